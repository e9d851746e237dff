#!/usr/bin/env python3
"""Data is hostile: cells and names of any bytes act on no terminal and break no format, and what is huge ends within bounds of memory
or in a clear error."""
import csv
import fcntl
import gzip
import io
import json
import os
import pty
import random
import re
import resource
import sqlite3
import struct
import subprocess
import termios
import time

from retail import superuser
from run import (CONNECT, DATABASE, OK, PATIENCE, REJECTED, SANITIZED, USAGE, Skip, answers, askdb, binary, environment, fails, folder, main, same,
                 shown)
from terminal import terminal

PEOPLE = ('table', 'vertical', 'markdown', 'html')
DATA = ('csv', 'tsv', 'json', 'ndjson')
CONTROL = re.compile('[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]')
CELLS = ['\x1b]0;owned\x07\x1b[2J', '\x9b31mC1', 'nul\x00after', '\u202eevil\u2066', '<script>alert(1)</script>&"\'', '=1+1|a,b\r\n;"q"',
         '\u2028line\x85next', '\x08\x08back\x7f', '`code` *b* | c']
NAMES = ['sim"ple', 'new\nline', 'back\\slash', 'clef \U0001d11e', '', 'n' * 1000, 'select', '--limit', '-f', "it's", '\x1b[31mred',
         '\u202eoverride', '[x]', '`y`', 'a.b', '%s%n', '{{schema}}', '$1', '\x9b31m']
CELL_MIB = 32


def quoted(name):
    return '"' + name.replace('"', '""') + '"'


def made(name, fill):
    """The path of a SQLite database that `fill` filled."""
    path = folder() / name
    if not path.exists():
        with sqlite3.connect(path) as database:
            database.execute('BEGIN')
            fill(database)
        database.close()
    return str(path)


def readings():
    def fill(database):
        database.execute('CREATE TABLE readings (id INTEGER PRIMARY KEY, region TEXT, amount REAL)')
        database.executemany('INSERT INTO readings (region, amount) VALUES (?, ?)', [(cell, i + 1.5) for i, cell in enumerate(CELLS)])
        database.execute("INSERT INTO readings VALUES (50, CAST(x'ff1b5b324aeda080c328' AS TEXT), 3), (51, x'1b5b324a00ff', 4)")
    return made('readings.db', fill)


def odd_names():
    """For each name a table, with a column of that name that holds it."""
    def fill(database):
        for name in NAMES:
            database.execute(f'CREATE TABLE {quoted(name)} ({quoted(name)} TEXT, amount INTEGER)')
            database.execute(f'INSERT INTO {quoted(name)} VALUES (?, 7)', (name,))
    return made('names.db', fill)


def clean(what, content):
    """Valid UTF-8 whose only control characters are line feeds."""
    text = content.decode('utf-8')
    found = CONTROL.search(text)
    assert not found, f'{what}: {found.group()!r} in {text[max(0, found.start() - 60):found.end() + 60]!r}'
    return text


def on_terminal(*arguments):
    """(status, all that was sent) of a command on a terminal of 100 columns."""
    screen, terminal = pty.openpty()
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', 40, 100, 0, 0))
    process = subprocess.Popen([binary(), *arguments], stdin=terminal, stdout=terminal, stderr=terminal, env={**environment(), 'PAGER': ''})
    os.close(terminal)
    out = b''
    try:
        while part := os.read(screen, 65536):
            out += part
    except OSError:
        pass  # the terminal is gone when the program is
    os.close(screen)
    return process.wait(), out.replace(b'\r\n', b'\n')


def test_formats_for_people_have_no_control_characters():
    for form in PEOPLE:
        clean(form, answers('check', readings(), 'SELECT * FROM readings', '--run', '-f', form))


def test_formats_for_programs_keep_the_cells():
    sql = "SELECT region FROM readings WHERE id < 10"
    expected = [cell.replace('\r\n', '\n') for cell in CELLS]
    rows = list(csv.reader(io.StringIO(answers('check', readings(), sql, '--run', '-f', 'csv').decode('utf-8'))))
    same([row[0].replace('\r\n', '\n') for row in rows[1:]], expected, 'csv')
    same([row['region'] for row in json.loads(answers('check', readings(), sql, '--run', '-f', 'json'))], CELLS, 'json')
    lines = clean('ndjson', answers('check', readings(), sql, '--run', '-f', 'ndjson')).splitlines()
    same([json.loads(line)['region'] for line in lines], CELLS, 'ndjson')
    answers('check', readings(), 'SELECT * FROM readings', '--run', '-f', 'tsv').decode('utf-8')


def test_no_format_acts_on_a_terminal():
    for form in PEOPLE + DATA:
        status, out = on_terminal('check', readings(), 'SELECT * FROM readings', '--run', '-f', form)
        same(status, OK, f'exit status of {form}')
        assert 'evil' in clean(form, out.replace(b'\t', b'')), form


def test_spreadsheet_is_not_sent_to_a_terminal():
    status, out = on_terminal('check', readings(), 'SELECT * FROM readings', '--run', '-f', 'xlsx')
    same(status, USAGE, 'exit status')
    assert 'name a file with -o' in clean('xlsx', out), shown(out)


def test_statements_notes_and_reports_act_on_no_terminal():
    region = CELLS[3]
    question = f'how many readings with region {region}'
    status, out = on_terminal('sql', readings(), question, '--min-confidence', '0')
    same(status, OK, 'exit status')
    assert '\\u202eevil\\u2066' in clean('sql', out), shown(out)
    result = askdb('ask', readings(), question, '--min-confidence', '0')
    assert '\\u202eevil\\u2066' in clean('note', result.err), shown(result.err)
    assert region in answers('sql', readings(), question, '--min-confidence', '0').decode('utf-8'), 'a pipe gets the statement itself'
    for options in ((), ('-f', 'json'), ('--json-errors',)):
        for sql in ("SELECT * FROM readings WHERE region = '\u202eevil'", 'SELECT \x1b[31mfoo FROM readings', 'SELECT "\u202e" FROM readings'):
            result = askdb('check', readings(), sql, *options)
            clean('check', result.out.replace(b'\t', b''))
            clean('check', result.err)


def test_value_that_is_not_utf8_is_in_the_way_of_no_question():
    result = askdb('ask', readings(), 'how many readings with region \x1b[2J', '-f', 'csv', '--min-confidence', '0')
    same(result.status, OK, shown(result.err))


def test_charts_act_on_nothing():
    sql = ('--sql', "SELECT 'x' || region AS place, amount FROM readings WHERE id < 20")
    for form in ('text', 'json'):
        clean(form, answers('chart', readings(), 'amount by place', *sql, '-f', form, '--mark', 'bar').replace(b'\t', b''))


def test_pages_with_charts_end_no_script_early():
    for path in ('vega/build/vega.min.js', 'vega-lite/build/vega-lite.min.js', 'vega-embed/build/vega-embed.min.js'):
        bundle = folder() / 'bundles' / 'node_modules' / path
        bundle.parent.mkdir(parents=True, exist_ok=True)
        bundle.write_text('/* a bundle */\n', encoding='utf-8')
    page = answers('chart', readings(), '</title><script>alert(2)</script>', '--sql', 'SELECT region, amount FROM readings WHERE id < 20', '-f',
                   'html', '--mark', 'bar', variables={'ASKDB_VEGA': str(folder() / 'bundles')})
    text = clean('html', page.replace(b'\t', b''))
    assert 'alert(1)' in text and 'alert(2)' in text, text
    assert '<script>alert' not in text, text
    same(text.count('<script'), text.count('</script>'), 'ends of scripts')


def test_documents_act_on_nothing():
    path = folder() / 'hostile.yaml'
    path.write_text('title: "\\e[31m <b>"\ndatabase: readings.db\nitems:\n  - {title: "a\\e[2J <script>", chart: bar, '
                    'sql: "SELECT \'x\' || region AS place, amount FROM readings WHERE id < 20"}\n'
                    '  - {sql: SELECT * FROM readings}\n', encoding='utf-8')
    readings()
    for form in ('markdown', 'html'):
        text = clean(form, answers('report', str(path), '-f', form))
        assert form == 'markdown' or '<script' not in text, text
    assert answers('report', str(path), '-f', 'xlsx').startswith(b'PK')


def test_names_of_any_kind_are_listed_checked_and_run():
    clean('schema', answers('schema', odd_names()))
    listed = json.loads(clean('schema', answers('schema', odd_names(), '-f', 'json').replace(b'\t', b'')))
    same(sorted(table['name'] for table in listed['tables']), sorted(NAMES), 'tables')
    for name in NAMES:
        sql = f'SELECT {quoted(name)}, amount FROM {quoted(name)}'
        clean(f'check of {name!r}', answers('check', odd_names(), sql))
        rows = json.loads(answers('check', odd_names(), sql, '--run', '-f', 'json'))
        same(rows, [{name: name, 'amount': 7}], 'rows')


def test_names_of_any_kind_are_answered_and_drawn():
    for name in NAMES[::3] if SANITIZED else NAMES:
        if name == '':
            continue
        result = askdb('ask', odd_names(), f'how many {name}', '-f', 'json', '--min-confidence', '0')
        same(result.status, OK, f'{name!r}: {shown(result.err)}')
        clean(f'note of {name!r}', result.err)
        sql = f'SELECT {quoted(name)}, amount AS {quoted("y" + name)} FROM {quoted(name)}'
        clean(f'chart of {name!r}', answers('chart', odd_names(), 'it', '--sql', sql, '-f', 'text'))


def test_names_of_any_kind_in_a_csv_header():
    path = folder() / 'header.csv'
    with open(path, 'w', encoding='utf-8', newline='') as out:
        csv.writer(out).writerows([NAMES + NAMES, ['1'] * 2 * len(NAMES)])
    clean('schema', answers('schema', str(path)))
    columns = json.loads(answers('schema', str(path), '-f', 'json'))['tables'][0]['columns']
    names = [column['name'] for column in columns]
    same((len(names), len({name.lower() for name in names}), '' in names), (2 * len(NAMES), 2 * len(NAMES), False), 'columns')
    same(json.loads(answers('check', str(path), 'SELECT * FROM header', '--run', '-f', 'json')), [{name: 1 for name in names}], 'row')


def test_completion_and_session_send_no_name_or_cell_as_it_is():
    with terminal('repl', odd_names(), PAGER='') as at:
        at.enter('\\tables')
        for begun in ('\\d ', 'select * from ', "select '"):
            at.type(begun + '\t')
            at.until('names> ' + begun)  # drawn again behind what is offered
            at.type('\x03')
            at.prompt()
        for line in ('\\format csv', 'SELECT * FROM "\u202eoverride";', '\\sql', '\\explain'):
            at.enter(line)
    assert at.shows.count('\\u202eoverride') >= 6, at.shows
    for evil in ('\x1b[31mred', '\x9b31m', '\u202e'):
        assert evil not in at.shows.replace('SELECT * FROM "\u202eoverride"', '', 1), at.shows


def peak(*arguments, status=OK):
    """(MiB, message) of a run whose output is thrown away."""
    with open(os.devnull, 'wb') as out, open(folder() / 'message', 'wb') as message:
        process = subprocess.Popen([binary(), *arguments], stdout=out, stderr=message, env=environment())
        _, done, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(done)
    text = (folder() / 'message').read_text(encoding='utf-8')
    same(process.returncode, status, f'exit status of {arguments[0]}: {text[:500]}')
    return usage.ru_maxrss / 1024, text


def bounded(most, *arguments, status=OK):
    """Runs within so many MiB; sanitizers need more, and are not asked. A process begins with the peak of the one that started it."""
    mib, text = peak(*arguments, status=status)
    most = max(most, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024 + 1)
    assert SANITIZED or mib < most, f'{arguments[0]}: {mib:.0f} MiB, more than {most}'
    return text


def huge_cell_passes(database, sql):
    if SANITIZED:
        raise Skip('minutes under the sanitizers')
    for form in ('csv', 'json', 'table', 'html'):
        bounded(6 * CELL_MIB + 40, 'check', database, sql, '--run', '-q', '-f', form)
    message = bounded(6 * CELL_MIB + 40, 'check', database, sql, '--run', '-q', '-f', 'xlsx', status=USAGE)
    assert 'more than 32,767 characters' in message, message


def test_huge_cell_of_sqlite_passes_in_bounded_memory():
    def fill(database):
        database.execute('CREATE TABLE t (id INTEGER PRIMARY KEY, body TEXT)')
        database.execute("INSERT INTO t VALUES (1, 'small'), (2, hex(zeroblob(?)))", (CELL_MIB << 19,))
    huge_cell_passes(made('huge.db', fill), 'SELECT id, body FROM t')
    bounded(6 * CELL_MIB + 100, 'ask', made('huge.db', fill), 'how many t', '-q')
    (folder() / 'huge.db').unlink()


def test_huge_cell_of_postgres_passes_in_bounded_memory():
    huge_cell_passes(superuser(), f"SELECT 1 AS id, string_agg(repeat('x', 1024), '') AS body FROM generate_series(1, {CELL_MIB << 10})")


def test_one_wide_cell_does_not_widen_every_row_of_a_table():
    sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) SELECT i, CASE i WHEN 7 THEN printf('%.*c', 200000, 'x') END FROM n"
    out = answers('check', readings(), sql, '--run', '-f', 'table')
    assert b'x' * 200000 in out, 'the cell is whole'
    assert len(out) < 2000000, f'{len(out)} bytes'


def test_database_of_ten_thousand_tables():
    def fill(database):
        for i in range(10000):
            database.execute(f'CREATE TABLE things_{i} (id INTEGER PRIMARY KEY, name_{i} TEXT, thing_{i * 7 % 10000}_id INTEGER)')
    if SANITIZED:
        raise Skip('minutes under the sanitizers')
    path = made('tables.db', fill)
    start = time.monotonic()
    bounded(150, 'schema', path)
    bounded(360, 'ask', path, 'how many things_77', '-q', '--min-confidence', '0')
    message = bounded(150, 'check', path, 'SELECT name_x FROM things_x', status=REJECTED)
    assert 'no such table: things_x (did you mean things_' in message, message
    assert time.monotonic() - start < 90, 'it takes some 6 seconds of one processor'


def test_table_of_two_thousand_columns():
    if SANITIZED:
        raise Skip('a minute and a half under the sanitizers')

    def fill(database):
        database.execute('CREATE TABLE wide (' + ', '.join(f'measure_{i} REAL' for i in range(2000)) + ')')
        database.execute('INSERT INTO wide (measure_0, measure_7, measure_1999) VALUES (1, 2, 3)')
    path = made('wide.db', fill)
    bounded(100, 'schema', path, '-f', 'json')
    same(json.loads(answers('ask', path, 'sum of measure_7', '-f', 'json', '-q', '--min-confidence', '0'))[0].popitem()[1], 2, 'sum')
    for form in ('table', 'csv', 'html'):
        bounded(100, 'check', path, 'SELECT * FROM wide', '--run', '-f', form)
    bounded(100, 'check', path, 'SELECT * FROM wide', '--run', '--width', '80')
    assert 'too many columns' in bounded(100, 'check', path, 'SELECT * FROM wide a, wide b', status=REJECTED)


def csv_file(name, *parts, size=0):
    """A file of the parts, filled up with NULs that take no room on the disk."""
    path = folder() / f'{name}.csv'
    with open(path, 'wb') as out:
        out.writelines(parts)
        if size:
            out.truncate(size)
    return str(path)


def csv_fails(wanted, path):
    message = bounded(150, 'schema', path, status=CONNECT)
    os.unlink(path)
    assert wanted in message and message.count('\n') == 1, message


def test_csv_file_that_is_no_table_is_a_clear_error():
    csv_fails('has 100000 columns; 2000 are possible', csv_file('columns', b','.join(b'c%d' % i for i in range(100000)) + b'\n'))
    csv_fails('has 5 fields at line 3, but 3 columns', csv_file('ragged', b'a,b,c\n1\n1,2,3,4,5\n'))
    csv_fails('a row of more than 1048576 fields at line 2', csv_file('commas', b'a,b\n', b',' * 3000000, b'\n'))
    csv_fails('is not a text file', csv_file('zeros', size=1 << 30))


def test_csv_line_without_an_end_is_a_clear_error_in_bounded_memory():
    if SANITIZED:
        raise Skip('64 MB of one row take minutes under the sanitizers')
    csv_fails('a row of more than 67108864 bytes at line 20002', csv_file('line', b'a,b\n' + b'1,2\n' * 20000, size=1 << 30))
    csv_fails('a row of more than 67108864 bytes at line 2', csv_file('quote', b'a,b\n1,"', b'x' * (67 << 20)))


def test_two_thousand_equal_names_in_a_header_are_told_apart_in_time():
    start = time.monotonic()
    names = [column['name'] for column in json.loads(answers('schema', csv_file('equal', b','.join([b'n'] * 2000), b'\n1\n'), '-f',
                                                             'json'))['tables'][0]['columns']]
    same(len(set(names)), 2000, 'names')
    assert SANITIZED or time.monotonic() - start < 10, 'it takes 0.1 seconds of one processor'


def packed(name, *parts):
    """Each part is bytes and how often they stand there."""
    path = folder() / name
    with gzip.open(path, 'wb') as file:
        for part, count in parts:
            for _ in range(count):
                file.write(part)
    return str(path)


def test_what_unpacks_to_far_more_is_a_clear_error_and_the_honest_is_read():
    for name, parts in (('rows.csv.gz', ((b'id,n\n', 1), (b'1,2\n' * 250000, 80))), ('line.csv.gz', ((b'id,n\n', 1), (b'x' * (1 << 20), 80))),
                        ('objects.ndjson.gz', ((b'{"a":1}\n' * 125000, 80),)), ('list.json.gz', ((b'[', 1), (b'"a",' * 250000, 80), (b'1]', 1)))):
        csv_fails('unpacks to more than 200 times its size', packed(name, *parts))
    honest = packed('honest.csv.gz', (b'id,n\n', 1), (b'1,2\n' * 1000, 1))
    assert b'honest' in answers('schema', honest)


def test_more_values_than_memory_holds_are_a_clear_error():
    if SANITIZED:
        raise Skip('40 MB of JSON take minutes under the sanitizers')
    csv_fails('a list or object of more than 20000000 values', packed('values.json.gz', (b'[{"a":[', 1), (b'1,' * 500000, 41), (b'1]}]', 1)))


def test_names_of_objects_in_any_order_are_found_in_time():
    path = folder() / 'shuffled.ndjson'
    names = [f'k{number}' for number in range(2000)]
    chance = random.Random(1)
    path.write_text(''.join(json.dumps({name: 1 for name in chance.sample(names, len(names))}) + '\n' for _ in range(30)))
    start = time.monotonic()
    same(len(json.loads(answers('schema', '--no-cache', str(path), '-f', 'json'))['tables'][0]['columns']), 2000, 'names')
    assert SANITIZED or time.monotonic() - start < PATIENCE / 2, 'it takes a second of one processor'


def test_a_file_with_the_name_of_a_connection_is_a_file():
    """A pattern of a shell may find one that somebody else put there."""
    inside = folder() / 'connections'
    inside.mkdir()
    for name in ('host=elsewhere dbname=x.csv', 'dbname=x.csv', 'service=x.csv'):
        (inside / name).write_text('id,n\n1,2\n2,3\n')
        for path in (name, str(inside / name)):
            assert b'about 2 rows' in answers('schema', path, cwd=inside), path


def test_tables_of_files_may_be_called_like_indexes():
    for name in ('t.csv', 'T first column.csv'):
        (folder() / name).write_text('id,n\n1,2\n2,3\n')
    paths = [str(folder() / 't.csv'), str(folder() / 'T first column.csv')]
    for order in (paths, paths[::-1]):
        same(answers('schema', *order).count(b'about 2 rows'), 2, order)


def test_message_of_a_hostile_file_name_is_one_clean_line():
    message = fails(CONNECT, 'schema', str(folder() / 'a\x1b[31m\u202e\nb.csv'))
    clean('message', message.encode())



def test_a_row_of_postgres_has_a_bound():
    """Whole or after other rows: 256 MB, in every command, as a value of SQLite."""
    uri = superuser()
    long = "(SELECT string_agg(x, '') FROM (SELECT repeat(md5(g::text), 100) AS x FROM generate_series(1, {count}) AS g) AS s)"
    for sql in (f"SELECT {long.format(count=90000)} AS x", f"SELECT CASE WHEN n = 3 THEN {long.format(count=90000)} END AS x FROM generate_series(1, 5) AS n"):
        result = askdb('check', uri, sql, '--run', '-f', 'csv', '--json-errors')
        error = json.loads(result.err.splitlines()[-1])['error']
        same((result.status, error['message']), (DATABASE, 'a row has more than 268435456 bytes'), sql)
        assert len(result.out) < 100, len(result.out)
    same(askdb('check', uri, f'SELECT length({long.format(count=90000)}) AS n', '--run', '-f', 'csv').out, b'n\n288000000\n', 'on the server')


if __name__ == '__main__':
    main(globals())
