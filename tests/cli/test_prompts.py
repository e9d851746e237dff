#!/usr/bin/env python3
"""What is sent to a language model: which parts of what is known, within a budget of tokens; that it is the same byte for byte every
time, that --dry-run prints it, and that nothing hidden, masked or (with --no-values) stored is ever in it."""
import io
import json
import os
import pathlib
import re
import threading

from endpoint import Handler, Server, fenced, model
from retail import sqlite_scratch
from run import FIXTURES, OK, USAGE, answers, askdb, fails, folder, main, same, shop
from test_policy import UNDER, database, names_nothing_hidden

GOLDEN = pathlib.Path(os.environ.get('ASKDB_GOLDEN') or FIXTURES.parent / 'tests' / 'golden') / 'prompts'
NOWHERE = 'http://127.0.0.1:9/v1#tiny-model'
NOW = ('--now', '2024-05-17')
KEY = 'sk-test-0123456789abcdef'


def estimate(text):
    """The tokens that prompts/README.md counts."""
    spaces = re.sub(rb'(?<=[^ \n\t\r]) (?=[^ \n\t\r])', b'\0', text.encode('utf-8'))
    return sum(-(-len(word) // 3) for word in re.findall(rb'[A-Za-z]+', spaces)) + len(re.findall(rb'[^A-Za-z\0]', spaces))


def dry(path, question, *options, command='sql'):
    """The prompt that --dry-run prints."""
    return json.loads(answers(command, path, question, '--dry-run', '--model', NOWHERE, *NOW, *options))['messages'][0]['content']


def asked(server, number=0):
    return server.requests[number]['json']['messages'][0]['content']


def golden(name, text):
    path = GOLDEN / f'{name}.txt'
    if os.environ.get('UPDATE_GOLDEN'):
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding='utf-8')
    same(text, path.read_text(encoding='utf-8'), name)


# ---- what a semantic file defines ----

def test_metrics_and_named_conditions_are_in_the_prompt():
    file = str(FIXTURES / 'shop' / 'metrics.yaml')
    text = dry(shop(), 'turnover per store of gold customers', '--semantic', file)
    for line in ("sum(order_lines.quantity * order_lines.unit_price * (1 - order_lines.discount)) over rows where orders.status <> 'cancelled'; in euros",
                 "- gold customers (also called gold members), rows of customers where: loyalty_tier = 'gold'", '- headcount: count(*) of rows of employees'):
        assert line in text, f'{line} is not in {text}'
    assert text.index('- revenue') < text.index('- key accounts'), 'what the question names comes first'
    without = dry(shop(), 'turnover per store of gold customers', '--semantic', file, '--no-values')
    assert "'gold'" not in without and "'cancelled'" not in without and "loyalty_tier = '...'" in without, without
    assert 'What names mean here' not in dry(shop(), 'turnover per store of gold customers')
    small = dry(shop(), 'turnover per store of gold customers', '--semantic', file, '--prompt-budget', '1500')
    assert estimate(small) <= 1500 and '- revenue' in small, small


# ---- the dry run ----

class Recorder(Handler):
    """Keeps the bytes of a body as well."""

    def do_POST(self):
        body = self.rfile.read(int(self.headers['Content-Length']))
        self.server.bodies.append(body)
        self.rfile = io.BytesIO(body)
        super().do_POST()


def test_dry_run_prints_what_would_be_sent_and_sends_nothing():
    question = 'orders of ann watson in Zürich per month'
    with Server(('127.0.0.1', 0), Recorder) as server:
        server.replies, server.requests, server.bodies, server.stopping = [fenced('SELECT 1')], [], [], threading.Event()
        thread = threading.Thread(target=server.serve_forever, args=(0.05,))
        thread.start()
        arguments = (sqlite_scratch(), question, '--model', f'http://127.0.0.1:{server.server_port}/v1#tiny-model', *NOW)
        try:
            variables = {'ASKDB_API_KEY': KEY}
            printed = [answers(command, *arguments, '--dry-run', variables=variables) for command in ('sql', 'ask', 'sql')]
            same(server.bodies, [], 'sent by --dry-run')
            answers('ask', *arguments, '-q', variables=variables)
        finally:
            server.stopping.set()
            server.shutdown()
            thread.join()
        same(printed, [server.bodies[0] + b'\n'] * 3, 'printed and sent')
        assert KEY.encode() not in printed[0], printed[0]


def test_dry_run_needs_a_model_that_something_is_sent_to():
    assert 'URL#MODEL' in fails(USAGE, 'sql', shop(), 'how many orders', '--dry-run')
    fails(USAGE, 'ask', shop(), '', '--dry-run', '--model', NOWHERE)


# ---- the request is stable ----

def test_requests_stay_byte_for_byte_the_same_and_within_their_budget():
    question = "how many returns did Eoin Byrne's web orders have per month in 2024"
    for name, options in {'whole': (), 'budget_1300': ('--prompt-budget', '1300'), 'budget_900': ('--prompt-budget', '900'),
                          'no_values': ('--no-values',)}.items():
        prompt = dry(shop(), question, *options)
        budget = int(options[1]) if len(options) > 1 else 6000
        assert estimate(prompt) <= budget and len(prompt.encode()) <= 4 * budget, (name, estimate(prompt))
        same(dry(shop(), question, *options), prompt, 'a second time')
        golden(name, prompt)


def test_any_budget_is_kept_or_refused():
    refused = 0
    for budget in (1, 300, 650, 700, 800, 1000, 1500, 2500):
        result = askdb('sql', shop(), 'orders of Eoin Byrne per store', '--dry-run', '--model', NOWHERE, *NOW, '--prompt-budget', str(budget))
        if result.status == OK:
            prompt = json.loads(result.out)['messages'][0]['content']
            assert estimate(prompt) <= budget, (budget, estimate(prompt))
            assert '\norders(' in prompt, (budget, prompt)
        else:
            same(result.status, USAGE, budget)
            refused += 1
    assert 1 <= refused <= 4, refused


def test_what_was_left_out_is_told():
    with model(fenced('SELECT count(*) AS n FROM orders')) as server:
        result = askdb('ask', shop(), 'how many orders of Eoin Byrne', '--model', server.url, '--prompt-budget', '950')
    assert b'of its 10 tables' in result.err and b'left out of the prompt' in result.err, result


def test_budget_and_values_are_settings_too():
    full = dry(sqlite_scratch(), 'orders of ann watson')
    assert "customers.name has 'Ann Watson'" in full, full
    result = askdb('sql', sqlite_scratch(), 'orders of ann watson', '--dry-run', '--model', NOWHERE,
                   variables={'ASKDB_NO_VALUES': 'yes', 'ASKDB_PROMPT_BUDGET': '900'})
    prompt = json.loads(result.out)['messages'][0]['content']
    assert 'Ann Watson' not in prompt and estimate(prompt) <= 900 < estimate(full), prompt


# ---- what must not be in it ----

QUESTIONS = (
    'how many clients', 'the pay of the Director', 'salaries of every clerk', 'dossier1a and dossiers of customers', 'dossier of Ada',
    'margin of orders over 30', 'emails like ada@secret.one', 'customers with email ada@secret.one', 'income 52007 of Ada', 'orders of Xavier',
    'Yolanda and Zeno', 'everything in "Inner Secret" that is innerone', 'pay levels', 'every customer again', 'x@secret.both',
    'southdossier', 'customers of the south', 'list salaries.pay, customers.dossier, orders.margin', 'not json fourteen',
)


def test_nothing_hidden_or_masked_is_in_any_request():
    first, found = database(), 0
    for question in QUESTIONS:
        for options in ((), ('--prompt-budget', '800')):
            prompt = dry(first, question, *UNDER, *options)
            names_nothing_hidden(prompt.replace(f'Question: {question}', ''), f'{question} {options}')
            found += 'Ada' in prompt.replace(question, '')
    assert found, 'no value that may be seen is in any request'
    open_prompt = dry(first, 'orders of xavier')
    assert "customers.name has 'Xavier'" in open_prompt, f'without a policy: {open_prompt}'


def test_turns_that_name_what_is_hidden_are_told_without_their_sql():
    line = {'id': 1, 'db': database(), 'question': 'and by name?',
            'history': [{'question': 'what do they get', 'sql': 'SELECT name, pay FROM salaries'},
                        {'question': 'how many clients', 'sql': 'SELECT count(*) FROM customers'}]}
    with model(fenced('SELECT count(*) AS n FROM customers')) as server:
        answers('batch', '--model', server.url, *UNDER, stdin=json.dumps(line).encode())
        names_nothing_hidden(asked(server), 'prompt')
        assert 'Question: what do they get\nSQL: none\n' in asked(server), asked(server)
        assert 'SQL: SELECT count(*) FROM customers\n' in asked(server), asked(server)


def test_no_value_goes_out_where_none_may():
    turn = {'question': 'customers of paris', 'sql': "SELECT name FROM customers WHERE city = 'Paris'"}
    line = {'id': 1, 'db': sqlite_scratch(), 'question': 'and those of lyon?', 'history': [turn]}
    for options, shown in (((), True), (('--no-values',), False)):
        with model(fenced('SELECT name FROM customers')) as server:
            answers('batch', '--model', server.url, *options, stdin=json.dumps(line).encode())
            for text in ("customers.city has 'Lyon'", "city = 'Paris'"):
                same(text in asked(server), shown, f'{text} with {options}')
            assert 'customers of paris' in asked(server), asked(server)


# ---- follow-ups ----

FIRST, SECOND = 'SELECT count(*) AS n FROM orders', "SELECT count(*) AS n FROM orders WHERE channel = 'web'"


def leans_on_the_first(server):
    same(len(server.requests), 2, 'requests')
    assert 'conversation' not in asked(server), asked(server)
    assert f'Question: how many orders\nSQL: {FIRST}\n' in asked(server, 1), asked(server, 1)
    assert '\nQuestion: only for the web channel\n' in asked(server, 1), asked(server, 1)


def test_repl_tells_the_question_before():
    with model(fenced(FIRST), fenced(SECOND)) as server:
        out = answers('repl', shop(), '-f', 'csv', '-q', '--model', server.url, stdin=b'how many orders\nonly for the web channel\n')
        leans_on_the_first(server)
    same(out.split()[0::2], [b'n', b'n'], 'answers')


def test_mcp_tells_the_question_before():
    calls = [{'question': 'how many orders'},
             {'question': 'only for the web channel', 'history': [{'question': 'how many orders', 'sql': FIRST}]}]
    lines = [{'jsonrpc': '2.0', 'id': 1, 'method': 'initialize',
              'params': {'protocolVersion': '2025-06-18', 'capabilities': {}, 'clientInfo': {'name': 'test', 'version': '1'}}},
             {'jsonrpc': '2.0', 'method': 'notifications/initialized'}]
    lines += [{'jsonrpc': '2.0', 'id': 2 + number, 'method': 'tools/call', 'params': {'name': 'ask', 'arguments': call}}
              for number, call in enumerate(calls)]
    with model(fenced(FIRST), fenced(SECOND)) as server:
        answers('mcp', shop(), '--model', server.url, stdin=''.join(json.dumps(line) + '\n' for line in lines).encode())
        leans_on_the_first(server)


def test_statement_that_has_no_tree_is_leant_on_without_a_warning():
    sql = 'SELECT o.id FROM orders o LEFT JOIN customers c ON c.id = o.customer_id WHERE c.id IS NULL'
    line = {'id': 1, 'db': shop(), 'question': 'how many are that', 'history': [{'question': 'orders of nobody', 'sql': sql}]}
    with model(fenced(FIRST)) as server:
        out = json.loads(answers('batch', '--model', server.url, stdin=json.dumps(line).encode()))
        assert f'SQL: {sql}\n' in asked(server), asked(server)
    assert 'warnings' not in out, out


# ---- templates of one's own ----

def test_parts_of_a_folder_take_the_place_of_those_inside():
    path = folder() / 'parts'
    path.mkdir()
    (path / 'translate.txt').write_text('{{notes}}|{{schema}}|{{schema}}|{{values}}|{{question}}')
    (path / 'repair.txt').write_text('again')
    (path / 'values.txt').write_text('<{{items}}>')
    prompt = json.loads(answers('sql', shop(), 'orders of eoin byrne', '--dry-run', '--model', NOWHERE, '--prompt-budget', '1200',
                                variables={'ASKDB_PROMPTS': str(path)}))['messages'][0]['content']
    assert 'strftime' in prompt, 'the part inside the program'
    assert "|<customers.name has 'Eoin Byrne'>|orders of eoin byrne" in prompt, prompt
    assert estimate(prompt) <= 1200 and prompt.count('orders(id') == 2, prompt


if __name__ == '__main__':
    main(globals())
