#!/usr/bin/env python3
"""--audit leaves one JSON line a question; replay asks them again and tells what is different."""
import json
import os
import pathlib
import select
import shutil
import sqlite3
import stat
import subprocess
import threading
import time

from mcp_server import server
from run import (CONNECT, DATABASE, DECLINED, OK, PATIENCE, REJECTED, USAGE, Skip, answers, askdb, binary, digest, environment, fails, folder, main, postgres,
                 same, shop, shown)

QUESTION = 'how many orders were placed in 2024'
DIFFERENT = 3


def audit(name):
    path = folder() / name
    path.unlink(missing_ok=True)
    return str(path)


def lines(path):
    with open(path, encoding='utf-8') as file:
        return [json.loads(line) for line in file]


def own_shop():
    """A copy of the sample database that a case may change."""
    path = str(folder() / 'own.db')
    shutil.copy(shop(), path)
    return path


def test_line_says_what_was_asked_and_answered():
    path = audit('said.jsonl')
    before = digest(shop())
    answers('ask', shop(), QUESTION, '--audit', path, '--now', '2025-03-01', '-f', 'csv')
    line, = lines(path)
    same(line['question'], QUESTION, 'question')
    same((line['verdict'], line['status'], line['rows'], line['now']), ('answered', 0, 1, '2025-03-01'), 'outcome')
    assert line['sql'].startswith('SELECT count(*)'), line
    assert line['ms'] > 0 and line['time'].endswith('Z') and len(line['digest']) == 16, line
    assert all(len(line[name]) == 16 for name in ('database', 'schema', 'model')), line
    same(digest(shop()), before, 'the database')


def test_lines_are_appended_and_only_the_owner_reads_them():
    path = audit('appended.jsonl')
    answers('ask', shop(), QUESTION, '--audit', path)
    answers('sql', shop(), QUESTION, '--audit', path)
    answers('chart', shop(), 'orders per month in 2025', '--audit', path)
    asked, only_sql, chart = lines(path)
    assert 'rows' not in only_sql and chart['rows'] == 12, (only_sql, chart)
    same((asked['database'], asked['schema'], asked['model']), (chart['database'], chart['schema'], chart['model']), 'identity')
    same(stat.S_IMODE(os.stat(path).st_mode), 0o600, 'permissions')


def test_question_that_is_declined_or_fails_is_a_line_too():
    path = audit('declined.jsonl')
    same(askdb('ask', shop(), 'will it rain tomorrow', '--audit', path, '--min-confidence', '1').status, DECLINED, 'status')
    same(askdb('ask', str(folder() / 'nowhere.db'), QUESTION, '--audit', path).status, CONNECT, 'status')
    declined, lost = lines(path)
    same((declined['verdict'], declined['sql'], declined['status']), ('declined', None, DECLINED), 'declined')
    same((lost['verdict'], lost['database'], lost['status']), ('not connected', '', CONNECT), 'lost')


def test_audit_that_cannot_be_written_answers_nothing():
    message = fails(USAGE, 'ask', shop(), QUESTION, '--audit', str(folder() / 'missing' / 'audit.jsonl'))
    assert 'audit' in message, message


STATEMENT = 'SELECT channel, count(*) AS n FROM orders GROUP BY channel'


def replays(path, count, database=None):
    same(answers('replay', path, database or shop()).decode(), f'{count} questions, 0 differ\n', 'replay')


def batch_input(*items):
    return ''.join(json.dumps({'db': shop(), **item}) + '\n' for item in items).encode()


def test_batch_writes_a_line_a_question_with_its_history():
    path = audit('batch.jsonl')
    history = [{'question': QUESTION, 'sql': "SELECT count(*) AS count FROM orders WHERE ordered_at LIKE '2024%'"}]
    answers('batch', '--audit', path, stdin=batch_input(
        {'id': 1, 'question': 'orders last month', 'now': '2025-03-10'}, {'id': 2, 'question': 'only for the web channel', 'history': history},
        {'id': 3, 'question': 'will it rain tomorrow'}, {'id': 4}, {'id': 5, 'db': '/nowhere.db', 'question': QUESTION}))
    first, second, declined, lost = lines(path)
    same((first['now'], first['verdict'], 'rows' in first, 'history' in first), ('2025-03-10', 'answered', False, False), 'first')
    same(second['history'], history, 'history')
    same((declined['verdict'], declined['sql']), ('declined', None), 'declined')
    same(lost['verdict'], 'not connected', 'a database that is not there')
    with open(path, 'w', encoding='utf-8') as file:
        file.writelines(json.dumps(line) + '\n' for line in (first, second, declined))
    replays(path, 3)
    with open(path, 'w', encoding='utf-8') as file:
        file.write(json.dumps({**second, 'history': []}) + '\n')
    same(askdb('replay', path, shop()).status, DIFFERENT, 'without its history the follow-up is another question')


def test_repl_writes_questions_follow_ups_and_statements():
    path = audit('repl.jsonl')
    typed = f'{QUESTION}\nonly for the web channel\n{STATEMENT};\nSELECT nothing FROM orders;\n\\chart\n'
    answers('repl', shop(), '--audit', path, '-f', 'csv', '--now', '2025-03-01', stdin=typed.encode())
    asked, follow_up, statement, refused, chart = lines(path)
    same((asked['question'], asked['rows'], asked.get('history')), (QUESTION, 1, None), 'asked')
    (before,) = follow_up['history']
    same((before['question'], before['sql'], 0 < before['confidence'] <= 1), (QUESTION, asked['sql'], True), 'history')
    same((statement['question'], statement['statement'], statement['sql'], statement['verdict']), (None, True, STATEMENT, 'answered'), 'statement')
    same((refused['verdict'], refused['status'], 'rows' in refused), ('rejected', REJECTED, False), 'refused')
    same((chart['sql'], chart['digest']), (STATEMENT, statement['digest']), 'the chart has run it again')
    replays(path, 5)


def test_check_writes_what_it_runs_only():
    path = audit('check.jsonl')
    answers('check', shop(), STATEMENT, '--audit', path)
    assert not os.path.exists(path), 'nothing was run'
    answers('check', shop(), STATEMENT, '--run', '--limit', '2', '-f', 'csv', '--audit', path)
    fails(REJECTED, 'check', shop(), 'DROP TABLE orders', '--run', '--audit', path, lines=None)
    ran, refused = lines(path)
    same((ran['statement'], ran['sql'], ran['rows'], ran['limit']), (True, STATEMENT, 2, 2), 'ran')
    same((refused['sql'], refused['verdict']), ('DROP TABLE orders', 'rejected'), 'refused')
    replays(path, 2)


def test_chart_of_a_statement_is_replayed_as_the_statement():
    path = audit('chart.jsonl')
    answers('chart', shop(), 'a bar each', '--sql', STATEMENT, '--audit', path)
    line, = lines(path)
    same((line['question'], line['statement'], line['sql'], line['rows']), ('a bar each', True, STATEMENT, 3), 'line')
    replays(path, 1)


def test_report_writes_a_line_an_item():
    path, report = audit('report.jsonl'), folder() / 'audited.yaml'
    report.write_text(f'title: T\ndatabase: {shop()}\nitems:\n'
                      f'  - title: asked\n    question: {QUESTION}\n  - title: given\n    sql: {STATEMENT}\n', encoding='utf-8')
    same(askdb('report', str(report), '--audit', path).status, DECLINED, 'no SQL is approved')
    refused, = lines(path)
    same((refused['question'], refused['sql'], refused['verdict']), (QUESTION, None, 'declined'), 'not approved')
    path = audit('report.jsonl')
    answers('report', str(report), '--approve', '--audit', path, '--now', '2025-03-01')
    answers('report', str(report), '--audit', path, '--now', '2025-03-01')
    approved, given, again, given_again = lines(path)
    same((approved['question'], approved['now'], approved['rows'], 'statement' in approved), (QUESTION, '2025-03-01', 1, False), 'approved')
    same((given['question'], given['statement'], given['sql'], given['rows']), (None, True, STATEMENT, 3), 'given')
    same((again['sql'], again['digest'], given_again['digest']), (approved['sql'], approved['digest'], given['digest']), 'again')
    replays(path, 4)


def test_mcp_writes_what_its_tools_run():
    path = audit('mcp.jsonl')
    history = [{'question': QUESTION, 'sql': "SELECT count(*) AS count FROM orders WHERE ordered_at LIKE '2024%'"}]
    with server(shop(), '--audit', path) as mcp:
        mcp.tool('ask', question='orders per month in 2024', limit=5)
        mcp.tool('ask', question='only for the web channel', history=history)
        mcp.tool('run_sql', sql=STATEMENT)
        mcp.tool('run_sql', is_error=True, sql='DELETE FROM orders')
        mcp.tool('check_sql', sql=STATEMENT)
    asked, follow_up, statement, refused = lines(path)
    same((asked['rows'], asked['limit'], asked['verdict']), (5, 5, 'answered'), 'asked')
    same(follow_up['history'], history, 'history')
    same((statement['question'], statement['statement'], statement['rows']), (None, True, 3), 'statement')
    same((refused['sql'], refused['verdict']), ('DELETE FROM orders', 'rejected'), 'refused')
    replays(path, 4)


def test_every_command_refuses_an_audit_that_cannot_be_written():
    missing = str(folder() / 'missing' / 'audit.jsonl')
    report = folder() / 'unaudited.yaml'
    report.write_text(f'title: T\ndatabase: {shop()}\nitems:\n  - title: given\n    sql: {STATEMENT}\n', encoding='utf-8')
    for command in (('batch',), ('repl', shop()), ('report', str(report)), ('mcp', shop()), ('check', shop(), STATEMENT, '--run'),
                    ('chart', shop(), QUESTION), ('sql', shop(), QUESTION)):
        message = fails(USAGE, *command, '--audit', missing, stdin=batch_input({'question': QUESTION}))
        assert 'audit' in message, (command, message)


def test_what_cannot_be_audited_later_is_not_answered():
    if not os.path.exists('/dev/full'):
        return
    for command, typed in ((('batch',), batch_input({'question': QUESTION}, {'question': QUESTION})),
                           (('repl', shop(), '-f', 'none', '-q'), f'{STATEMENT};\n{STATEMENT};\n'.encode())):
        message = fails(DATABASE, *command, '--audit', '/dev/full', stdin=typed)
        assert 'audit' in message, (command, message)
    with server(shop(), '--audit', '/dev/full') as mcp:
        assert 'audit' in mcp.tool('run_sql', is_error=True, sql=STATEMENT)
        assert 'audit' in mcp.tool('ask', is_error=True, question=QUESTION)


def within_bytes(path, *arguments, **options):
    """With no file larger than the audit file, which has some lines already."""
    pathlib.Path(path).write_text('{}\n' * 1024, encoding='utf-8')
    command = ['sh', '-c', 'ulimit -f 6; exec "$0" "$@"', binary(), *arguments, '--audit', path]
    done = subprocess.run(command, capture_output=True, timeout=PATIENCE, env=environment(), check=False, **options)
    same(pathlib.Path(path).read_text(encoding='utf-8'), '{}\n' * 1024, 'the audit file')
    return done


def test_rows_of_which_no_line_can_tell_are_not_shown():
    """What is known before: a file that may not grow, a full disk, a pipe that nobody reads."""
    report = folder() / 'told.yaml'
    report.write_text(f'title: T\ndatabase: {shop()}\nitems:\n  - title: given\n    sql: {STATEMENT}\n', encoding='utf-8')
    path = audit('small.jsonl')
    for arguments in (('ask', shop(), QUESTION), ('ask', shop(), QUESTION, '-f', 'csv'), ('check', shop(), STATEMENT, '--run', '-f', 'ndjson'),
                      ('check', shop(), STATEMENT, '--run', '-o', str(folder() / 'untold.csv')), ('chart', shop(), QUESTION),
                      ('chart', shop(), 'x', '--sql', STATEMENT, '-o', str(folder() / 'untold.svg')),
                      ('report', str(report)), ('report', str(report), '-o', str(folder() / 'untold.md'))):
        done = within_bytes(path, *arguments)
        assert not any(word in done.stdout for word in (b'web', b'count', b'4', b'|')), (arguments, done)
        same(done.returncode, DATABASE, f'{arguments}: {shown(done.stderr)}')
        same(done.stderr.count(b'cannot write the audit file'), 1, shown(done.stderr))
        same([name for name in os.listdir(folder()) if name.startswith('untold')], [], 'output')
    done = within_bytes(path, 'repl', shop(), '-f', 'csv', '-q', input=f'{STATEMENT};\nSELECT 4711;\n'.encode())
    same((done.returncode, done.stdout), (DATABASE, b''), shown(done.stderr))


def test_rows_are_not_shown_where_the_disk_of_the_audit_file_is_full():
    place = folder() / 'small_disk'
    place.mkdir()
    script = f'mount -t tmpfs -o size=64k none {place} && head -c 1000000 /dev/zero >{place}/full 2>/dev/null; exec "$0" "$@"'
    probe = subprocess.run(['unshare', '-rm', 'sh', '-c', f'mount -t tmpfs none {place}'], capture_output=True, check=False)
    if probe.returncode != 0:
        raise Skip('no file system can be mounted here')
    done = subprocess.run(['unshare', '-rm', 'sh', '-c', script, binary(), 'check', shop(), STATEMENT, '--run', '-f', 'csv', '--audit',
                           f'{place}/audit.jsonl'], capture_output=True, timeout=PATIENCE, env=environment(), check=False)
    same((done.returncode, done.stdout), (DATABASE, b''), shown(done.stderr))
    assert b'No space left' in done.stderr, shown(done.stderr)


def test_rows_are_not_shown_where_nobody_reads_the_audit_any_more():
    path = audit('pipe')
    os.mkfifo(path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    with subprocess.Popen([binary(), 'repl', shop(), '-f', 'csv', '-q', '--audit', path], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=environment()) as process:
        process.stdin.write(b'SELECT 4711 AS told;\n')
        process.stdin.flush()
        same((process.stdout.readline(), process.stdout.readline()), (b'told\n', b'4711\n'), 'told')
        deadline = time.monotonic() + PATIENCE
        while not select.select([reader], [], [], 1)[0] or os.read(reader, 1 << 16) == b'':
            assert time.monotonic() < deadline, 'no line'
        os.close(reader)
        out, err = process.communicate(b'SELECT 4712 AS untold;\n', timeout=PATIENCE)
    same((process.returncode, out, err.count(b'\n')), (DATABASE, b'', 1), shown(err))


def test_a_setting_audits_every_command():
    path, config = audit('setting.jsonl'), folder() / 'config' / 'askdb' / 'config'
    config.parent.mkdir(parents=True, exist_ok=True)
    config.write_text(f'audit = {path}\n', encoding='utf-8')
    try:
        answers('ask', shop(), QUESTION)
        answers('check', shop(), STATEMENT, '--run')
        answers('schema', shop())
        answers('replay', path, shop())
    finally:
        config.unlink()
    answers('batch', stdin=batch_input({'question': QUESTION}), variables={'ASKDB_AUDIT': path})
    same([line['question'] for line in lines(path)], [QUESTION, None, QUESTION], 'lines')


def test_lines_of_two_processes_do_not_mix():
    path, count = audit('both.jsonl'), 50
    running = [subprocess.Popen([binary(), 'repl', shop(), '-f', 'none', '-q', '--audit', path], stdin=subprocess.PIPE,
                                stdout=subprocess.DEVNULL, env=environment()) for _ in range(2)]
    statements = [f"SELECT '{letter * 20000}' AS n FROM regions LIMIT 1;\n".encode() for letter in 'ab']
    for process, statement in zip(running, statements, strict=True):
        process.stdin.write(statement)
        process.stdin.flush()
    deadline = time.monotonic() + PATIENCE
    while not os.path.exists(path) or pathlib.Path(path).read_bytes().count(b'\n') < 2:  # both run
        assert time.monotonic() < deadline, 'they write nothing'
        time.sleep(.05)
    feeding = [threading.Thread(target=process.communicate, args=(statement * (count - 1),))
               for process, statement in zip(running, statements, strict=True)]
    for thread in feeding:
        thread.start()
    for thread in feeding:
        thread.join()
    same([process.returncode for process in running], [OK, OK], 'exit status')
    written = [line['sql'][8] for line in lines(path)]
    same((written.count('a'), written.count('b')), (count, count), 'lines')


def test_replay_of_the_same_is_the_same():
    path, database = audit('same.jsonl'), own_shop()
    for question in (QUESTION, 'top 5 customers by number of orders', 'share of orders by channel'):
        answers('ask', database, question, '--audit', path)
    askdb('ask', database, 'will it rain tomorrow', '--audit', path)
    same(answers('replay', path, database).decode(), '4 questions, 0 differ\n', 'replay')


def test_replay_tells_changed_data():
    path, database = audit('changed.jsonl'), own_shop()
    answers('ask', database, QUESTION, '--audit', path)
    answers('ask', database, 'orders by channel', '--audit', path)
    with sqlite3.connect(database) as connection:
        connection.execute("UPDATE orders SET channel = 'fax' WHERE id IN (SELECT id FROM orders WHERE channel = 'web' LIMIT 1)")
    connection.close()
    result = askdb('replay', path, database)
    same(result.status, DIFFERENT, shown(result.err))
    out = result.out.decode()
    assert 'line 2: orders by channel\n  number of rows was' in out and '2 questions, 1 differ' in out, out


def test_replay_tells_changed_cells():
    path, database = audit('cells.jsonl'), own_shop()
    answers('ask', database, QUESTION, '--audit', path)
    with sqlite3.connect(database) as connection:
        connection.execute("DELETE FROM orders WHERE id = (SELECT max(id) FROM orders WHERE ordered_at LIKE '2024%')")
    connection.close()
    result = askdb('replay', path, database)
    same(result.status, DIFFERENT, shown(result.err))
    assert b'digest of the rows was' in result.out, shown(result.out)


def test_replay_tells_another_schema_and_another_sql():
    path, database = audit('schema.jsonl'), own_shop()
    answers('ask', database, QUESTION, '--audit', path)
    with sqlite3.connect(database) as connection:
        connection.execute('ALTER TABLE orders RENAME COLUMN ordered_at TO placed_at')
    connection.close()
    result = askdb('replay', path, database)
    same(result.status, DIFFERENT, shown(result.err))
    assert b'the schema was another' in result.err and b'sql was' in result.out, shown(result.out + result.err)


def test_replay_of_what_is_no_audit_file():
    broken = folder() / 'broken.jsonl'
    broken.write_text('{"question": "x"}\nnot json\n', encoding='utf-8')
    message = fails(USAGE, 'replay', str(folder() / 'missing.jsonl'), shop())
    assert 'missing.jsonl' in message, message
    result = askdb('replay', str(broken), shop())
    same(result.status, USAGE, shown(result.err))
    assert b'line 2' in result.err, shown(result.err)


def test_hostile_question_stays_one_line():
    path = audit('hostile.jsonl')
    askdb('ask', shop(), 'orders\n{"question": "forged"}\x1b[2J', '--audit', path)
    with open(path, 'rb') as file:
        content = file.read()
    same(content.count(b'\n'), 1, 'lines')
    assert b'\x1b' not in content, content


def test_postgres_line_has_no_password():
    path = audit('postgres.jsonl')
    uri = postgres().replace('//bi@', '//bi:s3cr3t@')
    answers('ask', uri, QUESTION, '--audit', path)
    with open(path, 'rb') as file:
        assert b's3cr3t' not in file.read()
    same(answers('replay', path, uri).decode(), '1 questions, 0 differ\n', 'replay')


if __name__ == '__main__':
    main(globals())
