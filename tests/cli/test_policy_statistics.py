#!/usr/bin/env python3
"""What a PostgreSQL server tells of its own accord (statistics, the planner's cost, names along the search path) is told of all rows and
all tables: under a policy it decides nothing and stands nowhere."""
import atexit
import json

from retail import drop_scratches, postgres_scratch, psql
from run import OK, answers, askdb, folder, main, same, shown

# Two databases that differ in rows which the policy keeps back: the other rows have one value, or values of their own.
TABLES = {
    'parted': "CREATE TABLE parted (id int, region text) PARTITION BY LIST (region);"
              " CREATE TABLE parted_n PARTITION OF parted FOR VALUES IN ('north');"
              " CREATE TABLE parted_s PARTITION OF parted FOR VALUES IN ('south');"
              " INSERT INTO parted SELECT i, 'north' FROM generate_series(1, 500) AS i;"
              " INSERT INTO parted SELECT {value}, 'south' FROM generate_series(1, 3000) AS i;",
    '"Foreign Log"': "DO $$ DECLARE file text := current_setting('data_directory') || '/askdb_foreign_log.csv'; BEGIN"
                     " EXECUTE format('COPY (SELECT i, ''north'' FROM generate_series(1, 500) AS i UNION ALL SELECT {value}, ''south''"
                     " FROM generate_series(1, 3000) AS i) TO %L CSV', file);"
                     ' CREATE EXTENSION file_fdw; CREATE SERVER files FOREIGN DATA WRAPPER file_fdw;'
                     """ EXECUTE format('CREATE FOREIGN TABLE "Foreign Log" ("Nr" int, region text) SERVER files"""
                     " OPTIONS (filename %L, format ''csv'')', file); END $$;",
}


def written(name, text):
    path = folder() / name
    path.write_text(text, encoding='utf-8')
    return str(path)


def uniques(uri, table, *options):
    tables = json.loads(answers('schema', uri, '-f', 'json', *options))['tables']
    return [column['unique'] for item in tables if item['name'] == table.strip('"') for column in item['columns']]


def test_statistics_of_all_rows_make_no_column_unique():
    for table, script in TABLES.items():
        path = written('unique.yaml', f"tables:\n  - name: {json.dumps(table.strip(chr(34)))}\n    rows: region = 'north'\n")
        found = []
        for variant, value in (('distinct', 'i + 500'), ('same', '1')):
            uri = postgres_scratch(f'askdb_unique_{len(table)}_{variant}')
            psql(uri, '-c', script.replace('{value}', value) + f' ANALYZE {table};')
            found.append(uniques(uri, table)[0])
            same(uniques(uri, table, '--semantic', path), [False, False], f'{table}, {variant}')
        same(found, [True, False], f'{table} without a policy')


def test_the_planners_cost_of_restricted_rows_is_not_asked_for():
    uri = postgres_scratch('askdb_cost')
    psql(uri, '-c', 'CREATE TABLE customers (id int PRIMARY KEY, name text, country text);'
                    ' CREATE TABLE invoices (id int PRIMARY KEY, customer_id int REFERENCES customers, region text, amount int);'
                    " INSERT INTO customers SELECT i, 'N' || i, (ARRAY['Spain', 'Italy'])[1 + i % 2] FROM generate_series(1, 20000) AS i;"
                    " INSERT INTO invoices SELECT i, i, 'north', i % 100 FROM generate_series(1, 500) AS i; ANALYZE;"
                    " UPDATE pg_class SET reltuples = 1e9, relpages = 1 WHERE relname = 'invoices'")
    path = written('cost.yaml', "tables:\n  - name: invoices\n    rows: region = 'north'\n")
    for options, told in (((), True), (('--semantic', path), False)):
        result = askdb('ask', uri, 'amount per customer country', '--explain', *options)
        same(('expects it to cost' in shown(result.err)), told, f'{options}: {shown(result.err)}')


def test_a_hidden_table_called_like_a_type_is_not_told():
    for hidden, others in (('money', ''), ('Mood', "CREATE SCHEMA late; CREATE TYPE late.\"Mood\" AS ENUM ('good', 'bad');")):
        uri = postgres_scratch(f'askdb_named_{hidden.lower()}')
        psql(uri, '-c', f'ALTER DATABASE askdb_named_{hidden.lower()} SET search_path = public, late, pg_catalog', '-c', others or 'SELECT')
        type_name = 'late."Mood"' if others else 'pg_catalog.money'
        psql(uri, '-c', f"CREATE TABLE sales (id int, worth {type_name}); CREATE TABLE other (id int)")
        path = written('types.yaml', f'tables:\n  - name: other\n    hidden: true\n')
        text = 'good' if others else '3.50'
        statements = [f"SELECT '{text}'::\"{hidden}\" AS n", f"SELECT CAST('{text}' AS \"{hidden}\") AS n, count(*) FROM sales"]
        before = [askdb('check', uri, sql, '--run', '--semantic', path, '-f', 'csv') for sql in statements]
        psql(uri, '-c', f'CREATE TABLE public."{hidden}" (id int)')
        path = written('types.yaml', f'tables:\n  - name: other\n    hidden: true\n  - name: "{hidden}"\n    hidden: true\n')
        for sql, old in zip(statements, before, strict=True):
            result = askdb('check', uri, sql, '--run', '--semantic', path, '-f', 'csv')
            same((result.status, result.out), (old.status, old.out), f'{sql}: {shown(result.err)}')
            if not others:
                same(result.status, OK, sql)


if __name__ == '__main__':
    atexit.register(drop_scratches)
    main(globals())
