#!/usr/bin/env python3
"""What is typed where a question is expected: SQL, several questions, the words of other programs, another line than a choice."""
import json
import re

from mcp_server import server
from run import DECLINED, OK, REJECTED, answers, askdb, digest, fails, folder, main, postgres, same, shop, shown
from test_repl import session, terminal

SQL = [('select 40 + 2 as n', 'n\n42\n'), ('-- the number\nselect 42 as n', 'n\n42\n'), ('/* the */ SELECT 42 AS n;', 'n\n42\n'),
       ('with one as (select 42 as n) select n from one', 'n\n42\n'), ('SELECT name FROM regions WHERE id = 1', 'name\nNordics\n')]
QUESTIONS = ['Select the top 5 customers by orders', 'With which payment method do customers pay most often', 'Select all stores', 'select stores',
             'show orders per channel', 'with all due respect, how many orders are there', 'Select customers from Berlin']
REFUSED = [('select naem from stores', 'no such column: naem'), ('select * fro stores', 'syntax error'), ('select name from custmers', 'did you mean customers'),
           ('delete from orders', 'DELETE'), ('drop table orders', 'DROP'), ("update stores set name = 'x'", 'UPDATE'),
           ('insert into stores values (1)', 'INSERT'), ('select 1; select 2', ''), ('select name from stores order by', '')]


# ---- SQL ----

def test_sql_is_run_where_a_question_is_expected():
    for sql, rows in SQL:
        for command in (('ask', shop()), (shop(),)):
            result = askdb(*command, sql, '-f', 'csv')
            same((result.status, result.out.decode(), result.err), (OK, rows, b''), sql)
        lines = sql.split('\n')
        same(session(*lines[:-1], lines[-1].rstrip(';') + ';')[0], rows, sql)


def test_what_only_begins_like_sql_is_a_question():
    for question in QUESTIONS:
        result = askdb('ask', shop(), question, '-f', 'none', '--min-confidence', '0')
        same(result.status, OK, (question, shown(result.err)))
        assert result.err.startswith(b'SELECT ') or b'\nSELECT ' in result.err, shown(result.err)
        _, err = session(question, 'select 7 as seven;', options=('-f', 'csv', '--min-confidence', '0'))
        assert 'syntax error' not in err and 'is dropped' not in err and 'SELECT ' in err, (question, err)


def test_sql_that_does_not_pass_says_what_check_says():
    before = digest(shop())
    for sql, words in REFUSED:
        checked = askdb('check', shop(), sql)
        asked = askdb('ask', shop(), sql)
        same((asked.status, asked.err), (checked.status, checked.err), sql)
        same(asked.status, REJECTED, sql)
        assert words in asked.err.decode(), shown(asked.err)
        _, err = session(sql + ';')
        same(err.splitlines()[0], checked.err.decode().splitlines()[0], sql)
    same(digest(shop()), before, 'database')


def test_sql_is_sql_on_postgresql_too():
    for sql, rows in SQL[:4]:
        same(answers('ask', postgres(), sql, '-f', 'csv').decode(), rows, sql)
    for question in ('Select the top 5 customers by orders', 'show orders per channel', 'show stores'):
        result = askdb('ask', postgres(), question, '-f', 'none', '--min-confidence', '0')
        same(result.status, OK, (question, shown(result.err)))


def test_sql_is_a_statement_in_the_audit_file():
    path = folder() / 'typed.jsonl'
    answers('ask', shop(), 'select 1 as one', '--audit', str(path))
    line = json.loads(path.read_text())
    same((line['sql'], line.get('question')), ('select 1 as one', None), line)


# ---- several questions ----

TWO = 'How many customers are there and how many stores do we have?'


def test_two_questions_have_two_answers():
    first, second = (answers('ask', shop(), part, '-f', 'csv').decode() for part in ('How many customers are there', 'how many stores do we have?'))
    done = askdb('ask', shop(), TWO, '-f', 'csv')
    same((done.status, done.out.decode()), (OK, first + '\n' + second), shown(done.err))
    same(done.err.decode().count('SELECT count(*)'), 2, shown(done.err))
    out, err = session(TWO, '\\history')
    same(out.split('1) ')[0], first + second, err)
    assert '2) how many stores do we have?\n' in out, out
    values, at = [], json.JSONDecoder()
    text = answers('ask', shop(), TWO, '-f', 'json').decode()
    while text.strip():
        value, end = at.raw_decode(text.lstrip())
        values.append(value)
        text = text.lstrip()[end:]
    same([len(value) for value in values], [1, 1], 'json')


def test_two_questions_of_a_line_of_batch():
    reply = json.loads(answers('batch', stdin=json.dumps({'id': 1, 'db': shop(), 'question': TWO}).encode()))
    same((reply['sql'], [part['question'] for part in reply['answers']]), (None, ['How many customers are there', 'how many stores do we have?']), reply)
    assert 'FROM customers' in reply['answers'][0]['sql'] and 'FROM stores' in reply['answers'][1]['sql'], reply


def test_where_one_answer_has_to_do_several_questions_are_declined():
    path = str(folder() / 'two.csv')
    for arguments in (('ask', shop(), TWO, '-o', path), ('sql', shop(), TWO), ('chart', shop(), TWO)):
        message = fails(DECLINED, *arguments)
        assert '2 questions' in message and "'How many customers are there'" in message, message
    with server(shop()) as mcp:
        reply = mcp.tool('ask', question=TWO)
        assert reply['answered'] is False and '2 questions' in reply['reason'], reply


def test_one_question_stays_one():
    for question in ('What are the names of stores and how many employees does each have', 'list the stores and how many orders they have',
                     'how many customers and how many of them are in Berlin', 'Which stores are in Iberia? List their names.',
                     'customers who ordered in 2024 and which have no birth year', 'how many orders and how much was paid per order'):
        reply = json.loads(answers('batch', stdin=json.dumps({'id': 1, 'db': shop(), 'question': question}).encode()))
        assert 'answers' not in reply, reply


# ---- the words of other programs ----

def test_words_of_other_programs():
    tables = session('\\tables')[0]
    for words in ('tables', 'show tables', 'SHOW TABLES;', '.tables', '\\dt', 'list tables'):
        same(session(words, 'select 1 as one;')[0], tables + 'one\n1\n', words)
    columns = session('\\d orders')[0]
    for words in ('describe orders', 'DESC orders;', '.schema orders', '\\d+ orders', 'describe table orders', 'show columns from Orders'):
        same(session(words)[0], columns, words)
    for words in ('help', '?', '.help', '\\?', 'Help!'):
        same(session(words)[0], session('\\help')[0], words)
    for words in ('exit', 'quit', 'q', 'EXIT;', '.quit', '.exit', ':q', 'bye'):
        same(session(words, 'select 1;'), ('', ''), words)
    report = session('select name from stores;', '\\explain')[0].split('\n', 15)[-1]
    for words in ('explain select name from stores;', 'EXPLAIN QUERY PLAN select name from stores;', 'explain analyze\nselect name from stores;'):
        out, err = session(*words.split('\n'))
        same((out, err), (report, ''), words)


def test_unknown_table_behind_describe_names_the_nearest():
    out, err = session('describe ordrs')
    same((out, err), ('', 'askdb: no such table: ordrs (did you mean orders?)\n'), 'near')


def test_a_table_called_like_a_command_is_asked_about():
    path = folder() / 'tables.csv'
    path.write_text('id,seats\n1,4\n2,6\n')
    out, err = session('tables', options=('-f', 'csv', '--min-confidence', '0'), database=str(path))
    assert 'SELECT ' in err, (out, err)


def test_opening_says_what_there_is_and_questions_that_work():
    for words in ('hello', 'what can I ask?', '\\start'):
        _, err = session(words)
        lines = err.splitlines()
        same(len(lines), 5, err)
        assert lines[0].startswith('  tables: order_lines (') and 'orders (10,303 rows)' in lines[0], err
        same(lines[1], '  days:   2022-01-01 to 2025-12-31 (orders.ordered_at)', err)
        for line in lines[2:]:
            question = re.sub(r'^  ask:', '', line).strip()
            result = askdb('ask', shop(), question, '-f', 'csv')
            assert result.status == OK and result.out.count(b'\n') >= 2 and b'unsure' not in result.err, (question, shown(result.err))


def test_opening_is_shown_at_a_terminal_and_only_there():
    with terminal('repl', shop(), '-f', 'csv') as at:
        for words in ('tables: order_lines', 'days:   2022-01-01', 'ask:    how many orders'):
            assert words in at.shows, at.shows
    same(session('select 1 as one;')[1], '', 'from a pipe')


def test_opening_of_a_database_without_days_or_rows():
    path = folder() / 'plain.csv'
    path.write_text('id,word\n')
    _, err = session('hello', database=str(path))
    assert err.startswith('  tables: plain') and 'days:' not in err and 'ask:' not in err, err


# ---- a choice ----

def test_another_line_than_a_number_is_the_next_input():
    with terminal('repl', shop(), '--min-confidence', '1', '-f', 'csv') as at:
        at.type('revenue per store\n')
        at.until('Which one? [1-')
        shows = at.enter('select 40 + 2 as n;')
        assert '\n42\n' in shows, shows
        at.type('revenue per store\n')
        at.until('Which one? [1-')
        at.enter('99\n2')
        at.type('revenue per store\n')
        at.until('Which one? [1-')
        assert 'regions' in at.enter('\\tables'), at.shows
        path = folder() / 'chosen.csv'
        at.type('revenue per store\n')
        at.until('Which one? [1-')
        assert 'is not run' in at.enter(f'\\o {path}'), at.shows
        assert not path.exists(), 'what may have been pasted reaches out of the session'


if __name__ == '__main__':
    main(globals())
