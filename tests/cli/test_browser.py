#!/usr/bin/env python3
"""Pages in a real browser that has no network: charts and reports draw their marks, tell values under the pointer, fetch nothing and
complain of nothing. Pictures of them stay in var/pages. Skipped without Chromium, or where scripts/vega var/vega was not run."""
import os

from browser import Browser, chromium
from run import FIXTURES, OK, askdb, folder, main, same, shop, shown
from test_report import NOW, sample
from test_vega_lite import vega_bundles

PICTURES = FIXTURES.parent / 'var' / 'pages'
CHARTS = (
    ('bar', 'orders by channel', 'SELECT channel, count(*) AS orders FROM orders GROUP BY channel', '.mark-rect path', 3, 'orders'),
    ('line', 'orders by month', "SELECT strftime('%Y-%m', ordered_at) AS month, count(*) AS orders FROM orders "
     "WHERE ordered_at >= '2025-01-01' GROUP BY 1", '.mark-symbol path', 12, 'month'),
    ('arc', 'share of orders by channel', 'SELECT channel, 100.0 * count(*) / (SELECT count(*) FROM orders) AS share FROM orders '
     'GROUP BY channel', '.mark-arc path', 3, 'channel'),
    ('point', 'price and cost', 'SELECT unit_price, unit_price * quantity AS total FROM order_lines LIMIT 200', '.mark-symbol path',
     200, 'unit price'),
)


def draw(name, question, sql):
    path = folder() / f'{name}.html'
    result = askdb('chart', shop(), question, '--sql', sql, *NOW, '-q', '-o', str(path))
    same(result.status, OK, shown(result.err))
    return path


def no_complaints(browser):
    same(browser.fetched, [], 'asked of the network')
    same(browser.complaints, [], 'complaints')


def middle(browser, selector):
    """Where the last of the marks is in the window."""
    return browser.value(f'''(() => {{
        const marks = document.querySelectorAll('.role-mark{selector}'), mark = marks[marks.length - 1];
        mark.scrollIntoView({{block: 'center'}});
        const box = mark.getBoundingClientRect();
        return [box.x + box.width / 2, box.y + box.height / 2];
    }})()''')


def test_charts_draw_their_marks_and_tell_values_under_the_pointer():
    vega_bundles()
    with Browser() as browser:
        for name, question, sql, selector, count, told in CHARTS:
            browser.open(draw(name, question, sql))
            browser.wait('document.querySelector("figure svg.marks") !== null')
            same(browser.value(f"document.querySelectorAll('.role-mark{selector}').length"), count, f'marks of {name}')
            same(browser.value("document.querySelectorAll('figure pre').length"), 0, 'the chart of characters is gone')
            words = browser.value("[...document.querySelectorAll('figure svg text')].map(text => text.textContent)")
            assert {question[0].upper() + question[1:], 'shop, 2025-12-31'} <= set(words), f'{name}: {words}'
            same({'bar': '6,375', 'arc': '61.9%'}.get(name, question[0].upper() + question[1:]) in words, True, f'values of {name}: {words}')
            browser.move(*middle(browser, selector))
            text = browser.wait("(document.querySelector('#vg-tooltip-element.visible') || {}).textContent")
            assert told in text, f'{name}: the tooltip says {text!r}'
            browser.picture(PICTURES / f'{name}.png')
            no_complaints(browser)


def test_bars_stand_in_order_of_their_values():
    vega_bundles()
    with Browser() as browser:
        browser.open(draw('order', 'customers by country', 'SELECT country, count(*) AS customers FROM customers GROUP BY country'))
        browser.wait('document.querySelector("figure svg.marks") !== null')
        widths = browser.value("[...document.querySelectorAll('.role-mark.mark-rect path')].map(bar => [bar.getBoundingClientRect().top, bar.getBoundingClientRect().width])")
        longest_first = [width for _, width in sorted(widths)]
        same(longest_first, sorted(longest_first, reverse=True), 'widths from above')
        assert len(longest_first) > 5
        no_complaints(browser)


def test_a_report_draws_its_charts_by_day_and_by_night():
    vega_bundles()
    path = folder() / 'weekly.html'
    same(askdb('report', sample(), shop(), *NOW, '-o', str(path)).status, OK)
    ink = "getComputedStyle(document.querySelector('figure svg text')).fill"
    with Browser() as browser:
        browser.open(path)
        browser.wait('document.querySelectorAll("figure svg.marks").length == 2')
        same(browser.value("document.querySelectorAll('table').length"), 4, 'tables')
        same(browser.value("getComputedStyle(document.querySelector('td.n')).textAlign"), 'right')
        assert browser.value('document.documentElement.scrollWidth <= innerWidth'), 'wider than the window'
        day = browser.value(ink)
        browser.picture(PICTURES / 'report.png')
        browser.colours('dark')
        night = browser.wait(f'{ink} != {day!r} && {ink}')
        assert night != day
        same(browser.value("getComputedStyle(document.querySelector('figure svg')).backgroundColor"), 'rgba(0, 0, 0, 0)')
        browser.picture(PICTURES / 'report-dark.png')
        no_complaints(browser)


WIDE = """
title: A board
columns: 2
items:
  - {title: Revenue, show: number, format: money 0, sql: "SELECT strftime('%Y-%m', ordered_at) AS month, sum(quantity * unit_price) AS revenue FROM orders
      JOIN order_lines ON order_lines.order_id = orders.id GROUP BY 1 ORDER BY 1"}
  - {title: Shares, chart: arc, sql: "SELECT channel, 100.0 * count(*) / (SELECT count(*) FROM orders) AS share FROM orders GROUP BY channel"}
  - {title: Everything, wide: yes, limit: 5, sql: "SELECT * FROM orders JOIN customers ON customers.id = orders.customer_id JOIN stores ON stores.id = orders.store_id"}
  - {title: Long, limit: 3, sql: "SELECT name || name || name || name || name || name || name || name AS text, 1 AS n FROM customers"}
"""
BOXES = """[...document.querySelectorAll('section')].map(section => {
    const box = section.getBoundingClientRect();
    return [Math.round(box.left), Math.round(box.top), Math.round(box.right)];
})"""


def overflowing(browser):
    """What reaches out of the part of the page that it stands in, but for what can be scrolled."""
    return browser.value("""[...document.querySelectorAll('section, h1, h2, p, figure, table')].filter(element => {
        const box = element.getBoundingClientRect(), parent = element.parentElement.getBoundingClientRect();
        return box.right > parent.right + 1 || box.left < parent.left - 1;
    }).map(element => element.outerHTML.slice(0, 80))""")


def test_items_stand_side_by_side_and_none_reaches_out_of_its_place():
    vega_bundles()
    source, path = folder() / 'board.yaml', folder() / 'board.html'
    source.write_text(WIDE, encoding='utf-8')
    result = askdb('report', source, shop(), *NOW, '-q', '-o', str(path))
    same(result.status, OK, shown(result.err))
    for width in (1300, 900, 400):
        with Browser(width=width) as browser:
            browser.open(path)
            browser.wait('document.querySelectorAll("figure svg.marks").length == 1')
            assert browser.value('document.documentElement.scrollWidth <= innerWidth'), f'wider than a window of {width}'
            same(overflowing(browser), [], f'at {width}')
            number, shares, everything, _ = browser.value(BOXES)
            same(number[1] == shares[1] and number[2] < shares[0], width > 720, f'beside each other at {width}')
            same(everything[0] == number[0] and everything[2] == shares[2], True, f'across the page at {width}')
            assert browser.value("parseFloat(getComputedStyle(document.querySelector('.number strong')).fontSize) > 32"), 'a big number'
            browser.picture(PICTURES / f'board-{width}.png')
            no_complaints(browser)


def test_a_real_browser_prints_a_pdf():
    vega_bundles()
    chromium()
    path = folder() / 'weekly.pdf'
    result = askdb('report', sample(), shop(), *NOW, '-q', '-o', str(path))
    same(result.status, OK, shown(result.err))
    data = path.read_bytes()
    assert data.startswith(b'%PDF-') and data.rstrip().endswith(b'%%EOF') and len(data) > 10000, data[:20]


def test_a_report_without_vega_is_a_page_too():
    path = folder() / 'plain.html'
    result = askdb('report', sample(), shop(), *NOW, '-o', str(path), variables={'ASKDB_VEGA': str(folder() / 'nowhere')})
    same(result.status, OK, shown(result.err))
    with Browser() as browser:
        browser.open(path)
        same(browser.value("document.querySelectorAll('pre').length > 2 && document.scripts.length"), 0, 'scripts')
        no_complaints(browser)


def test_what_a_page_fetches_or_complains_of_is_noticed():
    path = folder() / 'faulty.html'
    path.write_text('<img src="http://pictures.invalid/a.png"><script>setTimeout(() => nowhere(), 0)</script>', encoding='utf-8')
    with Browser() as browser:
        browser.open(path)
        browser.wait('document.images[0].complete')
        same(browser.fetched, ['http://pictures.invalid/a.png'])
        assert any('nowhere' in words for words in browser.complaints), browser.complaints


if __name__ == '__main__':
    os.environ.pop('DISPLAY', None)
    main(dict(globals()))
