/* Every case of fixtures/sql/trees.txt, and of digits.txt over times that are kept as digits: SQL goes in, becomes a tree, comes out in both dialects and as a
 * sequence; what was printed must become the same tree again. UPDATE_GOLDEN=1 rewrites the file. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/sequence.h"
#include "sql/sql.h"

#include "../unit/digits_catalog.h"
#include "../unit/shop_catalog.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* PostgreSQL has to be told more columns to group by, which are then of the tree: that one stays. */
static bool comes_back(struct arena *arena, const struct catalog *catalog, const struct query *query,
                       const struct query *again)
{
    struct sql_text second;
    struct query *third = NULL;
    struct askdb_error err;
    if (catalog->dialect == DIALECT_SQLITE) {
        return query_equal(query, again);
    }
    sql_print(arena, catalog, again, &second);
    return sql_parse(arena, catalog, second.sql, &third, &err) == 0 && query_equal(again, third);
}

typedef struct catalog *make_catalog(enum dialect dialect);

static void print_case(FILE *out, const char *sql, make_catalog *make)
{
    static const char *const names[] = {"sqlite", "postgres"};
    struct arena *arena = arena_create();
    fprintf(out, "in: %s\n", sql);
    for (int dialect = DIALECT_SQLITE; dialect <= DIALECT_POSTGRES; dialect++) {
        struct catalog *catalog = make((enum dialect)dialect);
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
        } else if (!comes_back(arena, catalog, query, again)) {
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

/* The case that begins at `at`, up to the empty line behind it. */
static size_t case_length(const char *at)
{
    const char *end = strstr(at, "\n\n");
    return end != NULL ? (size_t)(end - at) + 2 : strlen(at);
}

/* Prints each case that differs. Both have the same cases in the same order, as one is made of the other. */
static size_t count_differences(const char *made, const char *wanted)
{
    size_t differ = 0;
    const char *start = strstr(wanted, "in: ");
    for (wanted = start != NULL ? start : wanted; *made != '\0' || *wanted != '\0';) {
        size_t length = case_length(made), expected = case_length(wanted);
        if (length != expected || memcmp(made, wanted, length) != 0) {
            print_error("%.*smade:\n%.*s", (int)expected, wanted, (int)length, made);
            differ++;
        }
        made += length;
        wanted += expected;
    }
    return differ;
}

static void check_file(const char *name, make_catalog *make, size_t least)
{
    char path[1024];
    const char *fixtures = getenv("ASKDB_FIXTURES");
    snprintf(path, sizeof path, "%s/sql/%s", fixtures != NULL ? fixtures : "fixtures", name);
    char *wanted = read_file(path);
    char *lines = strdup(wanted);
    char *made = NULL;
    size_t size = 0, cases = 0;
    FILE *out = open_memstream(&made, &size);
    for (char *save = NULL, *line = strtok_r(lines, "\n", &save); line != NULL;
         line = strtok_r(NULL, "\n", &save)) {
        if (strncmp(line, "in: ", 4) == 0) {
            print_case(out, line + 4, make);
            cases++;
        }
    }
    fclose(out);
    assert_true(cases > least);
    if (getenv("UPDATE_GOLDEN") != NULL) {
        FILE *golden = fopen(path, "wb");
        fwrite(made, 1, size, golden);
        fclose(golden);
    } else {
        assert_int_equal(count_differences(made, wanted), 0);
    }
    for (const char *at = strstr(made, "what was printed is"); at != NULL;
         at = strstr(at + 1, "what was printed is")) {
        print_error("%.*s\n", (int)strcspn(at, "\n"), at);
    }
    assert_null(strstr(made, "what was printed is"));
    free(made);
    free(lines);
    free(wanted);
}

static void trees_print_as_the_golden_file_says(void **state)
{
    (void)state;
    check_file("trees.txt", shop_catalog, 30);
}

static void times_kept_as_digits_print_as_the_golden_file_says(void **state)
{
    (void)state;
    check_file("digits.txt", digits_catalog, 10);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(trees_print_as_the_golden_file_says),
        cmocka_unit_test(times_kept_as_digits_print_as_the_golden_file_says),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
