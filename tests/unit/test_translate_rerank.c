#include "translate/rerank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* singers(id, name, country, birth_year), albums(id, singer_id, title) */
enum { ID, NAME, COUNTRY, BIRTH_YEAR, ALBUM_ID, SINGER_ID, TITLE, COLUMN_COUNT };
enum { SINGERS, ALBUMS, TABLE_COUNT };
enum { COLUMN = SEQ_WORD_COUNT, TABLE = SEQ_WORD_COUNT + COLUMN_COUNT, VALUE = TABLE + TABLE_COUNT };

struct fixture {
    struct catalog *catalog;
    struct value_index *index;
    struct link_schema *schema;
    struct arena *arena;
};

static int32_t add_column(struct catalog_builder *builder, const char *name, enum column_type type)
{
    struct catalog_column column = {.name = name, .declared_type = "", .comment = "", .type = type};
    return catalog_add_column(builder, &column);
}

static void add_table(struct catalog_builder *builder, const char *name)
{
    struct catalog_table table = {.schema = "", .name = name, .comment = "", .row_estimate = -1};
    catalog_add_table(builder, &table);
}

static int set_up(void **state)
{
    static struct fixture fixture;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "singers");
    int32_t to = add_column(builder, "id", COLUMN_NUMBER);
    add_column(builder, "name", COLUMN_TEXT);
    add_column(builder, "country", COLUMN_TEXT);
    add_column(builder, "birth_year", COLUMN_NUMBER);
    add_table(builder, "albums");
    add_column(builder, "id", COLUMN_NUMBER);
    int32_t from = add_column(builder, "singer_id", COLUMN_NUMBER);
    add_column(builder, "title", COLUMN_TEXT);
    catalog_add_key(builder, ALBUMS, SINGERS, &from, &to, 1);
    fixture.catalog = catalog_builder_finish(builder);
    fixture.index = value_index_create();
    value_index_add(fixture.index, COUNTRY, "France", strlen("France"));
    fixture.schema = link_schema_create(fixture.catalog);
    fixture.arena = arena_create();
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    arena_destroy(fixture->arena);
    link_schema_destroy(fixture->schema);
    value_index_destroy(fixture->index);
    catalog_destroy(fixture->catalog);
    return 0;
}

#define MEASURE(fixture, features, question, ...)                                                            \
    do {                                                                                                     \
        int32_t sequence[] = {__VA_ARGS__};                                                                  \
        measure(fixture, features, question, sequence, sizeof sequence / sizeof *sequence);                  \
    } while (0)

static void measure(struct fixture *fixture, double *features, const char *question, int32_t *tokens,
                    size_t count)
{
    struct link_result *linked = NULL;
    struct askdb_error err;
    assert_int_equal(link_question(fixture->arena, fixture->schema, fixture->index, question, NULL,
                                   "2024-05-15", NULL, &linked, &err),
                     0);
    struct model_candidate candidate = {.tokens = tokens, .count = count, .score = -1.5};
    rerank_features(linked, &candidate, features);
    assert_true(features[RERANK_LOG_PROBABILITY] == -1.5);
    assert_true(features[RERANK_LENGTH] == (double)count / 10);
}

static void words_of_names_that_are_not_used_are_counted(void **state)
{
    double f[RERANK_COUNT];
    MEASURE(*state, f, "country and birth year", SEQ_SELECT, COLUMN + COUNTRY, COLUMN + BIRTH_YEAR, SEQ_END);
    assert_true(f[RERANK_UNCOVERED_EXACT] == 0 && f[RERANK_UNCOVERED_PARTIAL] == 0);
    assert_true(f[RERANK_SELECTED] == 2 && f[RERANK_TABLES] == 1);
    MEASURE(*state, f, "country and birth year", SEQ_SELECT, COLUMN + COUNTRY, SEQ_END);
    assert_true(f[RERANK_UNCOVERED_EXACT] == 2 && f[RERANK_UNCOVERED_PARTIAL] == 0);
    MEASURE(*state, f, "year", SEQ_SELECT, COLUMN + COUNTRY, SEQ_END);
    assert_true(f[RERANK_UNCOVERED_EXACT] == 0 && f[RERANK_UNCOVERED_PARTIAL] == 1);
}

static void a_table_counts_as_used_by_its_columns(void **state)
{
    double f[RERANK_COUNT];
    MEASURE(*state, f, "singers by country", SEQ_SELECT, COLUMN + COUNTRY, SEQ_END);
    assert_true(f[RERANK_UNCOVERED_EXACT] == 0);
    MEASURE(*state, f, "albums by country", SEQ_SELECT, COLUMN + COUNTRY, SEQ_END);
    assert_true(f[RERANK_UNCOVERED_EXACT] == 1);
}

static void values_that_are_not_used_are_counted(void **state)
{
    double f[RERANK_COUNT];
    MEASURE(*state, f, "names from France", SEQ_SELECT, COLUMN + NAME, SEQ_END);
    assert_true(f[RERANK_UNUSED_VALUES] == 1);
    MEASURE(*state, f, "names from France", SEQ_SELECT, COLUMN + NAME, SEQ_WHERE, SEQ_EQ, COLUMN + COUNTRY,
            VALUE, SEQ_END);
    assert_true(f[RERANK_UNUSED_VALUES] == 0);
}

static void columns_that_nothing_names_are_counted_by_clause(void **state)
{
    double f[RERANK_COUNT];
    MEASURE(*state, f, "names from France", SEQ_SELECT, COLUMN + NAME, COLUMN + TITLE, SEQ_WHERE, SEQ_EQ,
            COLUMN + COUNTRY, VALUE, SEQ_END);
    assert_true(f[RERANK_UNNAMED_SELECTED] == 1 && f[RERANK_UNNAMED_FILTERED] == 0);
    assert_true(f[RERANK_TABLES] == 2);
    MEASURE(*state, f, "names", SEQ_SELECT, COLUMN + NAME, SEQ_WHERE, SEQ_IN, COLUMN + ID, SEQ_SUBQUERY,
            SEQ_SELECT, COLUMN + SINGER_ID, SEQ_END, SEQ_ORDER, SEQ_ASC, COLUMN + BIRTH_YEAR, SEQ_END);
    assert_true(f[RERANK_UNNAMED_SELECTED] == 1); /* of the subquery */
    assert_true(f[RERANK_UNNAMED_FILTERED] == 1 && f[RERANK_SELECTED] == 1);
}

static void a_comparison_that_occurs_twice_is_noted(void **state)
{
    double f[RERANK_COUNT];
    MEASURE(*state, f, "names from France", SEQ_SELECT, COLUMN + NAME, SEQ_WHERE, SEQ_AND, SEQ_EQ,
            COLUMN + COUNTRY, VALUE, SEQ_EQ, COLUMN + COUNTRY, VALUE, SEQ_END);
    assert_true(f[RERANK_REPEATED] == 1);
    MEASURE(*state, f, "names from France", SEQ_SELECT, COLUMN + NAME, SEQ_WHERE, SEQ_AND, SEQ_EQ,
            COLUMN + COUNTRY, VALUE, SEQ_NE, COLUMN + COUNTRY, VALUE, SEQ_END);
    assert_true(f[RERANK_REPEATED] == 0);
}

/* how many singers are from France, of all: the condition is shown and ordered by */
static void the_condition_of_an_aggregate_is_a_filter(void **state)
{
    double f[RERANK_COUNT];
    MEASURE(*state, f, "birth year from France", SEQ_SELECT, SEQ_SHARE, SEQ_IF, SEQ_EQ, COLUMN + COUNTRY,
            VALUE, SEQ_MAX, COLUMN + BIRTH_YEAR, SEQ_ORDER, SEQ_DESC, SEQ_SHARE, SEQ_IF, SEQ_EQ,
            COLUMN + COUNTRY, VALUE, SEQ_MAX, COLUMN + BIRTH_YEAR, SEQ_END);
    assert_true(f[RERANK_SELECTED] == 1 && f[RERANK_UNNAMED_SELECTED] == 0);
    assert_true(f[RERANK_UNNAMED_FILTERED] == 0 && f[RERANK_REPEATED] == 0);
    MEASURE(*state, f, "birth year", SEQ_SELECT, SEQ_IF, SEQ_NOT_NULL, COLUMN + TITLE, SEQ_MAX,
            COLUMN + BIRTH_YEAR, SEQ_END);
    assert_true(f[RERANK_UNNAMED_SELECTED] == 0 && f[RERANK_UNNAMED_FILTERED] == 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_names_that_are_not_used_are_counted),
        cmocka_unit_test(a_table_counts_as_used_by_its_columns),
        cmocka_unit_test(values_that_are_not_used_are_counted),
        cmocka_unit_test(columns_that_nothing_names_are_counted_by_clause),
        cmocka_unit_test(a_comparison_that_occurs_twice_is_noted),
        cmocka_unit_test(the_condition_of_an_aggregate_is_a_filter),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
