#include "exec/exec.h"

#include "exec/driver.h"
#include "util/error.h"

#include <string.h>
#include <strings.h>

static bool starts_with(const char *text, const char *start)
{
    return strncasecmp(text, start, strlen(start)) == 0;
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), end_length = strlen(end);
    return length > end_length && strcasecmp(text + length - end_length, end) == 0;
}

static bool is_postgres(const char *database)
{
    return starts_with(database, "postgres://") || starts_with(database, "postgresql://") ||
           strstr(database, "dbname=") || strstr(database, "service=");
}

static bool is_csv(const char *database)
{
    return ends_with(database, ".csv") || ends_with(database, ".tsv");
}

static int open_any(const char *const *databases, size_t count, struct exec_connection **ret_connection,
                    struct askdb_error *err)
{
    size_t csv = 0;
    for (size_t i = 0; i < count; i++) {
        csv += !is_postgres(databases[i]) && is_csv(databases[i]) ? 1 : 0;
    }
    if (count == 0) {
        return error_set(err, ASKDB_USAGE, "no database is named");
    }
    if (csv == count) {
        return csv_open(databases, count, ret_connection, err);
    }
    if (count > 1) {
        return error_set(err, ASKDB_USAGE,
                         "several databases are named: only .csv and .tsv files go together");
    }
    if (is_postgres(databases[0])) {
        return postgres_open(databases[0], ret_connection, err);
    }
    return sqlite_open(databases[0], ret_connection, err);
}

int exec_open(const char *const *databases, size_t count, struct exec_connection **ret_connection,
              struct askdb_error *err)
{
    int status = open_any(databases, count, ret_connection, err);
    if (status == 0) {
        (*ret_connection)->work = &(*ret_connection)->own;
    }
    return status;
}

void exec_set_work(struct exec_connection *connection, struct work *work)
{
    connection->work = work;
}

void exec_limit_memory(size_t bytes)
{
    sqlite_limit_memory(bytes);
}

void exec_close(struct exec_connection **connection)
{
    if (connection && *connection) {
        (*connection)->driver->close(*connection);
        *connection = NULL;
    }
}

enum dialect exec_dialect(const struct exec_connection *connection)
{
    return connection->dialect;
}

/* Everything below that reaches the database begins and ends its part of the work here. */

int exec_read_catalog(struct exec_connection *connection, struct catalog **ret_catalog,
                      struct askdb_error *err)
{
    struct work_span span = work_begin_usual(connection->work);
    int status = connection->driver->introspect(connection, ret_catalog, err);
    work_end(connection->work, span);
    return status;
}

int exec_introspect(struct exec_connection *connection, struct catalog **ret_catalog, struct askdb_error *err)
{
    struct work_span span = work_begin_usual(connection->work);
    int status = connection->driver->introspect(connection, ret_catalog, err);
    if (status == 0) {
        exec_learn(connection, *ret_catalog);
    }
    work_end(connection->work, span);
    return status;
}

int exec_facts(struct exec_connection *connection, const struct catalog *catalog, struct arena *arena,
               struct policy_facts *ret_facts, struct askdb_error *err)
{
    struct work_span span = work_begin_usual(connection->work);
    int status = connection->driver->facts(connection, catalog, arena, ret_facts, err);
    work_end(connection->work, span);
    return status;
}

int exec_enforce(struct exec_connection *connection, struct catalog *catalog, const struct policy *policy,
                 struct askdb_error *err)
{
    if (!policy->enforced) {
        return 0;
    }
    connection->policy = policy;
    struct work_span span = work_begin_usual(connection->work);
    int status = connection->driver->enforce(connection, catalog, policy, err);
    work_end(connection->work, span);
    return status;
}

int exec_index_values(struct exec_connection *connection, const struct catalog *catalog,
                      size_t values_per_column, int milliseconds, struct value_index **ret_index,
                      struct askdb_error *err)
{
    struct value_index *index = value_index_create();
    struct work_span span = work_begin_usual(connection->work);
    int status =
        connection->driver->index_values(connection, catalog, values_per_column, milliseconds, index, err);
    work_end(connection->work, span);
    if (status < 0) {
        value_index_destroy(index);
        return status;
    }
    *ret_index = index;
    return 0;
}

int exec_run(struct exec_connection *connection, const struct validated_query *query,
             const struct exec_limits *limits, const struct askdb_sink *sink, struct exec_result *ret_result,
             struct askdb_error *err)
{
    struct work *work = connection->work;
    struct work_span span = work_begin(work, limits->timeout_ms);
    int status = work_is_over(work)
                     ? work_fail(work, err)
                     : connection->driver->run(connection, query, limits, sink, ret_result, err);
    work_end(work, span);
    if (status < 0) {
        validated_query_place(query, err);
    }
    return status;
}

int exec_prepare(struct exec_connection *connection, const struct validated_query *query,
                 struct askdb_error *err)
{
    struct work *work = connection->work;
    struct work_span span = work_begin_usual(work);
    int status =
        work_is_over(work) ? work_fail(work, err) : connection->driver->prepare(connection, query, err);
    work_end(work, span);
    if (status < 0) {
        validated_query_place(query, err);
    }
    return status;
}

void exec_cancel(struct exec_connection *connection)
{
    work_cancel(connection->work);
    if (connection->driver->cancel != NULL) {
        connection->driver->cancel(connection);
    }
}

void exec_identify(struct exec_connection *connection, FILE *out)
{
    connection->driver->identify(connection, out);
}

bool exec_state(struct exec_connection *connection, FILE *state)
{
    struct work_span span = work_begin_usual(connection->work);
    bool known = connection->driver->state != NULL && connection->driver->state(connection, state);
    work_end(connection->work, span);
    return known;
}

void exec_save(struct exec_connection *connection, FILE *out)
{
    if (connection->driver->save != NULL) {
        connection->driver->save(connection, out);
    }
}

void exec_restore(struct exec_connection *connection, const char *saved)
{
    if (connection->driver->restore != NULL) {
        connection->driver->restore(connection, saved);
    }
}

bool exec_was_cut(const struct exec_connection *connection)
{
    return connection->cut;
}

bool exec_reconnected(struct exec_connection *connection)
{
    bool reconnected = connection->reconnected;
    connection->reconnected = false;
    return reconnected;
}

bool exec_role_can_write(struct exec_connection *connection)
{
    struct work_span span = work_begin_usual(connection->work);
    bool can_write = connection->driver->can_write(connection);
    work_end(connection->work, span);
    return can_write;
}
