#!/usr/bin/env python3
"""What breaks while rows come: the status says so, in one line, and no file is left that could be taken for the result."""
import os
import pathlib
import resource
import signal
import subprocess
import threading
import time

from proxy import Proxy
from retail import postgres_scratch, psql, sqlite_scratch
from run import CANCELLED, DATABASE, OK, PATIENCE, Result, answers, askdb, binary, environment, fails, folder, main, no_crash, same, shown
from test_mcp import server

ROWS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i, 'some text that takes its room ' || i AS text FROM n"
OWN = "application_name = 'askdb' AND datname = current_database()"
MEGABYTE = 1 << 20


def own():
    """A database of this program alone, whose sessions it may end."""
    return postgres_scratch(f'broken_{os.getpid()}')


class Export:
    """Endless rows on their way into a file that is there already."""

    def __init__(self, database, *options):
        self.folder = folder() / f'export{time.monotonic_ns()}'
        self.folder.mkdir()
        self.file = self.folder / 'rows.csv'
        self.file.write_text('before\n', encoding='utf-8')
        command = [binary(), 'check', '--run', '--limit', '0', '--timeout', '0', '-q', '-o', str(self.file), *options, '--', database, ROWS]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())

    def wait_for_rows(self):
        deadline = time.monotonic() + PATIENCE
        while not any(path.stat().st_size > 0 for path in self.folder.glob('rows.csv.*')):
            assert self.process.poll() is None, shown(self.process.stderr.read())
            assert time.monotonic() < deadline, 'no rows come'
            time.sleep(0.05)

    def ends(self, status):
        """Returns the message. The file is the one that was there before, and there is no other."""
        out, err = self.process.communicate(timeout=PATIENCE)
        result = Result(self.process.returncode, out, err)
        no_crash(result)
        same((result.status, result.out), (status, b''), shown(err))
        assert err.startswith(b'askdb: ') and err.count(b'\n') == 1, shown(err)
        same([path.name for path in self.folder.iterdir()], ['rows.csv'], 'files left')
        same(self.file.read_text(encoding='utf-8'), 'before\n', 'the file')
        return err.decode()


def no_statement_is_left():
    deadline = time.monotonic() + PATIENCE
    while psql(own(), '-c', f'SELECT count(*) FROM pg_stat_activity WHERE {OWN}').strip() != '0':
        assert time.monotonic() < deadline, 'the statement still runs on the server'
        time.sleep(0.2)


def test_server_that_ends_the_session():
    export = Export(own())
    export.wait_for_rows()
    psql(own(), '-c', f'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {OWN}')
    message = export.ends(DATABASE)
    assert 'terminating connection' in message or 'closed the connection' in message, message


def test_connection_that_is_cut():
    with Proxy(own()) as proxy:
        proxy.limit = MEGABYTE
        message = Export(proxy.uri).ends(DATABASE)
    assert 'closed the connection' in message or 'receive data' in message, message
    no_statement_is_left()


def test_connection_that_falls_silent_ends_by_the_time_limit():
    with Proxy(own()) as proxy:
        proxy.limit, proxy.silent = MEGABYTE, True
        start = time.monotonic()
        export = Export(proxy.uri, '--timeout', '3')
        message = export.ends(CANCELLED)
        assert proxy.broken.is_set()
    same(message, 'askdb: timed out after 3000 ms\n')
    assert time.monotonic() - start < PATIENCE / 2


def test_connection_that_is_silent_before_the_statement_ends_too():
    """Nothing of the rows has been asked for yet: the watchdog of the process is not needed either."""
    with Proxy(own()) as proxy:
        with subprocess.Popen([binary(), 'repl', '-f', 'csv', '--timeout', '2', proxy.uri], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=environment()) as process:
            process.stdin.write(b'SELECT 7 AS seven;\n')
            process.stdin.flush()
            same([process.stdout.readline(), process.stdout.readline()], [b'seven\n', b'7\n'])
            proxy.silent = True
            proxy.broken.set()
            proxy.listener.close()
            start = time.monotonic()
            _, err = process.communicate(b'SELECT 8 AS eight;\n', timeout=PATIENCE)
    assert b'does not answer' in err or b'timed out' in err, shown(err)
    assert time.monotonic() - start < PATIENCE / 2


def may_not_grow():
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)  # as in a shell after ulimit -f
    resource.setrlimit(resource.RLIMIT_FSIZE, (65536, 65536))


def test_disk_that_is_full():
    for database in (sqlite_scratch(), own()):
        for form in ('csv', 'ndjson', 'xlsx'):
            place = folder() / f'full{time.monotonic_ns()}'
            place.mkdir()
            message = fails(DATABASE, 'check', '--run', '--limit', '20000', '-q', '-f', form, '-o', str(place / 'rows'), '--', database, ROWS,
                            preexec_fn=may_not_grow)
            assert 'File too large' in message or "cannot write the workbook's temporary file" in message, message
            same(list(place.iterdir()), [], 'files left')
    no_statement_is_left()


def test_signals_end_it_on_the_server_too():
    for database in (sqlite_scratch(), own()):
        for number in (signal.SIGINT, signal.SIGTERM):
            export = Export(database)
            export.wait_for_rows()
            export.process.send_signal(number)
            same(export.ends(CANCELLED), 'askdb: cancelled\n', f'signal {number}')
    no_statement_is_left()


def test_time_limit_leaves_no_file():
    for database in (sqlite_scratch(), own()):
        same(Export(database, '--timeout', '1').ends(CANCELLED), 'askdb: timed out after 1000 ms\n')
    no_statement_is_left()


def test_interrupt_is_heard_whenever_it_comes():
    """While the statement is checked, too, and between two messages to the server."""
    slow = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS count FROM n WHERE i < 0'
    for delay in (0.1, 0.2, 0.3, 0.4, 0.6):
        process = subprocess.Popen([binary(), 'check', '--run', '--timeout', '0', '-q', '--', own(), slow], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE, env=environment())
        time.sleep(delay)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=PATIENCE)
        assert process.returncode in (CANCELLED, -signal.SIGINT), process.returncode  # before there is a session, the signal itself
    no_statement_is_left()


def drop_sessions():
    psql(own(), '-c', f'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {OWN}')


def test_session_closed_between_two_statements_is_opened_again():
    note = b'askdb: note: the server had closed the session; it was opened again\n'
    with subprocess.Popen([binary(), 'repl', '-f', 'csv', own()], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          env=environment()) as process:
        stop = threading.Timer(PATIENCE, process.kill)
        stop.start()
        for number in (b'1', b'2', b'3'):
            process.stdin.write(b'SELECT ' + number + b' AS n;\n')
            process.stdin.flush()
            same([process.stdout.readline(), process.stdout.readline()], [b'n\n', number + b'\n'])
            if number == b'1':
                drop_sessions()
        _, err = process.communicate()
        stop.cancel()
    same(process.returncode, OK, shown(err))
    same(err.count(note), 1, shown(err))


def test_session_closed_between_two_calls_of_mcp_is_opened_again():
    with server(own()) as running:
        for number in (1, 2):
            same(running.tool('run_sql', sql=f'SELECT {number} AS n')['rows'], [{'n': number}])
            drop_sessions()
    assert any(b'it was opened again' in line for line in running.errors), running.errors


def test_file_is_replaced_only_at_the_end():
    place = folder() / 'whole'
    place.mkdir()
    (place / 'rows.csv').write_text('before\n', encoding='utf-8')
    answers('check', '--run', '-q', '-o', str(place / 'rows.csv'), '--', sqlite_scratch(), 'SELECT 1 AS a')
    same((place / 'rows.csv').read_text(encoding='utf-8'), 'a\n1\n')
    result = askdb('check', '--run', '-q', '-o', str(place / 'missing' / 'rows.csv'), '--', sqlite_scratch(), 'SELECT 1 AS a')
    assert b'cannot write' in result.err, shown(result.err)
    same([path.name for path in place.iterdir()], ['rows.csv'])


if __name__ == '__main__':
    main(globals())
