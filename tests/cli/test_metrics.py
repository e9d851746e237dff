#!/usr/bin/env python3
"""Metrics, calculated columns and named conditions of a semantic file: questions that name one are answered by it, in SQLite and PostgreSQL,
typed SQL may name a metric, and what does not fit the database is told with its line."""
import csv
import io
import json

from run import FIXTURES, REJECTED, USAGE, Skip, answers, askdb, fails, folder, main, postgres, same, shop, shown

FILE = str(FIXTURES / 'shop' / 'metrics.yaml')
REVENUE = 'sum(l.quantity * l.unit_price * (1 - l.discount))'
LINES = "FROM order_lines l JOIN orders o ON o.id = l.order_id"
KEPT = "o.status <> 'cancelled'"


def databases():
    yield shop()
    try:
        yield postgres()
    except Skip:
        pass


def rows(text):
    """Of CSV, numbers rounded; in any order."""
    def cell(value):
        try:
            return f'{float(value):.2f}'
        except ValueError:
            return value
    return sorted([cell(value) for value in row] for row in list(csv.reader(io.StringIO(text.decode('utf-8'))))[1:])


def asked(database, question, *options):
    result = askdb('ask', database, question, '--semantic', FILE, '-f', 'csv', '--min-confidence', '0', '--limit', '0', '-q', *options)
    assert result.status == 0, f'{question}: {shown(result.err)}'
    return rows(result.out)


def told(database, sql):
    return rows(answers('check', database, sql, '--run', '-f', 'csv', '--limit', '0', '-q'))


QUESTIONS = {
    'total revenue': f'SELECT {REVENUE} {LINES} WHERE {KEPT}',
    'what is the turnover?': f'SELECT {REVENUE} {LINES} WHERE {KEPT}',
    'revenue per channel': f'SELECT o.channel, {REVENUE} {LINES} WHERE {KEPT} GROUP BY 1',
    'gross revenue per channel': f'SELECT o.channel, sum(l.quantity * l.unit_price) {LINES} GROUP BY 1',
    'revenue in 2024': f"SELECT {REVENUE} {LINES} WHERE {KEPT} AND o.ordered_at >= '2024-01-01' AND o.ordered_at < '2025-01-01'",
    'refund total per reason': 'SELECT reason, sum(refund) FROM returns GROUP BY 1',
    'payment volume per method': 'SELECT method, sum(amount) FROM payments GROUP BY 1',
    'headcount per job title': 'SELECT job_title, count(*) FROM employees GROUP BY 1',
    'how many gold customers are there per country?': "SELECT country, count(*) FROM customers WHERE loyalty_tier = 'gold' GROUP BY 1",
    'how many key accounts are there?': "SELECT count(*) FROM customers WHERE loyalty_tier IN ('gold', 'silver')",
    'order value per channel': f"SELECT o.channel, 1.0 * sum(CASE WHEN {KEPT} THEN l.quantity * l.unit_price * (1 - l.discount) END) / "
                               f"count(DISTINCT o.id) {LINES} GROUP BY 1",
    'average markup of products': 'SELECT avg(price - cost) FROM products',
}


def test_questions_that_name_one_are_answered_by_it():
    for database in databases():
        for question, sql in QUESTIONS.items():
            same(asked(database, question), told(database, sql), f'{question} of {database.partition(":")[0]}')


def test_no_column_of_a_similar_name_answers_for_a_metric():
    """The table has a column of the metric's name."""
    path = folder() / 'similar.yaml'
    path.write_text("metrics:\n  - name: discount\n    expression: sum(order_lines.quantity * order_lines.unit_price * order_lines.discount)\n"
                    "  - name: price\n    expression: avg(order_lines.unit_price)\n", encoding='utf-8')
    for question in ('total discount per channel', 'discount by store', 'price per category', 'discount in 2024'):
        result = askdb('ask', shop(), question, '--semantic', str(path), '--min-confidence', '0', '-f', 'json')
        if result.status == 0:
            sql = shown(result.err) + shown(result.out)
            assert 'unit_price' in sql or 'as the semantic file says' in sql, sql


def test_growth_shares_and_conditions_work_on_a_metric():
    database = shop()
    same(asked(database, 'revenue by year'), told(database, f"SELECT CAST(strftime('%Y', o.ordered_at) AS INTEGER), {REVENUE} {LINES} WHERE {KEPT} GROUP BY 1"), 'by year')
    same(asked(database, 'share of revenue per channel'),
         told(database, f'SELECT o.channel, 100.0 * {REVENUE} / sum({REVENUE}) OVER () {LINES} WHERE {KEPT} GROUP BY 1'), 'share')
    same(asked(database, 'stores with revenue over 900000'),
         told(database, f'SELECT s.name {LINES} JOIN stores s ON s.id = o.store_id WHERE {KEPT} GROUP BY s.name HAVING {REVENUE} > 900000'), 'condition')


def test_a_question_without_their_words_is_read_as_before():
    for question in ('orders per month', 'how many customers are there?', 'average price of products per category'):
        plain = askdb('ask', shop(), question, '--explain', '-q', '-f', 'csv')
        with_file = askdb('ask', shop(), question, '--explain', '-q', '-f', 'csv', '--semantic', FILE)
        same((with_file.status, with_file.out), (plain.status, plain.out), question)


def test_typed_sql_names_a_metric():
    for database in databases():
        sql = 'SELECT o.channel, {{metric revenue}} AS r FROM orders o JOIN order_lines AS l ON l.order_id = o.id GROUP BY o.channel'
        same(rows(answers('check', database, sql, '--run', '--semantic', FILE, '-f', 'csv', '-q')),
             told(database, f'SELECT o.channel, sum(CASE WHEN {KEPT} THEN l.quantity * l.unit_price * (1 - l.discount) END) {LINES} GROUP BY 1'), 'with aliases')
        same(rows(answers('ask', database, 'SELECT {{metric headcount}} FROM employees', '--semantic', FILE, '-f', 'csv', '-q')),
             told(database, 'SELECT count(*) FROM employees'), 'without')
        message = fails(REJECTED, 'check', database, 'SELECT {{metric revenu}} FROM orders', '--semantic', FILE, '-q', lines=None)
        assert 'no metric revenu' in message and "did you mean 'revenue'?" in message, message
        fails(REJECTED, 'check', database, 'SELECT {{revenue}} FROM orders', '--semantic', FILE, '-q', lines=None)
        text = "SELECT '{{1,2},{metric revenue}}' AS a -- {{metric none}}"
        same(rows(answers('ask', database, text, '--semantic', FILE, '-f', 'csv', '-q')), [['{{1,2},{metric revenue}}']], 'a text and a comment')


WRONG = {
    'metrics:\n  - name: revenue\n    expression: sum(order_lines.quantty)\n': ('line 3', "did you mean 'quantity'?"),
    'metrics:\n  - name: revenue\n    expression: sum(ordr_lines.quantity)\n': ('line 3', "did you mean 'order_lines'?"),
    'metrics:\n  - name: revenue\n    expression: sum(quantity\n': ('line 3', 'expected'),
    'metrics:\n  - name: revenue\n    expression: quantity * 2\n': ('line 3', 'adds up'),
    'metrics:\n  - name: revenue\n    expression: sum(quantity) + quantity\n': ('line 3', 'outside'),
    'metrics:\n  - name: names\n    expression: count(name)\n': ('line 3', 'have a column name'),
    'metrics:\n  - name: orders\n    expression: count(*)\n    table: orders\n': ('line 2', 'name of a table'),
    'metrics:\n  - name: a\n    expression: b + 1\n  - name: b\n    expression: a + 1\n': ('line 3', 'no column b'),
    'metrics:\n  - name: a\n    expression: sum(quantity)\n    filter: orders.stat = 1\n': ('line 4', "did you mean 'status'?"),
    'metrics:\n  - name: a\n    expression: sum(quantity)\n    date: ordered_on\n': ('line 4', 'ordered_on'),
    'metrics:\n  - name: a\n    expresion: sum(quantity)\n': (':3:5: ', "did you mean 'expression'?"),
    'metrics:\n  - name: a\n    expression: sum(2)\n': ('line 3', 'of no table'),
    'metrics:\n  - name: m0\n    expression: sum(quantity)\n'
    + ''.join(f'  - name: m{i}\n    expression: m{i - 1} + m{i - 1}\n' for i in range(1, 40)): ('line 23', 'is too large'),
    'filters:\n  - name: active\n    table: customers\n    condition: id IN (SELECT customer_id FROM orders)\n': ('line 4', 'no subquery'),
    'filters:\n  - name: active\n    table: customer\n    condition: id > 1\n': ('line 3', "did you mean 'customers'?"),
    'filters:\n  - name: active\n    table: customers\n    condition: idd > 1\n': ('line 4', 'no column idd'),
    'filters:\n  - name: active\n    table: customers\n    condition: orders.status = 1\n': ('line 4', 'has a column of orders'),
    'tables:\n  - name: products\n    calculated:\n      - name: markup\n        expression: price - cots\n': ('line 5', "did you mean 'cost'?"),
    'tables:\n  - name: products\n    calculated:\n      - name: cost\n        expression: price - 1\n': ('line 4', 'name of a column'),
}


def test_what_does_not_fit_is_told_with_its_line():
    for number, (text, parts) in enumerate(WRONG.items()):
        path = folder() / f'wrong{number}.yaml'
        path.write_text(text, encoding='utf-8')
        message = fails(USAGE, 'ask', shop(), 'how many orders are there?', '--semantic', str(path), lines=None)
        result = askdb('check', shop(), '--semantic', str(path), '-q')
        same(result.status, USAGE, text)
        for part in parts:
            assert part in message, f'{text}: {message}'
        linted = shown(result.out) + shown(result.err)
        assert parts[0].replace('line ', ':') in linted or parts[0] in linted, f'{text}: {linted}'
        assert parts[1] in linted, f'{text}: {linted}'
    same(answers('check', shop(), '--semantic', FILE, '-q'), b'fits\n')


def test_one_that_doubles_another_is_bounded():
    doubled = ''.join(f'  - name: a{i}q\n    expression: a{i + 1}q + a{i + 1}q\n' for i in range(40))
    columns = ''.join(f'      - name: a{i}q\n        expression: a{i - 1}q * a{i - 1}q\n' for i in range(1, 40))
    first = '      - name: a0q\n        expression: price + 1\n'
    for number, text in enumerate((f'metrics:\n{doubled}  - name: a40q\n    expression: sum(quantity)\n',
                                   f'tables:\n  - name: products\n    calculated:\n{first}{columns}')):
        path = folder() / f'doubled{number}.yaml'
        path.write_text(text, encoding='utf-8')
        message = fails(USAGE, 'check', shop(), 'SELECT 1', '--semantic', str(path), lines=None)
        assert 'too large' in message or 'no column' in message, message


def test_a_statement_that_grows_by_its_metrics_is_bounded():
    path = folder() / 'long.yaml'
    expression = '+'.join(['sum(quantity)'] * 130)
    path.write_text(f'metrics:\n  - name: m\n    expression: "{expression}"\n    table: order_lines\n', encoding='utf-8')
    sql = 'SELECT ' + '{{metric m}}+' * 9000 + '1 FROM order_lines'
    message = fails(REJECTED, 'ask', shop(), sql, '--semantic', str(path), '-q', lines=None)
    assert 'longer than 1 MB with its metrics' in message, message[:300]


main(globals())
