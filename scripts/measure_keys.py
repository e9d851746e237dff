#!/usr/bin/env python3
"""Measures how many foreign keys askdb finds again in databases that declare them no longer.

usage: measure_keys.py --build BUILD [--without-primary] [--show] DATABASE.sqlite ...

Copies each database without its foreign keys (and with --without-primary without its primary keys and unique
indexes), reads `askdb schema -f json` of the copy, and compares the inferred keys with the declared ones:
right (declared so), wrong (the column is declared to refer to something else, or it is the other way round),
and others (nothing is declared of the column: most databases do not declare all of their keys).
"""
import argparse
import collections
import json
import pathlib
import sqlite3
import subprocess
import tempfile


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def declared_keys(con, tables):
    """{(table, columns, target, target's columns)}, names in lower case."""
    keys = set()
    for table in tables:
        parts = collections.defaultdict(list)
        for number, _, target, start, end, *_ in con.execute(f'PRAGMA foreign_key_list({quoted(table)})'):
            parts[number].append((target, start, end))
        for pairs in parts.values():
            target = pairs[0][0]
            primary = [row[1] for row in sorted(con.execute(f'PRAGMA table_info({quoted(target)})'), key=lambda row: row[5]) if row[5]]
            ends = [end if end is not None else primary[place] if place < len(primary) else '' for place, (_, _, end) in enumerate(pairs)]
            known = {row[1].lower() for row in con.execute(f'PRAGMA table_info({quoted(target)})')}
            if all(end.lower() in known for end in ends):
                keys.add((table.lower(), tuple(start.lower() for _, start, _ in pairs), target.lower(), tuple(end.lower() for end in ends)))
    return keys


def copy(source, target, without_primary):
    """Makes the copy; returns the declared keys."""
    con = sqlite3.connect(f'file:{source}?mode=ro', uri=True)
    con.text_factory = bytes
    out = sqlite3.connect(target)
    names = [name.decode() for name, in con.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid")]
    con.text_factory = lambda raw: raw.decode('utf-8', 'replace')
    keys = declared_keys(con, names)
    for name in names:
        columns = con.execute(f'PRAGMA table_info({quoted(name)})').fetchall()
        parts = [f'{quoted(column[1])} {column[2]}{" NOT NULL" if column[3] else ""}' for column in columns]
        primary = [quoted(column[1]) for column in sorted(columns, key=lambda column: column[5]) if column[5]]
        if primary and not without_primary:
            parts.append(f'PRIMARY KEY ({", ".join(primary)})')
        out.execute(f'CREATE TABLE {quoted(name)} ({", ".join(parts)})')
        rows = con.execute(f'SELECT {", ".join(quoted(column[1]) for column in columns)} FROM {quoted(name)}').fetchall()
        out.executemany(f'INSERT OR IGNORE INTO {quoted(name)} VALUES ({", ".join("?" * len(columns))})', rows)
    statements = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND (type = 'view' OR type = 'index') ORDER BY rowid"
    for sql, in con.execute(statements).fetchall():
        if not (without_primary and sql.upper().startswith('CREATE UNIQUE')):
            try:
                out.execute(sql)
            except sqlite3.Error:
                pass
    out.commit()
    out.close()
    return keys


def found_keys(build, path):
    done = subprocess.run([build / 'askdb', 'schema', path, '-f', 'json'], stdout=subprocess.PIPE, check=True)
    schema = json.loads(done.stdout)
    views = {table['name'].lower() for table in schema['tables'] if table['view']}
    keys = {}
    for key in schema['keys']:
        parts = (key['from_table'].lower(), tuple(name.lower() for name in key['from_columns']), key['to_table'].lower(),
                 tuple(name.lower() for name in key['to_columns']))
        if not {parts[0], parts[2]} & views:
            keys[parts] = key
    return keys


def judge(declared, found):
    """How many are right, wrong, other; and the lines that tell which are not right."""
    starts = {(table, columns[0]) for table, columns, _, _ in declared}
    pairs = {(key[0], start, key[2], end) for key in declared for start, end in zip(key[1], key[3])}
    counts, lines = collections.Counter(), []
    for key in sorted(found):
        turned = (key[2], key[3], key[0], key[1])
        parts = all((key[0], start, key[2], end) in pairs for start, end in zip(key[1], key[3]))
        kind = 'right' if key in declared or parts else 'wrong' if turned in declared or len(key[1]) == 1 and (key[0], key[1][0]) in starts else 'other'
        counts[kind] += 1
        counts[found[key].get('confidence', 0), kind] += 1
        if kind != 'right':
            lines.append(f'  {kind}: {key[0]}({", ".join(key[1])}) -> {key[2]}({", ".join(key[3])})  {found[key].get("source", "")}')
    missed = [key for key in sorted(declared) if key not in found]
    counts['missed'] = len(missed)
    lines += [f'  missed: {table}({", ".join(columns)}) -> {target}({", ".join(ends)})' for table, columns, target, ends in missed]
    return counts, lines


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--build', required=True, type=pathlib.Path)
    parser.add_argument('--without-primary', action='store_true')
    parser.add_argument('--show', action='store_true', help='list the keys that are missed or not right')
    parser.add_argument('databases', nargs='+', type=pathlib.Path)
    args = parser.parse_args()
    groups = collections.defaultdict(collections.Counter)
    with tempfile.TemporaryDirectory() as scratch:
        for path in args.databases:
            stripped = pathlib.Path(scratch) / f'{path.stem}.sqlite'
            declared = copy(path, stripped, args.without_primary)
            counts, lines = judge(declared, found_keys(args.build, stripped))
            stripped.unlink()
            counts['declared'] = len(declared)
            groups[path.stem.split('_')[0]].update(counts)
            groups['all'].update(counts)
            if args.show and lines:
                print(path.stem)
                print('\n'.join(lines))
    for group, counts in groups.items():
        if group != 'all' and counts['declared'] + counts['other'] == 0:
            continue
        right, wrong, declared = counts['right'], counts['wrong'], counts['declared']
        recall = (declared - counts['missed']) / declared if declared else float('nan')
        precision = right / (right + wrong) if right + wrong else float('nan')
        if group == 'all' or len(args.databases) > 1 and len(groups) < 12:
            print(f'{group}: declared {declared}, recall {recall:.3f}, precision {precision:.3f} (right {right}, wrong {wrong}, other {counts["other"]})')
    if args.show:
        for confidence in sorted({key[0] for key in groups['all'] if isinstance(key, tuple)}):
            print(f'confidence {confidence}: ' + ', '.join(f'{kind} {groups["all"][confidence, kind]}' for kind in ('right', 'wrong', 'other')))


if __name__ == '__main__':
    main()
