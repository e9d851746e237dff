/* The caret under the place of a fault, and how far WITH queries multiply. */
#include "util/caret.h"
#include "validate/statement.h"
#include "validate/validate.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void assert_caret(const char *sql, int32_t start, int32_t end, const char *expected)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    struct askdb_error err = {.status = ASKDB_REJECTED, .start = start, .end = end};
    assert_int_equal(util_print_caret(out, sql, &err), 0);
    fclose(out);
    assert_string_equal(text, expected);
    free(text);
}

static void caret_stands_under_the_span(void **state)
{
    (void)state;
    assert_caret("SELECT nme FROM t", 7, 10, "SELECT nme FROM t\n       ^~~\n");
    assert_caret("SELECT a", 7, 8, "SELECT a\n       ^\n");
}

static void only_the_line_of_the_fault_is_shown(void **state)
{
    (void)state;
    assert_caret("SELECT 1,\n  nme\nFROM t", 12, 15, "  nme\n  ^~~\n");
    assert_caret("SELECT 1,\r\nnme\r\nFROM t", 11, 14, "nme\n^~~\n");
    assert_caret("a b\nc", 2, 5, "a b\n  ^\n");
}

static void wide_and_combining_characters_are_measured(void **state)
{
    (void)state;
    assert_caret("'東京', x", 10, 11, "'東京', x\n        ^\n");
    assert_caret("'e\xcc\x81', x", 7, 8, "'e\xcc\x81', x\n     ^\n");
    assert_caret("東京", 0, 6, "東京\n^~~~\n");
}

static void tabs_are_blanks_and_control_characters_are_seen(void **state)
{
    (void)state;
    assert_caret("\tx", 1, 2, " x\n ^\n");
    assert_caret("\x1b[31m x", 6, 7, "\\x1b[31m x\n         ^\n");
    assert_caret("\xe2\x80\xae x", 4, 5, "\\u202e x\n       ^\n");
    assert_caret("\xff x", 2, 3, "\\xff x\n     ^\n");
}

static void long_lines_are_cut_around_the_place(void **state)
{
    (void)state;
    char sql[301], expected[300];
    memset(sql, 'a', 300);
    sql[300] = '\0';
    memcpy(sql + 150, "(x)", 3);
    snprintf(expected, sizeof expected, "...%.*s(x)%.*s...\n%*s^~~\n", 60, sql, 37, sql, 63, "");
    assert_caret(sql, 150, 153, expected);
}

static void nothing_is_shown_without_a_place(void **state)
{
    (void)state;
    assert_caret("SELECT 1", -1, -1, "");
    assert_caret("SELECT 1", 3, 99, "");
}

static void place_at_the_end_has_a_caret(void **state)
{
    (void)state;
    assert_caret("SELECT", 6, 6, "SELECT\n      ^\n");
}

static size_t expansion_in(enum dialect dialect, const char *sql)
{
    struct arena *arena = arena_create();
    size_t found = statement_expansion(dialect, sql, strlen(sql), arena, 1000);
    arena_destroy(arena);
    return found;
}

static size_t expansion(const char *sql)
{
    return expansion_in(DIALECT_SQLITE, sql);
}

static void with_queries_are_multiplied_by_their_uses(void **state)
{
    (void)state;
    assert_int_equal(expansion("SELECT 1"), 1);
    assert_int_equal(expansion("WITH a AS (SELECT 1) SELECT * FROM a"), 2);
    assert_int_equal(expansion("WITH a AS (SELECT 1), b AS (SELECT * FROM a, a) SELECT * FROM b JOIN b"), 7);
    assert_int_equal(expansion("WITH a(x) AS (SELECT 1), b AS (SELECT 1 WHERE 1 IN a) SELECT * FROM (b, b)"),
                     5);
    assert_int_equal(expansion("WITH a AS (SELECT 1) SELECT a, a.x, sum(a) FROM t WHERE a > 1"), 1);
    assert_int_equal(expansion("WITH 'a' AS (SELECT 1) SELECT * FROM [a], `A`, \"a\""), 4);
    assert_int_equal(expansion_in(DIALECT_POSTGRES, "WITH a AS (SELECT 1) SELECT * FROM a, U&\"\\0061\""), 3);
    assert_int_equal(expansion_in(DIALECT_POSTGRES, "WITH U&\"a\" AS (SELECT 1) SELECT * FROM a"), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(caret_stands_under_the_span),
        cmocka_unit_test(only_the_line_of_the_fault_is_shown),
        cmocka_unit_test(wide_and_combining_characters_are_measured),
        cmocka_unit_test(tabs_are_blanks_and_control_characters_are_seen),
        cmocka_unit_test(long_lines_are_cut_around_the_place),
        cmocka_unit_test(nothing_is_shown_without_a_place),
        cmocka_unit_test(place_at_the_end_has_a_caret),
        cmocka_unit_test(with_queries_are_multiplied_by_their_uses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
