#!/usr/bin/env python3
"""A question after another: read alone, as leaning on it, as pointing at its rows, or as asking nothing."""
import json
import sqlite3

from mcp_server import server
from run import DECLINED, OK, answers, askdb, main, same, shop, shown

NOW = '2025-06-01'
COMPLETE = ['how many customers', 'how many orders were cancelled', 'average price of products', 'orders per month in 2025', 'list the stores',
            'how many employees are there', 'top 5 products by price', 'number of returns per reason']


def batch(*items, options=()):
    """The replies to (question, history) or question."""
    lines = []
    for item in items:
        question, history = item if isinstance(item, tuple) else (item, [])
        lines.append(json.dumps({'id': len(lines), 'db': shop(), 'question': question, 'now': NOW, 'history': history}))
    out = answers('batch', *options, stdin='\n'.join(lines).encode())
    return [json.loads(line) for line in out.splitlines()]


def turn(question, sql):
    return {'question': question, 'sql': sql}


def ask_after(*questions, options=('-f', 'csv')):
    """A session: (stdout, stderr)."""
    result = askdb('repl', shop(), '--now', NOW, *options, stdin='\n'.join((*questions, '')).encode())
    same(result.status, OK, shown(result.err))
    return result.out.decode(), result.err.decode()


# ---- alone or not ----

def test_a_complete_question_is_read_alone_whatever_was_asked_before():
    alone = dict(zip(COMPLETE, batch(*COMPLETE), strict=True))
    pairs = [(first, second) for first in COMPLETE for second in COMPLETE if first != second and alone[first]['sql'] and alone[second]['sql']]
    assert len(pairs) >= 30, alone
    found = batch(*((second, [turn(first, alone[first]['sql'])]) for first, second in pairs))
    mixed = [(pair, reply.get('sql')) for pair, reply in zip(pairs, found, strict=True) if reply.get('sql') != alone[pair[1]]['sql']]
    assert len(mixed) <= len(pairs) // 20, mixed


def test_what_leans_keeps_what_was_asked_and_says_so():
    before = batch('orders per month in 2025')[0]['sql']
    history = [turn('orders per month in 2025', before)]
    leans, alone = batch(('only in 2024', history))[0], batch('only in 2024')[0]
    same(leans['follow_up_of'], 'orders per month in 2025', leans)
    assert '2024-01-01' in leans['sql'] and 'GROUP BY' in leans['sql'], leans
    assert 'follow_up_of' not in alone, alone
    kept = batch(('only in 2024', history), options=('--no-follow-up', '--min-confidence', '0'))[0]
    same((kept['sql'], kept.get('follow_up_of')), (batch('only in 2024', options=('--min-confidence', '0'))[0]['sql'], None), 'apart')


def test_session_says_what_it_goes_on_from_in_one_line():
    out, err = ask_after('orders per channel', 'only in 2024', '\\new', 'how many stores are there')
    same(err.count('follow-up of: '), 1, err)
    lines = err.splitlines()
    place = lines.index('follow-up of: orders per channel')
    assert lines[0].startswith('SELECT') and lines[place + 1].startswith('SELECT') and '2024-01-01' in lines[place + 1], err
    quiet = ask_after('orders per channel', 'only in 2024', options=('-f', 'csv', '-q'))
    same((quiet[0], quiet[1]), (out[:len(quiet[0])], ''), 'quiet')
    _, apart = ask_after('orders per channel', 'only in 2024', options=('-f', 'csv', '--no-follow-up', '--min-confidence', '0'))
    assert 'follow-up of: ' not in apart, apart


def test_mcp_says_what_it_leans_on():
    history = [turn('orders per channel', 'SELECT channel, count(*) AS count FROM orders GROUP BY channel ORDER BY channel')]
    with server(shop(), '--now', NOW) as mcp:
        same(mcp.tool('ask', question='only in 2024', history=history)['follow_up_of'], 'orders per channel', 'leans')
        assert 'follow_up_of' not in mcp.tool('ask', question='how many customers', history=history)


# ---- asking nothing ----

def test_what_changes_nothing_is_not_answered():
    counted = turn('how many orders', 'SELECT count(*) AS count FROM orders')
    grouped = turn('orders per channel', 'SELECT channel, count(*) AS count FROM orders GROUP BY channel ORDER BY channel')
    words = ['thanks', 'asdf', 'the weather', 'ok great', 'hm', 'qwertz uiop', 'thank you very much', 'lol']
    items = [(text, [before]) for text in words for before in (counted, grouped)]
    for (text, _), reply in zip(items, batch(*items), strict=True):
        same((reply['sql'], reply['status']), (None, DECLINED), (text, reply))
        assert 'nothing in that question changes the answer before' in reply['error'], (text, reply)


def test_the_same_question_again_is_answered_again():
    out, err = ask_after('how many stores are there', 'how many stores are there')
    rows = out.splitlines()
    same(rows[:2], rows[2:], err)


def test_chatter_between_is_passed_over():
    out, err = ask_after('orders per channel', 'thanks', 'only in 2024')
    assert 'follow-up of: orders per channel\n' in err, err
    assert out.count('channel,') == 2, out


# ---- rows that were shown ----

STORES = turn('orders per store', 'SELECT stores.name, count(*) AS count FROM stores JOIN orders ON orders.store_id = stores.id '
                                  'GROUP BY stores.id ORDER BY stores.id')


def rows(sql):
    with sqlite3.connect(f'file:{shop()}?mode=ro', uri=True) as connection:
        return connection.execute(sql).fetchall()


def test_words_that_point_mean_rows_of_the_answer_before():
    shops = rows(STORES['sql'])
    for words, expected in [('the second one', shops[1]), ('and the 3rd one?', shops[2]), ('what about the last one', shops[-1]),
                            ('the biggest one', max(shops, key=lambda row: row[1])), ('number 4', shops[3]),
                            ('the smallest of them', min(shops, key=lambda row: row[1]))]:
        reply = batch((words, [STORES]))[0]
        same(rows(reply['sql']), [expected], (words, reply))
        same(reply['follow_up_of'], STORES['question'], reply)
        assert any(repr(expected[0]) in warning for warning in reply['warnings']), reply


def test_several_rows_are_all_meant():
    two = turn('top 2', STORES['sql'].replace('stores.id', 'count(*) DESC').replace('BY count(*) DESC ORDER', 'BY stores.id ORDER')
               .replace('= count(*) DESC', '= stores.id') + ' LIMIT 2')
    reply = batch(('how many employees do those two have', [two]))[0]
    names = [name for name, _ in rows(two['sql'])]
    expected = rows(f'SELECT count(*) FROM employees JOIN stores ON employees.store_id = stores.id WHERE stores.name IN {tuple(names)}')
    same(rows(reply['sql']), expected, reply)


def test_a_row_of_an_earlier_answer_is_found():
    one = turn('the second one', STORES['sql'].replace(' GROUP BY', " WHERE stores.name = 'Camden' GROUP BY"))
    reply = batch(('the third one', [STORES, one]))[0]
    same(rows(reply['sql']), [rows(STORES['sql'])[2]], reply)


def test_pointing_at_nothing_is_said():
    reply = batch(('the 40th one', [STORES]), ('how many orders did those two have', [STORES]), ('the second one', [STORES]),
                  options=('--no-probe',))
    assert reply[2].get('warnings', []) == [], 'nothing is run with --no-probe'
    for answer in batch(('the 40th one', [STORES]), ('how many orders did those two have', [STORES])):
        same((answer['sql'], answer['status']), (None, DECLINED), answer)
        assert 'points at no row: the answer before has 14' in answer['error'], answer


def test_words_that_only_look_like_pointing_do_not():
    for question in ('which customer was the last one to order', 'products by price, top 10', 'order number 10',
                     'who was the first one that ordered in 2024', 'the second most expensive product'):
        reply = batch((question, [STORES]), options=('--min-confidence', '0'))[0]
        said = [*reply.get('warnings', []), reply.get('error', '')]
        assert not any('taken for' in text or 'points at' in text for text in said), reply
    taken = batch(('the first two', [STORES]))[0]
    same(rows(taken['sql']), rows(STORES['sql'])[:2], taken)


if __name__ == '__main__':
    main(globals())
