#!/usr/bin/env python3
"""One rule for every way in: a statement of each kind by which a name, a type or a text becomes a call is refused with its code, whichever command
it comes by. The database is that of fixtures/decoys, where a call ends with an error of its own."""
import atexit
import itertools
import json
import re
import subprocess

from endpoint import fenced, model
from mcp_server import server
from retail import drop_scratches, postgres_scratch
from run import OK, REJECTED, askdb, folder, main, postgres, same, shop, shown

QUESTION = 'how many regions are there'
SPRUNG = 'a decoy was called'
KINDS = [
    ('unknown-column', "SELECT (t).evil FROM (SELECT 'x'::text AS t, 1 AS evil) AS t"),
    ('unknown-column', 'SELECT j.evil FROM ((SELECT 1 AS id, 2 AS v) a JOIN (SELECT 1 AS id, 3 AS evil) b USING (id)) AS j(p,q,r)'),
    ('function-not-allowed', "SELECT evil('x')"),
    ('type-not-allowed', "SELECT 'x'::trap"),
    ('function-not-allowed', 'SELECT upper(r) FROM rows r'),
    ('function-not-allowed', 'SELECT DISTINCT pitch FROM pitches'),
    ('function-not-allowed', "SELECT array_agg(wide) || '{x}' FROM checked"),
]
STUCK = [('too-complex', 'SELECT ' + ', '.join(f'sum(1) OVER (PARTITION BY {number}) AS c{number}' for number in range(101))),
         ('function-not-allowed', "SELECT load_extension('x')"), ('unknown-table', 'SELECT sql FROM sqlite_schema_of_others')]
_numbers = itertools.count()


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


def by_files(uri, sql):
    """Ways in by a file: a report, what was approved for one, an audit file, an answer that is remembered."""
    here = folder() / f'entrance-{next(_numbers)}'
    here.mkdir()
    report, approved, audit = here / 'report.yaml', here / 'approved.yaml', here / 'audit.jsonl'
    report.write_text(json.dumps({'title': 'x', 'items': [{'title': 'y', 'sql': sql}]}))
    approved.write_text(json.dumps({'title': 'x', 'items': [{'title': 'y', 'question': QUESTION}]}))
    (here / 'approved.yaml.lock').write_text(json.dumps({'questions': {QUESTION: sql}}))
    audit.write_text(json.dumps({'statement': True, 'sql': sql, 'verdict': 'answered', 'rows': 1, 'digest': 'x'}) + '\n')
    yield 'report', askdb('report', '--json-errors', str(report), uri)
    yield 'an approved statement', askdb('report', '--json-errors', str(approved), uri)
    yield 'replay', askdb('replay', str(audit), uri)
    variables = {'XDG_DATA_HOME': str(here / 'data')}
    right = 'SELECT 1 AS n'
    askdb('repl', uri, '--min-confidence', '0', stdin=f'{QUESTION}\n\\fix {right};\n'.encode(), variables=variables)
    kept = list((here / 'data').glob('askdb/examples/*.jsonl'))
    same(len(kept), 1, 'nothing is remembered')
    kept[0].write_text(kept[0].read_text().replace(json.dumps(right), json.dumps(sql)))
    assert json.dumps(sql) in kept[0].read_text()
    yield 'a remembered statement', askdb('ask', uri, QUESTION, '--min-confidence', '0', '-f', 'csv', variables=variables)


def by_models(uri, sql):
    """Ways in by a model's answer."""
    with model(*[fenced(sql)] * 4) as endpoint:
        options = ('--model', endpoint.url, '--no-examples', '--json-errors')
        for command in ('ask', 'sql', 'chart'):
            yield f'{command}, from a model', askdb(command, uri, QUESTION, *options)
        yield 'batch, from a model', askdb('batch', '--model', endpoint.url, stdin=json.dumps({'db': uri, 'question': QUESTION}).encode() + b'\n')


def by_hand(uri, sql):
    yield 'check', askdb('check', '--json-errors', uri, sql)
    yield 'check --run', askdb('check', '--run', '--json-errors', uri, sql)
    yield 'chart', askdb('chart', '--json-errors', '--sql', sql, uri, 'x')
    yield 'repl', askdb('repl', uri, stdin=f'{sql};\n\\fix {sql};\n\\explain {sql}\n'.encode())


def every_way(uri, code, sql):
    with server(uri) as running:
        said = running.tool('check_sql', sql=sql)
        same((said['accepted'], said['error']['code']), (False, code), sql)
        assert SPRUNG not in running.tool('run_sql', is_error=True, sql=sql), sql
    for ways in (by_hand, by_files, by_models):
        for way, result in ways(uri, sql):
            text = shown(result.out + result.err, 100000)
            assert SPRUNG not in text, f'{way}: {sql}: {text}'
            if way in ('check', 'check --run', 'chart', 'report', 'an approved statement') or way.endswith('from a model') and 'batch' not in way:
                same((result.status, code_of(result)), (REJECTED, code), f'{way}: {sql}: {text}')
            elif way.startswith('batch'):
                same(json.loads(result.out)['sql'], None, f'{way}: {sql}')
            elif way != 'a remembered statement':  # which is passed over, and the question read anew
                assert result.status != OK or way == 'repl', f'{way}: {sql}: {text}'


def test_every_kind_by_every_command_on_postgres():
    for code, sql in KINDS:
        every_way(database(), code, sql)


def test_every_command_on_sqlite():
    for code, sql in STUCK:
        every_way(shop(), code, sql)


def test_the_decoys_are_there():
    """Else nothing above proves anything: PostgreSQL itself calls one for each."""
    for _, sql in KINDS:
        done = subprocess.run(['psql', '-X', '-q', '-d', database(), '-c', sql], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
        assert re.search(SPRUNG, done.stderr.decode()), (sql, done.stderr)


if __name__ == '__main__':
    main(globals())
