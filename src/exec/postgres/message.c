/* What went wrong, as libpq and the server say it. */
#include "exec/postgres/postgres.h"

#include "util/error.h"
#include "util/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int postgres_message(const struct postgres_connection *connection, enum askdb_status status, const char *text,
                     struct askdb_error *err)
{
    char *copy = NULL;
    size_t size = 0;
    FILE *out = text_stream(&copy, &size);
    size_t secret = connection->secret ? strlen(connection->secret) : 0;
    for (size_t length = strcspn(text, "\n"), i = 0; i < length;) {
        if (secret > 0 && strncmp(text + i, connection->secret, secret) == 0) {
            fputs("***", out);
            i += secret;
        } else {
            fputc(text[i++], out);
        }
    }
    text_end(out);
    int code = error_set(err, status, "%s", copy[0] != '\0' ? copy : "the server gave no reason");
    free(copy);
    return code;
}

int postgres_error(struct postgres_connection *connection, const PGresult *result, enum askdb_status status,
                   struct askdb_error *err)
{
    const char *primary = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : NULL;
    const char *sqlstate = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : NULL;
    const char *hint = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_HINT) : NULL;
    if (!result && connection->late && work_is_cancelled(connection->base.work)) {
        return work_fail(connection->base.work, err);
    }
    if (!result && connection->late) {
        return error_set(err, ASKDB_CANCELLED, "timed out: the server did not answer within %d ms",
                         connection->timeout_ms);
    }
    int code = postgres_message(connection, status, primary ? primary : PQerrorMessage(connection->db), err);
    if (err && sqlstate) {
        snprintf(err->sqlstate, sizeof err->sqlstate, "%s", sqlstate);
    }
    if (hint) {
        error_hint(err, "%s", hint);
    }
    return code;
}
