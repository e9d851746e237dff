#!/usr/bin/env python3
"""Warehouses and records as they are kept: keys of a calendar are days, a row that stands for what is not known, deleted rows and versions that are
over are not counted unasked, what happened comes before what was planned. On SQLite and PostgreSQL, over schemas of different styles."""
import atexit
import sqlite3

from retail import drop_scratches, postgres_scratch, psql
from run import OK, askdb, folder, main, same, shown


def days():
    """A row for each first and fifteenth day of the months of 2024 and 2025."""
    for year in (2024, 2025):
        for month in range(1, 13):
            for day in (1, 15):
                yield f"({year}{month:02}{day:02}, '{year}-{month:02}-{day:02}', {year}, {month}, {year + (month > 6)})"


STYLES = {
    'star': f"""
CREATE TABLE dim_date (date_key integer PRIMARY KEY, full_date date, cal_year integer, month_no integer, fiscal_year integer);
INSERT INTO dim_date VALUES (-1, NULL, NULL, NULL, NULL), {', '.join(days())};
CREATE TABLE dim_garage (garage_key integer PRIMARY KEY, garage_name text, city text);
INSERT INTO dim_garage VALUES (-1, 'Unknown', 'Unknown'), (1, 'North Gate', 'Leeds'), (2, 'Harbour', 'Hull'), (3, 'Old Mill', 'York');
CREATE TABLE dim_driver (driver_key integer PRIMARY KEY, driver_no text, driver_name text, valid_from date, valid_to date, is_current integer);
INSERT INTO dim_driver VALUES (-1, 'UNK', 'Unknown', '1900-01-01', '9999-12-31', 1), (1, 'D1', 'Ann', '2023-01-01', '2024-06-30', 0), (2, 'D1', 'Ann', '2024-07-01', '9999-12-31', 1),
  (3, 'D2', 'Ben', '2023-01-01', '9999-12-31', 1);
CREATE TABLE fact_repair (repair_key integer PRIMARY KEY, booked_date_key integer REFERENCES dim_date, repair_date_key integer REFERENCES dim_date, paid_date_key integer REFERENCES dim_date,
  garage_key integer REFERENCES dim_garage, driver_key integer REFERENCES dim_driver, cost_amt numeric);
INSERT INTO fact_repair VALUES (1, 20240115, 20240201, 20240215, 1, 1, 10), (2, 20240115, 20240215, -1, 2, 1, 20), (3, 20241215, 20250101, -1, 1, 2, 40),
  (4, 20250101, 20250115, 20250201, 2, 3, 80), (5, 20250601, 20250615, 20250701, 1, -1, 160);
""",
    'numbered': """
CREATE TABLE calendar (day_id integer PRIMARY KEY, day_date date, year integer);
INSERT INTO calendar VALUES (20240310, '2024-03-10', 2024), (20240420, '2024-04-20', 2024), (20250310, '2025-03-10', 2025), (20250420, '2025-04-20', 2025);
CREATE TABLE plot (plot_id integer PRIMARY KEY, plot_name text);
INSERT INTO plot VALUES (1, 'Upper'), (2, 'Lower');
CREATE TABLE harvest (harvest_id integer PRIMARY KEY, plot_id integer REFERENCES plot, harvest_day_id integer REFERENCES calendar, weight_kg numeric);
INSERT INTO harvest VALUES (1, 1, 20240310, 5), (2, 2, 20240420, 6), (3, 1, 20250310, 7), (4, 1, 20250420, 8);
""",
    'surrogate': """
CREATE TABLE dim_calendar (calendar_key integer PRIMARY KEY, cal_date date, year integer);
INSERT INTO dim_calendar VALUES (1, '2024-03-10', 2024), (2, '2024-04-20', 2024), (3, '2025-03-10', 2025), (4, '2025-04-20', 2025);
CREATE TABLE dim_inspector (inspector_key integer PRIMARY KEY, inspector_name text, leave_date date);
INSERT INTO dim_inspector VALUES (-1, 'N/A', NULL), (1, 'Ida', NULL), (2, 'Jon', '2025-02-01');
CREATE TABLE fact_visit (visit_key integer PRIMARY KEY, created_date_key integer REFERENCES dim_calendar, visit_date_key integer REFERENCES dim_calendar,
  inspector_key integer REFERENCES dim_inspector, score integer, void_flag text);
INSERT INTO fact_visit VALUES (1, 1, 1, 1, 5, NULL), (2, 1, 2, 2, 6, NULL), (3, 2, 3, 1, 7, NULL), (4, 3, 4, 1, 8, NULL), (5, 3, 4, 2, 9, 'X');
""",
    'prefixed': """
CREATE TABLE CODES (COD_TYPE text, COD_VALUE text, COD_MEANING text, COD_SORT integer);
INSERT INTO CODES VALUES ('GSE', 'BELT', 'Belt loader', 1), ('GSE', 'TUG', 'Tug', 2), ('GSE', 'BUS', 'Bus', 3), ('FUEL', 'D', 'Diesel', 1), ('FUEL', 'E', 'Electric', 2), ('FUEL', 'P', 'Petrol', 3);
CREATE TABLE EQUIPMENT (EQP_ID integer PRIMARY KEY, EQP_NAME text, EQP_GSE_CD text, EQP_FUEL_CD text);
INSERT INTO EQUIPMENT VALUES (1, 'B1', 'BELT', 'D'), (2, 'B2', 'BELT', 'E'), (3, 'T1', 'TUG', 'D'), (4, 'U1', 'BUS', 'P');
""",
    'records': """
CREATE TABLE boats (id integer PRIMARY KEY, name text, created_at date, deleted_at date);
INSERT INTO boats VALUES (1, 'Tern', '2023-01-05', NULL), (2, 'Gull', '2023-01-05', NULL), (3, 'Skua', '2024-02-05', NULL), (4, 'Crow', '2024-02-06', '2024-03-01'), (5, 'Knot', '2024-02-06', NULL),
  (6, 'Ruff', '2024-02-06', NULL);
CREATE TABLE trips (id integer PRIMARY KEY, boat_id integer REFERENCES boats, planned_departure date, actual_departure date, voided integer);
INSERT INTO trips VALUES (1, 1, '2024-12-30', '2025-01-02', 0), (2, 2, '2025-03-01', '2025-03-01', 0), (3, 2, '2025-03-05', '2025-03-05', 1), (4, 3, '2024-05-01', '2024-05-01', 0),
  (5, 3, '2024-06-01', '2024-06-01', 0), (6, 3, '2024-07-01', '2024-07-01', 0);
""",
    'legacy': """
CREATE TABLE TANK_MST (TANK_NO integer PRIMARY KEY, TANK_NM text, DEL_FLG text);
INSERT INTO TANK_MST VALUES (1, 'A', 'N'), (2, 'B', 'N'), (3, 'C', 'N'), (4, 'D', 'N'), (5, 'E', 'Y');
""",
    'late': f"""
CREATE TABLE DIM_CARRIER (CARRIER_KEY INT PRIMARY KEY, CARRIER_NAME VARCHAR(30));
CREATE TABLE FACT_PARCEL (PARCEL_KEY INT PRIMARY KEY, CARRIER_KEY INT REFERENCES DIM_CARRIER (CARRIER_KEY), WEIGHT INT);
INSERT INTO DIM_CARRIER VALUES {', '.join(f"({key}, 'Carrier {key}')" for key in range(1, 1201))}, (0, 'Unknown');
INSERT INTO FACT_PARCEL VALUES (1, 1, 10), (2, 0, 20), (3, 2, 30);
""",
}
NOW = '2025-11-20'
CASES = (
    ('star', 'how many repairs were there in 2025', [['3']]),
    ('star', 'total cost amount in 2024', [['30']]),
    ('star', 'number of repairs by garage in 2025', [['North Gate', '2'], ['Harbour', '1']]),
    ('star', 'how many repairs are not paid', [['2']]),
    ('star', 'how many repairs were booked in 2024', [['3']]),
    ('star', 'average days from booked date to repair date', [['18.6']]),
    ('star', 'how many garages are there', [['3']]),
    ('star', 'garages without repairs', [['Old Mill']]),
    ('star', 'how many drivers are there', [['2']]),
    ('numbered', 'number of harvests in 2025', [['2']]),
    ('numbered', 'total weight by plot in 2024', [['Upper', '5'], ['Lower', '6']]),
    ('numbered', 'harvests per month in 2025', [['2025-03', '1'], ['2025-04', '1']]),
    ('surrogate', 'how many visits were there in 2025', [['2']]),
    ('surrogate', 'average score by inspector in 2024', [['Ida', '5'], ['Jon', '6']]),
    ('surrogate', 'how many inspectors are there', [['2']]),
    ('prefixed', 'how many equipment of type belt loader', [['2']]),
    ('prefixed', 'number of equipment by fuel', [['Diesel', '2'], ['Electric', '1'], ['Petrol', '1']]),
    ('records', 'how many boats are there', [['5']]),
    ('records', 'how many deleted boats are there', [['1']]),
    ('records', 'how many trips departed in 2025', [['2']]),
    ('records', 'number of trips by boat', [['Tern', '1'], ['Gull', '1'], ['Skua', '3']]),
    ('legacy', 'how many tanks are there', [['4']]),
    ('late', 'how many carriers are there', [['1200']]),
)


def databases(style):
    path = folder() / f'{style}.sqlite'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript(STYLES[style])
    yield str(path)
    uri = postgres_scratch(f'warehouse_{style}')
    if psql(uri, '-c', "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'").strip() == '0':
        psql(uri, '-c', STYLES[style])
    yield uri


def plain(cell):
    try:
        return f'{float(cell):g}'
    except ValueError:
        return cell


def test_rows_and_days_that_are_meant():
    wrong = []
    for style, question, expected in CASES:
        for database in databases(style):
            result = askdb('ask', database, question, '-f', 'csv', '--min-confidence', '0', '--now', NOW)
            same(result.status, OK, shown(result.err))
            rows = sorted([plain(cell) for cell in line.split(',')] for line in result.out.decode().splitlines()[1:])
            if rows != sorted(expected):
                wrong.append(f'{database}: {question}: {rows}\n{shown(result.err)}')
    assert not wrong, '\n'.join(wrong)


def test_a_statement_comes_back():
    """What is printed for a column of days with a number for none is read back: a follow-up keeps it."""
    for database in databases('star'):
        turns = f'{CASES[3][1]}\nonly for Harbour\n'
        result = askdb('repl', database, '-f', 'csv', '--min-confidence', '0', '--now', NOW, stdin=turns.encode())
        lines = result.out.decode().split()
        same([lines[1], lines[-1]], ['2', '1'], shown(result.err))


def test_the_end_of_a_period():
    for style, question, expected in (('records', 'how many trips departed before the end of 2024', '3'), ('star', 'how many repairs before the end of February 2025', '4'),
                                      ('numbered', 'number of harvests before the end of March 2025', '3')):
        for database in databases(style):
            result = askdb('ask', database, question, '-f', 'csv', '--min-confidence', '0', '--now', NOW)
            same(result.out.decode().split()[-1:], [expected], f'{question}: {shown(result.err)}')


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
