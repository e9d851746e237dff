#!/usr/bin/env python3
"""Rows that go on until a day that some lack and others have still before them, over two styles and both kinds of database."""
import json

from run import answers, main, same
from test_rows_meant import TODAY, databases

FIXED = '''
CREATE TABLE musicians (musician_id integer PRIMARY KEY, name text NOT NULL, section text NOT NULL);
CREATE TABLE contracts (contract_id integer PRIMARY KEY, musician_id integer NOT NULL REFERENCES musicians, start_date date NOT NULL, end_date date, salary integer NOT NULL);
INSERT INTO musicians VALUES (1, 'Ann Moss', 'Strings'), (2, 'Bo Lane', 'Strings'), (3, 'Cy Park', 'Brass'), (4, 'Di Shaw', 'Brass');
INSERT INTO contracts VALUES (1, 1, '2020-01-01', NULL, 100), (2, 2, '2021-01-01', '2027-01-01', 200), (3, 3, '2019-01-01', '2024-01-01', 300), (4, 4, '2026-09-01', NULL, 400),
 (5, 3, '2024-02-01', '2026-06-15', 500);
'''
PLANS = '''
CREATE TABLE "Member" ("MemberId" integer PRIMARY KEY, "FullName" text NOT NULL);
CREATE TABLE "Membership" ("MembershipId" integer PRIMARY KEY, "MemberId" integer NOT NULL REFERENCES "Member", "ValidSince" timestamp NOT NULL, "ExpiresAt" timestamp, "Fee" integer NOT NULL);
INSERT INTO "Member" VALUES (1, 'Ann Moss'), (2, 'Bo Lane'), (3, 'Cy Park');
INSERT INTO "Membership" VALUES (1, 1, '2025-01-01 09:00:00', NULL, 10), (2, 2, '2025-03-01 09:00:00', '2026-12-31 09:00:00', 20), (3, 3, '2024-01-01 09:00:00', '2025-01-01 09:00:00', 30);
'''
OPEN = FIXED.replace("'2027-01-01'", "'2026-01-01'").replace("'2026-06-15'", "'2026-01-01'")


def sql_of(database, *questions):
    lines = [json.dumps({'id': i, 'db': database, 'question': question, 'now': TODAY}) for i, question in enumerate(questions)]
    replies = answers('batch', '--min-confidence', '0', '--no-follow-up', stdin='\n'.join(lines).encode()).splitlines()
    return [json.loads(reply)['sql'] for reply in replies]


def test_those_in_force_end_later_or_never():
    for database in databases('fixed', FIXED):
        for question, sql in zip(questions := ('how many contracts are in force today', 'number of current contracts', 'average salary of contracts in force', 'how many contracts are open right now'),
                                 sql_of(database, *questions), strict=True):
            assert "end_date IS NULL OR end_date >= '2026-06-15'" in sql and 'start_date <' in sql, (question, sql)
    for database in databases('plans', PLANS):
        for question, sql in zip(questions := ('how many memberships are valid today', 'average fee of active memberships'), sql_of(database, *questions), strict=True):
            assert 'ExpiresAt" IS NULL OR' in sql.replace('ExpiresAt IS', 'ExpiresAt" IS') and ">= '2026-06-15'" in sql, (question, sql)
            assert 'max(' not in sql, sql


def test_those_that_are_over_ended_before_today():
    for database in databases('fixed', FIXED):
        same([sql.split('WHERE ')[1].split(' ORDER')[0] for sql in sql_of(database, 'how many contracts have ended', 'number of former contracts')], ["end_date < '2026-06-15'"] * 2)
    for database in databases('plans', PLANS):
        for sql in sql_of(database, 'how many memberships have expired'):
            assert "< '2026-06-15'" in sql and 'NOT NULL' not in sql, sql


def test_an_end_that_is_asked_for_itself_stays():
    for database in databases('fixed', FIXED):
        for question, sql in zip(questions := ('how many contracts have no end date', 'number of contracts without an end date'), sql_of(database, *questions), strict=True):
            assert sql.endswith('end_date IS NULL'), (question, sql)
    for database in databases('open', OPEN):
        for sql in sql_of(database, 'number of current contracts', 'how many contracts have ended'):
            assert '2026' not in sql, sql


if __name__ == '__main__':
    main(globals())
