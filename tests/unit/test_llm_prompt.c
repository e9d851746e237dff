/* Templates, and the schema that goes into them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "llm/prompt.h"
#include "translate/describe.h"

#include <string.h>

static int set_up(void **state)
{
    *state = arena_create();
    return 0;
}

static int tear_down(void **state)
{
    arena_destroy(*state);
    return 0;
}

static void values_take_the_place_of_their_names(void **state)
{
    static const struct llm_prompt_field fields[] = {{"a", "one"}, {"ab", "two"}};
    const char *text = NULL;
    struct askdb_error err;
    assert_int_equal(llm_prompt_fill(*state, "{{ab}}, {{a}} { } }} {{a}}.", fields, 2, &text, &err), 0);
    assert_string_equal(text, "two, one { } }} one.");
}

static void value_that_looks_like_a_placeholder_stays_as_it_is(void **state)
{
    static const struct llm_prompt_field fields[] = {{"question", "{{schema}} {{nothing}}"},
                                                     {"schema", "secret"}};
    const char *text = NULL;
    struct askdb_error err;
    assert_int_equal(llm_prompt_fill(*state, "<{{question}}>", fields, 2, &text, &err), 0);
    assert_string_equal(text, "<{{schema}} {{nothing}}>");
}

static void unknown_or_open_placeholder_is_named(void **state)
{
    static const struct llm_prompt_field fields[] = {{"a", "one"}};
    static const char *const templates[] = {"x {{b}}", "x {{ a }}", "x {{a", "x {{}}"};
    for (size_t i = 0; i < sizeof templates / sizeof *templates; i++) {
        const char *text = NULL;
        struct askdb_error err;
        assert_int_equal(llm_prompt_fill(*state, templates[i], fields, 1, &text, &err), -ASKDB_USAGE);
        assert_non_null(strstr(err.message, "placeholder"));
        assert_null(text);
    }
}

static void templates_inside_have_only_known_placeholders(void **state)
{
    static const struct llm_prompt_field fields[] = {
        {"dialect", "1st"}, {"schema", "2nd"}, {"now", "3rd"},     {"question", "4th"},
        {"notes", "5th"},   {"values", "6th"}, {"history", "7th"}, {"examples", "8th"},
        {"choices", "9th"}, {"sql", "10th"},   {"error", "11th"},  {"meanings", "12th"}};
    static const struct {
        enum llm_prompt prompt;
        const char *of[11];
    } cases[] = {
        {LLM_PROMPT_TRANSLATE, {"1st", "2nd", "3rd", "4th", "5th", "6th", "7th", "8th", "9th", "12th"}},
        {LLM_PROMPT_REPAIR, {"10th", "11th"}},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *template = NULL, *text = NULL;
        struct askdb_error err;
        assert_int_equal(llm_prompt_load(*state, NULL, cases[i].prompt, &template, &err), 0);
        assert_int_equal(
            llm_prompt_fill(*state, template, fields, sizeof fields / sizeof *fields, &text, &err), 0);
        for (size_t k = 0; cases[i].of[k] != NULL; k++) {
            assert_non_null(strstr(text, cases[i].of[k]));
        }
    }
}

static void templates_of_other_tasks_have_only_their_placeholders(void **state)
{
    static const struct llm_prompt_field fields[] = {{"question", "1st"}, {"dialect", "2nd"},
                                                     {"sql", "3rd"},      {"rows", "4th"},
                                                     {"marks", "5th"},    {"columns", "6th"}};
    static const struct {
        enum llm_prompt prompt;
        bool of_sql;
    } cases[] = {{LLM_PROMPT_EXPLAIN, true}, {LLM_PROMPT_CHART, false}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *template = NULL, *text = NULL;
        struct askdb_error err;
        assert_int_equal(llm_prompt_load(*state, NULL, cases[i].prompt, &template, &err), 0);
        assert_int_equal(llm_prompt_fill(*state, template, fields, 6, &text, &err), 0);
        for (size_t k = 0; k < 6; k++) {
            bool wanted = k == 0 || (k < 3) == cases[i].of_sql;
            assert_int_equal(strstr(text, fields[k].value) != NULL, wanted);
        }
    }
}

static void parts_inside_have_a_place_for_items_alone(void **state)
{
    static const struct llm_prompt_field field = {"items", "1st"};
    for (int part = LLM_PROMPT_VALUES; part < LLM_PROMPT_COUNT; part++) {
        const char *template = NULL, *text = NULL;
        struct askdb_error err;
        assert_int_equal(llm_prompt_load(*state, NULL, (enum llm_prompt)part, &template, &err), 0);
        assert_int_equal(llm_prompt_fill(*state, template, &field, 1, &text, &err), 0);
        assert_non_null(strstr(text, "\n1st\n"));
    }
}

static struct catalog *make_catalog(void)
{
    struct catalog_builder *builder = catalog_builder_create(DIALECT_POSTGRES);
    int32_t people = catalog_add_table(
        builder, &(struct catalog_table){.schema = "public", .name = "people", .comment = "who\nbuys"});
    int32_t id = catalog_add_column(builder, &(struct catalog_column){.name = "id",
                                                                      .declared_type = "integer",
                                                                      .comment = "",
                                                                      .type = COLUMN_NUMBER,
                                                                      .primary = true,
                                                                      .table = people});
    int32_t visits =
        catalog_add_table(builder, &(struct catalog_table){.schema = "web", .name = "Visits", .comment = ""});
    int32_t person = catalog_add_column(builder, &(struct catalog_column){.name = "person",
                                                                          .declared_type = "",
                                                                          .comment = "of \xff people",
                                                                          .type = COLUMN_NUMBER,
                                                                          .table = visits});
    catalog_add_key(builder, visits, people, &person, &id, 1);
    return catalog_builder_finish(builder);
}

static void schema_is_a_line_a_table_then_a_line_a_key(void **state)
{
    struct catalog *catalog = make_catalog();
    size_t tables = 0;
    assert_string_equal(describe_catalog(*state, catalog, true, 1000, &tables),
                        "people(id integer primary key)\n"
                        "  about it: who buys\n"
                        "web.\"Visits\"(person number)\n"
                        "  person: of ? people\n"
                        "web.\"Visits\"(person) -> people(id)\n");
    assert_int_equal(tables, 2);
    catalog_destroy(catalog);
}

static void schema_that_is_too_long_ends_with_a_whole_table(void **state)
{
    struct catalog *catalog = make_catalog();
    size_t tables = 0;
    assert_string_equal(describe_catalog(*state, catalog, true, 80, &tables),
                        "people(id integer primary key)\n  about it: who buys\n");
    assert_int_equal(tables, 1);
    catalog_destroy(catalog);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(values_take_the_place_of_their_names, set_up, tear_down),
        cmocka_unit_test_setup_teardown(value_that_looks_like_a_placeholder_stays_as_it_is, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(unknown_or_open_placeholder_is_named, set_up, tear_down),
        cmocka_unit_test_setup_teardown(templates_of_other_tasks_have_only_their_placeholders, set_up,
                                        tear_down),
        cmocka_unit_test_setup_teardown(templates_inside_have_only_known_placeholders, set_up, tear_down),
        cmocka_unit_test_setup_teardown(parts_inside_have_a_place_for_items_alone, set_up, tear_down),
        cmocka_unit_test_setup_teardown(schema_is_a_line_a_table_then_a_line_a_key, set_up, tear_down),
        cmocka_unit_test_setup_teardown(schema_that_is_too_long_ends_with_a_whole_table, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
