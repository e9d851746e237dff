#!/usr/bin/env python3
"""Options from the configuration file and the environment."""
import contextlib

from run import OK, USAGE, answers, askdb, fails, folder, main, same, shop, shown

ONE = ('check', shop(), 'select 1 as one union all select 2', '--run')
CSV, NDJSON = b'one\n1\n2\n', b'{"one":1}\n{"one":2}\n'


@contextlib.contextmanager
def configured(text, place='config'):
    """While it lasts, the file says so."""
    path = folder() / place / 'askdb' / 'config'
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    try:
        yield str(path)
    finally:
        path.unlink()


def test_file_then_environment_then_option():
    with configured('format = csv\n'):
        same(answers(*ONE), CSV, 'file')
        same(answers(*ONE, variables={'ASKDB_FORMAT': ''}), CSV, 'an empty variable')
        same(answers(*ONE, variables={'ASKDB_FORMAT': 'ndjson'}), NDJSON, 'environment')
        same(answers(*ONE, '-f', 'ndjson', variables={'ASKDB_FORMAT': 'table'}), NDJSON, 'option')
    same(answers(*ONE, variables={'ASKDB_FORMAT': 'csv'}), CSV, 'environment alone')
    assert '│'.encode() in answers(*ONE), 'nothing set'


def test_lines_may_have_comments_blanks_and_any_ending():
    with configured('# a comment = of no weight\r\n\r\n \tformat=ndjson \r\n  # more\r\nlimit\t=\t1'):
        same(answers(*ONE), NDJSON.splitlines(True)[0], 'rows')


def test_file_in_the_home_folder():
    with configured('format = csv', place='home/.config'):
        same(answers(*ONE, variables={'HOME': str(folder() / 'home'), 'XDG_CONFIG_HOME': ''}), CSV, 'rows')


def test_flags():
    for value, quiet in (('yes', True), ('true', True), ('1', True), ('no', False), ('false', False), ('0', False)):
        with configured(f'quiet = {value}\nformat = csv\nlimit = 1'):
            result = askdb(*ONE)
            same((result.status, result.err == b''), (OK, quiet), value)
    with configured('quiet = yes\nlimit = 1'):
        assert b'stopped after' in askdb(*ONE, variables={'ASKDB_QUIET': 'no'}).err, 'environment'
    with configured('json-errors = yes'):
        assert askdb('check', '/nonexistent.db', 'select 1').err.startswith(b'{"error"'), 'json-errors'


def test_settings_of_other_commands_are_left_alone():
    with configured('format = csv\nmin-confidence = 1\ntimeout = 1\nmodel = /nonexistent.gguf'):
        assert answers('schema', shop()).startswith(b'regions'), 'schema has another -f'
        same(answers(*ONE), CSV, 'check has no model')
        assert answers('chart', shop(), 'orders per channel', '--model', 'builtin', '--min-confidence', '0').startswith(b'{'), 'chart'
    with configured('min-confidence = 1'):
        result = askdb('sql', shop(), 'orders per channel')
        assert result.status == 3 and b'unsure' in result.err, shown(result.err)


def test_what_is_wrong_is_named_with_its_line():
    for text, line, reason in (('\nfromat = csv', 2, "there is no setting 'fromat'"), ('format csv', 1, 'NAME = VALUE'),
                               ('limit = 1\nlimit = many', 2, "--limit: 'many' is not a number"),
                               ('quiet = perhaps', 1, "'perhaps' is neither yes nor no"), ('output = x', 1, 'no setting'),
                               ('= 3', 1, "no setting ''")):
        with configured(text) as path:
            message = fails(USAGE, *ONE)
            assert f'{path}:{line}: ' in message and reason in message, (text, message)
    assert 'ASKDB_LIMIT: --limit' in fails(USAGE, *ONE, variables={'ASKDB_LIMIT': 'x'})


def test_file_that_is_no_text():
    for content in (b'limit = 1\0', b'#' * 65537):
        with configured(content):
            assert 'is not text, or longer' in fails(USAGE, *ONE)
    (folder() / 'odd' / 'askdb' / 'config').mkdir(parents=True)
    assert 'cannot read' in fails(USAGE, *ONE, variables={'XDG_CONFIG_HOME': str(folder() / 'odd')})


if __name__ == '__main__':
    main(globals())
