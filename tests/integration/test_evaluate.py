#!/usr/bin/env python3
"""scripts/evaluate asks every suite twice and replaces the table of a document, and nothing else of it."""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / 'tests' / 'cli'))
from run import binary, folder, main, same, shop  # noqa: E402

PROGRAM = """#!/bin/sh
printf '%s\\n' "$*" >> "{log}"
exec "{askdb}" "$@"
"""
MAKER = "import sqlite3, sys\nsqlite3.connect(sys.argv[1] + '/made.sqlite').execute('CREATE TABLE things (id INTEGER, secret_word TEXT)')\n"
DOCUMENT = 'before\n<!-- begin: scripts/evaluate -->\nold figures\n<!-- end: scripts/evaluate -->\nafter\n'


def question(database, query):
    return {'db_id': database, 'question': 'how many xylophones', 'query': query}


def place(name):
    """A folder with suites, their databases, and a program that notes how it is called."""
    base = folder() / name
    (base / 'suites' / 'more').mkdir(parents=True)
    (base / 'suites' / 'make_databases.py').write_text(MAKER, encoding='utf-8')
    (base / 'suites' / 'first.json').write_text(json.dumps([question('made', 'SELECT count(*) FROM things')] * 3), encoding='utf-8')
    (base / 'suites' / 'more' / 'second.jsonl').write_text(json.dumps(question('made', None)) + '\n', encoding='utf-8')
    (base / 'suites' / 'settings.json').write_text('{"no": "suite"}', encoding='utf-8')
    (base / 'document.md').write_text(DOCUMENT, encoding='utf-8')
    program = base / 'askdb'
    program.write_text(PROGRAM.format(log=base / 'log', askdb=binary()), encoding='utf-8')
    program.chmod(0o755)
    return base


def evaluate(base, *options):
    command = [sys.executable, str(ROOT / 'scripts' / 'evaluate'), '--askdb', str(base / 'askdb'), '--suites', str(base / 'suites'),
               '--document', str(base / 'document.md'), *map(str, options)]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


def calls(base):
    return (base / 'log').read_text(encoding='utf-8').splitlines()


def test_table_stands_between_the_markers():
    base = place('table')
    for _ in range(2):
        done = evaluate(base)
        same((done.returncode, done.stderr), (0, b''), 'status')
    text = (base / 'document.md').read_text(encoding='utf-8')
    assert text.startswith('before\n<!-- begin') and text.endswith('<!-- end: scripts/evaluate -->\nafter\n'), text
    rows = [[cell.strip() for cell in line.split('|')[1:3]] for line in text.splitlines() if line.startswith('|')]
    same(rows[2:], [['all', '4'], ['first', '3'], ['second', '1']], 'rows')
    assert 'old figures' not in text and 'xylophones' not in text and 'secret_word' not in text, text


def test_suites_are_asked_with_the_defaults_and_with_nothing_declined():
    base = place('calls')
    evaluate(base)
    found = calls(base)
    same([('--min-confidence 0' in call, '--failures' in call) for call in found], [(False, False), (True, False)], 'calls')


def test_data_is_asked_apart_from_what_is_fitted_on():
    base = place('data')
    for name in ('data/spider/dev_a.json', 'data/written/held.jsonl', 'data/written/choose.jsonl', 'databases/shop.sqlite'):
        (base / name).parent.mkdir(parents=True, exist_ok=True)
    for name, count in (('spider/dev_a.json', 1), ('written/held.jsonl', 2), ('written/choose.jsonl', 5)):
        lines = [json.dumps(question('shop', 'SELECT count(*) FROM stores'))] * count
        (base / 'data' / name).write_text('\n'.join(lines), encoding='utf-8')
    (base / 'databases' / 'shop.sqlite').write_bytes(pathlib.Path(shop()).read_bytes())
    options = ('--data', base / 'data', '--db-dir', base / 'databases')
    same(evaluate(base, *options).returncode, 0, 'status')
    text = (base / 'document.md').read_text(encoding='utf-8')
    rows = [[cell.strip() for cell in line.split('|')[1:3]] for line in text.splitlines() if line.startswith('|')]
    same(rows[2:], [['all but those fitted on', '7'], ['first', '3'], ['second', '1'], ['dev_a', '1'], ['held', '2'], ['choose', '5']], 'rows')
    (base / 'databases' / 'shop.sqlite').unlink()
    done = evaluate(base, *options)
    same((done.returncode, done.stderr), (1, b'evaluate: no database for shop (--db-dir)\n'), 'missing database')


def test_document_without_markers_is_refused_before_anything_is_asked():
    base = place('markers')
    (base / 'document.md').write_text('no markers\n', encoding='utf-8')
    done = evaluate(base)
    same((done.returncode, (base / 'log').exists()), (1, False), 'status')
    assert b'no lines' in done.stderr, done.stderr
    same((base / 'document.md').read_text(encoding='utf-8'), 'no markers\n', 'document')


if __name__ == '__main__':
    main(globals(), sanitized=False)
