// Compiles the Vega-Lite specifications of standard input, one a line, with the vega-lite package in the folder named by the first
// argument, draws them as SVG, and prints a JSON array for each: the warnings of both steps, or the error.
import {createInterface} from 'readline';
import {pathToFileURL} from 'url';

const load = file => import(pathToFileURL(`${process.argv[2]}/node_modules/${file}`));
const {compile} = await load('vega-lite/build/index.js');
const vega = await load('vega/build/vega.module.js');

for await (const line of createInterface({input: process.stdin})) {
  const said = [];
  const note = (...words) => {
    said.push(words.join(' '));
    return logger;
  };
  const logger = {level: () => logger, warn: note, error: note, info: () => logger, debug: () => logger};
  try {
    const {spec} = compile(JSON.parse(line), {logger});
    const view = new vega.View(vega.parse(spec, {}, {logger}), {renderer: 'none', logger});
    const svg = await view.toSVG();
    view.finalize();
    const marks = svg.match(/role="graphics-symbol" aria-roledescription="(bar|point|circle|(arc|line|text|rect|symbol) mark)"/g) || [];
    if (!marks.length) {
      said.push('nothing is drawn');
    }
    if (/NaN|undefined|Infinity/.test(svg.replace(/>[^<]*</g, '><').replace(/aria-label="[^"]*"/g, ''))) {
      said.push('a coordinate is no number');
    }
  } catch (error) {
    said.push(String(error));
  }
  console.log(JSON.stringify(said));
}
