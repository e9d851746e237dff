#include "render/answer_json.h"
#include "render/cell.h"
#include "render/readings.h"
#include "util/error.h"
#include "util/json.h"
#include "util/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

cJSON *json_parse(const char *text, size_t length)
{
    return json_has_nul(text, length) ? NULL : cJSON_ParseWithOpts(text, NULL, true);
}

int json_read_history(const cJSON *object, struct askdb_turn **ret_turns, size_t *ret_count,
                      struct askdb_error *err)
{
    const cJSON *list = cJSON_GetObjectItem(object, "history"), *item;
    *ret_turns = NULL;
    *ret_count = 0;
    if (list == NULL || cJSON_IsNull(list)) {
        return 0;
    }
    if (!cJSON_IsArray(list)) {
        return error_set(err, ASKDB_USAGE, "\"history\" is a list of {\"question\", \"sql\"}");
    }
    struct askdb_turn *turns = memory_need(calloc((size_t)cJSON_GetArraySize(list) + 1, sizeof *turns));
    size_t count = 0;
    cJSON_ArrayForEach(item, list)
    {
        const cJSON *given = cJSON_GetObjectItem(item, "sql");
        const cJSON *sql = given != NULL ? given : cJSON_GetObjectItem(item, "query");
        const cJSON *confidence = cJSON_GetObjectItem(item, "confidence");
        turns[count] = (struct askdb_turn){cJSON_GetStringValue(cJSON_GetObjectItem(item, "question")),
                                           cJSON_GetStringValue(sql),
                                           cJSON_IsNumber(confidence) ? confidence->valuedouble : 0,
                                           cJSON_IsTrue(cJSON_GetObjectItem(item, "declined"))};
        if (turns[count++].question == NULL || !(cJSON_IsString(sql) || cJSON_IsNull(sql))) {
            free(turns);
            return error_set(
                err, ASKDB_USAGE,
                "turn %zu of \"history\" needs \"question\", a text, and \"sql\", a text or null", count);
        }
    }
    *ret_turns = turns;
    *ret_count = count;
    return 0;
}

enum { SHORTER = 16 /* digits, where cJSON takes 17 for what 15 do not tell */ };

/* 0.9562668585902684, not 0.95626685859026839: as few digits as read back the same. */
void json_shorten(cJSON *root)
{
    cJSON *item;
    char text[40];
    if (cJSON_IsNumber(root)) {
        snprintf(text, sizeof text, "%.*g", SHORTER, root->valuedouble);
        char fewer[40];
        snprintf(fewer, sizeof fewer, "%.*g", SHORTER - 1, root->valuedouble);
        if (isfinite(root->valuedouble) && strtod(fewer, NULL) != root->valuedouble &&
            strtod(text, NULL) == root->valuedouble) {
            root->valuestring = memory_need(strdup(text));
            root->type = (root->type & ~cJSON_Number) | cJSON_Raw;
        }
    }
    for (item = root != NULL ? root->child : NULL; item != NULL; item = item->next) {
        json_shorten(item);
    }
}

void json_print(FILE *out, cJSON *object, bool pretty)
{
    json_shorten(object);
    char *text = memory_need(pretty ? cJSON_Print(object) : cJSON_PrintUnformatted(object));
    text_write_whole_json(out, text, strlen(text));
    putc('\n', out);
    free(text);
}

void json_add_reading(cJSON *object, const struct askdb_candidate *candidate)
{
    if (candidate->reading[0] != '\0') {
        cJSON_AddStringToObject(object, "reading", candidate->reading);
    }
    if (candidate->not_used_count > 0) {
        cJSON_AddItemToObject(object, "not_used",
                              cJSON_CreateStringArray(candidate->not_used, (int)candidate->not_used_count));
    }
}

void json_add_candidates(cJSON *object, const struct askdb_answer *answer)
{
    cJSON *list = cJSON_AddArrayToObject(object, "candidates");
    for (size_t i = 0; i < answer->count; i++) {
        if (!render_is_shown(answer, i)) {
            continue;
        }
        cJSON *item = cJSON_CreateObject();
        cJSON_AddStringToObject(item, "sql", answer->candidates[i].sql);
        cJSON_AddNumberToObject(item, "confidence", answer->candidates[i].confidence);
        json_add_reading(item, &answer->candidates[i]);
        if (answer->candidates[i].remembered) {
            cJSON_AddTrueToObject(item, "remembered");
        }
        if (answer->candidates[i].follow_up_of != NULL) {
            cJSON_AddStringToObject(item, "follow_up_of", answer->candidates[i].follow_up_of);
        }
        cJSON_AddItemToArray(list, item);
    }
}

void json_add_error(cJSON *object, const struct askdb_error *err)
{
    cJSON_AddStringToObject(object, "message", err->message);
    if (err->hint[0] != '\0') {
        cJSON_AddStringToObject(object, "hint", err->hint);
    }
    if (err->sqlstate[0] != '\0') {
        cJSON_AddStringToObject(object, "sqlstate", err->sqlstate);
    }
}

void json_add_follow_up(cJSON *object, const struct askdb_answer *answer)
{
    if (answer->candidates[0].follow_up_of != NULL) {
        cJSON_AddStringToObject(object, "follow_up_of", answer->candidates[0].follow_up_of);
    }
    if (answer->undecided) {
        cJSON_AddTrueToObject(object, "undecided");
    }
}

cJSON *json_add_analysis(cJSON *object, const struct askdb_analysis *analysis)
{
    if (analysis == NULL) {
        return NULL;
    }
    cJSON *item = cJSON_AddObjectToObject(object, "analysis");
    cJSON_AddStringToObject(item, "kind", analysis->kind);
    cJSON_AddItemToObject(item, "steps", cJSON_CreateStringArray(analysis->steps, (int)analysis->step_count));
    cJSON_AddItemToObject(item, "notes", cJSON_CreateStringArray(analysis->notes, (int)analysis->note_count));
    return item;
}

static bool is_told(const struct askdb_figures *figures)
{
    return figures != NULL &&
           (figures->kind != ASKDB_FIGURES_ANY || figures->digits >= 0 || figures->unit[0] != '\0');
}

void json_add_format(cJSON *object, const struct askdb_column *column)
{
    static const char *const kinds[] = {[ASKDB_FIGURES_ANY] = NULL,
                                        [ASKDB_FIGURES_NUMBER] = "number",
                                        [ASKDB_FIGURES_MONEY] = "money",
                                        [ASKDB_FIGURES_PERCENT] = "percent",
                                        [ASKDB_FIGURES_SHARE] = "share"};
    const struct askdb_figures *figures = column->figures;
    if (!is_told(figures) || cJSON_GetObjectItem(object, column->name) != NULL) {
        return;
    }
    cJSON *item = cJSON_AddObjectToObject(object, column->name);
    if (kinds[figures->kind] != NULL) {
        cJSON_AddStringToObject(item, "format", kinds[figures->kind]);
    }
    if (figures->digits >= 0) {
        cJSON_AddNumberToObject(item, "digits", figures->digits);
    }
    if (figures->unit[0] != '\0') {
        cJSON_AddStringToObject(item, "unit", figures->unit);
    }
}

static int begin_rows(void *context, const struct askdb_column *columns, size_t count,
                      struct askdb_error *err)
{
    (void)err;
    cJSON *names = cJSON_AddArrayToObject(context, "columns");
    for (size_t i = 0; i < count; i++) {
        cJSON_AddItemToArray(names, cJSON_CreateString(columns[i].name));
    }
    cJSON_AddArrayToObject(context, "rows");
    return 0;
}

static cJSON *json_of_cell(const struct askdb_cell *cell)
{
    cJSON *value = NULL;
    switch (cell->type) {
    case ASKDB_NULL:
    case ASKDB_BLOB:
        return cJSON_CreateNull();
    case ASKDB_BOOLEAN:
        return cJSON_CreateBool(cell->integer != 0);
    case ASKDB_INTEGER:
        return cJSON_CreateNumber((double)cell->integer);
    case ASKDB_REAL:
        return cJSON_CreateNumber(cell->real);
    case ASKDB_DECIMAL:
    case ASKDB_TEXT:
    case ASKDB_TIME: {
        char *text = memory_need(strndup(cell->text, cell->length));
        value = cJSON_CreateString(text);
        free(text);
        break;
    }
    }
    return value;
}

static int add_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    cJSON *row = cJSON_CreateArray();
    for (size_t i = 0; i < count; i++) {
        cJSON_AddItemToArray(row, json_of_cell(&cells[i]));
    }
    cJSON_AddItemToArray(cJSON_GetObjectItem(context, "rows"), row);
    return 0;
}

struct askdb_sink json_rows_sink(cJSON *object)
{
    return (struct askdb_sink){.context = object, .begin = begin_rows, .row = add_row};
}

void json_add_passages(cJSON *object, const struct askdb_passages *passages, bool signs)
{
    cJSON *list = cJSON_AddArrayToObject(object, "passages");
    for (size_t i = 0; i < passages->count; i++) {
        const struct askdb_passage *passage = &passages->items[i];
        cJSON *item = cJSON_CreateObject();
        cJSON_AddItemToArray(list, item);
        cJSON_AddStringToObject(item, "answer", passage->text);
        cJSON_AddStringToObject(item, "file", passage->file);
        if (passage->line > 0) {
            cJSON_AddNumberToObject(item, "line", (double)passage->line);
        }
        cJSON_AddStringToObject(item, "heading", passage->heading);
        cJSON_AddNumberToObject(item, "score", passage->score);
        if (signs) {
            cJSON_AddNumberToObject(item, "cosine", passage->cosine);
            cJSON_AddNumberToObject(item, "bm25", passage->bm25);
            cJSON_AddNumberToObject(item, "covered", passage->covered);
            cJSON_AddNumberToObject(item, "coded", passage->coded);
        }
    }
    if (signs) {
        cJSON_AddBoolToObject(object, "asks_documents", passages->asks_documents);
        cJSON_AddBoolToObject(object, "asks_data", passages->asks_data);
    }
}
