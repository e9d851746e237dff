#!/usr/bin/env python3
"""The sample database is the same on every run and in both databases, and its questions' gold queries agree."""
import csv
import io
import json
import pathlib
import shutil
import sqlite3
import subprocess
import sys
from decimal import Decimal, InvalidOperation

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'cli'))
from run import FIXTURES, Skip, digest, folder, main, postgres, same, shop  # noqa: E402

MAKE_SHOP = str(FIXTURES / 'shop' / 'make_shop.py')


def sqlite_rows(sql):
    with sqlite3.connect(f'file:{shop()}?mode=ro', uri=True) as database:
        return [list(row) for row in database.execute(sql)]


def postgres_rows(sql):
    if not shutil.which('psql'):
        raise Skip('no psql')
    command = ['psql', '-X', '-q', '--csv', '-t', '-d', postgres(), '-c', sql]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return list(csv.reader(io.StringIO(done.stdout.decode('utf-8'))))


def comparable(rows):
    """Numbers to six digits after the point, booleans as numbers, NULL as nothing; order left out."""
    def cell(value):
        if value is None or value == '':
            return ''
        try:
            return str(round(Decimal(str(value)), 6).normalize() + 0)
        except InvalidOperation:
            return {'t': '1', 'f': '0'}.get(value, value)
    return sorted([cell(value) for value in row] for row in rows)


def questions():
    return json.loads((FIXTURES / 'shop' / 'questions.json').read_text(encoding='utf-8'))


def test_two_runs_write_the_same_bytes():
    digests = []
    for number in (1, 2):
        paths = [str(folder() / f'{number}.db'), str(folder() / f'{number}.sql')]
        subprocess.run([sys.executable, MAKE_SHOP, '--sqlite', paths[0], '--postgres-sql', paths[1]], check=True)
        digests.append([digest(path) for path in paths])
    same(digests[1], digests[0], 'digests')


def test_keys_hold():
    same(sqlite_rows('PRAGMA foreign_key_check'), [], 'broken keys')


def test_every_table_holds_the_same_rows_in_both_databases():
    for (table,) in sqlite_rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"):
        sql = f'SELECT * FROM {table}'
        assert comparable(sqlite_rows(sql)) == comparable(postgres_rows(sql)), f'{table} differs'


def test_gold_queries_agree_in_both_databases():
    for entry in questions():
        one = sqlite_rows(entry['gold_sqlite'])
        other = postgres_rows(entry.get('gold_postgres', entry['gold_sqlite']))
        assert one, f'{entry["id"]} has no rows'
        assert comparable(one) == comparable(other), f'{entry["id"]} differs: {one[:3]} {other[:3]}'


def test_questions_have_ids_of_their_own():
    ids = [entry['id'] for entry in questions()]
    same(len(set(ids)), len(ids), 'distinct ids')


def test_december_is_the_peak():
    months = dict(sqlite_rows("SELECT strftime('%m', ordered_at), count(*) FROM orders GROUP BY 1"))
    same(max(months, key=months.get), '12', 'the month with most orders')


def test_every_column_has_a_comment_in_postgres():
    sql = ("SELECT attrelid::regclass, attname FROM pg_attribute JOIN pg_class c ON c.oid = attrelid AND c.relkind = 'r' "
           "WHERE relnamespace = 'public'::regnamespace AND attnum > 0 AND col_description(attrelid, attnum) IS NULL")
    same(postgres_rows(sql), [], 'columns without a comment')


if __name__ == '__main__':
    main(globals())
