#!/usr/bin/env python3
"""SQLite files with something beside them: what was never committed is not read, and what was committed is."""
import os
import pathlib
import shutil
import sqlite3
import subprocess
import tempfile

from run import CONNECT, DATABASE, OK, PATIENCE, Skip, answers, askdb, binary, digest, environment, fails, folder, main, same

COUNT = 'SELECT count(*) AS n, max(v) AS v FROM t'
BEFORE, AFTER = b'n,v\n200,1\n', b'n,v\n200,2\n'


def place():
    return pathlib.Path(tempfile.mkdtemp(dir=folder()))


def create(path, mode='DELETE'):
    db = sqlite3.connect(path, isolation_level=None)
    db.execute(f'PRAGMA journal_mode = {mode}')
    db.execute('CREATE TABLE t (i INTEGER PRIMARY KEY, v INTEGER, filler TEXT)')
    db.execute('BEGIN')
    db.executemany('INSERT INTO t VALUES (?, 1, ?)', [(i, 'x' * 3000) for i in range(200)])
    db.execute('COMMIT')
    return db


def broken_off(here, mode='DELETE'):
    """A copy of a database in the middle of a write that has reached the file, as a crash would leave it."""
    db = create(here / 'live.db', mode)
    db.execute('PRAGMA cache_size = 2')
    db.execute('BEGIN')
    db.execute("UPDATE t SET v = 2, filler = 'y' || filler")
    for ending in ('', '-journal'):
        shutil.copy(here / f'live.db{ending}', here / f'copy.db{ending}')
    db.execute('ROLLBACK')
    db.close()
    return here / 'copy.db'


def count(path):
    return answers('check', str(path), COUNT, '--run', '-q', '-f', 'csv')


def commands(path):
    yield 'check', str(path), COUNT, '--run'
    yield 'check', str(path), COUNT
    yield 'ask', str(path), 'how many t'
    yield 'sql', str(path), 'how many t'
    yield 'chart', str(path), 'v', '--sql', 'SELECT v, count(*) AS n FROM t GROUP BY v'
    yield 'schema', str(path)
    yield 'repl', str(path)
    yield 'mcp', str(path)


def test_a_hot_journal_is_refused_by_every_command():
    for mode in ('DELETE', 'TRUNCATE', 'PERSIST'):
        path = broken_off(place(), mode)
        before = digest(path), digest(f'{path}-journal')
        os.symlink(path, path.parent / 'link.db')
        for name in (path, path.parent / 'link.db'):
            for command in list(commands(name))[:None if mode == 'DELETE' else 2]:
                message = fails(CONNECT, *command)
                assert 'never committed' in message and 'sqlite3' in message, message
        same((digest(path), digest(f'{path}-journal')), before, 'nothing is rolled back by askdb')


def test_after_the_rollback_the_rows_are_those_before():
    path = broken_off(place())
    db = sqlite3.connect(path)
    db.execute('SELECT count(*) FROM sqlite_schema').fetchall()  # as the hint says
    db.close()
    same(count(path), BEFORE)


def test_a_journal_that_says_write_ahead_is_hot_all_the_same():
    path = broken_off(place())
    data = bytearray(path.read_bytes())
    data[18:20] = b'\x02\x02'
    path.write_bytes(data)
    fails(CONNECT, 'check', str(path), COUNT, '--run')


def test_a_journal_that_came_later_is_told_in_the_session():
    here = place()
    path = broken_off(here)
    create(here / 'good.db').close()
    script = f'{COUNT};\n'
    first = askdb('repl', str(here / 'good.db'), '-f', 'csv', '-q', stdin=script.encode())
    same((first.status, first.out), (OK, BEFORE))
    # the files change while the session waits for its second line
    with subprocess.Popen([binary(), 'repl', str(here / 'good.db'), '-f', 'csv', '-q'], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=environment()) as process:
        process.stdin.write(script.encode())
        process.stdin.flush()
        same(process.stdout.readline() + process.stdout.readline(), BEFORE)
        with open(here / 'good.db', 'r+b') as file:
            file.write(path.read_bytes())
        shutil.copy(f'{path}-journal', here / 'good.db-journal')
        out, err = process.communicate(script.encode(), timeout=PATIENCE)
    assert AFTER not in out and b'never committed' in err and process.returncode == CONNECT, (out, err, process.returncode)


def test_journals_that_are_not_hot_are_no_obstacle():
    for mode in ('TRUNCATE', 'PERSIST'):
        here = place()
        create(here / 'own.db', mode).close()
        assert (here / 'own.db-journal').exists(), mode
        same(count(here / 'own.db'), BEFORE, mode)
    here = place()
    db = create(here / 'own.db')  # somebody is writing, and has not spilled
    db.execute('BEGIN')
    db.execute('UPDATE t SET v = 2 WHERE i < 5')
    same(count(here / 'own.db'), BEFORE)
    db.execute('ROLLBACK')
    db.close()


def test_a_write_ahead_log_is_read():
    here = place()
    db = create(here / 'own.db', 'WAL')
    db.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    db.execute('PRAGMA wal_autocheckpoint = 0')
    db.execute('UPDATE t SET v = 2')
    os.symlink(here / 'own.db', here / 'link.db')
    for ending in ('', '-wal'):
        shutil.copy(here / f'own.db{ending}', here / f'copy.db{ending}')
    for name in ('own.db', 'link.db', 'copy.db'):
        same(count(here / name), AFTER, name)
    db.close()


def as_nobody(here, command):
    """Runs as a user who may not write in the folder."""
    os.chmod(folder(), 0o755)
    os.chmod(here, 0o555)
    who = {'user': 65534, 'group': 65534, 'extra_groups': []} if os.geteuid() == 0 else {}
    try:
        return askdb(*command, variables={'HOME': '/nonexistent'}, **who)
    finally:
        os.chmod(here, 0o755)


def test_in_a_folder_that_may_not_be_written():
    here = place()
    create(here / 'plain.db').close()
    create(here / 'ahead.db', 'WAL').close()
    db = create(here / 'own.db', 'WAL')
    db.execute('PRAGMA wal_autocheckpoint = 0')
    db.execute('UPDATE t SET v = 2')
    os.mkdir(here / 'sub')
    for ending in ('', '-wal'):
        shutil.copy(here / f'own.db{ending}', here / f'sub/logged.db{ending}')
    os.symlink('sub/logged.db', here / 'logged.db')
    os.chmod(here / 'sub', 0o555)
    db.close()
    for name, expected in (('plain.db', BEFORE), ('ahead.db', BEFORE), ('logged.db', None)):
        try:
            result = as_nobody(here, ('check', str(here / name), COUNT, '--run', '-q', '-f', 'csv'))
        except PermissionError as error:
            raise Skip('that user may not start the program') from error
        same((result.status, result.out), (OK, expected) if expected else (CONNECT, b''), name)
    os.chmod(here / 'sub', 0o755)


# ---- a database that another user writes, in a folder that all may write to ----

def others_database(mode='WAL'):
    """Closed, so that nothing is beside it, and not written to a moment ago."""
    if os.geteuid() != 0:
        raise Skip('only root can be two users')
    here = place()
    os.chmod(folder(), 0o755)
    os.chmod(here, 0o777)
    create(here / 'own.db', mode).close()
    same(os.listdir(here), ['own.db'])
    return here / 'own.db'


def start_as_another(*command):
    try:
        return subprocess.Popen([binary(), *command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                env={**environment(), 'HOME': '/nonexistent'}, user=65534, group=65534, extra_groups=[])
    except PermissionError as error:
        raise Skip('that user may not start the program') from error


def test_nothing_is_left_beside_what_others_write():
    for mode, empty in (('WAL', False), ('WAL', True), ('DELETE', False)):
        path = others_database(mode)
        if empty:
            pathlib.Path(f'{path}-wal').touch()
        before = sorted(os.listdir(path.parent))
        for command in list(commands(path))[:-2]:
            with start_as_another(*command) as process:
                process.communicate(timeout=PATIENCE)
            same(process.returncode, OK, command)
            same(sorted(os.listdir(path.parent)), before, command)


def test_the_owners_own_files_are_made_as_ever():
    path = place() / 'own.db'
    create(path, 'WAL').close()
    same(count(path), BEFORE)
    db = sqlite3.connect(path)
    db.execute('UPDATE t SET v = 2')
    db.commit()
    same(count(path), AFTER)
    db.close()
    same(count(path), AFTER)


def test_a_session_reads_what_others_write_meanwhile():
    """Both while it is in the log, and when it has gone from there into the file."""
    for stays_open in (True, False):
        path = others_database()
        with start_as_another('repl', str(path), '-f', 'csv') as process:
            script = f'{COUNT};\n'.encode()
            process.stdin.write(script)
            process.stdin.flush()
            same(process.stdout.readline() + process.stdout.readline(), BEFORE)
            same(os.listdir(path.parent), ['own.db'], 'nothing is in the way of who writes')
            db = sqlite3.connect(path)
            db.execute('UPDATE t SET v = 2')
            db.commit()
            if not stays_open:
                db.close()
            process.stdin.write(script)
            process.stdin.flush()
            same(process.stdout.readline() + process.stdout.readline(), AFTER)
            if stays_open:
                db.execute('UPDATE t SET v = 1')
                db.commit()
                db.close()
            out, err = process.communicate(script, timeout=PATIENCE)
        same((out, process.returncode), (BEFORE if stays_open else AFTER, OK), err)
        assert b'has changed' not in err, err


def test_rows_of_a_file_that_was_written_to_meanwhile_are_an_error():
    path = others_database()
    sql = 'SELECT a.i, b.i, b.filler FROM t AS a, t AS b'
    with start_as_another('check', str(path), sql, '--run', '-q', '-f', 'csv') as process:
        same(process.stdout.readline(), b'i,i,filler\n')  # the rest is more than a pipe holds
        db = sqlite3.connect(path)
        db.execute('UPDATE t SET v = 2')
        db.commit()
        db.close()
        _, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == DATABASE and b'written to while it was read' in err, (process.returncode, err)


if __name__ == '__main__':
    main(dict(globals()))
