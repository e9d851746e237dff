#include "policy/resolve.h"

#include "catalog/dialect.h"
#include "catalog/units.h"
#include "util/error.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#define WHERE " where "

typedef int compare_names(const char *left, const char *right);

static bool table_has_name(const struct catalog_table *table, const char *name, compare_names *compare)
{
    size_t schema = strlen(table->schema);
    if (compare(table->name, name) == 0) {
        return true;
    }
    if (schema == 0 || strlen(name) <= schema || name[schema] != '.' ||
        compare(table->name, name + schema + 1) != 0) {
        return false;
    }
    return (compare == strcmp ? strncmp : strncasecmp)(table->schema, name, schema) == 0;
}

static size_t find_tables(const struct catalog *catalog, const char *name, compare_names *compare,
                          int32_t *ret_first)
{
    size_t count = 0;
    for (size_t i = catalog->table_count; i-- > 0;) {
        if (table_has_name(&catalog->tables[i], name, compare)) {
            *ret_first = (int32_t)i;
            count++;
        }
    }
    return count;
}

int resolve_table(const struct catalog *catalog, const char *name, int32_t *ret_table, bool suggest,
                  struct askdb_error *err)
{
    int32_t table = -1;
    size_t count = find_tables(catalog, name, strcmp, &table);
    if (count == 0) {
        count = find_tables(catalog, name, strcasecmp, &table);
    }
    if (count == 0) {
        int status = error_set(err, ASKDB_USAGE,
                               "the semantic file names table %s, which the database does not have", name);
        const char *near = suggest ? catalog_suggest_table(catalog, name) : NULL;
        if (near != NULL) {
            error_hint(err, "did you mean '%s'?", near);
        } else if (dialect_row(catalog->dialect)->partitions) {
            error_hint(err, "a partition has no entry of its own: what is said of its table holds for it");
        }
        return status;
    }
    if (count > 1) {
        return error_set(err, ASKDB_USAGE,
                         "the semantic file names table %s, and the database has several: write schema.table",
                         name);
    }
    *ret_table = table;
    return 0;
}

int resolve_column(const struct catalog *catalog, int32_t table, const char *name, int32_t *ret_column,
                   bool suggest, struct askdb_error *err)
{
    const struct catalog_table *entry = &catalog->tables[table];
    int32_t found = -1;
    size_t loose = 0;
    for (int32_t i = entry->first_column; i < entry->first_column + entry->column_count; i++) {
        if (strcmp(catalog->columns[i].name, name) == 0) {
            *ret_column = i;
            return 0;
        }
        if (strcasecmp(catalog->columns[i].name, name) == 0) {
            found = i;
            loose++;
        }
    }
    if (loose != 1) {
        int status = error_set(err, ASKDB_USAGE,
                               "the semantic file names column %s of %s, which the table does not have", name,
                               entry->name);
        int32_t near = suggest ? catalog_suggest_column(catalog, table, name) : -1;
        if (near >= 0) {
            error_hint(err, "did you mean '%s'?", catalog->columns[near].name);
        }
        return status;
    }
    *ret_column = found;
    return 0;
}

int resolve_reference(const struct catalog *catalog, const char *text, int32_t *ret_column, bool suggest,
                      struct askdb_error *err)
{
    const char *dot = strrchr(text, '.');
    int32_t table = -1;
    if (dot == NULL) {
        return error_set(err, ASKDB_USAGE, "refers_to in the semantic file is table.column, not %s", text);
    }
    struct arena *scratch = arena_create();
    int status =
        resolve_table(catalog, arena_strndup(scratch, text, (size_t)(dot - text)), &table, suggest, err);
    arena_destroy(scratch);
    return status < 0 ? status : resolve_column(catalog, table, dot + 1, ret_column, suggest, err);
}

/* Without blanks around it, nor quotes. */
static const char *trimmed(struct arena *arena, const char *text, size_t length)
{
    while (length > 0 && text[0] == ' ') {
        text++;
        length--;
    }
    while (length > 0 && text[length - 1] == ' ') {
        length--;
    }
    if (length > 1 && text[0] == '\'' && text[length - 1] == '\'') {
        text++;
        length -= 2;
    }
    return arena_strndup(arena, text, length);
}

int resolve_listed(struct arena *arena, const struct catalog *catalog, const char *text, int32_t *ret_column,
                   int32_t *ret_constant_column, const char **ret_constant, bool suggest,
                   struct askdb_error *err)
{
    const char *where = strstr(text, WHERE), *equals = where != NULL ? strchr(where, '=') : NULL;
    *ret_constant = NULL;
    if (where == NULL) {
        return resolve_reference(catalog, text, ret_column, suggest, err);
    }
    if (equals == NULL) {
        return error_set(err, ASKDB_USAGE,
                         "refers_to in the semantic file is table.column where column = text, not %s", text);
    }
    const char *name = trimmed(arena, where + strlen(WHERE), (size_t)(equals - where) - strlen(WHERE));
    int status =
        resolve_reference(catalog, trimmed(arena, text, (size_t)(where - text)), ret_column, suggest, err);
    if (status == 0) {
        status = resolve_column(catalog, catalog->columns[*ret_column].table, name, ret_constant_column,
                                suggest, err);
    }
    *ret_constant = trimmed(arena, equals + 1, strlen(equals + 1));
    return status;
}

int resolve_unit(const char *unit, const char *column, struct askdb_error *err)
{
    if (strcasecmp(unit, "none") == 0 || unit_told(unit) != NULL) {
        return 0;
    }
    error_set(err, ASKDB_USAGE, "the semantic file gives column %s the unit %s, which is not known", column,
              unit);
    error_hint(err, "one word, such as minutes, km, kg, cents, percent or fraction; none where it has none");
    return -ASKDB_USAGE;
}

int resolve_currency(const char *word, struct askdb_error *err)
{
    const struct unit *unit = unit_of_word(word);
    if (unit == NULL || unit->kind != UNIT_MONEY || unit->name[0] != '\0') {
        error_set(err, ASKDB_USAGE, "the semantic file has the currency %s, which is not known", word);
        error_hint(err, "euros, dollars, pounds or francs");
        return -ASKDB_USAGE;
    }
    return 0;
}

int resolve_word(const char *word, const char *const *words, const char *key, int *ret_place,
                 struct askdb_error *err)
{
    const char *near = NULL;
    size_t least = SIZE_MAX;
    char list[200] = "";
    for (int i = 0; words[i] != NULL; i++) {
        if (strcasecmp(words[i], word) == 0) {
            *ret_place = i;
            return 0;
        }
        size_t distance = catalog_near_distance(word, words[i]), length = strlen(list);
        near = distance < least ? words[i] : near;
        least = distance < least ? distance : least;
        snprintf(list + length, sizeof list - length, "%s%s", i > 0 ? ", " : "", words[i]);
    }
    error_set(err, ASKDB_USAGE, "the semantic file has %s: %s, and knows %s", key, word, list);
    if (near != NULL) {
        error_hint(err, "did you mean '%s'?", near);
    }
    return -ASKDB_USAGE;
}
