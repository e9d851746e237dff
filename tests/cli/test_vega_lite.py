#!/usr/bin/env python3
"""Every chart compiles and is drawn without a warning by the vega-lite and vega packages that scripts/vega installs; a page holds all it
needs, and images are images. Skipped where node or the packages are missing. Charts: fixtures/charts, gold queries of fixtures/eval and
fixtures/shop, and a part of Spider's development questions where ASKDB_SPIDER or ../shared/data/spider has them."""
import json
import os
import pathlib
import shutil
import subprocess

from run import DATABASE, FIXTURES, OK, REJECTED, SANITIZED, Skip, askdb, folder, main, same, shop, shown
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
    for entry in json.loads((FIXTURES / 'eval' / 'business.json').read_text(encoding='utf-8'))[::2]:
        yield entry['db_id'], entry['question'], entry['query']


def spider():
    """A part of the development questions: the database's file, the question, the gold query."""
    for place in (os.environ.get('ASKDB_SPIDER'), ROOT.parent / 'shared' / 'data' / 'spider'):
        questions = pathlib.Path(place or 'nowhere') / 'dev_a.json'
        if questions.exists():
            for entry in json.loads(questions.read_text(encoding='utf-8'))[::2]:
                yield str(questions.parent / 'database' / f'{entry["db_id"]}.sqlite'), entry['question'], entry['query']
            return
    raise Skip('no Spider databases: ASKDB_SPIDER is not set and ../shared/data/spider is not there')


def specification(path, question, sql, *options):
    """The chart of a statement; None where it makes none, or is refused."""
    result = askdb('chart', path, question, '--sql', sql, '-q', '-f', 'json', *options)
    if result.status == OK:
        return result.out.strip()
    assert b'no chart' in result.err or result.status in (REJECTED, DATABASE), f'{question}: {shown(result.err)}'
    return None


def draw(specifications):
    """What vega-lite and vega say of each."""
    done = subprocess.run(['node', str(pathlib.Path(__file__).with_name('draw_vega_lite.mjs')), vega()],
                          input=b'\n'.join(specifications), capture_output=True, check=False)
    same(done.returncode, 0, shown(done.stderr))
    said = [json.loads(line) for line in done.stdout.splitlines()]
    same(len(said), len(specifications), 'charts drawn')
    return said


def all_are_drawn(questions, fewest):
    if SANITIZED:
        raise Skip('test_charts draws under the sanitizers')
    vega()
    drawn = {}
    for path, question, sql in questions:
        spec = specification(path, question, sql)
        if spec:
            drawn[path, question] = spec
    assert len(drawn) >= fewest, f'charts of {len(drawn)} questions only'
    print(f'charts of {len(drawn)} questions')
    faults = [f'{question}: {words}' for (_, question), words in zip(drawn, draw(list(drawn.values())), strict=True) if words]
    assert not faults, '\n'.join(faults)


def test_charts_of_the_fixtures_are_drawn_without_warnings():
    all_are_drawn(((database(name), question, sql) for name, question, sql in statements()), FEWEST)


def test_charts_of_spider_are_drawn_without_warnings():
    all_are_drawn(spider(), 60)


def test_every_mark_is_drawn_without_warnings():
    specs = [specification(shop(), 'orders', ORDERS, '--mark', mark) for mark in ('number', 'bar', 'line', 'point', 'arc')]
    same(draw(specs), [[]] * 5)


def test_a_faulty_chart_would_be_noticed():
    for faulty in (b'{"data": {"values": [{"a": 1}]}, "mark": "bar", "encoding": {"nowhere": {"field": "a", "type": "nominal"}}}',
                   b'{"data": {"values": []}, "mark": "bar", "encoding": {"x": {"field": "a", "type": "nominal"}}}',
                   b'{"data": {"values": []}, "mark": "radar"}'):
        assert draw([faulty])[0], f'nothing is said of {faulty}'


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
