/* Every case of fixtures/sentences/sentences.txt: what a statement asks for, in plain words. UPDATE_GOLDEN=1
 * rewrites the file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "sql/sql.h"
#include "translate/sentence.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES = 2000, MOST_KEYS = 20 };

/* A key to a table that may come later. */
struct key {
    int32_t table, column;
    char to[64];
};

struct schema {
    struct catalog_builder *builder; /* NULL once it is a catalog */
    struct catalog *catalog;
    struct sentence_names *names;
    struct key keys[MOST_KEYS];
    size_t key_count;
    struct {
        char name[LINE_BYTES];
        int32_t first_column;
    } tables[MOST_KEYS];
    size_t table_count;
};

static void end_schema(struct schema *schema)
{
    sentence_names_destroy(schema->names);
    catalog_destroy(schema->catalog);
    memset(schema, 0, sizeof *schema);
}

static void add_column(struct schema *schema, int32_t table, const char *text)
{
    size_t length = strcspn(text, "#@%>");
    char name[64], mark = text[length];
    snprintf(name, sizeof name, "%.*s", (int)length, text);
    struct catalog_column column = {.name = name, .declared_type = "", .comment = ""};
    column.type = mark == '@' ? COLUMN_TIME : mark == '\0' ? COLUMN_TEXT : COLUMN_NUMBER;
    column.primary = column.unique = mark == '#';
    int32_t number = catalog_add_column(schema->builder, &column);
    if (mark == '>') {
        struct key *key = &schema->keys[schema->key_count++];
        assert_true(schema->key_count < MOST_KEYS);
        *key = (struct key){.table = table, .column = number};
        snprintf(key->to, sizeof key->to, "%s", text + length + 1);
    }
    if (schema->tables[table].first_column < 0) {
        schema->tables[table].first_column = number;
    }
}

static void add_table(struct schema *schema, char *line)
{
    char *rest = strchr(line, ':');
    assert_non_null(rest);
    *rest++ = '\0';
    struct catalog_table table = {.schema = "", .name = line, .comment = "", .row_estimate = -1};
    int32_t number = catalog_add_table(schema->builder, &table);
    snprintf(schema->tables[number].name, sizeof schema->tables[number].name, "%s", line);
    schema->tables[number].first_column = -1;
    schema->table_count++;
    for (char *word = strtok(rest, " "); word != NULL; word = strtok(NULL, " ")) {
        add_column(schema, number, word);
    }
}

/* Keys lead to the first column. */
static void finish_schema(struct schema *schema)
{
    for (size_t k = 0; k < schema->key_count; k++) {
        const struct key *key = &schema->keys[k];
        size_t to = 0;
        while (to < schema->table_count && strcmp(schema->tables[to].name, key->to) != 0) {
            to++;
        }
        assert_true(to < schema->table_count);
        catalog_add_key(schema->builder, key->table, (int32_t)to, &key->column,
                        &schema->tables[to].first_column, 1);
    }
    schema->catalog = catalog_builder_finish(schema->builder);
    schema->builder = NULL;
    schema->names = sentence_names_create(schema->catalog);
}

static void print_case(FILE *out, struct schema *schema, const char *sql)
{
    struct arena *arena = arena_create();
    struct query *query = NULL;
    struct askdb_error err;
    if (schema->builder != NULL) {
        finish_schema(schema);
    }
    if (sql_parse(arena, schema->catalog, sql, &query, &err) != 0) {
        fprintf(out, "error: %s\n", err.message);
    } else {
        const char *sentence = sentence_of_query(arena, schema->names, query);
        assert_string_equal(sentence, sentence_of_query(arena, schema->names, query));
        fprintf(out, "says: %s\n", sentence);
    }
    arena_destroy(arena);
}

static void take_line(FILE *out, struct schema *schema, char *line)
{
    if (strncmp(line, "says: ", 6) == 0 || strncmp(line, "error: ", 7) == 0) {
        return;
    }
    fprintf(out, "%s\n", line);
    if (strncmp(line, "schema ", 7) == 0) {
        end_schema(schema);
        schema->builder = catalog_builder_create(DIALECT_SQLITE);
    } else if (strncmp(line, "table ", 6) == 0) {
        add_table(schema, line + 6);
    } else if (strncmp(line, "sql: ", 5) == 0) {
        print_case(out, schema, line + 5);
    }
}

static void sentences_say_what_is_asked_for(void **state)
{
    (void)state;
    const char *folder = getenv("ASKDB_FIXTURES");
    char path[4096], line[LINE_BYTES], *made = NULL, *stored = NULL;
    size_t made_size = 0, stored_size = 0;
    struct schema schema = {0};
    snprintf(path, sizeof path, "%s/sentences/sentences.txt", folder != NULL ? folder : "fixtures");
    FILE *file = fopen(path, "r"), *out = open_memstream(&made, &made_size),
         *copy = open_memstream(&stored, &stored_size);
    assert_non_null(file);
    while (fgets(line, sizeof line, file) != NULL) {
        fputs(line, copy);
        line[strcspn(line, "\n")] = '\0';
        take_line(out, &schema, line);
    }
    end_schema(&schema);
    fclose(file);
    fclose(out);
    fclose(copy);
    if (getenv("UPDATE_GOLDEN") != NULL) {
        file = fopen(path, "w");
        fputs(made, file);
        fclose(file);
    } else {
        assert_string_equal(made, stored);
    }
    free(made);
    free(stored);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(sentences_say_what_is_asked_for)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
