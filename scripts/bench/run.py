#!/usr/bin/env python3
"""How much longer askdb takes than the database's own program for the same statement.

usage: run.py [--rows N]... [--runs N] [--postgres] [--csv] [--wide TABLES]... [--askdb PROGRAM] [--keep FOLDER] [--check]

Makes its data (data.py; 1,000,000 orders unless --rows says otherwise, once for each) in a temporary folder, or in --keep FOLDER, where data of an
earlier run is used again. Runs askdb and sqlite3 (with --postgres: psql, on a private server as well) in turn, --runs times each (7), and prints the
medians. "ratio" is of seconds of wall clock, "of processor" of the processor's; "start" is what askdb takes for SELECT 1, and has been taken off its
seconds, as what sqlite3 or psql takes for it has been off theirs. "first row" is from the start of the program to the first line of an export; "cold"
is without a cache, "warm" with that of a run before. --csv writes the rows as files of CSV as well, which sqlite3 imports into memory with each run.
--wide makes a database of so many tables of 20 columns each and measures opening it; seconds in brackets are the processor's.
With --check only the statements over SQLite are run, and the exit status is 1 where the ratio of the processor's time is worse by a third than EXPECTED;
one that seems so is measured twice again with more runs, as a busy machine may make it seem so.
"""
import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
EXPORT = 'SELECT * FROM orders'
STATEMENTS = [
    ('count with filter', "SELECT count(*) FROM orders WHERE status = 'paid'"),
    ('group', 'SELECT store, count(*) FROM orders GROUP BY store'),
    ('sum', 'SELECT sum(amount) FROM orders'),
    ('join', 'SELECT c.city, sum(o.amount) FROM orders o JOIN customers c ON c.id = o.customer_id GROUP BY c.city'),
    ('top 10', 'SELECT id, amount FROM orders ORDER BY amount DESC LIMIT 10'),
    ('one row by key', 'SELECT amount FROM orders WHERE id = 4711'),
    ('export', EXPORT),
]
# Of the processor's time, as docs/performance.md has them; what is faster may get as slow as sqlite3.
EXPECTED = {'count with filter': 1.07, 'group': 1.0, 'sum': 1.14, 'join': 1.0, 'top 10': 1.07, 'one row by key': 1.0, 'export': 1.0}
WORSE = 4 / 3
TRADES = ['Foods', 'Optics', 'Textiles']
CUSTOMERS_PER_ORDER = 40
QUESTIONS = ['how many orders were paid', 'total amount by store']


def measured(command, variables):
    """Seconds, seconds of the processor, and MB at most."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **variables})
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    if os.waitstatus_to_exitcode(status) != 0:
        sys.exit(f'failed: {command}')
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def until_first_row(command, variables):
    """Seconds from the start to the first line behind the names of the columns."""
    start = time.monotonic()
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={**os.environ, **variables}) as process:
        process.stdout.readline()
        line = process.stdout.readline()
        seconds = time.monotonic() - start
        process.kill()
    if not line:
        sys.exit(f'no row: {command}')
    return seconds


def told(run):
    return f'{run[0]:7.3f} s ({run[1]:.3f}), {run[2]:.0f} MB'


class Bench:
    def __init__(self, options, folder):
        self.options, self.folder, self.worse = options, folder, []
        self.variables = {'XDG_CACHE_HOME': str(folder / 'cache')}

    def medians(self, *commands, runs=None):
        """Of each command, run in turn."""
        times, runs = runs or self.options.runs, [[] for _ in commands]
        for turn in range(times):
            for place in range(len(commands))[::1 if turn % 2 == 0 else -1]:  # a load that grows is as much one's as the other's
                runs[place].append(measured(commands[place], self.variables))
        return [tuple(map(statistics.median, zip(*done))) for done in runs]

    def askdb(self, database, sql):
        return [self.options.askdb, 'check', '--run', '-q', '-f', 'csv', '--limit', '0', '--timeout', '0', '--', database, sql]

    def pairs(self, name, database, other):
        """Prints a line a statement; `other` gives the other program's command. What the server does is in no client's processor time."""
        server = name == 'psql'
        ours, theirs = self.medians(self.askdb(database, 'SELECT 1'), other('SELECT 1'))
        print(f'{"":22} {"askdb":>9} {name:>9} {"ratio":>7} {"of processor":>13} {"MB":>6} {"MB":>6}')
        print(f'{"start":22} {ours[0]:7.3f} s {theirs[0]:7.3f} s')
        for label, sql in STATEMENTS:
            mine, its = self.medians(self.askdb(database, sql), other(sql))
            told = [its[i] - theirs[i] > 0.02 and not (server and i == 1) for i in (0, 1)]  # of less the clock says nothing
            ratios = [max(mine[i] - ours[i], 0.001) / max(its[i] - theirs[i], 0.001) for i in (0, 1)]
            shown = [format(ratio, '.2f') if told[i] else '-' for i, ratio in enumerate(ratios)]
            print(f'{label:22} {mine[0]:7.3f} s {its[0]:7.3f} s {shown[0]:>7} {shown[1]:>13} {mine[2]:6.1f} {its[2]:6.1f}', flush=True)
            if self.options.check and told[1] and self.is_worse(label, ratios[1], (self.askdb(database, 'SELECT 1'), other('SELECT 1')),
                                                                (self.askdb(database, sql), other(sql))):
                self.worse.append(label)

    def is_worse(self, label, ratio, starts, commands):
        limit, runs = WORSE * EXPECTED[label], self.options.runs
        for again in (2, 3):
            if ratio <= limit:
                return False
            start, whole = self.medians(*starts, runs=again * runs), self.medians(*commands, runs=again * runs)
            ratio = (whole[0][1] - start[0][1]) / max(whole[1][1] - start[1][1], 0.001)
            print(f'{"  again":22} {ratio:39.2f}, at most {limit:.2f}', flush=True)
        return ratio > limit

    def first_rows(self, database, other):
        ours, theirs = [], []
        for _ in range(self.options.runs):
            ours.append(until_first_row(self.askdb(database, EXPORT), self.variables))
            theirs.append(until_first_row(other(EXPORT), self.variables))
        print(f'{"first row":22} {statistics.median(ours):7.3f} s {statistics.median(theirs):7.3f} s', flush=True)

    def opening(self, database):
        """What a start costs: the schema is printed, and nothing is asked."""
        cold, warm = self.medians([self.options.askdb, 'schema', '--no-cache', database], [self.options.askdb, 'schema', database])
        print(f'{"opening":32} cold {told(cold)}  warm {told(warm)}', flush=True)

    def questions(self, database, rows):
        """Never seen, seen before, and how much of that is the statement."""
        customer = rows // 2 // CUSTOMERS_PER_ORDER
        for question in [*QUESTIONS, f'orders of Harbor {TRADES[customer % len(TRADES)]} {customer}']:
            ask = [self.options.askdb, 'ask', '-q', '-f', 'csv', '--', database, question]
            # a name that is not in the index of values is looked up, which --no-probe does not
            unprobed = [[*ask[:2], '--no-probe', *ask[2:]]] if question in QUESTIONS else []
            cold, warm, *rest = self.medians([*ask[:2], '--no-cache', *ask[2:]], ask, *unprobed)
            print(f'{question:32} cold {told(cold)}  warm {told(warm)}', *(f' warm, no probe {told(run)}' for run in rest), flush=True)


def run_sqlite(bench, rows):
    if shutil.which('sqlite3') is None:
        print('sqlite3 is not installed')
        sys.exit(77)
    path = bench.folder / f'{rows}.db'
    if not path.exists():
        subprocess.run([sys.executable, str(HERE / 'data.py'), 'sqlite', str(path), str(rows)], check=True)
    print(f'\nSQLite, {rows:,} orders, {path.stat().st_size >> 20} MB')
    bench.pairs('sqlite3', str(path), lambda sql: ['sqlite3', '-csv', str(path), sql])
    if bench.options.check:
        return
    bench.first_rows(str(path), lambda sql: ['sqlite3', '-csv', '-header', str(path), sql])
    bench.opening(str(path))
    bench.questions(str(path), rows)


def run_postgres(bench, rows, uri):
    subprocess.run(['psql', '-X', '-q', '-d', uri, '-c', 'DROP TABLE IF EXISTS orders, customers'], check=True, stderr=subprocess.DEVNULL)
    subprocess.run([sys.executable, str(HERE / 'data.py'), 'postgres', uri, str(rows)], check=True)
    print(f'\nPostgreSQL, {rows:,} orders')
    bench.pairs('psql', uri, lambda sql: ['psql', '-X', '-q', '--csv', '-v', 'FETCH_COUNT=10000', '-d', uri, '-c', sql])
    bench.first_rows(uri, lambda sql: ['psql', '-X', '-q', '--csv', '-v', 'FETCH_COUNT=10000', '-d', uri, '-c', sql])
    bench.opening(uri)
    bench.questions(uri, rows)


def run_csv(bench, rows):
    folder = bench.folder / f'csv-{rows}'
    if not folder.exists():
        folder.mkdir()
        subprocess.run([sys.executable, str(HERE / 'data.py'), 'csv', str(folder), str(rows)], check=True)
    files = [folder / 'orders.csv', folder / 'customers.csv']
    print(f'\nCSV, {rows:,} orders, {sum(file.stat().st_size for file in files) >> 20} MB')
    load = [part for file in files for part in ('-cmd', f'.import --csv {file} {file.stem}')]
    bench.pairs('sqlite3', str(folder), lambda sql: ['sqlite3', '-csv', *load, ':memory:', sql])
    bench.opening(str(folder))
    bench.questions(str(folder), rows)


def run_wide(bench, tables):
    path = bench.folder / f'wide-{tables}.db'
    if not path.exists():
        subprocess.run([sys.executable, str(HERE / 'data.py'), 'wide', str(path), str(tables)], check=True)
        os.utime(path, (1000000000, 1000000000))  # one that was written to a moment ago is not kept
    print(f'\nSQLite, {tables:,} tables of 20 columns')
    bench.opening(str(path))


def run_wide_postgres(bench, tables, uri):
    subprocess.run([sys.executable, str(HERE / 'data.py'), 'wide-postgres', uri, str(tables)], check=True)
    print(f'\nPostgreSQL, {tables:,} tables of 20 columns')
    bench.opening(uri)


def with_server(bench, rows, wide):
    folder = bench.folder / 'server'
    started = subprocess.run([str(ROOT / 'scripts/postgres'), 'empty', str(folder)], check=False)
    if started.returncode == 77:
        print('\nPostgreSQL is not installed')
        return
    try:
        for count in rows:
            run_postgres(bench, count, f'postgresql://postgres@/postgres?host={folder}&port=5432')
        for tables in wide:
            name = f'wide_{tables}'
            subprocess.run(['createdb', '-h', str(folder), '-U', 'postgres', name], check=True)
            run_wide_postgres(bench, tables, f'postgresql://postgres@/{name}?host={folder}&port=5432')
    finally:
        subprocess.run([str(ROOT / 'scripts/postgres'), 'stop', str(folder)], check=False)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split('usage: ')[1].split('\n')[0], description=__doc__)
    parser.add_argument('--rows', type=int, action='append')
    parser.add_argument('--runs', type=int, default=7)
    parser.add_argument('--postgres', action='store_true')
    parser.add_argument('--csv', action='store_true')
    parser.add_argument('--wide', type=int, action='append')
    parser.add_argument('--askdb', default=str(ROOT / 'build' / 'askdb'))
    parser.add_argument('--keep')
    parser.add_argument('--check', action='store_true')
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix='askdb-bench-') as temporary:
        folder = pathlib.Path(options.keep or temporary).resolve()
        os.chmod(temporary, 0o755)
        bench = Bench(options, folder)
        load = os.getloadavg()[0]
        print(f'{time.strftime("%Y-%m-%d")}, {os.cpu_count()} cores, load {load:.1f} at the start, medians of {options.runs} runs')
        for rows in options.rows or ([] if options.wide else [1000000]):
            run_sqlite(bench, rows)
            if options.csv:
                run_csv(bench, rows)
        for tables in options.wide or []:
            run_wide(bench, tables)
        if options.postgres:
            with_server(bench, options.rows or ([] if options.wide else [1000000]), options.wide or [])
    if bench.worse:
        sys.exit(f'worse by more than a third: {", ".join(bench.worse)}')


main()
