/* A policy in PostgreSQL. The session is read-only and can make no views: the validator puts each table's
 * selection into the statement. Here the server is asked whether it takes them. */
#include "exec/postgres/postgres.h"

#include "util/arena.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { POLICY_MS = 15000 };

/* policy_print_select, its parameters numbered from 1, in `arena`. */
static const char *selection(struct arena *arena, const struct catalog *catalog, const struct policy *policy,
                             int32_t table)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    policy_print_select(out, catalog, policy, table, 0);
    text_end(out);
    const char *copy = arena_strdup(arena, text);
    free(text);
    return copy;
}

bool postgres_is_covered(const struct postgres_connection *connection, int32_t table)
{
    const struct policy *policy = connection->base.policy;
    return policy && policy->tables[table].covered;
}

char *postgres_identifier(struct postgres_connection *connection, const char *name)
{
    char *quoted = memory_need(PQescapeIdentifier(connection->db, name, strlen(name)));
    return quoted;
}

const char *postgres_source_of(struct postgres_connection *connection, const struct catalog *catalog,
                               int32_t table, struct arena *arena, const char *const **ret_values,
                               int *ret_count)
{
    const struct catalog_table *item = &catalog->tables[table];
    const struct policy *policy = connection->base.policy;
    *ret_values = NULL;
    *ret_count = 0;
    if (postgres_is_covered(connection, table)) {
        *ret_values = policy->values + policy->tables[table].first_value;
        *ret_count = (int)policy->tables[table].value_count;
        return arena_printf(arena, "(%s) AS t", selection(arena, catalog, policy, table));
    }
    char *schema_name = postgres_identifier(connection, item->schema),
         *name = postgres_identifier(connection, item->name);
    const char *text = arena_printf(arena, "%s.%s", schema_name, name);
    PQfreemem(schema_name);
    PQfreemem(name);
    return text;
}

static int check_table(struct postgres_connection *connection, const struct catalog *catalog,
                       const struct policy *policy, int32_t table, struct askdb_error *err)
{
    struct askdb_error cause;
    struct arena *arena = arena_create();
    const char *sql = selection(arena, catalog, policy, table);
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

int postgres_enforce(struct exec_connection *base, struct catalog *catalog, const struct policy *policy,
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
