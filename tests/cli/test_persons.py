#!/usr/bin/env python3
"""People whose names are in two columns, asked for and shown, over databases of two styles and both kinds."""
import atexit
import json
import os
import sqlite3

from retail import drop_scratches, postgres_scratch
from run import OK, askdb, folder, main, same, shown

SHOP = '''
CREATE TABLE employees (employee_id integer PRIMARY KEY, first_name varchar(20) NOT NULL, last_name varchar(20) NOT NULL, hired_on date);
CREATE TABLE orders (order_id integer PRIMARY KEY, employee_id integer NOT NULL REFERENCES employees, order_date date NOT NULL, total numeric);
INSERT INTO employees VALUES (1, 'Anna', 'Berger', '2015-01-01'), (2, 'Jane', 'Smith', '2016-03-01'), (3, 'Tom', 'Smith', '2018-05-01'),
 (4, 'Jane', 'Doe', '2019-06-01'), (5, 'Mario', 'Rossi', '2017-01-01');
INSERT INTO orders VALUES (1, 2, '2025-01-03', 10), (2, 2, '2025-01-04', 20), (3, 2, '2025-02-03', 30), (4, 3, '2025-02-03', 40), (5, 3, '2025-02-05', 50),
 (6, 4, '2025-03-03', 60), (7, 5, '2025-03-03', 70);
'''

GYM = '''
CREATE TABLE "tblMember" ("MemberID" integer PRIMARY KEY, "FirstNm" varchar(20), "LastNm" varchar(20), "SponsorID" integer REFERENCES "tblMember");
CREATE TABLE "tblTrainer" ("TrainerID" integer PRIMARY KEY, "Vorname" varchar(20), "Nachname" varchar(20), "Rate" numeric);
CREATE TABLE "tblSession" ("SessID" integer PRIMARY KEY, "MemberID" integer REFERENCES "tblMember", "TrainerID" integer REFERENCES "tblTrainer",
 "SessDt" date, "Mins" integer);
INSERT INTO "tblMember" VALUES (1, 'Ana', 'Lopez', NULL), (2, 'Bo', 'Lopez', 1), (3, 'Cy', 'Nolan', 1), (4, 'Gus', 'Quinn', 2);
INSERT INTO "tblTrainer" VALUES (1, 'Rex', 'Hart', 30), (2, 'Sue', 'Hart', 32), (3, 'Rex', 'Moon', 34);
INSERT INTO "tblSession" VALUES (1, 1, 1, '2025-01-01', 30), (2, 2, 2, '2025-01-02', 45), (3, 2, 2, '2025-01-03', 45), (4, 3, 3, '2025-02-01', 60),
 (5, 4, 3, '2025-02-02', 60), (6, 4, 3, '2025-02-03', 60), (7, 4, 1, '2025-03-01', 30);
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
        found.append(postgres_scratch(f'persons_{name}', str(script)))
    return found


def asked(database, question):
    result = askdb('ask', database, question, '--now', '2025-11-20', '--min-confidence', '0', '-f', 'json', '--no-follow-up')
    same(result.status, OK, shown(result.err))
    return json.loads(result.out), result.err.decode()


def number(rows):
    values = list(rows[0].values()) if rows else []
    return float(values[0]) if len(rows) == 1 and isinstance(values[0], (int, float)) else len(rows)


def check_numbers(name, text, cases):
    for database in databases(name, text):
        for question, wanted in cases.items():
            rows, said = asked(database, question)
            same(number(rows), wanted, f'{database}: {question}: {said}')


def test_whole_names():
    check_numbers('shop', SHOP, {'how many orders did Jane Smith take': 3, 'number of orders of Smith, Jane': 3, 'how many orders of J. Smith are there': 3,
                                 'how many orders did T. Smith take': 2, 'how many orders has Mr Rossi taken': 1})
    check_numbers('gym', GYM, {'how many sessions did Gus Quinn have with Rex Moon': 2, 'how many sessions with R. Hart': 2,
                               'how many sessions with Sue M. Hart': 2, 'number of sessions with Dr. Moon': 3})


def test_both_names_are_shown():
    cases = {'shop': (SHOP, {'which employee has the most orders': ['Jane', 'Smith'], 'list the employees': ['Anna', 'Berger']}),
             'gym': (GYM, {'list the trainers': ['Rex', 'Hart'], 'which trainer has the most sessions': ['Rex', 'Moon'],
                           'how many members did each member sponsor': ['Ana', 'Lopez', 2]})}
    for name, (text, questions) in cases.items():
        for database in databases(name, text):
            for question, wanted in questions.items():
                rows, said = asked(database, question)
                same(list(rows[0].values())[:len(wanted)], wanted, f'{database}: {question}: {said}')


def test_one_name_is_shown_where_it_is_asked_for():
    for database in databases('shop', SHOP):
        rows, said = asked(database, 'list the last names of employees')
        same(len(rows[0]), 1, said)


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
