#!/usr/bin/env python3
"""Each layer stops by itself what it is there for, and lets pass what is another's: so the table of docs/security.md means something."""
import os
import pathlib
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / 'cli'))
from retail import sqlite_scratch  # noqa: E402
from run import SANITIZED, Skip, binary, digest, main, same  # noqa: E402

PASSED, STOPPED, ENDLESS = 0, 4, 9


def alone(layer, statements):
    """What the layer does about each."""
    path = sqlite_scratch()
    before = digest(path)
    command = [os.environ['ASKDB_LAYER_ALONE'], layer, path]
    done = subprocess.run(command, input='\0'.join(statements).encode(), stdout=subprocess.PIPE, check=False)
    same(done.returncode, 0, layer)
    same(digest(path), before, 'the database')
    return [int(line) for line in done.stdout.split()]


def test_layers_stop_what_is_theirs():
    cases = [
        ('DELETE FROM orders', {'text': PASSED, 'grammar': STOPPED, 'session': STOPPED}),
        ('SELECT 1; SELECT 2', {'text': PASSED, 'grammar': STOPPED, 'names': PASSED, 'session': STOPPED}),
        ('SELECT sqlite_version()', {'grammar': PASSED, 'names': STOPPED, 'session': PASSED, 'limits': PASSED}),
        ('SELECT sql FROM sqlite_master', {'grammar': PASSED, 'names': STOPPED}),
        (' ' * 1100000 + 'SELECT 1', {'text': STOPPED, 'names': PASSED}),
        ('WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT count(*) FROM n',
         {'names': PASSED, 'session': ENDLESS, 'limits': STOPPED}),
        ('SELECT count(*) FROM orders', dict.fromkeys(('text', 'grammar', 'names', 'session', 'limits'), PASSED)),
    ]
    for layer in ('text', 'grammar', 'names', 'session', 'limits'):
        of_layer = [(sql, expected[layer]) for sql, expected in cases if layer in expected]
        same(alone(layer, [sql for sql, _ in of_layer]), [verdict for _, verdict in of_layer], layer)


def test_shipped_program_has_no_switch():
    if SANITIZED:
        raise Skip('a build for debugging names inlined functions')
    content = pathlib.Path(binary()).read_bytes()
    assert b'ASKDB_LAYER' not in content and b'layer_is_off' not in content


if __name__ == '__main__':
    main(globals())
