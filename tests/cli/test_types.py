#!/usr/bin/env python3
"""Readings keep to the types of columns: no error of the database reaches who asks, days are compared with days, and sizes are no factors."""
import json
import os
import sqlite3

from retail import postgres_scratch, drop_scratches
from run import OK, askdb, folder, main, same, shown

import atexit

TODAY = '2026-06-15'
PARCELS = '''
CREATE TABLE parcels (id integer PRIMARY KEY, town varchar(20) NOT NULL, due_on date NOT NULL, delivered_at timestamp);
INSERT INTO parcels VALUES (1, 'Hull', '2026-01-10', '2026-01-10 09:30:00'), (2, 'Hull', '2026-01-10', '2026-01-11 08:00:00'),
 (3, 'York', '2026-02-01', '2026-01-30 17:15:00'), (4, 'York', '2026-02-03', NULL), (5, 'Leeds', '2026-03-01', '2026-03-01 23:59:59');
'''
REPAIR = '''
CREATE TABLE "RepairJob" ("JobNo" integer PRIMARY KEY, "Bike" text NOT NULL, "PromisedDate" date NOT NULL, "FinishedDateTime" timestamp);
INSERT INTO "RepairJob" VALUES (1, 'Roadster', '2026-01-10', '2026-01-10 16:30:00'), (2, 'Racer', '2026-01-10', '2026-01-12 08:00:00'),
 (3, 'Tandem', '2026-02-01', '2026-02-01 00:00:01'), (4, 'Cargo', '2026-02-03', '2026-02-02 12:00:00');
'''


def sqlite_of(name, text):
    path = folder() / f'{name}.sqlite'
    if not path.exists():
        connection = sqlite3.connect(path)
        connection.executescript(text)
        connection.close()
    return str(path)


def postgres_of(name, text):
    """None where no server is given."""
    if not os.environ.get('ASKDB_TEST_POSTGRES'):
        return None
    path = folder() / f'{name}.sql'
    path.write_text(text, encoding='utf-8')
    return postgres_scratch(f'types_{name}', str(path))


def databases(name, text):
    return [database for database in (sqlite_of(name, text), postgres_of(name, text)) if database]


def asked(database, question, *options):
    """(rows, what was said)."""
    result = askdb('ask', database, question, '--now', TODAY, '--min-confidence', '0', '-f', 'json', *options)
    same(result.status, OK, shown(result.err))
    return json.loads(result.out), result.err.decode()


def only(rows):
    same((len(rows), len(rows[0])), (1, 1), rows)
    return float(next(iter(rows[0].values())))


# ---- days and moments ----

def test_what_came_on_its_day_is_not_after_it():
    for database in databases('parcels', PARCELS):
        rows, said = asked(database, 'how many parcels were delivered after they were due')
        same(only(rows), 1, said)
        rows, said = asked(database, 'how many parcels were delivered late')
        same(only(rows), 1, said)
    for database in databases('repair', REPAIR):
        rows, said = asked(database, 'how many repair jobs were finished after the promised date')
        same(only(rows), 1, said)


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
