#!/usr/bin/env python3
"""Each statement of fixtures/charts/expected.json is drawn as a person would expect: {"database", "question", "sql", "mark", "x"?,
"series"?}, where mark is bar, line, point, arc, number or none, and x and series are the titles of what is told apart."""
import json
import subprocess
import sys

from run import FIXTURES, OK, USAGE, askdb, fails, folder, run_cases, same, shop, shown


def database(name):
    if name == 'shop':
        return shop()
    made = folder() / 'eval'
    if not made.exists():
        subprocess.run([sys.executable, str(FIXTURES / 'eval' / 'make_databases.py'), str(made)], check=True,
                       stdout=subprocess.DEVNULL)
    return str(made / f'{name}.sqlite')


def title_of(encoding, *channels):
    return next((encoding[channel].get('title') for channel in channels if channel in encoding), None)


def drawn_as(entry):
    result = askdb('chart', database(entry['database']), entry['question'], '--sql', entry['sql'], '-f', 'json')
    if entry['mark'] == 'none':
        same(result.status, USAGE, 'exit status')
        assert b'no chart' in result.err, shown(result.err)
        return
    same(result.status, OK, shown(result.err))
    spec = json.loads(result.out)
    encoding, mark = spec['encoding'], spec['mark']['type']
    same('number' if mark == 'text' else mark, entry['mark'], spec['description'])
    if mark == 'arc':
        same(encoding['color']['title'], entry['x'], 'colour')
    elif 'x' in entry:
        titles = {encoding['x'].get('title'), encoding['y'].get('title')}
        assert entry['x'] in titles, f'no axis {entry["x"]!r}: {titles}'
        same(title_of(encoding, 'color'), entry.get('series'), 'series')
    assert len(spec['description']) > 20, spec['description']


ORDERS = 'SELECT channel, count(*) AS orders FROM orders GROUP BY channel'


def draws_text():
    out = askdb('chart', shop(), 'orders by channel', '--sql', ORDERS, '-f', 'text', '--width', '40', '-q').out.decode('utf-8')
    assert 'orders, by channel\n' in out and '█' in out, out
    assert all(len(line) <= 40 for line in out.splitlines()), out
    assert '\x1b' not in out, 'colour where there is no terminal'


def draws_ascii():
    out = askdb('chart', shop(), 'orders by channel', '--sql', ORDERS, '-f', 'text', '--ascii', '-q').out
    assert out.isascii() and b'####' in out, out


def format_by_ending():
    path = folder() / 'chart.json'
    same(askdb('chart', shop(), 'orders', '--sql', ORDERS, '-o', str(path)).status, OK)
    same(json.loads(path.read_text(encoding='utf-8'))['mark']['type'], 'bar')
    path = folder() / 'chart.txt'
    same(askdb('chart', shop(), 'orders', '--sql', ORDERS, '-o', str(path)).status, OK)
    assert 'orders, by channel' in path.read_text(encoding='utf-8')


def answers_a_question():
    spec = json.loads(askdb('chart', shop(), 'number of orders by channel').out)
    same(spec['mark']['type'], 'bar')


def without_vega(name):
    import os
    os.environ['ASKDB_VEGA'] = str(folder() / 'nowhere')
    try:
        path = folder() / f'chart.{name}'
        message = fails(USAGE, 'chart', shop(), 'orders', '--sql', ORDERS, '-o', str(path), '-q')
    finally:
        del os.environ['ASKDB_VEGA']
    assert 'needs Vega' in message and 'scripts/vega' in message, message
    assert not path.exists(), 'a file was left behind'


def refuses_other_formats():
    message = fails(USAGE, 'chart', shop(), 'orders', '--sql', ORDERS, '-f', 'csv')
    assert 'text, json, html, svg or png' in message, message
    fails(USAGE, 'chart', shop(), 'orders', '--sql', ORDERS, '--mark', 'radar')


def main():
    entries = json.loads((FIXTURES / 'charts' / 'expected.json').read_text(encoding='utf-8'))
    assert len(entries) >= 60
    cases = [(f'{entry["database"]}: {entry["question"]}', lambda e=entry: drawn_as(e)) for entry in entries]
    cases += [(f.__name__, f) for f in (draws_text, draws_ascii, format_by_ending, answers_a_question, refuses_other_formats)]
    cases += [(f'{name} without vega', lambda n=name: without_vega(n)) for name in ('html', 'svg', 'png')]
    wanted = sys.argv[1:]
    sys.exit(run_cases([case for case in cases if not wanted or any(word in case[0] for word in wanted)]))


if __name__ == '__main__':
    main()
