#!/usr/bin/env python3
"""Analyses in reports: blocks of YAML and of Markdown, drawn, and begun with the statement that was approved."""
import json
import textwrap

from run import DECLINED, OK, USAGE, askdb, folder, main, same, shop, shown

NOW = ('--now', '2025-12-31')
FORECAST = 'forecast orders for 6 weeks'
OUTLOOK = f"""\
    title: Outlook
    items:
      - title: Orders to come
        analyse: {FORECAST}
        chart: auto
        name: outlook
        assert: rows = 6
    """


def report(text, name):
    path = folder() / name
    path.write_text(textwrap.dedent(text), encoding='utf-8')
    return str(path)


def run(path, *options):
    options = (*options, '--approve-unsure') if '--approve' in options else options
    return askdb('report', path, shop(), *NOW, *options)


def approved(text, name='case.yaml'):
    path = report(text, name)
    same(run(path, '--approve').status, OK)
    return path


def lock_of(path):
    with open(f'{path}.lock', encoding='utf-8') as file:
        return json.load(file)['questions']


def set_lock(path, question, sql):
    with open(f'{path}.lock', 'w', encoding='utf-8') as file:
        json.dump({'questions': {question: sql}}, file)


def test_an_analysis_is_shown_with_its_range_and_what_it_assumes():
    path = approved(OUTLOOK)
    one, other = run(path), run(path)
    same((one.status, one.out), (OK, other.out), shown(one.err))
    text = one.out.decode('utf-8')
    for words in ('## Orders to come', '| week | forecast | low | high |', '(dotted: from low to high)', 'holds: rows = 6 (6)', '4 of 5 values are expected between'):
        assert words in text, f'no {words!r} in\n{text}'


def test_it_begins_with_the_statement_that_was_approved():
    path = approved(OUTLOOK)
    sql = lock_of(path)[FORECAST]
    assert 'FROM orders' in sql, sql
    before = run(path)
    other = sql.replace(' GROUP BY', " WHERE channel = 'web' GROUP BY")
    set_lock(path, FORECAST, other)
    summary = folder() / 'summary.json'
    after = run(path, '--summary', str(summary))
    same((before.status, after.status), (OK, OK), shown(after.err))
    same(json.loads(summary.read_text(encoding='utf-8'))['items'][0]['sql'], other)
    assert before.out != after.out and b'| forecast |' in after.out


def test_markdown_has_analyses():
    path = approved("""\
        # Next weeks

        ```askdb
        analyse: forecast orders for 6 weeks
        name: outlook
        show: chart
        ```

        From {{outlook.week}} on, {{outlook.forecast}} orders are expected.
        """, 'case.md')
    result = run(path)
    same(result.status, OK, shown(result.err))
    text = result.out.decode('utf-8')
    assert 'From 2026-01-05 on, ' in text and 'forecast, by week' in text, text


def test_all_that_is_read_is_approved():
    question = 'segment customers by revenue and number of orders'
    path = approved(f'items:\n  - analyse: {question}\ntitle: Kinds\n')
    statements = lock_of(path)[question].split(';\n')
    same(len(statements), 3, statements)
    same(run(path).status, OK)
    set_lock(path, question, ';\n'.join([*statements[:2], statements[2].replace('count(*)', 'count(DISTINCT orders.id)')]))
    result = run(path)
    same((result.status, result.out), (DECLINED, b''), shown(result.err))
    assert b'read differently from what was approved' in result.err, shown(result.err)


def test_what_is_not_approved_or_of_the_other_kind_is_refused():
    unapproved = run(report(OUTLOOK, 'unapproved.yaml'))
    same((unapproved.status, unapproved.out), (DECLINED, b''), shown(unapproved.err))
    for key, question, hint in (('question', FORECAST, b"behind 'analyse:'"), ('analyse', 'number of orders by channel', b"behind 'question:'")):
        result = run(report(f'title: Case\nitems:\n  - {key}: {question}\n', 'kind.yaml'), '--approve')
        same((result.status, result.out), (DECLINED, b''), shown(result.err))
        assert hint in result.err, shown(result.err)
    both = run(report(f'title: Case\nitems:\n  - question: number of orders\n    analyse: {FORECAST}\n', 'both.yaml'))
    same(both.status, USAGE, shown(both.err))


if __name__ == '__main__':
    main(globals())
