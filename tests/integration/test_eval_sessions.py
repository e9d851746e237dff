#!/usr/bin/env python3
"""The sessions in fixtures/eval are sound: their databases are the same on every run and small, every gold query answers, and each
session has the form of its kind."""
import collections
import pathlib
import re
import sqlite3
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'cli'))
from run import digest, folder, main, same  # noqa: E402
from test_eval_suite import EVAL, connect, databases, ends_with_an_order, load  # noqa: E402

REAL = ['bi_cymbal_investments', 'bi_ecommerce', 'bi_ga360', 'bi_hacker_news', 'saas_twitter_organic', 'sq_stacking']
NAMES = ['roastery', 'helpdesk', *REAL]
KINDS = {  # of (does it lean, is it to be answered) of each turn
    'switch': lambda turns: turns == [(False, True)] * 2,
    'follow': lambda turns: len(turns) >= 2 and all(turn == (True, True) for turn in turns[1:]),
    'chain': lambda turns: 3 <= len(turns) <= 6 and (True, True) in turns and (False, True) in turns[1:],
    'chatter': lambda turns: (False, False) in turns and any(answered for _, answered in turns),
    'unanswerable': lambda turns: turns[0] == (False, True) and (True, False) in turns,
}


def gold():
    """[(database, question, gold query)] of what is to be answered."""
    return [(talk['db_id'], turn['question'], turn['query']) for talk in load('sessions') for turn in talk['turns'] if turn['query']]


def answer(connections, name, question, query):
    try:
        return connections[name].execute(query).fetchall()
    except sqlite3.Error as error:
        raise AssertionError(f'{name}: {question}: {error}') from error


def test_two_runs_write_the_same_bytes_and_few():
    subprocess.run([sys.executable, str(EVAL / 'real' / 'fill.py'), str(folder() / 'refilled')], check=True)
    for name in REAL:
        made = databases() / f'{name}.sqlite'
        same(digest(folder() / 'refilled' / f'{name}.sqlite'), digest(made), name)
        assert made.stat().st_size <= 2 << 20, f'{name} has {made.stat().st_size} bytes'


def test_every_gold_query_has_an_answer():
    connections = {name: connect(name) for name in NAMES}
    for name, question, query in gold():
        rows = answer(connections, name, question, query)
        assert rows and any(value is not None for row in rows for value in row), f'no answer: {name}: {question}'
        assert rows != [(0,)], f'the answer is none: {name}: {question}'


def test_no_gold_query_cuts_or_orders_by_chance():
    """Ties decided another way must not change the answer: a random last term changes nothing."""
    connections = {name: connect(name) for name in NAMES}
    items = [item for item in gold() if ends_with_an_order(item[2])]
    assert len(items) >= 50, 'few ordered questions'
    for name, question, query in items:
        shaken = re.sub(r'( LIMIT \d+( OFFSET \d+)?)?$', r', random()\1', query, count=1)
        rows = answer(connections, name, question, query)
        for _ in range(5):
            same(answer(connections, name, question, shaken), rows, f'{name}: {question}')


def test_sessions_have_the_form_of_their_kind():
    for talk in load('sessions'):
        turns = [(turn['leans'], turn['query'] is not None) for turn in talk['turns']]
        assert not turns[0][0], f'nothing comes before: {talk["turns"][0]["question"]}'
        assert KINDS[talk['kind']](turns), f'{talk["kind"]}: {[turn["question"] for turn in talk["turns"]]}'


def test_there_are_enough_sessions_of_every_kind():
    talks = load('sessions')
    same(collections.Counter(talk['kind'] for talk in talks), dict.fromkeys(KINDS, 60), 'kinds')
    same({talk['db_id'] for talk in talks}, set(NAMES), 'databases')
    assert len({talk['persona'] for talk in talks}) >= 4, 'few personas'


def test_no_session_is_there_twice():
    counts = collections.Counter((talk['db_id'], *(' '.join(re.findall(r'\w+', turn['question'].lower())) for turn in talk['turns']))
                                 for talk in load('sessions'))
    same([key for key, count in counts.items() if count > 1], [], 'sessions')


if __name__ == '__main__':
    main(globals(), sanitized=False)
