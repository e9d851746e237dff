#!/usr/bin/env python3
"""PostgreSQL databases in encodings of one byte a character: the server makes names without quotes lower-case as its locale says, and
what is checked is what is read."""
import json
import subprocess

from retail import psql, superuser
from run import OK, REJECTED, Skip, answers, askdb, fails, main, same, shown

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


def test_utf_8_folds_ascii_alone():
    try:
        uri = made('UTF8')
        for sql, expected in (('SELECT größe AS n FROM t', 2), ('SELECT "GRÖßE" AS n FROM t', 3)):
            same(json.loads(answers('check', uri, sql, '--run', '-q', '-f', 'json')), [{'n': expected}], sql)
        fails(REJECTED, 'check', uri, 'SELECT id FROM übung', lines=None)
    finally:
        gone()


if __name__ == '__main__':
    main(dict(globals()))
