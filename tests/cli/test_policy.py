#!/usr/bin/env python3
"""The policy of a semantic file, from the command line: what it lets through, names that are hidden and stand nowhere, parameters,
files that are wrong. That no statement sees around it is tests/unit/test_answer_policy.c's part."""
import atexit
import contextlib
import json
import os
import re
import sqlite3

from endpoint import fenced, model
from mcp_server import server
from retail import drop_scratches, postgres_scratch, psql, superuser
from run import DATABASE, FIXTURES, OK, REJECTED, USAGE, answers, askdb, fails, folder, main, postgres, same, shop, shown

FOLDER = FIXTURES / 'policy'
POLICY = str(FOLDER / 'policy.yaml')
UNDER = ('--semantic', POLICY, '--param', 'region=north')
HIDDEN = ('salaries', 'dossier', 'margin', 'Inner Secret', 'pay', 'every_customer', 'every_customer_again', 'pay_levels', 'lucky',
          'customer_search', 'customer_words', 'order_search', 'pay_copies', 'amounts', 'found_words')
SECRETS = re.compile(r'secret\.|dossier\d|southdossier|inner(one|two)|Xavier|Wanda|Yolanda|Viktor|Zeno|Quentin|Rosa|onehundred|'
                     r'hundertelf|fourteen|quatorze|\b((17|18|3|4)000[79]|(52|61|97|201)007|(81|17|23|91|202)009)\b')


def script(variant, *own):
    """The statements that make a variant of the fixture."""
    text = ''.join((FOLDER / file).read_text(encoding='utf-8') for file in ('database.sql', *own))
    return re.sub(r'\{([^{}|]*)\|([^{}|]*)\}', lambda pair: pair[variant], text)


def make(name, text):
    path = folder() / name
    if not path.exists():
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.executescript(text)
    return str(path)


def database():
    """The database of the fixture, in SQLite."""
    return make('policy.db', script(1))


def searched(variant=1):
    """The same with virtual tables."""
    return make(f'searched{variant}.db', script(variant, 'sqlite.sql'))


# ---- the file ----

def test_a_policy_may_come_through_a_pipe_and_is_the_one_that_is_kept():
    """Read once: what is indexed under one file that comes through a pipe is not taken for that of another."""
    path = make('piped.db', script(1))
    for text, status in (('tables: [{name: customers, hidden: true}]', REJECTED), ('tables: [{name: salaries, hidden: true}]', OK),
                         ('tables: [{name: customers, hidden: true}]', REJECTED)):
        result = askdb('check', path, 'SELECT count(*) FROM customers', '--run', '--semantic', '/dev/stdin', stdin=text.encode())
        same(result.status, status, shown(result.err))
        schema = answers('schema', path, '--semantic', '/dev/stdin', stdin=text.encode())
        same(b'customers' in schema, status == OK, shown(schema))


# ---- what is said ----

def said(database, sql, *options):
    """Status, lines in any order, and errors."""
    result = askdb('check', database, sql, '--run', '-q', '-f', 'csv', *options)
    return result.status, sorted(result.out.decode('utf-8').splitlines()), result.err.decode('utf-8')


def test_statements_that_a_policy_allows_have_answers():
    expected = {
        'SELECT count(*) AS n FROM customers': '3',
        'SELECT sum(amount) AS n FROM orders': '425',
        "SELECT count(*) AS n FROM customers WHERE email = '***'": '3',
        'SELECT count(income) AS n FROM customers': '0',
        'SELECT count(*) AS n FROM orders o JOIN customers c ON c.id = o.customer_id': '3',
        'WITH customers AS (SELECT * FROM orders) SELECT count(*) AS n FROM customers': '3',
        'WITH x AS (SELECT * FROM customers) SELECT count(*) AS n FROM x, x AS y': '9',
        'SELECT count(*) AS n FROM (SELECT region FROM customers UNION ALL SELECT region FROM orders) u': '6',
        'SELECT count(*) AS n FROM job_titles': '2',
        'SELECT count(*) AS n FROM region_names': '2',
        'SELECT max("Label") AS n FROM "Mixed Case" m': 'plain',
    }
    first = database()
    for sql, value in expected.items():
        same(answers('check', first, sql, '--run', '-q', '-f', 'csv', *UNDER), f'n\n{value}\n'.encode(), sql)


def run_by_every_command(database, sql):
    """What each command that runs a statement says of it under the policy, by the command's name."""
    report, audit = folder() / 'report.yaml', folder() / 'audit.jsonl'
    report.write_text(json.dumps({'title': 'x', 'items': [{'title': 'y', 'sql': sql}]}), encoding='utf-8')
    audit.unlink(missing_ok=True)
    askdb('check', database, sql, '--run', '--audit', str(audit))  # without a policy
    with server(database, *UNDER) as running:
        yield 'mcp', running.tool('run_sql', is_error=True, sql=sql)
    with model(*[fenced(sql)] * 4) as endpoint:
        yield 'ask', askdb('ask', database, 'what is there', '--model', endpoint.url, '--no-examples', *UNDER)
    yield 'check', askdb('check', database, sql, '--run', *UNDER)
    yield 'chart', askdb('chart', database, 'as bars', '--sql', sql, *UNDER)
    yield 'report', askdb('report', str(report), database, *UNDER)
    yield 'repl', askdb('repl', database, *UNDER, stdin=f'{sql};\n'.encode())
    yield 'replay', askdb('replay', str(audit), database, *UNDER)


def test_every_command_is_under_the_policy():
    for sql, name in (('SELECT term FROM customer_words', 'customer_words'), ('SELECT name, pay FROM salaries', 'salaries'),
                      ('SELECT name, low FROM amounts, customers', 'amounts')):
        for command, result in run_by_every_command(searched(), sql):
            text = result if isinstance(result, str) else (result.out + result.err).decode('utf-8')
            assert f'no such table: {name}' in text or command == 'replay', f'{command}: {text}'
            assert not SECRETS.search(text), f'{command}: {text}'
            assert isinstance(result, str) or result.status != OK or command == 'repl', f'{command}: {text}'


# ---- parameters ----

def test_a_parameter_is_a_value_whatever_is_in_it():
    first = database()
    for value in ("south' OR '1'='1", 'x) OR (1=1', '', "north'--", ':region', 'é'):
        same(said(first, 'SELECT count(*) AS n FROM customers', '--semantic', POLICY, '--param', f'region={value}'),
             (OK, ['0', 'n'], ''), value)
    same(said(first, 'SELECT count(*) AS n FROM customers', '--semantic', POLICY, '--param', 'region=south')[1], ['3', 'n'], 'south')


def test_parameters_come_from_the_environment_too():
    first = database()
    os.environ['ASKDB_PARAM_REGION'] = 'north'
    os.environ['ASKDB_SEMANTIC'] = POLICY
    try:
        same(said(first, 'SELECT count(*) AS n FROM customers'), (OK, ['3', 'n'], ''), 'environment')
    finally:
        del os.environ['ASKDB_PARAM_REGION'], os.environ['ASKDB_SEMANTIC']


def test_parameters_must_fit_the_file():
    first = database()
    check = ('check', first, 'SELECT 1', '--semantic', POLICY)
    assert 'needs a value for parameter region' in fails(USAGE, *check)
    assert 'no use for parameter regio' in fails(USAGE, *check, '--param', 'region=x', '--param', 'regio=x')
    assert 'given twice' in fails(USAGE, *check, '--param', 'region=x', '--param', 'region=y')
    assert 'NAME=VALUE' in fails(USAGE, *check, '--param', 'region')
    assert 'none is given' in fails(USAGE, 'check', first, 'SELECT 1', '--param', 'region=x')


# ---- names that stand nowhere ----

def names_nothing_hidden(text, what):
    for name in HIDDEN:
        assert not re.search(rf'\b{name}\b', text), f'{what}: {name} in {text}'
    found = SECRETS.search(text)
    assert not found, f'{what}: {found[0]} in {text}'


def test_hidden_names_are_in_no_output():
    first = searched()
    runs = [
        ('schema', first, *UNDER), ('schema', first, '-f', 'json', *UNDER),
        ('sql', first, 'how many customers are there', '--explain', *UNDER),
        ('sql', first, 'total wages of the director', '--min-confidence', '0', '--explain', *UNDER),
        ('ask', first, 'how much money does everyone earn', '--json-errors', *UNDER),
        ('check', first, 'SELECT dosier, margn FROM customers, salarys', '--json-errors', *UNDER),
        ('check', first, 'SELECT dosier FROM customers', '-f', 'json', *UNDER),
        ('check', first, 'SELECT * FROM customers', '-f', 'json', *UNDER),
    ]
    for arguments in runs:
        result = askdb(*arguments)
        names_nothing_hidden((result.out + result.err).decode('utf-8').replace('SELECT dosier, margn FROM customers, salarys', ''),
                             ' '.join(arguments[:3]))
    line = json.dumps({'id': 1, 'db': first, 'question': 'how many customers are there'})
    result = askdb('batch', '--explain', *UNDER, stdin=line.encode())
    names_nothing_hidden(result.out.decode('utf-8'), 'batch')
    assert json.loads(result.out)['sql'], result.out


def test_a_schema_under_a_policy_has_the_rest():
    tables = {table['name']: table for table in json.loads(answers('schema', database(), '-f', 'json', *UNDER))['tables']}
    same(sorted(tables), ['Mixed Case', 'customers', 'deadlines', 'job_titles', 'labels', 'open_customers', 'orders', 'region_names', 'regions'], 'tables')
    customers = tables['customers']
    same([column['name'] for column in customers['columns']], ['id', 'name', 'region', 'email', 'income'], 'columns')
    same([column.get('masked', False) for column in customers['columns']], [False, False, False, True, True], 'masked')
    assert 'row_estimate' not in customers, 'the number of all rows'
    same((customers['comment'], customers['synonyms']), ('people who buy', ['clients', 'account holders']), 'words')
    assert tables['regions']['row_estimate'] == 2, tables['regions']


def test_the_prompt_of_a_language_model_holds_nothing_hidden():
    first = database()
    with model(fenced('SELECT pay FROM salaries'), fenced('SELECT count(*) AS n FROM customers')) as server:
        same(answers('ask', first, 'how many clients', '-f', 'csv', '-q', '--model', server.url, *UNDER), b'n\n3\n', 'answer')
        same(len(server.requests), 2, 'requests')
        prompt = server.requests[0]['json']['messages'][0]['content']
        names_nothing_hidden(prompt, 'prompt')
        assert 'also called: clients, account holders' in prompt, prompt
        repair = ' '.join(message['content'] for message in server.requests[1]['json']['messages'])
        names_nothing_hidden(repair.replace('SELECT pay FROM salaries', '').replace('no such table: salaries', ''), 'repair')


def test_values_of_hidden_rows_and_columns_are_not_linked():
    first = database()
    open_sql = answers('sql', first, 'orders of Xavier', '-q', '--min-confidence', '0').decode()
    assert 'Xavier' in open_sql, f'without a policy: {open_sql}'
    closed = askdb('sql', first, 'orders of xavier', '-q', '--min-confidence', '0', *UNDER)
    assert b'Xavier' not in closed.out + closed.err, shown(closed.out + closed.err)


def test_what_is_kept_back_tells_in_no_type_and_no_schema():
    for arguments in (('schema', '-f', 'json'), ('schema',)):
        first, second = (answers(*arguments[:1], searched(variant), *arguments[1:], *UNDER) for variant in (1, 2))
        same(first, second, 'schemas of databases that differ in hidden rows')
    types = [[column['type'] for table in json.loads(answers('schema', searched(variant), '-f', 'json'))['tables']
              for column in table['columns'] if column['name'] == 'due'] for variant in (1, 2)]
    assert types[0] != types[1], f'without a policy the rows decide: {types}'


def test_values_are_indexed_as_statements_may_read_them():
    """A trusted full-text index reads the contents of another table, which may not be read: nothing of it is indexed."""
    path = folder() / 'trusted.yaml'
    path.write_text('tables:\n  - name: customers\n    hidden: true\n  - name: customer_search\n    trusted: true\n', encoding='utf-8')
    question = ('sql', searched(), 'customer search with name Xavier', '-q', '--min-confidence', '0')
    assert b'Xavier' in answers(*question), 'without a policy'
    closed = askdb('sql', searched(), 'customer search with name xavier', '-q', '--min-confidence', '0', '--semantic', str(path))
    assert b'Xavier' not in closed.out + closed.err, shown(closed.out + closed.err)


def test_a_trusted_virtual_table_is_read():
    path = folder() / 'copies.yaml'
    path.write_text('tables:\n  - name: salaries\n    hidden: true\n  - name: pay_copies\n    trusted: true\n', encoding='utf-8')
    under = ('--semantic', str(path))
    same(said(searched(), 'SELECT name FROM pay_copies', *under), (OK, ['Clerk', 'Director', 'name'], ''), 'trusted')
    assert 'no such table: amounts' in said(searched(), 'SELECT * FROM amounts', *under)[2], 'another one is not'


# ---- synonyms ----

def test_a_synonym_is_a_name():
    first = database()
    sql = answers('sql', first, 'average ticket size', '-q', '--min-confidence', '0', *UNDER).decode()
    assert 'avg(amount)' in sql, sql


# ---- the number of rows ----

def test_no_more_rows_than_the_file_allows():
    path = folder() / 'max_rows.yaml'
    path.write_text('max_rows: 2\n', encoding='utf-8')
    first = database()
    for limit in ((), ('--limit', '0'), ('--limit', '5')):
        same(len(said(first, 'SELECT id FROM orders', '--semantic', str(path), *limit)[1]), 3, f'lines with {limit}')
    same(len(said(first, 'SELECT id FROM orders', '--semantic', str(path), '--limit', '1')[1]), 2, 'a lower limit stays')


def test_no_more_rows_of_an_analysis_than_the_file_allows():
    path = folder() / 'max_shown.yaml'
    path.write_text('max_rows: 3\n', encoding='utf-8')
    schemas = (('sales', 'revenue', 'distribution of revenue'), ('tbl_trip', 'fare_amt', 'distribution of fare amount'))
    for table, column, question in schemas:
        data = make(f'{table}_spread.db', f'CREATE TABLE {table} (id INTEGER PRIMARY KEY, {column} REAL); '
                    f'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO {table} SELECT i, (i * 7919 % 997) + 0.5 FROM n')
        def lines(*options, data=data, question=question):
            return answers('ask', data, question, '-q', '-f', 'csv', '--min-confidence', '0', *options).count(b'\n') - 1
        assert lines() > 3, question
        same((lines('--semantic', str(path)), lines('--semantic', str(path), '--limit', '0'), lines('--semantic', str(path), '--limit', '2')), (3, 3, 2),
             question)
        with server('--semantic', str(path), data) as running:
            same(len(running.tool('ask', question=question)['rows']), 3, question)


# ---- files that are wrong ----

def test_a_file_that_is_wrong_is_told_with_its_line():
    first = database()
    cases = {
        'tables:\n  - name: orders\n    hiden: true\n': r':3:5: unexpected key: hiden',
        'tables:\n  - name: orders\n   hidden: true\n': r':3:4: did not find',
        'tables: [\n': r':2:1: did not find',
        'tables: orders\n': r":1:9: 'tables' must be a list",
        'tables: [orders]\n': r':1:10: a mapping',
        'tables: [{name: [orders]}]\n': r":1:17: 'name' must be a text",
        'tables: [{name: ""}]\n': r":1:17: 'name' is empty",
        'tables:\n  - {name: orders, hidden: flase}\n': r":2:28: 'hidden' must be true or false",
        'max_rows: many\n': r":1:11: 'max_rows' must be a whole number",
        'max_rows: 5k\n': r":1:11: 'max_rows' must be a whole number",
        'max_rows: -1\n': r":1:11: 'max_rows' must be a whole number",
        'max_rows: 18446744073709551616\n': r":1:11: 'max_rows' is too large",
        'tables:\n  - hidden: true\n': r":2:5: 'name' is missing",
        'tables:\n  - name: orders\n    name: orders\n': r":3:5: 'name' is given twice",
        'tables:\n  - &a {name: orders}\n  - *a\n': r':3:5: an alias',
        'max_rows: 1\n---\nmax_rows: 2\n': r':2:1: a file holds one document',
        '': r'is empty',
        'tables:\n  - name: orderz\n    hidden: true\n': r'table orderz, which the database does not have',
        'tables:\n  - name: orders\n    columns: [{name: margine}]\n': r'column margine of orders',
        'tables:\n  - name: orders\n  - name: ORDERS\n': r'table ORDERS twice',
        'tables:\n  - name: orders\n    columns: [{name: id}, {name: ID}]\n': r'column ID of orders twice',
        'tables:\n  - name: orders\n    rows: regoin = 1\n': r'rows of orders cannot be restricted so: no such column: regoin',
        'tables:\n  - name: orders\n    rows: \'"regoin" = 1\'\n': r'no such column: regoin',
        'tables:\n  - name: orders\n    rows: id = 1) OR (id = 2\n': r'parentheses do not match',
        'tables:\n  - name: orders\n    rows: id = 1 --\n': r'comments are not allowed',
        'tables:\n  - name: orders\n    rows: id = 1; DROP TABLE orders\n': r'one condition',
        'tables:\n  - name: orders\n    rows: id = ?\n': r'written :name',
        'tables:\n  - name: orders\n    rows: "note = \'x"\n': r'a quote is not closed',
        'tables:\n  - name: orders\n    rows: id = 1 LIMIT 3\n': r'cannot be restricted so: .*syntax error',
    }
    path = folder() / 'wrong.yaml'
    for text, message in cases.items():
        path.write_text(text, encoding='utf-8')
        told = fails(USAGE, 'check', first, 'SELECT 1', '--semantic', str(path))
        assert re.search(message, told), f'{text!r}: {told}'
    path.write_bytes(b'max_rows: 1 # \xff\n')
    assert 'not UTF-8' in fails(USAGE, 'schema', first, '--semantic', str(path))
    assert 'cannot read' in fails(USAGE, 'schema', first, '--semantic', str(folder() / 'none.yaml'))
    path.write_text('# long\n' * 200000, encoding='utf-8')
    assert 'larger than 1048576 bytes' in fails(USAGE, 'schema', first, '--semantic', str(path))


def test_postgres_is_under_a_policy_too():
    path = folder() / 'shop.yaml'
    path.write_text('tables:\n  - name: customers\n    rows: country = :country\n    columns:\n      - {name: email, mask: "-"}\n'
                    '  - name: employees\n    hidden: true\n', encoding='utf-8')
    under = ('--semantic', str(path), '--param', 'country=Spain')
    uri = postgres()
    same(answers('check', uri, 'SELECT count(*) AS n, max(email) AS e FROM customers', '--run', '-q', '-f', 'csv', *under),
         b'n,e\n135,-\n', 'rows')
    same(answers('ask', uri, 'how many customers are there', '-q', '-f', 'csv', *under), b'customers\n135\n', 'answer')
    told = fails(REJECTED, 'check', uri, 'SELECT 1 FROM customers, employes', lines=None, *under)
    assert 'employees' not in told, told


def postgres_database():
    """The fixture in PostgreSQL, with its own policy; roles may read everything."""
    made = folder() / 'postgres.sql'
    made.write_text('CREATE SCHEMA policy_test; SET search_path = policy_test;' + script(1, 'postgres.sql'), encoding='utf-8')
    uri = postgres_scratch('askdb_policy', made)
    path = folder() / 'postgres.yaml'
    path.write_text((FOLDER / 'policy.yaml').read_text(encoding='utf-8') + (FOLDER / 'postgres.yaml').read_text(encoding='utf-8'),
                    encoding='utf-8')
    return f'{uri}{"&" if "?" in uri else "?"}options=-csearch_path%3Dpolicy_test', ('--semantic', str(path), '--param', 'region=north')


def test_what_a_policy_leaves_of_inheritance_domains_and_views():
    uri, under = postgres_database()
    expected = {
        'SELECT count(*) AS n FROM shapes': '2',  # with its child
        'SELECT sum(radius) AS n FROM circles': '5',
        'SELECT count(*) AS n FROM all_shapes': '2',
        'SELECT count(*) AS n FROM ONLY shapes': '1',
        'SELECT count(*) AS n FROM managers': '1',
        'SELECT max(plate) AS n FROM vehicles': '***',
        'SELECT count(*) AS n FROM plain_logs': '1',
        'SELECT count(*) AS n FROM sales': '1',  # with its partitions
        'SELECT level + 1 AS n FROM grades': '2',
        'SELECT count(*) AS n FROM grades WHERE mood = \'good\'::mood AND level = 1': '1',
        'SELECT names AS n FROM region_facts WHERE id = 1': 'north',
        'SELECT label AS n FROM labels WHERE id = 1': 'NORTH!',
        'SELECT region AS n FROM region_rows WHERE region LIKE \'(1%\'': '"(1,north)"',
        'SELECT id AS n FROM friend_ids': '1',
        'SELECT bonds AS n FROM bonds': '(1)',
    }
    for sql, value in expected.items():
        same(answers('check', uri, sql, '--run', '-q', '-f', 'csv', *under), f'n\n{value}\n'.encode(), sql)
    for sql, value in (('SELECT count(*) AS n FROM staff', '4'), ('SELECT count(*) AS n FROM assets', '1'), ('SELECT max(maker) AS n FROM things', 'innerone works'),
                       ('SELECT count(*) AS n FROM sales_south', ''), ('SELECT count(*) AS n FROM sales', '3')):
        result = askdb('check', uri, sql, '--run', '-q', '-f', 'csv')
        assert not value or result.out == f'n\n{value}\n'.encode(), f'without a policy {sql}: {shown(result.out + result.err)}'


def test_a_parent_may_be_trusted():
    uri, _ = postgres_database()
    path = folder() / 'parents.yaml'
    path.write_text("tables:\n  - name: managers\n    rows: place = 'north'\n  - name: staff\n    trusted: true\n", encoding='utf-8')
    same(said(uri, 'SELECT count(*) AS n FROM staff', '--semantic', str(path)), (OK, ['4', 'n'], ''), 'a trusted parent')
    assert 'no such table: all_staff' in said(uri, 'SELECT * FROM all_staff', '--semantic', str(path))[2], 'trust is no child of its own'


def test_what_is_made_while_a_session_lasts_is_restricted_too():
    uri, under = postgres_database()
    owner = superuser('askdb_policy')
    psql(owner, '-c', 'SET search_path = policy_test; CREATE TABLE late_parent (id INTEGER, name TEXT, place TEXT); CREATE VIEW late_view AS SELECT name FROM regions; '
         'CREATE TABLE late_boats (LIKE boats)')
    changes = [('ALTER TABLE managers INHERIT late_parent', 'SELECT count(*) FROM late_parent', 'ALTER TABLE managers NO INHERIT late_parent'),
               ('CREATE OR REPLACE VIEW late_view AS SELECT name FROM managers', 'SELECT * FROM late_view', 'CREATE OR REPLACE VIEW late_view AS SELECT name FROM regions'),
               ('CREATE OR REPLACE VIEW late_view AS SELECT m::text AS name FROM managers m', 'SELECT name FROM late_view',
                'CREATE OR REPLACE VIEW late_view AS SELECT name FROM regions'),
               ('CREATE TABLE late_both () INHERITS (late_boats, boats)', 'SELECT sail FROM late_boats', 'DROP TABLE late_both'),
               ('CREATE TABLE late_child () INHERITS (boats); ALTER TABLE late_child INHERIT late_boats', 'SELECT id FROM late_boats', 'DROP TABLE late_child')]
    with server(uri, *under) as running:
        for make, sql, drop in changes:
            running.tool('run_sql', sql=sql)
            psql(owner, '-c', f'SET search_path = policy_test; {make}')
            assert 'no such table' in running.tool('run_sql', is_error=True, sql=sql), make
            psql(owner, '-c', f'SET search_path = policy_test; {drop}')
            running.tool('run_sql', sql=sql)
    psql(owner, '-c', 'DROP TABLE policy_test.late_parent, policy_test.late_boats; DROP VIEW policy_test.late_view')


def test_a_partition_is_restricted_by_its_table():
    uri, _ = postgres_database()
    path = folder() / 'partition.yaml'
    path.write_text('tables:\n  - name: sales_south\n    hidden: true\n', encoding='utf-8')
    assert 'partition' in fails(USAGE, 'check', uri, 'SELECT 1', '--semantic', str(path), lines=None)


def test_a_type_is_what_its_schema_says():
    uri, _ = postgres_database()
    same(said(uri, "SELECT 'good'::mood AS n, 'bad'::policy_test.mood AS m"), (OK, ['good,bad', 'n,m'], ''), 'of a column')
    same(said(uri, "SELECT 'x'::short_name AS n, 3::plain_count AS m"), (OK, ['n,m', 'x,3'], ''), 'domains whose checks call nothing')
    for name in ('hidden_check', 'operator_check', '_pay_level', 'graded', 'pay_range', 'salaries', '_mood', '_regclass', 'policy_other.mood', '"policy_test.mood"', 'pay_level', 'higher_level', 'policy_other.plain_count', 'secret', 'regclass'):
        told = fails(REJECTED, 'check', uri, f"SELECT 'x'::{name}", '--run', lines=None)
        assert 'type' in told and 'is not allowed' in told, f'{name}: {told}'


def test_errors_of_postgres_point_into_the_statement_that_was_written():
    path = folder() / 'place.yaml'
    path.write_text('tables:\n  - name: customers\n    rows: country = :country\n', encoding='utf-8')
    for before, fault, after in (('SELECT count(*), ', 'name', ' FROM customers'),
                                 ('SELECT c.id FROM stores s, customers AS c WHERE ', 'count', '(*) = 1'),
                                 ("SELECT 'é' FROM public.customers JOIN stores ON ", 'customers', '.name = stores.id')):
        result = askdb('check', postgres(), before + fault + after, '--json-errors', '--semantic', str(path), '--param', 'country=x')
        error = json.loads(result.err)['error']
        start = len(before.encode())
        start += len(b'customers.name ') if after.startswith('.') else 0  # the operator is at fault
        same((result.status, error['start']), (DATABASE, start), f'{before + fault + after}: {error}')


def test_the_example_of_the_documentation_is_a_semantic_file():
    text = (FIXTURES.parent / 'docs' / 'policy.md').read_text(encoding='utf-8')
    path = folder() / 'example.yaml'
    path.write_text(re.search(r'```yaml\n(.*?)```', text, re.DOTALL)[1], encoding='utf-8')
    told = fails(USAGE, 'schema', shop(), '--semantic', str(path), '--param', 'region=north')
    assert 'names column dossier of customers, which the table does not have' in told, told


def test_csv_files_are_under_a_policy_too():
    data, path = folder() / 'people.csv', folder() / 'csv.yaml'
    data.write_text('name,place,phone\nAda,north,123\nXavier,south,456\n', encoding='utf-8')
    path.write_text('tables:\n  - name: people\n    rows: place = :p\n    columns:\n      - {name: phone, mask: "-"}\n', encoding='utf-8')
    same(said(str(data), 'SELECT * FROM people', '--semantic', str(path), '--param', 'p=north'),
         (OK, ['Ada,north,-', 'name,place,phone'], ''), 'rows')


def rows_files(name, **files):
    """A folder of files of rows."""
    place = folder() / name
    place.mkdir(exist_ok=True)
    for file, lines in files.items():
        (place / f'{file}.csv').write_text(lines, encoding='utf-8')
    return place


def told_of_files(place, policy=''):
    """What every command says of how files were read."""
    options = ()
    if policy:
        (place / 'policy.yaml').write_text(policy, encoding='utf-8')
        options = ('--semantic', str(place / 'policy.yaml'))
    return {command: askdb(*words, *options).err.decode('utf-8') for command, words in (
        ('schema', ('schema', str(place))), ('ask', ('ask', str(place), 'how many rows')),
        ('check', ('check', str(place), 'SELECT 1', '--run')), ('mcp', ('mcp', str(place))))}


def test_notes_on_files_are_of_what_the_policy_shows():
    """Two schemas, each with a table of which some is kept back, one beside it, and one with the same columns."""
    day = ''.join(f'{i},{i + 1}/12/2024,{i}\n' for i in range(13, 29))
    schemas = (('staff', 'salary', 'CEO-pay', rows_files(
        'notes1', staff='id,hired,salary\n' + day + '29,01/12/2024,CEO-pay\n', staff_old='id,hired,salary\n1,05/06/2024,7\n',
        pets='name,legs\n' + ''.join(f'p{i},{i}\n' for i in range(20)) + 'x,some-legs\n')),
               ('TBL_ACCT', 'BAL_AMT', 'frozen?', rows_files(
        'notes2', TBL_ACCT='ACCT_NO,OPN_DT,BAL_AMT\n' + day + '29,01/12/2024,frozen?\n', TBL_ACCT_H='ACCT_NO,OPN_DT,BAL_AMT\n1,05/06/2024,7\n',
        TBL_SHOE='NM,SIZE\n' + ''.join(f'p{i},{i}\n' for i in range(20)) + 'x,some-legs\n')))
    for table, column, value, place in schemas:
        for command, text in told_of_files(place).items():
            assert value in text and 'some-legs' in text and 'the same columns' in text, f'{command}: {text}'
        kept = {
            f'{{name: {table}, hidden: true}}': (table + '.csv', column, value, 'same columns', f'as in {table}', f'{table},'),
            f'{{name: {table}, rows: "{column} < 20"}}': (table + '.csv', value),
            f'{{name: {table}, columns: [{{name: {column}, hidden: true}}]}}': (column, value, 'same columns'),
            f'{{name: {table}, columns: [{{name: {column}, mask: "-"}}]}}': (value, f'{table}.csv: {column}'),
            f'{{name: {table}, columns: [{{name: {column}, mask: null}}]}}': (value, f'{table}.csv: {column}'),
        }
        for entry, words in kept.items():
            for command, text in told_of_files(place, f'tables: [{entry}]').items():
                assert 'some-legs' in text, f'{entry}: {command}: {text}'
                for word in words:
                    assert word not in text, f'{entry}: {command} tells {word}: {text}'
        hidden = told_of_files(place, f'tables: [{{name: {table}, hidden: true}}]')['schema']
        assert 'day first as in another file' in hidden, hidden


def test_notes_on_a_file_are_of_all_its_columns():
    """The bytes that are no UTF-8, and the missing fields, may be those of a hidden column."""
    place = rows_files('notes3')
    (place / 'visit.csv').write_bytes(b'id,note,secret\n1,a,\xff\xfe\n2,b\n3,\xc3\xa9,c\n')
    words = ('no UTF-8', 'fewer fields', 'read as')
    assert any(word in told_of_files(place)['schema'] for word in words)
    for rule in ('rows: "id > 1"', 'columns: [{name: secret, hidden: true}]', 'columns: [{name: secret, mask: "-"}]'):
        text = told_of_files(place, f'tables: [{{name: visit, {rule}}}]')
        assert not any(word in line for word in words for line in text.values()), text


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
