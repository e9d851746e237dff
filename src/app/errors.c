#include "app/cli.h"
#include "process/watchdog.h"
#include "render/answer_json.h"
#include "render/cell.h"
#include "render/memory.h"
#include "util/caret.h"
#include "util/error.h"

#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* `answer`, or NULL, says what else could have been meant. */
static void print_json(const struct askdb_error *err, const struct askdb_answer *answer)
{
    cJSON *root = cJSON_CreateObject();
    cJSON *item = cJSON_AddObjectToObject(root, "error");
    cJSON_AddNumberToObject(item, "status", err->status);
    if (err->code != NULL) {
        cJSON_AddStringToObject(item, "code", err->code);
    }
    json_add_error(item, err);
    if (err->start >= 0) {
        cJSON_AddNumberToObject(item, "start", err->start);
        cJSON_AddNumberToObject(item, "end", err->end);
    }
    if (answer != NULL) {
        json_add_candidates(item, answer);
    }
    json_print(stderr, root, false);
    cJSON_Delete(root);
}

int cli_fail(const struct cli_settings *settings, const struct askdb_error *err, const char *sql)
{
    if (settings->process.json_errors) {
        print_json(err, NULL);
        process_watchdog_told();
        return (int)err->status;
    }
    /* a message may quote what the person, a file or a database wrote */
    fputs("askdb: ", stderr);
    text_write_evident(stderr, err->message, strlen(err->message), text_write_lines);
    fputs(err->hint[0] != '\0' ? " (" : "", stderr);
    text_write_evident(stderr, err->hint, strlen(err->hint), text_write_lines);
    fputs(err->hint[0] != '\0' ? ")\n" : "\n", stderr);
    if (sql != NULL && err->start >= 0) {
        util_print_caret(stderr, sql, err);
    }
    process_watchdog_told();
    return (int)err->status;
}

bool cli_errors_in_json(const struct cli_settings *settings)
{
    const char *format = settings->output.format != NULL ? settings->output.format : "";
    return settings->process.json_errors || strcmp(format, "json") == 0 || strcmp(format, "ndjson") == 0;
}

int cli_fail_answer(const struct cli_settings *settings, const struct askdb_error *err,
                    const struct askdb_answer *answer)
{
    if (err->status == ASKDB_DECLINED && answer != NULL && cli_errors_in_json(settings)) {
        print_json(err, answer);
        return (int)err->status;
    }
    return cli_fail(settings, err, NULL);
}

int cli_fail_usage(const struct cli_settings *settings, const char *message)
{
    struct askdb_error err;
    error_set(&err, ASKDB_USAGE, "%s", message);
    error_hint(&err, "try askdb --help");
    return cli_fail(settings, &err, NULL);
}

void cli_note(const struct cli_settings *settings, const char *format, ...)
{
    if (settings->process.quiet) {
        return;
    }
    va_list arguments;
    struct memory memory;
    memory_open(&memory);
    va_start(arguments, format);
    vfprintf(memory.stream, format, arguments);
    va_end(arguments);
    memory_close(&memory);
    text_write_evident(stderr, memory.text, memory.length, text_write_lines);
    fputc('\n', stderr);
    free(memory.text);
}

bool cli_wants_colours(void)
{
    const char *terminal = getenv("TERM"), *none = getenv("NO_COLOR");
    return terminal != NULL && strcmp(terminal, "dumb") != 0 && (none == NULL || none[0] == '\0');
}

void cli_note_aside(const struct cli_settings *settings, const char *text)
{
    if (settings->process.quiet) {
        return;
    }
    bool grey = isatty(STDERR_FILENO) && cli_wants_colours();
    fputs(grey ? "\033[90m" : "", stderr);
    text_write_evident(stderr, text, strlen(text), text_write_visible);
    fputs(grey ? "\033[0m\n" : "\n", stderr);
}
