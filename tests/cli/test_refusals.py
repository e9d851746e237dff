#!/usr/bin/env python3
"""What is said of a question that is declined is true: of values, of parts of names, of what only no reading uses."""
import sqlite3

from run import DECLINED, askdb, folder, main, same, shown

HALL = '''
CREATE TABLE "Person" ("PersonID" integer PRIMARY KEY, "LastName" text NOT NULL, "City" text);
CREATE TABLE "Absence" ("AbsenceID" integer PRIMARY KEY, "PersonID" integer NOT NULL REFERENCES "Person", "Cause" text NOT NULL, "StartDate" text, "EndDate" text);
INSERT INTO "Person" VALUES (1, 'Alder', 'Cork'), (2, 'Brook', 'Galway');
INSERT INTO "Absence" VALUES (1, 1, 'Parental Leave', '2025-01-01', '2026-01-01'), (2, 2, 'Sick', '2025-02-01', '2025-02-03');
'''

FLEET = '''
CREATE TABLE vehicles (id integer PRIMARY KEY, plate text NOT NULL, fuel_kind text NOT NULL, kms integer);
CREATE TABLE trips (id integer PRIMARY KEY, vehicle_id integer NOT NULL REFERENCES vehicles, started_on text, delay_cause text);
INSERT INTO vehicles VALUES (1, 'AB1', 'diesel', 10), (2, 'AB2', 'hydrogen', 20);
INSERT INTO trips VALUES (1, 1, '2025-01-01', 'snow'), (2, 2, '2025-01-02', NULL);
'''


def wide(people, columns, rows):
    """So many columns that the model reads a part of them."""
    script = [f'CREATE TABLE {people} ({columns});', f'INSERT INTO {people} VALUES {rows};']
    for table in ('wards', 'beds', 'pumps', 'masts', 'boats'):
        names = [f'{table[:-1]}_{word}_{i} numeric' for word in ('width', 'height', 'weight', 'depth', 'price', 'speed') for i in range(20)]
        script.append(f'CREATE TABLE {table} (id integer PRIMARY KEY, {", ".join(names)});')
    return '\n'.join(script)


def database(name, text):
    path = folder() / f'{name}.sqlite'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript(text)
    return str(path)


def declined(path, question):
    result = askdb('sql', path, question, '--now', '2025-11-20', '--min-confidence', '1', '--no-follow-up')
    same(result.status, DECLINED, shown(result.err))
    return result.err.decode().strip().splitlines()[-1]


def test_a_value_is_one():
    for path, questions in {database('hall', HALL): ('Who is on parental leave right now?', 'who is sick'),
                            database('fleet', FLEET): ('what is snow', 'longest names of diesels')}.items():
        for question in questions:
            said = declined(path, question)
            assert 'unsure what is asked' in said, (question, said)
    assert "called 'weather'" in declined(database('hall', HALL), 'the weather in Galway')
    assert "called 'weather'" in declined(database('fleet', FLEET), 'the weather of hydrogen')


def test_what_is_none_is_told():
    for path in (database('hall', HALL), database('fleet', FLEET)):
        said = declined(path, 'what is the meaning of life?')
        assert 'no word of the question is a name or a value' in said, said


def test_what_is_only_not_used_is_told_so():
    hall = database('wide_hall', wide('"Person"', '"PersonID" integer PRIMARY KEY, "Surname" text, "Badge" text, "CancelReason" text',
                                      "(1, 'Alder', 'Customer', 'Strike'), (2, 'Brook', 'FTA', NULL)"))
    fleet = database('wide_fleet', wide('drivers', 'id integer PRIMARY KEY, surname text, badge text, leave_reason text',
                                        "(1, 'Alder', 'Hauler', 'Strike'), (2, 'Brook', 'LCL', NULL)"))
    for path, question, word, near in ((hall, 'total ward price 3 of customers', 'customers', "'Customer' of Person.Badge"),
                                       (hall, 'total ward price 3 of FTAs', 'FTAs', "'FTA' of Person.Badge"),
                                       (fleet, 'total ward price 3 of LCLs', 'LCLs', "'LCL' of drivers.badge"),
                                       (hall, 'number of boats and reasons', 'reasons', 'Person.CancelReason'),
                                       (fleet, 'total ward price 3 of haulers', 'haulers', "'Hauler' of drivers.badge"),
                                       (fleet, 'number of boats and reasons', 'reasons', 'drivers.leave_reason')):
        said = declined(path, question)
        assert f"the nearest reading does not use '{word}'" in said and near in said and 'nothing in this database' not in said, said


if __name__ == '__main__':
    main(globals())
