#!/usr/bin/env python3
"""Functions of users in PostgreSQL may be called where a semantic file names them, those of extensions by a list, and no others.
Names without a schema mean what they meant when the session began, or the statement is refused."""
import atexit
import functools
import json
import sys

from mcp_server import Server
from retail import drop_scratches, postgres_scratch, psql, superuser
from run import OK, REJECTED, USAGE, answers, askdb, fails, folder, run_cases, same, shown

ALLOWED = [
    ('by its name alone', 'SELECT gross(net) AS x FROM prices ORDER BY id', ['120', '60']),
    ('an overload', 'SELECT gross(net, 2) AS x FROM prices ORDER BY id', ['200', '100']),
    ('by schema and name', 'SELECT public.gross(net) AS x FROM prices ORDER BY id', ['120', '60']),
    ('of a schema that is not on the path', 'SELECT finance.rounded(net / 3) AS x FROM prices ORDER BY id', ['33', '17']),
    ('among tables', 'SELECT x FROM gross(1) AS t (x)', ['1.2']),
    ('in a condition', 'SELECT id AS x FROM prices WHERE gross(net) > 100', ['1']),
    ('that reads a table', 'SELECT word_of(id) AS x FROM prices WHERE id = 1', ['xyzzy']),
    ('a namesake on the path has no say where the schema is named', 'SELECT finance.twofold(net) AS x FROM prices ORDER BY id',
     ['200', '100']),
]
LISTED = [
    ('unaccent', 'SELECT unaccent(label) AS x FROM prices ORDER BY id', ['Lampara', 'Mesa']),
    ('by schema and name', 'SELECT public.unaccent(label) AS x FROM prices ORDER BY id', ['Lampara', 'Mesa']),
    ('levenshtein', "SELECT levenshtein('mesa', label) AS x FROM prices WHERE id = 2", ['1']),
    ('pg_trgm', "SELECT word_similarity('mesa', label) AS x FROM prices WHERE id = 2", ['1']),
    ('in a schema that is not on the path', "SELECT encode(tools.digest(label, 'md5'), 'hex') = md5(label) AS x FROM prices WHERE id = 2", ['true']),
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
    ("an extension's that changes a setting", 'SELECT set_limit(0.1)', 'set_limit'),
    ("an extension's that is not on the list", "SELECT tools.gen_salt('md5')", 'tools.gen_salt'),
    ("an extension's with an overload of a user", "SELECT similarity('a', 'b')", 'similarity'),
    ('there is none', 'SELECT nowhere(net) FROM prices', 'nowhere'),
    ('there is no such schema', 'SELECT absent.gross(net) FROM prices', 'absent.gross'),
]
FILE = 'functions: [gross, public.word_of, finance.rounded, finance.twofold]\n'
NO_SUCH = ['nowhere', 'finance.nowhere', 'nap', 'many', 'half', 'as_owner', 'worst', 'pg_sleep', 'pg_catalog.lower', 'rounded', 'finance.hidden']


@functools.lru_cache(maxsize=None)
def made():
    uri = postgres_scratch('askdb_functions', 'functions/postgres.sql')
    psql(uri, '-c', "CREATE TYPE public.shade AS ENUM ('dark')")
    psql(uri, '-c', 'REVOKE ALL ON FUNCTION finance.hidden(numeric) FROM PUBLIC; GRANT USAGE ON SCHEMA finance, tools, early TO bi; '
         'GRANT SELECT ON ALL TABLES IN SCHEMA public, early, finance TO bi')
    return uri.replace('//postgres@', '//bi@')


def database(path=None):
    """As a role that may not call one of them; the superuser may call all."""
    return made() if path is None else f'{made()}&options=-csearch_path%3D{path}'


def semantic(text):
    path = folder() / 'functions.yaml'
    path.write_text(text, encoding='utf-8')
    return '--semantic', str(path)


@functools.lru_cache(maxsize=None)
def running(uri, text):
    """One server for many statements: by the database, and what the semantic file says."""
    one = Server(uri, *(semantic(text) if text else ()))
    atexit.register(one.kill)
    one.initialize()
    return one


def values(sql, text=None, uri=None):
    rows = running(uri or database(), text).tool('run_sql', sql=sql)['rows']
    return [value if isinstance(value, str) else json.dumps(value) for row in rows for value in row.values()]


def refusal(sql, text=None, uri=None):
    same(running(uri or database(), text).tool('check_sql', sql=sql)['accepted'], False, sql)
    return running(uri or database(), text).tool('run_sql', is_error=True, sql=sql)


def allowed(sql, rows):
    same(values(sql, FILE), rows)
    message = refusal(sql)
    assert 'function ' in message and 'is not allowed' in message and 'a semantic file may allow it' in message, message


def listed(sql, rows):
    same(values(sql), rows)


def refused(sql, name):
    for text in (None, FILE):
        assert f'function {name} ' in refusal(sql, text)


def refused_by_the_command():
    sql, name = REFUSED[0][1:]
    for options in ((), semantic(FILE)):
        assert f'function {name} ' in fails(REJECTED, 'check', '--run', '-q', *options, '--', database(), sql, lines=None)
    out = answers('check', '--run', '-q', '-f', 'csv', *semantic(FILE), '--', database(), ALLOWED[0][1])
    same(out.decode().splitlines(), ['x', *ALLOWED[0][2]])


def no_such_function(name):
    result = askdb('check', *semantic(f'functions: [{name}]\n'), '--', database(), 'SELECT 1')
    same(result.status, USAGE)
    assert f'allows function {name}, and there is none' in shown(result.err), shown(result.err)


def under_a_policy():
    """What a file allows by name may read what the same file hides: that is for whoever writes it to know."""
    hidden = 'tables:\n  - name: secrets\n    hidden: true\n'
    message = refusal('SELECT word_of(id) FROM prices', hidden)
    assert 'function word_of is not allowed' in message, message
    same(values('SELECT word_of(id) AS x FROM prices WHERE id = 1', hidden + FILE), ['xyzzy'])
    same(values('SELECT unaccent(label) AS x FROM prices WHERE id = 1', hidden), ['Lampara'])


def not_by_a_file_that_only_names():
    message = refusal('SELECT gross(1) AS x', 'tables:\n  - name: public.prices\n    synonyms: [tariffs]\n')
    assert 'function gross is not allowed' in message, message


def operators_of_extensions():
    """All but those that may do anything: `#=` makes a row of texts, with the checks of its domains."""
    uri = postgres_scratch('askdb_operators')
    psql(uri, '-c', 'CREATE EXTENSION hstore; CREATE SCHEMA own; CREATE EXTENSION intarray SCHEMA own;'
                    " CREATE TABLE kept (id int, more hstore, list int[]); INSERT INTO kept VALUES (1, 'a=>7', '{1,2}')")
    for sql in ("SELECT kept #= hstore('id', '2') FROM kept", 'SELECT (k #= k.more) IS NULL FROM (SELECT id, more FROM kept) AS k',
                "SELECT (ROW(1, 2) #= hstore('f1', '3'))::text FROM kept"):
        assert 'operator #= is also defined by a user' in refusal(sql, uri=uri), sql
    assert 'operators of other schemas' in refusal("SELECT kept OPERATOR(public.#=) hstore('id', '2') FROM kept", uri=uri)
    same(values("SELECT more -> 'a' AS x, more ? 'b' AS y, more || more = more AS z FROM kept", uri=uri), ['7', 'false', 'true'])
    same(values('SELECT list && ARRAY[2] AS x, id # 3 AS y FROM kept', uri=f'{uri}&options=-csearch_path%3Dpublic,own'), ['true', '2'])


def types_along_the_path():
    early = database('early,public,pg_catalog')
    assert 'type date is also defined by a user: write pg_catalog.date' in refusal("SELECT '2024-01-01'::date", uri=early)
    assert 'function date is also defined by a user' in refusal("SELECT date('2024-01-01')", uri=early)
    assert 'type date is not allowed' in refusal("SELECT '2024-01-01'::early.date", uri=early)
    same(values("SELECT '2024-01-01'::pg_catalog.date AS x", uri=early), ['2024-01-01'])
    same(values("SELECT '2024-01-01'::date AS x", uri=database('public,early')), ['2024-01-01'])


def types_of_users():
    uri = database('early,public')
    same(values("SELECT 'good'::mood AS x", uri=uri), ['good'])
    same(values("SELECT 'fine'::public.mood AS x", uri=uri), ['fine'])
    same(values("SELECT 'fine'::mood AS x"), ['fine'])
    same(values("SELECT ('a'::plain || 'b') AS x"), ['ab'])
    assert 'type checked is not allowed' in refusal("SELECT 'a'::checked")
    assert 'type checked is not allowed' in refusal("SELECT '{a}'::public.checked[]")


def casts_of_users():
    same(values("SELECT depth AS x FROM depths WHERE depth = 'deep'"), ['deep'])
    message = refusal('SELECT depth::int AS x FROM depths')
    assert 'function public.rank_of, which casts or checks what is in this table, is not allowed' in message, message
    same(values('SELECT depth::int AS x FROM depths', 'functions: [rank_of]\n'), ['7'])


def checks_of_users():
    """A domain's check by a function of users: its column is read, but nothing becomes such a value by standing beside one."""
    message = 'function public.is_code, which casts or checks what is in this table, is not allowed'
    same(values("SELECT code AS x FROM coded WHERE code IN ('a', 'c') AND lower(code) = 'a'"), ['a'])
    same(values('SELECT max(c.code) AS x FROM coded c GROUP BY c.id ORDER BY 1'), ['a', 'b'])
    for sql in ["SELECT array_agg(code) || '{c}' AS x FROM coded", "SELECT lead(code, 1, 'c') OVER () AS x FROM coded",
                "SELECT coalesce(c, '(3,c)') AS x FROM coded c", 'SELECT id AS x FROM coded_lists']:
        assert message in refusal(sql), sql
    same(values("SELECT codes || '{c}' AS x FROM coded_lists", 'functions: [is_code]\n'), ['{a,b,c}'])


def checks_of_the_servers_own():
    """What a check calls beside functions of users is as harmless as what a query may call, or counts as one of theirs (fixtures/hostile)."""
    same(values("SELECT 'b'::short AS x"), ['b'])
    same(values("SELECT words || '{c}' AS x FROM shorts"), ['{b,c}'])
    same(values("SELECT array_agg(word) || '{c}' AS x FROM shorts"), ['{a,c}'])
    same(values("SELECT coalesce(size, '(1,x)') AS x FROM sizes"), ['(2,cm)'])


def functions_that_give_no_type_away():
    """Beside a column whose domain a function of users checks: what takes one value of any type, and what takes several."""
    for sql in ["to_json(code)", "max(code)", "concat(code, 'c')", "nullif(code, 'c')", "first_value(code) OVER ()", "string_agg(code, ',') OVER ()"]:
        values(f'SELECT {sql} AS x FROM coded')
    for sql in ["array_agg(code)", "array_append(NULL, code)", "lag(code, 1, 'c') OVER ()", "width_bucket(code, '{c}')"]:
        assert 'is_code, which casts or checks' in refusal(f'SELECT {sql} AS x FROM coded'), sql


def tables_along_the_path():
    uri = database('early,public')
    same(values('SELECT prices.cost AS x FROM prices', uri=uri), [])
    assert 'no such column: prices.net' in refusal('SELECT prices.net FROM prices', uri=uri)
    same(values('SELECT public.prices.net AS x FROM public.prices WHERE id = 1', uri=uri), ['100'])
    message = refusal('SELECT 1 FROM prices', uri=database('finance'))
    assert 'no such table: prices' in message and 'write ' in message, message


# --- made after a session began ---

# What a process says that begins after the change: None, where nothing of a user's is called.
LATE = [
    ('a function', 'CREATE FUNCTION initcap(varchar) RETURNS text LANGUAGE sql AS $$SELECT \'b\'$$', 'DROP FUNCTION initcap(varchar)',
     "SELECT initcap('a'::varchar) AS x", 'function initcap is also defined by a user'),
    ('an operator', 'CREATE FUNCTION mixed(integer, smallint) RETURNS integer LANGUAGE sql AS $$SELECT 1$$; '
     'CREATE OPERATOR # (LEFTARG = integer, RIGHTARG = smallint, FUNCTION = mixed)', 'DROP OPERATOR # (integer, smallint); DROP FUNCTION mixed',
     'SELECT 1 # 2::smallint AS x', 'operator # is also defined by a user'),
    ('the equality of a join', 'CREATE FUNCTION alike(integer, numeric) RETURNS boolean LANGUAGE sql AS $$SELECT true$$; '
     'CREATE OPERATOR = (LEFTARG = integer, RIGHTARG = numeric, FUNCTION = alike)', 'DROP OPERATOR = (integer, numeric); DROP FUNCTION alike',
     'SELECT id AS x FROM prices JOIN (SELECT 1.0 AS id) n USING (id)', 'operator = is also defined by a user'),
    ('a type with the name of a function', 'CREATE DOMAIN radians AS text CHECK (early.sprung())', 'DROP DOMAIN radians',
     "SELECT radians('1') > 0 AS x", 'function radians is also defined by a user'),
    ('a cast to json', 'CREATE FUNCTION as_json(depth) RETURNS json LANGUAGE sql AS $$SELECT null::json$$; '
     'CREATE CAST (depth AS json) WITH FUNCTION as_json(depth)', 'DROP CAST (depth AS json); DROP FUNCTION as_json',
     'SELECT to_json(depth) AS x FROM depths', 'function public.as_json, which casts or checks what is in this table, is not allowed'),
    ('a check of a domain', "ALTER DOMAIN plain ADD CONSTRAINT late CHECK (is_code(VALUE) AND early.sprung())", 'ALTER DOMAIN plain DROP CONSTRAINT late',
     "SELECT 'a'::plain AS x", 'type plain is not allowed'),
    ('a table before the other', 'CREATE TABLE early.secrets (id integer); GRANT SELECT ON early.secrets TO bi', 'DROP TABLE early.secrets',
     'SELECT secrets.word AS x FROM secrets', 'no such column: secrets.word'),
    ('a check that runs a text', "ALTER DOMAIN plain ADD CONSTRAINT late CHECK (query_to_xml('SELECT 1', true, true, '') IS NOT NULL) NOT VALID",
     'ALTER DOMAIN plain DROP CONSTRAINT late', "SELECT 'a'::plain AS x", 'type plain is not allowed'),
    ('an order of a type', 'CREATE FUNCTION elsewhere.compared(depth, depth) RETURNS integer IMMUTABLE LANGUAGE sql AS $$SELECT 0$$; '
     'CREATE FUNCTION elsewhere.same(depth, depth) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$SELECT true$$; '
     'CREATE OPERATOR elsewhere.= (LEFTARG = depth, RIGHTARG = depth, FUNCTION = elsewhere.same); CREATE OPERATOR CLASS elsewhere.depth_ops '
     'DEFAULT FOR TYPE depth USING btree AS OPERATOR 3 elsewhere.=, FUNCTION 1 elsewhere.compared(depth, depth)',
     'DROP OPERATOR FAMILY elsewhere.depth_ops USING btree; DROP FUNCTION elsewhere.compared CASCADE; DROP FUNCTION elsewhere.same CASCADE',
     'SELECT DISTINCT depth AS x FROM depths', 'function elsewhere.compared, which casts or checks what is in this table, is not allowed'),
    ('another type of a column', 'ALTER TABLE prices ALTER COLUMN label TYPE code', 'ALTER TABLE prices ALTER COLUMN label TYPE text',
     "SELECT array_agg(label) || '{x}' AS x FROM public.prices", 'function public.is_code, which casts or checks what is in this table, is not allowed'),
    ('another type of a column, its schema written', 'ALTER TABLE finance.late ALTER COLUMN word TYPE code', 'ALTER TABLE finance.late ALTER COLUMN word TYPE text',
     'SELECT word AS x FROM finance.late', None),
    ('another column of a view', 'CREATE OR REPLACE VIEW finance.seen AS SELECT id, word FROM secrets',
     'DROP VIEW finance.seen; CREATE VIEW finance.seen AS SELECT id FROM secrets; GRANT SELECT ON finance.seen TO bi', 'SELECT id AS x FROM finance.seen', None),
    ('a function with the name of a column that went', 'ALTER TABLE prices RENAME net TO cost; CREATE FUNCTION net(prices) RETURNS text LANGUAGE sql AS '
     "$$SELECT 'called'$$", 'DROP FUNCTION net(prices); ALTER TABLE prices RENAME cost TO net', 'SELECT (p).net AS x FROM public.prices p', 'field net of this value is not known'),
    ('a column with the name of a row', 'ALTER TABLE prices ADD COLUMN p text; CREATE FUNCTION net(text) RETURNS text LANGUAGE sql AS '
     "$$SELECT 'called'$$", 'DROP FUNCTION net(text); ALTER TABLE prices DROP COLUMN p', 'SELECT (p).net AS x FROM public.prices p', 'field net of this value is not known'),
    ('a part of the type of a column', 'ALTER TYPE size ADD ATTRIBUTE code code', 'ALTER TYPE size DROP ATTRIBUTE code',
     "SELECT coalesce(size, '(1,x)') AS x FROM sizes", 'function public.is_code, which casts or checks what is in this table, is not allowed'),
    ('an enumeration before the other', "CREATE TYPE early.shade AS ENUM ('dark')", 'DROP TYPE early.shade',
     "SELECT 'dark'::shade AS x", None),
    ('an aggregate', 'CREATE AGGREGATE max(boolean) (SFUNC = booland_statefunc, STYPE = boolean)', 'DROP AGGREGATE max(boolean)',
     'SELECT max(id) AS x FROM public.prices', 'function max is also defined by a user'),
    ('a function of any number of arguments', "CREATE FUNCTION concat(VARIADIC text[]) RETURNS text LANGUAGE sql AS $$SELECT 'b'$$", 'DROP FUNCTION public.concat(VARIADIC text[])',
     "SELECT concat('a', 'b') AS x", 'function concat is also defined by a user'),
    ('a function with a default', "CREATE FUNCTION early.upper(text, integer DEFAULT 1) RETURNS text LANGUAGE sql AS $$SELECT 'b'$$", 'DROP FUNCTION early.upper',
     "SELECT upper('a') AS x", 'function upper is also defined by a user'),
    ('a function that got the name', 'ALTER FUNCTION finance.rounded(numeric) SET SCHEMA public; ALTER FUNCTION rounded(numeric) RENAME TO trunc',
     'ALTER FUNCTION public.trunc(numeric) RENAME TO rounded; ALTER FUNCTION public.rounded(numeric) SET SCHEMA finance', 'SELECT trunc(1.5) AS x', 'function trunc is also defined by a user'),
    ('a prefix operator', "CREATE FUNCTION early.bare(text) RETURNS text LANGUAGE sql AS $$SELECT 'b'$$; CREATE OPERATOR early.@ (RIGHTARG = text, FUNCTION = early.bare)",
     'DROP OPERATOR early.@ (NONE, text); DROP FUNCTION early.bare', 'SELECT @ (-1) AS x', 'operator @ is also defined by a user'),
    ('what joins texts', "CREATE FUNCTION joined(text, integer) RETURNS text LANGUAGE sql AS $$SELECT 'b'$$; CREATE OPERATOR || (LEFTARG = text, RIGHTARG = integer, "
     'FUNCTION = joined)', 'DROP OPERATOR || (text, integer); DROP FUNCTION joined', "SELECT 'a'::text || 1 AS x", 'operator || is also defined by a user'),
    ('what LIKE is', 'CREATE FUNCTION alike(text, varchar) RETURNS boolean LANGUAGE sql AS $$SELECT true$$; CREATE OPERATOR ~~ (LEFTARG = text, RIGHTARG = varchar, '
     'FUNCTION = alike)', 'DROP OPERATOR ~~ (text, varchar); DROP FUNCTION alike', "SELECT 'a'::text LIKE 'b'::varchar AS x", 'operator ~~ is also defined by a user'),
    ('what BETWEEN is', 'CREATE FUNCTION early.least_of(integer, smallint) RETURNS boolean LANGUAGE sql AS $$SELECT true$$; CREATE OPERATOR early.>= '
     '(LEFTARG = integer, RIGHTARG = smallint, FUNCTION = early.least_of)', 'DROP OPERATOR early.>= (integer, smallint); DROP FUNCTION early.least_of',
     'SELECT 1 BETWEEN 2::smallint AND 3 AS x', 'operator >= is also defined by a user'),
    ('what IN is', 'CREATE FUNCTION alike(integer, smallint) RETURNS boolean LANGUAGE sql AS $$SELECT true$$; CREATE OPERATOR = (LEFTARG = integer, RIGHTARG = smallint, '
     'FUNCTION = alike)', 'DROP OPERATOR public.= (integer, smallint); DROP FUNCTION alike', 'SELECT 1 IN (2::smallint, 3::smallint) AS x', 'operator = is also defined by a user'),
    ('a row type with the name of a function', 'CREATE TYPE initcap AS (a text)', 'DROP TYPE initcap', "SELECT initcap('(a)') AS x", None),
    ('a table with the name of a function', 'CREATE TABLE early.reverse (a text)', 'DROP TABLE early.reverse', "SELECT reverse('(a)') AS x", None),
    ('a type before the server\'s own', 'CREATE DOMAIN early.int4 AS text CHECK (early.sprung())', 'DROP DOMAIN early.int4', "SELECT int4 '1' AS x",
     'type int4 is also defined by a user', 'early,public,pg_catalog'),
    ('a function before the server\'s own', "CREATE FUNCTION public.lower(text) RETURNS text LANGUAGE sql AS $$SELECT 'b'$$", 'DROP FUNCTION public.lower(text)',
     "SELECT lower('A') AS x", 'function lower is also defined by a user', 'early,public,pg_catalog'),
    ('a schema of the path', "CREATE SCHEMA later; GRANT USAGE ON SCHEMA later TO bi; CREATE FUNCTION later.lower(varchar) RETURNS text LANGUAGE sql AS $$SELECT 'b'$$",
     'DROP SCHEMA later CASCADE', "SELECT lower('A'::varchar) AS x", 'function lower is also defined by a user', 'later,public'),
    ('the schema of the role', "CREATE SCHEMA bi AUTHORIZATION bi; CREATE FUNCTION bi.lower(varchar) RETURNS text LANGUAGE sql AS $$SELECT 'b'$$",
     'DROP SCHEMA bi CASCADE', "SELECT lower('A'::varchar) AS x", 'function lower is also defined by a user', None),
    ('the right to use a schema of the path', 'GRANT USAGE ON SCHEMA elsewhere TO bi; CREATE FUNCTION elsewhere.lower(varchar) RETURNS text LANGUAGE sql AS '
     "$$SELECT 'b'$$", 'DROP FUNCTION elsewhere.lower; REVOKE USAGE ON SCHEMA elsewhere FROM bi', "SELECT lower('A'::varchar) AS x",
     'function lower is also defined by a user', 'elsewhere,public'),
    ('an index by an order of users', 'CREATE FUNCTION elsewhere.apart(integer, integer) RETURNS integer IMMUTABLE LANGUAGE sql AS $$SELECT 0$$; CREATE OPERATOR CLASS '
     'elsewhere.int_ops FOR TYPE integer USING btree AS OPERATOR 3 pg_catalog.=, FUNCTION 1 elsewhere.apart(integer, integer); CREATE INDEX late_index ON prices '
     '(id elsewhere.int_ops)', 'DROP INDEX late_index; DROP OPERATOR FAMILY elsewhere.int_ops USING btree; DROP FUNCTION elsewhere.apart',
     'SELECT id AS x FROM public.prices WHERE id = 1', 'function elsewhere.apart, which casts or checks what is in this table, is not allowed'),
]


def late_in_mcp(make, drop, sql, message, path='early,public'):
    uri = database(path)
    mcp = running(uri, None)
    mcp.tool('run_sql', sql=sql)
    psql(superuser('askdb_functions'), '-c', make)
    try:
        said = mcp.tool('run_sql', is_error=message is not None, sql=sql)
        assert message is None or message in said, said
        same(mcp.tool('check_sql', sql=sql)['accepted'], message is None)
        same(askdb('check', '--run', uri, sql).status, REJECTED if message else OK)
    finally:
        psql(superuser('askdb_functions'), '-c', drop)
    mcp.tool('run_sql', sql=sql)


def late_in_repl():
    """The line that makes the function is a statement of another session, between two of this one."""
    import subprocess

    from run import PATIENCE, binary, environment
    make, drop, sql, message = LATE[0][1:]
    process = subprocess.Popen([binary(), 'repl', '-q', '-f', 'csv', database()], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               stderr=subprocess.STDOUT, env=environment())
    try:
        process.stdin.write(f'{sql};\n'.encode())
        process.stdin.flush()
        lines = []
        while not lines or lines[-1] != 'A':
            lines.append(process.stdout.readline().decode().strip())
            assert lines[-1] or len(lines) < 20, lines
        psql(superuser('askdb_functions'), '-c', make)
        out = process.communicate(f'{sql};\n'.encode(), timeout=PATIENCE)[0].decode()
    finally:
        psql(superuser('askdb_functions'), '-c', drop)
        process.kill()
    assert message in out and 'b' not in out.splitlines(), out


def main():
    atexit.register(drop_scratches)
    cases = [(f'allowed by a file: {name}', lambda sql=sql, rows=rows: allowed(sql, rows)) for name, sql, rows in ALLOWED]
    cases += [(f'of an extension: {name}', lambda sql=sql, rows=rows: listed(sql, rows)) for name, sql, rows in LISTED]
    cases += [(f'refused: {name}', lambda sql=sql, function=function: refused(sql, function)) for name, sql, function in REFUSED]
    cases += [(f'a file that allows {name}', lambda name=name: no_such_function(name)) for name in NO_SUCH]
    cases += [('by the command', refused_by_the_command), ('under a policy', under_a_policy), ('refused: a file that only names', not_by_a_file_that_only_names),
              ('operators of extensions', operators_of_extensions), ('types along the path', types_along_the_path),
              ('types of users', types_of_users), ('casts of users', casts_of_users),
              ('checks of users', checks_of_users), ('tables along the path', tables_along_the_path),
              ('checks of the server\'s own', checks_of_the_servers_own), ('functions that give no type away', functions_that_give_no_type_away)]
    cases += [(f'made after mcp began: {name}', lambda case=case: late_in_mcp(*case)) for name, *case in LATE]
    cases += [('made after repl began', late_in_repl)]
    sys.exit(run_cases(cases))


if __name__ == '__main__':
    main()
