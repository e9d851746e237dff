#!/usr/bin/env python3
"""askdb report FILE.md: prose with items in it."""
import shutil

from run import FIXTURES, OK, USAGE, fails, folder, main, same, shop, shown
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
