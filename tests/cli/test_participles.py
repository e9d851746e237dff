#!/usr/bin/env python3
"""Rows that something was done to, by a date that is called after it, over two styles and both kinds of database."""
from run import main, same
from test_in_force import sql_of
from test_rows_meant import databases

RAILS = '''
CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL, town text, blocked_at timestamp, verified_at timestamp, created_at timestamp NOT NULL);
INSERT INTO customers VALUES (1, 'Ann Moss', 'Hull', NULL, '2025-01-01 10:00:00', '2024-01-01 10:00:00'), (2, 'Bo Lane', 'Hull', '2025-05-01 10:00:00', NULL, '2024-01-01 10:00:00'),
 (3, 'Cy Park', 'York', NULL, NULL, '2024-02-01 10:00:00');
'''
OLD = '''
CREATE TABLE ACCOUNT (ACCT_NO integer PRIMARY KEY, HOLDER text NOT NULL, SUSPENDED_DT date, OPENED_DT date NOT NULL, BALANCE integer);
INSERT INTO ACCOUNT VALUES (1, 'Ann Moss', NULL, '2020-01-01', 5), (2, 'Bo Lane', '2025-01-01', '2020-01-01', 6), (3, 'Cy Park', NULL, '2021-01-01', 7);
'''


def ends(sql):
    return 'set' if 'IS NOT NULL' in sql else 'missing' if 'IS NULL' in sql else 'neither'


def check(database, cases):
    for (question, side), sql in zip(cases, sql_of(database, *(question for question, _ in cases)), strict=True):
        same(ends(sql), side, (question, sql))


def test_what_was_done_is_a_date_that_is_set():
    for database in databases('participles_rails', RAILS):
        check(database, [('Which customers are blocked at the moment?', 'set'), ('how many customers are blocked right now', 'set'), ('how many customers are currently blocked', 'set'),
                         ('blocked customers', 'set'), ('number of verified customers', 'set'), ('customers blocked right now', 'set')])
    for database in databases('participles_old', OLD):
        check(database, [('Which accounts are suspended at the moment?', 'set'), ('how many accounts are suspended right now', 'set'), ('number of suspended accounts', 'set'),
                         ('total balance of the accounts that are suspended now', 'set')])


def test_negated_it_is_missing():
    for database in databases('participles_rails', RAILS):
        check(database, [('how many customers are not blocked', 'missing'), ('how many customers were never blocked', 'missing'), ('number of unverified customers', 'missing'),
                         ('how many customers are not blocked at the moment', 'missing')])
    for database in databases('participles_old', OLD):
        check(database, [('how many accounts are not suspended', 'missing'), ('accounts that were never suspended', 'missing')])


def test_a_time_or_nothing_said_adds_nothing():
    for database in databases('participles_rails', RAILS):
        check(database, [('how many customers were blocked in 2025', 'neither'), ('how many customers are in Hull', 'neither'), ('how many customers were created in 2024', 'neither')])
    for database in databases('participles_old', OLD):
        check(database, [('how many accounts were suspended in 2025', 'neither'), ('how many accounts are there', 'neither')])


if __name__ == '__main__':
    main(globals())
