#!/usr/bin/env python3
"""What askdb learns of a SQLite database is the same on an idle machine and on a busy one."""
import os
import random
import sqlite3
import subprocess

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
    return subprocess.Popen([binary(), 'schema', str(path), '--explain', '--no-cache'], stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())


def test_a_busy_machine_learns_the_same():
    path = database()
    alone, error = learn(path).communicate()
    same(error, b'')
    same(alone.count(b'one row') == TABLES, True)
    running = [learn(path) for _ in range(AT_ONCE * (os.cpu_count() or 1))]
    for process in running:
        together, _ = process.communicate()
        same(together.decode(), alone.decode())


main(globals())
