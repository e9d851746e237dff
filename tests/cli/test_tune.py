#!/usr/bin/env python3
"""askdb tune: from questions with their SQL it writes a semantic file under which such questions are answered rightly, the same one each time."""
import json

from run import USAGE, answers, askdb, fails, folder, main, same, shop

# "zorbs" is a word that nothing tells of, in several wordings of one thing.
EXAMPLES = [
    ('how many zorbs do we have?', 'SELECT count(*) FROM customers'),
    ('number of zorbs in Spain', "SELECT count(*) FROM customers WHERE country = 'Spain'"),
    ('how many zorbs are from France?', "SELECT count(*) FROM customers WHERE country = 'France'"),
    ('how many orders are there?', 'SELECT count(*) FROM orders'),
    ('which stores are in Germany?', "SELECT name FROM stores WHERE country = 'Germany'"),
    ('said in no way that is known', 'SELECT 17 AS seventeen'),
]


def written(name='examples.jsonl', key='query', count=len(EXAMPLES)):
    path = folder() / name
    path.write_text(''.join(json.dumps({'question': question, key: sql, 'now': '2025-12-31'}) + '\n' for question, sql in EXAMPLES[:count]), encoding='utf-8')
    return str(path)


TUNED = {}


def tuned(*options):
    """The file, and what was said as it was made, once for all cases."""
    if options not in TUNED:
        path = folder() / f'tuned{len(TUNED)}.yaml'
        result = askdb('tune', shop(), '--examples', written(), '-o', str(path), *options)
        same(result.status, 0, result.err)
        TUNED[options] = path, result.err.decode()
    return TUNED[options]


def test_the_file_has_the_examples_and_fits():
    path, told = tuned()
    text = path.read_text(encoding='utf-8')
    assert 'right before: ' in told and 'each question without those that have its SQL' in told, told
    assert 'number of zorbs in Spain' in text and str(path) in told, text
    same(answers('check', shop(), '--semantic', str(path), '-q'), b'fits\n', 'the file')


def test_the_same_examples_make_the_same_file():
    first, second = (answers('tune', shop(), '--examples', written('few.jsonl', count=2), '-q', *cached) for cached in ((), ('--no-cache',)))
    assert b'zorbs' in first, first
    same(second, first, 'the file')


def test_an_example_is_answered_by_its_sql():
    path, _ = tuned()
    result = askdb('ask', shop(), 'Said in no way that is known', '--semantic', str(path), '-f', 'csv')
    same(result.out, b'seventeen\n17\n', result.err)
    assert b'remembered' in result.err, result.err
    anew = askdb('ask', shop(), 'Said in no way that is known', '--semantic', str(path), '--no-examples', '-f', 'csv')
    assert b'seventeen' not in anew.out, anew.out


def test_what_was_learned_is_in_other_questions_too():
    path, _ = tuned()
    question = 'how many zorbs are from Germany?'
    gold = answers('ask', shop(), "SELECT count(*) FROM customers WHERE country = 'Germany'", '-f', 'csv').split()[1]
    for cached in ((), ('--no-cache',), ()):
        out = answers('ask', shop(), question, '--semantic', str(path), '-f', 'csv', '--min-confidence', '0', '-q', *cached)
        same(out.split()[1], gold, out)


def test_what_a_hand_wrote_stays():
    file = folder() / 'hand.yaml'
    file.write_text('# ours\nmax_rows: 50\nexamples:\n  - {question: "how many orders are there?", sql: SELECT 1}\n', encoding='utf-8')
    text = answers('tune', shop(), '--examples', written('last.jsonl', count=4), '--semantic', str(file), '-q').decode()
    assert text.startswith('# ours\nmax_rows: 50\n') and text.count('how many orders are there?') == 1, text
    same(file.read_text(encoding='utf-8').count('zorbs'), 0, 'the file itself')


def test_remembered_examples_may_be_given_as_they_are_kept():
    assert b'zorbs' in answers('tune', shop(), '--examples', written('kept.jsonl', 'sql', 1), '-q')


def test_what_it_needs_is_said():
    assert '--examples FILE' in fails(USAGE, 'tune', shop(), lines=None)
    assert 'database is needed' in fails(USAGE, 'tune', '--examples', written(), lines=None)
    fails(USAGE, 'tune', shop(), '--examples', str(folder() / 'none.jsonl'), lines=None)
    file = folder() / 'day.yaml'
    file.write_text('examples: [{question: how many orders, sql: SELECT 1, now: someday}]', encoding='utf-8')
    assert 'how many orders' in fails(USAGE, 'check', shop(), '--semantic', str(file), lines=None)


main(globals(), sanitized=False)
