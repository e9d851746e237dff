#include "app/ask.h"
#include "render/answer_json.h"
#include "render/cell.h"
#include "render/memory.h"
#include "util/text.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

static void print_list(FILE *out, const char *title, const char *const *items, size_t count)
{
    if (count == 0) {
        return;
    }
    fprintf(out, "%s:", title);
    for (size_t i = 0; i < count; i++) {
        fputs(i > 0 ? ", " : " ", out);
        text_write_evident(out, items[i], strlen(items[i]), text_write_visible);
    }
    fputc('\n', out);
}

/* With a caret under the place. */
static void print_warning(FILE *out, const struct askdb_warning *warning, const char *sql)
{
    struct askdb_error place = {.start = warning->start, .end = warning->end};
    fputs("warning: ", out);
    text_write_evident(out, warning->message, strlen(warning->message), text_write_visible);
    fputs(warning->hint[0] != '\0' ? " (" : "", out);
    text_write_evident(out, warning->hint, strlen(warning->hint), text_write_visible);
    fputs(warning->hint[0] != '\0' ? ")\n" : "\n", out);
    cli_print_caret(out, sql, &place);
}

void cli_print_report(FILE *out, const struct askdb_report *report, const char *sql)
{
    fputs("accepted\n", out);
    print_list(out, "tables", report->tables, report->table_count);
    print_list(out, "columns", report->columns, report->column_count);
    print_list(out, "functions", report->functions, report->function_count);
    for (size_t i = 0; i < report->warning_count; i++) {
        print_warning(out, &report->warnings[i], sql);
    }
}

static cJSON *names_json(const char *const *names, int count)
{
    return count == 0 ? cJSON_CreateArray() : cJSON_CreateStringArray(names, count);
}

/* "start", "end" and the place as a person would see it: the line and a caret under it. */
static void add_place(cJSON *item, const char *sql, int32_t start, int32_t end)
{
    struct askdb_error place = {.start = start, .end = end};
    char *caret = NULL;
    size_t size = 0;
    if (start < 0) {
        return;
    }
    cJSON_AddNumberToObject(item, "start", start);
    cJSON_AddNumberToObject(item, "end", end);
    FILE *out = text_stream(&caret, &size);
    cli_print_caret(out, sql, &place);
    text_end(out);
    cJSON_AddStringToObject(item, "caret", caret);
    free(caret);
}

static cJSON *warnings_json(const struct askdb_report *report, const char *sql)
{
    cJSON *list = cJSON_CreateArray();
    for (size_t i = 0; i < report->warning_count; i++) {
        const struct askdb_warning *warning = &report->warnings[i];
        cJSON *item = cJSON_CreateObject();
        cJSON_AddStringToObject(item, "code", warning->code);
        cJSON_AddStringToObject(item, "message", warning->message);
        if (warning->hint[0] != '\0') {
            cJSON_AddStringToObject(item, "hint", warning->hint);
        }
        add_place(item, sql, warning->start, warning->end);
        cJSON_AddItemToArray(list, item);
    }
    return list;
}

static cJSON *layers_json(const struct askdb_report *report)
{
    cJSON *list = cJSON_CreateArray();
    for (size_t i = 0; i < report->layer_count; i++) {
        cJSON *item = cJSON_CreateObject();
        cJSON_AddStringToObject(item, "layer", report->layers[i].name);
        cJSON_AddStringToObject(item, "verdict", report->layers[i].verdict);
        cJSON_AddItemToArray(list, item);
    }
    return list;
}

static cJSON *refusal_json(const struct askdb_report *report, const struct askdb_error *err, const char *sql)
{
    cJSON *item = cJSON_CreateObject();
    cJSON_AddStringToObject(item, "code", report->code);
    json_add_error(item, err);
    add_place(item, sql, err->start, err->end);
    return item;
}

cJSON *json_make_report(const struct askdb_report *report, const struct askdb_error *refusal, const char *sql)
{
    cJSON *root = cJSON_CreateObject();
    cJSON_AddBoolToObject(root, "accepted", refusal == NULL);
    cJSON_AddStringToObject(root, "statement", sql);
    if (refusal != NULL) {
        cJSON_AddItemToObject(root, "error", refusal_json(report, refusal, sql));
    }
    cJSON_AddItemToObject(root, "layers", layers_json(report));
    cJSON_AddItemToObject(root, "tables", names_json(report->tables, (int)report->table_count));
    cJSON_AddItemToObject(root, "columns", names_json(report->columns, (int)report->column_count));
    cJSON_AddItemToObject(root, "functions", names_json(report->functions, (int)report->function_count));
    cJSON_AddItemToObject(root, "warnings", warnings_json(report, sql));
    return root;
}

static void print_json(FILE *out, const struct askdb_report *report, const struct askdb_error *refusal,
                       const char *sql)
{
    cJSON *root = json_make_report(report, refusal, sql);
    json_print(out, root, true);
    cJSON_Delete(root);
}

static bool wants_json(const struct cli_settings *settings)
{
    return settings->output.format != NULL && strcmp(settings->output.format, "json") == 0;
}

static int print_report(const struct cli_settings *settings, const struct askdb_report *report,
                        const struct askdb_error *refusal, const char *sql, struct askdb_error *err)
{
    struct process_output output;
    int status = cli_output_open(settings, &output, err);
    if (status != 0) {
        return status;
    }
    if (wants_json(settings)) {
        print_json(output.file, report, refusal, sql);
    } else {
        cli_print_report(output.file, report, sql);
    }
    return process_output_close(&output, true, err);
}

static int check(const struct cli_settings *settings, struct askdb *askdb, struct askdb_outcome *outcome,
                 void *context, struct askdb_error *err)
{
    struct askdb_report *report = NULL;
    (void)askdb, (void)context;
    int status = askdb_outcome_check(outcome, &report, err);
    if (status == 0 && settings->own.run) {
        status = cli_print_rows(settings, outcome, err);
    } else if (status == 0) {
        status = print_report(settings, report, NULL, outcome->sql, err);
    } else if (report != NULL && !settings->own.run && wants_json(settings)) {
        struct askdb_error ignored;
        print_report(settings, report, err, outcome->sql, &ignored);
    }
    askdb_report_destroy(report);
    return status;
}

/* Into `out`, the database being open without the file. */
static int find_faults(const struct cli_settings *settings, const struct cli_arguments *arguments, FILE *out,
                       size_t *ret_faults, struct askdb_error *err)
{
    struct askdb *askdb = NULL;
    struct cli_settings bare = *settings;
    bare.process.semantic = NULL;
    bare.process.parameters.count = 0;
    int status = cli_open(&bare, arguments, 0, true, &askdb, err);
    if (status == 0) {
        status = askdb_check_semantic(askdb, settings->process.semantic, out, ret_faults, err);
    }
    cli_close(&askdb);
    return status;
}

static int write_faults(const struct cli_settings *settings, const struct memory *memory,
                        struct askdb_error *err)
{
    struct process_output output;
    int status = cli_output_open(settings, &output, err);
    if (status == 0) {
        text_write_lines(output.file, memory->text, memory->length);
        fputs(memory->length == 0 ? "fits\n" : "", output.file);
        status = process_output_close(&output, true, err);
    }
    return status;
}

/* Where names and units fit, the database is opened under the file too: its conditions are tried then. */
static int check_semantic(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_error err;
    struct memory memory;
    size_t faults = 0;
    struct cli_settings own = *settings;
    own.process.file_count = arguments->count;
    memory_open(&memory);
    int status = find_faults(settings, arguments, memory.stream, &faults, &err);
    memory_close(&memory);
    if (status == 0 && faults == 0) {
        status = cli_open(settings, arguments, 0, true, &askdb, &err);
        cli_close(&askdb);
    }
    if (status == 0) {
        status = write_faults(&own, &memory, &err);
    }
    free(memory.text);
    return status != 0 ? cli_fail(settings, &err, NULL) : faults > 0 ? ASKDB_USAGE : ASKDB_OK;
}

int cli_check(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb_error err;
    struct cli_settings own = *settings;
    if (arguments->count == 1 && settings->process.semantic != NULL) {
        return check_semantic(settings, arguments);
    }
    bool text =
        settings->output.format != NULL && strcmp(settings->output.format, "text") == 0 && !settings->own.run;
    if (!text && cli_check_format(&settings->output, &err) != 0) {
        return cli_fail(settings, &err, NULL);
    }
    own.process.audit = settings->own.run ? settings->process.audit : NULL;
    struct cli_asking asking = {.sql = cli_last(arguments), .answer = check};
    return cli_answer_one(&own, arguments, &asking);
}
