/* Transactions of a PostgreSQL session, their settings, and waiting for what the server says. */
#include "exec/postgres/postgres.h"

#include "exec/stream.h"
#include "util/clock.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/text.h"

#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>

enum {
    GRACE_MS = 800,           /* how long the server may take to notice its own time-out, or a cancellation */
    TICK_MS = 100,            /* between two looks at whether it was cancelled */
    IDLE_TIMEOUT_MS = 300000, /* the reader of a result may be a person with a pager */
    FAREWELL_MS = 300,
};

/* --- settings --- */

/* What holds in every transaction. Servers that speak the protocol of PostgreSQL need not know all of them.
 */
static const struct setting {
    const char *name, *value; /* NULL: differs from transaction to transaction */
    bool essential;           /* without it, what was validated is not what would run */
    bool partitions; /* only where there are partitions on other servers: joins and groups go there */
} settings[] = {
    {.name = "statement_timeout"},
    {.name = "lock_timeout"},
    {.name = "idle_in_transaction_session_timeout"},
    {.name = "timezone"},
    {.name = "standard_conforming_strings", .value = "on", .essential = true},
    {.name = "datestyle", .value = "ISO, YMD"},
    {.name = "intervalstyle", .value = "postgres"},
    {.name = "bytea_output", .value = "hex"},
    {.name = "jit", .value = "off"}, /* it hears no cancellation while it compiles, a second and more */
    {.name = "synchronize_seqscans", .value = "off"}, /* the first rows are the same ones each time */
    {.name = "enable_partitionwise_join", .value = "on", .partitions = true},
    {.name = "enable_partitionwise_aggregate", .value = "on", .partitions = true},
};

enum { STATEMENT_TIMEOUT, TIME_ZONE = 3, SETTINGS = sizeof settings / sizeof *settings };

static bool is_unknown(const struct postgres_connection *connection, size_t setting)
{
    return connection->unknown & 1U << setting;
}

struct values {
    char timeout[16], lock[16], idle[16];
    const char *all[SETTINGS];
};

static void fill_values(const struct postgres_connection *connection, struct values *values)
{
    int timeout = connection->timeout_ms;
    bool short_lock = timeout > 0 && timeout < POSTGRES_LOCK_MS;
    snprintf(values->timeout, sizeof values->timeout, "%d", timeout);
    snprintf(values->lock, sizeof values->lock, "%d", short_lock ? timeout : POSTGRES_LOCK_MS);
    snprintf(values->idle, sizeof values->idle, "%d", IDLE_TIMEOUT_MS);
    const char *const given[] = {values->timeout, values->lock, values->idle, connection->base.zone};
    for (size_t i = 0; i < SETTINGS; i++) {
        values->all[i] = settings[i].value ? settings[i].value : given[i];
    }
}

static bool is_wanted(const struct postgres_connection *connection, size_t setting)
{
    bool given = setting != TIME_ZONE || connection->base.zone[0] != '\0';
    return given && !is_unknown(connection, setting) &&
           (connection->partitions || !settings[setting].partitions);
}

/* --- waiting --- */

void postgres_send_cancel(struct postgres_connection *connection)
{
    char ignored[256];
    PGcancel *cancel = atomic_load(&connection->cancel);
    if (cancel) {
        PQcancel(cancel, ignored, sizeof ignored);
    }
}

/* Is the row that comes larger than may be? libpq keeps all of it until it is complete, in a buffer that
 * doubles. What is seen to be ready is the least that comes of it. */
static bool is_oversized(struct postgres_connection *connection, size_t *bytes)
{
    int ready = 0;
    if (connection->row_limit > 0 && ioctl(PQsocket(connection->db), FIONREAD, &ready) == 0) {
        *bytes += (size_t)ready;
    }
    return connection->row_limit > 0 && *bytes > connection->row_limit;
}

bool postgres_wait(struct postgres_connection *connection, double deadline)
{
    size_t bytes = 0;
    connection->oversized = false;
    while (PQisBusy(connection->db)) {
        struct pollfd socket = {.fd = PQsocket(connection->db), .events = POLLIN};
        long cancelled = work_cancelled_for(connection->base.work);
        double left = deadline > 0 ? deadline - clock_now() : TICK_MS;
        if (left <= 0 || cancelled >= GRACE_MS) {
            return false;
        }
        int ready = poll(&socket, 1, left < TICK_MS ? (int)left + 1 : TICK_MS);
        if (ready < 0 && errno != EINTR) {
            return true; /* libpq will find and report what is wrong with the socket */
        }
        if (ready > 0 && is_oversized(connection, &bytes)) {
            connection->oversized = true;
            return false;
        }
        if (ready > 0 && !PQconsumeInput(connection->db)) {
            return true;
        }
    }
    return true;
}

/* PQcancel waits until the server has heard, which one that has fallen silent never does: a thread of its own
 * waits, and may be left behind. */
struct farewell {
    PGcancel *cancel;
    sem_t sent;
    atomic_int users; /* the last one frees it */
};

static void leave(struct farewell *farewell)
{
    if (atomic_fetch_sub(&farewell->users, 1) == 1) {
        PQfreeCancel(farewell->cancel);
        sem_destroy(&farewell->sent);
        free(farewell);
    }
}

static void *say_farewell(void *context)
{
    struct farewell *farewell = context;
    char ignored[256];
    if (farewell->cancel) {
        PQcancel(farewell->cancel, ignored, sizeof ignored);
    }
    sem_post(&farewell->sent);
    leave(farewell);
    return NULL;
}

void postgres_give_up(struct postgres_connection *connection)
{
    connection->unresponsive = true;
    struct farewell *farewell = memory_need(calloc(1, sizeof *farewell));
    farewell->cancel = PQgetCancel(connection->db);
    sem_init(&farewell->sent, 0, 0);
    atomic_init(&farewell->users, 2);
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before); /* signals are for the caller's threads */
    pthread_t thread;
    bool started = pthread_create(&thread, NULL, say_farewell, farewell) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    if (started) {
        struct timespec end;
        clock_gettime(CLOCK_REALTIME, &end);
        end.tv_nsec += FAREWELL_MS * 1000000L;
        end.tv_sec += end.tv_nsec / 1000000000;
        end.tv_nsec %= 1000000000;
        pthread_detach(thread);
        while (sem_timedwait(&farewell->sent, &end) != 0 && errno == EINTR) {
        }
    } else {
        leave(farewell);
    }
    leave(farewell);
}

void postgres_drain(struct postgres_connection *connection)
{
    double deadline = clock_now() + GRACE_MS;
    for (;;) {
        if (!postgres_wait(connection, deadline)) {
            postgres_give_up(connection);
            return;
        }
        PGresult *result = PQgetResult(connection->db);
        if (!result) {
            return;
        }
        PQclear(result);
    }
}

double postgres_deadline(const struct postgres_connection *connection)
{
    double grace = is_unknown(connection, STATEMENT_TIMEOUT) ? 0 : GRACE_MS;
    long left = work_left(connection->base.work, connection->timeout_ms);
    return left > 0 ? clock_now() + (double)left + grace : 0;
}

/* The only result of a statement that was sent. */
static PGresult *take_result(struct postgres_connection *connection, int sent)
{
    double deadline = postgres_deadline(connection);
    PGresult *last = NULL;
    connection->late = false;
    while (sent) {
        if (!postgres_wait(connection, deadline)) {
            postgres_give_up(connection);
            PQclear(last);
            connection->late = true;
            return NULL;
        }
        PGresult *result = PQgetResult(connection->db);
        if (!result) {
            break;
        }
        PQclear(last);
        last = result;
    }
    return last;
}

PGresult *postgres_execute(struct postgres_connection *connection, const char *sql, int count,
                           const char *const *values)
{
    return take_result(connection,
                       PQsendQueryParams(connection->db, sql, count, NULL, values, NULL, NULL, 0));
}

PGresult *postgres_describe(struct postgres_connection *connection, const char *sql)
{
    return take_result(connection, PQsendPrepare(connection->db, "", sql, 0, NULL));
}

/* --- beginning --- */

bool postgres_take_bytes(struct postgres_connection *connection)
{
    const char *encoding = PQparameterStatus(connection->db, "server_encoding");
    bool any = encoding != NULL && strcmp(encoding, "SQL_ASCII") == 0;
    return !any || PQsetClientEncoding(connection->db, "SQL_ASCII") == 0;
}

/* A session that the server closed, or that is not usable, is opened again. */
static int revive(struct postgres_connection *connection, struct askdb_error *err)
{
    if (!connection->unresponsive && PQstatus(connection->db) == CONNECTION_OK) {
        return 0;
    }
    PQreset(connection->db);
    if (PQstatus(connection->db) != CONNECTION_OK || !postgres_take_bytes(connection)) {
        return postgres_message(connection, ASKDB_CONNECT, PQerrorMessage(connection->db), err);
    }
    connection->unresponsive = false;
    connection->base.reconnected = true;
    PGcancel *old = atomic_exchange(&connection->cancel, PQgetCancel(connection->db));
    PQfreeCancel(old);
    return 0;
}

static int begin_read_only(struct postgres_connection *connection, struct askdb_error *err)
{
    static const char *const begins[] = {"BEGIN READ ONLY",
                                         "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"};
    PGresult *result = postgres_execute(connection, begins[connection->shared], 0, NULL);
    int status = PQresultStatus(result) == PGRES_COMMAND_OK
                     ? 0
                     : postgres_error(connection, result, ASKDB_DATABASE, err);
    PQclear(result);
    return status;
}

/* All settings in one statement, and whether the transaction is what was asked for. */
static int apply_settings(struct postgres_connection *connection, struct askdb_error *err)
{
    struct values values;
    const char *given[SETTINGS];
    int count = 0;
    char *sql = NULL;
    size_t size = 0;
    FILE *out = text_stream(&sql, &size);
    fill_values(connection, &values);
    fputs("SELECT pg_catalog.current_setting('transaction_read_only')", out);
    for (size_t i = 0; i < SETTINGS; i++) {
        if (is_wanted(connection, i)) {
            given[count++] = values.all[i];
            fprintf(out, ", pg_catalog.set_config('%s', $%d, true)", settings[i].name, count);
        }
    }
    text_end(out);
    PGresult *result = postgres_execute(connection, sql, count, given);
    int status = 0;
    if (PQresultStatus(result) != PGRES_TUPLES_OK) {
        status = postgres_error(connection, result, ASKDB_DATABASE, err);
    } else if (strcmp(PQgetvalue(result, 0, 0), "on") != 0) {
        status =
            error_set(err, ASKDB_CONNECT, "the server began no read-only transaction: nothing is run on it");
    }
    PQclear(result);
    free(sql);
    return status;
}

/* Tries every setting in a transaction of its own, as an error ends one. */
static int find_unknown(struct postgres_connection *connection, struct askdb_error *err)
{
    struct values values;
    fill_values(connection, &values);
    int status = 0;
    for (size_t i = 0; status == 0 && i < SETTINGS; i++) {
        if (i == TIME_ZONE && connection->base.zone[0] == '\0') {
            continue;
        }
        const char *const given[] = {settings[i].name, values.all[i]};
        struct askdb_error reason;
        status = begin_read_only(connection, err);
        if (status < 0) {
            break;
        }
        PGresult *result =
            postgres_execute(connection, "SELECT pg_catalog.set_config($1, $2, true)", 2, given);
        if (PQresultStatus(result) != PGRES_TUPLES_OK) {
            postgres_error(connection, result, ASKDB_CONNECT, &reason);
            if (settings[i].essential || (i == TIME_ZONE && connection->base.zone_told)) {
                status = error_set(err, ASKDB_CONNECT, "the server does not let %s be set: %s",
                                   settings[i].name, reason.message);
            } else {
                connection->unknown |= 1U
                                       << i; /* never one that must hold: no later transaction goes without */
            }
        }
        PQclear(result);
        postgres_end(connection);
    }
    return status;
}

static int begin_once(struct postgres_connection *connection, struct askdb_error *err)
{
    int status = begin_read_only(connection, err);
    if (status == 0) {
        status = apply_settings(connection, err);
        if (status < 0) {
            postgres_end(connection);
        }
    }
    return status;
}

static bool is_command_done(struct postgres_connection *connection, const char *sql)
{
    PGresult *result = postgres_execute(connection, sql, 0, NULL);
    bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
    PQclear(result);
    return done;
}

/* Goes on in the transaction that statements share, to come back to here should this one fail. */
static bool begin_saved(struct postgres_connection *connection)
{
    struct askdb_error ignored;
    if (!connection->shared || connection->unresponsive || connection->base.zone_is_new ||
        PQtransactionStatus(connection->db) != PQTRANS_INTRANS) {
        return false;
    }
    connection->saved = is_command_done(connection, "SAVEPOINT askdb");
    return connection->saved && apply_settings(connection, &ignored) == 0;
}

/* Is the transaction ready for the next statement that shares it? */
static bool end_saved(struct postgres_connection *connection)
{
    bool saved = connection->saved;
    connection->saved = false;
    return connection->shared && (saved ? is_command_done(connection, "ROLLBACK TO SAVEPOINT askdb")
                                        : PQtransactionStatus(connection->db) == PQTRANS_INTRANS);
}

int postgres_begin(struct postgres_connection *connection, int timeout_ms, struct askdb_error *err)
{
    connection->timeout_ms = (int)work_left(connection->base.work, timeout_ms);
    if (connection->base.zone_is_new) {
        connection->unknown &= ~(1U << TIME_ZONE);
        connection->settled = connection->base.zone_is_new = false;
    }
    if (begin_saved(connection)) {
        return 0;
    }
    connection->saved = false;
    int status = revive(connection, err);
    if (status < 0) {
        return status;
    }
    if (PQtransactionStatus(connection->db) != PQTRANS_IDLE) {
        is_command_done(connection, "ROLLBACK"); /* of those that shared it, after a failure */
    }
    status = begin_once(connection, err);
    if (status < 0 && !connection->unresponsive && PQstatus(connection->db) != CONNECTION_OK) {
        /* the server had closed the session, which shows only now; but nothing has run in it */
        status = revive(connection, err);
        status = status == 0 ? begin_once(connection, err) : status;
    }
    if (status == -ASKDB_DATABASE && !connection->settled && PQstatus(connection->db) == CONNECTION_OK) {
        status = find_unknown(connection, err);
        status = status == 0 ? begin_once(connection, err) : status;
    }
    connection->settled = connection->settled || status == 0;
    return status;
}

int postgres_begin_catalog(struct postgres_connection *connection, int timeout_ms, struct askdb_error *err)
{
    static const char sql[] =
        "SELECT pg_catalog.set_config('askdb.path', pg_catalog.current_schemas(true)::pg_catalog.text, true),"
        " pg_catalog.set_config('search_path', 'pg_catalog', true)";
    PGresult *rows = NULL;
    int status = postgres_begin(connection, timeout_ms, err);
    if (status < 0) {
        return status;
    }
    status = postgres_query(connection, sql, &rows, err);
    PQclear(rows);
    if (status < 0) {
        postgres_end(connection);
    }
    return status;
}

void postgres_end(struct postgres_connection *connection)
{
    if (!connection->unresponsive && PQtransactionStatus(connection->db) != PQTRANS_IDLE &&
        !end_saved(connection)) {
        is_command_done(connection, "ROLLBACK");
    }
}

int postgres_query_with(struct postgres_connection *connection, const char *sql, int count,
                        const char *const *values, PGresult **ret_result, struct askdb_error *err)
{
    PGresult *result = postgres_execute(connection, sql, count, values);
    if (PQresultStatus(result) != PGRES_TUPLES_OK) {
        int status = postgres_error(connection, result, ASKDB_CONNECT, err);
        PQclear(result);
        return status;
    }
    *ret_result = result;
    return 0;
}

int postgres_query(struct postgres_connection *connection, const char *sql, PGresult **ret_result,
                   struct askdb_error *err)
{
    return postgres_query_with(connection, sql, 0, NULL, ret_result, err);
}
