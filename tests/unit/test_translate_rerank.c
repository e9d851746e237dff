#include "catalog/meaning.h"
#include "translate/rerank.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <math.h>
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
    catalog_learn_meaning(fixture.catalog);
    fixture.index = value_index_create();
    value_index_add(fixture.index, COUNTRY, "France", strlen("France"));
    value_index_add(fixture.index, TITLE, "Nights in Vienna", strlen("Nights in Vienna"));
    value_index_add(fixture.index, NAME, "Oslo", strlen("Oslo"));
    value_index_add(fixture.index, TITLE, "Oslo", strlen("Oslo"));
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

static struct rerank_reading measure(struct fixture *fixture, double *features, const char *question,
                                     int32_t *tokens, size_t count)
{
    const struct join_warning warnings[] = {
        {JOIN_CROSS, "", false}, {JOIN_INFERRED, "", false}, {JOIN_INFERRED, "", false}};
    struct rerank_reading reading;
    struct link_result *linked = NULL;
    struct askdb_error err;
    assert_int_equal(link_question(fixture->arena, fixture->schema, fixture->index, question, NULL,
                                   "2024-05-15", NULL, &linked, &err),
                     0);
    struct model_candidate candidate = {.tokens = tokens, .count = count, .score = -1.5};
    rerank_measure(linked, &candidate, warnings, sizeof warnings / sizeof *warnings, features, &reading);
    assert_true(features[RERANK_CROSS] == 1 && features[RERANK_INFERRED] == 2);
    assert_true(features[RERANK_AMBIGUOUS] == 0 && features[RERANK_FAN_OUT] == 0);
    assert_true(features[RERANK_LOG_PROBABILITY] == -1.5);
    assert_true(features[RERANK_LENGTH] == (double)count / 10);
    return reading;
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

static void keys_are_counted_where_a_name_would_do(void **state)
{
    double f[RERANK_COUNT];
    MEASURE(*state, f, "singers from France", SEQ_SELECT, COLUMN + ID, SEQ_WHERE, SEQ_EQ, COLUMN + COUNTRY,
            VALUE, SEQ_END);
    assert_true(f[RERANK_KEYS_SELECTED] == 1);
    MEASURE(*state, f, "singers from France", SEQ_SELECT, COLUMN + NAME, SEQ_WHERE, SEQ_EQ, COLUMN + COUNTRY,
            VALUE, SEQ_END);
    assert_true(f[RERANK_KEYS_SELECTED] == 0);
    MEASURE(*state, f, "the id of singers", SEQ_SELECT, COLUMN + ID, SEQ_END);
    assert_true(f[RERANK_KEYS_SELECTED] == 0);
    MEASURE(*state, f, "singers from France", SEQ_SELECT, COLUMN + NAME, SEQ_ORDER, SEQ_ASC, COLUMN + ID,
            SEQ_END);
    assert_true(f[RERANK_KEYS_SELECTED] == 0);
}

static void tables_that_give_nothing_are_counted(void **state)
{
    struct fixture *fixture = *state;
    struct arena *arena = fixture->arena;
    struct expr name = {.kind = EXPR_COLUMN, .column = NAME}, title = {.kind = EXPR_COLUMN, .column = TITLE},
                from = {.kind = EXPR_COLUMN, .column = SINGER_ID}, to = {.kind = EXPR_COLUMN, .column = ID};
    struct expr *names[] = {&name, &title};
    struct query_table albums = {.table = ALBUMS};
    struct query_join join = {&from, &to};
    struct query query = {.select = names, .select_count = 1};
    assert_int_equal(rerank_passed_through(arena, fixture->catalog, &query), 0);
    query.extra = &albums;
    query.extra_count = 1;
    assert_int_equal(rerank_passed_through(arena, fixture->catalog, &query), 1);
    query.extra_count = 0;
    query.joins = &join;
    query.join_count = 1;
    assert_int_equal(rerank_passed_through(arena, fixture->catalog, &query), 1);
    query.select_count = 2;
    assert_int_equal(rerank_passed_through(arena, fixture->catalog, &query), 0);
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

static void values_that_no_column_is_known_to_hold_are_counted(void **state)
{
    double f[RERANK_COUNT];
    MEASURE(*state, f, "names from France", SEQ_SELECT, COLUMN + NAME, SEQ_WHERE, SEQ_EQ, COLUMN + COUNTRY,
            VALUE, SEQ_END);
    assert_true(f[RERANK_UNHELD] == 0 && f[RERANK_CLAUSES] == 1);
    MEASURE(*state, f, "names from France", SEQ_SELECT, COLUMN + NAME, SEQ_WHERE, SEQ_EQ, COLUMN + NAME,
            VALUE, SEQ_END);
    assert_true(f[RERANK_UNHELD] == 1);
}

static void values_that_are_held_loosely_or_elsewhere_are_counted(void **state)
{
    double f[RERANK_COUNT];
    MEASURE(*state, f, "names from Vienna", SEQ_SELECT, COLUMN + NAME, SEQ_WHERE, SEQ_EQ, COLUMN + TITLE,
            VALUE, SEQ_END);
    assert_true(f[RERANK_LOOSE] == 1 && f[RERANK_UNHELD] == 0 && f[RERANK_ELSEWHERE] == 0);
    MEASURE(*state, f, "names from Oslo", SEQ_SELECT, COLUMN + NAME, SEQ_WHERE, SEQ_EQ, COLUMN + TITLE, VALUE,
            SEQ_END);
    assert_true(f[RERANK_LOOSE] == 0 && f[RERANK_UNHELD] == 0 && f[RERANK_ELSEWHERE] == 1);
}

static void words_that_have_to_do_with_nothing_used_are_counted(void **state)
{
    double f[RERANK_COUNT];
    MEASURE(*state, f, "purple names of the singers from France", SEQ_SELECT, COLUMN + NAME, SEQ_WHERE,
            SEQ_EQ, COLUMN + COUNTRY, VALUE + 1, SEQ_END);
    assert_float_equal(f[RERANK_UNLINKED], 1, 0); /* purple */
    MEASURE(*state, f, "purple names of the singers from France", SEQ_SELECT, COLUMN + BIRTH_YEAR, SEQ_END);
    assert_float_equal(f[RERANK_UNLINKED], 3, 0);
}

enum { SELECT, TABLES, WHERE, GROUP, ORDER };

static bool same(const struct rerank_reading *a, const struct rerank_reading *b, int clause)
{
    return a->clauses[clause] == b->clauses[clause];
}

static void clauses_are_compared_apart(void **state)
{
    double f[RERANK_COUNT];
    int32_t plain[] = {SEQ_SELECT, COLUMN + NAME, SEQ_END};
    int32_t other[] = {SEQ_SELECT, COLUMN + COUNTRY, SEQ_END};
    int32_t ordered[] = {SEQ_SELECT, COLUMN + NAME, SEQ_ORDER, SEQ_ASC, COLUMN + ID, SEQ_END};
    int32_t nested[] = {SEQ_SELECT, COLUMN + NAME,      SEQ_WHERE, SEQ_IN,  COLUMN + ID,    SEQ_SUBQUERY,
                        SEQ_SELECT, COLUMN + SINGER_ID, SEQ_ORDER, SEQ_ASC, COLUMN + TITLE, SEQ_END,
                        SEQ_END};
    struct rerank_reading a = measure(*state, f, "names", plain, 3),
                          b = measure(*state, f, "names", other, 3);
    struct rerank_reading c = measure(*state, f, "names", ordered, 6);
    struct rerank_reading d = measure(*state, f, "names", nested, 13);
    assert_true(!same(&a, &b, SELECT) && same(&a, &b, TABLES) && same(&a, &b, WHERE) && same(&a, &b, ORDER));
    assert_true(same(&a, &c, SELECT) && !same(&a, &c, ORDER) && same(&a, &c, WHERE));
    assert_true(same(&a, &d, ORDER) && !same(&a, &d, WHERE) && !same(&a, &d, TABLES));
}

static void agreement_is_a_share_of_the_probability(void **state)
{
    double features[3][RERANK_COUNT] = {{log(0.4)}, {log(0.3)}, {log(0.1)}};
    struct rerank_reading readings[] = {
        {features[0], {1, 1, 1, 1, 1}}, {features[1], {1, 1, 2, 1, 1}}, {features[2], {2, 1, 1, 1, 1}}};
    struct rerank_question question = {.unanswerable = 0.15, .part = true, .columns = 9, .words = 5};
    (void)state;
    rerank_relate(&question, readings, 3);
    assert_float_equal(features[0][RERANK_SAME_SELECT], 7.0 / 8, 1e-9);
    assert_float_equal(features[2][RERANK_SAME_SELECT], 1.0 / 8, 1e-9);
    assert_float_equal(features[1][RERANK_SAME_WHERE], 3.0 / 8, 1e-9);
    assert_float_equal(features[1][RERANK_SAME_TABLES], 1, 1e-9);
    for (size_t i = 0; i < 3; i++) {
        assert_float_equal(features[i][RERANK_NONE], 0.15, 0);
        assert_float_equal(features[i][RERANK_OUTSIDE], 0.05, 1e-9);
        assert_true(features[i][RERANK_PART] == 1 && features[i][RERANK_FOLLOW_UP] == 0);
        assert_float_equal(features[i][RERANK_WORDS], 0.5, 1e-9);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_are_counted_where_a_name_would_do),
        cmocka_unit_test(tables_that_give_nothing_are_counted),
        cmocka_unit_test(words_of_names_that_are_not_used_are_counted),
        cmocka_unit_test(a_table_counts_as_used_by_its_columns),
        cmocka_unit_test(values_that_are_not_used_are_counted),
        cmocka_unit_test(columns_that_nothing_names_are_counted_by_clause),
        cmocka_unit_test(a_comparison_that_occurs_twice_is_noted),
        cmocka_unit_test(the_condition_of_an_aggregate_is_a_filter),
        cmocka_unit_test(values_that_no_column_is_known_to_hold_are_counted),
        cmocka_unit_test(values_that_are_held_loosely_or_elsewhere_are_counted),
        cmocka_unit_test(words_that_have_to_do_with_nothing_used_are_counted),
        cmocka_unit_test(clauses_are_compared_apart),
        cmocka_unit_test(agreement_is_a_share_of_the_probability),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
