#!/usr/bin/env python3
"""What hears no time limit and no signal: single steps of SQLite, its compiler, steps of PostgreSQL, and what takes time or stack with the
size of an input. Each ends within two seconds of its limit, or is refused, in every command; a client is answered before the process ends."""
import concurrent.futures
import contextlib
import itertools
import json
import os
import pathlib
import signal
import sqlite3
import subprocess
import time

from mcp_server import Server, server
from retail import DEAF, deaf_database, read_cases
from run import (CANCELLED, CONNECT, DATABASE, DECLINED, MODEL, OK, PATIENCE, SANITIZED, USAGE, Skip, answers, askdb, binary,
                 environment, fails, folder, main, postgres, same, shop, shown, wait_until_busy)

LIMIT = 1
SECONDS = ('--timeout', str(LIMIT))
OVERSTAY = 2 if not SANITIZED else 20
STUCK = "instr(printf('%.*c', 100000000, 'a'), printf('%.*c', 50000000, 'a') || 'b')"
STATEMENT = f'SELECT {STUCK}'
BYTES_OF_A_STUCK_STEP = 140000000
AT_ONCE = 6  # each fills 200 MB, and waits for its limit


def start_takes():
    start = time.monotonic()
    answers('schema', shop())
    return time.monotonic() - start


@contextlib.contextmanager
def in_time(limit=LIMIT):
    """No longer than the limit and what may come on top, beside what a command takes to start on this machine now, which is looked at only
    where it matters; twice what may come on top where more processes want to run than there are cores."""
    start = time.monotonic()
    yield
    seconds = time.monotonic() - start
    if seconds >= limit + OVERSTAY:
        usual = max(start_takes() for _ in range(5))
        most = limit + OVERSTAY * (2 if os.getloadavg()[0] > os.cpu_count() else 1) + 3 * usual
        assert seconds < most, f'it took {seconds:.2f} seconds, a start {usual:.2f}'


def ends(*arguments, status=CANCELLED, limit=LIMIT, **options):
    with in_time(limit):
        result = askdb(*arguments, **options)
    same(result.status, status, shown(result.err))
    return result


def hostile(name, *definitions):
    """A SQLite file of its own."""
    path = folder() / f'{name}.db'
    if not path.exists():
        with contextlib.closing(sqlite3.connect(path)) as database:
            for definition in definitions:
                database.execute(definition)
            database.commit()
    return str(path)


def with_generated(name, column):
    """A column that is computed when it is read."""
    return hostile(name, 'CREATE TABLE totals (id INTEGER)', 'INSERT INTO totals VALUES (1)',
                   f'ALTER TABLE totals ADD COLUMN {column} GENERATED ALWAYS AS ({STUCK})')


def many_windows(count, parts):
    """No two of them the same, which SQLite would put together."""
    return ', '.join(f'sum(1) OVER (PARTITION BY {", ".join(str(number + part) for part in range(parts))}) AS c{number}'
                     for number in range(count))


def hostile_files():
    """Stuck as soon as they are opened."""
    return [hostile('view', f'CREATE VIEW v AS SELECT {STUCK} AS n'),
            hostile('view_of_text', f'CREATE VIEW v AS SELECT {STUCK} || n AS a, n AS b FROM (SELECT 1 AS n)'),
            hostile('view_of_view', f'CREATE VIEW a AS SELECT {STUCK} AS n', 'CREATE VIEW b AS SELECT n FROM a'),
            with_generated('generated', 'amount'), with_generated('generated_text', 'amount TEXT'),
            with_generated('generated_date', 'amount DATE'), with_generated('generated_boolean', 'amount BOOLEAN'),
            hostile('compiled', f'CREATE VIEW v AS SELECT {many_windows(1500, 60)}')]


def open_to_the_probe():
    """Opened in no time, as the column's type is declared: stuck when it is read."""
    return with_generated('probed', 'amount INTEGER')


# --- every statement, every command ---

def together(check, things):
    """A few at a time: most of what they do is to wait. The sample database is made before."""
    shop()
    with concurrent.futures.ThreadPoolExecutor(AT_ONCE) as pool:
        list(pool.map(check, things))


def few(cases):
    """Each waits for its limit: under the sanitizers, a third of them."""
    return cases[::3] if SANITIZED else cases


def test_statements_of_sqlite():
    def check(case):
        assert case.source, f'{case.name}: no line says where it comes from'
        if case.code == 'database':  # in no time that is known
            result = askdb('check', '--run', '--timeout', '0', '-q', '-f', 'none', shop(), case.sql)
            same(result.status, DATABASE, case.name)
            assert case.message in shown(result.err), (case.name, result)
        else:  # tests/cli/test_stuck_commands.py has them
            same(case.code, 'cancelled')
    together(check, read_cases('hostile/stuck_sqlite.sql'))


def test_statements_of_postgres():
    with server(postgres()) as running:
        for case in few(read_cases('hostile/stuck_postgres.sql')):
            with in_time(0):
                report = running.tool('check_sql', sql=case.sql)
            same((report['accepted'], report['error']['code']), (False, case.code), case.name)
            assert case.message in report['error']['message'] and case.source, (case.name, report)


def test_sql_of_chart():
    """In its first step, in one of a later row, and wherever the chart is to go: nothing is left of that."""
    inside = folder() / 'charts'
    inside.mkdir()
    later = f'SELECT name AS x, CASE WHEN id > 1 THEN {STUCK} ELSE 1 END AS y FROM customers ORDER BY id'
    together(lambda arguments: ends('chart', *SECONDS, '--sql', *arguments, shop(), 'x'),
             [(STATEMENT,)] + [(sql, '-o', str(inside / f'chart.{form}')) for sql, form in
                               ((STATEMENT, 'svg'), (later, 'json'), (later, 'html'), (later, 'png'))])
    same(os.listdir(inside), [])


def suite(name, sql):
    path = folder() / f'{name}.json'
    path.write_text(json.dumps([{'db_id': 'shop', 'question': 'how many customers are there', 'query': sql}]))
    return str(path)


def empty():
    path = folder() / 'empty.yaml'
    path.write_text('tables: []\n')
    return str(path)


def filtered():
    """Whatever reads customers is stuck."""
    path = folder() / 'filtered.yaml'
    path.write_text(f'tables:\n  - name: customers\n    rows: "{STUCK} = 0"\n')
    return str(path)


def error_in_json():
    error = json.loads(ends('check', '--run', *SECONDS, '--json-errors', shop(), STATEMENT).err)['error']
    same((error['status'], error['message']), (CANCELLED, 'timed out after 1000 ms'))


def test_statement_in_commands():
    """What was being written goes. Every command has one in tests/cli/test_stuck_commands.py."""
    inside, report = folder() / 'output', folder() / 'stuck.yaml'
    inside.mkdir()
    report.write_text(json.dumps({'items': [{'title': 'x', 'sql': STATEMENT}]}))
    together(lambda check: check(), [
        lambda: ends('report', *SECONDS, '-o', str(inside / 'stuck.md'), str(report), shop()),
        lambda: ends('check', '--run', *SECONDS, '-f', 'csv', '-o', str(inside / 'rows.csv'), shop(), STATEMENT),
        lambda: ends('check', '--run', *SECONDS, '--semantic', filtered(), shop(), 'SELECT count(*) FROM customers'),
        lambda: ends('eval', *SECONDS, '--semantic', filtered(), suite('filtered', 'SELECT count(*) FROM customers'), shop(),
                     limit=2 * LIMIT),  # to open, and to run
        lambda: ends('init', *SECONDS, '--update', filtered(), '-o', str(inside / 'filtered.yaml'), shop()),
        error_in_json, repl_says_so_and_ends,
        lambda: mcp_answers_and_ends('run_sql', STATEMENT),
        lambda: mcp_answers_and_ends('check_sql', "SELECT id FROM totals WHERE amount = 'x'"),
        *[lambda command=command: ends(command, *SECONDS, '--min-confidence', '0', open_to_the_probe(), 'what is the total amount of totals?')
          for command in ('sql', 'ask')]])
    same(os.listdir(inside), [])


def test_commands_on_a_hostile_file():
    path = hostile_files()[0]
    together(lambda path: ends('schema', *SECONDS, path), hostile_files()[1:])
    report = folder() / 'plain.yaml'
    report.write_text(json.dumps({'items': [{'question': 'how many?'}]}))
    line = json.dumps({'db': path, 'question': 'how many?'}).encode() + b'\n'
    log = folder() / 'plain.jsonl'
    log.write_text(json.dumps({'question': 'how many?', 'sql': 'SELECT 1', 'verdict': 'answered'}) + '\n')
    together(lambda arguments: ends(*arguments, stdin=line if arguments[0] == 'batch' else b''), (
        ('ask', *SECONDS, path, 'how many?'), ('sql', *SECONDS, path, 'how many?'), ('chart', *SECONDS, path, 'how many?'),
        ('check', *SECONDS, path, 'SELECT 1'), ('report', *SECONDS, str(report), path), ('mcp', *SECONDS, path),
        ('repl', *SECONDS, path), ('replay', *SECONDS, str(log), path), ('schema', *SECONDS, path), ('batch', *SECONDS),
        ('init', *SECONDS, path), ('eval', *SECONDS, suite('hostile', 'SELECT 1'), path),
        ('coach', *SECONDS, '--semantic', empty(), suite('hostile_coach', 'SELECT 1'), path)))


# --- clients are answered first ---

def mcp_answers_and_ends(tool, statement):
    with server(open_to_the_probe(), *SECONDS) as running, in_time():
        first = running.request('tools/call', {'name': tool, 'arguments': {'sql': statement}})
        second = running.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': 'SELECT 1'}})
        if tool == 'check_sql':
            running.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': 'SELECT amount FROM totals'}})
        answer = running.receive()
        same(answer['id'], first)
        if tool == 'run_sql':
            same((answer['result']['isError'], answer['result']['content'][0]['text']), (True, 'timed out after 1000 ms'))
            answer = running.receive()
            same((answer['id'], answer['error']['code']), (second, -32603))
        same(running.process.wait(timeout=PATIENCE), CANCELLED)


def repl_says_so_and_ends():
    result = ends('repl', *SECONDS, shop(), stdin=f'SELECT 1 AS before;\n{STATEMENT};\nSELECT 2 AS behind;\n'.encode())
    assert b'before' in result.out and b'behind' not in result.out, shown(result.out)
    assert b'askdb: timed out after 1000 ms' in result.err, shown(result.err)


# --- the first signal ---

def memory_of(process):
    """Its resident bytes."""
    pages = int(pathlib.Path(f'/proc/{process.pid}/statm').read_text().split()[1])
    return pages * os.sysconf('SC_PAGE_SIZE')


def wait_until_stuck(process, before):
    """Until the texts that the step is about are there, beside the bytes that were there before."""
    end = time.monotonic() + PATIENCE
    while True:
        if memory_of(process) > before + BYTES_OF_A_STUCK_STEP:
            return
        assert process.poll() is None, 'it ended by itself'
        assert time.monotonic() < end, 'it did not begin'
        time.sleep(0.002)


def ends_at_once(process, number, before):
    wait_until_stuck(process, before)
    with in_time(0):
        process.send_signal(number)
        same(process.wait(timeout=PATIENCE), CANCELLED)


def test_signals_end_commands():
    report = folder() / 'signalled.yaml'
    report.write_text(json.dumps({'items': [{'title': 'x', 'sql': STATEMENT}]}))
    _, before = most_memory('check', '--run', shop(), 'SELECT 1')

    def check(case):
        number, arguments = case
        with subprocess.Popen([binary(), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment()) as process:
            if arguments[0] == 'schema':  # nothing to cancel yet: the signal itself ends it
                wait_until_stuck(process, before)
                process.send_signal(number)
                same(process.wait(timeout=PATIENCE), -number)
            else:
                ends_at_once(process, number, before)
    together(check, itertools.product((signal.SIGTERM, signal.SIGINT), (
        ('check', '--run', shop(), STATEMENT), ('chart', '--sql', STATEMENT, shop(), 'x'), ('report', str(report), shop()),
        ('schema', hostile_files()[0]))))


def end_mcp(number):
    running = Server(shop())
    try:
        running.initialize()
        before = memory_of(running.process)
        running.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': STATEMENT}})
        ends_at_once(running.process, number, before)
    finally:
        running.kill()


def end_repl(number):
    with subprocess.Popen([binary(), 'repl', shop()], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          env=environment()) as process:
        process.stdin.write(b'SELECT 1 AS started;\n')
        process.stdin.flush()
        while b'started' not in (line := process.stdout.readline()):
            assert line, 'it ended by itself'
        before = memory_of(process)
        process.stdin.write(f'{STATEMENT};\n'.encode())
        process.stdin.flush()
        ends_at_once(process, number, before)


def cancel_request(_):
    with server(shop()) as running:
        before = memory_of(running.process)
        number = running.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': STATEMENT}})
        wait_until_stuck(running.process, before)
        with in_time(0):
            running.send(method='notifications/cancelled', params={'requestId': number})
            same(running.process.wait(timeout=PATIENCE), CANCELLED)
        same(running.lines.get(timeout=PATIENCE), b'', 'an answer to what was cancelled')


def test_signals_and_cancelled_requests_end_mcp_and_repl():
    together(lambda case: case[0](case[1]), [(end_mcp, signal.SIGTERM), (end_mcp, signal.SIGINT), (end_repl, signal.SIGTERM),
                                             (end_repl, signal.SIGINT), (cancel_request, None)])


# --- files of rows ---

def endless(command, *arguments, limit=LIMIT):
    """What askdb says of the rows that a shell's command sends without end, and its status."""
    with subprocess.Popen(['sh', '-c', command], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as source:
        with subprocess.Popen([binary(), *arguments], stdin=source.stdout, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=environment()) as process:
            source.stdout.close()
            with in_time(limit):
                out, err = process.communicate(timeout=PATIENCE)
        source.kill()
    same(out, b'', shown(out))
    return process.returncode, err


def test_loading_hears_the_limit():
    """A pipe that sends without end, slowly, or nothing; and a large file. The step that is late says so itself, in one line."""
    line = 'while :; do echo a,b; sleep 0.05; done'

    def check(case):
        same(endless(case[0], *case[1]), (CANCELLED, b'askdb: timed out after 1000 ms\n'), case)
    together(check, itertools.product(('while :; do echo a,b; done', line, 'exec sleep 600', "printf '['; while :; do printf '{\"a\": 1},'; done"),
                                      (('check', *SECONDS, '--run', '-', 'SELECT 1'), ('schema', *SECONDS, '-'))))
    large = folder() / 'large.csv'
    large.write_text('id,name\n' + ''.join(f'{number},name {number}\n' for number in range(1000000)))
    result = ends('check', '--timeout', '0.05', '--run', str(large), 'SELECT count(*) FROM large')
    same(result.err, b'askdb: timed out after 50 ms\n')
    rows = folder() / 'large.json'
    rows.write_text('[' + ', '.join(f'{{"id": {number}, "name": "name {number}"}}' for number in range(300000)) + ']')
    ends('schema', '--timeout', '0.05', str(rows))


def test_signals_end_loading():
    for number in (signal.SIGTERM, signal.SIGINT):
        with subprocess.Popen([binary(), 'schema', '-'], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                              env=environment()) as process:
            process.stdin.write(b'a,b\n')
            process.stdin.flush()
            wait_until_busy(process.pid, 0)
            with in_time(0):
                process.send_signal(number)
                assert process.wait(timeout=PATIENCE) in (-number, CANCELLED)


def test_pipe_fills_no_disk():
    place = folder() / 'small_disk'
    place.mkdir()
    mount = f'mount -t tmpfs -o size=8m none {place}'
    if subprocess.run(['unshare', '-rm', 'sh', '-c', mount], capture_output=True, check=False).returncode != 0:
        raise Skip('no file system can be mounted here')
    for command, status in (('yes a,b,c | "$0" schema -', CONNECT), ('yes a,b,c | head -c 3000000 | "$0" schema -q -', OK)):
        done = subprocess.run(['unshare', '-rm', 'sh', '-c', f'{mount} && {command}', binary()], capture_output=True, timeout=PATIENCE,
                              env={**environment(), 'TMPDIR': str(place)}, check=False)
        same(done.returncode, status, shown(done.stderr))
        assert (b"'-' has more than 4 MB, for which there is room in '" + os.fsencode(place) in done.stderr) == (status != OK), done.stderr


# --- memory ---

def most_memory(*arguments):
    with subprocess.Popen([binary(), *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment()) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        return process.returncode, usage.ru_maxrss << 10


def test_memory_of_sqlite():
    if SANITIZED:
        return
    values = ', '.join(f"printf('%{250000000 + number}s', 'a')" for number in range(60))
    status, most = most_memory('check', '--run', '--timeout', '20', '-f', 'none', shop(), f'SELECT {values}')
    assert status in (DATABASE, CANCELLED), status
    assert most < 3 << 29, f'{most >> 20} MB'


def test_memory_of_postgres():
    """A row of 300 MB, which no call makes out of nothing: aggregates do. libpq reads on for as long as the server keeps up with it: all of
    the row may be in its buffer, and once more in its result, and nowhere else."""
    if SANITIZED:
        return
    os.environ.pop('MALLOC_PERTURB_', None)  # it would touch all of a buffer that is made for such a row and never filled
    sql = f"SELECT string_agg('{'a' * 100}', '') AS t FROM generate_series(1, 3000000)"
    with server(postgres()) as running:
        result = running.result('tools/call', {'name': 'run_sql', 'arguments': {'sql': sql}})
        if result['isError']:  # what has come of the row is more than there may be
            assert 'a row has more than' in result['content'][0]['text'], result
        else:  # it came at once, and is left out
            same((result['structuredContent']['rows'], result['structuredContent']['truncated']), ([], True), 'row')
        most = int(next(line for line in pathlib.Path(f'/proc/{running.process.pid}/status').read_text().splitlines()
                        if line.startswith('VmHWM')).split()[1]) << 10
        assert most < 700 << 20, f'{most >> 20} MB'
        same(running.tool('run_sql', sql='SELECT 1 AS n')['rows'], [{'n': 1}])


# --- PostgreSQL, what remains ---

def test_deaf_server():
    database = deaf_database()
    ends('check', '--run', *SECONDS, database, DEAF)
    with server(database, *SECONDS) as running:
        with in_time():
            assert 'timed out' in running.tool('run_sql', is_error=True, sql=DEAF)
        same(running.tool('run_sql', sql='SELECT 1 AS n')['rows'], [{'n': 1}])


# --- compilers, parsers, names ---

def test_many_windows():
    for count, parts, verdict in ((1500, 60, 'too-complex'), (101, 1, 'too-complex'), (100, 60, None)):
        sql = f'SELECT {many_windows(count, parts)}'
        with server(shop(), '--timeout', str(LIMIT + OVERSTAY)) as running, in_time():
            report = running.tool('check_sql', sql=sql)
            same(report.get('error', {}).get('code'), verdict, (count, parts))


def deep_yaml():
    yield '[' * 500000
    yield '- ' * 100000 + 'x'
    yield '{a: ' * 100000
    yield '? ' * 100000
    yield '[{a: ' * 100000
    yield 'items:\n- sql: ' + '[' * 300000
    yield 'tables:\n- name: ' + '{' * 300000
    yield '!!seq [' * 100000
    yield '&a [' * 100000
    yield '"a": [' * 100000
    yield '\n'.join(' ' * depth + 'a:' for depth in range(1000))


def named_yaml():
    """libyaml looks each anchor, alias and directive up among those before it."""
    yield 'items: []\n' + '\n'.join(f'x{number}: &a{number} 1' for number in range(45000))
    yield 'items:\n' + '\n'.join(f'- &a{number} [x]' for number in range(50000))
    yield 'items: [' + ', '.join(f'&a{number} {{a: 1}}' for number in range(40000)) + ']'
    yield 'x: &a 1\nitems: [' + '*a, ' * 200000 + ']'
    yield ''.join(f'%TAG !a{number}! x\n' for number in range(45000)) + '---\nitems: []'
    yield ''.join(f'%TAG !a{number}! x\r' for number in range(45000)) + '---\ritems: []'


def test_deep_yaml():
    def check(numbered):
        path = folder() / f'deep_{numbered[0]}.yaml'
        path.write_text(numbered[1] + '\n')
        with in_time(0):
            fails(USAGE, 'report', str(path), shop())
        with in_time(0):
            fails(USAGE, 'schema', '--semantic', str(path), shop())
    together(check, enumerate([*deep_yaml(), *named_yaml()]))


def test_equal_names_in_json():
    """Unique, the first come first, and a column's own name before a made-up one."""
    names = [['a'] * 1900, ['a_2', 'a', 'a', 'a_3', 'a'] * 380, [f'a_{number}' for number in range(2, 902)] + ['a'] * 900,
             ['', 'a'] * 900]
    for columns in names:
        sql = 'SELECT ' + ', '.join(f'1 AS "{name}"' for name in columns)
        with in_time(0):
            rows = json.loads(answers('check', '--run', '-f', 'json', shop(), sql))
        keys = list(rows[0])
        same(len(keys), len(columns))
        for place, name in enumerate(columns):
            assert keys[place] == name or (name in columns[:place] and keys[place].startswith(name + '_')), (place, name, keys[place])


def test_numbers_of_an_audit_file():
    path = folder() / 'numbers.jsonl'
    for number in ('1e308', '-1e308', '1e400', '1.5', '18446744073709551616', '9223372036854775808', '0', '-0', '1e-300', '99999999999999999999'):
        path.write_text('{"statement": true, "sql": "SELECT 1 AS n", "verdict": "answered", "rows": 1, "digest": "x", '
                        f'"limit": {number}, "max_bytes": {number}}}\n')
        result = askdb('replay', '-q', str(path), shop())
        same(result.status, DECLINED, shown(result.err))  # the digest is another


# --- history ---

FILTER = 'SELECT name FROM customers WHERE id = 1'
JOINS = 'SELECT c0.name FROM customers c0'
HISTORIES = [
    ('AND', FILTER + ' AND id=1' * 80000), ('OR', FILTER + ' OR id=1' * 8000), ('different AND', FILTER + ''.join(f' AND id<>{n}' for n in range(900))),
    ('joins', JOINS + ''.join(f' JOIN customers c{n} ON c{n}.id = c{n - 1}.id' for n in range(1, 4000))),
    ('joins to one', JOINS + ''.join(f' JOIN customers c{n} ON c{n}.id = c0.id' for n in range(1, 350))),
    ('joins by USING', JOINS + ''.join(f' JOIN customers c{n} USING (id)' for n in range(1, 350))),
    ('tables', 'SELECT 1 FROM ' + ', '.join(f'customers c{n}' for n in range(900))),
    ('as many tables as may be', 'SELECT count(*) FROM ' + ', '.join(f'customers c{n}' for n in range(64))),
    ('UNION', ' UNION '.join(['SELECT name FROM customers'] * 3000)), ('sums', 'SELECT ' + '+'.join(['id'] * 1900) + ' FROM customers'),
    ('parentheses', 'SELECT ' + '(' * 20000 + 'id' + ')' * 20000 + ' FROM customers'), ('minus', 'SELECT ' + '- ' * 20000 + 'id FROM customers'),
    ('NOT', 'SELECT name FROM customers WHERE ' + 'NOT ' * 10000 + 'id=1'), ('list', FILTER + ' AND id IN (' + ','.join(['1'] * 1900) + ')'),
    ('subqueries', 'SELECT name FROM customers WHERE ' + 'id IN (SELECT id FROM customers WHERE ' * 900 + 'id=1' + ')' * 900),
    ('columns', 'SELECT ' + ','.join(['name'] * 1900) + ' FROM customers'), ('groups', 'SELECT count(*) FROM customers GROUP BY ' + ','.join(['name'] * 1900)),
    ('CASE', 'SELECT ' + 'CASE WHEN id=1 THEN ' * 900 + '1' + ' END' * 900 + ' FROM customers'), ('comment', FILTER + ' /*' + 'x' * 100000 + '*/'),
    ('text', f"SELECT name FROM customers WHERE name = '{'x' * 60000}'"),
]


def test_histories():
    for name, sql in HISTORIES:
        line = {'db': shop(), 'question': 'and how many are there?', 'history': [{'question': 'x', 'sql': sql}]}
        with in_time(0 if not SANITIZED else LIMIT):
            out = json.loads(answers('batch', '--min-confidence', '0', stdin=json.dumps(line).encode() + b'\n'))
        assert out['sql'] is not None, (name, out)
        if len(sql) > 65536:
            assert any('65536 bytes' in warning for warning in out['warnings']), (name, out)


def test_input_that_never_comes():
    """A pipe that nobody writes to, or that somebody has open and does not, for each file that a command reads."""
    here = folder() / 'never'
    here.mkdir()
    os.mkfifo(here / 'pipe')
    os.mkfifo(here / 'report.yaml.lock')
    (here / 'report.yaml').write_text('items:\n  - {title: x, question: how many regions}\n')
    (here / 'suite.json').write_text('[]')
    pipe, report, suite, data = (str(here / 'pipe'), str(here / 'report.yaml'), str(here / 'suite.json'), shop())
    commands = [('check', data, '--semantic', pipe), ('check', data, 'SELECT 1', '--semantic', pipe), ('ask', data, 'how many regions', '--semantic', pipe),
                ('schema', data, '--semantic', pipe), ('init', data, '--update', pipe), ('init', data, '--from-dbt', pipe), ('report', pipe, data),
                ('report', report, data), ('replay', pipe, data), ('eval', pipe, data), ('tune', data, '--examples', pipe),
                ('coach', suite, data, '--semantic', pipe), ('mcp', data, '--semantic', pipe)]
    for command in commands:
        for held in (False, True) if command[0] != 'replay' else (False,):
            writer = os.open(pipe, os.O_RDWR) if held else None  # so opened it waits for nobody
            start = time.monotonic()
            message = fails(CANCELLED, *command, *SECONDS)
            assert 'timed out after 1000 ms' in message, (command, message)
            assert time.monotonic() - start < PATIENCE / 4, command
            if writer is not None:
                os.close(writer)
    told = askdb('repl', data, *SECONDS, stdin=f'\\i {pipe}\n'.encode())
    assert b'timed out after 1000 ms' in told.err, told
    fails((MODEL, USAGE), 'ask', data, 'how many regions', '--model', str(here / 'pipe'), *SECONDS)


def test_input_that_comes_late_is_read():
    path = folder() / 'late'
    os.mkfifo(path)
    for text, rows in (('max_rows: 2\n', 3), ('max_rows: 1\n', 2)):
        with subprocess.Popen(['sh', '-c', f'sleep 0.3; exec > "$1"; sleep 0.3; printf "{text}"', 'sh', str(path)]):
            same(answers('check', shop(), 'SELECT 1 AS n UNION SELECT 2 UNION SELECT 3', '--run', '-q', '-f', 'csv', '--semantic', str(path)).count(b'\n'), rows, text)


def test_question_has_a_limit():
    """The limit is heard by the translation itself: nothing has to end the process."""
    result = askdb('batch', '--timeout', '0.001', stdin=json.dumps({'id': 7, 'db': shop(), 'question': 'how many customers?'}).encode() + b'\n')
    same(result.status, OK, shown(result.err))
    out = json.loads(result.out)
    same((out['id'], out['sql'], out['status']), (7, None, CANCELLED))


if __name__ == '__main__':
    main(globals())
