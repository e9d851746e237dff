/* Hints for names that are not known. */
#include "validate/statement.h"

#include "catalog/dialect.h"
#include "util/error.h"

#include <stdbool.h>
#include <string.h>

enum { MAX_SUGGESTIONS = 3 };

struct suggestions {
    const char *text;
    size_t count;
};

/* The name as it must be written in SQL: quoted where it would not read as itself. */
static const char *written(struct statement *statement, const char *name)
{
    bool plain = strchr("0123456789", name[0]) == NULL;
    size_t quotes = 0;
    for (const char *c = name; *c != '\0'; c++) {
        bool upper = *c >= 'A' && *c <= 'Z' && dialect_row(statement->catalog->dialect)->keeps_case;
        plain = plain && (upper || (*c >= 'a' && *c <= 'z') || (*c >= '0' && *c <= '9') || *c == '_');
        quotes += *c == '"' ? 1 : 0;
    }
    if (plain) {
        return name;
    }
    char *text = arena_alloc(statement->arena, strlen(name) + quotes + 3, 1), *end = text;
    *end++ = '"';
    for (const char *c = name; *c != '\0'; c++) {
        if (*c == '"') {
            *end++ = '"';
        }
        *end++ = *c;
    }
    *end = '"';
    return text;
}

static void suggestion_add(struct statement *statement, struct suggestions *suggestions, int32_t column)
{
    const struct catalog_column *entry = &statement->catalog->columns[column];
    if (suggestions->count == MAX_SUGGESTIONS) {
        return;
    }
    const char *before = suggestions->count > 0 ? suggestions->text : "";
    suggestions->text = arena_printf(
        statement->arena, "%s%s%s.%s", before, suggestions->count > 0 ? " or " : "",
        written(statement, statement->catalog->tables[entry->table].name), written(statement, entry->name));
    suggestions->count++;
}

void suggest_table(struct statement *statement, const char *name)
{
    const char *near = catalog_suggest_table(statement->catalog, name);
    if (near != NULL && statement->err != NULL) {
        error_hint(statement->err, "did you mean %s?", written(statement, near));
    }
}

/* Tables outside the query that have a column of exactly this name. */
static bool suggest_owner(struct statement *statement, const char *name)
{
    struct suggestions owners = {0};
    for (size_t table = 0; table < statement->catalog->table_count; table++) {
        int32_t column = catalog_find_column(statement->catalog, (int32_t)table, name);
        if (column >= 0) {
            suggestion_add(statement, &owners, column);
        }
    }
    if (owners.count > 0) {
        error_hint(statement->err, "there is %s, but its table is not part of this query", owners.text);
    }
    return owners.count > 0;
}

void suggest_column(struct statement *statement, const int32_t *tables, size_t table_count, const char *name)
{
    struct suggestions near = {0};
    if (statement->err == NULL) {
        return;
    }
    for (size_t i = 0; i < table_count; i++) {
        int32_t column = catalog_suggest_column(statement->catalog, tables[i], name);
        if (column >= 0) {
            suggestion_add(statement, &near, column);
        }
    }
    if (near.count == 0 && suggest_owner(statement, name)) {
        return;
    }
    if (near.count == 0 && table_count == 0) {
        int32_t column = catalog_suggest_column(statement->catalog, -1, name);
        if (column >= 0) {
            suggestion_add(statement, &near, column);
        }
    }
    if (near.count > 0) {
        error_hint(statement->err, "did you mean %s?", near.text);
    }
}
