#!/usr/bin/env python3
"""A database of 2,000 tables is answered, follow-ups too, and what is printed is of the whole database."""
import json
import sqlite3
import sys

from endpoint import fenced, model
from run import OK, SANITIZED, askdb, folder, run_cases

TABLES = 2000 if not SANITIZED else 400  # more than are shown at once


def warehouse():
    """Filler tables, and in their middle vessels with the harbours that they belong to."""
    path = folder() / 'warehouse.db'
    if path.exists():
        return str(path)
    with sqlite3.connect(path) as con:
        con.execute('BEGIN')  # one transaction, not two thousand
        for number in range(TABLES - 2):
            con.execute(f'CREATE TABLE log_{number} (id INTEGER PRIMARY KEY, payload_of_the_message_as_it_was_received TEXT,'
                        ' remark_of_the_operator_on_duty_that_day TEXT)')
            if number == TABLES // 2:
                con.execute('CREATE TABLE harbours (id INTEGER PRIMARY KEY, name TEXT, country TEXT)')
                con.execute('CREATE TABLE vessels (id INTEGER PRIMARY KEY, name TEXT, tonnage INTEGER,'
                            ' harbour_id INTEGER REFERENCES harbours (id))')
                con.execute("INSERT INTO harbours VALUES (1, 'Antwerp', 'Belgium'), (2, 'Genoa', 'Italy')")
                con.execute("INSERT INTO vessels VALUES (1, 'Aurora', 500, 1), (2, 'Borea', 900, 1), (3, 'Circe', 700, 2)")
    con.close()
    return str(path)


def a_question_is_answered():
    result = askdb('ask', warehouse(), 'How many vessels are there?', '-f', 'csv', '-q')
    assert result.status == OK, result
    assert result.out.split() == [b'vessels', b'3'], result


def a_value_and_a_join_are_found():
    result = askdb('ask', warehouse(), 'What are the names of the vessels of the harbour Antwerp?', '-f', 'csv', '-q')
    assert result.status == OK, result
    assert sorted(result.out.split()) == [b'Aurora', b'Borea', b'name'], result


def a_follow_up_keeps_the_tables_of_the_turn_before():
    turn = {'question': 'How many vessels are there?', 'sql': 'SELECT count(*) FROM vessels'}
    line = json.dumps({'id': 1, 'db': warehouse(), 'question': 'only those with tonnage over 600', 'history': [turn]})
    result = askdb('batch', '--min-confidence', '0', stdin=(line + '\n').encode())
    assert result.status == OK, result
    sql = json.loads(result.out)['sql']
    assert 'vessels' in sql and '600' in sql, sql


def the_links_shown_are_those_of_the_question():
    result = askdb('repl', warehouse(), stdin=b'How many vessels are there?\n\\why\n')
    assert result.status == OK and b'vessels' in result.out and b'log_7' not in result.out, result


def a_language_model_is_shown_what_is_asked_for_and_no_value():
    with model(fenced('SELECT count(*) AS count FROM vessels')) as server:
        result = askdb('ask', warehouse(), 'How many vessels are in Antwerp?', '-f', 'csv', '--model', server.url)
        prompt = server.requests[0]['json']['messages'][0]['content']
    assert result.status == OK and result.out.split() == [b'count', b'3'], result
    assert 'vessels(id INTEGER primary key, name TEXT' in prompt and 'harbours(id' in prompt, prompt
    assert 'Belgium' not in prompt and len(prompt) < 70000, len(prompt)
    assert f'of its {TABLES} tables'.encode() in result.err, result


def main():
    cases = [a_question_is_answered, a_value_and_a_join_are_found, a_follow_up_keeps_the_tables_of_the_turn_before,
             the_links_shown_are_those_of_the_question, a_language_model_is_shown_what_is_asked_for_and_no_value]
    sys.exit(run_cases([(case.__name__, case) for case in cases]))


if __name__ == '__main__':
    main()
