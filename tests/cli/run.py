"""Runs the built askdb as a user would, and runs test cases, printing cmocka's lines so that scripts/test can count them.

Environment: ASKDB_BINARY (the program), ASKDB_FIXTURES (the folder fixtures/), ASKDB_TEST_SHOP_SQLITE (the sample database; made in
a temporary folder when it is not given), ASKDB_TEST_SHOP_POSTGRES and ASKDB_TEST_LOCKED_POSTGRES (URIs; without them the
PostgreSQL cases are skipped), ASKDB_TEST_PATIENCE (how many times as long to wait: sanitizers are slow).
"""
import atexit
import collections
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

OK, USAGE, CONNECT, DECLINED, REJECTED, DATABASE, CANCELLED, MODEL = range(8)

Result = collections.namedtuple('Result', 'status out err')
FIXTURES = pathlib.Path(os.environ.get('ASKDB_FIXTURES') or pathlib.Path(__file__).resolve().parents[2] / 'fixtures')
PATIENCE = 120 * float(os.environ.get('ASKDB_TEST_PATIENCE') or 1)  # seconds that anything may take
SANITIZED = PATIENCE > 120
SETTINGS = ['ASKDB_' + name for name in ('FORMAT', 'STYLE', 'NULL', 'LIMIT', 'CSV_SAFE', 'TIMEOUT', 'MODEL', 'MIN_CONFIDENCE', 'NO_PROBE', 'NO_FOLLOW_UP',
                                         'EXPLAIN', 'QUIET', 'JSON_ERRORS', 'AUDIT', 'NO_EXAMPLES', 'NO_CACHE', 'PROMPT_BUDGET', 'NO_VALUES',
                                         'SAMPLES', 'ROLES')]  # that the environment of a case may have
_folder = []


class Skip(Exception):
    """Raised by a case that cannot run here; says why."""


def folder():
    """A folder for this run's files, removed at the end."""
    if not _folder:
        _folder.append(pathlib.Path(tempfile.mkdtemp(prefix='askdb-cli-')))
        atexit.register(shutil.rmtree, _folder[0], True)
    return _folder[0]


def shop():
    """The sample database in SQLite."""
    path = os.environ.get('ASKDB_TEST_SHOP_SQLITE')
    if not path:
        path = str(folder() / 'shop.db')
        if not os.path.exists(path):
            subprocess.run([sys.executable, str(FIXTURES / 'shop' / 'make_shop.py'), '--sqlite', path], check=True)
    return path


def postgres(name='ASKDB_TEST_SHOP_POSTGRES'):
    """The URI in an environment variable; the case is skipped without it."""
    if not os.environ.get(name):
        raise Skip(f'{name} is not set')
    return os.environ[name]


def binary():
    path = os.environ.get('ASKDB_BINARY')
    assert path, 'ASKDB_BINARY is not set: the path of the built askdb'
    return path


def digest(path):
    return hashlib.sha256(pathlib.Path(path).read_bytes()).hexdigest()


def environment():
    """Nothing of the user's: neither settings nor caches, and no colour. What is slow is no failure under the sanitizers."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(('PG', 'XDG_')) and name not in SETTINGS}
    kept.update(HOME=str(folder()), XDG_CACHE_HOME=str(folder() / 'cache'), XDG_CONFIG_HOME=str(folder() / 'config'),
                LC_ALL='C.UTF-8', TERM='dumb')
    if SANITIZED:
        kept['ASKDB_TIMEOUT'] = '300'
    return kept


def askdb(*arguments, stdin=b'', stdout=subprocess.PIPE, timeout=PATIENCE, variables=None, **options):
    """Runs askdb to its end. Fails the case if it crashed, whatever the case is about."""
    command = [binary(), *arguments]
    done = subprocess.run(command, input=stdin, stdout=stdout, stderr=subprocess.PIPE, timeout=timeout,
                          env={**environment(), **(variables or {})}, check=False, **options)
    result = Result(done.returncode, done.stdout or b'', done.stderr)
    no_crash(result)
    return result


def no_crash(result):
    assert result.status >= 0, f'killed by signal {-result.status}: {shown(result.err)}'
    assert result.status <= MODEL, f'exit status {result.status} means nothing: {shown(result.err)}'
    for words in (b'Sanitizer', b'runtime error:', b'Assertion', b'assertion failed'):
        assert words not in result.err, shown(result.err)


def shown(text, limit=1500):
    text = text.decode('utf-8', 'backslashreplace')
    return text if len(text) <= limit else text[:limit] + ' ...'


def same(actual, expected, what=''):
    assert actual == expected, f'{what}: expected {expected!r}, got {actual!r}'


def answers(*arguments, **options):
    """Runs askdb, which must succeed; returns what it wrote."""
    result = askdb(*arguments, **options)
    assert result.status == OK, f'exit status {result.status}: {shown(result.err)}'
    return result.out


def fails(status, *arguments, lines=1, **options):
    """Runs askdb, which must fail with one of `status`: one line on stderr that begins "askdb: ", nothing on stdout.
    lines=None lets more lines follow. Returns the message."""
    result = askdb(*arguments, **options)
    allowed = status if isinstance(status, tuple) else (status,)
    assert result.status in allowed, f'exit status {result.status}, not {allowed}: {shown(result.err)}'
    same(shown(result.out), '', 'stdout')
    message = result.err.decode('utf-8')  # always valid UTF-8
    assert message.startswith('askdb: '), f'stderr is {message!r}'
    assert message.endswith('\n'), f'no line feed ends {message!r}'
    assert lines is None or message.count('\n') == lines, f'not one line: {message!r}'
    assert not re.search(r'[\x00-\x08\x0b-\x1f\x7f]', message), f'control characters in {message!r}'
    return message


def wait_until_busy(pid, seconds=0.3):
    """Until the process has had so much more of a processor than when this was called: it is at work, however busy the machine is."""
    def used():
        fields = pathlib.Path(f'/proc/{pid}/stat').read_text(encoding='utf-8').rpartition(')')[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf('SC_CLK_TCK')
    enough, end = used() + seconds * PATIENCE / 120, time.monotonic() + PATIENCE
    while used() < enough:
        assert time.monotonic() < end, 'it does nothing'
        time.sleep(0.02)


def run_cases(cases):
    """Runs [(name, function)]; returns the exit status for meson: the number of failures, 77 when all were skipped."""
    print(f'[==========] Running {len(cases)} test(s).')
    done = collections.Counter()
    for name, case in cases:
        print(f'[ RUN      ] {name}', flush=True)
        try:
            case()
            kind = 'OK'
        except Skip as reason:
            print(f'skipped: {reason}')
            kind = 'SKIPPED'
        except Exception as error:  # a case that breaks is a case that fails
            if isinstance(error, AssertionError) and str(error):
                print(error)
            else:
                traceback.print_exc(file=sys.stdout)
            kind = 'FAILED'
        done[kind] += 1
        print({'OK': '[       OK ]', 'SKIPPED': '[  SKIPPED ]', 'FAILED': '[  FAILED  ]'}[kind], name, flush=True)
    print(f'[==========] {len(cases)} test(s) run.')
    if done['FAILED']:
        return min(done['FAILED'], 70)
    return 77 if done['SKIPPED'] and not done['OK'] else 0


def nothing_under_the_sanitizers():
    raise Skip('it says nothing that it does not say without sanitizers, and takes minutes under them')


def main(module, sanitized=True):
    """Runs the functions of a module whose names begin with test_, in the order they are written; arguments choose among
    them by parts of their names. None is run under the sanitizers where `sanitized` is not set."""
    wanted = sys.argv[1:]
    if SANITIZED and not sanitized:
        module = {'test_nothing_under_the_sanitizers': nothing_under_the_sanitizers}
    cases = [(name, value) for name, value in module.items() if name.startswith('test_') and callable(value)]
    cases = [case for case in cases if not wanted or any(word in case[0] for word in wanted)]
    sys.exit(run_cases(cases))
