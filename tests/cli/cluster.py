"""A sharded cluster made of PostgreSQL alone: a coordinator whose partitioned tables have their partitions on three further servers.

The coordinator is the database `cluster` of the server that ASKDB_TEST_POSTGRES names; it holds the small tables of the sample shop.
Orders, their lines and their payments are on the shards by the hash of the order, customers by country, returns by year, and
employees are one foreign table. No table of the shards has a key on the coordinator: PostgreSQL takes none there.
"""
import atexit
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile

from retail import psql, superuser
from run import FIXTURES, folder

sys.path.insert(0, str(FIXTURES / 'shop'))
from make_shop import TABLES, create_table  # noqa: E402 (in fixtures/)

SCRIPT = FIXTURES.parent / 'scripts' / 'postgres'
SHARDS = 3
NAME = 'cluster'
PARTITIONED = {
    'customers': ('LIST (country)', ["IN ('Spain', 'Portugal')", "IN ('Germany', 'Austria')", 'DEFAULT']),
    'orders': ('HASH (id)', [f'WITH (MODULUS 3, REMAINDER {i})' for i in range(SHARDS)]),
    'order_lines': ('HASH (order_id)', [f'WITH (MODULUS 3, REMAINDER {i})' for i in range(SHARDS)]),
    'payments': ('HASH (order_id)', [f'WITH (MODULUS 3, REMAINDER {i})' for i in range(SHARDS)]),
    'returns': ('RANGE (returned_on)', ["FROM (MINVALUE) TO ('2024-01-01')", "FROM ('2024-01-01') TO ('2025-01-01')",
                                        "FROM ('2025-01-01') TO (MAXVALUE)"]),
}
FOREIGN = ['employees']
SECRET = 'sh4rd-secret'
_shards = []


def _stop():
    for number, shard in enumerate(_shards):
        signal_shard(number, signal.SIGCONT)
        subprocess.run([str(SCRIPT), 'stop', shard], check=False)
    if _shards:
        psql(superuser(), '-c', f'DROP DATABASE IF EXISTS {NAME} WITH (FORCE)')


def _start_shards():
    """Starts all at once."""
    atexit.register(_stop)
    _shards.extend(tempfile.mkdtemp(prefix='askdb-shard-', dir='/tmp') for _ in range(SHARDS))
    starting = [subprocess.Popen([str(SCRIPT), 'empty', shard]) for shard in _shards]
    assert [process.wait() for process in starting] == [0] * SHARDS, 'a shard did not start'


def shard_uri(number):
    return f'postgresql://postgres@/postgres?host={_shards[number]}&port=5432'


def signal_shard(number, kind):
    """To the server process of a shard, then to those that it started."""
    try:
        server = pathlib.Path(_shards[number], 'data', 'postmaster.pid').read_text(encoding='ascii').split()[0]
    except FileNotFoundError:
        return  # it is down
    listed = subprocess.run(['ps', '-o', 'pid=', '--ppid', server], stdout=subprocess.PIPE, check=False).stdout.decode().split()
    for process in [server, *listed]:
        os.kill(int(process), kind)


def control_shard(number, action):
    """'stop', as a crash would: without a word to its clients; or 'start'."""
    programs = psql(superuser(), '-c', "SELECT setting FROM pg_config WHERE name = 'BINDIR'").strip()
    owner = ['setpriv', '--reuid=postgres', '--regid=postgres', '--init-groups'] if os.getuid() == 0 else []
    subprocess.run([*owner, f'{programs}/pg_ctl', '-D', f'{_shards[number]}/data', '-l', f'{_shards[number]}/server.log', '-w', action,
                    *(['-m', 'immediate'] if action == 'stop' else [])], check=True, stdout=subprocess.DEVNULL, cwd='/')


def shard_log(number):
    """What a shard has logged; log_statement = 'all' holds for the role that the coordinator comes as."""
    return pathlib.Path(_shards[number], 'server.log').read_text(encoding='utf-8', errors='replace')


def _without_keys(statement):
    return re.sub(r' (PRIMARY KEY|REFERENCES \w+ \(id\))', '', statement).rstrip().rstrip(';')


def _comments(name, comment, columns):
    yield f"COMMENT ON {'FOREIGN ' if name in FOREIGN else ''}TABLE {name} IS '{comment}';"
    for column, _, _, _, text in columns:
        yield f"COMMENT ON COLUMN {name}.{column} IS '{text}';"


def _shard_script():
    yield f"CREATE ROLE reader LOGIN PASSWORD '{SECRET}'; ALTER ROLE reader SET log_statement = 'all';"
    for name, _, columns in TABLES:
        if name in PARTITIONED or name in FOREIGN:
            yield re.sub(r' REFERENCES \w+ \(id\)', '', create_table(name, columns, True))
    yield 'GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader;'


def _server(number):
    return [
        f"CREATE SERVER shard{number} FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '{_shards[number]}', port '5432', dbname 'postgres',"
        " batch_size '5000', fetch_size '10000', use_remote_estimate 'true', connect_timeout '2');",
        f"CREATE USER MAPPING FOR postgres SERVER shard{number} OPTIONS (user 'postgres');",
        f"CREATE USER MAPPING FOR bi SERVER shard{number} OPTIONS (user 'reader', password '{SECRET}', password_required 'false');",
    ]


def _table(name, comment, columns):
    statement = create_table(name, columns, True)
    if name in PARTITIONED:
        by, bounds = PARTITIONED[name]
        yield f'{_without_keys(statement)} PARTITION BY {by};'
        for number, bound in enumerate(bounds):
            bound = bound if bound == 'DEFAULT' else f'FOR VALUES {bound}'
            yield f"CREATE FOREIGN TABLE {name}_{number} PARTITION OF {name} {bound} SERVER shard{number} OPTIONS (table_name '{name}');"
    elif name in FOREIGN:
        yield f"{_without_keys(statement).replace('CREATE TABLE', 'CREATE FOREIGN TABLE')} SERVER shard1;"
    else:
        yield statement
    yield from _comments(name, comment, columns)
    yield f'INSERT INTO {name} SELECT * FROM whole.{name};'


def _coordinator_script():
    """The rows come from the database `shop`, through a foreign server of the coordinator's own."""
    host = re.search(r'host=([^&]*)', superuser()).group(1)
    yield 'SET client_min_messages TO warning; CREATE EXTENSION postgres_fdw; CREATE SCHEMA whole;'
    yield f"CREATE SERVER whole FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host '{host}', port '5432', dbname 'shop', fetch_size '10000');"
    yield "CREATE USER MAPPING FOR postgres SERVER whole OPTIONS (user 'postgres');"
    yield 'IMPORT FOREIGN SCHEMA public FROM SERVER whole INTO whole;'
    for number in range(SHARDS):
        yield from _server(number)
    for table in TABLES:
        yield from _table(*table)
    yield 'DROP SERVER whole CASCADE; DROP SCHEMA whole;'
    yield 'GRANT SELECT ON ALL TABLES IN SCHEMA public TO bi;'
    yield f"ANALYZE {', '.join([*PARTITIONED, *FOREIGN])};"


def run_script(uri, lines):
    path = folder() / 'cluster.sql'
    path.write_text('\n'.join(lines) + '\n', encoding='utf-8')
    psql(uri, '-f', str(path))


def coordinator(role='bi'):
    """The URI of the cluster, made once."""
    if not _shards:
        superuser()
        _start_shards()
        for number in range(SHARDS):
            run_script(shard_uri(number), _shard_script())
        psql(superuser(), '-c', f'CREATE DATABASE {NAME}')
        run_script(superuser(NAME), _coordinator_script())
    return superuser(NAME).replace('postgres@', f'{role}@')
