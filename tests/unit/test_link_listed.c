#include "link/link.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* claims(id, status, ward, per, filed), drivers(id, name) */
enum { CLAIM_ID, STATUS, WARD, PER, FILED, DRIVER_ID, DRIVER_NAME };

struct fixture {
    struct catalog *catalog;
    struct value_index *index;
    struct link_schema *schema;
    struct arena *arena;
};

static void add_column(struct catalog_builder *builder, const char *name, enum column_type type)
{
    catalog_add_column(builder, &(struct catalog_column){.name = name, .declared_type = "", .type = type});
}

static int set_up(void **state)
{
    static struct fixture fixture;
    static const char *const wards[] = {"Neonatal Intensive Care Unit (NICU)", "Coronary Care Unit", "Ward"};
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    catalog_add_table(builder, &(struct catalog_table){.schema = "", .name = "claims"});
    add_column(builder, "id", COLUMN_NUMBER);
    add_column(builder, "status", COLUMN_TEXT);
    add_column(builder, "ward", COLUMN_TEXT);
    add_column(builder, "per", COLUMN_NUMBER);
    add_column(builder, "filed", COLUMN_TIME);
    catalog_add_table(builder, &(struct catalog_table){.schema = "", .name = "drivers"});
    add_column(builder, "id", COLUMN_NUMBER);
    add_column(builder, "name", COLUMN_TEXT);
    fixture.catalog = catalog_builder_finish(builder);
    fixture.index = value_index_create();
    value_index_add(fixture.index, STATUS, "DN", 2);
    value_index_add(fixture.index, STATUS, "X", 1);
    value_index_add_name(fixture.index, STATUS, "denied", "DN");
    value_index_add_name(fixture.index, STATUS, "cancelled", "X");
    for (size_t i = 0; i < 3; i++) {
        value_index_add(fixture.index, WARD, wards[i], strlen(wards[i]));
    }
    for (char letter = 'a'; letter <= 'z'; letter++) { /* more than a list has */
        char name[] = {letter, 'o', 'n', letter, '\0'};
        value_index_add(fixture.index, DRIVER_NAME, name, 4);
        name[1] = 'i';
        value_index_add(fixture.index, DRIVER_NAME, name, 4);
    }
    fixture.schema = link_schema_create(fixture.catalog);
    *state = &fixture;
    return 0;
}

static int tear_down(void **state)
{
    struct fixture *fixture = *state;
    link_schema_destroy(fixture->schema);
    value_index_destroy(fixture->index);
    catalog_destroy(fixture->catalog);
    return 0;
}

static int begin(void **state)
{
    struct fixture *fixture = *state;
    fixture->arena = arena_create();
    link_schema_set_relations(fixture->schema, RELATION_COUNT_LISTED);
    return 0;
}

static int end(void **state)
{
    arena_destroy(((struct fixture *)*state)->arena);
    return 0;
}

static const struct link_result *ask(struct fixture *fixture, const char *question)
{
    struct askdb_error err;
    struct link_result *result = NULL;
    assert_int_equal(link_question(fixture->arena, fixture->schema, fixture->index, question, NULL,
                                   "2024-05-15", NULL, &result, &err),
                     0);
    return result;
}

/* The first candidate that says `text` of `column`, or -1. */
static int says(const struct link_result *result, int32_t column, const char *text)
{
    for (size_t i = 0; i < result->space.value_count; i++) {
        struct literal literal;
        if (sequence_resolve(&result->space, i, column, SEQ_EQ, &literal) && literal.text != NULL &&
            strcmp(literal.text, text) == 0) {
            return (int)i;
        }
    }
    return -1;
}

static void assert_listed(struct fixture *fixture, const char *question, int32_t column, const char *text)
{
    const struct link_result *result = ask(fixture, question);
    const struct model_input *input = &result->input;
    int value = says(result, column, text);
    if (value < 0) {
        fail_msg("'%s' says no %s", question, text);
    }
    size_t node = input->token_count + input->column_count + input->table_count + (size_t)value;
    size_t place = input->token_count + (size_t)column;
    assert_int_equal(input->nodes[node].type, NODE_VALUE_LISTED);
    assert_int_equal(input->relations[node * input->node_count + place], RELATION_VALUE_COLUMN_LISTED);
    assert_int_equal(input->relations[place * input->node_count + node], RELATION_COLUMN_VALUE_LISTED);
    assert_int_equal(says(result, DRIVER_NAME, text), -1); /* it is of its own column only */
}

static void test_values_of_a_column_that_is_named(void **state)
{
    assert_listed(*state, "claims by status", STATUS, "X");
    assert_listed(*state, "claims by status", STATUS, "DN");
}

static void test_values_in_other_words(void **state)
{
    assert_listed(*state, "which were called off", STATUS, "X");
    assert_listed(*state, "the annulled ones", STATUS, "X");
    assert_listed(*state, "list the denials", STATUS, "DN");
    assert_listed(*state, "those turned down", STATUS, "DN");
    assert_listed(*state, "nights in the CCU", WARD, "Coronary Care Unit");
}

static void test_a_label_and_an_abbreviation_are_names(void **state)
{
    const struct link_result *result = ask(*state, "claims that were denied in NICU");
    int denied = says(result, STATUS, "DN"), ward = says(result, WARD, "Neonatal Intensive Care Unit (NICU)");
    assert_true(denied >= 0 && ward >= 0);
    assert_int_equal(result->spans[denied].first, 3);
    assert_int_equal(result->spans[ward].first, 5);
}

static void test_the_name_of_its_column_is_no_value(void **state)
{
    assert_int_equal(says(ask(*state, "claims by status"), WARD, "Ward"), -1);
    assert_true(says(ask(*state, "claims in \"Ward\""), WARD, "Ward") >= 0);
}

static void test_long_columns_are_not_listed(void **state)
{
    assert_int_equal(says(ask(*state, "name of all drivers"), DRIVER_NAME, "bonb"), -1);
}

static void test_periods_and_factors_as_columns_keep_them(void **state)
{
    const struct link_result *result = ask(*state, "claims of last year");
    assert_true(says(result, PER, "202301") >= 0);
    assert_true(says(result, PER, "202312") >= 0);
    assert_true(says(result, FILED, "2024-05-15") >= 0); /* today */
    assert_true(says(result, PER, "100") >= 0);
    size_t periods = 0;
    for (size_t i = 0; i < result->space.value_count; i++) {
        periods += result->space.values[i].calendar == CALENDAR_PERIOD;
    }
    assert_true(periods >= 2);
    assert_int_equal(says(result, PER, "60"), -1);
    assert_true(says(ask(*state, "how many hours did claims take"), PER, "60") >= 0);
}

/* Is there a candidate for the time from `from` to before `to`? */
static bool spans(const struct link_result *result, const char *from, const char *to)
{
    for (size_t i = 0; i < result->space.value_count; i++) {
        struct literal literal;
        if (sequence_resolve(&result->space, i, FILED, SEQ_PERIOD, &literal) &&
            strcmp(literal.from, from) == 0 && strcmp(literal.to, to) == 0) {
            return true;
        }
    }
    return false;
}

static void test_spans_that_no_word_writes_out(void **state)
{
    static const struct {
        const char *question, *from, *to;
    } cases[] = {
        {"claims from January to March", "2024-01-01", "2024-04-01"},
        {"claims between 5 and 9 April 2023", "2023-04-05", "2023-04-10"},
        {"claims from November 2023 to February 2024", "2023-11-01", "2024-03-01"},
        {"claims since March", "2024-03-01", "2024-05-16"},
        {"claims since March", "2024-03-01", "2025-01-01"},
        {"claims due in June", "2024-06-01", "2024-07-01"},
        {"claims this year over last", "2023-01-01", "2024-01-01"},
        {"growth of claims 24 over 23", "2023-01-01", "2024-01-01"},
        {"claims of this yr", "2024-01-01", "2025-01-01"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        if (!spans(ask(*state, cases[i].question), cases[i].from, cases[i].to)) {
            fail_msg("'%s' has no %s to %s", cases[i].question, cases[i].from, cases[i].to);
        }
    }
    assert_false(
        spans(ask(*state, "claims of 2022 and in the ward of the year 2023"), "2022-01-01", "2024-01-01"));
}

static void test_weekdays_are_numbers(void **state)
{
    const struct link_result *result = ask(*state, "claims filed on Saturdays or Mondays");
    assert_true(says(result, PER, "6") >= 0 && says(result, PER, "1") >= 0);
    assert_int_equal(says(result, PER, "2"), -1);
    assert_true(says(ask(*state, "claims filed at weekends"), PER, "6") >= 0);
}

static void test_a_day_that_never_comes(void **state)
{
    struct fixture *fixture = *state;
    assert_int_equal(says(ask(fixture, "claims now"), FILED, "9999-12-31"), -1);
    value_index_set_open_end(fixture->index, FILED, "9999-12-31");
    assert_true(says(ask(fixture, "claims now"), FILED, "9999-12-31") >= 0);
}

static void test_a_model_that_does_not_read_them_gets_none(void **state)
{
    struct fixture *fixture = *state;
    link_schema_set_relations(fixture->schema, RELATION_COUNT_LEAST);
    const struct link_result *result = ask(fixture, "claims called off by status last year");
    assert_int_equal(says(result, STATUS, "X"), -1);
    for (size_t i = 0; i < result->input.node_count * result->input.node_count; i++) {
        assert_true(result->input.relations[i] < RELATION_VALUE_COLUMN_LISTED);
    }
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)
    const struct CMUnitTest tests[] = {
        TEST(test_values_of_a_column_that_is_named),
        TEST(test_values_in_other_words),
        TEST(test_a_label_and_an_abbreviation_are_names),
        TEST(test_the_name_of_its_column_is_no_value),
        TEST(test_long_columns_are_not_listed),
        TEST(test_periods_and_factors_as_columns_keep_them),
        TEST(test_spans_that_no_word_writes_out),
        TEST(test_weekdays_are_numbers),
        TEST(test_a_day_that_never_comes),
        TEST(test_a_model_that_does_not_read_them_gets_none),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
