/* Which functions and types beside pg_catalog's own a query may use, and which names of those mean something
 * else. */
#include "exec/postgres/postgres.h"

#include "util/arena.h"
#include "validate/dialect.h"

#include <stdio.h>
#include <string.h>

enum { KINDS_SINCE = 110000 }; /* pg_proc.prokind */

/* A name without a schema means whatever matches best along the search path, pg_catalog's own or not
 * (CVE-2018-1058). Of types it means the first one; `name('x')` may be a cast to it, but for those of tables
 * and arrays. What extensions brought along is the administrator's choice. */
static int read_shadows(struct postgres_connection *connection, struct catalog_builder *builder,
                        struct askdb_error *err)
{
    static const char sql[] =
        "WITH " POSTGRES_PATH_TABLE ", named (class, oid, schema, name, type) AS ("
        "SELECT 'pg_proc'::regclass, oid, pronamespace, proname, false FROM pg_proc"
        " UNION ALL SELECT 'pg_operator'::regclass, oid, oprnamespace, oprname, false FROM pg_operator"
        " UNION ALL SELECT 'pg_type'::regclass, oid, typnamespace, typname, true FROM pg_type"
        " WHERE typrelid = 0 AND typcategory <> 'A')"
        " SELECT DISTINCT t.name, t.type AND p.place < (SELECT place FROM path WHERE name = 'pg_catalog')"
        " FROM named t JOIN path p ON p.schema = t.schema WHERE p.name <> 'pg_catalog' AND NOT EXISTS ("
        "SELECT FROM pg_depend d WHERE d.classid = t.class AND d.objid = t.oid AND d.deptype = 'e')"
        " ORDER BY 1, 2";
    PGresult *rows = NULL;
    int status = postgres_query(connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        catalog_add_shadow(builder, PQgetvalue(rows, row, 0), PQgetvalue(rows, row, 1)[0] == 't');
    }
    PQclear(rows);
    return status;
}

/* Functions of extensions by a list; functions that users made, for a semantic file to allow, that return one
 * value and of which every overload is declared not to be volatile, runs with the rights of who asks, and is
 * written in a trusted language. */
static int read_callable(struct postgres_connection *connection, struct catalog_builder *builder,
                         struct askdb_error *err)
{
    static const char sql[] =
        "WITH " POSTGRES_PATH_TABLE ", callable AS (SELECT n.nspname, p.proname,"
        " CASE WHEN count(e.extname) = count(*) THEN min(e.extname) END AS extname FROM pg_proc p"
        " JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_language l ON l.oid = p.prolang"
        " LEFT JOIN pg_depend d ON d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'"
        " AND d.refclassid = 'pg_extension'::regclass LEFT JOIN pg_extension e ON e.oid = d.refobjid"
        " WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' GROUP BY 1, 2 HAVING bool_and("
        "has_schema_privilege(n.oid, 'USAGE') AND has_function_privilege(p.oid, 'EXECUTE'))"
        " AND (count(e.extname) = count(*) AND count(DISTINCT e.extname) = 1 OR bool_and("
        "e.oid IS NULL AND p.provolatile <> 'v' AND p.prokind = 'f' AND NOT p.proretset AND NOT p.prosecdef"
        " AND l.lanpltrusted)))"
        " SELECT nspname, proname, extname, nspname IN (SELECT name FROM path)"
        " AND NOT EXISTS (SELECT FROM pg_proc p JOIN path o ON o.schema = p.pronamespace"
        " WHERE p.proname = c.proname AND o.name <> c.nspname)"
        " FROM callable c ORDER BY 1, 2";
    PGresult *rows = NULL;
    int status = postgres_query(connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        struct catalog_function function = {.schema = PQgetvalue(rows, row, 0),
                                            .name = PQgetvalue(rows, row, 1),
                                            .bare = PQgetvalue(rows, row, 3)[0] == 't'};
        bool users = PQgetisnull(rows, row, 2);
        function.allowed =
            !users && postgres_extension_function_allowed(PQgetvalue(rows, row, 2), function.name);
        if (users || function.allowed) {
            catalog_add_function(builder, &function);
        }
    }
    PQclear(rows);
    return status;
}

#define NOT_BROUGHT /* by an extension, or along with a range */                                             \
    " AND n.nspname <> 'pg_catalog' AND NOT EXISTS (SELECT FROM pg_depend e"                                 \
    " WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))"

/* Types with a cast that is a user's function, not one that came with a range, and everything that holds such
 * a value. An explicit cast is called only where its target is named, but for those to json, which functions
 * look for, and to text, which
 * || does; the others bear the target's name.
 *
 * Nor does a value take a cast to be checked by a function of users: a text beside an array, a row or a range
 * becomes one, and its parts what these are made of. `checkers` are the domains with such a check, also by
 * way of an operator or of another type; beside a value of the domain itself a text stays one. The planner
 * calls what measures a range of users. */
static const char cast_types[] =
    "WITH RECURSIVE "
    "checks (type, class, object) AS (SELECT k.contypid, d.refclassid, d.refobjid FROM pg_constraint k"
    " JOIN pg_depend d ON d.classid = 'pg_constraint'::regclass AND d.objid = k.oid WHERE k.contypid <> 0),"
    " checkers (type, checker) AS (SELECT c.type, n.nspname || '.' || p.proname FROM checks c"
    " LEFT JOIN pg_operator o ON c.class = 'pg_operator'::regclass AND o.oid = c.object JOIN pg_proc p"
    " ON p.oid = CASE WHEN c.class = 'pg_proc'::regclass THEN c.object ELSE o.oprcode::oid END"
    " JOIN pg_namespace n ON n.oid = p.pronamespace WHERE true" NOT_BROUGHT
    " UNION SELECT w.whole, c.checker FROM checkers c JOIN (SELECT oid AS whole, typbasetype AS part"
    " FROM pg_type WHERE typtype = 'd' UNION ALL SELECT type, object FROM checks WHERE class ="
    " 'pg_type'::regclass AND object <> type) w ON w.part = c.type),"
    " casts (type, caster) AS (SELECT u.type, CASE WHEN u.type = c.casttarget AND c.castcontext <> 'i' "
    "THEN "
    "NULL"
    " ELSE n.nspname || '.' || p.proname || CASE WHEN c.castcontext = 'i' OR c.casttarget IN"
    " ('json'::regtype, 'jsonb'::regtype, 'text'::regtype) THEN '' ELSE '>' || g.typname END END"
    " FROM pg_cast c JOIN pg_proc p ON p.oid = c.castfunc JOIN pg_namespace n ON n.oid = p.pronamespace"
    " JOIN pg_type g ON g.oid = c.casttarget"
    " CROSS JOIN unnest(ARRAY[c.castsource, c.casttarget]) AS u (type) JOIN pg_type t ON t.oid = u.type"
    " JOIN pg_namespace m ON m.oid = t.typnamespace"
    " WHERE m.nspname <> 'pg_catalog'" NOT_BROUGHT
    " UNION SELECT r.rngtypid, n.nspname || '.' || p.proname FROM pg_range r JOIN pg_proc p"
    " ON p.oid IN (r.rngsubdiff, r.rngcanonical) JOIN pg_namespace n ON n.oid = p.pronamespace WHERE "
    "true" NOT_BROUGHT "),"
    " parts (whole, part) AS (SELECT * FROM (SELECT oid, typelem FROM pg_type WHERE typelem <> 0"
    " UNION ALL SELECT oid, typbasetype FROM pg_type WHERE typbasetype <> 0"
    " UNION ALL SELECT rngtypid, rngsubtype FROM pg_range UNION ALL"
    " SELECT (to_json(r) ->> 'rngmultitypid')::oid, rngtypid FROM pg_range r"
    " UNION ALL SELECT type, object FROM checks WHERE class = 'pg_type'::regclass AND object <> type"
    " UNION ALL SELECT c.reltype, a.atttypid FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
    " WHERE a.attnum > 0 AND NOT a.attisdropped AND c.reltype <> 0) u WHERE EXISTS (SELECT FROM casts)"
    " OR EXISTS (SELECT FROM checkers)),"
    " cast_types (type, caster, kind) AS (SELECT * FROM (SELECT type, caster, 'cast' FROM casts UNION ALL"
    " SELECT p.whole, k.checker, 'part' FROM parts p JOIN checkers k ON k.type = p.part"
    " WHERE NOT p.whole IN (SELECT type FROM checkers)) s"
    " UNION SELECT p.whole, c.caster, c.kind FROM parts p JOIN cast_types c ON c.type = p.part)";

/* Enumerations, what extensions brought along, and domains that check nothing: a cast to them is no call. */
static int read_types(struct postgres_connection *connection, struct catalog_builder *builder,
                      struct askdb_error *err)
{
    static const char rest[] =
        ", " POSTGRES_PATH_TABLE ", bases (type, base) AS ("
        "SELECT oid, oid FROM pg_type WHERE typtype = 'd'"
        " UNION SELECT b.type, t.typbasetype FROM bases b JOIN pg_type t ON t.oid = b.base"
        " AND t.typtype = 'd'),"
        " checked (type) AS (SELECT b.type FROM bases b JOIN pg_type k ON k.oid = b.base"
        " WHERE k.typtype NOT IN ('b', 'e', 'd') OR k.typcategory = 'A' OR k.oid IN ("
        "SELECT contypid FROM pg_constraint WHERE contype = 'c'))"
        " SELECT n.nspname, t.typname, p.place IS NOT NULL AND NOT EXISTS (SELECT FROM pg_type v"
        " JOIN path o ON o.schema = v.typnamespace WHERE v.typname = t.typname AND o.place < p.place)"
        " FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace"
        " LEFT JOIN path p ON p.schema = t.typnamespace"
        " WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'"
        " AND has_schema_privilege(n.oid, 'USAGE') AND NOT t.oid IN (SELECT type FROM cast_types)"
        " AND (t.typtype = 'e' OR t.typtype = 'd' AND NOT t.oid IN (SELECT type FROM checked)"
        " OR t.typtype = 'b' AND t.typcategory <> 'A' AND EXISTS (SELECT FROM pg_depend d"
        " WHERE d.classid = 'pg_type'::regclass AND d.objid = t.oid AND d.deptype = 'e'))"
        " ORDER BY 1, 2";
    struct arena *arena = arena_create();
    PGresult *rows = NULL;
    int status = postgres_query(connection, arena_printf(arena, "%s%s", cast_types, rest), &rows, err);
    arena_destroy(arena);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        struct catalog_type type = {.schema = PQgetvalue(rows, row, 0),
                                    .name = PQgetvalue(rows, row, 1),
                                    .bare = PQgetvalue(rows, row, 2)[0] == 't'};
        catalog_add_type(builder, &type);
    }
    PQclear(rows);
    return status;
}

int postgres_read_casters(struct postgres_connection *connection, PGresult **ret_rows,
                          struct askdb_error *err)
{
    static const char rest[] =
        " SELECT a.attrelid, string_agg(DISTINCT c.caster, ' ') FILTER (WHERE c.kind = 'cast'),"
        " string_agg(DISTINCT c.caster, ' ') FILTER (WHERE c.kind = 'check'),"
        " string_agg(DISTINCT c.caster, ' ') FILTER (WHERE c.kind = 'part')"
        " FROM (SELECT * FROM cast_types WHERE caster IS NOT NULL"
        " UNION ALL SELECT type, checker, 'check' FROM checkers) c JOIN pg_attribute a ON a.atttypid = c.type"
        " WHERE a.attnum > 0 AND NOT a.attisdropped GROUP BY 1";
    struct arena *arena = arena_create();
    int status = postgres_query(connection, arena_printf(arena, "%s%s", cast_types, rest), ret_rows, err);
    arena_destroy(arena);
    return status;
}

/* Before all else: what is made meanwhile counts as new. */
static int read_newest(struct postgres_connection *connection, struct askdb_error *err)
{
    static const char sql[] = "SELECT greatest((SELECT max(oid) FROM pg_cast), (SELECT max(oid) FROM "
                              "pg_constraint), 0::oid)";
    PGresult *rows = NULL;
    int status = postgres_query(connection, sql, &rows, err);
    if (status == 0) {
        snprintf(connection->newest, sizeof connection->newest, "%s", PQgetvalue(rows, 0, 0));
    }
    PQclear(rows);
    return status;
}

int postgres_read_functions(struct postgres_connection *connection, struct catalog_builder *builder,
                            struct askdb_error *err)
{
    int status = read_newest(connection, err);
    status = status < 0 ? status : read_shadows(connection, builder, err);
    status = status < 0 ? status : read_types(connection, builder, err);
    if (status == 0 && PQserverVersion(connection->db) >= KINDS_SINCE) {
        status = read_callable(connection, builder, err);
    }
    return status;
}
