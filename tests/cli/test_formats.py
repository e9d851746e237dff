#!/usr/bin/env python3
"""The same numbers, times and texts in every format, and spreadsheets that hold values rather than text."""
import csv
import html.parser
import io
import json
import os
import pty
import re
import xml.etree.ElementTree
import zipfile

from run import OK, USAGE, answers, askdb, fails, folder, main, same, shop

SQL = ("SELECT 1 AS whole, 0.1 + 0.2 AS real, -1234567.25 AS money, 9007199254740993 AS big, '2024-05-17' AS day, "
       "'2024-05-17 08:30:00' AS moment, '=1+1' AS formula, 'a<b> | c' AS text, NULL AS missing "
       "UNION ALL SELECT 0, 1e-7, 1e21, -5, '2024-12-31', '2024-12-31 23:59:59', '+2', 'Málaga', NULL ORDER BY 1 DESC")
NAMES = ['whole', 'real', 'money', 'big', 'day', 'moment', 'formula', 'text', 'missing']
SPREADSHEET = '{http://schemas.openxmlformats.org/spreadsheetml/2006/main}'


def printed(name, *options):
    return answers('check', shop(), SQL, '--run', '-f', name, '-q', *options)


def of_csv():
    return [row for row in csv.reader(io.StringIO(printed('csv').decode('utf-8')))][1:]


class Cells(html.parser.HTMLParser):
    def __init__(self):
        super().__init__()
        self.rows = []

    def handle_starttag(self, tag, attrs):
        if tag == 'tr':
            self.rows.append([])
        elif tag == 'td':
            self.rows[-1].append('')

    def handle_data(self, data):
        if self.rows and self.rows[-1] and self.get_starttag_text().startswith('<td'):
            self.rows[-1][-1] += data.strip('\n')


def of_html():
    parser = Cells()
    parser.feed(printed('html').decode('utf-8'))
    return [row for row in parser.rows if row]


def sheet(data, number=2):
    """{'A1': (type, text, style)} of a sheet: the first is "About", the second has the first rows."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = xml.etree.ElementTree.fromstring(archive.read(f'xl/worksheets/sheet{number}.xml'))
        shared = []
        if 'xl/sharedStrings.xml' in archive.namelist():
            shared = [''.join(item.itertext()) for item in xml.etree.ElementTree.fromstring(archive.read('xl/sharedStrings.xml'))]
    cells = {}
    for cell in root.iter(SPREADSHEET + 'c'):
        text = ''.join(part.text or '' for part in cell.iter() if part.tag in (SPREADSHEET + 'v', SPREADSHEET + 't'))
        formula = cell.find(SPREADSHEET + 'f')
        assert formula is None, 'a formula'
        text = shared[int(text)] if cell.get('t') == 's' else text
        cells[cell.get('r')] = (cell.get('t', 'n'), text, cell.get('s'))
    return cells


def test_html_has_the_cells_of_csv():
    same(of_html(), of_csv())


def test_markdown_and_table_have_the_cells_of_csv():
    for name, bar in (('markdown', '|'), ('table', '│')):
        text = printed(name).decode('utf-8').replace('\\|', '¦')
        rows = [[cell.strip().replace('¦', '|').replace('\\', '') for cell in line.strip(bar).split(bar)]
                for line in text.splitlines() if line.startswith(bar)]
        rows = [row for row in rows if not re.fullmatch('-+:?', row[0]) and row != NAMES]
        same([['' if cell == '∅' else cell for cell in row] for row in rows], of_csv(), name)


def test_json_and_ndjson_have_the_numbers_of_csv():
    rows = of_csv()
    for text in (printed('json').decode('utf-8'), '[' + ','.join(printed('ndjson').decode('utf-8').splitlines()) + ']'):
        for row, found in zip(rows, json.loads(text, parse_float=str, parse_int=str), strict=True):
            same([found[name] or '' for name in NAMES], row)


def test_xlsx_has_values():
    cells = sheet(printed('xlsx'))
    same([cells[f'{letter}1'][1] for letter in 'ABCDEFGHI'], NAMES)
    same(cells['A2'][:2], ('n', '1'))
    same((cells['B2'][0], float(cells['B2'][1])), ('n', 0.3))
    same(float(cells['C2'][1]), -1234567.25)
    same(cells['D2'][1], '9007199254740993', 'digits beyond a double are kept as text')
    assert cells['D2'][0] != 'n'
    same((cells['E2'][0], float(cells['E2'][1])), ('n', 45429.0), 'a day')
    same((cells['F2'][0], round(float(cells['F2'][1]), 6)), ('n', 45429.354167), 'a moment')
    assert cells['E2'][2] != cells['F2'][2], 'days and moments have formats of their own'
    for place, text in (('G2', '=1+1'), ('H2', 'a<b> | c'), ('H3', 'Málaga')):
        same((cells[place][0] == 'n', cells[place][1]), (False, text))
    assert 'I2' not in cells, 'NULL is an empty cell'
    same(float(cells['B3'][1]), 1e-7)
    same(float(cells['C3'][1]), 1e21)


def test_xlsx_says_what_its_rows_are():
    about = sheet(printed('xlsx', '--timezone', 'UTC'), 1)
    said = {about[f'A{row}'][1]: about[f'B{row}'][1] for row in range(1, 4)}
    same((said['SQL'], said['Database']), (SQL, shop()), said)
    assert re.fullmatch(r'\d{4}-\d\d-\d\d', said['As of']), said
    path = folder() / 'asked.xlsx'
    answers('ask', shop(), 'orders per channel', '-q', '--now', '2025-06-01', '-o', str(path))
    about = sheet(path.read_bytes(), 1)
    said = {about[f'A{row}'][1]: about[f'B{row}'][1] for row in range(1, 6)}
    same((said['Question'], said['As of']), ('orders per channel', '2025-06-01'), said)


def part(data, name):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return archive.read(name).decode('utf-8')


def test_xlsx_is_made_to_be_read():
    rows = "SELECT 'a text of some width' AS label, 1234.5 AS price, 61.9123 AS share UNION ALL SELECT 'b', 3, 12.5 UNION ALL SELECT 'c', 1.0/3, 1"
    data = answers('check', shop(), rows, '--run', '-f', 'xlsx', '-q')
    page, styles, book = (part(data, f'xl/{name}.xml') for name in ('worksheets/sheet2', 'styles', 'workbook'))
    assert 'state="frozen"' in page and '<autoFilter ref="A1:C4"' in page, page[:600]
    widths = [float(width) for width in re.findall(r'<col [^>]*width="([\d.]+)"', page)]
    assert len(widths) == 3 and widths[0] > 20 > widths[2], widths
    assert '#,##0.00' in styles and '0.0&quot; %&quot;' in styles, styles[:900]
    same(re.findall(r'<sheet name="([^"]*)"', book), ['About', 'Rows'])


def test_names_of_sheets_have_31_characters():
    path = folder() / 'names.yaml'
    long = 'Größe der Bestellungen je Filiale und Monat'
    path.write_text(f'items:\n' + ''.join(f'  - {{title: "{title}", sql: SELECT 1 AS n}}\n' for title in (long, long, '\U0001f600' * 30)), encoding='utf-8')
    names = re.findall(r'<sheet name="([^"]*)"', part(answers('report', str(path), shop(), '-f', 'xlsx', '-q'), 'xl/workbook.xml'))
    same(names, ['About', long[:31], long[:27] + ' 2', '\U0001f600' * 15])


def test_the_ending_chooses_the_format():
    for ending, beginning in (('xlsx', b'PK'), ('html', b'<!DOCTYPE html>'), ('csv', b'whole,'), ('md', b'| whole')):
        path = folder() / f'rows.{ending}'
        same(askdb('check', shop(), SQL, '--run', '-o', str(path), '-q').status, OK)
        assert path.read_bytes().startswith(beginning), ending


def test_wide_tables_wrap_to_the_width():
    text = answers('check', shop(), 'SELECT name, email, city, country, loyalty_tier, signed_up_on FROM customers LIMIT 20', '--run',
                   '--width', '60', '-q').decode('utf-8')
    assert all(len(line) <= 60 for line in text.splitlines()), text


def test_thousands_on_request():
    assert b'-1,234,567.25' in printed('table', '--thousands')
    assert b'-1,234,567.25' not in printed('table')
    assert b'-1234567.25' in printed('csv', '--thousands'), 'programs read csv'


LINES = {'box': '│ Zoë  │ 7 │', 'ascii': '| Zoë  | 7 |', 'compact': 'Zoë   7'}


def row():
    return 'check', shop(), "SELECT 'Zoë' AS name, 7 AS n", '--run', '-q'


def test_a_style_draws_the_table():
    for style, line in LINES.items():
        assert line in answers(*row(), '--style', style).decode('utf-8').splitlines(), style
        assert line in answers(*row(), variables={'ASKDB_STYLE': style}).decode('utf-8').splitlines(), style
    message = fails(USAGE, *row(), '--style', 'round')
    assert 'box, ascii or compact' in message, message


def test_ascii_where_the_locale_is_not_utf_8():
    for variables, style in (({'LC_ALL': 'C'}, 'ascii'), ({'LC_ALL': 'C.UTF-8'}, 'box'), ({'LC_ALL': '', 'LANG': 'C'}, 'ascii')):
        assert LINES[style] in answers(*row(), variables=variables).decode('utf-8').splitlines(), variables
    assert LINES['box'] in answers(*row(), '--style', 'box', variables={'LC_ALL': 'C'}).decode('utf-8').splitlines()
    assert b'-- row 1 --\nname | ' in answers(*row(), '-f', 'vertical', variables={'LC_ALL': 'C'})


def test_ascii_on_a_dumb_terminal():
    for terminal, style in (('dumb', 'ascii'), ('xterm', 'box')):
        master, slave = pty.openpty()
        same(askdb(*row(), stdout=slave, variables={'TERM': terminal}).status, OK)
        os.close(slave)
        text = os.read(master, 10000).decode('utf-8')
        os.close(master)
        assert LINES[style] in text.splitlines(), text
    assert LINES['box'] in answers(*row(), variables={'TERM': 'dumb'}).decode('utf-8').splitlines(), 'no terminal'


if __name__ == '__main__':
    main(dict(globals()))
