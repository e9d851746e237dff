#!/usr/bin/env python3
"""Questions that are not answered right away: the nearest readings are offered, on a terminal as choices. And questions that lean on
an earlier one, as batch takes them."""
import json
import os
import pty
import subprocess

from endpoint import fenced, model, says
from run import DECLINED, OK, USAGE, answers, askdb, binary, environment, fails, main, same, shop, shown

QUESTION = 'revenue per store'
SURE = ('--min-confidence', '1')


def on_terminal(*arguments, typed):
    """Runs askdb with a terminal as stdin and stderr: (status, stdout, what the terminal shows)."""
    keyboard, terminal = pty.openpty()
    with subprocess.Popen([binary(), *arguments], stdin=terminal, stderr=terminal, stdout=subprocess.PIPE,
                          env=environment()) as process:
        os.close(terminal)
        os.write(keyboard, typed)
        shows = b''
        try:
            while part := os.read(keyboard, 4096):
                shows += part
        except OSError:
            pass  # the terminal is gone when the program is
        out = process.stdout.read()
    os.close(keyboard)
    return process.returncode, out, shows.decode('utf-8').replace('\r\n', '\n')


def sentences(text):
    """Of the readings that are listed, without the marks of what differs."""
    return [line.split('%  ')[1].replace('[', '').replace(']', '') for line in text.splitlines() if '%  ' in line]


def readings(*options, question=QUESTION):
    line = json.dumps({'id': 1, 'db': shop(), 'question': question})
    return json.loads(answers('batch', *options, stdin=line.encode()))


def test_readings_are_listed_where_no_terminal_is():
    message = fails(DECLINED, 'ask', shop(), QUESTION, *SURE, '-q')
    assert 'unsure what is asked' in message and 'askdb sql' in message, message
    result = askdb('ask', shop(), QUESTION, *SURE)
    same((result.status, result.out), (DECLINED, b''), 'declined')
    candidates = readings(*SURE)['candidates']
    assert len(candidates) > 1, candidates
    said = sentences(result.err.decode())
    assert 1 <= len(said) <= 3 and len(set(said)) == len(said), said
    assert set(said) <= {candidate['reading'] for candidate in candidates} and b'SELECT' not in result.err, shown(result.err)
    whole = askdb('ask', shop(), QUESTION, *SURE, '--explain').err
    for candidate in candidates:
        assert candidate['sql'].encode() in whole, shown(whole)


def test_readings_that_return_the_same_are_one():
    result = askdb('ask', shop(), 'names of the stores', *SURE)
    said = sentences(result.err.decode())
    replies = [answers('check', shop(), next(c['sql'] for c in readings(*SURE, question='names of the stores')['candidates'] if c['reading'] == text),
                       '--run', '-f', 'csv').splitlines()[1:] for text in said]
    assert said and len({tuple(sorted(rows)) for rows in replies if rows}) == len([rows for rows in replies if rows]), (said, replies)


def test_errors_in_json_hold_the_readings():
    candidates = readings(*SURE)['candidates']
    for options in (('--json-errors',), ('-f', 'json')):
        result = askdb('ask', shop(), QUESTION, *SURE, *options)
        same((result.status, result.out), (DECLINED, b''), 'declined')
        error = json.loads(result.err)['error']
        same((error['status'], error['candidates']), (DECLINED, candidates), 'error')


def test_declined_line_of_a_batch_says_why():
    line = readings(*SURE)
    same((line['sql'], line['status']), (None, DECLINED), 'line')
    assert 'unsure' in line['error'] and 0 <= line['unanswerable'] <= 1 and line['ms'] > 0, line
    assert 'error' not in readings('--min-confidence', '0'), 'nothing is declined at 0'


def test_person_chooses_a_reading():
    status, out, shows = on_terminal('ask', shop(), QUESTION, *SURE, '-f', 'csv', typed=b'9\nno\n2\n')
    same(status, OK, shows)
    same(shows.count('Which one? [1-'), 3, shows)
    chosen = sentences(shows)[1]
    second = next(candidate['sql'] for candidate in readings(*SURE)['candidates'] if candidate['reading'] == chosen)
    assert ' '.join(shows.split()).count(second) == 1 and '2) ' in shows, shows  # the one that runs
    same(out, answers('check', shop(), second, '--run', '-f', 'csv'), 'rows')


def test_enter_and_the_end_of_input_choose_none():
    for typed in (b'\n', b'\x04'):
        status, out, shows = on_terminal('ask', shop(), QUESTION, *SURE, typed=typed)
        same((status, out), (DECLINED, b''), shows)
        assert 'none of the readings was chosen' in shows, shows


def test_single_reading_is_offered_too():
    with model(fenced('SELECT count(*) AS orders FROM orders')) as server:
        status, out, shows = on_terminal('ask', shop(), QUESTION, *SURE, '-f', 'csv', '--model', server.url, typed=b'1\n')
    same((status, out), (OK, b'orders\n10303\n'), shows)
    assert 'This one? [1, Enter: none]' in shows, shows


def test_quiet_asks_nothing():
    status, _, shows = on_terminal('ask', shop(), QUESTION, *SURE, '-q', typed=b'1\n')
    same(status, DECLINED, shows)
    assert 'Which' not in shows, shows


def test_model_that_declines_has_no_readings():
    with model(says('DECLINE: nothing of the kind')) as server:
        result = askdb('ask', shop(), QUESTION, '--json-errors', '--model', server.url)
    same((result.status, 'candidates' in json.loads(result.err)['error']), (DECLINED, False), 'error')


# ---- history ----

def line_with(history):
    line = json.dumps({'id': 1, 'db': shop(), 'question': 'how many orders', 'history': history})
    with model(fenced('SELECT count(*) FROM orders')) as server:
        return json.loads(answers('batch', '--model', server.url, stdin=line.encode()))


def test_history_is_a_list_of_questions_with_their_sql():
    for history in (None, [], [{'question': 'stores', 'sql': 'SELECT name FROM stores'}], [{'question': 'moons', 'sql': None}]):
        line = line_with(history)
        same((line['sql'], 'warnings' in line), ('SELECT count(*) FROM orders', False), history)


def test_bad_history_is_refused_on_its_line():
    for history in ('stores', {'question': 'q', 'sql': 's'}, ['q'], [{'question': 'q'}], [{'sql': 's'}], [{'question': 1, 'sql': 's'}],
                    [{'question': 'q', 'sql': 5}]):
        line = line_with(history)
        same((line['sql'], line['status']), (None, USAGE), history)
        assert 'history' in line['error'], line


def test_history_without_a_tree_is_left_out_with_a_warning():
    for sql in ('SELECT nothing FROM stores', 'DROP TABLE stores', '', 'SELECT'):
        line = line_with([{'question': 'stores', 'sql': sql}])
        same(line['sql'], 'SELECT count(*) FROM orders', sql)
        assert 'the question before is left out of account' in line['warnings'][0], line


def test_marks_are_of_the_confidence_that_is_said():
    """Also where what readings return has changed it."""
    questions = ['customers above a million', 'cancelled orders in 1990 by store', 'products in 1999', 'number of orders', 'orders opened in 2050',
                 'web orders above a million', 'customers in 1990 by store', 'average price of products cheaper than 0', 'stores in Spain']
    text = '\n'.join(json.dumps({'db': shop(), 'question': question, 'now': '2025-12-31'}) for question in questions).encode()
    runs = [[json.loads(line) for line in answers('batch', '--min-confidence', '0', *options, stdin=text).splitlines()]
            for options in ((), ('--no-probe',))]
    said = [[(line['confidence'], line.get('unsure', False)) for line in lines if 'confidence' in line] for lines in runs]
    marked = [confidence for lines in said for confidence, unsure in lines if unsure]
    others = [confidence for lines in said for confidence, unsure in lines if not unsure]
    assert max(marked) < min(others), f'no confidence parts {sorted(marked)} from {sorted(others)}'
    assert said[0] != said[1], 'what is returned changes no confidence here: the case tests nothing'


if __name__ == '__main__':
    main(globals())
