#!/usr/bin/env python3
"""Tables that refer to themselves: who is asked for, who is named, over databases of two styles and both kinds."""
import atexit
import json
import os
import sqlite3

from retail import drop_scratches, postgres_scratch
from run import OK, askdb, folder, main, same, shown

STAFF = '''
CREATE TABLE employees (employee_id integer PRIMARY KEY, first_name varchar(20) NOT NULL, last_name varchar(20) NOT NULL,
 manager_id integer REFERENCES employees, hired_on date);
CREATE TABLE categories (category_id integer PRIMARY KEY, name varchar(30) NOT NULL, parent_id integer REFERENCES categories);
CREATE TABLE products (product_id integer PRIMARY KEY, name varchar(30) NOT NULL, category_id integer REFERENCES categories, price numeric,
 replaces_id integer REFERENCES products);
INSERT INTO employees VALUES (1, 'Anna', 'Berger', NULL, '2015-01-01'), (2, 'Jane', 'Smith', 1, '2016-03-01'), (3, 'Tom', 'Smith', 2, '2018-05-01'),
 (4, 'Jane', 'Doe', 2, '2019-06-01'), (5, 'Mario', 'Rossi', 1, '2017-01-01'), (6, 'Eva', 'Lind', 5, '2021-01-01');
INSERT INTO categories VALUES (1, 'Furniture', NULL), (2, 'Chairs', 1), (3, 'Tables', 1), (4, 'Office Chairs', 2);
INSERT INTO products VALUES (1, 'Swivel One', 4, 100, NULL), (2, 'Swivel Two', 4, 120, 1), (3, 'Oak Desk', 3, 300, NULL), (4, 'Swivel Three', 4, 150, 2);
'''

CLUB = '''
CREATE TABLE "Members" ("MemberNo" varchar(9) PRIMARY KEY, "Forename" varchar(20), "Surname" varchar(20), "Town" varchar(20),
 "ReferredBy" varchar(9) REFERENCES "Members");
CREATE TABLE "Staff" ("StaffNo" integer PRIMARY KEY, "StaffName" varchar(40), "LineMgr" integer REFERENCES "Staff", "Section" varchar(20));
INSERT INTO "Members" VALUES ('M1', 'Anna', 'Kern', 'Leeds', NULL), ('M2', 'Ben', 'Kern', 'York', 'M1'), ('M3', 'Cleo', 'Ames', 'Leeds', 'M1'),
 ('M4', 'Dan', 'Ford', 'Hull', 'M2'), ('M5', 'Ella', 'Gray', 'York', 'M3');
INSERT INTO "Staff" VALUES (1, 'Olga Petrov', NULL, 'Head office'), (2, 'Megan Chadwick', 1, 'Primates'), (3, 'Adam Poe', 2, 'Primates'), (4, 'Ida Fox', 2, 'Birds');
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
        found.append(postgres_scratch(f'own_{name}', str(script)))
    return found


def check(name, text, cases):
    for database in databases(name, text):
        for question, wanted in cases.items():
            result = askdb('ask', database, question, '--now', '2025-11-20', '--min-confidence', '0', '-f', 'json', '--no-follow-up')
            same(result.status, OK, shown(result.err))
            rows = sorted(' '.join(str(value) for value in row.values()) for row in json.loads(result.out))
            same(rows, sorted(wanted), f'{database}: {question}: {result.err.decode()}')


def test_those_above():
    check('staff', STAFF, {"who is Tom Smith's manager": ['Jane Smith'], 'who manages Tom Smith': ['Jane Smith'],
                           'who is Tom Smith managed by': ['Jane Smith'], 'who does Jane Smith report to': ['Anna Berger'],
                           'parent of Office Chairs': ['Chairs'], 'what product does Swivel Two replace': ['Swivel One']})
    check('club', CLUB, {'who referred Dan Ford': ['Ben Kern'], 'who does Adam Poe report to': ['Megan Chadwick']})


def test_those_below():
    check('staff', STAFF, {'who reports to Anna': ['Jane Smith', 'Mario Rossi'], 'who does Anna Berger manage': ['Jane Smith', 'Mario Rossi'],
                           'employees managed by Anna Berger': ['Jane Smith', 'Mario Rossi'], "what are Jane Smith's direct reports": ['Jane Doe', 'Tom Smith'],
                           'who is managed by Mario Rossi': ['Eva Lind'], 'employees under Jane Smith': ['Jane Doe', 'Tom Smith'],
                           'subcategories of Furniture': ['Chairs', 'Tables'], 'what replaces Swivel Two': ['Swivel Three']})
    check('club', CLUB, {'who did Cleo Ames refer': ['Ella Gray'], 'who was referred by Ben Kern': ['Dan Ford'],
                         'who reports to Megan Chadwick': ['Adam Poe', 'Ida Fox']})


def test_numbers_of_those_below():
    check('staff', STAFF, {'how many employees report to Jane Smith': ['2'], 'how many people does each manager have': ['Anna Berger 2', 'Jane Smith 2', 'Mario Rossi 1']})
    check('club', CLUB, {'how many members were referred by Anna Kern': ['2']})


def test_the_row_itself():
    check('club', CLUB, {'who is Dan Ford': ['Dan Ford']})


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
