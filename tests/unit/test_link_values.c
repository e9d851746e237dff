#include "link/link.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* shipments(cumulative_weight, client, country, kind, insured) */
enum { WEIGHT, CLIENT, COUNTRY, KIND, INSURED, COLUMN_COUNT };

struct fixture {
    struct catalog *catalog;
    struct value_index *index;
    struct link_schema *schema;
    struct arena *arena;
};

static void hold(struct fixture *fixture, int32_t column, const char *values)
{
    while (*values != '\0') {
        size_t length = strcspn(values, "|");
        value_index_add(fixture->index, column, values, length);
        values += length;
        values += *values == '|';
    }
}

static int set_up(void **state)
{
    static struct fixture fixture;
    static const char *const names[] = {"cumulative_weight", "client", "country", "kind", "insured"};
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    catalog_add_table(builder, &(struct catalog_table){
                                   .schema = "", .name = "shipments", .comment = "", .row_estimate = -1});
    for (int i = 0; i < COLUMN_COUNT; i++) {
        catalog_add_column(builder,
                           &(struct catalog_column){.name = names[i],
                                                    .declared_type = "",
                                                    .comment = "",
                                                    .type = i == WEIGHT ? COLUMN_NUMBER : COLUMN_TEXT});
    }
    fixture.catalog = catalog_builder_finish(builder);
    fixture.index = value_index_create();
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

static const struct link_result *ask(struct fixture *fixture, const char *question)
{
    struct link_result *result = NULL;
    struct askdb_error err;
    assert_int_equal(link_question(fixture->arena, fixture->schema, fixture->index, question, NULL,
                                   "2024-05-15", NULL, &result, &err),
                     0);
    return result;
}

static bool offers_stored(const struct sequence_value *value, int32_t column, const char *stored)
{
    for (size_t i = 0; i < value->match_count; i++) {
        if (value->matches[i].column == column && strcmp(value->matches[i].stored, stored) == 0) {
            return true;
        }
    }
    return false;
}

/* Is there a candidate that stands for the stored value? */
static bool offers(struct fixture *fixture, const char *question, int32_t column, const char *stored)
{
    const struct link_result *result = ask(fixture, question);
    for (size_t i = 0; i < result->space.value_count; i++) {
        if (offers_stored(&result->space.values[i], column, stored)) {
            return true;
        }
    }
    return false;
}

static void assert_offered(struct fixture *fixture, const char *question, int32_t column, const char *stored)
{
    if (!offers(fixture, question, column, stored)) {
        fail_msg("no candidate for '%s' in: %s", stored, question);
    }
}

static void assert_not_offered(struct fixture *fixture, const char *question, int32_t column,
                               const char *stored)
{
    if (offers(fixture, question, column, stored)) {
        fail_msg("a candidate for '%s' in: %s", stored, question);
    }
}

static bool has_candidate(struct fixture *fixture, const char *question, enum value_kind kind,
                          const char *text)
{
    const struct link_result *result = ask(fixture, question);
    for (size_t i = 0; i < result->space.value_count; i++) {
        const struct sequence_value *value = &result->space.values[i];
        if (value->kind == kind && !value->constant && strcmp(value->text, text) == 0) {
            return true;
        }
    }
    return false;
}

static void letters_with_and_without_marks_are_the_same(void **state)
{
    hold(*state, CLIENT,
         "Øresund Shipping|Emre Yılmaz|La Niña|München|Łódź|Hauptstraße|Århus|Muenster Foods");
    assert_offered(*state, "everything for oresund shipping", CLIENT, "Øresund Shipping");
    assert_offered(*state, "everything for emre yilmaz", CLIENT, "Emre Yılmaz");
    assert_offered(*state, "visits of la nina", CLIENT, "La Niña");
    assert_offered(*state, "how many from munchen", CLIENT, "München");
    assert_offered(*state, "how many from muenchen", CLIENT, "München");
    assert_offered(*state, "how many from lodz", CLIENT, "Łódź");
    assert_offered(*state, "weight in hauptstrasse", CLIENT, "Hauptstraße");
    assert_offered(*state, "weight in aarhus", CLIENT, "Århus");
    assert_offered(*state, "how many from munich", CLIENT, "München");
    assert_offered(*state, "oeresund by month", CLIENT, "Øresund Shipping");
}

static void a_rare_part_in_lower_case_stands_for_the_value(void **state)
{
    hold(*state, CLIENT,
         "Northwind Ltd.|Ibuprofen 400|Chelbesa Anaerobic|Old Town Clinic|Grand Melange Cafe|Market Hall");
    assert_offered(*state, "northwind per month", CLIENT, "Northwind Ltd.");
    assert_offered(*state, "what did ibuprofen weigh", CLIENT, "Ibuprofen 400");
    assert_offered(*state, "how much chelbesa is there", CLIENT, "Chelbesa Anaerobic");
    assert_offered(*state, "how much anaerobic is there", CLIENT, "Chelbesa Anaerobic");
    assert_offered(*state, "count at the old town one", CLIENT, "Old Town Clinic");
    assert_offered(*state, "melange per year", CLIENT, "Grand Melange Cafe");
    assert_not_offered(*state, "market share per year", CLIENT, "Market Hall");
}

static void the_members_of_a_list_are_each_offered(void **state)
{
    hold(*state, CLIENT, "Paris|Lyon|Nantes");
    assert_offered(*state, "weight for paris, lyon and nantes", CLIENT, "Paris");
    assert_offered(*state, "weight for paris, lyon and nantes", CLIENT, "Lyon");
    assert_offered(*state, "weight for paris, lyon and nantes", CLIENT, "Nantes");
}

static void blanks_hyphens_and_plurals_do_not_matter(void **state)
{
    hold(*state, KIND, "no-show|follow-up|Ecommerce|Dermatology|Cardiology|Pediatrics|Psychiatry|emergency");
    hold(*state, KIND, "in_progress|Dentistry");
    hold(*state, INSURED, "no|yes");
    static const char *const no_shows[] = {"how many no-shows", "how many noshows", "no show count",
                                           "how many no shows"};
    for (size_t i = 0; i < sizeof no_shows / sizeof *no_shows; i++) {
        assert_offered(*state, no_shows[i], KIND, "no-show");
    }
    assert_offered(*state, "count the follow ups", KIND, "follow-up");
    assert_offered(*state, "count the followups", KIND, "follow-up");
    assert_offered(*state, "the e-commerce ones", KIND, "Ecommerce");
    assert_offered(*state, "the e commerce ones", KIND, "Ecommerce");
    assert_offered(*state, "which are in progress", KIND, "in_progress");
    assert_offered(*state, "how many dermatologists", KIND, "Dermatology");
    assert_offered(*state, "seen by a cardiologist", KIND, "Cardiology");
    assert_offered(*state, "all pediatricians", KIND, "Pediatrics");
    assert_offered(*state, "every psychiatrist", KIND, "Psychiatry");
    assert_offered(*state, "every dentist", KIND, "Dentistry");
    assert_offered(*state, "emergencies per day", KIND, "emergency");
}

static void countries_are_known_by_people_and_codes(void **state)
{
    hold(*state, COUNTRY, "DE|NL|BE|PL|GB");
    hold(*state, CLIENT, "Denmark|United Kingdom|California|Netherlands");
    assert_offered(*state, "german shipments", COUNTRY, "DE");
    assert_offered(*state, "dutch shipments", COUNTRY, "NL");
    assert_offered(*state, "how many in the netherlands", COUNTRY, "NL");
    assert_offered(*state, "how many in the netherlands", CLIENT, "Netherlands");
    assert_offered(*state, "danish shipments", CLIENT, "Denmark");
    assert_offered(*state, "uk shipments", CLIENT, "United Kingdom");
    assert_offered(*state, "shipments to the UK", CLIENT, "United Kingdom");
    assert_offered(*state, "shipments to CA", CLIENT, "California");
    hold(*state, KIND, "United States|TX");
    assert_offered(*state, "shipments to the us", KIND, "United States");
    assert_offered(*state, "shipments to texas", KIND, "TX");
    assert_not_offered(*state, "show us shipments", KIND, "United States");
}

static void one_other_country_tells_codes_of_countries(void **state)
{
    hold(*state, COUNTRY, "BM|US");
    hold(*state, CLIENT, "Hamilton Bermuda|Reinsurance of Bermuda");
    hold(*state, KIND, "DE|TX|CA");
    assert_offered(*state, "shipments to Bermuda", COUNTRY, "BM");
    assert_not_offered(*state, "shipments to Germany", KIND, "DE");
}

static void a_code_and_its_meaning_are_both_offered(void **state)
{
    hold(*state, KIND, "RTN|SHP");
    hold(*state, CLIENT, "Returned|Shipped");
    assert_offered(*state, "how many are RTN", KIND, "RTN");
    assert_offered(*state, "how many are returned", CLIENT, "Returned");
}

static void flags_are_yes_and_no_however_they_are_kept(void **state)
{
    static const int32_t columns[] = {CLIENT, COUNTRY, KIND, INSURED};
    static const char *const yes[] = {"Y", "yes", "T", "true"}, *const no[] = {"N", "no", "F", "false"};
    for (size_t i = 0; i < 4; i++) {
        hold(*state, columns[i], yes[i]);
        hold(*state, columns[i], no[i]);
    }
    for (size_t i = 0; i < 4; i++) {
        assert_offered(*state, "insured shipments", columns[i], yes[i]);
        assert_offered(*state, "shipments without insurance", columns[i], no[i]);
    }
}

static void misspelt_values_are_found(void **state)
{
    hold(*state, CLIENT, "Hamburg|Globex Holding");
    assert_offered(*state, "hambrug per month", CLIENT, "Hamburg");
    assert_offered(*state, "weight of all hamurg", CLIENT, "Hamburg");
    assert_not_offered(*state, "weight of all hamster", CLIENT, "Hamburg");
}

static int table_link(const struct link_result *result, size_t token)
{
    size_t node = result->input.token_count + COLUMN_COUNT;
    return result->input.relations[token * result->input.node_count + node] - RELATION_TOKEN_TABLE;
}

static int column_link(const struct link_result *result, size_t token, size_t column)
{
    size_t node = result->input.token_count + column;
    return result->input.relations[token * result->input.node_count + node] - RELATION_TOKEN_COLUMN;
}

static void misspelt_names_are_linked(void **state)
{
    assert_int_equal(table_link(ask(*state, "how many shipmnts"), 2), LINK_EXACT);
    assert_int_equal(table_link(ask(*state, "how many shipmetns"), 2), LINK_EXACT);
    assert_int_equal(table_link(ask(*state, "how many shipmints"), 2), LINK_EXACT);
    assert_int_equal(column_link(ask(*state, "the cummulative sum"), 1, WEIGHT), LINK_PARTIAL);
    assert_int_equal(column_link(ask(*state, "the cliant list"), 1, CLIENT), LINK_EXACT);
    assert_int_equal(column_link(ask(*state, "any county there"), 1, COUNTRY), LINK_NONE);
    assert_int_equal(column_link(ask(*state, "any knd there"), 1, KIND), LINK_NONE);
    hold(*state, KIND, "Cliant");
    assert_int_equal(column_link(ask(*state, "the cliant list"), 1, CLIENT), LINK_NONE);
}

static void numbers_with_endings_are_not_texts_too(void **state)
{
    assert_true(has_candidate(*state, "over 1k", VALUE_NUMBER, "1000"));
    assert_false(has_candidate(*state, "over 1k", VALUE_TEXT, "1k"));
    assert_false(has_candidate(*state, "billed over 50k in total", VALUE_NUMBER, "50"));
    assert_true(has_candidate(*state, "more than EUR 500", VALUE_NUMBER, "500"));
    assert_false(has_candidate(*state, "more than EUR 500", VALUE_TEXT, "EUR 500"));
    assert_true(has_candidate(*state, "in room 12b", VALUE_TEXT, "12b"));
    assert_true(has_candidate(*state, "over 2020-2022", VALUE_PERIOD, "2022"));
    assert_false(has_candidate(*state, "over 2020-2022", VALUE_TEXT, "2020-2022"));
}

static void words_of_a_period_are_no_numbers(void **state)
{
    assert_true(has_candidate(*state, "first half of last year", VALUE_PERIOD, "first half of last year"));
    assert_false(has_candidate(*state, "first half of last year", VALUE_PERIOD, "last year"));
    assert_false(has_candidate(*state, "first half of last year", VALUE_NUMBER, "1"));
    assert_false(has_candidate(*state, "the last 30 days", VALUE_NUMBER, "30"));
    assert_true(has_candidate(*state, "in March 2023", VALUE_NUMBER, "2023"));
    assert_false(has_candidate(*state, "in 3Q22", VALUE_TEXT, "3Q22"));
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(letters_with_and_without_marks_are_the_same),
        TEST(a_rare_part_in_lower_case_stands_for_the_value),
        TEST(the_members_of_a_list_are_each_offered),
        TEST(blanks_hyphens_and_plurals_do_not_matter),
        TEST(countries_are_known_by_people_and_codes),
        TEST(one_other_country_tells_codes_of_countries),
        TEST(a_code_and_its_meaning_are_both_offered),
        TEST(flags_are_yes_and_no_however_they_are_kept),
        TEST(misspelt_values_are_found),
        TEST(misspelt_names_are_linked),
        TEST(numbers_with_endings_are_not_texts_too),
        TEST(words_of_a_period_are_no_numbers),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
