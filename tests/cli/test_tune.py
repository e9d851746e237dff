#!/usr/bin/env python3
"""askdb tune: from questions with their SQL it writes a semantic file under which such questions are answered rightly, the same one each time."""
import json

from run import USAGE, answers, askdb, fails, folder, main, same, shop

# "zorbs" is a word that nothing tells of, in several wordings of one thing.
EXAMPLES = [
    ('how many zorbs do we have?', 'SELECT count(*) FROM customers'),
    ('how many orders are there?', 'SELECT count(*) FROM orders'),
    ('number of zorbs in Spain', "SELECT count(*) FROM customers WHERE country = 'Spain'"),
    ('how many zorbs are from France?', "SELECT count(*) FROM customers WHERE country = 'France'"),
    ('which stores are in Germany?', "SELECT name FROM stores WHERE country = 'Germany'"),
    ('said in no way that is known', 'SELECT 17 AS seventeen'),
]


def written(name, key='query', count=1):
    path = folder() / name
    path.write_text(''.join(json.dumps({'question': question, key: sql, 'now': '2025-12-31'}) + '\n' for question, sql in EXAMPLES[:count]), encoding='utf-8')
    return str(path)


def learned_from():
    """A semantic file with all examples, as tune writes them."""
    path = folder() / 'learned.yaml'
    path.write_text(json.dumps({'examples': [{'question': question, 'sql': sql, 'now': '2025-12-31'} for question, sql in EXAMPLES]}), encoding='utf-8')
    return str(path)


def test_the_file_has_the_examples_and_fits():
    path = folder() / 'tuned.yaml'
    result = askdb('tune', shop(), '--examples', written('three.jsonl', count=3), '-o', str(path))
    same(result.status, 0, result.err)
    text, told = path.read_text(encoding='utf-8'), result.err.decode()
    assert 'right before: ' in told and 'each question without those that have its SQL' in told, told
    assert 'number of zorbs in Spain' in text and str(path) in told, text
    same(answers('check', shop(), '--semantic', str(path), '-q'), b'fits\n', 'the file')


def test_the_same_examples_make_the_same_file():
    first, second = (answers('tune', shop(), '--examples', written('few.jsonl', count=2), '-q', *cached) for cached in ((), ('--no-cache',)))
    assert b'zorbs' in first, first
    same(second, first, 'the file')


def test_an_example_is_answered_by_its_sql():
    path = learned_from()
    result = askdb('ask', shop(), 'Said in no way that is known', '--semantic', path, '-f', 'csv')
    same(result.out, b'seventeen\n17\n', result.err)
    assert b'remembered' in result.err, result.err
    anew = askdb('ask', shop(), 'Said in no way that is known', '--semantic', path, '--no-examples', '-f', 'csv')
    assert b'seventeen' not in anew.out, anew.out


def test_what_was_learned_is_in_other_questions_too():
    path = learned_from()
    question = 'how many zorbs are from Germany?'
    file = folder() / 'asked.json'
    file.write_text(json.dumps([{'question': question, 'query': "SELECT count(*) FROM customers WHERE country = 'Germany'", 'now': '2025-12-31'}]), encoding='utf-8')
    for cached in ((), ('--no-cache',), ()):
        answers('eval', str(file), shop(), '--semantic', path, '--min-confidence', '0', '--at-least', '1', '-q', *cached)


def test_what_a_hand_wrote_stays():
    file = folder() / 'hand.yaml'
    file.write_text('# ours\nmax_rows: 50\nexamples:\n  - {question: "how many orders are there?", sql: SELECT 1}\n', encoding='utf-8')
    text = answers('tune', shop(), '--examples', written('last.jsonl', count=2), '--semantic', str(file), '-q').decode()
    assert text.startswith('# ours\nmax_rows: 50\n') and text.count('how many orders are there?') == 1, text
    same(file.read_text(encoding='utf-8').count('zorbs'), 0, 'the file itself')


def test_remembered_examples_may_be_given_as_they_are_kept():
    assert b'zorbs' in answers('tune', shop(), '--examples', written('kept.jsonl', 'sql'), '-q')


def test_what_it_needs_is_said():
    assert '--examples FILE' in fails(USAGE, 'tune', shop(), lines=None)
    assert 'database is needed' in fails(USAGE, 'tune', '--examples', written('one.jsonl'), lines=None)
    fails(USAGE, 'tune', shop(), '--examples', str(folder() / 'none.jsonl'), lines=None)
    file = folder() / 'day.yaml'
    file.write_text('examples: [{question: how many orders, sql: SELECT 1, now: someday}]', encoding='utf-8')
    assert 'how many orders' in fails(USAGE, 'check', shop(), '--semantic', str(file), lines=None)


main(globals(), sanitized=False)
