/* What a policy has to know of a PostgreSQL database: what reading a table shows of others, and which columns
 * are of types that tell more than their values. */
#include "exec/postgres/postgres.h"

#include "util/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FACTS_MS = 15000 };

/* Types whose input or output looks names up: regclass and its kin, but not those of text search. */
#define LOOKS_UP                                                                                             \
    " t.typname ~ '^_?reg' AND t.typname !~ '(config|dictionary)$'"                                          \
    " AND EXISTS (SELECT 1 FROM pg_namespace n WHERE n.oid = t.typnamespace AND n.nspname = 'pg_catalog')"

/* What user-made types are made of: elements, bases, columns of rows, bounds. */
#define PARTS                                                                                                \
    "parts AS ("                                                                                             \
    "  SELECT oid AS whole, typelem AS part FROM pg_type WHERE typelem <> 0 AND typlen = -1"                 \
    "  UNION ALL SELECT oid, typbasetype FROM pg_type WHERE typtype = 'd'"                                   \
    "  UNION ALL SELECT t.oid, a.atttypid FROM pg_type t JOIN pg_attribute a ON a.attrelid = t.typrelid"     \
    "    AND a.attnum > 0 AND NOT a.attisdropped WHERE t.typtype = 'c' AND t.oid >= 16384"                   \
    "  UNION ALL SELECT rngtypid, rngsubtype FROM pg_range"                                                  \
    ")"

/* The parse trees of views and of the checks of domains name all relations, functions and types in them, also
 * those of the system, of which pg_depend keeps no record. What cannot be known has the source 0: a relation
 * of the system (it tells of everything), a function that is neither on the list of those that queries may
 * call ($1) nor behind a built-in operator or cast, a type that looks names up, a cast to a domain whose
 * check has one of these (or to a multirange of a user: old servers do not say of what), a tree with nothing
 * in it (a server may keep none). A sequence, which counts the rows of a table, is told without a name too.
 * A value of a type shows all that the type is made of, down to the last part: the row of a table has its
 * columns in it, and what their types are made of.
 *
 * Reading a table is reading its children, and the rows of a child are rows of its parents: what a table
 * shows is what can be reached downwards, and all above that. */
static const char trees_sql[] =
    "WITH RECURSIVE trees AS ("
    "  SELECT ev_class::bigint AS owner, false AS domain, ev_action::text AS tree FROM pg_rewrite"
    "  WHERE ev_type = '1' AND ev_class >= 16384"
    "  UNION ALL SELECT contypid::bigint, true, conbin::text FROM pg_constraint WHERE contypid >= 16384"
    "), named AS ("
    "  SELECT DISTINCT owner, domain, m.found[1] AS kind, m.found[2]::bigint AS oid FROM trees,"
    "    regexp_matches(tree, ':(relid|funcid|opfuncid|aggfnoid|winfnoid|resulttype) (\\d+)',"
    " 'g') AS m (found) WHERE m.found[2] <> '0'"
    "  UNION SELECT owner, domain, 'resulttype', part::bigint FROM trees,"
    "    regexp_matches(tree, ':(func)?coltypes \\(o ([0-9 ]+)\\)', 'g') AS m (found),"
    "    regexp_split_to_table(m.found[2], ' ') AS part"
    "), " PARTS ", held AS ("
    "  SELECT DISTINCT owner, domain, m.found[1]::oid AS type FROM trees,"
    "    regexp_matches(tree, 'type(?:id|Id)? (\\d{5,})', 'g') AS m (found)"
    "  UNION SELECT owner, domain, oid::oid FROM named WHERE kind = 'resulttype' AND oid >= 16384"
    "  UNION SELECT h.owner, h.domain, p.part FROM held h JOIN parts p ON p.whole = h.type"
    ")";
static const char dependencies_sql[] =
    ", known AS ("
    "  SELECT p.oid::bigint AS oid FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace"
    "  WHERE p.oid < 16384 AND n.nspname = 'pg_catalog' AND (p.proname = ANY ($1::text[])"
    "    OR p.oid IN (SELECT oprcode::oid FROM pg_operator WHERE oid < 16384) OR p.oid IN (SELECT castfunc"
    "    FROM pg_cast k JOIN pg_type t ON t.oid = k.casttarget WHERE k.oid < 16384 AND NOT (" LOOKS_UP ")))"
    "), looking AS ("
    "  SELECT 'type([iI]d)? (' || string_agg(t.oid::text, '|') || ')[^0-9]|coltypes \\(o [^)]*\\m('"
    "    || string_agg(t.oid::text, '|') || ')\\M' AS pattern FROM pg_type t WHERE" LOOKS_UP "), unknown AS ("
    "  SELECT owner, domain FROM named WHERE kind IN ('funcid', 'opfuncid', 'aggfnoid', 'winfnoid')"
    " AND oid NOT IN (SELECT oid FROM known)"
    "  UNION SELECT owner, domain FROM trees WHERE tree ~ (SELECT pattern FROM looking)"
    "  UNION SELECT owner, domain FROM held JOIN pg_type t ON t.oid = held.type WHERE" LOOKS_UP
    "), higher AS ("
    "  SELECT typbasetype::bigint AS lower, oid::bigint AS higher FROM pg_type WHERE typtype = 'd'"
    "  UNION ALL SELECT typelem::bigint, oid::bigint FROM pg_type WHERE typelem <> 0"
    "  UNION ALL SELECT rngsubtype::bigint, rngtypid::bigint FROM pg_range"
    "  UNION ALL SELECT a.atttypid::bigint, t.oid::bigint FROM pg_type t JOIN pg_attribute a"
    "    ON a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped WHERE t.typtype = 'c'"
    "  UNION ALL SELECT oid, owner FROM named WHERE domain AND kind = 'resulttype'"
    "), checks AS ("
    "  SELECT owner AS type FROM unknown WHERE domain"
    "  UNION SELECT oid::bigint FROM pg_type WHERE typtype = 'm' AND oid >= 16384"
    "  UNION SELECT h.higher FROM checks JOIN higher h ON h.lower = checks.type"
    "), children AS ("
    "  SELECT inhparent::bigint AS parent, inhrelid::bigint AS child FROM pg_inherits"
    "), above AS ("
    "  SELECT child, parent AS ancestor FROM children"
    "  UNION SELECT a.child, c.parent FROM above a JOIN children c ON c.child = a.ancestor"
    "), reads AS ("
    "  SELECT owner AS reader, CASE WHEN oid < 16384 THEN 0 ELSE oid END AS source FROM named"
    "  WHERE kind = 'relid' AND NOT domain"
    "  UNION SELECT h.owner, t.typrelid::bigint FROM held h JOIN pg_type t ON t.oid = h.type"
    "    AND t.typtype = 'c' AND t.oid >= 16384 WHERE NOT h.domain"
    "  UNION SELECT owner, 0 FROM unknown WHERE NOT domain"
    "  UNION SELECT owner, 0 FROM named JOIN checks ON type = oid WHERE kind = 'resulttype' AND NOT domain"
    "  UNION SELECT v.oid::bigint, 0 FROM pg_class v WHERE v.relkind IN ('v', 'm') AND v.oid >= 16384"
    " AND v.oid::bigint NOT IN (SELECT owner FROM named WHERE NOT domain)"
    "  UNION SELECT parent, child FROM children"
    "), closed AS ("
    "  SELECT reader, source FROM reads"
    "  UNION SELECT c.reader, r.source FROM closed c JOIN reads r ON r.reader = c.source"
    "), shown AS ("
    "  SELECT reader, source FROM closed UNION SELECT c.reader, a.ancestor FROM closed c JOIN above a"
    "    ON a.child = c.source UNION SELECT child, ancestor FROM above"
    ")"
    " SELECT n.nspname, c.relname, sn.nspname, sc.relname FROM shown"
    " JOIN pg_class c ON c.oid::bigint = shown.reader JOIN pg_namespace n ON n.oid = c.relnamespace"
    " LEFT JOIN pg_class sc ON sc.oid::bigint = shown.source AND sc.relkind <> 'S'"
    " LEFT JOIN pg_namespace sn ON sn.oid = sc.relnamespace WHERE shown.source <> shown.reader";

/* What the types of columns are made of, down to the last part. A domain that checks is read as the type
 * below all domains; another type that has such a domain in it, or the row of a table, or a type that looks
 * names up, is not read at all. What multiranges of users are made of, old servers cannot say. */
static const char types_sql[] =
    "WITH RECURSIVE used AS ("
    "  SELECT DISTINCT a.atttypid AS type FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid"
    "  WHERE c.oid >= 16384 AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0"
    "    AND NOT a.attisdropped"
    "), " PARTS ", made AS ("
    "  SELECT type, type AS part FROM used"
    "  UNION SELECT m.type, p.part FROM made m JOIN parts p ON p.whole = m.part"
    "), checked AS ("
    "  SELECT d.oid AS type FROM pg_type d WHERE d.typtype = 'd'"
    "    AND (d.typnotnull OR EXISTS (SELECT 1 FROM pg_constraint k WHERE k.contypid = d.oid))"
    "), telling AS ("
    "  SELECT t.oid AS type FROM pg_type t WHERE" LOOKS_UP " OR t.typtype = 'm' AND t.oid >= 16384"
    "    OR t.typtype = 'c' AND EXISTS"
    "    (SELECT 1 FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind <> 'c')"
    "), below AS ("
    "  SELECT u.type, d.typbasetype AS base, d.typtypmod AS modifier FROM used u"
    "    JOIN pg_type d ON d.oid = u.type AND d.typtype = 'd'"
    "  UNION SELECT b.type, d.typbasetype, d.typtypmod FROM below b"
    "    JOIN pg_type d ON d.oid = b.base AND d.typtype = 'd'"
    "), bases AS ("
    "  SELECT b.type, b.base, b.modifier FROM below b JOIN pg_type t ON t.oid = b.base AND t.typtype <> 'd'"
    "  WHERE NOT EXISTS (SELECT 1 FROM parts p WHERE p.whole = b.base)"
    "    AND NOT EXISTS (SELECT 1 FROM telling WHERE telling.type = b.base)"
    "), judged AS ("
    "  SELECT DISTINCT type FROM made WHERE part IN (SELECT type FROM checked UNION SELECT type FROM telling)"
    ")"
    " SELECT n.nspname, c.relname, a.attname, format_type(b.base, b.modifier) FROM judged j"
    " JOIN pg_attribute a ON a.atttypid = j.type AND a.attnum > 0 AND NOT a.attisdropped"
    " JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p', 'v', 'm', 'f')"
    " JOIN pg_namespace n ON n.oid = c.relnamespace LEFT JOIN bases b ON b.type = j.type";

/* PostgreSQL's names are exact. */
static int32_t find_table(const struct catalog *catalog, const char *schema, const char *name)
{
    for (size_t i = 0; i < catalog->table_count; i++) {
        if (strcmp(catalog->tables[i].schema, schema) == 0 && strcmp(catalog->tables[i].name, name) == 0) {
            return (int32_t)i;
        }
    }
    return -1;
}

static int32_t find_column(const struct catalog *catalog, int32_t table, const char *name)
{
    const struct catalog_table *entry = &catalog->tables[table];
    for (int32_t i = entry->first_column; i < entry->first_column + entry->column_count; i++) {
        if (strcmp(catalog->columns[i].name, name) == 0) {
            return i;
        }
    }
    return -1;
}

static void read_dependencies(const struct catalog *catalog, const PGresult *rows, struct arena *arena,
                              struct policy_facts *facts)
{
    int count = PQntuples(rows);
    facts->dependencies = ARENA_ARRAY(arena, struct policy_dependency, (size_t)count + 1);
    for (int row = 0; row < count; row++) {
        int32_t reader = find_table(catalog, PQgetvalue(rows, row, 0), PQgetvalue(rows, row, 1));
        int32_t source = PQgetisnull(rows, row, 3)
                             ? POLICY_UNKNOWN
                             : find_table(catalog, PQgetvalue(rows, row, 2), PQgetvalue(rows, row, 3));
        /* A table that the role may not read is in no policy; what shows it was granted on purpose. */
        if (reader >= 0 && (source >= 0 || PQgetisnull(rows, row, 3))) {
            facts->dependencies[facts->dependency_count++] =
                (struct policy_dependency){.reader = reader, .source = source};
        }
    }
}

static void read_types(const struct catalog *catalog, const PGresult *rows, struct arena *arena,
                       struct policy_facts *facts)
{
    int count = PQntuples(rows);
    facts->columns = ARENA_ARRAY(arena, struct policy_column, (size_t)count + 1);
    for (int row = 0; row < count; row++) {
        int32_t table = find_table(catalog, PQgetvalue(rows, row, 0), PQgetvalue(rows, row, 1));
        int32_t column = table < 0 ? -1 : find_column(catalog, table, PQgetvalue(rows, row, 2));
        const char *base = PQgetisnull(rows, row, 3) ? NULL : arena_strdup(arena, PQgetvalue(rows, row, 3));
        if (column >= 0) {
            facts->columns[facts->column_count++] = (struct policy_column){.column = column, .base = base};
        }
    }
}

int postgres_facts(struct exec_connection *base, const struct catalog *catalog, struct arena *arena,
                   struct policy_facts *ret_facts, struct askdb_error *err)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    struct policy_facts facts = {0};
    const char *const allowed[] = {postgres_allowed_functions(arena)};
    PGresult *dependencies = NULL, *types = NULL;
    int status = postgres_begin_catalog(connection, FACTS_MS, err);
    if (status < 0) {
        return status;
    }
    status = postgres_query_with(connection, arena_printf(arena, "%s%s", trees_sql, dependencies_sql), 1,
                                 allowed, &dependencies, err);
    status = status < 0 ? status : postgres_query_with(connection, types_sql, 0, NULL, &types, err);
    postgres_end(connection);
    if (status == 0) {
        read_dependencies(catalog, dependencies, arena, &facts);
        read_types(catalog, types, arena, &facts);
        *ret_facts = facts;
    }
    PQclear(dependencies);
    PQclear(types);
    return status;
}
