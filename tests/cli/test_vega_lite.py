#!/usr/bin/env python3
"""Every chart compiles without a warning in the vega-lite package that scripts/vega installs; a page holds all it needs, and images are
images. Skipped where node or the package is missing. Charts: fixtures/charts, and the gold queries of fixtures/eval and fixtures/shop."""
import json
import os
import pathlib
import shutil
import subprocess

from run import FIXTURES, OK, Skip, askdb, folder, main, same, shop, shown
from test_charts import ORDERS, database

ROOT = FIXTURES.parent
FEWEST = 120


def vega_bundles():
    """Finds Vega, and has the program find it."""
    for place in (os.environ.get('ASKDB_VEGA'), ROOT / 'var' / 'vega'):
        if place and (pathlib.Path(place) / 'node_modules' / 'vega-lite' / 'build' / 'index.js').exists():
            os.environ['ASKDB_VEGA'] = str(place)
            return str(place)
    raise Skip('vega-lite is not installed: scripts/vega var/vega')


def vega():
    if not shutil.which('node'):
        raise Skip('node is not installed')
    return vega_bundles()


def statements():
    for entry in json.loads((FIXTURES / 'charts' / 'expected.json').read_text(encoding='utf-8')):
        yield entry['database'], entry['question'], entry['sql']
    for entry in json.loads((FIXTURES / 'shop' / 'questions.json').read_text(encoding='utf-8')):
        yield 'shop', entry['question'], entry['gold_sqlite']
    for entry in json.loads((FIXTURES / 'eval' / 'business.json').read_text(encoding='utf-8')):
        yield entry['db_id'], entry['question'], entry['query']


def test_charts_compile_without_warnings():
    place = vega()
    drawn = []
    for name, question, sql in statements():
        result = askdb('chart', database(name), question, '--sql', sql, '-q', '-f', 'json')
        if result.status == OK:
            drawn.append((question, result.out.strip()))
        else:
            assert b'no chart' in result.err, f'{question}: {shown(result.err)}'
    for mark in ('number', 'bar', 'line', 'point', 'arc'):
        drawn.append((mark, askdb('chart', shop(), 'orders', '--sql', ORDERS, '-q', '-f', 'json', '--mark', mark).out.strip()))
    assert len(drawn) >= FEWEST, f'only {len(drawn)} charts'
    done = subprocess.run(['node', str(pathlib.Path(__file__).with_name('compile_vega_lite.mjs')), place],
                          input=b'\n'.join(spec for _, spec in drawn), capture_output=True, check=False)
    same(done.returncode, 0, shown(done.stderr))
    said = [json.loads(line) for line in done.stdout.splitlines()]
    same(len(said), len(drawn), 'charts compiled')
    faults = [f'{question}: {words}' for (question, _), words in zip(drawn, said) if words]
    assert not faults, '\n'.join(faults)


def test_a_faulty_chart_would_be_noticed():
    done = subprocess.run(['node', str(pathlib.Path(__file__).with_name('compile_vega_lite.mjs')), vega()],
                          input=b'{"data": {"values": []}, "mark": "bar", "encoding": {"nowhere": {"field": "a", "type": "nominal"}}}',
                          capture_output=True, check=False)
    assert json.loads(done.stdout), 'no warning of an unknown channel'


def test_a_page_fetches_nothing():
    vega()
    path = folder() / 'chart.html'
    same(askdb('chart', shop(), 'orders </script><script>alert(1)</script>', '--sql', ORDERS, '-o', str(path)).status, OK)
    page = path.read_text(encoding='utf-8')
    assert "default-src 'none'" in page and 'vegaEmbed(' in page
    same(page.count('<script>'), 4, 'scripts')
    for words in ('<script src', '<link', '@import'):
        assert words not in page, words
    assert len(page) > 500000, 'the bundles are not inside'


def test_an_image_is_drawn():
    vega()
    path = folder() / 'chart.svg'
    same(askdb('chart', shop(), 'orders', '--sql', ORDERS, '-o', str(path)).status, OK)
    assert path.read_text(encoding='utf-8').startswith('<svg')


def test_a_png_is_drawn():
    vega()
    if not shutil.which('rsvg-convert'):
        raise Skip('rsvg-convert is not installed')
    path = folder() / 'chart.png'
    same(askdb('chart', shop(), 'orders', '--sql', ORDERS, '-o', str(path)).status, OK)
    assert path.read_bytes().startswith(b'\x89PNG')


if __name__ == '__main__':
    main(dict(globals()))
