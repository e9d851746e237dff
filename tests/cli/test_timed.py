#!/usr/bin/env python3
"""A period is on the date that the word before it names, over two styles and both kinds of database."""
from run import main, same
from test_in_force import sql_of
from test_rows_meant import databases

RAILS = '''
CREATE TABLE quotes (id integer PRIMARY KEY, number text NOT NULL, state text NOT NULL, total_cents integer, sent_at timestamp, accepted_at timestamp, lost_at timestamp, created_at timestamp NOT NULL);
INSERT INTO quotes VALUES (1, 'Q1', 'accepted', 100, '2024-12-01 10:00:00', '2025-01-05 10:00:00', NULL, '2024-11-01 10:00:00'), (2, 'Q2', 'lost', 200, '2025-02-01 10:00:00', NULL, '2025-03-01 10:00:00', '2025-01-01 10:00:00'),
 (3, 'Q3', 'sent', 300, '2025-04-01 10:00:00', NULL, NULL, '2025-03-01 10:00:00');
CREATE TABLE hires (id integer PRIMARY KEY, hirer text NOT NULL, fee integer, start_date date NOT NULL, end_date date, invoice_date date, paid_on date);
INSERT INTO hires VALUES (1, 'Ann', 5, '2025-01-01', '2025-01-02', '2025-02-01', NULL), (2, 'Bo', 6, '2025-03-01', NULL, '2025-04-01', '2025-05-01');
'''
CLINIC = '''
CREATE TABLE "Course" ("CourseId" integer PRIMARY KEY, "Clinic" text NOT NULL, "OpenedOn" date NOT NULL, "CompletedOn" date, "Fee" integer);
INSERT INTO "Course" VALUES (1, 'Hull', '2024-12-01', '2025-01-10', 10), (2, 'York', '2025-01-01', '2025-02-01', 20), (3, 'York', '2025-11-01', NULL, 30);
CREATE TABLE "Loan" ("LoanId" integer PRIMARY KEY, "Reader" text NOT NULL, "LoanDate" date NOT NULL, "DueDate" date NOT NULL, "ReturnDate" date);
INSERT INTO "Loan" VALUES (1, 'Ann', '2025-01-01', '2025-02-01', NULL), (2, 'Bo', '2025-02-01', '2025-03-01', '2025-02-20');
'''


def check(database, cases):
    for (question, date), sql in zip(cases, sql_of(database, *(question for question, _ in cases)), strict=True):
        where = sql.split(' WHERE ')[1].replace('"', '')
        same([name for name in ('sent_at', 'accepted_at', 'created_at', 'start_date', 'invoice_date', 'paid_on', 'OpenedOn', 'CompletedOn', 'LoanDate', 'DueDate', 'ReturnDate') if f'{name} >=' in where],
             [date], (question, sql))


def test_a_period_is_on_the_date_that_is_named():
    for database in databases('timed_rails', RAILS):
        check(database, [('percentage of quotes sent in 2025 that were accepted', 'sent_at'), ('how many quotes sent in 2025 were accepted', 'sent_at'), ('quotes accepted in January 2025', 'accepted_at'),
                         ('how many quotes were created in 2025', 'created_at')])
    for database in databases('timed_clinic', CLINIC):
        check(database, [('average days from opening to completing a course, courses completed in 2025', 'CompletedOn'), ('how many courses opened in 2025 were completed', 'OpenedOn'),
                         ('loans due in February 2025', 'DueDate'), ('how many loans in 2025', 'LoanDate')])


def test_what_lasts_is_of_the_day_it_starts():
    for database in databases('timed_rails', RAILS):
        check(database, [('how many hires in 2025', 'start_date'), ('total fee of hires this year', 'start_date'), ('number of hires invoiced in 2025', 'invoice_date')])


if __name__ == '__main__':
    main(globals())
