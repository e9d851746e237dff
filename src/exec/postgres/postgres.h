/* The PostgreSQL driver's own parts. */
#ifndef EXEC_POSTGRES_POSTGRES_H
#define EXEC_POSTGRES_POSTGRES_H

#include "exec/driver.h"

#include <libpq-fe.h>
#include <locale.h>
#include <stdatomic.h>

/* Types of result columns and of catalog columns, by their fixed OIDs (pg_type.dat). */
enum postgres_type {
    PG_BOOL = 16,
    PG_BYTEA = 17,
    PG_INT8 = 20,
    PG_INT2 = 21,
    PG_INT4 = 23,
    PG_FLOAT4 = 700,
    PG_FLOAT8 = 701,
    PG_MONEY = 790,
    PG_DATE = 1082,
    PG_TIME = 1083,
    PG_TIMESTAMP = 1114,
    PG_TIMESTAMPTZ = 1184,
    PG_TIMETZ = 1266,
    PG_NUMERIC = 1700,
    PG_UUID = 2950,
};

struct postgres_connection {
    struct exec_connection base;
    PGconn *db;
    _Atomic(PGcancel *) cancel;
    char *secret;      /* the password, kept out of messages; NULL when none */
    locale_t locale;   /* "C", to read numbers */
    bool unresponsive; /* the server did not answer in time: the session is not usable */
    bool late;         /* the last statement was given up, the server not having answered it */
    PGresult *held;    /* the first row of a query that goes on in a transaction; NULL: none */
    int timeout_ms;    /* of the statements of the current transaction; 0: none */
    double spent;      /* reading ahead, in the milliseconds that it takes on an idle machine */
    double started;    /* when it began, by clock_now() */
    size_t row_limit;  /* bytes that a row may come to before it is taken; 0: any */
    char *seen;        /* role and catalogs at the first look; NULL: there was none */
    char *snapshot;    /* of the transactions when they last were as seen */
    char *counted;     /* changes of rows at the last look */
    double count_next; /* clock_now() before which they are not counted again */
    bool blind;        /* the server does not tell */
    bool oversized;    /* the last wait ended because of it */
    char newest[16];   /* the newest cast, or check of a domain, that the catalog knows: its OID */
    bool partitions;   /* there are partitions on other servers */
    bool shared;       /* statements share a transaction, and what they see */
    bool saved;        /* one of them, which is not the first, is on its way */
    bool settled;      /* settings that the server does not know are known */
    unsigned unknown;  /* these, by their places in the table of session.c */
};

/* A database in SQL_ASCII may hold any bytes, which the server refuses to send as UTF-8: they are taken as they
 * are. False where the session does not allow that. */
bool postgres_take_bytes(struct postgres_connection *connection);

/* Begins a read-only transaction whose statements stop after `timeout_ms` (0: never); postgres_end rolls it
 * back. Settings hold for the transaction alone, so that nothing is left behind in a pooler's session. */
int postgres_begin(struct postgres_connection *connection, int timeout_ms, struct askdb_error *err);
/* The same for statements that read the server's catalog, in which no name means anything of users: their
 * functions and operators are not called. POSTGRES_PATH is the search path that other statements have. */
int postgres_begin_catalog(struct postgres_connection *connection, int timeout_ms, struct askdb_error *err);
#define POSTGRES_PATH "(SELECT current_setting('askdb.path')::name[])::name[]" /* read once a statement */
/* A table of it, for WITH; its first schema has the least place. */
#define POSTGRES_PATH_TABLE                                                                                  \
    "path (schema, name, place) AS (SELECT n.oid, n.nspname, g FROM generate_subscripts(" POSTGRES_PATH      \
    ", 1) AS g JOIN pg_namespace n ON n.nspname = (" POSTGRES_PATH ")[g])"
void postgres_end(struct postgres_connection *connection);

/* Runs, or only prepares, one statement of the transaction. Given up where the server does not keep to its
 * own time-out (it may itself wait for another server): NULL, which postgres_error knows how to tell. */
PGresult *postgres_execute(struct postgres_connection *connection, const char *sql, int count,
                           const char *const *values);
PGresult *postgres_describe(struct postgres_connection *connection, const char *sql);
/* Runs a statement that reads the server's catalog, with parameters or without. ASKDB_CONNECT where it gives
 * no rows. */
int postgres_query(struct postgres_connection *connection, const char *sql, PGresult **ret_result,
                   struct askdb_error *err);

int postgres_query_with(struct postgres_connection *connection, const char *sql, int count,
                        const char *const *values, PGresult **ret_result, struct askdb_error *err);

/* When to give up a statement that begins now; 0: never. */
double postgres_deadline(const struct postgres_connection *connection);
/* Waits until a result can be taken without blocking. False where `deadline` (0: none) passes first, what
 * is at work was cancelled and the server has not heard it, or the row is too large. */
bool postgres_wait(struct postgres_connection *connection, double deadline);
void postgres_send_cancel(struct postgres_connection *connection);
/* Leaves a session that does not answer: the next transaction begins in another one. */
void postgres_give_up(struct postgres_connection *connection);
/* Throws the rest of a result away. */
void postgres_drain(struct postgres_connection *connection);

/* Adds the functions and types that queries may use, and the names that users have taken. Within a
 * transaction. ASKDB_CONNECT. */
int postgres_read_functions(struct postgres_connection *connection, struct catalog_builder *builder,
                            struct askdb_error *err);

/* keys.c: parts of the driver table */
double postgres_start_clock(struct exec_connection *connection);
double postgres_clock(const struct exec_connection *connection);
void postgres_measure_target(struct exec_connection *connection, const struct catalog *catalog, double end,
                             struct key_target *target);
void postgres_measure_pair(struct exec_connection *connection, const struct catalog *catalog, double end,
                           struct key_pair *pair);
void postgres_read_rows(struct exec_connection *connection, const struct catalog *catalog, double end,
                        const struct key_reading *reading,
                        void (*take)(void *context, const char *const *values), void *context);
void postgres_measured(struct exec_connection *connection);

/* policy.c: a quoted name, to be freed by PQfreemem. */
char *postgres_identifier(struct postgres_connection *connection, const char *name);
/* Has the table rows that the policy keeps back? */
bool postgres_is_covered(const struct postgres_connection *connection, int32_t table);
/* The rows of a table that there are under the policy, for a FROM clause; *ret_values are its parameters. */
const char *postgres_source_of(struct postgres_connection *connection, const struct catalog *catalog,
                               int32_t table, struct arena *arena, const char *const **ret_values,
                               int *ret_count);

/* state.c: parts of the driver table */
bool postgres_state(struct exec_connection *connection, FILE *state);
enum exec_change postgres_change(struct exec_connection *connection);
void postgres_save(struct exec_connection *connection, FILE *out);
void postgres_restore(struct exec_connection *connection, const char *saved);

/* codes.c: names the codes that the index holds. */
void postgres_name_codes(struct postgres_connection *connection, const struct catalog *catalog,
                         int milliseconds, struct value_index *index);

/* The functions of the server's own that queries may call, as an array: {abs,age,...}. */
const char *postgres_allowed_functions(struct arena *arena);

/* Rows of the checks of domains and the functions in them, of the server's own, that are neither on that list
 * nor behind an operator or a cast: the tree of a check names them, while pg_depend keeps no record. */
#define POSTGRES_OFF_LIST(allowed)                                                                           \
    "SELECT k.oid, p.oid FROM pg_catalog.pg_constraint k CROSS JOIN LATERAL pg_catalog.regexp_matches("      \
    "k.conbin::pg_catalog.text, ':(?:func|opfunc)id (\\d+)', 'g') AS m (found) JOIN pg_catalog.pg_proc p"    \
    " ON p.oid OPERATOR(pg_catalog.=) m.found[1]::pg_catalog.oid"                                            \
    " WHERE k.contypid OPERATOR(pg_catalog.<>) 0::pg_catalog.oid"                                            \
    " AND p.oid OPERATOR(pg_catalog.<) 16384::pg_catalog.oid"                                                \
    " AND NOT p.proname OPERATOR(pg_catalog.=) ANY (" allowed "::pg_catalog.name[])"                         \
    " AND NOT EXISTS (SELECT FROM pg_catalog.pg_operator o"                                                  \
    " WHERE o.oprcode::pg_catalog.oid OPERATOR(pg_catalog.=) p.oid)"                                         \
    " AND NOT EXISTS (SELECT FROM pg_catalog.pg_cast c WHERE c.castfunc OPERATOR(pg_catalog.=) p.oid"        \
    " AND c.oid OPERATOR(pg_catalog.<) 16384::pg_catalog.oid)"

/* casts.c: types that queries may cast to, and functions that make arrays of their arguments. The same. */
int postgres_read_castable(struct postgres_connection *connection, struct catalog_builder *builder,
                           struct askdb_error *err);

/* Tables by OID, and the functions of users, "schema.name" and blanks between, that cast or order what their
 * columns hold, and that check it. The same. */
int postgres_read_casters(struct postgres_connection *connection, PGresult **ret_rows,
                          struct askdb_error *err);
/* In an encoding of one byte a character the server folds names as its locale says, in any other only ASCII
 * (downcase_identifier). What is not known to have more bytes is taken for one. */
bool postgres_folds_bytes(const struct postgres_connection *connection);

/* WITH RECURSIVE: a row a table of `asked`, a query for OIDs, with its columns and what their types are made
 * of, down to types of the server's own. It reads the same along any search path. */
#define POSTGRES_SHAPES(asked)                                                                               \
    "inside (relation, whole, label, part) AS (SELECT a.attrelid, 0::pg_catalog.oid,"                        \
    " pg_catalog.concat(a.attnum, ' ', a.attname), a.atttypid FROM pg_catalog.pg_attribute a"                \
    " WHERE a.attrelid OPERATOR(pg_catalog.=) ANY (" asked ")"                                               \
    " AND a.attnum OPERATOR(pg_catalog.>) 0 AND NOT a.attisdropped"                                          \
    " UNION SELECT i.relation, i.part, p.label, p.part FROM inside i CROSS JOIN LATERAL (SELECT '[]',"       \
    " t.typelem FROM pg_catalog.pg_type t WHERE t.oid OPERATOR(pg_catalog.=) i.part"                         \
    " UNION ALL SELECT 'over', t.typbasetype FROM pg_catalog.pg_type t"                                      \
    " WHERE t.oid OPERATOR(pg_catalog.=) i.part"                                                             \
    " UNION ALL SELECT pg_catalog.concat(a.attnum, ' ', a.attname), a.atttypid FROM pg_catalog.pg_type t"    \
    " JOIN pg_catalog.pg_attribute a ON a.attrelid OPERATOR(pg_catalog.=) t.typrelid"                        \
    " WHERE t.oid OPERATOR(pg_catalog.=) i.part AND a.attnum OPERATOR(pg_catalog.>) 0"                       \
    " AND NOT a.attisdropped) AS p (label, part)"                                                            \
    " WHERE i.part OPERATOR(pg_catalog.>=) 16384::pg_catalog.oid"                                            \
    " AND p.part OPERATOR(pg_catalog.<>) 0::pg_catalog.oid),"                                                \
    " shapes (relation, shape) AS (SELECT relation, pg_catalog.string_agg(pg_catalog.concat(whole, ' ',"     \
    " label, ' ', part), ',' ORDER BY whole, label COLLATE pg_catalog.\"C\", part)"                          \
    " FROM inside GROUP BY relation)"

/* Whether tables still have the columns they had, and names without a schema still mean what they meant when
 * the statement was validated: asked in the transaction that runs it, as much may have been made or altered
 * since. ASKDB_REJECTED. */
int postgres_check_names(struct postgres_connection *connection, const struct validated_query *query,
                         struct askdb_error *err);

/* message.c: fills `err` from what libpq says, whose first line says it; the password is not shown. */
int postgres_message(const struct postgres_connection *connection, enum askdb_status status, const char *text,
                     struct askdb_error *err);
/* Fills `err` from a result, or from the connection where `result` is NULL or has no error. */
int postgres_error(struct postgres_connection *connection, const PGresult *result, enum askdb_status status,
                   struct askdb_error *err);

enum {
    POSTGRES_LOCK_MS = 5000, /* the longest wait for a lock */
};

/* A part of the driver table. */
int postgres_run(struct exec_connection *connection, const struct validated_query *query,
                 const struct exec_limits *limits, const struct askdb_sink *sink,
                 struct exec_result *ret_result, struct askdb_error *err);
int postgres_begin_run(struct exec_connection *connection, const struct validated_query *query,
                       int timeout_ms, int milliseconds, const struct askdb_sink *sink, bool *ret_held,
                       struct askdb_error *err);
void postgres_release(struct exec_connection *connection);
void postgres_share(struct exec_connection *connection, bool share);
double postgres_cost(struct exec_connection *connection, const struct validated_query *query);
int postgres_prepare(struct exec_connection *connection, const struct validated_query *query,
                     struct askdb_error *err);
void postgres_cancel(struct exec_connection *connection);
int postgres_introspect(struct exec_connection *connection, struct catalog **ret_catalog,
                        struct askdb_error *err);
int postgres_index_values(struct exec_connection *connection, const struct catalog *catalog,
                          size_t values_per_column, int milliseconds, struct value_index *index,
                          struct askdb_error *err);
int postgres_facts(struct exec_connection *connection, const struct catalog *catalog, struct arena *arena,
                   struct policy_facts *ret_facts, struct askdb_error *err);
/* Has the server prepare the selection of every covered table: the validator puts it into statements. */
int postgres_enforce(struct exec_connection *connection, struct catalog *catalog, const struct policy *policy,
                     struct askdb_error *err);
bool postgres_can_write(struct exec_connection *connection);

#endif
