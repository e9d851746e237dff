"""askdb at a terminal: what it shows there, and what is typed."""
import codecs
import contextlib
import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import termios
import time

from run import OK, PATIENCE, Result, binary, environment, no_crash, same


class Terminal:
    """A session at a terminal of 80 columns."""

    def __init__(self, *arguments, rows=24, **variables):
        self.keyboard, terminal = pty.openpty()
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack('HHHH', rows, 80, 0, 0))
        self.process = subprocess.Popen([binary(), *arguments], stdin=terminal, stdout=terminal, stderr=terminal,
                                        env={**environment(), **variables}, start_new_session=True,
                                        preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0))
        os.close(terminal)
        self.decoder = codecs.getincrementaldecoder('utf-8')('replace')
        self.shows = ''
        self.seen = 0

    def read(self, deadline):
        """Adds what is shown next; False where the terminal is gone, as it is when the program is."""
        ready = select.select([self.keyboard], [], [], max(0, deadline - time.monotonic()))[0]
        assert ready, f'nothing more within {PATIENCE} s after {self.shows[self.seen:]!r}'
        try:
            part = os.read(self.keyboard, 65536)
        except OSError:
            return False
        self.shows += self.decoder.decode(part).replace('\r\n', '\n')
        return bool(part)

    def wait(self, pattern):
        """Waits for what was not there before; returns what was shown up to its end."""
        deadline = time.monotonic() + PATIENCE
        while (match := re.compile(pattern, re.MULTILINE).search(self.shows, self.seen)) is None:
            assert self.read(deadline), f'it ended without {pattern!r} after {self.shows[self.seen:]!r}'
        found = self.shows[self.seen:match.end()]
        self.seen = match.end()
        return found

    def until(self, text):
        return self.wait(re.escape(text))

    def prompt(self):
        """Waits for a new prompt. Only from then on a control character is the program's and not the terminal's; one that
        is drawn again, as completion does, is behind a carriage return."""
        return self.wait(r'^[\w.-]+> ')

    def type(self, text):
        os.write(self.keyboard, text.encode())

    def enter(self, line):
        """Types a line; returns what was shown up to the next prompt."""
        self.type(line + '\n')
        return self.prompt()

    def ends(self):
        """The status with which it ends."""
        deadline = time.monotonic() + PATIENCE
        while self.read(deadline):
            pass
        status = self.process.wait(PATIENCE)
        no_crash(Result(status, b'', self.shows.encode()))
        return status


@contextlib.contextmanager
def terminal(*arguments, **options):
    """A session at its first prompt, which has to end well by itself or by Ctrl-D."""
    at = Terminal(*arguments, **options)
    try:
        at.prompt()
        yield at
        if at.process.poll() is None:
            at.type('\x04')
        same(at.ends(), OK, at.shows)
    finally:
        if at.process.poll() is None:
            at.process.kill()
        at.process.wait()
        os.close(at.keyboard)
