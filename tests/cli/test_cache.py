#!/usr/bin/env python3
"""What is kept of a database between runs changes no answer, whoever changes the database, the cache or the policy meanwhile."""
import json
import os
import pathlib
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

from run import OK, PATIENCE, SANITIZED, answers, askdb, binary, environment, folder, main, postgres, same, shop, shown

QUESTIONS = ['how many orders in 2024', 'revenue by store', 'top 5 products by revenue', 'customers in Hamburg', 'orders per month in 2025',
             'which store has the most orders', 'average order amount by customer city', 'cancelled orders', 'how many employees',
             'customers without orders', 'orders of Globex', 'newest customers', 'list the products', 'total payments in 2023']
KILLS = 100 if not SANITIZED else 15


def cache(name):
    """The environment with an empty cache of its own, and its folder."""
    place = folder() / f'cache-{name}'
    shutil.rmtree(place, ignore_errors=True)
    return {'XDG_CACHE_HOME': str(place)}, place / 'askdb'


def files(place):
    return {path.name: path.read_bytes() for path in sorted(place.glob('*'))} if place.exists() else {}


def kinds(place):
    return sorted(name.rsplit('.', 1)[1] for name in files(place))


def ask(variables, database, question, *options):
    return askdb('ask', '-f', 'csv', *options, '--', str(database), question, variables=variables)


def batch(variables, database, *options):
    """The answers to all questions, without the time they took."""
    lines = ''.join(json.dumps({'id': i, 'db': str(database), 'question': question}) + '\n' for i, question in enumerate(QUESTIONS))
    told = [json.loads(line) for line in answers('batch', *options, stdin=lines.encode(), variables=variables).splitlines()]
    for line in told:
        line.pop('ms', None)
    return told


def until_kept(variables, place, database, expected=('catalog', 'values'), question='how many orders'):
    """Asks until the database is kept: one that was written to a moment ago is not, as it may be again without its time telling,
    nor is a server's that other tests changed meanwhile."""
    for _ in range(100):
        result = ask(variables, database, question)
        if kinds(place) == sorted(expected):
            return result
        time.sleep(0.05)
    raise AssertionError(f'nothing is kept: {kinds(place)}')


def make_orders(name, journal='delete'):
    path = folder() / f'{name}.db'
    for ending in ('', '-wal', '-shm'):
        (folder() / f'{name}.db{ending}').unlink(missing_ok=True)
    with sqlite3.connect(path) as database:
        database.execute(f'PRAGMA journal_mode = {journal}')
        database.execute('CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT, city TEXT, secret TEXT)')
        database.execute('CREATE TABLE orders (id INTEGER PRIMARY KEY, customer_id INTEGER, status TEXT, amount REAL)')
        database.executemany('INSERT INTO customers VALUES (?, ?, ?, ?)',
                             [(i, f'Customer {i}', ['Lisbon', 'Porto', 'Ghent'][i % 3], f'hush{i}') for i in range(1, 31)])
        database.executemany('INSERT INTO orders VALUES (?, ?, ?, ?)', [(i, 1 + i % 30, ['open', 'paid'][i % 2], i * 1.5) for i in range(1, 301)])
    database.close()
    return path


def test_answers_are_the_same_with_and_without():
    for database in [shop(), *([os.environ['ASKDB_TEST_SHOP_POSTGRES']] if os.environ.get('ASKDB_TEST_SHOP_POSTGRES') else [])]:
        variables, place = cache('same')
        expected = batch(variables, database, '--no-cache')
        same(files(place), {}, '--no-cache keeps nothing')
        same(batch(variables, database), expected, 'the first run')
        same(kinds(place), ['catalog', 'values'])
        for _ in range(20):
            before = files(place)
            same(batch(variables, database), expected, 'a later run')
            if files(place) == before:
                break
            time.sleep(0.5)  # PostgreSQL counts the changes of its tables some seconds late
        same(files(place), before, 'each run wrote anew')
        for command in (['schema'], ['schema', '-f', 'json'], ['schema', '--explain']):
            same(shown(answers(*command, str(database), variables=variables), 10**6),
                 shown(answers(*command, '--no-cache', str(database), variables=variables), 10**6), ' '.join(command))


def test_a_suite_is_answered_the_same():
    suite = folder() / 'suite.json'
    asked = [*QUESTIONS[:4], 'how many customers are there? and how many orders?']
    suite.write_text(json.dumps([{'db_id': 'shop', 'question': question, 'now': '2025-06-01'} for question in asked] +
                                [{'db_id': 'shop', 'turns': [{'question': 'orders per month', 'query': None}, {'question': 'only in 2024', 'query': None}]}]))
    script = pathlib.Path(__file__).resolve().parents[2] / 'scripts' / 'same_answers'
    done = subprocess.run([sys.executable, str(script), '--askdb', binary(), str(suite), shop()], capture_output=True, env=environment(),
                          timeout=3 * PATIENCE, check=False)
    same([done.returncode, shown(done.stderr)], [OK, ''])
    assert done.stdout.startswith(b'7 questions are answered the same'), shown(done.stdout)


def test_a_changed_database_is_read_anew():
    for journal in ('delete', 'wal'):
        path = make_orders(f'changed-{journal}', journal)
        variables, place = cache('changed')
        until_kept(variables, place, path)
        changes = ["INSERT INTO customers VALUES (31, 'Zeppelin Works', 'Utrecht', 'x')", 'ALTER TABLE orders ADD COLUMN priority TEXT',
                   "UPDATE orders SET priority = 'rush' WHERE id % 5 = 0", 'CREATE TABLE suppliers (id INTEGER PRIMARY KEY, name TEXT)',
                   "INSERT INTO suppliers VALUES (1, 'Acme')", 'DROP TABLE suppliers', 'ALTER TABLE customers RENAME COLUMN city TO town']
        asked = ['customers in Utrecht', 'orders by priority', 'orders with priority rush', 'list the suppliers', 'suppliers named Acme',
                 'list the suppliers', 'customers by town']
        database = sqlite3.connect(path, isolation_level=None)  # it stays open, so that a log stays beside the file
        for change, question in zip(changes, asked, strict=True):
            database.execute(change)
            kept, anew = ask(variables, path, question), ask(variables, path, question, '--no-cache')
            same(kept, anew, f'{journal}: {change}')
        database.close()


def test_another_file_in_its_place_is_another_database():
    path, other = make_orders('replaced'), make_orders('other')
    variables, place = cache('replaced')
    until_kept(variables, place, path)
    with sqlite3.connect(other) as database:
        database.execute("UPDATE customers SET city = 'Basel' WHERE city = 'Porto'")
    database.close()
    facts = os.stat(path)
    shutil.copyfile(other, path)
    os.utime(path, ns=(facts.st_atime_ns, facts.st_mtime_ns))
    same(ask(variables, path, 'customers in Basel'), ask(variables, path, 'customers in Basel', '--no-cache'))


def test_a_full_text_index_is_read_from_the_cache_too():
    path = make_orders('searched')
    with sqlite3.connect(path) as database:
        database.execute('CREATE VIRTUAL TABLE customer_search USING fts5 (name, city)')
        database.execute('INSERT INTO customer_search SELECT name, city FROM customers')
    database.close()
    variables, place = cache('searched')
    until_kept(variables, place, path)
    question = 'customer search with city Porto'
    same(ask(variables, path, question, '--min-confidence', '0'), ask(variables, path, question, '--min-confidence', '0', '--no-cache'))


def test_csv_files_are_kept_and_seen_to_change():
    path = folder() / 'orders.csv'
    path.write_text('id,city\n' + ''.join(f'{i},{["Lisbon", "Porto"][i % 2]}\n' for i in range(100)))
    variables, place = cache('csv')
    until_kept(variables, place, path)
    path.write_text(path.read_text().replace('Porto', 'Basel'))
    same(ask(variables, path, 'orders in Basel'), ask(variables, path, 'orders in Basel', '--no-cache'))


def test_files_read_in_another_way_are_other_ones():
    path = folder() / 'prices.csv'
    path.write_text('id;day;price\n' + ''.join(f'{i};0{1 + i % 9}/0{1 + i % 8}/2024;"{i},{i % 10}50"\n' for i in range(1, 200)))
    variables, place = cache('ways')
    ways = [(question, *options) for question in ('total price', 'how many prices in May 2024')
            for options in ([], ['--csv-dates', 'mdy'], ['--csv-dates', 'dmy'], ['--csv-decimal', ','], ['--csv-decimal', '.'], ['--csv-missing', '7,750'])]
    expected = {way: ask(variables, path, *way, '--no-cache') for way in ways}
    for _ in range(3):
        for way in ways:
            same(ask(variables, path, *way), expected[way], way)
        time.sleep(0.05)
    same(kinds(place), ['catalog', 'values'])


def test_files_are_the_owners_alone():
    variables, place = cache('private')
    until_kept(variables, place, make_orders('private'))
    same(place.stat().st_mode & 0o777, 0o700)
    same({path.stat().st_mode & 0o777 for path in place.iterdir()}, {0o600})


def test_damaged_files_are_made_anew():
    path = make_orders('damaged')
    variables, place = cache('damaged')
    expected = until_kept(variables, place, path)
    before = files(place)
    chance = random.Random(1)
    for round_number in range(12):
        for kept in place.iterdir():
            content = bytearray(kept.read_bytes())
            for _ in range(1 + round_number % 3):
                content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
            kept.write_bytes(content if round_number % 4 else content[:chance.randrange(len(content))])
        same(ask(variables, path, 'how many orders'), expected, 'a damaged file')
        same(sorted(files(place)), sorted(before))
    for kept in place.iterdir():
        kept.write_bytes(b'something else')
    same(ask(variables, path, 'how many orders'), expected, 'a foreign file')


def test_the_files_of_one_database_are_not_anothers():
    one, other = make_orders('one'), make_orders('two')
    with sqlite3.connect(other) as database:
        database.execute("UPDATE customers SET city = 'Basel'")
    database.close()
    variables, place = cache('one')
    until_kept(variables, place, one)
    names = sorted(files(place))
    until_kept(variables, place, other, ('catalog', 'catalog', 'values', 'values'))
    for name in sorted(set(files(place)) - set(names)):  # one's files under the other's names
        shutil.copyfile(place / next(old for old in names if old.endswith(name[-6:])), place / name)
    same(ask(variables, other, 'customers in Basel'), ask(variables, other, 'customers in Basel', '--no-cache'))


def test_nothing_that_a_policy_hides_is_kept():
    path = make_orders('hidden')
    variables, place = cache('hidden')
    hides = '    columns:\n      - name: secret\n        hidden: true\n'
    rules = {'no_secret': 'tables:\n  - name: customers\n' + hides,
             'only_porto': "tables:\n  - name: customers\n    rows: city = 'Porto'\n" + hides}
    for name, text in rules.items():
        policy = folder() / f'{name}.yaml'
        policy.write_text(text)
        shutil.rmtree(place, ignore_errors=True)
        for question in ('customers in Lisbon', 'customers in Porto', 'how many orders'):
            for _ in range(2):
                same(ask(variables, path, question, '--semantic', str(policy)),
                     ask(variables, path, question, '--semantic', str(policy), '--no-cache'), f'{name}: {question}')
        until_kept_under(variables, place, path, policy)
        kept = b''.join(files(place).values())
        assert b'Porto' in kept, 'what may be read is kept'
        for hidden in (b'secret', b'hush') + ((b'Lisbon', b'Ghent') if name == 'only_porto' else ()):
            assert hidden not in kept, f'{name}: {hidden} is kept'
    ask(variables, path, 'how many orders')
    same(ask(variables, path, 'customers in Lisbon', '--semantic', str(policy)).out,
         ask(variables, path, 'customers in Lisbon', '--semantic', str(policy), '--no-cache').out, 'after a run without a policy')


def test_what_a_policy_keeps_back_in_time_is_not_kept():
    path = make_orders('embargo')
    with sqlite3.connect(path) as database:
        database.execute('ALTER TABLE customers ADD COLUMN until REAL')
        database.execute("UPDATE customers SET until = julianday('now') + CASE city WHEN 'Ghent' THEN 4.0 / 86400 ELSE 100 END")
    database.close()
    variables, place = cache('embargo')
    for number, rows in enumerate(("until > julianday('now')", "id IN (SELECT id FROM customers WHERE until > julianday('now'))",
                                   "city < CURRENT_TIMESTAMP || 'x' OR until > julianday('now')")):
        policy = folder() / f'embargo{number}.yaml'
        policy.write_text(f'tables:\n  - name: customers\n    rows: {json.dumps(rows)}\n')
        time.sleep(0.2)
        ask(variables, path, 'customers in Ghent', '--semantic', str(policy))
        same(files(place), {}, rows)
    with sqlite3.connect(path) as database:
        while database.execute("SELECT count(*) FROM customers WHERE city = 'Ghent' AND until > julianday('now')").fetchone() != (0,):
            time.sleep(0.2)
    database.close()
    for spelt in ('Ghent', 'Ghentt'):
        arguments = ('--semantic', str(folder() / 'embargo0.yaml'), '--min-confidence', '0')
        same(ask(variables, path, f'customers in {spelt}', *arguments), ask(variables, path, f'customers in {spelt}', *arguments, '--no-cache'))


def test_what_a_server_keeps_back_by_settings_is_not_kept():
    uri = postgres('ASKDB_TEST_POSTGRES')

    def run(sql):
        subprocess.run(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', uri, '-c', sql], check=True, env=environment(), stderr=subprocess.DEVNULL)

    for number, restricted in enumerate(('CREATE VIEW tenancy.own AS SELECT * FROM tenancy.parcels WHERE city = current_setting(\'a.city\', true)',
                                         'ALTER TABLE tenancy.parcels ENABLE ROW LEVEL SECURITY')):
        variables, place = cache(f'tenancy{number}')
        run('DROP SCHEMA IF EXISTS tenancy CASCADE; CREATE SCHEMA tenancy; CREATE TABLE tenancy.parcels (id int PRIMARY KEY, city text)')
        try:
            run(restricted)
            ask(variables, uri, 'how many parcels')
            same(files(place), {}, restricted)
        finally:
            run('DROP SCHEMA tenancy CASCADE')


def until_kept_under(variables, place, path, policy):
    for _ in range(100):
        ask(variables, path, 'how many orders', '--semantic', str(policy))
        if kinds(place) == ['catalog', 'values']:
            return
        time.sleep(0.05)
    raise AssertionError('nothing is kept under a policy')


def test_several_at_once_are_safe():
    variables, place = cache('several')
    command = [binary(), 'ask', '-f', 'csv', '--', shop(), 'revenue by store']
    expected = askdb('ask', '-f', 'csv', '--no-cache', '--', shop(), 'revenue by store').out
    for _ in range(3):
        shutil.rmtree(place, ignore_errors=True)
        running = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**environment(), **variables}) for _ in range(6)]
        for process in running:
            out, err = process.communicate()
            same(process.returncode, OK, shown(err))
            same(out, expected)
        same(kinds(place), ['catalog', 'values'])


def test_a_run_that_is_killed_leaves_no_wrong_cache():
    path = make_orders('killed')
    variables, place = cache('killed')
    expected = until_kept(variables, place, path)
    command = [binary(), 'ask', '-f', 'csv', '--', str(path), 'how many orders']
    start = time.monotonic()
    shutil.rmtree(place)
    subprocess.run(command, env={**environment(), **variables}, capture_output=True, check=True)
    took = time.monotonic() - start
    chance, tried = random.Random(2), 0
    for _ in range(KILLS):
        shutil.rmtree(place, ignore_errors=True)
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**environment(), **variables})
        time.sleep(chance.random() * took)
        process.send_signal(signal.SIGKILL)
        process.wait()
        if not files(place):
            continue  # the next run is a first one
        tried += 1
        same(ask(variables, path, 'how many orders'), expected, 'after a kill')
    assert tried > 0, 'each was killed before it had written anything'


def test_another_role_has_a_cache_of_its_own():
    owner, shop_uri = postgres('ASKDB_TEST_POSTGRES'), postgres()
    variables, place = cache('role')
    other = shop_uri.replace('//bi@', f'//{owner.split("//")[1].split("@")[0]}@')
    assert other != shop_uri
    for uri in (shop_uri, other, shop_uri):
        same(ask(variables, uri, 'how many orders'), ask(variables, uri, 'how many orders', '--no-cache'), uri)
    end = time.monotonic() + PATIENCE
    while kinds(place) != ['catalog', 'catalog', 'values', 'values']:  # what changes while it is read is not kept
        assert time.monotonic() < end, kinds(place)
        for uri in (shop_uri, other):
            ask(variables, uri, 'how many orders')


def test_a_changed_server_is_read_anew():
    uri = postgres('ASKDB_TEST_POSTGRES')

    def run(sql):
        subprocess.run(['psql', '-X', '-q', '-v', 'ON_ERROR_STOP=1', '-d', uri, '-c', sql], check=True, env=environment(), stderr=subprocess.DEVNULL)

    variables, place = cache('server')
    run('DROP SCHEMA IF EXISTS kept CASCADE; CREATE SCHEMA kept; CREATE TABLE kept.parcels (id int PRIMARY KEY, city text);'
        " INSERT INTO kept.parcels SELECT i, 'Porto' FROM generate_series(1, 50) AS i; ANALYZE kept.parcels")
    try:
        changes = [('ALTER TABLE kept.parcels ADD COLUMN carrier text', 'parcels by carrier'),
                   ("COMMENT ON COLUMN kept.parcels.carrier IS 'courier'", 'parcels by courier'),
                   ('CREATE TABLE kept.depots (id int PRIMARY KEY, name text)', 'list the depots'), ('DROP TABLE kept.depots', 'list the depots'),
                   ("INSERT INTO kept.parcels VALUES (99, 'Utrecht', 'x')", 'parcels in Utrecht')]
        until_kept(variables, place, uri, question='how many parcels')
        for change, question in changes:
            run(change)
            same(ask(variables, uri, question), ask(variables, uri, question, '--no-cache'), change)
    finally:
        run('DROP SCHEMA kept CASCADE')


def test_show_and_clear():
    path = make_orders('listed')
    variables, place = cache('listed')
    assert b'0 files' in answers('cache', 'show', variables=variables)
    until_kept(variables, place, path)
    listing = answers('cache', 'show', variables=variables).decode()
    same(listing.count(str(path)), 2, listing)
    assert '2 files' in listing, listing
    same(answers('cache', 'clear', variables=variables), b'')
    same(files(place), {})
    for arguments in (['cache'], ['cache', 'drop'], ['cache', 'show', 'clear']):
        same(askdb(*arguments, variables=variables).status, 1, ' '.join(arguments))


main(globals())
