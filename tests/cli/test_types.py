#!/usr/bin/env python3
"""Readings keep to the types of columns: no error of the database reaches who asks, days are compared with days, and sizes are no factors."""
import atexit
import json
import os
import sqlite3

from retail import drop_scratches, postgres_scratch
from run import OK, askdb, folder, main, same, shown

TODAY = '2026-06-15'
PARCELS = '''
CREATE TABLE parcels (id integer PRIMARY KEY, town varchar(20) NOT NULL, due_on date NOT NULL, delivered_at timestamp);
INSERT INTO parcels VALUES (1, 'Hull', '2026-01-10', '2026-01-10 09:30:00'), (2, 'Hull', '2026-01-10', '2026-01-11 08:00:00'),
 (3, 'York', '2026-02-01', '2026-01-30 17:15:00'), (4, 'York', '2026-02-03', NULL), (5, 'Leeds', '2026-03-01', '2026-03-01 23:59:59');
'''
REPAIR = '''
CREATE TABLE "RepairJob" ("JobNo" integer PRIMARY KEY, "Bike" text NOT NULL, "PromisedDate" date NOT NULL, "FinishedDateTime" timestamp);
INSERT INTO "RepairJob" VALUES (1, 'Roadster', '2026-01-10', '2026-01-10 16:30:00'), (2, 'Racer', '2026-01-10', '2026-01-12 08:00:00'),
 (3, 'Tandem', '2026-02-01', '2026-02-01 00:00:01'), (4, 'Cargo', '2026-02-03', '2026-02-02 12:00:00');
'''


def sqlite_of(name, text):
    path = folder() / f'{name}.sqlite'
    if not path.exists():
        connection = sqlite3.connect(path)
        connection.executescript(text)
        connection.close()
    return str(path)


def postgres_of(name, text):
    """None where no server is given."""
    if not os.environ.get('ASKDB_TEST_POSTGRES'):
        return None
    path = folder() / f'{name}.sql'
    path.write_text(text, encoding='utf-8')
    return postgres_scratch(f'types_{name}', str(path))


def databases(name, text):
    return [database for database in (sqlite_of(name, text), postgres_of(name, text)) if database]


def asked(database, question, *options):
    """(rows, what was said)."""
    result = askdb('ask', database, question, '--now', TODAY, '--min-confidence', '0', '-f', 'json', *options)
    same(result.status, OK, shown(result.err))
    return json.loads(result.out), result.err.decode()


def only(rows):
    same((len(rows), len(rows[0])), (1, 1), rows)
    return float(next(iter(rows[0].values())))


# ---- days and moments ----

def test_what_came_on_its_day_is_not_after_it():
    for database in databases('parcels', PARCELS):
        rows, said = asked(database, 'how many parcels were delivered after they were due')
        same(only(rows), 1, said)
        rows, said = asked(database, 'how many parcels were delivered late')
        same(only(rows), 1, said)
    for database in databases('repair', REPAIR):
        rows, said = asked(database, 'how many repair jobs were finished after the promised date')
        same(only(rows), 1, said)


# ---- types of PostgreSQL ----

CLINIC = '''
CREATE TABLE patients (id integer PRIMARY KEY, full_name text NOT NULL, allergies text[] NOT NULL, settings jsonb, smoker boolean);
INSERT INTO patients VALUES (1, 'Ann Moss', '{penicillin,nuts}', '{"a": 1}', true), (2, 'Bo Lane', '{}', NULL, false),
 (3, 'Cy Park', '{penicillin}', '{}', NULL), (4, 'Di Roe', '{nuts}', NULL, true);
'''
FLEET = '''
CREATE TABLE "Driver" ("DriverNo" integer PRIMARY KEY, "Name" text NOT NULL, "Languages" varchar(20)[], "IsTemp" boolean NOT NULL);
CREATE TABLE "Trip" ("TripNo" integer PRIMARY KEY, "DriverNo" integer NOT NULL REFERENCES "Driver", "IsNight" boolean NOT NULL);
INSERT INTO "Driver" VALUES (1, 'Ann Moss', '{Urdu,Welsh}', true), (2, 'Bo Lane', NULL, false), (3, 'Cy Park', '{Welsh}', false);
INSERT INTO "Trip" VALUES (1, 1, true), (2, 1, false), (3, 3, true), (4, 3, true);
'''


def test_values_are_looked_for_in_arrays():
    clinic, fleet = postgres_of('clinic', CLINIC), postgres_of('fleet', FLEET)
    if clinic is None:
        return
    rows, said = asked(clinic, 'patients with penicillin in allergies')
    same(len(rows), 2, said)
    assert "'penicillin' = ANY(allergies)" in said, said
    rows, said = asked(fleet, "drivers whose languages are 'Welsh'")
    same(len(rows), 2, said)


def test_a_yes_or_no_is_counted_where_it_is_added_up():
    clinic, fleet = postgres_of('clinic', CLINIC), postgres_of('fleet', FLEET)
    if clinic is None:
        return
    for database, question in ((clinic, 'total smoker'), (clinic, 'sum of smoker of patients'), (clinic, 'average smoker of patients'),
                               (clinic, 'highest smoker of patients'), (clinic, 'sum of settings'), (fleet, 'sum of is night per driver'),
                               (fleet, 'average is temp of drivers'), (fleet, 'total is temp')):
        result = askdb('ask', database, question, '--min-confidence', '0', '-f', 'json')
        said = result.err.decode()
        assert 'does not exist' not in said and 'malformed' not in said and 'operator' not in said, f'{question}: {said}'


# ---- numbers with a unit ----

YARD = '''
CREATE TABLE containers (id integer PRIMARY KEY, size integer NOT NULL, free_days integer NOT NULL, weight numeric NOT NULL);
INSERT INTO containers VALUES (1, 40, 7, 3.5), (2, 20, 5, 2.0), (3, 40, 7, 4.5), (4, 45, 3, 5.0);
'''
BOLTS = '''
CREATE TABLE "Bolt" ("BoltNo" integer PRIMARY KEY, "Length" integer NOT NULL, "Stock" integer NOT NULL, "Price" numeric NOT NULL);
INSERT INTO "Bolt" VALUES (1, 20, 700, 0.5), (2, 30, 50, 0.7), (3, 20, 80, 0.6);
'''


def test_a_size_is_no_factor():
    for name, text, questions in (('yard', YARD, ('how many 40 ft containers', 'how many free days do 40 ft containers have')),
                                  ('bolts', BOLTS, ('stock of 20 mm bolts', 'total stock of 20 mm bolts'))):
        for database in databases(name, text):
            for question in questions:
                said = askdb('ask', database, question, '--min-confidence', '0').err.decode()
                assert '* 40' not in said and '* 20' not in said and '/ 40' not in said and '/ 20' not in said, said


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
