/* The grammar machine: whatever it offers, step by step, is a query that can be built, printed and parsed
 * again. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/join.h"
#include "query/sequence.h"
#include "query/walk.h"
#include "sql/sql.h"
#include "validate/validate.h"

#include "random_sentence.h"
#include "shop_catalog.h"

#include <stdlib.h>
#include <string.h>

static void every_sentence_is_a_query_that_prints_and_parses(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    uint32_t seed = 7;
    size_t built = 0, parsed = 0;
    for (size_t i = 0; i < 4000; i++) {
        struct arena *arena = arena_create();
        int32_t tokens[SEQUENCE_MAX_LENGTH];
        size_t count = random_sentence(&space, &seed, SEQ_SELECT, tokens);
        struct query *query = count > 0 ? sequence_to_query(arena, &space, tokens, count) : NULL;
        if (count > 0) {
            assert_non_null(query);
            struct sql_text text;
            struct query *again;
            struct askdb_error err;
            sql_print(arena, catalog, query, &text);
            built++;
            parsed += sql_parse(arena, catalog, text.sql, &again, &err) == 0;
        }
        arena_destroy(arena);
    }
    assert_true(built > 2000);
    assert_true(parsed >
                built * 95 /
                    100); /* cross joins and joins over no key print, but have no tree of their own */
    catalog_destroy(catalog);
}

/* Joins aside, what is printed of a sentence is the tree itself, and passes the validator. */
static void check_sentences(enum dialect dialect, int32_t favoured)
{
    struct catalog *catalog = shop_catalog(dialect);
    struct sequence_space space = space_of(catalog);
    struct validator *validator = validator_create(catalog);
    struct askdb_error err;
    uint32_t seed = 11;
    size_t with_word = 0, same = 0;
    for (size_t i = 0; i < 2000; i++) {
        struct arena *arena = arena_create();
        int32_t tokens[SEQUENCE_MAX_LENGTH];
        size_t count = random_sentence(&space, &seed, favoured, tokens);
        struct query *query = count > 0 ? sequence_to_query(arena, &space, tokens, count) : NULL;
        bool found = false,
             excused = false; /* an operand's limit and an aggregate in ORDER BY alone are no SQL */
        for (size_t t = 0; t < count; t++) {
            found = found || tokens[t] == favoured;
            excused =
                excused || tokens[t] == SEQ_ORDER || (tokens[t] >= SEQ_UNION && tokens[t] <= SEQ_EXCEPT);
        }
        if (found && !excused) {
            struct sql_text text;
            struct query *again;
            struct validated_query *validated;
            assert_non_null(query);
            sql_print(arena, catalog, query, &text);
            if (validate_sql(validator, text.sql, arena, &validated, NULL, &err) != 0) {
                fail_msg("%s: %s", text.sql, err.message);
            }
            validated_query_destroy(validated);
            with_word++;
            same += sql_parse(arena, catalog, text.sql, &again, &err) == 0;
        }
        arena_destroy(arena);
    }
    assert_true(with_word > 500);
    assert_true(same > with_word * 95 / 100);
    validator_destroy(validator);
    catalog_destroy(catalog);
}

static void every_filtered_aggregate_is_valid(void **state)
{
    (void)state;
    check_sentences(DIALECT_SQLITE, SEQ_IF);
    check_sentences(DIALECT_POSTGRES, SEQ_IF);
}

static void every_quotient_is_valid(void **state)
{
    (void)state;
    check_sentences(DIALECT_SQLITE, SEQ_DIVIDE);
    check_sentences(DIALECT_POSTGRES, SEQ_DIVIDE);
}

static void every_duration_is_valid(void **state)
{
    (void)state;
    check_sentences(DIALECT_SQLITE, SEQ_NOW);
    check_sentences(DIALECT_POSTGRES, SEQ_NOW);
}

static void every_optional_table_is_valid(void **state)
{
    (void)state;
    check_sentences(DIALECT_SQLITE, SEQ_OPTIONAL);
    check_sentences(DIALECT_POSTGRES, SEQ_OPTIONAL);
}

static void every_test_is_valid(void **state)
{
    (void)state;
    check_sentences(DIALECT_SQLITE, SEQ_WHETHER);
    check_sentences(DIALECT_POSTGRES, SEQ_WHETHER);
}

static size_t tokens_of(struct arena *arena, const struct sequence_space *space, const char *sql,
                        int32_t *tokens)
{
    struct query *query;
    struct askdb_error err;
    const char *reason = NULL;
    assert_int_equal(sql_parse(arena, space->catalog, sql, &query, &err), 0);
    size_t count = sequence_from_query(space, query, tokens, SEQUENCE_MAX_LENGTH, &reason);
    assert_true(count > 0);
    return count;
}

static void sequences_and_trees_mean_the_same(void **state)
{
    (void)state;
    static const char *const cases[] = {
        "SELECT name FROM customers WHERE country = 'France'",
        "SELECT count(*) FROM orders WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01'",
        "SELECT name FROM products WHERE price > 12.5 ORDER BY price DESC LIMIT 1",
        "SELECT customers.name, count(*) FROM customers JOIN orders ON orders.customer_id = customers.id "
        "GROUP BY customers.id HAVING count(*) > 1",
        "SELECT name FROM products WHERE id NOT IN (SELECT product_id FROM order_lines)",
        "SELECT employees.name, employees_2.name FROM employees JOIN employees AS employees_2 ON "
        "employees.manager_id = employees_2.id",
        "SELECT name, color FROM (SELECT name, color, row_number() OVER (PARTITION BY color ORDER BY price "
        "DESC) "
        "AS place FROM products) AS ranked WHERE place <= 1 ORDER BY color, place",
        "SELECT count(*) FILTER (WHERE country = 'France') FROM customers",
        "SELECT country, count(DISTINCT name) FILTER (WHERE signed_up_on >= '2024-01-01' AND signed_up_on < "
        "'2025-01-01' AND (id IS NULL OR NOT (country = 'France'))) FROM customers GROUP BY country",
        "SELECT 100.0 * sum(price) FILTER (WHERE price > 12.5) / sum(price) FROM products",
        "SELECT color FROM products GROUP BY color HAVING (100.0 * count(*) FILTER (WHERE price > 1) / "
        "count(*)) > "
        "12.5 ORDER BY 100.0 * count(*) FILTER (WHERE price > 1) / count(*) DESC",
        "SELECT max(price) * 12.5, 1.0 * sum(price) / 12.5, price - 12.5, sum(price + 1) FROM products",
        "SELECT julianday('2024-05-01') - julianday(signed_up_on) FROM customers WHERE "
        "(julianday('2024-05-01') "
        "- julianday(signed_up_on)) > 12.5",
        "SELECT country, julianday(max(signed_up_on)) - julianday(min(signed_up_on)), "
        "julianday('2024-05-01') - "
        "julianday(strftime('%Y-%m-%d', max(signed_up_on))) FROM customers GROUP BY country",
        "SELECT 2024 - price, 12.5 - price FROM products",
        "SELECT 2024 - CAST(strftime('%Y', signed_up_on) AS INTEGER) FROM customers",
        "SELECT (SELECT count(*) FROM orders) - (SELECT count(*) FROM customers), (SELECT max(price) FROM "
        "products)",
        "SELECT color, 1.0 * count(*) / (SELECT count(*) FROM products) FROM products GROUP BY color",
        "SELECT name FROM products WHERE price > ((SELECT avg(price) FROM products) * 12.5)",
        "SELECT customers.name, count(orders.id) FROM customers LEFT JOIN orders ON orders.customer_id = "
        "customers.id GROUP BY customers.id",
        "SELECT employees.name, count(employees_2.id) FROM employees LEFT JOIN employees AS employees_2 ON "
        "employees.id = employees_2.manager_id GROUP BY employees.id",
        "SELECT CASE WHEN price > 12.5 AND color IS NOT NULL THEN 'yes' ELSE 'no' END, count(*) FROM "
        "products GROUP BY "
        "CASE WHEN price > 12.5 AND color IS NOT NULL THEN 'yes' ELSE 'no' END",
        "SELECT count(*) FILTER (WHERE id IN (SELECT product_id FROM order_lines)) FROM products",
        "SELECT name FROM products WHERE price > (SELECT avg(products_own.price) FROM products AS "
        "products_own WHERE "
        "products_own.color = products.color)",
        "SELECT name FROM products WHERE price > ((SELECT avg(products_own.price) FROM products AS "
        "products_own WHERE "
        "products_own.color = products.color AND products_own.price > 12.5) * 12.5)",
        "SELECT color FROM products GROUP BY color HAVING max(price) > (min(price) * 12.5) AND count(*) <> "
        "count(DISTINCT name)",
    };
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *arena = arena_create();
        int32_t tokens[SEQUENCE_MAX_LENGTH];
        struct sql_text text;
        size_t count = tokens_of(arena, &space, cases[i], tokens);
        struct query *query = sequence_to_query(arena, &space, tokens, count);
        assert_non_null(query);
        sql_print(arena, catalog, query, &text);
        assert_string_equal(text.sql, cases[i]);
        arena_destroy(arena);
    }
    catalog_destroy(catalog);
}

/* "since 2024" and "after 2024" are dates in SQL, and the one period of the question under different words
 * here. */
static void date_bounds_point_at_the_period_they_come_from(void **state)
{
    (void)state;
    static const struct {
        const char *sql;
        int32_t word;
    } cases[] = {{"SELECT name FROM customers WHERE signed_up_on >= '2024-01-01'", SEQ_GE},
                 {"SELECT name FROM customers WHERE signed_up_on >= '2025-01-01'", SEQ_GT},
                 {"SELECT name FROM customers WHERE signed_up_on > '2024-12-31'", SEQ_GT},
                 {"SELECT name FROM customers WHERE signed_up_on < '2024-01-01'", SEQ_LT},
                 {"SELECT name FROM customers WHERE signed_up_on < '2025-01-01'", SEQ_LE},
                 {"SELECT name FROM customers WHERE signed_up_on = '2024-05-01'", SEQ_EQ}};
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct arena *arena = arena_create();
        int32_t tokens[SEQUENCE_MAX_LENGTH];
        size_t count = tokens_of(arena, &space, cases[i].sql, tokens);
        bool found = false, unknown = false;
        for (size_t t = 0; t < count; t++) {
            found = found || tokens[t] == cases[i].word;
            unknown = unknown || tokens[t] == SEQ_VALUE;
        }
        assert_true(found);
        assert_false(unknown);
        arena_destroy(arena);
    }
    catalog_destroy(catalog);
}

static void values_meet_only_columns_of_their_type(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    struct literal literal;
    assert_true(sequence_resolve(&space, 2, 2, SEQ_EQ, &literal)); /* the spelling that the column holds */
    assert_string_equal(literal.text, "France");
    assert_false(sequence_resolve(&space, 2, 8, SEQ_EQ, &literal)); /* text against a price */
    assert_true(sequence_resolve(&space, 1, 8, SEQ_GT, &literal));
    assert_false(sequence_resolve(&space, 1, 3, SEQ_GT, &literal)); /* a number against a date */
    assert_true(sequence_resolve(&space, 3, 3, SEQ_PERIOD, &literal));
    assert_false(sequence_resolve(&space, 3, 2, SEQ_EQ, &literal)); /* a period against a text */
    assert_true(sequence_resolve(&space, 0, -1, SEQ_LIMIT, &literal));
    assert_false(sequence_resolve(&space, 1, -1, SEQ_LIMIT, &literal)); /* half a row */
    catalog_destroy(catalog);
}

/* Weights that were made before "now" say nothing that came with it. */
static void words_that_weights_do_not_know_are_not_said(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    struct sequence_machine machine;
    uint8_t allowed[512];
    static const int32_t left[] = {SEQ_SELECT, SEQ_SUBTRACT};
    for (int old = 0; old < 2; old++) {
        space.words = old ? SEQ_NOW : 0;
        sequence_machine_init(&machine);
        for (size_t i = 0; i < 2; i++) {
            assert_int_equal(sequence_machine_step(&machine, &space, left[i]), 0);
        }
        sequence_machine_allowed(&machine, &space, allowed);
        assert_int_equal(allowed[SEQ_NOW], !old);
        assert_int_equal(allowed[SEQ_SUBQUERY], !old);
        assert_int_equal(allowed[SEQ_WORD_COUNT + catalog->column_count + catalog->table_count + 1], !old);
        assert_int_equal(allowed[SEQ_WORD_COUNT + 8], 1);
        assert_int_equal(sequence_machine_step(&machine, &space, SEQ_NOW), old ? -1 : 0);
    }
    catalog_destroy(catalog);
}

/* A subquery that a number is calculated with has one value. */
static void operands_are_single_values(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    struct sequence_machine machine;
    uint8_t allowed[512];
    static const int32_t start[] = {SEQ_SELECT, SEQ_SUBTRACT, SEQ_SUBQUERY, SEQ_SELECT};
    sequence_machine_init(&machine);
    for (size_t i = 0; i < sizeof start / sizeof *start; i++) {
        assert_int_equal(sequence_machine_step(&machine, &space, start[i]), 0);
    }
    sequence_machine_allowed(&machine, &space, allowed);
    assert_true(allowed[SEQ_AVG] && allowed[SEQ_COUNT] && allowed[SEQ_IF]);
    assert_false(allowed[SEQ_WORD_COUNT + 8] || allowed[SEQ_YEAR] || allowed[SEQ_DISTINCT]);
    assert_int_equal(sequence_machine_step(&machine, &space, SEQ_AVG), 0);
    assert_int_equal(sequence_machine_step(&machine, &space, SEQ_WORD_COUNT + 8), 0);
    sequence_machine_allowed(&machine, &space, allowed);
    assert_true(allowed[SEQ_END] && allowed[SEQ_WHERE]);
    assert_false(allowed[SEQ_GROUP] || allowed[SEQ_LIMIT] || allowed[SEQ_UNION]);
    catalog_destroy(catalog);
}

static void broken_sequences_are_refused(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    struct arena *arena = arena_create();
    int32_t tokens[SEQUENCE_MAX_LENGTH];
    size_t count = tokens_of(arena, &space, "SELECT name FROM customers WHERE country = 'France'", tokens);
    for (size_t length = 0; length < count; length++) {
        assert_null(sequence_to_query(arena, &space, tokens, length));
    }
    for (size_t i = 0; i < count; i++) {
        int32_t kept = tokens[i];
        tokens[i] = 100000;
        assert_null(sequence_to_query(arena, &space, tokens, count));
        tokens[i] = -1;
        assert_null(sequence_to_query(arena, &space, tokens, count));
        tokens[i] = kept;
    }
    arena_destroy(arena);
    catalog_destroy(catalog);
}

static int run(const struct sequence_space *space, const int32_t *tokens, size_t count,
               struct sequence_machine *ret_machine)
{
    int done = 0;
    sequence_machine_init(ret_machine);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(done, 0);
        done = sequence_machine_step(ret_machine, space, tokens[i]);
    }
    return done;
}

static void none_is_a_sentence_of_one_word(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    struct arena *arena = arena_create();
    struct sequence_machine machine;
    uint8_t allowed[512];
    const int32_t none[] = {SEQ_NONE, SEQ_END};
    sequence_machine_init(&machine);
    assert_int_equal(sequence_machine_allowed(&machine, &space, allowed), 2);
    assert_true(allowed[SEQ_NONE] && allowed[SEQ_SELECT]);
    assert_int_equal(run(&space, none, 1, &machine), 1);
    assert_int_equal(sequence_machine_allowed(&machine, &space, allowed), 0);
    assert_int_equal(sequence_machine_step(&machine, &space, SEQ_END), -1);
    assert_null(sequence_to_query(arena, &space, none, 1));
    assert_null(sequence_to_query(arena, &space, none, 2));
    char *text;
    sequence_print(&space, none, 1, arena, &text);
    assert_string_equal(text, "none");
    arena_destroy(arena);
    catalog_destroy(catalog);
}

enum { NAME = SEQ_WORD_COUNT + 7, PRICE = SEQ_WORD_COUNT + 8, COLOR = SEQ_WORD_COUNT + 9 };

static int32_t first_value(const struct catalog *catalog)
{
    return SEQ_WORD_COUNT + (int32_t)(catalog->column_count + catalog->table_count);
}

static void none_stands_in_no_subquery_and_in_no_operand(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    struct sequence_machine machine;
    uint8_t allowed[512];
    const int32_t subquery[] = {SEQ_SELECT, NAME, SEQ_WHERE, SEQ_GT, PRICE, SEQ_SUBQUERY};
    const int32_t operand[] = {SEQ_SELECT, NAME, SEQ_UNION};
    run(&space, subquery, sizeof subquery / sizeof *subquery, &machine);
    sequence_machine_allowed(&machine, &space, allowed);
    assert_true(allowed[SEQ_SELECT] && !allowed[SEQ_NONE]);
    run(&space, operand, sizeof operand / sizeof *operand, &machine);
    sequence_machine_allowed(&machine, &space, allowed);
    assert_true(allowed[SEQ_SELECT] && !allowed[SEQ_NONE]);
    catalog_destroy(catalog);
}

static void per_stands_behind_the_limit_of_an_ordered_plain_query(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    int32_t one = first_value(catalog);
    const struct {
        int32_t tokens[16];
        size_t count;
        bool per;
    } cases[] = {
        {{SEQ_SELECT, NAME, SEQ_ORDER, SEQ_DESC, PRICE, SEQ_LIMIT, one}, 7, true},
        {{SEQ_SELECT, NAME, SEQ_LIMIT, one}, 4, false},
        {{SEQ_SELECT, NAME, SEQ_ORDER, SEQ_DESC, PRICE}, 5, false},
        {{SEQ_SELECT, SEQ_DISTINCT, NAME, SEQ_ORDER, SEQ_DESC, PRICE, SEQ_LIMIT, one}, 8, false},
        {{SEQ_SELECT, NAME, SEQ_SHARE, PRICE, SEQ_ORDER, SEQ_DESC, PRICE, SEQ_LIMIT, one}, 9, false},
        {{SEQ_SELECT, NAME, SEQ_UNION, SEQ_SELECT, NAME, SEQ_ORDER, SEQ_DESC, PRICE, SEQ_LIMIT, one},
         10,
         false},
        {{SEQ_SELECT, NAME, SEQ_WHERE, SEQ_GT, PRICE, SEQ_SUBQUERY, SEQ_SELECT, PRICE, SEQ_ORDER, SEQ_DESC,
          PRICE, SEQ_LIMIT, one},
         13,
         false},
        {{SEQ_SELECT, NAME, SEQ_WHERE, SEQ_GT, PRICE, SEQ_SUBQUERY, SEQ_SELECT, PRICE, SEQ_END, SEQ_ORDER,
          SEQ_DESC, PRICE, SEQ_LIMIT, one},
         14,
         true},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct sequence_machine machine;
        uint8_t allowed[512];
        assert_int_equal(run(&space, cases[i].tokens, cases[i].count, &machine), 0);
        sequence_machine_allowed(&machine, &space, allowed);
        assert_int_equal(allowed[SEQ_PER], cases[i].per);
    }
    catalog_destroy(catalog);
}

static void only_the_end_follows_per(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    struct sequence_machine machine;
    uint8_t allowed[512];
    const int32_t tokens[] = {SEQ_SELECT,           NAME,    SEQ_ORDER, SEQ_DESC, PRICE, SEQ_LIMIT,
                              first_value(catalog), SEQ_PER, COLOR};
    assert_int_equal(run(&space, tokens, 8, &machine), 0);
    sequence_machine_allowed(&machine, &space, allowed);
    assert_true(allowed[COLOR] && allowed[SEQ_MONTH] && !allowed[SEQ_SUM] && !allowed[SEQ_END]);
    assert_int_equal(run(&space, tokens, 9, &machine), 0);
    sequence_machine_allowed(&machine, &space, allowed);
    assert_true(allowed[COLOR] && allowed[SEQ_END] && !allowed[SEQ_UNION]);
    assert_int_equal(sequence_machine_step(&machine, &space, SEQ_END), 1);
    catalog_destroy(catalog);
}

static void what_the_limit_is_per_is_part_of_the_tree(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    struct arena *arena = arena_create();
    const int32_t tokens[] = {SEQ_SELECT,           NAME,    SEQ_ORDER, SEQ_DESC, PRICE, SEQ_LIMIT,
                              first_value(catalog), SEQ_PER, COLOR,     SEQ_END};
    const int32_t other[] = {SEQ_SELECT,           NAME,    SEQ_ORDER, SEQ_DESC, PRICE, SEQ_LIMIT,
                             first_value(catalog), SEQ_PER, NAME,      SEQ_END};
    struct query *a = sequence_to_query(arena, &space, tokens, 10);
    struct query *b = sequence_to_query(arena, &space, tokens, 10);
    struct query *c = sequence_to_query(arena, &space, other, 10);
    assert_true(query_equal(a, b));
    assert_false(query_equal(a, c));
    b->per_count = 0;
    assert_false(query_equal(a, b));
    arena_destroy(arena);
    catalog_destroy(catalog);
}

static void allowed_behind(const int32_t *tokens, size_t count, uint8_t *allowed)
{
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    struct sequence_machine machine;
    assert_int_equal(run(&space, tokens, count, &machine), 0);
    sequence_machine_allowed(&machine, &space, allowed);
    catalog_destroy(catalog);
}

static void the_condition_of_an_aggregate_has_no_aggregate(void **state)
{
    (void)state;
    uint8_t allowed[512];
    const int32_t tokens[] = {SEQ_SELECT, SEQ_IF, SEQ_AND, SEQ_GT, PRICE, SEQ_VALUE, SEQ_NOT_NULL, COLOR};
    allowed_behind(tokens, 2, allowed);
    assert_true(allowed[SEQ_GT] && allowed[SEQ_NOT] && allowed[SEQ_PERIOD] && allowed[SEQ_BETWEEN]);
    assert_true(allowed[SEQ_IN] && allowed[SEQ_NOT_IN] && !allowed[PRICE] && !allowed[SEQ_COUNT]);
    allowed_behind(tokens, 4, allowed);
    assert_true(allowed[PRICE] && allowed[SEQ_MULTIPLY] && !allowed[SEQ_SUM] && !allowed[SEQ_IF]);
    allowed_behind(tokens, 5, allowed);
    assert_true(allowed[SEQ_SUBQUERY] && !allowed[SEQ_SUM]);
    allowed_behind(tokens, 8, allowed);
    assert_true(allowed[SEQ_COUNT] && allowed[SEQ_MAX]);
    assert_true(!allowed[SEQ_IF] && !allowed[PRICE] && !allowed[SEQ_ADD] && !allowed[SEQ_OTHER]);
}

static void a_share_outside_the_result_is_of_a_filtered_aggregate(void **state)
{
    (void)state;
    uint8_t allowed[512];
    const int32_t shown[] = {SEQ_SELECT, SEQ_SHARE};
    const int32_t having[] = {SEQ_SELECT, COLOR, SEQ_GROUP, COLOR, SEQ_HAVING, SEQ_GT, SEQ_SHARE};
    allowed_behind(shown, 2, allowed);
    assert_true(allowed[SEQ_IF] && allowed[SEQ_COUNT] && allowed[PRICE]);
    allowed_behind(having, 6, allowed);
    assert_true(allowed[SEQ_SHARE] && !allowed[SEQ_RUNNING]);
    allowed_behind(having, 7, allowed);
    assert_true(allowed[SEQ_IF] && !allowed[SEQ_COUNT] && !allowed[PRICE] && !allowed[SEQ_ADD]);
}

static void numbers_stand_on_one_side_of_arithmetic(void **state)
{
    (void)state;
    static const struct sequence_value zero[] = {{.kind = VALUE_NUMBER, .text = "0.0"}};
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = {.catalog = catalog, .values = zero, .value_count = 1};
    struct literal literal;
    uint8_t allowed[512];
    int32_t value = first_value(catalog);
    const int32_t tokens[] = {SEQ_SELECT, SEQ_ADD, PRICE};
    const int32_t difference[] = {SEQ_SELECT, SEQ_SUBTRACT, value};
    allowed_behind(tokens, 2, allowed);
    assert_true(allowed[PRICE] && !allowed[value] && !allowed[value + 1]);
    allowed_behind(tokens, 3, allowed);
    assert_true(allowed[PRICE] && allowed[value] && allowed[value + 1]);
    allowed_behind(difference, 2, allowed);
    assert_true(allowed[PRICE] && allowed[value] && allowed[value + 1]);
    allowed_behind(difference, 3, allowed);
    assert_true(allowed[PRICE] && !allowed[value] && !allowed[value + 1]);
    allowed_behind(tokens, 3, allowed);
    assert_true(!allowed[value + 2] && !allowed[value + 3]); /* a text, a period */
    assert_true(sequence_resolve(&space, 0, -2 - (int32_t)COLUMN_NUMBER, SEQ_ADD, &literal));
    assert_false(sequence_resolve(&space, 0, -2 - (int32_t)COLUMN_NUMBER, SEQ_DIVIDE, &literal));
    catalog_destroy(catalog);
}

static void a_column_is_not_taken_from_itself(void **state)
{
    (void)state;
    static const int32_t words[] = {SEQ_ADD, SEQ_SUBTRACT, SEQ_MULTIPLY, SEQ_DIVIDE};
    uint8_t allowed[512];
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        bool barred = words[i] == SEQ_SUBTRACT || words[i] == SEQ_DIVIDE;
        const int32_t tokens[] = {SEQ_SELECT, SEQ_SUM, words[i], PRICE};
        allowed_behind(tokens, 4, allowed);
        assert_int_equal(allowed[PRICE], !barred);
        assert_true(allowed[SEQ_ADD]);
    }
}

/* 2024, 202405, ... have come from "May 2024". */
static void a_period_is_no_operand_and_no_limit(void **state)
{
    (void)state;
    static const struct sequence_value months[] = {
        {.kind = VALUE_NUMBER, .calendar = CALENDAR_PERIOD, .text = "202405"},
        {.kind = VALUE_NUMBER, .calendar = CALENDAR_WEEKDAY, .text = "0"}};
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = {.catalog = catalog, .values = months, .value_count = 2};
    struct arena *arena = arena_create();
    struct literal literal;
    int32_t number = -2 - (int32_t)COLUMN_NUMBER, price = PRICE - SEQ_WORD_COUNT;
    for (size_t value = 0; value < 2; value++) {
        for (int word = SEQ_ADD; word <= SEQ_DIVIDE; word++) {
            assert_false(sequence_resolve(&space, value, number, (enum sequence_word)word, &literal));
        }
        assert_false(sequence_resolve(&space, value, -1, SEQ_LIMIT, &literal));
        assert_true(sequence_resolve(&space, value, number, SEQ_EQ, &literal)); /* a bucket is one */
        assert_true(sequence_resolve(&space, value, price, SEQ_GT, &literal));
    }
    space.sense = query_sense_create(arena, catalog);
    assert_false(sequence_resolve(&space, 0, price, SEQ_GT, &literal));
    assert_true(sequence_resolve(&space, 0, 0, SEQ_EQ, &literal)); /* a key of days */
    arena_destroy(arena);
    catalog_destroy(catalog);
}

static bool is_sentence(const struct sequence_space *space, const int32_t *tokens, size_t count)
{
    struct sequence_machine machine;
    int status = 0;
    sequence_machine_init(&machine);
    for (size_t i = 0; i < count && status == 0; i++) {
        status = sequence_machine_step(&machine, space, tokens[i]);
    }
    return status == 1;
}

static void an_optional_table_stands_beside_another(void **state)
{
    (void)state;
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct sequence_space space = space_of(catalog);
    int32_t customers =
        SEQ_WORD_COUNT + (int32_t)catalog->column_count + catalog_find_table(catalog, NULL, "customers");
    int32_t orders =
        SEQ_WORD_COUNT + (int32_t)catalog->column_count + catalog_find_table(catalog, NULL, "orders");
    int32_t country = SEQ_WORD_COUNT + 2;
    const int32_t alone[] = {SEQ_SELECT, SEQ_OPTIONAL, orders, SEQ_COUNT, orders, SEQ_END};
    const int32_t limited[] = {SEQ_SELECT, SEQ_OPTIONAL,         orders, orders,
                               SEQ_LIMIT,  first_value(catalog), SEQ_END};
    const int32_t beside[] = {SEQ_SELECT, SEQ_OPTIONAL, orders, SEQ_FROM,
                              customers,  SEQ_COUNT,    orders, SEQ_END};
    const int32_t later[] = {SEQ_SELECT, SEQ_OPTIONAL, orders,  SEQ_COUNT,
                             orders,     SEQ_GROUP,    country, SEQ_END};
    assert_false(is_sentence(&space, alone, sizeof alone / sizeof *alone));
    assert_false(is_sentence(&space, limited, sizeof limited / sizeof *limited));
    assert_true(is_sentence(&space, beside, sizeof beside / sizeof *beside));
    assert_true(is_sentence(&space, later, sizeof later / sizeof *later));
    catalog_destroy(catalog);
}

static void filters_tell_trees_apart(void **state)
{
    (void)state;
    static const char *const cases[] = {
        "SELECT count(*) FROM products", "SELECT count(*) FILTER (WHERE price > 1) FROM products",
        "SELECT count(*) FILTER (WHERE price > 12.5) FROM products",
        "SELECT 100.0 * count(*) FILTER (WHERE price > 1) / count(*) FROM products",
        "SELECT 100.0 * count(*) FILTER (WHERE price > 1) / sum(count(*) FILTER (WHERE price > 1)) OVER () "
        "FROM "
        "products"};
    struct catalog *catalog = shop_catalog(DIALECT_SQLITE);
    struct arena *arena = arena_create();
    struct query *queries[sizeof cases / sizeof *cases];
    struct askdb_error err;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_int_equal(sql_parse(arena, catalog, cases[i], &queries[i], &err), 0);
        for (size_t j = 0; j <= i; j++) {
            assert_int_equal(query_equal(queries[i], queries[j]), i == j);
        }
    }
    assert_int_equal(queries[3]->select[0]->kind, EXPR_PORTION);
    assert_int_equal(queries[4]->select[0]->kind, EXPR_WINDOW);
    arena_destroy(arena);
    catalog_destroy(catalog);
}

/* Shops have years and amounts; sales refer to shops; nothing refers to weather. */
static struct catalog *islands(void)
{
    struct catalog_builder *builder = catalog_builder_create(DIALECT_SQLITE);
    static const struct {
        const char *table, *column;
        bool primary;
    } columns[] = {
        {"shops", "id", true},       {NULL, "opened_year", false}, {"sales", "id", true},
        {NULL, "store", false},      {NULL, "amount", false},      {NULL, "salary_per_year", false},
        {"weather", "day_id", true}, {NULL, "rain", false},
    };
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        if (columns[i].table != NULL) {
            catalog_add_table(builder, &(struct catalog_table){.name = columns[i].table});
        }
        catalog_add_column(builder, &(struct catalog_column){.name = columns[i].column,
                                                             .primary = columns[i].primary,
                                                             .type = COLUMN_NUMBER});
    }
    catalog_add_key(builder, 1, 0, (int32_t[]){3}, (int32_t[]){0}, 1);
    return catalog_builder_finish(builder);
}

struct seen {
    const struct catalog *catalog;
    size_t sums;
};

static void look_at_measure(void *context, const struct expr *expr)
{
    struct seen *seen = context;
    bool sum = expr->kind == EXPR_AGGREGATE && (expr->op == AGGREGATE_SUM || expr->op == AGGREGATE_AVG);
    const struct expr *of = expr->left;
    if (sum && of->kind == EXPR_COLUMN) {
        const char *name = seen->catalog->columns[of->column].name;
        seen->sums++;
        assert_true(strcmp(name, "amount") == 0 || strcmp(name, "rain") == 0 ||
                    strcmp(name, "salary_per_year") == 0);
    }
    if (expr->kind == EXPR_ARITHMETIC && of->kind == EXPR_COLUMN) {
        assert_string_not_equal(seen->catalog->columns[of->column].name, "store");
        assert_string_not_equal(seen->catalog->columns[of->column].name, "id");
    }
}

static void what_makes_no_sense_is_not_offered(void **state)
{
    (void)state;
    struct catalog *catalog = islands();
    struct arena *owner = arena_create();
    struct sequence_space space = space_of(catalog);
    space.sense = query_sense_create(owner, catalog);
    struct seen seen = {.catalog = catalog};
    uint32_t seed = 11;
    size_t joined = 0;
    for (size_t i = 0; i < 4000; i++) {
        struct arena *arena = arena_create();
        int32_t tokens[SEQUENCE_MAX_LENGTH];
        size_t count = random_sentence(&space, &seed, i % 2 ? SEQ_SUM : SEQ_AVG, tokens);
        struct query *query = count > 0 ? sequence_to_query(arena, &space, tokens, count) : NULL;
        for (; query != NULL && query->join_count == 0; query = query->right) {
            struct join_plan *plan = join_solve(arena, catalog, query);
            joined += plan->step_count > 1;
            for (size_t w = 0; w < plan->warning_count; w++) {
                assert_int_not_equal(plan->warnings[w].kind, JOIN_CROSS);
            }
            query_visit(query, look_at_measure, &seen);
        }
        arena_destroy(arena);
    }
    assert_true(joined > 100 && seen.sums > 100);
    arena_destroy(owner);
    catalog_destroy(catalog);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_makes_no_sense_is_not_offered),
        cmocka_unit_test(every_sentence_is_a_query_that_prints_and_parses),
        cmocka_unit_test(every_filtered_aggregate_is_valid),
        cmocka_unit_test(every_quotient_is_valid),
        cmocka_unit_test(every_duration_is_valid),
        cmocka_unit_test(every_optional_table_is_valid),
        cmocka_unit_test(every_test_is_valid),
        cmocka_unit_test(words_that_weights_do_not_know_are_not_said),
        cmocka_unit_test(operands_are_single_values),
        cmocka_unit_test(sequences_and_trees_mean_the_same),
        cmocka_unit_test(the_condition_of_an_aggregate_has_no_aggregate),
        cmocka_unit_test(a_share_outside_the_result_is_of_a_filtered_aggregate),
        cmocka_unit_test(numbers_stand_on_one_side_of_arithmetic),
        cmocka_unit_test(a_column_is_not_taken_from_itself),
        cmocka_unit_test(a_period_is_no_operand_and_no_limit),
        cmocka_unit_test(an_optional_table_stands_beside_another),
        cmocka_unit_test(filters_tell_trees_apart),
        cmocka_unit_test(date_bounds_point_at_the_period_they_come_from),
        cmocka_unit_test(values_meet_only_columns_of_their_type),
        cmocka_unit_test(broken_sequences_are_refused),
        cmocka_unit_test(none_is_a_sentence_of_one_word),
        cmocka_unit_test(none_stands_in_no_subquery_and_in_no_operand),
        cmocka_unit_test(per_stands_behind_the_limit_of_an_ordered_plain_query),
        cmocka_unit_test(only_the_end_follows_per),
        cmocka_unit_test(what_the_limit_is_per_is_part_of_the_tree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
