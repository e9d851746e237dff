/* Every case of fixtures/sql/trees.txt: SQL goes in, becomes a tree, comes out in both dialects and as a
 * sequence; what was printed must become the same tree again. UPDATE_GOLDEN=1 rewrites the file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/sequence.h"
#include "sql/sql.h"

#include "../unit/shop_catalog.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void print_case(FILE *out, const char *sql)
{
    static const char *const names[] = {"sqlite", "postgres"};
    struct arena *arena = arena_create();
    fprintf(out, "in: %s\n", sql);
    for (int dialect = DIALECT_SQLITE; dialect <= DIALECT_POSTGRES; dialect++) {
        struct catalog *catalog = shop_catalog((enum dialect)dialect);
        struct query *query, *again;
        struct askdb_error err;
        if (sql_parse(arena, catalog, sql, &query, &err) != 0) {
            fprintf(out, "%s: error at %d-%d: %s\n", names[dialect], err.start, err.end, err.message);
            catalog_destroy(catalog);
            continue;
        }
        struct sql_text text;
        sql_print(arena, catalog, query, &text);
        fprintf(out, "%s: %s\n", names[dialect], text.sql);
        if (sql_parse(arena, catalog, text.sql, &again, &err) != 0) {
            fprintf(out, "%s: what was printed is an error: %s\n", names[dialect], err.message);
        } else if (!query_equal(query, again) && dialect == DIALECT_SQLITE) {
            fprintf(out, "%s: what was printed is another tree\n", names[dialect]);
        }
        if (dialect == DIALECT_SQLITE) {
            struct sequence_space space = {.catalog = catalog};
            int32_t tokens[SEQUENCE_MAX_LENGTH];
            const char *reason = "";
            char *sequence;
            size_t count = sequence_from_query(&space, query, tokens, SEQUENCE_MAX_LENGTH, &reason);
            sequence_print(&space, tokens, count, arena, &sequence);
            fprintf(out, "sequence: %s%s\n", count > 0 ? sequence : "none: ", count > 0 ? "" : reason);
            for (size_t i = 0; i < text.warning_count; i++) {
                fprintf(out, "warning: %s\n", text.warnings[i].text);
            }
        }
        catalog_destroy(catalog);
    }
    fputc('\n', out);
    arena_destroy(arena);
}

static char *read_file(const char *path)
{
    FILE *in = fopen(path, "rb");
    assert_non_null(in);
    char *text = calloc(1, 1 << 20);
    assert_true(fread(text, 1, (1 << 20) - 1, in) > 0);
    fclose(in);
    return text;
}

static void trees_print_as_the_golden_file_says(void **state)
{
    (void)state;
    char path[1024];
    const char *fixtures = getenv("ASKDB_FIXTURES");
    snprintf(path, sizeof path, "%s/sql/trees.txt", fixtures != NULL ? fixtures : "fixtures");
    char *wanted = read_file(path);
    char *lines = strdup(wanted);
    char *made = NULL;
    size_t size = 0, cases = 0;
    FILE *out = open_memstream(&made, &size);
    for (char *save = NULL, *line = strtok_r(lines, "\n", &save); line != NULL;
         line = strtok_r(NULL, "\n", &save)) {
        if (strncmp(line, "in: ", 4) == 0) {
            print_case(out, line + 4);
            cases++;
        }
    }
    fclose(out);
    assert_true(cases > 30);
    if (getenv("UPDATE_GOLDEN") != NULL) {
        FILE *golden = fopen(path, "wb");
        fwrite(made, 1, size, golden);
        fclose(golden);
    } else {
        assert_string_equal(made, wanted);
    }
    assert_null(strstr(made, "what was printed is"));
    free(made);
    free(lines);
    free(wanted);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trees_print_as_the_golden_file_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
