/* What `check` tells of a statement, as text and as JSON. */
#include "render/verdict.h"
#include "render/answer_json.h"
#include "render/cell.h"
#include "util/caret.h"
#include "util/text.h"

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
    util_print_caret(out, sql, &place);
}

void render_verdict(FILE *out, const struct askdb_report *report, const char *sql)
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
    util_print_caret(out, sql, &place);
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
