/* What is told of a PostgreSQL statement: places, hints, scopes, warnings, and what it reads. */
#include "test_validate_retail.h"

static int setup(void **state)
{
    struct retail *retail = malloc(sizeof *retail);
    retail_open(retail, DIALECT_POSTGRES);
    *state = retail;
    return 0;
}

static int teardown(void **state)
{
    retail_close(*state);
    free(*state);
    return 0;
}

struct fault {
    const char *sql, *span, *message, *hint;
};

static const struct fault faults[] = {
    {"SELECT nme FROM customers", "nme", "no such column: nme", "did you mean customers.name?"},
    {"SELECT 'é', c.nme FROM customers AS c", "c.nme", "no such column: c.nme",
     "did you mean customers.name?"},
    {"SELECT o . totl FROM customers c, orders o", "o . totl", "no such column: o.totl",
     "did you mean orders.total?"},
    {"SELECT quantity FROM customers", "quantity", "no such column: quantity",
     "there is order_lines.quantity, but its table is not part of this query"},
    {"SELECT customers.name FROM customers c", "customers.name",
     "no table customers in the FROM of this query", "customers is called c here"},
    {"SELECT t.b FROM (SELECT 1 AS a, 2 AS c) t", "t.b", "no such column: t.b", "t has a, c"},
    {"SELECT name FROM custmers", "custmers", "no such table: custmers", "did you mean customers?"},
    {"SELECT name FROM finance.customers", "finance.customers", "no such table: finance.customers",
     "did you mean customers?"},
    {"SELECT name FROM \"Customers\"", "\"Customers\"", "no such table: Customers",
     "did you mean customers?"},
    {"SELECT lower(name), pg_catalog.pg_sleep(1) FROM customers", "pg_catalog.pg_sleep",
     "function pg_sleep is not allowed", ""},
    {"SELECT 'é'::regclass", "regclass", "type regclass is not allowed", ""},
    {"SELECT 'éé'; DELETE FROM customers", "DELETE", "only one statement may run: a second one begins here",
     ""},
    {"SELECT 'éé' frm x y", "x", "syntax error at or near \"x\"", ""},
    {"COPY customers TO STDOUT", "COPY", "only a query may run: this is a COPY", ""},
    {"SELECT sum(total), createdat FROM orders", "createdat", "no such column: createdat", ""},
    {"SELECT odd FROM \"Odd \"\"Nam\"", "\"Odd \"\"Nam\"", "no such table: Odd \"Nam",
     "did you mean \"Odd \"\"Name\"?"},
    {"SELECT \"a b\" FROM \"Odd \"\"Name\"", "\"a b\"", "no such column: a b",
     "did you mean \"Odd \"\"Name\".\"a \"\"b\"?"},
    {"SELECT sum(total) AS t FROM orders HAVING t > 1", "t", "no such column: t", ""},
};

static void faults_are_told_with_place_and_hint(void **state)
{
    struct retail *retail = *state;
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) {
        assert_int_equal(retail_check(retail, faults[i].sql), -ASKDB_REJECTED);
        assert_string_equal(retail->err.message, faults[i].message);
        assert_string_equal(retail_span(retail, faults[i].sql), faults[i].span);
        assert_string_equal(retail->err.hint, faults[i].hint);
    }
}

/* Names that are not in scope where they stand. */
static const char *const out_of_scope[] = {
    "SELECT 1 FROM (SELECT c.id) t, customers c",
    "SELECT 1 FROM customers c, (SELECT c.id) t",
    "SELECT 1 FROM customers c JOIN orders o ON o.customer_id = s.id JOIN stores s ON true",
    "SELECT 1 FROM customers c JOIN (orders o JOIN stores s ON s.id = c.id) ON true",
    "SELECT c.name FROM (customers c JOIN orders o ON o.customer_id = c.id) AS j",
    "SELECT x FROM (WITH t AS (SELECT 1 AS x) SELECT x FROM t) s, t",
    "WITH t AS (SELECT x FROM t) SELECT x FROM t",
    "WITH RECURSIVE t AS (SELECT x FROM t UNION SELECT 1) SELECT 1 FROM t",
    "SELECT total AS t FROM orders ORDER BY t + 1",
    "SELECT total AS t FROM orders WHERE t > 1",
    "SELECT name FROM customers UNION SELECT name FROM products ORDER BY city",
    "SELECT a FROM customers c JOIN orders o USING (customer_id)",
    "SELECT c.name FROM customers AS c(a, b)",
    "SELECT (SELECT 1 FROM orders o WHERE o.customer_id = c.id AND o.nothing = 1) FROM customers c",
};

static void names_out_of_scope_are_refused(void **state)
{
    struct retail *retail = *state;
    for (size_t i = 0; i < sizeof out_of_scope / sizeof *out_of_scope; i++) {
        if (retail_check(retail, out_of_scope[i]) == 0) {
            fail_msg("passed: %s", out_of_scope[i]);
        }
    }
}

static void report_names_what_is_read(void **state)
{
    struct retail *retail = *state;
    const struct validate_report *report = &retail->report;
    assert_int_equal(retail_check(retail, "WITH b AS (SELECT * FROM finance.budgets) "
                                          "SELECT upper(c.name), b.year FROM customers c, b ORDER BY c.id"),
                     0);
    assert_int_equal(report->table_count, 2);
    assert_true(retail_names(report->tables, report->table_count, "finance.budgets"));
    assert_true(retail_names(report->tables, report->table_count, "customers"));
    assert_int_equal(report->column_count, 4);
    assert_true(retail_names(report->columns, report->column_count, "finance.budgets.amount"));
    assert_true(retail_names(report->columns, report->column_count, "customers.name"));
    assert_true(retail_names(report->columns, report->column_count, "customers.id"));
    assert_int_equal(report->function_count, 1);
    assert_string_equal(report->functions[0], "upper");
}

static size_t warnings(struct retail *retail, const char *sql)
{
    assert_int_equal(retail_check(retail, sql), 0);
    return retail->report.warning_count;
}

static void cartesian_products_are_warned_of(void **state)
{
    struct retail *retail = *state;
    assert_int_equal(warnings(retail, "SELECT 1 FROM customers c, orders o"), 1);
    assert_string_equal(retail->report.warnings[0].message, "cartesian product: no condition links c and o");
    assert_int_equal(warnings(retail, "SELECT 1 FROM customers c, orders o WHERE c.id = 1 AND o.id = 2"), 1);
    assert_int_equal(warnings(retail, "SELECT 1 FROM customers JOIN orders ON true"), 1);
    assert_int_equal(warnings(retail, "SELECT (SELECT count(*) FROM customers, orders)"), 1);
}

static void linked_tables_are_not_warned_of(void **state)
{
    struct retail *retail = *state;
    assert_int_equal(warnings(retail, "SELECT 1 FROM customers c, orders o WHERE c.id = o.customer_id"), 0);
    assert_int_equal(warnings(retail, "SELECT 1 FROM customers c, orders o, stores s "
                                      "WHERE s.id = o.store_id AND (c.id = o.customer_id OR o.total > 1)"),
                     0);
    assert_int_equal(warnings(retail, "SELECT 1 FROM customers c JOIN orders o ON c.id = o.customer_id"), 0);
    assert_int_equal(warnings(retail, "SELECT 1 FROM products CROSS JOIN stores"), 0);
    assert_int_equal(
        warnings(retail, "SELECT 1 FROM orders, (SELECT avg(total) AS m FROM orders) a WHERE total > m"), 0);
    assert_int_equal(warnings(retail,
                              "SELECT 1 FROM customers c, orders o "
                              "WHERE EXISTS (SELECT 1 FROM returns r WHERE r.id = c.id AND r.id = o.id)"),
                     0);
}

/* `head`, then `count` times `part`, then `tail`. */
static char *repeat(struct retail *retail, const char *head, const char *part, size_t count, const char *tail)
{
    size_t length = strlen(part), at = strlen(head);
    char *sql = arena_alloc(retail->arena, 1, at + count * length + strlen(tail) + 1);
    memcpy(sql, head, at);
    for (size_t i = 0; i < count; i++, at += length) {
        memcpy(sql + at, part, length);
    }
    memcpy(sql + at, tail, strlen(tail) + 1);
    return sql;
}

static void deep_nesting_is_refused_and_not_fallen_into(void **state)
{
    struct retail *retail = *state;
    assert_int_equal(retail_check(retail, repeat(retail, "SELECT 1", "+1", 100, "")), 0);
    assert_int_equal(retail_check(retail, repeat(retail, "SELECT 1", "+1", 19990, "")), -ASKDB_REJECTED);
    assert_int_equal(retail_check(retail, repeat(retail, "SELECT 1", "+1", 400000, "")), -ASKDB_REJECTED);
    assert_int_equal(retail_check(retail, repeat(retail, "SELECT ", "(", 400000, "1")), -ASKDB_REJECTED);
    assert_int_equal(retail_check(retail, repeat(retail, "SELECT ", "- ", 9000, "id FROM orders")),
                     -ASKDB_REJECTED);
    assert_int_equal(retail_check(retail, repeat(retail, "SELECT 1", " UNION SELECT 1", 9000, "")),
                     -ASKDB_REJECTED);
    assert_int_equal(retail_check(retail, repeat(retail, "SELECT ", "(SELECT ", 3000, "1")), -ASKDB_REJECTED);
}

static void long_lists_pass(void **state)
{
    struct retail *retail = *state;
    const char *sql = repeat(retail, "SELECT name FROM customers WHERE id IN (1", ",12345", 100000, ")");
    assert_int_equal(retail_check(retail, sql), 0);
    sql = repeat(retail, "SELECT name FROM customers WHERE id = 1", " OR id = 2", 4000, "");
    assert_int_equal(retail_check(retail, sql), 0);
}

static void control_characters_in_text_are_read(void **state)
{
    struct retail *retail = *state;
    assert_int_equal(retail_check(retail, "SELECT '\x01\b\f\t\x1f\x7f\\\"\n' AS \"a\"\"\\b\""), 0);
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(faults_are_told_with_place_and_hint),
        TEST(names_out_of_scope_are_refused),
        TEST(report_names_what_is_read),
        TEST(cartesian_products_are_warned_of),
        TEST(linked_tables_are_not_warned_of),
        TEST(deep_nesting_is_refused_and_not_fallen_into),
        TEST(long_lists_pass),
        TEST(control_characters_in_text_are_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
