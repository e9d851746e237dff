#!/usr/bin/env python3
"""Rows that hold from a day on, until the next row of the same thing, and periods of validity by their short names."""
import json
import sqlite3

from run import answers, folder, main, same

NOW = '2025-11-30'


def payroll():
    """A web application's: a date that rows hold from, one reference."""
    path = folder() / 'payroll.db'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript("""
                CREATE TABLE employees (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
                CREATE TABLE contracts (id INTEGER PRIMARY KEY, employee_id INTEGER NOT NULL REFERENCES employees(id), salary REAL NOT NULL, effective_date DATE NOT NULL);
                INSERT INTO employees VALUES (1, 'Ines'), (2, 'Tomas'), (3, 'Yara');
                INSERT INTO contracts VALUES (1, 1, 2000, '2023-01-01'), (2, 1, 2400, '2024-01-01'), (3, 1, 9000, '2026-02-01'), (4, 2, 3000, '2023-06-01'), (5, 2, 3300, '2025-01-01'),
                    (6, 3, 2800, '2024-09-01');""")
    return str(path)


def rates():
    """A business system's: the date is in the key; a history with two short names."""
    path = folder() / 'rates.db'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript("""
                CREATE TABLE EXCH_RT (CURR TEXT, RT_TYP TEXT, EFF_DT TEXT, RT NUMERIC, PRIMARY KEY (CURR, RT_TYP, EFF_DT));
                INSERT INTO EXCH_RT VALUES ('USD', 'M', '2024-01-01', 1.1), ('USD', 'M', '2024-07-01', 1.2), ('USD', 'M', '2025-07-01', 1.3), ('GBP', 'M', '2024-01-01', 0.8), ('GBP', 'M', '2025-04-01', 0.9);
                CREATE TABLE EQP (EQP_NO TEXT PRIMARY KEY, EQP_DESC TEXT);
                CREATE TABLE EQP_STS_HIST (EQP_NO TEXT REFERENCES EQP(EQP_NO), STS TEXT, BEG_DT TEXT, END_DT TEXT, PRIMARY KEY (EQP_NO, BEG_DT));
                INSERT INTO EQP VALUES ('E1', 'Crane 1'), ('E2', 'Crane 2'), ('E3', 'Crane 3');
                INSERT INTO EQP_STS_HIST VALUES ('E1', 'running', '2023-01-01', '2024-05-01'), ('E1', 'repair', '2024-05-01', '9999-12-31'), ('E2', 'repair', '2023-01-01', '2025-02-01'),
                    ('E2', 'running', '2025-02-01', '9999-12-31'), ('E3', 'running', '2023-01-01', '2024-02-01'), ('E3', 'repair', '2024-02-01', '2024-03-01'), ('E3', 'running', '2024-03-01', '9999-12-31');""")
    return str(path)


def sql_of(path, *questions):
    lines = [json.dumps({'id': i, 'db': path, 'question': question, 'now': NOW}) for i, question in enumerate(questions)]
    replies = [json.loads(line) for line in answers('batch', '--min-confidence', '0', stdin='\n'.join(lines).encode()).splitlines()]
    return [reply['sql'] for reply in replies]


def rows(path, sql):
    with sqlite3.connect(path) as connection:
        return sorted(connection.execute(sql).fetchall())


def test_the_row_that_holds_is_the_last_one_begun():
    now, then, mean, of = sql_of(payroll(), 'current salary of each employee', 'salary of each employee on 1 June 2024', 'average current salary', 'salary of each employee as of 1 February 2025')
    same([row[-1] for row in rows(payroll(), now)], [2400, 3300, 2800], now)
    same([row[-1] for row in rows(payroll(), then)], [2400, 3000], then)
    same(rows(payroll(), mean), [((2400 + 3300 + 2800) / 3,)], mean)
    same([row[-1] for row in rows(payroll(), of)], [2400, 3300, 2800], of)
    rate, average, mean = sql_of(rates(), 'USD rate on 15 August 2024', 'average exchange rate of USD on 15 August 2024', 'average current exchange rate')
    same((rows(rates(), rate)[0][-1], len(rows(rates(), rate)), rows(rates(), average)), (1.2, 1, [(1.2,)]), (rate, average))
    same(round(rows(rates(), mean)[0][-1], 6), 1.1, mean)


def test_what_began_on_a_day_or_is_of_all_times_stays():
    for path, questions in ((payroll(), ('how many contracts became effective on 1 January 2025', 'average salary', 'number of contracts per year', 'contracts that changed on 1 January 2024')),
                            (rates(), ('how many exchange rates are there', 'which rates started on 1 July 2024'))):
        for question, sql in zip(questions, sql_of(path, *questions), strict=True):
            assert 'max(' not in (sql or ''), (question, sql)


def test_short_names_of_a_period_are_one():
    running, each = sql_of(rates(), 'how many equipment are running now', 'number of cranes per current status')
    same(rows(rates(), running), [(2,)], running)
    same([row[-2:] for row in rows(rates(), each)], [('repair', 1), ('running', 2)], each)


if __name__ == '__main__':
    main(globals())
