#!/usr/bin/env python3
"""askdb report: the sample report of fixtures/reports, what makes it fail, and what it refuses."""
import json
import shutil
import textwrap

from run import DATABASE, DECLINED, FIXTURES, OK, REJECTED, USAGE, askdb, fails, folder, main, same, shop, shown
from test_formats import sheet

NOW = ('--now', '2025-12-31')


def sample():
    """A copy of the sample report with its lock file."""
    for name in ('weekly.yaml', 'weekly.yaml.lock'):
        shutil.copy(FIXTURES / 'reports' / name, folder() / name)
    return str(folder() / 'weekly.yaml')


def report(text, name='case.yaml'):
    path = folder() / name
    path.write_text(textwrap.dedent(text), encoding='utf-8')
    lock = folder() / f'{name}.lock'
    if lock.exists():
        lock.unlink()
    return str(path)


def run(path, *options):
    return askdb('report', path, shop(), *NOW, *options)


def test_the_sample_is_markdown_and_the_same_each_time():
    one, other = run(sample()), run(sample())
    same(one.status, OK, shown(one.err))
    same(one.out, other.out)
    text = one.out.decode('utf-8')
    for words in ('# Sales in 2025\n', 'As of 2025-12-31.', '## Orders by channel\n', '| store | 6375 |', '█', 'holds: rows = 12 (12)',
                  'The first 5 rows.'):
        assert words in text, f'no {words!r} in\n{text}'


def test_every_kind_of_document_is_the_same_each_time():
    for ending, beginning in (('html', b'<!DOCTYPE html>'), ('xlsx', b'PK'), ('md', b'# Sales')):
        files = []
        for name in ('one', 'other'):
            path = folder() / f'{name}.{ending}'
            same(run(sample(), '-o', str(path)).status, OK, ending)
            files.append(path.read_bytes())
        assert files[0].startswith(beginning) and files[0] == files[1], ending


def test_the_workbook_has_a_sheet_with_numbers():
    path = folder() / 'weekly.xlsx'
    same(run(sample(), '-o', str(path)).status, OK)
    cells = sheet(path.read_bytes())
    same([cells[place][:2] for place in ('A1', 'B1')][1][1], 'count')
    same(cells['B3'][:2], ('n', '6375'))


def test_a_failed_assertion_writes_the_document_and_ends_with_status_3():
    path = folder() / 'failed.md'
    result = run(sample(), '--param', 'year=2031', '-o', str(path))
    same(result.status, DECLINED)
    assert b'2 assertions of the report failed' in result.err, shown(result.err)
    assert 'FAILED: rows = 12 (0)' in path.read_text(encoding='utf-8')


def test_a_question_without_approval_is_not_asked():
    path = report('''\
        items:
          - question: number of orders by channel
    ''')
    message = run(path)
    same((message.status, message.out), (DECLINED, b''))
    assert b'no SQL is approved' in message.err and b'--approve' in message.err, shown(message.err)
    same(run(path, '--approve').status, OK)
    same(run(path).status, OK)
    assert list(json.loads((folder() / 'case.yaml.lock').read_text())['questions']) == ['number of orders by channel']


def test_the_approved_sql_is_what_runs():
    path = report('''\
        items:
          - question: number of orders by channel
    ''', 'pinned.yaml')
    (folder() / 'pinned.yaml.lock').write_text(json.dumps({'questions': {
        'number of orders by channel': 'SELECT 7 AS seven'}}), encoding='utf-8')
    result = run(path)
    same(result.status, OK, shown(result.err))
    assert b'| 7 |' in result.out, shown(result.out)


def test_relative_dates_follow_now_and_nothing_else_changes():
    one = askdb('report', sample(), shop(), '--now', '2025-06-15')
    same(one.status, OK, shown(one.err))
    assert b"ordered_at >= '2025-05-01' AND ordered_at < '2025-06-01'" in one.out
    path = sample()
    lock = folder() / 'weekly.yaml.lock'
    lock.write_text(lock.read_text().replace('count(*) AS count FROM orders WHERE', 'count(*) AS number FROM orders WHERE'))
    result = run(path)
    same(result.status, DECLINED)
    assert b'read differently' in result.err, shown(result.err)


def test_parameters_become_literals_in_sql():
    path = report('''\
        parameters: {name: x}
        items:
          - sql: SELECT {{name}} AS value, {{now}} AS today
    ''')
    result = run(path, '--param', "name=' OR 1=1 --")
    same(result.status, OK, shown(result.err))
    assert b"| ' OR 1=1 -- | 2025-12-31 |" in result.out, shown(result.out)
    assert b"SELECT ''' OR 1=1 --' AS value" in result.out


def refused(text, words, status=USAGE, *options):
    message = fails(status, 'report', report(text), shop(), *NOW, *options, lines=None)
    assert words in message, message


def test_what_is_no_report_is_refused():
    refused('items: [', 'case.yaml:')
    refused('nothing: 1', 'title, database, parameters and items')
    refused('title: x', "'items' is a list")
    refused('items: [{title: x}]', 'either a question or sql')
    refused('items: [{sql: SELECT 1, question: x}]', 'either a question or sql')
    refused('items: [{sql: SELECT 1, colour: red}]', 'an item has')
    refused('items: [{sql: SELECT 1, limit: -1}]', 'a limit is')
    refused('items: [{sql: SELECT 1, assert: many rows}]', 'is no assertion')
    refused('items: [{sql: SELECT 1 AS a, assert: max(b) < 1}]', 'names no column')
    refused('items: [{sql: SELECT 1, chart: radar}]', "no chart 'radar'")
    refused('items: [{sql: "SELECT {{x}}"}]', "no parameter 'x'")
    refused('items: [{sql: "SELECT \'{{now}}\'"}]', 'stands without quotes')
    for place in ('\\"it\'s\\", \'{{now}}\'', '1 -- it\'s {{now}}', '1 /* \' */, \'{{now}}\'', 'E\'a\\\\\', {{now}}\'', '$a$ \' {{now}} $a$'):
        refused(f'items: [{{sql: "SELECT {place}"}}]', 'stands without quotes')
    refused('items: [{sql: SELECT 1}]', 'NAME=VALUE', USAGE, '--param', 'x')
    refused('items: [{sql: SELECT 1}]', 'markdown, html or xlsx', USAGE, '-f', 'csv')
    fails(USAGE, 'report', str(folder() / 'nowhere.yaml'), shop())


def test_a_statement_that_fails_leaves_no_document():
    path = folder() / 'half.md'
    result = run(report('items: [{sql: SELECT 1}, {sql: DROP TABLE orders}]'), '-o', str(path))
    assert result.status in (REJECTED, DATABASE), shown(result.err)
    assert not path.exists()


def test_the_database_of_the_file_stands_beside_it():
    shutil.copy(shop(), folder() / 'beside.db')
    path = report('{database: beside.db, items: [{sql: SELECT count(*) AS n FROM orders, assert: min(n) > 1000}]}')
    same(askdb('report', path).status, OK)


if __name__ == '__main__':
    main(dict(globals()))
