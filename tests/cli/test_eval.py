#!/usr/bin/env python3
"""askdb eval: how answers are judged against gold queries, and what is said of them. The answers are those of a language model that
is played here, so that each case knows what it judges."""
import json
import os
import sqlite3

from endpoint import fenced, model, says
from run import (CONNECT, DECLINED, MODEL, OK, USAGE, answers, askdb, fails, folder, main, postgres, same, shop, shown)

STORES = 'SELECT name, city FROM stores'
COUNT = 'SELECT count(*) FROM stores'


def write(text, name='suite.json'):
    path = folder() / name
    path.write_text(text if isinstance(text, str) else json.dumps(text), encoding='utf-8')
    return str(path)


def item(query, **more):
    return {'db_id': 'shop', 'question': 'which stores are there', 'query': query, **more}


def evaluated(pairs, *options, database=None, status=OK):
    """Evaluates [(item or gold query, what the model says)]; returns the figures and what was not right."""
    suite = [entry if isinstance(entry, dict) else item(entry) for entry, _ in pairs]
    failures = folder() / 'failures.jsonl'
    replies = [reply if isinstance(reply, dict) else fenced(reply) for _, reply in pairs]
    with model(*replies) as server:
        result = askdb('eval', write(suite), database or shop(), '-f', 'json', '-q', '--model', server.url, '--failures',
                       str(failures), *options)
    same(result.status, status, shown(result.err))
    return json.loads(result.out), [json.loads(line) for line in failures.read_text(encoding='utf-8').splitlines()]


def judged(gold, answer, right, database=None):
    figures, failures = evaluated([(gold, answer)], database=database)
    same((figures['all']['right'], figures['all']['count']), (int(right), 1), f'right: {answer}')
    same(len(failures), 1 - int(right), 'failures')
    return failures


# ---- which answers are right ----

def test_a_question_without_an_answer_needs_no_query():
    for form in ({'query': None}, {'query': ''}, {'query': '  '}, {'unanswerable': True}, {'unanswerable': True, 'query': ''}):
        entry = {'db_id': 'shop', 'question': 'which stores are there', **form}
        figures, _ = evaluated([(entry, says('DECLINE: no such data'))])
        same((figures['unanswerable']['right'], figures['unanswerable']['count']), (1, 1), form)
        figures, _ = evaluated([(entry, STORES)])
        same((figures['unanswerable']['right'], figures['unanswerable']['count']), (0, 1), form)
    for form in ({}, {'unanswerable': False}):
        fails(USAGE, 'eval', write([{'db_id': 'shop', 'question': 'which stores are there', **form}]), shop())


def test_same_rows_in_any_order_are_right():
    judged(STORES, f'{STORES} ORDER BY city DESC', True)


def test_order_counts_where_the_gold_query_orders():
    judged(f'{STORES} ORDER BY name', f'{STORES} ORDER BY name DESC', False)
    judged(f'{STORES} ORDER BY name', f'{STORES} order by name', True)


def test_other_rows_are_wrong():
    judged(STORES, f'{STORES} WHERE id > 1', False)
    judged(STORES, 'SELECT name, country FROM stores', False)


def test_rows_that_come_twice_count_twice():
    judged('SELECT country FROM stores', 'SELECT DISTINCT country FROM stores', False)
    judged("SELECT 1 UNION ALL SELECT 1 UNION ALL SELECT 2", "SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 2", False)


def test_columns_may_stand_in_another_order_but_not_be_more_or_fewer():
    judged(STORES, 'SELECT city, name FROM stores', True)
    judged(STORES, 'SELECT name FROM stores', False)
    judged(STORES, 'SELECT name, city, id FROM stores', False)


def test_columns_are_matched_as_a_whole():
    judged("SELECT 1, 2 UNION ALL SELECT 2, 1", "SELECT 1, 1 UNION ALL SELECT 2, 2", False)


def test_numbers_are_compared_to_six_digits_also_where_they_are_text():
    judged('SELECT 1.0000001', 'SELECT 1', True)
    judged('SELECT 1.00001', 'SELECT 1', False)
    judged("SELECT '12'", 'SELECT 12.0', True)
    judged("SELECT '12a'", 'SELECT 12', False)
    judged('SELECT NULL', 'SELECT 0', False)
    judged('SELECT NULL', "SELECT ''", False)


def test_no_rows_equal_no_rows():
    judged('SELECT name FROM stores WHERE id < 0', 'SELECT id, city FROM stores WHERE id < -1', True)
    judged('SELECT name FROM stores WHERE id < 0', STORES, False)
    judged(STORES, 'SELECT name, city FROM stores WHERE id < 0', False)


def test_statement_that_fails_is_wrong_and_counted():
    figures, failures = evaluated([(COUNT, 'SELECT count(*) FROM stores, orders, orders AS b, orders AS c, orders AS d')],
                                  '--timeout', '0.1')
    same((figures['all']['right'], figures['failed']), (0, 1), 'figures')
    assert 'failed to run' in failures[0]['why'], failures


def test_gold_query_that_fails_is_left_out():
    figures, failures = evaluated([('SELECT nothing FROM stores', COUNT), (COUNT, COUNT)])
    same((figures['all'], figures['left_out']), ({'right': 1, 'count': 1, 'share': 1}, 1), 'figures')
    same(failures, [], 'failures')


def test_gold_query_may_write_strings_in_double_quotes():
    judged('SELECT name FROM customers WHERE country = "Spain"', "SELECT name FROM customers WHERE country = 'Spain'", True)
    judged('SELECT "name" FROM customers WHERE country = "it\'s"', "SELECT name FROM customers WHERE country = 'it''s'", True)


# ---- questions without an answer ----

def test_declining_is_right_where_the_data_holds_no_answer():
    figures, _ = evaluated([(item(None), says('DECLINE: no such thing'))])
    same((figures['all']['right'], figures['unanswerable']['right'], figures['answerable']['count']), (1, 1, 0), 'figures')
    figures, failures = evaluated([(item(None), COUNT)])
    same((figures['unanswerable'], failures[0]['query']), ({'right': 0, 'count': 1, 'share': 0}, None), 'figures')


def test_declining_is_wrong_where_the_data_holds_the_answer():
    figures, failures = evaluated([(COUNT, says('DECLINE: no idea'))])
    same((figures['all']['right'], figures['declined_answerable'], failures[0]['sql']), (0, 1, None), 'figures')
    assert failures[0]['why'].startswith('declined'), failures


def test_low_confidence_declines():
    figures, _ = evaluated([(COUNT, COUNT), (item(None), COUNT)], '--min-confidence', '0.9')
    same((figures['all']['right'], figures['declined_answerable'], figures['unanswerable']['right']), (1, 1, 1), 'figures')


# ---- figures ----

def test_text_says_what_the_figures_are():
    with model(fenced(COUNT), fenced(STORES)) as server:
        out = answers('eval', write([item(COUNT, category='counts'), item(COUNT)]), shop(), '--model', server.url).decode()
    for line in ('right                  50.0 %  1 of 2', '  counts  100.0 %  1 of 1', '  easy      0.0 %  0 of 1',
                 '  shop   50.0 %  1 of 2', '  select                1', 'failed to run          0'):
        assert line in out.splitlines(), f'no {line!r} in\n{out}'


def test_wrong_clauses_are_told_apart():
    cases = [
        ('select', STORES, 'SELECT name, country FROM stores'),
        ('filter', f'{STORES} WHERE id > 3', f'{STORES} WHERE id < 3'),
        ('value', f'{STORES} WHERE id > 3', f'{STORES} WHERE id > 4'),
        ('join', COUNT, 'SELECT count(*) FROM stores JOIN orders ON orders.store_id = stores.id'),
        ('group', 'SELECT count(*) FROM stores GROUP BY city', 'SELECT count(*) FROM stores GROUP BY country, region_id'),
        ('order', f'{STORES} ORDER BY name LIMIT 3', f'{STORES} ORDER BY name DESC LIMIT 3'),
        ('order', f'{STORES} ORDER BY name LIMIT 3', f'{STORES} ORDER BY name LIMIT 2'),
        ('set_operation', 'SELECT city FROM stores UNION SELECT city FROM customers',
         'SELECT city FROM stores EXCEPT SELECT city FROM customers'),
    ]
    figures, failures = evaluated([(gold, answer) for _, gold, answer in cases])
    for (clause, gold, answer), failure in zip(cases, failures, strict=True):
        same((failure['query'], failure['sql']), (gold, answer), 'failure')
        assert clause in failure['clauses'], f'{clause}: {failure}'
        if clause != 'join':
            same(failure['clauses'], [clause], answer)
    same(figures['wrong_clauses']['order'], 2, 'order')


def test_most_confident_half_is_of_all_questions():
    figures, _ = evaluated([(COUNT, COUNT), (COUNT, STORES), (COUNT, COUNT), (COUNT, STORES)])
    same(figures['most_confident_half'], {'right': 2, 'count': 2, 'share': 1}, 'half')


def test_later_turns_are_counted_apart():
    turns = {'db_id': 'shop', 'turns': [{'question': 'how many stores', 'query': COUNT},
                                        {'question': 'and which', 'query': STORES},
                                        {'question': 'only the first', 'query': f'{STORES} WHERE id = 1'}]}
    figures, failures = evaluated([(turns, COUNT), (COUNT, STORES), (COUNT, COUNT), (COUNT, COUNT)])
    same((figures['all']['right'], figures['all']['count']), (5, 6), 'all')
    same((figures['later_turns']['right'], figures['later_turns']['count']), (1, 2), 'later turns')
    same([failure['question'] for failure in failures], ['only the first'], 'failures')
    same([(turn['question'], turn['sql']) for turn in failures[0]['history']], [('how many stores', COUNT), ('and which', STORES)], 'history')


def test_turn_with_a_history_of_its_own_is_a_later_turn():
    figures, _ = evaluated([(item(COUNT, history=[{'question': 'stores', 'sql': STORES}]), COUNT)])
    same(figures['later_turns'], {'right': 1, 'count': 1, 'share': 1}, 'later turns')
    with model(fenced(COUNT)) as server:
        answers('eval', write([item(COUNT, history=[{'question': 'stores', 'query': STORES}])]), shop(), '-q', '--model', server.url)
        assert STORES in json.dumps(server.requests[0]['json']), server.requests


# ---- how far answers can be trusted ----

AGREED = [COUNT] * 3
SPLIT = [COUNT, STORES, 'SELECT 7']  # a confidence of a third


def trusted(questions, *options):
    """Evaluates [(item, what the model says three times)]."""
    with model(*(fenced(reply) for _, replies in questions for reply in replies)) as server:
        out = answers('eval', write([entry for entry, _ in questions]), shop(), '-f', 'json', '-q', '--samples', '3', '--model',
                      server.url, *options)
    return json.loads(out)


def test_marked_and_declined_answers_are_counted_apart():
    questions = [(item(COUNT), AGREED), (item(STORES), AGREED), (item(COUNT), SPLIT), (item(None), AGREED)]
    figures = trusted(questions, '--min-confidence', '0.3')
    same((figures['answered'], figures['marked'], figures['declined']), (4, 1, 0), 'counts')
    same((figures['unmarked']['right'], figures['unmarked']['count']), (1, 3), 'unmarked')
    same((figures['right_unmarked']['right'], figures['right_unmarked']['count']), (1, 2), 'right and unmarked')
    figures = trusted(questions, '--min-confidence', '0.4')
    same((figures['answered'], figures['marked'], figures['declined']), (3, 0, 1), 'counts')
    same((figures['right_unmarked']['right'], figures['right_unmarked']['count']), (1, 1), 'right and unmarked')


def test_share_right_has_an_interval():
    figures = trusted([(item(COUNT), AGREED)] * 4 + [(item(STORES), AGREED)])
    low, high = figures['unmarked']['interval']
    same((round(low, 4), round(high, 4)), (0.3755, 0.9638), 'Wilson interval of 4 of 5')
    same('interval' in trusted([(item(COUNT), SPLIT)])['unmarked'], False, 'interval of nothing')


def test_calibration_error_is_of_bins():
    figures = trusted([(item(COUNT), AGREED), (item(STORES), AGREED), (item(COUNT), SPLIT), (item(STORES), SPLIT)])
    bins = figures['calibration']['bins']
    same([(round(entry['confidence'], 3), entry['right'], entry['count']) for entry in bins],
         [(0.333, 0.5, 1), (0.333, 0.5, 1), (1, 0.5, 1), (1, 0.5, 1)], 'answers of equal confidence count as their mean')
    same(round(figures['calibration']['error'], 4), round((0.5 - 1 / 3) / 2 + 0.5 / 2, 4), 'error')
    figures = trusted([(item(COUNT), AGREED)] * 23)
    same([entry['count'] for entry in figures['calibration']['bins']], [2, 2, 2, 3, 2, 2, 3, 2, 2, 3], 'equal counts')
    same(figures['calibration']['error'], 0, 'error')


def test_trust_is_printed_as_text():
    with model(fenced(COUNT), fenced(STORES), says('DECLINE: no')) as server:
        out = answers('eval', write([item(COUNT)] * 3), shop(), '--model', server.url, '-q').decode()
    for line in ('declined               33.3 %  1 of 3', 'answered, marked        0.0 %  0 of 3', 'unmarked right         50.0 %  1 of 2',
                 'right unmarked        100.0 %  1 of 1', 'calibration error      0.100', '  0.600 to 0.600  0.600   50.0 %  1'):
        assert line in out.splitlines(), f'no {line!r} in\n{out}'


# ---- several suites ----

def test_suites_are_pooled_and_counted_apart():
    first, second = write([item(COUNT), item(COUNT)], 'first.json'), write(json.dumps(item(None)) + '\n', 'second.jsonl')
    with model(fenced(COUNT), fenced(STORES), says('DECLINE: no')) as server:
        out = answers('eval', first, shop(), '--suite', second, '-f', 'json', '-q', '--model', server.url)
    figures = json.loads(out)
    same((figures['all']['right'], figures['all']['count']), (2, 3), 'pooled')
    same([(suite['file'], suite['all']['right'], suite['all']['count']) for suite in figures['suites']],
         [(first, 1, 2), (second, 1, 1)], 'suites')
    with model(fenced(COUNT), fenced(STORES), says('DECLINE: no')) as server:
        lines = answers('eval', first, shop(), '--suite', second, '-q', '--model', server.url).decode().splitlines()
    assert f'  {second}  100.0 %  1 of 1; 0 of 0; 0; 1; -' in lines, lines


def test_fault_of_a_further_suite_names_it():
    good = write([item(COUNT)])
    message = fails(USAGE, 'eval', good, shop(), '--suite', write([{'question': 'q'}], 'bad.json'))
    assert 'bad.json: question 1' in message, message
    with model(fenced(COUNT)) as server:
        result = askdb('eval', good, shop(), '-q', '--model', server.url, '--suite', write([item('SELECT 1 FROM nowhere')], 'none.json'))
    same(result.status, USAGE, shown(result.err))
    assert 'none.json' in shown(result.err), shown(result.err)


# ---- the gate ----

def test_gate():
    pairs = [(COUNT, COUNT), (COUNT, STORES)]
    evaluated(pairs, '--at-least', '0.5')
    figures, _ = evaluated(pairs, '--at-least', '0.51', status=DECLINED)
    same(figures['all']['right'], 1, 'figures are printed all the same')
    fails(USAGE, 'eval', write([item(COUNT)]), shop(), '--at-least', '1.5')


def test_gate_says_what_is_missing():
    with model(fenced(STORES)) as server:
        result = askdb('eval', write([item(COUNT)]), shop(), '--model', server.url, '--at-least', '0.6')
    same(result.status, DECLINED, 'status')
    same(shown(result.err), 'askdb: 0.0000 of the questions are right, less than 0.6000 (--at-least)\n', 'stderr')


# ---- where databases are ----

def test_databases_of_a_folder():
    base = folder() / 'databases'
    for place in ('one.sqlite', 'two/two.sqlite', 'three.db'):
        path = base / place
        path.parent.mkdir(parents=True, exist_ok=True)
        with sqlite3.connect(path) as database:
            database.execute('CREATE TABLE IF NOT EXISTS stores (id, name, city)')
        database.close()
    lines = [json.dumps(item(COUNT, db_id=name)) for name in ('one', 'two', 'three')]
    with model(fenced(COUNT)) as server:
        out = answers('eval', write('\n'.join(lines) + '\n\n', 'suite.jsonl'), '--db-dir', str(base), '-f', 'json', '--model',
                      server.url)
    same(sorted(json.loads(out)['databases']), ['one', 'three', 'two'], 'databases')


def test_missing_database_is_found_before_the_first_question():
    suite = write([item(COUNT, db_id='one'), item(COUNT, db_id='missing')])
    with model(fenced(COUNT)) as server:
        message = fails(CONNECT, 'eval', suite, '--db-dir', str(folder() / 'databases'), '--model', server.url)
        same(len(server.requests), 0, 'requests')
    assert 'missing' in message, message


def test_question_without_a_database_is_refused():
    assert 'db_id' in fails(USAGE, 'eval', write([{'question': 'q', 'query': COUNT}]))


def test_database_in_postgres():
    judged('SELECT name, city FROM stores ORDER BY name', 'SELECT city, name FROM stores ORDER BY name', True, database=postgres())
    judged("SELECT date_trunc('year', opened_on) FROM stores", 'SELECT opened_on FROM stores', False, database=postgres())
    own = item('SELECT strftime(1)', query_postgres="SELECT date_trunc('year', opened_on) FROM stores")
    judged(own, "SELECT date_trunc('year', opened_on) FROM stores", True, database=postgres())
    judged(item(COUNT, query_postgres='SELECT 1 FROM nowhere'), COUNT, True)
    base, _, rest = postgres().partition('/shop')
    with model(fenced(COUNT)) as server:
        for uri in (base + rest, f'{base}/{{}}{rest}'):
            out = answers('eval', write([item(COUNT)]), '--db-dir', uri, '-f', 'json', '-q', '--model', server.url)
            same(json.loads(out)['all']['right'], 1, uri)


# ---- faults ----

def test_suite_that_is_none_is_refused_with_its_place():
    cases = [
        ('', 'no questions'), ('[]', 'no questions'), ('[{', 'no JSON from line 1 on'), ('{"question": 1}\nno', 'line 2 is no JSON'),
        ('nonsense', 'line 1 is no JSON'), ([5], 'question 1: not a JSON object'),
        ([item(COUNT), {'question': 'q'}], 'question 2: "question" and "query"'),
        ([item(5)], 'question 1: "query" is not a text'), ([item(COUNT, now='yesterday')], '"now" is not a date'),
        ([item(COUNT, history=[{'question': 'q'}])], 'turn 1 of "history"'), ([{'turns': []}], '"turns" is not a list'),
        ([{'turns': [{'question': 'q'}]}], '"question" and "query"'), ([item(COUNT, db_id=7)], '"db_id" is not a text'),
    ]
    for text, words in cases:
        message = fails(USAGE, 'eval', write(text), shop())
        assert words in message, f'{text!r}: {message!r} does not say {words!r}'
    assert 'nowhere.json' in fails(USAGE, 'eval', str(folder() / 'nowhere.json'), shop())


def test_bad_arguments_are_refused():
    assert 'suite' in fails(USAGE, 'eval')
    assert 'xml' in fails(USAGE, 'eval', write([item(COUNT)]), shop(), '-f', 'xml')
    assert '--db-dir' in fails(USAGE, 'eval', write([item(COUNT)]), shop(), '--db-dir', str(folder()))


def test_suite_whose_gold_queries_all_fail_is_no_success():
    with model(fenced(COUNT)) as server:
        result = askdb('eval', write([item('SELECT 1 FROM nowhere')]), shop(), '-q', '--model', server.url)
    same(result.status, USAGE, shown(result.err))


def test_model_that_never_answers_is_no_success():
    with model({'status': 401, 'body': b'{}'}) as server:
        message = fails(MODEL, 'eval', write([item(COUNT)]), shop(), '--model', server.url)
    assert '401' in message, message


def test_failures_that_cannot_be_written_are_an_error():
    with model(fenced(STORES)) as server:
        result = askdb('eval', write([item(COUNT)]), shop(), '--model', server.url, '--failures',
                       os.path.join(str(folder()), 'no', 'such', 'folder'))
    same(result.status, USAGE, shown(result.err))


if __name__ == '__main__':
    main(globals())
