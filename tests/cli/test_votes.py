#!/usr/bin/env python3
"""What is made of several answers: repairs of one that fails, votes among replies of a language model, and the language model
beside the built-in one."""
import json
import signal
import sqlite3
import subprocess
import time

from endpoint import fenced, model, says
from run import (CANCELLED, DATABASE, DECLINED, MODEL, OK, REJECTED, USAGE, answers, askdb, binary, environment, fails, folder, main,
                 postgres, same, shop, shown)
from test_configuration import configured
from test_declined import on_terminal

QUESTION = 'how many orders were placed in 2024'
YEAR = "SELECT count(*) AS orders FROM orders WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01'"
BY_FORMAT = "SELECT count(*) FROM orders WHERE strftime('%Y', ordered_at) = '2024'"
ALL = 'SELECT count(*) AS orders FROM orders'
STORES = 'SELECT count(*) AS stores FROM stores'


def asked(server, number=0):
    return server.requests[number]['json']['messages'][-1]['content']


def read(server, *options, question=QUESTION, database=None):
    """The line that batch writes."""
    line = json.dumps({'id': 1, 'db': database or shop(), 'question': question})
    return json.loads(answers('batch', '--model', server.url, *options, stdin=line.encode()))


def both(server):
    return f'builtin+{server.url}'


# ---- repairs ----

def test_repair_shows_the_place_and_what_may_be_meant():
    with model(fenced('SELECT count(idd)\nFROM orders'), fenced(YEAR)) as server:
        same(read(server)['sql'], YEAR, 'sql')
        repair = asked(server, 1)
    for text in ('no such column: idd', 'did you mean', '\nSELECT count(idd)\n             ^~~\n'):
        assert text in repair, f'no {text!r} in the second prompt:\n{repair}'


def text_numbers():
    """A table whose text cannot be read as JSON, which shows only when a statement runs."""
    path = str(folder() / 'notes.db')
    with sqlite3.connect(path) as database:
        database.execute('CREATE TABLE IF NOT EXISTS notes (id INTEGER PRIMARY KEY, note TEXT)')
        database.execute("INSERT OR REPLACE INTO notes VALUES (1, 'secretnote')")
    return path


def test_repairs_are_further_turns_of_the_same_chat():
    bad, worse = 'SELECT idd FROM orders', 'SELECT iddd FROM orders'
    with model(fenced(bad), fenced(worse), fenced(YEAR)) as server:
        same(read(server)['sql'], YEAR, 'sql')
        first, second, third = ([message['content'] for message in request['json']['messages']] for request in server.requests)
    same(second[0].split('Reply with')[0], first[0].split('Reply with')[0], 'the prompt goes before')
    same((len(first), len(second), len(third)), (1, 3, 5), 'turns')
    same(third[:3], second, 'what was said stays')
    assert bad in third[1] and worse in third[3] and 'idd' in third[2] and 'iddd' in third[4], third


def test_a_repair_that_changes_nothing_is_the_last():
    with model(fenced('SELECT idd FROM orders')) as server:
        same(read(server)['status'], REJECTED, 'status')
        same(len(server.requests), 2, 'requests')


def test_statement_that_fails_when_it_runs_is_repaired():
    path, bad = text_numbers(), "SELECT json_extract(note, '$.a') AS a FROM notes"
    with model(fenced(bad), fenced('SELECT note FROM notes')) as server:
        same(read(server, question='what do the notes say', database=path)['sql'], 'SELECT note FROM notes', 'sql')
        assert 'malformed JSON' in asked(server, 1) and bad in asked(server, 1), asked(server, 1)
    with model(fenced(bad), fenced('SELECT note FROM notes')) as server:
        read(server, '--no-values', question='what do the notes say', database=path)
        assert 'malformed' not in asked(server, 1) and 'the database failed while running it' in asked(server, 1), asked(server, 1)
    with model(fenced(bad)) as server:
        fails(DATABASE, 'ask', path, 'what do the notes say', '--model', server.url)
        same(len(server.requests), 2, 'requests')
    with model(fenced(bad)) as server:
        same(read(server, '--no-probe', question='what do the notes say', database=path)['sql'], bad, 'not run')


# ---- votes ----

def test_one_reply_is_asked_for_once_and_coldly():
    with model(fenced(YEAR)) as server:
        read(server)
        same([request['json']['temperature'] for request in server.requests], [0], 'temperatures')


def test_most_frequent_result_wins_with_its_share():
    with model(fenced(ALL), fenced(YEAR), fenced(STORES), fenced(BY_FORMAT), fenced(YEAR)) as server:
        line = read(server, '--samples', '5', '--explain')
        same(len(server.requests), 5, 'requests')
        assert all(request['json']['temperature'] > 0 for request in server.requests), 'temperature'
    same((line['sql'], line['confidence'], 'unsure' in line), (YEAR, 0.6, False), 'winner')
    same([(one['sql'], one['confidence']) for one in line['candidates']], [(YEAR, 0.6), (ALL, 0.2), (STORES, 0.2)], 'candidates')
    assert '3 of 5 replies' in line['warnings'][0], line


def test_first_of_as_many_wins_and_few_votes_are_declined():
    with model(fenced(ALL), fenced(YEAR)) as server:
        same((read(server, '--samples', '2')['sql']), ALL, 'winner')
    with model(fenced(ALL), fenced(YEAR), fenced(STORES), fenced('SELECT 1'), fenced('SELECT 2')) as server:
        line = read(server, '--samples', '5')
        same((line['sql'], line['status'], len(line['candidates'])), (None, DECLINED, 5), 'line')


def test_results_without_a_row_agree_only_where_statements_do():
    nothing = ["SELECT id FROM orders WHERE channel = 'none'", 'SELECT id FROM stores WHERE id < 0', 'SELECT id FROM regions WHERE id < 0']
    with model(*map(fenced, [*nothing, YEAR, YEAR])) as server:
        same(read(server, '--samples', '5')['sql'], YEAR, 'sql')


def test_order_of_rows_does_not_matter_and_their_content_does():
    replies = ['SELECT id, name FROM regions ORDER BY id', 'SELECT name, id FROM regions', 'SELECT id, name FROM regions ORDER BY name DESC']
    with model(*map(fenced, replies)) as server:
        line = read(server, '--samples', '3', '--explain', question='the regions')
    same([round(one['confidence'], 2) for one in line['candidates']], [0.67, 0.33], 'shares')


def test_without_running_anything_statements_are_compared():
    with model(fenced(YEAR), fenced(BY_FORMAT), fenced(BY_FORMAT)) as server:
        same(read(server, '--samples', '3', '--no-probe')['sql'], BY_FORMAT, 'sql')


def test_reply_that_declines_is_a_vote_and_one_that_fails_is_none():
    no = says('DECLINE: no such data')
    with model(no, fenced(YEAR), no) as server:
        line = read(server, '--samples', '3')
        same((line['sql'], line['status']), (None, DECLINED), 'line')
        assert 'no such data' in line['error'], line
    bad = fenced('SELECT nothing FROM orders')
    with model(fenced(YEAR), bad, bad, bad, says('What do you mean?')) as server:
        line = read(server, '--samples', '3')
        same((line['sql'], round(line['confidence'], 2), len(server.requests)), (YEAR, 0.33, 5), 'line')
        same(line.get('unsure'), True, 'unsure')
    with model(bad) as server:
        fails(REJECTED, 'ask', shop(), QUESTION, '--model', server.url, '--samples', '2')
        same(len(server.requests), 4, 'requests')


def test_endpoint_that_is_not_there_is_asked_once():
    with model({'status': 404}) as server:
        fails(MODEL, 'ask', shop(), QUESTION, '--model', server.url, '--samples', '5')
        same(len(server.requests), 1, 'requests')


def test_too_many_samples_are_refused():
    with model(fenced(YEAR)) as server:
        fails(USAGE, 'ask', shop(), QUESTION, '--model', server.url, '--samples', '21')
        same(len(server.requests), 0, 'requests')


def test_vote_changes_nothing():
    with model(fenced('DELETE FROM regions')) as server:
        fails(REJECTED, 'ask', shop(), QUESTION, '--model', server.url, '--samples', '2')
    same(answers('check', shop(), 'SELECT count(*) AS n FROM regions', '--run', '-q', '-f', 'csv').split()[1] > b'0', True, 'regions')


def test_postgres_goes_on_after_a_statement_that_fails():
    year = YEAR.replace("'2024-01-01'", "date '2024-01-01'")
    with model(fenced('SELECT 1 / (id - id) AS x FROM orders'), fenced(year), fenced(year), fenced(ALL)) as server:
        line = read(server, '--samples', '3', '--explain', database=postgres())
        assert 'division by zero' in asked(server, 1) and 'date_trunc' in asked(server, 0), asked(server, 1)
    same([(one['sql'], round(one['confidence'], 2)) for one in line['candidates']], [(year, 0.67), (ALL, 0.33)], 'candidates')


# ---- the built-in model and a language model ----

def builtin():
    line = json.dumps({'id': 1, 'db': shop(), 'question': QUESTION})
    return json.loads(answers('batch', '--explain', stdin=line.encode()))


def test_agreement_of_both_makes_surer():
    alone = builtin()
    with model(fenced(BY_FORMAT)) as server:
        line = json.loads(answers('batch', '--model', both(server), stdin=json.dumps({'id': 1, 'db': shop(), 'question': QUESTION}).encode()))
        same(len(server.requests), 1, 'requests')
    same(line['sql'], alone['sql'], 'sql')
    expected = 1 - (1 - alone['confidence']) * 0.4
    assert abs(line['confidence'] - expected) < 1e-6 and line['confidence'] > alone['confidence'], (line, alone)
    assert 'candidates' not in line, line


def test_dispute_of_both_shows_the_readings_and_the_likelier_one_is_used():
    alone = builtin()
    with model(fenced(STORES)) as server:
        result = askdb('ask', shop(), QUESTION, '-f', 'csv', '--model', both(server))
    same(result.status, OK, result)
    assert b'number of stores' in result.err and alone['sql'].encode() in result.err, result
    assert b'read the question differently' in result.err, result
    with model(fenced(STORES)) as server:
        line = json.loads(answers('batch', '--model', both(server), stdin=json.dumps({'id': 1, 'db': shop(), 'question': QUESTION}).encode()))
    own, theirs = alone['confidence'], 0.6
    rest = 1 - own * theirs
    found = {one['sql']: one['confidence'] for one in line['candidates']}
    assert abs(found[alone['sql']] - own * (1 - theirs) / rest) < 1e-6, (found, alone)
    assert abs(found[STORES] - theirs * (1 - own) / rest) < 1e-6, (found, alone)
    same(line['sql'], max(found, key=found.get), 'used')


def test_dispute_is_a_choice_at_a_terminal():
    with model(fenced(STORES)) as server:
        status, out, shows = on_terminal('sql', shop(), QUESTION, '--model', both(server), typed=b'2\n')
    first, second = (line.split('%', 1)[1].strip() for line in shows.splitlines() if line[:2] in ('1)', '2)'))
    same((status, out.decode()), (OK, STORES + ';\n'), shows)
    assert 'number of orders' in first and 'number of stores' in second and 'two models read the question differently' in shows, shows


def test_interrupt_ends_all_of_it():
    for options in (lambda server: (server.url, '--samples', '3'), lambda server: (both(server),)):
        with model({**fenced(YEAR), 'delay': 30}) as server:
            with subprocess.Popen([binary(), 'ask', shop(), QUESTION, '--model', *options(server)], stdout=subprocess.PIPE,
                                  stderr=subprocess.PIPE, env=environment()) as process:
                while not server.requests:
                    time.sleep(0.05)
                process.send_signal(signal.SIGINT)
                error = process.communicate(timeout=60)[1]
            same(len(server.requests), 1, 'requests')
        same(process.returncode, CANCELLED, f'exit status, {shown(error)}')


def test_dispute_that_leaves_nothing_likely_is_declined():
    with model(fenced(STORES)) as server:
        result = askdb('ask', shop(), QUESTION, '-f', 'csv', '--model', both(server), '--min-confidence', '0.99')
    same((result.status, result.out), (DECLINED, b''), 'answer')
    assert b'number of stores' in result.err, result


def test_either_is_enough():
    alone = builtin()
    for reply in ({'status': 404}, fenced('SELECT nothing FROM orders'), says('What?')):
        with model(reply) as server:
            result = askdb('sql', shop(), QUESTION, '--model', both(server))
        same((result.status, result.out.decode()), (OK, alone['sql'] + ';\n'), 'sql')
    with model(says('DECLINE: no orders here')) as server:
        line = json.loads(answers('batch', '--model', both(server), stdin=json.dumps({'id': 1, 'db': shop(), 'question': QUESTION}).encode()))
    own = line['candidates'][0]['confidence']
    assert own < alone['confidence'] and 'no orders here' in ' '.join(line.get('warnings', [])), line


def test_both_share_their_models_between_databases():
    other = str(folder() / 'other.db')
    with sqlite3.connect(other) as database:
        database.execute('CREATE TABLE IF NOT EXISTS orders (id INTEGER PRIMARY KEY)')
    lines = [json.dumps({'id': number, 'db': path, 'question': 'how many orders are there'}) for number, path in enumerate((shop(), other))]
    with model(fenced('SELECT count(*) AS count FROM orders')) as server:
        out = answers('batch', '--model', both(server), '--min-confidence', '0', stdin='\n'.join(lines).encode())
        same(len(server.requests), 2, 'requests')
    assert all('count(*)' in json.loads(line)['sql'] for line in out.splitlines()), out


def test_both_is_the_one_model_that_is_configured():
    sql = builtin()['sql']
    with model(fenced(BY_FORMAT)) as server, configured(f'model.local.url = {server.url}'):
        for name in ('both', 'builtin+local'):
            same(answers('sql', shop(), QUESTION, '--model', name).decode(), sql + ';\n', name)
        same(len(server.requests), 2, 'requests')
    assert 'configured' in fails(USAGE, 'ask', shop(), QUESTION, '--model', 'both')


def test_what_stands_behind_builtin_must_be_an_endpoint():
    for name in ('builtin+', 'builtin+file.gguf', 'builtin+http://127.0.0.1:9/v1'):
        fails(USAGE, 'ask', shop(), QUESTION, '--model', name)


if __name__ == '__main__':
    main(globals())
