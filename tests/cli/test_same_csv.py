#!/usr/bin/env python3
"""The same question to the same data gives the same bytes, whether SQLite or PostgreSQL holds it: whatever the answer is, so
however unsure it may be."""
import json
import sys

from run import FIXTURES, SANITIZED, askdb, postgres, run_cases, shop, shown

NOW = '2025-12-31'


def options(entry):
    return '--min-confidence', '0', '--now', entry.get('now', NOW)


def ask(database, entry):
    return askdb('ask', database, entry['question'], '-f', 'csv', '-q', *options(entry))


def sql_of(database, entry):
    return shown(askdb('sql', database, entry['question'], *options(entry)).out).strip()


def same_csv(entry):
    uri = postgres()
    one, other = ask(shop(), entry), ask(uri, entry)
    if (one.status, one.out) == (other.status, other.out):
        return
    rows, other_rows = one.out.splitlines()[1:], other.out.splitlines()[1:]
    how = 'other rows'
    if one.status != other.status:
        how = f'exit status {one.status} and {other.status}: {shown(one.err)}{shown(other.err)}'
    elif rows == other_rows:
        how = 'the same rows under other column names'
    elif sorted(rows) == sorted(other_rows):
        how = 'the same rows in another order'
    raise AssertionError(f'{entry["question"]}: {how}\n'
                         f'sqlite:   {sql_of(shop(), entry)}\n{shown(one.out, 400)}\n'
                         f'postgres: {sql_of(uri, entry)}\n{shown(other.out, 400)}')


def main():
    entries = json.loads((FIXTURES / 'shop' / 'questions.json').read_text(encoding='utf-8'))
    entries = entries[::4] if SANITIZED else entries  # what is compared are answers, not memory
    sys.exit(run_cases([(entry['id'], lambda e=entry: same_csv(e)) for entry in entries]))


if __name__ == '__main__':
    main()
