#include "link/link.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

/* customers(id, full_name, country, sex, active), orders(id, customer_id, total, placed_on) */
enum { ID, FULL_NAME, COUNTRY, SEX, ACTIVE, ORDER_ID, CUSTOMER_ID, TOTAL, PLACED_ON, COLUMN_COUNT };
enum { CUSTOMERS, ORDERS, TABLE_COUNT };

struct fixture {
    struct catalog *catalog;
    struct value_index *index;
    struct link_schema *schema;
    struct arena *arena;
    struct link_result *result;
};

static void add_table(struct catalog_builder *builder, const char *name)
{
    struct catalog_table table = {.schema = "", .name = name, .comment = "", .row_estimate = -1};
    catalog_add_table(builder, &table);
}

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

static void hold(struct fixture *fixture, int32_t column, const char *value)
{
    value_index_add(fixture->index, column, value, strlen(value));
}

static int set_up(void **state)
{
    static struct fixture fixture;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "customers");
    add_column(builder, "id", COLUMN_NUMBER, true);
    add_column(builder, "full_name", COLUMN_TEXT, false);
    add_column(builder, "country", COLUMN_TEXT, false);
    add_column(builder, "sex", COLUMN_TEXT, false);
    add_column(builder, "active", COLUMN_TEXT, false);
    add_table(builder, "orders");
    add_column(builder, "id", COLUMN_NUMBER, true);
    int32_t from = add_column(builder, "customer_id", COLUMN_NUMBER, false);
    add_column(builder, "total", COLUMN_NUMBER, false);
    add_column(builder, "placed_on", COLUMN_TIME, false);
    int32_t to = ID;
    catalog_add_key(builder, ORDERS, CUSTOMERS, &from, &to, 1);
    fixture.catalog = catalog_builder_finish(builder);
    fixture.index = value_index_create();
    const char *const countries[] = {"United States", "France", "New Zealand"};
    for (size_t i = 0; i < 3; i++) {
        hold(&fixture, COUNTRY, countries[i]);
    }
    hold(&fixture, SEX, "F");
    hold(&fixture, SEX, "M");
    hold(&fixture, ACTIVE, "Y");
    hold(&fixture, ACTIVE, "N");
    hold(&fixture, FULL_NAME, "Running Shoes Ltd");
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
    ((struct fixture *)*state)->arena = arena_create();
    return 0;
}

static int end(void **state)
{
    arena_destroy(((struct fixture *)*state)->arena);
    return 0;
}

static const struct link_result *ask_after(struct fixture *fixture, const struct query *history,
                                           const char *question)
{
    struct askdb_error err;
    assert_int_equal(link_question(fixture->arena, fixture->schema, fixture->index, question, history,
                                   "2024-05-15", NULL, &fixture->result, &err),
                     0);
    const struct model_input *input = &fixture->result->input;
    assert_int_equal(input->node_count,
                     input->token_count + input->column_count + input->table_count + input->value_count);
    for (size_t i = 0; i < input->node_count; i++) {
        assert_true(input->nodes[i].word_count >= 1);
        assert_true(input->nodes[i].first_word + input->nodes[i].word_count <= input->word_count);
        assert_true(input->nodes[i].type < NODE_TYPE_COUNT && input->nodes[i].position < MODEL_MAX_QUESTION);
    }
    for (size_t i = 0; i < input->word_count; i++) {
        assert_true(input->words[i] < input->vocabulary_count);
    }
    for (size_t i = 0; i < input->node_count * input->node_count; i++) {
        assert_true(input->relations[i] < RELATION_COUNT);
    }
    return fixture->result;
}

static const struct link_result *ask(struct fixture *fixture, const char *question)
{
    return ask_after(fixture, NULL, question);
}

static int relation(const struct link_result *result, size_t from, size_t to)
{
    return result->input.relations[from * result->input.node_count + to];
}

static size_t column_node(const struct link_result *result, size_t column)
{
    return result->input.token_count + column;
}

static size_t table_node(const struct link_result *result, size_t table)
{
    return result->input.token_count + COLUMN_COUNT + table;
}

static int column_link(const struct link_result *result, size_t token, size_t column)
{
    int kind = relation(result, token, column_node(result, column)) - RELATION_TOKEN_COLUMN;
    assert_int_equal(relation(result, column_node(result, column), token), RELATION_COLUMN_TOKEN + kind);
    return kind;
}

static int table_link(const struct link_result *result, size_t token, size_t table)
{
    int kind = relation(result, token, table_node(result, table)) - RELATION_TOKEN_TABLE;
    assert_int_equal(relation(result, table_node(result, table), token), RELATION_TABLE_TOKEN + kind);
    return kind;
}

/* The number of the candidate with this text, or -1. */
static int find(const struct link_result *result, enum value_kind kind, const char *text)
{
    for (size_t i = 0; i < result->space.value_count; i++) {
        if (result->space.values[i].kind == kind && strcmp(result->space.values[i].text, text) == 0) {
            return (int)i;
        }
    }
    return -1;
}

static void assert_found(struct fixture *fixture, const char *question, const char *text)
{
    if (find(ask(fixture, question), VALUE_TEXT, text) < 0) {
        fail_msg("no candidate '%s' in: %s", text, question);
    }
}

static void assert_not_found(struct fixture *fixture, const char *question, const char *text)
{
    if (find(ask(fixture, question), VALUE_TEXT, text) >= 0) {
        fail_msg("candidate '%s' in: %s", text, question);
    }
}

static void names_are_linked_by_stem(void **state)
{
    const struct link_result *result = ask(*state, "full names of customer orders by subtotals");
    assert_int_equal(column_link(result, 0, FULL_NAME), LINK_EXACT);
    assert_int_equal(column_link(result, 1, FULL_NAME), LINK_EXACT);
    assert_int_equal(column_link(result, 2, FULL_NAME), LINK_NONE);
    assert_int_equal(table_link(result, 3, CUSTOMERS), LINK_EXACT);
    assert_int_equal(column_link(result, 3, CUSTOMER_ID), LINK_PARTIAL);
    assert_int_equal(table_link(result, 4, ORDERS), LINK_EXACT);
    assert_int_equal(column_link(result, 6, TOTAL), LINK_SUBSTRING);
}

/* A schema of its own: tbl_ord_hdr(ord_id, cust_nm, tot_amt), dim_whse(whse_cd, vend_nm). */
static void abbreviated_names_are_linked_as_words_and_as_they_stand(void **state)
{
    struct fixture *shared = *state, own = {.arena = shared->arena};
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "tbl_ord_hdr");
    add_column(builder, "ord_id", COLUMN_NUMBER, true);
    add_column(builder, "cust_nm", COLUMN_TEXT, false);
    add_column(builder, "tot_amt", COLUMN_NUMBER, false);
    add_table(builder, "dim_whse");
    add_column(builder, "whse_cd", COLUMN_TEXT, true);
    add_column(builder, "vend_nm", COLUMN_TEXT, false);
    own.catalog = catalog_builder_finish(builder);
    own.schema = link_schema_create(own.catalog);
    static const struct {
        const char *question;
        size_t token, column;
        int kind;
    } cases[] = {
        {"customer name", 0, 1, LINK_EXACT},
        {"customer names", 1, 1, LINK_EXACT},
        {"cust_nm", 2, 1, LINK_EXACT},
        {"custnm", 0, 1, LINK_EXACT},
        {"best client", 1, 1, LINK_SUBSTRING},
        {"best client", 1, 4, LINK_NONE},
        {"total amounts", 0, 2, LINK_EXACT},
        {"per cust", 1, 1, LINK_PARTIAL},
        {"amt by vendor", 0, 2, LINK_PARTIAL},
        {"amt by vendor", 2, 4, LINK_PARTIAL},
        {"which suppliers", 1, 4, LINK_SUBSTRING},
        {"warehouse code", 1, 3, LINK_EXACT},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct link_result *result = ask(&own, cases[i].question);
        int kind = column_link(result, cases[i].token, cases[i].column);
        if (kind != cases[i].kind) {
            fail_msg("%s: column %zu has link %d", cases[i].question, cases[i].column, kind);
        }
    }
    const struct link_result *result = ask(&own, "order headers of the warehouse in tbl_ord_hdr");
    size_t tables = result->input.token_count + own.catalog->column_count;
    assert_int_equal(relation(result, 0, tables), RELATION_TOKEN_TABLE + LINK_EXACT);
    assert_int_equal(relation(result, 1, tables), RELATION_TOKEN_TABLE + LINK_EXACT);
    assert_int_equal(relation(result, 4, tables + 1), RELATION_TOKEN_TABLE + LINK_EXACT);
    assert_int_equal(relation(result, 6, tables), RELATION_TOKEN_TABLE + LINK_EXACT);
    link_schema_destroy(own.schema);
    catalog_destroy(own.catalog);
}

static void a_name_written_in_one_piece_is_the_same_name(void **state)
{
    const struct link_result *result = ask(*state, "each fullname and customer-id");
    assert_int_equal(column_link(result, 1, FULL_NAME), LINK_EXACT);
    for (size_t token = 3; token <= 5; token++) {
        assert_int_equal(column_link(result, token, CUSTOMER_ID), LINK_EXACT);
    }
}

static void values_are_linked_to_the_columns_that_hold_them(void **state)
{
    const struct link_result *result = ask(*state, "customers from new zealand or the country France");
    int value = find(result, VALUE_TEXT, "new zealand");
    assert_true(value >= 0);
    assert_int_equal(result->spans[value].first, 2);
    assert_int_equal(result->spans[value].last, 3);
    assert_int_equal(result->space.values[value].match_count, 1);
    assert_string_equal(result->space.values[value].matches[0].stored, "New Zealand");
    assert_int_equal(column_link(result, 2, COUNTRY), LINK_VALUE);
    assert_int_equal(column_link(result, 3, COUNTRY), LINK_VALUE);
    assert_int_equal(column_link(result, 6, COUNTRY), LINK_EXACT);
    size_t node = result->input.token_count + COLUMN_COUNT + TABLE_COUNT + (size_t)value;
    assert_int_equal(result->input.nodes[node].type, NODE_VALUE_TEXT);
    assert_int_equal(result->input.nodes[node].position, 2);
    assert_int_equal(result->input.nodes[node].word_count, 2);
    assert_int_equal(relation(result, node, column_node(result, COUNTRY)), RELATION_VALUE_COLUMN + 3);
    assert_int_equal(relation(result, node, column_node(result, SEX)), RELATION_VALUE_COLUMN + 1);
    assert_int_equal(relation(result, node, column_node(result, TOTAL)), RELATION_VALUE_COLUMN + 0);
    assert_int_equal(relation(result, node, table_node(result, CUSTOMERS)), RELATION_VALUE_TABLE + 1);
    assert_int_equal(relation(result, table_node(result, ORDERS), node), RELATION_TABLE_VALUE + 0);
    assert_int_equal(relation(result, 2, node), RELATION_TOKEN_VALUE + 1);
    assert_int_equal(relation(result, node, 1), RELATION_VALUE_TOKEN + 0);
}

static void values_are_found_by_stem(void **state)
{
    const struct link_result *result = ask(*state, "orders of running shoe ltd");
    int value = find(result, VALUE_TEXT, "running shoe ltd");
    assert_true(value >= 0);
    size_t node = result->input.token_count + COLUMN_COUNT + TABLE_COUNT + (size_t)value;
    assert_int_equal(relation(result, node, column_node(result, FULL_NAME)), RELATION_VALUE_COLUMN + 2);
}

static void other_names_find_what_is_stored(void **state)
{
    const struct link_result *result = ask(*state, "female American customers");
    int female = find(result, VALUE_TEXT, "female"), american = find(result, VALUE_TEXT, "American");
    assert_true(female >= 0 && american >= 0);
    assert_string_equal(result->space.values[female].matches[0].stored, "F");
    assert_int_equal(result->space.values[female].matches[0].column, SEX);
    assert_string_equal(result->space.values[american].matches[0].stored, "United States");
    assert_int_equal(find(ask(*state, "let us see in or me"), VALUE_TEXT, "us"), -1);
}

static void assert_meant(struct fixture *fixture, const char *question, const char *text, int32_t column,
                         const char *stored)
{
    const struct link_result *result = ask(fixture, question);
    int at = find(result, VALUE_TEXT, text);
    const char *meant = NULL;
    for (size_t i = 0; at >= 0 && i < result->space.values[at].match_count; i++) {
        const struct value_match *match = &result->space.values[at].matches[i];
        meant = match->column == column ? match->stored : meant;
    }
    if ((meant == NULL) != (stored == NULL) || (meant != NULL && strcmp(meant, stored) != 0)) {
        fail_msg("'%s' in '%s' means '%s', not '%s'", text, question, meant ? meant : "nothing",
                 stored ? stored : "nothing");
    }
}

static void part_of_a_value_means_the_one_that_has_it(void **state)
{
    assert_meant(*state, "orders of Running", "Running", FULL_NAME, "Running Shoes Ltd");
    assert_meant(*state, "orders by Shoes Ltd.", "Shoes Ltd", FULL_NAME, "Running Shoes Ltd");
    assert_meant(*state, "everything for 'running shoes'", "running shoes", FULL_NAME, "Running Shoes Ltd");
    assert_meant(*state, "orders from zealand", "zealand", COUNTRY, "New Zealand");
    assert_meant(*state, "orders while running away", "running away", FULL_NAME, NULL);
}

static void words_in_lower_case_mean_the_one_value_that_begins_so(void **state)
{
    struct fixture *fixture = *state;
    const char *const names[] = {"Globex Ltd.", "Northwind Traders", "Bistro M\xc3\xbcller GmbH",
                                 "Chelbesa Anaerobic", "K\xc3\xa4se & S\xc3\xb6hne GmbH"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        hold(fixture, FULL_NAME, names[i]);
    }
    assert_meant(fixture, "globex tickets by month", "globex", FULL_NAME, names[0]);
    assert_meant(fixture, "northwind orders per year", "northwind", FULL_NAME, names[1]);
    assert_meant(fixture, "how many orders did bistro muller place", "bistro muller", FULL_NAME, names[2]);
    assert_meant(fixture, "how many reviews has the chelbesa one got", "chelbesa", FULL_NAME, names[3]);
    assert_meant(fixture, "orders that kase & sohne placed", "kase & sohne", FULL_NAME, names[4]);
}

static void a_word_that_a_column_holds_does_not_hide_the_longer_part(void **state)
{
    struct fixture *fixture = *state;
    hold(fixture, FULL_NAME, "Trattoria Verdi SpA");
    hold(fixture, ACTIVE, "trattoria");
    const char *question = "how many orders did trattoria verdi place";
    assert_meant(fixture, question, "trattoria verdi", FULL_NAME, "Trattoria Verdi SpA");
    assert_meant(fixture, question, "trattoria", ACTIVE, "trattoria");
}

static void words_that_say_too_little_are_no_part(void **state)
{
    struct fixture *fixture = *state;
    const char *const names[] = {"Initech One", "Initech Two",   "Longest Road Inn", "Grand Market Cafe",
                                 "Acme Tools",  "Money Lenders", "Country Matters"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        hold(fixture, FULL_NAME, names[i]);
    }
    assert_meant(fixture, "initech orders per year", "initech", FULL_NAME, NULL);       /* two have it */
    assert_meant(fixture, "longest orders per year", "longest", FULL_NAME, NULL);       /* inflected */
    assert_meant(fixture, "market orders per year", "market", FULL_NAME, NULL);         /* an everyday word */
    assert_meant(fixture, "acme orders per year", "acme", FULL_NAME, NULL);             /* short */
    assert_meant(fixture, "who spent the most money", "money", FULL_NAME, NULL);        /* a measure */
    assert_meant(fixture, "customers by year and country", "country", FULL_NAME, NULL); /* a column */
}

static void a_value_in_which_one_letter_is_wrong_is_found(void **state)
{
    static const char *const spellings[] = {"Frace", "Francee", "Framce", "Farnce"};
    for (size_t i = 0; i < sizeof spellings / sizeof *spellings; i++) {
        const char *question = arena_printf(((struct fixture *)*state)->arena, "orders of %s", spellings[i]);
        assert_meant(*state, question, spellings[i], COUNTRY, "France");
    }
    assert_meant(*state, "orders from frnace", "frnace", COUNTRY, "France");
    assert_meant(*state, "orders from New Zeeland", "New Zeeland", COUNTRY, "New Zealand");
    assert_meant(*state, "orders of Trance", "Trance", COUNTRY, NULL); /* the first letter */
    assert_meant(*state, "orders of Farmce", "Farmce", COUNTRY, NULL); /* two letters */
}

static void codes_of_countries_stand_for_their_names(void **state)
{
    struct fixture *fixture = *state;
    assert_meant(fixture, "orders from FR", "FR", COUNTRY, "France");
    assert_meant(fixture, "orders from NZL", "NZL", COUNTRY, "New Zealand");
    assert_meant(fixture, "orders from Germany", "Germany", ACTIVE, NULL);
    hold(fixture, ACTIVE, "DE");
    assert_meant(fixture, "orders from Germany", "Germany", ACTIVE, NULL); /* Delaware, for all one knows */
    hold(fixture, ACTIVE, "GB");
    hold(fixture, ACTIVE, "FR");
    assert_meant(fixture, "orders from Germany", "Germany", ACTIVE, "DE");
    assert_meant(fixture, "German customers", "German", ACTIVE, "DE");
}

static void quotes_make_candidates_and_apostrophes_do_not(void **state)
{
    assert_found(*state, "named 'Smith & Sons' please", "Smith & Sons");
    assert_found(*state, "named \"o'neil\" please", "o'neil");
    assert_found(*state, "named “the best” please", "the best");
    assert_not_found(*state, "the customers' orders and the orders' totals", "orders and the orders");
    assert_not_found(*state, "what's the customer's name", "s the customer");
    ask(*state, "an unclosed 'quote and '' an empty one");
}

static void capitals_codes_and_letters_make_candidates(void **state)
{
    assert_found(*state, "customers of Acme Holdings in 2024", "Acme Holdings");
    assert_found(*state, "customers of the Bank of Ruritania", "Bank of Ruritania");
    assert_not_found(*state, "Which customers order?", "Which");
    assert_found(*state, "where is part AB-123?", "AB-123");
    assert_found(*state, "who writes from joe.doe@example.org?", "joe.doe@example.org");
    assert_found(*state, "names starting with the letter b", "b");
    assert_found(*state, "names with the letter a", "a");
    assert_not_found(*state, "give me a customer", "a");
    assert_found(*state, "names with the word which in them", "which");
}

static void other_words_are_candidates_where_there_are_few(void **state)
{
    assert_found(*state, "customers from ruritania", "ruritania");
    assert_not_found(*state, "customers from ruritania", "customers");
    assert_not_found(*state, "customers from ruritania", "from");
}

static void numbers_and_periods_are_candidates(void **state)
{
    const struct link_result *result = ask(*state, "orders over 1,500 in 2024 and last month");
    assert_true(find(result, VALUE_NUMBER, "1500") >= 0);
    assert_true(find(result, VALUE_NUMBER, "2024") >= 0);
    int year = find(result, VALUE_PERIOD, "2024"), month = find(result, VALUE_PERIOD, "last month");
    assert_true(year >= 0 && month >= 0);
    assert_string_equal(result->space.values[year].period.from, "2024-01-01");
    assert_string_equal(result->space.values[month].period.from, "2024-04-01");
    assert_string_equal(result->space.values[month].period.to, "2024-05-01");
    size_t node = result->input.token_count + COLUMN_COUNT + TABLE_COUNT + (size_t)month;
    assert_int_equal(result->input.nodes[node].type, NODE_VALUE_PERIOD);
    assert_int_equal(relation(result, node, column_node(result, PLACED_ON)), RELATION_VALUE_COLUMN + 1);
}

static void constants_come_last_and_flags_only_where_held(void **state)
{
    struct fixture *fixture = *state;
    const struct link_result *result = ask(fixture, "cheapest order");
    int one = find(result, VALUE_NUMBER, "1"), yes = find(result, VALUE_TEXT, "yes");
    assert_true(one >= 0 && yes > one);
    assert_true(result->space.values[one].constant);
    assert_int_equal(result->spans[one].first, -1);
    assert_string_equal(result->space.values[yes].matches[0].stored, "Y");
    assert_int_equal(result->space.values[yes].matches[0].column, ACTIVE);
    struct askdb_error err;
    assert_int_equal(link_question(fixture->arena, fixture->schema, NULL, "cheapest order", NULL, NULL, NULL,
                                   &fixture->result, &err),
                     0);
    assert_int_equal(find(fixture->result, VALUE_TEXT, "yes"), -1);
    assert_true(find(fixture->result, VALUE_NUMBER, "1") >= 0);
}

static void schema_nodes_know_types_and_keys(void **state)
{
    const struct link_result *result = ask(*state, "orders");
    const struct model_node *nodes = result->input.nodes;
    assert_int_equal(nodes[0].type, NODE_TOKEN);
    assert_int_equal(nodes[column_node(result, ID)].type, COLUMN_NUMBER * 4 + 2);
    assert_int_equal(nodes[column_node(result, CUSTOMER_ID)].type, COLUMN_NUMBER * 4 + 1);
    assert_int_equal(nodes[table_node(result, ORDERS)].type, NODE_TABLE);
    size_t from = column_node(result, CUSTOMER_ID), to = column_node(result, ID);
    assert_int_equal(relation(result, from, from), RELATION_COLUMN_COLUMN + 0);
    assert_int_equal(relation(result, from, to), RELATION_COLUMN_COLUMN + 1);
    assert_int_equal(relation(result, to, from), RELATION_COLUMN_COLUMN + 2);
    assert_int_equal(relation(result, to, column_node(result, SEX)), RELATION_COLUMN_COLUMN + 3);
    assert_int_equal(relation(result, to, column_node(result, ORDER_ID)), RELATION_COLUMN_COLUMN + 4);
    assert_int_equal(relation(result, to, column_node(result, TOTAL)), RELATION_COLUMN_COLUMN + 5);
    assert_int_equal(relation(result, column_node(result, SEX), table_node(result, CUSTOMERS)),
                     RELATION_COLUMN_TABLE + 0);
    assert_int_equal(relation(result, table_node(result, CUSTOMERS), to), RELATION_TABLE_COLUMN + 1);
    assert_int_equal(relation(result, from, table_node(result, CUSTOMERS)), RELATION_COLUMN_TABLE + 2);
    assert_int_equal(relation(result, to, table_node(result, ORDERS)), RELATION_COLUMN_TABLE + 3);
    assert_int_equal(relation(result, table_node(result, ORDERS), table_node(result, CUSTOMERS)),
                     RELATION_TABLE_TABLE + 1);
    assert_int_equal(relation(result, table_node(result, CUSTOMERS), table_node(result, ORDERS)),
                     RELATION_TABLE_TABLE + 2);
}

static void distances_are_clipped(void **state)
{
    const struct link_result *result = ask(*state, "one two three four five six seven");
    assert_int_equal(relation(result, 0, 0), RELATION_TOKEN_DISTANCE + 4);
    assert_int_equal(relation(result, 0, 1), RELATION_TOKEN_DISTANCE + 5);
    assert_int_equal(relation(result, 6, 0), RELATION_TOKEN_DISTANCE + 0);
    assert_int_equal(relation(result, 0, 6), RELATION_TOKEN_DISTANCE + 8);
}

static void questions_without_words_have_one_token(void **state)
{
    const char *const questions[] = {"", "   ", "\xff\xfe\x80"};
    for (size_t i = 0; i < 3; i++) {
        const struct link_result *result = ask(*state, questions[i]);
        assert_int_equal(result->input.token_count, 1);
        assert_string_equal(result->input.vocabulary[result->input.words[0]], "<empty>");
    }
    ask(*state, "the of to what");
    ask(*state, "?!'\"`-.");
    ask(*state, "caf\xc3 \xa9 '\xff'");
}

static void long_questions_and_many_values_are_cut(void **state)
{
    char question[4096] = "";
    size_t used = 0;
    for (int i = 0; i < 200; i++) {
        memcpy(question + used, "17 Xyzzy ", 9);
        question[used + 1] = (char)('0' + i % 10);
        question[used] = (char)('1' + i / 10 % 9);
        question[used + 4] = (char)('a' + i % 26);
        used += 9;
    }
    const struct link_result *result = ask(*state, question);
    assert_int_equal(result->input.token_count, MODEL_MAX_QUESTION);
    assert_true(result->input.value_count <= MODEL_MAX_VALUES);
    assert_true(find(result, VALUE_NUMBER, "1") >= 0);
}

static void a_bad_date_is_a_usage_error(void **state)
{
    struct fixture *fixture = *state;
    struct askdb_error err;
    assert_int_equal(link_question(fixture->arena, fixture->schema, NULL, "orders", NULL, "yesterday", NULL,
                                   &fixture->result, &err),
                     -ASKDB_USAGE);
    assert_non_null(strstr(err.message, "yesterday"));
}

static void too_large_a_schema_is_declined(void **state)
{
    (void)state;
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    add_table(builder, "wide");
    for (int i = 0; i < LINK_MAX_SCHEMA_NODES; i++) {
        add_column(builder, "x", COLUMN_TEXT, false);
    }
    struct catalog *catalog = catalog_builder_finish(builder);
    struct link_schema *schema = link_schema_create(catalog);
    struct arena *arena = arena_create();
    struct link_result *result = NULL;
    struct askdb_error err;
    assert_int_equal(link_question(arena, schema, NULL, "x", NULL, NULL, NULL, &result, &err),
                     -ASKDB_DECLINED);
    arena_destroy(arena);
    link_schema_destroy(schema);
    catalog_destroy(catalog);
}

/* select count of customers where country = 'France' */
static struct query *count_of_french_customers(struct arena *arena)
{
    struct expr *star = ARENA_NEW(arena, struct expr), *count = ARENA_NEW(arena, struct expr);
    struct expr *country = ARENA_NEW(arena, struct expr), *france = ARENA_NEW(arena, struct expr);
    *star = (struct expr){.kind = EXPR_STAR, .table = CUSTOMERS};
    *count = (struct expr){.kind = EXPR_AGGREGATE, .op = AGGREGATE_COUNT, .left = star};
    *country = (struct expr){.kind = EXPR_COLUMN, .column = COUNTRY};
    *france = (struct expr){.kind = EXPR_LITERAL, .literal = {.kind = LITERAL_TEXT, .text = "France"}};
    struct pred *where = ARENA_NEW(arena, struct pred);
    *where = (struct pred){.kind = PRED_COMPARE, .op = COMPARE_EQ, .left = country, .right = france};
    struct query *query = ARENA_NEW(arena, struct query);
    query->select = ARENA_ARRAY(arena, struct expr *, 1);
    query->select[0] = count;
    query->select_count = 1;
    query->where = where;
    return query;
}

static void the_earlier_query_is_nodes_that_know_what_they_mean(void **state)
{
    struct fixture *fixture = *state;
    const struct query *history = count_of_french_customers(fixture->arena);
    const struct link_result *result = ask_after(fixture, history, "only the active ones");
    const int32_t sequence[] = {SEQ_SELECT, SEQ_COUNT, SEQ_WORD_COUNT + COLUMN_COUNT + CUSTOMERS,
                                SEQ_WHERE,  SEQ_EQ,    SEQ_WORD_COUNT + COUNTRY};
    size_t first = result->word_count, places = sizeof sequence / sizeof *sequence;
    assert_int_equal(first, 4);
    assert_int_equal(result->input.token_count, first + places + 2); /* the value, end */
    for (size_t i = 0; i < places; i++) {
        const struct model_node *node = &result->input.nodes[first + i];
        assert_int_equal(node->type, NODE_HISTORY);
        assert_int_equal(node->position, i);
        for (size_t item = 0; item < COLUMN_COUNT + TABLE_COUNT; item++) {
            int meant = sequence[i] == SEQ_WORD_COUNT + (int32_t)item ? 1 : 0;
            assert_int_equal(relation(result, first + i, column_node(result, (int)item)),
                             RELATION_HISTORY_ITEM + meant);
            assert_int_equal(relation(result, column_node(result, (int)item), first + i),
                             RELATION_ITEM_HISTORY + meant);
        }
    }
    assert_int_equal(relation(result, 0, first), RELATION_TOKEN_HISTORY);
    assert_int_equal(relation(result, first, 0), RELATION_HISTORY_TOKEN);
}

static void literals_of_filters_and_arithmetic_are_candidates(void **state)
{
    struct fixture *fixture = *state;
    struct query *history = count_of_french_customers(fixture->arena);
    struct expr *twelve = ARENA_NEW(fixture->arena, struct expr),
                *product = ARENA_NEW(fixture->arena, struct expr);
    *twelve = (struct expr){.kind = EXPR_LITERAL, .literal = {.kind = LITERAL_NUMBER, .text = "12"}};
    *product = (struct expr){
        .kind = EXPR_ARITHMETIC, .op = ARITHMETIC_MULTIPLY, .left = history->select[0], .right = twelve};
    history->select[0]->filter = history->where;
    history->select[0] = product;
    history->where = NULL;
    const struct link_result *result = ask_after(fixture, history, "?");
    assert_string_equal(result->space.values[0].text, "France");
    assert_string_equal(result->space.values[1].text, "12");
    assert_int_equal(result->space.values[1].kind, VALUE_NUMBER);
    const int32_t sequence[] = {SEQ_SELECT, SEQ_MULTIPLY, SEQ_IF, SEQ_EQ, SEQ_WORD_COUNT + COUNTRY};
    for (size_t i = 0; i < sizeof sequence / sizeof *sequence; i++) {
        bool country = sequence[i] >= SEQ_WORD_COUNT;
        assert_int_equal(relation(result, result->word_count + i, column_node(result, COUNTRY)),
                         RELATION_HISTORY_ITEM + (country ? 1 : 0));
    }
}

static void literals_of_the_earlier_query_are_candidates(void **state)
{
    struct fixture *fixture = *state;
    const struct query *history = count_of_french_customers(fixture->arena);
    const struct link_result *result = ask_after(fixture, history, "?");
    const struct sequence_value *value = &result->space.values[0];
    assert_string_equal(value->text, "France");
    assert_false(value->constant);
    assert_int_equal(value->matches[0].column, COUNTRY);
    assert_int_equal(result->spans[0].first, -1);
    size_t node = result->input.token_count + COLUMN_COUNT + TABLE_COUNT;
    assert_int_equal(result->input.nodes[node].type, NODE_VALUE_HISTORY);
    assert_int_equal(relation(result, node, column_node(result, COUNTRY)), RELATION_VALUE_COLUMN + 3);
    size_t mention = result->word_count + 6;
    assert_int_equal(relation(result, mention, node), RELATION_HISTORY_ITEM + 1);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(names_are_linked_by_stem),
        TEST(abbreviated_names_are_linked_as_words_and_as_they_stand),
        TEST(a_name_written_in_one_piece_is_the_same_name),
        TEST(values_are_linked_to_the_columns_that_hold_them),
        TEST(values_are_found_by_stem),
        TEST(other_names_find_what_is_stored),
        TEST(quotes_make_candidates_and_apostrophes_do_not),
        TEST(part_of_a_value_means_the_one_that_has_it),
        TEST(words_in_lower_case_mean_the_one_value_that_begins_so),
        TEST(a_word_that_a_column_holds_does_not_hide_the_longer_part),
        TEST(words_that_say_too_little_are_no_part),
        TEST(a_value_in_which_one_letter_is_wrong_is_found),
        TEST(codes_of_countries_stand_for_their_names),
        TEST(capitals_codes_and_letters_make_candidates),
        TEST(other_words_are_candidates_where_there_are_few),
        TEST(numbers_and_periods_are_candidates),
        TEST(constants_come_last_and_flags_only_where_held),
        TEST(schema_nodes_know_types_and_keys),
        TEST(distances_are_clipped),
        TEST(questions_without_words_have_one_token),
        TEST(long_questions_and_many_values_are_cut),
        TEST(a_bad_date_is_a_usage_error),
        TEST(too_large_a_schema_is_declined),
        TEST(the_earlier_query_is_nodes_that_know_what_they_mean),
        TEST(literals_of_the_earlier_query_are_candidates),
        TEST(literals_of_filters_and_arithmetic_are_candidates),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
