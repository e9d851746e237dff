"""Scratch databases of fixtures/retail, and the statements of fixtures/hostile and fixtures/legitimate that run on them."""
import collections
import os
import re
import shutil
import sqlite3
import subprocess

from run import FIXTURES, SANITIZED, Skip, folder, postgres

Case = collections.namedtuple('Case', 'name message code source sql')


def read_cases(path):
    """The cases of a file under fixtures/; see the head of fixtures/hostile/sqlite.sql."""
    text = (FIXTURES / path).read_text(encoding='utf-8')
    cases = []
    for block in re.split(r'(?m)^-- case: ', text)[1:]:
        head, sql = block.split('\n', 1)
        told = {'-- code: ': '', '-- from: ': ''}
        for key in told:
            if sql.startswith(key):
                told[key], sql = sql.removeprefix(key).split('\n', 1)
        name, _, message = head.partition(' | ')
        cases.append(Case(name, message, *told.values(), sql.rstrip('\n')))
    return cases


def sampled(cases):
    """All of them; one in six where a case is a process of its own under the sanitizers, which start slowly."""
    return cases[::6] if SANITIZED else cases


def sqlite_scratch():
    """The path of a SQLite database, made once."""
    path = folder() / 'scratch' / 'retail.db'
    if not path.exists():
        path.parent.mkdir(exist_ok=True)
        with sqlite3.connect(path) as database:
            database.executescript((FIXTURES / 'retail' / 'sqlite.sql').read_text(encoding='utf-8'))
        database.close()
    return str(path)


def superuser(database='test'):
    """The URI of a database as the role that may do everything: what is refused is refused by askdb, not by grants."""
    return re.sub(r'/[^/?]*\?', f'/{database}?', postgres('ASKDB_TEST_POSTGRES'), count=1)


def psql(uri, *arguments):
    if not shutil.which('psql'):
        raise Skip('no psql')
    command = ['psql', '-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-d', uri, *arguments]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode()


def server_log():
    """What the server of scripts/postgres has logged; '' where it is another server."""
    path = "current_setting('unix_socket_directories') || '/server.log'"
    return psql(superuser(), '-c', f'SELECT CASE WHEN (pg_stat_file({path}, true)).size IS NOT NULL THEN pg_read_file({path}) END')


_made = {}
_kept = {}  # the same of those that are not dropped


DEAF = 'SELECT length(btrim(told, marks)) AS n FROM deaf'


def deaf_database():
    """A database over which DEAF takes some seconds of the server, which hears no cancel. It goes on after askdb has left, so the database is not dropped."""
    name = f'deaf_{os.getpid()}'
    if name not in _kept:
        _kept[name] = postgres_scratch(name)
        del _made[name]
        psql(_kept[name], '-c', 'CREATE TABLE deaf (told text, marks text)',
             '-c', "INSERT INTO deaf VALUES (repeat('a', 30000), repeat('b', 30000) || 'a')")
    return _kept[name]


def postgres_scratch(name, *files):
    """The URI of a new database `name` that the files under fixtures/ have filled, made once."""
    if name not in _made:
        for statement in (f'DROP DATABASE IF EXISTS {name}', f'CREATE DATABASE {name}'):
            psql(superuser(), '-c', statement)
        for file in files:
            psql(superuser(name), '-f', str(FIXTURES / file))
        _made[name] = superuser(name)
    return _made[name]


def drop_scratches():
    for name in _made:
        psql(superuser(), '-c', f'DROP DATABASE IF EXISTS {name} WITH (FORCE)')
