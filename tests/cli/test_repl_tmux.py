#!/usr/bin/env python3
"""What a person sees: the session inside tmux, whose screen is compared. Skipped where tmux is not installed."""
import contextlib
import json
import re
import shutil
import subprocess
import time

from run import PATIENCE, Skip, answers, binary, environment, folder, main, same, shop

BANNER = 'askdb VERSION: ask a question, or type SQL; \\help shows the commands'
ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n;'


class Screen:
    """A session on a screen, of 80 columns and 24 rows where its size is not told."""

    def __init__(self, *arguments, size=(80, 24), **variables):
        self.socket = str(folder() / f'tmux-{time.monotonic_ns()}')  # an ending server may still hold an earlier one
        self.tmux('-f', '/dev/null', 'new-session', '-d', '-x', str(size[0]), '-y', str(size[1]), '--', binary(), 'repl', shop(), *arguments,
                  env={**environment(), 'TERM': 'screen', **variables})

    def tmux(self, *arguments, **options):
        options.setdefault('env', environment())
        return subprocess.run(['tmux', '-S', self.socket, *arguments], check=True, timeout=PATIENCE, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, **options).stdout.decode()

    def keys(self, *names):
        """Presses keys by tmux's names: Tab, Enter, C-c, Up."""
        self.tmux('send-keys', *names)

    def type(self, text, *names):
        self.tmux('send-keys', '-l', re.sub(';$', r'\\;', text))  # one at the end would part tmux's own commands
        if names:
            self.keys(*names)

    def enter(self, line):
        self.type(line, 'Enter')

    def paste(self, text):
        """Pastes as a terminal does that was asked to mark what is pasted."""
        path = folder() / 'pasted'
        path.write_text(text)
        self.tmux('load-buffer', str(path))
        self.tmux('paste-buffer', '-p')

    def shows(self):
        """The screen without what is empty at its right and bottom; a line that runs on is joined."""
        lines = [line.rstrip() for line in self.tmux('capture-pane', '-p', '-J').splitlines()]
        return re.sub(r'^askdb \d\S*:', 'askdb VERSION:', '\n'.join(lines).rstrip())

    def until(self, pattern):
        """Waits until the end of the screen looks so; returns all of it."""
        deadline = time.monotonic() + PATIENCE
        while not re.search(pattern + r'\Z', shown := self.shows()):
            assert time.monotonic() < deadline, f'no {pattern!r} at the end of {shown!r}'
            time.sleep(0.05)  # until the next look at the screen
        return shown

    def clear(self):
        """An empty screen but for the prompt, by Ctrl-L."""
        self.keys('C-l')
        self.until(r'\Ashop>')


@contextlib.contextmanager
def screen(*arguments, size=(80, 24), **variables):
    if shutil.which('tmux') is None:
        raise Skip('tmux is not installed')
    on = Screen(*arguments, size=size, **variables)
    try:
        opening = on.until('\nshop>').splitlines()
        assert ' '.join(opening[:3]).replace(' ' * 14, ' ').startswith(BANNER) and len(opening) >= 7 and opening[-1] == 'shop>', opening
        on.clear()
        yield on
    finally:
        on.tmux('kill-server')


def lines(*expected):
    return '\n'.join(expected)


def test_typing_and_changing_what_was_typed():
    with screen('-f', 'csv') as on:
        on.type('selct 1 as n;')
        on.keys('C-a', *['C-f'] * 3)
        on.type('e')
        on.until('shop> select 1 as n;')
        on.keys('C-e', 'BSpace', 'BSpace')
        on.type('ñ;', 'Enter')
        same(on.until('1\nshop>'), lines('shop> select 1 as ñ;', 'ñ', '1', 'shop>'), 'screen')


def test_completion():
    with screen('-f', 'csv') as on:
        on.type('\\d regi', 'Tab')
        on.until(r'shop> \\d regions')
        on.keys('Enter')
        on.until(r'\n  name .*\nshop>')
        on.clear()
        on.type('select loyal', 'Tab')
        on.until('loyalty_tier')
        on.type('from customers where country = ', 'C-u')
        on.until('shop>')
        on.type('\\t', 'Tab')
        on.until(r'\nshop> \\t')
        same(on.shows(), lines('shop> \\t', 'tables  timing', 'shop> \\t'), 'two that fit')


def test_completion_of_values():
    with screen('-f', 'csv') as on:
        on.type("select 'a' as a from customers where country = 'united k", 'Tab')
        on.until("country = 'United Kingdom'")
        on.keys('C-u')
        on.type('customers in Portug', 'Tab')
        on.until('shop> customers in Portugal')
        on.keys('C-u')
        on.type("what's in loyal", 'Tab')
        on.until("shop> what's in loyalty_tier")
        on.keys('C-u')
        on.type('select * from customers where country = Portug', 'Tab', 'x')
        on.until('country = Portugx')


def test_a_chart_is_drawn_on_the_screen():
    with screen('-f', 'csv') as on:
        on.enter('select channel, count(*) as orders from orders group by channel;')
        on.until(r'\nweb,\d+\nshop>')
        on.enter('\\chart')
        assert re.search(r'store +█+', on.until(r'bars, because .*\nshop>')), on.shows()
    with screen(LC_ALL='C') as on:
        on.enter("select 'a' as a;")
        assert '| a |' in on.until(r'\(1 row\)\nshop>'), on.shows()


def test_history_with_the_arrow_keys():
    with screen('-f', 'csv', XDG_STATE_HOME=str(folder() / 'tmux-state')) as on:
        on.enter('select 1 as n;')
        on.until('\nn\n1\nshop>')
        on.enter('select 2 as n;')
        on.until('\nn\n2\nshop>')
        on.keys('Up', 'Up')
        on.until('shop> select 1 as n;')
        on.keys('Down')
        on.until('shop> select 2 as n;')
        on.keys('Enter')
        on.until('shop> select 2 as n;\nn\n2\nshop>')
    with screen('-f', 'csv', XDG_STATE_HOME=str(folder() / 'tmux-state')) as on:
        on.keys('Up')
        on.until('shop> select 2 as n;')


def test_follow_up_question():
    first = answers('sql', shop(), 'orders per channel').decode().strip().rstrip(';')
    with screen('-f', 'none', '--min-confidence', '0', '--plain-sql') as on:
        on.enter('orders per channel')
        on.until(re.escape(first) + r'(\n(?!shop>).+)*\nshop>')
        on.enter('only in 2024')
        shown = on.until(r'\nshop> only in 2024\nfollow-up of: orders per channel\n.*2024-01-01(.|\n)*\nshop>')
        assert 'GROUP BY channel' in shown.split('only in 2024')[1], shown


def test_what_goes_on_is_named_behind_an_answer_over_time_or_by_group():
    with screen('-f', 'csv') as on:
        for question, named in (('orders per month in 2025', True), ('number of orders', False), ('orders per channel', True)):
            on.enter(question)
            shown = on.until(r'\d\n(\\next: .*\n)?shop>' if named else r'\d\nshop>')
            on.clear()
            same('\\next: what to ask from here' in shown, named, (question, shown))


def test_reading_is_chosen():
    line = json.dumps({'id': 1, 'db': shop(), 'question': 'revenue per store'})
    readings = json.loads(answers('batch', '--min-confidence', '1', stdin=line.encode()))['candidates']
    with screen('-f', 'none', '--min-confidence', '1', '--plain-sql') as on:
        on.enter('revenue per store')
        shown = on.until(r'Which one\? \[1-\d, Enter: none\]')
        offered = re.findall(r'^(\d)\) +\d+ %  (.+)$', shown, re.MULTILINE)
        same([number for number, _ in offered], [str(i + 1) for i in range(len(offered))], shown)
        chosen = next(reading['sql'] for reading in readings if reading['reading'] == offered[1][1])
        on.enter('2')
        on.until(r'none\] 2\n(.|\n)*\nshop>')
        on.clear()
        on.enter('\\sql')
        same(on.until(';\nshop>'), lines('shop> \\sql', chosen + ';', 'shop>'), 'what was chosen')


def test_sql_goes_over_lines():
    with screen('-f', 'none', '--min-confidence', '0') as on:
        on.enter('orders per channel in 2024')
        shown = on.until(r'\nshop>')
        assert re.search(r'^SELECT .*\nFROM orders\nWHERE .*\nGROUP BY channel', shown, re.MULTILINE), shown
        on.clear()
        on.enter('\\sql')
        assert re.search(r'^FROM orders\nWHERE ', on.until(r';\nshop>'), re.MULTILINE), on.shows()


def test_narrower_terminal():
    with screen() as on:
        wide = "select 'a text that fills a line of eighty columns but not one of sixty' as text;"
        on.enter(wide)
        assert max(map(len, on.until(r'\(1 row\)\nshop>').splitlines()[2:5])) > 60
        on.clear()
        on.tmux('resize-window', '-x', '60', '-y', '24')
        on.keys('Up')
        on.until(re.escape(wide))
        on.keys('Enter')
        table = [text for text in on.until(r'\(1 row\)\nshop>').splitlines() if text[0] in '┌│├└']
        same({len(text) for text in table}, {60}, f'widths of {table}')


def test_the_greeting_breaks_between_words():
    told = []
    for columns in (200, 40):
        on = Screen(size=(columns, 30))
        try:
            told.append(on.until('\nshop>').split())
            if columns == 40:
                same([line for line in on.tmux('capture-pane', '-p').splitlines() if len(line) > columns], [])
        finally:
            on.tmux('kill-server')
    same(told[1], told[0])


def test_interrupt_of_a_query():
    with screen('-f', 'csv') as on:
        on.enter(ENDLESS)
        on.until(r'\n[1-9]\d* s, Ctrl-C cancels')
        on.keys('C-c')
        shown = on.until('\naskdb: cancelled\nshop>')
        assert 'Ctrl-C cancels' not in shown, shown
        on.enter('select 3 as n;')
        on.until('\nn\n3\nshop>')
        on.type('select nothing')
        on.until('\nshop> select nothing')
        on.keys('C-c')
        on.until('\nshop> select nothing(\\^C)?\nshop>')


def test_pager():
    with screen('-f', 'csv', PAGER='more') as on:
        on.enter('select id as n from orders order by id limit 100;')
        shown = on.until('--More--')
        same(shown.splitlines()[-2], '22', shown)
        on.keys('q')
        on.until('shop>')
        on.clear()
        on.enter('select 4 as n;')
        same(on.until('\n4\nshop>'), lines('shop> select 4 as n;', 'n', '4', 'shop>'), 'after the pager')


def test_watch():
    with screen('-f', 'csv') as on:
        on.enter('select 5 as n;')
        on.until('\n5\nshop>')
        on.clear()
        on.enter('\\watch 0.2')
        on.until(r'(\n\d\d:\d\d:\d\d, every 0.2 s, Ctrl-C ends\nn\n5){3}')
        on.keys('C-c')
        on.until(r'\n5\n\^C\nshop>')


def test_watch_of_an_interrupted_query_ends():
    with screen('-f', 'csv') as on:
        on.enter(ENDLESS)
        on.until(r'\n1 s, Ctrl-C cancels')
        on.keys('C-c')
        on.until('\naskdb: cancelled\nshop>')
        on.enter('\\watch 0.2')
        on.until(r'every 0.2 s, Ctrl-C ends(\ncount.*)?')
        on.keys('C-c')
        on.until('askdb: cancelled\n\nshop>')


def test_chart_is_drawn_on_the_terminal():
    sql = "select 'a' as kind, 1 as n union all select 'bb', 2"
    with screen('-f', 'none') as on:
        on.enter(sql + ';')
        on.until('\nshop>')
        on.clear()
        on.enter('\\chart')
        shown = on.until(r'\naskdb: note: .*\nshop>')
        assert re.search(r'^bb +█+ 2$', shown, re.MULTILINE), shown
        on.clear()
        on.enter('\\chart js')
        on.until('takes a mark(.|\n)*shop>')
        on.clear()
        on.type('\\chart js', 'Tab', 'Enter')
        on.until(r'"\$schema":(.|\n)*shop>')


def test_pasted_lines_are_taken_as_typed():
    with screen('-f', 'csv') as on:
        on.paste("select 6 as n,\n\t\t'order\tby' as t;\nselect 7 as n")
        shown = on.until(r'shop> select 7 as n')
        same(shown, lines('shop> select 6 as n,', " ...>   'order by' as t;", 'n,t', '6,order by', 'shop> select 7 as n'), 'screen')
        on.type(';', 'Enter')
        on.until('\nn\n7\nshop>')
        on.paste('select 8\x01 as\x7f n;')
        on.until('shop> select 8 as n;')


NOT_RUN = 'was pasted, or typed ahead, and is not run: type it, or press Enter yourself'


def test_pasted_commands_write_nothing():
    written = folder() / 'by-a-paste'
    for command in (f'\\o {written}', f'\\chart json {written}.json', '\\good', '\\forget', '\\fix select 3 as n', f' \\o {written}'):
        with screen('-f', 'csv', XDG_DATA_HOME=str(folder() / 'pasted-data')) as on:
            on.paste(f'select 6 as n;\n{command}\nselect 7 as n;\n')
            on.until(rf'{NOT_RUN}\n(.|\n)*\nn\n7\nshop>')
            on.clear()
            on.paste(f'select 8 as n,\n{command.strip()}\nselect 9 as n;\n')  # within a statement
            on.until(rf'{NOT_RUN}\n(.|\n)*\nn\n9\nshop>')
    assert not list(folder().glob('by-a-paste*')) and not (folder() / 'pasted-data').exists()
    with screen('-f', 'csv') as on:
        on.paste('\\x\n\\limit 5\n')  # what stays within the session is as typed
        on.until(r'format: vertical\n(.|\n)*limit: 5 rows\nshop>')
        on.clear()
        on.paste(f'\\o {written}')
        on.until(r'shop> \\o \S+')
        on.keys('Enter')  # by the person who sees it
        on.enter('select 11 as n;')
        on.until(r'shop> select 11 as n;\nshop>')
        on.enter('\\o')
        on.until(r'shop> \\o\nshop>')
    assert '11' in written.read_text(), written.read_text()


def test_interrupt_drops_what_is_left_of_a_paste():
    with screen('-f', 'csv') as on:
        on.paste(f'{ENDLESS}\nselect 9 as n;\nselect 10 as n;\n')
        on.until(r'\n[1-9]\d* s, Ctrl-C cancels')
        on.keys('C-c')
        shown = on.until('\naskdb: cancelled\nshop>(.|\n)*')
        on.enter('select 11 as n;')
        shown = on.until('\n11\nshop>')
        assert '\n9\n' not in shown and '\n10\n' not in shown, shown


def test_very_long_line():
    with screen('-f', 'csv') as on:
        text = 'x' * 20000
        on.paste(f"select length('{text}') as n;")
        on.until(r"xxx'\) as n;")
        on.keys('Enter')
        on.until('\nn\n20000\nshop>')
        on.paste('how many ' + 'orders ' * 1000)
        on.keys('Enter')
        on.until(r'askdb: the question has \d+ bytes, more than 4000\nshop>')


def test_answer_is_corrected_in_the_editor_and_remembered():
    editor = folder() / 'editor'
    editor.write_text('#!/bin/sh\ncat "$1" > "$1.before"; grep -q GROUP "$1" && echo "select 12 as twelve" > "$1"; rm "$1.before"\n')
    editor.chmod(0o755)
    variables = {'EDITOR': str(editor), 'VISUAL': '', 'XDG_DATA_HOME': str(folder() / 'tmux-data'), 'TMPDIR': str(folder())}
    with screen('-f', 'csv', **variables) as on:
        on.enter('orders per channel')
        on.until(r'\nweb,.*\n(.*next.*\n)?shop>')
        on.clear()
        on.enter('\\fix')
        on.until(r"\ntwelve\n12\nremembered for 'orders per channel'; \\forget takes it back\nshop>")
        on.clear()
        on.enter('\\fix')
        on.until(r'\nthe SQL is as it was: nothing is done\nshop>')
        assert not list(folder().glob('askdb-??????')), 'a temporary folder is left'
    with screen('-f', 'csv', **{**variables, 'EDITOR': 'false'}) as on:
        on.enter('Orders per channel?')
        on.until(r'\naskdb: note: answered by the SQL remembered .*\nselect 12 as twelve\ntwelve\n12\nshop>')
        on.enter('\\fix')
        on.until(r'\naskdb: the editor failed .*\nshop>')
        on.enter('\\e')
        on.until(r'\nshop> select 12 as twelve;')
        on.type('xx')
        on.keys('BSpace', 'BSpace', 'Enter')
        on.until('\n12\nshop>')


def test_wide_lines_go_through_the_pager():
    with screen('-f', 'csv', PAGER='more') as on:
        on.enter("select printf('%.*c', 2000, 'x') as x;")
        on.until('--More--(.|\n)*')
        on.keys('q')
        on.until('shop>')


def test_statement_over_lines_is_one_line_of_the_history():
    with screen('-f', 'csv', XDG_STATE_HOME=str(folder() / 'tmux-lines')) as on:
        on.enter('select 13')
        on.until(r'\n \.\.\.>')
        on.enter('as n;')
        on.until('\nn\n13\nshop>')
        on.keys('Up')
        on.until('shop> select 13 as n;')
        on.keys('C-c')
        on.until(r'shop>')
        on.keys('C-r')
        on.type('13')
        on.until('select 13 as n;(.|\n)*')


if __name__ == '__main__':
    main(globals())
