/* Lists of column names, and the columns of functions in FROM. */
#include "validate/postgres/walk.h"

#include <string.h>

void pg_columns_add(struct pg_walk *walk, struct pg_columns *columns, const char *name)
{
    columns->items = arena_grow(walk->statement->arena, columns->items, columns->count, &columns->capacity,
                                sizeof *columns->items);
    columns->items[columns->count++] = name;
}

void pg_columns_append(struct pg_walk *walk, struct pg_columns *columns, const struct pg_columns *more)
{
    for (size_t i = 0; i < more->count; i++) {
        pg_columns_add(walk, columns, more->items[i]);
    }
    columns->unordered = columns->unordered || more->unordered;
    columns->open = columns->open || more->open;
}

bool pg_columns_hold(const struct pg_columns *columns, const char *name)
{
    for (size_t i = 0; i < columns->count; i++) {
        if (strcmp(columns->items[i], name) == 0) {
            return true;
        }
    }
    return false;
}

/* Which columns are replaced depends on their order: where that is not known, none of the rest is certain. */
void pg_columns_replace(struct pg_walk *walk, struct pg_columns *columns, const struct pg_columns *first)
{
    struct pg_columns replaced = {.unordered = columns->unordered || columns->open, .open = columns->open};
    if (first->count == 0) {
        return;
    }
    pg_columns_append(walk, &replaced, first);
    for (size_t i = first->count; i < columns->count && !replaced.unordered; i++) {
        pg_columns_add(walk, &replaced, columns->items[i]);
    }
    replaced.open = replaced.unordered;
    *columns = replaced;
}

void pg_columns_rename(struct pg_walk *walk, struct pg_columns *columns, const cJSON *names)
{
    struct pg_columns first = {0};
    for (const cJSON *item = names == NULL ? NULL : names->child; item != NULL; item = item->next) {
        const char *name = pg_string(item);
        pg_columns_add(walk, &first, name == NULL ? "" : name);
    }
    pg_columns_replace(walk, columns, &first);
}

/* What functions of pg_catalog return: a row of columns, a value that has a name, or one that has none and is
 * called as the function or its alias is. No columns are known of any other function. */
static const struct result {
    const char *functions;
    const char *columns[2];
} results[] = {
    {"json_each json_each_text jsonb_each jsonb_each_text", {"key", "value"}},
    {"json_array_elements json_array_elements_text jsonb_array_elements jsonb_array_elements_text",
     {"value", NULL}},
    {"generate_series generate_subscripts json_object_keys jsonb_object_keys jsonb_path_query regexp_matches "
     "regexp_split_to_table string_to_table",
     {NULL, NULL}},
};

static const struct result *find_result(struct pg_walk *walk, const cJSON *call, const char **ret_name)
{
    const cJSON *body = NULL;
    const char *kind = pg_kind(call, &body), *schema = "";
    if (kind == NULL || strcmp(kind, "FuncCall") != 0) {
        return NULL;
    }
    const char *name = pg_qualified_name(pg_field(body, "funcname"), &schema);
    bool own = name != NULL && (schema[0] == '\0' || strcmp(schema, "pg_catalog") == 0) &&
               catalog_find_function(walk->statement->catalog, schema, name) == NULL;
    for (size_t i = 0; own && i < sizeof results / sizeof *results; i++) {
        if (pg_in_words(results[i].functions, name)) {
            *ret_name = name;
            return &results[i];
        }
    }
    return NULL;
}

void pg_columns_of_call(struct pg_walk *walk, const cJSON *call, const char *alias,
                        struct pg_columns *columns)
{
    const char *name = NULL;
    const struct result *result = find_result(walk, call, &name);
    if (result == NULL) {
        columns->open = true;
    } else if (result->columns[0] == NULL) {
        pg_columns_add(walk, columns, alias != NULL ? alias : name);
    }
    for (size_t i = 0; result != NULL && i < 2 && result->columns[i] != NULL; i++) {
        pg_columns_add(walk, columns, result->columns[i]);
    }
}

bool pg_is_call_field(struct pg_walk *walk, const cJSON *call, const char *field)
{
    const char *name = NULL;
    const struct result *result = find_result(walk, call, &name);
    bool row = result != NULL && result->columns[1] != NULL;
    return row && (strcmp(field, result->columns[0]) == 0 || strcmp(field, result->columns[1]) == 0);
}
