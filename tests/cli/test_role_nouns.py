#!/usr/bin/env python3
"""Nouns that are kept as values, over databases of three styles and both kinds: in a table of roles, in a column, as a flag."""
import atexit
import json
import os
import sqlite3

from retail import drop_scratches, postgres_scratch
from run import OK, askdb, folder, main, same, shown

HALL = '''
CREATE TABLE "Person" ("PersonID" integer PRIMARY KEY, "FirstName" varchar(20), "LastName" varchar(20) NOT NULL, "City" varchar(20), "IsBlocked" integer NOT NULL);
CREATE TABLE "PersonRole" ("PersonID" integer NOT NULL REFERENCES "Person", "RoleName" varchar(20) NOT NULL, "FromYear" integer,
 PRIMARY KEY ("PersonID", "RoleName"));
CREATE TABLE "Gift" ("GiftID" integer PRIMARY KEY, "DonorPersonID" integer NOT NULL REFERENCES "Person", "Amount" numeric, "GiftDate" date);
INSERT INTO "Person" VALUES (1, 'Ann', 'Alder', 'Cork', 0), (2, 'Bo', 'Brook', 'Cork', 1), (3, 'Cy', 'Cole', 'Galway', 0), (4, 'Di', 'Dunn', 'Galway', 0), (5, 'Ed', 'Eyre', 'Cork', 1);
INSERT INTO "PersonRole" VALUES (1, 'Customer', 2020), (2, 'Customer', 2021), (3, 'Customer', 2021), (1, 'Donor', 2021), (4, 'Donor', 2022), (4, 'Musician', 2019), (5, 'Musician', 2019);
INSERT INTO "Gift" VALUES (1, 1, 100, '2025-02-01');
'''

CLUB = '''
CREATE TABLE contacts (contact_id integer PRIMARY KEY, full_name varchar(30) NOT NULL, town varchar(20), contact_type varchar(20) NOT NULL);
CREATE TABLE visits (visit_id integer PRIMARY KEY, contact_id integer NOT NULL REFERENCES contacts, visited_on date, minutes integer);
INSERT INTO contacts VALUES (1, 'Ann Alder', 'Cork', 'volunteer'), (2, 'Bo Brook', 'Cork', 'sponsor'), (3, 'Cy Cole', 'Galway', 'volunteer'), (4, 'Di Dunn', 'Galway', 'neighbour'),
 (5, 'Ed Eyre', 'Galway', 'volunteer');
INSERT INTO visits VALUES (1, 1, '2025-03-01', 20), (2, 3, '2025-03-02', 30), (3, 4, '2025-03-02', 30);
'''

FREIGHT = '''
CREATE TABLE partners (id integer PRIMARY KEY, name varchar(30) NOT NULL, city varchar(20), is_customer boolean NOT NULL, is_haulier boolean NOT NULL);
CREATE TABLE users (id integer PRIMARY KEY, first_name varchar(20), last_name varchar(20));
CREATE TABLE shipments (id integer PRIMARY KEY, reference varchar(9), customer_id integer NOT NULL REFERENCES partners, booked_on date);
INSERT INTO partners VALUES (1, 'Alder', 'Cork', true, false), (2, 'Brook', 'Cork', false, true), (3, 'Cole', 'Galway', true, true), (4, 'Dunn', 'Galway', true, false), (5, 'Eyre', 'Cork', false, false);
INSERT INTO users VALUES (1, 'Una', 'Ude');
INSERT INTO shipments VALUES (1, 'S1', 1, '2025-01-01'), (2, 'S2', 3, '2025-01-02');
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
        found.append(postgres_scratch(f'roles_{name}', str(script)))
    return found


def check(name, text, cases):
    for database in databases(name, text):
        for question, wanted in cases.items():
            result = askdb('ask', database, question, '--now', '2025-11-20', '--min-confidence', '0', '-f', 'json', '--no-follow-up')
            same(result.status, OK, shown(result.err))
            rows = sorted(' '.join(str(value) for value in row.values()) for row in json.loads(result.out))
            same(rows, sorted(wanted), f'{database}: {question}: {result.err.decode()}')
            assert b'not used' not in result.err, (question, shown(result.err))


def test_a_table_of_roles():
    check('hall', HALL, {'how many customers do we have': ['3'], 'how many musicians do we have': ['2'], 'blocked customers with their city': ['Bo Brook Cork'],
                         'number of customers per city': ['Cork 2', 'Galway 1'], 'list the donors': ['Ann Alder', 'Di Dunn'],
                         'which donors have never made a gift': ['Di Dunn']})


def test_a_column_of_kinds():
    check('club', CLUB, {'how many volunteers do we have': ['3'], 'volunteers per town': ['Cork 1', 'Galway 2'], 'how many sponsors are there': ['1'],
                         'volunteers without a visit': ['Ed Eyre']})


def test_flags():
    check('freight', FREIGHT, {'how many customers do we have': ['3'], 'how many hauliers do we have': ['2'], 'customers without shipments': ['Dunn'],
                               'customers per city': ['Cork 1', 'Galway 2']})


CLINIC = '''
CREATE TABLE appointments (id integer PRIMARY KEY, starts_on date, state varchar(12) NOT NULL);
INSERT INTO appointments VALUES (1, '2025-03-01', 'fta'), (2, '2025-03-01', 'kept'), (3, '2025-04-01', 'fta'), (4, '2025-04-02', 'late_cancel');
'''

PORT = '''
CREATE TABLE "Booking" ("BookingNo" integer PRIMARY KEY, "BookedOn" date, "LoadMode" varchar(3) NOT NULL, "Weight" numeric);
INSERT INTO "Booking" VALUES (1, '2025-03-01', 'FCL', 1), (2, '2025-03-01', 'LCL', 2), (3, '2025-04-01', 'FCL', 3);
'''


def test_plurals_of_codes():
    check('clinic', CLINIC, {'how many FTAs did we have in 2025': ['2']})
    check('port', PORT, {'how many FCLs did we have in March 2025': ['1'], 'number of LCLs': ['1']})


BAND = '''
CREATE TABLE persons (id integer PRIMARY KEY, surname varchar(20) NOT NULL);
CREATE TABLE person_roles (person_id integer NOT NULL REFERENCES persons, role_name varchar(20) NOT NULL, PRIMARY KEY (person_id, role_name));
CREATE TABLE agencies (id integer PRIMARY KEY, name varchar(20) NOT NULL);
CREATE TABLE agency_roles (agency_id integer NOT NULL REFERENCES agencies, role_name varchar(20) NOT NULL, PRIMARY KEY (agency_id, role_name));
CREATE TABLE instruments (id integer PRIMARY KEY, name varchar(20) NOT NULL, section varchar(20));
INSERT INTO persons VALUES (1, 'Alder'), (2, 'Brook');
INSERT INTO person_roles VALUES (1, 'Musician'), (2, 'Usher');
INSERT INTO agencies VALUES (1, 'Cole');
INSERT INTO agency_roles VALUES (1, 'Musician');
INSERT INTO instruments VALUES (1, 'Harp', 'a'), (2, 'Horn', 'b'), (3, 'Oboe', 'b');
'''

SHED = '''
CREATE TABLE "Crew" ("CrewNo" integer PRIMARY KEY, "Surname" varchar(20) NOT NULL);
CREATE TABLE "CrewFunction" ("CrewNo" integer NOT NULL REFERENCES "Crew", "Function" varchar(20) NOT NULL, PRIMARY KEY ("CrewNo", "Function"));
CREATE TABLE "Agent" ("AgentNo" integer PRIMARY KEY, "Surname" varchar(20) NOT NULL);
CREATE TABLE "AgentFunction" ("AgentNo" integer NOT NULL REFERENCES "Agent", "Function" varchar(20) NOT NULL, PRIMARY KEY ("AgentNo", "Function"));
CREATE TABLE "Instrument" ("InstrumentNo" integer PRIMARY KEY, "InstrumentName" varchar(20) NOT NULL);
INSERT INTO "Crew" VALUES (1, 'Alder'), (2, 'Brook');
INSERT INTO "CrewFunction" VALUES (1, 'Musician'), (2, 'Usher');
INSERT INTO "Agent" VALUES (1, 'Cole');
INSERT INTO "AgentFunction" VALUES (1, 'Musician');
INSERT INTO "Instrument" VALUES (1, 'Harp'), (2, 'Horn'), (3, 'Oboe');
'''


def test_what_may_be_several_is_not_used():
    for name, text in (('band', BAND), ('shed', SHED)):
        for database in databases(name, text):
            for question in ('how many musicians do we have?', 'list the musicians', 'names of musicians'):
                result = askdb('ask', database, question, '--now', '2025-11-20', '--min-confidence', '0', '--no-follow-up')
                same(result.status, OK, shown(result.err))
                assert b"'Musician'" in result.err or b'not used: "musicians"' in result.err, shown(result.err)


def test_what_is_a_table_stays_one():
    check('club', CLUB, {'how many contacts do we have': ['5'], 'how many visits did we have in 2025': ['3']})


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
