#!/usr/bin/env python3
"""Medians and percentiles, the same on SQLite, CSV and PostgreSQL, over schemas of three styles."""
import atexit
import json
import sqlite3

from retail import drop_scratches, postgres_scratch, psql
from run import OK, answers, askdb, folder, main, same, shown

STYLES = {
    'staff': """
CREATE TABLE departments (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE employees (id integer PRIMARY KEY, name text NOT NULL, department_id integer REFERENCES departments (id), salary numeric);
INSERT INTO departments VALUES (1, 'Sales'), (2, 'Research');
INSERT INTO employees VALUES (1, 'Ann', 1, 100), (2, 'Bob', 1, 200), (3, 'Cid', 1, 600), (4, 'Dee', 2, 300), (5, 'Eve', 2, 400), (6, 'Fay', 2, NULL);
""",
    'clinic': """
CREATE TABLE "Visit" ("visitId" integer PRIMARY KEY, "ward" text, "waitMinutes" integer);
INSERT INTO "Visit" VALUES (1, 'A', 10), (2, 'A', 20), (3, 'B', 30), (4, 'B', 70), (5, 'B', 40);
""",
    'depot': """
CREATE TABLE SHIPMENTS (SHIP_NO integer PRIMARY KEY, WEIGHT double precision);
INSERT INTO SHIPMENTS VALUES (1, 0.5), (2, 1.5), (3, 4);
""",
}
CASES = (
    ('staff', 'median salary by department', [['Sales', '200'], ['Research', '350']]),
    ('staff', '90th percentile of salary', [['520']]),
    ('staff', 'average and median salary by department', [['Sales', '300', '200'], ['Research', '350', '350']]),
    ('clinic', 'median wait minutes of visits', [['30']]),
    ('clinic', 'p75 of wait minutes of visits', [['40']]),
    ('depot', 'median weight of shipments', [['1.5']]),
)


def databases(style):
    path = folder() / f'{style}.sqlite'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript(STYLES[style])
    yield str(path)
    uri = postgres_scratch(f'medians_{style}')
    if psql(uri, '-c', "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'").strip() == '0':
        psql(uri, '-c', STYLES[style])
    yield uri


def rows(database, question):
    result = askdb('ask', database, question, '-f', 'csv', '--min-confidence', '0')
    same(result.status, OK, shown(result.err))
    return [[plain(cell) for cell in line.split(',')] for line in result.out.decode().splitlines()[1:]]


def plain(cell):
    try:
        return f'{float(cell):g}'
    except ValueError:
        return cell


def test_both_databases_give_the_same():
    for style, question, wanted in CASES:
        for database in databases(style):
            same(sorted(rows(database, question)), sorted(wanted), f'{question} in {database}')


def test_a_follow_up_keeps_the_median():
    for database in databases('staff'):
        history = [{'question': 'median salary', 'sql': json.loads(line(database, 'median salary'))['sql']}]
        answer = json.loads(line(database, 'by department', history))
        same(answer['reading'], 'median salary of employees, by department', answer)


def line(database, question, history=()):
    item = {'id': 1, 'db': database, 'question': question, 'history': list(history)}
    return answers('batch', '--min-confidence', '0', stdin=json.dumps(item).encode())


def test_typed_percentiles_are_checked_and_run():
    for database, sql in zip(databases('staff'), ('SELECT percentile(salary, 25) FROM employees',
                                                  'SELECT percentile_cont(0.25) WITHIN GROUP (ORDER BY salary) FROM employees'), strict=True):
        same(plain(answers('check', database, sql, '--run', '-f', 'csv').split()[-1].decode()), '200', sql)


def test_csv_files_have_them():
    path = folder() / 'runs.csv'
    path.write_text('runner,seconds\nAnn,10\nBob,30\nCid,80\n')
    same(rows(str(path), 'median seconds of runs'), [['30']], 'csv')


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
