/* Filtered aggregates, shares of themselves and arithmetic with numbers: what is printed of one tree passes
 * the validators and gives the same rows on SQLite and PostgreSQL, and those that the text it came from
 * gives. Skipped without the servers that ASKDB_TEST_SHOP_SQLITE and ASKDB_TEST_SHOP_POSTGRES name. */
#include "sql/sql.h"

#include "test_exec_support.h"

struct numbers {
    struct arena *arena;
    const char *text; /* rows; numbers of any type to nine digits */
};

static int begin(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err)
{
    (void)context, (void)columns, (void)count, (void)err;
    return 0;
}

static int add_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    struct numbers *numbers = context;
    for (size_t i = 0; i < count; i++) {
        const struct askdb_cell *cell = &cells[i];
        const char *text = cell_text(numbers->arena, cell);
        if (cell->type == ASKDB_INTEGER || cell->type == ASKDB_REAL || cell->type == ASKDB_DECIMAL) {
            double number =
                cell->type == ASKDB_DECIMAL ? strtod(text + strlen("decimal'"), NULL) : strtod(text, NULL);
            text = arena_printf(numbers->arena, "%.9g", number);
        }
        numbers->text = arena_printf(numbers->arena, "%s%s%s", numbers->text, i > 0 ? "|" : "", text);
    }
    numbers->text = arena_printf(numbers->arena, "%s\n", numbers->text);
    return 0;
}

static const char *rows_of(struct session *session, const char *sql)
{
    struct validated_query *query = NULL;
    struct numbers numbers = {session->arena, ""};
    struct askdb_sink sink = {&numbers, begin, add_row};
    struct exec_limits limits = {.timeout_ms = 20000};
    int status = validate_sql(session->validator, sql, session->arena, &query, NULL, &session->err);
    if (status == 0) {
        status = exec_run(session->connection, query, &limits, &sink, &session->result, &session->err);
    }
    if (status != 0) {
        fail_msg("%s: %s", sql, session->err.message);
    }
    validated_query_destroy(query);
    return numbers.text;
}

static const char *printed(struct session *session, const char *sql)
{
    struct query *query;
    struct sql_text text;
    if (sql_parse(session->arena, session->catalog, sql, &query, &session->err) != 0) {
        fail_msg("%s: %s", sql, session->err.message);
    }
    sql_print(session->arena, session->catalog, query, &text);
    return text.sql;
}

/* SQLite's own reading of each text is what the trees must give. */
static const char *const cases[] = {
    "SELECT count(*) FILTER (WHERE status = 'cancelled'), count(*) FROM orders",
    "SELECT sum(CASE WHEN status = 'cancelled' THEN 1 ELSE 0 END) FROM orders",
    "SELECT channel, count(CASE WHEN status <> 'cancelled' AND store_id IN (1, 2, 3) THEN 1 END) FROM orders "
    "GROUP BY channel ORDER BY channel",
    "SELECT sum(CASE WHEN quantity > 2 THEN quantity ELSE 0 END), avg(CASE WHEN NOT quantity > 2 THEN "
    "unit_price END), min(CASE WHEN discount > 0 THEN unit_price END) FROM order_lines",
    "SELECT count(DISTINCT CASE WHEN channel = 'web' OR employee_id IS NULL THEN customer_id END) FROM "
    "orders",
    "SELECT count(*) FILTER (WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01') FROM orders",
    "SELECT count(*) FILTER (WHERE discontinued = true) FROM products",
    "SELECT avg(julianday(payments.paid_at) - julianday(orders.ordered_at)) FROM payments JOIN orders ON "
    "payments.order_id = orders.id",
    "SELECT returns.id, julianday(returns.returned_on) - julianday(products.launched_on) FROM returns JOIN "
    "order_lines ON returns.order_line_id = order_lines.id JOIN products ON order_lines.product_id = "
    "products.id "
    "WHERE julianday(returns.returned_on) - julianday(products.launched_on) > 100 ORDER BY returns.id LIMIT "
    "20",
    "SELECT country, 100.0 * count(*) FILTER (WHERE loyalty_tier IS NULL) / count(*) FROM customers GROUP BY "
    "country ORDER BY country",
    "SELECT 100.0 * sum(CASE WHEN quantity > 2 THEN quantity ELSE 0 END) / sum(quantity) FROM order_lines",
    "SELECT avg(CASE WHEN channel = 'web' THEN 100.0 ELSE 0 END), avg(CASE WHEN channel = 'web' THEN 1.0 "
    "ELSE "
    "0 END) FROM orders",
    "SELECT 100.0 * sum(CASE WHEN quantity > 2 THEN 1 ELSE 0 END) / count(*) FROM order_lines WHERE quantity "
    "< 0",
    "SELECT stores.name, count(*) FILTER (WHERE orders.status = 'cancelled') FROM orders JOIN stores ON "
    "orders.store_id = stores.id GROUP BY stores.name HAVING 100.0 * count(*) FILTER (WHERE orders.status = "
    "'cancelled') / count(*) > 5 ORDER BY stores.name",
    "SELECT channel, 100.0 * count(*) FILTER (WHERE status = 'cancelled') / sum(count(*) FILTER (WHERE "
    "status "
    "= "
    "'cancelled')) OVER () FROM orders GROUP BY channel ORDER BY channel",
    "SELECT sum(quantity) / 60.0, 12 * avg(unit_price), max(quantity) + 5, min(quantity) - 0.5 FROM "
    "order_lines",
    "SELECT 100.0 * sum(refund) / count(*), sum(refund) * 1.0 / 7 FROM returns",
    "SELECT name FROM products WHERE price * 2 > 900 ORDER BY name",
    "SELECT sum(quantity) / 0 FROM order_lines",
};

static void both_databases_give_the_rows_of_the_text(void **state)
{
    (void)state;
    const char *file = getenv("ASKDB_TEST_SHOP_SQLITE"), *server = getenv("ASKDB_TEST_SHOP_POSTGRES");
    if (file == NULL || server == NULL) {
        skip();
    }
    struct session sqlite, postgres;
    session_open(&sqlite, &file, 1);
    session_open(&postgres, &server, 1);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const char *wanted = rows_of(&sqlite, cases[i]);
        assert_true(wanted[0] != '\0');
        assert_string_equal(rows_of(&sqlite, printed(&sqlite, cases[i])), wanted);
        assert_string_equal(rows_of(&postgres, printed(&postgres, cases[i])), wanted);
    }
    session_close(&sqlite);
    session_close(&postgres);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(both_databases_give_the_rows_of_the_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
