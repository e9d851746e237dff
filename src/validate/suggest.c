/* Hints for names that are not known. */
#include "validate/statement.h"

#include "util/error.h"

#include <stdio.h>
#include <string.h>

enum { MAX_SUGGESTIONS = 3 };

struct suggestions {
    char text[200];
    size_t count;
};

static void suggestion_add(struct suggestions *suggestions, const char *table, const char *column)
{
    size_t used = strlen(suggestions->text);
    if (suggestions->count == MAX_SUGGESTIONS) {
        return;
    }
    int length = snprintf(suggestions->text + used, sizeof suggestions->text - used, "%s%s.%s",
                          suggestions->count > 0 ? " or " : "", table, column);
    if (length < 0 || (size_t)length >= sizeof suggestions->text - used) {
        suggestions->text[used] = '\0';
        return;
    }
    suggestions->count++;
}

static void suggestion_add_column(struct suggestions *suggestions, const struct catalog *catalog,
                                  int32_t column)
{
    const struct catalog_column *entry = &catalog->columns[column];
    suggestion_add(suggestions, catalog->tables[entry->table].name, entry->name);
}

void suggest_table(struct statement *statement, const char *name)
{
    const char *near = catalog_suggest_table(statement->catalog, name);
    if (near != NULL && statement->err != NULL) {
        error_hint(statement->err, "did you mean %s?", near);
    }
}

/* Tables outside the query that have a column of exactly this name. */
static bool suggest_owner(struct statement *statement, const char *name)
{
    struct suggestions owners = {0};
    for (size_t table = 0; table < statement->catalog->table_count; table++) {
        int32_t column = catalog_find_column(statement->catalog, (int32_t)table, name);
        if (column >= 0) {
            suggestion_add_column(&owners, statement->catalog, column);
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
            suggestion_add_column(&near, statement->catalog, column);
        }
    }
    if (near.count == 0 && suggest_owner(statement, name)) {
        return;
    }
    if (near.count == 0 && table_count == 0) {
        int32_t column = catalog_suggest_column(statement->catalog, -1, name);
        if (column >= 0) {
            suggestion_add_column(&near, statement->catalog, column);
        }
    }
    if (near.count > 0) {
        error_hint(statement->err, "did you mean %s?", near.text);
    }
}
