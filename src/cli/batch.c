/* JSON lines in, JSON lines out, in order: {"id", "db", "question", "now"?} gives {"id", "sql" or null,
 * "confidence", "ms", "candidates"?} and, where there is no SQL, "error" with its "status". */
#include "cli/cli.h"
#include "util/error.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

enum { OPEN_MAX = 8, LINE_MAX_BYTES = 4 << 20 };

/* Databases stay open from one line to the next; the one used longest ago makes room. The first to be opened
 * lends the others its model, so it stays. */
struct pool {
    struct slot {
        char *path;
        struct askdb *askdb;
        size_t used;
    } slots[OPEN_MAX];
    size_t count, clock;
};

static void close_slot(struct slot *slot)
{
    askdb_close(&slot->askdb);
    free(slot->path);
    *slot = (struct slot){0};
}

static int pool_get(struct pool *pool, const char *model, const char *path, struct askdb **ret_askdb,
                    struct askdb_error *err)
{
    size_t oldest = 1;
    for (size_t i = 0; i < pool->count; i++) {
        if (strcmp(pool->slots[i].path, path) == 0) {
            pool->slots[i].used = ++pool->clock;
            *ret_askdb = pool->slots[i].askdb;
            return 0;
        }
        if (i > 0 && pool->slots[i].used < pool->slots[oldest].used) {
            oldest = i;
        }
    }
    struct askdb *askdb = NULL;
    struct askdb_options options = {.model = model,
                                    .share_model = pool->count > 0 ? pool->slots[0].askdb : NULL};
    int status = askdb_open(&path, 1, &options, &askdb, err);
    if (status != 0) {
        return status;
    }
    size_t place = pool->count;
    if (place == OPEN_MAX) {
        place = oldest;
        close_slot(&pool->slots[place]);
    } else {
        pool->count++;
    }
    pool->slots[place] = (struct slot){.path = strdup(path), .askdb = askdb, .used = ++pool->clock};
    *ret_askdb = askdb;
    return 0;
}

static void add_candidates(cJSON *out, const struct askdb_answer *answer)
{
    cJSON *list = cJSON_AddArrayToObject(out, "candidates");
    for (size_t i = 0; i < answer->count; i++) {
        cJSON *item = cJSON_CreateObject();
        cJSON_AddStringToObject(item, "sql", answer->candidates[i].sql);
        cJSON_AddNumberToObject(item, "confidence", answer->candidates[i].confidence);
        cJSON_AddItemToArray(list, item);
    }
}

static int answer_line(struct pool *pool, const struct cli_settings *settings, const cJSON *in, cJSON *out,
                       struct askdb_error *err)
{
    const char *path = cJSON_GetStringValue(cJSON_GetObjectItem(in, "db"));
    const char *question = cJSON_GetStringValue(cJSON_GetObjectItem(in, "question"));
    const char *now = cJSON_GetStringValue(cJSON_GetObjectItem(in, "now"));
    if (path == NULL || question == NULL) {
        return error_set(err, ASKDB_USAGE, "a line needs \"db\" and \"question\", both text");
    }
    struct askdb *askdb = NULL;
    int status = pool_get(pool, settings->model, path, &askdb, err);
    if (status != 0) {
        return status;
    }
    struct askdb_request request = {
        .question = question, .now = now != NULL ? now : settings->now, .probe = !settings->no_probe};
    struct askdb_answer *answer = NULL;
    status = askdb_translate(askdb, &request, &answer, err);
    if (status != 0) {
        return status;
    }
    const struct askdb_candidate *best = &answer->candidates[0];
    if (best->confidence < settings->min_confidence) {
        cJSON_AddNullToObject(out, "sql");
    } else {
        cJSON_AddStringToObject(out, "sql", best->sql);
    }
    cJSON_AddNumberToObject(out, "confidence", best->confidence);
    cJSON_AddNumberToObject(out, "ms", answer->milliseconds);
    if (settings->explain || best->confidence < settings->min_confidence) {
        add_candidates(out, answer);
    }
    askdb_answer_destroy(answer);
    return 0;
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
    while (pool.count > 0) {
        close_slot(&pool.slots[--pool.count]);
    }
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
