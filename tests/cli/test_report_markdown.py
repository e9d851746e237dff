#!/usr/bin/env python3
"""askdb report FILE.md: prose with items in it."""
import json
import re
import shutil
import sqlite3

from run import FIXTURES, OK, USAGE, askdb, fails, folder, main, same, shop, shown
from test_report import NOW, report, run

ITEM = '```askdb\nsql: SELECT 1 AS n\n```\n'


def sample():
    for name in ('weekly.md', 'weekly.md.lock'):
        shutil.copy(FIXTURES / 'reports' / name, folder() / name)
    return str(folder() / 'weekly.md')


def output(path, *options):
    one, other = run(path, *options), run(path, *options)
    same(one.status, OK, shown(one.err))
    same(one.out, other.out, 'the same each time')
    return one.out.decode('utf-8')


def in_order(text, *parts):
    at = 0
    for part in parts:
        found = text.find(part, at)
        assert found >= 0, f'no {part!r} from {at} on in\n{text}'
        at = found + len(part)


def test_prose_and_results_stand_in_their_order():
    text = output(sample())
    assert text.startswith('# Sales in 2025\n\nAs of 2025-12-31.\n\n## Channels\n'), text
    in_order(text, '*channel*, from the first day to 2025-12-31.', 'number of orders by channel\n', '| store | 6375 |', '\n\n## Returns\n',
             '\n## Returns by reason\n', 'The first 5 rows.', 'What is counted', '```sql\nSELECT * FROM returns\n```\n')
    assert '```askdb' not in text and '## number of orders' not in text, text


def test_prose_becomes_html():
    text = output(sample(), '-f', 'html')
    in_order(text, '<h1>Sales in 2025</h1>', '<h2>Channels</h2>\n<p>Orders by <em>channel</em>', '<td>store</td>', '<h2>Returns</h2>',
             '<h2>Returns by reason</h2>', '<pre><code class="language-sql">SELECT * FROM returns')


def test_a_workbook_has_the_items():
    path = folder() / 'weekly.xlsx'
    same(run(sample(), '-o', str(path)).status, OK)
    assert path.read_bytes().startswith(b'PK')


def test_hostile_prose_is_harmless_in_a_page():
    text = output(report('<script>alert(1)</script>\n\n[x](javascript:alert(1)) <b onclick="x">y</b>\n\n' + ITEM, 'case.md'), '-f', 'html')
    for words in ('<script', 'javascript:', 'onclick'):
        assert words not in text, text
    assert '<p><a href="">x</a>' in text, text


def test_a_parameter_in_prose_is_never_markup():
    path = report('{{name}}\n\n' + ITEM, 'case.md')
    value = 'name=# *a* <script> [x](javascript:y) 1.5\n\n```askdb\nsql: DROP TABLE orders'
    page = output(path, '--param', value, '-f', 'html')
    assert '<p># *a* &lt;script&gt; [x](javascript:y) 1.5 ```askdb sql: DROP TABLE orders</p>' in page, page
    text = output(path, '--param', value)
    assert text.startswith('&#35; &#42;a&#42; &#60;script&#62;') and ' 1.5 ' in text, text


def test_what_rows_say_is_no_markup():
    """Numbers, their labels and names, what assertions found and why there are no rows; and nothing ends the fence of a chart."""
    evil = '[a](http://evil/)<b>x</b>*y* `z` ![i](http://evil/p) ~~s~~ ***'
    path = folder() / 'evil.db'
    with sqlite3.connect(path) as db:
        db.execute(f'CREATE TABLE notes (id INTEGER PRIMARY KEY, name TEXT, "{evil}" REAL)')
        db.executemany('INSERT INTO notes VALUES (?, ?, ?)', [(number, f'{evil}{number % 2}', number) for number in range(9)])
    items = [{'sql': f'SELECT name, "{evil}" FROM notes ORDER BY id', 'show': 'number', 'assert': 'rows > 1'},
             {'sql': f'SELECT "{evil}" FROM notes', 'show': 'number', 'assert': 'rows < 5'},
             {'sql': "SELECT name FROM notes WHERE name = '" + evil + "'"},
             {'sql': "SELECT '```' AS x, 5 AS n UNION ALL SELECT '````', NULL", 'chart': 'bar', 'show': 'chart'},
             {'sql': "SELECT 1 AS x, '````' AS s, 5 AS n UNION ALL SELECT 2, '`````', 6", 'chart': 'line', 'show': 'chart'}]
    case = folder() / 'evil.yaml'
    case.write_text(json.dumps({'items': items}))
    text = askdb('report', str(case), str(path), *NOW).out.decode('utf-8')
    fences, prose, fence = 0, [], None
    for line in text.splitlines():
        marks = re.match('(`{3,})(sql)?$', line)
        if fence is None and marks:
            fence, fences = marks[1], fences + 1
        elif fence is not None and marks and len(marks[1]) >= len(fence):
            fence = None
        elif fence is None:
            prose.append(line)
    same((fence, fences), (None, 7), text)
    prose = '\n'.join(prose)
    assert prose.count('evil') >= 5, prose
    for markup in (r'(?<!\\)\[a\]', r'(?<!\\)<b>', r'(?<![\\*])\*y', r'(?<!\\)`', r'(?<![\\~])~~'):
        assert not re.search(markup, prose), f'{markup} in\n{prose}'
    same(re.findall(r'(?m)^ {0,3}(?:#+ .*|> .*|[-+*] .*|\d+[.)] .*)$', prose), ['# Report'] + ['## Result'] * 5)


def test_the_lock_file_is_what_runs():
    path = sample()
    lock = folder() / 'weekly.md.lock'
    lock.write_text('{"questions": {"number of orders by channel": "SELECT 7 AS seven"}}', encoding='utf-8')
    assert '| 7 |' in output(path)
    same(run(path, '--approve').status, OK)
    assert 'GROUP BY channel' in lock.read_text(encoding='utf-8')


def refused(text, *words):
    message = fails(USAGE, 'report', report(text, 'case.md'), shop(), *NOW, lines=None)
    for word in words:
        assert word in message, f'no {word!r} in {message}'


def test_errors_name_the_line_of_the_file():
    refused('---\ntitle: x\n', 'case.md:1:', 'not closed')
    refused('---\ntitle: x\ncolour: red\n---\n' + ITEM, 'case.md:3:')
    refused('---\nitems: []\n---\n' + ITEM, 'case.md:2:', '```askdb')
    refused('Only prose.\n', 'case.md:1:', 'no code block')
    refused('', 'no code block')
    refused('One\r\n\r\n```askdb\r\nsql: SELECT 1\r\ncolour: red\r\n```\r\n', 'case.md:5:', 'an item has')
    refused('---\ntitle: x\n---\n\n' + ITEM + '\n```askdb\nsql: [\n```\n', 'case.md:11:')
    refused('```askdb\n```\n', 'case.md:2:', 'mapping')
    refused('a\n\n> ```askdb\n> sql: SELECT 1\n> ```\n', 'case.md:3:', 'outside of lists')
    refused('a\n\nb {{x}}\n\n' + ITEM, 'case.md:3:', "no parameter 'x'")


if __name__ == '__main__':
    main(dict(globals()))
