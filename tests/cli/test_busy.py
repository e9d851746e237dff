#!/usr/bin/env python3
"""What askdb learns of a database is the same on an idle machine and on a busy one."""
import os
import random
import sqlite3
import subprocess

from retail import drop_scratches, postgres_scratch, psql
from run import binary, environment, folder, main, same

TABLES, ROWS, AT_ONCE = 24, 15000, 6


def database():
    """Keys that nobody declared, into tables without an index: finding them takes as long as it may."""
    path = folder() / 'busy.sqlite'
    path.unlink(missing_ok=True)
    chance = random.Random(8)
    connection = sqlite3.connect(path)
    for table in range(TABLES):
        connection.execute(f'CREATE TABLE part_{table} (part_{table}_id INTEGER, part_{(table + 1) % TABLES}_id INTEGER, label TEXT, made_on TEXT)')
        connection.executemany(f'INSERT INTO part_{table} VALUES (?, ?, ?, ?)',
                               ((row, chance.randrange(ROWS), f'part {chance.randrange(900)}', f'2025-{row % 12 + 1:02}-{row % 28 + 1:02}')
                                for row in range(ROWS)))
    connection.commit()
    connection.close()
    return path


def learn(path):
    return subprocess.Popen([binary(), 'schema', str(path), '--explain', '--no-cache', '-q', '--timeout', '0'], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())


def check(place):
    alone, error = learn(place).communicate()
    same(error, b'')
    same(alone.count(b'one row') == TABLES, True)
    running = [learn(place) for _ in range(AT_ONCE * (os.cpu_count() or 1))]
    for process in running:
        together, _ = process.communicate()
        same(together.decode(), alone.decode())
    return alone.decode()


def test_a_busy_machine_learns_the_same_of_sqlite():
    check(database())


def test_a_busy_machine_learns_the_same_of_postgres():
    """Never analyzed, without an index: each lookup reads the whole of the other table, and the longest one is not looked up in."""
    uri = postgres_scratch('askdb_busy')
    for table in range(TABLES):
        rows = 250000 if table == 0 else ROWS
        psql(uri, '-c', f'CREATE TABLE part_{table} (part_{table}_id int, part_{(table + 1) % TABLES}_id int, label text)',
             '-c', f"INSERT INTO part_{table} SELECT i, i * 7 % {ROWS}, 'part ' || i % 900 FROM generate_series(0, {rows - 1}) AS i")
    learned = check(uri)
    same(learned.count('  contents 0.95'), TABLES - 1)
    same(learned.count('  names 0.80'), 1)
    drop_scratches()


main(globals(), sanitized=False)
