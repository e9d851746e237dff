/* What tells whether a PostgreSQL database is still what it was: its catalogs, its role, and what the server
 * has counted of changes to the rows. */
#include "exec/postgres/postgres.h"

#include "util/text.h"

#include <stdio.h>
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
