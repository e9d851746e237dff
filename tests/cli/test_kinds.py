#!/usr/bin/env python3
"""Numbers that another table explains, without a declared key: a table named by the column, or by it and its own table."""
import json
import sqlite3

from run import answers, folder, main, same

NOW = '2025-11-30'


def fleet():
    path = folder() / 'fleet.db'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript("""
                CREATE TABLE vehicles (id INTEGER PRIMARY KEY, plate TEXT);
                CREATE TABLE trips (id INTEGER PRIMARY KEY, vehicle_id INTEGER, kind INTEGER, km REAL);
                CREATE TABLE trip_kinds (id INTEGER PRIMARY KEY, description TEXT);
                CREATE TABLE tickets (id INTEGER PRIMARY KEY, vehicle_id INTEGER, priority INTEGER, cost REAL);
                CREATE TABLE priorities (code INTEGER, title TEXT);
                INSERT INTO vehicles VALUES (1, 'AB1'), (2, 'AB2');
                INSERT INTO trip_kinds VALUES (1, 'delivery'), (2, 'pickup'), (3, 'transfer');
                INSERT INTO priorities VALUES (1, 'low'), (2, 'normal'), (3, 'urgent');""")
            connection.executemany('INSERT INTO trips VALUES (?, ?, ?, ?)', [(i, i % 2 + 1, i % 3 + 1, i) for i in range(60)])
            connection.executemany('INSERT INTO tickets VALUES (?, ?, ?, ?)', [(i, i % 2 + 1, i % 4 % 3 + 1, i) for i in range(40)])
    return str(path)


def clinic():
    """In capitals; a table of lines is none of kinds."""
    path = folder() / 'clinic.db'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript("""
                CREATE TABLE VISIT (VISIT_NO INTEGER PRIMARY KEY, PATIENT TEXT, REASON INTEGER, LINE INTEGER, FEE NUMERIC);
                CREATE TABLE VISIT_REASON (REASON_NO INTEGER PRIMARY KEY, TXT TEXT);
                CREATE TABLE VISIT_LINE (LINE_NO INTEGER PRIMARY KEY, VISIT_NO INTEGER, TXT TEXT);
                INSERT INTO VISIT_REASON VALUES (10, 'checkup'), (20, 'vaccination'), (30, 'injury');""")
            connection.executemany('INSERT INTO VISIT VALUES (?, ?, ?, ?, ?)', [(i, f'Patient {i}', (10, 20, 30)[i % 3], i % 5, i) for i in range(1, 50)])
            connection.executemany('INSERT INTO VISIT_LINE VALUES (?, ?, ?)', [(i, i % 49 + 1, f'item {i}') for i in range(1, 90)])
    return str(path)


def sql_of(path, *questions):
    lines = [json.dumps({'id': i, 'db': path, 'question': question, 'now': NOW}) for i, question in enumerate(questions)]
    return [json.loads(line)['sql'] for line in answers('batch', '--min-confidence', '0', stdin='\n'.join(lines).encode()).splitlines()]


def rows(path, sql):
    with sqlite3.connect(path) as connection:
        return sorted(connection.execute(sql).fetchall())


def test_words_find_the_number_that_another_table_explains():
    urgent, cost, km, kinds = sql_of(fleet(), 'how many urgent tickets are there', 'ticket cost by priority', 'total km of delivery trips', 'number of trips per kind')
    same((rows(fleet(), urgent), rows(fleet(), km)), ([(10,)], [(sum(range(0, 60, 3)),)]), (urgent, km))
    same([row[-2] for row in rows(fleet(), cost)], ['low', 'normal', 'urgent'], cost)
    same([row[-2:] for row in rows(fleet(), kinds)], [('delivery', 20), ('pickup', 20), ('transfer', 20)], kinds)
    count, by = sql_of(clinic(), 'how many vaccination visits were there', 'average fee per reason')
    same(rows(clinic(), count), [(17,)], count)
    same([row[-2] for row in rows(clinic(), by)], ['checkup', 'injury', 'vaccination'], by)


def test_a_table_of_parts_is_none_of_kinds():
    sql = sql_of(clinic(), 'number of lines of each visit')[0]
    assert 'VISIT.LINE = VISIT_LINE' not in sql, sql


if __name__ == '__main__':
    main(globals())
