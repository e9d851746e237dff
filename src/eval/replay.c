/* askdb replay FILE DB: asks every question of an audit file again, runs every statement, and tells what came
 * out differently. */
#include "app/ask.h"
#include "render/answer_json.h"
#include "render/cell.h"
#include "util/error.h"
#include "util/file.h"

#include <cjson/cJSON.h>
#include <errno.h>
#include <inttypes.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { DIFFERENT = ASKDB_DECLINED, MOST_LINE = 64 << 20 };

struct replay {
    const struct cli_settings *settings;
    struct askdb *askdb;
    struct askdb_identity identity;
    size_t number, questions, different;
    bool noted_schema, noted_model;
};

/* Was its SQL given, not read from a question? */
static bool is_statement(const cJSON *line)
{
    return cJSON_IsTrue(cJSON_GetObjectItem(line, "statement"));
}

static const char *text_of(const cJSON *line, const char *name)
{
    const char *text = cJSON_GetStringValue(cJSON_GetObjectItem(line, name));
    return text == NULL ? "" : text;
}

/* Where the text stands that a person gave. */
static const char *question_name(const cJSON *line)
{
    return cJSON_IsString(cJSON_GetObjectItem(line, "question")) ? "question" : "sql";
}

static void print_change(const char *what, const char *before, const char *after)
{
    printf("  %s was ", what);
    text_write_evident(stdout, before[0] == '\0' ? "none" : before, before[0] == '\0' ? 4 : strlen(before),
                       text_write_visible);
    printf("\n  %*s is  ", (int)strlen(what), "");
    text_write_evident(stdout, after[0] == '\0' ? "none" : after, after[0] == '\0' ? 4 : strlen(after),
                       text_write_visible);
    putchar('\n');
}

/* Returns whether there is a difference, and prints it under the question. */
static bool compare(struct replay *replay, const cJSON *line, const char *what, const char *before,
                    const char *after, bool *printed)
{
    if (strcmp(before, after) == 0) {
        return false;
    }
    if (!*printed) {
        const char *question = text_of(line, question_name(line));
        printf("line %zu: ", replay->number);
        text_write_evident(stdout, question, strlen(question), text_write_visible);
        putchar('\n');
        *printed = true;
    }
    print_change(what, before, after);
    return true;
}

/* A line without rows is of what was not run. */
static bool was_run(const cJSON *line)
{
    return cJSON_GetObjectItem(line, "digest") != NULL;
}

static void compare_all(struct replay *replay, const cJSON *line, const struct askdb_outcome *outcome,
                        int status)
{
    char rows_before[32] = "", rows_after[32] = "", digest[17] = "";
    const char *sql = outcome->sql != NULL && !outcome->declined ? outcome->sql : "";
    bool printed = false, ran_before = was_run(line);
    if (ran_before) {
        snprintf(rows_before, sizeof rows_before, "%.0f",
                 cJSON_GetNumberValue(cJSON_GetObjectItem(line, "rows")));
    }
    if (ran_before && status == 0) {
        snprintf(rows_after, sizeof rows_after, "%zu", outcome->result.rows);
        snprintf(digest, sizeof digest, "%016" PRIx64, outcome->digest);
    }
    compare(replay, line, "verdict", text_of(line, "verdict"), askdb_verdict(-status), &printed);
    compare(replay, line, "sql", text_of(line, "sql"), sql, &printed);
    if (!compare(replay, line, "number of rows", rows_before, rows_after, &printed)) {
        compare(replay, line, "digest of the rows", text_of(line, "digest"), digest, &printed);
    }
    replay->different += printed ? 1 : 0;
}

/* A number of the line that is a size; `usual` where it has none. */
static size_t size_of(const cJSON *line, const char *name, size_t usual)
{
    const cJSON *number = cJSON_GetObjectItem(line, name);
    double value = cJSON_IsNumber(number) ? number->valuedouble : -1;
    return value >= (double)SIZE_MAX ? SIZE_MAX : value >= 0 ? (size_t)value : usual;
}

/* Asks on the terms of then; *ret_turns, which the conversation points at, is for free(). */
static int read_terms(const struct replay *replay, const cJSON *line, struct askdb_turn **ret_turns,
                      struct askdb_conversation *ret_conversation, struct askdb_error *err)
{
    struct askdb_conversation conversation = cli_conversation(replay->settings, replay->askdb, NULL);
    const cJSON *confidence = cJSON_GetObjectItem(line, "min_confidence");
    int status = json_read_history(line, ret_turns, &conversation.history_count, err);
    conversation.history = *ret_turns;
    conversation.now = text_of(line, "now");
    conversation.remembered = false;
    conversation.known = cJSON_IsTrue(cJSON_GetObjectItem(line, "remembered")) ? text_of(line, "sql") : NULL;
    if (cJSON_IsNumber(confidence)) {
        conversation.min_confidence = confidence->valuedouble;
        conversation.lenient = !cJSON_IsFalse(cJSON_GetObjectItem(line, "lenient"));
    }
    conversation.digest = true;
    conversation.limits.usual = false;
    conversation.limits.max_rows = size_of(line, "limit", conversation.limits.max_rows);
    conversation.limits.max_bytes = size_of(line, "max_bytes", 0);
    *ret_conversation = conversation;
    return status;
}

static int ask_again(const cJSON *line, struct askdb_outcome *outcome, struct askdb_error *err)
{
    int status = outcome->statement ? 0 : askdb_outcome_read(outcome, err);
    bool ran = was_run(line) || strcmp(text_of(line, "verdict"), "answered") != 0;
    return status == 0 && ran ? askdb_outcome_run(outcome, NULL, err) : status;
}

static void note_change(struct replay *replay, const char *what, const char *before, const char *now,
                        bool *noted)
{
    if (!*noted && strcmp(before, now) != 0) {
        cli_note(replay->settings, "askdb: note: from line %zu on, the %s was another", replay->number, what);
        *noted = true;
    }
}

static int replay_line(struct replay *replay, const char *text, struct askdb_error *err)
{
    cJSON *line = json_parse(text, strlen(text));
    if (!is_statement(line) && cJSON_GetStringValue(cJSON_GetObjectItem(line, "question")) == NULL) {
        cJSON_Delete(line);
        return error_set(err, ASKDB_USAGE, "line %zu of the audit file has no \"question\"", replay->number);
    }
    if (is_statement(line) && text_of(line, "sql")[0] == '\0') {
        cJSON_Delete(line);
        return 0; /* of a report: there was no statement to run */
    }
    struct askdb_conversation conversation;
    struct askdb_turn *turns = NULL;
    struct askdb_error fault;
    note_change(replay, "schema", text_of(line, "schema"), replay->identity.schema, &replay->noted_schema);
    note_change(replay, "model", text_of(line, "model"), replay->identity.model, &replay->noted_model);
    int status = read_terms(replay, line, &turns, &conversation, &fault);
    struct askdb_outcome *outcome = askdb_outcome_begin(&conversation, text_of(line, "question"),
                                                        is_statement(line) ? text_of(line, "sql") : NULL);
    status = status == 0 ? ask_again(line, outcome, &fault) : status;
    replay->questions++;
    compare_all(replay, line, outcome, status);
    askdb_outcome_destroy(outcome);
    free(turns);
    cJSON_Delete(line);
    return 0;
}

static int replay_file(struct replay *replay, FILE *file, struct askdb_error *err)
{
    char *line = NULL;
    size_t capacity = 0;
    ssize_t length;
    int status = 0;
    while (status == 0 && (length = file_read_line(file, MOST_LINE, &line, &capacity)) > 0) {
        replay->number++;
        if (length > MOST_LINE) {
            status =
                error_set(err, ASKDB_USAGE, "line %zu has more than %d bytes", replay->number, MOST_LINE);
            break;
        }
        status = strspn(line, " \t\r\n") == (size_t)length ? 0 : replay_line(replay, line, err);
    }
    if (status == 0 && ferror(file)) {
        status = error_set(err, ASKDB_USAGE, "cannot read the audit file");
    }
    free(line);
    return status;
}

int cli_replay(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct replay replay = {.settings = settings};
    struct askdb_error err;
    FILE *file = NULL;
    int status = 0;
    if (arguments->count < 2) {
        return cli_fail_usage(settings, "replay needs an audit file and a database");
    }
    file = file_open_input(arguments->values[0]);
    if (file == NULL) {
        status = file_cannot_read(arguments->values[0], errno, &err);
    }
    if (status == 0) {
        struct cli_arguments databases = {.values = arguments->values + 1, .count = arguments->count - 1};
        status = cli_open(settings, &databases, 0, false, &replay.askdb, &err);
    }
    if (status == 0) {
        askdb_identify(replay.askdb, &replay.identity);
        status = replay_file(&replay, file, &err);
    }
    if (status == 0) {
        printf("%zu questions, %zu differ\n", replay.questions, replay.different);
    }
    if (file != NULL) {
        fclose(file);
    }
    cli_close(&replay.askdb);
    return status != 0 ? cli_fail(settings, &err, NULL) : replay.different > 0 ? DIFFERENT : ASKDB_OK;
}
