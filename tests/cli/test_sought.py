#!/usr/bin/env python3
"""Names that the sampled index of values does not hold are looked up in the database when a question has one, under the policy."""
import json
import sqlite3
import subprocess

from run import OK, PATIENCE, SANITIZED, askdb, folder, main, postgres, same, shown

ROWS = 300000 if not SANITIZED else 210000  # of more than 200,000 the index of values has a sample
CITIES = "CASE i % 3 WHEN 0 THEN 'Lisbon' WHEN 1 THEN 'Porto' ELSE 'Ghent' END"
SERIES = f'WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {ROWS})'
_made = []


def visitors():
    """Row 3,000 lies between two blocks of the sample; nothing says where its city and its name are but the rows, and an index."""
    if not _made:
        _made.append(folder() / 'visitors.db')
        with sqlite3.connect(_made[0]) as database:
            database.execute('CREATE TABLE visitors (id INTEGER PRIMARY KEY, name TEXT, city TEXT, kind TEXT)')
            database.execute(f"{SERIES} INSERT INTO visitors SELECT i, 'Visitor ' || i, {CITIES}, 'guest' FROM n")
            database.execute("UPDATE visitors SET city = 'Zwolle', kind = 'patron' WHERE id = 3000")
            database.execute("UPDATE visitors SET name = 'Zeppelin Works' WHERE id = 200001")
            database.execute('CREATE INDEX visitors_name ON visitors (name)')
            database.execute('ANALYZE')
        database.close()
    return str(_made[0])


def answered(database, question, *options):
    result = askdb('ask', '-f', 'json', '--no-cache', *options, '--', database, question)
    same(result.status, OK, shown(result.err))
    return json.loads(result.out)


def test_a_value_of_the_first_rows_is_found():
    same(answered(visitors(), 'how many visitors in Zwolle'), [{'visitors': 1}])
    same(answered(visitors(), 'names of visitors in Zwolle'), [{'name': 'Visitor 3000'}])


def test_a_value_is_found_by_an_index_wherever_it_is():
    question = 'id of the visitor called Zeppelin Works'
    same(answered(visitors(), question), [{'id': 200001}])
    result = askdb('ask', '--no-cache', '--', visitors(), question)
    assert b"name = 'Zeppelin Works'" in result.err, shown(result.err)


def test_nothing_is_run_for_it_where_nothing_may_be():
    result = askdb('ask', '-f', 'json', '--no-cache', '--no-probe', '--', visitors(), 'how many visitors in Zwolle')
    assert b'"count":1' not in result.out.replace(b' ', b''), shown(result.out)


def test_what_a_policy_keeps_back_is_not_found():
    policy = folder() / 'visitors.yaml'
    policy.write_text("tables:\n  - name: visitors\n    rows: kind = 'guest'\n")
    result = askdb('ask', '-f', 'json', '--no-cache', '--semantic', str(policy), '--', visitors(), 'how many visitors in Zwolle')
    assert b'"count":1' not in result.out.replace(b' ', b''), shown(result.out)
    policy.write_text('tables:\n  - name: visitors\n    columns:\n      - name: city\n        hidden: true\n')
    result = askdb('ask', '-f', 'json', '--no-cache', '--semantic', str(policy), '--', visitors(), 'how many visitors in Zwolle')
    assert b'"count":1' not in result.out.replace(b' ', b''), shown(result.out)


def test_a_value_of_a_large_table_of_postgresql_is_found():
    uri = postgres('ASKDB_TEST_POSTGRES')
    statements = ['DROP SCHEMA IF EXISTS sought CASCADE', 'CREATE SCHEMA sought', 'CREATE TABLE sought.patrons (id int PRIMARY KEY, city text)',
                  f"INSERT INTO sought.patrons SELECT i, {CITIES} FROM generate_series(1, 60000) AS i",
                  "UPDATE sought.patrons SET city = 'Zwolle' WHERE id = 3000", 'ANALYZE sought.patrons']
    for statement in statements:
        done = subprocess.run(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', uri, '-c', statement], capture_output=True, timeout=PATIENCE, check=False)
        same(done.returncode, OK, shown(done.stderr))
    try:
        same(answered(uri, 'how many patrons in Zwolle'), [{'patrons': 1}])
    finally:
        subprocess.run(['psql', '-X', '-q', uri, '-c', 'DROP SCHEMA sought CASCADE'], capture_output=True, timeout=PATIENCE, check=False)


if __name__ == '__main__':
    main(globals())
