#!/usr/bin/env python3
"""Rows of any number pass in constant memory; time-outs, locks, Ctrl-C and a reader that goes away end a statement where it runs."""
import os
import signal
import subprocess
import time

from retail import psql, server_log, sqlite_scratch, superuser
from run import CANCELLED, DATABASE, OK, SANITIZED, Result, Skip, answers, askdb, binary, environment, main, no_crash, same, shown, wait_until_busy

FEW, MANY = 1000, 1000000
MOST_GROWTH_KIB = 6 * 1024
SERIES = {
    'sqlite': 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) SELECT i, i / 7.0, \'text \' || i, NULL FROM n',
    'postgres': 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) SELECT i, i / 7.0, \'text \' || i, NULL FROM n',
}
ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 - i % 1 FROM n) SELECT count(*) FROM n'
ONE_STEP = "SELECT instr(printf('%.*c', 100000000, 'a'), printf('%.*c', 50000000, 'a') || 'b')"  # SQLite hears nothing meanwhile
ACTIVE = "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'askdb' AND query LIKE 'WITH RECURSIVE n%'"


def peak_memory(database, sql, form):
    """KiB, of a run whose rows are thrown away."""
    command = [binary(), 'check', '--run', '--limit', '0', '--timeout', '0', '-q', '-f', form, '--', database, sql]
    with open(os.devnull, 'wb') as out:
        process = subprocess.Popen(command, stdout=out, env=environment())
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    same(process.returncode, OK, 'exit status')
    return usage.ru_maxrss


def memory_is_constant(database, kind, forms):
    if SANITIZED:
        raise Skip('sanitizers keep what was freed')
    for form in forms:
        few, many = (peak_memory(database, SERIES[kind].format(count), form) for count in (FEW, MANY))
        assert many - few < MOST_GROWTH_KIB, f'{form}: {few} KiB for {FEW} rows, {many} KiB for {MANY}'


def test_sqlite_rows_stream_in_constant_memory():
    memory_is_constant(sqlite_scratch(), 'sqlite', ('csv', 'tsv', 'ndjson'))


def test_postgres_rows_stream_in_constant_memory():
    memory_is_constant(superuser(), 'postgres', ('csv', 'tsv', 'ndjson'))


def test_every_row_arrives():
    for database, kind in ((sqlite_scratch(), 'sqlite'), (None, 'postgres')):
        out = answers('check', '--run', '--limit', '0', '-q', '-f', 'csv', '--', database or superuser(), SERIES[kind].format(20000))
        same(out.count(b'\n'), 20001, f'lines from {kind}')


def timed_out(database):
    start = time.monotonic()
    result = askdb('check', '--run', '--timeout', '0.5', '-q', '--', database, ENDLESS)
    same(result.status, CANCELLED, shown(result.err))
    assert b'timed out after 500 ms' in result.err, shown(result.err)
    assert time.monotonic() - start < 30


def test_sqlite_statement_times_out():
    timed_out(sqlite_scratch())


def test_postgres_statement_times_out_on_the_server():
    timed_out(superuser())
    no_statement_is_left()


def test_step_of_sqlite_that_hears_nothing_times_out_all_the_same():
    result = askdb('check', '--run', '--timeout', '1', '-q', '--', sqlite_scratch(), ONE_STEP)
    same(result.status, CANCELLED, shown(result.err))
    assert b'timed out after 1000 ms' in result.err, shown(result.err)


def no_statement_is_left():
    for _ in range(50):
        if psql(superuser(), '-c', ACTIVE).strip() == '0':
            return
        time.sleep(0.2)
    raise AssertionError('the statement still runs on the server')


def started(database, sql):
    command = [binary(), 'check', '--run', '--timeout', '0', '-q', '--', database, sql]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment())


def ended(process, seconds=30):
    out, err = process.communicate(timeout=seconds)
    result = Result(process.returncode, out, err)
    no_crash(result)
    return result


def test_interrupt_cancels_in_sqlite():
    process = started(sqlite_scratch(), ENDLESS)
    wait_until_busy(process.pid, 1)  # more than what a start takes
    process.send_signal(signal.SIGINT)
    result = ended(process)
    same((result.status, result.err), (CANCELLED, b'askdb: cancelled\n'), 'end')


def test_second_interrupt_ends_what_hears_nothing():
    process = started(sqlite_scratch(), ONE_STEP)
    wait_until_busy(process.pid, 1)
    process.send_signal(signal.SIGINT)
    time.sleep(0.3)
    same(process.poll(), None, 'after one')
    process.send_signal(signal.SIGINT)
    same(ended(process).status, CANCELLED, 'after two')


def test_interrupt_cancels_on_the_server():
    uri = superuser()
    process = started(uri, ENDLESS)
    for _ in range(100):
        if psql(uri, '-c', ACTIVE).strip() == '1':
            break
        time.sleep(0.1)
    process.send_signal(signal.SIGINT)
    result = ended(process)
    same((result.status, result.err), (CANCELLED, b'askdb: cancelled\n'), 'end')
    no_statement_is_left()


def test_wait_for_a_lock_ends():
    uri = superuser()
    psql(uri, '-c', 'CREATE TABLE IF NOT EXISTS askdb_locked (a int)')
    holder = subprocess.Popen(['psql', '-X', '-q', '-d', uri], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
    try:
        holder.stdin.write(b'BEGIN; LOCK TABLE askdb_locked IN ACCESS EXCLUSIVE MODE;\n')
        holder.stdin.flush()
        for _ in range(100):
            if psql(uri, '-c', "SELECT count(*) FROM pg_locks WHERE mode = 'AccessExclusiveLock' AND granted").strip() != '0':
                break
            time.sleep(0.1)
        start = time.monotonic()
        result = askdb('check', '--run', '-q', '--', uri, 'SELECT a FROM askdb_locked', timeout=60)
        assert result.status in (DATABASE, CANCELLED), f'{result.status}: {shown(result.err)}'
        assert b'lock' in result.err, shown(result.err)
        assert time.monotonic() - start < 40
    finally:
        holder.stdin.close()
        holder.wait(20)
        psql(uri, '-c', 'DROP TABLE askdb_locked')


def test_session_that_waits_for_its_reader_has_an_end():
    """The server is told of every limit before a statement: they are in its log."""
    uri = superuser()
    name = uri.split('?')[0].rsplit('/', 1)[1]
    psql(uri, '-c', f"ALTER DATABASE {name} SET log_statement = 'all'")
    try:
        answers('check', '--run', '--timeout', '33', '-q', '-f', 'csv', '--', uri, 'SELECT 1 AS a')
    finally:
        psql(uri, '-c', f'ALTER DATABASE {name} RESET log_statement')
    log = server_log()
    if not log:
        raise Skip('the log of the server cannot be read')
    assert "parameters: $1 = '33000', $2 = '5000', $3 = '300000'" in log, 'statement, lock and idle time-outs'


def test_reader_that_goes_away_ends_it_quietly():
    for database, kind in ((sqlite_scratch(), 'sqlite'), (superuser(), 'postgres')):
        process = started(database, SERIES[kind].format(100000000))
        process.stdout.read(1)
        process.stdout.close()
        err = process.stderr.read()
        same((process.wait(60), err), (OK, b''), kind)
    no_statement_is_left()


if __name__ == '__main__':
    main(globals())
