#!/usr/bin/env python3
"""Each file of fixtures/situations is a case: input files, a command, and what it must say. Its README has the format."""
import gzip
import pathlib
import shlex
import sqlite3
import sys
import tempfile

from run import FIXTURES, Skip, askdb, folder, run_cases, shown

ENCODINGS = {'utf-8', 'utf-8-sig', 'cp1252', 'latin-1', 'utf-16', 'utf-16-le', 'utf-16-be'}


class Case:
    """A case as its file has it: sections, each a line that begins with "== ", and the lines below it."""

    def __init__(self, path):
        self.sections = []
        for number, line in enumerate(path.read_text(encoding='utf-8').splitlines(), 1):
            if line.startswith('== '):
                self.sections.append((line[3:].split(), number, []))
            elif self.sections:
                self.sections[-1][2].append(line)
            elif line and not line.startswith('#'):
                raise AssertionError(f'{path}:{number}: no section has begun')

    def __iter__(self):
        for words, number, lines in self.sections:
            yield words[0], words[1:], number, lines


def body(lines, words):
    """The bytes of an input file."""
    text = ''.join(line + '\n' for line in lines)
    encoding, packed = 'utf-8', False
    for word in words:
        if word in ENCODINGS:
            encoding = word
        elif word == 'crlf':
            text = text.replace('\n', '\r\n')
        elif word == 'cut':
            text = text[:-1]
        elif word == 'escapes':
            text = text.encode('latin-1').decode('unicode_escape')
        elif word == 'gzip':
            packed = True
        else:
            raise AssertionError(f'no input is {word!r}')
    data = text.encode(encoding)
    return gzip.compress(data) if packed else data


def make_database(path, lines):
    with sqlite3.connect(path) as database:
        database.executescript('\n'.join(lines))
    database.close()


def prepare(case, place):
    """Makes the input files; returns what stands on standard input."""
    stdin = b''
    for kind, words, _, lines in case:
        if kind in ('file', 'sqlite'):
            path = place / words[0]
            path.parent.mkdir(parents=True, exist_ok=True)
            if kind == 'file':
                path.write_bytes(body(lines, words[1:]))
            else:
                make_database(path, lines)
        elif kind == 'stdin':
            stdin = body(lines, words)
    return stdin


def split_runs(case):
    """(command, what is expected of it) of each run."""
    runs = []
    for kind, words, number, lines in case:
        if kind == 'run':
            runs.append((shlex.split(' '.join(lines), comments=False), []))
        elif kind in ('status', 'out', 'err'):
            assert runs, f'line {number}: nothing was run'
            runs[-1][1].append((kind, words, number, lines))
        elif kind not in ('file', 'sqlite', 'stdin'):
            raise AssertionError(f'line {number}: no section is called {kind!r}')
    return runs


def check_text(number, what, words, lines, actual):
    how = words[0] if words else 'is'
    if how == 'is':
        expected = '\n'.join(lines)
        assert actual.rstrip('\n') == expected.rstrip('\n'), f'line {number}: {what} is\n{actual}\nnot\n{expected}'
        return
    for line in filter(None, lines):
        assert how in ('has', 'lacks'), f'line {number}: {what} {how}?'
        assert (line in actual) == (how == 'has'), f'line {number}: {what} {"lacks" if how == "has" else "has"} {line!r}:\n{actual}'


def run_case(path):
    case = Case(path)
    runs = split_runs(case)
    assert runs, f'{path.name} runs nothing'
    with tempfile.TemporaryDirectory(dir=folder()) as place:
        stdin = prepare(case, pathlib.Path(place))
        for command, expected in runs:
            result = askdb(*command, stdin=stdin, cwd=place)
            status = 0
            for kind, words, number, lines in expected:
                if kind == 'status':
                    status = int(words[0])
                else:
                    check_text(number, f'std{kind}', words, lines, shown(getattr(result, kind), 20000))
            assert result.status == status, f'exit status {result.status}, not {status}: {shown(result.err)}'
            assert len(expected) > sum(kind == 'status' for kind, *_ in expected), f'{path.name} expects nothing of {command}'


def main():
    files = sorted((FIXTURES / 'situations').glob('**/*.case'))
    wanted = sys.argv[1:]
    files = [path for path in files if not wanted or any(word in str(path) for word in wanted)]
    if not files:
        raise Skip('no case')
    root = FIXTURES / 'situations'
    sys.exit(run_cases([(str(path.relative_to(root).with_suffix('')), lambda p=path: run_case(p)) for path in files]))


if __name__ == '__main__':
    main()
