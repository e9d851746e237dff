#!/usr/bin/env python3
"""Statements that hear nothing, by every command that takes statements: SQLite's end with their limit, PostgreSQL's are refused, or are
given up where they cannot be. Each way in has another statement; with ASKDB_TEST_WHOLE=N all ways have the first N of each kind, one at a
time, and how long each way took at most is printed."""
import collections
import concurrent.futures
import itertools
import json
import os
import signal
import time

from endpoint import fenced, model
from mcp_server import Server, server
from retail import DEAF, Case, deaf_database, psql, read_cases, server_log, superuser
from run import CANCELLED, CONNECT, DECLINED, OK, PATIENCE, REJECTED, SANITIZED, USAGE, askdb, folder, main, postgres, same, shop, shown

WHOLE = int(os.environ.get('ASKDB_TEST_WHOLE') or 0)
LIMIT, OVERSTAY = 1, 2
OPEN_LIMIT = 20  # of a database whose statements are refused, on a busy machine
_limit = [LIMIT]
AT_ONCE = 1 if WHOLE else 6  # each fills 200 MB, and waits for its limit
QUESTION = 'how many regions are there'
HARMLESS = 'SELECT 1 AS n'
_numbers = itertools.count()


def written(name, content):
    """A file of its own."""
    here = folder() / f'stuck-{next(_numbers)}'
    here.mkdir()
    path = here / name
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


# ---- ways in: (status, what was said), and the seconds, where not all of it counts ----

def limited():
    return '--timeout', str(_limit[0])


def run(*arguments, **options):
    result = askdb(*arguments, **options)
    return result.status, shown(result.out + result.err, 100000)


def by(*command, behind=()):
    """The statement is the last argument, or has some behind it."""
    return lambda database, sql: run(command[0], *limited(), *command[1:], database, sql, *behind)


def by_chart(database, sql):
    return run('chart', *limited(), '--sql', sql, database, 'x')


def by_model(command):
    def asked(database, sql):
        with model(*[fenced(sql)] * 4) as endpoint:
            return run(command, *limited(), '--model', endpoint.url, '--no-examples', database, QUESTION)
    return asked


def by_example(command):
    """Remembered in a semantic file."""
    def asked(database, sql):
        return run(command, *limited(), '--min-confidence', '0', '--semantic', str(written('examples.yaml', {'examples': [{'question': QUESTION, 'sql': sql}]})),
                   database, QUESTION)
    return asked


def by_memory(database, sql):
    """In the place of what a person said is right."""
    variables = {'XDG_DATA_HOME': str(written('x', '').parent)}
    askdb('repl', database, stdin=f'{QUESTION}\n\\fix {HARMLESS};\n'.encode(), variables=variables)
    kept = next((folder() / variables['XDG_DATA_HOME']).glob('askdb/examples/*.jsonl'))
    kept.write_text(kept.read_text().replace(json.dumps(HARMLESS), json.dumps(sql)))
    start = time.monotonic()
    said = run('ask', *limited(), '--min-confidence', '0', database, QUESTION, variables=variables)
    return (*said, time.monotonic() - start)


def by_batch(database, sql):
    with model(*[fenced(sql)] * 4) as endpoint:
        return run('batch', *limited(), '--model', endpoint.url, stdin=json.dumps({'db': database, 'question': QUESTION}).encode() + b'\n')


def by_report(database, sql):
    return run('report', *limited(), str(written('report.yaml', {'items': [{'title': 'x', 'sql': sql}]})), database)


def by_approved(database, sql):
    path = written('approved.yaml', {'items': [{'title': 'x', 'question': QUESTION}]})
    path.with_suffix('.yaml.lock').write_text(json.dumps({'questions': {QUESTION: sql}}))
    return run('report', *limited(), str(path), database)


def by_session(database, sql):
    return run('repl', *limited(), database, stdin=f'{sql};\n'.encode())


def by_session_of_a_model(database, sql):
    with model(*[fenced(sql)] * 4) as endpoint:
        return run('repl', *limited(), '--model', endpoint.url, database, stdin=f'{QUESTION}\n'.encode())


def by_replay(database, sql):
    line = {'statement': True, 'sql': sql, 'verdict': 'answered', 'rows': 1, 'digest': 'x'}
    return run('replay', *limited(), str(written('audit.jsonl', line)), database)


def by_tool(name, key='sql'):
    def called(database, sql):
        with model(*[fenced(sql)] * 4) as endpoint, server(database, *limited(), '--model', endpoint.url) as running:
            start = time.monotonic()
            result = running.result('tools/call', {'name': name, 'arguments': {key: sql if key == 'sql' else QUESTION}})
            text = result['content'][0]['text']
            status = OK
            if 'timed out' in text:
                running.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': HARMLESS}})
                line = running.lines.get(timeout=PATIENCE)
                status = running.process.wait(timeout=PATIENCE) if not line or 'error' in json.loads(line) else CANCELLED
            return status, text, time.monotonic() - start
    return called


def by_suite(command, *options):
    def judged(database, sql):
        suite = written('suite.json', [{'db_id': 'x', 'question': QUESTION, 'query': sql}])
        return run(command, *limited(), *options, str(suite), database)
    return judged


def by_coach(database, sql):
    return by_suite('coach', '--semantic', str(written('empty.yaml', 'tables: []\n')))(database, sql)


def by_tune(database, sql):
    examples = written('examples.jsonl', {'question': QUESTION, 'sql': sql})
    return run('tune', *limited(), '--examples', str(examples), '-o', str(examples.with_name('tuned.yaml')), database)


WAYS = {
    'ask': by('ask'), 'ask, a model': by_model('ask'), 'ask, an example': by_example('ask'), 'ask, remembered': by_memory,
    'sql, a model': by_model('sql'), 'sql, an example': by_example('sql'), 'check': by('check'), 'check --run': by('check', '--run'),
    'chart --sql': by_chart, 'chart, a model': by_model('chart'), 'chart, an example': by_example('chart'), 'batch, a model': by_batch,
    'report': by_report, 'report, approved': by_approved, 'repl': by_session,
    'repl, a model': by_session_of_a_model, 'replay': by_replay, 'mcp, run_sql': by_tool('run_sql'), 'mcp, check_sql': by_tool('check_sql'),
    'mcp, a model': by_tool('ask', 'question'), 'eval': by_suite('eval'), 'coach': by_coach, 'tune': by_tune,
}
# SQLite's are shown, or checked, and not run.
NOT_RUN = ('sql, an example', 'check', 'mcp, check_sql')
# What ends otherwise than with status 4 where a statement is refused: what goes on, reads the question anew, or leaves it out.
REFUSED = {
    'ask, an example': OK, 'ask, remembered': OK, 'sql, an example': OK, 'chart, an example': OK, 'batch, a model': OK, 'repl': OK, 'repl, a model': OK,
    'mcp, run_sql': OK, 'mcp, check_sql': OK, 'mcp, a model': OK, 'replay': DECLINED, 'eval': USAGE, 'coach': OK, 'tune': OK,
}
GO_ON = ('batch, a model', 'repl', 'repl, a model', 'mcp, run_sql', 'mcp, a model', 'replay', 'eval', 'coach', 'tune')  # past a statement that is given up
SHOWN = (*NOT_RUN, 'sql, a model', 'batch, a model')  # by the server's estimate it takes too long to be tried
SAY_NO_REASON = ('replay', 'eval', 'coach', 'tune')


# ---- every statement, every way ----

def timed(way, database, sql):
    start = time.monotonic()
    status, text, *seconds = WAYS[way](database, sql)
    return status, text, seconds[0] if seconds else time.monotonic() - start


def within(seconds, way, database, limit, sql=None):
    """Beside what a start takes by this way on this machine now, which is looked at only where it matters; others that are at work
    make a time longer and never shorter, so of a statement the least of three counts."""
    most = limit + OVERSTAY if WHOLE else 20 * PATIENCE / 120
    if seconds >= most:
        usual = max(timed(way, database, HARMLESS)[2] for _ in range(3))
        if seconds >= most + 2 * usual and sql:
            seconds = min(seconds, *(timed(way, database, sql)[2] for _ in range(2)))
        assert seconds < most + 2 * usual, f'{way}: it took {seconds:.2f} seconds, a start {usual:.2f}'


def by_every_way(kind, database, cases, check, limit):
    """Each way has the first cases, or the one of its place. No limit: they are refused."""
    took, _limit[0] = collections.defaultdict(list), limit or OPEN_LIMIT

    def one(pair):
        (place, way), case = pair
        status, text, seconds = timed(way, database, case.sql)
        took[way].append(seconds)
        check(way, case, status, text)
        within(seconds, way, database, limit, case.sql)

    numbered = list(enumerate(WAYS))
    pairs = list(itertools.product(numbered, cases[:WHOLE])) if WHOLE else [(way, cases[way[0] % len(cases)]) for way in numbered]
    try:
        with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
            list(pool.map(one, pairs[::3] if SANITIZED else pairs))
    finally:
        for way, seconds in took.items() if WHOLE else ():
            print(f'{kind}: {way}: {max(seconds):.1f} s at most of {len(seconds)}')


def ends_or_is_not_run(way, case, status, text):
    if way in NOT_RUN:
        same((status, 'timed out' in text), (OK, False), f'{way}: {case.name}: {text}')
    else:
        same((status, 'timed out after 1000 ms' in text), (CANCELLED, True), f'{way}: {case.name}: {text}')


def is_refused(way, case, status, text):
    same((status, 'timed out' in text), (REFUSED.get(way, REJECTED), False), f'{way}: {case.name}: {text}')
    assert case.message in text or way in SAY_NO_REASON, f'{way}: {case.name}: {text}'


def is_given_up(way, case, status, text):
    """The server goes on; askdb does not, and what takes many statements is there for the next."""
    if status == CONNECT and 'statement timeout' in text:
        return  # the server was too busy with those before to be looked at in time
    assert status in ((OK, USAGE, DECLINED, CANCELLED) if way in GO_ON else (CANCELLED, OK) if way in SHOWN else (CANCELLED,)), f'{way}: {status}: {text}'
    assert 'timed out' in text or way in SHOWN or way in SAY_NO_REASON, f'{way}: {text}'


def test_statements_of_sqlite():
    cases = [case for case in read_cases('hostile/stuck_sqlite.sql') if case.code == 'cancelled']
    by_every_way('SQLite', shop(), cases, ends_or_is_not_run, LIMIT)


def test_statements_of_postgres():
    by_every_way('PostgreSQL, refused', postgres(), read_cases('hostile/stuck_postgres.sql'), is_refused, 0)


def test_a_deaf_server():
    if WHOLE:
        by_every_way('PostgreSQL, deaf', deaf_database(), [Case('trim by a long set', 'timed out', '', 'own', DEAF)], is_given_up, LIMIT)


def test_what_was_tried_is_not_run_once_more():
    """One limit for a question: a statement of a model's that took all of it when it was tried does not reach the server again."""
    _limit[0] = LIMIT
    for place, way in enumerate(('ask, a model', 'chart, a model', 'repl, a model', 'mcp, a model')):
        mark = f'tried_{os.getpid()}_{place}'
        status, text = WAYS[way](postgres(), f'SELECT count(*) AS n FROM generate_series(1, 2000000000) AS {mark}(n)')[:2]
        same('timed out after 1000 ms' in text, True, f'{way}: {status}: {text}')
        seen = server_log().count(mark)
        assert seen <= 1, f'{way}: {seen} times'


# ---- the first signal ----

def test_a_signal_ends_mcp_while_the_server_is_deaf():
    _limit[0] = OPEN_LIMIT
    running = Server(deaf_database())
    try:
        running.initialize()
        running.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': DEAF}})
        end, active = time.monotonic() + PATIENCE, "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query ~ '^SELECT length.btrim'"
        while psql(superuser(), '-c', active) == '0\n':
            assert time.monotonic() < end, 'it did not begin'
            time.sleep(0.05)
        start = time.monotonic()
        running.process.send_signal(signal.SIGTERM)
        assert running.process.wait(timeout=PATIENCE) in (OK, CANCELLED)  # OK: it gave the server up by itself
        seconds = time.monotonic() - start
        if WHOLE:
            print(f'SIGTERM while the server is deaf: mcp ended after {seconds:.1f} s')
        within(seconds, 'mcp, run_sql', postgres(), 0)
    finally:
        running.kill()


if __name__ == '__main__':
    main(globals())
