/* What goes into a prompt: the estimate of tokens, the order in which parts are left out, examples, and time.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "translate/compose.h"
#include "translate/examples.h"
#include "translate/passages.h"
#include "translate/tokens.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#define COUNT(array) (sizeof(array) / sizeof *(array))

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

/* ---- the estimate ---- */

static const char *const texts[] = {
    "",
    "a",
    " ",
    "customer_id INTEGER primary key, ",
    "Which  customers ordered\n\nin Zürich?",
    "顧客ごとの注文",
    "\xff\xfe broken",
    "antidisestablishmentarianism",
    "    indented\ttext ",
    "1234567890 + 12",
};

static void no_text_has_more_bytes_than_four_times_its_tokens(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(texts); i++) {
        assert_true(strlen(texts[i]) <= TOKENS_BYTES_MAX * tokens_estimate(texts[i]));
    }
    assert_int_equal(tokens_estimate("two words, 7"), 1 + 2 + 1 + 1);
    assert_int_equal(tokens_estimate("顧客"), 6);
}

static void two_texts_together_have_no_more_tokens_than_apart(void **state)
{
    for (size_t i = 0; i < COUNT(texts); i++) {
        for (size_t k = 0; k < COUNT(texts); k++) {
            const char *both = arena_printf(*state, "%s%s", texts[i], texts[k]);
            assert_true(tokens_estimate(both) <= tokens_estimate(texts[i]) + tokens_estimate(texts[k]));
        }
    }
}

/* ---- examples ---- */

static void examples_most_like_the_question_come_first(void **state)
{
    static const struct translate_turn examples[] = {
        {"revenue by store", "1"},
        {"how many refunds in 2023", "2"},
        {"Revenue per month, by the store", "3"},
        {"yearly revenue of shops", "4"},
    };
    const struct translate_turn *chosen = NULL;
    size_t count =
        examples_choose(*state, "the revenue of each store by month", examples, COUNT(examples), 2, &chosen);
    assert_int_equal(count, 2);
    assert_string_equal(chosen[0].sql, "3");
    assert_string_equal(chosen[1].sql, "1");
    assert_int_equal(examples_choose(*state, "what is the weather", examples, COUNT(examples), 2, &chosen),
                     0);
}

/* ---- prompts ---- */

static void add_column(struct catalog_builder *builder, int32_t table, const char *name, const char *comment,
                       bool primary)
{
    catalog_add_column(builder, &(struct catalog_column){.name = name,
                                                         .declared_type = "TEXT",
                                                         .comment = comment,
                                                         .type = COLUMN_TEXT,
                                                         .primary = primary,
                                                         .table = table});
}

/* Tables of nothing in particular, and vessels in their midst. */
static struct catalog *make_catalog(size_t tables)
{
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    for (size_t i = 0; i < tables; i++) {
        char name[40];
        snprintf(name, sizeof name, i == tables / 2 ? "vessels" : "log_of_message_%zu", i);
        int32_t table =
            catalog_add_table(builder, &(struct catalog_table){.schema = "", .name = name, .comment = ""});
        add_column(builder, table, "id", "", true);
        add_column(builder, table, i == tables / 2 ? "tonnage" : "payload", "as it was told by whoever knows",
                   false);
        add_column(builder, table, "remark_of_operator", "", false);
    }
    return catalog_builder_finish(builder);
}

static const struct translate_turn turns[] = {
    {"how many vessels", "SELECT count(*) FROM vessels"},
    {"only the heavy ones", "SELECT count(*) FROM vessels -- heavy\n WHERE tonnage > '9000'"},
    {"and yesterday?", NULL},
};
static const struct translate_turn examples[] = {{"vessels by tonnage", "SELECT tonnage FROM vessels"},
                                                 {"number of vessels", "SELECT 1 FROM vessels"}};

static const struct translate_request request = {.question = "how many vessels are there",
                                                 .now = "2024-05-17",
                                                 .turns = turns,
                                                 .turn_count = COUNT(turns),
                                                 .examples = examples,
                                                 .example_count = COUNT(examples),
                                                 .beam = 1};

static int compose(struct arena *arena, size_t tables, size_t budget, bool no_values,
                   struct prompt *ret_prompt)
{
    struct catalog *catalog = make_catalog(tables);
    struct compose_options options = {.catalog = catalog, .budget = budget, .no_values = no_values};
    struct composer *composer = NULL;
    struct askdb_error err;
    assert_int_equal(composer_create(&options, &composer, &err), 0);
    int status = compose_prompt(composer, arena, &request, 0, ret_prompt, &err);
    composer_destroy(composer);
    catalog_destroy(catalog);
    return status;
}

static void all_goes_in_where_there_is_room(void **state)
{
    struct prompt prompt = {0};
    assert_int_equal(compose(*state, 3, 0, false, &prompt), 0);
    static const char *const parts[] = {
        "Today is 2024-05-17.",
        "strftime",
        "\nvessels(id TEXT primary key, tonnage TEXT, remark_of_operator TEXT)\n",
        "  tonnage: as it was told by whoever knows\n",
        "\nQuestion: vessels by tonnage\nSQL: SELECT tonnage FROM vessels\n",
        "\nQuestion: only the heavy ones\nSQL: SELECT count(*) FROM vessels WHERE tonnage > '9000'\n",
        "\nQuestion: and yesterday?\nSQL: none\n",
        "\nQuestion: how many vessels are there",
    };
    for (size_t i = 0; i < COUNT(parts); i++) {
        if (strstr(prompt.text, parts[i]) == NULL) {
            fail_msg("no '%s' in: %s", parts[i], prompt.text);
        }
    }
    assert_int_equal(prompt.note_count, 0);
}

static void texts_of_statements_may_be_values_and_stay_here(void **state)
{
    struct prompt prompt = {0};
    assert_int_equal(compose(*state, 3, 0, true, &prompt), 0);
    assert_null(strstr(prompt.text, "9000"));
    assert_non_null(strstr(prompt.text, "WHERE tonnage > '...'\n"));
}

/* However the dialect quotes a text, it stays here; a statement in which that cannot be told stays whole. */
static void texts_in_any_quotes_stay_here(void **state)
{
    (void)state;
    static const struct {
        enum dialect dialect;
        const char *sql, *passage;
    } cases[] = {
        {DIALECT_SQLITE, "SELECT 'it''s' -- secret\n, x'00'", "SELECT '...' , '...'"},
        {DIALECT_POSTGRES, "SELECT $$secret$$, $a$ 'secret' $a$", "SELECT '...', '...'"},
        {DIALECT_POSTGRES, "SELECT E'a\\' secret', U&'secret'", "SELECT '...', '...'"},
        {DIALECT_POSTGRES, "SELECT /* a /* b */ 'secret' */ 1", "SELECT 1"},
        {DIALECT_POSTGRES, "SELECT 1 -- 'a\r, 'secret'", "SELECT 1 , '...'"},
        {DIALECT_SQLITE, "SELECT 'secret", NULL},
        {DIALECT_POSTGRES, "SELECT $$secret", NULL},
    };
    struct arena *arena = arena_create();
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *passage = passage_without_texts(arena, cases[i].dialect, cases[i].sql);
        assert_true((passage == NULL) == (cases[i].passage == NULL));
        if (passage != NULL) {
            assert_string_equal(passage, cases[i].passage);
        }
    }
    arena_destroy(arena);
}

static bool has_note(const struct prompt *prompt, const char *text)
{
    for (size_t i = 0; i < prompt->note_count; i++) {
        if (strstr(prompt->notes[i].text, text) != NULL) {
            return true;
        }
    }
    return false;
}

/* However many tables: a prompt keeps its budget, has the table that is asked about, and says what it lacks.
 */
static void parts_are_left_out_in_their_order(void **state)
{
    struct prompt large = {0}, small = {0}, least = {0};
    assert_int_equal(compose(*state, 500, 2000, false, &large), 0);
    assert_non_null(strstr(large.text, "vessels by tonnage"));
    assert_true(has_note(&large, "of its 500 tables"));
    assert_false(has_note(&large, "left out"));

    assert_int_equal(compose(*state, 500, 1100, false, &small), 0);
    assert_null(strstr(small.text, "vessels by tonnage"));
    assert_non_null(strstr(small.text, "only the heavy ones"));
    assert_true(has_note(&small, "2 examples"));

    assert_int_equal(compose(*state, 500, 600, false, &least), 0);
    assert_null(strstr(least.text, "only the heavy ones"));
    assert_non_null(strstr(least.text, "and yesterday?"));
    assert_true(has_note(&least, "2 examples, 2 earlier questions"));

    const struct prompt *prompts[] = {&large, &small, &least};
    static const size_t budgets[] = {2000, 1600, 850};
    for (size_t i = 0; i < COUNT(prompts); i++) {
        assert_true(tokens_estimate(prompts[i]->text) <= budgets[i]);
        assert_non_null(strstr(prompts[i]->text, "\nvessels(id TEXT primary key, tonnage TEXT"));
    }
}

static void budget_without_room_for_the_question_is_refused(void **state)
{
    struct prompt prompt = {0};
    assert_int_equal(compose(*state, 3, 100, false, &prompt), -ASKDB_USAGE);
    assert_null(prompt.text);
}

static void ten_thousand_tables_take_less_than_a_tenth_of_a_second(void **state)
{
    struct catalog *catalog = make_catalog(10000);
    struct compose_options options = {.catalog = catalog};
    struct composer *composer = NULL;
    struct prompt prompt = {0};
    struct askdb_error err;
    const char *patience = getenv("ASKDB_TEST_PATIENCE");
    struct translate_request busy = request; /* with words that every table has */
    busy.question = "how many messages were logged about vessels, by remark of the operator and payload";
    double most = 0.1 * (patience != NULL ? atof(patience) : 1), best = 1e9;
    assert_int_equal(composer_create(&options, &composer, &err), 0);
    for (int i = 0; i < 3; i++) {
        clock_t start = clock();
        assert_int_equal(compose_prompt(composer, *state, &busy, 0, &prompt, &err), 0);
        double spent = (double)(clock() - start) / CLOCKS_PER_SEC;
        best = spent < best ? spent : best;
    }
    print_message("%.1f ms\n", 1e3 * best);
    assert_true(best < most);
    assert_true(tokens_estimate(prompt.text) <= 6000);
    assert_non_null(strstr(prompt.text, "\nvessels("));
    composer_destroy(composer);
    catalog_destroy(catalog);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_text_has_more_bytes_than_four_times_its_tokens),
        cmocka_unit_test_setup_teardown(two_texts_together_have_no_more_tokens_than_apart, set_up, tear_down),
        cmocka_unit_test_setup_teardown(examples_most_like_the_question_come_first, set_up, tear_down),
        cmocka_unit_test_setup_teardown(all_goes_in_where_there_is_room, set_up, tear_down),
        cmocka_unit_test_setup_teardown(texts_of_statements_may_be_values_and_stay_here, set_up, tear_down),
        cmocka_unit_test(texts_in_any_quotes_stay_here),
        cmocka_unit_test_setup_teardown(parts_are_left_out_in_their_order, set_up, tear_down),
        cmocka_unit_test_setup_teardown(budget_without_room_for_the_question_is_refused, set_up, tear_down),
        cmocka_unit_test_setup_teardown(ten_thousand_tables_take_less_than_a_tenth_of_a_second, set_up,
                                        tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
