#!/usr/bin/env python3
"""Days begin in the time zone that --timezone, the semantic file or the machine says, those of the clock change too."""
import atexit
import json
import os
import re
import sqlite3

from retail import drop_scratches, postgres_scratch, psql
from run import OK, USAGE, Skip, answers, askdb, folder, main, same, shown

ROWS = """
CREATE TABLE calls (id integer PRIMARY KEY, called_at timestamptz NOT NULL, minutes numeric);
INSERT INTO calls VALUES (1, '2024-03-30 22:30+00', 5), (2, '2024-03-30 23:30+00', 7), (3, '2024-03-31 21:30+00', 1),
    (4, '2024-03-31 22:30+00', 2), (5, '2024-10-26 22:30+00', 3), (6, '2024-10-27 22:30+00', 4), (7, '2024-10-27 23:30+00', 9);
"""
BERLIN = {'2024-03-30': 1, '2024-03-31': 2, '2024-04-01': 1, '2024-10-27': 2, '2024-10-28': 1}
UTC = {'2024-03-30': 2, '2024-03-31': 2, '2024-10-26': 1, '2024-10-27': 2}


def calls():
    if not os.path.exists('/usr/share/zoneinfo/Europe/Berlin'):
        raise Skip('no time zones are installed')
    new = 'zoned_calls' not in calls.made
    uri = postgres_scratch('zoned_calls')
    if new:
        psql(uri, '-c', ROWS)
        calls.made.add('zoned_calls')
    return uri


calls.made = set()


def days(*options, variables=None):
    result = askdb('ask', calls(), 'calls per day', '-f', 'csv', *options, variables=variables)
    same(result.status, OK, shown(result.err))
    rows = dict(line.split(',') for line in result.out.decode().split()[1:])
    return {day: int(count) for day, count in rows.items()}, result.err.decode()


def test_days_of_the_clock_change():
    found, told = days('--timezone', 'Europe/Berlin')
    same(found, BERLIN, told)
    assert '(days of Europe/Berlin)' in told, told
    same(days('--timezone', 'UTC')[0], UTC, 'UTC')


def test_a_day_of_23_hours():
    line = json.dumps({'id': 1, 'db': calls(), 'question': 'how many calls on 2024-03-31'})
    answer = json.loads(answers('batch', '--timezone', 'Europe/Berlin', stdin=line.encode()))
    assert answer['reading'].endswith('(days of Europe/Berlin)'), answer
    result = askdb('ask', calls(), 'how many calls on 2024-03-31', '-f', 'csv', '--timezone', 'Europe/Berlin')
    same(result.out.split()[-1], b'2', shown(result.err))


def test_what_is_no_matter_of_days_does_not_say_so():
    result = askdb('ask', calls(), 'how many calls', '--timezone', 'Europe/Berlin')
    assert b'days of' not in result.err, shown(result.err)


def test_the_semantic_file_and_the_machine():
    path = folder() / 'zone.yaml'
    path.write_text('timezone: Europe/Berlin\n')
    same(days('--semantic', str(path))[0], BERLIN, 'semantic file')
    same(days('--semantic', str(path), '--timezone', 'UTC')[0], UTC, 'the option wins')
    same(days(variables={'TZ': 'Europe/Berlin'})[0], BERLIN, 'the machine')
    same(days('--timezone', 'UTC', variables={'TZ': 'Europe/Berlin'})[0], UTC, 'the option wins over the machine')


def test_an_unknown_zone_is_an_error():
    path = folder() / 'nowhere.yaml'
    path.write_text('timezone: Nowhere/Atall\n')
    for options in (('--timezone', 'Nowhere/Atall'), ('--timezone', '../../etc/passwd'), ('--semantic', str(path))):
        result = askdb('ask', calls(), 'how many calls', *options)
        same(result.status, USAGE, shown(result.err))
        assert b'no time zone' in result.err, shown(result.err)


def test_today_is_that_of_the_zone():
    """Between the two are 26 hours; texts of SQLite stay as they are."""
    path = str(folder() / 'zoned.sqlite')
    with sqlite3.connect(path) as connection:
        connection.executescript("CREATE TABLE calls (id integer PRIMARY KEY, called_on date);INSERT INTO calls VALUES (1, '2024-03-31');")
    found = []
    for zone in ('Etc/GMT+12', 'Etc/GMT-14'):
        line = json.dumps({'id': 1, 'db': path, 'question': 'how many calls today'})
        answer = json.loads(answers('batch', '--timezone', zone, stdin=line.encode()))
        found.append(re.findall(r"'(\d{4}-\d\d-\d\d)'", answer['sql'])[0])
    assert found[0] < found[1], found


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
