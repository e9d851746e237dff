#!/usr/bin/env python3
"""How well the right tables are found in large schemas, and how well questions are answered there.

usage: large_schema.py --build BUILD --db-dir DIR --suite SUITE.json [--sizes 100,1000,10000] [--budgets 50,120] [--answer SIZE]

Around each database of the suite ({"db_id", "question", "query"}) stands a SQLite file of so many tables: its own, with all their rows, and
as many of the other databases of DIR that the suite does not ask, with a few rows each and with a prefix before every name (again and again
with other prefixes, until there are enough). For each size it prints the share of the columns which the gold queries read that the chosen
part of the catalog has, the share of questions for which it has them all, and milliseconds (askdb-relevance of BUILD, -Dtrain=true). With
--answer it prints the accuracy of `askdb eval` over the files of that size, and over the databases alone.
"""
import argparse
import json
import pathlib
import random
import re
import sqlite3
import statistics
import subprocess
import tempfile

ROWS = 20  # of a table that is not asked about


def tables_of(path):
    """(name, statement, rows) of every table."""
    con = sqlite3.connect(f'file:{path}?mode=ro', uri=True)
    con.text_factory = lambda raw: raw.decode('utf-8', 'replace')
    names = con.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid").fetchall()
    found = [(name, sql, con.execute(f'SELECT * FROM "{name}" LIMIT {ROWS}').fetchall()) for name, sql in names]
    con.close()
    return found


def renamed(sql, names, prefix):
    """The statement with the prefix before the names of tables, where a table is made or referred to."""
    known = {name.lower(): name for name in names}

    def rename(match):
        name = match.group(2).strip('"`[]\' ')
        return f'{match.group(1)}"{prefix}_{known.get(name.lower(), name)}"'

    return re.sub(r'(\b(?:CREATE\s+TABLE|REFERENCES)\s+)("[^"]+"|`[^`]+`|\[[^\]]+\]|\'[^\']+\'|\w+)', rename, sql, flags=re.I)


def add_copy(con, tables, prefix, room):
    """Adds at most `room` of the tables; returns how many."""
    names = [name for name, _, _ in tables]
    added = 0
    for name, sql, rows in tables[:room]:
        try:
            con.execute(renamed(sql, names, prefix))
            added += 1
        except sqlite3.Error:
            continue
        if rows:
            marks = ', '.join('?' * len(rows[0]))
            try:
                con.executemany(f'INSERT OR IGNORE INTO "{prefix}_{name}" VALUES ({marks})', rows)
            except sqlite3.Error:
                pass
    return added


def make(source, target, others, size, seed):
    """A copy of the database `source` with tables of the others up to `size`."""
    with sqlite3.connect(f'file:{source}?mode=ro', uri=True) as original, sqlite3.connect(target) as con:
        original.backup(con)
        con.text_factory = bytes
        con.executescript('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF')
        count = con.execute("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'").fetchone()[0]
        chance = random.Random(seed)
        turn = 0
        con.execute('BEGIN')
        while count < size:
            order = list(others.items())
            chance.shuffle(order)
            for name, tables in order:
                if count < size:
                    count += add_copy(con, tables, f'{name}_{turn}' if turn else name, size - count)
            turn += 1
        con.commit()
    con.close()


def standard(sql):
    """Strings in single quotes: the suites write them in either."""
    return re.sub(r'"([^"]*)"', lambda match: "'" + match.group(1).replace("'", "''") + "'", sql)


def measure(args, examples, files, budgets):
    """Prints the recall within every budget over all questions."""
    lines, heads = [], []
    for db_id, path in files.items():
        asked = [example for example in examples if example['db_id'] == db_id]
        feed = ''.join(json.dumps({'question': example['question'], 'sql': standard(example['query'])}) + '\n' for example in asked)
        done = subprocess.run([args.build / 'askdb-relevance', path, *map(str, budgets)], input=feed.encode(), stdout=subprocess.PIPE,
                              check=True)
        head, *answers = [json.loads(line) for line in done.stdout.decode().splitlines()]
        heads.append(head)
        lines += [(example, answer) for example, answer in zip(asked, answers, strict=True) if 'error' not in answer]
    needed = sum(answer['needed'] for _, answer in lines)
    times = sorted(answer['ms'] for _, answer in lines)
    print(f'{statistics.mean(head["tables"] for head in heads):.0f} tables, {statistics.mean(head["columns"] for head in heads):.0f} columns; '
          f'opening {statistics.median(head["open_ms"] for head in heads):.0f} ms, values {statistics.median(head["index_ms"] for head in heads):.0f} '
          f'ms, words {statistics.median(head["relevance_ms"] for head in heads):.0f} ms')
    for place, budget in enumerate(budgets):
        found = sum(answer['found'][place] for _, answer in lines)
        complete = sum(answer['found'][place] == answer['needed'] for _, answer in lines)
        print(f'  {budget} columns: recall {found / needed:.3f}, all that is needed in {complete / len(lines):.3f} of {len(lines)} questions')
    print(f'  choosing: median {statistics.median(times):.1f} ms, 95 % {times[int(0.95 * len(times))]:.1f} ms')
    for example, answer in lines if args.show else []:
        if answer['missed']:
            print(f'    {example["db_id"]}: {example["question"]} {answer["missed"]}')


def answer(args, folder, title):
    done = subprocess.run([args.build / 'askdb', 'eval', args.suite, '--db-dir', folder, '--min-confidence', '0'], stdout=subprocess.PIPE,
                          check=False)
    print(title)
    for line in done.stdout.decode().splitlines()[:5]:
        print(f'  {line}')


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--build', required=True, type=pathlib.Path)
    parser.add_argument('--db-dir', required=True, type=pathlib.Path)
    parser.add_argument('--suite', required=True, type=pathlib.Path)
    parser.add_argument('--sizes', default='100,1000,10000')
    parser.add_argument('--budgets', default='50,120')
    parser.add_argument('--answer', type=int)
    parser.add_argument('--show', action='store_true', help='list the questions that miss a column within the first budget')
    parser.add_argument('--keep', type=pathlib.Path, help='a folder for the databases; those that are there are not made again')
    args = parser.parse_args()
    examples = json.loads(args.suite.read_text(encoding='utf-8'))
    asked = sorted({example['db_id'] for example in examples})
    others = {path.stem: tables_of(path) for path in sorted(args.db_dir.glob('*.sqlite')) if path.stem not in asked}
    with tempfile.TemporaryDirectory() as scratch:
        root = args.keep or pathlib.Path(scratch)
        for size in map(int, args.sizes.split(',')):
            folder = root / str(size)
            folder.mkdir(parents=True, exist_ok=True)
            files = {db_id: folder / f'{db_id}.sqlite' for db_id in asked}
            for seed, (db_id, path) in enumerate(files.items()):
                if not path.exists():
                    make(args.db_dir / f'{db_id}.sqlite', path, others, size, seed)
            measure(args, examples, files, list(map(int, args.budgets.split(','))))
            if size == args.answer:
                answer(args, args.db_dir, 'the databases alone')
                answer(args, folder, f'among {size} tables')


if __name__ == '__main__':
    main()
