/* What the columns of a result are called. */
#include "translate/headings.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "shop_catalog.h"
#include "sql/sql.h"
#include "translate/finish.h"

#include <stdio.h>
#include <string.h>

struct session {
    struct arena *arena;
    struct catalog *catalog;
    struct sentence_names *names;
};

static struct session begin(enum dialect dialect)
{
    struct session session = {.arena = arena_create(), .catalog = shop_catalog(dialect)};
    session.names = sentence_names_create(session.catalog);
    return session;
}

static void end(struct session *session)
{
    sentence_names_destroy(session->names);
    catalog_destroy(session->catalog);
    arena_destroy(session->arena);
}

static struct query *parsed(struct session *session, const char *sql)
{
    struct query *query = NULL;
    struct askdb_error err;
    if (sql_parse(session->arena, session->catalog, sql, &query, &err) != 0) {
        fail_msg("%s: %s", sql, err.message);
    }
    return query;
}

/* The headings, with " | " between them; "-": the database's name. What is printed is the same tree again. */
static const char *headings(struct session *session, const char *sql, const struct headings_asked *asked)
{
    struct query *query = parsed(session, sql);
    struct sql_text text;
    const char *all = "";
    finish_query(session->arena, session->catalog, query);
    translate_headings(session->arena, session->names, asked, query);
    for (size_t i = 0; i < query->select_count; i++) {
        all = arena_printf(session->arena, "%s%s%s", all, i > 0 ? " | " : "",
                           query->names[i] != NULL ? query->names[i] : "-");
    }
    sql_print(session->arena, session->catalog, query, &text);
    struct query *again = parsed(session, text.sql);
    if (!query_equal(query, again)) {
        fail_msg("%s is another tree", text.sql);
    }
    for (size_t i = 0; i < query->select_count && query->per_count == 0; i++) {
        const char *kept = again->names != NULL ? again->names[i] : NULL;
        assert_string_equal(kept != NULL ? kept : "-", query->names[i] != NULL ? query->names[i] : "-");
    }
    return all;
}

static void each_column_is_called_as_a_person_would(void **state)
{
    (void)state;
    static const struct {
        const char *question, *sql, *wanted;
    } cases[] = {
        {"", "SELECT count(*) FROM orders", "orders"},
        {"", "SELECT count(*) FROM order_lines", "order lines"},
        {"", "SELECT count(DISTINCT color) FROM products", "different colors"},
        {"", "SELECT count(DISTINCT customer_id) FROM orders", "customers"},
        {"", "SELECT color, avg(price) FROM products GROUP BY color", "- | average price"},
        {"", "SELECT max(price), min(price) FROM products", "largest price | smallest price"},
        {"", "SELECT min(ordered_at) FROM orders", "earliest ordered at"},
        {"", "SELECT name, color FROM products", "- | -"},
        {"", "SELECT name, count(*) FROM products GROUP BY name", "product | products"},
        {"",
         "SELECT customers.name, stores.city, count(*) FROM orders JOIN customers ON orders.customer_id = "
         "customers.id JOIN stores ON orders.store_id = stores.id GROUP BY 1, 2",
         "customer | - | orders"},
        {"",
         "SELECT customers.id, customers.name, count(*) FROM orders JOIN customers ON orders.customer_id = "
         "customers.id GROUP BY 1, 2",
         "customer id | customer | orders"},
        {"",
         "SELECT employees.name, customers.name FROM employees JOIN stores ON employees.store_id = stores.id "
         "JOIN orders ON orders.store_id = stores.id JOIN customers ON orders.customer_id = customers.id",
         "employee | customer"},
        {"", "SELECT count(*) FILTER (WHERE status = 'open'), count(*) FROM orders", "open orders | orders"},
        {"", "SELECT 100.0 * count(*) FILTER (WHERE status = 'open') / count(*) FROM orders", "percent open"},
        {"", "SELECT color, 100.0 * count(*) / sum(count(*)) OVER () FROM products GROUP BY color",
         "- | share of products"},
        {"", "SELECT count(*), (SELECT count(*) FROM stores) FROM customers", "customers | stores"},
        {"revenue by store",
         "SELECT stores.city, sum(quantity * unit_price) FROM stores JOIN orders ON orders.store_id = "
         "stores.id JOIN order_lines ON order_lines.order_id = orders.id GROUP BY 1",
         "- | revenue"},
        {"average turnover of a line", "SELECT avg(quantity * unit_price) FROM order_lines",
         "average turnover"},
        {"share of the takings",
         "SELECT product_id, 100.0 * sum(quantity * unit_price) / sum(sum(quantity * unit_price)) OVER () "
         "FROM order_lines GROUP BY product_id",
         "- | share of takings"},
        /* what the word cannot mean */
        {"revenue", "SELECT sum(price) FROM products", "total price"},
        {"revenue and turnover", "SELECT sum(quantity * unit_price) FROM order_lines",
         "total quantity times unit price"},
        {"revenue", "SELECT count(*) FROM orders", "orders"},
    };
    for (int dialect = DIALECT_SQLITE; dialect <= DIALECT_POSTGRES; dialect++) {
        struct session session = begin((enum dialect)dialect);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            struct headings_asked asked = {.question = cases[i].question};
            const char *got = headings(&session, cases[i].sql, &asked);
            if (strcmp(got, cases[i].wanted) != 0) {
                fail_msg("%s: %s, not %s", cases[i].sql, got, cases[i].wanted);
            }
        }
        end(&session);
    }
}

/* A table and its columns, one that ends in "#" a number, the first its key. */
struct table_text {
    const char *name, *columns[8]; /* up to NULL */
};

static struct session begin_with(const struct table_text *tables, size_t count, enum dialect dialect)
{
    struct session session = {.arena = arena_create()};
    struct catalog_builder *builder = catalog_builder_create(dialect);
    for (size_t i = 0; i < count; i++) {
        struct catalog_table table = {
            .schema = "", .name = tables[i].name, .comment = "", .row_estimate = -1};
        catalog_add_table(builder, &table);
        for (size_t k = 0; tables[i].columns[k] != NULL; k++) {
            size_t length = strcspn(tables[i].columns[k], "#");
            bool number = tables[i].columns[k][length] != '\0';
            struct catalog_column column = {.name =
                                                arena_strndup(session.arena, tables[i].columns[k], length),
                                            .declared_type = "",
                                            .comment = "",
                                            .type = number ? COLUMN_NUMBER : COLUMN_TEXT,
                                            .primary = k == 0,
                                            .unique = k == 0};
            catalog_add_column(builder, &column);
        }
    }
    session.catalog = catalog_builder_finish(builder);
    session.names = sentence_names_create(session.catalog);
    return session;
}

/* Short forms, currencies and quotients, in three styles. */
static void short_forms_are_headings_in_words(void **state)
{
    (void)state;
    static const struct table_text tables[] = {
        {"CD_DST", {"DST_CD", "DST_DSC", "FRST_NM", NULL}},
        {"dim_attraction", {"attraction_key#", "attr_nm", "attr_no", "attr_type_cd", "attraction", NULL}},
        {"Price List", {"Code", "Grade", "Buy (EUR/t)#", "Value (EUR)#", "Sell in EUR#", NULL}},
        {"serviceTicket",
         {"ticketId#", "isSlaBreached#", "title", "workedMin#", "claimedAmountOfTheOwner#",
          "acceptedAmountOfTheInsurer#", NULL}},
    };
    static const struct {
        const char *sql, *wanted;
    } cases[] = {
        {"SELECT DST_DSC, count(*) FROM CD_DST GROUP BY DST_DSC", "destination | code destinations"},
        {"SELECT DST_CD, FRST_NM FROM CD_DST", "destination code | first name"},
        {"SELECT attr_no, attr_type_cd FROM dim_attraction", "- | attraction type code"},
        {"SELECT attr_nm, attraction FROM dim_attraction", "- | -"}, /* it has such a column */
        {"SELECT Grade, avg(\"Value (EUR)\") FROM \"Price List\" GROUP BY Grade", "- | average value"},
        {"SELECT sum(\"Buy (EUR/t)\"), max(\"Sell in EUR\") FROM \"Price List\"",
         "total buy per t | largest sell"},
        {"SELECT (1.0 * sum(isSlaBreached) / count(*)) * 100 FROM serviceTicket", "percent sla breached"},
        {"SELECT sum(workedMin) FROM serviceTicket", "total worked minutes"},
        {"SELECT 1.0 * sum(claimedAmountOfTheOwner) / count(*) FROM serviceTicket",
         "total claimed amount of the owner per service ticket"},
        {"SELECT 1.0 * sum(claimedAmountOfTheOwner) / sum(acceptedAmountOfTheInsurer) FROM serviceTicket",
         "ratio"},
        {"SELECT 100.0 * sum(claimedAmountOfTheOwner) / sum(acceptedAmountOfTheInsurer) FROM serviceTicket",
         "percent"},
        {"SELECT 100.0 * sum(workedMin) / sum(ticketId) FROM serviceTicket",
         "total worked minutes as a percent of total ticket id"},
    };
    for (int dialect = DIALECT_SQLITE; dialect <= DIALECT_POSTGRES; dialect++) {
        struct session session = begin_with(tables, sizeof tables / sizeof *tables, (enum dialect)dialect);
        for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
            struct headings_asked asked = {.question = ""};
            const char *got = headings(&session, cases[i].sql, &asked);
            if (strcmp(got, cases[i].wanted) != 0) {
                fail_msg("%s: %s, not %s", cases[i].sql, got, cases[i].wanted);
            }
        }
        end(&session);
    }
}

static void what_the_file_or_the_turn_before_calls_it_stays(void **state)
{
    (void)state;
    struct session session = begin(DIALECT_SQLITE);
    const char *sql = "SELECT color, sum(price) FROM products GROUP BY color";
    const struct query *before = parsed(&session, "SELECT sum(price) AS worth, count(*) AS n FROM products");
    const struct expr *sum = before->select[0];
    const char *name = "stock_value";
    struct defined_shown shown = {.exprs = &sum, .names = &name, .count = 1};
    struct headings_asked asked = {.question = "", .before = before};
    assert_string_equal(headings(&session, sql, &asked), "- | worth");
    asked.shown = &shown;
    assert_string_equal(headings(&session, sql, &asked), "- | stock value");
    end(&session);
}

static void no_heading_is_a_column_that_is_read_or_another_heading(void **state)
{
    (void)state;
    struct session session = begin(DIALECT_POSTGRES);
    const struct query *before = parsed(&session, "SELECT count(*) AS \"Price\", sum(price) AS x, "
                                                  "avg(price) AS \"X\" FROM products");
    struct headings_asked asked = {.question = "", .before = before};
    const char *sql = "SELECT count(*), sum(price), avg(price), price FROM products GROUP BY price";
    assert_string_equal(headings(&session, sql, &asked), "number of products | x | average price | -");
    end(&session);
}

static void long_and_odd_values_make_no_heading(void **state)
{
    (void)state;
    struct session session = begin(DIALECT_POSTGRES);
    struct headings_asked asked = {.question = ""};
    static const char *const values[] = {
        "a value that has more than sixty bytes, which would be cut there anyway", "two\nlines", "{{name}}",
        "a \"quoted\" one"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        const char *sql = arena_printf(session.arena,
                                       "SELECT count(*) FILTER (WHERE status = '%s') FROM orders", values[i]);
        assert_string_equal(headings(&session, sql, &asked), "matching orders");
    }
    end(&session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_column_is_called_as_a_person_would),
        cmocka_unit_test(short_forms_are_headings_in_words),
        cmocka_unit_test(what_the_file_or_the_turn_before_calls_it_stays),
        cmocka_unit_test(no_heading_is_a_column_that_is_read_or_another_heading),
        cmocka_unit_test(long_and_odd_values_make_no_heading),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
