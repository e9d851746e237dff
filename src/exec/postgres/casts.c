/* What runs code of users without being called by name: casts, checks of domains, orders of types. And types
 * that a query may name because nothing of that kind hangs on them. */
#include "exec/postgres/postgres.h"

#include "util/arena.h"
#include "validate/dialect.h"

#include <stdio.h>

#define NOT_BROUGHT /* by an extension, or along with a range */                                             \
    " AND n.nspname <> 'pg_catalog' AND NOT EXISTS (SELECT FROM pg_depend e"                                 \
    " WHERE e.classid = 'pg_proc'::regclass AND e.objid = p.oid AND e.deptype IN ('e', 'i'))"

/* The domains whose check calls a function of users, also by way of an operator or of another type, or one of
 * the server's own that is not on the list of those that queries may call ($1): it may run a text. */
#define CHECKERS                                                                                             \
    "checks (type, class, object) AS (SELECT k.contypid, d.refclassid, d.refobjid FROM pg_constraint k"      \
    " JOIN pg_depend d ON d.classid = 'pg_constraint'::regclass AND d.objid = k.oid WHERE k.contypid <> 0)," \
    " off_list (constr, function) AS (" POSTGRES_OFF_LIST(                                                   \
        "$1") "),"                                                                                           \
              " checkers (type, checker) AS (SELECT c.type, n.nspname || '.' || p.proname FROM checks c"     \
              " LEFT JOIN pg_operator o ON c.class = 'pg_operator'::regclass AND o.oid = c.object JOIN "     \
              "pg_proc p"                                                                                    \
              " ON p.oid = CASE WHEN c.class = 'pg_proc'::regclass THEN c.object ELSE o.oprcode::oid END"    \
              " JOIN pg_namespace n ON n.oid = p.pronamespace WHERE true" NOT_BROUGHT                        \
              " UNION SELECT k.contypid, 'pg_catalog.' || p.proname FROM off_list l JOIN pg_constraint k"    \
              " ON k.oid = l.constr JOIN pg_proc p ON p.oid = l.function"                                    \
              " UNION SELECT w.whole, c.checker FROM checkers c JOIN (SELECT oid AS whole, typbasetype AS "  \
              "part"                                                                                         \
              " FROM pg_type WHERE typtype = 'd' UNION ALL SELECT type, object FROM checks WHERE class ="    \
              " 'pg_type'::regclass AND object <> type) w ON w.part = c.type)"

/* Operator classes whose functions a user made: what orders, hashes or looks for values of their type calls
 * them. */
#define ORDERS                                                                                               \
    "orders (class, caster) AS (SELECT c.oid, n.nspname || '.' || p.proname FROM pg_opclass c JOIN ("        \
    "SELECT amprocfamily AS family, amproc::oid AS function FROM pg_amproc UNION ALL"                        \
    " SELECT a.amopfamily, o.oprcode::oid FROM pg_amop a JOIN pg_operator o ON o.oid = a.amopopr) f"         \
    " ON f.family = c.opcfamily JOIN pg_proc p ON p.oid = f.function"                                        \
    " JOIN pg_namespace n ON n.oid = p.pronamespace WHERE c.oid >= 16384" NOT_BROUGHT ")"

/* An explicit cast is called only where its target is named, but for those to json, which functions look for,
 * and to text, which || does; the others bear the target's name. The planner calls what measures a range. */
#define CASTS                                                                                                \
    "casts (type, caster) AS (SELECT u.type, CASE WHEN u.type = c.casttarget AND c.castcontext <> 'i'"       \
    " THEN NULL ELSE n.nspname || '.' || p.proname || CASE WHEN c.castcontext = 'i' OR c.casttarget IN"      \
    " ('json'::regtype, 'jsonb'::regtype, 'text'::regtype) THEN '' ELSE '>' || g.typname END END"            \
    " FROM pg_cast c JOIN pg_proc p ON p.oid = c.castfunc JOIN pg_namespace n ON n.oid = p.pronamespace"     \
    " JOIN pg_type g ON g.oid = c.casttarget"                                                                \
    " CROSS JOIN unnest(ARRAY[c.castsource, c.casttarget]) AS u (type) JOIN pg_type t ON t.oid = u.type"     \
    " JOIN pg_namespace m ON m.oid = t.typnamespace WHERE (m.nspname <> 'pg_catalog' OR t.oid >= "           \
    "16384)" NOT_BROUGHT                                                                                     \
    " UNION SELECT r.rngtypid, n.nspname || '.' || p.proname FROM pg_range r JOIN pg_proc p"                 \
    " ON p.oid IN (r.rngsubdiff, r.rngcanonical) JOIN pg_namespace n ON n.oid = p.pronamespace WHERE "       \
    "true" NOT_BROUGHT                                                                                       \
    " UNION SELECT c.opcintype, o.caster FROM orders o JOIN pg_opclass c ON c.oid = o.class"                 \
    " JOIN pg_am a ON a.oid = c.opcmethod WHERE c.opcdefault AND a.amname IN ('btree', 'hash')"              \
    " UNION SELECT r.rngtypid, o.caster FROM orders o JOIN pg_range r ON r.rngsubopc = o.class),"            \
    " arising (type, caster) AS (SELECT * FROM casts UNION SELECT m.part, a.caster FROM arising a JOIN ("    \
    "SELECT typelem AS part, oid AS whole FROM pg_type WHERE typcategory = 'A' AND typelem <> 0 UNION ALL"   \
    " SELECT rngtypid, (to_json(r) ->> 'rngmultitypid')::oid FROM pg_range r) m ON m.whole = a.type)"

/* Types with a cast that is a user's function, not one that came with a range, everything that holds such a
 * value, and what becomes one in a statement: elements become arrays, and ranges multiranges.
 *
 * Nor does a value take a cast to be checked: a text beside an array, a row or a range becomes one, and its
 * parts what these are made of. Beside a value of the domain itself a text stays one. */
static const char whole_types[] =
    " parts (whole, part) AS (SELECT * FROM (SELECT oid, typelem FROM pg_type WHERE typelem <> 0"
    " UNION ALL SELECT oid, typbasetype FROM pg_type WHERE typbasetype <> 0"
    " UNION ALL SELECT rngtypid, rngsubtype FROM pg_range UNION ALL"
    " SELECT (to_json(r) ->> 'rngmultitypid')::oid, rngtypid FROM pg_range r"
    " UNION ALL SELECT type, object FROM checks WHERE class = 'pg_type'::regclass AND object <> type"
    " UNION ALL SELECT c.reltype, a.atttypid FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
    " WHERE a.attnum > 0 AND NOT a.attisdropped AND c.reltype <> 0) u WHERE EXISTS (SELECT FROM casts)"
    " OR EXISTS (SELECT FROM checkers)),"
    " cast_types (type, caster, kind) AS (SELECT * FROM (SELECT type, caster, 'cast' FROM arising UNION ALL"
    " SELECT p.whole, k.checker, 'part' FROM parts p JOIN checkers k ON k.type = p.part"
    " WHERE NOT p.whole IN (SELECT type FROM checkers)) s"
    " UNION SELECT p.whole, c.caster, c.kind FROM parts p JOIN cast_types c ON c.type = p.part)";

static const char causes[] = "WITH RECURSIVE " CHECKERS ", " ORDERS ", " CASTS ",";

/* Asks with these, and what is left of the statement. */
static int ask_casts(struct postgres_connection *connection, const char *rest, PGresult **ret_rows,
                     struct askdb_error *err)
{
    struct arena *arena = arena_create();
    const char *const values[] = {postgres_allowed_functions(arena)};
    const char *sql = arena_printf(arena, "%s%s%s", causes, whole_types, rest);
    int status = postgres_query_with(connection, sql, 1, values, ret_rows, err);
    arena_destroy(arena);
    return status;
}

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
    PGresult *rows = NULL;
    int status = ask_casts(connection, rest, &rows, err);
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
        ", held (relation, type, whole_row) AS (SELECT attrelid, atttypid, false FROM pg_attribute"
        " WHERE attnum > 0 AND NOT attisdropped UNION ALL SELECT oid, reltype, true FROM pg_class),"
        " classes (relation, class) AS (SELECT indrelid, unnest(indclass::oid[]) FROM pg_index UNION ALL"
        " SELECT partrelid, unnest(partclass::oid[]) FROM pg_partitioned_table)"
        " SELECT relation, string_agg(DISTINCT caster, ' ') FILTER (WHERE kind = 'cast'),"
        " string_agg(DISTINCT caster, ' ') FILTER (WHERE kind = 'check'),"
        " string_agg(DISTINCT caster, ' ') FILTER (WHERE kind = 'part')"
        " FROM (SELECT h.relation, c.caster, c.kind FROM held h JOIN cast_types c ON c.type = h.type"
        " WHERE c.caster IS NOT NULL AND (NOT h.whole_row OR c.kind = 'cast')"
        " UNION ALL SELECT h.relation, k.checker, 'check' FROM held h JOIN checkers k ON k.type = h.type"
        " UNION ALL SELECT i.relation, o.caster, 'cast' FROM classes i JOIN orders o ON o.class = i.class) s"
        " GROUP BY 1";
    return ask_casts(connection, rest, ret_rows, err);
}

/* Functions that make an array of a value of any type, or take one beside another for a value of the same
 * type: of those a text among the arguments takes a domain's type. Of interest only where a domain has a
 * check. */
static int read_gatherers(struct postgres_connection *connection, struct catalog_builder *builder,
                          struct askdb_error *err)
{
    static const char sql[] =
        "WITH anys (oid, many) AS (SELECT oid, typname ~ '(array|range)$' AND typname !~ 'nonarray$' FROM "
        "pg_type WHERE typtype = 'p'"
        " AND typname ~ '^any.'), takes (oid, count, one, name, result) AS (SELECT p.oid, count(*),"
        " bool_or(NOT a.many), p.proname, p.prorettype FROM pg_proc p CROSS JOIN unnest(p.proargtypes) AS t "
        "(type)"
        " JOIN anys a ON a.oid = t.type WHERE EXISTS (SELECT FROM pg_constraint WHERE contypid <> 0)"
        " GROUP BY p.oid, p.proname, p.prorettype)"
        " SELECT DISTINCT name FROM takes LEFT JOIN anys r ON r.oid = result WHERE count > 1 OR one AND "
        "r.many"
        " ORDER BY 1";
    PGresult *rows = NULL;
    int status = postgres_query(connection, sql, &rows, err);
    for (int row = 0; status == 0 && row < PQntuples(rows); row++) {
        catalog_add_gatherer(builder, PQgetvalue(rows, row, 0));
    }
    PQclear(rows);
    return status;
}

/* Before all else: what is made meanwhile counts as new. */
static int read_newest(struct postgres_connection *connection, struct askdb_error *err)
{
    static const char sql[] = "SELECT greatest((SELECT max(oid) FROM pg_cast), (SELECT max(oid) FROM "
                              "pg_constraint), (SELECT max(oid) FROM pg_opclass), 0::oid)";
    PGresult *rows = NULL;
    int status = postgres_query(connection, sql, &rows, err);
    if (status == 0) {
        snprintf(connection->newest, sizeof connection->newest, "%s", PQgetvalue(rows, 0, 0));
    }
    PQclear(rows);
    return status;
}

int postgres_read_castable(struct postgres_connection *connection, struct catalog_builder *builder,
                           struct askdb_error *err)
{
    int status = read_newest(connection, err);
    status = status < 0 ? status : read_types(connection, builder, err);
    return status < 0 ? status : read_gatherers(connection, builder, err);
}
