#include "repl/names.h"

#include "util/memory.h"
#include "util/text.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static void *allocate(size_t count, size_t size)
{
    void *memory = memory_need(calloc(count + 1, size));
    return memory;
}

static char *print_schema(const struct askdb *askdb, bool json)
{
    char *text = NULL;
    size_t length = 0;
    FILE *out = text_stream(&text, &length);
    askdb_print_schema(askdb, json, out);
    text_end(out);
    return text;
}

static void read_table(const cJSON *item, struct repl_table *ret_table)
{
    const cJSON *columns = cJSON_GetObjectItem(item, "columns"), *column;
    const char **names = allocate((size_t)cJSON_GetArraySize(columns), sizeof *names);
    size_t count = 0;
    cJSON_ArrayForEach(column, columns)
    {
        names[count++] = cJSON_GetStringValue(cJSON_GetObjectItem(column, "name"));
    }
    *ret_table = (struct repl_table){.schema = cJSON_GetStringValue(cJSON_GetObjectItem(item, "schema")),
                                     .name = cJSON_GetStringValue(cJSON_GetObjectItem(item, "name")),
                                     .columns = names,
                                     .column_count = count};
}

/* The text of the schema has a paragraph a table, in the same order. */
static void find_paragraphs(struct repl_names *names)
{
    const char *at = names->text;
    for (size_t i = 0; i < names->table_count; i++) {
        const char *end = strstr(at, "\n\n");
        size_t length = end != NULL ? (size_t)(end - at) + 1 : strlen(at);
        names->tables[i].text = at;
        names->tables[i].length = length;
        at += end != NULL ? length + 1 : length;
    }
}

static int by_name(const void *left, const void *right)
{
    return strcasecmp(*(const char *const *)left, *(const char *const *)right);
}

static void sort_all(struct repl_names *names)
{
    size_t count = 0, kept = 0;
    for (size_t i = 0; i < names->table_count; i++) {
        count += 1 + names->tables[i].column_count;
    }
    names->all = allocate(count, sizeof *names->all);
    count = 0;
    for (size_t i = 0; i < names->table_count; i++) {
        const struct repl_table *table = &names->tables[i];
        names->all[count++] = table->name;
        for (size_t c = 0; c < table->column_count; c++) {
            names->all[count++] = table->columns[c];
        }
    }
    qsort(names->all, count, sizeof *names->all, by_name);
    for (size_t i = 0; i < count; i++) {
        if (kept == 0 || strcasecmp(names->all[kept - 1], names->all[i]) != 0) {
            names->all[kept++] = names->all[i];
        }
    }
    names->all_count = kept;
}

struct repl_names *repl_names_create(const struct askdb *askdb)
{
    struct repl_names *names = allocate(1, sizeof *names);
    char *json = print_schema(askdb, true);
    names->text = print_schema(askdb, false);
    names->schema = cJSON_Parse(json);
    free(json);
    const cJSON *tables = cJSON_GetObjectItem(names->schema, "tables"), *table;
    names->tables = allocate((size_t)cJSON_GetArraySize(tables), sizeof *names->tables);
    cJSON_ArrayForEach(table, tables)
    {
        read_table(table, &names->tables[names->table_count++]);
    }
    find_paragraphs(names);
    sort_all(names);
    return names;
}

void repl_names_destroy(struct repl_names *names)
{
    if (names == NULL) {
        return;
    }
    for (size_t i = 0; i < names->table_count; i++) {
        free((void *)names->tables[i].columns);
    }
    free(names->tables);
    free((void *)names->all);
    cJSON_Delete(names->schema);
    free(names->text);
    free(names);
}

static bool is_called(const struct repl_table *table, const char *name)
{
    size_t schema = strlen(table->schema);
    return strcasecmp(table->name, name) == 0 ||
           (schema > 0 && strncasecmp(table->schema, name, schema) == 0 && name[schema] == '.' &&
            strcasecmp(table->name, name + schema + 1) == 0);
}

const struct repl_table *repl_names_find(const struct repl_names *names, const char *name)
{
    for (size_t i = 0; i < names->table_count; i++) {
        if (is_called(&names->tables[i], name)) {
            return &names->tables[i];
        }
    }
    return NULL;
}
