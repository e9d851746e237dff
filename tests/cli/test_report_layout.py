#!/usr/bin/env python3
"""askdb report: how numbers are written, items side by side, PDF through a browser."""
import os
import pathlib
import re

from run import DECLINED, OK, USAGE, folder, main, same, shown
from test_report import page, report, run

MONTHS = """
    sql: >-
      SELECT strftime('%Y-%m', ordered_at) AS month, sum(quantity * unit_price) AS revenue, avg(quantity) AS mean,
      1.0 * count(*) / 7 AS part FROM orders JOIN order_lines ON order_lines.order_id = orders.id
      WHERE ordered_at >= '2025-11-01' AND ordered_at < '2026-01-01' GROUP BY 1 ORDER BY 1"""


def rows_of(text):
    """The cells of the rows of a table in Markdown, header first."""
    lines = [line for line in text.splitlines() if line.startswith('|') and not line.startswith('| ---')]
    return [[cell.strip() for cell in line.strip('|').split('|')] for line in lines]


def refused(result, words):
    same((result.status, result.out), (USAGE, b''), shown(result.err))
    assert words in result.err.decode('utf-8'), shown(result.err)


def written(format_of):
    result = run(report(f'items:\n  - title: Months{MONTHS}\n    {format_of}\n'))
    same(result.status, OK, shown(result.err))
    return rows_of(result.out.decode('utf-8'))


def test_numbers_are_written_by_what_they_are():
    header, first, second = written('show: table')
    same(header, ['month', 'revenue', 'mean', 'part'])
    for row in (first, second):
        assert re.fullmatch(r'\d+\.\d\d', row[1]) and all(re.fullmatch(r'\d+\.\d{2,4}', cell) for cell in row[2:]), row


def test_a_format_is_of_the_column_that_it_names_or_the_last():
    same([len(row[3].split('.')[1]) for row in written('format: number 1')[1:]], [1, 1], 'the last column')
    header, first, _ = written('format: {revenue: money 0 euros, part: percent 3}')
    same(header, ['month', 'revenue (euros)', 'mean', 'part'])
    assert re.fullmatch(r'\d+', first[1]) and re.fullmatch(r'\d+\.\d{3} %', first[3]), first
    share = run(report('items: [{sql: SELECT 0.125 AS part, format: share 2}]')).out.decode('utf-8')
    same(rows_of(share)[1], ['12.50 %'])
    number = run(report('items: [{sql: SELECT 1234.5 AS takings, format: money 2 kroner, show: number}]')).out.decode('utf-8')
    assert '**1,234.50** takings (kroner)' in number, number


def test_what_is_no_format_is_an_error_with_its_line():
    for wrong in ('format: euros', 'format: number 12', 'format: {a: 5}', 'format: [money]', 'format: ""'):
        refused(run(report(f'items:\n  - sql: SELECT 1 AS a\n    {wrong}\n')), 'case.yaml:3:')
        refused(run(report(f'items:\n  - sql: SELECT 1 AS a\n    {wrong}\n')), ': a format is number, money')
    refused(run(report('items: [{title: A, sql: SELECT 1 AS a, format: {b: money}}]')), "A: the result has no column 'b'")


DASHBOARD = """
    title: Two
    columns: 2
    items:
      - {title: One, sql: SELECT 1 AS a}
      - {title: Two, sql: SELECT 2 AS a, wide: yes}
      - {title: None, sql: SELECT 3 AS a, show: nothing}
"""


def test_items_stand_side_by_side_on_a_page():
    text, _ = page(report(DASHBOARD))
    same(text.count('<div class="columns" style="--columns: 2">'), 1)
    same(re.findall(r'<section( class="wide")?>\n<h2>(\w+)</h2>', text), [('', 'One'), (' class="wide"', 'Two')])
    same(text.count('</section>\n'), 2)
    assert text.count('<div') == text.count('</div>'), 'a division that is not closed'
    same('section' in page(report(DASHBOARD.replace('columns: 2', 'columns: 1')))[0].split('</style>')[1], False, 'one column')
    same(run(report(DASHBOARD)).out, run(report(DASHBOARD.replace('columns: 2', ''))).out, 'Markdown has no columns')


def test_prose_ends_the_columns_before_it():
    path = report('', 'prose.md')
    pathlib.Path(path).write_text('---\ncolumns: 3\n---\n```askdb\nsql: SELECT 1 AS a\n```\n\nBetween.\n\n```askdb\nsql: SELECT 2 AS a\n```\n', encoding='utf-8')
    text, _ = page(path)
    same(text.count('style="--columns: 3"'), 2)
    assert '</div>\n<p>Between.</p>\n<div class="columns"' in text, text
    for wrong in ('0', '5', 'many', '[2]'):
        refused(run(report(f'columns: {wrong}\nitems: [{{sql: SELECT 1}}]')), 'case.yaml:1:10: a page has 1 to 4 columns')
    refused(run(report('items: [{sql: SELECT 1, wide: very}]')), 'wide is yes or no')


def browser(script):
    """A folder with a program in place of Chromium."""
    place = folder() / 'programs'
    place.mkdir(exist_ok=True)
    program = place / 'chromium'
    program.write_text(f'#!/bin/sh\nfor word; do case $word in --print-to-pdf=*) pdf=${{word#*=}} ;; file://*) page=${{word#file://}} ;; esac; done\n{script}\n',
                       encoding='utf-8')
    program.chmod(0o755)
    return {'PATH': f'{place}:{os.environ["PATH"]}', 'TMPDIR': str(folder())}


def left_over():
    return [path.name for path in folder().glob('askdb-??????')]


def test_a_pdf_is_the_page_that_a_browser_prints():
    path, out = report(DASHBOARD), folder() / 'two.pdf'
    result = run(path, '-o', str(out), variables=browser('{ echo %PDF-stub; cat "$page"; } > "$pdf"; echo noise; echo noise >&2'))
    same(result.status, OK, shown(result.err))
    same(out.read_bytes(), b'%PDF-stub\n' + run(path, '-f', 'html').out)
    same((result.out, result.err), (b'', b''), 'what the browser says')
    same(left_over(), [], 'folders left')
    failed = run(report('items: [{title: A, sql: SELECT 1 AS n, assert: max(n) > 1}]'), '-f', 'pdf', variables=browser('echo %PDF > "$pdf"'))
    same((failed.status, failed.out), (DECLINED, b'%PDF\n'))


def test_a_browser_that_fails_or_is_not_there_is_said():
    path, out = report(DASHBOARD), folder() / 'none.pdf'
    refused(run(path, '-o', str(out), variables=browser('exit 3')), 'Chromium could not print the page')
    refused(run(path, '-o', str(out), variables=browser('exit 0')), 'Chromium has printed nothing')
    missing = run(path, '-o', str(out), variables={'PATH': str(folder() / 'nowhere')})
    refused(missing, 'a PDF is printed by Chromium, which is not installed')
    assert b'-o x.html' in missing.err, shown(missing.err)
    same((out.exists(), left_over()), (False, []))


if __name__ == '__main__':
    main(dict(globals()))
