#!/usr/bin/env python3
"""`init --from-dbt` writes a semantic file of dbt's semantic models and metrics; what cannot be taken is told with its line; questions are answered by the file."""
import csv
import io

from run import FIXTURES, USAGE, answers, askdb, fails, folder, main, same, shop, shown

FILE = FIXTURES / 'dbt' / 'shop.yml'
GONE = {'semantic model budgets': 'no table budgets', 'dimension is_web': 'not a column of orders', 'metric sales_growth': 'offset_window',
        'metric sales_so_far': 'running total', 'metric planned': 'no model that is taken', 'metric typical': 'agg', 'metric web_only': 'filter',
        'metric broken': 'no column planned'}


def imported():
    path = folder() / 'dbt.yaml'
    result = askdb('init', shop(), '--from-dbt', str(FILE), '-o', str(path))
    assert result.status == 0, shown(result.err)
    return path, result.err.decode('utf-8').splitlines()


def number(question, path):
    text = answers('ask', shop(), question, '--semantic', str(path), '-f', 'csv', '-q', '--min-confidence', '0').decode()
    return [[float(cell) if cell.replace('.', '', 1).isdigit() else cell for cell in row] for row in list(csv.reader(io.StringIO(text)))[1:]]


def told(sql):
    text = answers('check', shop(), sql, '--run', '-f', 'csv', '-q').decode()
    return [[float(cell) if cell.replace('.', '', 1).isdigit() else cell for cell in row] for row in list(csv.reader(io.StringIO(text)))[1:]]


def test_what_is_taken_fits_the_database():
    path, _ = imported()
    same(answers('check', shop(), '--semantic', str(path), '-q'), b'fits\n', path.read_text(encoding='utf-8'))
    text = path.read_text(encoding='utf-8')
    for line in ('description: one row for each order', 'main_date: ordered_at', 'synonyms: [sales_channel, Route to market]', 'refers_to: customers.id',
                 'expression: "count(*)"', 'expression: "count(DISTINCT customer_id)"', 'synonyms: [Sales on the web]', 'expression: gross_sales - web_sales'):
        assert line in text, f'{line}\n{text}'


def test_what_is_not_taken_is_told_with_its_line():
    _, notes = imported()
    lines = FILE.read_text(encoding='utf-8').splitlines()
    for what, why in GONE.items():
        found = [note for note in notes if f': {what} is not taken: ' in note]
        same(len(found), 1, f'{what}: {notes}')
        line = int(found[0].split(f'{FILE}:')[1].split(':')[0])
        assert why in found[0] and what.split()[-1] in lines[line - 1], f'{found[0]}: {lines[line - 1]}'
    same(len(notes), len(GONE), notes)


def test_questions_are_answered_by_it():
    path, _ = imported()
    lines = 'FROM order_lines l JOIN orders o ON o.id = l.order_id'
    same(number('gross sales', path), told('SELECT sum(quantity * unit_price) FROM order_lines'))
    same(number('sales on the web in 2024', path),
         told(f"SELECT sum(l.quantity * l.unit_price) {lines} WHERE o.channel = 'web' AND o.ordered_at >= '2024-01-01' AND o.ordered_at < '2025-01-01'"))
    same(number('orders placed per route to market', path), told('SELECT channel, count(*) FROM orders GROUP BY 1'))


def test_typed_sql_may_name_them():
    path, _ = imported()
    typed = answers('ask', shop(), 'SELECT {{metric offline_sales}} FROM order_lines JOIN orders ON orders.id = order_lines.order_id', '--semantic', str(path), '-f', 'csv', '-q')
    expected = told("SELECT sum(l.quantity * l.unit_price) FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE o.channel <> 'web'")[0][0]
    assert abs(float(typed.decode().splitlines()[1]) - expected) < 0.01, typed


def test_other_files_are_errors():
    for text, part in (('a: 1\n', 'neither semantic_models nor metrics'), ('metrics: [\n', 'other.yml:2:1: '), ('', 'neither'), ('- 1\n', 'neither')):
        path = folder() / 'other.yml'
        path.write_text(text, encoding='utf-8')
        assert part in fails(USAGE, 'init', shop(), '--from-dbt', str(path)), text
    fails(USAGE, 'init', shop(), '--from-dbt', str(folder() / 'nowhere.yml'))
    fails(USAGE, 'init', shop(), '--from-dbt', str(FILE), '--review', lines=None)


def test_odd_shapes_are_passed_by():
    path = folder() / 'odd.yml'
    for text in ('semantic_models: 5\nmetrics: {a: b}\n', 'metrics: [1, [2], {name: [x]}, {name: m}, {name: n, type: simple, type_params: 3}]\n',
                 "semantic_models: [{model: \"ref('orders\", name: orders, measures: [{name: a}, 4], dimensions: x}]\nmetrics: [{name: q, type: ratio, filter: '{{ x }}'}]\n",
                 "semantic_models: [{name: orders, measures: [{name: a, agg: sum, expr: id)}]}]\nmetrics: [{name: \"b\\n: c\", type: simple, type_params: {measure: a}}]\n"):
        path.write_text(text, encoding='utf-8')
        result = askdb('init', shop(), '--from-dbt', str(path))
        same(result.status, 0, f'{text}: {shown(result.err)}')


main(globals())
