#!/usr/bin/env python3
r"""What \good and \fix of the interactive session remember, and where it is used again."""
import contextlib
import itertools
import json
import pathlib
import shutil
import sqlite3
import stat

from endpoint import fenced, model
from run import DECLINED, OK, USAGE, askdb, fails, folder, main, same, shop, shown
from test_mcp import server

ALONE = ('--now', '2025-03-10', '-f', 'csv')
QUESTION = 'orders per channel'
FIXED = 'SELECT channel, 7 AS seven FROM orders GROUP BY channel'
_stores = itertools.count()


class Store:
    """A data folder of its own, so that no case remembers for another."""

    def __init__(self):
        self.data = folder() / f'data-{next(_stores)}'

    def askdb(self, *arguments, status=OK, **options):
        result = askdb(*arguments, variables={'XDG_DATA_HOME': str(self.data)}, **options)
        same(result.status, status, shown(result.err))
        return result.out.decode(), result.err.decode()

    def session(self, *lines, options=ALONE, database=None):
        return self.askdb('repl', database or shop(), *options, stdin='\n'.join((*lines, '')).encode())

    def sql(self, question, *options, database=None, **more):
        """What `sql` says: the statement, and the notes."""
        out, err = self.askdb('sql', database or shop(), question, '--now', '2025-03-10', *options, **more)
        return out.strip().rstrip(';'), err

    def files(self):
        return sorted(self.data.glob('askdb/examples/*.jsonl'))


def test_fixed_answer_is_used_when_the_question_comes_again():
    store = Store()
    before, _ = store.sql(QUESTION)
    assert before != FIXED
    out, err = store.session(QUESTION, f'\\fix {FIXED};', '\\sql')
    assert out.endswith(f'{FIXED};\n') and '\nweb,7\n' in out and f"remembered for '{QUESTION}'; \\forget" in err, (out, err)
    for question in (QUESTION, 'Orders  per CHANNEL?', '"orders per channel"'):
        sql, err = store.sql(question)
        same(sql, FIXED, question)
        assert 'answered by the SQL remembered' in err, err
    same(store.sql(QUESTION, '-q')[1], '', 'notes with -q')
    same(store.sql('orders per channels')[0] == FIXED, False, 'another question')
    same(store.sql(QUESTION, '--no-examples'), (before, ''), 'without examples')
    with_setting = askdb('sql', shop(), QUESTION, variables={'XDG_DATA_HOME': str(store.data), 'ASKDB_NO_EXAMPLES': 'yes'})
    assert FIXED not in with_setting.out.decode(), 'a setting does not switch it off'


def test_every_command_that_answers_a_person_uses_it():
    store = Store()
    store.session(QUESTION, f'\\fix {FIXED}')
    out, _ = store.askdb('ask', shop(), QUESTION, '-f', 'csv')
    assert out.startswith('channel,seven\n'), out
    out, _ = store.askdb('chart', shop(), QUESTION, '-f', 'json')
    same('seven' in out, True, out)
    out, _ = store.session(QUESTION, '\\why')
    assert out.startswith('channel,seven\n') and f'100 %  (remembered) {FIXED}\n' in out, out
    _, err = store.askdb('ask', shop(), QUESTION, '--explain', '-f', 'none')
    assert f'100 %  (remembered) {FIXED}\n' in err and err.count('(remembered)') == 1 and err.count(' %  ') > 1, err
    report = folder() / 'remembered.yaml'
    report.write_text(f'title: T\nitems:\n  - title: A\n    question: {QUESTION}\n')
    store.askdb('report', str(report), shop(), '--approve')
    same(json.loads(pathlib.Path(f'{report}.lock').read_text())['questions'][QUESTION], FIXED, 'report')


def test_mcp_uses_it_and_says_so():
    store = Store()
    store.session(QUESTION, f'\\fix {FIXED}')
    with data_of(store), server() as mcp:
        answer = mcp.tool('ask', question=QUESTION)
        same((answer['sql'], answer['remembered'], answer['confidence']), (FIXED, True, 1), 'remembered')
        other = mcp.tool('ask', question='names of all regions')
        same(other['remembered'], False, 'another question')


@contextlib.contextmanager
def data_of(store):
    """The standard data folder of this run is the store's."""
    place = folder() / '.local' / 'share'
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(store.data)
    try:
        yield
    finally:
        place.unlink()


def test_measurements_do_not_use_it():
    store = Store()
    model_sql, _ = store.sql(QUESTION)
    store.session(QUESTION, f'\\fix {FIXED}')
    line = json.dumps({'id': 1, 'db': shop(), 'question': QUESTION})
    out, _ = store.askdb('batch', stdin=line.encode())
    same(json.loads(out)['sql'], model_sql, 'batch')
    suite, failures = folder() / 'suite.json', folder() / 'failures.jsonl'
    suite.write_text(json.dumps([{'database': shop(), 'question': QUESTION, 'query': FIXED}]))
    out, _ = store.askdb('eval', str(suite), '-f', 'json', '--failures', str(failures))
    same(json.loads(failures.read_text().splitlines()[0])['sql'], model_sql, 'eval')
    for command in ('batch', 'eval'):
        fails(USAGE, command, '--no-examples')


def test_replay_of_what_was_remembered_is_the_same():
    store, audit = Store(), folder() / 'audit.jsonl'
    store.session(QUESTION, f'\\fix {FIXED}')
    store.askdb('ask', shop(), QUESTION, '--audit', str(audit), '-f', 'none')
    store.askdb('ask', shop(), QUESTION, '--audit', str(audit), '-f', 'none', '--no-examples')
    same([json.loads(line).get('remembered') for line in audit.read_text().splitlines()], [True, None], 'audit')
    out, _ = Store().askdb('replay', str(audit), shop())
    same(out, '2 questions, 0 differ\n', 'replay')


def test_dates_of_a_relative_period_are_for_their_own_day():
    store = Store()
    question = 'how many orders last month'
    store.session(question, "\\fix select count(*) as n from orders where ordered_at >= '2025-02-01' and ordered_at < '2025-03-01'")
    sql, _ = store.sql(question)
    assert sql.startswith('select count(*) as n'), sql
    out, err = store.askdb('sql', shop(), question, '--now', '2025-04-02')
    assert "'2025-03-01'" in out and not out.startswith('select'), out
    assert 'is for the day 2025-03-10 only, and not used' in err, err
    question = 'orders in February 2025'
    store.session(question, "\\fix select 5 as five from orders where ordered_at >= '2025-02-01' and ordered_at < '2025-03-01' limit 1")
    out, _ = store.askdb('sql', shop(), question, '--now', '2026-09-09')
    assert out.startswith('select 5'), out


def test_follow_up_is_remembered_after_its_own_question():
    store = Store()
    out, err = store.session(QUESTION, 'only in 2024', '\\good', 'names of all regions', '\\good', '\\examples')
    assert 'when it is asked after the one before' in err, err
    assert '2) names of all regions  (2025-03-10)\n' in out and '1) only in 2024  (2025-03-10, a follow-up)\n' in out, out
    line = next(line for line in map(json.loads, store.files()[0].read_text().splitlines()) if line['question'] == 'only in 2024')
    assert line['after'].startswith('SELECT channel, count(*)') and '2024-01-01' in line['sql'], line
    same('remembered' in store.sql('only in 2024', '--min-confidence', '0')[1], False, 'alone')
    same('remembered' in store.sql('names of all regions')[1], True, 'a question that stands alone')
    _, err = store.session(QUESTION, 'only in 2024', 'how many customers', 'only in 2024')
    same(err.count('answered by the SQL remembered'), 1, err)


def test_sql_that_is_no_longer_valid_is_passed_over():
    store, path = Store(), str(folder() / 'changing.db')
    shutil.copy(shop(), path)
    store.session('how many regions', '\\fix select count(*) as regions, max(name) as last from regions', database=path)
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.executescript("INSERT INTO regions SELECT max(id) + 1, 'zz' FROM regions")
        same(store.sql('how many regions', database=path)[0][:8], 'select c', 'after a new row')
        database.executescript('ALTER TABLE regions RENAME COLUMN name TO title')
        sql, err = store.sql('how many regions', database=path)
    assert 'max' not in sql and 'remembered for this question is not used: no such column: name' in err, (sql, err)


def test_what_is_remembered_belongs_to_a_policy():
    """Neither names nor values of another session's SQL are told: not in the list, a note, an answer or a prompt."""
    store, policy, names = Store(), folder() / 'policy.yaml', folder() / 'names.yaml'
    store.session('customers', "\\fix select email from customers where name <> 'Xyzzy' order by id limit 3")
    names.write_text('tables:\n  - name: customers\n    synonyms: [clients]\n')
    policy.write_text('tables:\n  - name: customers\n    rows: id > :least\n    columns:\n      - name: email\n        hidden: true\n')
    restricted = ('--semantic', str(policy), '--param', 'least=5')
    out, err = store.askdb('sql', shop(), 'customers', *restricted, '--min-confidence', '0')
    assert 'email' not in out and 'remembered' not in err, (out, err)
    for lines in (('\\examples',), ('customers', '\\why', '\\examples')):
        said = ''.join(store.session(*lines, options=(*ALONE, *restricted)))
        assert 'email' not in said and 'Xyzzy' not in said, said
    prompt = ''.join(store.askdb('ask', shop(), 'all customers', *restricted, '--model', 'http://127.0.0.1:9/v1#m', '--dry-run'))
    assert 'Xyzzy' not in prompt, prompt
    assert 'Xyzzy' in ''.join(store.session('\\examples', options=(*ALONE, '--semantic', str(names)))), 'names alone restrict nothing'
    store.session('regions', '\\fix select 8 as eight', options=(*ALONE, *restricted))
    same(store.sql('regions', *restricted)[0], 'select 8 as eight', 'under the same policy')
    assert 'eight' not in store.sql('regions', '--semantic', str(policy), '--param', 'least=6')[0], 'for another parameter'
    assert 'eight' not in store.sql('regions')[0], 'without a policy'


def test_databases_do_not_share_what_is_remembered():
    store = Store()
    csv = [folder() / 'one' / 'things.csv', folder() / 'two' / 'things.csv']
    for path in csv:
        path.parent.mkdir()
        path.write_text('name,size\na,1\nb,2\n')
    store.session('how many things', '\\fix select 9 as nine', database=str(csv[0]))
    same([store.sql('how many things', database=str(path))[0] == 'select 9 as nine' for path in csv], [True, False], 'two CSV files')
    copy = folder() / 'copy.db'
    shutil.copy(shop(), copy)
    store.session(QUESTION, f'\\fix {FIXED}')
    same(store.sql(QUESTION, database=str(copy))[0] == FIXED, False, 'a copy elsewhere')
    same(len(store.files()), 2, store.files())


def test_good_and_forget():
    store = Store()
    _, err = store.session('\\good', '\\fix select 1', '\\forget', '\\good x', 'select 1 as n;', '\\good', '\\examples', QUESTION, '\\good',
                           '\\good -', '\\good -', '\\good', '\\forget', '\\forget', '\\examples', '\\fix')
    for text, count in (('no answer to a question yet', 2), ('no question whose SQL', 1), ('no question that was asked last', 1),
                        ('takes no argument but -', 1), ('forgotten', 2), ('nothing is remembered for this question', 2),
                        ('nothing is remembered of this database', 2), ('no terminal for an editor', 1)):
        same(err.count(text), count, f'{text!r} in {err}')
    _, err = store.session(QUESTION, '\\good', '\\fix select 1', options=(*ALONE, '--no-examples'))
    same((err.count('switched off'), store.sql(QUESTION)[1]), (2, ''), err)


def test_fix_that_fails_changes_nothing():
    store = Store()
    out, err = store.session(QUESTION, '\\fix select naught from orders', '\\fix delete from orders', '\\sql', '\\edit', '\\examples')
    assert 'no such column: naught' in err and 'nothing is remembered of this database' in err, err
    assert 'SELECT channel, count(*)' in out and 'delete from orders;' in out, out


def test_declined_question_can_be_answered_by_hand():
    store = Store()
    options = (*ALONE, '--min-confidence', '1')
    out, err = store.session(QUESTION, '\\fix select 3 as three', '\\history', options=options)
    assert out.startswith('three\n3\n') and f'1) {QUESTION}\n   select 3 as three\n' in out, (out, err)
    same(store.sql(QUESTION, '--min-confidence', '1')[0], 'select 3 as three', 'afterwards')
    store.sql('orders per status', '--min-confidence', '1', status=DECLINED)


def test_endpoint_is_not_asked_for_what_is_remembered():
    store = Store()
    with model(fenced('SELECT 1 AS one'), fenced('SELECT 2 AS two')) as llm:
        store.session('how many orders', '\\fix select 8 as eight', options=(*ALONE, '--model', llm.url))
        same(len(llm.requests), 1, 'requests')
        same(store.sql('how many orders', '--model', llm.url)[0], 'select 8 as eight', 'remembered')
        same(len(llm.requests), 1, 'requests')
        same(store.sql('how many orders', '--model', llm.url, '--no-examples')[0], 'SELECT 2 AS two', 'anew')


def test_endpoint_is_shown_what_is_remembered_of_like_questions():
    store = Store()
    store.session('how many orders per channel', f'\\fix {FIXED}', 'only in 2024', '\\fix select 44 as follow', 'how many moons are there',
                  '\\fix select 5 as moons')
    question = 'orders per channel of each store'

    def sent(*options):
        with model(fenced('SELECT 1 AS one')) as llm:
            store.sql(question, '--model', llm.url, *options)
            dry, _ = store.askdb('sql', shop(), question, '--now', '2025-03-10', '--dry-run', '--model', llm.url, *options)
            same((len(llm.requests), json.loads(dry)['messages']), (1, llm.requests[0]['json']['messages']), 'what --dry-run says')
            return json.dumps(llm.requests[0]['json'])
    assert FIXED in sent() and 'select 44' not in sent(), sent()
    for option in ('--no-examples', '--no-values'):
        same(FIXED in sent(option), False, option)


def test_broken_file_is_a_note_and_stays_as_it_is():
    store = Store()
    before, _ = store.sql(QUESTION)
    store.session(QUESTION, f'\\fix {FIXED}')
    path = store.files()[0]
    same((stat.S_IMODE(path.stat().st_mode), stat.S_IMODE(path.parent.stat().st_mode)), (0o600, 0o700), 'modes')
    for content in (b'no example\n', b'\x00\xff\n', b'{"question": 1}\n', b'[' * 100000):
        path.write_bytes(content)
        sql, err = store.sql(QUESTION)
        same(sql, before, 'without examples')
        assert 'nothing is remembered: ' in err and str(path) in err, err
        _, err = store.session(QUESTION, '\\good', '\\examples', '\\forget')
        same(err.count(f"askdb: '{path}'"), 3, err)
        same(path.read_bytes(), content, 'the file')


def test_data_folder_that_cannot_be_made():
    store = Store()
    store.data.write_text('a file')
    out, err = store.session(QUESTION, '\\good', 'select 1 as n;')
    assert out.endswith('n\n1\n') and "askdb: cannot write '" in err, err


def test_no_password_is_kept():
    store = Store()
    store.session(QUESTION, '\\good')
    kept = store.files()[0].read_text()
    same(set(json.loads(kept)), {'question', 'sql', 'now'}, kept)
    assert shop() not in kept, kept


if __name__ == '__main__':
    main(globals())
