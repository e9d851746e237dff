#!/usr/bin/env python3
"""A follow-up that names another time keeps all else, over two styles and both kinds of database."""
import json

from run import answers, main
from test_rows_meant import TODAY, databases

TILL = '''
CREATE TABLE payments (id integer PRIMARY KEY, amount numeric NOT NULL, paid_at timestamp NOT NULL, method text NOT NULL, reversed boolean NOT NULL);
INSERT INTO payments VALUES (1, 10, '2024-01-01 10:00:00', 'cash', false), (2, 20, '2024-02-01 10:00:00', 'card', true), (3, 30, '2025-01-01 10:00:00', 'cash', false),
 (4, 40, '2025-02-01 10:00:00', 'card', true);
'''
SALES = '''
CREATE TABLE "SaleOrder" ("OrderId" integer PRIMARY KEY, "OrderDate" date NOT NULL, "IsExport" boolean NOT NULL, "IsReturned" boolean NOT NULL, "Total" numeric);
INSERT INTO "SaleOrder" VALUES (1, '2024-01-01', true, false, 1), (2, '2025-01-01', false, true, 2), (3, '2024-03-01', false, false, 2), (4, '2025-05-01', true, false, 2);
'''


def after(database, question, sql, follow_up):
    line = {'id': 1, 'db': database, 'question': follow_up, 'now': TODAY, 'history': [{'question': question, 'sql': sql}]}
    return json.loads(answers('batch', '--min-confidence', '0', stdin=json.dumps(line).encode()))['sql'].replace('"', '')


def check(database, cases, follow_ups):
    for question, sql, kept in cases:
        for follow_up in follow_ups:
            reply = after(database, question, sql, follow_up)
            assert any(f'{kept} = {no}' in reply for no in ('false', '0')) and '2024' not in reply and '2025-01-01' in reply, (question, follow_up, reply)


def test_another_year_keeps_what_is_left_out():
    for database in databases('kept_till', TILL):
        check(database, [(question, "SELECT sum(amount) AS takings FROM payments WHERE reversed = false AND paid_at >= '2024-01-01' AND paid_at < '2025-01-01'", 'reversed')
                         for question in ('payments in 2024 leaving out reversed ones', 'total amount without reversed payments in 2024')], ('what about 2025?', 'and in 2025?'))
    for database in databases('kept_sales', SALES):
        check(database, [('how many sale orders in 2024 were not returned', 'SELECT count(*) FROM "SaleOrder" WHERE "IsReturned" = false AND "OrderDate" >= \'2024-01-01\' AND "OrderDate" < \'2025-01-01\'', 'IsReturned'),
                         ('total of orders in 2024 without export', 'SELECT sum("Total") FROM "SaleOrder" WHERE "IsExport" = false AND "OrderDate" >= \'2024-01-01\' AND "OrderDate" < \'2025-01-01\'', 'IsExport')],
              ('what about 2025?', 'and for 2025'))


def test_what_a_follow_up_says_of_it_counts():
    for database in databases('kept_till', TILL):
        reply = after(database, 'payments in 2024 leaving out reversed ones', "SELECT count(*) FROM payments WHERE reversed = false AND paid_at >= '2024-01-01' AND paid_at < '2025-01-01'",
                      'and the reversed ones in 2025?')
        assert 'reversed = true' in reply or 'reversed = 1' in reply, reply


if __name__ == '__main__':
    main(globals())
