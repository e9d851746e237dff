#!/usr/bin/env python3
"""How often askdb chooses the type of chart that nvBench names.

    agreement.py CHARTS.jsonl DATABASES [--askdb build/askdb] [--sample N] [--failures FILE]

CHARTS.jsonl holds nvBench's charts: {"db_id", "chart", "vql", "questions"} a line; DATABASES is the folder of NAME.sqlite. Each
chart's SQL is run and its rows are drawn, once with each of its questions and once without any. Charts whose SQL does not run, or
whose result has no rows, do not count. Stacked and grouped charts count as their kind: bar, line, point.
"""
import argparse
import collections
import json
import os
import pathlib
import random
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'train'))
from nvbench import to_sql  # noqa: E402

MARKS = {'Bar': 'bar', 'Stacked Bar': 'bar', 'Pie': 'arc', 'Line': 'line', 'Grouping Line': 'line', 'Scatter': 'point',
         'Grouping Scatter': 'point'}


def drawn(askdb, database, question, sql):
    """The mark that askdb chose, 'none' where it drew nothing; None where there was nothing to draw."""
    done = subprocess.run([askdb, 'chart', database, question, '--sql', sql, '-q'], stdin=subprocess.DEVNULL,
                          capture_output=True, check=False)
    if done.returncode == 0:
        mark = json.loads(done.stdout)['mark']['type']
        return 'number' if mark == 'text' else mark
    message = done.stderr.decode('utf-8', 'replace')
    return 'none' if 'no chart' in message and 'no rows' not in message else None


def judge(askdb, databases, line):
    """[(expected, with a question?, question, sql, chosen)] of one chart."""
    chart = json.loads(line)
    sql = to_sql(chart['vql'])
    database = os.path.join(databases, chart['db_id'] + '.sqlite')
    if sql is None or not os.path.exists(database):
        return []
    found = []
    for question in ['', *chart['questions']]:
        mark = drawn(askdb, database, question, sql)
        if mark is None:
            return []
        found.append((MARKS[chart['chart']], question != '', question, sql, mark))
    return found


def print_table(title, results):
    print(f'{title}: {sum(r[0] == r[4] for r in results)} of {len(results)} agree, '
          f'{100 * sum(r[0] == r[4] for r in results) / max(1, len(results)):.1f} %')
    for kind in ('bar', 'line', 'point', 'arc'):
        chosen = collections.Counter(r[4] for r in results if r[0] == kind)
        total = sum(chosen.values())
        others = ', '.join(f'{count} {mark}' for mark, count in chosen.most_common() if mark != kind)
        if total:
            print(f'  {kind:5} {chosen[kind]:5} of {total:5}  {100 * chosen[kind] / total:5.1f} %   {others}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('charts')
    parser.add_argument('databases')
    parser.add_argument('--askdb', default=str(pathlib.Path(__file__).resolve().parents[2] / 'build/askdb'))
    parser.add_argument('--sample', type=int, help='draw so many charts, the same ones each time')
    parser.add_argument('--failures', help='write what disagrees to this file')
    parser.add_argument('--at-least', type=float, default=0, help='exit with status 3 where fewer questions agree (0 to 1)')
    arguments = parser.parse_args()
    with open(arguments.charts, encoding='utf-8') as file:
        lines = file.readlines()
    if arguments.sample:
        lines = random.Random(1).sample(lines, min(arguments.sample, len(lines)))
    results = []
    for line in lines:
        results += judge(arguments.askdb, arguments.databases, line)
    asked = [result for result in results if result[1]]
    print(f'{len(results) - len(asked)} of {len(lines)} charts have rows')
    print_table('with the question', asked)
    print_table('without it', [result for result in results if not result[1]])
    if arguments.failures:
        with open(arguments.failures, 'w', encoding='utf-8') as file:
            for result in results:
                if result[0] != result[4]:
                    file.write(json.dumps(dict(zip(('expected', 'asked', 'question', 'sql', 'chosen'), result))) + '\n')
    agree = sum(result[0] == result[4] for result in asked)
    return 0 if agree >= arguments.at_least * len(asked) and asked else 3


if __name__ == '__main__':
    sys.exit(main())
