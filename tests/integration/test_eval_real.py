#!/usr/bin/env python3
"""The questions over real schemas in fixtures/eval are sound: every gold query answers, in one order, of each kind there are enough, and
training knows nothing of these schemas."""
import collections
import json
import pathlib
import re
import sqlite3
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'cli'))
from run import main, same  # noqa: E402
from test_eval_suite import EVAL, connect, ends_with_an_order, load  # noqa: E402

TRAIN = pathlib.Path(__file__).resolve().parents[2] / 'scripts' / 'train'
ROLES = TRAIN / 'written' / 'split.tsv'
NOWS = {'bi_cymbal_investments': '2020-06-13', 'bi_ecommerce': '2017-07-31', 'bi_ga360': '2017-07-31', 'bi_hacker_news': '2024-06-14',
        'saas_twitter_organic': '2024-06-09', 'sq_stacking': '2024-06-14'}
KINDS = ['lookup', 'filter', 'group', 'top', 'time', 'ratio', 'negation', 'two_step', 'unanswerable']


def answered():
    """[(item, connection, rows)] of what is to be answered."""
    connections = {name: connect(name) for name in NOWS}
    results = []
    for item in load('real'):
        if item['query']:
            connection = connections[item['db_id']]
            try:
                results.append((item, connection, connection.execute(item['query']).fetchall()))
            except sqlite3.Error as error:
                raise AssertionError(f'{item["db_id"]}: {item["question"]}: {error}') from error
    return results


def test_every_gold_query_has_an_answer():
    found = answered()
    same(len(found), 252, 'gold queries')
    for item, _, rows in found:
        assert rows and any(value is not None for row in rows for value in row), f'no answer: {item["db_id"]}: {item["question"]}'
        assert rows != [(0,)], f'the answer is none: {item["db_id"]}: {item["question"]}'


def test_no_gold_query_cuts_or_orders_by_chance():
    """Ties decided another way must not change the answer: a random last term changes nothing."""
    ordered = [(item, connection, rows) for item, connection, rows in answered() if ends_with_an_order(item['query'])]
    assert len(ordered) >= 30, 'few ordered questions'
    for item, connection, rows in ordered:
        shaken = re.sub(r'( LIMIT \d+( OFFSET \d+)?)?$', r', random()\1', item['query'], count=1)
        for _ in range(5):
            same(connection.execute(shaken).fetchall(), rows, f'{item["db_id"]}: {item["question"]}')


def test_there_are_enough_questions_of_every_kind_and_database():
    items = load('real')
    same({item['db_id']: item['now'] for item in items}, NOWS, 'databases and days')
    same(collections.Counter(item['db_id'] for item in items), dict.fromkeys(NOWS, 50), 'questions of each database')
    kinds = collections.Counter(item['category'] for item in items)
    same(set(kinds), set(KINDS), 'kinds')
    assert min(kinds.values()) >= 12, kinds
    same([item['question'] for item in items if (item['query'] is None) != (item['category'] == 'unanswerable')], [], 'kinds without a query')


def test_nothing_is_asked_twice():
    counts = collections.Counter((item['db_id'], ' '.join(re.findall(r'\w+', item['question'].lower()))) for item in load('real'))
    same([key for key, count in counts.items() if count > 1], [], 'questions')


def telling(schema):
    """The names that nothing else has: the schema's own, and those of tables and columns of three words and more."""
    names = {schema['id']}
    for table in schema['tables']:
        names |= {table['name'], *(column['name'] for column in table['columns'])}
    words = {name: re.findall(r'[A-Z]?[a-z0-9]+|[A-Z]+', name) for name in names}
    return {name for name in names if name == schema['id'] or len(words[name]) >= 3}


def test_training_knows_nothing_of_these_schemas():
    roles = dict(line.split('\t') for line in ROLES.read_text(encoding='utf-8').splitlines()[1:])
    same({name: roles[name] for name in NOWS}, dict.fromkeys(NOWS, 'fixture'), 'roles')
    names = set().union(*(telling(json.loads((EVAL / 'real' / f'{name}.json').read_text(encoding='utf-8'))) for name in NOWS))
    assert len(names) >= 50, f'{len(names)} telling names'
    any_name = re.compile(r'(?<!\w)(?:' + '|'.join(map(re.escape, sorted(names))) + r')(?!\w)')
    for file in sorted(path for path in TRAIN.rglob('*') if path.is_file() and path != ROLES and path.suffix != '.pyc'):
        same(sorted(set(any_name.findall(file.read_text(encoding='utf-8', errors='replace')))), [], str(file.relative_to(TRAIN)))


if __name__ == '__main__':
    main(globals(), sanitized=False)
