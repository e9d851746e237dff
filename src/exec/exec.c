#include "exec/exec.h"

#include "exec/driver.h"
#include "exec/places.h"
#include "util/arena.h"
#include "util/clock.h"
#include "util/error.h"
#include "util/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int exec_open_files(const char *const *databases, size_t count, const struct askdb_csv *csv,
                    struct work *work, struct exec_connection **ret_connection, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct places places;
    struct work own = {0};
    struct work *during = work != NULL ? work : &own;
    struct work_span span = work_begin_usual(during);
    int status = exec_places_find(arena, databases, count, &places, err);
    if (status == 0) {
        switch (places.kind) {
        case PLACE_POSTGRES:
            status = postgres_open(places.names[0], ret_connection, err);
            break;
        case PLACE_SQLITE:
            status = sqlite_open(places.names[0], ret_connection, err);
            break;
        case PLACE_ROWS:
            status = csv_open(places.names, places.count, csv, during, ret_connection, err);
            break;
        }
    }
    work_end(during, span);
    arena_destroy(arena);
    if (status == 0) {
        (*ret_connection)->work = work != NULL ? work : &(*ret_connection)->own;
    }
    return status;
}

int exec_open(const char *const *databases, size_t count, struct exec_connection **ret_connection,
              struct askdb_error *err)
{
    return exec_open_files(databases, count, NULL, NULL, ret_connection, err);
}

const char *exec_notes(const struct exec_connection *connection)
{
    return connection->notes != NULL ? connection->notes : "";
}

const char *exec_alerts(const struct exec_connection *connection)
{
    return connection->alerts != NULL ? connection->alerts : "";
}

void exec_set_zone(struct exec_connection *connection, const char *zone, bool told)
{
    snprintf(connection->zone, sizeof connection->zone, "%s", zone != NULL ? zone : "");
    connection->zone_told = told;
    connection->zone_is_new = true;
}

void exec_limit_memory(size_t bytes)
{
    sqlite_limit_memory(bytes);
}

void exec_release(struct exec_connection *connection)
{
    if (connection->held != NULL) {
        connection->driver->release(connection);
        free(connection->held);
        connection->held = NULL;
    }
}

void exec_close(struct exec_connection **connection)
{
    if (connection && *connection) {
        exec_release(*connection);
        csv_notes_destroy((*connection)->noted);
        free((*connection)->notes);
        free((*connection)->alerts);
        (*connection)->driver->close(*connection);
        *connection = NULL;
    }
}

enum dialect exec_dialect(const struct exec_connection *connection)
{
    return connection->dialect;
}

/* Everything below that reaches the database begins and ends its part of the work here, and ends what is
 * held. */

struct part {
    struct work_span span;
    long start;
};

static struct part begin_part(struct exec_connection *connection, long milliseconds)
{
    return (struct part){work_begin(connection->work, milliseconds), clock_ms()};
}

static struct part begin_work(struct exec_connection *connection)
{
    exec_release(connection);
    return begin_part(connection, connection->work->usual);
}

static void end_part(struct exec_connection *connection, struct part part)
{
    work_end(connection->work, part.span);
    connection->used += clock_ms() - part.start;
}

int exec_read_catalog(struct exec_connection *connection, struct catalog **ret_catalog,
                      struct askdb_error *err)
{
    struct part part = begin_work(connection);
    int status = connection->driver->introspect(connection, ret_catalog, err);
    end_part(connection, part);
    return status;
}

int exec_introspect(struct exec_connection *connection, struct catalog **ret_catalog, struct askdb_error *err)
{
    struct part part = begin_work(connection);
    int status = connection->driver->introspect(connection, ret_catalog, err);
    if (status == 0) {
        exec_learn(connection, *ret_catalog);
    }
    end_part(connection, part);
    return status;
}

int exec_facts(struct exec_connection *connection, const struct catalog *catalog, struct arena *arena,
               struct policy_facts *ret_facts, struct askdb_error *err)
{
    struct part part = begin_work(connection);
    int status = connection->driver->facts(connection, catalog, arena, ret_facts, err);
    end_part(connection, part);
    return status;
}

int exec_enforce(struct exec_connection *connection, struct catalog *catalog, const struct policy *policy,
                 struct askdb_error *err)
{
    if (!policy->enforced) {
        return 0;
    }
    connection->policy = policy;
    struct part part = begin_work(connection);
    int status = connection->driver->enforce(connection, catalog, policy, err);
    end_part(connection, part);
    csv_notes_tell(connection, catalog, policy);
    return status;
}

int exec_index_values(struct exec_connection *connection, const struct catalog *catalog,
                      size_t values_per_column, int milliseconds, struct value_index **ret_index,
                      struct askdb_error *err)
{
    struct value_index *index = value_index_create();
    struct part part = begin_work(connection);
    int status =
        connection->driver->index_values(connection, catalog, values_per_column, milliseconds, index, err);
    end_part(connection, part);
    if (status < 0) {
        value_index_destroy(index);
        return status;
    }
    *ret_index = index;
    return 0;
}

static bool is_held(const struct exec_connection *connection, const struct validated_query *query,
                    int timeout_ms)
{
    return connection->held != NULL && connection->held_timeout == timeout_ms &&
           strcmp(connection->held, validated_query_sql(query)) == 0;
}

int exec_run(struct exec_connection *connection, const struct validated_query *query,
             const struct exec_limits *limits, const struct askdb_sink *sink, struct exec_result *ret_result,
             struct askdb_error *err)
{
    struct work *work = connection->work;
    if (!is_held(connection, query, limits->timeout_ms)) {
        exec_release(connection);
    }
    struct part part = begin_part(connection, limits->timeout_ms);
    int status = work_is_over(work)
                     ? work_fail(work, err)
                     : connection->driver->run(connection, query, limits, sink, ret_result, err);
    end_part(connection, part);
    exec_release(connection);
    if (status < 0) {
        validated_query_place(query, err);
    }
    return status;
}

int exec_begin(struct exec_connection *connection, const struct validated_query *query, int timeout_ms,
               int milliseconds, const struct askdb_sink *sink, struct askdb_error *err)
{
    struct work *work = connection->work;
    bool held = false;
    exec_release(connection);
    struct part part = begin_part(connection, timeout_ms);
    int status = work_is_over(work) ? work_fail(work, err)
                                    : connection->driver->begin(connection, query, timeout_ms, milliseconds,
                                                                sink, &held, err);
    end_part(connection, part);
    if (held) {
        connection->held = memory_need(strdup(validated_query_sql(query)));
        connection->held_timeout = timeout_ms;
    }
    return status;
}

void exec_share(struct exec_connection *connection)
{
    struct part part = begin_work(connection);
    connection->driver->share(connection, true);
    end_part(connection, part);
}

void exec_part(struct exec_connection *connection)
{
    struct part part = begin_part(connection, connection->work->usual);
    connection->driver->share(connection, false);
    end_part(connection, part);
}

double exec_cost(struct exec_connection *connection, const struct validated_query *query)
{
    if (connection->driver->cost == NULL || validated_query_is_restricted(query)) {
        return -1;
    }
    struct part part = begin_work(connection);
    double cost = connection->driver->cost(connection, query);
    end_part(connection, part);
    return cost;
}

int exec_prepare(struct exec_connection *connection, const struct validated_query *query,
                 struct askdb_error *err)
{
    struct work *work = connection->work;
    struct part part = begin_work(connection);
    int status =
        work_is_over(work) ? work_fail(work, err) : connection->driver->prepare(connection, query, err);
    end_part(connection, part);
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
    struct part part = begin_work(connection);
    bool known = connection->driver->state != NULL && connection->driver->state(connection, state);
    end_part(connection, part);
    return known;
}

enum exec_change exec_look(struct exec_connection *connection)
{
    struct part part = begin_work(connection);
    enum exec_change change = connection->driver->look(connection);
    end_part(connection, part);
    return change;
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

long exec_used(const struct exec_connection *connection)
{
    return connection->used;
}

void exec_forget_used(struct exec_connection *connection)
{
    connection->used = 0;
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
    struct part part = begin_work(connection);
    bool can_write = connection->driver->can_write(connection);
    end_part(connection, part);
    return can_write;
}
