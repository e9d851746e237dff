#!/usr/bin/env python3
"""What goes wrong at the edges ends in the documented exit status and one line that says so, never in a crash."""
import json
import os
import sqlite3
import subprocess

from run import (CONNECT, DATABASE, DECLINED, OK, PATIENCE, REJECTED, SANITIZED, USAGE, answers, askdb, binary, digest, environment, fails, folder,
                 main, no_crash, postgres, Result, same, shop, shown)

QUESTION = 'how many orders were placed in 2024'
ALL_LINES = 'SELECT * FROM order_lines'


def written(name, content):
    path = folder() / name
    path.write_bytes(content)
    return str(path)


def test_missing_file_cannot_be_opened_and_is_not_made():
    path = folder() / 'missing.db'
    message = fails(CONNECT, 'ask', str(path), QUESTION)
    assert 'missing.db' in message, message
    assert not path.exists()


def test_text_file_is_not_a_database():
    fails(CONNECT, 'ask', written('text.db', b'this is a shopping list\n' * 200), QUESTION)


def test_binary_noise_is_not_a_database():
    fails(CONNECT, 'ask', written('noise.db', bytes((i * 73 + i // 7) % 256 for i in range(9000))), QUESTION)


def test_folder_is_not_a_database():
    fails(CONNECT, 'ask', str(folder()), QUESTION)


def test_truncated_database_fails_cleanly():
    with open(shop(), 'rb') as whole:
        path = written('truncated.db', whole.read(150000))
    result = askdb('ask', path, QUESTION)
    assert result.status in (CONNECT, DATABASE), f'exit status {result.status}: {shown(result.err)}'


def test_damaged_pages_fail_cleanly():
    with open(shop(), 'rb') as whole:
        content = bytearray(whole.read())
    for i in range(4096 * 3, len(content), 997):
        content[i] ^= 0x5A
    result = askdb('ask', written('damaged.db', bytes(content)), QUESTION)
    assert result.status != USAGE, shown(result.err)


def test_empty_file_has_nothing_to_answer_from():
    fails((CONNECT, DECLINED), 'ask', written('empty.db', b''), QUESTION)


def test_database_without_tables_has_nothing_to_answer_from():
    path = str(folder() / 'no_tables.db')
    with sqlite3.connect(path) as database:
        database.execute('CREATE TABLE gone (a)')
        database.execute('DROP TABLE gone')
    fails((CONNECT, DECLINED), 'ask', path, QUESTION)


def test_empty_csv_has_nothing_to_answer_from():
    fails((CONNECT, DECLINED), 'ask', written('empty.csv', b''), QUESTION)


def test_refused_connection_names_no_password():
    message = fails(CONNECT, 'ask', 'postgres://reader:s3cret@127.0.0.1:1/none?connect_timeout=5', QUESTION)
    assert 's3cret' not in message, message


def test_missing_socket_is_a_refused_connection():
    fails(CONNECT, 'ask', f'postgresql:///none?host={folder()}', QUESTION)


def test_malformed_uri_cannot_connect():
    message = fails((USAGE, CONNECT), 'ask', 'postgres://reader:s3cret@[::1/none', QUESTION)
    assert 's3cret' not in message, message


def test_wrong_password_is_a_refused_connection():
    message = fails(CONNECT, 'ask', postgres('ASKDB_TEST_LOCKED_POSTGRES'), QUESTION)
    assert 'n0t-it' not in message, message


def test_huge_question_does_not_crash():
    result = askdb('ask', shop(), 'how many orders ' * 7500)  # near the system's limit for one argument
    assert result.status in (OK, USAGE, DECLINED, REJECTED), f'exit status {result.status}: {shown(result.err)}'


def test_two_megabyte_question_in_a_batch_gets_its_line():
    lines = [{'id': 'big', 'db': shop(), 'question': 'how many orders ' * 131072},
             {'id': 'next', 'db': shop(), 'question': QUESTION}]
    result = askdb('batch', stdin=''.join(json.dumps(line) + '\n' for line in lines).encode(), timeout=300)
    same([json.loads(line)['id'] for line in result.out.splitlines()], ['big', 'next'], 'ids')


def test_two_megabytes_without_a_space_do_not_crash():
    line = json.dumps({'id': 'word', 'db': shop(), 'question': 'x' * 2097152}) + '\n'
    result = askdb('batch', stdin=line.encode(), timeout=300)
    same([json.loads(line)['id'] for line in result.out.splitlines()], ['word'], 'ids')


def test_lines_without_an_end_are_a_clear_error_in_bounded_memory():
    """A line, a statement of many lines, a file of them: each ends within what it may have, be there more or not."""
    line = "tr '\\0' a </dev/zero"
    limit = 'ulimit -v 6000000;' if not SANITIZED else ''  # shadow memory is terabytes
    for source, command in ((line, 'batch'), (line, f'repl {shop()}'), (line, shop()),
                            ("yes 'SELECT 1,'", f'repl {shop()}'), ("echo 'SELECT'; yes ''", f'repl {shop()}'),
                            (':', f'replay /dev/zero {shop()}'), (':', f'report /dev/zero {shop()}'),
                            (':', f'ask {shop()} x --semantic /dev/zero'), (':', f'schema {shop()} --semantic /dev/zero')):
        done = subprocess.run(['sh', '-c', f'{{ {source}; }} | {{ {limit} exec {binary()} {command}; }}'], capture_output=True,
                              timeout=PATIENCE, env=environment(), check=False)
        message = shown(done.stderr + done.stdout)
        assert done.returncode == USAGE and ' bytes' in message, (command, done.returncode, message)


def test_batch_survives_lines_that_are_not_requests():
    lines = [b'not json', b'{}', b'[1, 2]', b'{"id": 1, "db": 5, "question": null}', b'{"id": "x", "question": "q"}', b'\xff\xfe',
             json.dumps({'id': 'good', 'db': shop(), 'question': QUESTION}).encode()]
    result = askdb('batch', stdin=b'\n'.join(lines) + b'\n')
    assert b'"good"' in result.out, f'no answer to the good line: {shown(result.out)}{shown(result.err)}'


def test_invalid_utf8_question_gives_valid_utf8():
    result = askdb('ask', shop(), b'how many \xff\xfe orders \xc3\x28 were placed in 2024 \xed\xa0\x80', '-f', 'csv')
    assert result.status in (OK, USAGE, DECLINED), f'exit status {result.status}: {shown(result.err)}'
    result.out.decode('utf-8')
    result.err.decode('utf-8')


def test_question_of_control_characters_does_not_reach_the_terminal():
    result = askdb('ask', shop(), '\x1b]0;owned\x07\x1b[2J how many orders')
    assert b'\x1b' not in result.out + result.err, shown(result.out + result.err)


def test_empty_question_is_refused():
    fails((USAGE, DECLINED), 'ask', shop(), '')


def test_question_without_words_does_not_crash():
    askdb('ask', shop(), '?!? ... ;;; ((( ')


def test_injection_in_the_question_changes_nothing():
    before = digest(shop())
    askdb('ask', shop(), "orders'; DROP TABLE orders; --")
    askdb('ask', shop(), 'delete all orders')
    same(digest(shop()), before, 'the database')


def test_closed_pipe_ends_quietly():
    reading, writing = os.pipe()
    os.close(reading)
    try:
        result = askdb('check', shop(), ALL_LINES, '--run', '-f', 'csv', stdout=writing)
    finally:
        os.close(writing)
    assert result.status in (OK, DATABASE), f'exit status {result.status}: {shown(result.err)}'


def test_reader_that_stops_after_a_byte_ends_it():
    command = [binary(), 'check', shop(), ALL_LINES, '--run', '-f', 'csv']
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL,
                          env=environment()) as process:
        process.stdout.read(1)
        process.stdout.close()
        error = process.stderr.read()
        status = process.wait(timeout=60)
    no_crash(Result(status, b'', error))
    assert status in (OK, DATABASE), f'exit status {status}: {shown(error)}'


def test_full_disk_is_reported():
    with open('/dev/full', 'wb') as full:
        result = askdb('check', shop(), ALL_LINES, '--run', '-f', 'csv', stdout=full)
    same(result.status, DATABASE, 'exit status')
    assert result.err.startswith(b'askdb: '), shown(result.err)


def test_full_disk_is_reported_for_an_answer():
    with open('/dev/full', 'wb') as full:
        result = askdb('ask', shop(), QUESTION, '-f', 'csv', '--min-confidence', '0', stdout=full)
    same(result.status, DATABASE, 'exit status')


def test_closed_stdout_does_not_write_into_the_database():
    before = digest(shop())
    askdb('check', shop(), ALL_LINES, '--run', '-f', 'csv', stdout=None, preexec_fn=lambda: os.close(1))
    same(digest(shop()), before, 'the database')


def test_closed_stderr_does_not_write_into_the_database():
    before = digest(shop())
    askdb('ask', shop(), 'the price of', preexec_fn=lambda: os.close(2))
    same(digest(shop()), before, 'the database')


def test_output_file_in_a_missing_folder_is_reported():
    fails((USAGE, CONNECT, DATABASE), 'check', shop(), ALL_LINES, '--run', '-o', str(folder() / 'nowhere' / 'out.csv'))


def test_unknown_option():
    message = fails(USAGE, 'ask', shop(), QUESTION, '--frobnicate')
    assert 'frobnicate' in message, message


def test_unknown_command():
    fails((USAGE, CONNECT), 'frobnicate', 'a', 'b', 'c')


def test_unknown_format():
    message = fails(USAGE, 'ask', shop(), QUESTION, '-f', 'parchment')
    assert 'parchment' in message, message


def test_option_without_its_value():
    fails(USAGE, 'ask', shop(), QUESTION, '-f')


def test_limit_that_is_not_a_number():
    fails(USAGE, 'ask', shop(), QUESTION, '--limit', 'many')


def test_negative_timeout():
    fails(USAGE, 'ask', shop(), QUESTION, '--timeout', '-5')


def test_now_that_is_not_a_date():
    fails(USAGE, 'ask', shop(), QUESTION, '--now', 'yesterday-ish')


def test_command_without_arguments():
    for command in ('ask', 'sql', 'check', 'schema'):
        result = askdb(command)
        same(result.status, USAGE, f'exit status of askdb {command}')
        same(shown(result.out), '', 'stdout')


def test_no_arguments_at_all():
    result = askdb()
    same(result.status, USAGE, 'exit status')
    same(shown(result.out), '', 'stdout')


def test_help_goes_to_stdout():
    assert b'ask' in answers('--help')


def test_version_goes_to_stdout():
    assert answers('--version').strip()


def test_hostile_names_and_values_reach_no_terminal():
    path = str(folder() / 'hostile.db')
    with sqlite3.connect(path) as database:
        database.execute('CREATE TABLE "x""; DROP TABLE y; --" ("a\x1b[31mb" TEXT, "select" TEXT, "" TEXT)')
        database.execute('INSERT INTO "x""; DROP TABLE y; --" VALUES (?, ?, ?)', ('\x1b[2J\x07', '\u202eevil', b'\xff\x00\xfe'))
        database.execute('CREATE TABLE plain (id INTEGER PRIMARY KEY, note TEXT)')
        database.execute("INSERT INTO plain VALUES (1, char(27) || '[2Jcleared')")
    assert b'\x1b' not in answers('schema', path)
    assert b'\x1b' not in answers('check', path, 'SELECT note FROM plain', '--run', '-f', 'table')
    result = askdb('ask', path, 'how many notes')
    assert b'\x1b' not in result.out + result.err


if __name__ == '__main__':
    main(globals())
