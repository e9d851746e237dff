#!/usr/bin/env python3
"""check -f json: what it says of a statement, by stable codes that docs/messages.md lists, with the place."""
import atexit
import json
import pathlib
import re
import sqlite3

from mcp_server import server
from retail import drop_scratches, postgres_scratch, read_cases, sqlite_scratch
from run import OK, REJECTED, askdb, folder, main, same, shown

OF_ALL = ('contradiction', 'unlike-columns', 'no-year', 'backward-days', 'itself', 'idle-condition')  # of no place in a statement
DOCS = pathlib.Path(__file__).resolve().parents[2] / 'docs' / 'messages.md'


def told(sql, database=None, status=OK):
    result = askdb('check', '-f', 'json', '-q', '--', database or sqlite_scratch(), sql)
    same(result.status, status, shown(result.err))
    return json.loads(result.out)


def warnings(sql, database=None):
    """[(code, the words it is about, hint)]"""
    said = told(sql, database)
    for warning in said['warnings']:
        if warning['code'] not in OF_ALL:
            assert warning['start'] < warning['end'] <= len(sql.encode()), warning
            assert '^' in warning['caret'], warning
    return [(w['code'], sql[w['start']:w['end']] if 'start' in w else '', w.get('hint', '')) for w in said['warnings']]


def documented():
    return re.findall(r'(?m)^\| `([a-z-]+)`', DOCS.read_text(encoding='utf-8'))


def verdicts(said):
    return {layer['layer']: layer['verdict'] for layer in said['layers']}


def test_tables_columns_and_functions_that_are_read():
    sql = 'SELECT upper(c.name), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id'
    said = told(sql)
    same(said['accepted'], True, 'accepted')
    same(said['statement'], sql, 'statement')
    same(sorted(said['tables']), ['customers', 'orders'], 'tables')
    same(sorted(said['columns']), ['customers.id', 'customers.name', 'orders.customer_id'], 'columns')
    same(sorted(said['functions']), ['count', 'upper'], 'functions')
    same(said['warnings'], [], 'warnings')
    same(verdicts(said), {'text': 'passed', 'grammar': 'passed', 'names': 'passed', 'database': 'passed', 'role': 'passed'}, 'layers')


def test_layer_that_refuses_is_named():
    for sql, layer, code in (('DROP TABLE orders', 'grammar', 'not-a-query'), ('SELECT 1; SELECT 2', 'grammar', 'second-statement'),
                             ('SELECT x FROM orders', 'names', 'unknown-column'), ('SELECT * FROM invoices', 'names', 'unknown-table'),
                             ("SELECT load_extension('x')", 'names', 'function-not-allowed'), ('SELECT FROM WHERE', 'grammar', 'syntax'),
                             ('SELECT * FROM sqlite_master', 'names', 'table-not-allowed'), ('', 'text', 'empty')):
        said = told(sql, status=REJECTED)
        same(said['accepted'], False, sql)
        same(said['error']['code'], code, sql)
        same(verdicts(said)[layer], 'refused', sql)
        same(verdicts(said)['database'], 'not reached', sql)


def test_refusal_has_the_place_and_a_hint():
    error = told('SELECT naem FROM customers', status=REJECTED)['error']
    same((error['start'], error['end']), (7, 11), 'place')
    same(error['caret'], 'SELECT naem FROM customers\n       ^~~~\n', 'caret')
    assert 'customers.name' in error['hint'], error


def test_every_refusal_of_the_hostile_statements_has_a_code_that_is_documented():
    with server(sqlite_scratch()) as mcp:  # which says the same, without a process for each
        codes = {mcp.tool('check_sql', sql=case.sql)['error']['code'] for case in read_cases('hostile/sqlite.sql') if case.code}
    assert len(codes) >= 10, codes
    same(codes - set(documented()), set(), 'codes that docs/messages.md does not list')


def test_cartesian_product():
    same(warnings('SELECT c.name FROM customers c, orders o'), [('cartesian-product', 'orders o', '')], 'no condition')
    same(warnings('SELECT c.name FROM customers c, orders o WHERE o.customer_id = c.id'), [], 'a condition')
    same(warnings('SELECT s.name FROM stores s CROSS JOIN categories c'), [], 'on purpose')
    same(warnings('SELECT name FROM customers WHERE EXISTS (SELECT 1 FROM orders o, stores s)'), [('cartesian-product', 'stores s', '')], 'inside')


def test_fan_out():
    joins = 'FROM orders o JOIN order_lines l ON l.order_id = o.id'
    same(warnings(f'SELECT sum(o.total) {joins}'), [('fan-out', 'sum(o.total)', '')], 'from one to many')
    same(warnings(f'SELECT sum(l.quantity), max(o.total), count(DISTINCT o.id) {joins}'), [], 'the many side')
    chasm = 'SELECT count(o.id) FROM stores s JOIN orders o ON o.store_id = s.id JOIN employees e ON e.store_id = s.id'
    same(warnings(chasm), [('fan-out', 'count(o.id)', '')], 'through a third table')
    same(warnings(chasm.replace('count(o.id)', 'count(*)')), [('fan-out', 'count(*)', '')], 'pairs')
    same(warnings(f'SELECT o.status, count(*) {joins} GROUP BY o.status'), [], 'the many side')
    same(warnings('SELECT c.country, count(*), count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.country'),
         [('fan-out', 'count(*)', '')], 'two things')
    same(warnings('SELECT country, count(*), count(*) FROM customers GROUP BY country'), [], 'one table')


def test_ungrouped_column():
    same(warnings('SELECT city, country, count(*) FROM customers GROUP BY country'), [('ungrouped-column', 'city', '')], 'not grouped')
    for sql in ('SELECT country, count(*) FROM customers GROUP BY 1', 'SELECT country AS c, count(*) FROM customers GROUP BY c',
                'SELECT name, count(*) FROM customers GROUP BY id', 'SELECT upper(city), count(*) FROM customers GROUP BY upper(city)',
                'SELECT name, max(created_at) FROM customers', 'SELECT name, count(*) OVER () FROM customers',
                "SELECT count(*) FILTER (WHERE city = 'Paris') FROM customers"):
        same(warnings(sql), [], sql)


def test_type_mismatch():
    same(warnings("SELECT id FROM orders WHERE total > 'many'"), [('type-mismatch', "'many'", '')], 'number and text')
    same(warnings('SELECT id FROM customers WHERE name = 5'), [('type-mismatch', '5', '')], 'text and number')
    same(warnings('SELECT id FROM orders WHERE order_date > 2024'), [('type-mismatch', '2024', '')], 'date and number')
    same(warnings("SELECT id FROM orders WHERE total > '5' AND order_date > '2024-01-01' AND id = 3"), [], 'none')


def test_value_that_the_column_does_not_hold():
    same(warnings("SELECT id FROM customers WHERE country = 'Frence'"), [('unknown-value', "'Frence'", "did you mean 'France'?")], 'misspelt')
    same(warnings("SELECT id FROM customers WHERE country IN ('France', 'spain')"), [('unknown-value', "'spain'", "did you mean 'Spain'?")], 'case')
    same(warnings("SELECT id FROM customers WHERE country = 'Spain' AND city <> 'Berlin'"), [], 'held, or not asked for')


def test_no_large_table_is_read_for_a_value():
    path = folder() / 'large.db'
    with sqlite3.connect(path) as database:
        database.execute('CREATE TABLE parts (id INTEGER PRIMARY KEY, code TEXT, maker TEXT)')
        database.execute("""WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 60000)
            INSERT INTO parts SELECT i, 'P' || i, 'Maker ' || i % 7 FROM n""")
        database.execute('CREATE INDEX parts_code ON parts (code)')
        database.execute('CREATE VIEW all_parts AS SELECT code, maker FROM parts')
    database.close()
    missing = [('unknown-value', "'Q1'", '')]
    for table in ('parts', 'all_parts'):
        for condition, expected in (("code = 'Q1'", missing), ("code = 'P60000'", []), ("maker = 'Q1'", [])):
            found = [item for item in warnings(f'SELECT count(*) FROM {table} WHERE {condition}', path) if item[0] == 'unknown-value']
            same(found, expected, f'{table}: {condition}')


FAULTS = [
    ('contradiction', 'SELECT id FROM orders WHERE total > 100 AND total < 50'),
    ('contradiction', 'SELECT id FROM orders WHERE status IS NULL AND status = \'paid\''),
    ('unlike-columns', 'SELECT id FROM orders WHERE total > customer_id'),
    ('unlike-columns', 'SELECT c.name FROM customers c JOIN stores s ON c.country = s.name'),
    ('itself', 'SELECT count(*) FROM orders WHERE total = total'),
    ('itself', 'SELECT sum(total) / sum(total) FROM orders'),
    ('itself', 'SELECT name FROM customers EXCEPT SELECT name FROM customers'),
    ('idle-condition', 'SELECT count(*) FROM orders WHERE id NOT IN (SELECT id FROM orders)'),
    ('idle-condition', 'SELECT count(*) FROM orders WHERE customer_id IN (SELECT id FROM customers)'),
    ('idle-condition', 'SELECT id FROM orders WHERE total IN (5, 5)'),
]


def faults_of(database):
    for code, sql in FAULTS:
        told_of = [name for name, _, _ in warnings(sql, database) if name != 'unknown-value']
        same(told_of, [code], sql)
    for sql in ('SELECT id FROM orders WHERE total IN (5, 6) AND status IS NOT NULL', 'SELECT s.name FROM stores s CROSS JOIN categories c',
                'SELECT name FROM customers WHERE id NOT IN (SELECT customer_id FROM orders)'):
        same(warnings(sql, database), [], sql)


def test_what_cannot_be_right():
    faults_of(None)


def test_what_cannot_be_right_on_postgres():
    faults_of(postgres_scratch('askdb_messages', 'retail/postgres.sql'))


def test_warnings_have_codes_that_are_documented():
    said = told("SELECT city, sum(total) FROM customers, orders WHERE country = 'x' AND name = 1 GROUP BY country")
    codes = {warning['code'] for warning in said['warnings']}
    assert len(codes) == 4, codes
    same(codes - set(documented()), set(), 'codes that docs/messages.md does not list')


def test_text_has_a_caret_under_a_warning():
    result = askdb('check', '-q', '--', sqlite_scratch(), 'SELECT c.name FROM customers c, orders o')
    assert b'warning: cartesian product' in result.out and b'\n' + b' ' * 32 + b'^~~~~~~~' in result.out, shown(result.out)


def test_postgres_says_the_same():
    database = postgres_scratch('askdb_messages', 'retail/postgres.sql')
    same(warnings("SELECT id FROM customers WHERE country = 'Frence'", database)[0][0], 'unknown-value', 'value')
    same(warnings('SELECT sum(o.total) FROM orders o JOIN order_lines l ON l.order_id = o.id', database), [('fan-out', 'sum(o.total)', '')], '')
    same(warnings('SELECT c.name FROM customers c, orders o', database), [('cartesian-product', 'orders o', '')], '')
    said = told('SELECT city, count(*) FROM customers', database, status=5)
    same((said['error']['code'], said['error']['sqlstate'], verdicts(said)['database']), ('database', '42803', 'refused'), 'ungrouped')
    same(verdicts(said)['role'], 'warned', 'a superuser')


def error_of(*arguments, stdin=b''):
    """The one object that --json-errors writes on standard error, with the exit status that the document has for its code."""
    result = askdb(*arguments, stdin=stdin)
    lines = result.err.decode().splitlines()
    same(len(lines), 1, f'lines of {arguments}: {shown(result.err)}')
    error = json.loads(lines[0])['error']
    same(statuses()[error['code']], result.status, error)
    same(error['status'], result.status, error)
    assert error['message'], error
    return error


def statuses():
    rows = re.findall(r'(?m)^\| `([a-z-]+)` \| (\d) \|', DOCS.read_text(encoding='utf-8'))
    return {code: int(status) for code, status in rows}


def commands():
    text = askdb('--help').out.decode()
    return re.findall(r'(?m)^  ([a-z]+) ', text.split('commands:')[1].split('exit status:')[0])


def test_every_command_tells_its_errors_as_json():
    names = commands()
    assert len(names) >= 15, names
    for name in names:
        same(error_of(name, '--no-such-option', '--json-errors')['code'], 'usage', name)
        same(error_of(name, '--json-errors', 'one', 'two', 'three', 'four')['status'] in (1, 2), True, name)


def test_what_is_no_command_is_told_as_json():
    for words in (('--json-errors',), ('help', 'asks', '--json-errors'), ('asks', 'shop.db', 'orders', '--json-errors'), ('nothing.db', '--json-errors')):
        same(error_of(*words)['code'], 'usage', words)


def test_an_error_of_each_status_is_told_as_json():
    shop = sqlite_scratch()
    for code, words in (('usage', ('ask', shop, 'orders', '-f', 'pdf')), ('connect', ('schema', 'nothing.db')), ('connect', ('init', 'nothing.db')),
                        ('not-a-question', ('ask', shop, 'hello')), ('changes-data', ('chart', shop, 'delete all orders')),
                        ('unknown-column', ('check', shop, 'SELECT naem FROM customers')), ('not-a-query', ('check', shop, 'DROP TABLE orders')),
                        ('model', ('sql', shop, 'orders', '--model', 'http://127.0.0.1:9/v1#x')), ('model', ('sql', shop, 'orders', '--model', 'nothing.gguf')),
                        ('usage', ('report', 'nothing.yaml')), ('usage', ('replay', 'nothing.jsonl', shop)), ('connect', ('mcp', 'nothing.db'))):
        same(error_of(*words, '-q', '--json-errors')['code'], code, words)


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
