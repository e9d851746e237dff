#!/usr/bin/env python3
"""askdb init drafts a semantic file that says what was learned already, and adds to an existing one what it lacks; units and codes of a
semantic file; where a file does not fit its database, the message names the line. The schemas of fixtures/keys, in SQLite and PostgreSQL."""
import atexit
import json
import re

from retail import drop_scratches, postgres_scratch
from run import USAGE, answers, askdb, digest, fails, folder, main, same, shown
from test_keys import FOLDER, sqlite_database

NAMES = ('shop', 'terminals', 'warehouse', 'league', 'works')
CALLS = '''
CREATE TABLE calls (id INTEGER PRIMARY KEY, duration_ms INTEGER, cust_nm TEXT, st TEXT, waited INTEGER);
INSERT INTO calls VALUES (1, 5000, 'Ann', 'A', 3), (2, 7000, 'Ben', 'C', 4), (3, 9000, 'Cem', 'A', 5);
'''


def databases(name):
    return sqlite_database(name, (FOLDER / f'{name}.sql').read_text(encoding='utf-8')), postgres_scratch(f'init_{name}', f'keys/{name}.sql')


def calls():
    return sqlite_database('calls', CALLS)


def written(name, text):
    path = folder() / name
    path.write_text(text, encoding='utf-8')
    return str(path)


def drafted(database, *options):
    return answers('init', database, '-q', *options).decode()


def without_keys(text):
    """In PostgreSQL, how many keys are found depends on the time that it takes."""
    return re.sub(r'(?m)^ *(# )?(refers_to:|\(.*\) refers to).*\n|^ *columns:\n|^ *- name: [^#]*\n', '', text)


def learned(database, *options):
    """What is explained, a line each, but for how keys are known, how sure, and in which order."""
    table, lines = '', []
    for line in answers('schema', database, '--explain', *options).decode().splitlines():
        table = line if not line.startswith(' ') else table
        line = re.sub(r'  (declared|semantic file|names|contents|view) [0-9.]+', '', line)
        lines.append(f'{table}: {re.sub("^  key  ", "", line).strip()}')
    return sorted(lines)


def test_a_draft_says_what_is_known_already():
    for name in NAMES:
        for kind, database in zip(('sqlite', 'postgres'), databases(name), strict=True):
            text = drafted(database)
            assert text.count('- name: ') > 2, text
            file = written(f'{name}_{kind}.yaml', text)
            texts = learned(database, '--semantic', file), learned(database)
            if kind == 'postgres':  # how many keys are found depends on the time it takes
                texts = [[line for line in text if '->' not in line] for text in texts]
            same(*texts, f'{name} in {kind}')


def test_review_asks_at_doubtful_keys():
    database = databases('shop')[0]
    plain = drafted(database)
    line = re.search(r'(?m)^ *# refers_to: (\S+)  # doubtful: (.*)$', plain)
    same(drafted(database, '--review'), plain, 'without a reply')
    for reply, wanted in ((b'y\n', f'refers_to: {line[1]}  # confirmed'), (b'no\n', f'refers_to: ""  # not {line[1]}'), (b'\n', line[0].strip())):
        result = askdb('init', database, '-q', '--review', stdin=reply)
        same(shown(result.out, 1 << 20), plain.replace(line[0].strip(), wanted, 1), f'after {reply}')
        asked = shown(result.err)
        assert re.search(r'does \w+\.\w+ refer to ' + re.escape(line[1]) + r'\? \(', asked), asked
        same(answers('check', database, '--semantic', written('reviewed.yaml', shown(result.out, 1 << 20)), '-q'), b'fits\n', 'the draft')


def test_a_draft_has_evidence_and_changes_nothing():
    for kind, database in zip(('sqlite', 'postgres'), databases('shop'), strict=True):
        before = digest(database) if kind == 'sqlite' else None
        text = drafted(database)
        same(without_keys(drafted(database)), without_keys(text), 'a second draft')
        same(before, digest(database) if kind == 'sqlite' else None, 'the database')
        lines = ['label: account_name  # by name and type', 'main_date: ordered_at  # by name and type', '# added up: total_amount']
        if kind == 'sqlite':
            lines += ['refers_to: accounts.acct_nbr  # by contents, confidence 0.95',
                      '# refers_to: employees.id  # doubtful: by contents, confidence 0.85',
                      '# (order_id, line_no) refers to order_lines(order_id, line_no)  # by contents, confidence 0.95']
        for line in lines:
            assert line in text, f'{line} is not in {text}'
    for database in databases('terminals'):
        assert '- {value: BRE, name: Bre}' in drafted(database)
    text = drafted(calls())
    assert 'unit: milliseconds  # by the column\'s name' in text and '# synonyms: [customer name]  # cust_nm written out' in text, text


SALES = '''
CREATE TABLE sales (id INTEGER PRIMARY KEY, sold_on DATE, shop TEXT, total_amount NUMERIC, unit_price NUMERIC, tax_rate NUMERIC, discount_pct NUMERIC, freight NUMERIC);
CREATE TABLE refunds (id INTEGER PRIMARY KEY, sale_id INTEGER REFERENCES sales (id), paid_on DATE, total_amount NUMERIC);
CREATE VIEW by_shop AS SELECT shop, sum(total_amount) / count(id) AS average_ticket, count(id) AS n FROM sales GROUP BY shop;
CREATE VIEW large AS SELECT shop, sum(freight) AS large_freight FROM sales WHERE total_amount > 100 GROUP BY shop;
INSERT INTO sales VALUES (1, '2024-01-05', 'A', 100, 5, 0.2, 3, 4), (2, '2024-02-05', 'B', 300, 7, 0.1, 0, 9);
INSERT INTO refunds VALUES (1, 2, '2024-02-09', 30);
'''


def test_a_draft_has_metrics_with_their_evidence():
    database = sqlite_database('sales', SALES)
    text = drafted(database)
    metrics = text[text.index('metrics:'):]
    for line in ('- name: total amount of sales', 'expression: "sum(sales.total_amount)"', 'date: sales.sold_on', '- name: total amount of refunds', '- name: average ticket',
                 '# as view by_shop has it'):
        assert line.lower() in metrics.lower(), f'{line} is not in {metrics}'
    for word in ('price', 'rate', 'pct', 'large', '- name: n\n'):
        assert word not in metrics, f'{word} is in {metrics}'
    file = written('sales.yaml', text)
    same(answers('check', database, '--semantic', file, '-q'), b'fits\n', 'the draft')
    result = answers('ask', database, 'total amount of sales in January 2024', '--semantic', file, '-f', 'csv', '-q', '--min-confidence', '0').decode()
    assert '100' in result and '400' not in result, result


def test_metrics_are_called_by_names_written_out_and_a_quotient_by_one_word():
    text = drafted(sqlite_database('bills', 'CREATE TABLE inv (id INTEGER PRIMARY KEY, mbr_id INTEGER, inv_dt DATE, amt NUMERIC);'
                                            'CREATE VIEW monthly AS SELECT inv_dt, sum(amt) AS rev, sum(amt) / count(DISTINCT mbr_id) AS arpu FROM inv GROUP BY inv_dt;'
                                            "INSERT INTO inv VALUES (1, 7, '2024-01-05', 100), (2, 8, '2024-02-05', 300);"))
    metrics = text[text.index('metrics:'):]
    assert '- name: total amount\n' in metrics and '- name: arpu\n' in metrics and '- name: rev' not in metrics, metrics


def test_an_update_keeps_every_line_and_adds_what_is_missing_once():
    hand = ('# ours\ntables:\n'
            '  - name: orders    # the heart\n'
            '    description: >-\n      what was\n      sold\n\n'
            '    # nobody asks for it\n'
            '    columns:\n'
            '      - name: created_by\n        refers_to: ""   # wrong\n'
            '      - name: acct_nbr\n        synonyms: [client number]\n'
            '  # the rest\n'
            '  - name: employees\n    hidden: true\n'
            '  - {name: sku_prices}\n'
            'max_rows: 500 # of one result')
    for kind, database in zip(('sqlite', 'postgres'), databases('shop'), strict=True):
        file = written(f'hand_{kind}.yaml', hand)
        note = askdb('init', database, '--update', file)
        assert re.search(rb'[0-9]+ entries added', note.err) and b'in braces or brackets' in note.err, shown(note.err)
        text = (folder() / f'hand_{kind}.yaml').read_text(encoding='utf-8')
        rest = iter(text.splitlines())
        for line in hand.splitlines():
            assert line in rest, f'{line!r} is gone from, or has moved in {text}'
        tables = {table['name']: table for table in json.loads(answers('schema', database, '-f', 'json', '--semantic', file))['tables']}
        same((tables['orders']['comment'], tables['orders']['main_date']), ('what was sold', 'ordered_at'), 'orders')
        assert 'employees' not in tables and text.count('employees') == 1, text
        assert 'label: account_name' in text and text.count('refers_to: ""') == 1, text
        assert kind == 'postgres' or '        refers_to: accounts.acct_nbr' in text, text
        answers('init', database, '--update', file)
        again = (folder() / f'hand_{kind}.yaml').read_text(encoding='utf-8')
        same(without_keys(again), without_keys(text), 'a second update')
        assert kind == 'postgres' or again == text, again


def test_an_update_of_a_draft_adds_nothing():
    for kind, database in zip(('sqlite', 'postgres'), databases('shop'), strict=True):
        file = written(f'again_{kind}.yaml', drafted(database))
        text = drafted(database)
        note = askdb('init', database, '--update', file)
        assert kind == 'postgres' or b'0 entries added' in note.err, shown(note.err)
        same(without_keys((folder() / f'again_{kind}.yaml').read_text(encoding='utf-8')), without_keys(text), 'the file')


def test_units_and_codes_of_a_file_change_what_is_learned():
    file = written('calls.yaml', 'tables:\n- name: calls\n  columns:\n  - {name: duration_ms, unit: none}\n  - {name: waited, unit: minutes}\n'
                                 '  - name: st\n    codes:\n    - {value: A, name: answered}\n    - {value: C, name: called off}\n')
    text = answers('schema', calls(), '--explain', '--semantic', file).decode()
    assert 'waited in minutes' in text and 'duration_ms in' not in text and 'st: A = answered, C = called off' in text, text
    assert 'duration_ms in milliseconds' in answers('schema', calls(), '--explain').decode()
    statement = answers('sql', calls(), 'number of answered calls', '--semantic', file, '-q').decode()
    assert "'A'" in statement, statement


def test_faults_name_the_line():
    cases = (('tables:\n- name: cals\n', 'line 2', "did you mean 'calls'?"),
             ('tables:\n- name: calls\n  main_date: wait\n', 'line 3', ''),
             ('tables:\n- name: calls\n  columns:\n  - name: id\n  - name: waitd\n', 'line 5', "did you mean 'waited'?"),
             ('tables:\n- name: calls\n  columns:\n  - name: waited\n    unit: parsecs\n', 'line 5', 'minutes, km'),
             ('tables:\n- name: calls\n  columns:\n  - name: id\n    refers_to: people.id\n', 'line 5', ''),
             ('tables:\n- name: calls\n  lable: st\n', ':3:3: ', "did you mean 'label'?"))
    for text, line, hint in cases:
        message = fails(USAGE, 'schema', calls(), '--semantic', written('fault.yaml', text), lines=None)
        assert line in message and hint in message, message
    hidden = 'tables:\n- name: callz\n- name: calls\n  hidden: true\n'
    message = fails(USAGE, 'schema', calls(), '--semantic', written('fault.yaml', hidden), lines=None)
    assert 'did you mean' not in message, message


def test_check_says_all_that_does_not_fit():
    file = written('moved.yaml', 'tables:\n- name: cals\n- name: calls\n  label: cust\n  columns:\n  - name: waited\n    unit: parsecs\n'
                                 '  - name: st\n    codes:\n    - {value: Z, name: zapped}\n')
    result = askdb('check', calls(), '--semantic', file)
    lines = result.out.decode().splitlines()
    same((result.status, [line.partition(':')[2].partition(':')[0] for line in lines]), (USAGE, ['2', '4', '7', '10']), shown(result.out))
    assert "did you mean 'calls'?" in lines[0] and 'Z' in lines[3], lines
    for database in databases('shop'):
        text = written('fits.yaml', drafted(database))
        same(answers('check', database, '--semantic', text).decode(), 'fits\n', database)
        wrong = written('wrong.yaml', 'tables:\n- name: orders\n  rows: no_such_column = 1\n')
        same(askdb('check', database, '--semantic', wrong).status, USAGE, 'a condition that the database does not take')


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
