#include "validate/statement.h"

#include "sql/lex.h"
#include "util/error.h"
#include "validate/layers.h"

#include <stdio.h>
#include <string.h>

bool name_list_has(const struct name_list *list, const char *name)
{
    for (size_t i = 0; i < list->count; i++) {
        if (strcmp(list->items[i], name) == 0) {
            return true;
        }
    }
    return false;
}

void name_list_add(struct name_list *list, struct arena *arena, const char *name)
{
    if (name_list_has(list, name)) {
        return;
    }
    list->items = arena_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = arena_strdup(arena, name);
}

void statement_takes_bare(struct statement *statement, char kind, const char *name, const char *schema)
{
    for (size_t i = 0; i < statement->bare_count; i++) {
        const struct bare_name *known = &statement->bare_names[i];
        if (known->kind == kind && strcmp(known->name, name) == 0 && strcmp(known->schema, schema) == 0) {
            return;
        }
    }
    statement->bare_names = arena_grow(statement->arena, statement->bare_names, statement->bare_count,
                                       &statement->bare_capacity, sizeof *statement->bare_names);
    statement->bare_names[statement->bare_count++] = (struct bare_name){
        kind, arena_strdup(statement->arena, name), arena_strdup(statement->arena, schema), ""};
}

void statement_takes_shape(struct statement *statement, int32_t table)
{
    const struct catalog_table *entry = &statement->catalog->tables[table];
    size_t before = statement->bare_count;
    statement_takes_bare(statement, 's', entry->name, entry->schema);
    if (statement->bare_count > before) {
        statement->bare_names[before].shape = entry->shape;
    }
}

static const char *table_label(const struct statement *statement, int32_t table)
{
    const struct catalog_table *entry = &statement->catalog->tables[table];
    if (entry->schema[0] == '\0' || strcmp(entry->schema, "public") == 0) {
        return entry->name;
    }
    return arena_printf(statement->arena, "%s.%s", entry->schema, entry->name);
}

void statement_reads_table(struct statement *statement, int32_t table)
{
    name_list_add(&statement->tables, statement->arena, table_label(statement, table));
}

void statement_reads_column(struct statement *statement, int32_t table, const char *column)
{
    const char *label = table_label(statement, table);
    name_list_add(&statement->tables, statement->arena, label);
    name_list_add(&statement->columns, statement->arena,
                  arena_printf(statement->arena, "%s.%s", label, column));
}

int statement_reject(struct statement *statement, enum error_code code, size_t start, size_t end,
                     const char *format, ...)
{
    char message[1024];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    if (layer_is_off(code_row(code)->layer)) {
        return 0;
    }
    int status = error_tell(statement->err, code, "%s", message);
    if (start != NO_PLACE && statement->err != NULL) {
        error_span(statement->err, start, end);
    }
    return status;
}

void statement_warn(struct statement *statement, enum warning_code code, size_t start, size_t end,
                    const char *message)
{
    struct askdb_warning warning = {
        .code = code_warning_row(code)->code, .message = message, .hint = "", .start = -1, .end = -1};
    if (start != NO_PLACE) {
        warning.start = (int32_t)start;
        warning.end = (int32_t)end;
    }
    for (size_t i = 0; i < statement->warning_count; i++) {
        struct askdb_warning *known = &statement->warnings[i];
        if (strcmp(known->message, message) == 0) {
            *known = known->start < 0 ? warning : *known;
            return;
        }
    }
    statement->warnings = arena_grow(statement->arena, statement->warnings, statement->warning_count,
                                     &statement->warning_capacity, sizeof *statement->warnings);
    statement->warnings[statement->warning_count++] = warning;
}

void statement_filters_by(struct statement *statement, int32_t column, const char *text, size_t start,
                          size_t end)
{
    statement->filters = arena_grow(statement->arena, statement->filters, statement->filter_count,
                                    &statement->filter_capacity, sizeof *statement->filters);
    statement->filters[statement->filter_count++] =
        (struct text_filter){column, text, (int32_t)start, (int32_t)end};
}

void statement_verb(const struct statement *statement, size_t from, char *buffer, size_t size)
{
    struct sql_lexer lexer = {.text = statement->sql,
                              .length = statement->length,
                              .offset = from,
                              .dialect = statement->catalog->dialect};
    struct sql_token token;
    size_t length = 0;
    do {
        if (!sql_next(&lexer, &token)) {
            buffer[0] = '\0';
            return;
        }
    } while (sql_token_is_symbol(lexer.text, &token, ';'));
    for (size_t i = token.start; i < token.end && length + 1 < size && token.kind == SQL_WORD; i++) {
        char c = lexer.text[i];
        buffer[length++] = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
    }
    buffer[length] = '\0';
}

const char *article(const char *word)
{
    return word[0] != '\0' && strchr("AEIOUaeiou", word[0]) != NULL ? "an" : "a";
}
