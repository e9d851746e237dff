#!/usr/bin/env python3
"""Weeks begin on the day that the semantic file says: in groups, in periods and in charts, on both databases; without one, on Monday."""
import csv
import datetime
import io
import json

from run import USAGE, Skip, answers, fails, folder, main, postgres, same, shop

DAYS = ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')


def databases():
    yield shop()
    try:
        yield postgres()
    except Skip:
        pass


def semantic(day):
    path = folder() / f'{day}.yaml'
    path.write_text(f'defaults:\n  week_start: {day}\n', encoding='utf-8')
    return str(path)


def rows(database, question, *options):
    text = answers('ask', database, question, '-f', 'csv', '-q', '--limit', '0', '--now', '2025-06-18', *options).decode()
    return list(csv.reader(io.StringIO(text)))[1:]


def test_groups_by_week_begin_on_that_day():
    for database in databases():
        days = {date: int(number) for date, number in rows(database, 'number of orders per day in 2024')}
        for day in ('sunday', 'thursday', 'monday'):
            weeks = rows(database, 'number of orders per week in 2024', '--semantic', semantic(day))
            expected = {}
            for date, number in days.items():
                at = datetime.date.fromisoformat(date)
                first = at - datetime.timedelta((at.weekday() - DAYS.index(day)) % 7)
                expected[first.isoformat()] = expected.get(first.isoformat(), 0) + number
            same({week: int(number) for week, number in weeks}, expected, f'{database} {day}')


def test_this_week_and_last_week_follow():
    for database in databases():
        for question, first in (('how many orders were placed this week?', '2025-06-15'), ('how many orders were placed last week?', '2025-06-08'),
                                ('how many orders were placed in the week of 4 May 2024?', '2024-04-28')):
            end = (datetime.date.fromisoformat(first) + datetime.timedelta(7)).isoformat()
            told = answers('check', database, f"SELECT count(*) FROM orders WHERE ordered_at >= '{first}' AND ordered_at < '{end}'", '--run', '-f', 'csv', '-q').decode()
            same(rows(database, question, '--semantic', semantic('sunday')), [[told.splitlines()[1]]], question)


def test_a_follow_up_keeps_the_weeks():
    line = json.dumps({'db': shop(), 'question': 'and in 2024?', 'history': [
        {'question': 'orders per week', 'sql': "SELECT date(ordered_at, 'weekday 6', '-6 days') AS week, count(*) FROM orders GROUP BY 1"}]}) + '\n'
    reply = json.loads(answers('batch', '--semantic', semantic('sunday'), stdin=line.encode()).decode())
    assert "'weekday 6'" in reply['sql'], reply


def test_another_word_is_an_error_with_its_line():
    path = folder() / 'wrong-week.yaml'
    path.write_text('defaults:\n  week_start: sundai\n', encoding='utf-8')
    message = fails(USAGE, 'check', shop(), 'SELECT 1', '--semantic', str(path), lines=None)
    assert 'line 2' in message and "did you mean 'sunday'?" in message, message


main(globals())
