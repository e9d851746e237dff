/* What cannot be right is found, and its twins that can be are not. */
#include "schemas.h"

#include "query/sound.h"
#include "sql/sql.h"

static const struct sound_case {
    enum schema schema;
    enum query_fault_code code;
    const char *sql;
} cases[] = {
    {RETAIL, FAULT_UNCONNECTED, "SELECT customers.name, weather.rain FROM customers, weather"},
    {RETAIL, FAULT_JOIN, "SELECT count(*) FROM orders JOIN weather ON orders.amount = weather.rain"},
    {RETAIL, FAULT_UNCONNECTED,
     "SELECT name FROM products WHERE price > (SELECT avg(rain) FROM weather, orders)"},
    {RETAIL, FAULT_UNCONNECTED,
     "SELECT name FROM products UNION SELECT customers.name FROM customers, weather"},
    {RETAIL, FAULT_NONE,
     "SELECT customers.name, products.name FROM customers JOIN orders ON orders.customer_id = "
     "customers.id JOIN order_lines ON order_lines.order_id = orders.id JOIN products ON "
     "order_lines.product_id = products.id"},
    {LIBRARY, FAULT_NONE, "SELECT LAST_NAME FROM MEMBERS JOIN LOANS ON LOANS.MEMBER_ID = MEMBERS.MEMBER_ID"},
    {CLINIC, FAULT_JOIN, "SELECT d.fullName FROM Doctor d JOIN Drug g ON d.doctorId = g.drugId"},
    {SCHOOL, FAULT_NONE, "SELECT a.tname FROM tchr a JOIN tchr b ON a.mgr_id = b.tid WHERE a.sal > b.sal"},
    {FREIGHT, FAULT_NONE,
     "SELECT parcel_no FROM parcel JOIN shipment ON parcel.depot_no = shipment.depot_no AND "
     "parcel.number = shipment.number"},

    {RETAIL, FAULT_CONTRADICTION, "SELECT count(*) FROM orders WHERE status = 'paid' AND status = 'open'"},
    {RETAIL, FAULT_CONTRADICTION, "SELECT count(*) FROM orders WHERE status = 'paid' AND status <> 'paid'"},
    {RETAIL, FAULT_CONTRADICTION,
     "SELECT count(*) FROM orders WHERE status = 'paid' AND status IN ('open', 'late')"},
    {RETAIL, FAULT_CONTRADICTION, "SELECT count(*) FROM orders WHERE status IS NULL AND status = 'open'"},
    {RETAIL, FAULT_CONTRADICTION, "SELECT count(*) FROM orders WHERE amount > 100 AND amount < 50"},
    {RETAIL, FAULT_CONTRADICTION, "SELECT count(*) FROM orders WHERE amount BETWEEN 90 AND 10"},
    {RETAIL, FAULT_CONTRADICTION,
     "SELECT count(*) FROM orders WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01' AND "
     "ordered_at >= "
     "'2025-01-01' AND ordered_at < '2026-01-01'"},
    {RETAIL, FAULT_CONTRADICTION,
     "SELECT count(*) FROM orders WHERE ordered_at >= '2025-01-01' AND ordered_at < "
     "'2024-01-01'"},
    {RETAIL, FAULT_CONTRADICTION,
     "SELECT count(*) FILTER (WHERE status = 'open') FROM orders WHERE status = 'paid'"},
    {RETAIL, FAULT_CONTRADICTION,
     "SELECT name FROM products WHERE id IN (SELECT product_id FROM order_lines WHERE "
     "quantity > 5 AND quantity < 5)"},
    {SCHOOL, FAULT_CONTRADICTION, "SELECT sname FROM stud WHERE age = 10 AND age = 11"},
    {SCHOOL, FAULT_CONTRADICTION, "SELECT cid FROM enr GROUP BY cid HAVING count(*) > 5 AND count(*) < 3"},
    {CLINIC, FAULT_CONTRADICTION, "SELECT count(*) FROM Visit WHERE cost = 1 OR cost > 3 AND cost < 2"},
    {RETAIL, FAULT_NONE, "SELECT count(*) FROM orders WHERE status = 'paid' OR status = 'open'"},
    {RETAIL, FAULT_NONE, "SELECT count(*) FROM orders WHERE amount > 50 AND amount < 100"},
    {RETAIL, FAULT_NONE, "SELECT count(*) FROM orders WHERE amount >= 50 AND amount <= 50"},
    {RETAIL, FAULT_NONE, "SELECT count(*) FROM orders WHERE amount > 9 AND amount < 10"},
    {RETAIL, FAULT_NONE,
     "SELECT count(*) FROM orders WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01'"},
    {RETAIL, FAULT_NONE,
     "SELECT count(*) FROM orders WHERE status = 'paid' AND customer_id IN (SELECT customer_id FROM "
     "orders WHERE status = 'open')"},
    {SCHOOL, FAULT_NONE,
     "SELECT sname FROM stud WHERE age = 10 INTERSECT SELECT sname FROM stud WHERE age = 20"},

    {RETAIL, FAULT_TYPES, "SELECT name FROM products WHERE price = 'red'"},
    {RETAIL, FAULT_TYPES, "SELECT count(*) FROM orders WHERE ordered_at > 60"},
    {RETAIL, FAULT_TYPES, "SELECT name FROM products WHERE name > (SELECT avg(price) FROM products)"},
    {CLINIC, FAULT_TYPES, "SELECT fullName FROM Patient WHERE bornOn < 1990"},
    {RETAIL, FAULT_NONE, "SELECT name FROM products WHERE price = '2'"},
    {RETAIL, FAULT_NONE, "SELECT count(*) FROM orders WHERE ordered_at > '2024-05-01'"},

    {RETAIL, FAULT_UNLIKE, "SELECT name FROM customers WHERE id NOT IN (SELECT product_id FROM order_lines)"},
    {RETAIL, FAULT_UNLIKE, "SELECT name FROM customers WHERE id NOT IN (SELECT id FROM order_lines)"},
    {RETAIL, FAULT_UNLIKE, "SELECT id FROM customers EXCEPT SELECT quantity FROM order_lines"},
    {RETAIL, FAULT_UNLIKE, "SELECT count(*) FROM orders WHERE amount > customer_id"},
    {RETAIL, FAULT_UNLIKE, "SELECT name FROM products WHERE id = (SELECT max(price) FROM products)"},
    {CLINIC, FAULT_UNLIKE, "SELECT fullName FROM Patient WHERE patientId IN (SELECT doctorId FROM Visit)"},
    {LIBRARY, FAULT_UNLIKE, "SELECT TITLE FROM BOOKS WHERE BOOK_ID NOT IN (SELECT MEMBER_ID FROM LOANS)"},
    {LIBRARY, FAULT_UNLIKE, "SELECT TITLE FROM BOOKS INTERSECT SELECT LAST_NAME FROM MEMBERS"},
    {SCHOOL, FAULT_UNLIKE, "SELECT tname FROM tchr WHERE sal > mgr_id"},
    {SCHOOL, FAULT_UNLIKE, "SELECT sname FROM stud WHERE sid IN (SELECT cid FROM enr)"},
    {RETAIL, FAULT_NONE, "SELECT name FROM customers WHERE id NOT IN (SELECT customer_id FROM orders)"},
    {RETAIL, FAULT_NONE, "SELECT name FROM customers EXCEPT SELECT name FROM products"},
    {RETAIL, FAULT_NONE, "SELECT name FROM products WHERE price = (SELECT max(price) FROM products)"},
    {CLINIC, FAULT_NONE, "SELECT patientId FROM Visit INTERSECT SELECT patientId FROM Patient"},
    {SCHOOL, FAULT_NONE, "SELECT tname FROM tchr WHERE tid IN (SELECT mgr_id FROM tchr)"},
    {SCHOOL, FAULT_NONE, "SELECT tname FROM tchr WHERE mgr_id IN (SELECT tid FROM crs)"},
    {LIBRARY, FAULT_NONE, "SELECT TITLE FROM BOOKS WHERE BOOK_ID NOT IN (SELECT BOOK_ID FROM LOANS)"},

    {RETAIL, FAULT_YEAR, "SELECT name FROM customers WHERE birth_year > 60"},
    {RETAIL, FAULT_YEAR, "SELECT name FROM customers WHERE birth_year BETWEEN 5 AND 9"},
    {RETAIL, FAULT_YEAR,
     "SELECT count(*) FROM orders WHERE CAST(strftime('%Y', ordered_at) AS INTEGER) BETWEEN 10 AND 24"},
    {LIBRARY, FAULT_YEAR, "SELECT TITLE FROM BOOKS WHERE PUBLISH_YEAR < 200"},
    {SCHOOL, FAULT_YEAR, "SELECT sname FROM stud WHERE year > 60"},
    {RETAIL, FAULT_NONE, "SELECT name FROM customers WHERE birth_year > 1960"},
    {SCHOOL, FAULT_NONE, "SELECT sname FROM stud WHERE year = 2"},
    {SCHOOL, FAULT_NONE, "SELECT sname FROM stud WHERE age > 60"},

    {RETAIL, FAULT_BACKWARD, "SELECT avg(julianday(ordered_at) - julianday(delivered_at)) FROM orders"},
    {RETAIL, FAULT_NONE, "SELECT avg(julianday(delivered_at) - julianday(ordered_at)) FROM orders"},
    {RETAIL, FAULT_BACKWARD,
     "SELECT id FROM orders WHERE julianday(ordered_at) - julianday(delivered_at) > 3"},
    {LIBRARY, FAULT_BACKWARD, "SELECT max(julianday(LOANED) - julianday(RETURNED)) FROM LOANS"},
    {LIBRARY, FAULT_NONE, "SELECT max(julianday(RETURNED) - julianday(LOANED)) FROM LOANS"},

    {RETAIL, FAULT_ITSELF, "SELECT count(*) FROM orders WHERE amount > amount"},
    {RETAIL, FAULT_ITSELF, "SELECT name FROM customers WHERE name = name"},
    {RETAIL, FAULT_ITSELF, "SELECT sum(amount) / sum(amount) FROM orders"},
    {RETAIL, FAULT_ITSELF, "SELECT avg(amount - amount) FROM orders"},
    {RETAIL, FAULT_ITSELF,
     "SELECT id FROM orders WHERE julianday(ordered_at) - julianday(date(ordered_at)) < 3"},
    {RETAIL, FAULT_NONE,
     "SELECT id FROM orders WHERE julianday(delivered_at) - julianday(date(ordered_at)) < 3"},
    {RETAIL, FAULT_ITSELF, "SELECT status FROM orders GROUP BY status HAVING count(*) = count(*)"},
    {RETAIL, FAULT_ITSELF, "SELECT name FROM customers INTERSECT SELECT name FROM customers"},
    {RETAIL, FAULT_ITSELF, "SELECT name FROM customers EXCEPT SELECT name FROM customers"},
    {RETAIL, FAULT_ITSELF,
     "SELECT 100.0 * count(*) FILTER (WHERE status = 'paid') / count(*) FROM orders WHERE status = 'paid'"},
    {RETAIL, FAULT_ITSELF, "SELECT 100.0 * count(*) / sum(count(*)) OVER () FROM orders"},
    {RETAIL, FAULT_ITSELF,
     "SELECT status, 100.0 * count(*) / sum(count(*)) OVER () FROM orders WHERE status = 'paid' GROUP BY "
     "status"},
    {RETAIL, FAULT_NONE,
     "SELECT status, 100.0 * count(*) / sum(count(*)) OVER () FROM orders GROUP BY status"},
    {RETAIL, FAULT_NONE,
     "SELECT 100.0 * count(*) FILTER (WHERE status = 'paid') / count(*) FROM orders WHERE amount > 60"},
    {RETAIL, FAULT_NONE, "SELECT sum(amount) / sum(shipping) FROM orders"},
    {RETAIL, FAULT_NONE, "SELECT count(*) FROM orders WHERE amount > shipping"},
    {RETAIL, FAULT_NONE, "SELECT name FROM customers UNION SELECT name FROM products"},
    {SCHOOL, FAULT_NONE,
     "SELECT a.tname FROM tchr a JOIN tchr b ON a.mgr_id = b.tid WHERE a.sal = b.sal AND a.sal - b.sal < 5"},

    {RETAIL, FAULT_IDLE, "SELECT count(*) FROM orders WHERE status IN ('paid', 'paid')"},
    {RETAIL, FAULT_IDLE, "SELECT count(*) FROM orders WHERE status IN ('paid', 'open') AND status = 'paid'"},
    {RETAIL, FAULT_IDLE, "SELECT count(*) FROM orders WHERE status = 'paid' AND status <> 'open'"},
    {RETAIL, FAULT_IDLE, "SELECT count(*) FROM orders WHERE id NOT IN (SELECT id FROM orders)"},
    {RETAIL, FAULT_IDLE, "SELECT count(*) FROM orders WHERE customer_id IN (SELECT id FROM customers)"},
    {RETAIL, FAULT_IDLE,
     "SELECT count(*) FROM orders WHERE customer_id NOT IN (SELECT customer_id FROM orders)"},
    {SCHOOL, FAULT_IDLE, "SELECT sname FROM stud WHERE age > 3 OR age = 4 AND age BETWEEN 2 AND 9"},
    {RETAIL, FAULT_NONE, "SELECT count(*) FROM orders WHERE status IN ('paid', 'open') AND amount = 50"},
    {RETAIL, FAULT_NONE, "SELECT count(*) FROM orders WHERE status = 'paid' AND status IS NOT NULL"},
    {RETAIL, FAULT_NONE,
     "SELECT count(*) FROM orders WHERE id NOT IN (SELECT id FROM orders WHERE status = 'paid')"},
    {RETAIL, FAULT_NONE,
     "SELECT name FROM customers WHERE id NOT IN (SELECT customers.id FROM customers JOIN orders ON "
     "orders.customer_id = customers.id)"},
    {RETAIL, FAULT_NONE, "SELECT name FROM customers WHERE id IN (SELECT customer_id FROM orders)"},
    {RETAIL, FAULT_NONE,
     "SELECT customers.name, count(orders.id) FROM customers LEFT JOIN orders ON orders.customer_id = "
     "customers.id GROUP BY "
     "customers.id"},
};

static void each_fault_is_found_and_no_other(void **state)
{
    (void)state;
    struct session sessions[SCHEMAS];
    size_t failed = 0;
    for (int schema = 0; schema < SCHEMAS; schema++) {
        schema_open(&sessions[schema], (enum schema)schema);
    }
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct session *session = &sessions[cases[i].schema];
        struct query *query = NULL;
        if (sql_parse(session->arena, session->catalog, cases[i].sql, &query, &session->err) != 0) {
            fail_msg("%s: %s", cases[i].sql, session->err.message);
        }
        struct query_fault fault = query_fault(session->arena, session->catalog, query);
        assert_int_equal(fault.code == FAULT_NONE, fault.text == NULL);
        bool apart = fault.code == FAULT_UNCONNECTED || fault.code == FAULT_JOIN;
        assert_true(!apart || strstr(fault.text, "refers_to") != NULL); /* what would connect them */
        if (fault.code != cases[i].code) {
            print_error("%d instead of %d (%s): %s\n", (int)fault.code, (int)cases[i].code,
                        fault.text != NULL ? fault.text : "", cases[i].sql);
            failed++;
        }
    }
    for (int schema = 0; schema < SCHEMAS; schema++) {
        session_close(&sessions[schema]);
    }
    assert_int_equal(failed, 0);
}

/* No SQL says it, but a sentence of the grammar may. */
static void an_optional_table_needs_another(void **state)
{
    (void)state;
    struct session session;
    schema_open(&session, RETAIL);
    int32_t orders = catalog_find_table(session.catalog, NULL, "orders");
    struct expr rows = {.kind = EXPR_STAR, .table = orders},
                count = {.kind = EXPR_AGGREGATE, .op = AGGREGATE_COUNT, .left = &rows}, *items[] = {&count};
    struct query_table optional = {.table = orders, .optional = true};
    struct query query = {.select = items, .select_count = 1, .extra = &optional, .extra_count = 1};
    assert_int_equal(query_fault(session.arena, session.catalog, &query).code, FAULT_OPTIONAL);
    query.extra_count = 0;
    assert_int_equal(query_fault(session.arena, session.catalog, &query).code, FAULT_NONE);
    session_close(&session);
}

static void days_written_as_digits_are_not_subtracted(void **state)
{
    (void)state;
    struct session session;
    schema_open_text(
        &session,
        "CREATE TABLE jobs (job_no integer PRIMARY KEY, rel_dt integer, cls_dt integer, qty_from integer,"
        " qty_to integer, opened_date date, closed_date date)");
    static const struct {
        const char *sql;
        enum query_fault_code code;
    } asked[] = {
        {"SELECT avg(cls_dt - rel_dt) FROM jobs", FAULT_TYPES},
        {"SELECT job_no FROM jobs WHERE cls_dt - rel_dt > 30", FAULT_TYPES},
        {"SELECT avg(qty_to - qty_from) FROM jobs", FAULT_NONE},
        {"SELECT avg(julianday(closed_date) - julianday(opened_date)) FROM jobs", FAULT_NONE},
        {"SELECT count(*) FROM jobs WHERE cls_dt > rel_dt", FAULT_NONE},
    };
    for (size_t i = 0; i < sizeof asked / sizeof *asked; i++) {
        struct query *query = NULL;
        assert_int_equal(sql_parse(session.arena, session.catalog, asked[i].sql, &query, &session.err), 0);
        assert_int_equal(query_fault(session.arena, session.catalog, query).code, asked[i].code);
    }
    session_close(&session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_fault_is_found_and_no_other),
        cmocka_unit_test(an_optional_table_needs_another),
        cmocka_unit_test(days_written_as_digits_are_not_subtracted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
