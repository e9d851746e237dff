/* What is told of a SQLite statement: places, hints, and what it reads. */
#include "test_validate_retail.h"

static int setup(void **state)
{
    struct retail *retail = malloc(sizeof *retail);
    retail_open(retail, DIALECT_SQLITE);
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
    {"SELECT o.totl FROM customers c, orders o", "o.totl", "no such column: o.totl",
     "did you mean orders.total?"},
    {"SELECT custmer_id FROM customers JOIN orders", "custmer_id", "no such column: custmer_id",
     "did you mean orders.customer_id?"},
    {"SELECT quantity FROM customers", "quantity", "no such column: quantity",
     "there is order_lines.quantity, but its table is not part of this query"},
    {"SELECT name FROM custmers", "custmers", "no such table: custmers", "did you mean customers?"},
    {"SELECT name FROM main.custmers", "custmers", "no such table: main.custmers", "did you mean customers?"},
    {"SELECT name FROM customers WHERE country = \"France\"", "\"France\"", "no such column: France",
     "double quotes are for names; a text is written 'France'"},
    {"SELECT 'load_extension', load_extension('x')", "load_extension",
     "function load_extension is not allowed", ""},
    {"SELECT name FROM customers; DELETE FROM customers", "DELETE",
     "only one statement may run: a second one begins here", ""},
    {"WITH x AS (SELECT 1) DELETE FROM customers", "DELETE", "only a query may run: this is a DELETE", ""},
    {"SELECT name frm customers x y", "customers", "near \"customers\": syntax error", ""},
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

static void span_of_a_denied_name_is_not_inside_a_string(void **state)
{
    struct retail *retail = *state;
    assert_int_equal(
        retail_check(retail, "SELECT 'load_extension', /* load_extension */ load_extension('x')"),
        -ASKDB_REJECTED);
    assert_int_equal(retail->err.start, 46);
}

static void report_names_what_is_read(void **state)
{
    struct retail *retail = *state;
    const struct validate_report *report = &retail->report;
    assert_int_equal(
        retail_check(retail, "SELECT Upper(C.Name) FROM CUSTOMERS c JOIN orders ON customer_id = c.id"), 0);
    assert_int_equal(report->table_count, 2);
    assert_true(retail_names(report->tables, report->table_count, "customers"));
    assert_true(retail_names(report->tables, report->table_count, "orders"));
    assert_int_equal(report->column_count, 3);
    assert_true(retail_names(report->columns, report->column_count, "customers.name"));
    assert_true(retail_names(report->columns, report->column_count, "orders.customer_id"));
    assert_int_equal(report->function_count, 1);
    assert_string_equal(report->functions[0], "upper");
}

static void report_is_filled_for_a_refused_statement(void **state)
{
    struct retail *retail = *state;
    assert_int_equal(retail_check(retail, "SELECT load_extension(email) FROM customers"), -ASKDB_REJECTED);
    assert_true(retail_names(retail->report.functions, retail->report.function_count, "load_extension"));
}

static void names_with_quotes_and_odd_types_are_copied(void **state)
{
    struct retail *retail = *state;
    assert_int_equal(retail_check(retail, "SELECT \"a \"\"b\", \"select\" FROM \"Odd \"\"Name\""), 0);
    assert_string_equal(retail->report.columns[0], "Odd \"Name.a \"b");
}

static void a_validator_serves_again_after_a_refusal(void **state)
{
    struct retail *retail = *state;
    assert_int_equal(retail_check(retail, "DROP TABLE customers"), -ASKDB_REJECTED);
    assert_int_equal(retail_check(retail, "SELECT 1; DROP TABLE customers"), -ASKDB_REJECTED);
    assert_int_equal(retail_check(retail, "SELECT name FROM customers"), 0);
}

static void texts_that_are_no_statement_are_refused(void **state)
{
    struct retail *retail = *state;
    size_t size = (1 << 20) + 2;
    char *huge = malloc(size);
    memset(huge, ' ', size);
    huge[size - 1] = '\0';
    memcpy(huge, "SELECT 1", 8);
    assert_int_equal(retail_check(retail, ""), -ASKDB_REJECTED);
    assert_int_equal(retail_check(retail, "  \n"), -ASKDB_REJECTED);
    assert_int_equal(retail_check(retail, ";"), -ASKDB_REJECTED);
    assert_int_equal(retail_check(retail, "SELECT '\xff'"), -ASKDB_REJECTED);
    assert_int_equal(retail_check(retail, huge), -ASKDB_REJECTED);
    huge[size - 2] = '\0';
    assert_int_equal(retail_check(retail, huge), 0);
    free(huge);
}

static void report_and_arena_may_be_left_out(void **state)
{
    struct retail *retail = *state;
    struct validated_query *query = NULL;
    assert_int_equal(validate_sql(retail->validator, "SELECT 1", NULL, &query, NULL, NULL), 0);
    assert_string_equal(validated_query_sql(query), "SELECT 1");
    validated_query_destroy(query);
    assert_int_equal(validate_sql(retail->validator, "SELECT nme FROM customers", NULL, &query, NULL, NULL),
                     -ASKDB_REJECTED);
}

static void validated_query_keeps_its_own_text(void **state)
{
    struct retail *retail = *state;
    char sql[] = "SELECT 1";
    assert_int_equal(retail_check(retail, sql), 0);
    sql[0] = 'X';
    assert_string_equal(validated_query_sql(retail->query), "SELECT 1");
}

int main(void)
{
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(faults_are_told_with_place_and_hint),
        TEST(span_of_a_denied_name_is_not_inside_a_string),
        TEST(report_names_what_is_read),
        TEST(report_is_filled_for_a_refused_statement),
        TEST(names_with_quotes_and_odd_types_are_copied),
        TEST(a_validator_serves_again_after_a_refusal),
        TEST(texts_that_are_no_statement_are_refused),
        TEST(report_and_arena_may_be_left_out),
        TEST(validated_query_keeps_its_own_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
