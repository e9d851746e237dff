#!/usr/bin/env python3
"""The interactive session: from a pipe, where a line is what a person would type, and at a terminal."""
import contextlib
import json
import os
import random
import re
import shutil
import signal
import sqlite3
import stat
import subprocess
import termios

from endpoint import fenced, model, says
from run import (CANCELLED, CONNECT, OK, PATIENCE, USAGE, Result, answers, askdb, binary, digest, environment, fails, folder, main, no_crash, same,
                 shop, shown)
from terminal import Terminal, terminal

ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000000000000) SELECT count(*) FROM n;'


def session(*lines, options=('-f', 'csv'), database=None):
    """Runs the lines, which must end with status 0: (stdout, stderr)."""
    result = askdb('repl', database or shop(), *options, stdin='\n'.join((*lines, '')).encode())
    same(result.status, OK, shown(result.err))
    return result.out.decode(), result.err.decode()


# ---- SQL ----

def test_sql_runs_over_lines_up_to_a_semicolon():
    out, err = session('SELECT name', '  FROM regions', ' ORDER BY id', ' LIMIT 1;  ', 'with one as (select 1 as n) select n from one;')
    same(out, answers('check', shop(), 'SELECT name FROM regions ORDER BY id LIMIT 1', '--run', '-f', 'csv').decode() + 'n\n1\n', err)
    same(err, '', 'stderr')


def test_sql_at_the_end_of_input_needs_no_semicolon():
    same(session('select 1 as one')[0], 'one\n1\n', 'rows')


def test_rejected_sql_says_why_and_the_session_goes_on():
    out, err = session('select naem from stores;', 'with x as (delete from orders returning id) select * from x;', 'select 2 as two;')
    same(out, 'two\n2\n', err)
    assert 'no such column: naem (did you mean' in err and '\n       ^~~~\n' in err, err
    same(err.count('askdb: '), 2, err)


def test_nothing_is_changed():
    before = digest(shop())
    session('select * from stores; delete from stores;', 'with x as (select 1) delete from stores;', 'select 1;')
    same(digest(shop()), before, 'database')


def test_command_breaks_off_a_statement():
    out, err = session('select name', '\\format csv', 'select 3 as three;')
    same(out, 'three\n3\n', err)
    assert 'is dropped' in err, err


def test_two_statements_are_one_too_many():
    out, err = session('select 1; select 2;', 'select 4 as four;')
    same(out, 'four\n4\n', err)


# ---- questions ----

def test_question_is_answered_as_ask_does():
    out, err = session('orders per channel')
    done = askdb('ask', shop(), 'orders per channel', '-f', 'csv')
    same((out, err), (done.out.decode(), done.err.decode()), 'answer')


def test_later_question_may_lean_on_the_one_before():
    options = ('-f', 'none', '-q', '--min-confidence', '0')
    alone, _ = session('only in 2024', '\\sql', options=options)
    follow, _ = session('orders per channel', 'only in 2024', '\\sql', options=options)
    anew, _ = session('orders per channel', '\\new', 'only in 2024', '\\sql', options=options)
    assert follow != alone, 'the question before makes no difference'
    same(anew, alone, 'after \\new')


def test_history_has_the_questions_with_their_sql():
    with model(fenced('SELECT count(*) AS n FROM orders'), says('DECLINE: no'), fenced('SELECT 2 AS n')) as server:
        out, err = session('how many orders', 'select 5 as typed;', 'the moons', 'how many', '\\history',
                           options=('-f', 'none', '--model', server.url))
    same(out, '1) how many orders\n   SELECT count(*) AS n FROM orders\n2) the moons\n   (declined)\n3) how many\n   SELECT 2 AS n\n', err)


def test_model_is_sent_no_rows_and_no_commands():
    with model(fenced('SELECT name FROM regions ORDER BY id'), fenced('SELECT 1 AS one')) as server:
        out, err = session('which regions', 'select email from customers limit 5;', '\\d stores', 'and now',
                           options=('-f', 'csv', '--model', server.url))
        sent = json.dumps([request['json'] for request in server.requests], ensure_ascii=False)
        same(len(server.requests), 2, err)
    rows = [line for line in out.splitlines() if line not in ('name', 'email', 'one', '1') and not line.startswith(' ')]
    assert len(rows) > 5, out
    for row in rows:
        assert '@' not in row or row not in sent, f'{row!r} was sent'
    assert 'email from customers limit' not in sent and '\\d' not in sent, sent


def test_failing_model_does_not_end_the_session():
    with model({'status': 400, 'body': b'{}'}) as server:
        out, err = session('how many orders', 'select 6 as six;', '\\history', options=('-f', 'csv', '--model', server.url))
    same(out, 'six\n6\n', err)
    assert 'askdb: ' in err, err


def test_declined_question_shows_the_readings_and_goes_on():
    out, err = session('orders per channel', '\\history', 'select 7 as seven;', options=('-f', 'csv', '--min-confidence', '1'))
    assert 'unsure what is asked' in err and '%  number of orders, by channel' in err and 'SELECT' not in err, err
    same(out, '1) orders per channel\n   (declined)\nseven\n7\n', err)


# ---- commands ----

def test_help_lists_every_command():
    out, _ = session('\\help')
    for name in 'help q quit sql explain why edit e good fix forget examples chart tables d history new format x o watch limit timing'.split():
        assert f'\n  \\{name} ' in out, name


def test_unknown_command_names_the_nearest():
    _, err = session('\\tabels', '\\frmat csv', '\\zzzzzz', '\\', '\\sql now')
    for text in ('\\tabels (did you mean \\tables?)', '\\frmat (did you mean \\format?)', '\\zzzzzz (\\help lists them)',
                 'no such command: \\ (', '\\sql takes no argument'):
        assert text in err, f'no {text!r} in {err!r}'


def test_sql_and_explain_and_edit_show_the_last_statement():
    out, err = session('\\sql', '\\explain', '\\edit', '\\chart', 'select id', ' from stores where id = 0;', '\\sql', '\\explain',
                       'select nothing from stores;', '\\edit', '\\sql', options=('-f', 'none'))
    sql = 'select id\n from stores where id = 0;\n'
    same(out, f'{sql}accepted\ntables: stores\ncolumns: stores.id\nselect nothing from stores;\n{sql}', err)
    same(err.count('yet'), 4, err)


def test_why_shows_links_and_readings():
    def parts(*lines, options=('-f', 'none', '-q', '--now', '2025-06-01')):
        out, err = session(*lines, '\\why', options=options)
        assert err == '', err
        split = re.split(r'^(words|values|readings)\n', out, flags=re.MULTILINE)
        return dict(zip(split[1::2], split[2::2], strict=True))
    why = parts('orders per channel for web in 2024')
    assert re.search(r'^  orders +names orders\b', why['words'], re.MULTILINE), why
    assert re.search(r'^  channel +names orders\.channel\b', why['words'], re.MULTILINE), why
    assert re.search(r'^  web +a value of orders\.channel\b', why['words'], re.MULTILINE), why
    assert ' for ' not in why['words'] and ' per ' not in why['words'], why
    assert re.search(r"^  web +'web' in orders\.channel\b", why['values'], re.MULTILINE), why
    assert re.search(r'^  2024 +from 2024-01-01 until before 2025-01-01$', why['values'], re.MULTILINE), why
    readings = why['readings'].splitlines()
    sql, _ = session('orders per channel for web in 2024', '\\sql', options=('-f', 'none', '-q', '--now', '2025-06-01'))
    assert len(readings) > 1 and readings[0].endswith(sql.rstrip(';\n')), (readings, sql)
    out, _ = session('orders per channel', '\\why', options=('-f', 'none', '--min-confidence', '1'))
    assert '\nreadings\n' in out, f'not of a declined question: {out}'
    same(session('\\why', 'orders per channel', 'select 1;', '\\why', options=('-f', 'none', '-q'))[1].count('no question'), 2, 'without one')


def test_tables_and_columns_are_those_of_schema():
    schema = answers('schema', shop()).decode()
    paragraphs = schema.split('\n\n')
    out, err = session('\\tables', '\\d stores', '\\d StoreS', '\\d store')
    same(out.count('regions  '), 1, out)
    stores = next(text for text in paragraphs if text.startswith('stores')) + '\n'
    same(out, ''.join(text.split('\n')[0] + '\n' for text in paragraphs) + stores + stores, 'tables')
    assert 'no such table: store (did you mean stores?)' in err, err


def test_format_and_vertical():
    out, err = session('\\format', '\\format ndjson', 'select 1 as n;', '\\x', 'select 1 as n;', '\\x', 'select 1 as n;', '\\format nope',
                       'select 1 as n;')
    row = '{"n":1}\n'
    same(out, f'{row}── row 1 ──\nn │ 1\n(1 row)\n{row}{row}', err)
    assert 'nope' in err and 'format: csv' in err, err


def test_results_go_to_a_file_until_told_otherwise():
    path = folder() / 'results.csv'
    path.write_text('old')
    out, err = session('\\o ' + str(path), 'select 1 as a;', '\\tables', 'select 2 as b;', '\\o', 'select 3 as c;', options=('-f', 'csv'))
    same(path.read_text(), 'a\n1\nb\n2\n', err)
    assert out.startswith('regions') and out.endswith('c\n3\n'), out
    session('\\o ' + str(path), 'select 4 as d;', options=())
    same(path.read_text(), 'd\n4\n', 'by the ending of the file')
    session('select 5 as e;', options=('-o', str(path)))
    same(path.read_text(), 'e\n5\n', 'with -o')


def test_file_that_cannot_be_written():
    missing = str(folder() / 'missing' / 'x')
    out, err = session(f'\\o {missing}', 'select 1 as a;')
    same(out, 'a\n1\n', err)
    assert f"cannot write '{missing}'" in err, err
    result = askdb('repl', shop(), '-o', missing, stdin=b'select 1;\n')
    same((result.status, result.out), (USAGE, b''), shown(result.err))


def test_limit():
    out, err = session('\\limit 2', 'select id from orders;', '\\limit x', '\\limit -1', '\\limit', '\\limit 0', 'select id from regions;')
    same(out.count('\n'), 3 + 1 + 4, out)
    same(err.count('needs a number'), 2, err)
    same(err.count('limit: 2 rows'), 2, err)


def test_timing():
    _, err = session('\\timing', 'select 1;', '\\timing', 'select 1;')
    same(len(re.findall(r'^time: \d+\.\d ms$', err, re.MULTILINE)), 1, err)


def test_watch_runs_again_until_it_fails():
    for wrong in ('0', 'x', '1x', '86401', 'nan', '-1'):
        _, err = session('select 1;', '\\watch ' + wrong, options=('-f', 'none'))
        assert 'needs a number of seconds' in err, (wrong, err)
    _, err = session('\\watch')
    assert 'no answer yet' in err, err
    copy = folder() / 'watched.db'
    with contextlib.closing(sqlite3.connect(copy)) as database:
        database.executescript('CREATE TABLE things (id INTEGER); INSERT INTO things VALUES (1)')
        with subprocess.Popen([binary(), 'repl', copy, '-f', 'csv', '-q'], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env=environment()) as process:
            process.stdin.write(b'select count(*) as n from things;\n\\watch 0.1\nselect 8 as eight;\n')
            process.stdin.close()
            for n in (1, 1, 2):
                database.execute('INSERT INTO things SELECT 1 WHERE (SELECT count(*) FROM things) < ?', (n,))
                database.commit()
                while (line := process.stdout.readline()) != b'%d\n' % n:
                    same(line in (b'n\n', b'1\n'), True, line)
            database.executescript('DROP TABLE things')
            rest, err = process.stdout.read(), process.stderr.read()
            status = process.wait(PATIENCE)
    no_crash(Result(status, rest, err))
    same((status, rest.endswith(b'eight\n8\n'), err.count(b'no such table')), (OK, True, 1), shown(err))


def test_chart_of_the_last_answer():
    sql = 'select country, count(*) as stores from stores group by country'
    out, err = session(sql + ';', '\\chart', '\\chart nothing', '\\chart arc', '\\chart text bar', '\\chart bar\ttext',
                       options=('-f', 'none', '--width', '50'))
    lines = out.splitlines(keepends=True)
    specs = [json.loads(line) for line in lines[:2]]
    assert 'vega-lite/v6' in specs[0]['$schema'] and err.count('\\chart takes a mark') == 1, err
    same([spec['mark'] if isinstance(spec['mark'], str) else spec['mark']['type'] for spec in specs], ['bar', 'arc'], 'marks')
    text = answers('chart', shop(), '', '--sql', sql, '-f', 'text', '--width', '50').decode()
    drawn = ''.join(lines[2:])
    same(drawn, drawn[:len(drawn) // 2] * 2, 'twice the same')
    same(drawn[:len(drawn) // 2].split('\n', 1)[1], text.split('\n', 1)[1], 'as askdb chart, but for the title')
    assert '█' in drawn and max(map(len, drawn.splitlines())) <= 50, drawn


def test_an_answer_shown_again_is_told_from_the_question_that_has_none():
    answered, declined = 'number of orders by channel', 'will it rain tomorrow'
    for again in ('as a pie chart', 'as a table', '\\chart', '\\g'):
        for before in (answered, 'select channel, count(*) from orders group by channel;'):
            for lines, told in (((before, declined, again), True), ((before, again), False), ((before, declined, answered, again), False)):
                _, err = session(*lines)
                same(f"'{declined}' gave no rows" in err, told, (lines, err))
                assert not told or before.rstrip(';') in err[err.index('gave no rows'):], err


def test_chart_into_files():
    sql, place = 'select country, count(*) as stores from stores group by country;', folder()
    out, err = session(sql, f'\\chart {place}/a chart.json', f'\\chart arc {place}/plain.txt', f'\\chart {place}/wrong.pdf',
                       f'\\chart svg {place}/drawn', f'\\o {place}/rows.csv', '\\chart', '\\o', f'\\chart {place}/missing/x.json', options=('-q',))
    same(json.loads((place / 'a chart.json').read_text())['mark'] != '', True, 'spec')
    assert '█' in (place / 'plain.txt').read_text(), err
    same(json.loads((place / 'rows.csv').read_text())['$schema'].startswith('https://vega'), True, 'with \\o')
    same(err.count('\\chart takes a mark') + err.count(f"cannot write '{place}/missing/x.json'"), 2, err)
    assert not (place / 'wrong.pdf').exists() and '$schema' not in out, out


# ---- the session ----

def test_empty_input_and_blank_lines():
    same(session(), ('', ''), 'nothing')
    same(session('', '   ', '\t'), ('', ''), 'blank lines')


def test_quit_ends_before_the_rest():
    for command in ('\\q', '\\quit', '  \\q  '):
        same(session('select 1 as n;', command, 'select 2;')[0], 'n\n1\n', command)


def test_database_that_is_not_there():
    fails(CONNECT, 'repl', '/nonexistent.db', lines=None)
    fails(USAGE, 'repl', lines=None)
    fails(USAGE, 'repl', shop(), '-f', 'nope', lines=None)
    fails(USAGE, shop(), lines=None)  # without a terminal a database alone is not a session


def test_no_history_file_without_a_terminal():
    session('select 1;')
    assert not (folder() / '.local').exists(), 'a history was made'


def test_interrupt_ends_a_script():
    with subprocess.Popen([binary(), 'repl', shop(), '-f', 'csv'], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, env=environment()) as process:
        process.stdin.write(('select 1 as one;\n' + ENDLESS + '\nselect 2;\n').encode())
        process.stdin.close()
        out = process.stdout.readline() + process.stdout.readline()
        process.send_signal(signal.SIGINT)
        out += process.stdout.read()
        err = process.stderr.read()
        status = process.wait(PATIENCE)
    no_crash(Result(status, out, err))
    # the statement that is cancelled may have begun to print: its header, no row
    same((status, out.removesuffix(b'count(*)\n')), (CANCELLED, b'one\n1\n'), shown(err))


def test_bytes_that_are_no_text():
    result = askdb('repl', shop(), '-f', 'csv', stdin=b'orders \xff\xfe\nselect \'\xff\' as x;\nselect 1 \x00 as n;\n\\d \xff\n\\\x00\n\\\xc3\nselect 2 as two;\n')
    same((result.status, result.out.endswith(b'two\n2\n')), (OK, True), shown(result.err))
    message = result.err.decode()  # valid UTF-8
    assert 'the question is not valid UTF-8' in message and message.count('askdb: ') >= 5, message


def test_very_long_lines():
    text = 'x' * 300000
    out, err = session('how many ' + text, f"select length('{text}') as n;", '\\' + text, '\\d ' + text, '\\fix ' + text, 'select 2 as two;')
    same(out, 'n\n300000\ntwo\n2\n', err[:2000])
    same(err.count('askdb: '), 4, err[:2000])


def test_random_commands_end_no_session():
    chance = random.Random(20250310)
    names = ['help', 'sql', 'explain', 'why', 'edit', 'e', 'good', 'fix', 'forget', 'examples', 'chart', 'tables', 'd', 'history', 'new',
             'format', 'x', 'o', 'limit', 'timing', '', 'nope', '\\', 'q q', 'watch 0']  # \\watch alone would go on for ever
    pieces = [b'', b' ', b'-', b'bar', b'csv', b'orders', b'select 1', b'select nope', b"'", b'%s%n', b'\xff', b'\xf0\x9f', 'ß→'.encode(), b'\t',
              b'\x00', b'\x1b[2J', b';', b'x.json', b'svg', b'99999999999999999999', b'../..', b'y' * 5000]
    place = folder() / 'random'
    place.mkdir()
    lines = [b'orders per channel']
    for _ in range(400):
        lines.append(b'\\' + chance.choice(names).encode() + chance.choice((b' ', b' ', b'')) + b''.join(chance.choice(pieces) for _ in range(chance.randrange(4))))
        lines += [b'select 1 as one, 2 as two;'] if chance.random() < 0.2 else []
    lines += [b'\\o', b'\\format csv', b"select 'end' as e;", b'']
    result = askdb('repl', shop(), '--timeout', '5', stdin=b'\n'.join(lines), cwd=place, variables={'XDG_DATA_HOME': str(place)})
    same((result.status, result.out[-6:]), (OK, b'e\nend\n'), shown(result.err))
    result.err.decode()


# ---- at a terminal ----

def test_prompt_and_end_of_input():
    for arguments in (('repl', shop()), (shop(),), (shop(), '--now', '2026-12-01'), ('-f', 'csv', shop()), (shop(), '--limit=5')):
        with terminal(*arguments) as at:
            assert '\\help' in at.shows, at.shows
            at.type('\x04')
            same(at.ends(), OK, at.shows)


def test_the_prompt_has_the_name_of_the_database():
    here = folder()
    for name, prompt in (('sales.2024.db', 'sales.2024> '), ('a\x1b[31mb\u202ec\n.db', 'a[31mbc> '), ('plain', 'plain> '), ('.db', '.db> '),
                         ('x' * 60 + '.db', 'x' * 24 + '...> '), ('\x07.db', 'askdb> ')):
        path = here / name
        shutil.copy(shop(), path)
        at = Terminal('repl', str(path))
        at.wait('^' + re.escape(prompt))
        at.type('select\n')
        at.wait('^' + ' ' * max(0, len(prompt) - 5) + r'\.\.\.> ')
        at.type('\x03')
        at.wait('^' + re.escape(prompt))
        at.type('\x04')
        same(at.ends(), OK, at.shows)
        os.close(at.keyboard)


def test_a_new_connection_has_its_name_in_the_prompt():
    other = folder() / 'other.db'
    shutil.copy(shop(), other)
    with terminal('repl', shop()) as at:
        at.type(f'\\c {other}\n')
        at.wait('^other> ')


def test_tab_completes_names_and_commands():
    with terminal('repl', shop()) as at:
        assert 'loyalty_tier' in at.enter('\\d custo\t'), at.shows
        assert '(0 rows)' in at.enter('select loyal\t from customers where customers.birth\t = 1;'), at.shows
        assert '(0 rows)' in at.enter('select loyal\t from "customers" where "customers".birth\t = 1;'), at.shows
        assert 'format: csv' in at.enter('\\form\tcs\t'), at.shows
        at.type('select order\t')
        shows = at.until('shop> select order')
        assert 'order_lines' in shows and 'ordered_at' in shows, shows
        at.type('\x03')
        at.prompt()


def test_interrupt_clears_the_line_and_cancels_what_runs():
    with terminal('repl', shop(), '-f', 'csv') as at:
        at.type('select nothing from')
        at.until('nothing from')
        at.type('\x03')
        at.prompt()
        at.type(ENDLESS + '\n')
        at.until('1 s, Ctrl-C cancels')
        at.type('\x03')
        at.until('askdb: cancelled')
        at.prompt()
        at.type('select\n')
        at.until('...> ')
        at.type('\x03')
        at.prompt()
        assert '\n42\n' in at.enter('select 40 + 2 as n;'), at.shows


def test_interrupt_reaches_what_has_just_begun():
    with terminal('repl', shop(), '-f', 'csv') as at:
        at.type(ENDLESS + '\n')
        at.until('FROM n;\n')
        at.type('\x03')
        at.until('askdb: cancelled')
        at.prompt()


def test_watch_ends_with_an_interrupt():
    with terminal('repl', shop(), '-f', 'csv') as at:
        at.enter('select 40 + 2 as n;')
        at.type('\\watch 0.1\n')
        for _ in range(3):
            at.until('every 0.1 s, Ctrl-C ends\nn\n42\n')
        at.type('\x03')
        at.prompt()
        assert '\n43\n' in at.enter('select 40 + 3 as n;'), at.shows


def test_reading_is_chosen_by_its_number():
    line = json.dumps({'id': 1, 'db': shop(), 'question': 'revenue per store'})
    readings = json.loads(answers('batch', '--min-confidence', '1', stdin=line.encode()))['candidates']
    with terminal('repl', shop(), '--min-confidence', '1', '-f', 'csv') as at:
        at.type('revenue per store\n')
        at.until('Which one? [1-')
        at.enter('2')
        shows = at.enter('\\sql')
        assert readings[1]['sql'][:40] in ' '.join(shows.split()), shows
        at.type('revenue per store\n')
        at.until(', Enter: none] ')
        at.type('\x04')
        at.until('none of the readings was chosen')
        at.prompt()


def test_lines_are_kept_for_the_next_session():
    state = str(folder() / 'state')
    with terminal('repl', shop(), '-f', 'csv', XDG_STATE_HOME=state) as at:
        at.type('select 1000 + 1\n')
        at.until('...> ')
        assert '\n1001\n' in at.enter('as n;'), at.shows
    path = os.path.join(state, 'askdb', 'history')
    with open(path, encoding='utf-8') as file:
        same(file.read(), 'select 1000 + 1 as n;\n', 'history')
    same(stat.S_IMODE(os.stat(path).st_mode), 0o600, 'mode')
    with terminal('repl', shop(), '-f', 'csv', XDG_STATE_HOME=state) as at:
        assert '\n1001\n' in at.enter('\x10'), at.shows  # Ctrl-P, the line before
        at.type('\\edit\n')
        at.until('select 1000 + 1 as n;')
        assert '\n8\n' in at.enter('\x15select 8 as eight;'), at.shows


def test_history_keeps_1000_lines():
    state = folder() / 'long'
    (state / 'askdb').mkdir(parents=True)
    path = state / 'askdb' / 'history'
    path.write_text(''.join(f'select {i};\n' for i in range(1100)))
    with terminal('repl', shop(), XDG_STATE_HOME=str(state)):
        pass
    lines = path.read_text().splitlines()
    same((len(lines), lines[0], lines[-1]), (1000, 'select 100;', 'select 1099;'), 'history')


def test_long_results_go_through_the_pager():
    with terminal('repl', shop(), '-f', 'csv', rows=10, PAGER="sed 's/^/paged /'") as at:
        shows = at.enter('select id as n from regions;')
        assert 'paged' not in shows and '\n4\n' in shows, shows
        shows = at.enter('select id as n from orders limit 30;')
        assert 'paged n\n' in shows, shows
    with terminal('repl', shop(), '-f', 'csv', rows=10, PAGER='') as at:
        shows = at.enter('select id as n from orders order by id limit 30;')
        assert '\nn\n1\n' in shows, shows


def test_ask_pages_as_repl_does():
    ask = ('ask', shop(), 'number of orders per month', '-f', 'csv')
    pager = "sed 's/^/paged /'"
    for arguments, rows, variables, paged in ((ask, 10, {'PAGER': pager}, True), (ask, 10, {'PAGER': ''}, False), (ask, 400, {'PAGER': pager}, False),
                                              ((*ask, '--no-pager'), 10, {'PAGER': pager}, False),
                                              (('repl', '--no-pager', shop(), '-f', 'csv'), 10, {'PAGER': pager}, False),
                                              (('check', '--run', shop(), 'select id as month from orders', '-f', 'csv'), 10, {'PAGER': pager}, True)):
        at = Terminal(*arguments, rows=rows, **variables)
        if arguments[0] == 'repl':
            at.prompt()
            at.type('select id as month from orders order by id limit 30;\n\\q\n')
        same(at.ends(), OK, at.shows)
        os.close(at.keyboard)
        same(('paged month' in at.shows, '\nmonth' in at.shows), (paged, not paged), (arguments, at.shows[-300:]))


def test_what_is_said_of_rows_stands_behind_them():
    at = Terminal('check', '--run', '--limit', '30', shop(), 'select id as n from orders order by id', '-f', 'csv', rows=10, PAGER='cat')
    same(at.ends(), OK, at.shows)
    os.close(at.keyboard)
    assert at.shows.index('\n30\n') < at.shows.index('stopped after 30 rows'), at.shows


def test_termination_leaves_the_terminal_as_it_was():
    with terminal('repl', shop()) as at:
        before = termios.tcgetattr(at.keyboard)
        at.process.send_signal(signal.SIGTERM)
        same(at.process.wait(PATIENCE), OK, at.shows)
        after = termios.tcgetattr(at.keyboard)
    assert not before[3] & termios.ECHO and after[3] & termios.ECHO and after[3] & termios.ICANON, 'terminal'


if __name__ == '__main__':
    main(globals())
