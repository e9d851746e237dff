#!/usr/bin/env python3
"""--audit leaves one JSON line a question; replay asks them again and tells what is different."""
import json
import os
import shutil
import sqlite3
import stat

from run import CONNECT, DECLINED, USAGE, answers, askdb, digest, fails, folder, main, postgres, same, shop, shown

QUESTION = 'how many orders were placed in 2024'
DIFFERENT = 3


def audit(name):
    path = folder() / name
    path.unlink(missing_ok=True)
    return str(path)


def lines(path):
    with open(path, encoding='utf-8') as file:
        return [json.loads(line) for line in file]


def own_shop():
    """A copy of the sample database that a case may change."""
    path = str(folder() / 'own.db')
    shutil.copy(shop(), path)
    return path


def test_line_says_what_was_asked_and_answered():
    path = audit('said.jsonl')
    before = digest(shop())
    answers('ask', shop(), QUESTION, '--audit', path, '--now', '2025-03-01', '-f', 'csv')
    line, = lines(path)
    same(line['question'], QUESTION, 'question')
    same((line['verdict'], line['status'], line['rows'], line['now']), ('answered', 0, 1, '2025-03-01'), 'outcome')
    assert line['sql'].startswith('SELECT count(*)'), line
    assert line['ms'] > 0 and line['time'].endswith('Z') and len(line['digest']) == 16, line
    assert all(len(line[name]) == 16 for name in ('database', 'schema', 'model')), line
    same(digest(shop()), before, 'the database')


def test_lines_are_appended_and_only_the_owner_reads_them():
    path = audit('appended.jsonl')
    answers('ask', shop(), QUESTION, '--audit', path)
    answers('sql', shop(), QUESTION, '--audit', path)
    answers('chart', shop(), 'orders per month in 2025', '--audit', path)
    asked, only_sql, chart = lines(path)
    assert 'rows' not in only_sql and chart['rows'] == 12, (only_sql, chart)
    same((asked['database'], asked['schema'], asked['model']), (chart['database'], chart['schema'], chart['model']), 'identity')
    same(stat.S_IMODE(os.stat(path).st_mode), 0o600, 'permissions')


def test_question_that_is_declined_or_fails_is_a_line_too():
    path = audit('declined.jsonl')
    same(askdb('ask', shop(), 'will it rain tomorrow', '--audit', path, '--min-confidence', '1').status, DECLINED, 'status')
    same(askdb('ask', str(folder() / 'nowhere.db'), QUESTION, '--audit', path).status, CONNECT, 'status')
    declined, lost = lines(path)
    same((declined['verdict'], declined['sql'], declined['status']), ('declined', None, DECLINED), 'declined')
    same((lost['verdict'], lost['database'], lost['status']), ('not connected', '', CONNECT), 'lost')


def test_audit_that_cannot_be_written_answers_nothing():
    message = fails(USAGE, 'ask', shop(), QUESTION, '--audit', str(folder() / 'missing' / 'audit.jsonl'))
    assert 'audit' in message, message


def test_replay_of_the_same_is_the_same():
    path, database = audit('same.jsonl'), own_shop()
    for question in (QUESTION, 'top 5 customers by number of orders', 'share of orders by channel'):
        answers('ask', database, question, '--audit', path)
    askdb('ask', database, 'will it rain tomorrow', '--audit', path)
    same(answers('replay', path, database).decode(), '4 questions, 0 differ\n', 'replay')


def test_replay_tells_changed_data():
    path, database = audit('changed.jsonl'), own_shop()
    answers('ask', database, QUESTION, '--audit', path)
    answers('ask', database, 'orders by channel', '--audit', path)
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE orders SET channel = 'fax' WHERE id IN (SELECT id FROM orders WHERE channel = 'web' LIMIT 1)")
    connection.close()
    result = askdb('replay', path, database)
    same(result.status, DIFFERENT, shown(result.err))
    out = result.out.decode()
    assert 'line 2: orders by channel\n  number of rows was' in out and '2 questions, 1 differ' in out, out


def test_replay_tells_changed_cells():
    path, database = audit('cells.jsonl'), own_shop()
    answers('ask', database, QUESTION, '--audit', path)
    with sqlite3.connect(database) as connection:
        connection.execute("DELETE FROM orders WHERE id = (SELECT max(id) FROM orders WHERE ordered_at LIKE '2024%')")
    connection.close()
    result = askdb('replay', path, database)
    same(result.status, DIFFERENT, shown(result.err))
    assert b'digest of the rows was' in result.out, shown(result.out)


def test_replay_tells_another_schema_and_another_sql():
    path, database = audit('schema.jsonl'), own_shop()
    answers('ask', database, QUESTION, '--audit', path)
    with sqlite3.connect(database) as connection:
        connection.execute('ALTER TABLE orders RENAME COLUMN ordered_at TO placed_at')
    connection.close()
    result = askdb('replay', path, database)
    same(result.status, DIFFERENT, shown(result.err))
    assert b'the schema was another' in result.err and b'sql was' in result.out, shown(result.out + result.err)


def test_replay_of_what_is_no_audit_file():
    broken = folder() / 'broken.jsonl'
    broken.write_text('{"question": "x"}\nnot json\n', encoding='utf-8')
    message = fails(USAGE, 'replay', str(folder() / 'missing.jsonl'), shop())
    assert 'missing.jsonl' in message, message
    result = askdb('replay', str(broken), shop())
    same(result.status, USAGE, shown(result.err))
    assert b'line 2' in result.err, shown(result.err)


def test_hostile_question_stays_one_line():
    path = audit('hostile.jsonl')
    askdb('ask', shop(), 'orders\n{"question": "forged"}\x1b[2J', '--audit', path)
    with open(path, 'rb') as file:
        content = file.read()
    same(content.count(b'\n'), 1, 'lines')
    assert b'\x1b' not in content, content


def test_postgres_line_has_no_password():
    path = audit('postgres.jsonl')
    uri = postgres().replace('//bi@', '//bi:s3cr3t@')
    answers('ask', uri, QUESTION, '--audit', path)
    with open(path, 'rb') as file:
        assert b's3cr3t' not in file.read()
    same(answers('replay', path, uri).decode(), '1 questions, 0 differ\n', 'replay')


if __name__ == '__main__':
    main(globals())
