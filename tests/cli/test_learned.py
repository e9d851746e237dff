#!/usr/bin/env python3
"""What is learned of the schemas of fixtures/keys, in SQLite and PostgreSQL: what views show and what one row of them is ("-- view:" in the
comments at their heads), and all that `schema --explain` prints (NAME.explain; UPDATE_GOLDEN=1 writes it anew)."""
import atexit
import json
import os
import re

from retail import drop_scratches, postgres_scratch, psql
from run import OK, answers, askdb, folder, main, same, shown
from test_keys import FOLDER, sqlite_database

NAMES = ('shop', 'terminals', 'warehouse', 'league', 'works')


def text_of(name):
    return (FOLDER / f'{name}.sql').read_text(encoding='utf-8')


def databases(name):
    return sqlite_database(name, text_of(name)), postgres_scratch(f'learned_{name}', f'keys/{name}.sql')


def tables_of(database, *options):
    answer = askdb('schema', database, '-f', 'json', *options)
    same(answer.status, OK, shown(answer.err))
    return {table['name']: table for table in json.loads(answer.out)['tables']}


def check_views(database, text):
    tables = tables_of(database)
    told = re.findall(r'(?m)^-- view: (.*?) (row of .*?|group|unknown):(.*)$', text.replace('"', ''))
    assert told, 'no view is told of'
    for name, grain, columns in told:
        view = tables[name]
        kind, _, table = grain.partition(' of ')
        same((view['grain']['kind'], view['grain'].get('of', '')), (kind, table), f'grain of {name}')
        shows = {column['name']: '{table}.{column}'.format(**column['shows']) for column in view['columns'] if 'shows' in column}
        for pair in filter(None, columns.split(',')):
            column, origin = pair.strip().split(' = ')
            same(shows.get(column), origin, f'{name}.{column}')


def test_views_of_five_schemas():
    for name in NAMES:
        for database in databases(name):
            check_views(database, text_of(name))


def test_what_is_computed_shows_no_column():
    for database in databases('shop'):
        columns = {column['name']: column for column in tables_of(database)['order_details']['columns']}
        assert 'shows' not in columns['twice']


def test_a_view_of_all_rows_inherits_uniqueness_and_keys():
    for database in databases('shop'):
        answer = json.loads(answers('schema', database, '-f', 'json'))
        views = {table['name']: table for table in answer['tables'] if table['view']}
        unique = {column['name'] for column in views['open_orders']['columns'] if column['unique']}
        same(unique, {'id'}, 'unique columns')
        keys = {(key['from_columns'][0], key['to_table']) for key in answer['keys'] if key['from_table'] == 'open_orders'}
        assert {('acct_nbr', 'accounts'), ('id', 'orders'), ('created_by', 'employees')} <= keys, keys


def test_a_materialized_view_is_traced():
    uri = postgres_scratch('learned_kept', 'keys/shop.sql')
    psql(uri, '-c', 'CREATE MATERIALIZED VIEW kept AS SELECT o.id, a.account_name FROM orders o JOIN addresses d'
                    ' ON d.id = o.billing_address_id JOIN accounts a USING (acct_nbr)')
    view = tables_of(uri)['kept']
    same(view['grain'], {'kind': 'row', 'of': 'orders'}, 'grain')
    same([column['shows']['column'] for column in view['columns']], ['id', 'account_name'], 'columns')


def test_only_what_holds_in_every_row_joins():
    joins = {
        'both': ('l.order_id = o.id AND (l.line_no = 1 OR l.line_no = 2)', 'row'),
        'bracketed': ('((l.order_id = o.id) AND (o.placed_on IS NOT NULL))', 'row'),
        'either': ('l.order_id = o.id OR l.line_no = 1', 'unknown'),
        'within': ('l.line_no > 0 AND (l.order_id = o.id OR l.line_no = 1)', 'unknown'),
        'negated': ('NOT (l.order_id = o.id)', 'unknown'),
        'compared': ('(l.order_id = o.id) IS NOT TRUE AND l.line_no > 0', 'unknown'),
        'deep': ('(l.order_id = o.id AND (l.line_no > 0 AND (l.line_no = 1 OR (l.line_no = 2 AND l.line_id > 0))))', 'row'),
        'shifted': ('l.order_id = o.id + 1', 'unknown'),
        'called': ('coalesce(l.order_id = o.id, true)', 'unknown'),
        'cased': ('CASE WHEN l.line_no = 1 AND l.order_id = o.id AND true THEN true ELSE false END', 'unknown'),
    }
    tables = '''
        CREATE TABLE orders (id INTEGER PRIMARY KEY, placed_on DATE);
        CREATE TABLE order_lines (line_id INTEGER PRIMARY KEY, order_id INTEGER, line_no INTEGER);'''
    views = [f'CREATE VIEW {name}_{kind} AS SELECT l.line_id, o.placed_on FROM order_lines l {join} {condition};'
             for name, (condition, _) in joins.items() for kind, join in (('on', 'JOIN orders o ON'), ('where', ', orders o WHERE'))]
    uri = postgres_scratch('learned_joins')
    psql(uri, '-c', tables + '\n'.join(views))
    for database in (sqlite_database('joins', tables + '\n'.join(views)), uri):
        grains = {name: table['grain']['kind'] for name, table in tables_of(database).items()}
        for name, (condition, grain) in joins.items():
            same((grains[f'{name}_on'], grains[f'{name}_where']), (grain, grain), condition)


def test_a_view_of_very_many_joins_takes_no_time():
    tables = [f'CREATE TABLE t{i} (id INTEGER PRIMARY KEY, a{i} INTEGER, b{i} INTEGER);' for i in range(60)]
    joins = [f'JOIN t{i} ON ' + ' AND '.join(f't{k % i}.a{k % i} = t{i}.b{i}' for k in range(40)) for i in range(1, 60)]
    path = sqlite_database('wide', '\n'.join(tables) + '\nCREATE VIEW wide AS SELECT t0.id FROM t0 ' + ' '.join(joins))
    same(tables_of(path)['wide']['grain'], {'kind': 'unknown'}, 'grain')


def test_orders_are_counted_over_a_view_of_their_lines():
    path = sqlite_database('lines', '''
        CREATE TABLE orders (id INTEGER PRIMARY KEY, placed_on DATE);
        CREATE TABLE order_lines (order_id INTEGER REFERENCES orders (id), line_no INTEGER, PRIMARY KEY (order_id, line_no));
        CREATE VIEW sales_report AS SELECT l.order_id, l.line_no, o.placed_on FROM order_lines l JOIN orders o ON o.id = l.order_id;
        INSERT INTO orders VALUES (1, '2024-01-01'), (2, '2024-01-02');
        INSERT INTO order_lines VALUES (1, 1), (1, 2), (1, 3), (2, 1);''')
    same(tables_of(path)['sales_report']['grain'], {'kind': 'row', 'of': 'order_lines'}, 'grain')
    for question in ('how many orders are there', 'how many orders are there in 2024'):
        rows = answers('ask', path, question, '--min-confidence', '0', '-f', 'csv', '-q').decode().split()
        same(rows[-1], '2', question)


def explained(database, *options):
    return re.sub(r'(?m)^public\.', '', answers('schema', database, '--explain', *options).decode())


def test_what_is_explained():
    for name in NAMES:
        path = FOLDER / f'{name}.explain'
        for database in databases(name):
            text = explained(database)
            if os.environ.get('UPDATE_GOLDEN'):
                path.write_text(text, encoding='utf-8')
            same(text, path.read_text(encoding='utf-8'), f'{name} in {database.partition(":")[0]}')


def test_a_semantic_file_says_otherwise():
    file = folder() / 'otherwise.yaml'
    file.write_text('tables:\n'
                    '- name: accounts\n  label: acct_nbr\n'
                    '- name: orders\n  main_date: updated_at\n  columns:\n'
                    '  - name: created_by\n    refers_to: ""\n'
                    '  - name: priority\n    refers_to: employees.id\n', encoding='utf-8')
    for database in databases('shop'):
        answer = json.loads(answers('schema', database, '-f', 'json', '--semantic', str(file)))
        tables = {table['name']: table for table in answer['tables']}
        same((tables['accounts']['label'], tables['orders']['main_date']), ('acct_nbr', 'updated_at'), 'label and date')
        keys = {key['from_columns'][0]: key['source'] for key in answer['keys'] if key['from_table'] == 'orders'}
        assert 'created_by' not in keys, keys
        same(keys['priority'], 'semantic file', 'source')
    file.write_text('tables:\n- name: accounts\n  label: nothing\n', encoding='utf-8')
    same(askdb('schema', databases('shop')[0], '--semantic', str(file)).status, 1, 'status')



TABLES = """
CREATE TABLE plain (id INTEGER PRIMARY KEY, code TEXT UNIQUE, day TEXT, late TEXT, price TEXT);
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900) INSERT INTO plain
    SELECT i, 'c' || i, date('2024-01-01', '+' || i || ' days'), CASE WHEN i > 850 THEN date('2024-01-01') END, '€ ' || i || '.50' FROM n;
CREATE TABLE keyed (a TEXT, b INTEGER, plain_id INT references plain (id), PRIMARY KEY (a)) without rowid;
INSERT INTO keyed VALUES ('x', 1, 1), ('y', 2, 2);
CREATE TABLE pair (a TEXT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE numbers (i INT, r REAL);
INSERT INTO numbers VALUES (1, 2), (3, 4);
CREATE VIEW failing AS SELECT id, json_extract('{', '$') AS bad, code FROM plain;
CREATE VIEW broken AS SELECT nope FROM plain;
"""


def test_tables_of_every_make_are_read():
    """Rows counted, few and many; types from values that come late; keys without row numbers; a view that fails is left out."""
    tables = tables_of(sqlite_database('makes', TABLES))
    same({name: table.get('row_estimate') for name, table in tables.items()}, {'plain': 900, 'keyed': 2, 'pair': 0, 'numbers': 2})
    columns = {f'{name}.{column["name"]}': column for name, table in tables.items() for column in table['columns']}
    same({name: column['type'] for name, column in columns.items() if name.startswith('plain.')},
         {'plain.id': 'number', 'plain.code': 'text', 'plain.day': 'time', 'plain.late': 'time', 'plain.price': 'number'})
    same(sorted(name for name, column in columns.items() if column['unique']), ['keyed.a', 'plain.code', 'plain.id'])
    same(sorted(name for name, column in columns.items() if column['primary']), ['keyed.a', 'pair.a', 'pair.b', 'plain.id'])


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
