/* JSON lines in, JSON lines out, in order: {"id", "db", "question", "now"?, "history"?} gives {"id", "sql" or
 * null, "confidence", "ms", "warnings"?, "candidates"?, "unanswerable"?} and, where there is no SQL, "error"
 * with its "status". */
#include "cli/cli.h"
#include "cli/json.h"
#include "cli/pool.h"
#include "util/error.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_MAX_BYTES = 4 << 20 };

static void print_answer(const struct cli_settings *settings, const struct askdb_answer *answer, cJSON *out)
{
    struct askdb_error reason;
    const struct askdb_candidate *best = &answer->candidates[0];
    bool declined = cli_decline(settings, answer, &reason) != 0;
    cJSON_AddItemToObject(out, "sql", declined ? cJSON_CreateNull() : cJSON_CreateString(best->sql));
    cJSON_AddNumberToObject(out, "confidence", best->confidence);
    cJSON_AddNumberToObject(out, "ms", answer->milliseconds);
    if (best->warning_count > 0) {
        cJSON_AddItemToObject(out, "warnings",
                              cJSON_CreateStringArray(best->warnings, (int)best->warning_count));
    }
    if (declined || settings->explain) {
        json_add_candidates(out, answer);
        cJSON_AddNumberToObject(out, "unanswerable", answer->unanswerable);
    }
    if (declined) {
        cJSON_AddStringToObject(out, "error", reason.message);
        cJSON_AddNumberToObject(out, "status", reason.status);
    }
}

static int answer_line(struct pool *pool, const struct cli_settings *settings, const cJSON *in, cJSON *out,
                       struct askdb_error *err)
{
    const char *path = cJSON_GetStringValue(cJSON_GetObjectItem(in, "db"));
    const char *now = cJSON_GetStringValue(cJSON_GetObjectItem(in, "now"));
    struct askdb_request request = {.question = cJSON_GetStringValue(cJSON_GetObjectItem(in, "question")),
                                    .now = now != NULL ? now : settings->now,
                                    .probe = !settings->no_probe};
    if (path == NULL || request.question == NULL) {
        return error_set(err, ASKDB_USAGE, "a line needs \"db\" and \"question\", both text");
    }
    struct askdb_turn *turns = NULL;
    struct askdb *askdb = NULL;
    struct askdb_answer *answer = NULL;
    int status = json_read_history(in, &turns, &request.history_count, err);
    request.history = turns;
    if (status == 0) {
        status = pool_get(pool, settings, path, &askdb, err);
    }
    if (status == 0) {
        status = askdb_translate(askdb, &request, &answer, err);
    }
    if (status == 0) {
        print_answer(settings, answer, out);
    }
    askdb_answer_destroy(answer);
    free(turns);
    return status;
}

static int print_line(struct pool *pool, const struct cli_settings *settings, const char *line,
                      struct askdb_error *err)
{
    cJSON *in = cJSON_Parse(line);
    cJSON *out = cJSON_CreateObject();
    const cJSON *id = cJSON_GetObjectItem(in, "id");
    cJSON_AddItemToObject(out, "id", id != NULL ? cJSON_Duplicate(id, true) : cJSON_CreateNull());
    struct askdb_error fault;
    int status = cJSON_IsObject(in) ? answer_line(pool, settings, in, out, &fault)
                                    : error_set(&fault, ASKDB_USAGE, "the line is not a JSON object");
    if (status != 0) {
        cJSON_AddNullToObject(out, "sql");
        cJSON_AddStringToObject(out, "error", fault.message);
        cJSON_AddNumberToObject(out, "status", fault.status);
    }
    char *text = cJSON_PrintUnformatted(out);
    bool written = printf("%s\n", text) >= 0 && fflush(stdout) == 0;
    free(text);
    cJSON_Delete(out);
    cJSON_Delete(in);
    return written ? 0 : error_set(err, ASKDB_DATABASE, "cannot write the output");
}

int cli_batch(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    if (arguments->count > 0) {
        return cli_fail_usage(settings, "batch takes no arguments: it reads JSON lines on standard input");
    }
    struct pool pool = {0};
    struct askdb_error err;
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length;
    int status = 0;
    while (status == 0 && (length = getline(&line, &capacity, stdin)) > 0) {
        if (length > LINE_MAX_BYTES) {
            status = error_set(&err, ASKDB_USAGE, "a line of more than %d bytes", LINE_MAX_BYTES);
        } else if (strspn(line, " \t\r\n") < (size_t)length) {
            status = print_line(&pool, settings, line, &err);
        }
    }
    free(line);
    pool_finish(&pool);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
