#!/usr/bin/env python3
"""askdb check refuses, with status 4, whatever is not one plain query over known tables, and runs none of it."""
import atexit
import functools
import os
import shutil
import subprocess
import sys
import time

from mcp_server import Server
from run import REJECTED, Skip, answers, digest, fails, folder, postgres, run_cases, same, shop

FILE = 'FILE'  # stands for the path of a file that must not appear

BOTH = [
    ('two statements', 'SELECT 1; SELECT 2'),
    ('a second statement after a comment', 'SELECT count(*) FROM orders; -- done\nDELETE FROM returns'),
    ('delete', 'DELETE FROM returns'),
    ('update', "UPDATE orders SET status = 'pending'"),
    ('insert', "INSERT INTO regions VALUES (99, 'Atlantis')"),
    ('drop', 'DROP TABLE payments'),
    ('create table as', 'CREATE TABLE copies AS SELECT * FROM orders'),
    ('with that deletes', 'WITH old AS (SELECT id FROM returns) DELETE FROM returns WHERE id IN (SELECT id FROM old)'),
    ('begin', 'BEGIN'),
    ('nothing', ' '),
    ('only a comment', '/* SELECT 1 */'),
    ('a broken statement', 'SELECT FROM WHERE'),
    ('an open string', "SELECT 'abc FROM orders"),
    ('unknown function', 'SELECT frobnicate(id) FROM orders'),
    ('unknown table', 'SELECT * FROM invoices_of_the_moon'),
    ('unknown column in where', 'SELECT id FROM orders WHERE quantum_flux > 3'),
    ('prose', 'please give me all orders'),
]
SQLITE = [
    ('pragma', 'PRAGMA writable_schema = 1'),
    ('pragma that reads', 'PRAGMA table_info(orders)'),
    ('pragma as a table', "SELECT * FROM pragma_table_info('orders')"),
    ('attach', "ATTACH 'FILE' AS other"),
    ('vacuum into', "VACUUM INTO 'FILE'"),
    ('load_extension', "SELECT load_extension('FILE')"),
    ('writefile', "SELECT writefile('FILE', name) FROM customers"),
    ('readfile', "SELECT readfile('FILE')"),
    ('fts3_tokenizer', "SELECT fts3_tokenizer('simple')"),
    ('the schema table', 'SELECT sql FROM sqlite_master'),
    ('replace', "REPLACE INTO regions VALUES (1, 'Atlantis')"),
    ('explain of a delete', 'EXPLAIN DELETE FROM returns'),
    ('what is deeper than the database compiles', 'SELECT ' + ' + '.join(['1'] * 520)),
    ('more subqueries than the database compiles', 'SELECT 1 WHERE ' + ' AND '.join(['EXISTS (SELECT 1 FROM orders)'] * 600)),
    ('a longer UNION than the database compiles', ' UNION '.join(['SELECT id FROM orders'] * 101)),
    ('more arguments than the database compiles', f"SELECT max({', '.join(['1'] * 101)})"),
]
POSTGRES = [
    ('with that deletes and selects', 'WITH gone AS (DELETE FROM returns RETURNING id) SELECT count(*) FROM gone'),
    ('a nested with that updates', 'SELECT * FROM (WITH u AS (UPDATE stores SET city = city RETURNING id) SELECT * FROM u) x'),
    ('copy to a file', "COPY orders TO 'FILE'"),
    ('copy to a program', "COPY orders TO PROGRAM 'cat > FILE'"),
    ('copy from', "COPY regions FROM 'FILE'"),
    ('select into', 'SELECT * INTO copies FROM orders'),
    ('for update', 'SELECT * FROM orders FOR UPDATE'),
    ('for share inside', 'SELECT * FROM (SELECT * FROM orders FOR SHARE) x'),
    ('pg_sleep', 'SELECT pg_sleep(20)'),
    ('pg_sleep, qualified and in from', 'SELECT * FROM pg_catalog.pg_sleep(20)'),
    ('pg_sleep in where', 'SELECT id FROM orders WHERE pg_sleep(20) IS NULL'),
    ('pg_read_file', "SELECT pg_read_file('PG_VERSION')"),
    ('pg_ls_dir in from', "SELECT * FROM pg_ls_dir('.')"),
    ('lo_import', "SELECT lo_import('FILE')"),
    ('lo_from_bytea', "SELECT lo_from_bytea(0, 'x')"),
    ('set_config', "SELECT set_config('transaction_read_only', 'off', false)"),
    ('pg_terminate_backend', 'SELECT pg_terminate_backend(pg_backend_pid())'),
    ('query_to_xml', "SELECT query_to_xml('DELETE FROM returns', true, true, '')"),
    ('pg_advisory_lock', 'SELECT pg_advisory_lock(1)'),
    ('passwords', 'SELECT * FROM pg_authid'),
    ('set', 'SET transaction_read_only = off'),
    ('do', "DO $$ BEGIN DELETE FROM returns; END $$"),
    ('call', 'CALL something()'),
    ('explain analyze of a delete', 'EXPLAIN ANALYZE DELETE FROM returns'),
    ('prepare', 'PREPARE p AS DELETE FROM returns'),
    ('declare', 'DECLARE c CURSOR FOR SELECT 1'),
    ('lock', 'LOCK TABLE orders'),
    ('listen', 'LISTEN channel'),
    ('truncate', 'TRUNCATE returns'),
]
NEAR = [
    ('a column', 'SELECT nme FROM customers', 'name'),
    ('a qualified column', 'SELECT c.contry FROM customers c', 'country'),
    ('a table', 'SELECT * FROM custmers', 'customers'),
    ('an unquoted column of a joined table', 'SELECT o.id FROM orders o JOIN stores s ON s.id = o.stor_id', 'store_id'),
]
PLAIN = [
    ('a count', 'SELECT count(*) FROM orders', '10303'),
    ('a closing semicolon', 'SELECT count(*) FROM orders;', '10303'),
    ('a with that reads', "WITH x AS (SELECT id FROM orders WHERE channel = 'web') SELECT count(*) FROM x", '3313'),
    ('words of writing inside a string', "SELECT count(*) FROM orders WHERE status <> 'delete; drop'", '10303'),
    ('a subquery and a set operation', 'SELECT count(*) FROM (SELECT id FROM stores UNION SELECT id FROM regions) x', '14'),
    ('a long sum', 'SELECT ' + ' + '.join(['1'] * 300) + ' AS n', '300'),
    ('a long UNION', 'SELECT count(*) AS n FROM (' + ' UNION ALL '.join(['SELECT 1 AS n'] * 100) + ') AS t', '100'),
]


def superuser():
    """A role that may do everything: what is refused is refused by askdb, not by the server's grants."""
    return postgres().replace('//bi@', '//postgres@')


def state():
    """What the PostgreSQL database holds, as one text."""
    if not shutil.which('psql'):
        raise Skip('no psql')
    query = ('SELECT (SELECT count(*) FROM returns), (SELECT count(*) FROM regions), (SELECT count(*) FROM payments), '
             "(SELECT count(*) FROM orders WHERE status = 'pending'), (SELECT count(*) FROM pg_class), "
             '(SELECT count(*) FROM pg_largeobject_metadata)')
    command = ['psql', '-X', '-q', '-A', '-t', '-d', superuser(), '-c', query]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


@functools.lru_cache(maxsize=None)
def running(database):
    """One server for all statements of a database."""
    one = Server(database())
    atexit.register(one.kill)
    one.initialize()
    return one


def refused(database, sql):
    path = made()
    same(running(database).tool('check_sql', sql=in_place(sql))['accepted'], False, sql)
    message = running(database).tool('run_sql', is_error=True, sql=in_place(sql))
    assert not path.exists(), 'it wrote a file'
    return message


def made():
    os.chmod(folder(), 0o777)  # a server running as another user could write here
    return folder() / 'made_by_sql'


def in_place(sql):
    return sql.replace(FILE, str(made()))


def refused_by_the_command(database, sql):
    """The exit status is the command's own."""
    start = time.monotonic()
    fails(REJECTED, 'check', database(), in_place(sql), '--run', lines=None)
    assert time.monotonic() - start < 20, 'it was run'
    assert not made().exists(), 'it wrote a file'


def suggests(database, sql, name):
    message = refused(database, sql)
    assert name in message, f'no suggestion of {name} in {message!r}'


def passes(database, sql, last):
    rows = running(database).tool('run_sql', sql=sql)['rows']
    same([str(value) for value in rows[-1].values()], [last], 'last row')


def passes_the_command(database, sql, last):
    out = answers('check', database(), sql, '--run', '-f', 'csv', '-q')
    same(out.decode().splitlines()[-1], last, 'last line')


def remembering(snapshot):
    """Tells whether the data is as it was when it was first asked."""
    first = functools.lru_cache(maxsize=None)(snapshot)
    return lambda: 'as it was' if first() == snapshot() else 'another'


def cases():
    for kind, database, snapshot, own in (('sqlite', shop, lambda: digest(shop()), SQLITE), ('postgres', superuser, state, POSTGRES)):
        seen = remembering(snapshot)
        yield f'{kind} begins', lambda n=seen: same(n(), 'as it was')
        for name, sql in BOTH + own:
            yield f'{kind} refuses {name}', lambda d=database, s=sql: refused(d, s)
        for name, sql in (BOTH + own)[::6]:
            yield f'{kind} refuses {name}, by the command', lambda d=database, s=sql: refused_by_the_command(d, s)
        for name, sql, near in NEAR:
            yield f'{kind} suggests {name}', lambda d=database, s=sql, w=near: suggests(d, s, w)
        for name, sql, last in PLAIN:
            yield f'{kind} passes {name}', lambda d=database, s=sql, w=last: passes(d, s, w)
        yield f'{kind} passes by the command', lambda d=database: passes_the_command(d, *PLAIN[0][1:])
        yield f'{kind} is as it was', lambda n=seen: same(n(), 'as it was', 'the data')


if __name__ == '__main__':
    sys.exit(run_cases(list(cases())))
