#!/usr/bin/env python3
"""Segments (docs/analysis.md): kinds that are there are found, the same every time, under the policy of the semantic file."""
import contextlib
import csv
import io
import json
import os
import sqlite3

from run import DECLINED, OK, answers, askdb, folder, main, same, shop, shown

NOW = ('--now', '2025-07-01')


def noise(i):
    return (i * 7919 + 13) % 101 / 101 - 0.5


def customers(backwards=False):
    """120 customers of three kinds: 40 orders of 120 each, most of them of Leeds; three of 40, last long ago; one of 900."""
    path = os.path.join(folder(), f'customers_{backwards}.sqlite')
    if os.path.exists(path):
        return path
    rows, orders = [], []
    for i in range(120):
        count, amount, away = ((40, 120, 5), (3, 40, 150), (1, 900, 20))[i % 3]
        city = ('Leeds' if i % 3 == 0 and i % 10 else ('York', 'Derby', 'Leeds')[i // 3 % 3])
        rows.append((i + 1, f'Customer {i + 1:03}', city, f'{i}@example.org'))
        for k in range(count):
            day = f'date("2025-06-30", "-{away + int(10 * abs(noise(i))) + 9 * k} days")'
            orders.append((i + 1, day, amount * (1 + 0.3 * noise(11 * i + k))))
    rows.append((121, 'Nobody', 'York', 'n@example.org'))
    with contextlib.closing(sqlite3.connect(path)) as connection:
        connection.execute('CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, city TEXT NOT NULL, email TEXT NOT NULL)')
        connection.execute('CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id), '
                           'ordered_on DATE NOT NULL, amount REAL NOT NULL)')
        step = -1 if backwards else 1
        connection.executemany('INSERT INTO customers VALUES (?, ?, ?, ?)', rows[::step])
        for customer, day, amount in orders[::step]:
            connection.execute(f"INSERT INTO orders (customer_id, ordered_on, amount) VALUES (?, {day}, ?)".replace('"', "'"), (customer, round(amount, 2)))
        connection.commit()
    return path


def ask(question, *options, database=None):
    return askdb('ask', database or customers(), question, '-f', 'csv', *NOW, *options)


def table(result):
    same(result.status, OK, shown(result.err))
    return list(csv.DictReader(io.StringIO(result.out.decode())))


def test_kinds_that_are_there_are_found_with_their_number():
    result = ask('segment our customers')
    rows = table(result)
    same(([row['segment'] for row in rows], [row['size'] for row in rows]), (['1', '2', '3'], ['40', '40', '40']), shown(result.out))
    often = next(row for row in rows if row['number of orders'] == '40')
    for text in ('high number of orders (40, of all 3)', 'few days since the last of orders', 'often city = Leeds'):
        assert text in often['sets_apart'], often
    for row in rows:
        examples = row['examples'].split(', ')
        same(len({(int(name[-3:]) - 1) % 3 for name in examples}), 1, row)
    for text in (b'1 of 121 are in no segment', b'lies apart most clearly', b'days are counted to the last of all, 2025-06-25'):
        assert text in result.err, (text, shown(result.err))


def test_the_same_rows_in_another_order_give_the_same_segments():
    for question in ('segment our customers', 'group customers into five groups', 'RFM analysis of customers'):
        same(ask(question, database=customers(True)).out, ask(question).out, question)


def test_as_many_as_asked_for_by_the_numbers_that_are_named():
    rows = table(ask('divide the customers into two groups by total order amount'))
    same([(row['segment'], int(row['size'])) for row in rows], [('1', 81), ('2', 40)])
    high = next(row for row in rows if row['size'] == '40')
    same([name for name in high if name.startswith('total')], ['total order amount'], high)
    with contextlib.closing(sqlite3.connect(customers())) as connection:
        sums = sorted(row[0] for row in connection.execute('SELECT sum(amount) FROM orders WHERE customer_id % 3 = 1 GROUP BY customer_id'))
    assert abs(float(high['total order amount']) - (sums[19] + sums[20]) / 2) < 0.01, high
    rows = table(ask('cluster customers into 4 groups'))
    same((len(rows), sum(int(row['size']) for row in rows)), (4, 120))


def test_recency_frequency_and_amount_in_five_steps():
    rows = {row['segment']: row for row in table(ask('rfm segments of our customers'))}
    same(sum(int(row['size']) for row in rows.values()), 120)
    same(rows['best']['number of orders'], '40')
    same(rows['quiet']['number of orders'], '3', rows)


def test_steps_are_under_the_policy():
    path = os.path.join(folder(), 'policy.yaml')
    with open(path, 'w', encoding='utf-8') as file:
        file.write("tables:\n  - name: customers\n    rows: city <> 'York'\n    columns:\n      - {name: name, mask: \"'hidden'\"}\n"
                   '      - {name: email, hidden: true}\n  - name: orders\n    rows: amount < 1000\n')
    result = ask('segment our customers', '--semantic', path, '--explain')
    rows = table(result)
    with contextlib.closing(sqlite3.connect(customers())) as connection:
        known = connection.execute("SELECT count(DISTINCT customer_id) FROM orders JOIN customers c ON c.id = customer_id WHERE city <> 'York' "
                                   'AND amount < 1000').fetchone()[0]
    same(sum(int(row['size']) for row in rows), known)
    assert b'Customer' not in result.out and b'York' not in result.out, shown(result.out)
    assert b'email' not in result.err and b'step 2: ' in result.err, shown(result.err)


def test_what_cannot_be_compared_or_told_apart_is_declined_with_the_reason():
    for question, text in (('segment customers by charisma', b"'charisma' is not read as a number of each of the customers"),
                           ('group our customers into 12 groups', b'12 segments'), ('group our customers into 1 group', b'1 segments')):
        result = ask(question)
        same((result.status, result.out), (DECLINED, b''), question)
        assert text in result.err, (question, shown(result.err))


def test_groups_by_measured_numbers_are_segments_and_an_order_is_none():
    for question, kind in (('group products by price', 'segments'), ('divide the products by price and cost', 'segments'), ('split products by cost', 'segments'),
                           ('sort products by price', None), ('group customers by country', None), ('split orders by channel', None)):
        line = json.dumps({'id': 1, 'db': shop(), 'question': question, 'now': '2025-12-31'})
        same(json.loads(answers('batch', stdin=line.encode())).get('analysis', {}).get('kind'), kind, question)


def test_groups_by_a_column_are_no_segments():
    for question in ('group orders by channel', 'number of customers by city'):
        line = json.dumps({'id': 1, 'db': shop(), 'question': question, 'now': '2025-12-31'})
        answer = json.loads(answers('batch', stdin=line.encode()))
        assert 'analysis' not in answer and 'GROUP BY' in answer['sql'], answer


if __name__ == '__main__':
    main(globals())
