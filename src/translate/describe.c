#include "translate/describe.h"

#include "sql/sql.h"
#include "util/text.h"
#include "util/utf8.h"

#include <string.h>

enum { COMMENT_MAX_BYTES = 300, TYPE_MAX_BYTES = 60 };

void describe_line(FILE *out, const char *text, size_t limit)
{
    size_t length = strlen(text);
    for (size_t at = 0; at < length;) {
        int32_t code;
        size_t used = utf8_decode(text + at, length - at, &code);
        if (at + used > limit) {
            fputs("...", out);
            return;
        }
        if (code < 0x20 || (code >= 0x7f && code < 0xa0) || code == 0x2028 || code == 0x2029) {
            fputc(code == -1 ? '?' : ' ', out);
        } else {
            fwrite(text + at, 1, used, out);
        }
        at += used;
    }
}

static void print_identifier(FILE *out, struct arena *arena, enum dialect dialect, const char *name)
{
    struct text quoted;
    text_open(&quoted);
    sql_print_identifier(quoted.out, dialect, name);
    describe_line(out, text_close(&quoted, arena), SIZE_MAX);
}

static void print_table_name(FILE *out, struct arena *arena, const struct catalog *catalog, int32_t number)
{
    const struct catalog_table *table = &catalog->tables[number];
    if (table->schema[0] != '\0' && strcmp(table->schema, "public") != 0) {
        print_identifier(out, arena, catalog->dialect, table->schema);
        fputc('.', out);
    }
    print_identifier(out, arena, catalog->dialect, table->name);
}

static const char *type_name(const struct catalog_column *column)
{
    static const char *const names[] = {
        [COLUMN_TEXT] = "text",       [COLUMN_NUMBER] = "number", [COLUMN_TIME] = "time",
        [COLUMN_BOOLEAN] = "boolean", [COLUMN_OTHER] = "other",
    };
    return column->declared_type[0] != '\0' ? column->declared_type : names[column->type];
}

static void print_comment(FILE *out, const char *comment)
{
    fputs(": ", out);
    describe_line(out, comment, COMMENT_MAX_BYTES);
    fputc('\n', out);
}

static void print_synonyms(FILE *out, const char *const *synonyms, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        fputs(i > 0 ? ", " : "", out);
        describe_line(out, synonyms[i], COMMENT_MAX_BYTES);
    }
    fputc('\n', out);
}

static void print_comments(FILE *out, struct arena *arena, const struct catalog *catalog,
                           const struct catalog_table *table)
{
    const struct catalog_column *columns = catalog->columns + table->first_column;
    if (table->comment[0] != '\0') {
        fputs("  about it", out);
        print_comment(out, table->comment);
    }
    if (table->synonym_count > 0) {
        fputs("  also called: ", out);
        print_synonyms(out, table->synonyms, table->synonym_count);
    }
    for (int32_t i = 0; i < table->column_count; i++) {
        if (columns[i].comment[0] != '\0') {
            fputs("  ", out);
            print_identifier(out, arena, catalog->dialect, columns[i].name);
            print_comment(out, columns[i].comment);
        }
        if (columns[i].synonym_count > 0) {
            fputs("  ", out);
            print_identifier(out, arena, catalog->dialect, columns[i].name);
            fputs(", also called: ", out);
            print_synonyms(out, columns[i].synonyms, columns[i].synonym_count);
        }
    }
}

static const char *describe_table(struct arena *arena, const struct catalog *catalog, int32_t number,
                                  bool comments)
{
    const struct catalog_table *table = &catalog->tables[number];
    const struct catalog_column *columns = catalog->columns + table->first_column;
    struct text text;
    text_open(&text);
    FILE *out = text.out;
    print_table_name(out, arena, catalog, number);
    for (int32_t i = 0; i < table->column_count; i++) {
        fputs(i > 0 ? ", " : "(", out);
        print_identifier(out, arena, catalog->dialect, columns[i].name);
        fputc(' ', out);
        describe_line(out, type_name(&columns[i]), TYPE_MAX_BYTES);
        fputs(columns[i].primary ? " primary key" : "", out);
    }
    fputs(table->column_count > 0 ? ")\n" : "()\n", out);
    if (comments) {
        print_comments(out, arena, catalog, table);
    }
    return text_close(&text, arena);
}

static void print_key_side(FILE *out, struct arena *arena, const struct catalog *catalog, int32_t table,
                           const int32_t *columns, size_t count)
{
    print_table_name(out, arena, catalog, table);
    for (size_t i = 0; i < count; i++) {
        fputs(i > 0 ? ", " : "(", out);
        print_identifier(out, arena, catalog->dialect, catalog->columns[columns[i]].name);
    }
    fputc(')', out);
}

static void print_key(FILE *out, struct arena *arena, const struct catalog *catalog,
                      const struct catalog_key *key)
{
    print_key_side(out, arena, catalog, key->from_table, key->from_columns, key->column_count);
    fputs(" -> ", out);
    print_key_side(out, arena, catalog, key->to_table, key->to_columns, key->column_count);
    if (key->constant != NULL) {
        fputs(" where ", out);
        print_identifier(out, arena, catalog->dialect, catalog->columns[key->constant_column].name);
        fputs(" = ", out);
        sql_print_string(out, key->constant);
    }
    fputc('\n', out);
}

void describe_column(FILE *out, struct arena *arena, const struct catalog *catalog, int32_t column)
{
    print_table_name(out, arena, catalog, catalog->columns[column].table);
    fputc('.', out);
    print_identifier(out, arena, catalog->dialect, catalog->columns[column].name);
}

const char *describe_catalog(struct arena *arena, const struct catalog *catalog, bool comments, size_t limit,
                             size_t *ret_tables)
{
    struct text text;
    size_t used = 0, count = 0;
    text_open(&text);
    for (; count < catalog->table_count; count++) {
        const char *table = describe_table(arena, catalog, (int32_t)count, comments);
        used += strlen(table);
        if (used > limit) {
            break;
        }
        fputs(table, text.out);
    }
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        if (key->from_table < (int32_t)count && key->to_table < (int32_t)count) {
            print_key(text.out, arena, catalog, key);
        }
    }
    *ret_tables = count;
    return text_close(&text, arena);
}
