#!/usr/bin/env python3
"""PostgreSQL databases in encodings of one byte a character: the server makes names without quotes lower-case as its locale says, and
what is checked is what is read."""
import json
import subprocess

from mcp_server import server
from retail import psql, superuser
from run import OK, REJECTED, Skip, answers, askdb, fails, folder, main, same, shown

TABLE = ('CREATE TABLE t (id int PRIMARY KEY, "größe" int, "GRÖßE" int, plain int); INSERT INTO t VALUES (1, 2, 3, 4); '
         'CREATE TABLE "Übung" (id int PRIMARY KEY); GRANT SELECT ON t, "Übung" TO PUBLIC')
NAME = 'askdb_test_encoding'


def made(encoding):
    """A database in this encoding, with names beyond ASCII."""
    try:
        psql(superuser(), '-c', f'DROP DATABASE IF EXISTS {NAME} WITH (FORCE)')
        psql(superuser(), '-c', f"CREATE DATABASE {NAME} ENCODING '{encoding}' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
    except subprocess.CalledProcessError as error:
        raise Skip(f'no database in {encoding} can be made') from error
    psql(superuser(NAME), '-c', "SET client_encoding = 'UTF8'", '-c', TABLE)
    return superuser(NAME)


def gone():
    psql(superuser(), '-c', f'DROP DATABASE IF EXISTS {NAME} WITH (FORCE)')


BARE = ['SELECT größe FROM t', 'SELECT GRÖßE FROM t', 'SELECT t.Größe FROM t', 'SELECT id FROM Übung', 'SELECT plain AS Größe FROM t',
        'SELECT Ä.id FROM t AS Ä', 'WITH é AS (SELECT 1 AS n) SELECT n FROM é', "SELECT plain FROM t ORDER BY GRÖßE", 'SELECT 1 AS a€']
QUOTED = [('SELECT "größe" AS n FROM t', 2), ('SELECT "GRÖßE" AS n FROM t', 3), ('SELECT count(*) AS n FROM "Übung"', 0),
          ("SELECT count(*) AS n FROM t WHERE 'Ä' <> 'ä' -- größe", 1), ('SELECT /* größe */ plain AS n FROM t', 4),
          ("SELECT $ä$Ö$ä$ || '' AS n", 'Ö'), ('SELECT PLAIN AS n FROM T', 4)]


def test_one_byte_a_character():
    try:
        for encoding in ('LATIN1', 'SQL_ASCII', 'WIN1252'):
            uri = made(encoding)
            for sql in BARE:
                message = fails(REJECTED, 'check', uri, sql, lines=None)
                assert 'in quotes' in message, f'{sql}: {message}'
            for sql, expected in QUOTED:
                if encoding == 'SQL_ASCII' and not sql.isascii():
                    continue
                result = askdb('check', uri, sql, '--run', '-q', '-f', 'json')
                same(result.status, OK, f'{encoding} {sql}: {shown(result.err)}')
                same(json.loads(result.out), [{'n': expected}], sql)
            if encoding == 'LATIN1':
                same(answers('sql', uri, 'how many Übung are there', '-q').count(b'"'), 2, 'the built-in model quotes')
    finally:
        gone()


def test_names_are_cut_where_the_server_cuts_them():
    """31 letters are 62 bytes of UTF-8, where the parser here cuts the longer name, and the server, of one byte a letter, does not: one would
    be checked, the other called or read. Where a letter has more bytes than in UTF-8 it is the other way round."""
    short, long = 'é' * 31, 'é' * 40
    made_of = ('CREATE TABLE cut (id int, "{0}" int); CREATE FUNCTION "{1}"(cut) RETURNS text LANGUAGE sql AS $$SELECT \'called\'$$; INSERT INTO cut VALUES (1, 2); '
               'CREATE TABLE "{1}" (v text); CREATE TABLE "{0}" (v text); INSERT INTO "{1}" VALUES (\'secret\')')
    policy = folder() / 'cut.yaml'
    try:
        for encoding, first, second, names in (('LATIN1', short, long, (short, long)), ('WIN1252', short, long, (short, long)),
                                               ('EUC_JP', 'é' * 20, 'é' * 25, ('é' * 15, 'é' * 20, 'é' * 25)), ('UTF8', short, long, (short, long))):
            uri = made(encoding)
            psql(uri, '-c', "SET client_encoding = 'UTF8'", '-c', made_of.format(first, second) if encoding != 'UTF8' else 'CREATE TABLE cut (id int); INSERT INTO cut VALUES (1)')
            policy.write_text(json.dumps({'tables': [{'name': second, 'hidden': True}] if encoding in ('LATIN1', 'WIN1252') else []}), encoding='utf-8')
            statements = (f'SELECT r."{second}" FROM cut r', f'SELECT (r)."{second}" FROM cut r', f'SELECT v FROM "{second}"', f'SELECT (SELECT "{second}") FROM cut',
                          f'WITH "{first}" AS (SELECT 1 AS v) SELECT v FROM "{second}"', f'WITH "{second}" AS (SELECT 1 AS v) SELECT v FROM "{first}"',
                          f'SELECT s."{second}" FROM (SELECT 1 AS "{first}") s', f'SELECT s."{first}" FROM (SELECT 1 AS "{second}") s',
                          f'SELECT 1 AS n FROM cut AS "{second}"', f'SELECT count(*) FROM cut r ORDER BY max(r."{second}")', f'SELECT "{second}"(r) FROM cut r',
                          'SELECT U&"' + r'\00e9' * len(second) + '" FROM cut')
            for under in ((), ('--semantic', str(policy))):
                with server(uri, *under) as running:
                    for sql in statements:
                        result = running.result('tools/call', {'name': 'run_sql', 'arguments': {'sql': sql}})
                        text = result['content'][0]['text']
                        assert 'called' not in text and 'secret' not in text, f'{encoding} {sql}: {text}'
                        if encoding != 'UTF8':
                            assert result['isError'], f'{encoding} {sql}: {text}'
            same(json.loads(answers('check', uri, f'SELECT id AS "{names[0][:15]}" FROM cut', '--run', '-q', '-f', 'json')), [{names[0][:15]: 1}])
            same(json.loads(answers('check', uri, f"SELECT '{second}' AS n, {'a' * 80}.id FROM cut AS {'a' * 80}", '--run', '-q', '-f', 'json')), [{'n': second, 'id': 1}])
    finally:
        gone()


def test_utf_8_folds_ascii_alone():
    try:
        uri = made('UTF8')
        for sql, expected in (('SELECT größe AS n FROM t', 2), ('SELECT "GRÖßE" AS n FROM t', 3)):
            same(json.loads(answers('check', uri, sql, '--run', '-q', '-f', 'json')), [{'n': expected}], sql)
        fails(REJECTED, 'check', uri, 'SELECT id FROM übung', lines=None)
    finally:
        gone()



def test_what_is_not_utf8_leaves_out_itself_alone():
    """A database in SQL_ASCII takes any bytes for a name or a comment."""
    scripts = (b"CREATE TABLE t (id int, name text); COMMENT ON TABLE t IS 'c\xfe'; COMMENT ON COLUMN t.id IS 'c\xff'; INSERT INTO t VALUES (1, 'a\xfe')",
               b'CREATE TABLE "t\xfcb" (id int); CREATE TABLE "Caf\xc3\xa9" ("n\xe4" int, "OK\xc3\xa9" int); CREATE VIEW w AS SELECT \'\xfc\'::text AS x',
               b'CREATE SCHEMA "\xed\xa0\x80"; CREATE TABLE "\xed\xa0\x80".u (id int); CREATE TABLE ok (id int); CREATE FUNCTION "f\xff"() RETURNS int AS \'SELECT 1\' LANGUAGE sql')
    try:
        uri = made('SQL_ASCII')
        for script in scripts:
            path = folder() / 'bytes.sql'
            path.write_bytes(b"SET client_encoding = 'SQL_ASCII'; DROP TABLE IF EXISTS t;" if script is scripts[0] else b"SET client_encoding = 'SQL_ASCII';")
            path.write_bytes(path.read_bytes() + script)
            psql(uri, '-f', str(path))
        tables = {item['name']: [column['name'] for column in item['columns']] for item in json.loads(answers('schema', uri, '-f', 'json', '-q'))['tables']}
        same(tables, {'t': ['id', 'name'], 'Café': ['OKé'], 'w': ['x'], 'ok': ['id'], 'Übung': ['id']}, 'what is left')
        result = askdb('check', uri, 'SELECT count("OKé") AS n FROM "Café"', '--run', '-f', 'json', '--no-cache')
        same((result.status, json.loads(result.out)), (OK, [{'n': 0}]), shown(result.err))
        assert 'not UTF-8 are left out' in shown(result.err), shown(result.err)
        same(askdb('check', uri, 'SELECT id, name FROM t', '--run', '-f', 'csv', '-q').out, 'id,name\n1,a\ufffd\n'.encode(), 'a value')
    finally:
        gone()


if __name__ == '__main__':
    main(dict(globals()))
