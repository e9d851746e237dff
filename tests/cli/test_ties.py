#!/usr/bin/env python3
"""Superlatives: one row with ties told, several with those left out told, none that misses the value; the same on both databases."""
import atexit
import sqlite3

from retail import drop_scratches, postgres_scratch, psql
from run import OK, askdb, folder, main, same, shown

STYLES = {
    'goods': """
CREATE TABLE products (id integer PRIMARY KEY, name text NOT NULL, price numeric, rating numeric);
INSERT INTO products VALUES (1, 'Pen', 5, 4.5), (2, 'Pad', 9, 4.5), (3, 'Tea', 9, NULL), (4, 'Cup', 9, 4), (5, 'Mug', 2, 4.5);
""",
    'club': """
CREATE TABLE "Member" ("memberId" integer PRIMARY KEY, "fullName" text NOT NULL, "bornOn" date);
INSERT INTO "Member" VALUES (1, 'Ann', '1980-01-01'), (2, 'Bob', '1970-05-05'), (3, 'Cid', '1970-05-05'), (4, 'Dee', NULL);
""",
    'fleet': """
CREATE TABLE DEPOTS (DEPOT_NO integer PRIMARY KEY, TOWN text NOT NULL);
CREATE TABLE TRUCKS (TRUCK_NO integer PRIMARY KEY, DEPOT_NO integer REFERENCES DEPOTS (DEPOT_NO), LOAD_LIMIT integer);
INSERT INTO DEPOTS VALUES (1, 'Ulm'), (2, 'Bonn'), (3, 'Kiel');
INSERT INTO TRUCKS VALUES (1, 1, 10), (2, 1, 20), (3, 2, 20), (4, 2, 5), (5, 3, 7);
""",
}
ONE = 'one of them is shown'
CASES = (
    ('goods', 'most expensive product', 1, f'3 rows have the same price; {ONE}'),
    ('goods', 'top 2 products by price', 2, '1 more row has the same price as the last one shown'),
    ('goods', 'top 4 products by price', 4, ''),
    ('goods', 'cheapest product', 1, ''),
    ('goods', 'best rated products', 4, ''),
    ('club', 'oldest member', 1, f'2 rows have the same born on; {ONE}'),
    ('fleet', 'which depot has the most trucks', 1, f'2 rows have the same number of trucks; {ONE}'),
)


def databases(style):
    path = folder() / f'{style}.sqlite'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript(STYLES[style])
    yield str(path)
    uri = postgres_scratch(f'ties_{style}')
    if psql(uri, '-c', "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'").strip() == '0':
        psql(uri, '-c', STYLES[style])
    yield uri


def test_ties_are_told():
    for style, question, count, note in CASES:
        for database in databases(style):
            result = askdb('ask', database, question, '-f', 'csv', '--min-confidence', '0')
            same(result.status, OK, shown(result.err))
            same(len(result.out.decode().splitlines()) - 1, count, f'{question} in {database}')
            told = [line for line in result.err.decode().splitlines() if ' have the same ' in line or ' has the same ' in line]
            same(told, [f'askdb: note: {note}'] if note else [], f'{question} in {database}')


def test_quiet_says_nothing():
    result = askdb('ask', next(databases('goods')), 'most expensive product', '-q')
    same((result.status, result.err), (OK, b''), 'quiet')


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
