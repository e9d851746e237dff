#!/usr/bin/env python3
"""Words without a place are told of, what was asked for is said in plain words, refusals name their kind, and an empty result says why."""
import json
import os
import sqlite3
import tempfile

from run import DECLINED, OK, answers, askdb, main, same, shop, shown

SCHEMA = """
CREATE TABLE harbours (id INTEGER PRIMARY KEY, name TEXT NOT NULL, region TEXT);
CREATE TABLE boats (id INTEGER PRIMARY KEY, name TEXT NOT NULL, harbour_id INTEGER REFERENCES harbours(id), length REAL);
CREATE TABLE trips (id INTEGER PRIMARY KEY, boat_id INTEGER REFERENCES boats(id), sailed_on DATE, status TEXT);
INSERT INTO harbours VALUES (1, 'Southport', 'West'), (2, 'Northwold', 'East');
INSERT INTO boats VALUES (1, 'Sea Dog', 1, 12.5), (2, 'Gull', 2, 8), (3, 'Heron', 2, 9);
INSERT INTO trips VALUES (1, 1, '2024-01-05', 'finished'), (2, 1, '2024-06-01', 'cancelled'), (3, 2, '2024-11-30', 'finished');
"""


def database():
    path = os.path.join(FOLDER.name, 'harbour.sqlite')
    if not os.path.exists(path):
        with sqlite3.connect(path) as connection:
            connection.executescript(SCHEMA)
    return path


def ask(question, *options):
    return askdb('ask', database(), question, '--now', '2024-12-31', '-f', 'csv', *options)


def line_of(question, *options):
    line = json.dumps({'id': 1, 'db': database(), 'question': question, 'now': '2024-12-31'})
    return json.loads(answers('batch', *options, stdin=line.encode()))


def test_all_words_have_a_place():
    result = ask('how many boats')
    same((result.status, result.out), (OK, b'boats\n3\n'), shown(result.err))
    assert b'not used' not in result.err and b'number of boats' in result.err, shown(result.err)
    line = line_of('how many boats')
    same((line['reading'], line.get('not_used')), ('number of boats', None), line)


def test_a_word_without_a_place_is_told_of():
    result = ask('how many wobbly boats', '--min-confidence', '0')
    line = line_of('how many wobbly boats', '--min-confidence', '0')
    told = b'not used: "wobbly"' in result.err
    same(told, line.get('not_used') == ['wobbly'], (line, result.err))
    assert told or "'wobbly'" in line['sql'], line
    assert line['confidence'] < line_of('how many boats')['confidence'], line


def test_a_unit_of_time_that_rows_are_asked_by_is_kept():
    for unit in ('month', 'year', 'quarter', 'week'):
        for question in (f'orders per {unit} by channel', f'number of orders by channel and by {unit}'):
            sql = answers('sql', shop(), question, '--now', '2025-12-31', '--min-confidence', '0').decode('utf-8')
            assert f' AS {unit}' in sql and 'channel' in sql, (question, sql)


def test_strict_declines_what_was_not_used():
    question = 'correlation of the length of the boats'
    line = line_of(question, '--min-confidence', '0')
    same(line.get('not_used'), ['correlation'], line)
    strict = line_of(question, '--min-confidence', '0', '--strict')
    same((strict['sql'], strict['code'], strict['status']), (None, 'not-used', DECLINED), strict)
    assert line['not_used'][0] in strict['error'], strict
    same(line_of('how many boats', '--strict')['sql'], line_of('how many boats')['sql'], 'all words are used')


def test_a_name_is_never_dropped():
    for question, name in (("boats named O'Hara", "O'Hara"), ('trips of the boat called Zephyrine', 'Zephyrine'), ('harbours called "Quay West"', 'Quay West')):
        line = line_of(question)
        kept = line['sql'] is not None and name.replace("'", "''") in line['sql']
        assert kept or (line['sql'] is None and line.get('code')), (question, line)


def test_refusals_name_their_kind():
    for question, code in (('delete all trips', 'changes-data'), ('please truncate the boats', 'changes-data'), ('predict the trips of next year', 'forecast'),
                           ('why were trips cancelled', 'cause'), ('correlation of length and id of the boats', 'beyond-query'),
                           ('wie viele Boote gibt es pro Hafen', 'language'), ('сколько лодок в порту', 'language')):
        line = line_of(question)
        same((line['sql'], line.get('code'), line['status']), (None, code, DECLINED), question)
        result = ask(question)
        same((result.status, result.out), (DECLINED, b''), question)
        assert b' %  SELECT' not in result.err, shown(result.err)  # readings of what nobody can answer are of no use


def test_no_reading_has_no_percent():
    for question in ('good morning', 'the weather in Rome', 'boats'):
        result = ask(question, '--explain')
        assert b'  0 %' not in result.err, shown(result.err)
        assert all(one['confidence'] >= 0.005 for one in line_of(question, '--explain').get('candidates', [])), question


def test_an_empty_result_says_why():
    result = ask('how many trips in 2027')
    assert b'no rows: trips.sailed_on ends at 2024-11-30' in result.err, shown(result.err)
    result = ask('how many trips in 2020')
    assert b'no rows: trips.sailed_on begins at 2024-01-05' in result.err, shown(result.err)
    assert b'no rows' not in ask('how many trips in 2024').err
    assert b'no rows' not in ask('how many trips in 2027', '-q').err


def test_why_shows_the_account():
    result = askdb('repl', database(), stdin=b'how many boats per harbour\n\\why\n')
    assert b'account' in result.out and b'table: boats' in result.out and b'function: group' in result.out, shown(result.out)


FOLDER = tempfile.TemporaryDirectory()

if __name__ == '__main__':
    main(globals())
