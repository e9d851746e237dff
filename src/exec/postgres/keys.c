/* How far the contents of a PostgreSQL database speak for a key. */
#include "catalog/keys.h"
#include "exec/key_sample.h"
#include "exec/postgres/postgres.h"
#include "exec/stream.h"

#include "util/arena.h"
#include "util/clock.h"
#include "util/text.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    TARGET_ROWS = 20000,  /* looked at for values that come twice */
    LOOKUP_ROWS = 200000, /* looked at for values without an index: of a larger table nothing is known */
    STUCK_MS = 10000,     /* many times what one statement takes on an idle machine */
};

/* Of the clock, which goes on by what was read, whatever time that took: on an idle machine. */
static const double STATEMENT_MS = 0.7, ROW_MS = 0.0002;

/* Of the time, the least that the clock shows: far less where only a busy machine can be slow. */
static const double LOCAL_SHARE = 0.01, REMOTE_SHARE = 0.25;

double postgres_start_clock(struct exec_connection *base)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    connection->spent = 0;
    connection->started = clock_now();
    return 0;
}

double postgres_clock(const struct exec_connection *base)
{
    const struct postgres_connection *connection = (const struct postgres_connection *)base;
    const char *host = PQhost(connection->db);
    double share = host == NULL || host[0] == '/' ? LOCAL_SHARE : REMOTE_SHARE;
    return fmax(connection->spent, share * (clock_now() - connection->started));
}

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

enum { MOST_COUNTS = 3 };

/* Numbers of one row, the third of which says how many rows are read for it; false where there is none. */
static bool read_counts(struct postgres_connection *connection, const char *sql,
                        long long counts[MOST_COUNTS])
{
    connection->spent += STATEMENT_MS;
    if (connection->unresponsive || postgres_begin_catalog(connection, STUCK_MS, NULL) < 0) {
        return false;
    }
    PGresult *rows = postgres_execute(connection, sql, 0, NULL);
    bool found = PQresultStatus(rows) == PGRES_TUPLES_OK && PQntuples(rows) == 1;
    for (int i = 0; found && i < PQnfields(rows) && i < MOST_COUNTS; i++) {
        counts[i] = strtoll(PQgetvalue(rows, 0, i), NULL, 10);
    }
    connection->spent += ROW_MS * (double)counts[2];
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
    (void)end;
    if (!is_plain(connection, catalog, target->columns, target->count)) {
        return;
    }
    char *sql = NULL;
    size_t size = 0;
    long long counts[MOST_COUNTS] = {0};
    FILE *out = text_stream(&sql, &size);
    fputs("SELECT count(v), count(DISTINCT v), count(*) FROM (SELECT ", out);
    print_name(out, connection, catalog->columns[target->columns[0]].name);
    fputs(" AS v FROM ", out);
    print_table(out, connection, catalog, target->columns[0]);
    fprintf(out, " LIMIT %d) AS s", TARGET_ROWS);
    text_end(out);
    if (read_counts(connection, sql, counts) && counts[0] > 1) {
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
    const char *rows = arena_printf(arena, "%s.%s", quoted(connection, arena, table->schema),
                                    quoted(connection, arena, table->name));
    if (key_pair_is_typed(catalog, pair)) {
        const char *type = quoted(connection, arena, catalog->columns[pair->constant_column].name);
        char *constant = PQescapeLiteral(connection->db, pair->constant, strlen(pair->constant));
        rows = arena_printf(arena, "(SELECT %s, %s FROM %s LIMIT %d) AS f WHERE %s::text = %s", names[0],
                            type, rows, KEY_DISTINCT_ROWS, type, constant != NULL ? constant : "NULL");
        PQfreemem(constant);
    }
    exec_key_sample_print(out, names, pair->count, rows, "::text");
    arena_destroy(arena);
}

/* The columns that are looked up, in brackets where they are several. */
static void print_row(FILE *out, struct postgres_connection *connection, const struct catalog *catalog,
                      const struct key_pair *pair, bool values)
{
    fputs(pair->count > 1 && values ? "(" : "", out);
    for (size_t i = 0; i < pair->count; i++) {
        fputs(i > 0 ? ", " : "", out);
        if (values) {
            fprintf(out, "v%zu", i);
        } else {
            print_name(out, connection, catalog->columns[pair->to[i]].name);
        }
    }
    fputs(pair->count > 1 && values ? ")" : "", out);
}

/* Whether the other table has the values of a row: by its index, else among its first rows, read once. */
static void print_lookup(FILE *out, struct postgres_connection *connection, const struct catalog *catalog,
                         const struct key_pair *pair)
{
    if (!pair->indexed) {
        print_row(out, connection, catalog, pair, true);
        fputs(" IN (SELECT ", out);
        print_row(out, connection, catalog, pair, false);
        fputs(" FROM ", out);
        print_table(out, connection, catalog, pair->to[0]);
        if (pair->constant != NULL && !key_pair_is_typed(catalog, pair)) {
            fputs(" WHERE ", out);
            print_name(out, connection, catalog->columns[pair->constant_column].name);
            char *constant = PQescapeLiteral(connection->db, pair->constant, strlen(pair->constant));
            fprintf(out, "::text = %s", constant != NULL ? constant : "NULL");
            PQfreemem(constant);
        }
        fprintf(out, " LIMIT %d)", LOOKUP_ROWS);
        return;
    }
    fputs("EXISTS (SELECT 1 FROM ", out);
    print_table(out, connection, catalog, pair->to[0]);
    fputs(" AS t WHERE", out);
    for (size_t i = 0; i < pair->count; i++) {
        fputs(i > 0 ? " AND t." : " t.", out);
        print_name(out, connection, catalog->columns[pair->to[i]].name);
        fprintf(out, " = v%zu", i);
    }
    fputc(')', out);
}

/* How many rows the other table has, up to a number of them. */
static void print_read(FILE *out, struct postgres_connection *connection, const struct catalog *catalog,
                       const struct key_pair *pair, int most)
{
    fputs(", (SELECT count(*) FROM (SELECT 1 FROM ", out);
    print_table(out, connection, catalog, pair->to[0]);
    fprintf(out, " LIMIT %d) AS rest)", most);
}

void postgres_measure_pair(struct exec_connection *base, const struct catalog *catalog, double end,
                           struct key_pair *pair)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    (void)end;
    if (!is_plain(connection, catalog, pair->from, pair->count) ||
        !is_plain(connection, catalog, pair->to, pair->count)) {
        return;
    }
    char *sql = NULL;
    size_t size = 0;
    long long counts[MOST_COUNTS] = {0};
    FILE *out = text_stream(&sql, &size);
    fputs("SELECT count(*), count(CASE WHEN ", out);
    print_lookup(out, connection, catalog, pair);
    fputs(" THEN 1 END)", out);
    if (!pair->indexed) { /* all are read: one more where they are too many */
        print_read(out, connection, catalog, pair, LOOKUP_ROWS + 1);
    } else if (pair->counts) {
        print_read(out, connection, catalog, pair, KEY_MOST_COUNTED);
    }
    fputs(" FROM ", out);
    print_sample(out, connection, catalog, pair);
    text_end(out);
    pair->measured = read_counts(connection, sql, counts) && counts[2] <= LOOKUP_ROWS;
    connection->spent += ROW_MS * KEY_SAMPLE_ROWS;
    pair->sampled = pair->measured ? (size_t)counts[0] : 0;
    pair->found = pair->measured ? (size_t)counts[1] : 0;
    pair->rows = (size_t)counts[2];
    free(sql);
}

void postgres_read_rows(struct exec_connection *base, const struct catalog *catalog, double end,
                        const struct key_reading *reading,
                        void (*take)(void *context, const char *const *values), void *context)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    (void)end;
    connection->spent += STATEMENT_MS;
    if (!is_plain(connection, catalog, reading->columns, reading->count) || connection->unresponsive ||
        postgres_begin_catalog(connection, STUCK_MS, NULL) < 0) {
        return;
    }
    char *sql = NULL;
    size_t size = 0;
    FILE *out = text_stream(&sql, &size);
    for (size_t i = 0; i < reading->count; i++) {
        fputs(i > 0 ? ", left(" : reading->distinct ? "SELECT DISTINCT left(" : "SELECT left(", out);
        print_name(out, connection, catalog->columns[reading->columns[i]].name);
        fprintf(out, "::text, %d)", KEY_LONGEST_VALUE);
    }
    fputs(" FROM ", out);
    if (reading->distinct) {
        fputs("(SELECT ", out);
        print_name(out, connection, catalog->columns[reading->columns[0]].name);
        fputs(" FROM ", out);
    }
    print_table(out, connection, catalog, reading->columns[0]);
    if (reading->distinct) {
        fprintf(out, " LIMIT %d) AS r", KEY_DISTINCT_ROWS);
        connection->spent += ROW_MS * KEY_DISTINCT_ROWS;
    }
    if (reading->below_one) {
        fputs(" WHERE ", out);
        print_name(out, connection, catalog->columns[reading->columns[0]].name);
        fputs(" IN (-1, 0)", out);
    }
    fprintf(out, " LIMIT %zu", reading->rows);
    text_end(out);
    PGresult *rows = postgres_execute(connection, sql, 0, NULL);
    int count = PQresultStatus(rows) == PGRES_TUPLES_OK ? PQntuples(rows) : 0;
    connection->spent += ROW_MS * (double)count;
    for (int row = 0; row < count; row++) {
        const char *values[KEY_MOST_READ];
        for (size_t i = 0; i < reading->count; i++) {
            values[i] = PQgetisnull(rows, row, (int)i) ? NULL : PQgetvalue(rows, row, (int)i);
        }
        take(context, values);
    }
    PQclear(rows);
    postgres_end(connection);
    free(sql);
}

void postgres_measured(struct exec_connection *base)
{
    (void)base;
}
