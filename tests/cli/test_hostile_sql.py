#!/usr/bin/env python3
"""Every statement of fixtures/hostile, and some too large to write down, through the program: refused or harmless, in bounded time.

What is to be refused goes to one askdb mcp a database, which has to check and to run it; what may reach the database has a process of
its own. Arguments choose cases by parts of their names.

Harmless is proved by what it left behind: the SQLite file is the same byte by byte, the PostgreSQL database is dumped the same
before and after, no file appeared, and the server's own log, with log_statement = all, has nothing of askdb's but transactions
that are read-only and rolled back, and none of the statements that are to be refused.
"""
import atexit
import os
import re
import shutil
import subprocess
import sys
import time

from mcp_server import Server
from retail import drop_scratches, postgres_scratch, psql, read_cases, sampled, server_log, sqlite_scratch, superuser
from run import CANCELLED, CONNECT, DATABASE, OK, REJECTED, Skip, askdb, digest, folder, run_cases, same, shown

LEAST_CASES = 80
TIMEOUT = ('--timeout', '0.5')  # many do nothing but wait for it
MOST_SECONDS = 30  # a slow machine included
AT_RUN = 'at run'


def work():
    """The working folder, which stays empty."""
    path = folder() / 'work'
    path.mkdir(exist_ok=True)
    os.chmod(path, 0o777)
    return path


def run(database, sql):
    """Again with twice the time where that went by before the database was open: the statement has not been tried then."""
    start, limit = time.monotonic(), float(TIMEOUT[1])
    while True:
        result = askdb('check', '--run', '--timeout', str(limit), '--limit', '1000', '-q', '-f', 'csv', '--', database, sql, cwd=work(),
                       timeout=2 * MOST_SECONDS)
        if result.status != CONNECT or b'statement timeout' not in result.err or limit > MOST_SECONDS:
            break
        limit *= 2
    seconds = time.monotonic() - start
    assert seconds < MOST_SECONDS, f'it took {seconds:.0f} seconds'
    same(os.listdir(work()), [], 'files in the working folder')
    return result


# --- processes that many statements go to ---

_servers = {}


def serving(database):
    """The askdb mcp that the statements to be refused go to; another one after it has ended."""
    running = _servers.get(database)
    if running is None or running.process.poll() is not None:
        running = _servers[database] = Server(database, '--timeout', str(MOST_SECONDS), cwd=work())
        running.initialize()
    return running


def servers_end():
    while _servers:
        running = _servers.popitem()[1]
        try:
            running.end()
        finally:
            running.kill()


def refused(database, case):
    mcp = serving(database)
    report = mcp.tool('check_sql', sql=case.sql)
    message = mcp.tool('run_sql', is_error=True, sql=case.sql)
    assert case.source, 'no line says where it comes from'
    assert case.message in message, message
    same(report['accepted'], False, 'check_sql accepts it')
    same(report['error']['code'], case.code, 'code')
    refusing = [layer['layer'] for layer in report['layers'] if layer['verdict'] == 'refused']
    assert len(refusing) == 1 and refusing[0] in ('text', 'grammar', 'names'), f'not refused before it is run: {report["layers"]}'
    same(os.listdir(work()), [], 'files in the working folder')


def harmless(database, case):
    result = run(database, case.sql)
    message = shown(result.err, 4000)
    assert case.source, 'no line says where it comes from'
    assert result.status in (OK, REJECTED, DATABASE, CANCELLED), f'exit status {result.status}: {message}'
    words = case.message.removeprefix(AT_RUN).removeprefix(': ')
    assert words in message, f'not {words!r}: exit status {result.status}: {message}'


def nested(opening, closing, count, inner='1'):
    return opening * count + inner + closing * count


# What is too large to write down. The argument of a command holds 128 KiB at most; larger texts are for the unit tests.
GENERATED = [
    ('parentheses nested deeply', 'SELECT ' + nested('(', ')', 30000)),
    ('subqueries nested deeply', 'SELECT * FROM ' + nested('(SELECT * FROM ', ') x', 3000, 'customers')),
    ('scalar subqueries nested deeply', 'SELECT ' + nested('(SELECT ', ')', 5000)),
    ('functions nested deeply', 'SELECT ' + nested('abs(', ')', 20000)),
    ('CASE nested deeply', 'SELECT ' + nested('CASE WHEN 1=1 THEN ', ' END', 4000)),
    ('NOT many times', 'SELECT 1 WHERE ' + 'NOT ' * 25000 + '1=1'),
    ('minus many times', 'SELECT ' + '- ' * 50000 + '1'),
    ('OR many times', 'SELECT name FROM customers WHERE ' + ' OR '.join(['id = 1'] * 9000)),
    ('UNION many times', ' UNION '.join(['SELECT 1'] * 8000)),
    ('self joins', 'SELECT count(*) FROM ' + ', '.join(f'customers c{i}' for i in range(3000))),
    ('self joins that multiply', 'SELECT count(*) FROM ' + ', '.join(f'order_lines c{i}' for i in range(40))),
    ('many WITH queries', 'WITH ' + ', '.join(f'c{i} AS (SELECT 1)' for i in range(4000)) + ' SELECT * FROM c1'),
    ('long list', 'SELECT name FROM customers WHERE id IN (' + ','.join(['1'] * 50000) + ')'),
    ('long text', "SELECT '" + 'x' * 120000 + "'"),
    ('long name', 'SELECT ' + 'x' * 120000 + ' FROM customers'),
    ('long comment', '/*' + '*' * 120000 + '*/ DROP TABLE customers'),
    ('many semicolons', 'SELECT 1' + ';' * 100000 + 'DROP TABLE customers'),
    ('many quotes', 'SELECT ' + "''" * 50000),
    ('open parentheses', 'SELECT ' + '(' * 100000),
    ('comments nested deeply', '/*' * 50000 + ' SELECT 1'),
    ('windows', 'SELECT ' + ','.join(['sum(id) OVER (ORDER BY id)'] * 2000) + ' FROM orders'),
    ('cube of many columns', 'SELECT 1 FROM customers GROUP BY CUBE (' + ','.join(['id'] * 60) + ')'),
    ('BOM before the verb', '﻿DROP TABLE customers'),
]


def generated(database, sql):
    result = run(database, sql)
    assert result.status in (OK, REJECTED, DATABASE, CANCELLED), f'exit status {result.status}: {shown(result.err)}'


# --- SQLite ---

def sqlite_case(check, argument):
    path = sqlite_scratch()
    beside, before = os.listdir(os.path.dirname(path)), digest(path)
    check(path, argument)
    same(digest(path), before, 'the database')
    same(os.listdir(os.path.dirname(path)), beside, 'files beside the database')


# --- PostgreSQL ---

DATABASE_NAME = 'askdb_hostile'
_dumps = []


def dump(uri):
    program = shutil.which('pg_dump')
    if not program:
        raise Skip('no pg_dump')
    text = subprocess.run([program, '-b', '-d', uri], check=True, stdout=subprocess.PIPE).stdout.decode()
    return re.sub(r'(?m)^\\(un)?restrict .*$', '', text)


def postgres_database():
    if not _dumps:
        uri = postgres_scratch(DATABASE_NAME, 'retail/postgres.sql', 'hostile/traps_postgres.sql')
        _dumps.append(dump(uri))
        psql(superuser(), '-c', f"ALTER DATABASE {DATABASE_NAME} SET log_statement = 'all'")
    return superuser(DATABASE_NAME)


def postgres_case(check, argument):
    check(postgres_database(), argument)


def sessions_left(uri):
    """The server ends a session a moment after its client has gone."""
    for _ in range(50):
        left = psql(uri, '-c', "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'askdb' AND datname = current_database()")
        if left == '0\n':
            break
        time.sleep(.1)
    return left


def postgres_is_unchanged():
    uri = postgres_database()
    now = dump(uri)
    assert len(now) > 10000, 'the dump is empty'
    same(now == _dumps[0], True, 'the dump after is the dump before')
    same(psql(uri, '-c', "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory'"), '0\n', 'advisory locks')
    same(sessions_left(uri), '0\n', 'sessions left')


def logged_statements():
    """[(process, statement)] of askdb on the scratch database, in order, from the log of the server of scripts/postgres."""
    entry = re.compile(rf'(?ms)^\[(\d+) {DATABASE_NAME} askdb\] LOG:  (?:statement|execute [^:]*): (.*?)(?=^\[|\Z)')
    return [(process, statement.strip()) for process, statement in entry.findall(server_log())]


def server_ran_nothing_that_changes():
    postgres_database()
    statements = logged_statements()
    if not statements:
        raise Skip('the server does not log as scripts/postgres has it do')
    own = re.compile(r"(?s)SELECT pg_catalog\.(?:current_setting\('transaction_read_only'\)|set_config\('askdb\.path')|BEGIN READ ONLY$|ROLLBACK$")
    refused = {case.sql.strip() for case in read_cases('hostile/postgres.sql') if not case.message.startswith(AT_RUN)}
    ran, open_in = 0, set()
    for process, statement in statements:
        assert statement not in refused, f'it ran: {statement[:500]}'
        if statement == 'BEGIN READ ONLY':
            open_in.add(process)
        elif statement == 'ROLLBACK':
            open_in.discard(process)
        else:
            assert process in open_in, f'outside a read-only transaction: {statement[:500]}'
            assert re.match(r'(?i)[\s(]*(SELECT|WITH|VALUES|TABLE)\b', statement), f'no query: {statement[:500]}'
            ran += not own.match(statement)
    assert ran > 0, f'the log shows {ran} statements only'


def cases():
    for kind, wrap in (('sqlite', sqlite_case), ('postgres', postgres_case)):
        listed = read_cases(f'hostile/{kind}.sql')
        assert len(listed) >= LEAST_CASES, f'{len(listed)} cases of {kind}'
        at_run = [case for case in listed if case.message.startswith(AT_RUN)]
        for case in listed:
            if case not in at_run:
                yield f'{kind}: {case.name}', lambda w=wrap, c=case: w(refused, c)
        yield f'{kind}: the server ends well', servers_end
        for case in sampled(at_run):
            yield f'{kind}: {case.name}', lambda w=wrap, c=case: w(harmless, c)
        for name, sql in GENERATED:
            yield f'{kind}: {name}', lambda w=wrap, s=sql: w(generated, s)
    yield 'postgres: the dump is the same', postgres_is_unchanged
    yield 'postgres: the log shows nothing that changes', server_ran_nothing_that_changes


if __name__ == '__main__':
    atexit.register(drop_scratches)
    wanted = sys.argv[1:]
    sys.exit(run_cases([case for case in cases() if not wanted or any(word in case[0] for word in wanted)]))
