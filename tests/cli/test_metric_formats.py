#!/usr/bin/env python3
"""How the values of a metric are shown is what the semantic file says: in tables, pages, workbooks, charts, reports and mcp; CSV and JSON have them as they are."""
import csv
import io
import json
import re
import zipfile

from mcp_server import server
from run import Skip, answers, folder, main, postgres, same, shop

FILE = """metrics:
  - name: revenue
    expression: sum(order_lines.quantity * order_lines.unit_price * (1 - order_lines.discount))
    filter: orders.status <> 'cancelled'
    unit: euros
  - name: plain revenue
    expression: sum(order_lines.quantity * order_lines.unit_price)
    format: money
    digits: 0
    unit: euros
  - name: discount rate
    expression: avg(order_lines.discount)
    format: share
    digits: 3
  - name: refund quota
    expression: 100.0 * sum(returns.refund) / count(returns.id)
    format: percent
  - name: returned
    expression: sum(returns.refund)
    format: number
"""


def databases():
    yield shop()
    try:
        yield postgres()
    except Skip:
        pass


def semantic():
    path = folder() / 'formats.yaml'
    path.write_text(FILE, encoding='utf-8')
    return str(path)


def asked(question, *options, database=None):
    return answers('ask', database or shop(), question, '--semantic', semantic(), '-q', '--min-confidence', '0', *options).decode('utf-8')


def cells(text, mark='|'):
    """Of a Markdown table."""
    return [[cell.strip() for cell in line.strip(mark).split(mark)] for line in text.splitlines()]


def values(question, database):
    return [row[1] for row in csv.reader(io.StringIO(asked(question, '-f', 'csv', database=database)))][1:]


SHOWN = {
    'revenue per channel': ('revenue (euros)', lambda value: f'{float(value) + 1e-9:.2f}'),
    'plain revenue per channel': ('plain revenue (euros)', lambda value: f'{float(value):.0f}'),
    'discount rate per channel': ('discount rate', lambda value: f'{100 * float(value):.3f} %'),
    'refund quota per reason': ('refund quota', lambda value: f'{float(value):.1f} %'),
}


def test_tables_show_what_the_file_says():
    for database in databases():
        for question, (title, shown) in SHOWN.items():
            expected = [shown(value) for value in values(question, database)]
            markdown = cells(asked(question, '-f', 'markdown', database=database))
            same(markdown[0][1], title, question)
            same([row[1] for row in markdown[2:]], expected, question)
            table = asked(question, '-f', 'table', database=database)
            assert title in table, table
            same(re.findall(r'│\s+(\d\S*(?: %)?)\s│\n', table), expected, table)
            for text in (asked(question, '-f', 'vertical', database=database), asked(question, '-f', 'html', database=database)):
                assert title in text and all(value in text for value in expected), text


def test_what_programs_read_is_the_value():
    head = asked('revenue per channel', '-f', 'csv').splitlines()[0]
    same(head, 'channel,revenue')
    row = json.loads(asked('discount rate per channel', '-f', 'json'))[0]
    assert 0 < row['discount rate'] < 1, row


def test_what_is_computed_of_a_metric_is_shown_by_it():
    share = cells(asked('share of revenue per channel', '-f', 'markdown'))
    assert share[0][1] == 'share of revenue' and all(re.fullmatch(r'\d+\.\d %', row[1]) for row in share[2:]), share
    total = cells(asked('running total of revenue per year', '-f', 'markdown'))
    assert total[0][-1].endswith('(euros)') and all(re.fullmatch(r'\d+\.\d\d', row[-1]) for row in total[2:]), total
    typed = cells(answers('ask', shop(), 'SELECT {{metric plain revenue}} AS x FROM order_lines', '--semantic', semantic(), '-q', '-f', 'markdown').decode())
    same(typed[0][0], 'x (euros)')
    assert re.fullmatch(r'\d+', typed[2][0]), typed
    plain = asked('number of orders per channel', '-f', 'markdown')
    assert 'euros' not in plain, plain


def test_workbooks_have_number_formats():
    for question, wanted in (('revenue per channel', '#,##0.00'), ('plain revenue per channel', '#,##0'), ('discount rate per channel', '0.000%'),
                             ('refund quota per reason', '0.0" %"')):
        path = folder() / 'formats.xlsx'
        path.unlink(missing_ok=True)
        answers('ask', shop(), question, '--semantic', semantic(), '-q', '--min-confidence', '0', '-o', str(path))
        book = zipfile.ZipFile(path)
        styles = book.read('xl/styles.xml').decode().replace('&quot;', '"')
        builtin = {'#,##0.00': 'numFmtId="4"', '#,##0': 'numFmtId="3"'}
        assert f'formatCode="{wanted}"' in styles or builtin.get(wanted, 'none') in styles, styles
        texts = ''.join(book.read(name).decode() for name in book.namelist() if name.startswith('xl/worksheets/'))
        assert SHOWN[question][0] in texts, texts


def test_charts_have_unit_and_digits():
    spec = json.loads(answers('chart', shop(), 'plain revenue per channel', '--semantic', semantic(), '-q', '-f', 'json').decode())
    texts = json.dumps(spec)
    assert '"plain revenue (euros)"' in texts and '",.0f"' in texts, texts
    drawn = answers('chart', shop(), 'discount rate per channel', '--semantic', semantic(), '-q', '-f', 'text').decode()
    assert re.search(r' \d+\.\d{3}%$', drawn, re.M), drawn


def test_reports_say_it():
    path = folder() / 'formats-report.yaml'
    path.write_text('title: Trade\nitems:\n'
                    '  - title: Rate\n    sql: SELECT o.channel, avg(l.discount) FROM orders o JOIN order_lines l ON l.order_id = o.id GROUP BY 1\n'
                    '  - {title: One, sql: "SELECT sum(quantity * unit_price) FROM order_lines", show: number}\n', encoding='utf-8')
    for kind in ('markdown', 'html'):
        text = answers('report', str(path), shop(), '--semantic', semantic(), '-q', '-f', kind).decode()
        assert re.search(r'\d\.\d{3} %', text), text
        assert re.search(r'\d,\d{3},\d{3}\b(?!\.)', text), text


def test_mcp_tells_formats():
    with server(shop(), '--semantic', semantic()) as mcp:
        result = mcp.tool('ask', question='revenue per channel')
        same(result['formats'], {'revenue': {'format': 'money', 'unit': 'euros'}})
        result = mcp.tool('run_sql', sql='SELECT {{metric discount rate}} AS rate, count(*) AS n FROM order_lines')
        same(result['formats'], {'rate': {'format': 'share', 'digits': 3}})
        assert 'formats' not in mcp.tool('run_sql', sql='SELECT count(*) FROM orders')


main(globals())
