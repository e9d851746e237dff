#!/usr/bin/env python3
"""Functions of users and extensions in PostgreSQL: those that the server says are not volatile may be called, and no others."""
import atexit
import sys

from retail import drop_scratches, postgres_scratch, psql
from run import REJECTED, answers, fails, folder, run_cases, same

ALLOWED = [
    ('by its name alone', 'SELECT gross(net) AS x FROM prices ORDER BY id', ['120', '60']),
    ('an overload', 'SELECT gross(net, 2) AS x FROM prices ORDER BY id', ['200', '100']),
    ('by schema and name', 'SELECT public.gross(net) AS x FROM prices ORDER BY id', ['120', '60']),
    ('of a schema that is not on the path', 'SELECT finance.rounded(net / 3) AS x FROM prices ORDER BY id', ['33', '17']),
    ('of an extension, in C', 'SELECT unaccent(label) AS x FROM prices ORDER BY id', ['Lampara', 'Mesa']),
    ('among tables', 'SELECT x FROM gross(1) AS t (x)', ['1.2']),
    ('in a condition', 'SELECT id AS x FROM prices WHERE gross(net) > 100', ['1']),
    ('that reads a table', 'SELECT word_of(id) AS x FROM prices WHERE id = 1', ['xyzzy']),
    ('a namesake on the path has no say where the schema is named', 'SELECT finance.twofold(net) AS x FROM prices ORDER BY id',
     ['200', '100']),
]
REFUSED = [
    ('an overload is volatile', 'SELECT half(net) FROM prices', 'half'),
    ('it runs as its owner', 'SELECT as_owner(net) FROM prices', 'as_owner'),
    ('it returns rows', 'SELECT many(net) FROM prices', 'many'),
    ('its language is not trusted', 'SELECT nap(10)', 'nap'),
    ('pg_catalog has one of that name', "SELECT pg_sleep('1')", 'pg_sleep'),
    ("pg_catalog's own", 'SELECT pg_catalog.pg_sleep(1)', 'pg_sleep'),
    ('not on the path', 'SELECT rounded(net) FROM prices', 'rounded'),
    ('the right to call it is lacking', 'SELECT finance.hidden(net) FROM prices', 'finance.hidden'),
    ('an aggregate, whose steps may be anything', 'SELECT worst(net) FROM prices', 'worst'),
    ('it runs SQL given as text', "SELECT crosstab('SELECT pg_sleep(1), 1, 1')", 'crosstab'),
    ('the same among tables', "SELECT * FROM crosstab('SELECT 1, 1, 1') AS t (a int, b int)", 'crosstab'),
    ('there is none', 'SELECT nowhere(net) FROM prices', 'nowhere'),
    ('there is no such schema', 'SELECT absent.gross(net) FROM prices', 'absent.gross'),
]


def database():
    """As a role that may not call one of them; the superuser may call all."""
    uri = postgres_scratch('askdb_functions', 'functions/postgres.sql')
    psql(uri, '-c', 'REVOKE ALL ON FUNCTION finance.hidden(numeric) FROM PUBLIC; GRANT USAGE ON SCHEMA finance TO bi; '
         'GRANT SELECT ON ALL TABLES IN SCHEMA public TO bi')
    return uri.replace('//postgres@', '//bi@')


def allowed(sql, rows):
    same(answers('check', '--run', '-q', '-f', 'csv', '--', database(), sql).decode().splitlines(), ['x', *rows])


def refused(sql, name):
    message = fails(REJECTED, 'check', '--run', '-q', '--', database(), sql, lines=None)
    assert f'function {name} ' in message or f'function {name} is' in message, message


def not_under_a_policy():
    path = folder() / 'policy.yaml'
    path.write_text('tables:\n  - name: secrets\n    hidden: true\n', encoding='utf-8')
    message = fails(REJECTED, 'check', '--run', '-q', '--semantic', str(path), '--', database(), 'SELECT word_of(id) FROM prices', lines=None)
    assert 'function word_of is not allowed' in message, message


def under_names_alone():
    path = folder() / 'names.yaml'
    path.write_text('tables:\n  - name: prices\n    synonyms: [tariffs]\n', encoding='utf-8')
    out = answers('check', '--run', '-q', '-f', 'csv', '--semantic', str(path), '--', database(), 'SELECT gross(1) AS x')
    same(out.decode().splitlines(), ['x', '1.2'])


def main():
    atexit.register(drop_scratches)
    cases = [(f'allowed: {name}', lambda sql=sql, rows=rows: allowed(sql, rows)) for name, sql, rows in ALLOWED]
    cases += [(f'refused: {name}', lambda sql=sql, function=function: refused(sql, function)) for name, sql, function in REFUSED]
    cases += [('refused: what a policy cannot see into', not_under_a_policy), ('allowed: a file that only names', under_names_alone)]
    sys.exit(run_cases(cases))


if __name__ == '__main__':
    main()
