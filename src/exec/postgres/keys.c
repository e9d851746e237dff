/* How far the contents of a PostgreSQL database speak for a key. */
#include "catalog/keys.h"
#include "exec/key_sample.h"
#include "exec/postgres/postgres.h"
#include "exec/stream.h"

#include "util/arena.h"
#include "util/clock.h"
#include "util/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    MEASURE_MS = 150,
    TARGET_ROWS = 20000, /* looked at for values that come twice */
};

/* Only types of the server itself are compared, in tables whose reading calls no function of anyone. */
static bool is_plain(const struct postgres_connection *connection, const struct catalog *catalog,
                     const int32_t *columns, size_t count)
{
    const struct catalog_table *table = &catalog->tables[catalog->columns[columns[0]].table];
    bool plain =
        !table->view && table->caster == NULL && table->checker == NULL && table->part_checker == NULL;
    const struct policy *policy = connection->base.policy;
    plain = plain && (policy == NULL || !policy->tables[catalog->columns[columns[0]].table].covered);
    for (size_t i = 0; plain && i < count; i++) {
        plain = strcmp(catalog->columns[columns[i]].type_schema, "pg_catalog") == 0;
    }
    return plain;
}

/* Two numbers of one row; false where there is none in time. */
static bool read_counts(struct postgres_connection *connection, const char *sql, double end,
                        long long counts[2])
{
    double left = (end - clock_now());
    int budget = left < MEASURE_MS ? (int)left + 1 : MEASURE_MS;
    if (connection->unresponsive || left <= 0 || postgres_begin_catalog(connection, budget, NULL) < 0) {
        return false;
    }
    PGresult *rows = postgres_execute(connection, sql, 0, NULL);
    bool found = PQresultStatus(rows) == PGRES_TUPLES_OK && PQntuples(rows) == 1;
    for (int i = 0; found && i < 2; i++) {
        counts[i] = strtoll(PQgetvalue(rows, 0, i), NULL, 10);
    }
    PQclear(rows);
    postgres_end(connection);
    return found;
}

static const char *quoted(struct postgres_connection *connection, struct arena *arena, const char *name)
{
    char *identifier = postgres_identifier(connection, name);
    const char *copy = arena_strdup(arena, identifier);
    PQfreemem(identifier);
    return copy;
}

static void print_name(FILE *out, struct postgres_connection *connection, const char *name)
{
    char *quoted = postgres_identifier(connection, name);
    fputs(quoted, out);
    PQfreemem(quoted);
}

static void print_table(FILE *out, struct postgres_connection *connection, const struct catalog *catalog,
                        int32_t column)
{
    const struct catalog_table *table = &catalog->tables[catalog->columns[column].table];
    print_name(out, connection, table->schema);
    fputc('.', out);
    print_name(out, connection, table->name);
}

void postgres_measure_target(struct exec_connection *base, const struct catalog *catalog, double end,
                             struct key_target *target)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    if (!is_plain(connection, catalog, target->columns, target->count)) {
        return;
    }
    char *sql = NULL;
    size_t size = 0;
    long long counts[2] = {0, 0};
    FILE *out = text_stream(&sql, &size);
    fputs("SELECT count(v), count(DISTINCT v) FROM (SELECT ", out);
    print_name(out, connection, catalog->columns[target->columns[0]].name);
    fputs(" AS v FROM ", out);
    print_table(out, connection, catalog, target->columns[0]);
    fprintf(out, " LIMIT %d) AS s", TARGET_ROWS);
    text_end(out);
    if (read_counts(connection, sql, end, counts) && counts[0] > 1) {
        target->unique = counts[0] == counts[1] ? UNIQUE_YES : UNIQUE_NO;
    }
    free(sql);
}

static void print_sample(FILE *out, struct postgres_connection *connection, const struct catalog *catalog,
                         const struct key_pair *pair)
{
    struct arena *arena = arena_create();
    const struct catalog_table *table = &catalog->tables[catalog->columns[pair->from[0]].table];
    const char *names[KEY_MOST_COLUMNS];
    for (size_t i = 0; i < pair->count; i++) {
        names[i] = quoted(connection, arena, catalog->columns[pair->from[i]].name);
    }
    key_sample_print(out, names, pair->count,
                     arena_printf(arena, "%s.%s", quoted(connection, arena, table->schema),
                                  quoted(connection, arena, table->name)),
                     "::text");
    arena_destroy(arena);
}

void postgres_measure_pair(struct exec_connection *base, const struct catalog *catalog, double end,
                           struct key_pair *pair)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    if (!is_plain(connection, catalog, pair->from, pair->count) ||
        !is_plain(connection, catalog, pair->to, pair->count)) {
        return;
    }
    char *sql = NULL;
    size_t size = 0;
    long long counts[2] = {0, 0};
    FILE *out = text_stream(&sql, &size);
    fputs("SELECT count(*), count(CASE WHEN EXISTS (SELECT 1 FROM ", out);
    print_table(out, connection, catalog, pair->to[0]);
    fputs(" AS t WHERE", out);
    for (size_t i = 0; i < pair->count; i++) {
        fputs(i > 0 ? " AND t." : " t.", out);
        print_name(out, connection, catalog->columns[pair->to[i]].name);
        fprintf(out, " = v%zu", i);
    }
    fputs(") THEN 1 END) FROM ", out);
    print_sample(out, connection, catalog, pair);
    text_end(out);
    pair->measured = read_counts(connection, sql, end, counts);
    pair->sampled = pair->measured ? (size_t)counts[0] : 0;
    pair->found = pair->measured ? (size_t)counts[1] : 0;
    free(sql);
}

void postgres_measured(struct exec_connection *base)
{
    (void)base;
}
