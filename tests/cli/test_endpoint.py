#!/usr/bin/env python3
"""How a language model's endpoint is talked to: streams, constraints, retries and limits, with replies as the servers word them.

Worded after llama.cpp's tools/server/README.md, https://docs.ollama.com/api/openai-compatibility,
https://docs.vllm.ai/en/latest/features/structured_outputs/, OpenAI's API reference, and what their users report:
ggml-org/llama.cpp#11847 and vllm-project/guidellm#743 (refusals, errors within a stream), ollama/ollama#15288 and #15416 (reasoning
instead of text, fences in spite of a format), llm-exe/llm-exe#662 (DeepSeek), lmstudio-ai/lmstudio-bug-tracker#307,
tmc/langchaingo#1355 (temperature)."""
import contextlib
import datetime
import email.utils
import gzip
import itertools
import json
import os
import pty
import re
import resource
import signal
import sqlite3
import subprocess
import time

from endpoint import (ENDLESS, KEY, ORDERS, QUESTION, answered, ask, asked, chunk, chunks, event, fenced, formats, model, says,
                      states, stream, streams, variables)
from test_configuration import configured
from run import (CANCELLED, DECLINED, MODEL, OK, REJECTED, SANITIZED, USAGE, answers, askdb, binary, environment, fails, folder, main, same,
                 shop, shown)


# ---- streams ----

def test_streams_of_the_servers():
    openai = stream(chunk({'role': 'assistant', 'content': '', 'refusal': None}), *chunks(states(ORDERS)), chunk({}, 'stop'),
                    {'choices': [], 'usage': {'completion_tokens': 9}}, '[DONE]')
    llama_cpp = stream(chunk({'role': 'assistant', 'content': None}), *chunks(states(ORDERS)),
                       {**chunk({}, 'stop'), 'timings': {'predicted_n': 9}}, '[DONE]')
    vllm = stream(chunk({'role': 'assistant', 'content': '', 'reasoning_content': None}), chunk({'reasoning_content': 'SELECT 1?'}),
                  *chunks(states(ORDERS)), chunk({'content': ''}, 'stop'), '[DONE]')
    ollama = stream(chunk({'role': 'assistant', 'content': '', 'reasoning': '```sql\nSELECT 1\n```'}), *chunks(f'```sql\n{ORDERS};\n```'),
                    chunk({'role': 'assistant', 'content': ''}, 'stop'), '[DONE]')
    proxy = stream(b': PROCESSING\n\n', b'retry: 100\n', b'event: message\nid: 1\n', *chunks(f'{ORDERS};'), b':\n\n',
                   chunk({}, 'stop'), b'data:[DONE]')
    for reply in (openai, llama_cpp, vllm, ollama, proxy):
        answered(reply)


def test_comments_before_a_reply_start_no_clock():
    """llama.cpp sends one every half minute while it reads the prompt."""
    with model(stream(b': waiting\n\n', 1.2, b':\n\n', 1.2, *chunks(states(ORDERS)), chunk({}, 'stop'), '[DONE]')) as server, \
            configured(f'model.local.url = {server.url}\nmodel.local.idle-timeout = 0.6'):
        same(answers('ask', shop(), QUESTION, '-f', 'csv', '-q', '--model', 'local'), b'orders\n10303\n', 'answer')
    with model(stream(b': waiting\n\n', *chunks('{"sql": "SELECT')[:1], ENDLESS)) as server, \
            configured(f'model.local.url = {server.url}\nmodel.local.idle-timeout = 0.6'):
        fails(CANCELLED, 'ask', shop(), QUESTION, '-f', 'csv', '-q', '--model', 'local')


def test_a_statement_that_is_closed_ends_the_reading():
    answered(stream(*chunks('{"sql": "SELECT count(*) AS \\"orders\\" FROM orders", "reason": "as '), ENDLESS))
    answered(stream(*chunks('{ "sql" : "' + ORDERS + '"'), chunk({'content': ','}), ENDLESS))


def test_the_most_tokens_are_told_as_the_endpoint_takes_them():
    def refuses(words):
        return {'status': 400, 'body': json.dumps({'error': {'message': words}}).encode()}
    with model(refuses("Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."), says(states(ORDERS))) as server:
        answers(*ask(server))
        bodies = [request['json'] for request in server.requests]
    assert bodies[0]['max_tokens'] and 'max_tokens' not in bodies[1] and bodies[1]['max_completion_tokens'] > bodies[0]['max_tokens'], bodies
    with model(refuses('max_tokens: extra fields not permitted'), says(states(ORDERS))) as server:
        answers(*ask(server))
        assert not any(name.startswith('max_') for name in server.requests[1]['json']), server.requests[1]['json']


def test_reasoning_is_not_cut_by_the_bound_of_statements():
    thinks = stream(chunk({'reasoning_content': 'let me see'}), chunk({}, 'length'), '[DONE]')
    with model(thinks, says(states(ORDERS))) as server:
        answers(*ask(server))
        assert 'max_tokens' in server.requests[0]['json'] and 'max_tokens' not in server.requests[1]['json']
    with model(says('<think>let me', finish_reason='length'), says(states(ORDERS))) as server:
        answers(*ask(server))


def test_one_form_of_reply_is_asked_for():
    with model(says(states(ORDERS))) as server:
        answers(*ask(server))
        assert 'JSON' in asked(server) and '```' not in asked(server), asked(server)
    with model(fenced(ORDERS)) as server, configured(f'model.local.url = {server.url}\nmodel.local.format = none'):
        answers('ask', shop(), QUESTION, '-f', 'csv', '-q', '--model', 'local')
        assert 'JSON' not in asked(server) and '```sql' in asked(server), asked(server)


def test_stream_in_any_lines_cut_anywhere():
    for end, step in ((b'\n', 3), (b'\r\n', 1), (b'\r', 1000)):
        whole = b''.join(streams(f'```sql\n{ORDERS}\n-- \u00e9\u20ac\n```')['pieces']).replace(b'\n', end)
        answered(stream(*(whole[at:at + step] for at in range(0, len(whole), step))))


def test_event_of_several_lines_and_events_without_lines_between():
    lines = json.dumps(chunk({'content': ORDERS}, 'stop'), indent=1).splitlines()
    answered(stream(b'\xef\xbb\xbf' + b''.join(event(line, '\n') for line in lines)))
    answered(stream(b''.join(event(json.dumps(part), '\n') for part in (*chunks(ORDERS), chunk({}, 'stop'))) + b'data: [DONE]'))


def test_type_of_content_may_be_wrong():
    for kind in ('application/json', 'text/plain', 'text/event-stream'):
        for reply in (streams(ORDERS), fenced(ORDERS)):
            answered({**reply, 'headers': {'Content-Type': kind}})


def test_error_within_a_stream():
    for start in ((), chunks(f'```sql\n{ORDERS}')):
        for error in ({'error': {'message': 'out of memory', 'code': 500}}, {'error': 'out of memory'}):
            with model(stream(*start, error, '[DONE]')) as server:
                assert 'out of memory' in fails(MODEL, *ask(server))
                same(len(server.requests), 1, 'requests')


def test_reasoning_alone_is_no_reply():
    with model(stream(chunk({'reasoning_content': f'```sql\n{ORDERS}\n```'}), chunk({}, 'stop'), '[DONE]')) as server:
        assert 'reasoning' in fails(MODEL, *ask(server))


def test_stream_without_an_end_is_cut_off():
    for parts in (chunks(f'```sql\n{ORDERS}'), chunks(states(ORDERS)[:30]), [*chunks(ORDERS), b'data: {"choices": [{"del']):
        with model(stream(*parts)) as server:
            fails(MODEL, *ask(server))
    with model(stream(*chunks(ORDERS))) as server:
        assert 'cut off' in fails(MODEL, *ask(server))


def test_rest_of_a_stream_is_not_waited_for_once_the_statement_is_there():
    start = time.monotonic()
    for text in (states(ORDERS), f'```sql\n{ORDERS};\n```', f'<think>```sql\nSELECT 1\n```</think>\n```sql\n{ORDERS}\n```',
                 f'```json\n{states(ORDERS)}'):
        answered(stream(*chunks(text), ENDLESS))
    assert time.monotonic() - start < ENDLESS / 2


def test_fence_within_reasoning_does_not_end_the_stream():
    answered(streams(f'Perhaps\n```sql\nSELECT 1\n```\nbut no.\n</think>\n```sql\n{ORDERS}\n```'))


def test_refusal_and_filter_in_a_stream_are_declined():
    with model(stream(chunk({'refusal': 'not '}), chunk({'refusal': 'this one'}), chunk({}, 'stop'))) as server:
        assert 'not this one' in fails(DECLINED, *ask(server))
    with model(stream(*chunks('SELECT 1'), chunk({}, 'content_filter'), '[DONE]')) as server:
        assert 'filter' in fails(DECLINED, *ask(server))


def test_interrupt_within_a_stream():
    with model(stream(*chunks('SELECT'), ENDLESS)) as server:
        with subprocess.Popen([binary(), *ask(server)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=environment()) as process:
            while not server.sent:
                time.sleep(0.02)
            start = time.monotonic()
            process.send_signal(signal.SIGINT)
            error = process.communicate(timeout=60)[1]
    same(process.returncode, CANCELLED, f'exit status, {shown(error)}')
    assert time.monotonic() - start < ENDLESS / 2


def test_trickle_is_bounded_by_the_time_for_the_whole():
    start = time.monotonic()
    whole = b''.join(streams(ORDERS)['pieces'])
    trickle = stream(*itertools.chain.from_iterable((whole[at:at + 1], 0.2) for at in range(len(whole))))
    with variables(ASKDB_MODEL_TIMEOUT='1'), model(trickle) as server:
        assert 'in time' in fails(CANCELLED, *ask(server))
    assert time.monotonic() - start < ENDLESS / 2


def watched(server, *options):
    """What a run with a terminal as its standard error shows there."""
    terminal, end = pty.openpty()
    try:
        done = subprocess.run([binary(), 'ask', shop(), QUESTION, '--model', server.url, *options], stdout=subprocess.PIPE, stderr=end,
                              env=environment(), check=False, timeout=60)
    finally:
        os.close(end)
    same(done.returncode, OK, 'exit status')
    text = b''
    with contextlib.suppress(OSError):  # how a terminal says that its other end is closed
        while part := os.read(terminal, 65536):
            text += part
    os.close(terminal)
    return text


def test_progress_on_a_terminal():
    parts = [*chunks(ORDERS), 1.2, chunk({}, 'stop'), '[DONE]']
    with model(stream(*parts)) as server:
        text = watched(server)
        assert re.search(rb'\rthe model: \d+ s, %d tokens' % len(chunks(ORDERS)), text), text
        last = text.rpartition(b'tokens')[2]
        assert last.startswith(b'\r' + b' ' * 20), last
        assert b'tokens' not in watched(server, '-q')
        assert b'tokens' not in askdb('ask', shop(), QUESTION, '--model', server.url).err


# ---- what replies are constrained to ----

def test_reply_as_asked_for():
    server = answered(says(states(ORDERS + ';')))
    wanted = server.requests[0]['json']['response_format']
    same((wanted['type'], wanted['json_schema']['strict']), ('json_schema', True), 'format')
    schema = wanted['json_schema']['schema']
    same((sorted(schema['properties']), sorted(schema['required']), schema['additionalProperties']),
         (['reason', 'sql'], ['reason', 'sql'], False), 'what strict schemas have to say')
    assert 'JSON' in asked(server), 'endpoints want the word in the prompt'


def test_null_for_the_statement_declines_with_the_reason():
    for text in (states(None, 'no table of moons'), states('', 'no table of moons'), states('DECLINE: no table of moons')):
        with model(says(text)) as server:
            assert 'no table of moons' in fails(DECLINED, *ask(server))


def test_json_in_fences_and_prose():
    for text in (f'Here it is:\n```json\n{states(ORDERS)}\n```', f'<think>{{"sql": "SELECT 1"}}</think>{states(ORDERS)}\nBye.'):
        answered(says(text))
    for text in ('{"sql": "SELECT 1', '{"sql": ["SELECT 1"]}'):
        with model(says(text)) as server:
            fails(MODEL, *ask(server))


def refused(status, body):
    return {'status': status, 'body': json.dumps(body).encode()}


def test_constraint_steps_down_where_it_is_refused():
    complaints = [
        refused(400, {'error': {'message': 'This response_format type is unavailable now', 'type': 'invalid_request_error'}}),
        refused(400, {'error': "'response_format.type' must be 'text'"}),
        refused(400, {'error': {'code': 400, 'message': 'Either "json_schema" or "grammar" can be specified, but not both'}}),
        refused(422, {'detail': [{'loc': ['body', 'response_format'], 'msg': 'Extra inputs are not permitted'}]}),
        {'status': 422, 'body': b'Failed to deserialize: response_format: unknown variant `json_schema`'},
    ]
    for complaint in complaints:
        same(formats(answered(complaint, says(states(ORDERS)), requests=2)), ['json_schema', 'json_object'], 'formats')
    server = answered(*complaints[:2], fenced(ORDERS), requests=3)
    same(formats(server), ['json_schema', 'json_object', None], 'formats')
    assert 'JSON' not in asked(server, 2), 'the prompt still asks for JSON'


def enumerated(server, number=0):
    """The names that the request lets a reply list before its statement; None: none."""
    schema = server.requests[number]['json']['response_format']['json_schema']['schema']
    same(list(schema['properties'])[-2:], ['sql', 'reason'], 'the statement behind')
    same(sorted(schema['required']), sorted(schema['properties']), 'a strict schema requires all')
    return schema['properties'].get('uses', {}).get('items', {}).get('enum')


@contextlib.contextmanager
def named_format(*replies):
    with model(*replies) as server, configured(f'model.local.url = {server.url}\nmodel.local.format = names'):
        yield server


def answers_named(database=None):
    return answers('ask', database or shop(), QUESTION, '-f', 'csv', '-q', '--model', 'local')


def test_names_of_the_database_are_enumerated():
    listed = '{"uses": ["orders", "orders.id", "a \\" ] b"], "sql": "' + ORDERS + '", "reason": ""}'
    for reply in (says(listed), says(states(ORDERS)), stream(*chunks(listed[:-2]), ENDLESS), says(f'Here: {listed}')):
        with named_format(reply) as server:
            same(answers_named(), b'orders\n10303\n', 'answer')
            names = enumerated(server)
            assert {'orders', 'orders.ordered_at', 'customers.name'} <= set(names) and len(names) == len(set(names)), names
            assert 'sqlite_master' not in names and '"uses"' in asked(server), names


def test_names_step_down_to_the_plain_schema():
    for complaint in ('json_schema: "enum" is not supported', 'Invalid schema for response_format', 'failed to parse grammar'):
        with named_format(refused(400, {'error': {'message': complaint}}), says(states(ORDERS))) as server:
            same(answers_named(), b'orders\n10303\n', 'answer')
            same((len(enumerated(server, 0)) > 10, enumerated(server, 1)), (True, None), complaint)
            assert '"uses"' not in asked(server, 1), 'the prompt still asks for names'


def test_too_many_names_are_not_enumerated():
    path = folder() / 'wide.db'
    with sqlite3.connect(path) as database:
        database.execute('CREATE TABLE orders (' + ', '.join(f'c{i} INTEGER' for i in range(260)) + ')')
    database.close()
    with named_format(says(states(ORDERS))) as server:
        same(answers_named(path), b'orders\n0\n', 'answer')
        same(enumerated(server), None, 'names')
        assert '"uses"' not in asked(server), 'asked for what it cannot list'


def test_temperature_is_left_out_where_it_is_refused():
    message = "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported."
    server = answered(refused(400, {'error': {'message': message, 'param': 'temperature'}}), fenced(ORDERS), requests=2)
    same((server.requests[1]['json'].get('temperature'), formats(server)), (None, ['json_schema'] * 2), 'temperature, formats')


def test_refusal_without_words_leaves_all_out():
    server = answered({'status': 400}, fenced(ORDERS), requests=2)
    request = server.requests[1]['json']
    same((sorted(request), request['stream']), (['messages', 'model', 'stream'], False), 'request')


def test_other_refusals_are_not_argued_with():
    for status, text in ((400, 'maximum context length is 4096 tokens'), (404, 'response_format'), (401, 'json_schema'), (422, 'no')):
        with model(refused(status, {'error': {'message': text}})) as server:
            assert text in fails(MODEL, *ask(server))
            same(len(server.requests), 1, 'requests')


def test_refusal_for_ever_ends():
    with model(refused(400, {'error': 'no temperature, no stream, no response_format'})) as server:
        fails(MODEL, *ask(server))
        same(len(server.requests), 5, 'requests')


def batch(server, count):
    """Asks of so many databases in turn."""
    paths = [shop()]
    for number in range(1, count):
        paths.append(str(folder() / f'orders{number}.db'))
        with sqlite3.connect(paths[-1]) as database:
            database.execute('CREATE TABLE IF NOT EXISTS orders (id)')
    lines = '\n'.join(json.dumps({'id': number, 'db': path, 'question': QUESTION}) for number, path in enumerate(paths))
    out = answers('batch', '--model', server.url, stdin=lines.encode())
    same([json.loads(line)['sql'] for line in out.splitlines()], [ORDERS] * count, 'sql')


def test_what_was_refused_is_not_asked_for_again():
    with model(refused(400, {'error': 'no json_schema'}), says(states(ORDERS))) as server:
        batch(server, 3)
        same(formats(server), ['json_schema'] + ['json_object'] * 3, 'formats')


def test_constraint_that_is_ignored_is_noticed():
    with model(fenced(ORDERS)) as server:
        batch(server, 3)
        same(formats(server), ['json_schema', None, None], 'formats')
    with model(says(states(ORDERS))) as server:
        batch(server, 2)
        same(formats(server), ['json_schema'] * 2, 'formats')


# ---- endpoints that fail ----

def test_server_error_for_ever():
    with model({'status': 500, 'body': b'{"error": {"message": "out of\\nmemory \\u001b[2J"}}'}) as server:
        start = time.monotonic()
        message = fails(MODEL, *ask(server))
        same(len(server.requests), 3, 'requests')
    assert 1.1 < time.monotonic() - start < 30
    assert '500' in message and 'out of memory' in message, message


def test_too_many_requests_is_tried_again():
    answered({'status': 429}, fenced(ORDERS), requests=2)


def test_retry_after_is_kept_while_it_is_short():
    start = time.monotonic()
    answered({'status': 503, 'headers': {'Retry-After': '1'}}, fenced(ORDERS), requests=2)
    assert time.monotonic() - start >= 1
    for wait in ('3600', 'Fri, 31 Dec 2100 23:59:59 GMT'):
        with model({'status': 429, 'headers': {'Retry-After': wait}}) as server:
            assert 'wait' in fails(MODEL, *ask(server))
            same(len(server.requests), 1, 'requests')


def test_retry_after_a_date():
    start = time.monotonic()
    soon = email.utils.format_datetime(datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(seconds=2), usegmt=True)
    answered({'status': 503, 'headers': {'Retry-After': soon}}, fenced(ORDERS), requests=2)
    assert time.monotonic() - start > 0.9


def test_connection_that_ends_before_a_byte_is_tried_again():
    answered({'reset': True}, fenced(ORDERS), requests=2)
    with model({'reset': True}) as server:
        assert server.site in fails(MODEL, *ask(server))
        same(len(server.requests), 3, 'requests')


def test_client_error_is_not_tried_again():
    with model({'status': 404, 'body': b'{"error": "no such model"}'}) as server:
        message = fails(MODEL, *ask(server))
        same(len(server.requests), 1, 'requests')
    assert '404' in message and 'no such model' in message, message


def test_what_is_no_reply():
    for reply in ({'body': b'{"choices": ['}, {'body': b'null'}, {'body': b'{"choices": []}'}, {'body': b''}, {'body': b'\0\xff'},
                  {'body': b'{"choices": [{"message": {"content": ["a"]}}]}'}, {'body': b'[' * 100000}, {'status': 204},
                  {'body': b'\xff\xfe'}, {'body': b'data: \n\n'}, {'body': fenced(ORDERS)['body'].replace(b'10', b'') + b'\0'},
                  {**fenced(ORDERS), 'headers': {'Content-Type': 'text/html'}}, says('SELECT 1\0 AS x'),
                  {**fenced(ORDERS), 'headers': {'Content-Type': 'image/png'}}):
        with model(reply) as server:
            fails(MODEL, *ask(server))
            same(len(server.requests), 1, f'requests for {str(reply)[:80]}')


def test_reply_cut_off_in_its_middle():
    with model({**fenced(ORDERS), 'cut': 60}) as server:
        fails(MODEL, *ask(server))


def test_reply_shorter_than_it_says():
    for length in (10000, 1 << 21):
        with model({**fenced(ORDERS), 'headers': {'Content-Length': str(length)}, 'cut': 10000}) as server:
            assert 'cut off' in fails(MODEL, *ask(server))


def test_reply_longer_than_it_says_is_read_as_far_as_that():
    reply = fenced(ORDERS)
    answered({'body': reply['body'] + b'HTTP/1.1 200 OK', 'headers': {'Content-Length': str(len(reply['body']))}, 'cut': 10000})


def test_endless_reply_is_cut_off_at_four_megabytes():
    for start in (b'{"choices": "', event(chunk({'reasoning_content': 'hm'})) + b': '):
        with model({'pieces': itertools.chain([start], itertools.repeat(b'x' * 65536, 16384))}) as server:
            assert '4 MB' in fails(MODEL, *ask(server))
            assert server.sent < 64 << 20, server.sent
    with model({'headers': {'Content-Length': str(1 << 30)}, 'cut': 0}) as server:
        assert '4 MB' in fails(MODEL, *ask(server))


def test_compressed_reply_is_not_unpacked():
    bomb = gzip.compress(b' ' * (16 << 20))
    with model({'body': bomb, 'headers': {'Content-Encoding': 'gzip'}}) as server:
        assert 'compressed' in fails(MODEL, *ask(server))
        same(server.requests[0]['headers'].get('Accept-Encoding'), 'identity', 'what is asked for')
    with model({'body': bomb}) as server:
        assert 'not JSON' in fails(MODEL, *ask(server))


def test_page_of_a_login():
    page = b'\n<!DOCTYPE html><html><title>Log in</title>'
    for headers in ({'Content-Type': 'text/html; charset=utf-8'}, {}):
        with model({'body': page, 'headers': headers}) as server:
            message = fails(MODEL, *ask(server))
            assert 'web page' in message and 'log in' in message, message


def test_text_that_is_not_utf8():
    for reply in (says('SELECT "\u00e9"'), streams('SELECT "\u00e9"')):
        body = b''.join(reply.get('pieces', [reply.get('body')])).replace(b'\\u00e9', b'\xe9')
        assert b'\xe9' in body
        with model({'body': body}) as server:
            assert 'UTF-8' in fails(MODEL, *ask(server))


def test_a_long_statement_is_refused_as_any_other():
    """However long: it is a statement, and no fault of the model's."""
    long = 'x' * 900000
    bad = ["SELECT load_extension('x') AS a, '" + long + "' AS b", "DELETE FROM customers WHERE city = '" + long + "'",
           'SELECT ' + ', '.join(["load_extension('x')"] * 45000), '/* ' + long + " */ SELECT load_extension('x')",
           "SELECT 1 AS a FROM nothing WHERE b = '" + long + "'", 'SELECT ' + '(' * 450000 + '1' + ')' * 450000]
    for sql in bad:
        for reply in (fenced(sql), says(sql), says(states(sql)), streams(states(sql[:70000] + "'"))):
            with model(*[reply] * 4) as server:
                fails(REJECTED, *ask(server), lines=None)
    with model(fenced("SELECT '" + long * 2 + "'")) as server:
        assert 'longer than 1 MB' in fails(REJECTED, *ask(server), lines=None)
    with model(fenced("SELECT length('" + long + "') AS n")) as server:
        same(answers(*ask(server)), b'n\n900000\n')


def test_long_replies_take_no_time():
    for text in ('with/*' * 500000, '<think>' * 400000, '```' * 1000000, 'select ' * 400000, 'so ' * 300000 + 'with x as (' * 300000,
                 '{"sql"' * 500000, '``` choose 1 ' * 300000, 'with x(' * 500000):
        if SANITIZED:  # the address sanitizer's strstr measures the whole text at each call
            text = text[:len(text) // 40]
        start = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
        with model(says(text)) as server:
            fails((MODEL, REJECTED), *ask(server))
        used = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - start
        assert used < 10, f'{text[:8]} took {used} s of the processor'


def test_redirect_is_not_followed_and_carries_no_key():
    with model(fenced(ORDERS)) as other:
        for status in (301, 302, 307, 308):
            with variables(ASKDB_API_KEY=KEY), \
                    model({'status': status, 'headers': {'Location': f'{other.site}/v1/chat/completions'}}) as server:
                message = fails(MODEL, *ask(server))
                assert 'redirect' in message and other.site in message, message
                same(len(server.requests), 1, 'requests')
        same(len(other.requests), 0, 'requests at the other port')


def test_slow_server_is_given_up():
    start = time.monotonic()
    with variables(ASKDB_MODEL_TIMEOUT='1'), model({**fenced(ORDERS), 'delay': ENDLESS}) as server:
        fails(CANCELLED, *ask(server))
    assert time.monotonic() - start < ENDLESS / 2


def test_timeout_that_is_none_is_refused():
    for value in ('0', '-1', 'soon', '1e9', '99999999999999999999'):
        with variables(ASKDB_MODEL_TIMEOUT=value), model(fenced(ORDERS)) as server:
            assert 'ASKDB_MODEL_TIMEOUT' in fails(USAGE, *ask(server))


def test_interrupt_ends_the_wait():
    with model({**fenced(ORDERS), 'delay': ENDLESS}) as server:
        with subprocess.Popen([binary(), *ask(server)], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                              env=environment()) as process:
            while not server.requests:
                time.sleep(0.05)
            start = time.monotonic()
            process.send_signal(signal.SIGINT)
            error = process.communicate(timeout=60)[1]
    same(process.returncode, CANCELLED, f'exit status, {shown(error)}')
    assert time.monotonic() - start < ENDLESS / 2


def test_refused_connection():
    with model() as server:
        pass
    message = fails(MODEL, *ask(server))
    assert server.site in message, message


if __name__ == '__main__':
    main(globals())
