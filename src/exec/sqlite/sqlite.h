/* The SQLite driver's own parts; CSV files run through it too. */
#ifndef EXEC_SQLITE_SQLITE_H
#define EXEC_SQLITE_SQLITE_H

#include "exec/driver.h"
#include "exec/sqlite/beside.h"
#include "util/arena.h"

#include <sqlite3.h>

struct sqlite_connection {
    struct exec_connection base;
    sqlite3 *db;
    int64_t file_bytes;         /* 0: not asked yet */
    bool many_pages;            /* more of them are kept in memory than usual */
    sqlite3_stmt *held;         /* a query at its first row; NULL: none */
    uint64_t looks;             /* of the progress handler, and statements of samples */
    double started;             /* clock_spent() when their clock was started */
    double deadline;            /* sqlite_clock() at which a sample is to end; 0: never */
    struct sqlite_guard *guard; /* of the policy; NULL: none */
    char *place;  /* the files of a database in memory, a line each; NULL: the database is a file itself */
    char *loaded; /* their state before they were loaded; NULL: it cannot be told */
    char *seen;   /* what the first look saw, of them or of the schema; NULL: none was possible yet */
    int version;  /* of the rows, by PRAGMA data_version */
    bool still;   /* read as a file that does not change; it was as `times` says when that was decided */
    struct sqlite_times times;
};

/* Wraps an open database, which it owns from then on (closed on failure too): read-only, defensive, with
 * limits and the handler that interrupts. */
int sqlite_adopt(sqlite3 *db, const char *name, struct exec_connection **ret_connection,
                 struct askdb_error *err);

/* The milliseconds that the steps which the database has taken would take on an idle machine: what is read
 * ahead ends by this clock, and so at the same place however busy the machine is. Where single steps take
 * very long it follows the processor's time, at half its pace. */
double sqlite_clock(const struct sqlite_connection *connection);
void sqlite_start_clock(struct sqlite_connection *connection); /* where reading ahead begins */
/* Starts the clock, and has statements interrupted when they are late or their work is over. */
void sqlite_watch(struct sqlite_connection *connection);
bool sqlite_look(struct sqlite_connection *connection); /* is one of the two so? */

/* state.c: a part of the driver table; and what tells whether files still hold what they held, for free(),
 * NULL where that cannot be told. */
bool sqlite_state(struct exec_connection *connection, FILE *state);
enum exec_change sqlite_change(struct exec_connection *connection);
void sqlite_restore(struct exec_connection *connection, const char *saved);
char *sqlite_state_of_files(const char *const *paths, size_t count);

/* pages.c: keeps more of the file in memory where the statement looks rows up. Without an authorizer. */
void sqlite_fit_pages(struct sqlite_connection *connection, const char *sql);

/* A part of the driver table. */
int sqlite_introspect(struct exec_connection *connection, struct catalog **ret_catalog,
                      struct askdb_error *err);
int sqlite_index_values(struct exec_connection *connection, const struct catalog *catalog,
                        size_t values_per_column, int milliseconds, struct value_index *index,
                        struct askdb_error *err);

/* keys.c: parts of the driver table */
void sqlite_measure_target(struct exec_connection *connection, const struct catalog *catalog, double end,
                           struct key_target *target);
void sqlite_measure_pair(struct exec_connection *connection, const struct catalog *catalog, double end,
                         struct key_pair *pair);
void sqlite_read_rows(struct exec_connection *connection, const struct catalog *catalog, double end,
                      const struct key_reading *reading,
                      void (*take)(void *context, const char *const *values), void *context);
void sqlite_measured(struct exec_connection *connection);

/* codes.c: names the codes that the index holds. */
void sqlite_name_codes(struct sqlite_connection *connection, const struct catalog *catalog,
                       struct value_index *index);

/* policy.c */
int sqlite_facts(struct exec_connection *connection, const struct catalog *catalog, struct arena *arena,
                 struct policy_facts *ret_facts, struct askdb_error *err);
/* Puts a temporary view in the place of every table of the catalog. */
int sqlite_enforce(struct exec_connection *connection, struct catalog *catalog, const struct policy *policy,
                   struct askdb_error *err);

/* guard.c */
/* From now on statements may only read, and under a policy only what it lets be read. */
void sqlite_authorize(struct sqlite_connection *connection);
void sqlite_guard_destroy(struct sqlite_guard *guard);

/* What a declared type says of a column's values. */
enum sqlite_hint {
    SQLITE_HINT_NONE, /* look at the values */
    SQLITE_HINT_TEXT,
    SQLITE_HINT_INTEGER,
    SQLITE_HINT_REAL,
    SQLITE_HINT_TIME,
    SQLITE_HINT_BOOLEAN,
    SQLITE_HINT_OTHER,
};
enum sqlite_hint sqlite_type_hint(const char *declared_type);

/* Fills type, integer and text_storage of columns of one table from their declared types and, where these leave
 * it open, from a sample of their values, taken before `deadline`. Returns the number of the table's rows where
 * all were seen, else -1. */
int64_t sqlite_decide_types(struct sqlite_connection *connection, const char *table,
                            struct catalog_column *const *columns, size_t count, double deadline);

/* Is `part` somewhere in the text? Upper and lower case are alike in ASCII. */
bool sqlite_mentions(const char *text, const char *part);

/* A name as an identifier. */
const char *sqlite_quoted(struct arena *arena, const char *name);

#endif
