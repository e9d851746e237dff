#!/usr/bin/env python3
"""What other programs read from csv, json, ndjson and xlsx are the values of the database: sqlite3, Python and openpyxl."""
import csv
import datetime
import io
import json
import math
import shutil
import sqlite3
import subprocess
import sys

from run import Skip, answers, folder, postgres, run_cases, same

NAMES = ['id', 'label', 'amount', 'big', 'day']
ROWS = [
    (1, 'say "hi", he said', 1e-300, 2**53 + 1, '2024-02-29'),
    (2, 'two\nlines', 0.1, -1, '1999-12-31'),
    (3, None, None, None, None),
    (4, '', 1.7e308, 2**63 - 1, '1901-01-01'),
    (5, '😀 שלום', -2.5, -2**63, '2024-05-17'),
    (6, '=1+1', 123456.75, 10**15 - 1, '9999-12-31'),
    (7, " padded, with a quote ' ", 5e-324, 0, '2000-03-01'),
]
QUERY = 'SELECT id, label, amount, big, day FROM cells ORDER BY id'
OPENPYXL = '''
import json, sys, openpyxl
rows = openpyxl.load_workbook(sys.argv[1]).active.iter_rows(values_only=True)
print(json.dumps([[str(cell) if hasattr(cell, 'isoformat') else cell for cell in row] for row in rows]))
'''


def sqlite_database():
    path = folder() / 'cells.db'
    if not path.exists():
        with sqlite3.connect(path) as database:
            database.execute('CREATE TABLE cells (id INTEGER PRIMARY KEY, label TEXT, amount REAL, big INTEGER, day DATE)')
            database.executemany('INSERT INTO cells VALUES (?, ?, ?, ?, ?)', ROWS)
        database.close()
    return str(path), QUERY


def literal(value, kind):
    if value is None:
        return f'NULL::{kind}'
    text = str(value).replace("'", "''")
    return f"'{text}'::{kind}"


def postgres_database():
    kinds = ('integer', 'text', 'double precision', 'bigint', 'date')
    values = ', '.join('(' + ', '.join(map(literal, row, kinds)) + ')' for row in ROWS)
    return postgres(), f'SELECT id, label, amount, big, day FROM (VALUES {values}) AS cells (id, label, amount, big, day) ORDER BY id'


def printed(database, *options):
    return answers('check', database[0], database[1], '--run', '-q', *options)


def same_real(actual, expected):
    """Reals are printed with 15 digits."""
    if expected is None or actual is None:
        same(actual, expected)
    else:
        assert math.isclose(actual, expected, rel_tol=1e-14), f'{actual!r}, not {expected!r}'


def same_rows(rows):
    same(len(rows), len(ROWS))
    for row, (number, label, amount, big, day) in zip(rows, ROWS, strict=True):
        same(tuple(row[:2]) + tuple(row[3:]), (number, label, big, day))
        same_real(row[2], amount)


def csv_is_read_by_python(database):
    text = printed(database, '-f', 'csv').decode('utf-8')
    head, *rows = csv.reader(io.StringIO(text, newline=''))
    same(head, NAMES)
    same_rows([(int(row[0]), None if row[0] == '3' else row[1], float(row[2]) if row[2] else None, int(row[3]) if row[3] else None,
                row[4] or None) for row in rows])
    assert '\r\n3,,,,\r\n' in text or '\n3,,,,\n' in text, 'NULL is nothing'
    assert '\n4,"",' in text, 'empty text is a pair of quotes'


def csv_is_read_by_sqlite(database):
    shell = shutil.which('sqlite3')
    if not shell:
        raise Skip('no sqlite3')
    path, copy = folder() / 'cells.csv', folder() / 'copy.db'
    copy.unlink(missing_ok=True)
    path.write_bytes(printed(database, '-f', 'csv'))
    subprocess.run([shell, str(copy), 'CREATE TABLE cells (id INTEGER, label TEXT, amount REAL, big INTEGER, day TEXT)', '.mode csv',
                    f'.import --skip 1 {path} cells'], check=True)
    with sqlite3.connect(copy) as opened:
        rows = opened.execute("SELECT id, label, nullif(amount, ''), nullif(big, ''), nullif(day, '') FROM cells ORDER BY id").fetchall()
    opened.close()
    same(rows[2][1], '', 'the shell knows no NULL in CSV')
    rows[2] = (3, None, *rows[2][2:])
    same_rows(rows)


def json_is_read_by_python(database):
    whole = json.loads(printed(database, '-f', 'json'))
    lines = [json.loads(line) for line in printed(database, '-f', 'ndjson').decode('utf-8').split('\n')[:-1]]
    same(lines, whole)
    same([list(row) for row in whole], [NAMES] * len(ROWS))
    same_rows([tuple(row.values()) for row in whole])


def json_is_read_by_sqlite(database):
    shell = shutil.which('sqlite3')
    if not shell:
        raise Skip('no sqlite3')
    path = folder() / 'cells.json'
    path.write_bytes(printed(database, '-f', 'json'))
    query = "SELECT json_group_array(json_array(value->>'id', value->>'label', value->>'amount', value->>'big', value->>'day')) " \
            f"FROM json_each(readfile('{path}'))"
    found = subprocess.run([shell, ':memory:', query], check=True, stdout=subprocess.PIPE).stdout
    same_rows(json.loads(found))


def xlsx_is_read_by_openpyxl(database):
    """Debian's python3, which need not be the one that runs this."""
    python = '/usr/bin/python3'
    if subprocess.run([python, '-c', 'import openpyxl'], stderr=subprocess.DEVNULL, check=False).returncode != 0:
        raise Skip('no python3-openpyxl')
    path = folder() / 'cells.xlsx'
    printed(database, '-o', str(path))
    head, *rows = json.loads(subprocess.run([python, '-c', OPENPYXL, str(path)], check=True, stdout=subprocess.PIPE).stdout)
    same(head, NAMES)
    found = []
    for number, label, amount, big, day in rows:
        if number == 4:
            label = label or ''  # a spreadsheet has no empty text
        moment = datetime.datetime.fromisoformat(day) if day else None
        found.append((number, label, amount, int(big) if big is not None else None, str(moment.date()) if moment else None))
    same_rows(found)
    same([type(row[3]) for row in rows], [str, int, type(None), str, str, int, int], 'more digits than a spreadsheet keeps are text')


def the_largest_real_stays_finite():
    largest = f'SELECT {sys.float_info.max!r} AS x'
    database = sqlite_database()[0]
    same(json.loads(printed((database, largest), '-f', 'json')), [{'x': sys.float_info.max}])
    same(printed((database, largest), '-f', 'csv'), b'x\n1.7976931348623157e+308\n')


def cases():
    yield 'the largest real stays finite', the_largest_real_stays_finite
    checks = (csv_is_read_by_python, csv_is_read_by_sqlite, json_is_read_by_python, json_is_read_by_sqlite, xlsx_is_read_by_openpyxl)
    for kind, make in (('SQLite', sqlite_database), ('PostgreSQL', postgres_database)):
        for check in checks:
            yield f'{kind}: {check.__name__}', lambda check=check, make=make: check(make())


if __name__ == '__main__':
    sys.exit(run_cases(list(cases())))
