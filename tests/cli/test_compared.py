#!/usr/bin/env python3
"""Two periods that a question compares have a column each, on SQLite and PostgreSQL, over schemas of different styles."""
import atexit
import sqlite3

from retail import drop_scratches, postgres_scratch, psql
from run import OK, askdb, folder, main, same, shown

STYLES = {
    'visits': """
CREATE TABLE clinics (clinic_id integer PRIMARY KEY, clinic_name text);
CREATE TABLE visits (visit_id integer PRIMARY KEY, clinic_id integer REFERENCES clinics, visit_date date, fee numeric);
INSERT INTO clinics VALUES (1, 'North'), (2, 'South');
INSERT INTO visits VALUES (1, 1, '2023-02-10', 10), (2, 1, '2024-01-05', 20), (3, 1, '2024-02-07', 30), (4, 2, '2024-11-02', 5), (5, 2, '2025-01-09', 7),
  (6, 1, '2025-02-11', 40), (7, 2, '2025-05-03', 9), (8, 1, '2025-06-01', 50);
""",
    'readings': """
CREATE TABLE meter_readings (reading_id integer PRIMARY KEY, site text, read_dt integer, kwh numeric);
INSERT INTO meter_readings VALUES (1, 'A', 20240110, 5), (2, 'A', 20240415, 6), (3, 'B', 20250120, 7), (4, 'A', 20250212, 8), (5, 'B', 20250420, 9);
""",
}
NOW = '2025-06-15'
CASES = (
    ('visits', 'number of visits in 2024 compared to 2023', ['visits in 2024', 'visits in 2023'], [['3', '1']]),
    ('visits', 'number of visits in Q1 2025 vs Q1 2024', ['visits in quarter 1 of 2025', 'visits in quarter 1 of 2024'], [['2', '2']]),
    ('visits', 'number of visits this month against the same month last year', ['visits in June 2025', 'visits in June 2024'], [['1', '0']]),
    ('visits', 'number of visits last month compared to the month before', ['visits in May 2025', 'visits in April 2025'], [['1', '0']]),
    ('visits', 'number of visits last year compared with the year before by clinic', None, [['North', '2', '1'], ['South', '1', '0']]),
    ('visits', 'visits per month in 2025 vs 2024', None, [['1', '1', '1'], ['2', '1', '1'], ['5', '1', '0'], ['6', '1', '0'], ['11', '0', '1']]),
    ('visits', 'growth of number of visits in 2024', ['visits in 2024', 'visits in 2023', 'change'], [['3', '1', '200']]),
    ('visits', 'growth of number of visits in 2025 by clinic', None, [['North', '2', '2', '0'], ['South', '2', '1', '100']]),
    ('visits', 'did the number of visits rise in 2024', ['visits in 2024', 'visits in 2023', 'change'], [['3', '1', '200']]),
    ('visits', 'by how much did the number of visits drop last month', ['visits in May 2025', 'visits in April 2025', 'change'], [['1', '0', '0']]),
    ('visits', 'has the number of visits gone up this year', ['visits in 2025', 'visits in 2024', 'change'], [['4', '3', '33.3333']]),
    ('visits', 'which clinic had the highest growth in visits in 2025', None, [['South', '2', '1', '100']]),
    ('readings', 'how much did total kwh increase in 2025', ['total kwh in 2025', 'total kwh in 2024', 'change'], [['24', '11', '118.182']]),
    ('readings', 'total kwh in 2025 versus 2024', ['total kwh in 2025', 'total kwh in 2024'], [['24', '11']]),
    ('readings', 'total kwh in Q1 2025 vs Q1 2024', None, [['15', '5']]),
)
OTHERS = ('number of visits in 2024', 'number of visits from 2023 to 2024', 'number of visits per year', 'how many visits dropped out last year', 'dropped visits in 2024',
          'number of falls in 2024', 'visits that were declined in 2024', 'how many visits were increased last month')


def databases(style):
    path = folder() / f'{style}.sqlite'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript(STYLES[style])
    yield str(path)
    uri = postgres_scratch(f'compared_{style}')
    if psql(uri, '-c', "SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public'").strip() == '0':
        psql(uri, '-c', STYLES[style])
    yield uri


def plain(cell):
    try:
        return f'{float(cell):g}'
    except ValueError:
        return cell


def test_each_period_has_a_column():
    for style, question, header, expected in CASES:
        for database in databases(style):
            result = askdb('ask', database, question, '-f', 'csv', '--min-confidence', '0', '--now', NOW)
            same(result.status, OK, shown(result.err))
            lines = [line.split(',') for line in result.out.decode().splitlines()]
            same([[plain(cell) or '0' for cell in line] for line in lines[1:]], expected, f'{database}: {question}\n{shown(result.err)}')
            if header:
                same(lines[0], header, f'{database}: {question}')


def test_a_share_in_a_period_is_told():
    for question in ('percentage of visits in 2024', 'share of visits that were in 2024'):
        result = askdb('ask', next(databases('visits')), question, '--min-confidence', '0', '--now', NOW)
        same(result.status, OK, shown(result.err))


def test_other_questions_have_none():
    database = next(databases('visits'))
    for question in OTHERS:
        result = askdb('sql', database, question, '--min-confidence', '0', '--now', NOW)
        assert b'FILTER' not in result.out, shown(result.out)


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
