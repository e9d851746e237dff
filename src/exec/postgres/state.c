/* What tells whether a PostgreSQL database is still what it was: its catalogs, its role, and what the server
 * has counted of changes to the rows. */
#include "exec/postgres/postgres.h"

#include "util/clock.h"
#include "util/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { STATE_MS = 5000 };

/* Catalogs that the schema is read from. A row that is made or changed has the number of its transaction:
 * with their count, the largest and the sum there is no change that none of the three tells. */
static const char *const catalogs[] = {
    "pg_class",        "pg_attribute",
    "pg_type",         "pg_constraint",
    "pg_index",        "pg_proc",
    "pg_operator",     "pg_namespace",
    "pg_rewrite",      "pg_description",
    "pg_inherits",     "pg_cast",
    "pg_enum",         "pg_depend",
    "pg_opclass",      "pg_partitioned_table",
    "pg_auth_members", "pg_db_role_setting",
    "pg_extension",    "pg_policy",
    "pg_attrdef",      "pg_database",
    "pg_range",        "pg_amop",
    "pg_amproc",       "pg_collation",
};

/* Who reads, and what along which path: the first line. */
static const char role[] =
    "SELECT pg_catalog.concat_ws(' ', session_user, current_user, r.rolsuper, r.rolinherit, r.rolbypassrls,"
    " pg_catalog.current_setting('askdb.path'))"
    " FROM pg_catalog.pg_roles r WHERE r.rolname OPERATOR(pg_catalog.=) current_user";

/* A standby counts no changes, and gets them with the log. What other servers hold nobody counts here, nor
 * what row security and views make of the time and of settings (current_setting is 2077 and 3294). */
static const char rows[] =
    "SELECT CASE WHEN current_setting('track_counts') = 'off'"
    " OR EXISTS (SELECT FROM pg_class WHERE relkind = 'f' OR relrowsecurity)"
    " OR EXISTS (SELECT FROM pg_rewrite WHERE oid >= 16384 AND ev_action::text ~ ':funcid (2077|3294) ') "
    "THEN NULL"
    " WHEN pg_is_in_recovery() THEN 'log ' || pg_last_wal_replay_lsn()"
    " ELSE (SELECT concat_ws(' ', count(*), sum(n_tup_ins), sum(n_tup_upd), sum(n_tup_del), "
    "sum(analyze_count),"
    " sum(autoanalyze_count)) FROM pg_stat_all_tables WHERE schemaname !~ '^pg_' AND schemaname <>"
    " 'information_schema')"
    " || (SELECT concat_ws(' ', '', sum(reltuples), sum(relfilenode::bigint)) FROM pg_class WHERE oid >= "
    "16384)"
    " || (SELECT concat_ws(' ', '', d.stats_reset) FROM pg_stat_database d WHERE d.datname = "
    "current_database())"
    " || concat_ws(' ', '', version(), pg_postmaster_start_time()) END";

static const char *schema_query(struct arena *arena)
{
    struct text text;
    text_open(&text);
    fputs("SELECT concat_ws(' '", text.out);
    for (size_t i = 0; i < sizeof catalogs / sizeof *catalogs; i++) {
        fprintf(
            text.out,
            ", (SELECT concat_ws('.', count(*), max(xmin::text::bigint), sum(xmin::text::bigint)) FROM %s)",
            catalogs[i]);
    }
    fputc(')', text.out);
    return text_close(&text, arena);
}

static bool print_one(struct postgres_connection *connection, const char *sql, FILE *out)
{
    PGresult *result = postgres_execute(connection, sql, 0, NULL);
    bool found =
        PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 1 && !PQgetisnull(result, 0, 0);
    const char *text = found ? PQgetvalue(result, 0, 0) : "";
    found = found && strchr(text, '\n') == NULL;
    fprintf(out, "%s\n", text);
    PQclear(result);
    return found;
}

bool postgres_state(struct exec_connection *base, FILE *state)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    if (postgres_begin_catalog(connection, STATE_MS, NULL) < 0) {
        return false;
    }
    struct arena *arena = arena_create();
    bool known = print_one(connection, role, state) && print_one(connection, schema_query(arena), state) &&
                 print_one(connection, rows, state);
    arena_destroy(arena);
    postgres_end(connection);
    return known;
}

/* ---- looking ---- */

enum { COUNTS_APART = 20 /* times what counting the changes of rows takes: so rarely it is done */ };

/* Prints into a text, for free(); NULL where the server does not say it. */
static char *say(struct postgres_connection *connection, const char *one, const char *other)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    bool known = print_one(connection, one, out) && (other == NULL || print_one(connection, other, out));
    text_end(out);
    if (!known) {
        free(text);
        text = NULL;
    }
    return text;
}

static bool is_same(const char *one, const char *other)
{
    return one != NULL && other != NULL && strcmp(one, other) == 0;
}

/* While no transaction that writes has begun or ended anywhere, nothing has changed. */
static enum exec_change look_at_schema(struct postgres_connection *connection)
{
    char *snapshot = say(connection, "SELECT txid_current_snapshot()", NULL);
    enum exec_change change = EXEC_SAME;
    if (snapshot == NULL || is_same(snapshot, connection->snapshot)) {
        connection->blind = connection->seen == NULL;
        free(snapshot);
        return EXEC_SAME;
    }
    struct arena *arena = arena_create();
    char *now = say(connection, role, schema_query(arena));
    arena_destroy(arena);
    if (now != NULL && connection->seen == NULL) {
        connection->seen = now;
        now = NULL;
    } else if (now != NULL && strcmp(now, connection->seen) != 0) {
        change = EXEC_SCHEMA;
    }
    connection->blind = connection->seen == NULL;
    if (change == EXEC_SAME) {
        free(connection->snapshot);
        connection->snapshot = snapshot;
        snapshot = NULL;
    }
    free(snapshot);
    free(now);
    return change;
}

static enum exec_change look_at_rows(struct postgres_connection *connection)
{
    double start = clock_now();
    if (start < connection->count_next || connection->blind) {
        return EXEC_SAME;
    }
    char *now = say(connection, rows, NULL);
    bool changed = now != NULL && connection->counted != NULL && strcmp(now, connection->counted) != 0;
    if (now != NULL) {
        free(connection->counted);
        connection->counted = now;
    }
    double end = clock_now();
    connection->count_next = end + COUNTS_APART * (end - start);
    return changed ? EXEC_ROWS : EXEC_SAME;
}

enum exec_change postgres_change(struct exec_connection *base)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    if (connection->blind || postgres_begin_catalog(connection, 0, NULL) < 0) { /* as long as the work has */
        return EXEC_SAME;
    }
    enum exec_change change = look_at_schema(connection);
    if (change == EXEC_SAME) {
        change = look_at_rows(connection);
    }
    postgres_end(connection);
    return change;
}

void postgres_save(struct exec_connection *base, FILE *out)
{
    const struct postgres_connection *connection = (const struct postgres_connection *)base;
    fprintf(out, "%d %s", connection->partitions, connection->newest);
}

void postgres_restore(struct exec_connection *base, const char *saved)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    const char *space = strchr(saved, ' ');
    if (space != NULL) {
        connection->partitions = saved[0] == '1';
        snprintf(connection->newest, sizeof connection->newest, "%s", space + 1);
    }
}
