#!/usr/bin/env python3
"""One rule for every way in: statements of each kind are refused with their code, whichever command they come by: all of them by commands that
take many, and by the others one of each kind, another one each time. In PostgreSQL a kind is one by which a name, a type or a text becomes a
call, over the database of fixtures/decoys, where a call ends with an error of its own."""
import atexit
import collections
import itertools
import json
import subprocess

from endpoint import fenced, model
from mcp_server import server
from retail import drop_scratches, postgres_scratch, read_cases
from run import DECLINED, OK, REJECTED, SANITIZED, answers, askdb, digest, folder, main, postgres, same, shop, shown

QUESTION = 'how many regions are there'
ANALYSIS = 'forecast regions for 3 months'
SPRUNG = 'a decoy was called'
TEN = 10  # of a kind
_numbers = itertools.count()


def cases_of(kind):
    """All, by their kinds; each kind has ten or more."""
    cases = read_cases(f'hostile/entrances_{kind}.sql')
    kinds = collections.defaultdict(list)
    for case in cases:
        kinds[case.name.rsplit(':', 1)[0]].append(case)
    assert len(kinds) >= 5 and all(len(found) >= TEN for found in kinds.values()), {name: len(found) for name, found in kinds.items()}
    return list(kinds.values())


def database():
    postgres()
    if 'uri' not in database.__dict__:
        database.uri = postgres_scratch('askdb_entrances', 'decoys/postgres.sql')
        atexit.register(drop_scratches)
    return database.uri


def code_of(result):
    """Of a command with --json-errors."""
    lines = [json.loads(line) for line in result.err.decode().splitlines() if line.startswith('{"error"')]
    return lines[-1]['error'].get('code') if lines else None


def own_folder():
    here = folder() / f'entrance-{next(_numbers)}'
    here.mkdir()
    return here


# ---- ways in for one statement a process: what came of it ----

def check(uri, sql):
    return askdb('check', '--json-errors', '--', uri, sql)


def check_and_run(uri, sql):
    return askdb('check', '--run', '--json-errors', '--', uri, sql)


def chart(uri, sql):
    return askdb('chart', '--json-errors', '--sql', sql, uri, 'x')


def report(uri, sql):
    path = own_folder() / 'report.yaml'
    path.write_text(json.dumps({'title': 'x', 'items': [{'title': 'y', 'sql': sql}]}))
    return askdb('report', '--json-errors', str(path), uri)


def approved(uri, sql):
    """A statement that was approved for a question of a report."""
    path = own_folder() / 'approved.yaml'
    path.write_text(json.dumps({'title': 'x', 'items': [{'title': 'y', 'question': QUESTION}]}))
    path.with_suffix('.yaml.lock').write_text(json.dumps({'questions': {QUESTION: sql}}))
    return askdb('report', '--json-errors', str(path), uri)


def analysed(uri, sql):
    """A statement that was approved for an analysis of a report to begin with."""
    path = own_folder() / 'analysed.yaml'
    path.write_text(json.dumps({'items': [{'title': 'x', 'analyse': ANALYSIS}]}))
    path.with_suffix('.yaml.lock').write_text(json.dumps({'questions': {ANALYSIS: sql}}))
    return askdb('report', '--json-errors', str(path), uri)


def by_a_model(command):
    def said(uri, sql):
        with model(*[fenced(sql)] * 4) as endpoint:
            return askdb(command, uri, QUESTION, '--model', endpoint.url, '--no-examples', '--json-errors')
    return said


WAYS = [check, check_and_run, chart, report, approved, analysed, *map(by_a_model, ('ask', 'sql', 'chart'))]


def one_by_one(uri, kinds):
    for (place, kind), (number, way) in itertools.product(enumerate(kinds), enumerate(WAYS)):
        case = kind[(place + number) % len(kind)]
        result = way(uri, case.sql)
        text = shown(result.out + result.err, 100000)
        assert SPRUNG not in text, f'{way}: {case.sql}: {text}'
        same((result.status, code_of(result)), (REJECTED, case.code), f'{way}: {case.sql}: {text}')


# ---- ways in for many statements a process ----

def by_mcp(uri, cases):
    with server(uri) as running:
        for case in cases:
            said = running.tool('check_sql', sql=case.sql)
            same((said['accepted'], said['error']['code']), (False, case.code), case.sql)
            assert SPRUNG not in running.tool('run_sql', is_error=True, sql=case.sql), case.sql


def by_session(uri, cases):
    """Typed, given as what is right, and explained: nothing runs, and nothing is remembered."""
    text = ''.join(f'{line};\n\\fix {line};\n\\explain {line}\n' for line in (' '.join(case.sql.split('\n')) for case in cases if '--' not in case.sql))
    here = own_folder()
    result = askdb('repl', uri, '-f', 'csv', stdin=(text + "SELECT 'the ' || 'end' AS n;\n").encode(), variables={'XDG_DATA_HOME': str(here)})
    assert SPRUNG not in shown(result.out + result.err, 1000000)
    same((result.status, result.out), (OK, b'n\nthe end\n'), shown(result.err))
    same(list(here.glob('askdb/examples/*.jsonl')), [])


def by_replay(uri, cases):
    audit = own_folder() / 'audit.jsonl'
    audit.write_text(''.join(json.dumps({'statement': True, 'sql': case.sql, 'verdict': 'answered', 'rows': 1, 'digest': 'x'}) + '\n' for case in cases))
    result = askdb('replay', str(audit), uri)
    text = shown(result.out + result.err, 1000000)
    same((result.status, SPRUNG in text, text.count('verdict')), (DECLINED, False, len(cases)), text)


def by_batch(uri, cases):
    """Each is asked for, and given again when it is refused."""
    lines = b''.join(json.dumps({'id': number, 'db': uri, 'question': QUESTION}).encode() + b'\n' for number in range(len(cases)))
    with model(*[fenced(case.sql) for case in cases for _ in range(2)]) as endpoint:
        out = answers('batch', '--model', endpoint.url, stdin=lines).decode()
        same(len(endpoint.requests), 2 * len(cases), 'requests')
    assert SPRUNG not in out, out
    for case, line in zip(cases, out.splitlines(), strict=True):
        same((json.loads(line)['sql'], json.loads(line)['status']), (None, REJECTED), f'{case.sql}: {line}')


def by_memory(uri, cases):
    """Remembered, it is passed over, and the question read anew: each in the place of a statement that was right."""
    variables, right = {'XDG_DATA_HOME': str(own_folder())}, 'SELECT 1 AS n'
    askdb('repl', uri, stdin=f'{QUESTION}\n\\fix {right};\n'.encode(), variables=variables)
    kept = list((folder() / variables['XDG_DATA_HOME']).glob('askdb/examples/*.jsonl'))
    same(len(kept), 1, 'nothing is remembered')
    text = kept[0].read_text()
    ask = ('ask', uri, QUESTION, '--min-confidence', '0', '-f', 'csv')
    same(answers(*ask, variables=variables), b'n\n1\n', 'what is remembered is used')
    for case in cases:
        kept[0].write_text(text.replace(json.dumps(right), json.dumps(case.sql)))
        assert json.dumps(case.sql) in kept[0].read_text()
        result = askdb(*ask, variables=variables)
        assert SPRUNG not in shown(result.out + result.err, 100000), case.sql
        passed_over = b'the SQL remembered for this question is not used' in result.err
        assert passed_over or (result.status, result.out) == (DECLINED, b''), (case.sql, result)  # count is a decoy too


def every_way(uri, kind):
    kinds = cases_of(kind)
    cases = [case for found in kinds for case in (found[::5] if SANITIZED else found)]
    for way in (by_mcp, by_session, by_replay, by_batch):
        way(uri, cases)
    by_memory(uri, [found[place % len(found)] for place, found in enumerate(kinds)])
    one_by_one(uri, kinds)


def test_every_kind_by_every_command_on_postgres():
    every_way(database(), 'postgres')


def test_every_kind_by_every_command_on_sqlite():
    before = digest(shop())
    every_way(shop(), 'sqlite')
    same(digest(shop()), before, 'the database')


def test_the_decoys_are_there():
    """Else nothing above proves anything: PostgreSQL itself calls one for each."""
    cases = [case for found in cases_of('postgres') for case in found]
    script = ''.join(f'\\warn =====\n{case.sql.rstrip().rstrip(";")};\n' for case in cases)
    done = subprocess.run(['psql', '-X', '-q', '-d', database()], input=script.encode(), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    said = done.stderr.decode().split('=====\n')[1:]
    same(len(said), len(cases), done.stderr)
    for case, text in zip(cases, said, strict=True):
        assert SPRUNG in text, (case.sql, text)


if __name__ == '__main__':
    main(globals())
