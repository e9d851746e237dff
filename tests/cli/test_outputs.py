#!/usr/bin/env python3
"""Where -o, \\o, \\chart FILE, --failures and --audit write: never into what the run reads, and what is no regular file stays what it is."""
import json
import os
import pathlib
import shutil
import sqlite3
import stat
import subprocess
import tempfile
import threading
import time

from run import CANCELLED, FIXTURES, OK, PATIENCE, USAGE, Skip, answers, askdb, binary, digest, environment, fails, folder, main, same, shop, shown

SQL = 'SELECT 7 AS n'
CSV = b'n\n7\n'


def place():
    """A folder of the case's own, with a copy of the sample database."""
    path = pathlib.Path(tempfile.mkdtemp(dir=folder()))
    shutil.copy(shop(), path / 'shop.db')
    return path


def rows(database, output, *options):
    return ['check', str(database), SQL, '--run', '-q', '-f', 'csv', '-o', str(output), *options]


def chart(database, output):
    return ['chart', str(database), 'rows', '--sql', 'SELECT city, count(*) AS n FROM customers GROUP BY city', '-q', '-f', 'json',
            '-o', str(output)]


def report(database, output):
    path = pathlib.Path(database).parent / 'one.yaml'
    path.write_text('title: One\nitems:\n  - {title: Seven, sql: SELECT 7 AS n}\n')
    return ['report', str(path), str(database), '-q', '-f', 'markdown', '-o', str(output)]


def summary(database, output):
    return report(database, pathlib.Path(database).parent / 'document.md') + ['--summary', str(output)]


COMMANDS = {'rows': rows, 'chart': chart, 'report': report, 'summary': summary}


def repl(database, script, *options):
    return askdb('repl', str(database), '-q', *options, stdin=script.encode())


def leftovers(path):
    """Files that a run left beside its output."""
    return sorted(name for name in os.listdir(path) if '.' in name and len(name.rsplit('.', 1)[1]) == 6)


class Reader:
    """Reads a FIFO to its end in a thread."""

    def __init__(self, path):
        self.path, self.data = path, None
        self.thread = threading.Thread(target=self.read, daemon=True)
        self.thread.start()

    def read(self):
        with open(self.path, 'rb') as file:
            self.data = file.read()

    def got(self):
        self.thread.join(PATIENCE)
        assert self.data is not None, 'nobody opened the pipe'
        return self.data


def test_a_fifo_is_written_and_stays():
    for name, command in COMMANDS.items():
        here = place()
        os.mkfifo(here / 'pipe', 0o600)
        reader = Reader(here / 'pipe')
        same(askdb(*command(here / 'shop.db', here / 'pipe')).status, OK, name)
        assert reader.got().strip(), name
        info = os.lstat(here / 'pipe')
        same((stat.S_ISFIFO(info.st_mode), stat.S_IMODE(info.st_mode)), (True, 0o600), name)
        same(leftovers(here), [], name)


def test_a_fifo_that_nobody_reads_is_given_up():
    for name, command in COMMANDS.items():
        here = place()
        os.mkfifo(here / 'pipe')
        for arguments in (command(here / 'shop.db', here / 'pipe'), [*command(here / 'shop.db', here / 'other'), '--audit', here / 'pipe']):
            if '--audit' in arguments and b'--audit' not in askdb(arguments[0], '--help').out:
                continue
            start = time.monotonic()
            result = askdb(*arguments, '--timeout', '1')
            same(result.status, CANCELLED, f'{name}: {shown(result.err)}')
            assert b'timed out after 1000 ms: nobody reads' in result.err, shown(result.err)
            assert time.monotonic() - start < PATIENCE / 4, name


def test_a_reader_that_leaves_is_no_failure():
    here = place()
    os.mkfifo(here / 'pipe')

    def leave():
        with open(here / 'pipe', 'rb') as file:
            file.read(10)
    thread = threading.Thread(target=leave, daemon=True)
    thread.start()
    many = 'SELECT a.id FROM orders a, orders b LIMIT 200000'
    same(askdb('check', str(here / 'shop.db'), many, '--run', '-q', '-f', 'csv', '-o', str(here / 'pipe')).status, OK)
    thread.join(PATIENCE)


def test_names_of_descriptors():
    for name in ('/dev/stdout', '-', '/dev/fd/1', '/proc/self/fd/1'):
        for kind, command in COMMANDS.items():
            here = place()
            piped = answers(*command(here / 'shop.db', name))
            assert piped.strip(), (name, kind)
            with open(here / 'all', 'wb') as file:  # a regular file, which the run before has written to
                file.write(b'before\n')
                file.flush()
                same(askdb(*command(here / 'shop.db', name), stdout=file).status, OK)
                os.write(file.fileno(), b'after\n')
            same((here / 'all').read_bytes(), b'before\n' + piped + b'after\n', f'{name} {kind}')
    here = place()
    os.symlink('/dev/stdout', here / 'link')
    same(answers(*rows(here / 'shop.db', here / 'link')), CSV)
    assert os.path.islink(here / 'link')


def test_a_pipe_of_the_shell():
    here = place()
    read, write = os.pipe()
    result = askdb(*rows(here / 'shop.db', f'/dev/fd/{write}'), pass_fds=(write,))
    os.close(write)
    same((result.status, os.read(read, 100)), (OK, CSV))
    os.close(read)


def test_a_link_is_followed():
    for target in ('there', 'missing'):
        for kind, command in COMMANDS.items():
            here = place()
            (here / 'there').write_bytes(b'old')
            os.mkdir(here / 'sub')
            os.symlink(f'../{target}', here / 'sub' / 'second')
            os.symlink('sub/second', here / 'first')
            same(askdb(*command(here / 'shop.db', here / 'first')).status, OK, kind)
            assert (here / target).read_bytes() not in (b'', b'old'), kind
            assert os.path.islink(here / 'first') and os.path.islink(here / 'sub' / 'second')
            same(leftovers(here), [])
    here = place()
    os.symlink('b', here / 'a')
    os.symlink('a', here / 'b')
    fails(USAGE, *rows(here / 'shop.db', here / 'a'))


def test_the_mode_is_kept():
    for mode in (0o600, 0o640, 0o664):
        for kind, command in COMMANDS.items():
            here = place()
            (here / 'out').write_bytes(b'old')
            os.chmod(here / 'out', mode)
            same(askdb(*command(here / 'shop.db', here / 'out')).status, OK, kind)
            same(stat.S_IMODE(os.stat(here / 'out').st_mode), mode, kind)
            assert (here / 'out').read_bytes() != b'old', kind
    here = place()
    same(repl(here / 'shop.db', f'\\o {here}/new\n{SQL};\n').status, OK)
    mask = os.umask(0)
    os.umask(mask)
    same(stat.S_IMODE(os.stat(here / 'new').st_mode), 0o666 & ~mask)


def test_a_file_that_may_not_be_written_stays():
    if os.geteuid() == 0:
        setting = {'user': 65534, 'group': 65534, 'extra_groups': []}
    else:
        setting = {}
    here = place()
    for path in [folder(), here, *here.iterdir()]:
        os.chmod(path, 0o777)
    (here / 'out').write_bytes(b'old')
    os.chmod(here / 'out', 0o444)
    try:
        result = askdb(*rows(here / 'shop.db', here / 'out'), **setting)
    except PermissionError as error:
        raise Skip('that user may not start the program') from error
    same((result.status, (here / 'out').read_bytes()), (USAGE, b'old'))


def test_what_fails_leaves_the_file_before():
    here = place()
    (here / 'out').write_bytes(b'old')
    result = askdb('check', str(here / 'shop.db'), "SELECT abs(-9223372036854775808)", '--run', '-o', str(here / 'out'))
    assert result.status != OK
    same(((here / 'out').read_bytes(), leftovers(here)), (b'old', []))


def inputs(here):
    """{name: path} of what runs below read; some need not be there."""
    (here / 'semantic.yaml').write_text('files: [sub/rows.yaml]\n')
    (here / 'one.yaml.lock').write_text('{"questions": {}}')
    os.symlink('shop.db', here / 'link')
    os.link(here / 'shop.db', here / 'hard')
    os.mkdir(here / 'sub')
    (here / 'sub' / 'rows.yaml').write_text('tables: []\n')
    os.symlink('sub/rows.yaml', here / 'rows')
    return {'part of the semantic file': 'sub/rows.yaml', 'link to a part': 'rows', 'database': 'shop.db', 'link': 'link', 'hard link': 'hard', 'another way': 'sub/../shop.db', 'journal': 'shop.db-journal',
            'log': 'shop.db-wal', 'shared memory': 'shop.db-shm', 'semantic file': 'semantic.yaml', 'audit file': 'audit.jsonl',
            'standard input': 'in.txt', 'prompt': 'prompts/translate.txt', 'configuration': 'config/askdb/config',
            'model': 'small.gguf'}


def test_no_output_is_an_input():
    for kind, command in COMMANDS.items():
        here = place()
        os.makedirs(here / 'config' / 'askdb')
        os.mkdir(here / 'prompts')
        (here / 'in.txt').write_text('x')
        (here / 'config' / 'askdb' / 'config').write_text('# none\n')
        names = inputs(here)
        if kind in ('report', 'summary'):
            names.update({'report': 'one.yaml', 'lock': 'one.yaml.lock'})
        for name, path in names.items():
            arguments = command(here / 'shop.db', here / path)
            if (name, kind) == ('model', 'rows'):
                continue  # check takes none
            arguments += ['--semantic', str(here / 'semantic.yaml'), '--audit', str(here / 'audit.jsonl')]
            if name == 'model':
                arguments += ['--model', str(here / path)]
                shutil.copy(FIXTURES / 'model' / 'tiny.gguf', here / path)
            before = digest(here / path) if (here / path).exists() else None
            with open(here / 'in.txt', 'rb') as given:
                done = subprocess.run([binary(), *arguments], stdin=given, capture_output=True, timeout=PATIENCE, check=False,
                                      env={**environment(), 'XDG_CONFIG_HOME': str(here / 'config'),
                                           'ASKDB_PROMPTS': str(here / 'prompts')})
            told = b'two outputs' if (kind, name) == ('summary', 'audit file') else b'this run reads it'
            assert (done.returncode, told in done.stderr) == (USAGE, True), (kind, name, done)
            if name != 'audit file':
                same(digest(here / path) if (here / path).exists() else None, before, f'{kind} {name}')
            same(leftovers(here), [], name)


def test_what_is_read_beside_the_database_is_spared():
    """Documents and what their folder links to, further suites, and the parts of a file that is brought up to date in its own place."""
    here = place()
    inputs(here)
    os.makedirs(here / 'docs' / 'deep')
    for path in ('docs/a.md', 'docs/deep/b.txt', 'far.md'):
        (here / path).write_text('# Orders\nAn order is placed by a customer.\n')
    os.symlink('../far.md', here / 'docs' / 'linked.md')
    (here / 'dbt.yml').write_text('semantic_models: []\n')
    same(askdb('init', str(here / 'shop.db'), '--from-dbt', str(here / 'dbt.yml'), '-o', str(here / 'dbt.yml')).status, USAGE)
    (here / 'data' / 'askdb' / 'examples').mkdir(parents=True)
    (here / 'data' / 'askdb' / 'examples' / 'x.jsonl').write_text('{"question": "x", "sql": "SELECT 1"}\n')
    for name in ('suite.json', 'other.json'):
        (here / name).write_text(json.dumps([{'db_id': 'shop', 'question': 'how many orders', 'query': 'SELECT count(*) FROM orders'}]))
    os.symlink('docs/deep/b.txt', here / 'b.txt')
    before = {path: digest(path) for path in here.rglob('*') if path.is_file()}
    ask = ('ask', str(here / 'shop.db'), 'how many orders', '-q', '--docs', str(here / 'docs'), '-f', 'csv', '-o')
    for path in ('docs/a.md', 'docs/deep/b.txt', 'docs/deep/../a.md', 'docs/linked.md', 'far.md', 'b.txt'):
        assert 'this run reads it' in fails(USAGE, *ask, str(here / path), lines=None), path
    same(askdb('eval', str(here / 'suite.json'), str(here / 'shop.db'), '--suite', str(here / 'other.json'), '--failures',
               str(here / 'other.json')).status, USAGE)
    same(askdb('tune', str(here / 'shop.db'), '--examples', str(here / 'suite.json'), '-o', str(here / 'suite.json')).status, USAGE)
    same(askdb('coach', str(here / 'suite.json'), str(here / 'shop.db'), '-o', str(here / 'suite.json')).status, USAGE)
    for options in (('-o', str(here / 'rows')), ('-o', str(here / 'sub' / 'rows.yaml'))):
        fails(USAGE, 'init', str(here / 'shop.db'), '-q', '--update', str(here / 'semantic.yaml'), *options, lines=None)
    remembered = askdb(*ask, str(here / 'data' / 'askdb' / 'examples' / 'x.jsonl'), variables={'XDG_DATA_HOME': str(here / 'data')})
    assert (remembered.status, b'this run reads it' in remembered.err) == (USAGE, True), remembered
    same({path: digest(path) for path in before}, before)
    assert (here / 'dbt.yml').read_text() == 'semantic_models: []\n'
    answers(*ask, str(here / 'docs' / 'new.csv'))
    answers('init', str(here / 'shop.db'), '-q', '--update', str(here / 'semantic.yaml'))


def test_a_report_spares_the_database_that_it_names():
    here = place()
    (here / 'own.yaml').write_text('database: shop.db\nitems:\n  - {sql: SELECT 7 AS n}\n')
    before = digest(here / 'shop.db')
    for path in ('shop.db', 'shop.db-journal', 'own.yaml', 'own.yaml.lock'):
        fails(USAGE, 'report', str(here / 'own.yaml'), '-o', str(here / path), lines=None)
    same((digest(here / 'shop.db'), (here / 'own.yaml.lock').exists(), (here / 'shop.db-journal').exists()), (before, False, False))
    same(askdb('report', str(here / 'own.yaml'), '-o', str(here / 'shop.db.md')).status, OK)


def test_the_summary_of_a_report_that_names_its_database():
    here = place()
    (here / 'own.yaml').write_text('database: shop.db\nitems:\n  - {sql: SELECT 7 AS n}\n')
    before = digest(here / 'shop.db'), digest(here / 'own.yaml')
    for path in ('shop.db', 'shop.db-journal', 'shop.db-wal', 'own.yaml', 'own.yaml.lock'):
        assert askdb('report', str(here / 'own.yaml'), '-q', '--summary', str(here / path)).status == USAGE, path
    (here / 'own.yaml').write_text('database: shop.db\nitems:\n  - {sql: SELECT 7 AS n, nothing: 1}\n')
    broken = digest(here / 'own.yaml')
    for path in ('shop.db', 'own.yaml'):
        assert askdb('report', str(here / 'own.yaml'), str(here / 'shop.db'), '-q', '--summary', str(here / path)).status == USAGE, path
    same((digest(here / 'shop.db'), digest(here / 'own.yaml')), (before[0], broken))


def test_a_summary_keeps_what_it_replaces():
    here = place()
    path = here / 'summary.json'
    path.write_text('old')
    path.chmod(0o600)
    os.symlink('summary.json', here / 'link')
    answers(*summary(here / 'shop.db', here / 'link'))
    same((json.loads(path.read_text())['status'], stat.S_IMODE(path.stat().st_mode), (here / 'link').is_symlink()), ('ok', 0o600, True))
    os.mkfifo(here / 'pipe')
    reader = Reader(here / 'pipe')
    answers(*summary(here / 'shop.db', here / 'pipe'))
    same((json.loads(reader.got())['status'], stat.S_ISFIFO((here / 'pipe').stat().st_mode)), ('ok', True))


def test_two_outputs_are_not_in_one_file():
    here = place()
    os.symlink('one.md', here / 'link.md')
    for first, second in (('one.md', 'one.md'), ('one.md', 'link.md'), ('./one.md', '../' + here.name + '/one.md')):
        result = askdb(*report(here / 'shop.db', here / first), '--summary', str(here / second))
        assert (result.status, b'two outputs' in result.err) == (USAGE, True), result
    answers(*report(here / 'shop.db', '/dev/null'), '--summary', '/dev/null')


def test_no_database_is_written_over():
    here = place()
    shutil.copy(shop(), here / 'other.db')
    before = digest(here / 'other.db')
    for command in COMMANDS.values():
        fails(USAGE, *command(here / 'shop.db', here / 'other.db'))
    suite = here / 'suite.jsonl'
    suite.write_text(json.dumps({'db_id': 'other', 'question': 'how many customers', 'query': 'SELECT count(*) FROM orders'}) + '\n')
    os.rename(here / 'other.db', here / 'other.sqlite')
    askdb('eval', str(suite), '--db-dir', str(here), '--failures', str(here / 'other.sqlite'), '-q')
    same(digest(here / 'other.sqlite'), before)


def test_no_part_of_a_database_is_written_over():
    """Of one that the run does not read: what is in a log, and in the journal of a write that was broken off, is nowhere else."""
    here = place()
    for mode, ending in (('WAL', '-wal'), ('DELETE', '-journal')):
        other = here / f'{mode}.db'
        db = sqlite3.connect(other, isolation_level=None)
        db.executescript(f'PRAGMA journal_mode = {mode}; PRAGMA wal_autocheckpoint = 0; PRAGMA cache_size = 2; CREATE TABLE t (v); BEGIN')
        db.executemany('INSERT INTO t VALUES (?)', [('x' * 3000,) for _ in range(50)])
        if mode == 'WAL':
            db.execute('COMMIT')
        part = here / f'{mode}.db{ending}'
        assert part.stat().st_size > 0, part
        shutil.copy(part, here / f'copy{ending}.csv')
        os.symlink(part, here / f'link{ending}')
        before = digest(part)
        for name in (part, here / f'copy{ending}.csv', here / f'link{ending}'):
            for command in COMMANDS.values():
                assert 'part of a database' in fails(USAGE, *command(here / 'shop.db', name)), name
        same((digest(part), digest(here / f'copy{ending}.csv')), (before, before), mode)
        db.execute('COMMIT' if db.in_transaction else 'SELECT 1')
        same(db.execute('SELECT count(*) FROM t').fetchone(), (50,), mode)
        db.close()
    for ending in ('-wal', '-journal', '-shm'):  # none is there
        for base in ('WAL.db', 'DELETE.db'):
            fails(USAGE, *rows(here / 'shop.db', here / f'{base}{ending}'))
            fails(USAGE, 'check', str(here / 'shop.db'), SQL, '--run', '--audit', str(here / f'{base}{ending}'))
        answers(*rows(here / 'shop.db', here / f'prices{ending}'))
    same(leftovers(here), [])


def test_no_output_is_what_a_folder_links_to():
    here = place()
    (here / 'read').mkdir()
    (here / 'elsewhere').mkdir()
    rows = here / 'elsewhere' / 'rows.csv'
    for link, target in (('linked.csv', rows), ('chain.csv', here / 'read' / 'linked.csv')):
        rows.write_text('id,n\n1,2\n2,3\n')
        os.symlink(target, here / 'read' / link)
        for name in (here / 'read', f'{here}/read/*.csv'):
            fails(USAGE, 'ask', str(name), 'how many linked', '-q', '-f', 'csv', '--min-confidence', '0', '-o', str(rows))
            same(rows.read_text(), 'id,n\n1,2\n2,3\n', link)
    os.unlink(here / 'read' / 'chain.csv')
    os.link(rows, here / 'elsewhere' / 'other.csv')
    fails(USAGE, 'ask', str(here / 'read'), 'how many linked', '-q', '--min-confidence', '0', '-o', str(here / 'elsewhere' / 'other.csv'))


def test_the_session_spares_its_inputs():
    here = place()
    before = digest(here / 'shop.db')
    (here / 'script').write_text('kept')
    for line in (f'\\o {here}/shop.db', f'\\chart json {here}/shop.db', f'\\o {here}/shop.db-wal'):
        result = repl(here / 'shop.db', f'SELECT city, count(*) FROM customers GROUP BY city;\n{line}\n{SQL};\n')
        assert b'this run reads it' in result.err or b'ending' in result.err, (line, result)
        same(digest(here / 'shop.db'), before, line)
    assert not (here / 'shop.db-wal').exists()
    result = repl(here / 'shop.db', SQL + ';\n', '-o', str(here / 'shop.db'))
    same((result.status, digest(here / 'shop.db')), (USAGE, before))


def test_the_session_writes_to_a_pipe_and_back():
    here = place()
    os.mkfifo(here / 'pipe')
    reader = Reader(here / 'pipe')
    result = repl(here / 'shop.db', f'\\format csv\n\\o {here}/pipe\n{SQL};\n\\o -\nSELECT 8 AS n;\n')
    same((reader.got(), result.out, result.status), (CSV, b'n\n8\n', OK))
    assert stat.S_ISFIFO(os.lstat(here / 'pipe').st_mode)


def test_an_audit_file_is_nothing_else():
    here = place()
    (here / 'notes.txt').write_text('my notes\n')
    (here / 'semantic.yaml').write_text('tables: []\n')
    for path in ('shop.db', 'shop.db-wal', 'notes.txt', 'semantic.yaml'):
        before = digest(here / path) if (here / path).exists() else None
        fails(USAGE, 'check', str(here / 'shop.db'), SQL, '--run', '--semantic', str(here / 'semantic.yaml'), '--audit',
              str(here / path))
        same(digest(here / path) if (here / path).exists() else None, before, path)
    (here / 'empty').write_text('')
    os.symlink('target', here / 'linked')
    for path in ('new', 'empty', 'linked'):
        for _ in range(2):
            answers('check', str(here / 'shop.db'), SQL, '--run', '-q', '--audit', str(here / path))
        same([json.loads(line)['verdict'] for line in (here / path).read_text().splitlines()], ['answered'] * 2, path)
    os.mkfifo(here / 'pipe')
    reader = Reader(here / 'pipe')
    answers('check', str(here / 'shop.db'), SQL, '--run', '-q', '--audit', str(here / 'pipe'))
    same(json.loads(reader.got())['verdict'], 'answered')


def test_no_folder_and_no_name():
    here = place()
    for path in (here, '', here / 'missing' / 'out', f'{here}/out/'):
        assert 'reads it' not in fails(USAGE, *rows(here / 'shop.db', path)), path
    same(leftovers(here), [])


def test_a_question_is_no_file():
    here = place()
    (here / 'SELECT 7').write_text('old')
    same(askdb('check', 'shop.db', 'SELECT 7', '--run', '-q', '-o', 'SELECT 7', cwd=here).status, OK)
    assert (here / 'SELECT 7').read_text() != 'old'


if __name__ == '__main__':
    main(dict(globals()))
