#!/usr/bin/env python3
"""Makes what scripts/bench/run measures over: one shop as a SQLite file, in PostgreSQL and as CSV, of as many orders as asked; and a
database of many tables, 20 columns and 5 rows each, whose keys nobody declares.

usage: data.py sqlite FILE ROWS | data.py postgres URI ROWS | data.py csv FOLDER ROWS | data.py wide FILE TABLES | data.py wide-postgres URI TABLES

Every number is computed from the row's own, so two runs make the same rows.
"""
import pathlib
import sqlite3
import subprocess
import sys

CITIES = ['Lisbon', 'Porto', 'Madrid', 'Turin', 'Vienna', 'Prague', 'Leipzig', 'Gdansk', 'Malmo', 'Bergen', 'Galway', 'Ghent']
STATUSES = ['placed', 'paid', 'shipped', 'delivered', 'returned', 'cancelled']
TRADES = ['Foods', 'Optics', 'Textiles']
CUSTOMERS_PER_ORDER = 40  # orders of one customer, on average


def one_of(words, number):
    cases = ' '.join(f"WHEN {i} THEN '{word}'" for i, word in enumerate(words))
    return f'CASE ({number}) % {len(words)} {cases} END'


def tables(rows, series, day):
    """The statements that fill both tables; `series` gives numbers from 1 in a column i, `day` a day from a number."""
    customers = max(rows // CUSTOMERS_PER_ORDER, 1)
    mixed = '(i * 7919) % 1000003'
    return [f'''INSERT INTO customers SELECT i, 'Harbor ' || {one_of(TRADES, 'i')} || ' ' || i, 'person' || i || '@example.com', {one_of(CITIES, mixed)}
        FROM {series(customers)}''',
            f'''INSERT INTO orders SELECT i, 1 + ({mixed}) % {customers}, {day(mixed)}, {one_of(STATUSES, f'{mixed} / 7')},
        'Store ' || (({mixed}) % 300), (({mixed}) % 100000) * 0.01, 1 + ({mixed}) % 9 FROM {series(rows)}''']


SCHEMA = ['CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, city TEXT NOT NULL)',
          '''CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id),
    ordered_on DATE NOT NULL, status TEXT NOT NULL, store TEXT NOT NULL, amount DOUBLE PRECISION NOT NULL, items INTEGER NOT NULL)''']
INDEX = 'CREATE INDEX orders_customer ON orders (customer_id)'


def sqlite_series(count):
    return f'(WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count}) SELECT i FROM n)'


def fill_sqlite(database, rows):
    for statement in SCHEMA + tables(rows, sqlite_series, lambda number: f"date('2020-01-01', '+' || (({number}) % 2000) || ' days')"):
        database.execute(statement)
    database.execute(INDEX)
    database.commit()


def make_sqlite(path, rows):
    database = sqlite3.connect(path)
    database.execute('PRAGMA synchronous = OFF')
    database.execute('PRAGMA journal_mode = OFF')
    fill_sqlite(database, rows)
    database.execute('ANALYZE')
    database.commit()
    database.close()


def make_postgres(uri, rows):
    filled = tables(rows, lambda count: f'generate_series(1::bigint, {count}) AS n (i)', lambda number: f"DATE '2020-01-01' + (({number}) % 2000)::int")
    script = ';\n'.join([*SCHEMA, *filled, INDEX, 'ANALYZE'])
    subprocess.run(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', uri, '-c', script], check=True)


def make_csv(folder, rows):
    database = sqlite3.connect(':memory:')
    fill_sqlite(database, rows)
    for name in ('customers', 'orders'):
        cursor = database.execute(f'SELECT * FROM {name}')
        with open(pathlib.Path(folder) / f'{name}.csv', 'w', encoding='ascii') as out:
            out.write(','.join(column[0] for column in cursor.description) + '\n')
            out.writelines(','.join(map(str, row)) + '\n' for row in cursor)


WORDS = ['order', 'customer', 'store', 'invoice', 'ticket', 'shipment', 'supplier', 'payment', 'account', 'project', 'region', 'budget', 'vehicle',
         'route', 'meter', 'sensor', 'patient', 'course', 'contract', 'asset']
KINDS = [('name', 'TEXT'), ('status', 'TEXT'), ('amount', 'REAL'), ('opened_on', 'DATE'), ('count', 'INTEGER'), ('note', 'TEXT')]
WIDE_ROWS = 5


def wide_table(number, date):
    """Its name and columns: (name, type, the value of row i as SQL); `date` is what a date is cast to."""
    columns = [('id', 'INTEGER PRIMARY KEY', 'i')]
    for role, other in ('', number // 2), ('former_', number // 3):  # what may be keys to other tables
        columns.append((f'{role}{WORDS[other % len(WORDS)]}_{other}_id', 'INTEGER', f'1 + i % {WIDE_ROWS}'))
    for k in range(17):
        word, (what, kind) = WORDS[(number + 3 * k) % len(WORDS)], KINDS[k % len(KINDS)]
        value = {'TEXT': f"'{word} {what} ' || (i * {k + 1} + {number % 97})", 'REAL': f'i * {k}.25', 'INTEGER': f'i * {k}',
                 'DATE': f"CAST('2024-01-0' || i AS {date})"}[kind]
        columns.append((f'{word}_{what}_{k}', kind, value))
    return f'{WORDS[number % len(WORDS)]}_{number}', columns


def wide(tables, date):
    numbers = ' UNION ALL '.join(f'SELECT {i} AS i' for i in range(1, WIDE_ROWS + 1))
    for number in range(tables):
        name, columns = wide_table(number, date)
        yield f'CREATE TABLE {name} ({", ".join(f"{column} {kind}" for column, kind, _ in columns)})'
        yield f'INSERT INTO {name} SELECT {", ".join(value for _, _, value in columns)} FROM ({numbers}) AS n'


def make_wide(path, tables):
    database = sqlite3.connect(path, isolation_level=None)
    database.execute('BEGIN')
    for statement in wide(tables, 'TEXT'):
        database.execute(statement)
    database.execute('COMMIT')
    database.close()


def make_wide_postgres(uri, tables):
    """A transaction for 500 tables: one holds a lock for each."""
    statements = list(wide(tables, 'DATE'))
    parts = [statements[at:at + 1000] for at in range(0, len(statements), 1000)]
    script = ''.join('BEGIN;\n' + ''.join(f'{statement};\n' for statement in part) + 'COMMIT;\n' for part in parts) + 'ANALYZE;\n'
    subprocess.run(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', uri], input=script.encode(), check=True)


def main():
    kinds = {'sqlite': make_sqlite, 'postgres': make_postgres, 'csv': make_csv, 'wide': make_wide, 'wide-postgres': make_wide_postgres}
    if len(sys.argv) != 4 or sys.argv[1] not in kinds:
        sys.exit(__doc__)
    kinds[sys.argv[1]](sys.argv[2], int(sys.argv[3]))


main()
