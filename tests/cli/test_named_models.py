#!/usr/bin/env python3
"""Models with a name in the configuration file, where their keys come from, and who gets to see those."""
import json
import os
import pathlib
import shlex
import ssl
import subprocess
import time

from endpoint import ENDLESS, KEY, ORDERS, QUESTION, chunks, fenced, formats, model, says, states, stream, variables
from run import CANCELLED, MODEL, OK, USAGE, Skip, answers, askdb, fails, folder, main, same, shop, shown
from test_configuration import configured

ASK = ('ask', shop(), QUESTION, '-f', 'csv', '--model', 'local')


def settings(server, *lines):
    return configured('\n'.join((f'model.local.url = {server.url}', *lines)))


def key_of(request):
    return request['headers'].get('Authorization')


def script(text):
    """A program that /bin/sh runs."""
    path = folder() / 'give key'
    path.write_text(f'#!/bin/sh\n{text}\n')
    path.chmod(0o755)
    return path


def test_name_stands_for_the_address():
    with model(fenced(ORDERS)) as server, settings(server):
        same(answers(*ASK), b'orders\n10303\n', 'answer')
        same((server.requests[0]['path'], server.requests[0]['json']['model']), ('/v1/chat/completions', 'tiny-model'), 'request')
    with model(fenced(ORDERS)) as server, settings(server, 'model = local', 'model.other.url = http://127.0.0.1:9/v1#m'):
        same(answers('sql', shop(), QUESTION), f'{ORDERS};\n'.encode(), 'sql')


def test_tokens_of_a_reply_are_bounded():
    with model(fenced(ORDERS)) as server, settings(server):
        answers(*ASK)
        same(server.requests[0]['json']['max_tokens'], 1024, 'by default')
    with model(fenced(ORDERS)) as server, settings(server, 'model.local.max-tokens = 300'):
        answers(*ASK)
        same(server.requests[0]['json']['max_tokens'], 300, 'as it is set')


def test_beside_the_built_in_model_it_is_asked_below_a_confidence_alone():
    both = ('ask', shop(), 'orders per channel', '-f', 'csv', '-q', '--model', 'builtin+local')
    with model(fenced(ORDERS)) as server, settings(server, 'model.local.below = 0.01'):
        answers(*both)
        same(len(server.requests), 0, 'the built-in model is sure enough')
    with model(fenced(ORDERS)) as server, settings(server, 'model.local.below = 1'):
        answers(*both)
        prompt = server.requests[0]['json']['messages'][0]['content']
    assert 'A parser reads the question as one of these' in prompt and '- SELECT channel' in prompt, prompt
    with model(fenced(ORDERS)) as server, settings(server):
        answers(*both, '--no-values')
        prompt = server.requests[0]['json']['messages'][0]['content']
    assert 'A parser reads' not in prompt, prompt


def test_key_from_a_variable():
    with model(fenced(ORDERS)) as server, settings(server, 'model.local.key-env = LOCAL_KEY'):
        with variables(LOCAL_KEY=KEY, ASKDB_API_KEY='another'):
            answers(*ASK)
        same(key_of(server.requests[0]), f'Bearer {KEY}', 'key')
        assert 'LOCAL_KEY' in fails(USAGE, *ASK)
        same(len(server.requests), 1, 'requests')


def test_key_of_the_environment_is_for_addresses_only():
    with model(fenced(ORDERS)) as server, settings(server), variables(ASKDB_API_KEY=KEY):
        answers(*ASK)
        same(key_of(server.requests[0]), None, 'key')


def test_key_from_a_command():
    path = script(f'[ "$1" = "a;b \'" ] && [ "$2" = "$HOME" ] && [ -z "$(cat)" ] && echo {KEY} && echo more')
    for command in (f'"{path}" "a;b \'" {os.environ.get("HOME")}', f"'{path}'  a';'\"b '\"  {os.environ.get('HOME')}"):
        with model(fenced(ORDERS)) as server, settings(server, f'model.local.key-command = {command}'):
            answers(*ASK, variables={'HOME': os.environ.get('HOME')})
            same(key_of(server.requests[0]), f'Bearer {KEY}', 'key')


def test_command_is_run_once_and_by_no_shell():
    count = folder() / 'count'
    path = script(f'echo "$@" >> {shlex.quote(str(count))}; echo {KEY}')
    other = folder() / 'other.csv'
    other.write_text('id\n1\n')
    with model(fenced('SELECT 1 AS x')) as server, settings(server, f"model.local.key-command = '{path}' $HOME `id` $(id) ; id > x | y"):
        lines = [json.dumps({'id': number, 'db': database, 'question': QUESTION}) for number, database in enumerate((shop(), str(other)))]
        answers('batch', '--model', 'local', stdin='\n'.join(lines).encode())
        same([key_of(request) for request in server.requests], [f'Bearer {KEY}'] * 2, 'keys')
        answers('schema', shop())
    same(count.read_text(), '$HOME `id` $(id) ; id > x | y\n', 'words')


def test_command_that_gives_no_key():
    for text, reason in ((f'echo {KEY}; exit 3', 'failed, with status 3'), ('echo', 'wrote no key'), (f'echo {KEY}; kill -9 $$', 'failed'),
                         (f'echo {KEY} two', 'blanks'), (f'while :; do echo {KEY}; done', 'wrote too much')):
        with model(fenced(ORDERS)) as server, settings(server, f'model.local.key-command = "{script(text)}"'):
            message = fails(USAGE, *ASK)
            assert reason in message and KEY not in message, message
            same(len(server.requests), 0, 'requests')
    for command, reason in (('/nonexistent/key', 'cannot run'), ('echo "x', 'quote'), ('""', 'cannot run')):
        with model(fenced(ORDERS)) as server, settings(server, f'model.local.key-command = {command}'):
            assert reason in fails(USAGE, *ASK)


def test_command_that_takes_too_long():
    start = time.monotonic()
    for text in (f'sleep {ENDLESS}', f'echo {KEY}; sleep {ENDLESS} & exit 0', f'exec >&-; exec sleep {ENDLESS}'):
        with model(fenced(ORDERS)) as server, settings(server, 'model.local.timeout = 0.5', f'model.local.key-command = "{script(text)}"'):
            fails(USAGE, *ASK)
    assert time.monotonic() - start < ENDLESS / 2


def test_command_of_a_file_that_anyone_may_write_is_not_run():
    with model(fenced(ORDERS)) as server, settings(server, f'model.local.key-command = echo {KEY}') as path:
        os.chmod(path, 0o666)
        assert 'anyone may write' in fails(USAGE, *ASK)
        os.chmod(path, 0o600)
        answers(*ASK)


def test_key_is_in_no_output_and_no_audit_line():
    audit = folder() / 'audit.jsonl'
    echo = f'Bearer {KEY} is wrong'
    replies = [{'status': 401, 'body': json.dumps({'error': {'message': echo}}).encode()}, stream({'error': {'message': echo}}),
               {'status': 302, 'headers': {'Location': f'http://127.0.0.1:9/?key={KEY}'}}, says(states(None, echo)),
               says(states(f"SELECT '{KEY}' AS x")), stream(*chunks(f"SELECT '{KEY}' AS x"), '[DONE]'), fenced(ORDERS)]
    for reply in replies:
        with model(reply) as server, settings(server, f'model.local.key-command = echo {KEY}'):
            for options in ((), ('--json-errors', '--explain')):
                result = askdb(*ASK[:-4], '--model', 'local', '--audit', str(audit), *options)
                same(key_of(server.requests[0]), f'Bearer {KEY}', 'key')
                assert (result.status == OK) == (reply is replies[-1]), shown(result.err)
                assert KEY.encode() not in result.out + result.err, shown(result.out + result.err)
    assert len(audit.read_text().splitlines()) >= 2 and KEY not in audit.read_text()


def test_times_and_format():
    start = time.monotonic()
    with model(stream(*chunks(ORDERS), ENDLESS)) as server, settings(server, 'model.local.idle-timeout = 0.3'):
        assert 'silent' in fails(CANCELLED, *ASK)
    with model(stream(*([b': wait\n\n', 0.1] * 300))) as server:
        with settings(server, 'model.local.timeout = 1', 'model.local.idle-timeout = 0.5'):
            assert 'in time' in fails(CANCELLED, *ASK)
    assert time.monotonic() - start < ENDLESS / 2
    for name, wanted in (('none', None), ('json_object', 'json_object'), ('json_schema', 'json_schema')):
        with model(fenced(ORDERS)) as server, settings(server, f'model.local.format = {name}'):
            answers(*ASK)
            same(formats(server), [wanted], 'formats')
    with model(fenced(ORDERS)) as server, settings(server, 'model.local.format = xml'):
        assert 'xml' in fails(USAGE, *ASK)


def test_what_is_wrong_in_the_file_is_named():
    for text, reason in (('model.a.url', 'NAME = VALUE'), ('model.url = http://h/#m', 'model.NAME.SETTING'), ('model..url = x', 'NAME'),
                         ('model.builtin.url = http://h/#m', 'NAME'), ('model.a b.url = x', 'NAME'), ('model.a.key = secret', "no 'key'"),
                         ('model.a.url =', 'no value'), ('model.a.timeout = soon', 'seconds'), ('model.a.timeout = 0', 'seconds'),
                         ('model.a.timeout = nan', 'seconds')):
        with configured(f'\n{text}') as path:
            message = fails(USAGE, 'schema', shop())
            assert f'{path}:2: ' in message and reason in message and 'secret' not in message, (text, message)
    for text, reason in (('model.a.format = none', 'model.a.url'), ('model.a.url = localhost', 'model.a.url'),
                         ('model.a.url = http://h/#m\nmodel.a.key-env = A\nmodel.a.key-command = b', 'both')):
        with configured(text):
            assert reason in fails(USAGE, 'schema', shop())
    with configured('\n'.join(f'model.m{number}.url = http://h/#m' for number in range(21))):
        assert 'more than 20' in fails(USAGE, 'schema', shop())


# ---- between here and there ----

def test_certificate_that_nobody_vouches_for_is_refused():
    certificate, secret = folder() / 'certificate.pem', folder() / 'secret.pem'
    try:
        subprocess.run(['openssl', 'req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '1',
                        '-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1', '-out', str(certificate), '-keyout',
                        str(secret)], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    except FileNotFoundError as error:
        raise Skip('no openssl') from error
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, secret)

    def wrap(plain):
        return context.wrap_socket(plain, server_side=True)

    with variables(ASKDB_API_KEY=KEY), model(fenced(ORDERS), wrap=wrap) as server:
        message = fails(MODEL, 'ask', shop(), QUESTION, '-q', '--model', server.url)
        assert 'certificate' in message and KEY not in message, message
        same(len(server.requests), 0, 'requests')


def test_proxy_of_the_environment_is_used_for_other_hosts():
    with model(fenced(ORDERS)) as proxy, variables(http_proxy=proxy.site):
        answers('ask', shop(), QUESTION, '-q', '--model', 'http://model.invalid/v1#m')
        same(proxy.requests[0]['path'], 'http://model.invalid/v1/chat/completions', 'path')
        with variables(no_proxy='.invalid'):
            fails(MODEL, 'ask', shop(), QUESTION, '-q', '--model', 'http://model.invalid/v1#m')
        same(len(proxy.requests), 1, 'requests at the proxy')


if __name__ == '__main__':
    main(globals())
