/* What the words of a question say and a tree does not: ages, rows of the same table, two counts, counts over
 * views, one of several keys, how many rows a superlative asks for. */
#include "schemas.h"

#include "sql/sql.h"
#include "translate/ages.h"
#include "translate/finish.h"
#include "translate/mend.h"
#include "translate/percentiles.h"
#include "translate/superlative.h"
#include "translate/unfinished.h"

static const struct mend_case {
    enum schema schema;
    const char *question, *sql;
    const char *wanted; /* NULL: the reading is dropped; "": it stays as it is */
} cases[] = {
    /* ages */
    {RETAIL, "customers older than 60", "SELECT name FROM customers WHERE birth_year > 60",
     "SELECT name FROM customers WHERE birth_year < 1964"},
    {RETAIL, "customers older than 60", "SELECT name FROM customers WHERE id > 60",
     "SELECT name FROM customers WHERE birth_date < '1964-06-15'"},
    {RETAIL, "customers aged between 30 and 40",
     "SELECT name FROM customers WHERE birth_year BETWEEN 30 AND 40",
     "SELECT name FROM customers WHERE birth_year <= 1994 AND birth_year >= 1984"},
    {CLINIC, "patients over 65 years old", "SELECT fullName FROM Patient WHERE weightKg > 65",
     "SELECT fullName FROM Patient WHERE bornOn < '1959-06-15'"},
    {CLINIC, "how many patients are at least 18 years old",
     "SELECT count(*) FROM Patient WHERE weightKg >= 18",
     "SELECT count(*) FROM Patient WHERE bornOn <= '2006-06-15'"},
    {CLINIC, "patients heavier than 60", "SELECT fullName FROM Patient WHERE weightKg > 60", ""},
    {CLINIC, "patients younger than ten", "SELECT fullName FROM Patient WHERE bornOn < '2024-06-15'",
     "SELECT fullName FROM Patient WHERE bornOn > '2014-06-15'"},
    {CLINIC, "patients with age < 10", "SELECT fullName FROM Patient WHERE weightKg < 10",
     "SELECT fullName FROM Patient WHERE bornOn > '2014-06-15'"},
    {CLINIC, "patients over sixty-five today", "SELECT fullName FROM Patient WHERE bornOn >= '2024-06-16'",
     "SELECT fullName FROM Patient WHERE bornOn < '1959-06-15'"},
    {CLINIC, "adults 18+", "SELECT count(*) FROM Patient WHERE weightKg >= 18",
     "SELECT count(*) FROM Patient WHERE bornOn <= '2006-06-15'"},
    {CLINIC, "patients over 80", "SELECT fullName FROM Patient WHERE weightKg > 80", ""},
    {CLINIC, "patients with more than 5 visits",
     "SELECT fullName FROM Patient JOIN Visit ON Visit.patientId = Patient.patientId GROUP BY "
     "Patient.patientId HAVING count(*) > 5",
     ""},
    {CLINIC, "visits older than 60 days", "SELECT visitId FROM Visit WHERE cost > 60", ""},
    {SCHOOL, "students older than 12", "SELECT sname FROM stud WHERE age > 12", ""},
    {SCHOOL, "students older than 12", "SELECT sname FROM stud WHERE year > 12",
     "SELECT sname FROM stud WHERE age > 12"},
    {SCHOOL, "teachers older than 60", "SELECT tname FROM tchr WHERE sal > 60", NULL},
    {SCHOOL, "teachers older than 60", "SELECT tname FROM tchr GROUP BY tid HAVING sum(sal) > 60", NULL},
    {LIBRARY, "members older than 60", "SELECT LAST_NAME FROM MEMBERS WHERE FINES > 60", NULL},
    {FREIGHT, "shipments over 60", "SELECT number FROM shipment WHERE weight > 60", ""},
    {RETAIL, "who was born in the 80s",
     "SELECT name FROM customers WHERE signed_up >= '1980-01-01' AND signed_up < '1990-01-01'",
     "SELECT name FROM customers WHERE birth_date >= '1980-01-01' AND birth_date < '1990-01-01'"},
    {RETAIL, "who signed up in 2024",
     "SELECT name FROM customers WHERE signed_up >= '2024-01-01' AND signed_up < "
     "'2025-01-01'",
     ""},

    /* rows of the same table */
    {SCHOOL, "teachers earning more than their manager",
     "SELECT tname FROM tchr WHERE sal > (SELECT max(sal) FROM tchr)",
     "SELECT tchr.tname FROM tchr JOIN tchr AS tchr_2 ON tchr.mgr_id = tchr_2.tid WHERE tchr.sal > "
     "tchr_2.sal ORDER BY "
     "tchr.tname"},
    {SCHOOL, "teachers earning more than average",
     "SELECT tname FROM tchr WHERE sal > (SELECT avg(sal) FROM tchr)", ""},
    {SCHOOL, "students older than their classmates on average",
     "SELECT sname FROM stud WHERE age > (SELECT avg(age) FROM stud)", ""},

    /* changes from the earlier period to the later one */
    {RETAIL, "percent change in orders 2024 vs 2023",
     "SELECT (1.0 * (count(*) FILTER (WHERE ordered_at >= '2023-01-01' AND ordered_at < '2024-01"
     "-01') - count(*) FILTER (WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01')) "
     "/ count(*) FILTER (WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01')) * 100 "
     "FROM orders",
     "SELECT (1.0 * (count(*) FILTER (WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01"
     "-01') - count(*) FILTER (WHERE ordered_at >= '2023-01-01' AND ordered_at < '2024-01-01')) "
     "/ count(*) FILTER (WHERE ordered_at >= '2023-01-01' AND ordered_at < '2024-01-01')) * 100 "
     "FROM orders"},
    {RETAIL, "percent growth in orders 2024 vs 2023",
     "SELECT (1.0 * (count(*) FILTER (WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01"
     "-01') - count(*) FILTER (WHERE ordered_at >= '2023-01-01' AND ordered_at < '2024-01-01')) "
     "/ count(*) FILTER (WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01')) * 100 "
     "FROM orders",
     "SELECT (1.0 * (count(*) FILTER (WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01"
     "-01') - count(*) FILTER (WHERE ordered_at >= '2023-01-01' AND ordered_at < '2024-01-01')) "
     "/ count(*) FILTER (WHERE ordered_at >= '2023-01-01' AND ordered_at < '2024-01-01')) * 100 "
     "FROM orders"},
    {RETAIL, "growth in orders from 2023 to 2024",
     "SELECT count(*) FILTER (WHERE ordered_at >= '2023-01-01' AND ordered_at < '2024-01-01') - "
     "count(*) FILTER (WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01') FROM orde"
     "rs",
     "SELECT count(*) FILTER (WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01') - "
     "count(*) FILTER (WHERE ordered_at >= '2023-01-01' AND ordered_at < '2024-01-01') FROM orde"
     "rs"},
    {RETAIL, "growth in orders from 2023 to 2024",
     "SELECT count(*) FILTER (WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01') - "
     "count(*) FILTER (WHERE ordered_at >= '2023-01-01' AND ordered_at < '2024-01-01') FROM orde"
     "rs",
     ""},
    {RETAIL, "orders in 2023 less those in 2024",
     "SELECT count(*) FILTER (WHERE ordered_at >= '2023-01-01' AND ordered_at < '2024-01-01') - "
     "count(*) FILTER (WHERE ordered_at >= '2024-01-01' AND ordered_at < '2025-01-01') FROM orde"
     "rs",
     ""},

    /* counts of two things */
    {RETAIL, "number of customers and number of orders per country",
     "SELECT customers.country_code, count(*), count(*) FROM customers JOIN orders ON orders.customer_id = "
     "customers.id "
     "GROUP BY customers.country_code",
     "SELECT customers.country_code, count(DISTINCT customers.id), count(orders.id)"
     " "
     "FROM customers LEFT JOIN orders ON orders.customer_id = customers.id GROUP BY customers.country_code "
     "ORDER BY customers.country_code"},
    {RETAIL, "number of customers and number of orders per country",
     "SELECT countries.name, count(DISTINCT customers.id), count(orders.id) FROM countries JOIN customers ON "
     "customers.country_code = countries.code JOIN orders ON orders.customer_id = customers.id GROUP BY "
     "countries.code",
     "SELECT countries.name, count(DISTINCT customers.id), count(orders.id)"
     " FROM "
     "countries LEFT JOIN customers ON customers.country_code = countries.code LEFT JOIN orders ON "
     "orders.customer_id = customers.id GROUP BY countries.code ORDER BY countries.code"},
    {RETAIL, "number of customers and of orders that are paid, per country",
     "SELECT customers.country_code, count(*), count(*) FROM customers JOIN orders ON orders.customer_id = "
     "customers.id WHERE orders.status = 'paid' GROUP BY customers.country_code",
     "SELECT customers.country_code, count(DISTINCT customers.id), count(*)"
     " FROM "
     "customers JOIN orders ON orders.customer_id = customers.id WHERE orders.status = 'paid' GROUP BY "
     "customers.country_code ORDER BY customers.country_code"},
    {RETAIL, "how many customers and orders are there in France",
     "SELECT count(*), count(*) FROM customers JOIN orders ON orders.customer_id = customers.id WHERE "
     "customers.country_code = 'FR'",
     "SELECT (SELECT count(*) FROM customers WHERE country_code = 'FR'), (SELECT count(*) "
     "FROM "
     "orders JOIN customers ON orders.customer_id = customers.id WHERE customers.country_code = 'FR')"
     ""},
    {RETAIL, "number of customers and number of orders per country",
     "SELECT customers.country_code, count(*) FROM customers JOIN orders ON orders.customer_id = "
     "customers.id "
     "GROUP BY customers.country_code",
     "SELECT customers.country_code, count(DISTINCT customers.id), count(orders.id)"
     " "
     "FROM customers LEFT JOIN orders ON orders.customer_id = customers.id GROUP BY customers.country_code "
     "ORDER BY customers.country_code"},
    {RETAIL, "orders and order lines", "SELECT count(*) FROM orders",
     "SELECT (SELECT count(*) FROM orders), (SELECT count(*) FROM order_lines)"
     ""},
    {RETAIL, "number of orders by customers and countries", "SELECT count(*) FROM orders", ""},
    {RETAIL, "how many orders and days of weather", "SELECT count(*) FROM orders", ""},
    {RETAIL, "how many orders and weather", "SELECT count(*) FROM orders", ""},
    {CLINIC, "for each doctor the count of patients and of visits",
     "SELECT Doctor.fullName, count(*), count(*) FROM Doctor JOIN Visit ON Visit.doctorId = Doctor.doctorId "
     "JOIN Patient "
     "ON Visit.patientId = Patient.patientId GROUP BY Doctor.doctorId",
     "SELECT Doctor.fullName, count(DISTINCT Patient.patientId), count(Visit.visitId)"
     " FROM Doctor LEFT JOIN "
     "Visit ON Visit.doctorId = Doctor.doctorId LEFT JOIN Patient ON Visit.patientId = Patient.patientId "
     "GROUP BY Doctor.doctorId "
     "ORDER BY Doctor.doctorId"},
    {SCHOOL, "how many, and how many, in all", "SELECT count(*), count(*) FROM stud", NULL},

    /* percentiles */
    {RETAIL, "median amount of orders", "SELECT avg(amount) FROM orders",
     "SELECT median(amount) FROM orders"},
    {RETAIL, "90th percentile of the amount by status",
     "SELECT status, avg(amount) FROM orders GROUP BY status",
     "SELECT status, percentile(amount, 90) FROM orders GROUP BY status ORDER BY status"},
    {RETAIL, "average and median price of products", "SELECT avg(price) FROM products",
     "SELECT avg(price), median(price) FROM products"},
    {RETAIL, "average and median price of products", "SELECT avg(price), avg(price) FROM products",
     "SELECT avg(price), median(price) FROM products"},
    {RETAIL, "p99.9 of the price", "SELECT avg(price) FROM products",
     "SELECT percentile(price, 99.9) FROM products"},
    {RETAIL, "how many P1 orders", "SELECT avg(amount) FROM orders", ""},
    {RETAIL, "median price", "SELECT price FROM products", NULL},
    {RETAIL, "average price", "SELECT avg(price) FROM products", ""},
    {CLINIC, "visits that cost more than the median",
     "SELECT visitId FROM Visit WHERE cost > (SELECT avg(cost) "
     "FROM Visit)",
     "SELECT visitId FROM Visit WHERE cost > (SELECT median(cost) FROM Visit)"},
    {SCHOOL, "95th-percentile salary", "SELECT avg(sal) FROM tchr", "SELECT percentile(sal, 95) FROM tchr"},
    {LIBRARY, "members with fines over the 75th percentile",
     "SELECT LAST_NAME FROM MEMBERS WHERE FINES > (SELECT avg(FINES) FROM MEMBERS)",
     "SELECT LAST_NAME FROM MEMBERS WHERE FINES > (SELECT percentile(FINES, 75) FROM MEMBERS)"},

    /* superlatives */
    {RETAIL, "newest customers", "SELECT name FROM customers ORDER BY signed_up DESC LIMIT 1",
     "SELECT name, signed_up FROM (SELECT name, signed_up, id, rank() OVER (ORDER BY signed_up DESC) AS "
     "place FROM customers WHERE signed_up IS NOT NULL) AS ranked WHERE place <= 10 ORDER BY place, id"},
    {RETAIL, "the newest customer", "SELECT name FROM customers ORDER BY signed_up DESC LIMIT 1",
     "SELECT name FROM customers ORDER BY signed_up DESC, id LIMIT 1"},
    {RETAIL, "the 1 newest of the customers", "SELECT name FROM customers ORDER BY signed_up DESC LIMIT 1",
     "SELECT name FROM customers ORDER BY signed_up DESC, id LIMIT 1"},
    {RETAIL, "which customer has the most orders",
     "SELECT customers.name FROM customers JOIN orders ON orders.customer_id = customers.id GROUP BY "
     "customers.id ORDER BY "
     "count(*) DESC LIMIT 1",
     "SELECT customers.name FROM customers JOIN orders ON orders.customer_id = customers.id GROUP BY "
     "customers.id ORDER BY "
     "count(*) DESC, customers.id DESC LIMIT 1"},
    {RETAIL, "most expensive products", "SELECT name FROM products ORDER BY price DESC LIMIT 1",
     "SELECT name, price FROM (SELECT name, price, id, rank() OVER (ORDER BY price DESC) AS place FROM "
     "products WHERE price IS NOT NULL) AS ranked WHERE place <= 10 ORDER BY place, id"},
    {RETAIL, "categories with the highest average price",
     "SELECT category FROM products GROUP BY category ORDER BY avg(price) DESC LIMIT 1",
     "SELECT category, c2 FROM (SELECT category, avg(price) AS c2, rank() OVER (ORDER BY "
     "avg(price) DESC) AS place FROM products GROUP BY category) AS ranked WHERE place <= 10 ORDER BY place, "
     "category DESC"},
    {RETAIL, "top 2 customers by number of orders",
     "SELECT customers.name FROM customers JOIN orders ON orders.customer_id = customers.id GROUP BY "
     "customers.id ORDER BY count(*) DESC LIMIT 2",
     "SELECT customers.name, count(*) FROM customers JOIN orders ON orders.customer_id = "
     "customers.id "
     "GROUP BY customers.id ORDER BY count(*) DESC, customers.id DESC LIMIT 2"},
    {RETAIL, "the 3 most expensive products, price first",
     "SELECT price, name FROM products ORDER BY price DESC LIMIT 3", ""},
    {RETAIL, "all about the 3 most expensive products", "SELECT * FROM products ORDER BY price DESC LIMIT 3",
     ""},
    {RETAIL, "the first 3 products, sorted by price", "SELECT name FROM products ORDER BY price LIMIT 3", ""},
    {RETAIL, "the 2 highest numbers of products", "SELECT name FROM products ORDER BY id DESC LIMIT 2", ""},
    {RETAIL, "oldest orders that are open",
     "SELECT id FROM orders WHERE status = 'open' ORDER BY ordered_at LIMIT 1",
     "SELECT id, ordered_at FROM (SELECT id, ordered_at, rank() OVER (ORDER BY ordered_at NULLS LAST) AS "
     "place "
     "FROM orders WHERE status = 'open' AND ordered_at IS NOT NULL) AS ranked WHERE place <= 10 ORDER BY "
     "place, id"},
    {CLINIC, "heaviest patients", "SELECT fullName FROM Patient ORDER BY weightKg DESC LIMIT 1",
     "SELECT fullName, weightKg FROM (SELECT fullName, weightKg, patientId, rank() OVER (ORDER BY weightKg "
     "DESC) AS place FROM Patient WHERE weightKg IS NOT NULL) AS ranked WHERE place <= 10 ORDER BY place, "
     "patientId"},
    {LIBRARY, "longest books", "SELECT TITLE FROM BOOKS ORDER BY PAGES DESC LIMIT 1",
     "SELECT TITLE, PAGES FROM (SELECT TITLE, PAGES, BOOK_ID, rank() OVER (ORDER BY PAGES DESC) AS place "
     "FROM "
     "BOOKS WHERE PAGES IS NOT NULL) AS ranked WHERE place <= 10 ORDER BY place, BOOK_ID"},
};

static const char *mended(struct session *session, const struct mend_case *item)
{
    struct query *query = NULL;
    struct sql_text text;
    if (sql_parse(session->arena, session->catalog, item->sql, &query, &session->err) != 0) {
        fail_msg("%s: %s", item->sql, session->err.message);
    }
    struct age age = age_of_question(session->arena, item->question);
    struct percentile percentile =
        percentile_of_question(session->arena, session->catalog, NULL, item->question);
    if (!mend_query(session->arena, session->catalog, item->question, query) ||
        !percentile_apply(session->arena, &percentile, NULL, query) ||
        !age_apply(session->arena, session->catalog, &age, "2024-06-15", query)) {
        return NULL;
    }
    superlative_apply(session->arena, session->catalog, item->question, query);
    superlative_show_measure(session->arena, session->catalog, item->question, query);
    finish_query(session->arena, session->catalog, query);
    sql_print(session->arena, session->catalog, query, &text);
    return text.sql;
}

static const char *as_it_is(struct session *session, const char *sql)
{
    struct query *query = NULL;
    struct sql_text text;
    assert_int_equal(sql_parse(session->arena, session->catalog, sql, &query, &session->err), 0);
    finish_query(session->arena, session->catalog, query);
    sql_print(session->arena, session->catalog, query, &text);
    return text.sql;
}

static void each_question_says_what_it_says(void **state)
{
    (void)state;
    struct session sessions[SCHEMAS];
    size_t failed = 0;
    for (int schema = 0; schema < SCHEMAS; schema++) {
        schema_open(&sessions[schema], (enum schema)schema);
    }
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct session *session = &sessions[cases[i].schema];
        const char *made = mended(session, &cases[i]), *wanted = cases[i].wanted;
        wanted = wanted != NULL && wanted[0] == '\0' ? as_it_is(session, cases[i].sql) : wanted;
        if (made == NULL || wanted == NULL ? made != wanted : strcmp(made, wanted) != 0) {
            print_error("%s\n  %s\n  %s\n", cases[i].question, made != NULL ? made : "dropped",
                        wanted != NULL ? wanted : "dropped");
            failed++;
        }
    }
    for (int schema = 0; schema < SCHEMAS; schema++) {
        session_close(&sessions[schema]);
    }
    assert_int_equal(failed, 0);
}

/* Of a database with a year of birth alone. */
static void a_year_of_birth_will_do(void **state)
{
    (void)state;
    static const struct mend_case by_year[] = {
        {RETAIL, "people older than 60", "SELECT name FROM person WHERE yearOfBirth > 60",
         "SELECT name FROM person WHERE yearOfBirth < 1964"},
        {RETAIL, "people younger than 30", "SELECT name FROM person WHERE height < 30",
         "SELECT name FROM person WHERE yearOfBirth > 1994"},
        {RETAIL, "people 20 to 25 years old", "SELECT name FROM person WHERE height BETWEEN 20 AND 25",
         "SELECT name FROM person WHERE yearOfBirth <= 2004 AND yearOfBirth >= 1999"},
        {RETAIL, "people born in the 80s",
         "SELECT name FROM person WHERE joined >= '1980-01-01' AND joined < '1990-01-01'",
         "SELECT name FROM person WHERE yearOfBirth >= 1980 AND yearOfBirth < 1990"},
    };
    struct session session;
    schema_open_text(&session, "CREATE TABLE person (id integer PRIMARY KEY, name text, height integer, "
                               "yearOfBirth integer, joined date);");
    for (size_t i = 0; i < sizeof by_year / sizeof *by_year; i++) {
        const char *made = mended(&session, &by_year[i]);
        assert_non_null(made);
        assert_string_equal(made, by_year[i].wanted);
    }
    session_close(&session);
}

static const char *leaning(struct session *session, const char *question, const char *before, const char *sql)
{
    struct query *query = NULL, *history = NULL;
    struct sql_text text;
    assert_int_equal(sql_parse(session->arena, session->catalog, sql, &query, &session->err), 0);
    assert_int_equal(sql_parse(session->arena, session->catalog, before, &history, &session->err), 0);
    struct percentile percentile = percentile_of_question(session->arena, session->catalog, NULL, question);
    assert_true(percentile_apply(session->arena, &percentile, history, query));
    sql_print(session->arena, session->catalog, query, &text);
    return text.sql;
}

static void a_follow_up_keeps_the_median(void **state)
{
    (void)state;
    static const char *const before = "SELECT median(price), avg(id) FROM products";
    static const char *const grouped = "SELECT category, avg(price) FROM products GROUP BY category";
    struct session session;
    struct query *history = NULL;
    struct sql_text text;
    schema_open(&session, RETAIL);
    assert_string_equal(leaning(&session, "by category", before, grouped),
                        "SELECT category, median(price) FROM products GROUP BY category");
    assert_string_equal(leaning(&session, "and the average by category", before, grouped), grouped);
    assert_string_equal(leaning(&session, "by category", grouped, grouped), grouped);
    assert_int_equal(sql_parse(session.arena, session.catalog, before, &history, &session.err), 0);
    sql_print(session.arena, session.catalog, percentile_forget(session.arena, history), &text);
    assert_string_equal(text.sql, "SELECT avg(price), avg(id) FROM products");
    sql_print(session.arena, session.catalog, history, &text);
    assert_string_equal(text.sql, before);
    session_close(&session);
}

static void a_column_of_the_name_is_that(void **state)
{
    (void)state;
    struct session session;
    schema_open_text(&session,
                     "CREATE TABLE areas (id integer PRIMARY KEY, median_income numeric, p90 numeric);");
    assert_null(
        percentile_of_question(session.arena, session.catalog, NULL, "average median income").percent);
    assert_null(percentile_of_question(session.arena, session.catalog, NULL, "areas by p90").percent);
    struct percentile other = percentile_of_question(session.arena, session.catalog, NULL, "the p95 of all");
    assert_string_equal(other.percent, "95");
    assert_string_equal(other.question, "the average of all");
    assert_string_equal(other.said, "p95");
    struct value_index *index = value_index_create();
    value_index_add(index, 0, "P95", strlen("P95"));
    assert_null(percentile_of_question(session.arena, session.catalog, index, "the P95 of all").percent);
    value_index_destroy(index);
    session_close(&session);
}

/* A view of lines does not count what the lines are of, nor does one of groups. */
static void rows_of_views_are_told_from_what_they_show(void **state)
{
    (void)state;
    static const struct mend_case counts[] = {
        {RETAIL, "how many orders", "SELECT count(*) FROM sales_report",
         "SELECT count(DISTINCT order_id) FROM sales_report"},
        {RETAIL, "how many orders are large", "SELECT count(*) FROM sales_report WHERE amount > 5",
         "SELECT count(DISTINCT order_id) FROM sales_report WHERE amount > 5"},
        {RETAIL, "how many order lines", "SELECT count(*) FROM sales_report",
         "SELECT count(*) FROM sales_report"},
        {RETAIL, "how many rows has the sales report of orders", "SELECT count(*) FROM sales_report",
         "SELECT count(*) FROM sales_report"},
        {RETAIL, "number of orders", "SELECT count(*) FROM open_ones", "SELECT count(*) FROM open_ones"},
        {RETAIL, "number of orders", "SELECT count(*) FROM per_day", NULL},
    };
    struct session session;
    schema_open_text(
        &session,
        "CREATE TABLE orders (id integer PRIMARY KEY, placed date, open integer);"
        "CREATE TABLE order_lines (order_id integer REFERENCES orders (id), line_no integer, amount"
        " numeric, PRIMARY KEY (order_id, line_no));"
        "CREATE VIEW sales_report AS SELECT l.order_id, l.line_no, l.amount, o.placed FROM order_lines l"
        " JOIN orders o ON o.id = l.order_id;"
        "CREATE VIEW open_ones AS SELECT id, placed FROM orders WHERE open = 1;"
        "CREATE VIEW per_day AS SELECT placed, count(*) AS n FROM orders GROUP BY placed;");
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        const char *made = mended(&session, &counts[i]);
        if (counts[i].wanted == NULL) {
            assert_null(made);
            continue;
        }
        assert_non_null(made);
        assert_string_equal(made, counts[i].wanted);
    }
    session_close(&session);
}

static void the_word_before_a_table_chooses_its_key(void **state)
{
    (void)state;
    static const char *const declared = "SELECT addresses.city, count(*) FROM addresses JOIN orders ON"
                                        " orders.billing_address_id = addresses.id GROUP BY addresses.city";
    static const char *const shipping = "SELECT addresses.city, count(*) FROM addresses JOIN orders ON"
                                        " orders.shipping_address_id = addresses.id GROUP BY addresses.city";
    static const struct mend_case roles[] = {
        {RETAIL, "orders by city of the shipping address", NULL, shipping},
        {RETAIL, "orders by city of the billing address", NULL, declared},
        {RETAIL, "orders by city", NULL, declared},
        {RETAIL, "orders by city of billing or shipping address", NULL, declared},
    };
    struct session session;
    schema_open_text(&session,
                     "CREATE TABLE addresses (id integer PRIMARY KEY, city text);"
                     "CREATE TABLE orders (id integer PRIMARY KEY, billing_address_id integer REFERENCES"
                     " addresses (id), shipping_address_id integer REFERENCES addresses (id));");
    for (size_t i = 0; i < sizeof roles / sizeof *roles; i++) {
        struct mend_case item = roles[i];
        item.sql = declared;
        const char *made = mended(&session, &item);
        assert_non_null(made);
        assert_non_null(strstr(made, strstr(item.wanted, "JOIN orders ON")));
    }
    session_close(&session);
}

/* "In 2025" is not "in" of a column dep_in. */
static void small_words_choose_no_key(void **state)
{
    (void)state;
    static const char *const first = "SELECT yard.town, count(*) FROM yard JOIN trip ON trip.yard_out ="
                                     " yard.yard_no GROUP BY yard.yard_no";
    static const char *const questions[] = {"trips per yard in 2025", "trips in each yard", "trips by yard",
                                            "trips per yard this year", "trips at the yards on Mondays"};
    struct session session;
    schema_open_text(&session, "CREATE TABLE yard (yard_no integer PRIMARY KEY, town text);"
                               "CREATE TABLE trip (trip_no integer PRIMARY KEY, yard_out integer REFERENCES"
                               " yard, yard_in integer REFERENCES yard);");
    for (size_t i = 0; i < sizeof questions / sizeof *questions; i++) {
        const char *made = mended(&session, &(struct mend_case){RETAIL, questions[i], first, ""});
        assert_non_null(strstr(made, "trip.yard_out = yard.yard_no"));
    }
    session_close(&session);
}

static void a_row_refers_to_two_by_two_keys(void **state)
{
    (void)state;
    struct session session;
    schema_open_text(&session, "CREATE TABLE yard (yard_no integer PRIMARY KEY, town text);"
                               "CREATE TABLE trip (trip_no integer PRIMARY KEY, yard_out integer REFERENCES"
                               " yard, yard_in integer REFERENCES yard, miles integer);");
    const char *made = mended(
        &session, &(struct mend_case){RETAIL, "trips with both yards",
                                      "SELECT yard.town, yard_2.town FROM trip JOIN yard ON trip.yard_in ="
                                      " yard.yard_no JOIN yard AS yard_2 ON trip.yard_in = yard_2.yard_no",
                                      ""});
    assert_non_null(strstr(made, "trip.yard_out = yard.yard_no"));
    assert_non_null(strstr(made, "trip.yard_in = yard_2.yard_no"));
    session_close(&session);
}

static void what_is_shown_twice_is_shown_once(void **state)
{
    (void)state;
    struct session session;
    schema_open(&session, RETAIL);
    const char *made = mended(&session, &(struct mend_case){RETAIL, "names and prices of products",
                                                            "SELECT name, price, price FROM products", ""});
    assert_string_equal(made, "SELECT name, price FROM products");
    session_close(&session);
}

/* Bells and ringers of a tower have no more in common than it: their pairs are no bells. */
static void pairs_are_not_counted(void **state)
{
    (void)state;
    struct session session;
    schema_open_text(&session,
                     "CREATE TABLE tower (tower_id integer PRIMARY KEY, name text);"
                     "CREATE TABLE bell (bell_id integer PRIMARY KEY, kg numeric, tower_id integer"
                     " REFERENCES tower);"
                     "CREATE TABLE ringer (ringer_id integer PRIMARY KEY, surname text, tower_id integer"
                     " REFERENCES tower);");
    const char *made =
        mended(&session,
               &(struct mend_case){RETAIL, "number of bells in towers where Pratt rings",
                                   "SELECT tower.name, count(bell.bell_id) FROM tower JOIN bell ON"
                                   " bell.tower_id = tower.tower_id JOIN ringer ON ringer.tower_id ="
                                   " tower.tower_id WHERE ringer.surname = 'Pratt' GROUP BY tower.tower_id",
                                   ""});
    assert_non_null(strstr(made, "count(DISTINCT bell.bell_id)"));
    session_close(&session);
}

static void what_is_not_over_is_told(void **state)
{
    (void)state;
    static const char *const june =
        "June 2024 is not over: it has only its days up to 2024-06-15, what it is "
        "compared with has all";
    static const char *const year = "2024 is not over: it has only its days up to 2024-06-15, what it is "
                                    "compared with has all";
    const struct {
        enum schema schema;
        const char *question, *sql, *note;
    } notes[] = {
        {RETAIL, "this month and last month",
         "SELECT count(*) FILTER (WHERE ordered_at >= '2024-06-01' AND ordered_at < '2024-07-01'), count(*) "
         "FILTER "
         "(WHERE ordered_at >= '2024-05-01' AND ordered_at < '2024-06-01') FROM orders",
         june},
        {RETAIL, "June vs May",
         "SELECT strftime('%Y-%m', ordered_at), count(*) FROM orders WHERE ordered_at < '2024-07-01' AND "
         "ordered_at "
         ">= '2024-05-01' GROUP BY strftime('%Y-%m', ordered_at)",
         june},
        {RETAIL, "orders by month since January, change",
         "SELECT strftime('%Y-%m', ordered_at), count(*) FROM orders WHERE ordered_at >= '2024-01-01' GROUP "
         "BY "
         "strftime('%Y-%m', ordered_at)",
         june},
        {RETAIL, "orders by month in 2024",
         "SELECT strftime('%Y-%m', ordered_at), count(*) FROM orders WHERE ordered_at >= '2024-01-01' AND "
         "ordered_at < '2025-01-01' GROUP BY strftime('%Y-%m', ordered_at)",
         NULL},
        {RETAIL, "orders this month",
         "SELECT count(*) FROM orders WHERE ordered_at >= '2024-06-01' AND ordered_at < "
         "'2024-07-01'",
         NULL},
        {RETAIL, "May vs April",
         "SELECT count(*) FILTER (WHERE ordered_at >= '2024-04-01' AND ordered_at < '2024-05-01'), count(*) "
         "FILTER "
         "(WHERE ordered_at >= '2024-05-01' AND ordered_at < '2024-06-01') FROM orders",
         NULL},
        {CLINIC, "visits this year compared with last year",
         "SELECT CAST(strftime('%Y', visitedOn) AS INTEGER), count(*) FROM Visit WHERE visitedOn >= "
         "'2023-01-01' AND "
         "visitedOn < '2025-01-01' GROUP BY CAST(strftime('%Y', visitedOn) AS INTEGER)",
         year},
        {LIBRARY, "loans in the first half against those of today",
         "SELECT count(*) FILTER (WHERE LOANED >= '2024-01-01' AND LOANED < '2024-06-16'), count(*) FILTER "
         "(WHERE "
         "LOANED >= '2024-06-15' AND LOANED < '2024-06-16') FROM LOANS",
         NULL},
    };
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        struct session session;
        struct query *query = NULL;
        schema_open(&session, notes[i].schema);
        if (sql_parse(session.arena, session.catalog, notes[i].sql, &query, &session.err) != 0) {
            fail_msg("%s", session.err.message);
        }
        const char *note = unfinished_note(session.arena, notes[i].question, "2024-06-15", 0, query);
        assert_string_equal(note != NULL ? note : "", notes[i].note != NULL ? notes[i].note : "");
        session_close(&session);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_of_views_are_told_from_what_they_show),
        cmocka_unit_test(the_word_before_a_table_chooses_its_key),
        cmocka_unit_test(small_words_choose_no_key),
        cmocka_unit_test(a_row_refers_to_two_by_two_keys),
        cmocka_unit_test(what_is_shown_twice_is_shown_once),
        cmocka_unit_test(pairs_are_not_counted),
        cmocka_unit_test(each_question_says_what_it_says),
        cmocka_unit_test(a_year_of_birth_will_do),
        cmocka_unit_test(a_follow_up_keeps_the_median),
        cmocka_unit_test(a_column_of_the_name_is_that),
        cmocka_unit_test(what_is_not_over_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
