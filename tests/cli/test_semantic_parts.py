#!/usr/bin/env python3
"""A semantic file of several files, its dimensions and its defaults; grain of metrics, and what of them adds up."""
import json

from run import DECLINED, FIXTURES, USAGE, answers, askdb, fails, folder, main, same, shop, shown

NOW = '2024-06-14'


def written(name, text):
    path = folder() / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding='utf-8')
    return str(path)


def sql_of(question, file, *options):
    """The statement, or why there is none."""
    line = json.dumps({'db': shop(), 'question': question, 'now': NOW})
    result = askdb('batch', '--semantic', file, '--min-confidence', '0', '-q', *options, stdin=line.encode())
    return json.loads(result.out).get('sql') or shown(result.out)


METRICS = """metrics:
  - {name: revenue, expression: sum(payments.amount), date: payments.paid_at%s}
"""


def test_files_are_put_together():
    written('parts/finance.yaml', 'tables:\n  - name: payments\n    synonyms: [receipts]\n    columns:\n      - {name: amount, unit: none}\nmetrics:\n'
            '  - {name: payment volume, expression: sum(payments.amount)}\n')
    file = written('parts/whole.yaml', 'files: [finance.yaml]\ntables:\n  - name: payments\n    synonyms: [cash in]\n    columns:\n      - {name: method, synonyms: [way of paying]}\n')
    same(answers('check', shop(), '--semantic', file, '-q'), b'fits\n', 'the whole')
    for question in ('payment volume', 'how many receipts are there?', 'number of receipts per way of paying'):
        assert 'payments' in sql_of(question, file), question
    assert 'sum(' in sql_of('payment volume per way of paying', file).lower()


CONFLICTS = {
    'tables: [{name: orders, label: status}]': ('tables: [{name: orders, label: channel}]', 'label of table orders'),
    'tables: [{name: orders, columns: [{name: status, description: a}]}]': ('tables: [{name: orders, columns: [{name: status, description: b}]}]', 'description of column status'),
    'tables: [{name: orders, rows: id > 1}]': ('tables: [{name: orders, rows: id > 2}]', 'rows of table orders'),
    'tables: [{name: orders, columns: [{name: status, mask: x}]}]': ('tables: [{name: orders, columns: [{name: status, mask: y}]}]', 'mask of column status'),
    'metrics: [{name: a, expression: sum(payments.amount)}]': ('metrics: [{name: a, expression: avg(payments.amount)}]', 'expression of metric a'),
    'filters: [{name: a, table: orders, condition: id > 1}]': ('filters: [{name: a, table: orders, condition: id > 2}]', 'condition of filter a'),
    'dimensions: [{name: a, column: orders.status}]': ('dimensions: [{name: a, column: orders.channel}]', 'column of dimension a'),
    'defaults: {currency: euros}': ('defaults: {currency: dollars}', 'currency'),
    'max_rows: 5': ('max_rows: 6', 'max_rows'),
}


def test_where_two_files_differ_both_lines_are_told():
    for number, (first, (second, part)) in enumerate(CONFLICTS.items()):
        written(f'parts/b{number}.yaml', f'# a comment\n# and one more\n{second}\n')
        file = written(f'parts/a{number}.yaml', f'files: [b{number}.yaml]\n{first}\n')
        message = fails(USAGE, 'check', shop(), '--semantic', file, '-q', lines=None)
        assert f'a{number}.yaml, line 2' in message and f'b{number}.yaml, line 3' in message and part in message, message
        written(f'parts/b{number}.yaml', f'{first}\n')
        same(askdb('check', shop(), '--semantic', file, '-q').status, 0, f'the same twice: {first}')


def test_a_fault_of_another_file_has_its_name():
    other = written('parts/faulty.yaml', '\n\nmetrics:\n  - name: a\n    expression: sum(payments.amont)\ntables:\n  - name: ordrs\n')
    file = written('parts/asks.yaml', 'files: [faulty.yaml]\n')
    out = shown(askdb('check', shop(), '--semantic', file, '-q').out)
    assert f'{other}:5:' in out and f'{other}:7:' in out and "did you mean 'orders'?" in out, out
    message = fails(USAGE, 'check', shop(), 'SELECT 1', '--semantic', file, '-q', lines=None)
    assert f'line 7 of {other}' in message, message
    written('parts/faulty.yaml', 'files: [asks.yaml]\n')
    assert 'no files of its own' in fails(USAGE, 'check', shop(), '--semantic', file, '-q', lines=None)
    (folder() / 'parts' / 'faulty.yaml').unlink()
    assert 'faulty.yaml' in fails(USAGE, 'check', shop(), '--semantic', file, '-q', lines=None)


def test_what_another_file_hides_is_hidden():
    written('parts/policy.yaml', 'tables:\n  - {name: employees, hidden: true}\n')
    file = written('parts/open.yaml', 'files: [policy.yaml]\ntables:\n  - {name: employees, synonyms: [staff]}\n')
    assert 'employees' not in shown(answers('schema', shop(), '--semantic', file))
    assert askdb('ask', shop(), 'SELECT count(*) FROM employees', '--semantic', file, '-q').status != 0


def test_a_dimension_is_a_name_of_its_column():
    file = written('dimensions.yaml', 'dimensions:\n  - {name: sales turf, column: stores.country, synonyms: [blorb]}\n'
                   '  - {name: whereabouts, levels: [stores.country, stores.city]}\n')
    for question in ('number of stores per sales turf', 'number of stores per blorb', 'number of stores by whereabouts'):
        sql = sql_of(question, file)
        assert 'country' in sql and 'city' not in sql, f'{question}: {sql}'


def test_over_time_is_by_the_grain_of_the_metric():
    for grain, part in (('week', 'weekday'), ('quarter', '-Q'), ('year', "'%Y'")):
        file = written(f'{grain}.yaml', METRICS % f', grain: {grain}')
        sql = sql_of('revenue over time', file)
        assert part in sql, f'{grain}: {sql}'
        assert '%m' in sql_of('revenue per month over time', file)


def test_a_period_is_of_the_day_of_the_metric():
    file = written('day.yaml', METRICS % '')
    for question in ('total revenue in 2023', 'revenue per channel in 2023', 'revenue per month'):
        sql = sql_of(question, file)
        assert 'paid_at' in sql and 'ordered_at' not in sql, f'{question}: {sql}'
    assert 'ordered_at' in sql_of('revenue of what was ordered in 2023', file)


def test_what_the_name_of_a_metric_counts_is_no_condition():
    file = written('rate.yaml', "metrics:\n  - name: cancellation rate\n    expression: 100.0 * sum(CASE WHEN orders.status = 'cancelled' THEN 1 ELSE 0 END) / count(orders.id)\n    additive: no\n")
    for question in ('cancellation rate per channel', 'cancellation rate of each store'):
        assert "WHERE orders.status = 'cancelled'" not in sql_of(question, file).replace('(WHERE', '').replace('WHERE status', 'WHERE orders.status'), question


def test_what_does_not_add_up_has_no_share():
    plain = written('adds.yaml', METRICS % '')
    assert 'OVER' in sql_of('share of revenue per method', plain)
    file = written('adds_not.yaml', METRICS % ', additive: no')
    for question in ('share of revenue per method', 'running total of revenue per month'):
        answer = sql_of(question, file)
        assert 'OVER' not in answer and 'does not add up' in answer, answer
    file = written('adds_over.yaml', METRICS % ', additive: not over time')
    assert 'OVER' in sql_of('share of revenue per method', file)
    assert 'does not add up over time' in sql_of('running total of revenue per month', file)


FISCAL = {
    'in fiscal year 2024': ('2023-04-01', '2024-04-01'),
    'in FY24': ('2023-04-01', '2024-04-01'),
    'last fiscal year': ('2023-04-01', '2024-04-01'),
    'in this fiscal year': ('2024-04-01', '2025-04-01'),
    'in Q2 of fiscal year 2024': ('2023-07-01', '2023-10-01'),
    'in FY24 Q4': ('2024-01-01', '2024-04-01'),
}


def test_fiscal_years_begin_when_the_file_says():
    file = written('fiscal.yaml', METRICS % '' + 'defaults: {fiscal_year_start: April}\n')
    for period, (start, end) in FISCAL.items():
        sql = sql_of(f'total revenue {period}', file)
        assert start in sql and end in sql, f'{period}: {sql}'
    assert 'fiscal years' in sql_of('revenue per fiscal year', file)
    plain = written('calendar.yaml', METRICS % '')
    sql = sql_of('total revenue in fiscal year 2024', plain)
    assert '2024' in sql and '2023-04-01' not in sql, sql


def test_amounts_in_another_currency_are_declined():
    file = written('currency.yaml', 'defaults: {currency: euros}\n')
    assert 'amounts are in euros' in sql_of('payments over 500 dollars', file)
    assert 'amounts are in euros' in sql_of('payments over $500', file)
    assert 'SELECT' in sql_of('payments over 500 euros', file)
    same(fails(DECLINED, 'ask', shop(), 'payments over 500 dollars', '--semantic', file, lines=None).count('euros'), 1)


def test_the_limit_of_the_file_holds_where_none_is_told():
    file = written('limit.yaml', 'defaults: {limit: 3}\n')
    sql = 'SELECT id FROM orders ORDER BY id'

    def rows(*options):
        return answers('ask', shop(), sql, '--semantic', file, '-f', 'csv', '-q', *options).count(b'\n') - 1
    same(rows(), 3)
    same(rows('--limit', '5'), 5)
    assert rows('--limit', '1000000') > 1000


WRONG = {
    'dimensions:\n  - {name: a, column: stores.cuntry}\n': (2, "did you mean 'country'?"),
    'dimensions:\n  - {name: a}\n': (2, 'neither a column nor levels'),
    'dimensions:\n  - {name: a, column: stores.country, levels: [stores.city]}\n': (2, 'a column and levels'),
    'dimensions:\n  - {name: orders, column: stores.country}\n': (2, 'name of a table'),
    'dimensions:\n  - {name: a, column: stores.city}\n  - {name: A, column: stores.country}\n': (3, 'another dimension'),
    'dimensions:\n  - name: a\n    levels: [stores.country, stores.cty]\n': (3, "did you mean 'city'?"),
    'defaults:\n  limit: 3\n  fiscal_year_start: aprl\n': (3, "did you mean 'april'?"),
    'defaults:\n  currency: shells\n': (2, 'currency shells'),
    'metrics:\n  - name: a\n    expression: sum(payments.amount)\n    grain: mnth\n': (4, "did you mean 'month'?"),
    'metrics:\n  - name: a\n    expression: sum(payments.amount)\n    additive: nein\n': (4, 'additive'),
}


def test_what_does_not_fit_is_told_with_its_line():
    for number, (text, (line, part)) in enumerate(WRONG.items()):
        file = written(f'wrong{number}.yaml', text)
        out = shown(askdb('check', shop(), '--semantic', file, '-q').out)
        assert f'{file}:{line}:' in out and part in out, f'{text}: {out}'
        message = fails(USAGE, 'ask', shop(), 'how many orders are there?', '--semantic', file, lines=None)
        assert f'line {line}' in message and part in message, f'{text}: {message}'


main(globals())
