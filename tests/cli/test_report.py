#!/usr/bin/env python3
"""askdb report: the sample report of fixtures/reports, what makes it fail, and what it refuses."""
import html
import io
import json
import pathlib
import re
import shutil
import sqlite3
import textwrap
import xml.etree.ElementTree
import zipfile

from run import DATABASE, DECLINED, FIXTURES, OK, REJECTED, USAGE, askdb, fails, folder, main, postgres, same, shop, shown
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


def run(path, *options, **more):
    options = (*options, '--approve-unsure') if '--approve' in options else options
    return askdb('report', path, shop(), *NOW, *options, **more)


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


def page(path, *options, status=OK, bundles=('vega/build/vega.min.js', 'vega-lite/build/vega-lite.min.js', 'vega-embed/build/vega-embed.min.js')):
    """The report as a page, with files of a line each in place of Vega's bundles; and what was said."""
    shutil.rmtree(folder() / 'stub', ignore_errors=True)
    for name in bundles:
        file = folder() / 'stub' / 'node_modules' / name
        file.parent.mkdir(parents=True)
        file.write_text(f'/* {name} */', encoding='utf-8')
    result = run(path, '-f', 'html', *options, variables={'ASKDB_VEGA': str(folder() / 'stub')})
    same(result.status, status, shown(result.err))
    return result.out.decode('utf-8'), result.err.decode('utf-8')


def test_a_page_has_vega_once_and_each_chart_with_its_characters():
    text, said = page(sample())
    same(text, page(sample())[0], 'the same each time')
    assert 'characters' not in said, said
    for name in ('vega.min.js', 'vega-lite.min.js', 'vega-embed.min.js'):
        same(text.count(f'{name} */'), 1, name)
    same(text.count('vegaEmbed('), 1)
    assert "script-src 'unsafe-inline' 'unsafe-eval'" in text and "default-src 'none'" in text
    charts = re.findall(r'<script type="application/json">(.*?)</script>\n<div><pre>(.*?)</pre>', text, re.DOTALL)
    drawn = [json.loads(spec) for spec, _ in charts]
    same([one.get('mark', one.get('layer', [{}])[0].get('mark'))['type'] for one in drawn], ['bar', 'line'])
    assert all('title' not in json.loads(spec) for spec, _ in charts), 'the question twice'
    assert '█' in charts[0][1], charts[0][1]


def test_a_page_without_vega_says_so_and_runs_nothing():
    for bundles in ((), ('vega/build/vega.min.js', 'vega-lite/build/vega-lite.min.js')):
        text, said = page(sample(), bundles=bundles)
        assert 'drawn with characters; scripts/vega' in said, said
        assert '<script' not in text and 'script-src' not in text and '█' in text, text


def test_a_page_without_charts_needs_no_vega():
    path = report('items: [{sql: SELECT 1 AS n}]')
    for bundles in ((), ('vega/build/vega.min.js', 'vega-lite/build/vega-lite.min.js', 'vega-embed/build/vega-embed.min.js')):
        text, said = page(path, bundles=bundles)
        assert '<script' not in text and 'Vega' not in said and 'characters' not in said, said


def test_names_of_numbers_stand_at_the_right_and_failures_are_marked():
    text, _ = page(report("items: [{sql: \"SELECT 'a' AS word, count(*) AS n FROM stores\", assert: [rows = 1, min(n) > 99]}]"), status=DECLINED)
    assert '<th>word</th><th class="n">n</th>' in text, text
    assert '<p class="note">holds: rows = 1 (1)</p>' in text and '<p class="note failed">FAILED: min(n)' in text, text


def test_a_chart_cannot_end_its_script():
    text, _ = page(report("items: [{sql: \"SELECT '</script><script>alert(1)' AS name, 3 AS n UNION SELECT 'b', 4\", chart: bar}]"))
    same(text.count('<script>'), 4, 'scripts: three bundles and what draws')
    assert 'u003c/script' in text, text


def test_the_workbook_has_a_sheet_with_numbers():
    path = folder() / 'weekly.xlsx'
    same(run(sample(), '-o', str(path)).status, OK)
    cells = sheet(path.read_bytes())
    same([cells[place][:2] for place in ('A1', 'B1')][1][1], 'orders')
    same(cells['B3'][:2], ('n', '6375'))


CHARTS = '{http://schemas.openxmlformats.org/drawingml/2006/chart}'


def charts_of(data):
    """[(kind, title, {series: [(x, y)]})] of a workbook's charts, and the names of its hidden sheets."""
    drawn = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in sorted(name for name in archive.namelist() if name.startswith('xl/charts/')):
            root = xml.etree.ElementTree.fromstring(archive.read(name))
            kind = next(part.tag for part in root.iter() if part.tag.endswith('Chart')).removeprefix(CHARTS)

            def points(series, *tags):
                found = [series.find(CHARTS + tag) for tag in tags]
                return [value.text for part in found if part is not None for value in part.iter(CHARTS + 'v')]

            series = {points(one, 'tx')[0]: list(zip(points(one, 'cat', 'xVal'), points(one, 'val', 'yVal'), strict=True))
                      for one in root.iter(CHARTS + 'ser')}
            title = next(root.iter(CHARTS + 'title'))
            drawn.append((kind, ''.join(title.itertext()), series))
        hidden = re.findall(r'<sheet name="([^"]*)"[^>]* state="hidden"', archive.read('xl/workbook.xml').decode('utf-8'))
    return drawn, hidden


def test_the_workbook_draws_charts_of_its_own():
    path = report('''\
        items:
          - title: bars
            sql: SELECT channel, count(*) AS orders FROM orders GROUP BY channel
            chart: bar
          - title: lines
            sql: >-
              SELECT strftime('%Y', ordered_at) AS year, channel, count(*) AS orders FROM orders
              WHERE ordered_at >= '2024-01-01' AND ordered_at < '2026-01-01' GROUP BY 1, 2 ORDER BY 1, 2
            chart: line
          - {title: pie, sql: "SELECT 'a' AS name, 3 AS n UNION ALL SELECT 'b', 1", chart: arc}
          - {title: points, sql: "SELECT 1 AS height, 2.5 AS weight UNION ALL SELECT 1, 3 UNION ALL SELECT 4, 5", chart: point}
          - {title: number, sql: SELECT 3 AS n, chart: number}
    ''')
    result = run(path, '-f', 'xlsx')
    same(result.status, OK, shown(result.err))
    drawn, hidden = charts_of(result.out)
    same([(kind, title) for kind, title, _ in drawn],
         [('barChart', 'bars'), ('lineChart', 'lines'), ('pieChart', 'pie'), ('scatterChart', 'points')])
    same(drawn[0][2], {'orders': [('store', '6375'), ('web', '3313'), ('phone', '615')]})
    assert list(drawn[1][2]) == ['phone', 'store', 'web'] and [x for x, _ in drawn[1][2]['web']] == ['2024', '2025'], drawn[1]
    same(drawn[2][2], {'n': [('a', '3'), ('b', '1')]})
    same(drawn[3][2], {'weight': [('1', '2.5'), ('1', '3'), ('4', '5')]})
    same(hidden, ['chart', 'chart 2', 'chart 3', 'chart 4'])


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


def test_approving_what_is_unsure_goes_with_approving():
    path = report('''\
        items:
          - question: number of orders by channel
    ''')
    message = fails(USAGE, 'report', path, shop(), *NOW, '--approve-unsure')
    assert '--approve --approve-unsure' in message, message
    assert not pathlib.Path(path + '.lock').exists()


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
    approved = lock.read_text()
    lock.write_text(approved.replace('count(*) AS orders FROM orders WHERE', 'count(*) AS what_was_placed FROM orders WHERE'))
    result = run(path)
    same(result.status, OK, shown(result.err))
    lock.write_text(approved.replace('count(*) AS orders FROM orders WHERE', 'count(customer_id) AS orders FROM orders WHERE'))
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


VALUES = ('5', '-5', '2.50', '007', 'x', '', 'customers', 'city', "' OR 1=1 --", "'", "\\' OR 1=1 --", "''", '*/ 1', '/*', '--', '-- x', ']', '"',
          '`', '$a$', '$$', '{{x}}', '5)', '(5', '1e5', '0x10', 'NULL', '1; DROP TABLE t', 'pg_sleep(9)', '-', '--5', '%')


def places(verdict):
    for line in (FIXTURES / 'reports' / 'parameters.tsv').read_text(encoding='utf-8').splitlines():
        if line and not line.startswith('#'):
            kind, sql = line.split('\t')
            if kind == verdict:
                yield sql


def statements_of(document):
    return [part.split('\n```\n')[0] for part in document.decode('utf-8').split('\n```sql\n')[1:]]


def test_a_filled_statement_is_the_statement_with_the_value_bound():
    connection = sqlite3.connect(shop())
    templates = list(places('ok'))
    assert len(templates) > 20, templates
    path = report(json.dumps({'items': [{'sql': sql} for sql in templates]}))
    for value in VALUES:
        result = run(path, '--param', f'x={value}')
        same(result.status, OK, f'{value!r}: {shown(result.err)}')
        statements = statements_of(result.out)
        same(len(statements), len(templates), value)
        number = re.fullmatch(r'-?\d+(\.\d+)?', value)
        bound = value if not number else float(value) if '.' in value else int(value)
        for sql, filled in zip(templates, statements, strict=True):
            expected = connection.execute(re.sub(r'\{\{ *x *\}\}', ':x', sql), {'x': bound}).fetchall()
            same(connection.execute(filled).fetchall(), expected, f'{sql} {value!r}')
    connection.close()


def test_places_that_are_no_value_are_refused():
    count = 0
    for sql in places('refused'):
        message = fails(USAGE, 'report', report(json.dumps({'items': [{'sql': sql}]})), shop(), *NOW, '--param', 'x=5', lines=None)
        assert 'a parameter in SQL stands' in message, f'{sql}: {message}'
        count += 1
    assert count > 50, count


def test_postgres_takes_what_is_let_through():
    database = postgres()
    for sql in places('ok'):
        if 'city <> v' in sql or 'id<>' in sql:
            continue  # a city is no number there
        path = report(json.dumps({'items': [{'sql': sql}]}))
        for value in ("it's \\' OR 1=1 --", '$a$'):
            result = askdb('report', path, database, *NOW, '--param', f'x={value}')
            same(result.status, OK, f'{sql}: {shown(result.err)}')


def test_a_parameter_that_the_report_does_not_know_is_an_error():
    path = report('{parameters: {declared: 1}, items: [{sql: "SELECT {{used}} AS v"}]}')
    same(run(path, '--param', 'used=1', '--param', 'declared=2', '--param', 'now=2024-01-01').status, OK)
    message = fails(USAGE, 'report', path, shop(), *NOW, '--param', 'used=1', '--param', 'Used=2')
    assert "no parameter 'Used'" in message, message


MARKUP = '*a* <b>c</b> [d](javascript:e) ![f](g) `h` | ~~i~~ # j\n\n# k\n```askdb'


def test_titles_take_no_markup():
    path = report('''\
        title: One *own* {{x}}
        items:
          - {title: "Two {{x}}", sql: SELECT 1 AS n}
          - {question: "{{x}}", title: three}
    ''')
    lock = pathlib.Path(path + '.lock')
    lock.write_text(json.dumps({'questions': {MARKUP: 'SELECT 2 AS n'}}))
    text = run(path, '--param', f'x={MARKUP}').out.decode('utf-8')
    lock.unlink()
    lines = [line for line in text.splitlines() if 'javascript' in line]
    same(len(lines), 3, text)
    assert lines[0].startswith('# One *own* &#42;a') and lines[1].startswith('## Two &#42;a'), lines
    for line in lines:
        plain = html.unescape(line)
        same(plain.split('*a*', 1)[1], MARKUP.split('*a*', 1)[1].replace('\n\n', ' ').replace('\n', ' '), line)
        assert not set('<>[]!`|~') & set(line), line


def refused(text, words, status=USAGE, *options):
    message = fails(status, 'report', report(text), shop(), *NOW, *options, lines=None)
    assert words in message, message


def test_a_lying_bar_chart_of_a_workbook_stands_the_right_way():
    path = report("items: [{title: Countries, chart: bar, sql: 'SELECT country, count(*) AS customers FROM customers GROUP BY 1 ORDER BY 2 DESC'}]")
    book = folder() / 'bars.xlsx'
    same(run(path, '-o', str(book)).status, OK)
    with zipfile.ZipFile(book) as archive:
        root = xml.etree.ElementTree.fromstring(archive.read('xl/charts/chart1.xml'))
        sheets = [archive.read(name).decode('utf-8') for name in archive.namelist() if name.startswith('xl/worksheets/sheet')]
    axes = {kind: next(root.iter(CHARTS + kind)) for kind in ('catAx', 'valAx')}
    said = {kind: (''.join(next(axis.iter(CHARTS + 'title')).itertext()), next(axis.iter(CHARTS + 'orientation')).get('val'))
            for kind, axis in axes.items()}
    same(said, {'catAx': ('country', 'maxMin'), 'valAx': ('customers', 'minMax')}, 'axes')
    assert all('orientation="landscape"' in text and 'fitToHeight="0"' in text for text in sheets), 'a page is as wide as a sheet'


def test_what_is_no_report_is_refused():
    refused('items: [', 'case.yaml:')
    refused('nothing: 1', 'title, database, docs, columns, parameters and items')
    refused('title: x', "'items' is a list")
    refused('items: [{title: x}]', 'either a question, analyse, sql or knowledge')
    refused('items: [{sql: SELECT 1, question: x}]', 'either a question, analyse, sql or knowledge')
    refused('items: [{sql: SELECT 1, colour: red}]', 'an item has')
    refused('items: [{sql: SELECT 1, limit: -1}]', 'a limit is')
    refused('items: [{sql: SELECT 1, assert: many rows}]', 'is not an assertion')
    refused('items: [{sql: SELECT 1 AS a, assert: max(b) < 1}]', 'names no column')
    refused('items: [{sql: SELECT 1, chart: radar}]', "no chart 'radar'")
    refused('items: [{sql: "SELECT {{x}}"}]', "no parameter 'x'")
    refused('items: [{sql: "SELECT \'{{now}}\'"}]', 'stands without quotes')
    for place in ('\\"it\'s\\", \'{{now}}\'', '1 -- it\'s {{now}}', '1 /* \' */, \'{{now}}\'', 'E\'a\\\\\', {{now}}\'', '$a$ \' {{now}} $a$',
                  '1 -- a line ends here for PostgreSQL\\r + length(\'\\n || {{now}} || \')', '1, \'a\'\\n {{now}}'):
        refused(f'items: [{{sql: "SELECT {place}"}}]', 'a parameter in SQL stands')
    refused('items: [{sql: SELECT 1}]', 'NAME=VALUE', USAGE, '--param', 'x')
    refused('items: [{sql: SELECT 1}]', 'markdown, html, pdf or xlsx', USAGE, '-f', 'csv')
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
