#!/usr/bin/env python3
"""Questions of what comes next, what is unusual, what a change is made of and what goes with what: tables with ranges, steps that pass, and reasons to decline."""
import contextlib
import csv
import datetime
import io
import json
import os
import re
import sqlite3

from run import DECLINED, OK, answers, askdb, folder, main, postgres, same, shop, shown

NOW = ('--now', '2025-12-31')


def ask(question, *options, database=None):
    return askdb('ask', database or shop(), question, '-f', 'csv', *NOW, *options)


def table(result):
    same(result.status, OK, shown(result.err))
    return list(csv.DictReader(io.StringIO(result.out.decode())))


def batch(question, database=None, now='2025-12-31', *options):
    line = json.dumps({'id': 1, 'db': database or shop(), 'question': question, 'now': now})
    return json.loads(answers('batch', *options, stdin=line.encode()))


def number(sql):
    with contextlib.closing(sqlite3.connect(shop())) as connection:
        return connection.execute(sql).fetchone()[0]


def noise(i):
    return (i * 7919 + 13) % 101 / 101 - 0.5


def sales():
    """Daily sales of 2024 in two regions and three kinds: one day stands out, and in November one kind halves in the north."""
    path = os.path.join(folder(), 'sales.sqlite')
    if os.path.exists(path):
        return path
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute('CREATE TABLE sales (id INTEGER PRIMARY KEY, sold_on DATE NOT NULL, region TEXT NOT NULL, kind TEXT NOT NULL, amount REAL NOT NULL)')
        connection.execute('CREATE TABLE visits (id INTEGER PRIMARY KEY, visited_on DATE NOT NULL)')
        day = datetime.date(2024, 1, 1)
        for i in range(366):
            for k, (region, kind) in enumerate((r, s) for r in ('north', 'south') for s in ('shoes', 'hats', 'coats')):
                amount = 100 + 10 * k + 8 * noise(6 * i + k) + (20 if day.weekday() == 5 else 0)
                amount += 150 if day == datetime.date(2024, 9, 18) else 0
                amount /= 2 if day.month == 11 and (region, kind) == ('north', 'hats') else 1
                connection.execute('INSERT INTO sales (sold_on, region, kind, amount) VALUES (?, ?, ?, ?)', (day.isoformat(), region, kind, round(amount, 2)))
            day += datetime.timedelta(days=1)
        connection.executemany('INSERT INTO visits (visited_on) VALUES (?)', [(f'2024-{month:02}-03',) for month in (10, 11, 12)])
        connection.commit()
    return path


def test_a_forecast_has_a_range_and_says_how_it_was_made():
    result = ask('revenue next quarter')
    rows = table(result)
    same([row['month'] for row in rows], ['2026-01', '2026-02', '2026-03'])
    for row in rows:
        assert 0 <= float(row['low']) < float(row['forecast']) < float(row['high']), row
    for text in (b'2025-11, by ', b'in the past: off by', b'together', b'4 of 5 values'):
        assert text in result.err, (text, shown(result.err))


def test_periods_to_come_are_read():
    for question, unit, first, count in (('what will orders be next month', 'month', '2026-01', 1), ('forecast orders for 8 weeks', 'week', '2026-01-05', 8),
                                         ('predict the number of orders for the next 5 days', 'day', '2026-01-01', 5),
                                         ('expected returns next year', 'month', '2026-01', 12)):
        rows = table(ask(question))
        same((len(rows), rows[0][unit]), (count, first), question)


def test_a_forecast_by_channel_has_each():
    rows = table(ask('forecast orders for 8 weeks by channel'))
    channels = {row['series'] for row in rows}
    same(len(channels), number('SELECT count(DISTINCT channel) FROM orders'))
    same(len(rows), 8 * len(channels))


def test_what_is_unusual_is_found_with_its_range():
    rows = table(ask('what is unusual in the sum of sales amounts by day in September', '--now', '2024-12-31', database=sales()))
    days = [row['day'] for row in rows if row['unusual'] == 'high']
    same(days, ['2024-09-18'])
    row = next(row for row in rows if row['day'] == '2024-09-18')
    assert float(row['value']) > float(row['expected_high']) > float(row['expected_low']), row


def test_nothing_unusual_is_said():
    result = ask('anything unusual in the number of sales last week', '--now', '2024-12-31', database=sales())
    same((result.status, result.out.count(b'\n')), (DECLINED, 0), 'always 6 a day: what is usual cannot be told')
    assert b'the same' in result.err, shown(result.err)


def test_a_change_is_told_by_its_segments():
    result = ask('why did the sum of sales amounts drop in November', '--now', '2024-12-31', database=sales())
    rows = table(result)
    same(rows[0]['segment'], 'all')
    same(rows[1]['segment'], 'sales.region = north, sales.kind = hats')
    with contextlib.closing(sqlite3.connect(sales())) as connection:
        for row, where in ((rows[0], '1'), (rows[1], "region = 'north' AND kind = 'hats'")):
            sums = [connection.execute(f"SELECT sum(amount) FROM sales WHERE {where} AND sold_on LIKE '2024-{month}-%'").fetchone()[0] for month in ('10', '11')]
            for name, expected in (('before', sums[0]), ('after', sums[1]), ('change', sums[1] - sums[0])):
                assert abs(float(row[name]) - expected) < 0.011, (row, expected)
    assert b'cause' in result.err and b'because' not in result.err, shown(result.err)


def deliveries():
    """600 deliveries: late ones go with one carrier, the weight with the fee; a colour goes with nothing. Some have a complaint, of one depot nearly all."""
    path = os.path.join(folder(), 'deliveries.sqlite')
    if os.path.exists(path):
        return path
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute('CREATE TABLE depots (id INTEGER PRIMARY KEY, city TEXT NOT NULL)')
        connection.execute('CREATE TABLE deliveries (id INTEGER PRIMARY KEY, depot_id INTEGER NOT NULL REFERENCES depots (id), sent_on DATE NOT NULL, '
                           'status TEXT NOT NULL, carrier TEXT NOT NULL, colour TEXT NOT NULL, weight REAL NOT NULL, fee REAL NOT NULL)')
        connection.execute('CREATE TABLE complaints (id INTEGER PRIMARY KEY, delivery_id INTEGER NOT NULL REFERENCES deliveries (id), text TEXT)')
        connection.executemany('INSERT INTO depots VALUES (?, ?)', [(1, 'Leeds'), (2, 'Derby'), (3, 'York')])
        for i in range(600):
            carrier = ('swift', 'royal', 'metro')[i * 7 % 3]
            late = abs(noise(i) + 0.5) < (0.6 if carrier == 'metro' else 0.1)
            weight = 5 + 8 * noise(3 * i + 1)
            row = (i + 1, 1 + i * 11 % 13 % 3, f'2024-{1 + i // 50:02}-{1 + i % 28:02}', 'late' if late else 'on time', carrier,
                   ('red', 'blue')[i * 5 // 7 % 2], round(weight, 2), round(3 + 2 * weight + 2 * noise(5 * i + 2), 2))
            connection.execute('INSERT INTO deliveries VALUES (?, ?, ?, ?, ?, ?, ?, ?)', row)
            if row[1] == 2 and i % 10 > 0:
                connection.execute('INSERT INTO complaints (delivery_id, text) VALUES (?, ?)', (i + 1, f'complaint {i}'))
        connection.commit()
    return path


def variance_share(rows):
    """Epsilon squared of (value of the column, target), from the definition."""
    groups = {}
    for value, target in rows:
        groups.setdefault(value, []).append(float(target))
    mean = sum(sum(group) for group in groups.values()) / len(rows)
    total = sum((target - mean) ** 2 for group in groups.values() for target in group)
    within = sum((target - sum(group) / len(group)) ** 2 for group in groups.values() for target in group)
    return 1 - (within / (len(rows) - len(groups))) / (total / (len(rows) - 1))


def test_what_goes_with_an_outcome_is_found_with_its_effect():
    result = ask('what drives late deliveries', database=deliveries())
    rows = table(result)
    same((rows[0]['goes_with'], rows[0]['highest_at']), ('deliveries.carrier', 'metro'))
    assert 'deliveries.colour' not in {row['goes_with'] for row in rows}, rows
    assert 'deliveries.status' not in {row['goes_with'] for row in rows}, 'the target goes with itself'
    with contextlib.closing(sqlite3.connect(deliveries())) as connection:
        share = variance_share(connection.execute("SELECT carrier, status = 'late' FROM deliveries").fetchall())
        metro = connection.execute("SELECT avg(status = 'late') FROM deliveries WHERE carrier = 'metro'").fetchone()[0]
    assert abs(float(rows[0]['effect']) - share ** 0.5) < 0.001, (rows[0], share)
    assert abs(float(rows[0]['there']) - metro) < 0.001, (rows[0], metro)
    assert b'cause' in result.err and b'Holm' in result.err and b'because' not in result.err, shown(result.err)


def test_what_goes_with_a_number_is_found():
    rows = table(ask('what goes with the fee of deliveries', database=deliveries()))
    same((rows[0]['goes_with'], rows[0]['size']), ('deliveries.weight', 'large'))
    assert float(rows[0]['there']) > float(rows[0]['and_there']), rows[0]


def test_the_ends_of_a_column_of_numbers_are_among_its_values():
    rows = table(ask('what drives the price of products'))
    row = next(row for row in rows if row['goes_with'] == 'products.cost')
    least, greatest = number('SELECT min(cost) FROM products'), number('SELECT max(cost) FROM products')
    assert least * 0.999 <= float(row['lowest_at']) < float(row['highest_at']) <= greatest * 1.001, (row, least, greatest)


def test_what_goes_with_there_being_rows_is_found():
    rows = table(ask('what drives complaints', database=deliveries()))
    same((rows[0]['goes_with'], rows[0]['highest_at']), ('depots.city', 'Derby'))


def test_of_few_rows_and_of_what_always_holds_nothing_is_told():
    same(batch('what drives depots', deliveries())['status'], DECLINED)


def test_the_plan_is_shown_and_each_step_passes():
    result = ask('why did returns rise in march 2025', '--explain')
    same(result.status, OK, shown(result.err))
    steps = [line.split(b': ', 2)[2].decode() for line in result.err.splitlines() if line.startswith(b'askdb: step ')]
    assert 3 <= len(steps) <= 24, steps
    for step in steps:
        same(askdb('check', shop(), step).status, OK, step)


def test_json_has_the_analysis():
    line = batch('forecast orders for 8 weeks')
    analysis = line['analysis']
    same((analysis['kind'], analysis['columns'], len(analysis['rows'])), ('forecast', ['week', 'forecast', 'low', 'high'], 8))
    same(analysis['steps'], [line['sql']])
    assert any('in the past' in note for note in analysis['notes']), analysis['notes']
    assert 'analysis' not in batch('orders per week')


def test_too_little_data_is_declined():
    for question, text in (('forecast visits for 3 months', 'too short'), ('what is unusual in visits', 'too short'), ('why did visits drop in march', 'nothing to compare')):
        line = batch(question, sales(), '2025-01-01')
        same((line['sql'], line['status']), (None, DECLINED), line)
        assert text in line['error'], line
        result = ask(question, '--now', '2025-01-01', database=sales())
        same((result.status, result.out), (DECLINED, b''), shown(result.err))
    assert 'too far' in batch('orders in december 2034 forecast')['error']


def test_who_will_leave_is_told_by_what_they_did():
    analysis = batch('which customers will leave next quarter')['analysis']
    same((analysis['kind'], analysis['columns'][0], analysis['columns'][-1]), ('risk', 'id', 'speaks_for_it'))
    assert any(note.startswith('no row in orders, from 2026-01-01 to before 2026-04-01') for note in analysis['notes']), analysis['notes']


def test_what_no_table_holds_and_causes_stay_declined():
    for question in ('which customers will marry next quarter', 'why are customers so unhappy lately'):
        same(batch(question)['status'], DECLINED, question)


def test_a_policy_holds_in_every_step():
    path = os.path.join(folder(), 'policy.yaml')
    with open(path, 'w', encoding='utf-8') as file:
        file.write('tables:\n  - name: sales\n    rows: "kind <> \'coats\'"\n    columns:\n      - name: region\n        hidden: true\n')
    result = ask('why did the sum of sales amounts drop in November', '--now', '2024-12-31', '--semantic', path, '--explain', database=sales())
    rows = table(result)
    assert len(rows) > 1 and 'region' not in result.out.decode() and 'coats' not in result.out.decode(), shown(result.out)
    assert b'sales.region' not in result.err, shown(result.err)


def test_a_change_of_the_other_direction_is_told_first():
    now = ('--now', '2024-12-10')
    for verb, denied in (('rise', True), ('fall', False)):
        result = ask(f'why did the total amount {verb} in November', *now, database=sales())
        same(result.status, OK, shown(result.err))
        notes = [line for line in result.err.decode().splitlines() if 'note: ' in line and 'unsure' not in line]
        same(f'did not {verb}: ' in notes[0], denied, shown(result.err))


def test_the_month_that_begins_today_is_forecast():
    for now, first in (('2024-12-01', '2024-12'), ('2024-12-02', '2025-01')):
        rows = table(ask('forecast total amount for 3 months', '--now', now, database=sales()))
        same([len(rows), rows[0]['month']], [3, first], now)


def test_a_series_has_no_condition_that_nothing_asks_for():
    path = os.path.join(folder(), 'mill.sqlite')
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute('CREATE TABLE bill (bill_id INTEGER PRIMARY KEY, bill_dt TEXT, paid_dt TEXT, net_ct INTEGER, tax_ct INTEGER, stat TEXT)')
        for i in range(360):
            day = datetime.date(2023, 1, 1) + datetime.timedelta(days=3 * i)
            connection.execute('INSERT INTO bill VALUES (?, ?, ?, ?, ?, ?)', (i, day.isoformat(), day.isoformat(), 10000 + i * 7919 % 500, 1900, 'VPPOP'[i % 5]))
        connection.commit()
    for question in ('forecast net revenue for 3 months', 'forecast net amount for 3 months'):
        result = batch(question, path, '2025-12-15')
        assert 'sql' in result and 'WHERE' not in result['sql'], result
    assert 'WHERE' in batch("forecast number of bills with stat 'P' for 3 months", path, '2025-12-15')['sql']


def test_why_an_analysis_cannot_be_made_is_told():
    for question, text in (('forecast the weather for 3 months', "no forecast can be made: nothing in this database is called 'weather'"),
                           ('what drives the moon', "nothing in this database is called 'moon'"), ('anything unusual in the moon last week', "nothing in this database is called 'moon'"),
                           ('evaluate stores by charm and luck', "'charm' is not read as a number of each of the stores"),
                           ('which products will break in the next 30 days', "no table holds what is said to happen to 'products', with its day")):
        answer = batch(question)
        same((answer['status'], answer['error']), (DECLINED, text), question)


def test_the_sentence_has_the_time_of_the_series():
    for question, time in (('forecast orders for 8 weeks', 'by week'), ('anything unusual in orders last week', 'by day'), ('forecast orders for 3 months', 'by month')):
        assert f'number of orders, {time}' in batch(question)['reading'], question


def test_how_a_number_is_spread_is_told_in_bins():
    with contextlib.closing(sqlite3.connect(shop())) as connection:
        prices = [row[0] for row in connection.execute('SELECT price FROM products')]
        quantities = dict(connection.execute('SELECT quantity, count(*) FROM order_lines GROUP BY quantity'))
    for question in ('distribution of product prices', 'histogram of the product prices', 'how are product prices distributed'):
        rows = table(ask(question))
        bounds = [[float(part) for part in next(iter(row.values())).split(' to ')] for row in rows]
        same([int(row['rows']) for row in rows], [sum(low <= price < high for price in prices) for low, high in bounds], question)
        same(sum(int(row['rows']) for row in rows), len(prices), question)
    rows = table(ask('distribution of quantity'))
    same({int(next(iter(row.values()))): int(row['rows']) for row in rows if int(row['rows']) > 0}, quantities)
    for question in ('distribution of customers by country', 'distribution of orders by channel'):
        assert 'analysis' not in batch(question), question
    chart = json.loads(askdb('chart', shop(), 'distribution of product prices', '-f', 'json').out)
    labels = [item['c0'] for item in chart['data']['values']]
    same(labels, sorted(labels, key=lambda label: float(label.split(' to ')[0])))


def test_a_sum_by_a_count_is_called_as_the_question_calls_it():
    for question, name in (('average order value by channel', 'average order value'), ('revenue per order by channel', 'revenue per order')):
        same(list(table(ask(question))[0])[-1], name, question)


def talk(*lines):
    result = askdb('repl', shop(), '-f', 'csv', *NOW, stdin='\n'.join((*lines, '')).encode())
    same(result.status, OK, shown(result.err))
    return result.err.decode()


def test_the_repl_tells_questions_that_go_on():
    for question, kinds in (('how many orders per month in 2025', {'forecast', 'unusual', 'change'}), ('number of orders by channel', {None, 'unusual', 'change'})):
        found = re.findall(r'^(?:next:|     ) (.+)$', talk(question, '\\next'), re.MULTILINE)
        same(len(found), 3, (question, found))
        same({batch(text).get('analysis', {}).get('kind') for text in found}, kinds, found)
    for lines in (('number of orders by channel', 'only in 2024'), ('number of orders by channel', 'only in 2024', 'and without phone')):
        said = talk(*lines, '\\next')
        found = re.findall(r'^(?:next:|     ) (.+)$', said, re.MULTILINE)
        assert all('number of orders' in text and 'only' not in text for text in found), found
        assert found or 'no question goes on from here' in said, said
    said = talk('list the regions', '\\next')
    assert 'no question goes on from here' in said and 'next:' not in said, said


def test_each_question_that_goes_on_works():
    for question in ('revenue per month', 'average order value by channel', 'customers by country'):
        told = askdb('repl', '--now', '2026-01-01', shop(), stdin=f'{question}\n\\next\n'.encode()).err.decode()
        following = re.findall(r'^(?:next:|     ) (\S.*)$', told, re.MULTILINE)
        assert following, told
        for line in following:
            result = askdb('ask', '--now', '2026-01-01', shop(), line, '-f', 'csv')
            same(result.status, OK, f'{line}: {shown(result.err)}')


def test_postgres_gives_the_same():
    uri = postgres()
    for question in ('revenue next quarter', 'forecast orders for 8 weeks by channel', 'what is unusual in returns this year', 'why did returns rise in march 2025', 'what drives returns', 'what influences the quantity of order items'):
        here, there = ask(question), ask(question, database=uri)
        same(there.status, here.status, shown(there.err))
        same(sorted(there.out.splitlines()), sorted(here.out.splitlines()), question)


if __name__ == '__main__':
    main(globals())
