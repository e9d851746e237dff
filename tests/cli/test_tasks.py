#!/usr/bin/env python3
"""What a language model is asked besides a translation: what the SQL does (--explain), and the mark of a chart. Its words are shown, never
obeyed, and nothing that it fails at is a failure of the answer."""
import json

from endpoint import QUESTION, ORDERS, asked, fenced, model, says, streams
from retail import sqlite_scratch
from run import OK, answers, askdb, main, same, shop, shown
from test_policy import UNDER, database, names_nothing_hidden
from test_prompts import golden

SAYS = 'askdb: the language model says of the SQL: '
FAILURE = 'askdb: note: the language model does not say what the SQL does: '
CHANNELS = 'SELECT channel, count(*) AS n FROM orders GROUP BY channel ORDER BY channel'


def explained(*replies, command='ask', options=(), question=QUESTION, path=None, builtin=''):
    """Standard error of a question with --explain, its requests, and standard output."""
    with model(*replies) as server:
        result = askdb(command, path or shop(), question, '-f', 'csv', '--explain', '--model', builtin + server.url, *options) \
            if command == 'ask' else askdb(command, path or shop(), question, '--explain', '--model', builtin + server.url, *options)
    same(result.status, OK, shown(result.err))
    return result.err.decode(), server, result.out


# ---- explain ----

def test_explain_tells_what_the_model_says_of_the_sql():
    for reply in (says('Counts all\n orders.'), streams('<think>hm</think>Counts all orders.\n')):
        err, server, out = explained(fenced(ORDERS), reply)
        assert f'{SAYS}"Counts all orders."\n' in err, err
        same(out, b'orders\n10303\n', 'rows')
        same(len(server.requests), 2, 'requests')
        golden('explain', asked(server, 1))
        assert 'response_format' not in server.requests[1]['json'], server.requests[1]
    err, _, out = explained(fenced(ORDERS), says('Counts.'), command='sql')
    assert f'{SAYS}"Counts."\n' in err and out == f'{ORDERS};\n'.encode(), (err, out)
    err, server, _ = explained(fenced(ORDERS), says('Counts.'), builtin='builtin+')
    assert f'{SAYS}"Counts."\n' in err, err


def test_nothing_more_is_asked_without_explain_or_when_quiet():
    for options in ((), ('--explain', '-q')):
        with model(fenced(ORDERS)) as server:
            answers('ask', shop(), QUESTION, '-f', 'csv', '--model', server.url, *options)
            same(len(server.requests), 1, f'requests with {options}')
    result = askdb('ask', shop(), QUESTION, '-f', 'csv', '--explain')
    assert result.status == OK and b'language model' not in result.err, shown(result.err)


def test_words_of_the_model_cannot_act_on_a_terminal_and_are_cut():
    err, _, _ = explained(fenced(ORDERS), says('a\x1b[2Jb\u202ec\x07\r\naskdb: forged'))
    line, = [line for line in err.splitlines() if line.startswith(SAYS)]
    same(line, SAYS + '"a\\x1b[2Jb\\u202ec\\x07 askdb: forged"', 'line')
    err, _, _ = explained(fenced(ORDERS), says('é' * (1 << 19)))
    same([line for line in err.splitlines() if line.startswith(SAYS)], [SAYS + '"' + 'é' * 600 + '..."'], 'a megabyte')


def test_failure_of_the_explanation_is_a_note():
    for reply, word in ((says(''), 'empty'), (says(' \n<think>x</think>'), 'empty'), ({'status': 500}, '500'), ({'status': 404}, '404'),
                        ({'body': b'no json'}, 'JSON'), (says('x' * (5 << 20)), '')):
        err, _, out = explained(fenced(ORDERS), reply)
        same(out, b'orders\n10303\n', 'rows')
        assert FAILURE in err and word in err and SAYS not in err, shown(err.encode())


def test_prompt_of_the_explanation_keeps_to_the_budget():
    sql = f"SELECT count(*) AS n FROM orders WHERE channel NOT IN ({', '.join(repr(str(number)) for number in range(900))})"
    err, server, _ = explained(fenced(sql), says('Counts.'), options=('--prompt-budget', '2000'))
    same(len(server.requests), 1, 'requests')
    assert f'{FAILURE}a prompt of 2000 tokens has no room' in err, err


def test_no_text_of_the_statement_goes_out_where_no_value_may():
    sql = "SELECT name FROM customers WHERE city = 'Paris' -- Lyon"
    for options, wanted in (((), "city = 'Paris'"), (('--no-values',), "city = '...'")):
        _, server, _ = explained(fenced(sql), says('Names.'), options=options, question='who lives there', path=sqlite_scratch())
        assert wanted in asked(server, 1), asked(server, 1)
        same('Paris' in asked(server, 1), not options, f'a value with {options}')


def test_nothing_hidden_is_in_the_prompts_of_tasks():
    question = 'how many by name'
    sql = 'SELECT name, count(*) AS n FROM customers GROUP BY name ORDER BY name'
    _, server, _ = explained(fenced(sql), says('Counts.'), options=UNDER, question=question, path=database())
    same(len(server.requests), 2, 'requests')
    names_nothing_hidden(asked(server, 1), 'explain')
    with model(fenced(sql), says('bar')) as server:
        askdb('chart', database(), question, '--model', server.url, '-f', 'json', *UNDER)
        same(len(server.requests), 2, 'requests of chart')
        for number in range(len(server.requests)):
            names_nothing_hidden(asked(server, number), f'request {number}')


# ---- chart ----

def drawn(*replies, sql=CHANNELS, question='orders of each channel', options=()):
    """The mark of the chart, what is said of it, and the server."""
    with model(fenced(sql), *replies) as server:
        result = askdb('chart', shop(), question, '-f', 'json', '--model', server.url, *options)
    same(result.status, OK, shown(result.err))
    mark = json.loads(result.out)['mark']
    return mark['type'] if isinstance(mark, dict) else mark, result.err.decode(), server


def test_model_chooses_among_the_marks_that_fit():
    for reply in ('arc', ' **Arc**.\n', 'pie'):
        mark, err, server = drawn(says(reply))
        same(mark, 'arc', reply)
        assert 'a pie, which the language model chose: ' in err, err
        same(len(server.requests), 2, 'requests')
        golden('chart', asked(server, 1))


def test_no_cell_of_the_result_is_sent():
    _, _, server = drawn(says('bar'), sql="SELECT 'cell' || channel AS place, 4711 + count(*) AS n FROM orders GROUP BY channel")
    for text in ('cell', 'web', '4711'):
        assert text not in asked(server, 1), asked(server, 1)
    unnamed = "SELECT channel || 'cell', count(*) AS n FROM orders GROUP BY channel"
    for options, sent in (((), True), (('--no-values',), False)):
        same('cell' in asked(drawn(says('bar'), sql=unnamed, options=options)[2], 1), sent, f'a text in a column name with {options}')


def test_rules_stand_where_the_answer_is_none_of_the_marks():
    for reply in (says('line'), says('number'), says('none'), says('bar or arc'), says('a\x1b[2J'), says('x' * (1 << 20)), says('"'),
                  says('{"mark": "arc"}')):
        mark, err, _ = drawn(reply)
        same(mark, 'bar', str(reply)[:80])
        assert 'note: the language model names none of the marks that fit (bar, arc)' in err and '\x1b' not in err, err
        assert 'because channel is a category' in err, err
    for reply in (says(''), {'status': 500}, {'body': b'<html>'}):
        mark, err, _ = drawn(reply)
        same(mark, 'bar', str(reply))
        assert 'the language model was asked for a mark, and gives none: ' in err, err


def test_model_is_not_asked_where_the_mark_is_no_question():
    month = "SELECT strftime('%Y-%m', ordered_at) AS month, count(*) AS n FROM orders GROUP BY 1"
    for name, arguments in {'--mark': {'options': ('--mark', 'bar')}, 'named': {'question': 'orders of each channel as a pie'},
                            'hinted': {'question': 'trend of orders', 'sql': month}}.items():
        _, err, server = drawn(says('line'), **arguments)
        same(len(server.requests), 1, f'requests: {name}')
        assert 'language model chose' not in err, err
    with model(fenced(ORDERS)) as server:
        answers('chart', shop(), QUESTION, '-f', 'text', '--model', server.url)
        same(len(server.requests), 1, 'requests for one number')
    with model(says('arc')) as server:
        answers('chart', shop(), 'orders of each channel', '-f', 'json', '--sql', CHANNELS, '--model', server.url)
        same(len(server.requests), 0, 'requests with --sql')


if __name__ == '__main__':
    main(globals())
