#!/usr/bin/env python3
"""Questions of knowledge: from documents (--docs) with their source, from the catalog, or told to be known by neither."""
import html
import json
import os
import pathlib
import sqlite3
import tempfile

from run import DECLINED, OK, USAGE, answers, askdb, fails, main, same, shown

FIXTURES = pathlib.Path(os.environ['ASKDB_FIXTURES']) / 'knowledge'


def database(folder, name='shop'):
    path = pathlib.Path(folder) / f'{name}.sqlite'
    with sqlite3.connect(path) as connection:
        connection.executescript((FIXTURES / f'{name}.sql').read_text(encoding='utf-8'))
    return str(path)


def handbook(folder):
    """A few passages, so that the encoder has little to read."""
    docs = pathlib.Path(folder) / 'docs'
    docs.mkdir()
    (docs / 'words.md').write_text('# Words\n\n## Active customer\n\nAn active customer has bought twice in the last year.\n', encoding='utf-8')
    (docs / 'till.html').write_text('<h1>Till</h1><h2>False notes</h2><p>Warning: accuse nobody.</p><ol><li>Ask for a moment.<li>Test the note.</ol>', encoding='utf-8')
    return docs


def test_a_definition_has_its_source_and_data_stays_data():
    with tempfile.TemporaryDirectory() as folder:
        path, docs = database(folder), handbook(folder)
        result = askdb('ask', path, 'what counts as an active customer?', '--docs', docs, '-f', 'json')
        same(result.status, OK, shown(result.err))
        same(json.loads(result.out)[0], {'answer': 'An active customer has bought twice in the last year.', 'file': 'words.md', 'line': 5,
                                         'heading': 'Words > Active customer'})
        same(result.err, b'asked of the documents\n', 'notes')
        result = askdb('ask', path, 'how many orders are there?', '--docs', docs, '-f', 'csv')
        same(result.out.splitlines()[1:], [b'7'], shown(result.err))
        assert result.err.startswith(b'asked of the data\n'), shown(result.err)


def test_a_procedure_is_whole_in_json_and_a_line_a_row_in_a_table():
    with tempfile.TemporaryDirectory() as folder:
        path, docs = database(folder), handbook(folder)
        question = 'how do I deal with a false note?'
        rows = json.loads(answers('ask', path, question, '--docs', docs, '-f', 'json'))
        same(rows[0]['answer'], 'Warning: accuse nobody.\n1. Ask for a moment.\n2. Test the note.')
        table = answers('ask', path, question, '--docs', docs, '--style', 'compact').decode().splitlines()
        assert any(line.startswith('Warning: accuse nobody.') and 'till.html' in line for line in table), table
        same(table[-1], f'({len(rows)} row{"s" if len(rows) > 1 else ""})', 'passages are counted, not lines')
        assert any(line.startswith('2. Test the note.') and 'till.html' not in line for line in table), table


def test_a_sentence_beside_it_with_the_number_of_the_question_belongs_to_the_answer():
    with tempfile.TemporaryDirectory() as folder:
        path, docs = database(folder), handbook(folder)
        (docs / 'dunning.md').write_text('# Dunning\n\nDunning begins a week after the due date. Dunning level 2 adds a fee. Dunning level 3 hands the debt to a lawyer. '
                                         'At level 3 deliveries stop. The fee is told by letter.\n', encoding='utf-8')
        row = json.loads(answers('ask', path, 'what happens at dunning level 3?', '--docs', docs, '-f', 'json'))[0]
        same(row['answer'], 'Dunning level 3 hands the debt to a lawyer. At level 3 deliveries stop.')


def test_what_is_marked_with_roles_is_for_those_who_have_them():
    with tempfile.TemporaryDirectory() as folder:
        path, docs = database(folder), handbook(folder)
        (docs / 'pay.md').write_text('---\nroles: [hr]\n---\n# Pay\n\nA night shift is paid one and a half times the day rate.\n', encoding='utf-8')
        (docs / 'open.md').write_text('# Bonus {roles: legal, hr}\n\nThe quarterly bonus is a tenth of the turnover above the target.\n', encoding='utf-8')
        files = {}
        for roles in ('[]', '[hr]', '[legal]'):
            files[roles] = pathlib.Path(folder) / f'{len(files)}.yaml'
            files[roles].write_text(f'roles: {roles}\ntables: [{{name: customers}}]\n', encoding='utf-8')
        pay, bonus = 'how much is paid for a night shift?', 'how high is the quarterly bonus?'
        for question, roles, told in ((pay, '[]', b''), (pay, '[hr]', b'one and a half times'), (pay, '[legal]', b''), (bonus, '[legal]', b'a tenth'), (bonus, '[]', b'')):
            result = askdb('ask', path, question, '--docs', docs, '--semantic', files[roles], '-f', 'json')
            same(told in result.out and (told != b'' or b'answer' not in result.out or b'pay.md' not in result.out and b'open.md' not in result.out), True,
                 f'{question} {roles}: {shown(result.out)} {shown(result.err)}')
        result = askdb('ask', path, pay, '--docs', docs, '-f', 'json')
        assert b'half times' not in result.out + result.err, shown(result.out)


def test_roles_are_said_by_option_configuration_and_environment_and_a_semantic_file_bounds_them():
    with tempfile.TemporaryDirectory() as folder:
        path, docs = database(folder), handbook(folder)
        (docs / 'pay.md').write_text('---\nroles: [hr]\n---\n# Pay\n\nA night shift is paid one and a half times the day rate.\n', encoding='utf-8')
        files = {}
        for roles in ('hr', 'legal'):
            files[roles] = pathlib.Path(folder) / f'{roles}.yaml'
            files[roles].write_text(f'roles: [{roles}]\ntables: [{{name: customers}}]\n', encoding='utf-8')
        config = pathlib.Path(folder) / 'config' / 'askdb'
        config.mkdir(parents=True)
        (config / 'config').write_text('roles = legal, HR\n', encoding='utf-8')
        configured, told = {'XDG_CONFIG_HOME': str(config.parent)}, b'one and a half times'
        cases = [(['--roles', 'hr'], {}, True), (['--roles', 'legal, hr'], {}, True), (['--roles', 'legal'], {}, False), ([], configured, True), (['--roles', ''], configured, False),
                 ([], {'ASKDB_ROLES': 'hr'}, True), ([], {**configured, 'ASKDB_ROLES': 'legal'}, False), (['--roles', 'hr', '--semantic', files['hr']], {}, True),
                 (['--roles', 'hr', '--semantic', files['legal']], {}, False), (['--roles', 'legal', '--semantic', files['hr']], {}, False)]
        for options, variables, known in cases:
            result = askdb('ask', path, 'how much is paid for a night shift?', '--docs', docs, '-f', 'json', *options, variables=variables)
            same(told in result.out, known, f'{options} {variables}: {shown(result.out)} {shown(result.err)}')
            same(b'pay.md' in result.out, known, f'{options} {variables}')


def test_marks_hold_however_they_are_written_and_prose_is_none():
    secret, told = 'The bonus of the board is 77431 euros per year.', b'77431'
    marked = {'flow.md': f'---\n{{title: x, roles: [hr]}}\n---\n# Pay\n\n{secret}\n', 'key.txt': f'---\n"ro\\u006ces": [hr]\n---\n{secret}\n',
              'toml.md': f'+++\naccess = {{ roles = ["hr"] }}\n+++\n# Pay\n\n{secret}\n', 'capitals.txt': f'HANDBOOK\n\nPAY {{ROLES: HR}}\n\n{secret}\n',
              'raw.md': f'# Pay\n\n<h2>Board {{roles: hr}}</h2>\n\n{secret}\n', 'names.html': f'<h1>A</h1><h2>Pay &lbrace;roles: hr&rbrace;</h2><p>{secret}</p>',
              'comment.html': f'<!-- roles: hr --><h1>A</h1><p>{secret}</p>', 'meta.html': f'<head><meta name="roles" content="hr"></head><h1>A</h1><p>{secret}</p>'}
    near = {'list.md': f'# Pay\n\n{secret}\n{{: roles="hr"}}\n', 'first.txt': f'Roles: hr\n\n{secret}\n', 'comment.md': f'---\nroles: [board]  # not for hr\n---\n# Pay\n\n{secret}\n',
            'blank.md': f'# Pay {{roles: hr lead}}\n\n{secret}\n', 'broken.md': f'---\ntitle: a, roles: hr\n---\n# Pay\n\n{secret}\n'}
    prose = {'prose.md': f'# Roles\n\nThe roles in the kitchen are: cook and waiter.\n\n## Pay\n\n{secret}\n', 'prose.txt': f'ROLES\n\nThe roles in the kitchen are: cook.\n\n{secret}\n',
             'prose.html': f'<!-- what the roles are --><h1>Roles</h1><p role="main">The roles in the kitchen are: cook.</p><h2>Pay</h2><p>{secret}</p>'}
    with tempfile.TemporaryDirectory() as folder:
        path = database(folder)
        for files, cases in ((marked, (('', False), ('hr', True))), (near, (('', False), ('hr', False))), (prose, (('', True),))):
            for name, text in files.items():
                docs = pathlib.Path(folder) / name
                docs.mkdir()
                (docs / name).write_text(text + ('' if name.endswith('.html') else '\n# Other\n\nHolidays are thirty days.\n'), encoding='utf-8')
                (docs / 'other.md').write_text('# Other\n\nHolidays are thirty days.\n', encoding='utf-8')
                for roles, read in cases:
                    result = askdb('ask', path, 'what is the bonus of the board per year?', '--docs', docs, '--roles', roles, '-f', 'json')
                    same(told in result.out + result.err, read, f'{name} asked by "{roles}": {shown(result.out)} {shown(result.err)}')


def test_a_role_is_a_whole_name_between_commas():
    with tempfile.TemporaryDirectory() as folder:
        path, docs = database(folder), handbook(folder)
        (docs / 'pay.md').write_text('# Pay {roles: sales lead}\n\nA night shift is paid one and a half times the day rate.\n', encoding='utf-8')
        (docs / 'open.md').write_text('# Bonus {roles: sales}\n\nThe quarterly bonus is a tenth of the turnover above the target.\n', encoding='utf-8')
        pay, bonus = ('how much is paid for a night shift?', b'half times'), ('how high is the quarterly bonus?', b'a tenth')
        for (question, told), roles, known in ((pay, 'sales', False), (pay, 'sales lead', True), (pay, 'hr, Sales Lead', True), (bonus, 'sales lead', False), (bonus, 'sales', True)):
            result = askdb('ask', path, question, '--docs', docs, '--roles', roles, '-f', 'json')
            same(told in result.out, known, f'{question} {roles}: {shown(result.out)} {shown(result.err)}')


def test_a_report_has_what_documents_say():
    with tempfile.TemporaryDirectory() as folder:
        path, docs = database(folder), handbook(folder)
        report = pathlib.Path(folder) / 'report.yaml'
        report.write_text('title: Handbook\ndocs: docs\nitems:\n'
                          '  - {title: Who is active, knowledge: what counts as an active customer?, assert: rows > 0}\n'
                          '  - {knowledge: "how do I deal with a false note?"}\n'
                          '  - {title: Moon, knowledge: what is the weather on the moon?}\n', encoding='utf-8')
        audit, summary = pathlib.Path(folder) / 'audit', pathlib.Path(folder) / 'summary.json'
        text = answers('report', report, path, '--audit', audit, '--summary', summary).decode()
        for part in ('## Who is active', 'what counts as an active customer?', '> An active customer has bought twice in the last year.', 'words.md, line 5: Words > Active customer',
                     '> 1. Ask for a moment', 'The documents do not answer it.'):
            assert part in html.unescape(text), f'{part}: {text}'
        cited = [json.loads(line).get('document') for line in audit.read_text(encoding='utf-8').splitlines()]
        same(cited[:2], ['words.md:5', 'till.html:1'], audit.read_text(encoding='utf-8'))
        items = json.loads(summary.read_text(encoding='utf-8'))['items']
        same([item['rows'] > 0 for item in items], [True, True, False])
        page = answers('report', report, path, '-f', 'html').decode()
        assert '<blockquote>' in page and 'An active customer has bought twice' in page and '<pre>' not in page.split('</style>')[1], page
        answers('report', report, path, '-o', pathlib.Path(folder) / 'report.xlsx')
        (pathlib.Path(folder) / 'report.md').write_text('# Words\n\n```askdb\nknowledge: what counts as an active customer?\n```\n', encoding='utf-8')
        text = answers('report', pathlib.Path(folder) / 'report.md', path, '--docs', docs).decode()
        assert 'bought twice' in text and text.count('An active customer') == 1, text
        for item, part in (('{knowledge: x, sql: SELECT 1}', 'either'), ('{knowledge: x, chart: bar}', 'no chart'), ('{knowledge: x, show: number}', 'no number')):
            report.write_text(f'items:\n  - {item}\n', encoding='utf-8')
            assert part in fails(USAGE, 'report', report, path, '--docs', docs), item


def test_what_neither_knows_is_declined():
    with tempfile.TemporaryDirectory() as folder:
        path, docs = database(folder), handbook(folder)
        result = askdb('ask', path, 'what is the weather on the moon?', '--docs', docs)
        same((result.status, result.out), (DECLINED, b''), shown(result.err))
        assert result.err.startswith(b'asked of the data\n'), shown(result.err)


def test_what_documents_are_meant_for_and_do_not_say_is_no_guess_of_the_data():
    with tempfile.TemporaryDirectory() as folder:
        path, docs = database(folder, 'plant'), handbook(folder)
        for question in ('do we bottle beer as well?', 'what does fault K99 on the robot mean?'):
            result = askdb('ask', path, question, '--docs', docs)
            same((result.status, result.out), (DECLINED, b''), f'{question}: {shown(result.err)}')
            told = (b'the documents do not answer it', b'nothing in this database is called', b'unsure what is asked')
            assert any(reason in result.err for reason in told), shown(result.err)


def test_what_a_column_of_codes_means_has_the_labels_of_its_table():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / 'linen.sqlite'
        with sqlite3.connect(path) as connection:
            connection.executescript("""CREATE TABLE dlv_stat (cd TEXT PRIMARY KEY, label TEXT NOT NULL);
                CREATE TABLE dlv (id INTEGER PRIMARY KEY, stat_cd TEXT REFERENCES dlv_stat (cd));
                INSERT INTO dlv_stat VALUES ('S', 'sent'), ('B', 'brought back'), ('N', 'not yet sent');
                INSERT INTO dlv VALUES (1, 'S'), (2, 'B'), (3, 'S');""")
        row, = json.loads(answers('ask', path, 'what does stat_cd mean?', '-f', 'json'))
        assert 'B is brought back, N is not yet sent, S is sent' in row['answer'] and 'refers to dlv_stat.cd' in row['answer'], row


def test_the_catalog_answers_without_documents_and_hides_what_is_hidden():
    with tempfile.TemporaryDirectory() as folder:
        path = database(folder)
        row, = json.loads(answers('ask', path, 'what does ord_stat mean?', '-f', 'json'))
        same(row['heading'], 'orders.ord_stat')
        row, = json.loads(answers('ask', path, 'which columns have personal data?', '-f', 'json'))
        same(row['answer'].split('\n'), ['employees.name', 'employees.salary', 'employees.email', 'customers.name', 'customers.email'])
        semantic = pathlib.Path(folder) / 'policy.yaml'
        semantic.write_text('tables:\n  - name: employees\n    hidden: true\n  - name: customers\n    columns:\n      - name: email\n        hidden: true\n', encoding='utf-8')
        row, = json.loads(answers('ask', path, 'which columns have personal data?', '-f', 'json', '--semantic', semantic))
        same(row['answer'], 'customers.name')


def test_batch_says_what_was_asked_and_audit_what_was_cited():
    with tempfile.TemporaryDirectory() as folder:
        path, docs = database(folder), handbook(folder)
        audit = pathlib.Path(folder) / 'audit.jsonl'
        questions = ['what counts as an active customer?', 'how many orders are there?', 'what does ord_stat mean?']
        lines = ''.join(json.dumps({'id': i, 'db': path, 'question': question}) + '\n' for i, question in enumerate(questions))
        out = answers('batch', '--docs', docs, '--audit', audit, stdin=lines.encode())
        replies = [json.loads(line) for line in out.splitlines()]
        same([reply['asked'] for reply in replies], ['documents', 'data', 'catalog'])
        same(replies[0]['sql'], None)
        same(replies[0]['passages'][0]['file'], 'words.md')
        assert replies[1]['sql'] and 'passages' not in replies[1], replies[1]
        records = [json.loads(line) for line in audit.read_text(encoding='utf-8').splitlines()]
        same([record.get('document') for record in records], ['words.md:5', None, 'database'])
        same([record['verdict'] for record in records], ['answered'] * 3)


def test_repl_takes_and_drops_documents():
    with tempfile.TemporaryDirectory() as folder:
        path, docs = database(folder), handbook(folder)
        lines = f'\\docs {folder}/nowhere\n\\docs {docs}\nwhat counts as an active customer?\n\\docs\n'
        result = askdb('repl', path, '-f', 'csv', stdin=lines.encode())
        assert b'words.md,5' in result.out, shown(result.out + result.err)
        assert b'cannot read the folder of documents' in result.err and b'no documents\n' in result.err, shown(result.err)


def test_folders_that_cannot_be_read_are_errors_and_files_notes():
    with tempfile.TemporaryDirectory() as folder:
        path, docs = database(folder), handbook(folder)
        message = fails(USAGE, 'ask', path, 'orders', '--docs', f'{folder}/nowhere')
        assert 'nowhere' in message, message
        empty = pathlib.Path(folder) / 'empty'
        empty.mkdir()
        assert 'no document' in fails(USAGE, 'ask', path, 'orders', '--docs', empty)
        (docs / 'binary.txt').write_bytes(b'a\0b')
        (docs / 'large.txt').write_bytes(b'word ' * (4 << 20))
        (docs / 'loop').symlink_to(docs)
        (docs / 'gone.md').symlink_to(docs / 'nothing.md')
        (pathlib.Path(folder) / 'secret.md').write_text('# Active customer\n\nAn active customer is a secret.\n')
        (docs / 'out.md').symlink_to(pathlib.Path(folder) / 'secret.md')
        result = askdb('ask', path, 'what counts as an active customer?', '--docs', docs, '-f', 'csv')
        same(result.status, OK, shown(result.err))
        for name in (b'binary.txt', b'large.txt', b'loop', b'gone.md', b'out.md'):
            assert name in result.err, (name, shown(result.err))
        assert b'secret.' not in result.out, shown(result.out)


if __name__ == '__main__':
    main(globals())
