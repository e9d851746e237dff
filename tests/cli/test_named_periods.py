#!/usr/bin/env python3
"""Times that are rows of a table, over databases of two styles and both kinds."""
import atexit
import json
import os
import sqlite3

from retail import drop_scratches, postgres_scratch
from run import OK, askdb, folder, main, same, shown

CLUB = '''
CREATE TABLE Season (SeasonID integer PRIMARY KEY, SeasonName varchar(10) NOT NULL, StartDate date NOT NULL, EndDate date NOT NULL);
CREATE TABLE Team (TeamID integer PRIMARY KEY, TeamName varchar(30) NOT NULL);
CREATE TABLE Game (GameID integer PRIMARY KEY, SeasonID integer NOT NULL REFERENCES Season, TeamID integer NOT NULL REFERENCES Team, GameDate date NOT NULL,
 Goals integer NOT NULL);
CREATE TABLE Donation (DonationID integer PRIMARY KEY, DonationDate date NOT NULL, Amount numeric NOT NULL);
INSERT INTO Season VALUES (1, '2022/23', '2022-07-01', '2023-06-30'), (2, '2023/24', '2023-07-01', '2024-06-30'), (3, '2024/25', '2024-07-01', '2025-06-30'),
 (4, '2025/26', '2025-07-01', '2026-06-30'), (5, '2026/27', '2026-07-01', '2027-06-30');
INSERT INTO Team VALUES (1, 'First Eleven'), (2, 'Juniors');
INSERT INTO Game VALUES (1, 2, 1, '2023-08-05', 2), (2, 2, 1, '2024-03-05', 1), (3, 3, 1, '2024-08-04', 3), (4, 3, 2, '2024-10-04', 0),
 (5, 3, 2, '2025-02-01', 5), (6, 4, 1, '2025-08-03', 4), (7, 4, 2, '2025-09-09', 6), (8, 4, 2, '2025-09-19', 1), (9, 4, 1, '2025-10-09', 2), (10, 5, 1, '2026-08-01', 0);
INSERT INTO Donation VALUES (1, '2024-06-30', 1), (2, '2024-07-01', 20), (3, '2025-06-30', 300), (4, '2025-07-01', 4000), (5, '2025-11-01', 50000);
'''

SCHOOL = '''
CREATE TABLE school_terms (term_code varchar(8) PRIMARY KEY, title varchar(20) NOT NULL, starts_on date NOT NULL, ends_on date);
CREATE TABLE pupils (pupil_no integer PRIMARY KEY, family_name varchar(30) NOT NULL);
CREATE TABLE absences (absence_no integer PRIMARY KEY, pupil_no integer NOT NULL REFERENCES pupils, absent_on date NOT NULL, hours integer NOT NULL);
INSERT INTO school_terms VALUES ('T1-2024', 'Autumn 2024', '2024-09-02', '2024-12-20'), ('T2-2025', 'Spring 2025', '2025-01-06', '2025-04-04'),
 ('T3-2025', 'Summer 2025', '2025-04-22', '2025-07-18'), ('T1-2025', 'Autumn 2025', '2025-09-01', '2025-12-19'), ('T2-2026', 'Spring 2026', '2026-01-05', NULL);
INSERT INTO pupils VALUES (1, 'Abbot'), (2, 'Birch');
INSERT INTO absences VALUES (1, 1, '2024-12-01', 1), (2, 1, '2025-04-04', 2), (3, 2, '2025-04-22', 4), (4, 2, '2025-07-18', 8), (5, 1, '2025-09-01', 16),
 (6, 2, '2025-11-03', 32), (7, 2, '2025-11-04', 64);
'''

PLAIN = '''
CREATE TABLE Team (TeamID integer PRIMARY KEY, TeamName varchar(30) NOT NULL);
CREATE TABLE Game (GameID integer PRIMARY KEY, TeamID integer NOT NULL REFERENCES Team, GameDate date NOT NULL, Goals integer NOT NULL);
INSERT INTO Team VALUES (1, 'First Eleven');
INSERT INTO Game VALUES (1, 1, '2024-08-05', 2), (2, 1, '2025-08-05', 1);
'''


def databases(name, text):
    path = folder() / f'{name}.sqlite'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript(text)
    found = [str(path)]
    if os.environ.get('ASKDB_TEST_POSTGRES'):
        script = folder() / f'{name}.sql'
        script.write_text(text, encoding='utf-8')
        found.append(postgres_scratch(f'periods_{name}', str(script)))
    return found


def asked(database, question, *options):
    return askdb('ask', database, question, '--now', '2025-11-20', '--min-confidence', '0', '-f', 'json', '--no-follow-up', *options)


def check(name, text, cases):
    """Of each question the numbers of the first row, and what the notes tell."""
    for database in databases(name, text):
        for question, (wanted, *notes) in cases.items():
            result = asked(database, question)
            same(result.status, OK, shown(result.err))
            row = json.loads(result.out)[0].values()
            same([float(value) for value in row if not isinstance(value, str) or value.isdigit()], wanted, f'{database}: {question}: {result.err.decode()}')
            for note in notes:
                same(note in result.err.decode(), True, f'{database}: {question}: {note}: {result.err.decode()}')


def test_the_row_of_a_relative_time():
    check('club', CLUB, {'How many games did we play last season?': ([3], 'last season: 2024/25'),
                         'number of games in the current season': ([4], 'current season: 2025/26'),
                         'number of games next season': ([1], 'next season: 2026/27'),
                         'how many games in the season before last': ([2], 'season before last: 2023/24'),
                         'total goals of last season\'s games': ([8], 'last season: 2024/25')})


def test_the_name_written_in_another_way():
    check('club', CLUB, {'how many games in 24/25': ([3], '24/25: 2024/25'), 'total goals in season 24/25': ([8],), 'how many games in 2024-25': ([3],),
                         'number of games in season 2024/25': ([3],), 'total goals in 2024/2025': ([8],)})


def test_one_time_beside_another():
    check('club', CLUB, {'number of games this season vs last': ([4, 3], 'this season: 2025/26', 'last: 2024/25')})
    check('school', SCHOOL, {'total hours of absences last term against this one': ([12, 112], 'last term: Summer 2025', 'this one: Autumn 2025')})


def test_days_where_no_key_leads_to_the_table():
    check('club', CLUB, {'total amount of donations last season': ([320], 'last season: 2024/25'), 'how many donations this season': ([2],)})
    check('school', SCHOOL, {'How many absences were there last term?': ([2], 'last term: Summer 2025'), 'total hours of absences this term': ([112],),
                             'how many absences in the term before last': ([1], 'Spring 2025'), 'How many absences were there last semester?': ([2], 'last semester: Summer 2025'),
                             'how many absences in Autumn 2025': ([3],), 'total hours of absences in Summer 2025': ([12],)})


def test_since_and_before():
    check('club', CLUB, {'how many donations since last season': ([4],), 'how many donations before this season': ([3],)})


def test_a_dash_may_be_something_else():
    for database in databases('club', CLUB):
        result = asked(database, 'games with goals 24-25')
        same('2024/25' in result.err.decode(), False, result.err.decode())


def test_without_such_a_table_there_is_none():
    for database in databases('plain', PLAIN):
        result = asked(database, 'How many games did we play last season?')
        same('season: ' in result.err.decode(), False, result.err.decode())


def under(database, table, rule, question):
    table = table.lower() if database.startswith('postgres') else table
    path = folder() / 'policy.yaml'
    path.write_text(f'tables:\n  - name: {table}\n    {rule.lower() if table.islower() else rule}\n', encoding='utf-8')
    result = asked(database, question, '--semantic', str(path))
    return result.status, result.err.decode() + result.out.decode()


def test_a_policy_keeps_back_what_it_hides():
    question = 'How many games did we play last season?'
    for database in databases('club', CLUB):
        for rule in ('rows: SeasonID <> 3', 'columns: [{name: SeasonName, hidden: true}]', 'columns: [{name: SeasonName, mask: null}]', 'hidden: true'):
            status, said = under(database, 'Season', rule, question)
            same((status, '2024/25' in said, 'last season: ' in said), (OK, False, False), f'{rule}: {said}')
        status, said = under(database, 'Donation', 'columns: [{name: Amount, mask: null}]', question)
        same((status, 'last season: 2024/25' in said), (OK, True), said)


def test_what_is_kept_between_runs_says_the_same():
    for database in databases('club', CLUB):
        for _ in range(2):
            result = askdb('ask', database, 'number of games last season', '--now', '2025-11-20', '--min-confidence', '0', '-f', 'json', '--no-follow-up',)
            same('last season: 2024/25' in result.err.decode(), True, result.err.decode())


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
