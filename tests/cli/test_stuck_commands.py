#!/usr/bin/env python3
"""Statements that hear nothing, by every command that takes statements: SQLite's end with their limit, PostgreSQL's are refused, or are
given up where they cannot be. ASKDB_TEST_WHOLE=1: all statements by all ways in, and how long each way took; else each way has another
one of them."""
import collections
import concurrent.futures
import itertools
import json
import os
import sys
import time

from endpoint import fenced, model
from mcp_server import server
from retail import read_cases
from run import CANCELLED, DECLINED, OK, PATIENCE, REJECTED, SANITIZED, USAGE, answers, askdb, folder, main, postgres, same, shop, shown

WHOLE = bool(os.environ.get('ASKDB_TEST_WHOLE'))
LIMIT, OVERSTAY = 1, 2
SECONDS = ('--timeout', str(LIMIT))
MOST_SECONDS = LIMIT + OVERSTAY if WHOLE else 20 * PATIENCE / 120  # beside a start
AT_ONCE = 2 if WHOLE else 6  # each fills 200 MB, and waits for its limit
QUESTION = 'how many regions are there'
HARMLESS = 'SELECT 1 AS n'
_numbers = itertools.count()
_took = collections.defaultdict(list)


def written(name, content):
    """A file of its own."""
    here = folder() / f'stuck-{next(_numbers)}'
    here.mkdir()
    path = here / name
    path.write_text(content if isinstance(content, str) else json.dumps(content))
    return path


# ---- ways in: (status, what was said) ----

def run(*arguments, **options):
    result = askdb(*arguments, **options)
    return result.status, shown(result.out + result.err, 100000)


def by(*command, behind=()):
    """The statement is the last argument, or has some behind it."""
    return lambda database, sql: run(command[0], *SECONDS, *command[1:], database, sql, *behind)


def by_chart(database, sql):
    return run('chart', *SECONDS, '--sql', sql, database, 'x')


def by_model(command):
    def asked(database, sql):
        with model(*[fenced(sql)] * 4) as endpoint:
            return run(command, *SECONDS, '--model', endpoint.url, '--no-examples', database, QUESTION)
    return asked


def by_example(command):
    """Remembered in a semantic file."""
    def asked(database, sql):
        return run(command, *SECONDS, '--min-confidence', '0', '--semantic', str(written('examples.yaml', {'examples': [{'question': QUESTION, 'sql': sql}]})),
                   database, QUESTION)
    return asked


def by_memory(database, sql):
    """In the place of what a person said is right."""
    variables = {'XDG_DATA_HOME': str(written('x', '').parent)}
    askdb('repl', database, stdin=f'{QUESTION}\n\\fix {HARMLESS};\n'.encode(), variables=variables)
    kept = next((folder() / variables['XDG_DATA_HOME']).glob('askdb/examples/*.jsonl'))
    kept.write_text(kept.read_text().replace(json.dumps(HARMLESS), json.dumps(sql)))
    start = time.monotonic()
    said = run('ask', *SECONDS, '--min-confidence', '0', database, QUESTION, variables=variables)
    return (*said, time.monotonic() - start)


def by_batch(database, sql):
    with model(*[fenced(sql)] * 4) as endpoint:
        return run('batch', *SECONDS, '--model', endpoint.url, stdin=json.dumps({'db': database, 'question': QUESTION}).encode() + b'\n')


def by_report(database, sql):
    return run('report', *SECONDS, str(written('report.yaml', {'items': [{'title': 'x', 'sql': sql}]})), database)


def by_approved(database, sql):
    path = written('approved.yaml', {'items': [{'title': 'x', 'question': QUESTION}]})
    path.with_suffix('.yaml.lock').write_text(json.dumps({'questions': {QUESTION: sql}}))
    return run('report', *SECONDS, str(path), database)


def by_report_of_a_model(database, sql):
    with model(*[fenced(sql)] * 4) as endpoint:
        return run('report', *SECONDS, '--model', endpoint.url, str(written('asked.yaml', {'items': [{'title': 'x', 'question': QUESTION}]})), database)


def by_session(database, sql):
    return run('repl', *SECONDS, database, stdin=f'{sql};\n'.encode())


def by_session_of_a_model(database, sql):
    with model(*[fenced(sql)] * 4) as endpoint:
        return run('repl', *SECONDS, '--model', endpoint.url, database, stdin=f'{QUESTION}\n'.encode())


def by_replay(database, sql):
    line = {'statement': True, 'sql': sql, 'verdict': 'answered', 'rows': 1, 'digest': 'x'}
    return run('replay', *SECONDS, str(written('audit.jsonl', line)), database)


def by_tool(name, key='sql'):
    def called(database, sql):
        with model(*[fenced(sql)] * 4) as endpoint, server(database, *SECONDS, '--model', endpoint.url) as running:
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
        return run(command, *SECONDS, *options, str(suite), database)
    return judged


def by_coach(database, sql):
    return by_suite('coach', '--semantic', str(written('empty.yaml', 'tables: []\n')))(database, sql)


def by_tune(database, sql):
    examples = written('examples.jsonl', ''.join(json.dumps({'question': f'{QUESTION} {number}', 'sql': sql}) + '\n' for number in range(3)))
    return run('tune', *SECONDS, '--examples', str(examples), '-o', str(examples.with_name('tuned.yaml')), database)


WAYS = {
    'ask': by('ask'), 'ask, a model': by_model('ask'), 'ask, an example': by_example('ask'), 'ask, remembered': by_memory,
    'sql, a model': by_model('sql'), 'sql, an example': by_example('sql'), 'check': by('check'), 'check --run': by('check', '--run'),
    'chart --sql': by_chart, 'chart, a model': by_model('chart'), 'chart, an example': by_example('chart'), 'batch, a model': by_batch,
    'report': by_report, 'report, approved': by_approved, 'report, a model': by_report_of_a_model, 'repl': by_session,
    'repl, a model': by_session_of_a_model, 'replay': by_replay, 'mcp, run_sql': by_tool('run_sql'), 'mcp, check_sql': by_tool('check_sql'),
    'mcp, a model': by_tool('ask', 'question'), 'eval': by_suite('eval'), 'coach': by_coach, 'tune': by_tune,
}


if __name__ == '__main__':
    cases = read_cases('hostile/stuck_' + sys.argv[1] + '.sql')
    sql = cases[int(sys.argv[2])].sql
    db = shop() if sys.argv[1] == 'sqlite' else postgres()
    for name, way in WAYS.items():
        if len(sys.argv) > 3 and sys.argv[3] not in name:
            continue
        start = time.monotonic()
        said = way(db, sql)
        took = said[2] if len(said) > 2 else time.monotonic() - start
        print(f'{name}: {took:.2f} {said[0]} {said[1][:160]!r}', flush=True)
