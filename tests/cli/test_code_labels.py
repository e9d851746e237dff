#!/usr/bin/env python3
"""Codes of a table of labels are shown by these, over databases of two styles and both kinds."""
import atexit
import json
import os
import sqlite3

from retail import drop_scratches, postgres_scratch
from run import OK, askdb, folder, main, same, shown

SHOP = '''
CREATE TABLE order_status (status_code varchar(2) PRIMARY KEY, description varchar(30) NOT NULL);
CREATE TABLE customers (customer_id integer PRIMARY KEY, name varchar(30) NOT NULL);
CREATE TABLE orders (order_id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers, order_date date NOT NULL,
 status_code varchar(2) REFERENCES order_status, total numeric);
INSERT INTO order_status VALUES ('A', 'Shipped'), ('B', 'Open'), ('C', 'Cancelled');
INSERT INTO customers VALUES (1, 'Acme'), (2, 'Globex');
INSERT INTO orders VALUES (1, 1, '2025-01-01', 'A', 10), (2, 1, '2025-01-02', 'A', 20), (3, 2, '2025-02-01', 'B', 30), (4, 2, '2025-02-01', 'C', 40),
 (5, 2, '2025-02-05', 'B', 45), (6, 2, '2025-02-05', 'A', 50);
'''

WORKS = '''
CREATE TABLE codes (code_type varchar(4) NOT NULL, code varchar(4) NOT NULL, label varchar(30) NOT NULL, PRIMARY KEY (code_type, code));
CREATE TABLE jobs (job_no integer PRIMARY KEY, job_type varchar(4), raised_on date NOT NULL, hours numeric NOT NULL);
INSERT INTO codes VALUES ('JTYP', 'AA', 'Service'), ('JTYP', 'BB', 'Repair'), ('JTYP', 'CC', 'Installation'), ('STAT', '10', 'Raised'), ('STAT', '20', 'Done');
INSERT INTO jobs VALUES (1, 'AA', '2025-01-01', 1), (2, 'AA', '2025-01-02', 2), (3, 'BB', '2025-01-03', 3), (4, 'CC', '2025-02-03', 4), (5, NULL, '2025-02-04', 5),
 (6, 'BB', '2025-02-05', 6);
'''


def databases(name, text):
    path = folder() / f'{name}.sqlite'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript(text)
    found = [str(path)]
    if os.environ.get('ASKDB_TEST_POSTGRES'):
        script = folder() / f'{name}.sql'
        script.write_text(text, encoding='utf-8')
        found.append(postgres_scratch(f'labels_{name}', str(script)))
    return found


def check(name, text, cases):
    for database in databases(name, text):
        for question, wanted in cases.items():
            result = askdb('ask', database, question, '--now', '2025-11-20', '--min-confidence', '0', '-f', 'json', '--no-follow-up')
            same(result.status, OK, shown(result.err))
            rows = [next(iter(row.values())) for row in json.loads(result.out)]
            same([row for row in rows if row is not None], wanted, f'{database}: {question}: {result.err.decode()}')


def test_labels_in_the_order_of_the_codes():
    check('shop', SHOP, {'how many orders per status': ['Shipped', 'Open', 'Cancelled'], 'total by status': ['Shipped', 'Open', 'Cancelled']})
    check('works', WORKS, {'hours per job type': ['Service', 'Repair', 'Installation'], 'average hours by job type': ['Service', 'Repair', 'Installation']})


def test_codes_where_they_are_asked_for():
    check('shop', SHOP, {'orders by status code': ['A', 'B', 'C']})
    check('works', WORKS, {'hours per job type code': ['AA', 'BB', 'CC']})


def test_labels_of_several_lists_are_headed_by_what_refers_to_them():
    for database in databases('works', WORKS):
        for question in ('how many jobs per type', 'hours per job type'):
            result = askdb('ask', database, question, '--now', '2025-11-20', '--min-confidence', '0', '-f', 'json', '--no-follow-up')
            same(next(iter(json.loads(result.out)[0])), 'job type', result.err.decode())


def test_rows_without_a_code_stay():
    for database in databases('works', WORKS):
        result = askdb('ask', database, 'hours per job type', '--now', '2025-11-20', '--min-confidence', '0', '-f', 'json', '--no-follow-up')
        same(sum(float(list(row.values())[1]) for row in json.loads(result.out)), 21.0, result.err.decode())


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
