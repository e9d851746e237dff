#!/usr/bin/env python3
"""A sharded cluster (cluster.py says what it is made of) gives the same answers as one server, has its shards do the work that can be
done there, keeps to a policy, is never written to, and says what is wrong when a shard is down or does not answer."""
import concurrent.futures
import csv
import io
import json
import re
import signal
import subprocess
import time

import cluster
from retail import psql, superuser
from run import CANCELLED, CONNECT, DATABASE, FIXTURES, OK, REJECTED, answers, askdb, binary, environment, fails, folder, main, postgres, same, shown

NOW = ('--now', '2025-12-31')
PARTS = re.compile(r'(customers|orders|order_lines|payments|returns)_\d')
ASKED = ['how many orders were placed in 2024', 'top 5 customers by number of orders', 'which gold customers live in Malmö',
         'total payments received per store']
STATEMENTS = [
    'SELECT count(*), min(ordered_at), max(ordered_at) FROM orders',
    'SELECT country, count(*) FROM customers GROUP BY country ORDER BY count(*) DESC, country',
    'SELECT status, channel, count(*) FROM orders GROUP BY ROLLUP (status, channel) ORDER BY status NULLS LAST, channel NULLS LAST',
    'SELECT o.id, sum(l.quantity * l.unit_price) AS total FROM orders o JOIN order_lines l ON l.order_id = o.id GROUP BY o.id'
    ' ORDER BY total DESC, o.id LIMIT 10',
    'SELECT p.method, sum(p.amount), avg(p.amount) FROM payments p JOIN orders o ON o.id = p.order_id WHERE o.channel = \'web\''
    ' GROUP BY p.method',
    "SELECT to_char(returned_on, 'YYYY-MM') AS month, count(*) FROM returns WHERE returned_on >= '2024-06-01' GROUP BY 1 ORDER BY 1",
    'SELECT DISTINCT loyalty_tier FROM customers',
    "SELECT name, email FROM customers WHERE country IN ('Spain', 'Germany') AND signed_up_on < '2022-03-01'",
    'SELECT c.country, count(DISTINCT o.id) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.country',
    'SELECT e.name, e.salary, rank() OVER (ORDER BY e.salary DESC, e.id) FROM employees e ORDER BY 3 LIMIT 7',
    'SELECT name FROM customers WHERE id IN (SELECT customer_id FROM orders GROUP BY customer_id HAVING count(*) > 40)',
    'WITH monthly AS (SELECT date_trunc(\'month\', ordered_at) AS month, count(*) AS n FROM orders GROUP BY 1)'
    ' SELECT month, n, n - lag(n) OVER (ORDER BY month) AS change FROM monthly ORDER BY month',
    'SELECT s.name, count(*) FILTER (WHERE o.status = \'cancelled\') FROM stores s JOIN orders o ON o.store_id = s.id GROUP BY s.name'
    ' ORDER BY s.name',
    'SELECT country FROM stores UNION SELECT country FROM customers',
    'SELECT city FROM customers EXCEPT SELECT city FROM stores',
    'SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY amount) FROM payments',
    'SELECT m.name, count(*) FROM employees e JOIN employees m ON m.id = e.manager_id GROUP BY m.id, m.name ORDER BY count(*) DESC, m.id',
    'SELECT * FROM orders ORDER BY ordered_at DESC, id LIMIT 20 OFFSET 5',
]
_translated = {}


def databases():
    """[the cluster, the one server]"""
    return [cluster.coordinator(), postgres()]


def both(work):
    """work(database) of the cluster and of the one server, at the same time."""
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(work, databases()))


def cell(value):
    try:
        return round(float(value), 6)
    except ValueError:
        return {'t': 'true', 'f': 'false'}.get(value, value)


def rows(out, sql):
    """CSV as it compares: the rows in their order where the statement says one."""
    head, *lines = [[cell(value) for value in row] for row in csv.reader(io.StringIO(out))]
    outermost = re.sub(r'\([^()]*\)', '', re.sub(r'\([^()]*\)', '', sql))
    return [head, *(lines if 'ORDER BY' in outermost else sorted(lines, key=repr))]


def questions():
    entries = json.loads((FIXTURES / 'shop' / 'questions.json').read_text(encoding='utf-8'))
    return [entry['question'] for entry in entries]


def translated(database):
    """What `batch` makes of the questions; made once."""
    if database not in _translated:
        lines = [json.dumps({'id': i, 'db': database, 'question': question, 'now': NOW[1]}) for i, question in enumerate(questions())]
        out = answers('batch', '--min-confidence', '0', stdin='\n'.join(lines).encode())
        _translated[database] = [json.loads(line) for line in out.decode().splitlines()]
    return _translated[database]


def selected(database, statements, before=''):
    """The output of psql for each statement, in one session."""
    script = before + ''.join(f'{sql.rstrip(";")};\n\\echo ----\n' for sql in statements)
    done = subprocess.run(['psql', '-X', '-q', '--csv', '-v', 'ON_ERROR_STOP=1', '-d', database], input=script.encode(),
                          stdout=subprocess.PIPE, check=True)
    return done.stdout.decode().split('----\n')[:-1]


# ---- the catalog ----

def test_catalog_is_that_of_one_server_but_for_the_keys():
    def tables(database):
        return json.loads(answers('schema', database, '-f', 'json'))
    sharded, whole = both(tables)
    names = [sorted(table['name'] for table in schema['tables']) for schema in (sharded, whole)]
    same(names[0], names[1], 'tables')
    keep = ('name', 'type', 'declared_type', 'comment')
    columns = [{(t['name'], *(c[k] for k in keep)) for t in schema['tables'] for c in t['columns']} for schema in (sharded, whole)]
    same(columns[0], columns[1], 'columns')
    keys = [{(key['from_table'], *key['from_columns'], key['to_table']) for key in schema['keys']} for schema in (sharded, whole)]
    same(keys[1] - keys[0], set(), 'keys')
    assert all(key['inferred'] for key in sharded['keys'] if key['from_table'] in cluster.PARTITIONED), sharded['keys']
    estimates = {table['name']: table.get('row_estimate') for table in sharded['tables']}
    same((estimates['orders'], estimates['employees']), (10303, 118), 'rows')
    unique = {table['name'] for table in sharded['tables'] for column in table['columns'] if column['unique']}
    assert unique >= {*cluster.PARTITIONED, *cluster.FOREIGN}, f'measured keys: {unique}'


# ---- the same answers ----

def test_questions_have_the_same_answers():
    sharded, whole = both(translated)
    assert len(sharded) >= 40, len(sharded)
    statements = [[answer['sql'] for answer in answers_of] for answers_of in (sharded, whole)]
    assert None not in statements[0], statements[0]
    results = [selected(database, sql) for database, sql in zip(databases(), statements, strict=True)]
    for question, sql, one, other in zip(questions(), statements[0], *results, strict=True):
        same(rows(one, sql), rows(other, sql), f'{question}: {sql}')
        assert one.count('\n') > 1, f'no rows: {question}: {sql}'


def compare(sql, out):
    """askdb's rows of the cluster and those of the one server."""
    whole, = selected(postgres(), [sql])
    same(rows(out, sql), rows(whole, sql), sql)
    assert out.count('\n') > 1, f'no rows: {sql}'


def test_ask_prints_the_same_rows():
    for question in ASKED:
        sharded = askdb('ask', cluster.coordinator(), question, '-f', 'csv', *NOW)
        same(sharded.status, OK, shown(sharded.err))
        compare(sharded.err.decode().splitlines()[0], sharded.out.decode())


def test_eval_of_the_cluster_with_the_statements_of_one_server():
    suite = folder() / 'cluster-suite.json'
    items = [{'db_id': 'shop', 'question': q, 'query': answer['sql'], 'now': NOW[1]} for q, answer in zip(questions(), translated(postgres()), strict=True)]
    suite.write_text(json.dumps(items), encoding='utf-8')
    figures = json.loads(answers('eval', str(suite), cluster.coordinator(), '-f', 'json', '--min-confidence', '0', '-q'))
    same((figures['all']['right'], figures['all']['count'], figures['failed']), (len(items), len(items), 0), 'figures')


def test_statements_have_the_same_rows():
    for sql in STATEMENTS:
        compare(sql, answers('check', cluster.coordinator(), sql, '--run', '-f', 'csv', '-q').decode())


# ---- where the work is done ----

def remote(sql):
    """The statements that the shards would be given for `sql`, with the settings of askdb's own transactions."""
    before = 'SET enable_partitionwise_join = on; SET enable_partitionwise_aggregate = on;\n'
    plan, = selected(cluster.coordinator(), [f'EXPLAIN (VERBOSE) {sql}'], before)
    return re.findall(r'Remote SQL: (.*?)"?$', plan, re.M)


def made_for(question):
    return translated(cluster.coordinator())[questions().index(question)]['sql']


def test_filters_groups_and_aggregates_go_to_the_shards():
    cases = [
        ('number of customers per country, largest first', 3, r'count\(\*\).* GROUP BY'),
        ('average salary by job title', 1, r'avg\(salary\).* GROUP BY'),
        ('list the names and emails of customers from Spain', 1, r"WHERE .*country = 'Spain'"),
        ('which gold customers live in Malmö', 3, r"WHERE .*loyalty_tier = 'gold'.*city = 'Malmö'"),
        ('how many orders were placed in 2024', 3, r"WHERE .*ordered_at >= '2024-01-01.*ordered_at < '2025-01-01"),
        ('total refund for damaged products', 3, r"WHERE .*reason = 'damaged'"),
    ]
    for question, count, pattern in cases:
        sql = made_for(question)
        sent = remote(sql)
        same(len(sent), count, f'{sql}: {sent}')
        assert all(re.search(pattern, statement) for statement in sent), f'{pattern}: {sent}'


def test_joins_of_shards_are_made_there():
    sent = remote('SELECT o.id, sum(l.quantity) FROM orders o JOIN order_lines l ON l.order_id = o.id GROUP BY o.id')
    same(len(sent), 3, f'{sent}')
    assert all(re.search(r'sum\(.*INNER JOIN.*GROUP BY', statement) for statement in sent), f'{sent}'


def test_askdb_itself_has_joins_and_groups_made_there():
    """The shards' logs say what they were asked for, without any setting of ours on the coordinator."""
    before = [len(cluster.shard_log(number)) for number in range(cluster.SHARDS)]
    answers('check', cluster.coordinator(), 'SELECT o.id, count(*) FROM orders o JOIN payments p ON p.order_id = o.id GROUP BY o.id', '--run')
    for number in range(cluster.SHARDS):
        log = cluster.shard_log(number)[before[number]:]
        assert re.search(r'CURSOR FOR\s+SELECT .*count\(\*\) FROM \(public\.orders .* INNER JOIN public\.payments .*GROUP BY', log), log


def test_settings_end_with_the_transaction():
    """A pooler may hand the session to someone else: nothing of askdb's is left in it."""
    uri = cluster.coordinator('postgres')
    psql(uri, '-c', "ALTER DATABASE cluster SET log_statement = 'all'")
    try:
        answers('ask', uri, 'how many customers are there', '-q')
    finally:
        psql(uri, '-c', 'ALTER DATABASE cluster RESET log_statement')
    log = psql(superuser(), '-c', "SELECT pg_read_file(current_setting('unix_socket_directories') || '/server.log')")
    settings = re.findall(r'^\[\d+ cluster askdb\] LOG:  execute [^:]*: (.*set_config.*)', log, re.M)
    assert settings, 'the log shows no settings'
    for statement in settings:
        same(set(re.findall(r', (true|false)\)', statement)), {'true'}, statement)
    assert 'enable_partitionwise_join' in settings[-1], settings[-1]
    assert not re.search(r'^\[\d+ cluster askdb\] LOG:  execute [^:]*: SET\b', log, re.M), 'a setting for the session'


# ---- values ----

def test_values_of_the_shards_are_known():
    question = 'how many web orders came from customers in Germany or Austria'
    line = json.dumps({'id': 0, 'db': cluster.coordinator(), 'question': question, 'now': NOW[1]})
    sql = json.loads(answers('batch', '--min-confidence', '0', stdin=line.encode() + b'\n'))['sql']
    assert "'Germany', 'Austria'" in sql and "channel = 'web'" in sql, sql
    out = answers('check', cluster.coordinator(), "SELECT count(*) FROM customers WHERE loyalty_tier = 'silvr'", '-f', 'json')
    same(json.loads(out)['warnings'][0]['hint'], "did you mean 'silver'?", 'hint')


# ---- policy ----

def test_policy_holds_for_partitioned_tables():
    uri, admin = cluster.coordinator(), cluster.coordinator('postgres')
    psql(admin, '-c', 'CREATE VIEW part AS SELECT * FROM orders_0; GRANT SELECT ON part TO bi; GRANT SELECT ON orders_0 TO bi')
    path = folder() / 'cluster-policy.yaml'
    path.write_text("tables:\n  - name: orders\n    rows: channel = 'web'\n  - name: payments\n    hidden: true\n  - name: customers\n"
                    '    columns:\n      - name: email\n        mask: "***"\n', encoding='utf-8')
    under = ('--semantic', str(path), '--run', '-f', 'csv', '-q')
    try:
        web = psql(admin, '-c', "SELECT count(*) FROM orders WHERE channel = 'web'")
        same(answers('check', uri, 'SELECT count(*) FROM orders', *under), f'count\n{web}'.encode(), 'rows')
        same(answers('check', uri, 'SELECT DISTINCT email FROM customers', *under), b'email\n***\n', 'mask')
        for sql in ('SELECT count(*) FROM orders_0', 'SELECT count(*) FROM payments', 'SELECT count(*) FROM payments_1',
                    'SELECT count(*) FROM part', 'SELECT count(*) FROM ONLY orders'):
            fails(REJECTED, 'check', uri, sql, *under, lines=None)
        assert answers('check', uri, 'SELECT count(*) FROM part', '--run', '-q'), 'the view itself can be read'
        fails(REJECTED, 'check', uri, 'SELECT count(*) FROM orders_0', lines=None)
    finally:
        psql(admin, '-c', 'DROP VIEW part; REVOKE SELECT ON orders_0 FROM bi')


# ---- nothing is written ----

def test_function_behind_a_foreign_table_leaves_nothing_behind():
    """Up to PostgreSQL 18 the shard's transaction is not read-only. It is rolled back; a role that is read-only there refuses."""
    uri, shard = cluster.coordinator(), cluster.shard_uri(0)
    cluster.run_script(shard, [
        'CREATE TABLE touched (n int);',
        "CREATE FUNCTION touch() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'INSERT INTO public.touched VALUES (1) RETURNING n';",
        'CREATE VIEW touching AS SELECT touch() AS n; GRANT SELECT ON touching TO reader;'])
    psql(cluster.coordinator('postgres'), '-c', 'CREATE FOREIGN TABLE touching (n int) SERVER shard0; GRANT SELECT ON touching TO bi')
    result = askdb('check', uri, 'SELECT n FROM touching', '--run', '-f', 'csv', '-q')
    assert result.status in (OK, DATABASE), shown(result.err)
    same(psql(shard, '-c', 'SELECT count(*) FROM touched'), '0\n', 'rows left behind')
    psql(shard, '-c', 'ALTER ROLE reader SET default_transaction_read_only = on')
    message = fails(DATABASE, 'check', uri, 'SELECT n FROM touching', '--run', lines=None)
    assert 'read-only' in message, message
    fails(REJECTED, 'check', uri, 'INSERT INTO orders SELECT * FROM orders', '--run', lines=None)


# ---- a shard fails ----

def test_shard_that_is_down_is_named():
    uri = cluster.coordinator()
    cluster.control_shard(2, 'stop')
    try:
        for arguments in (('ask', uri, 'how many customers are there', '-q'), ('check', uri, 'SELECT count(*) FROM orders', '--run', '-q'),
                          ('ask', uri, 'total payments received per store', '-q', '--json-errors')):
            result = askdb(*arguments)
            same((result.status, result.out), (DATABASE, b''), shown(result.err))
            assert b'"shard2"' in result.err.replace(b'\\"', b'"'), shown(result.err)
            assert cluster.SECRET.encode() not in result.err, 'the password of the user mapping'
        same(answers('ask', uri, 'how many products are discontinued', '-f', 'csv', '-q').count(b'\n'), 2, 'a table of the coordinator')
        assert answers('check', uri, "SELECT count(*) FROM customers WHERE country = 'Spain'", '--run', '-q'), 'a shard that is up'
        sql = answers('sql', uri, 'number of web orders')
        assert b"channel = 'web'" in sql, f'values that ANALYZE has noted: {sql}'
    finally:
        cluster.control_shard(2, 'start')
    same(answers('ask', uri, 'how many customers are there', '-f', 'csv', '-q'), b'customers\n640\n', 'up again')


def test_reading_does_not_change_with_a_shard_that_is_down():
    """Another reading that gets by without the shard is no better for that."""
    up = translated(cluster.coordinator())
    cluster.control_shard(2, 'stop')
    try:
        _translated.clear()
        down = translated(cluster.coordinator())
    finally:
        cluster.control_shard(2, 'start')
    same([answer['sql'] for answer in down], [answer['sql'] for answer in up], 'statements')


def test_shard_that_does_not_answer_is_not_waited_for():
    """The shard hangs, and the coordinator, which waits for it, hears neither its own time limit nor the request to cancel."""
    uri = cluster.coordinator()
    psql(cluster.coordinator('postgres'), '-c', 'ALTER SERVER shard2 OPTIONS (DROP connect_timeout)')
    cluster.signal_shard(2, signal.SIGSTOP)
    try:
        start = time.monotonic()
        with subprocess.Popen([binary(), 'check', uri, 'SELECT count(*) FROM orders', '--run', '--timeout', '1'], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=environment()) as process:
            out, err = process.communicate(timeout=100)
        same((process.returncode, out), (CANCELLED, b''), shown(err))
        assert b'timed out' in err, shown(err)
        assert time.monotonic() - start < 60, 'seconds for a limit of one'
    finally:
        cluster.signal_shard(2, signal.SIGCONT)
        psql(cluster.coordinator('postgres'), '-c', "ALTER SERVER shard2 OPTIONS (ADD connect_timeout '2')")
    same(answers('check', uri, 'SELECT count(*) FROM orders', '--run', '-f', 'csv', '-q'), b'count\n10303\n', 'afterwards')


def test_coordinator_that_is_down_is_a_connection_error():
    message = fails(CONNECT, 'ask', cluster.coordinator().replace('port=5432', 'port=5431'), 'how many customers are there')
    assert '5431' in message, message


if __name__ == '__main__':
    main(globals(), sanitized=False)  # minutes of servers that are waited for; other tests run the same code
