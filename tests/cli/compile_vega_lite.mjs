// Compiles the Vega-Lite specifications of standard input, one a line, with the vega-lite package in the folder named by the first
// argument, and prints a JSON array for each: its warnings, or the error.
import {createInterface} from 'readline';
import {pathToFileURL} from 'url';

const {compile} = await import(pathToFileURL(`${process.argv[2]}/node_modules/vega-lite/build/index.js`));
for await (const line of createInterface({input: process.stdin})) {
  const said = [];
  const note = (...words) => {
    said.push(words.join(' '));
    return logger;
  };
  const logger = {level: () => logger, warn: note, error: note, info: () => logger, debug: () => logger};
  try {
    const {spec} = compile(JSON.parse(line), {logger});
    if (!spec.marks.length) {
      said.push('no marks');
    }
  } catch (error) {
    said.push(String(error));
  }
  console.log(JSON.stringify(said));
}
