#!/usr/bin/env python3
"""The questions of fixtures/shop/questions.json that say what to expect are answered with the rows of their gold query.

"expect": {"required": how many of the gold's first columns must be in the answer, "ordered": whether the order of the rows
counts}. An answer may hold any of the gold's other columns, in any order, and nothing else.
"""
import csv
import io
import itertools
import json
import sqlite3
import sys

from run import FIXTURES, answers, postgres, run_cases, shop

OPTIONS = ('--now', '2025-12-31', '--min-confidence', '0')  # what is first is right, be it sure or not


def cell(value):
    """A value as it compares: text, numbers to six digits after the point, None for nothing."""
    if value is None or value == '':
        return None
    try:
        return round(float(value), 6)
    except ValueError:
        return value


def same_rows(answer, gold, required, ordered):
    """Is there a way to match the answer's columns with the gold's that makes the rows equal?"""
    width = len(answer[0]) if answer else 0
    for columns in itertools.permutations(range(len(gold[0])), width):
        if not set(range(required)) <= set(columns):
            continue
        expected = [[row[i] for i in columns] for row in gold]
        if answer == expected or (not ordered and sorted(map(repr, answer)) == sorted(map(repr, expected))):
            return True
    return False


def answered(entry, database):
    out = answers('ask', database(), entry['question'], '-f', 'csv', '-q', *OPTIONS).decode('utf-8')
    answer = [[cell(value) for value in row] for row in csv.reader(io.StringIO(out))][1:]
    source = sqlite3.connect(f'file:{shop()}?mode=ro', uri=True)
    gold = [[cell(value) for value in row] for row in source.execute(entry['gold_sqlite'])]
    source.close()
    expect = entry['expect']
    sql = answers('sql', database(), entry['question'], *OPTIONS).decode('utf-8')
    assert same_rows(answer, gold, expect['required'], expect.get('ordered', False)), \
        f'{entry["question"]}\n{sql}\nanswer: {answer[:8]}\ngold:   {gold[:8]}'


def main():
    entries = json.loads((FIXTURES / 'shop' / 'questions.json').read_text(encoding='utf-8'))
    entries = [entry for entry in entries if 'expect' in entry]
    cases = [(f'{entry["id"]} in {kind}', lambda e=entry, d=database: answered(e, d))
             for kind, database in (('sqlite', shop), ('postgres', postgres)) for entry in entries]
    sys.exit(run_cases(cases))


if __name__ == '__main__':
    main()
