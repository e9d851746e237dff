#include "sql/sql.h"
#include "translate/unsaid.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* boats(id, name, harbour_id, length), harbours(id, name, region), trips(id, boat_id, sailed_on, state) */
struct fixture {
    struct catalog *catalog;
    struct value_index *index;
    struct link_schema *schema;
    struct arena *arena;
};

static int32_t add_column(struct catalog_builder *builder, const char *name, enum column_type type,
                          bool primary)
{
    struct catalog_column column = {.name = name,
                                    .declared_type = "",
                                    .comment = "",
                                    .type = type,
                                    .primary = primary,
                                    .unique = primary};
    return catalog_add_column(builder, &column);
}

static void add_table(struct catalog_builder *builder, const char *name)
{
    struct catalog_table table = {.schema = "", .name = name, .comment = "", .row_estimate = -1};
    catalog_add_table(builder, &table);
}

static void add_value(struct fixture *fixture, int32_t column, const char *value)
{
    value_index_add(fixture->index, column, value, strlen(value));
}

static int set_up(void **state)
{
    static struct fixture fixture;
    enum { BOATS, HARBOURS, TRIPS };
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    fixture.index = value_index_create();
    add_table(builder, "boats");
    int32_t boat = add_column(builder, "id", COLUMN_NUMBER, true);
    add_column(builder, "name", COLUMN_TEXT, false);
    int32_t to_harbour = add_column(builder, "harbour_id", COLUMN_NUMBER, false);
    add_column(builder, "length", COLUMN_NUMBER, false);
    add_table(builder, "harbours");
    int32_t harbour = add_column(builder, "id", COLUMN_NUMBER, true);
    add_column(builder, "name", COLUMN_TEXT, false);
    int32_t region = add_column(builder, "region", COLUMN_TEXT, false);
    add_table(builder, "trips");
    add_column(builder, "id", COLUMN_NUMBER, true);
    int32_t to_boat = add_column(builder, "boat_id", COLUMN_NUMBER, false);
    add_column(builder, "sailed_on", COLUMN_TIME, false);
    int32_t condition = add_column(builder, "state", COLUMN_TEXT, false);
    catalog_add_key(builder, BOATS, HARBOURS, &to_harbour, &harbour, 1);
    catalog_add_key(builder, TRIPS, BOATS, &to_boat, &boat, 1);
    fixture.catalog = catalog_builder_finish(builder);
    add_value(&fixture, region, "North Shore");
    add_value(&fixture, condition, "Finished");
    add_value(&fixture, condition, "Planned");
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

static const struct account *account_of(struct fixture *fixture, const char *question, const char *sql)
{
    struct link_result *linked = NULL;
    struct query *query = NULL;
    struct askdb_error err;
    assert_int_equal(link_question(fixture->arena, fixture->schema, fixture->index, question, NULL,
                                   "2024-05-15", NULL, &linked, &err),
                     0);
    assert_int_equal(sql_parse(fixture->arena, fixture->catalog, sql, &query, &err), 0);
    return account_make(fixture->arena, linked, question, query);
}

static enum account_place place_of(const struct account *account, const char *text)
{
    for (size_t i = 0; i < account->word_count; i++) {
        if (strcmp(account->words[i].text, text) == 0) {
            return account->words[i].place;
        }
    }
    fail_msg("no word %s", text);
    return ACCOUNT_NOT_USED;
}

/* The unused phrases between bars. */
static const char *unused(struct fixture *fixture, const char *question, const char *sql)
{
    const struct account *account = account_of(fixture, question, sql);
    const char *text = "";
    for (size_t i = 0; i < account->unused_count; i++) {
        text = arena_printf(fixture->arena, "%s%s%s", text, i > 0 ? "|" : "", account->unused[i].text);
    }
    return text;
}

static void every_word_has_its_place(void **state)
{
    struct fixture *fixture = *state;
    const struct account *account =
        account_of(fixture, "average length of the boats per harbour in the North Shore",
                   "SELECT harbours.name, avg(boats.length) FROM boats JOIN harbours ON boats.harbour_id = "
                   "harbours.id WHERE harbours.region = 'North Shore' GROUP BY harbours.id");
    assert_int_equal(account->unused_count, 0);
    assert_int_equal(place_of(account, "average"), ACCOUNT_FUNCTION);
    assert_int_equal(place_of(account, "length"), ACCOUNT_COLUMN);
    assert_int_equal(place_of(account, "boats"), ACCOUNT_TABLE);
    assert_int_equal(place_of(account, "the"), ACCOUNT_IGNORED);
    assert_int_equal(place_of(account, "per"), ACCOUNT_FUNCTION);
    assert_int_equal(place_of(account, "North"), ACCOUNT_VALUE);
    assert_int_equal(place_of(account, "Shore"), ACCOUNT_VALUE);
}

static void what_is_left_out_is_told_as_it_was_written(void **state)
{
    struct fixture *fixture = *state;
    const char *all = "SELECT count(*) FROM trips";
    assert_string_equal(unused(fixture, "how many trips", all), "");
    assert_string_equal(unused(fixture, "how many Finished trips", all), "Finished");
    assert_string_equal(
        unused(fixture, "how many finished trips", "SELECT count(*) FROM trips WHERE state = 'Finished'"),
        "");
    assert_string_equal(unused(fixture, "number of trips per harbour", all), "per harbour");
    assert_string_equal(unused(fixture, "number of sunny trips", all), "sunny");
    assert_string_equal(unused(fixture, "trips that did not sail", "SELECT * FROM trips"), "not");
    assert_string_equal(unused(fixture, "trips in 2023", "SELECT * FROM trips"), "2023");
    assert_string_equal(unused(fixture, "variance of length of boats", "SELECT avg(length) FROM boats"),
                        "variance");
}

static void a_period_a_number_and_a_limit_have_places(void **state)
{
    struct fixture *fixture = *state;
    const struct account *account =
        account_of(fixture, "trips in March 2024",
                   "SELECT * FROM trips WHERE sailed_on >= '2024-03-01' AND sailed_on < '2024-04-01'");
    assert_int_equal(place_of(account, "March"), ACCOUNT_PERIOD);
    assert_int_equal(place_of(account, "2024"), ACCOUNT_PERIOD);
    account =
        account_of(fixture, "the 7 longest boats", "SELECT name FROM boats ORDER BY length DESC LIMIT 7");
    assert_int_equal(place_of(account, "7"), ACCOUNT_NUMBER);
    assert_int_equal(account->unused_count, 0);
}

static bool loses_name(struct fixture *fixture, const char *question, const char *sql)
{
    return account_lost_name(account_of(fixture, question, sql)) != NULL;
}

static void names_of_nothing_are_never_lost(void **state)
{
    struct fixture *fixture = *state;
    assert_true(loses_name(fixture, "trips of Zephyrine", "SELECT * FROM trips"));
    assert_true(loses_name(fixture, "boats named O'Hara", "SELECT * FROM boats"));
    assert_true(loses_name(fixture, "boats called nemo", "SELECT * FROM boats"));
    assert_true(loses_name(fixture, "boats with the name 'sea dog'", "SELECT * FROM boats"));
    assert_string_equal(unused(fixture, "boats named O'Hara", "SELECT * FROM boats"), "O'Hara");
    assert_false(loses_name(fixture, "boats named O'Hara", "SELECT * FROM boats WHERE name = 'O''Hara'"));
    assert_false(loses_name(fixture, "Shiny boats", "SELECT * FROM boats"));
    assert_false(loses_name(fixture, "How Many Shiny Boats Are There", "SELECT count(*) FROM boats"));
}

static struct translation reading(struct fixture *fixture, const char *question, const char *sql,
                                  double confidence)
{
    return (struct translation){
        .sql = sql, .confidence = confidence, .account = account_of(fixture, question, sql)};
}

static void a_reading_that_uses_the_word_wins_or_makes_unsure(void **state)
{
    struct fixture *fixture = *state;
    const char *question = "planned trips", *all = "SELECT * FROM trips",
               *some = "SELECT * FROM trips WHERE state = 'Planned'";
    struct translation items[] = {reading(fixture, question, all, 0.6),
                                  reading(fixture, question, some, 0.58)};
    struct translations near = {.items = items, .count = 2};
    account_choose(&near);
    assert_string_equal(near.items[0].sql, some);
    assert_true(near.items[0].sure > 1 && near.items[1].confidence < near.items[0].confidence);
    struct translation others[] = {reading(fixture, question, all, 0.8),
                                   reading(fixture, question, some, 0.1)};
    struct translations far = {.items = others, .count = 2};
    account_choose(&far);
    assert_string_equal(far.items[0].sql, all);
    assert_true(far.items[0].sure > 1);
    struct translation sure[] = {reading(fixture, question, some, 0.8), reading(fixture, question, all, 0.1)};
    struct translations right = {.items = sure, .count = 2};
    account_choose(&right);
    assert_true(right.items[0].confidence == 0.8 && right.items[0].sure == 0);
}

/* The query without what no word gives, "" where all of it is said; whether the words are the same there. */
static const char *said_of(struct fixture *fixture, const char *question, const char *sql,
                           const char *history, bool *ret_same)
{
    struct query *query = NULL, *earlier = NULL, *less;
    struct sql_text text;
    struct askdb_error err;
    const struct account *account = account_of(fixture, question, sql);
    assert_int_equal(sql_parse(fixture->arena, fixture->catalog, sql, &query, &err), 0);
    if (history != NULL) {
        assert_int_equal(sql_parse(fixture->arena, fixture->catalog, history, &earlier, &err), 0);
    }
    less = translate_unsaid_without(fixture->arena, fixture->catalog, account, earlier, query);
    if (less == NULL) {
        return "";
    }
    sql_print(fixture->arena, fixture->catalog, less, &text);
    *ret_same = translate_unsaid_same_words(account, account_of(fixture, question, text.sql));
    return text.sql;
}

static void conditions_that_no_word_gives_are_none(void **state)
{
    struct fixture *fixture = *state;
    const char *all = "SELECT count(*) FROM trips",
               *some = "SELECT count(*) FROM trips WHERE state = 'Planned'";
    const char *long_ones = "SELECT count(*) FROM boats WHERE length > 7",
               *two = "SELECT count(*) FROM trips WHERE sailed_on >= '2024-01-01' AND state <> 'Finished'";
    bool same = false;
    assert_string_equal(said_of(fixture, "number of trips", some, NULL, &same), all);
    assert_true(same);
    assert_string_equal(said_of(fixture, "number of planned trips", some, NULL, &same), "");
    assert_string_equal(said_of(fixture, "number of trips", some, some, &same), "");
    assert_string_equal(said_of(fixture, "number of boats", long_ones, NULL, &same), "");
    assert_string_equal(said_of(fixture, "number of trips since 2024", two, NULL, &same),
                        "SELECT count(*) FROM trips WHERE sailed_on >= '2024-01-01'");
    assert_true(same);
    assert_string_equal(said_of(fixture, "number of upcoming trips", some, NULL, &same), all);
    assert_false(same); /* "upcoming" may be what the value means */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_has_its_place),
        cmocka_unit_test(what_is_left_out_is_told_as_it_was_written),
        cmocka_unit_test(a_period_a_number_and_a_limit_have_places),
        cmocka_unit_test(names_of_nothing_are_never_lost),
        cmocka_unit_test(conditions_that_no_word_gives_are_none),
        cmocka_unit_test(a_reading_that_uses_the_word_wins_or_makes_unsure),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
