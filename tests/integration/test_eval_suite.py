#!/usr/bin/env python3
"""The evaluation suites in fixtures/eval are sound: their databases are the same on every run, every gold query answers in SQLite
and in PostgreSQL alike, and nothing is asked twice."""
import collections
import csv
import io
import json
import pathlib
import re
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'cli'))
from run import FIXTURES, digest, folder, main, postgres, same  # noqa: E402

EVAL = FIXTURES / 'eval'
MAKE = str(EVAL / 'make_databases.py')
OPEN = ['roastery', 'clinics', 'helpdesk', 'parcels']
BLIND = ['auctions', 'marina', 'dairy']
NAMES = OPEN + BLIND
DATABASES = {'business': OPEN, 'unanswerable': OPEN, 'conversations': OPEN, 'blind': BLIND, 'blind_conversations': BLIND}
CATEGORIES = ['count', 'filter', 'aggregate', 'group', 'order-limit', 'join', 'date-bucket', 'period', 'share', 'ratio', 'change',
              'running', 'top-per-group', 'anti-join', 'having', 'compare-average', 'distinct', 'arithmetic', 'and-or', 'null',
              'value', 'lookup', 'list']
ORDERED = re.compile(r'\border\s+by\b', re.IGNORECASE)


def databases():
    """The folder of the databases, made once."""
    path = folder() / 'eval'
    if not path.exists():
        subprocess.run([sys.executable, MAKE, str(path)], check=True)
    return path


def load(name):
    return json.loads((EVAL / f'{name}.json').read_text(encoding='utf-8'))


def conversation_turns(suite):
    return [dict(turn, db_id=talk['db_id']) for talk in load(suite) for turn in talk['turns']]


def gold():
    return load('business') + load('blind') + conversation_turns('conversations') + conversation_turns('blind_conversations')


def connect(name):
    return sqlite3.connect(f'file:{databases() / name}.sqlite?mode=ro', uri=True)


def answers(items):
    """[(item, rows of its gold query)] in SQLite; a query that fails fails the case."""
    connections = {name: connect(name) for name in NAMES}
    found = []
    for item in items:
        try:
            found.append((item, connections[item['db_id']].execute(item['query']).fetchall()))
        except sqlite3.Error as error:
            raise AssertionError(f'{item["question"]}: {error}') from error
    return found


def cell(value):
    """A value as the scorer compares it; psql's CSV tells NULL from nothing at all as little as this does."""
    if value is None or value == '':
        return ''
    try:
        return f'{float(value):.6g}'
    except ValueError:
        return str(value)


def ends_with_an_order(sql):
    """Is the last ORDER BY the query's own, rather than a window's or a subquery's?"""
    parts = ORDERED.split(sql)
    return len(parts) > 1 and parts[-1].count('(') == parts[-1].count(')')


def comparable(item, rows):
    rows = [tuple(cell(value) for value in row) for row in rows]
    return rows if ORDERED.search(item['query']) else sorted(rows)


def test_two_runs_write_the_same_bytes():
    subprocess.run([sys.executable, MAKE, str(folder() / 'again')], check=True)
    for name in NAMES:
        for suffix in ('sqlite', 'sql'):
            same(digest(folder() / 'again' / f'{name}.{suffix}'), digest(databases() / f'{name}.{suffix}'), f'{name}.{suffix}')


def test_the_sql_scripts_are_read_by_sqlite():
    for name in NAMES:
        script = sqlite3.connect(':memory:')
        script.executescript((databases() / f'{name}.sql').read_text(encoding='utf-8'))
        made = connect(name)
        for (table,) in made.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"):
            sql = f'SELECT * FROM "{table}"'
            same(script.execute(sql).fetchall(), made.execute(sql).fetchall(), f'{name}.{table}')


def test_keys_hold():
    for name in NAMES:
        same(connect(name).execute('PRAGMA foreign_key_check').fetchall(), [], f'broken keys in {name}')


def test_every_gold_query_has_an_answer():
    for item, rows in answers(gold()):
        assert rows and any(value is not None for row in rows for value in row), f'no answer: {item["question"]}'
        assert rows != [(0,)], f'the answer is none: {item["question"]}'


def test_no_gold_query_cuts_or_orders_by_chance():
    """Ties decided another way must not change the answer: a random last term changes nothing."""
    items = [item for item in gold() if ends_with_an_order(item['query'])]
    assert len(items) >= 30, 'few ordered questions'
    for _ in range(3):
        shaken = [dict(item, query=re.sub(r'( LIMIT \d+( OFFSET \d+)?)?$', r', random()\1', item['query'], count=1)) for item in items]
        for (item, rows), (_, again) in zip(answers(items), answers(shaken), strict=True):
            same(again, rows, item['question'])


def test_there_are_enough_questions_of_every_kind():
    for suite, each, total in (('business', 8, 260), ('blind', 6, 150)):
        counts = collections.Counter(item['category'] for item in load(suite))
        same(sorted(counts), sorted(CATEGORIES), f'categories of {suite}')
        same({name: count for name, count in counts.items() if count < each}, {}, f'categories of {suite} with fewer than {each} questions')
        assert sum(counts.values()) >= total, f'{sum(counts.values())} questions in {suite}'
    assert len(load('unanswerable')) >= 80, 'few unanswerable questions'


def test_there_are_enough_conversations():
    for suite, total in (('conversations', 18), ('blind_conversations', 15)):
        talks = load(suite)
        assert len(talks) >= total, f'few conversations in {suite}'
        assert all(2 <= len(talk['turns']) <= 4 for talk in talks), f'{suite} are of 2 to 4 turns'


def test_every_database_is_known_and_asked():
    for suite, names in DATABASES.items():
        same({item['db_id'] for item in load(suite)}, set(names), suite)
        same({item['now'] for item in load(suite)}, {'2024-06-15'}, f'now in {suite}')


def test_unanswerable_questions_have_no_query():
    same([item['question'] for item in load('unanswerable') if item['query'] is not None], [], 'questions with a query')


def test_nothing_is_asked_twice():
    def plain(question):
        return ' '.join(re.findall(r'\w+', question.lower()))
    for suite in ('business', 'unanswerable', 'blind'):
        counts = collections.Counter((item['db_id'], plain(item['question'])) for item in load(suite))
        same([key for key, count in counts.items() if count > 1], [], suite)
    queries = collections.Counter((item['db_id'], item['query']) for suite in ('business', 'blind') for item in load(suite))
    same([key for key, count in queries.items() if count > 1], [], 'gold queries')


def test_postgres_gives_the_same_answers():
    uri = postgres('ASKDB_TEST_POSTGRES')
    subprocess.run([sys.executable, MAKE, str(folder() / 'loaded'), '--postgres', uri], check=True)
    items = gold()
    lines, connected = [], None
    for number, item in enumerate(items):
        if item['db_id'] != connected:
            connected = item['db_id']
            lines.append(f'\\connect askdb_eval_{connected}')
        lines += [f'\\echo @@@{number}', item.get('query_postgres', item['query']) + ';']
    done = subprocess.run(['psql', '-X', '-q', '--csv', '-t', '-v', 'ON_ERROR_STOP=1', '-d', uri], input='\n'.join(lines).encode(),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 0, done.stderr.decode()
    parts = done.stdout.decode('utf-8').split('@@@')[1:]
    same(len(parts), len(items), 'answers')
    for (item, rows), part in zip(answers(items), parts, strict=True):
        theirs = list(csv.reader(io.StringIO(part.partition('\n')[2])))
        same(comparable(item, theirs), comparable(item, rows), item['question'])


if __name__ == '__main__':
    main(globals(), sanitized=False)
