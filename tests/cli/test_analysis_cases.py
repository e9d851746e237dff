#!/usr/bin/env python3
"""The three cases of docs/analysis.md: which machines will fail, how suppliers compare, and a load by the hour."""
import contextlib
import csv
import datetime
import importlib.util
import io
import math
import os
import pathlib
import random
import re
import shutil
import sqlite3

from run import DECLINED, OK, USAGE, askdb, folder, main, same, shown

ROOT = pathlib.Path(__file__).resolve().parents[2]
NOW = ('--now', '2024-07-01')
WEIGHTS = str(ROOT / 'fixtures' / 'analysis' / 'suppliers.yaml')
FAIL = 'which machines will fail in the next 30 days'
EVALUATE = 'evaluate suppliers by on-time share, defect rate and average price'


def samples():
    spec = importlib.util.spec_from_file_location('samples', ROOT / 'fixtures' / 'analysis' / 'make_samples.py')
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def made(name, make, seed):
    path = pathlib.Path(folder()) / f'{name}.sqlite'
    if not path.exists():
        make(path, random.Random(seed))
    return str(path)


def fleet():
    return made('fleet', samples().make_fleet, 1)


def suppliers():
    return made('suppliers', samples().make_suppliers, 2)


def load():
    return made('load', samples().make_load, 3)


def ask(question, database, *options, now=NOW):
    return askdb('ask', database, question, '-f', 'csv', *now, *options)


def table(result):
    same(result.status, OK, shown(result.err))
    return list(csv.DictReader(io.StringIO(result.out.decode())))


def area(result):
    return float(re.search(rb'under the curve (\d\.\d+)', result.err)[1])


# ---- failures ----

def test_those_likely_to_fail_come_first_with_what_speaks_for_it():
    result = ask(FAIL, fleet())
    rows = table(result)
    chances = [float(row['probability']) for row in rows]
    same(chances, sorted(chances, reverse=True))
    assert all(0 < chance < 1 for chance in chances) and len(rows) == 25, rows
    assert re.search(r'vibration in 90 days: \d.* on average', rows[0]['speaks_for_it']), rows[0]
    assert area(result) > 0.65, shown(result.err)
    for text in (b'failures, from 2024-07-02 to before 2024-08-01', b'told then, and how many of them came', b'cause'):
        assert text in result.err, (text, shown(result.err))


def test_nothing_leaks_from_the_future():
    """Of days_to_failure, known only once a machine has failed, nothing is used; nor of the status, which holds now; nor of rows behind a cut-off."""
    result = ask(FAIL, fleet(), '--explain')
    assert b'inspections.days_to_failure is filled in later' in result.err, shown(result.err)
    assert b'days_to_failure' not in result.out and b'status' not in result.out, shown(result.out)
    without = os.path.join(folder(), 'fleet_without.sqlite')
    with contextlib.closing(sqlite3.connect(fleet())) as source, contextlib.closing(sqlite3.connect(without)) as copy:
        source.backup(copy)
        copy.executescript('ALTER TABLE inspections DROP COLUMN days_to_failure; ALTER TABLE machines DROP COLUMN status')
    other = ask(FAIL, without)
    same(other.out, result.out)
    same(area(other), area(result))


def test_what_comes_behind_today_changes_nothing():
    later = os.path.join(folder(), 'fleet_later.sqlite')
    with contextlib.closing(sqlite3.connect(fleet())) as source, contextlib.closing(sqlite3.connect(later)) as copy:
        source.backup(copy)
        copy.execute("INSERT INTO failures (machine_id, failed_on) SELECT id, '2024-07-09' FROM machines")
        copy.execute("INSERT INTO inspections (machine_id, inspected_on, vibration) SELECT id, '2024-07-10', 99 FROM machines")
        copy.commit()
    same(table(ask(FAIL, later)), table(ask(FAIL, fleet())))


def test_events_that_no_table_holds_are_declined():
    for question in ('which machines will explode next month', 'which machines will be painted in the next 30 days'):
        same(ask(question, fleet()).status, DECLINED, question)


def test_too_little_of_the_past_is_declined():
    result = ask('which machines will fail in the next 300 days', fleet())
    same((result.status, result.out), (DECLINED, b''), shown(result.err))
    assert b'too little of the past' in result.err, shown(result.err)


# ---- suppliers ----

def expected_metrics():
    sql = '''SELECT name, 100.0 * avg(delivered_on <= due_on), 100.0 * sum(defective_units) / sum(units), avg(unit_price)
             FROM deliveries JOIN suppliers ON suppliers.id = supplier_id GROUP BY name'''
    with contextlib.closing(sqlite3.connect(suppliers())) as connection:
        return {row[0]: row[1:] for row in connection.execute(sql)}


def score_of(metrics, weights):
    """As the document says: each metric from its worst, 0, to its best, 100; of what is missing nothing."""
    scores = {}
    for name, values in metrics.items():
        points = []
        for k, value in enumerate(values):
            known = [row[k] for row in metrics.values() if row[k] is not None]
            share = None if value is None else (value - min(known)) / (max(known) - min(known))
            points.append(share if share is None or k == 0 else 1 - share)
        known = [(weight, point) for weight, point in zip(weights, points, strict=True) if point is not None]
        scores[name] = 100 * sum(weight * point for weight, point in known) / sum(weight for weight, _ in known)
    return scores


def check_scores(result, weights):
    rows, expected = table(result), score_of(expected_metrics(), weights)
    same([row['name'] for row in rows], sorted(expected, key=lambda name: -expected[name]))
    for place, row in enumerate(rows, 1):
        assert abs(float(row['score']) - expected[row['name']]) < 0.006, (row, expected)
        same(int(row['rank']), place)
        assert int(row['rank_from']) <= place <= int(row['rank_to']), row
        same(row['missing'], 'defect rate' if row['name'] == 'Quill' else '')
    return rows


def test_suppliers_are_scored_with_the_weights_of_the_semantic_file():
    result = ask(EVALUATE, suppliers(), '--semantic', WEIGHTS)
    check_scores(result, (3, 2, 1))
    for text in (b'on-time share: weight 50 %, more is better', b'defect rate: weight 33.3 %, less is better', b'1 of 10 lack a value', b'stays first in'):
        assert text in result.err, (text, shown(result.err))
    same(ask('evaluate suppliers', suppliers(), '--semantic', WEIGHTS).out, result.out)


def test_weights_in_the_question_go_before():
    for words in ('evaluate suppliers by on-time share (20 %), defect rate (20 %) and average price (60 %)',
                  'evaluate suppliers by on-time share, defect rate and average price, weights 1, 1 and 3'):
        check_scores(ask(words, suppliers(), '--semantic', WEIGHTS), (1, 1, 3))


def test_percent_of_one_leave_the_rest_to_the_others():
    check_scores(ask('evaluate suppliers by on-time share (50 %), defect rate and average price', suppliers(), '--semantic', WEIGHTS), (3, 2, 1))
    check_scores(ask('evaluate suppliers by on-time share (70 %), defect rate and average price', suppliers(), '--semantic', WEIGHTS), (7, 2, 1))


def test_what_is_no_number_of_each_supplier_is_declined():
    result = ask('evaluate suppliers by on-time share and charisma', suppliers(), '--semantic', WEIGHTS)
    same((result.status, result.out), (DECLINED, b''), shown(result.err))


def test_a_direction_that_is_none_is_refused():
    path = os.path.join(folder(), 'wrong.yaml')
    with open(WEIGHTS, encoding='utf-8') as source, open(path, 'w', encoding='utf-8') as file:
        file.write(source.read().replace('better: low', 'better: bottom'))
    result = ask(EVALUATE, suppliers(), '--semantic', path)
    same(result.status, USAGE, shown(result.err))
    assert b'better' in result.err, shown(result.err)


# ---- load ----

def test_a_load_is_forecast_by_the_hour_with_the_temperature():
    result = ask('forecast the total load for the next 48 hours', load())
    rows = table(result)
    same((len(rows), rows[0]['hour'], rows[-1]['hour']), (48, '2024-07-01 00:00', '2024-07-02 23:00'))
    for row in rows:
        assert float(row['low']) < float(row['forecast']) < float(row['high']), row
    night, noon = float(rows[3]['forecast']), float(rows[13]['forecast'])
    assert noon > night + 20, (night, noon)
    found = re.search(rb'off by ([\d.]+) on average, against ([\d.]+) of the same hour', result.err)
    assert float(found[1]) < 0.75 * float(found[2]), shown(result.err)
    found = re.search(rb'without the outside series off by ([\d.]+), with it by ([\d.]+)', result.err)
    assert float(found[2]) < float(found[1]), shown(result.err)
    assert b'weather.temperature is looked at beside it: known 48 hours' in result.err, shown(result.err)


def test_holidays_are_taken_for_sundays():
    result = ask('forecast the total load for the next 48 hours', load())
    found = re.search(rb'1\d days of holidays were ([\d.]+) from the Sundays around and ([\d.]+) from the same day', result.err)
    assert found and float(found[1]) < float(found[2]), shown(result.err)
    assert b'taken for Sundays' in result.err, shown(result.err)
    path = os.path.join(folder(), 'no_holidays.sqlite')
    shutil.copyfile(load(), path)
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute('DROP TABLE holidays')
    plain = ask('forecast the total load for the next 48 hours', path)
    assert b'holiday' not in plain.err, shown(plain.err)
    told, untold = ([float(row['forecast']) for row in table(answer)] for answer in (result, plain))
    assert told[24 + 13] - told[13] < untold[24 + 13] - untold[13] - 10, (told[13], told[37], untold[13], untold[37])  # the second day is one


DAYS, FIXED = 1100, {(12, 25), (12, 26), (1, 1), (5, 1), (10, 3), (6, 24)}


def daily(holidays):
    """Three years of sales of a day from 2021-06-01, with a season of the year and nothing sold on fixed holidays, which a table or a column tells, or nothing."""
    path = os.path.join(folder(), f'daily_{holidays}.sqlite')
    if not os.path.exists(path):
        first, rng = datetime.date(2021, 6, 1), random.Random(5)
        days = [first + datetime.timedelta(days=i) for i in range(DAYS)]
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.execute('CREATE TABLE sales (id INTEGER PRIMARY KEY, sold_on DATE NOT NULL, amount REAL NOT NULL)')
            connection.executemany('INSERT INTO sales (sold_on, amount) VALUES (?, ?)', [(str(day), daily_value(day) + rng.gauss(0, 6)) for day in days])
            if holidays == 'table':
                connection.execute('CREATE TABLE holidays (day DATE PRIMARY KEY, name TEXT NOT NULL)')
                connection.executemany('INSERT INTO holidays VALUES (?, ?)', [(str(day), 'Feast') for day in days if (day.month, day.day) in FIXED])
            if holidays == 'column':
                connection.execute('CREATE TABLE calendar (day DATE PRIMARY KEY, is_holiday BOOLEAN NOT NULL)')
                connection.executemany('INSERT INTO calendar VALUES (?, ?)', [(str(day), (day.month, day.day) in FIXED) for day in days + [days[-1] + datetime.timedelta(days=i + 1) for i in range(60)]])
            connection.commit()
    return path


def daily_value(day):
    year = 60 * math.sin(2 * math.pi * day.timetuple().tm_yday / 365.25)
    return 40 if (day.month, day.day) in FIXED else 300 + year + (30 if day.weekday() > 4 else 0)


def test_days_have_the_season_of_the_year_and_holidays():
    for holidays, said in (('table', b'the season of the year and the holidays'), ('column', b'the season of the year and the holidays'), ('nothing', b'the season of the year')):
        result = ask('forecast the total sales amount for 28 days', daily(holidays), now=('--now', '2024-06-05'))
        rows = table(result)
        assert said in result.err and (b'holidays' in result.err) == (holidays != 'nothing'), shown(result.err)
        off = [abs(float(row['forecast']) - daily_value(datetime.date.fromisoformat(row['day']))) for row in rows if holidays != 'nothing' or '-06-24' not in row['day']]
        same(len(rows), 28)
        assert sum(off) / len(off) < 12, (holidays, off)
        feast = next(float(row['forecast']) for row in rows if row['day'].endswith('-06-24'))
        assert (feast < 120) == (holidays != 'nothing'), (holidays, feast)
        same(b'has no day ahead: those of both years before are taken' in result.err, holidays == 'table', shown(result.err))


def test_hours_that_the_data_lacks_and_times_too_far_are_told():
    for question, text in (('forecast the total load for the next 400 hours', b'too far'), ('forecast the total load hourly for may 2024', b'already')):
        result = ask(question, load())
        same((result.status, result.out), (DECLINED, b''), shown(result.err))
        assert text in result.err, (question, shown(result.err))


def calls():
    """100 days of calls from 8 to 18, most at noon, and of a meter that was off at night."""
    path = os.path.join(folder(), 'calls.sqlite')
    if not os.path.exists(path):
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.executescript('CREATE TABLE calls (id INTEGER PRIMARY KEY, called_at TIMESTAMP NOT NULL);'
                                     'CREATE TABLE readings (id INTEGER PRIMARY KEY, read_at TIMESTAMP NOT NULL, pressure REAL NOT NULL);')
            for day in range(100):
                for hour in range(8, 19):
                    at = f"datetime('2024-06-30', '-{99 - day} days', '+{hour} hours', '+7 minutes')"
                    for _ in range(3 + (8 - abs(hour - 12)) + (day * 7 + hour) % 3):
                        connection.execute(f'INSERT INTO calls (called_at) VALUES ({at})')
                    connection.execute(f'INSERT INTO readings (read_at, pressure) VALUES ({at}, ?)', (20 + hour % 5,))
            connection.commit()
    return path


def test_hours_without_rows_are_0_of_what_is_counted():
    result = ask('forecast the number of calls for the next 24 hours', calls())
    rows = table(result)
    same((len(rows), rows[0]['hour']), (24, '2024-07-01 00:00'), 'the night behind the last call is known to be over')
    assert abs(float(rows[3]['forecast'])) < 1 and float(rows[12]['forecast']) > 8, rows
    assert b'1300 hours without rows are taken for 0' in result.err, shown(result.err)


def test_what_is_measured_in_too_few_hours_is_declined_with_the_reason():
    result = ask('forecast the average pressure for the next 24 hours', calls())
    same((result.status, result.out), (DECLINED, b''), shown(result.err))
    assert b'1295 of 2395 hours have no rows' in result.err, shown(result.err)


# ---- those who leave ----

def test_only_people_with_what_they_do_leave():
    for question, text in (('which machines will leave in the next 30 days', b'rows of machines are nobody who comes and goes'),
                           ('which suppliers will churn in the next 30 days', None)):
        result = ask(question, fleet() if text else suppliers())
        if text is None:
            assert b'nobody who comes and goes' not in result.err, shown(result.err)
        else:
            same((result.status, result.out), (DECLINED, b''), shown(result.err))
            assert text in result.err, (question, shown(result.err))


if __name__ == '__main__':
    main(globals())
