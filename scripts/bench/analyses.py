#!/usr/bin/env python3
"""What an analysis takes of the processor beside the statements that it runs.

usage: analyses.py [--rows N] [--postgres] [--askdb PROGRAM] [--keep FOLDER] [--at-most SECONDS]

Makes its data (data.py; 10,000,000 orders unless --rows says otherwise) in a temporary folder, or in --keep FOLDER, where data of an earlier run is
used again. Each question is asked twice, without a cache and with that of the run before. "askdb" is the processor's time of the whole program,
"statements" that of sqlite3 for the same steps, "rest" what is between: with --postgres all that askdb takes, as there the server runs the statements.
"rows" are those that came back of all steps. With --at-most the exit status is 1 where a rest with a cache is longer.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
NOW = '2025-06-20'
QUESTIONS = ['forecast revenue for 8 weeks', 'what is unusual in the total amount of orders this year', 'why did revenue change in May 2025', 'what drives the amount of orders']


def measured(command, text, variables):
    """Seconds of the processor, megabytes at most, and what was printed."""
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as printed:
        given.write(text.encode())
        given.seek(0)
        process = subprocess.Popen(command, stdin=given, stdout=printed, stderr=subprocess.DEVNULL, env={**os.environ, **variables})
        _, status, usage = os.wait4(process.pid, 0)
        printed.seek(0)
        if os.waitstatus_to_exitcode(status) != 0:
            sys.exit(f'failed: {command}')
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, printed.read().decode()


def ask(options, database, question, variables, *more):
    line = json.dumps({'id': 1, 'db': database, 'question': question, 'now': NOW}) + '\n'
    seconds, size, printed = measured([options.askdb, 'batch', '--timeout', '0', *more], line, variables)
    answer = json.loads(printed)
    if not answer.get('analysis', {}).get('steps'):
        sys.exit(f'no analysis of "{question}": {answer.get("error")}')
    return seconds, size, answer['analysis']['steps']


def ask_all(options, folder, database, server):
    """The longest rest with a cache."""
    variables, worst = {'XDG_CACHE_HOME': str(folder / 'cache')}, 0
    print(f'{"":60} {"steps":>5} {"rows":>6} {"askdb":>9} {"statements":>10} {"rest":>8} {"cold rest":>9} {"MB":>5}')
    for question in QUESTIONS:
        cold, _, steps = ask(options, database, question, variables, '--no-cache')
        warm, size, _ = ask(options, database, question, variables)
        taken, _, printed = (0, 0, '') if server else measured(['sqlite3', '-csv', database], ';\n'.join(steps) + ';\n', {})
        rows = '-' if server else printed.count('\n')
        worst = max(worst, warm - taken)
        print(f'{question:60} {len(steps):5} {rows:>6} {warm:7.2f} s {taken:8.2f} s {warm - taken:6.2f} s {cold - taken:7.2f} s {size:5.0f}', flush=True)
    return worst


def with_server(options, folder):
    server = folder / 'server'
    started = subprocess.run([str(ROOT / 'scripts/postgres'), 'empty', str(server)], check=False)
    if started.returncode != 0:
        sys.exit(started.returncode)
    try:
        uri = f'postgresql://postgres@/postgres?host={server}&port=5432'
        subprocess.run([sys.executable, str(HERE / 'data.py'), 'postgres', uri, str(options.rows)], check=True)
        return ask_all(options, folder, uri, True)
    finally:
        subprocess.run([str(ROOT / 'scripts/postgres'), 'stop', str(server)], check=False)


def with_file(options, folder):
    if shutil.which('sqlite3') is None:
        print('sqlite3 is not installed')
        sys.exit(77)
    path = folder / f'{options.rows}.db'
    if not path.exists():
        subprocess.run([sys.executable, str(HERE / 'data.py'), 'sqlite', str(path), str(options.rows)], check=True)
        time.sleep(0.2)  # one that was written to a moment ago is not kept
    return ask_all(options, folder, str(path), False)


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split('usage: ')[1].split('\n')[0], description=__doc__)
    parser.add_argument('--rows', type=int, default=10000000)
    parser.add_argument('--postgres', action='store_true')
    parser.add_argument('--askdb', default=str(ROOT / 'build' / 'askdb'))
    parser.add_argument('--keep')
    parser.add_argument('--at-most', type=float)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix='askdb-bench-') as temporary:
        os.chmod(temporary, 0o755)
        folder = pathlib.Path(options.keep or temporary).resolve()
        print(f'{time.strftime("%Y-%m-%d")}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start, {"PostgreSQL" if options.postgres else "SQLite"}, {options.rows:,} orders')
        worst = with_server(options, folder) if options.postgres else with_file(options, folder)
    if options.at_most and worst > options.at_most:
        sys.exit(f'an analysis takes {worst:.2f} s beside its statements')


main()
