#!/usr/bin/env python3
"""Keys that no database declares, found by names, types and contents: the schemas of fixtures/keys, in SQLite and PostgreSQL. The comments
at the head of each say which keys there are ("-- key:") and which columns are none ("-- no key:")."""
import atexit
import contextlib
import json
import re
import sqlite3

from retail import drop_scratches, postgres_scratch
from run import FIXTURES, OK, USAGE, answers, askdb, folder, main, same, shown

FOLDER = FIXTURES / 'keys'


def sqlite_database(name, text):
    path = folder() / f'{name}.db'
    if not path.exists():
        with contextlib.closing(sqlite3.connect(path)) as connection:
            connection.executescript(text)
    return str(path)


def keys_of(database, *options):
    """{'from(columns) -> to(columns)': key}"""
    answer = askdb('schema', database, '-f', 'json', *options)
    same(answer.status, OK, shown(answer.err))
    found = {}
    for key in json.loads(answer.out)['keys']:
        if key['source'] == 'view':
            continue
        text = f'{key["from_table"]}({", ".join(key["from_columns"])}) -> {key["to_table"]}({", ".join(key["to_columns"])})'
        if 'where' in key:
            text += ' where {column} = {value}'.format(**key['where'])
        assert text not in found, f'{text} comes twice'
        found[text] = key
    return found


def check(path, database):
    told = re.findall(r'(?m)^-- (key|no key): (.*)$', path.read_text(encoding='utf-8').replace('"', ''))
    found = keys_of(database)
    for kind, line in told:
        text, _, role = line.partition(' role ')
        if kind == 'no key':
            wrong = [key for key in found if key.startswith(f'{text} ')]
            assert not wrong, f'there is no key from {text}: {wrong}'
            continue
        assert text in found, f'{text} is missing among {sorted(found)}'
        same(found[text].get('role', ''), role, f'role of {text}')
        same((found[text]['source'], found[text]['inferred']), ('contents', True), text)
        assert 0.8 <= found[text]['confidence'] < 1, found[text]['confidence']
    same(len(found), sum(kind == 'key' for kind, _ in told), f'number of keys: {sorted(found)}')


def in_both(name):
    def in_sqlite():
        check(FOLDER / f'{name}.sql', sqlite_database(name, (FOLDER / f'{name}.sql').read_text(encoding='utf-8')))

    def in_postgres():
        check(FOLDER / f'{name}.sql', postgres_scratch(f'keys_{name}', f'keys/{name}.sql'))

    return in_sqlite, in_postgres


test_keys_of_a_shop_in_sqlite, test_keys_of_a_shop_in_postgres = in_both('shop')
test_keys_of_old_desktop_names_in_sqlite, test_keys_of_old_desktop_names_in_postgres = in_both('terminals')
test_keys_of_a_warehouse_in_sqlite, test_keys_of_a_warehouse_in_postgres = in_both('warehouse')
test_keys_of_names_with_blanks_in_sqlite, test_keys_of_names_with_blanks_in_postgres = in_both('league')
test_keys_of_short_names_in_sqlite, test_keys_of_short_names_in_postgres = in_both('works')
test_keys_of_names_in_one_piece_in_sqlite, test_keys_of_names_in_one_piece_in_postgres = in_both('harbour')
test_keys_of_lists_of_codes_in_sqlite, test_keys_of_lists_of_codes_in_postgres = in_both('underwriting')
test_keys_of_codes_that_nothing_names_in_sqlite, test_keys_of_codes_that_nothing_names_in_postgres = in_both('haulage')
test_keys_of_ids_that_nothing_names_in_sqlite, test_keys_of_ids_that_nothing_names_in_postgres = in_both('tuition')
test_keys_of_values_of_lists_in_sqlite, test_keys_of_values_of_lists_in_postgres = in_both('ward')
test_keys_of_exports_in_sqlite, test_keys_of_exports_in_postgres = in_both('exports')
test_keys_without_their_suffix_in_sqlite, test_keys_without_their_suffix_in_postgres = in_both('brewhouse')
test_keys_of_people_and_measures_in_sqlite, test_keys_of_people_and_measures_in_postgres = in_both('clinic')

test_keys_of_several_tables_in_sqlite, test_keys_of_several_tables_in_postgres = in_both('dispatch')
test_keys_of_several_models_in_sqlite, test_keys_of_several_models_in_postgres = in_both('museum')
test_keys_named_by_a_part_in_sqlite, test_keys_named_by_a_part_in_postgres = in_both('parts')
test_keys_named_by_a_part_alone_in_sqlite, test_keys_named_by_a_part_alone_in_postgres = in_both('depots')


def joined_on(database, question):
    """The column of the key that the statement joins on."""
    answer = askdb('sql', database, question, '--min-confidence', '0')
    same(answer.status, OK, shown(answer.err))
    return re.findall(r'JOIN \S+ ON [^.]+\."?([^".=]+?)"? =', shown(answer.out))


def test_the_word_of_a_question_chooses_among_keys():
    for database in (sqlite_database('shop', (FOLDER / 'shop.sql').read_text(encoding='utf-8')), postgres_scratch('keys_shop', 'keys/shop.sql')):
        for question, column in (('number of orders by shipping address street', 'shipping_address_id'),
                                 ('number of orders by billing address street', 'billing_address_id'),
                                 ('number of orders approved by each employee, with full name', 'approved_by'),
                                 ('number of orders created by each employee, with full name', 'created_by')):
            same(joined_on(database, question), [column], question)


def test_a_column_that_is_not_unique_is_no_target():
    path = sqlite_database('repeated', '''
        CREATE TABLE depots (depot_code TEXT, city TEXT);
        CREATE TABLE trips (trip_no INTEGER PRIMARY KEY, depot_code TEXT);
        INSERT INTO depots VALUES ('A', 'Leeds'), ('A', 'Hull'), ('B', 'York');
        INSERT INTO trips VALUES (1, 'A'), (2, 'B'), (3, 'A');''')
    same(keys_of(path), {}, 'keys')


def test_a_declared_key_stands():
    path = sqlite_database('declared', '''
        CREATE TABLE users (id INTEGER PRIMARY KEY);
        CREATE TABLE robots (id INTEGER PRIMARY KEY);
        CREATE TABLE tasks (id INTEGER PRIMARY KEY, user_id INTEGER REFERENCES robots (id));
        INSERT INTO users VALUES (1), (2);
        INSERT INTO tasks VALUES (1, 1), (2, 2);''')
    found = keys_of(path)
    same([(key, found[key]['source'], found[key]['confidence']) for key in found], [('tasks(user_id) -> robots(id)', 'declared', 1)], 'keys')


def listed(key):
    return (key['to_table'], key['where']['column'], key['where']['value']) if 'where' in key else None


def test_a_semantic_file_denies_and_names_a_list():
    text = (FOLDER / 'underwriting.sql').read_text(encoding='utf-8')
    policy = folder() / 'lists.yaml'
    policy.write_text('tables:\n- name: POL_HDR\n  columns:\n  - name: BRN_CD\n    refers_to: ""\n- name: CLM_HDR\n  columns:\n'
                      '  - name: FRD_FLG\n    refers_to: LST_TAB.LST_CD where LST_TY = YNU\n', encoding='utf-8')
    wrong = folder() / 'wrong.yaml'
    for database in (sqlite_database('underwriting', text), postgres_scratch('keys_underwriting', 'keys/underwriting.sql')):
        found = {(key['from_table'], key['from_columns'][0]): listed(key) for key in keys_of(database, '--semantic', str(policy)).values()}
        assert ('POL_HDR', 'BRN_CD') not in found, found
        same(found['CLM_HDR', 'FRD_FLG'], ('LST_TAB', 'LST_TY', 'YNU'), 'named list')
        for told, message in (('LST_TAB.LST_CD where LST_TY', 'where column = text'), ('LST_TAB.LST_CD where KIND = YNU', 'KIND')):
            wrong.write_text(f'tables:\n- name: CLM_HDR\n  columns:\n  - name: FRD_FLG\n    refers_to: {told}\n', encoding='utf-8')
            answer = askdb('schema', database, '--semantic', str(wrong))
            same(answer.status, USAGE, shown(answer.err))
            assert message in shown(answer.err), shown(answer.err)


def test_a_semantic_file_undoes_a_key_of_people():
    path = sqlite_database('clinic', (FOLDER / 'clinic.sql').read_text(encoding='utf-8'))
    policy = folder() / 'clinic.yaml'
    policy.write_text('tables:\n- name: shift\n  columns:\n  - name: head_nurse\n    refers_to: ""\n', encoding='utf-8')
    found = keys_of(path, '--semantic', str(policy))
    assert not [key for key in found if key.startswith('shift(head_nurse)')], found
    same(found['shift(insp_id) -> staff(staff_id)'].get('role', ''), '', 'the one key left has no role')


def test_the_schema_says_which_list_is_meant():
    path = sqlite_database('underwriting', (FOLDER / 'underwriting.sql').read_text(encoding='utf-8'))
    explained = answers('schema', path, '--explain').decode()
    assert 'CAUS_CD -> LST_TAB(LST_CD) where LST_TY = CAUS  contents 0.85' in explained, explained
    assert 'LST_TAB.LST_CD where LST_TY = CAUS (inferred)' in answers('schema', path).decode()
    drafted = answers('init', path).decode()
    assert '# refers_to: LST_TAB.LST_CD where LST_TY = CAUS  # doubtful: by contents' in drafted, drafted


def test_labels_of_a_list_are_grouped_by():
    text = (FOLDER / 'underwriting.sql').read_text(encoding='utf-8')
    for database in (sqlite_database('underwriting', text), postgres_scratch('keys_underwriting', 'keys/underwriting.sql')):
        answer = askdb('ask', database, 'number of claims by cause description', '--min-confidence', '0', '-f', 'csv', '-q')
        same(answer.status, OK, shown(answer.err))
        assert b'Burst pipe' in answer.out and b'Motor' not in answer.out, shown(answer.out)


def test_a_masked_list_is_referred_to_by_nothing():
    path = sqlite_database('underwriting', (FOLDER / 'underwriting.sql').read_text(encoding='utf-8'))
    policy = folder() / 'masked.yaml'
    policy.write_text('tables:\n- name: LST_TAB\n  columns:\n  - name: LST_TY\n    mask: "x"\n', encoding='utf-8')
    found = keys_of(path, '--semantic', str(policy))
    assert not [key for key in found if 'LST_TAB' in key], found


def both_of(name):
    return sqlite_database(name, (FOLDER / f'{name}.sql').read_text(encoding='utf-8')), postgres_scratch(f'keys_{name}', f'keys/{name}.sql')


def rows_of(database, question):
    answer = askdb('ask', database, question, '--min-confidence', '0', '-f', 'csv', '-q')
    same(answer.status, OK, shown(answer.err))
    return shown(answer.out).split('\n')[1:-1]


def test_rows_that_refer_to_several_tables_are_joined_by_their_type():
    for database in both_of('dispatch'):
        for question, rows in (('shipments tagged urgent', ['Lille', 'Metz']),
                               ('number of attachments per invoice', ['201,2', '202,1', '204,1']),
                               ('total amount of charges by destination', ['Aachen,9', 'Gent,11', 'Lille,27.5']),
                               ('number of shipments per tag', ['fragile,1', 'late,1', 'urgent,2']),
                               ('invoices without attachments', ['203'])):
            same(sorted(re.sub(r'(?m)\.?0+$', '', row) if ',' in row else row for row in rows_of(database, question)), rows, question)
    for database in both_of('museum'):
        for question, rows in (('number of notes per artifact', ['Bronze helm,2', 'Iron bell,1', 'Oak chest,1']),
                               ('number of audit logs per artifact title', ['Bronze helm,1', 'Map of Delft,1', 'Silver ewer,1']),
                               ('artifacts without notes', ['Map of Delft', 'Silver ewer'])):
            same(sorted(rows_of(database, question)), rows, question)


def test_nothing_leads_from_one_of_several_tables_to_another():
    for database in both_of('dispatch'):
        answer = askdb('sql', database, 'number of invoices per shipment destination', '--min-confidence', '0')
        assert not re.search('JOIN charges.*JOIN (invoices|shipments)', shown(answer.out)), shown(answer.out)


def test_a_join_without_its_type_is_warned_of():
    joined = 'SELECT s.destination, c.amount FROM shipments s LEFT JOIN charges c ON c.chargeable_id = s.id'
    for database in both_of('dispatch'):
        for sql, warned in ((joined, True), (f"{joined} AND c.chargeable_type = 'Shipment'", False),
                            (joined.replace('chargeable_id', 'id'), False)):
            told = askdb('check', database, sql)
            same(told.status, OK, shown(told.err))
            same('other types: charges.chargeable_id refers to shipments only where' in shown(told.out + told.err), warned, sql)


def test_a_type_that_is_masked_or_not_shown_is_joined_by_nothing():
    text = (FOLDER / 'dispatch.sql').read_text(encoding='utf-8')
    path = sqlite_database('dispatch', text)
    policy = folder() / 'dispatch.yaml'
    policy.write_text('tables:\n- name: charges\n  columns:\n  - name: chargeable_type\n    mask: "x"\n', encoding='utf-8')
    assert not [key for key in keys_of(path, '--semantic', str(policy)) if key.startswith('charges(')]
    shown_by = sqlite_database('dispatch_views', text + "CREATE VIEW costs AS SELECT id, chargeable_type, chargeable_id FROM charges;"
                               "CREATE VIEW bare AS SELECT id, chargeable_id FROM charges;")
    keys = json.loads(askdb('schema', shown_by, '-f', 'json').out)['keys']
    same(sorted((key['from_table'], key['to_table'], key['where']['value']) for key in keys if key['source'] == 'view' and 'where' in key),
         [('costs', 'invoices', 'Billing::Invoice'), ('costs', 'shipments', 'Shipment')], 'keys of views')
    drafted = answers('init', path).decode()
    assert 'where chargeable_type' not in drafted, drafted


def test_hidden_rows_speak_for_no_key():
    path = sqlite_database('hidden', '''
        CREATE TABLE staff (id INTEGER PRIMARY KEY, region TEXT);
        CREATE TABLE visits (id INTEGER PRIMARY KEY, kam_staff_nr INTEGER, approved_by INTEGER);
        INSERT INTO staff VALUES (11, 'north'), (12, 'south'), (13, 'south'), (14, 'south');
        INSERT INTO visits VALUES (1, 11, 12), (2, 12, 13), (3, 13, 14);''')
    assert 'visits(approved_by) -> staff(id)' in keys_of(path)
    policy = folder() / 'hidden.yaml'
    policy.write_text('tables:\n- name: staff\n  rows: region = "north"\n'.replace('"', "'"), encoding='utf-8')
    assert 'visits(approved_by) -> staff(id)' not in keys_of(path, '--semantic', str(policy))


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
