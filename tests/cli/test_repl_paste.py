#!/usr/bin/env python3
"""At a terminal, what came at once is no command of a person: no file is written by a line of a paste, however it is marked, nor by one that
was there before its prompt."""
import fcntl
import os
import pathlib
import pty
import select
import signal
import subprocess
import termios
import time

from run import PATIENCE, binary, environment, folder, main, same, shop

NOT_RUN = b'was pasted, or typed ahead, and is not run'
COMMANDS = ['\\o {0}', '\\o  {0}', '\\o\t{0}', ' \\o {0}', '\\g {0}', '\\chart {0}.svg', '\\chart json {0}.json', '\\chart bar text {0}.txt',
            '\\fix select 3 as n', '\\good', '\\forget', '\\i {0}.sql', '\\c {0}.sql', '\\docs {0}']
MARKS = ['\x1b[200~', '\x1b[201~']


class Keyboard:
    """A terminal whose bytes come as the test sends them, marks of pasting and all."""

    def __init__(self):
        self.keyboard, self.terminal = pty.openpty()
        self.out = b''
        self.process = subprocess.Popen([binary(), 'repl', '-q', '-f', 'csv', shop()], stdin=self.terminal, stdout=self.terminal, stderr=self.terminal,
                                        env={**environment(), 'TERM': 'xterm', 'PAGER': '', 'XDG_DATA_HOME': str(folder() / 'data')},
                                        start_new_session=True, preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))

    def read(self):
        """Bytes that askdb has read so far."""
        return int(pathlib.Path(f'/proc/{self.process.pid}/io').read_text().split()[1])

    def until(self, text):
        """Waits for it; returns what came before it."""
        deadline = time.monotonic() + PATIENCE
        while text not in self.out:
            assert select.select([self.keyboard], [], [], max(0, deadline - time.monotonic()))[0], (text, self.out[-2000:])
            self.out += os.read(self.keyboard, 65536)
        before, _, self.out = self.out.partition(text)
        return before

    def send(self, text):
        os.write(self.keyboard, text.encode())

    def end(self):
        self.process.kill()
        self.process.wait()
        os.close(self.keyboard)
        os.close(self.terminal)


def pasted(text):
    return text.join(MARKS)


def ways(line):
    yield pasted(f'select 5 as n;\r{line}\r')
    yield pasted(f'select 5 as n;\r{MARKS[1]}{line}\r')  # the text ends its own paste
    yield pasted(f'{MARKS[1]}{MARKS[1]}{line}\r')
    yield pasted(f'{MARKS[0]}x{MARKS[1]};\r{line}\r')
    yield pasted('select 5 as n;\r') + f'{line}\r'
    yield pasted('select 5 as n;\r') + pasted(f'{line}\r')
    yield pasted(f'{line}\n')
    yield pasted(f'select 5 as n,\r{line.strip()}\r')  # it breaks off a statement
    yield f'select count(*) as n from orders, customers where orders.id < 30;\r{line}\r'  # it is there before the prompt is
    yield f'select 6 as n;\rselect 7 as n;\r\r{line}\r'


def refused(on, way):
    on.send(way)
    on.until(NOT_RUN)
    on.until(b'shop> ')


def test_no_command_that_came_at_once_reaches_out():
    written, script = folder() / 'written', folder() / 'written.sql'
    script.write_text('select 1;\n')
    on = Keyboard()
    try:
        on.until(b'shop> ')
        for number, command in enumerate(COMMANDS):
            line = command.format(written)
            for way in list(ways(line)) if number == 0 else [list(ways(line))[number % 10], list(ways(line))[(number + 4) % 10]]:
                refused(on, way)
                on.send('select 404 as n;')
                on.until(b' as n;')
                on.send('\r')
                on.until(b'\n404\r\n')
                on.until(b'shop> ')
        same([path.name for path in folder().glob('written*')], ['written.sql'])
        assert not (folder() / 'data').exists(), 'something is remembered'
    finally:
        on.end()


def test_a_person_types_one():
    written = folder() / 'typed'
    on = Keyboard()
    try:
        on.until(b'shop> ')
        for line in (f'\\o {written}', 'select 11 as n;', '\\o', f'\\o {written}-pasted', 'select 12 as n;', '\\o'):
            on.send(pasted(line) if line.endswith('-pasted') else line)  # Enter is pressed once it is seen
            on.until(line[-6:].encode())
            on.send('\r')
            assert NOT_RUN not in on.until(b'shop> '), line
    finally:
        on.end()
    same(written.read_text(), 'n\n11\n')
    same((folder() / 'typed-pasted').read_text(), 'n\n12\n')


def test_nothing_is_left_of_a_paste_that_is_broken_off():
    """Ctrl-C while it is still coming: the signal, as the terminal makes none of a paste's bytes."""
    written = folder() / 'broken-off'
    on = Keyboard()
    try:
        on.until(b'shop> ')
        before, beginning = on.read(), f'{MARKS[0]}select 5 as n,'
        on.send(beginning)
        deadline = time.monotonic() + PATIENCE
        while on.read() < before + len(beginning):
            assert time.monotonic() < deadline, 'it reads nothing'
            time.sleep(0.01)
        on.process.send_signal(signal.SIGINT)
        on.send(f'\r\\o {written}\rselect 6 as n;\r{MARKS[1]}')
        on.until(b'shop> ')
        on.send('select 404 as n;')
        on.until(b' as n;')
        on.send('\r')
        on.until(b'\n404\r\n')
    finally:
        on.end()
    assert not written.exists()


if __name__ == '__main__':
    main(globals())
