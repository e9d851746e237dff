#!/usr/bin/env python3
"""The traps in fixtures/eval are sound: their databases are the same on every run and small, every gold query runs, and it finds nothing
only where nothing is to be found."""
import collections
import pathlib
import re
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'cli'))
from run import digest, folder, main, same  # noqa: E402
from test_eval_suite import EVAL, connect, databases, load  # noqa: E402

NAMES = ['nursery', 'fasteners', 'letting', 'philharmonic', 'bikes', 'library']
KINDS = ['fanout', 'average', 'unconnected', 'number', 'duration', 'superlative', 'self', 'absent', 'unplaced', 'without', 'contradiction', 'view',
         'code', 'two_dates', 'history']
NEVER = ['unconnected']             # kinds that are never answered
SOMETIMES = ['number', 'unplaced', 'contradiction']
NOTHING = ['absent', 'contradiction']  # kinds whose answer has no row, or counts none


def answered():
    """[(item, rows)] of what is to be answered."""
    connections = {name: connect(name) for name in NAMES}
    results = []
    for item in load('traps'):
        if item['query']:
            try:
                results.append((item, connections[item['db_id']].execute(item['query']).fetchall()))
            except sqlite3.Error as error:
                raise AssertionError(f'{item["db_id"]}: {item["question"]}: {error}') from error
    return results


def test_two_runs_write_the_same_bytes_and_few():
    subprocess.run([sys.executable, str(EVAL / 'traps_databases.py'), str(folder() / 'traps_again')], check=True)
    for name in NAMES:
        made = databases() / f'{name}.sqlite'
        same(digest(folder() / 'traps_again' / f'{name}.sqlite'), digest(made), name)
        assert made.stat().st_size <= 500 << 10, f'{name} has {made.stat().st_size} bytes'


def test_keys_hold():
    for name in NAMES:
        same(connect(name).execute('PRAGMA foreign_key_check').fetchall(), [], name)


def test_every_gold_query_runs_and_finds_something_unless_nothing_is_there():
    for item, rows in answered():
        empty = rows in ([], [(0,)])
        same(empty, item['category'] in NOTHING, f'{item["db_id"]}: {item["question"]}: no rows')
        assert empty or any(value is not None for row in rows for value in row), f'only nulls: {item["db_id"]}: {item["question"]}'


def test_no_gold_query_cuts_or_orders():
    """Whatever several share is the answer of them all, and no question asks for an order."""
    for item, _ in answered():
        assert not re.search(r'\b(LIMIT|ORDER BY)\b', item['query']), f'{item["db_id"]}: {item["question"]}'


def test_only_some_kinds_go_without_an_answer():
    for item in load('traps'):
        kind = item['category']
        assert kind in SOMETIMES or (item['query'] is None) == (kind in NEVER), f'{kind}: {item["question"]}'


def test_there_are_enough_questions_of_every_kind_and_database():
    items = load('traps')
    same(len(items), 200, 'questions')
    kinds = collections.Counter(item['category'] for item in items)
    same(set(kinds), set(KINDS), 'kinds')
    assert min(kinds.values()) >= 12, kinds
    bases = collections.Counter(item['db_id'] for item in items)
    same(set(bases), set(NAMES), 'databases')
    assert min(bases.values()) >= 20, bases


def test_nothing_is_asked_twice():
    counts = collections.Counter((item['db_id'], ' '.join(re.findall(r'\w+', item['question'].lower()))) for item in load('traps'))
    same([key for key, count in counts.items() if count > 1], [], 'questions')


if __name__ == '__main__':
    main(globals(), sanitized=False)
