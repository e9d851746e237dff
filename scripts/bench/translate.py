#!/usr/bin/env python3
"""What a question takes to be translated, and a process to start.

usage: translate.py SUITE --db-dir DIR [--askdb PROGRAM] [--most N] [--runs N]

Gives the questions of a suite of `askdb eval` (--most: the first N, 200) to one `askdb batch`, one after another, over DIR/NAME.sqlite of each
"db_id", and prints the median and the 95th percentile of the milliseconds that each took on the processor (of all threads together, from
/proc/PID/task/*/schedstat, which waiting for a busy machine does not lengthen) and by the clock. The first question over a database is not counted:
it opens it. Both readings and the second look are among it; the statements that choose among readings are not (--no-probe). Then --runs times (15)
the start of a process that asks one question, of the clock and of the processor: a database never seen (--no-cache), and one seen before.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]


def spent(pid):
    """Milliseconds on the processor."""
    return sum(int(task.read_text().split()[0]) for task in pathlib.Path(f'/proc/{pid}/task').glob('*/schedstat')) / 1e6


def at(values, share):
    return sorted(values)[min(int(len(values) * share), len(values) - 1)]


def told(title, values):
    print(f'{title:28} median {statistics.median(values):7.1f}, 95 % {at(values, 0.95):7.1f}, most {max(values):7.1f}', flush=True)


def translate(options, variables):
    suite = json.loads(pathlib.Path(options.suite).read_text(encoding='utf-8'))[:options.most]
    seen, on_processor, by_clock = set(), [], []
    command = [options.askdb, 'batch', '-q', '--no-probe']
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env={**os.environ, **variables}) as process:
        for item in sorted(suite, key=lambda item: item['db_id']):
            line = {'db': str(pathlib.Path(options.db_dir) / f'{item["db_id"]}.sqlite'), 'question': item['question'], 'now': item.get('now')}
            for _ in range(1 if item['db_id'] in seen else 2):
                before, start = spent(process.pid), time.monotonic()
                process.stdin.write(json.dumps({key: value for key, value in line.items() if value}).encode() + b'\n')
                process.stdin.flush()
                process.stdout.readline()
                took = spent(process.pid) - before, 1000 * (time.monotonic() - start)
            seen.add(item['db_id'])
            on_processor.append(took[0])
            by_clock.append(took[1])
        process.stdin.close()
    print(f'{len(on_processor)} questions, ms each')
    told('on the processor', on_processor)
    told('by the clock', by_clock)


def starts(options, variables):
    item = json.loads(pathlib.Path(options.suite).read_text(encoding='utf-8'))[0]
    database = str(pathlib.Path(options.db_dir) / f'{item["db_id"]}.sqlite')
    print(f'a process that asks one question, {options.runs} times, ms each')
    for title, switches in ('never seen', ['--no-cache']), ('seen before', []):
        on_processor, by_clock = [], []
        for _ in range(options.runs + 1):
            start = time.monotonic()
            process = subprocess.Popen([options.askdb, 'ask', '-q', '-f', 'csv', *switches, '--', database, 'how many rows are there'],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ, **variables})
            _, _, usage = os.wait4(process.pid, 0)
            by_clock.append(1000 * (time.monotonic() - start))
            on_processor.append(1000 * (usage.ru_utime + usage.ru_stime))
        told(f'{title}, on the processor', on_processor[1:])
        told(f'{title}, by the clock', by_clock[1:])


def main():
    parser = argparse.ArgumentParser(usage=__doc__.split('usage: ')[1].split('\n')[0], description=__doc__)
    parser.add_argument('suite')
    parser.add_argument('--db-dir', required=True)
    parser.add_argument('--askdb', default=str(ROOT / 'build' / 'askdb'))
    parser.add_argument('--most', type=int, default=200)
    parser.add_argument('--runs', type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix='askdb-bench-') as cache:
        print(f'{time.strftime("%Y-%m-%d")}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f} at the start')
        translate(options, {'XDG_CACHE_HOME': cache})
        starts(options, {'XDG_CACHE_HOME': cache})


main()
