#!/usr/bin/env python3
"""Which rows an answer is over, and what it says of them, over databases of two styles and both kinds."""
import atexit
import json
import os
import sqlite3

from retail import drop_scratches, postgres_scratch
from run import DECLINED, OK, answers, askdb, folder, main, same, shown

TODAY = '2026-06-15'
HIRE = '''
CREATE TABLE employees (employee_id integer PRIMARY KEY, full_name text NOT NULL, started_on date NOT NULL, left_on date);
CREATE TABLE machines (machine_id integer PRIMARY KEY, serial_no text NOT NULL, bought_on date NOT NULL, sold_on date);
CREATE TABLE invoices (invoice_id integer PRIMARY KEY, issued_on date NOT NULL, due_on date NOT NULL, paid_on date, total_cents integer NOT NULL,
 currency text NOT NULL);
INSERT INTO employees VALUES (1, 'Ann Moss', '2020-01-01', NULL), (2, 'Bo Lane', '2020-02-01', '2021-03-01'), (3, 'Cy Park', '2021-01-01', NULL);
INSERT INTO machines VALUES (1, 'SN1', '2020-01-01', NULL), (2, 'SN2', '2020-01-02', '2025-01-01'), (3, 'SN3', '2025-01-01', NULL);
INSERT INTO invoices VALUES (1, '2026-01-01', '2026-02-01', NULL, 90050, 'EUR'), (2, '2026-01-05', '2026-02-05', '2026-03-01', 1200, 'EUR'),
 (3, '2026-06-01', '2026-07-01', NULL, 700, 'EUR');
'''
CLUB = '''
CREATE TABLE member (member_no integer PRIMARY KEY, name text NOT NULL, town text, is_active boolean NOT NULL);
CREATE TABLE boat (boat_no integer PRIMARY KEY, name text NOT NULL, status text NOT NULL);
INSERT INTO member VALUES (1, 'Ann Moss', 'Hull', true), (2, 'Bo Lane', 'Hull', false), (3, 'Cy Park', 'York', true);
INSERT INTO boat VALUES (1, 'Gull', 'in use'), (2, 'Tern', 'scrapped'), (3, 'Skua', 'in use');
'''

GARAGE = '''
CREATE TABLE owner (owner_id integer PRIMARY KEY, nm text NOT NULL, cred_lim_ct integer);
CREATE TABLE bill (bill_id integer PRIMARY KEY, owner_id integer NOT NULL REFERENCES owner, bill_dt date NOT NULL, net_ct integer NOT NULL,
 stat text NOT NULL);
INSERT INTO owner VALUES (1, 'Ann Moss', 90000), (2, 'Bo Lane', 500000);
INSERT INTO bill VALUES (1, 1, '2025-01-01', 1200, 'V'), (2, 2, '2025-01-05', 250000, 'P'), (3, 2, '2026-02-01', 90000, 'O'), (4, 1, '2026-03-01', 700, 'O'),
 (5, 1, '2026-03-01', 700, 'P');
'''


def sqlite_of(name, text):
    path = folder() / f'{name}.sqlite'
    if not path.exists():
        connection = sqlite3.connect(path)
        connection.executescript(text)
        connection.close()
    return str(path)


def postgres_of(name, text):
    """The same in PostgreSQL; None where no server is given."""
    if not os.environ.get('ASKDB_TEST_POSTGRES'):
        return None
    path = folder() / f'{name}.sql'
    path.write_text(text, encoding='utf-8')
    return postgres_scratch(f'rows_meant_{name}', str(path))


def databases(name, text):
    return [database for database in (sqlite_of(name, text), postgres_of(name, text)) if database]


def asked(database, question, *options):
    """(rows, what was said)."""
    result = askdb('ask', database, question, '--now', TODAY, '--min-confidence', '0', '-f', 'json', *options)
    same(result.status, OK, shown(result.err))
    return json.loads(result.out), result.err.decode()


def only(rows):
    same((len(rows), len(rows[0])), (1, 1), rows)
    return float(next(iter(rows[0].values())))


# ---- rows that are over ----

def test_rows_that_are_over_are_told_of_with_their_number():
    for database in databases('hire', HIRE):
        rows, said = asked(database, 'how many employees are there')
        same(only(rows), 3)
        assert 'also the 1 with left_on set' in said, said
        rows, said = asked(database, 'how many machines do we have')
        assert 'also the 1 with sold_on set' in said, said
        for question in ('how many machines', 'machines bought in 2020', 'employees that started in 2020'):
            said = asked(database, question)[1]
            assert 'also' not in said, said  # that machines are sold and people leave is no news
        assert 'paid_on' not in asked(database, 'how many invoices')[1]
    for database in databases('club', CLUB):
        assert 'also the 1 with is_active false' in asked(database, 'how many members')[1]
        assert 'also the 1 with status scrapped' in asked(database, 'how many boats do we have')[1]
        assert 'also' not in asked(database, 'how many boats')[1]
        assert 'also' not in asked(database, 'how many members per active flag')[1]


BOOKS = '''
CREATE TABLE tickets (ticket_id integer PRIMARY KEY, sold_on date NOT NULL, price numeric NOT NULL, closed_at date, cancelled_at date);
CREATE TABLE invoice (invoice_no integer PRIMARY KEY, customer text NOT NULL, stat text NOT NULL, void boolean NOT NULL);
CREATE TABLE parcel (parcel_no integer PRIMARY KEY, town text NOT NULL, status text NOT NULL);
INSERT INTO tickets VALUES (1, '2026-01-01', 9, '2026-01-02', NULL), (2, '2026-01-03', 9, NULL, '2026-01-04'), (3, '2026-01-05', 12, NULL, NULL);
INSERT INTO invoice VALUES (1, 'Ann Moss', 'A', false), (2, 'Bo Lane', 'A', true), (3, 'Cy Park', 'B', false);
INSERT INTO parcel VALUES (1, 'Hull', 'closed'), (2, 'Hull', 'cancelled'), (3, 'York', 'open');
'''


def test_rows_that_do_not_count_are_told_of_and_the_usual_end_is_not():
    for database in databases('books', BOOKS):
        said = asked(database, 'how many tickets')[1]
        assert 'also the 1 with cancelled_at set' in said and 'closed_at' not in said, said
        said = asked(database, 'how many parcels')[1]
        assert 'also the 1 with status cancelled' in said and 'closed' not in said, said


def test_void_rows_are_called_by_their_own_word():
    for database in databases('books', BOOKS):
        said = asked(database, 'how many invoices')[1]
        assert ' void ones' in said and 'deleted' not in said, said


def test_a_sure_key_that_was_inferred_is_no_news():
    yard = '''CREATE TABLE sheds (id integer PRIMARY KEY, name text NOT NULL);
        CREATE TABLE bikes (id integer PRIMARY KEY, shed_id integer NOT NULL, colour text NOT NULL);
        CREATE TABLE tool (tool_no integer PRIMARY KEY, label text NOT NULL);
        CREATE TABLE tool_loan (loan_no integer PRIMARY KEY, tool_no integer NOT NULL, lent_on date NOT NULL);'''
    yard += ''.join(f"INSERT INTO sheds VALUES ({i}, 'Shed {i}'); INSERT INTO tool VALUES ({i}, 'Tool {i}');" for i in range(1, 9))
    yard += ''.join(f"INSERT INTO bikes VALUES ({i}, {i % 8 + 1}, 'red'); INSERT INTO tool_loan VALUES ({i}, {i % 8 + 1}, '2026-01-01');"
                    for i in range(1, 41))
    for database in databases('yard', yard):
        for question in ('number of bikes per shed', 'number of tool loans per tool'):
            rows, said = asked(database, question)
            same(len(rows), 8, question)
            assert 'inferred' not in said, said


def test_without_a_probe_nothing_is_counted():
    for database in databases('hire', HIRE):
        said = asked(database, 'how many employees are there', '--no-probe')[1]
        assert 'also those with left_on set' in said, said


def test_a_mark_that_no_row_has_is_not_told_of():
    text = HIRE.replace("'2021-03-01'", 'NULL').replace("'2025-01-01')", 'NULL)')
    for database in databases('fresh', text):
        for question in ('how many employees are there', 'how many machines'):
            assert 'also' not in asked(database, question)[1]


def test_programs_are_told_too():
    for database in databases('hire', HIRE):
        line = json.dumps({'id': 1, 'db': database, 'question': 'how many employees are there', 'now': TODAY})
        reply = json.loads(answers('batch', stdin=line.encode()))
        assert 'also the 1 with left_on set' in reply['reading'], reply


def test_words_choose_the_side():
    for database in databases('hire', HIRE):
        for question, wanted in (('how many current employees', 2), ('how many former employees', 1), ('how many machines do we still own', 2),
                                 ('how many machines have been sold', 1)):
            rows, said = asked(database, question)
            same(only(rows), wanted, question)
            assert 'also' not in said, said
    for database in databases('club', CLUB):
        for question, wanted in (('how many active members', 2), ('how many inactive members', 1), ('how many former members', 1)):
            same(only(asked(database, question)[0]), wanted, question)


# ---- pairs of dates, and money ----

def test_what_is_overdue_is_due_and_not_paid():
    for database in databases('hire', HIRE):
        same(only(asked(database, 'how many invoices are overdue')[0]), 1)
        same(only(asked(database, 'how many invoices were paid late')[0]), 1)


def test_the_verb_names_the_date():
    for database in databases('hire', HIRE):
        same(only(asked(database, 'how many machines were sold in 2025')[0]), 1)
        same(only(asked(database, 'how many machines were bought in 2020')[0]), 2)


def test_cents_are_shown_in_units_with_the_currency():
    for database in databases('hire', HIRE):
        rows, said = asked(database, 'total amount of all invoices')
        same(only(rows), 919.5)
        assert 'total of invoices, in EUR' in said, said
        same(only(asked(database, 'how many invoices are over 500')[0]), 1)


def test_amounts_whose_names_end_in_ct_are_cents():
    for database in databases('garage', GARAGE):
        for question, wanted in (('total net', 3426), ('how many bills are above 1000 euros net?', 1),
                                 ('number of owners with a credit limit above 1000', 1), ('number of bills', 5)):
            rows, _ = asked(database, question)
            same((question, only(rows)), (question, wanted))


# ---- what is said ----

def test_sentences_speak_of_several():
    for database in databases('club', CLUB):
        assert 'number of members' in asked(database, 'how many members')[1]


def test_a_question_is_not_told_that_it_asks_nothing():
    for database in databases('club', CLUB):
        result = askdb('ask', database, 'who owes us money?', '--now', TODAY, '--min-confidence', '1')
        same(result.status, DECLINED, shown(result.err))
        assert 'no word of the question' in result.err.decode(), result.err
        assert 'asks nothing' in askdb('ask', database, 'wonderful', '--min-confidence', '1').err.decode()


def test_a_chart_off_the_terminal_says_what_it_is():
    for database in databases('club', CLUB):
        result = askdb('chart', database, 'members', '--sql', 'SELECT town, count(*) FROM member GROUP BY town')
        same(result.status, OK, shown(result.err))
        assert '-f text' in result.err.decode(), result.err
        quiet = askdb('chart', database, 'members', '--sql', 'SELECT town, count(*) FROM member GROUP BY town', '-f', 'json')
        assert '-f text' not in quiet.err.decode(), quiet.err


# ---- a follow-up is no surer than what it leans on ----

def test_confidence_of_a_follow_up_is_bounded():
    for database in databases('club', CLUB):
        replies = []
        for known in (None, 0.4):
            turn = {'question': 'how many members', 'sql': 'SELECT count(*) AS count FROM member'}
            turn.update({} if known is None else {'confidence': known})
            line = json.dumps({'id': 1, 'db': database, 'question': 'only in Hull', 'now': TODAY, 'history': [turn]})
            replies.append(json.loads(answers('batch', '--min-confidence', '0', stdin=line.encode())))
        assert replies[0].get('follow_up_of') == 'how many members' and replies[0]['confidence'] > 0.4, replies
        assert replies[1]['confidence'] <= 0.4 and replies[1]['unsure'], replies


# ---- drafts ----

def test_a_draft_adds_up_amounts_and_no_prices():
    text = 'CREATE TABLE sale (sale_id integer PRIMARY KEY, sold_on date NOT NULL, unit_price numeric, day_rate numeric, amount numeric);'
    for database in databases('sale', text):
        drafted = answers('init', database, '-q').decode()
        assert '# added up: amount\n' in drafted, drafted
        assert 'sum(sale.amount)' in drafted and 'price)' not in drafted and 'rate)' not in drafted, drafted
        path = folder() / 'metric.yaml'
        path.write_text(drafted, encoding='utf-8')
        same(answers('check', database, '--semantic', str(path)), b'fits\n', 'the draft')


def test_a_draft_tells_a_list_of_codes_once_and_calls_rows_by_no_status():
    text = '''
CREATE TABLE codes (lst varchar(10) NOT NULL, cd varchar(10) NOT NULL, descr varchar(40) NOT NULL, PRIMARY KEY (lst, cd));
CREATE TABLE supplier (supplier_id integer PRIMARY KEY, nm varchar(40) NOT NULL, lead_days integer);
CREATE TABLE keeper (keeper_id integer PRIMARY KEY, email varchar(40), pay_meth varchar(10), gone_at date, del_at date);
CREATE TABLE feed (feed_no integer PRIMARY KEY, st varchar(10), supplier_id integer REFERENCES supplier, fed_on date NOT NULL, amount numeric, pay_meth varchar(10));
INSERT INTO codes VALUES ('PAY', 'CA', 'Cash'), ('PAY', 'CC', 'Card');
INSERT INTO supplier VALUES (1, 'Moss', 4);
INSERT INTO keeper VALUES (1, 'a@b.example', 'CA', NULL, NULL), (2, 'b@b.example', 'CC', NULL, '2025-01-01');
INSERT INTO feed VALUES (1, 'OPEN', 1, '2025-01-01', 5, 'CA'), (2, 'SHUT', 1, '2025-01-01', 5, 'CC');
'''
    for database in databases('zoo', text):
        drafted = answers('init', database, '-q').decode()
        same(drafted.count('name: Cash'), 1, drafted)
        assert 'label: nm' in drafted and 'label: st' not in drafted and 'label: email' not in drafted, drafted
        assert 'main_date: del_at' not in drafted and 'main_date: fed_on' in drafted, drafted
        assert 'sum(feed.amount)' in drafted and 'lead_days)' not in drafted, drafted


# ---- dates ----

KILN = '''
CREATE TABLE potter (potter_id integer PRIMARY KEY, surname text NOT NULL);
CREATE TABLE firing (firing_no integer PRIMARY KEY, potter_id integer NOT NULL REFERENCES potter, booked_on date NOT NULL, lit_on date, emptied_on date, pots integer);
INSERT INTO potter VALUES (1, 'Moss'), (2, 'Lane');
INSERT INTO firing VALUES (1, 1, '2024-12-30', '2025-01-02', '2025-01-03', 5), (2, 1, '2025-06-01', '2025-06-02', '2026-01-03', 7),
 (3, 2, '2025-06-01', '2025-06-05', '2026-02-03', 9), (4, 2, '2025-07-01', NULL, NULL, 2);
'''


def test_a_main_date_that_is_told_is_the_one_that_is_meant():
    for date, wanted in (('booked_on', 3), ('lit_on', 3), ('emptied_on', 1)):
        file = folder() / f'kiln_{date}.yaml'
        file.write_text(f'tables:\n- name: firing\n  main_date: {date}\n', encoding='utf-8')
        for database in databases('kiln', KILN):
            rows, said = asked(database, 'how many firings in 2025', '--semantic', file)
            same(only(rows), wanted, f'{date}: {said}')
            assert date.replace('_', ' ') in said, said
            shown_dates = answers('schema', database, '--explain', '--semantic', file).decode()
            assert f'date      {date}' in shown_dates, shown_dates
            rows, said = asked(database, 'how many firings were booked in 2025', '--semantic', file)
            same(only(rows), 3, f'{date}: {said}')


# ---- codes of lists that share a table ----

FOUNDRY = '''
CREATE TABLE lookup (lst varchar(10) NOT NULL, cd varchar(10) NOT NULL, label varchar(40) NOT NULL, PRIMARY KEY (lst, cd));
CREATE TABLE casting (casting_no integer PRIMARY KEY, alloy varchar(10) NOT NULL, -- codes, list ALL
 stage integer NOT NULL, -- codes, list STG
 kg numeric);
INSERT INTO lookup VALUES ('ALL', 'BR', 'Bronze'), ('ALL', 'TN', 'Tin'), ('STG', '10', 'Poured'), ('STG', '25', 'Waiting for sand'), ('STG', '40', 'Tuned'),
 ('SIZ', '10', 'Small'), ('SIZ', '25', 'Medium'), ('SIZ', '40', 'Large');
INSERT INTO casting VALUES (1, 'BR', 10, 5), (2, 'BR', 25, 6), (3, 'TN', 25, 7), (4, 'BR', 40, 8);
'''
COMMENTS = "COMMENT ON COLUMN casting.alloy IS 'codes, list ALL'; COMMENT ON COLUMN casting.stage IS 'codes, list STG';"


def test_numbers_are_codes_of_the_list_that_their_comment_names():
    texts = [sqlite_of('foundry', FOUNDRY), postgres_of('foundry', FOUNDRY + COMMENTS)]
    for database in [database for database in texts if database]:
        shown_codes = answers('schema', database, '--explain').decode()
        assert 'stage: 10 = Poured, 25 = Waiting for sand, 40 = Tuned' in shown_codes, shown_codes
        for question, wanted in (('how many castings are waiting for sand', 2), ('how many castings are tuned', 1)):
            rows, said = asked(database, question)
            same(only(rows), wanted, f'{question}: {said}')


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
