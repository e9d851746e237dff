#!/usr/bin/env python3
"""A session over a database that others change answers as one that is opened anew would: schema, role, grants, policy, rows."""
import os
import queue
import sqlite3
import subprocess
import threading
import time

from mcp_server import server
from run import OK, PATIENCE, answers, binary, environment, folder, main, postgres, same, shown

CITIES = ['Lisbon', 'Porto', 'Ghent']


def make_orders(name, journal='delete'):
    path = folder() / f'{name}.db'
    for ending in ('', '-wal', '-shm'):
        (folder() / f'{name}.db{ending}').unlink(missing_ok=True)
    with sqlite3.connect(path) as database:
        database.execute(f'PRAGMA journal_mode = {journal}')
        database.execute('CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, city TEXT, secret TEXT)')
        database.execute('CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, status TEXT, amount REAL)')
        database.executemany('INSERT INTO customers VALUES (?, ?, ?, ?)', [(i, f'Customer {i}', CITIES[i % 3], f'hush{i}') for i in range(1, 31)])
        database.executemany('INSERT INTO orders VALUES (?, ?, ?, ?)', [(i, 1 + i % 30, ['open', 'paid'][i % 2], i * 1.5) for i in range(1, 301)])
    database.close()
    return path


def change(path, *statements):
    database = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        database.execute(statement)
    database.close()


def told(running, question):
    """What a client is told of the question, without what says nothing of the answer, once it is of the rows of now."""
    end = time.monotonic() + PATIENCE
    result = running.tool('ask', question=question)
    while 'rows have changed since' in str([result.get('warnings'), result.get('hint')]):
        assert time.monotonic() < end, 'values are never read anew'
        time.sleep(0.05)
        result = running.tool('ask', question=question)
    return {key: value for key, value in result.items() if key in ('answered', 'sql', 'rows', 'reason', 'code')}


def as_one_opened_anew(running, question, *arguments):
    with server(*arguments) as other:
        same(told(running, question), told(other, question), question)


CHANGES = [("INSERT INTO customers VALUES (31, 'Zeppelin Works', 'Utrecht', 'x')", 'customers in Utrecht'),
           ('ALTER TABLE orders ADD COLUMN priority TEXT', 'orders by priority'),
           ("UPDATE orders SET priority = 'rush' WHERE id % 5 = 0", 'orders with priority rush'),
           ('CREATE TABLE suppliers (id INTEGER PRIMARY KEY, name TEXT)', 'how many suppliers'),
           ('DROP TABLE suppliers', 'how many suppliers'),
           ('ALTER TABLE customers RENAME COLUMN city TO town', 'number of customers by town')]


def test_a_schema_that_changes_is_read_before_the_answer():
    for journal in ('delete', 'wal'):
        path = make_orders(f'schema-{journal}', journal)
        with server(str(path)) as running:
            same(told(running, 'number of customers by city')['answered'], True)
            for statement, question in CHANGES:
                change(path, statement)
                as_one_opened_anew(running, question, str(path))
            assert 'town' in str(running.tool('list_schema')), 'the schema that a client is shown'
            running.tool('run_sql', is_error=True, sql='SELECT city FROM customers')
            same(running.tool('run_sql', sql='SELECT count(town) AS n FROM customers')['rows'], [{'n': 31}])
        assert any(b'its schema was read anew' in line for line in running.errors), running.errors


def test_another_file_in_its_place_is_read():
    path, other = make_orders('here'), make_orders('other')
    change(other, "UPDATE customers SET city = 'Basel' WHERE city = 'Porto'", 'CREATE TABLE stores (id INTEGER PRIMARY KEY, name TEXT)')
    with server(str(path)) as running:
        same(told(running, 'how many customers in Porto')['rows'], [{'customers': 10}])
        os.replace(other, path)
        as_one_opened_anew(running, 'how many customers in Basel', str(path))
        as_one_opened_anew(running, 'how many stores', str(path))
        path.unlink()
        same(told(running, 'how many customers in Basel')['rows'], [{'customers': 10}], 'one that is gone is still open')


def test_files_of_rows_that_change_are_read_again():
    path = folder() / 'sales.csv'
    path.write_text('id,city\n' + ''.join(f'{i},{CITIES[i % 2]}\n' for i in range(100)))
    with server(str(path)) as running:
        same(told(running, 'how many sales')['rows'], [{'sales': 100}])
        path.write_text(path.read_text().replace('Porto', 'Basel') + '100,Basel\n')
        same(told(running, 'how many sales')['rows'], [{'sales': 101}])
        as_one_opened_anew(running, 'how many sales in Basel', str(path))


def test_a_semantic_file_that_changes_holds_at_once():
    path, policy = make_orders('policy'), folder() / 'policy.yaml'
    policy.write_text('tables:\n  - name: customers\n    synonyms: [clients]\n')
    with server('--semantic', str(policy), str(path)) as running:
        same(running.tool('run_sql', sql='SELECT max(secret) AS m FROM customers')['rows'], [{'m': 'hush9'}])
        policy.write_text('tables:\n  - name: customers\n    rows: city = \'Porto\'\n    columns:\n      - name: secret\n        hidden: true\n')
        running.tool('run_sql', is_error=True, sql='SELECT max(secret) AS m FROM customers')
        same(running.tool('run_sql', sql='SELECT count(*) AS n FROM customers')['rows'], [{'n': 10}])
        policy.write_text('tables: [')
        for _ in range(2):
            assert 'policy.yaml' in running.tool('run_sql', is_error=True, sql='SELECT 1 AS n'), 'nothing is answered without it'
            running.tool('ask', is_error=True, question='how many customers')
        policy.write_text('max_rows: 3\n')
        same(len(running.tool('run_sql', sql='SELECT id FROM customers')['rows']), 3)
    assert any(b'the semantic file has changed' in line for line in running.errors), running.errors


def psql(uri, *statements):
    done = subprocess.run(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', uri, *[part for text in statements for part in ('-c', text)]],
                          capture_output=True, timeout=PATIENCE, check=False)
    same(done.returncode, OK, shown(done.stderr))


def test_grants_and_schema_of_postgresql_hold_at_once():
    uri = postgres('ASKDB_TEST_POSTGRES')
    psql(uri, 'DROP SCHEMA IF EXISTS changing CASCADE', 'CREATE SCHEMA changing',
         'CREATE TABLE changing.visitors (id int PRIMARY KEY, city text, secret text)',
         "INSERT INTO changing.visitors SELECT i, (ARRAY['Lisbon', 'Porto'])[1 + i % 2], 'hush' || i FROM generate_series(1, 40) AS i",
         'DROP ROLE IF EXISTS changing_reader', 'CREATE ROLE changing_reader LOGIN', 'GRANT USAGE ON SCHEMA changing TO changing_reader',
         'GRANT SELECT ON changing.visitors TO changing_reader', 'ALTER ROLE changing_reader SET search_path = changing')
    reader = uri.replace('//postgres@', '//changing_reader@')
    try:
        with server(reader) as running:
            same(told(running, 'how many visitors in Porto')['rows'], [{'visitors': 20}])
            for statement, question in [('ALTER TABLE changing.visitors ADD COLUMN country text DEFAULT \'Spain\'', 'number of visitors by country'),
                                        ('REVOKE SELECT ON changing.visitors FROM changing_reader', 'how many visitors'),
                                        ('GRANT SELECT (id, city) ON changing.visitors TO changing_reader', 'number of visitors by city')]:
                psql(uri, statement)
                as_one_opened_anew(running, question, reader)
            running.tool('run_sql', is_error=True, sql='SELECT secret FROM visitors')
            assert 'secret' not in str(running.tool('list_schema'))
    finally:
        psql(uri, 'DROP SCHEMA changing CASCADE', 'DROP ROLE changing_reader')


def test_the_repl_shows_and_asks_what_there_is_now():
    path = make_orders('repl')
    with subprocess.Popen([binary(), 'repl', '-f', 'csv', str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=environment()) as process:
        process.stdin.write(b'SELECT count(*) AS n FROM orders;\n')
        process.stdin.flush()
        same([process.stdout.readline(), process.stdout.readline()], [b'n\n', b'300\n'])
        change(path, 'CREATE TABLE couriers (id INTEGER PRIMARY KEY, name TEXT)', "INSERT INTO couriers VALUES (1, 'Swift')")
        out, err = process.communicate(b'\\d couriers\nhow many couriers\n\\g\n', timeout=PATIENCE)
    same(process.returncode, OK, shown(err))
    assert b'couriers' in out and out.endswith(b'couriers\n1\ncouriers\n1\n'), shown(out)
    same(err.count(b'its schema was read anew'), 1, shown(err))


def test_an_answer_says_that_values_are_those_of_before():
    """Where reading them takes long: the first opening read the cache, so that how long is not known."""
    path = make_orders('stale')
    os.utime(path, (1000000000, 1000000000))
    answers('ask', str(path), 'how many orders')
    with server(str(path)) as running:
        first = running.tool('ask', question='how many customers in Lisbon')
        same([first['rows'], first['warnings']], [[{'customers': 10}], []])
        change(path, "UPDATE customers SET city = 'Lisbon' WHERE id = 1")
        stale = running.tool('ask', question='how many customers in Lisbon')
        same(stale['rows'], [{'customers': 11}])
        assert 'rows have changed since' in str(stale['warnings']), stale['warnings']
        as_one_opened_anew(running, 'how many customers in Lisbon', str(path))
        same(running.tool('ask', question='how many customers in Lisbon')['warnings'], [], 'they were read anew after the answer')


def changes_told(path, steps, *options, question='SELECT 1 AS n;'):
    """Which of the steps, functions, a session says that it read the schema anew after."""
    told_after = []
    with subprocess.Popen([binary(), 'repl', str(path), '-f', 'csv', *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=environment()) as process:
        lines = queue.Queue()
        threading.Thread(target=lambda: [lines.put(line) for line in process.stderr], daemon=True).start()
        for step in [lambda: None, *steps]:
            step()
            process.stdin.write(f'{question}\n'.encode())
            process.stdin.flush()
            same(process.stdout.readline() + process.stdout.readline(), b'n\n1\n')
            time.sleep(0.2)
            text = b''
            while not lines.empty():
                text += lines.get()
            told_after.append(b'has changed' in text)
        process.stdin.close()
        same(process.wait(PATIENCE), OK)
    return told_after[1:]


def test_a_session_tells_of_no_change_that_the_policy_hides():
    policies = {'customers': 'tables: [{name: customers, hidden: true}]\n', 'TBL_CUST': 'tables: [{name: TBL_CUST, rows: "NM = \'a\'", columns: [{name: PIN, hidden: true}]}]\n'}
    for number, (table, policy) in enumerate(policies.items()):
        path, semantic = folder() / f'hidden{number}.db', folder() / f'hidden{number}.yaml'
        change(path, f'CREATE TABLE {table} (ID INTEGER PRIMARY KEY, NM TEXT, PIN TEXT)', 'CREATE TABLE other (x TEXT, y INTEGER)',
               f"INSERT INTO {table} VALUES (1, 'a', 'p'), (2, 'b', 'q')")
        semantic.write_text(policy)
        steps = [(f'CREATE VIEW seen AS SELECT NM FROM {table}', False), ('DROP VIEW seen', False), (f'CREATE INDEX fast ON {table} (PIN)', False),
                 (f"UPDATE {table} SET PIN = 'z', NM = NM || 'c' WHERE ID = 2", False), (f'ALTER TABLE {table} ADD COLUMN MORE TEXT', table != 'customers'),
                 ('CREATE TABLE brand_new (id INTEGER)', True), ('ALTER TABLE other ADD COLUMN z TEXT', True)]
        def doing(statement, path=path):
            return lambda: change(path, statement)
        same(changes_told(path, [doing(statement) for statement, _ in steps], '--semantic', str(semantic)), [tells for _, tells in steps], table)


def test_a_session_of_postgresql_tells_of_no_change_that_the_policy_hides():
    uri, semantic = postgres('ASKDB_TEST_POSTGRES'), folder() / 'hidden_postgres.yaml'
    psql(uri, 'DROP TABLE IF EXISTS shown_pets, kept_pay, fresh CASCADE', 'CREATE TABLE shown_pets (id int PRIMARY KEY, name text)',
         'CREATE TABLE kept_pay (id int PRIMARY KEY, name text)')
    semantic.write_text('tables: [{name: kept_pay, hidden: true}]\n')
    steps = [('CREATE VIEW pay_view AS SELECT name FROM kept_pay', False), ('ALTER TABLE kept_pay ADD COLUMN bonus int', False),
             ('CREATE TABLE fresh (id int)', True), ('CREATE INDEX ON kept_pay (name)', False)]
    def doing(statement):
        return lambda: psql(uri, statement)
    try:
        same(changes_told(uri, [doing(statement) for statement, _ in steps], '--semantic', str(semantic)), [tells for _, tells in steps])
    finally:
        psql(uri, 'DROP TABLE IF EXISTS shown_pets, kept_pay, fresh CASCADE')


def test_a_session_tells_of_no_rows_of_files_that_are_kept_back():
    for name, text, rule in (('pay', 'id,region,sum\n1,north,10\n2,south,20\n', 'rows: "region = \'north\'"'),
                             ('TBL_SAL', 'NO,AMT,NM\n1,10,a\n2,20,b\n', 'columns: [{name: AMT, hidden: true}]')):
        path, semantic = folder() / f'{name}.csv', folder() / f'{name}.yaml'
        path.write_text(text)
        semantic.write_text(f'tables: [{{name: {name}, {rule}}}]\n')
        same(changes_told(path, [lambda: path.write_text(text.replace('20', '21'))], '--semantic', str(semantic)), [False], name)
        same(changes_told(path, [lambda: path.write_text(text.replace('20', '22'))]), [True], 'all of it is shown')


if __name__ == '__main__':
    main(globals())
