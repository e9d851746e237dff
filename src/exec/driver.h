/* What a kind of database implements. A driver's own connection begins with struct exec_connection. */
#ifndef EXEC_DRIVER_H
#define EXEC_DRIVER_H

#include "catalog/keys.h"
#include "exec/exec.h"
#include "util/work.h"
#include "util/zone.h"

struct exec_driver {
    void (*close)(struct exec_connection *connection);
    int (*introspect)(struct exec_connection *connection, struct catalog **ret_catalog,
                      struct askdb_error *err);
    int (*facts)(struct exec_connection *connection, const struct catalog *catalog, struct arena *arena,
                 struct policy_facts *ret_facts, struct askdb_error *err);
    int (*enforce)(struct exec_connection *connection, struct catalog *catalog, const struct policy *policy,
                   struct askdb_error *err);
    int (*index_values)(struct exec_connection *connection, const struct catalog *catalog,
                        size_t values_per_column, int milliseconds, struct value_index *index,
                        struct askdb_error *err);
    /* The milliseconds that what was read ahead takes on an idle machine, and from when on: by them, and not
     * by time, reading ahead is bounded. */
    double (*start_clock)(struct exec_connection *connection);
    double (*clock)(const struct exec_connection *connection);
    /* Fill in what the contents say, until `end` of that clock, of what the catalog lets be read; `measured`
     * ends a run of them. */
    void (*measure_target)(struct exec_connection *connection, const struct catalog *catalog, double end,
                           struct key_target *target);
    void (*measure_pair)(struct exec_connection *connection, const struct catalog *catalog, double end,
                         struct key_pair *pair);
    /* Hands each row that is read to `take`: the texts of its values, NULL where there is none, of long ones
     * the beginning. */
    void (*read_rows)(struct exec_connection *connection, const struct catalog *catalog, double end,
                      const struct key_reading *reading,
                      void (*take)(void *context, const char *const *values), void *context);
    void (*measured)(struct exec_connection *connection);
    int (*run)(struct exec_connection *connection, const struct validated_query *query,
               const struct exec_limits *limits, const struct askdb_sink *sink,
               struct exec_result *ret_result, struct askdb_error *err);
    /* exec_begin: sets *ret_held where there is a first row. While it is held, `run` is of the same query,
     * and goes on; or `release` ends it. */
    int (*begin)(struct exec_connection *connection, const struct validated_query *query, int timeout_ms,
                 int milliseconds, const struct askdb_sink *sink, bool *ret_held, struct askdb_error *err);
    void (*release)(struct exec_connection *connection);
    void (*share)(struct exec_connection *connection, bool share); /* exec_share, exec_part */
    double (*cost)(struct exec_connection *connection, const struct validated_query *query); /* or NULL */
    int (*prepare)(struct exec_connection *connection, const struct validated_query *query,
                   struct askdb_error *err);
    void (*cancel)(struct exec_connection *connection); /* async-signal-safe; NULL: hears the work alone */
    void (*identify)(struct exec_connection *connection, FILE *out);
    bool (*state)(struct exec_connection *connection, FILE *state); /* exec_state */
    enum exec_change (*look)(struct exec_connection *connection);   /* exec_look */
    /* What introspection leaves in the connection, as a text, and back; NULL: nothing. */
    void (*save)(struct exec_connection *connection, FILE *out);
    void (*restore)(struct exec_connection *connection, const char *saved);
    bool (*can_write)(struct exec_connection *connection);
};

struct exec_connection {
    const struct exec_driver *driver;
    enum dialect dialect;
    const struct policy *policy; /* enforced; NULL: none */
    struct csv_notes *noted;     /* while files of rows were loaded; NULL: nothing */
    char *notes, *alerts;        /* of it, see exec_notes, for free(); NULL: none */
    char zone[ZONE_NAME_SIZE];   /* of exec_set_zone; "": the server's own */
    bool zone_told, zone_is_new;
    bool reconnected; /* since exec_reconnected last said so */
    char *held;       /* the text of the query whose rows are held; NULL: none */
    int held_timeout;
    long used;         /* milliseconds of what was asked of it, see exec_used */
    bool cut;          /* time ended a reading of the schema or the values early */
    struct work *work; /* what every statement passes: its limits, and whether it was cancelled */
    struct work own;   /* that where no other was set */
};

/* See exec_limit_memory. */
void sqlite_limit_memory(size_t bytes);
int sqlite_open(const char *path, struct exec_connection **ret_connection, struct askdb_error *err);
/* `told` may be NULL. Loading ends with `work`. */
int csv_open(const char *const *paths, size_t count, const struct askdb_csv *told, const struct work *work,
             struct exec_connection **ret_connection, struct askdb_error *err);
/* Prints what was noted, under a policy only what it shows (NULL: all of it): not what is hidden or masked, nor
 * anything of the rows of a table of which some are kept back. */
void csv_notes_tell(struct exec_connection *connection, const struct catalog *catalog,
                    const struct policy *policy);
void csv_notes_destroy(struct csv_notes *notes);
int postgres_open(const char *connection_string, struct exec_connection **ret_connection,
                  struct askdb_error *err);

#endif
