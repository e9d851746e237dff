#!/usr/bin/env python3
"""Times that are kept as digits are times in questions: eight schemas of different styles, on SQLite and PostgreSQL."""
import atexit
import json
import sqlite3

from retail import drop_scratches, postgres_scratch, psql
from run import OK, askdb, folder, main, same, shown

STYLES = {
    'jobs': """
CREATE TABLE work_orders (wo_no integer PRIMARY KEY, crew text, start_dt integer, end_dt integer, hours numeric);
INSERT INTO work_orders VALUES (1, 'North', 20250110, 20250120, 5), (2, 'North', 20250205, 20250210, 7), (3, 'South', 20250220, NULL, 2),
  (4, 'South', 20240301, 20240331, 4);
""",
    'ledger': """
CREATE TABLE postings (posting_id integer PRIMARY KEY, account text, period integer, amount numeric);
INSERT INTO postings VALUES (1, 'rent', 202412, 10), (2, 'rent', 202501, 20), (3, 'fees', 202501, 5), (4, 'fees', 202502, 40);
""",
    'monthly': """
CREATE TABLE energy_monthly (month text, site text, kwh numeric, PRIMARY KEY (month, site));
INSERT INTO energy_monthly VALUES ('2023-11', 'A', 5), ('2023-12', 'A', 10), ('2024-01', 'A', 20), ('2024-01', 'B', 1), ('2024-02', 'A', 30), ('2024-04', 'B', 7);
""",
    'members': """
CREATE TABLE members (member_no integer PRIMARY KEY, name text, joined_on text, left_on text);
INSERT INTO members VALUES (1, 'Ann', '31.01.2023', NULL), (2, 'Bob', '01.02.2024', '01.12.2024'), (3, 'Cid', '15.02.2024', NULL), (4, 'Dora', '02.03.2024', '12.03.2024');
""",
    'imported': """
CREATE TABLE sales (sale_id integer PRIMARY KEY, "Sale Date" text, region text, amount numeric);
INSERT INTO sales VALUES (1, '12/31/2023', 'East', 5), (2, '01/15/2024', 'East', 10), (3, '02/01/2024', 'West', 20), (4, '02/28/2024', 'East', 40);
""",
    'app': """
CREATE TABLE "Session" ("sessionId" integer PRIMARY KEY, "device" text, "startedAt" bigint, "updatedMs" bigint);
INSERT INTO "Session" VALUES (1, 'phone', 1740830400, 1740830400500), (2, 'phone', 1743508800, 1743508800000), (3, 'web', 1743595200, 1743595200000);
""",
    'sap': """
CREATE TABLE BSEG (BELNR integer PRIMARY KEY, LIFNR text, BUDAT_DT text, DMBTR numeric);
INSERT INTO BSEG VALUES (1, 'K1', '20250110', 10), (2, 'K1', '20250211', 20), (3, 'K2', '20240110', 40);
""",
    'staff': """
CREATE TABLE staff (staff_id integer PRIMARY KEY, full_nm text, hire_dt integer, term_dt integer);
INSERT INTO staff VALUES (1, 'Ann', 20200101, NULL), (2, 'Bob', 20210301, 20220401), (3, 'Cid', 20210915, 20230101);
""",
}
CASES = (
    ('jobs', 'number of work orders started per month', [['2024-03', '1'], ['2025-01', '1'], ['2025-02', '2']]),
    ('jobs', 'how many work orders started in February 2025', [['2']]),
    ('jobs', 'average days from start to end of work orders', [['15']]),
    ('ledger', 'total amount of postings in 2025', [['65']]),
    ('ledger', 'total amount of postings per period', [['202412', '10'], ['202501', '25'], ['202502', '40']]),
    ('monthly', 'total kwh in January 2024', [['21']]),
    ('monthly', 'total kwh in the first quarter of 2024', [['51']]),
    ('monthly', 'total kwh in 2023', [['15']]),
    ('monthly', 'total kwh since February 2024', [['37']]),
    ('monthly', 'total kwh per month in 2023', [['2023-11', '5'], ['2023-12', '10']]),
    ('members', 'how many members joined in February 2024', [['2']]),
    ('members', 'number of members joined per month', [['2023-01', '1'], ['2024-02', '2'], ['2024-03', '1']]),
    ('members', 'names of members who left after June 2024', [['Bob']]),
    ('members', 'latest joined on of members', [['2024-03-02']]),
    ('imported', 'total amount of sales in 2024', [['70']]),
    ('imported', 'total amount of sales per month', [['2023-12', '5'], ['2024-01', '10'], ['2024-02', '60']]),
    ('app', 'number of sessions started per month', [['2025-03', '1'], ['2025-04', '2']]),
    ('app', 'how many sessions were started in April 2025', [['2']]),
    ('sap', 'how many bseg in 2025', [['2']]),
    ('staff', 'how many staff were hired in 2021', [['2']]),
    ('staff', 'how many staff left in 2022', [['1']]),
)
KEPT = {
    'jobs': {'start_dt': 'days as 20251231', 'end_dt': 'days as 20251231'},
    'ledger': {'period': 'months as 202512'},
    'monthly': {'month': 'months as 2025-12'},
    'members': {'joined_on': 'days as 31.12.2025', 'left_on': 'days as 31.12.2025'},
    'imported': {'Sale Date': 'days as 12/31/2025'},
    'app': {'startedAt': 'seconds since 1970', 'updatedMs': 'milliseconds since 1970'},
    'sap': {'budat_dt': 'days as 20251231'},
    'staff': {'hire_dt': 'days as 20251231', 'term_dt': 'days as 20251231'},
}


def databases(style):
    path = folder() / f'{style}.sqlite'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript(STYLES[style])
    yield str(path)
    uri = postgres_scratch(f'digits_{style}')
    if psql(uri, '-c', "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'").strip() == '0':
        psql(uri, '-c', STYLES[style])
    yield uri


def rows(*arguments):
    result = askdb(*arguments, '-f', 'csv', '--min-confidence', '0')
    same(result.status, OK, shown(result.err))
    return [[plain(cell) for cell in line.split(',')] for line in result.out.decode().splitlines()[1:]]


def plain(cell):
    try:
        return f'{float(cell):g}'
    except ValueError:
        return cell


def test_periods_groups_and_days_between():
    for style, question, wanted in CASES:
        for database in databases(style):
            same(sorted(rows('ask', database, question)), sorted(wanted), f'{question} in {database}')


def test_the_schema_says_how_they_are_kept():
    for style, wanted in KEPT.items():
        for database in databases(style):
            result = askdb('schema', database, '-f', 'json')
            same(result.status, OK, shown(result.err))
            columns = [column for table in json.loads(result.out)['tables'] for column in table['columns']]
            kept = {column['name'].lower(): column['kept_as'] for column in columns if 'kept_as' in column}
            same(kept, {name.lower(): form for name, form in wanted.items()}, database)


def test_keys_of_a_calendar_are_days_and_other_numbers_stay_numbers():
    path = folder() / 'star.sqlite'
    with sqlite3.connect(path) as connection:
        connection.executescript("""
CREATE TABLE dim_date (date_key integer PRIMARY KEY, weekday text);
CREATE TABLE fct_sales (sale_id integer PRIMARY KEY, sale_date integer REFERENCES dim_date (date_key), end_dt integer, due_day integer);
INSERT INTO dim_date VALUES (20250101, 'Wed'), (20250102, 'Thu');
INSERT INTO fct_sales VALUES (1, 20250101, 20250101, 3), (2, 20250102, 20250199, 30);
""")
    tables = json.loads(askdb('schema', str(path), '-f', 'json').out)['tables']
    kept = [column['name'] for table in tables for column in table['columns'] if 'kept_as' in column]
    same(kept, ['sale_date'])


def test_what_is_typed_is_warned_of_where_the_forms_differ():
    database = next(databases('jobs'))
    checked = askdb('check', database, 'SELECT count(*) FROM work_orders WHERE start_dt >= 20250101')
    same(checked.status, OK, shown(checked.err))
    assert b'compared with' not in checked.out + checked.err, shown(checked.err)
    checked = askdb('check', database, "SELECT count(*) FROM work_orders WHERE start_dt >= '2025-01-01'")
    assert b'compared with a text' in checked.out + checked.err, shown(checked.out + checked.err)
    database = next(databases('members'))
    checked = askdb('check', database, "SELECT name FROM members WHERE joined_on >= '2024-01-01'")
    assert b'members.joined_on holds days as 31.12.2025' in checked.out + checked.err, shown(checked.out + checked.err)
    checked = askdb('check', database, "SELECT name FROM members WHERE joined_on = '31.01.2023'")
    assert b'31.12.2025' not in checked.out + checked.err, shown(checked.out + checked.err)


def test_months_are_a_series():
    path = folder() / 'series.sqlite'
    with sqlite3.connect(path) as connection:
        connection.execute('CREATE TABLE usage_monthly (month text PRIMARY KEY, kwh numeric)')
        connection.executemany('INSERT INTO usage_monthly VALUES (?, ?)', [(f'{2022 + i // 12}-{i % 12 + 1:02}', 100 + 10 * (i % 12)) for i in range(36)])
    result = askdb('ask', str(path), 'forecast total kwh for 3 months', '--now', '2025-01-10', '--min-confidence', '0', '-f', 'csv')
    same(result.status, OK, shown(result.err))
    assert b'2025-02,110' in result.out, shown(result.out)


def test_days_in_writing_are_shown_as_dates_under_their_names():
    for database in databases('members'):
        result = askdb('ask', database, 'names and joined on of members', '-f', 'csv', '--min-confidence', '0')
        same(result.out.decode().splitlines(), ['name,joined_on', 'Ann,2023-01-31', 'Bob,2024-02-01', 'Cid,2024-02-15', 'Dora,2024-03-02'], shown(result.err))


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
