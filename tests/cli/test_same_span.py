#!/usr/bin/env python3
"""The same months of the year before are as many as those they are compared with, over two styles and both kinds of database."""
from run import main
from test_in_force import sql_of
from test_rows_meant import databases

GIFTS = '''
CREATE TABLE gifts (gift_id integer PRIMARY KEY, donor text NOT NULL, gift_date date NOT NULL, amount numeric NOT NULL);
INSERT INTO gifts VALUES (1, 'Ann', '2025-02-01', 10), (2, 'Bo', '2026-02-01', 20), (3, 'Cy', '2025-12-01', 30);
'''
ORDERS = '''
CREATE TABLE "SalesOrder" ("OrderId" integer PRIMARY KEY, "OrderDate" timestamp NOT NULL, "Total" numeric NOT NULL);
INSERT INTO "SalesOrder" VALUES (1, '2025-02-01 10:00:00', 10), (2, '2026-02-01 10:00:00', 20), (3, '2025-12-01 10:00:00', 30);
'''


def check(name, text, what):
    for database in databases(name, text):
        cases = [(f'{what} January to May this year vs the same months last year', '2025-01-01', '2025-06-01'), (f'{what} in the first quarter of 2026 versus the same period last year', '2025-01-01', '2025-04-01'),
                 (f'{what} January to May this year against last year', '2025-01-01', '2025-06-01'), (f'{what} in May 2026 vs same month last year', '2025-05-01', '2025-06-01'),
                 (f'{what} this year vs last year', '2025-01-01', '2026-01-01')]
        for (question, first, end), sql in zip(cases, sql_of(database, *(case[0] for case in cases)), strict=True):
            assert f">= '{first}" in sql and f"< '{end}" in sql, (question, sql)
            assert end == '2026-01-01' or "< '2026-01-01" not in sql, (question, sql)


def test_the_same_months_of_the_year_before():
    check('span_gifts', GIFTS, 'total gifts')
    check('span_orders', ORDERS, 'total of sales orders')


if __name__ == '__main__':
    main(globals())
