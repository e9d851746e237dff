#include "exec/postgres/postgres.h"

#include "util/error.h"
#include "util/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const struct exec_driver postgres_driver;

static void ignore_notice(void *context, const PGresult *result)
{
    (void)context;
    (void)result;
}

/* Names the option of the URI that libpq does not know, or returns 0. What stands behind an @ is no password.
 */
static int refuse_option(const char *string, struct askdb_error *err)
{
    const char *at = strchr(string, '?');
    bool uri = strstr(string, "://") != NULL && at != NULL && strchr(at, '@') == NULL;
    PQconninfoOption *known = uri ? PQconndefaults() : NULL;
    int status = 0;
    for (at = uri ? at + 1 : NULL; status == 0 && known != NULL && at != NULL && *at != '\0';) {
        size_t length = strcspn(at, "=&");
        const PQconninfoOption *option = known;
        while (option->keyword != NULL &&
               (strlen(option->keyword) != length || strncmp(option->keyword, at, length) != 0)) {
            option++;
        }
        if (option->keyword == NULL && !(length == 3 && strncmp(at, "ssl", 3) == 0)) {
            status = error_set(err, ASKDB_CONNECT,
                               "the connection URI has the option '%.*s', which libpq does not know",
                               (int)(length < 60 ? length : 60), at);
        }
        const char *next = strchr(at, '&');
        at = next != NULL ? next + 1 : NULL;
    }
    PQconninfoFree(known);
    return status;
}

/* The password of the connection string, and whether its host holds an unescaped part of one. Only ever says
 * that the string is malformed: libpq's own message would quote it. */
static int read_string(struct postgres_connection *connection, const char *string, struct askdb_error *err)
{
    char *ignored = NULL;
    PQconninfoOption *options = PQconninfoParse(string, &ignored);
    PQfreemem(ignored);
    if (!options) {
        int unknown = refuse_option(string, err);
        return unknown != 0 ? unknown
                            : error_set(err, ASKDB_CONNECT, "the PostgreSQL connection string is malformed");
    }
    int status = 0;
    for (const PQconninfoOption *option = options; option->keyword; option++) {
        if (!option->val) {
            continue;
        }
        if (strcmp(option->keyword, "password") == 0) {
            connection->secret = strdup(option->val);
        } else if (strcmp(option->keyword, "host") == 0 && strchr(option->val, '@') &&
                   option->val[0] != '@') {
            status = error_set(err, ASKDB_CONNECT, "the PostgreSQL connection string is malformed");
            error_hint(err, "write an @ in the password as %%40");
        }
    }
    PQconninfoFree(options);
    return status;
}

static void postgres_close(struct exec_connection *base)
{
    struct postgres_connection *connection = (struct postgres_connection *)base;
    PQfreeCancel(atomic_load(&connection->cancel));
    PQfinish(connection->db);
    if (connection->secret) {
        memset(connection->secret, 0, strlen(connection->secret));
    }
    free(connection->secret);
    free(connection->seen);
    free(connection->snapshot);
    free(connection->counted);
    if (connection->locale != (locale_t)0) {
        freelocale(connection->locale);
    }
    free(connection);
}

/* Values before "dbname" are defaults: what the string says itself wins. */
static int connect_to(struct postgres_connection *connection, const char *string, struct askdb_error *err)
{
    const char *timeout = getenv("PGCONNECT_TIMEOUT");
    const char *const keywords[] = {"connect_timeout", "dbname", "application_name", "client_encoding", NULL};
    const char *const values[] = {timeout ? timeout : "10", string, "askdb", "UTF8", NULL};
    connection->db = memory_need(PQconnectdbParams(keywords, values, 1));
    if (PQstatus(connection->db) != CONNECTION_OK || !postgres_take_bytes(connection)) {
        return postgres_message(connection, ASKDB_CONNECT, PQerrorMessage(connection->db), err);
    }
    PQsetNoticeReceiver(connection->db, ignore_notice, NULL);
    atomic_store(&connection->cancel, PQgetCancel(connection->db));
    return 0;
}

int postgres_open(const char *connection_string, struct exec_connection **ret_connection,
                  struct askdb_error *err)
{
    struct postgres_connection *connection = memory_need(calloc(1, sizeof *connection));
    connection->base = (struct exec_connection){.driver = &postgres_driver, .dialect = DIALECT_POSTGRES};
    connection->locale = newlocale(LC_NUMERIC_MASK, "C", (locale_t)0);
    int status = read_string(connection, connection_string, err);
    if (status == 0) {
        status = connect_to(connection, connection_string, err);
    }
    if (status < 0) {
        postgres_close(&connection->base);
        return status;
    }
    *ret_connection = &connection->base;
    return 0;
}

static void postgres_identify(struct exec_connection *base, FILE *out)
{
    const struct postgres_connection *connection = (const struct postgres_connection *)base;
    const char *host = PQhost(connection->db), *port = PQport(connection->db);
    fprintf(out, "%s\n%s\n%s", host ? host : "", port ? port : "", PQdb(connection->db));
}

static const struct exec_driver postgres_driver = {
    .close = postgres_close,
    .introspect = postgres_introspect,
    .facts = postgres_facts,
    .enforce = postgres_enforce,
    .index_values = postgres_index_values,
    .start_clock = postgres_start_clock,
    .clock = postgres_clock,
    .measure_target = postgres_measure_target,
    .read_rows = postgres_read_rows,
    .measure_pair = postgres_measure_pair,
    .measured = postgres_measured,
    .run = postgres_run,
    .begin = postgres_begin_run,
    .release = postgres_release,
    .share = postgres_share,
    .cost = postgres_cost,
    .prepare = postgres_prepare,
    .cancel = postgres_cancel,
    .identify = postgres_identify,
    .state = postgres_state,
    .look = postgres_change,
    .save = postgres_save,
    .restore = postgres_restore,
    .can_write = postgres_can_write,
};
