/* A policy in PostgreSQL. The session is read-only and can make no views: the validator puts each table's
 * selection into the statement. Here the server is asked whether it takes them, and what its views show. */
#include "exec/postgres/postgres.h"

#include "util/arena.h"
#include "util/error.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { POLICY_MS = 15000 };

const char *postgres_selection(struct arena *arena, const struct catalog *catalog,
                               const struct policy *policy, int32_t table)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (!out) {
        abort();
    }
    policy_print_select(out, catalog, policy, table, 0);
    if (fclose(out) != 0) {
        abort();
    }
    const char *copy = arena_strdup(arena, text);
    free(text);
    return copy;
}

static int check_table(struct postgres_connection *connection, const struct catalog *catalog,
                       const struct policy *policy, int32_t table, struct askdb_error *err)
{
    struct askdb_error cause;
    struct arena *arena = arena_create();
    const char *sql = postgres_selection(arena, catalog, policy, table);
    int status = postgres_begin(connection, POLICY_MS, err);
    if (status == 0) {
        PGresult *result = postgres_describe(connection, sql);
        if (PQresultStatus(result) != PGRES_COMMAND_OK) {
            postgres_error(connection, result, ASKDB_USAGE, &cause);
            status = error_set(err, ASKDB_USAGE, "the rows of %s cannot be restricted so: %s",
                               catalog->tables[table].name, cause.message);
        }
        PQclear(result);
        postgres_end(connection);
    }
    arena_destroy(arena);
    return status;
}

int postgres_enforce(struct exec_connection *base, const struct catalog *catalog, const struct policy *policy,
                     struct askdb_error *err)
{
    int status = 0;
    for (size_t t = 0; status == 0 && t < catalog->table_count; t++) {
        if (policy->tables[t].covered) {
            status = check_table((struct postgres_connection *)base, catalog, policy, (int32_t)t, err);
        }
    }
    return status;
}

/* --- what views show --- */

/* The parse tree of a view has all relations and functions in it, also those of the system, of which
 * pg_depend keeps no record. A system relation tells of everything, and what a function reads is not known,
 * nor what a view does whose tree has nothing in it (a server may keep none). */
static const char dependencies_sql[] =
    "WITH RECURSIVE named AS ("
    "  SELECT r.ev_class AS reader, m.found[1] AS kind, m.found[2]::bigint AS oid"
    "  FROM pg_rewrite r, regexp_matches(r.ev_action::text,"
    "    ':(relid|funcid|opfuncid|aggfnoid|winfnoid) (\\d+)', 'g') AS m (found)"
    "  WHERE r.ev_type = '1' AND r.ev_class >= 16384"
    "), shown AS ("
    "  SELECT reader, CASE WHEN oid < 16384 THEN 0 ELSE oid END AS source FROM named"
    "  WHERE kind = 'relid' AND oid > 0"
    "  UNION SELECT reader, 0 FROM named WHERE kind <> 'relid' AND oid >= 16384"
    "  UNION SELECT inhrelid, inhparent::bigint FROM pg_inherits"
    "  UNION SELECT v.oid, 0 FROM pg_class v WHERE v.relkind IN ('v', 'm')"
    "    AND v.oid NOT IN (SELECT reader FROM named)"
    "), closed AS ("
    "  SELECT reader, source FROM shown WHERE source <> reader::bigint"
    "  UNION SELECT c.reader, s.source FROM closed c JOIN shown s ON s.reader::bigint = c.source"
    "  WHERE s.source <> s.reader::bigint"
    ")"
    " SELECT n.nspname, c.relname, sn.nspname, sc.relname FROM closed"
    " JOIN pg_class c ON c.oid = closed.reader JOIN pg_namespace n ON n.oid = c.relnamespace"
    " LEFT JOIN pg_class sc ON sc.oid::bigint = closed.source"
    " LEFT JOIN pg_namespace sn ON sn.oid = sc.relnamespace";

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

static void read_dependencies(const struct catalog *catalog, const PGresult *rows, struct arena *arena,
                              struct policy_dependency **ret_dependencies, size_t *ret_count)
{
    int count = PQntuples(rows);
    struct policy_dependency *items = ARENA_ARRAY(arena, struct policy_dependency, (size_t)count + 1);
    size_t used = 0;
    for (int row = 0; row < count; row++) {
        int32_t reader = find_table(catalog, PQgetvalue(rows, row, 0), PQgetvalue(rows, row, 1));
        int32_t source = PQgetisnull(rows, row, 3)
                             ? POLICY_UNKNOWN
                             : find_table(catalog, PQgetvalue(rows, row, 2), PQgetvalue(rows, row, 3));
        /* A table that the role may not read is in no policy; what shows it was granted on purpose. */
        if (reader >= 0 && (source >= 0 || PQgetisnull(rows, row, 3))) {
            items[used++] = (struct policy_dependency){.reader = reader, .source = source};
        }
    }
    *ret_dependencies = items;
    *ret_count = used;
}

int postgres_dependencies(struct exec_connection *base, const struct catalog *catalog, struct arena *arena,
                          struct policy_dependency **ret_dependencies, size_t *ret_count,
                          struct askdb_error *err)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    int status = postgres_begin(connection, POLICY_MS, err);
    if (status < 0) {
        return status;
    }
    PGresult *rows = postgres_execute(connection, dependencies_sql, 0, NULL);
    if (PQresultStatus(rows) == PGRES_TUPLES_OK) {
        read_dependencies(catalog, rows, arena, ret_dependencies, ret_count);
    } else {
        status = postgres_error(connection, rows, ASKDB_CONNECT, err);
    }
    PQclear(rows);
    postgres_end(connection);
    return status;
}
