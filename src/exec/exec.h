/* Databases behind one interface: connect, introspect, stream rows. SQLite files, PostgreSQL, files
 * of rows such as CSV and JSON (loaded into an in-memory SQLite database). Every session is read-only. */
#ifndef EXEC_EXEC_H
#define EXEC_EXEC_H

#include "askdb/error.h"
#include "askdb/files.h"
#include "askdb/result.h"
#include "catalog/catalog.h"
#include "catalog/value_index.h"
#include "policy/policy.h"
#include "validate/validate.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct exec_connection;
struct work;

/* `databases`: one SQLite file, one postgres:// or postgresql:// URI or a libpq "key=value" string that has
 * "dbname=" or "service=" in it, or files of rows, folders of them and patterns (a table each file, named
 * after it); "-" is standard input. `csv` says how files are read; NULL: that is found out. Opening, and all
 * that is done later, is a part of `work`, which must outlive the connection: whatever loads, reads, runs or
 * prepares keeps to its limit and hears its cancellation, and shows in it; NULL: one of its own, without a
 * limit. ASKDB_CONNECT where it cannot be opened or is not a database, ASKDB_USAGE for what is not read,
 * ASKDB_CANCELLED; messages never show a password. */
int exec_open_files(const char *const *databases, size_t count, const struct askdb_csv *csv,
                    struct work *work, struct exec_connection **ret_connection, struct askdb_error *err);
/* The same, with everything found out and no limit. */
int exec_open(const char *const *databases, size_t count, struct exec_connection **ret_connection,
              struct askdb_error *err);
/* What was taken for what in the files, a line each: "sales.csv: amount: number, 3 values unreadable: ????". ""
 * where all is as one would think. */
const char *exec_notes(const struct exec_connection *connection);
/* Of it what a person should look at before an answer is believed, in at most four lines. */
const char *exec_alerts(const struct exec_connection *connection);
void exec_close(struct exec_connection **connection);

/* From now on days and times of day of what has a time zone (PostgreSQL's timestamptz) are those of `zone`,
 * an IANA name; NULL: as the server says. `told`: somebody asked for it, so that a server which does not know
 * it fails; else it goes on with its own. */
void exec_set_zone(struct exec_connection *connection, const char *zone, bool told);

/* What SQLite may use from now on beside what it uses now, in bytes, all databases of the process together;
 * 0: any. A statement that needs more fails. */
void exec_limit_memory(size_t bytes);

enum dialect exec_dialect(const struct exec_connection *connection);

/* The catalog as the database declares it, to be destroyed by the caller. */
int exec_read_catalog(struct exec_connection *connection, struct catalog **ret_catalog,
                      struct askdb_error *err);

/* The same with what exec_learn learns of it. */
int exec_introspect(struct exec_connection *connection, struct catalog **ret_catalog,
                    struct askdb_error *err);

/* Adds the keys that names suggest and contents do not speak against, in place of those that are in the
 * catalog by names alone (catalog/keys.h), what views show (catalog/lineage.h) and what columns mean
 * (catalog/meaning.h). Once, when it is settled what may be read. What cannot be read in time speaks neither
 * for a key nor against it. */
void exec_learn(struct exec_connection *connection, struct catalog *catalog);

/* What the tables of the catalog show of others, all steps together, and which of their columns' types tell
 * more than their values, in `arena`. */
int exec_facts(struct exec_connection *connection, const struct catalog *catalog, struct arena *arena,
               struct policy_facts *ret_facts, struct askdb_error *err);

/* From now on nothing is read but what the policy lets be read: `catalog` is the restricted one; both must
 * stay. What the contents said of its columns' types is decided anew by what may be read. ASKDB_USAGE, naming
 * the table, where the database does not take the condition on its rows. */
int exec_enforce(struct exec_connection *connection, struct catalog *catalog, const struct policy *policy,
                 struct askdb_error *err);

/* The distinct values of text columns (at most `values_per_column` each, and whatever fits into
 * `milliseconds` altogether): read from the tables in SQLite, from pg_stats and then, for small tables, from
 * the tables in PostgreSQL. */
int exec_index_values(struct exec_connection *connection, const struct catalog *catalog,
                      size_t values_per_column, int milliseconds, struct value_index **ret_index,
                      struct askdb_error *err);

struct exec_limits {
    int timeout_ms;   /* 0: none */
    size_t max_rows;  /* 0: all */
    size_t max_bytes; /* of text cells, all rows together; 0: any */
};

struct exec_result {
    size_t rows;
    bool truncated; /* max_rows or max_bytes ended it early */
    double milliseconds;
};

/* Runs a query and streams its rows into `sink`; memory does not grow with the result. ASKDB_DATABASE where
 * the database fails, ASKDB_CANCELLED on a time-out or after exec_cancel, or what the sink returned. */
int exec_run(struct exec_connection *connection, const struct validated_query *query,
             const struct exec_limits *limits, const struct askdb_sink *sink, struct exec_result *ret_result,
             struct askdb_error *err);

/* Runs a query, for which `milliseconds` may pass here, as far as its first row, which `sink` is handed where
 * there is one, and holds the rest: exec_run of the same text with the same time-out then gives all rows, the
 * first among them, and does not run it again. They are of the moment of this call. Whatever else is asked of
 * the connection ends that, and so does exec_release; until then the database keeps what an open query needs.
 * Errors are those of exec_run. */
int exec_begin(struct exec_connection *connection, const struct validated_query *query, int timeout_ms,
               int milliseconds, const struct askdb_sink *sink, struct askdb_error *err);
void exec_release(struct exec_connection *connection);

/* From here to exec_part all that is run sees the database as it is for the first statement: what comes of
 * one is compared with what comes of another. One that fails does not end that. What is held then goes on as
 * it is; nothing else is kept open. */
void exec_share(struct exec_connection *connection);
void exec_part(struct exec_connection *connection);

/* What the database's planner expects the query to cost to its first row, in the planner's own units; below 0
 * where it does not say, or would tell of rows that a policy keeps back. Nothing of it is run. */
double exec_cost(struct exec_connection *connection, const struct validated_query *query);

/* Milliseconds that everything asked of the connection took since it was opened, or exec_forget_used: what the parts
 * of one question leave of its limit is for its caller to say. */
long exec_used(const struct exec_connection *connection);
void exec_forget_used(struct exec_connection *connection);

/* Asks the database whether it could run the query, without running it (prepare only). */
int exec_prepare(struct exec_connection *connection, const struct validated_query *query,
                 struct askdb_error *err);

/* Stops a running exec_run, here and on the server. Safe to call from another thread or a signal handler. */
void exec_cancel(struct exec_connection *connection);

/* Writes what tells this database from others, without a password; nothing where it has no place of its own
 * (CSV). */
void exec_identify(struct exec_connection *connection, FILE *out);

/* Writes what changes with all that the catalog and the values are read from: the schema, the rows, the role
 * and what it may read. The same text twice: nothing of it has changed in between. Its first line is the role
 * alone. False where that cannot be told, or not now. */
bool exec_state(struct exec_connection *connection, FILE *state);

/* What has changed in a database that is open. */
enum exec_change {
    EXEC_SAME, /* nothing, or that cannot be told */
    EXEC_ROWS,
    EXEC_FILE,   /* it is to be opened anew; what of it has changed is not known */
    EXEC_SCHEMA, /* or the role, what it may read, or which database there is in its place */
};

/* Looks, before the catalog is read and then as often as is asked: schema and role against the first look,
 * rows against the last one. It takes less than reading them (docs/performance.md). */
enum exec_change exec_look(struct exec_connection *connection);

/* What reading the catalog left in the connection, as a text, for one that gets it from elsewhere. */
void exec_save(struct exec_connection *connection, FILE *out);
void exec_restore(struct exec_connection *connection, const char *saved);

/* Did time end a reading of the schema or the values early? */
bool exec_was_cut(const struct exec_connection *connection);

/* Was the session, which the server had closed, opened again since this was last asked? Nothing was running
 * in it. */
bool exec_reconnected(struct exec_connection *connection);

/* True where the session's role could write if askdb let it (PostgreSQL), for a warning. */
bool exec_role_can_write(struct exec_connection *connection);

#endif
