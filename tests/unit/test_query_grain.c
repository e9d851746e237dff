/* A sum through a join that repeats rows is the sum of each row once; what is printed says so in SQL that is
 * read back as the same tree. */
#include "schemas.h"

#include "query/join.h"
#include "sql/sql.h"
#include "translate/finish.h"

static const struct grain_case {
    enum schema schema;
    const char *sql;  /* as a tree is read from it */
    const char *rows; /* of what is printed */
} cases[] = {
    /* the amount hangs on the order, the category on its lines */
    {RETAIL,
     "SELECT products.category, sum(orders.amount) FROM orders JOIN order_lines ON order_lines.order_id = "
     "orders.id JOIN products ON order_lines.product_id = products.id GROUP BY products.category ORDER BY 1",
     "text'food'|170\ntext'office'|150\n"},
    {RETAIL,
     "SELECT sum(orders.amount) FROM orders JOIN order_lines ON order_lines.order_id = orders.id WHERE "
     "order_lines.quantity >= 1",
     "220\n"},
    {RETAIL,
     "SELECT products.category, avg(orders.amount), max(orders.amount) FROM orders JOIN order_lines ON "
     "order_lines.order_id = orders.id JOIN products ON order_lines.product_id = products.id GROUP BY "
     "products.category HAVING sum(orders.amount) > 160",
     "text'food'|85|100\n"},
    {RETAIL,
     "SELECT strftime('%Y-%m', orders.ordered_at), sum(orders.shipping) FILTER (WHERE orders.status = "
     "'paid') "
     "FROM orders JOIN order_lines ON order_lines.order_id = orders.id GROUP BY 1 ORDER BY 1",
     "text'2024-05'|5\ntext'2024-06'|null\n"},
    /* nothing is repeated, or each row is meant */
    {RETAIL,
     "SELECT customers.name, sum(orders.amount) FROM customers JOIN orders ON orders.customer_id = "
     "customers.id GROUP BY customers.id ORDER BY 1",
     "text'Ann'|150\ntext'Bob'|70\n"},
    {RETAIL,
     "SELECT sum(order_lines.quantity * products.price) FROM order_lines JOIN products ON "
     "order_lines.product_id = products.id JOIN orders ON order_lines.order_id = orders.id",
     "62\n"},
    {RETAIL,
     "SELECT orders.status, sum(products.price) FROM orders JOIN order_lines ON order_lines.order_id = "
     "orders.id JOIN products ON order_lines.product_id = products.id GROUP BY orders.status ORDER BY 1",
     "text'open'|2\ntext'paid'|15\n"},
    {CLINIC,
     "SELECT Drug.kind, sum(Visit.cost), count(DISTINCT Visit.visitId) FROM Visit JOIN Prescription ON "
     "Prescription.visitId = Visit.visitId JOIN Drug ON Prescription.drugId = Drug.drugId GROUP BY Drug.kind "
     "ORDER BY 2 DESC",
     "text'pain'|70|2\ntext'mineral'|50|1\n"},
    {CLINIC, "SELECT avg(Patient.weightKg) FROM Patient JOIN Visit ON Visit.patientId = Patient.patientId",
     "70\n"},
    {LIBRARY,
     "SELECT MEMBERS.LAST_NAME, sum(BOOKS.PAGES) FROM MEMBERS JOIN LOANS ON LOANS.MEMBER_ID = "
     "MEMBERS.MEMBER_ID JOIN BOOKS ON LOANS.BOOK_ID = BOOKS.BOOK_ID GROUP BY MEMBERS.LAST_NAME ORDER BY 1",
     "text'Abt'|400\ntext'Bohm'|1000\n"},
    {FREIGHT,
     "SELECT parcel.kind, sum(shipment.weight) FROM shipment JOIN parcel ON parcel.depot_no = "
     "shipment.depot_no AND parcel.number = shipment.number GROUP BY parcel.kind ORDER BY 1",
     "text'box'|150\ntext'tube'|250\n"},
    {SCHOOL,
     "SELECT stud.sname, sum(tchr.sal) FROM stud JOIN enr ON enr.sid = stud.sid JOIN crs ON enr.cid = "
     "crs.cid "
     "JOIN tchr ON crs.tid = tchr.tid GROUP BY stud.sname ORDER BY 1",
     "text'A'|100\ntext'B'|220\n"},
    {SCHOOL,
     "SELECT tname FROM tchr WHERE sal > (SELECT avg(tchr.sal) FROM tchr JOIN crs ON crs.tid = tchr.tid)",
     "text'Yi'\n"},
};

static void each_row_is_added_once(void **state)
{
    (void)state;
    size_t failed = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct session session;
        struct query *query = NULL, *again = NULL;
        struct sql_text text, second;
        schema_open(&session, cases[i].schema);
        if (sql_parse(session.arena, session.catalog, cases[i].sql, &query, &session.err) != 0) {
            fail_msg("%s: %s", cases[i].sql, session.err.message);
        }
        sql_print(session.arena, session.catalog, query, &text);
        if (sql_parse(session.arena, session.catalog, text.sql, &again, &session.err) != 0) {
            fail_msg("%s: %s", text.sql, session.err.message);
        }
        sql_print(session.arena, session.catalog, again, &second);
        if (session_run(&session, text.sql, (struct exec_limits){0}) != 0) {
            fail_msg("%s: %s", text.sql, session.err.message);
        }
        if (!query_equal(query, again) || strcmp(text.sql, second.sql) != 0 ||
            strcmp(session.rows, cases[i].rows) != 0) {
            print_error("%s\n%s\n%s%s\n", text.sql, second.sql, session.rows, cases[i].rows);
            failed++;
        }
        session_close(&session);
    }
    assert_int_equal(failed, 0);
}

static const struct warn_case {
    enum schema schema;
    bool warned;
    const char *sql;
} warn_cases[] = {
    /* two branches of one-to-many joins: no distinct rows put both right */
    {RETAIL, true,
     "SELECT sum(orders.amount), sum(order_lines.quantity) FROM orders JOIN order_lines ON "
     "order_lines.order_id = orders.id"},
    {RETAIL, false,
     "SELECT sum(orders.amount) FROM orders JOIN order_lines ON order_lines.order_id = orders.id"},
    {RETAIL, false,
     "SELECT sum(order_lines.quantity) FROM orders JOIN order_lines ON order_lines.order_id = orders.id"},
    {SCHOOL, true,
     "SELECT sum(tchr.sal), sum(enr.grade) FROM tchr JOIN crs ON crs.tid = tchr.tid JOIN enr ON enr.cid = "
     "crs.cid"},
    {CLINIC, true,
     "SELECT sum(Visit.cost), avg(Prescription.doses) FROM Visit JOIN Prescription ON Prescription.visitId = "
     "Visit.visitId"},
};

static void what_stays_wrong_is_warned_of(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof warn_cases / sizeof *warn_cases; i++) {
        struct session session;
        struct query *query = NULL;
        bool warned = false;
        schema_open(&session, warn_cases[i].schema);
        assert_int_equal(sql_parse(session.arena, session.catalog, warn_cases[i].sql, &query, &session.err),
                         0);
        const struct join_plan *plan = join_solve(session.arena, session.catalog, query);
        for (size_t w = 0; w < plan->warning_count; w++) {
            warned = warned || plan->warnings[w].kind == JOIN_FAN_OUT;
        }
        if (warned != warn_cases[i].warned) {
            fail_msg("%s", warn_cases[i].sql);
        }
        session_close(&session);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_row_is_added_once),
        cmocka_unit_test(what_stays_wrong_is_warned_of),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
