#!/usr/bin/env python3
"""What goes on from a question that was declined, or that was answered with a mark, and fragments, over a winery's database."""
import csv
import json
import sqlite3

from run import DECLINED, OK, answers, askdb, folder, main, same, shown

NOW = '2025-11-30'
TONNES = {'question': 'tonnes per grape', 'sql': 'SELECT grape, sum(tonnes) AS "total tonnes" FROM harvests GROUP BY grape ORDER BY grape'}
WORKERS = {'question': 'list the pickers', 'sql': 'SELECT name FROM pickers'}


def winery():
    path = folder() / 'winery.db'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript("""
                CREATE TABLE vineyards (id INTEGER PRIMARY KEY, name TEXT NOT NULL, slope TEXT NOT NULL);
                CREATE TABLE pickers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, hourly_wage REAL, started_on DATE);
                CREATE TABLE harvests (id INTEGER PRIMARY KEY, vineyard_id INTEGER NOT NULL REFERENCES vineyards(id),
                    picker_id INTEGER NOT NULL REFERENCES pickers(id), grape TEXT NOT NULL, tonnes REAL NOT NULL, picked_on DATE NOT NULL);
                INSERT INTO vineyards VALUES (1, 'Kirchberg', 'south'), (2, 'Steinacker', 'west'), (3, 'Obere Halde', 'south');
                INSERT INTO pickers VALUES (1, 'Ines', 14.5, '2021-08-01'), (2, 'Tomas', 15, '2023-08-20'), (3, 'Yara', 13.8, '2024-09-01');""")
            for number in range(120):
                connection.execute('INSERT INTO harvests VALUES (?, ?, ?, ?, ?, ?)',
                                   (number + 1, number % 3 + 1, number % 3 + 1 if number % 2 else (number // 3) % 3 + 1,
                                    ('Riesling', 'Silvaner', 'Pinot')[number // 5 % 3], number % 7 + 0.5,
                                    f'{2023 + number % 3}-{9 + number % 2:02}-{number % 27 + 1:02}'))
    return str(path)


def batch(*items, options=()):
    """The replies to (question, turns before)."""
    lines = [json.dumps({'id': i, 'db': winery(), 'question': question, 'now': NOW, 'history': history})
             for i, (question, history) in enumerate(items)]
    return [json.loads(line) for line in answers('batch', *options, stdin='\n'.join(lines).encode()).splitlines()]


def turn(before, **more):
    return {**before, **more}


def read(reply):
    """The SQL of the first reading, answered or not, and what it leans on."""
    first = (reply.get('candidates') or [{}])[0]
    return reply['sql'] or first.get('sql') or '', reply.get('follow_up_of') or first.get('follow_up_of')


# ---- doubt goes on ----

def test_fragment_after_a_declined_question_is_of_that_question():
    declined = turn(TONNES, confidence=0.2, declined=True)
    fragments = ('split that by vineyard', 'only Riesling', 'and only in 2024')
    for fragment, reply in zip(fragments, batch(*((text, [declined]) for text in fragments)), strict=True):
        same((reply['sql'], reply['status']), (None, DECLINED), (fragment, reply))
        assert TONNES['question'] in reply['error'], (fragment, reply)
        sql, leans = read(reply)
        same(leans, TONNES['question'], reply)
        assert 'sum(' in sql and 'tonnes' in sql, (fragment, reply)


def test_doubt_of_the_turn_before_is_doubt_of_what_leans_on_it():
    for text in ('only Riesling', 'only in 2024', 'split that by vineyard'):
        plain, doubtful, declined = batch(*((text, [turn(TONNES, **more)]) for more in
                                            ({}, {'confidence': 0.4}, {'confidence': 0.2, 'declined': True})), options=('--min-confidence', '0'))
        same({read(reply)[0] for reply in (plain, doubtful, declined)}, {plain['sql']}, text)
        assert doubtful['confidence'] <= 0.4 + 1e-6 and doubtful['unsure'], (text, plain, doubtful)
        assert declined['confidence'] <= 0.2 * plain['confidence'] + 1e-6 and declined['unsure'], (text, plain, declined)


def test_declined_question_with_the_measure_is_not_passed_over_for_a_list():
    reply = batch(('split that by vineyard', [WORKERS, turn(TONNES, confidence=0.1, declined=True)]))[0]
    same((reply['sql'], read(reply)[1]), (None, TONNES['question']), reply)


SOUR = {'question': 'harvests that went sour', 'sql': 'SELECT count(*) AS harvests FROM harvests', 'confidence': 0.1, 'declined': True}


def shipping():
    path = folder() / 'shipping.db'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript("CREATE TABLE CARR_MST (CARR_CD TEXT PRIMARY KEY, CARR_NM TEXT); CREATE TABLE SHPMT (SHPMT_NO TEXT PRIMARY KEY, CARR_CD TEXT REFERENCES CARR_MST(CARR_CD),"
                                     " DEP_DT TEXT, WT_KG REAL, MODE TEXT); INSERT INTO CARR_MST VALUES ('HL', 'Haldane Line'), ('NB', 'Norbulk')")
            connection.executemany('INSERT INTO SHPMT VALUES (?, ?, ?, ?, ?)', [(f'S{number:04}', ('HL', 'NB')[number % 2], f'{2024 + number % 2}-0{number % 9 + 1}-11', number, ('sea', 'rail')[number // 2 % 2])
                                                                             for number in range(60)])
    return str(path)


def test_a_declined_question_does_not_end_a_conversation():
    for declined in ([SOUR], [{**SOUR, 'confidence': 0}], [SOUR, SOUR, SOUR, SOUR]):
        for text, part in (('and by vineyard', 'GROUP BY vineyards.id'), ('only Riesling', "grape = 'Riesling'"), ('only in 2024', "'2024-01-01'")):
            reply = batch((text, [TONNES, *declined]))[0]
            same(reply.get('follow_up_of'), TONNES['question'], reply)
            assert part in reply['sql'], (text, reply)
    lines = b'total weight per carrier\nshipments with spoiled fruit per carrier\nonly by rail\nand in 2025?\n'
    err = askdb('repl', shipping(), '--now', NOW, '-f', 'csv', stdin=lines).err.decode()
    same(err.count('follow-up of: '), 2, err)
    assert 'follow-up of: total weight per carrier' in err and 'follow-up of: only by rail' in err, err


def test_what_puts_a_declined_question_right_is_of_that_question():
    missing = {'question': 'pickers called Bertram', 'sql': 'SELECT name FROM pickers', 'confidence': 0, 'declined': True}
    reply = batch(('I meant Ines', [TONNES, missing]))[0]
    assert 'FROM pickers' in read(reply)[0] and read(reply)[1] != TONNES['question'], reply


WEIGHTS = {'question': 'total weight per mode', 'sql': 'SELECT MODE, sum(WT_KG) AS "total weight" FROM SHPMT GROUP BY MODE ORDER BY MODE'}


def of_shipping(*items):
    lines = [json.dumps({'id': i, 'db': shipping(), 'question': question, 'now': NOW, 'history': history}) for i, (question, history) in enumerate(items)]
    return [json.loads(line) for line in answers('batch', stdin='\n'.join(lines).encode()).splitlines()]


def test_an_order_alone_orders_the_answer_before():
    down = {'question': 'largest first', 'sql': TONNES['sql'].replace('ORDER BY grape', 'ORDER BY sum(tonnes) DESC, grape DESC')}
    top = {'question': 'top 2', 'sql': down['sql'] + ' LIMIT 2'}
    cases = [('largest first', TONNES, 'ORDER BY sum(tonnes) DESC'), ('lowest first please', TONNES, 'ORDER BY sum(tonnes)'), ('the other way round', TONNES, 'ORDER BY grape DESC'),
             ('and now the other way around', down, 'ORDER BY sum(tonnes)'), ('sorted by grape', down, 'ORDER BY grape'), ('sort them by grape', TONNES, 'ORDER BY grape'),
             ('in reverse', top, 'ORDER BY sum(tonnes)')]
    replies = batch(*((text, [before]) for text, before, _ in cases))
    replies += of_shipping(*((text, [WEIGHTS]) for text in ('biggest first', 'sorted by mode', 'reverse the order')))
    cases += [('biggest first', WEIGHTS, 'ORDER BY sum(WT_KG) DESC'), ('sorted by mode', WEIGHTS, 'ORDER BY MODE'), ('reverse the order', WEIGHTS, 'ORDER BY MODE DESC')]
    for (text, before, order), reply in zip(cases, replies, strict=True):
        assert reply['sql'] and order in reply['sql'] and 'WHERE' not in reply['sql'] and ('LIMIT' in reply['sql']) == (before is top), (text, reply)
        same((reply['sql'].split(order)[1].startswith(' DESC'), reply['follow_up_of']), (False, before['question']), (text, reply))


def test_an_order_that_is_not_sure_is_not_made_up():
    hidden = {'question': 'tonnes per vineyard', 'sql': 'SELECT vineyards.name, sum(harvests.tonnes) FROM vineyards JOIN harvests ON harvests.vineyard_id = vineyards.id GROUP BY vineyards.id ORDER BY vineyards.id'}
    reply = batch(('the other way round', [hidden]))[0]
    assert 'vineyards.id DESC' not in (reply['sql'] or ''), reply


def test_a_count_that_is_asked_again_is_told_again():
    for reply in (*batch(('how many is that', [{'question': 'harvests of Riesling', 'sql': "SELECT count(*) AS harvests FROM harvests WHERE grape = 'Riesling'"}])),
                  *of_shipping(('how many are those?', [{'question': 'shipments by rail', 'sql': "SELECT count(*) AS shipments FROM SHPMT WHERE MODE = 'rail'"}]))):
        assert reply['sql'] and 'count(*)' in reply['sql'] and "'R" in reply['sql'].upper(), reply


def test_the_same_period_of_the_year_before_is_of_the_period_asked_about():
    before = {'question': 'tonnes per grape in Q3 2025', 'sql': TONNES['sql'].replace(' GROUP', " WHERE picked_on >= '2025-07-01' AND picked_on < '2025-10-01' GROUP")}
    month = {'question': 'total weight in May 2025', 'sql': "SELECT sum(WT_KG) FROM SHPMT WHERE DEP_DT >= '2025-05-01' AND DEP_DT < '2025-06-01'"}
    for text, reply in zip(('same quarter last year', 'and the same period of the previous year?'), batch(('same quarter last year', [before]), ('and the same period of the previous year?', [before])), strict=True):
        assert "'2024-07-01'" in reply['sql'] and "'2024-10-01'" in reply['sql'], (text, reply)
    reply = of_shipping(('same month last year', [month]))[0]
    assert "'2024-05-01'" in reply['sql'] and "'2024-06-01'" in reply['sql'], reply


def test_words_that_only_change_the_question_before_are_used():
    for text, before in (('by vineyard instead', TONNES), ('drop Riesling', TONNES)):
        reply = batch((text, [before]), options=('--strict',))[0]
        assert reply['sql'] and not reply.get('not_used'), (text, reply)


def test_rows_that_were_not_shown_are_not_pointed_at():
    shown_before = {'question': 'tonnes per vineyard', 'sql': 'SELECT vineyards.name, sum(harvests.tonnes) AS "total tonnes" FROM vineyards JOIN harvests '
                                                              'ON harvests.vineyard_id = vineyards.id GROUP BY vineyards.id, vineyards.name ORDER BY vineyards.id'}
    reply = batch(('the second one', [shown_before, turn(TONNES, confidence=0.2, declined=True)]))[0]
    assert any("'Steinacker'" in warning for warning in reply.get('warnings', [])), reply


def test_session_goes_on_from_what_it_declined():
    result = askdb('repl', winery(), '--now', NOW, '--min-confidence', '0.999', stdin=b'tonnes per grape in 2024\nonly Riesling\n\\history\n')
    out, err = result.out.decode(), result.err.decode()
    same((result.status, out.count('(declined)')), (OK, 2), shown(result.err))
    assert "it goes on from a question that was declined: 'tonnes per grape in 2024'" in err, err


def test_what_is_refused_for_good_is_passed_over():
    result = askdb('repl', winery(), '--now', NOW, '-f', 'csv', stdin=b'tonnes per grape\ndelete all harvests\nonly Riesling\n')
    assert 'follow-up of: tonnes per grape' in result.err.decode(), shown(result.err)


# ---- fragments ----

def test_fragments_lean_or_are_declined():
    items = [('only Riesling', TONNES), ('just the Pinot', TONNES), ('without Silvaner', TONNES), ('except Pinot', TONNES), ('split by vineyard', TONNES),
             ('make it per month for 2024', TONNES), ('and by vineyard', TONNES), ('only those picked in 2024', TONNES),
             ('which of them started in 2024', WORKERS), ('what do those earn an hour on average', WORKERS), ('only the ones on the south slope', TONNES)]
    for (text, before), reply in zip(items, batch(*((text, [before]) for text, before in items)), strict=True):
        assert reply['sql'] is None or reply.get('follow_up_of') == before['question'], (text, reply)
    leaning = sum(read(reply)[1] is not None for reply in batch(*((text, [before]) for text, before in items), options=('--min-confidence', '0')))
    assert leaning >= 9, leaning


def test_complete_questions_with_such_words_are_not_made_to_lean():
    texts = ['and how many vineyards are there', 'how many of the pickers who picked Riesling are there', 'just list the vineyards',
             'number of harvests that were picked in 2024', 'number of harvests of each vineyard']
    alone = batch(*((text, []) for text in texts), options=('--min-confidence', '0'))
    after = batch(*((text, [WORKERS]) for text in texts), options=('--min-confidence', '0'))
    differ = [(a['sql'], b['sql']) for a, b in zip(alone, after, strict=True) if a['sql'] != b['sql']]
    assert len(differ) <= 1, differ


# ---- another form, and what to ask next ----

def test_another_form_of_the_last_answer_is_drawn():
    for line, mark in (('as a bar chart', 'bar'), ('show that as a line chart please', 'line'), ('pie chart', 'arc')):
        result = askdb('repl', winery(), '--now', NOW, stdin=f'tonnes per grape\n{line}\n\\history\n'.encode())
        chart = askdb('repl', winery(), '--now', NOW, stdin=f'tonnes per grape\n\\chart {mark}\n\\history\n'.encode())
        same((result.status, result.out, result.err.splitlines()[1:]), (OK, chart.out, chart.err.splitlines()[1:]), line)
    rows = askdb('repl', winery(), '--now', NOW, '-f', 'csv', stdin=b'tonnes per grape\nin a table\n').out.decode().splitlines()
    same(rows[:len(rows) // 2], rows[len(rows) // 2:], 'table')


def test_what_comes_next_is_told_when_asked_and_never_of_a_fragment():
    result = askdb('repl', winery(), '--now', NOW, stdin=b'tonnes per grape\nwhat is the weather on the moon\n\\next\nonly 2024\n\\next\n')
    err = result.err.decode()
    same(err.count('next: '), 1, err)
    assert 'only' not in err[err.index('next: '):err.index('next: ') + 100] and 'no question goes on from here' in err, err


# ---- what a number is made of ----

def why(*lines, options=()):
    """Rows and what is said of them."""
    result = askdb('repl', winery(), '--now', NOW, '-f', 'csv', *options, stdin='\n'.join((*lines, '')).encode())
    same(result.status, OK, shown(result.err))
    return [list(row) for row in csv.reader(result.out.decode().splitlines())], result.err.decode()


def row_of(rows, name):
    return next((row for row in rows if row[0] == name), None)


def test_a_number_by_group_is_told_by_its_rows_and_its_parts_beside_the_others():
    with sqlite3.connect(winery()) as connection:
        own, all_rows = (connection.execute(f'SELECT sum(tonnes) FROM harvests {where}').fetchone()[0]
                         for where in ("WHERE grape = 'Pinot'", ''))
        largest = connection.execute("SELECT id FROM harvests WHERE grape = 'Pinot' ORDER BY tonnes DESC LIMIT 1").fetchone()
        south = {condition: connection.execute(f"SELECT sum(tonnes) FROM harvests JOIN vineyards ON vineyards.id = vineyard_id WHERE slope = 'south' AND grape {condition} 'Pinot'").fetchone()[0]
                 for condition in ('=', '<>')}
    for which in ('pinot', '1', 'PIN'):
        rows, err = why('tonnes per grape', f'\\why {which}')
        behind, parts = rows[rows.index(row_of(rows, 'id')):], rows[rows.index(row_of(rows, 'segment')):]
        same((behind[1][0], behind[5][3]), (str(largest[0]), 'Pinot'), which)
        same([float(cell) for cell in row_of(parts, 'all')[1:]], [own, 100, 100], which)
        assert 'of Pinot' in err and not any('grape' in row[0] for row in parts), (err, parts)
        told = row_of(parts, 'vineyards.slope = south')
        assert told is None or [round(float(cell), 2) for cell in told[1:]] == [south['='], round(100 * south['='] / own, 2), round(100 * south['<>'] / (all_rows - own), 2)], told


def test_a_number_over_time_is_told_by_its_change():
    statement = "SELECT strftime('%Y', picked_on) AS year, count(*) AS harvests FROM harvests GROUP BY strftime('%Y', picked_on);"
    for lines, which in (((statement,), '2024'), ((statement,), '2'), (("SELECT count(*) AS harvests FROM harvests WHERE picked_on >= '2024-01-01' AND picked_on < '2025-01-01';",), '1')):
        rows, err = why(*lines, f'\\why {which}')
        with sqlite3.connect(winery()) as connection:
            before, after = (connection.execute('SELECT count(*) FROM harvests WHERE strftime(?, picked_on) = ?', ('%Y', year)).fetchone()[0] for year in ('2023', '2024'))
        same([float(cell) for cell in row_of(rows, 'all')[1:4]], [before, after, after - before], (which, rows))
        assert '2024-01-01 to before 2025-01-01 against 2023-01-01' in err, err


def test_a_ratio_has_mix_and_rate_and_a_whole_its_largest_parts():
    ratio = "SELECT strftime('%Y', picked_on) AS year, 1.0 * sum(tonnes) / count(*) AS mean FROM harvests GROUP BY strftime('%Y', picked_on);"
    rows, _ = why(ratio, '\\why 2025')
    assert row_of(rows, 'segment')[-2:] == ['by_mix', 'by_rate'], rows
    _, before, after, change = row_of(rows, 'all')[:4]
    assert abs(float(after) - float(before) - float(change)) < 0.02, rows
    rows, err = why('SELECT sum(tonnes) FROM harvests;', '\\why 1')
    same(row_of(rows, 'segment'), ['segment', 'value', 'percent'])
    assert sum(float(row[2]) for row in rows if row[0].startswith('harvests.grape = ')) > 99.9, rows


def test_what_has_no_such_row_or_number_says_so():
    for lines, words in ((('tonnes per grape', '\\why Merlot'), "none of the 3 rows of the answer is 'Merlot'"),
                         (('tonnes per grape', '\\why i'), "more than one of the 3 rows of the answer has 'i'"),
                         (('tonnes per grape', '\\why 9'), 'none of the 3 rows'), (('list the pickers', '\\why 1'), 'no number that is made of other rows'),
                         (('SELECT max(tonnes) FROM harvests;', '\\why 1'), 'neither a count, a sum nor an average'), (('\\why 1',), 'there is no answer yet')):
        assert words in why(*lines)[1], (lines, why(*lines)[1])


def test_a_policy_holds_for_what_a_number_is_made_of():
    path = folder() / 'winery.yaml'
    path.write_text('tables:\n  - name: harvests\n    rows: "grape <> \'Silvaner\'"\n  - name: pickers\n    columns:\n      - {name: name, hidden: true}\n')
    rows, err = why('SELECT sum(tonnes) FROM harvests;', '\\why 1', options=('--semantic', str(path)))
    assert 'Silvaner' not in str(rows) and 'Ines' not in str(rows) and 'pickers.name' not in str(rows), rows
    with sqlite3.connect(winery()) as connection:
        same(float(row_of(rows, 'all')[1]), connection.execute("SELECT sum(tonnes) FROM harvests WHERE grape <> 'Silvaner'").fetchone()[0], err)


def test_what_was_run_for_it_is_in_the_audit_file_and_comes_again():
    path = folder() / 'why.jsonl'
    why('tonnes per grape', '\\why Pinot', options=('--audit', str(path)))
    lines = [json.loads(line) for line in path.read_text().splitlines()]
    same([line.get('statement', False) for line in lines], [False, True, True], lines)
    same(askdb('replay', str(path), winery()).status, OK)


# ---- words of every day ----

def test_everyday_word_lowers_the_confidence_and_does_not_decline():
    questions = ['how many harvests were agreed in 2024', 'Compare tonnes per grape in 2024', 'how many harvests did Ines agree to deliver']
    for question, reply in zip(questions, batch(*((question, []) for question in questions)), strict=True):
        assert reply['sql'] is not None or reply.get('code') != 'not-in-data', (question, reply)
        assert reply['sql'] is None or not reply.get('not_used') or reply['confidence'] < 0.95, (question, reply)


def test_a_confidence_that_is_asked_for_is_kept():
    question = 'Compare tonnes per grape in 2024'
    confidence = batch((question, []), options=('--min-confidence', '0'))[0]['confidence']
    assert confidence < 0.99, confidence
    for least in (0.3, min(1, 1.5 * confidence)):
        reply = batch((question, []), options=('--min-confidence', str(least)))[0]
        same(reply['sql'] is None, confidence < least, (least, reply))


def test_what_is_not_there_is_still_declined():
    questions = ['how many barrels of Zweigelt were sold to Globex', 'average humidity of the cellar', 'how many visitors came to our website', 'why are the pickers so unhappy lately']
    for question, reply in zip(questions, batch(*((question, []) for question in questions)), strict=True):
        same((reply['sql'], reply['status']), (None, DECLINED), (question, reply))
    reply = batch(("harvests picked by 'Bertram'", []))[0]
    assert reply['sql'] is None or "name = 'Bertram'" in reply['sql'], reply


# ---- doubt is shown everywhere ----

DOUBTFUL = 'repaired harvests per slope'


def test_chart_shows_the_reading_and_the_doubt():
    asked, drawn = (askdb(*words, winery(), DOUBTFUL, '--now', NOW, '--min-confidence', '0').err.decode() for words in (('ask',), ('chart', '-f', 'text')))
    said = [line for line in asked.splitlines() if 'unsure of this reading' in line or line.startswith('number of harvests') or 'not used' in line]
    assert len(said) >= 2 and all(line in drawn for line in said), (asked, drawn)


def test_report_approves_what_is_unsure_only_when_told():
    path = folder() / 'doubt.yaml'
    path.write_text(f'title: Doubt\nitems:\n  - question: {DOUBTFUL}\n')
    options = ('--now', NOW, '--min-confidence', '0', '--approve')
    result = askdb('report', str(path), winery(), *options)
    same((result.status, (folder() / 'doubt.yaml.lock').exists()), (DECLINED, False), shown(result.err))
    assert b'unsure, confidence 0.' in result.err and b'number of harvests' in result.err and b'--approve-unsure' in result.err, shown(result.err)
    same(askdb('report', str(path), winery(), *options, '--approve-unsure').status, OK)
    assert (folder() / 'doubt.yaml.lock').exists()


# ---- names as they are, and rows that a file leaves out ----

def depot():
    path = folder() / 'depot.db'
    if not path.exists():
        with sqlite3.connect(path) as connection:
            connection.executescript('CREATE TABLE tool (id INTEGER PRIMARY KEY, name TEXT NOT NULL, del_at DATE);'
                                     "INSERT INTO tool VALUES (1, 'saw', NULL), (2, 'drill', '2024-01-02'), (3, 'plane', NULL);"
                                     'CREATE VIEW v_kept AS SELECT id, name FROM tool WHERE del_at IS NULL;')
    return str(path)


def test_a_view_is_shown_by_its_name():
    result = askdb('repl', depot(), '-f', 'csv', stdin=b'show me v_kept\n')
    same((result.status, result.out), (OK, b'id,name\n1,saw\n3,plane\n'), shown(result.err))


def test_rows_that_the_semantic_file_leaves_out_are_told():
    semantic = folder() / 'depot.yaml'
    semantic.write_text('tables:\n  - name: tool\n    rows: del_at IS NULL\n')
    result = askdb('ask', depot(), 'how many tools are there', '-f', 'csv', '--semantic', str(semantic), '--min-confidence', '0')
    err = result.err.decode()
    same(result.out.splitlines()[1], b'2', err)
    assert 'askdb: note: tool: only rows where del_at IS NULL, by the semantic file' in err and 'included' not in err and 'also' not in err, err


if __name__ == '__main__':
    main(globals())
