#!/usr/bin/env python3
"""Characters that nobody sees: they hide nothing in what is sent to a language model or shown before it runs, disarm no --csv-safe,
and U+0000 cuts no text."""
import csv
import io
import json
import os
import pathlib
import pty
import sqlite3
import tempfile

from endpoint import QUESTION, ask, asked, fenced, model, says, states
from mcp_server import Server
from run import MODEL, OK, REJECTED, USAGE, answers, askdb, fails, folder, main, same, shop, shown

HIDDEN = ['\u200b', '\u200e', '\u202e', '\u2066', '\u2060', '\ufeff', '\u00ad', '\u061c', '\u180e', '\u3164', '\U000e0041', '\U000e0101',
          '\u2028', '\ufff9', '\u115f']
JOINERS = ['می‌خواهم', '👩‍👧', '❤️']  # legitimate: a joiner behind a character


def escape(character):
    return json.dumps(character)[1:-1]


def place():
    return pathlib.Path(tempfile.mkdtemp(dir=folder()))


# ---- prompts ----

def talkative(character):
    """A database and a semantic file that say something between hidden characters."""
    here = place()
    with sqlite3.connect(here / 'own.db') as db:
        db.execute(f'CREATE TABLE notes (id INTEGER PRIMARY KEY, "col{character}umn" TEXT, city TEXT)')
        db.execute('INSERT INTO notes VALUES (1, ?, ?)', ('x', f'Zur{character}ich'))
    (here / 'semantic.yaml').write_text(json.dumps({'tables': [{'name': 'notes', 'description': f'Re{character}marks',
                                                                'synonyms': [f'me{character}mos']}]}, ensure_ascii=False), encoding='utf-8')
    return str(here / 'own.db'), str(here / 'semantic.yaml')


def test_prompts_and_dry_runs_hide_nothing():
    for character in HIDDEN:
        path, semantic = talkative(character)
        question = f'notes {character}of Zurich'
        with model(fenced('SELECT count(*) FROM notes')) as server:
            printed = answers('sql', path, question, '--dry-run', '--model', server.url, '--semantic', semantic)
            answers('ask', path, question, '-q', '--model', server.url, '--semantic', semantic)
            prompt = asked(server)
        assert character not in printed.decode('utf-8'), escape(character)
        assert character not in prompt, escape(character)
        assert f'notes {escape(character)}of Zurich' in prompt or character == '\u2028', prompt
        same(json.loads(printed)['messages'][0]['content'], prompt)


def test_joiners_stay_where_they_belong():
    for word in JOINERS:
        with model(fenced(f"SELECT count(*) FROM customers WHERE city = '{word}'")) as server:
            same(answers(*ask(server, f'customers of {word}')).splitlines()[1], b'0', word)
            assert f'customers of {word}' in asked(server), word
            dry = answers('sql', shop(), f'customers of {word}', '--dry-run', '--model', server.url)
            assert escape(word.translate({ord(c): None for c in word if c not in '‌‍️'})) in dry.decode('utf-8'), dry
    doubled = 'a\u200c\u200d\u200c\u200cb'  # a message in joiners
    with model(fenced('SELECT 1')) as server:
        answers(*ask(server, f'customers of {doubled}'))
        assert 'a\u200c\\u200d' in asked(server), asked(server)


def test_a_statement_of_a_model_hides_nothing():
    for character in [*HIDDEN, ' \u200d', '\u200c\u200c']:
        for sql in (f"SELECT 'a{character}' AS x", f'SELECT 1 AS "x{character}"', f'SELECT 1{character} AS x'):
            with model(fenced(sql)) as server:
                result = askdb('ask', shop(), QUESTION, '--model', server.url)
            same(result.status, REJECTED, escape(sql))
            assert character not in result.err.decode('utf-8'), shown(result.err)


def test_what_is_shown_on_a_terminal_hides_nothing():
    text = 'se\u200bcret'
    for arguments in (('sql', shop(), f'orders where the status is "{text}"'), ('repl', shop())):
        master, slave = pty.openpty()
        script = f"SELECT count(*) FROM customers WHERE city = '{text}';\n\\history\n".encode() if arguments[0] == 'repl' else b''
        result = askdb(*arguments, stdin=script, stdout=slave)
        os.close(slave)
        seen = b''
        try:
            while True:
                part = os.read(master, 10000)
                if not part:
                    break
                seen += part
        except OSError:
            pass
        os.close(master)
        assert '\u200b'.encode() not in seen + result.err, (arguments, seen, result.err)


# ---- what is told of a database, and written of it ----

ODD = "acc\n--- a/x\r\x1b[31m\x07'count\"" + ''.join(HIDDEN)


def odd_database():
    """A table, a column and a value of odd names, and a suite that a synonym for the table makes right."""
    here = place()
    table = '"' + ODD.replace('"', '""') + '"'
    with sqlite3.connect(here / 'odd.db') as db:
        db.executescript(f"""CREATE TABLE {table} (id INTEGER PRIMARY KEY, name TEXT, region TEXT, {table} REAL);
                             CREATE TABLE orders (id INTEGER PRIMARY KEY, amount REAL); CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT)""")
        db.executemany(f'INSERT INTO {table} VALUES (?, ?, ?, 1.5)', [(number, f'n{number}', f'north{ODD}') for number in range(9)])
    suite = [{'question': f'how many wombats{more}', 'query': f'SELECT count(*) FROM {table}'} for more in ('', ' are there', ' do we have')]
    (here / 'suite.json').write_text(json.dumps([*suite, {'question': 'number of orders', 'query': 'SELECT count(*) FROM orders'}]), encoding='utf-8')
    return here, str(here / 'odd.db'), table


def hides_nothing(text, what):
    for character in text.decode('utf-8'):
        assert character not in HIDDEN and (character in '\n\t' or character.isprintable() or character == '\u00a0'), f'{what}: {escape(character)}: {shown(text)}'


def test_what_is_told_of_a_database_hides_nothing():
    here, path, table = odd_database()
    (here / 'audit.jsonl').write_text(json.dumps({'statement': True, 'sql': f'SELECT count(*) AS n FROM {table}', 'verdict': 'answered', 'rows': 1, 'digest': 'x'}) + '\n')
    variables = {'XDG_CACHE_HOME': str(here / 'cache')}
    for arguments in (('schema', path), ('schema', path, ODD), ('init', path), ('check', path, f'SELECT * FROM {table}'), ('check', path, f'SELECT x FROM {table}'),
                      ('check', path, f"SELECT * FROM {table} WHERE region = 'north'"), ('ask', path, 'how many customers in north', '--explain'),
                      ('replay', str(here / 'audit.jsonl'), path), ('coach', str(here / 'suite.json'), path), ('eval', str(here / 'suite.json'), path)):
        result = askdb(*arguments, variables=variables)
        if 'ask' not in arguments:  # rows are the database's own
            hides_nothing(result.out, arguments)
        hides_nothing(result.err, arguments)


def test_what_is_written_of_a_database_says_what_it_is():
    """Names in a semantic file that init, coach and tune write are those of the database, whatever is in them, and make no line of a patch."""
    here, path, _ = odd_database()
    suite, drafted, coached, tuned = (str(here / name) for name in ('suite.json', 'drafted.yaml', 'coached.yaml', 'tuned.yaml'))
    (here / 'drafted.yaml').write_bytes(answers('init', path))
    answers('coach', suite, path, '-o', coached)
    answers('tune', '--examples', suite, path, '-o', tuned)
    for written in (drafted, coached, tuned):
        hides_nothing(pathlib.Path(written).read_bytes(), written)
        same(answers('check', path, '--semantic', written, '-q'), b'fits\n', written)
    assert "synonyms: ['wombats']" in pathlib.Path(coached).read_text(encoding='utf-8')
    assert 'sql:' in pathlib.Path(tuned).read_text(encoding='utf-8')
    patch = answers('coach', suite, path).decode('utf-8').splitlines()
    same([line for line in patch if line.startswith(('---', '+++'))], ['--- /dev/null', '+++ semantic.yaml'])
    assert all(line[:1] in '#-+@' for line in patch), patch


# ---- csv ----

def test_csv_safe_past_what_is_not_seen():
    signs = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '−', '⁼', '₊', '⁻', '₋', '₌', '⁺', '﬩', '⩵', '⩶']
    before = ['', ' ', '   ', '\u00a0', '\u3000', '\u2003 ', '\ufeff', '\ufeff ', '\u200b', ' \u200e\u00ad', '\U000e0020']
    armed = [gap + sign + '1+1' for gap in before for sign in signs] + ['\tx', '\rx', '\nx', ' \t=1', '\x00=1'.replace('\x00', '\x01')]
    plain = ['a=1', ' 5', 'x', '', ' ', '5-3', 'é-', '±5', '1+1', '\u200b', "'=1", '#', '/x', '–', '—x', '➕', '%x', '|x', '⩴', '"=1']
    here = place()
    with sqlite3.connect(here / 'own.db') as db:
        db.execute('CREATE TABLE t (id INTEGER PRIMARY KEY, armed INTEGER, v TEXT)')
        db.executemany('INSERT INTO t (armed, v) VALUES (?, ?)', [(1, v) for v in armed] + [(0, v) for v in plain])
    for form, delimiter in (('csv', ','), ('tsv', '\t')):
        out = answers('check', str(here / 'own.db'), 'SELECT armed, v FROM t ORDER BY id', '--run', '-q', '-f', form, '--csv-safe')
        lines = out.decode('utf-8')
        rows = list(csv.reader(io.StringIO(lines, newline=''))) if form == 'csv' else [line.split(delimiter) for line in lines.split('\n')]
        rows = [row for row in rows[1:] if len(row) == 2]
        same(len(rows), len(armed) + len(plain), form)
        for (kind, text), value in zip(rows, armed + plain, strict=True):
            same(text.startswith("'") and text != "'=1", kind == '1', f'{form} {value!r} {text!r}')
            if form == 'csv':
                same(text.replace("'", '') if kind == '1' else text, value, form)


def test_csv_safe_behind_other_separators():
    """A program that is told another separator begins a cell there, and takes the quotes of ours for letters."""
    armed = {'a;=1': "a;'=1", 'a;+1': "a;'+1", 'a; -1': "a; '-1", 'a;@x': "a;'@x", 'a\t=1': "a\t'=1", 'a\n=1': "a\n'=1", 'a\r\n =1': "a\r\n '=1",
             'a;"=1"': 'a;"\'=1"', ';=1;=2': ";'=1;'=2", 'a;\ufeff=1': "a;\ufeff'=1", 'a;；＝1': 'a;；＝1', 'a;＝1': "a;'＝1", '=1;=2': "'=1;'=2",
             'a;b=1': 'a;b=1', 'a,=1': 'a,=1', 'a; b - c': 'a; b - c', ';': ';', 'a;1-2': 'a;1-2'}
    here = place()
    with sqlite3.connect(here / 'own.db') as db:
        db.execute('CREATE TABLE t (id INTEGER PRIMARY KEY, v TEXT)')
        db.executemany('INSERT INTO t (v) VALUES (?)', [(value,) for value in armed])
    for form in ('csv', 'tsv'):
        out = answers('check', str(here / 'own.db'), 'SELECT v FROM t ORDER BY id', '--run', '-q', '-f', form, '--csv-safe').decode('utf-8')
        rows = [row[0] for row in csv.reader(io.StringIO(out, newline=''))] if form == 'csv' else out.split('\n')[:-1]
        expected = list(armed.values())
        if form == 'tsv':
            expected = [value.replace('\t', '\\t').replace('\n', '\\n').replace('\r', '\\r') for value in expected]
        same(rows[1:], expected, form)


# ---- U+0000 ----

def test_batch_cuts_no_text():
    lines = [b'{"id": 1, "db": "%s", "question": "how many orders\\u0000 of nobody"}', b'{"id": "a\\u0000b", "db": "%s", "question": "x"}',
             b'{"id": 2, "db": "%s\\u0000.x", "question": "how many orders"}', b'{"id": 3, "db": "%s", "question": "how many orders\x00"}',
             b'{"id": 4, "db": "%s", "question": "how many orders", "history": [{"question": "a\\u0000", "sql": null}]}',
             b'{"id": 5, "db": "%s", "question": "how many \\\\u0000 orders"}', b'{"id": 6, "db": "%s", "question": "how many orders"}']
    out = answers('batch', stdin=b'\n'.join(line % shop().encode() if b'%s' in line else line for line in lines) + b'\n')
    results = [json.loads(line) for line in out.splitlines()]
    same(len(results), len(lines))
    for result in results[:5]:
        same((result['sql'], result['status']), (None, USAGE), result)
        assert 'U+0000' in result['error'], result
    same([result['id'] for result in results], [1, None, 2, results[3]['id'], 4, 5, 6])
    assert results[3]['id'] in (3, None)
    assert 'U+0000' not in results[5].get('error', ''), results[5]
    assert results[6]['sql'], results[6]


def test_mcp_cuts_no_text():
    server = Server(shop())
    server.call('initialize', {'protocolVersion': '2025-06-18', 'capabilities': {}, 'clientInfo': {'name': 'x', 'version': '1'}})
    for arguments in ({'sql': 'SELECT 1\0, 2'}, {'sql': 'SELECT 1 AS a', 'limit': 1, 'x\0y': 2}):
        message = server.call('tools/call', {'name': 'run_sql', 'arguments': arguments})
        assert 'U+0000' in message['error']['message'], message
    message = server.call('tools/call', {'name': 'ask\0', 'arguments': {'question': 'how many orders'}})
    assert 'U+0000' in message['error']['message'], message
    server.write(b'{"jsonrpc": "2.0", "id": "a\\u0000b", "method": "ping"}')
    message = server.receive()
    same((message['id'], 'U+0000' in message['error']['message']), (None, True), message)
    message = server.call('tools/call', {'name': 'run_sql', 'arguments': {'sql': "SELECT 'a\\u0000b' AS a"}})
    same(message['result']['structuredContent']['rows'], [{'a': 'a\\u0000b'}])
    message = server.call('tools/call', {'name': 'run_sql', 'arguments': {'sql': "SELECT 'a' || char(0) || 'b' AS a"}})
    same(message['result']['structuredContent']['rows'], [{'a': 'a\0b'}], 'a cell keeps its U+0000')
    server.process.stdin.close()
    server.process.wait(60)


def test_yaml_cuts_no_text():
    """A text that ended at its U+0000 would be another name, half a condition or half a statement."""
    cut = '"orders\\0x"'
    semantic = [f'tables: [{{name: {cut}, hidden: true}}]', f'tables: [{{name: orders, synonyms: [{cut}]}}]', f'tables: [{{{cut}: orders}}]',
                'tables: [{name: orders, rows: "id > 0\\0 AND id < 9"}]', 'tables: [{name: orders, columns: [{name: id, mask: "*\\x00*"}]}]',
                'timezone: "UTC\\u0000"', 'metrics: [{name: m, expression: "count(*)\\0", table: orders}]', 'functions: ["a\\U00000000b"]']
    reports = [f'title: {cut}\nitems: [{{sql: SELECT 1}}]', 'items: [{sql: "SELECT 1\\0, load_extension(1)"}]',
               'parameters: {x: "a\\0b"}\nitems: [{sql: "SELECT {{x}}"}]', 'items: [{question: "how many orders\\0"}]',
               'items: [{sql: SELECT 1, assert: "rows > 0\\0"}]', f'database: {cut}\nitems: [{{sql: SELECT 1}}]']
    path = folder() / 'cut.yaml'
    for text in semantic:
        path.write_text(text + '\n', encoding='utf-8')
        message = fails(USAGE, 'check', shop(), 'SELECT 1', '--semantic', str(path))
        assert f'{path}:1:' in message and ': a text holds U+0000' in message, (text, message)
    for text in reports:
        path.write_text(text + '\n', encoding='utf-8')
        assert 'a text holds U+0000' in fails(USAGE, 'report', str(path), shop()), text
    path = folder() / 'cut.md'
    for text in ('---\ntitle: "a\\0b"\n---\n```askdb\nsql: SELECT 1\n```\n', 'x\n\n```askdb\nsql: "SELECT 1\\0 FROM nothing"\n```\n'):
        path.write_text(text, encoding='utf-8')
        assert 'a text holds U+0000' in fails(USAGE, 'report', str(path), shop()), text


def test_a_reply_of_a_model_is_not_cut():
    for reply in (fenced('SELECT 1 AS n\0 FROM nothing'), says(states('SELECT 1 AS n\0 FROM nothing'))):
        with model(reply) as server:
            fails(MODEL, *ask(server), lines=None)


def test_files_of_json_are_not_cut():
    here = place()
    (here / 'suite.jsonl').write_text('{"db_id": "shop", "question": "how many orders\\u0000x", "query": "SELECT 1"}\n')
    fails(USAGE, 'eval', str(here / 'suite.jsonl'), shop(), '-q')
    (here / 'audit.jsonl').write_text('{"question": null, "statement": true, "sql": "SELECT 1\\u0000x"}\n')
    fails(USAGE, 'replay', str(here / 'audit.jsonl'), shop(), '-q')
    (here / 'one.yaml').write_text('items: [{question: how many orders}]')
    (here / 'one.yaml.lock').write_text('{"questions": {"how many orders": "SELECT 1 AS n\\u0000 FROM nothing"}}')
    fails(USAGE, 'report', str(here / 'one.yaml'), shop())


# ---- a long statement ----

def test_a_long_refused_statement_is_refused():
    columns = ', '.join(f'no_such_column_{i}' for i in range(3000))
    for sql, options in ((f'SELECT {columns} FROM orders', ()), (f'DELETE FROM orders WHERE id IN ({columns})', ()),
                         (f'SELECT {columns} FROM orders', ('--samples', '3')), (f'SELECT quantum FROM orders -- {"x" * 40000}', ())):
        with model(fenced(sql)) as server:
            message = fails(REJECTED, *ask(server, QUESTION, *options))
        assert 'no statement that the model gave is valid' in message, message
    with model(fenced('SELECT 1')) as server:  # what has no room before anything was said is a matter of usage
        fails(USAGE, *ask(server, 'orders ' * 3000), lines=None)


if __name__ == '__main__':
    main(dict(globals()))
