#include "train/dataset.h"

#include "util/arena.h"
#include "util/error.h"
#include "util/file.h"

#include <cjson/cJSON.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_BYTES = 1 << 30 };

static const char DEFAULT_NOW[] = "2024-06-15";

struct dataset {
    struct arena *arena; /* owned */
    char *path;
    cJSON **items;
    size_t count, capacity;
    cJSON *array; /* owner of the items of a JSON array, or NULL */
};

static void add_item(struct dataset *dataset, cJSON *item)
{
    dataset->items = arena_grow(dataset->arena, dataset->items, dataset->count, &dataset->capacity,
                                sizeof *dataset->items);
    dataset->items[dataset->count++] = item;
}

static int parse_array(struct dataset *dataset, const char *text, struct askdb_error *err)
{
    dataset->array = cJSON_Parse(text);
    if (!cJSON_IsArray(dataset->array)) {
        return error_set(err, ASKDB_USAGE, "%s: not a JSON array", dataset->path);
    }
    for (cJSON *item = dataset->array->child; item != NULL; item = item->next) {
        add_item(dataset, item);
    }
    return 0;
}

static int parse_lines(struct dataset *dataset, const char *text, struct askdb_error *err)
{
    while (*text != '\0') {
        size_t length = strcspn(text, "\n");
        if (strspn(text, " \t\r") < length) {
            cJSON *item = cJSON_ParseWithLength(text, length);
            if (item == NULL) {
                return error_set(err, ASKDB_USAGE, "%s: example %zu is not JSON", dataset->path,
                                 dataset->count);
            }
            add_item(dataset, item);
        }
        text += length;
        text += *text == '\n';
    }
    return 0;
}

int dataset_open(const char *path, struct dataset **ret_dataset, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct dataset *dataset = ARENA_NEW(arena, struct dataset);
    dataset->arena = arena;
    dataset->path = arena_strdup(arena, path);
    char *text = NULL;
    int status = file_read_text(arena, path, MAX_BYTES, &text, err);
    if (status == 0) {
        bool array = text[strspn(text, " \t\r\n")] == '[';
        status = array ? parse_array(dataset, text, err) : parse_lines(dataset, text, err);
    }
    if (status != 0) {
        dataset_close(dataset);
        return status;
    }
    *ret_dataset = dataset;
    return 0;
}

void dataset_close(struct dataset *dataset)
{
    if (dataset == NULL) {
        return;
    }
    if (dataset->array == NULL) {
        for (size_t i = 0; i < dataset->count; i++) {
            cJSON_Delete(dataset->items[i]);
        }
    }
    cJSON_Delete(dataset->array);
    arena_destroy(dataset->arena);
}

size_t dataset_size(const struct dataset *dataset)
{
    return dataset->count;
}

static const char *text_field(const cJSON *item, const char *name)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(item, name));
}

/* The SQL of the last turn, named either way, or NULL. */
static const char *history_field(const cJSON *item)
{
    const cJSON *turns = cJSON_GetObjectItemCaseSensitive(item, "history");
    int count = cJSON_GetArraySize(turns);
    const cJSON *last = count > 0 ? cJSON_GetArrayItem(turns, count - 1) : NULL;
    const char *sql = text_field(last, "sql");
    return sql != NULL ? sql : text_field(last, "query");
}

int dataset_get(struct dataset *dataset, size_t number, struct example *ret_example, struct askdb_error *err)
{
    const cJSON *item = dataset->items[number];
    struct example example = {
        .database = text_field(item, "db_id"),
        .question = text_field(item, "question"),
        .query = text_field(item, "query"),
        .history = history_field(item),
        .now = text_field(item, "now"),
    };
    if (example.now == NULL) {
        example.now = DEFAULT_NOW;
    }
    bool unanswerable = cJSON_IsNull(cJSON_GetObjectItemCaseSensitive(item, "query"));
    if (example.database == NULL || example.question == NULL || (example.query == NULL && !unanswerable)) {
        return error_set(err, ASKDB_USAGE, "%s: example %zu lacks db_id, question or query", dataset->path,
                         number);
    }
    *ret_example = example;
    return 0;
}
