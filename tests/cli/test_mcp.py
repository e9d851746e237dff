#!/usr/bin/env python3
"""askdb mcp speaks the Model Context Protocol (revision 2025-06-18) on its standard input and output, and nothing else there."""
import json
import os
import signal
import socket
import subprocess
import time

from mcp_server import server
from retail import psql, superuser
from run import CONNECT, OK, PATIENCE, USAGE, answers, askdb, binary, digest, environment, fails, main, postgres, same, shop, shown, wait_until_busy

LINE_MAX = 4 << 20
# Never ends. The planner thinks little of it: PostgreSQL would take a dear one for worth compiling, which nothing can cancel.
ENDLESS = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) AS count FROM n WHERE i < 0'
CANCEL_SECONDS = 1  # from the notification to the end of the query; the best of three, as other programs run too


# ---- the beginning ----

def test_initialize_says_what_the_server_is():
    with server(ready=False) as mcp:
        result = mcp.initialize()
        same(result['protocolVersion'], '2025-06-18')
        same(set(result['capabilities']), {'tools', 'resources'})
        same(result['serverInfo']['name'], 'askdb')
        assert result['serverInfo']['version'] in answers('--version').decode()


def test_versions_are_negotiated():
    for wanted, given in (('2024-11-05', '2024-11-05'), ('2025-06-18', '2025-06-18'), ('2099-01-01', '2025-06-18'), ('nonsense', '2025-06-18'),
                          ('2025-03-26', '2024-11-05'), ('2025-11-25', '2025-06-18'), ('2024-10-07', '2024-11-05')):
        with server(ready=False) as mcp:
            same(mcp.initialize(wanted)['protocolVersion'], given, wanted)


def test_initialize_comes_first():
    with server(ready=False) as mcp:
        assert 'initialize' in mcp.error(-32600, 'tools/list')
        same(mcp.result('ping'), {})
        mcp.error(-32602, 'initialize', {'capabilities': {}})
        mcp.initialize()
        assert mcp.result('tools/list')['tools']


def test_a_database_that_is_not_there_ends_it_at_once():
    fails(CONNECT, 'mcp', '/nowhere/at/all.db')
    fails(USAGE, 'mcp')


# ---- messages ----

def test_broken_messages_are_refused_and_the_next_is_answered():
    cases = [
        (b'{"jsonrpc": "2.0", "id": 1, ', -32700, None), (b'what is this', -32700, None), (b'{} {}', -32700, None),
        (b'{"jsonrpc": "2.0", "id": 1, "method": "ping"}\0x', -32700, None), (b'{"a": "\xff"}', -32700, None),
        (b'[' * 100000, -32700, None), (b'[]', -32600, None), (b'[{"jsonrpc": "2.0", "id": 1, "method": "ping"}]', -32600, None),
        (b'7', -32600, None), (b'{}', -32600, None), (b'{"id": 5, "method": "ping"}', -32600, 5),
        (b'{"jsonrpc": "1.0", "id": 5, "method": "ping"}', -32600, 5), (b'{"jsonrpc": "2.0", "id": 6, "method": 7}', -32600, 6),
        (b'{"jsonrpc": "2.0", "id": null, "method": "ping"}', -32600, None),
        (b'{"jsonrpc": "2.0", "id": 1.5, "method": "ping"}', -32600, None),
        (b'{"jsonrpc": "2.0", "id": {}, "method": "ping"}', -32600, None),
        (b'{"jsonrpc": "2.0", "id": 9007199254740993, "method": "ping"}', -32600, None),
        (b'{"jsonrpc": "2.0", "id": "a", "method": "tools/list", "params": []}', -32602, 'a'),
        (b'{"jsonrpc": "2.0", "id": 8, "METHOD": "ping"}', -32600, 8),
    ]
    with server() as mcp:
        for line, code, number in cases:
            mcp.write(line)
            message = mcp.receive()
            same((message['error']['code'], message['id']), (code, number), shown(line, 80))
            same(mcp.result('ping'), {})


def test_blank_lines_and_answers_of_the_client_are_passed_over():
    with server() as mcp:
        for line in (b'', b' \r', b'{"jsonrpc": "2.0", "id": 1, "result": {}}',
                     b'{"jsonrpc": "2.0", "id": 1, "error": {"code": 1, "message": ""}}'):
            mcp.write(line)
        same(mcp.result('ping'), {})


def test_notifications_are_never_answered():
    with server() as mcp:
        for method, params in (('notifications/unheard_of', {}), ('tools/list', {}), ('notifications/cancelled', {}),
                               ('notifications/cancelled', {'requestId': 'no such'}), ('notifications/cancelled', [7]),
                               ('notifications/cancelled', {'requestId': [1]})):
            mcp.send(method=method, params=params)
        same(mcp.result('ping'), {})


def test_unknown_methods():
    with server() as mcp:
        for method in ('prompts/get', 'tools/remove', 'PING', '', 'a\n\u202eb' * 200):
            mcp.error(-32601, method)


def test_there_are_no_prompts():
    with server() as mcp:
        same(mcp.result('prompts/list'), {'prompts': []})


def test_input_schemas_have_one_type_a_property():
    def types(schema):
        yield schema['type']
        for inner in (*schema.get('properties', {}).values(), *([schema['items']] if 'items' in schema else [])):
            yield from types(inner)
    with server() as mcp:
        for tool in mcp.result('tools/list')['tools']:
            assert all(isinstance(one, str) for one in types(tool['inputSchema'])), tool


def test_ids_come_back_as_they_were():
    with server() as mcp:
        for number in ('', 'é\n"', 0, -1, 2 ** 53 - 1, 1 - 2 ** 53):
            mcp.send(id=number, method='ping')
            same(mcp.receive(), {'jsonrpc': '2.0', 'id': number, 'result': {}})


def test_a_line_may_be_long_but_not_too_long():
    with server() as mcp:
        head, tail = b'{"jsonrpc": "2.0", "id": 1, "method": "ping", "params": {"x": "', b'"}}'
        mcp.write(head + b'x' * (LINE_MAX - len(head) - len(tail)) + tail)
        same(mcp.receive()['result'], {})
        for length in (LINE_MAX + 1, 3 * LINE_MAX):
            mcp.write(head + b'x' * (length - len(head) - len(tail)) + tail)
            message = mcp.receive()
            same((message['error']['code'], message['id']), (-32600, None))
            assert str(LINE_MAX) in message['error']['message']
            same(mcp.result('ping'), {})


def test_long_lines_do_not_pile_up_in_memory():
    with server() as mcp:
        for _ in range(96):
            mcp.process.stdin.write(b'x' * (1 << 20))
        mcp.write(b'')
        same(mcp.receive()['error']['code'], -32600)
        if 'ASKDB_TEST_PATIENCE' not in os.environ or PATIENCE <= 120:  # sanitizers keep what was freed
            with open(f'/proc/{mcp.process.pid}/status', encoding='utf-8') as status:
                peak = next(int(line.split()[1]) for line in status if line.startswith('VmHWM'))
            assert peak < 200_000, f'{peak} kB'


# ---- tools ----

def check_schema(value, schema, path='$'):
    """The part of JSON Schema that the tools use."""
    kinds = {'object': dict, 'array': list, 'string': str, 'integer': int, 'number': (int, float), 'boolean': bool}
    assert isinstance(value, kinds[schema['type']]), (path, value)
    assert value in schema.get('enum', [value]), (path, value)
    for name in schema.get('required', []):
        assert name in value, (path, name)
    for name, part in schema.get('properties', {}).items():
        if name in value:
            check_schema(value[name], part, f'{path}.{name}')
    for number, part in enumerate(value if 'items' in schema else []):
        check_schema(part, schema['items'], f'{path}[{number}]')


def test_every_listed_tool_can_be_called_and_keeps_to_its_schema():
    arguments = {'ask': {'question': 'orders per channel'}, 'check_sql': {'sql': 'SELECT 1'}, 'run_sql': {'sql': 'SELECT 1 AS one'},
                 'list_schema': {}, 'search_knowledge': {'question': 'what does orders.channel mean?'}}
    with server() as mcp:
        tools = mcp.result('tools/list')['tools']
        same({tool['name'] for tool in tools}, set(arguments))
        for tool in tools:
            assert tool['description'] and tool['annotations']['readOnlyHint'] is True
            same(tool['inputSchema']['type'], 'object')
            check_schema(arguments[tool['name']], tool['inputSchema'])
            structure = mcp.tool(tool['name'], **arguments[tool['name']])
            check_schema(structure, tool['outputSchema'])
            same(set(structure) - set(tool['outputSchema']['properties']) - {'fingerprint'}, set())


def test_ask_gives_what_the_command_gives():
    question = 'orders per channel'
    rows = json.loads(answers('ask', shop(), question, '-f', 'json', '-q'))
    with server() as mcp:
        answer = mcp.tool('ask', question=question)
    same(answer['answered'], True)
    same(answer['rows'], rows)
    same(answer['sql'] + ';\n', answers('sql', shop(), question).decode())
    same(answer['columns'], list(rows[0]))
    same((answer['row_count'], answer['truncated']), (len(rows), False))
    assert 0.25 < answer['confidence'] <= 1


def test_a_declined_question_is_an_answer_with_candidates_that_run():
    with server() as mcp:
        answer = mcp.tool('ask', question='what will the weather be in Paris tomorrow')
        same(answer['answered'], False)
        assert answer['code'] in ('forecast', 'unknown-name'), answer
        assert answer['reason'] and 'sql' not in answer and 'rows' not in answer
        same(answer['candidates'], [], 'readings of 0 %')
    with server(shop(), '--min-confidence', '1') as mcp:
        answer = mcp.tool('ask', question='orders per channel')
        same((answer['answered'], answer['code']), (False, 'declined'))
        keys = {'sql', 'confidence', 'unsure', 'reading', 'not_used'}
        assert answer['candidates'] and all({'sql', 'confidence'} <= set(one) <= keys for one in answer['candidates'])
        assert mcp.tool('run_sql', sql=answer['candidates'][0]['sql'], limit=1)['row_count'] <= 1
    with server(shop(), '--min-confidence', '0') as mcp:
        same(mcp.tool('ask', question='the weather in Paris', limit=1)['answered'], True)


def test_questions_lean_on_those_before():
    with server(shop(), '--now', '2025-07-01') as mcp:
        first = mcp.tool('ask', question='number of orders in 2025')
        history = [{'question': 'what of love', 'sql': None}, {'question': 'number of orders in 2025', 'sql': first['sql']}]
        second = mcp.tool('ask', question='only for the web channel', history=history)
        assert "'web'" in second['sql'] and '2025' in second['sql'], second['sql']


def test_questions_that_are_none_are_errors_of_the_tool():
    with server() as mcp:
        for question in ('', ' ', 'x' * 4001):
            assert 'question' in mcp.tool('ask', is_error=True, question=question)


def test_limits_hold():
    with server(shop(), '--limit', '150') as mcp:
        for limit, rows in (({}, 100), ({'limit': 7}, 7), ({'limit': 1000000000}, 150), ({'limit': None}, 100)):
            result = mcp.tool('run_sql', sql='SELECT id FROM orders', **limit)
            same((result['row_count'], len(result['rows']), result['truncated']), (rows, rows, True))
        result = mcp.tool('run_sql', sql='SELECT id FROM orders LIMIT 100')
        same((result['row_count'], result['truncated']), (100, False))
        same(mcp.tool('ask', question='list all orders', limit=2)['row_count'], 2)
    with server(shop(), '--limit', '0') as mcp:
        same(mcp.tool('run_sql', sql='SELECT id FROM order_lines', limit=1000000)['row_count'], 10000)
        big = mcp.tool('run_sql', sql=f"SELECT '{'x' * 200000}' AS x FROM orders")
        assert big['truncated'] and 0 < big['row_count'] < 10, big['row_count']


def test_the_time_out_holds():
    with server(shop(), '--timeout', '0.3') as mcp:
        assert 'timed out' in mcp.tool('run_sql', is_error=True, sql=ENDLESS)
        same(mcp.result('ping'), {})


def test_numbers_and_names_arrive_whole():
    with server() as mcp:
        number = mcp.request('tools/call', {'name': 'run_sql', 'arguments': {
            'sql': "SELECT 9007199254740993 AS big, -9007199254740992 AS less, 9007199254740991 AS most, "
                   "'a\nb\"' AS text, NULL AS none, 1 AS x, 2 AS x"}})
        message = mcp.receive()
        same(message['id'], number)
        structure = message['result']['structuredContent']
        same(structure['rows'], [{'big': '9007199254740993', 'less': '-9007199254740992', 'most': 9007199254740991, 'text': 'a\nb"',
                                  'none': None, 'x': 1, 'x_2': 2}])
        same(structure['columns'], ['big', 'less', 'most', 'text', 'none', 'x', 'x'])


def test_an_empty_result_has_its_columns():
    with server() as mcp:
        same(mcp.tool('run_sql', sql='SELECT id, status FROM orders WHERE id < 0'),
             {'columns': ['id', 'status'], 'rows': [], 'row_count': 0, 'truncated': False})


def test_writes_are_refused_and_nothing_changes():
    before = digest(shop())
    with server() as mcp:
        for sql in ('DELETE FROM orders', "UPDATE orders SET status = 'x'", 'DROP TABLE orders', 'SELECT 1; DROP TABLE orders',
                    'PRAGMA writable_schema = 1', "ATTACH 'x' AS y", 'VACUUM', ''):
            assert mcp.tool('run_sql', is_error=True, sql=sql), sql
            same(mcp.tool('check_sql', sql=sql)['accepted'], False, sql)
    same(digest(shop()), before)


def test_check_says_what_is_read_and_where_the_fault_is():
    with server() as mcp:
        accepted = mcp.tool('check_sql', sql='SELECT count(*) FROM orders WHERE channel = \'web\'')
        same((accepted['accepted'], accepted['tables'], accepted['functions']), (True, ['orders'], ['count']))
        rejected = mcp.tool('check_sql', sql='select naem from customers')
        same((rejected['accepted'], rejected['error']['start'], rejected['error']['end']), (False, 7, 11))
        assert 'customers.name' in rejected['error']['hint']
        same(rejected, json.loads(askdb('check', shop(), 'select naem from customers', '-f', 'json').out))
        assert 'customers.name' in mcp.tool('run_sql', is_error=True, sql='select naem from customers')


def test_wrong_calls_are_errors_of_the_protocol():
    with server() as mcp:
        for params in (None, {}, {'name': 7}, {'name': 'no_such_tool'}, {'name': 'ask'}, {'name': 'ask', 'arguments': []},
                       {'name': 'ask', 'arguments': {'question': 7}}, {'name': 'run_sql', 'arguments': {'SQL': 'SELECT 1'}},
                       {'name': 'run_sql', 'arguments': {'sql': 'SELECT 1', 'limit': 0}},
                       {'name': 'run_sql', 'arguments': {'sql': 'SELECT 1', 'limit': 1.5}},
                       {'name': 'run_sql', 'arguments': {'sql': 'SELECT 1', 'limit': '5'}},
                       {'name': 'check_sql', 'arguments': {}},
                       {'name': 'ask', 'arguments': {'question': 'orders', 'history': 7}},
                       {'name': 'ask', 'arguments': {'question': 'orders', 'history': [{'sql': 'SELECT 1'}]}}):
            assert mcp.error(-32602, 'tools/call', params), params


# ---- resources ----

def test_the_schema_is_a_resource_as_json_and_as_text():
    with server() as mcp:
        listed = mcp.result('resources/list')['resources']
        same([one['uri'] for one in listed], ['askdb://schema'])
        same(mcp.result('resources/templates/list'), {'resourceTemplates': []})
        contents = mcp.result('resources/read', {'uri': 'askdb://schema'})['contents']
        by_type = {one['mimeType']: one['text'] for one in contents}
        same(json.loads(by_type['application/json']), json.loads(answers('schema', shop(), '-f', 'json')))
        same(by_type['text/plain'], answers('schema', shop()).decode())
        same(mcp.tool('list_schema'), json.loads(by_type['application/json']))
        mcp.error(-32002, 'resources/read', {'uri': 'file:///etc/passwd'})
        mcp.error(-32602, 'resources/read', {})


# ---- cancelling ----

def wait_for_the_server(mcp):
    """Until PostgreSQL runs it."""
    active = f"SELECT count(*) FROM pg_stat_activity WHERE application_name = 'askdb' AND state = 'active' AND query = '{ENDLESS}'"
    end = time.monotonic() + PATIENCE
    while psql(superuser(), '-c', active).strip() == '0':
        assert mcp.process.poll() is None and time.monotonic() < end, 'it did not begin'


def cancel_a_long_query(mcp, wait):
    """The seconds until the server had time for the next request."""
    number = mcp.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': ENDLESS}})
    wait(mcp)
    same(mcp.result('ping'), {}, 'while it runs')
    started = time.monotonic()
    mcp.send(method='notifications/cancelled', params={'requestId': number, 'reason': 'no patience'})
    # it is the next answer: the cancelled request has none
    same(mcp.tool('run_sql', sql='SELECT 7 AS seven')['rows'], [{'seven': 7}])
    return time.monotonic() - started


def cancels_in_time(database, wait):
    with server(database, '--timeout', '0') as mcp:
        took = [cancel_a_long_query(mcp, wait) for _ in range(3)]
    assert min(took) < CANCEL_SECONDS, took


def test_a_running_query_is_cancelled():
    cancels_in_time(shop(), lambda mcp: wait_until_busy(mcp.process.pid))


def test_a_query_is_cancelled_as_soon_as_it_is_asked_for():
    with server(shop(), '--timeout', '0') as mcp:
        for _ in range(5):
            number = mcp.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': ENDLESS}})
            mcp.send(method='notifications/cancelled', params={'requestId': number})
        same(mcp.tool('run_sql', sql='SELECT 7 AS seven')['rows'], [{'seven': 7}])


def test_a_query_is_cancelled_on_the_postgres_server():
    cancels_in_time(postgres(), wait_for_the_server)


def test_a_waiting_request_is_cancelled_and_others_are_not():
    with server(shop(), '--timeout', '0') as mcp:
        long = mcp.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': ENDLESS}})
        waiting = [mcp.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': f'SELECT {i} AS i'}}) for i in range(3)]
        for number in (waiting[1], str(waiting[2]), long):  # "3" is not 3
            mcp.send(method='notifications/cancelled', params={'requestId': number})
        for i in (0, 2):
            message = mcp.receive()
            same(message['id'], waiting[i])
            same(message['result']['structuredContent']['rows'], [{'i': i}])


def test_too_many_waiting_requests_are_refused():
    with server(shop(), '--timeout', '0') as mcp:
        long = mcp.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': ENDLESS}})
        wait_until_busy(mcp.process.pid)
        asked = [mcp.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': 'SELECT 1'}}) for _ in range(70)]
        refused = [mcp.receive() for _ in range(6)]
        same([one['id'] for one in refused], asked[64:])
        same({one['error']['code'] for one in refused}, {-32000})
        mcp.send(method='notifications/cancelled', params={'requestId': long})
        same([mcp.receive()['id'] for _ in range(64)], asked[:64])


# ---- the end ----

def test_what_was_asked_before_the_end_of_the_input_is_answered():
    lines = [{'id': 1, 'method': 'initialize', 'params': {'protocolVersion': '2025-06-18'}},
             {'id': 2, 'method': 'tools/call', 'params': {'name': 'ask', 'arguments': {'question': 'number of orders'}}},
             {'id': 3, 'method': 'tools/call', 'params': {'name': 'run_sql', 'arguments': {'sql': 'SELECT 1 AS one'}}}]
    text = '\n'.join(json.dumps({'jsonrpc': '2.0', **line}) for line in lines)  # no line end at the end
    result = askdb('mcp', shop(), stdin=text.encode())
    same(result.status, OK)
    same([json.loads(line)['id'] for line in result.out.splitlines()], [1, 2, 3])
    same(shown(askdb('mcp', shop()).out), '')


def test_a_signal_ends_it_and_what_runs():
    for number in (signal.SIGTERM, signal.SIGINT):
        with server(shop(), '--timeout', '0') as mcp:
            mcp.request('tools/call', {'name': 'run_sql', 'arguments': {'sql': ENDLESS}})
            wait_until_busy(mcp.process.pid)
            mcp.process.send_signal(number)
            same(mcp.process.wait(timeout=PATIENCE), OK, shown(b''.join(mcp.errors)))


def test_a_client_that_went_away_ends_it_and_what_runs():
    reading, writing = os.pipe()
    process = subprocess.Popen([binary(), 'mcp', shop(), '--timeout', '0'], stdin=subprocess.PIPE, stdout=writing,
                               stderr=subprocess.DEVNULL, env=environment())
    os.close(writing)
    try:
        for line in ({'id': 1, 'method': 'initialize', 'params': {'protocolVersion': '2025-06-18'}},
                     {'id': 2, 'method': 'tools/call', 'params': {'name': 'run_sql', 'arguments': {'sql': ENDLESS}}}):
            process.stdin.write(json.dumps({'jsonrpc': '2.0', **line}).encode() + b'\n')
        process.stdin.close()
        assert os.read(reading, 1), 'no answer to initialize'
        wait_until_busy(process.pid, 1)
        os.close(reading)
        same(process.wait(timeout=PATIENCE), OK)
    finally:
        process.kill()
        process.wait()


def test_a_socket_may_be_input_and_output():
    here, there = socket.socketpair()
    process = subprocess.Popen([binary(), 'mcp', shop(), '--timeout', '0'], stdin=there, stdout=there, stderr=subprocess.DEVNULL,
                               env=environment())
    there.close()
    here.settimeout(PATIENCE)
    try:
        with here, here.makefile('rwb') as stream:
            for line in ({'id': 1, 'method': 'initialize', 'params': {'protocolVersion': '2025-06-18'}},
                         {'id': 2, 'method': 'tools/call', 'params': {'name': 'run_sql', 'arguments': {'sql': ENDLESS}}}):
                stream.write(json.dumps({'jsonrpc': '2.0', **line}).encode() + b'\n')
            stream.flush()
            same(json.loads(stream.readline())['id'], 1)
        same(process.wait(timeout=PATIENCE), OK)
    finally:
        process.kill()
        process.wait()


if __name__ == '__main__':
    main(globals())
