#!/usr/bin/env python3
"""What stands on screens of three sizes, kept in tests/golden/screens: UPDATE_GOLDEN=1 writes them anew."""
import os
import pathlib

from run import main, same
from test_repl_tmux import screen

FOLDER = pathlib.Path(os.environ.get('ASKDB_GOLDEN') or pathlib.Path(__file__).resolve().parents[1] / 'golden') / 'screens'
# What is typed, and what the screen ends with when it is done.
STEPS = [
    ('select * from customers order by id limit 3;', r'\(3 rows.*\)\nshop>'),
    ('\\x auto', r'down the screen\nshop>'),
    ('select * from orders order by id limit 1;', r'\(1 row.*\)\nshop>'),
    ("select channel, substr(ordered_at, 1, 4) as year, count(*) as orders from orders group by 1, 2 order by 1, 2;", r'\(\d+ rows\)\nshop>'),
    ('\\crosstab', r'\(\d+ rows\)\nshop>'),
    ("select substr(ordered_at, 1, 7) as month, count(*) as orders from orders group by 1 order by 1;", r'\(\d+ rows\)\nshop>'),
    ('\\chart', r'because .*\nshop>'),
    ('\\set thousand', r'did you mean .*\nshop>'),
]


def compare(name, shown):
    path = FOLDER / name
    if os.environ.get('UPDATE_GOLDEN'):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(shown, encoding='utf-8')
    same(shown, path.read_text(encoding='utf-8'), name)


def session(columns, rows):
    shown = []
    with screen(size=(columns, rows), LC_ALL='C.UTF-8', NO_COLOR='1', PAGER='cat') as on:
        for line, end in STEPS:
            on.enter(line)
            shown.append(on.until(end))
            on.clear()
    compare(f'{columns}x{rows}.txt', f'\n{"=" * columns}\n'.join(shown) + '\n')


def test_80_columns():
    session(80, 24)


def test_100_columns():
    session(100, 40)


def test_140_columns():
    session(140, 40)


if __name__ == '__main__':
    main(globals())
