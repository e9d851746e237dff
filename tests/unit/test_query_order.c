/* What is printed of a tree depends neither on the order in which tables were made nor on chance: joins go
 * the same way, the first rows are told which come first, and missing values are none of them. */
#include "schemas.h"

#include "query/join.h"
#include "sql/sql.h"
#include "translate/finish.h"

/* Two ways as short from a to b, from a club to a city, and keys both ways between two tables. */
static const char ways[] =
    "CREATE TABLE b (id integer PRIMARY KEY, label text);"
    "CREATE TABLE zig (id integer PRIMARY KEY, a_id integer REFERENCES a, b_id integer REFERENCES b);"
    "CREATE TABLE zag (id integer PRIMARY KEY, a_id integer REFERENCES a, b_id integer REFERENCES b);"
    "CREATE TABLE a (id integer PRIMARY KEY, label text);"
    "CREATE TABLE team (id integer PRIMARY KEY, captain integer REFERENCES player, label text);"
    "CREATE TABLE player (id integer PRIMARY KEY, team integer REFERENCES team, label text);"
    "CREATE TABLE city (id integer PRIMARY KEY, label text);"
    "CREATE TABLE visit (id integer PRIMARY KEY, city integer REFERENCES city, club integer REFERENCES club);"
    "CREATE TABLE home (id integer PRIMARY KEY, city integer REFERENCES city, club integer REFERENCES club);"
    "CREATE TABLE club (id integer PRIMARY KEY, label text);";

/* The statements of `text`, the last ones first. */
static const char *reversed(struct arena *arena, const char *text)
{
    const char *result = "";
    while (text[0] != '\0') {
        size_t length = strcspn(text, ";");
        result = arena_printf(arena, "%.*s;%s", (int)length, text, result);
        text += length + (text[length] == ';');
    }
    return result;
}

static struct expr *column(const struct session *session, const char *table, const char *name)
{
    struct expr *expr = ARENA_NEW(session->arena, struct expr);
    int32_t found = catalog_find_table(session->catalog, NULL, table);
    assert_true(found >= 0);
    expr->kind = EXPR_COLUMN;
    expr->column = catalog_find_column(session->catalog, found, name);
    assert_true(expr->column >= 0);
    return expr;
}

static const char *print(const struct session *session, const char *const names[4])
{
    struct expr *select[] = {column(session, names[0], names[1]), column(session, names[2], names[3])};
    struct query query = {.select = select, .select_count = 2};
    struct sql_text text;
    sql_print(session->arena, session->catalog, &query, &text);
    return text.sql;
}

static void the_order_of_creation_changes_no_join(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *names[4];
    } pairs[] = {
        {ways, {"a", "label", "b", "label"}},
        {ways, {"city", "label", "club", "label"}},
        {ways, {"team", "label", "player", "label"}},
        {NULL, {"customers", "name", "products", "name"}},
    };
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
        struct session made, again;
        const char *text = pairs[i].text != NULL ? pairs[i].text : schema_texts[RETAIL];
        size_t creates =
            strstr(text, "INSERT") != NULL ? (size_t)(strstr(text, "INSERT") - text) : strlen(text);
        schema_open_text(&made, text);
        text = reversed(made.arena, arena_strndup(made.arena, text, creates));
        schema_open_text(&again, text);
        const char *first = print(&made, pairs[i].names);
        assert_non_null(strstr(first, " JOIN "));
        assert_string_equal(first, print(&again, pairs[i].names));
        session_close(&made);
        session_close(&again);
    }
}

static const struct finished_case {
    enum schema schema;
    const char *sql, *wanted;
} cases[] = {
    {RETAIL, "SELECT name FROM customers LIMIT 3", "SELECT name FROM customers ORDER BY id LIMIT 3"},
    {CLINIC, "SELECT fullName FROM Patient LIMIT 2",
     "SELECT fullName FROM Patient ORDER BY patientId LIMIT 2"},
    {SCHOOL, "SELECT DISTINCT year FROM stud LIMIT 1",
     "SELECT DISTINCT year FROM stud ORDER BY year NULLS LAST LIMIT 1"},
    {FREIGHT, "SELECT weight FROM shipment LIMIT 1",
     "SELECT weight FROM shipment ORDER BY depot_no, number LIMIT 1"},
    {LIBRARY, "SELECT TITLE FROM BOOKS", "SELECT TITLE FROM BOOKS"},
    {LIBRARY, "SELECT TITLE FROM BOOKS ORDER BY PAGES LIMIT 1",
     "SELECT TITLE FROM BOOKS ORDER BY PAGES NULLS LAST, BOOK_ID LIMIT 1"},
    {RETAIL, "SELECT id FROM orders ORDER BY shipping LIMIT 1",
     "SELECT id FROM orders ORDER BY shipping NULLS LAST, id LIMIT 1"},
    {RETAIL, "SELECT id FROM orders ORDER BY shipping DESC LIMIT 1",
     "SELECT id FROM orders ORDER BY shipping DESC, id LIMIT 1"},
    {RETAIL, "SELECT id FROM orders ORDER BY shipping", "SELECT id FROM orders ORDER BY shipping, id"},
    {RETAIL, "SELECT status FROM orders GROUP BY status ORDER BY count(*) LIMIT 1",
     "SELECT status FROM orders GROUP BY status ORDER BY count(*), status LIMIT 1"},
    {RETAIL, "SELECT status FROM orders GROUP BY status ORDER BY avg(shipping) LIMIT 1",
     "SELECT status FROM orders GROUP BY status ORDER BY avg(shipping) NULLS LAST, status LIMIT 1"},
    {CLINIC, "SELECT visitId FROM Visit ORDER BY strftime('%Y', visitedOn) LIMIT 1",
     "SELECT visitId FROM Visit ORDER BY CAST(strftime('%Y', visitedOn) AS INTEGER) NULLS LAST, visitId "
     "LIMIT 1"},
};

static void the_first_rows_are_known_and_none_is_missing(void **state)
{
    (void)state;
    size_t failed = 0;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct session session;
        struct query *query = NULL;
        struct sql_text text;
        schema_open(&session, cases[i].schema);
        if (sql_parse(session.arena, session.catalog, cases[i].sql, &query, &session.err) != 0) {
            fail_msg("%s: %s", cases[i].sql, session.err.message);
        }
        finish_query(session.arena, session.catalog, query);
        sql_print(session.arena, session.catalog, query, &text);
        if (strcmp(text.sql, cases[i].wanted) != 0) {
            print_error("%s\n", text.sql);
            failed++;
        }
        session_close(&session);
    }
    assert_int_equal(failed, 0);
}

/* The order without shipping costs is the third one. */
static void a_missing_value_wins_nothing(void **state)
{
    (void)state;
    struct session session;
    struct query *query = NULL;
    struct sql_text text;
    schema_open(&session, RETAIL);
    assert_int_equal(sql_parse(session.arena, session.catalog,
                               "SELECT id FROM orders ORDER BY shipping LIMIT 1", &query, &session.err),
                     0);
    sql_print(session.arena, session.catalog, query, &text);
    assert_rows(&session, text.sql, "1\n");
    session_close(&session);
}

/* count(*) of two tables over one join: of each by its key, where the join repeats it. */
static void two_counts_are_of_two_things(void **state)
{
    (void)state;
    struct session session;
    struct sql_text text;
    schema_open(&session, RETAIL);
    struct expr *items[3] = {column(&session, "customers", "country_code")};
    static const char *const counted[] = {"customers", "orders"};
    for (size_t i = 0; i < 2; i++) {
        struct expr *star = ARENA_NEW(session.arena, struct expr);
        star->kind = EXPR_STAR;
        star->table = catalog_find_table(session.catalog, NULL, counted[i]);
        items[i + 1] = ARENA_NEW(session.arena, struct expr);
        items[i + 1]->kind = EXPR_AGGREGATE;
        items[i + 1]->op = AGGREGATE_COUNT;
        items[i + 1]->left = star;
    }
    struct query query = {.select = items, .select_count = 3, .group = items, .group_count = 1};
    finish_query(session.arena, session.catalog, &query);
    sql_print(session.arena, session.catalog, &query, &text);
    assert_rows(&session, text.sql, "text'DE'|1|1\ntext'FR'|2|2\n");
    session_close(&session);
}

/* Values of subqueries side by side are of no table: "select ( select max ... end limit V" is a sentence. */
static void values_of_no_table_stay_as_they_are(void **state)
{
    (void)state;
    struct session session;
    struct query *query;
    struct sql_text text;
    struct askdb_error err;
    schema_open(&session, RETAIL);
    assert_int_equal(sql_parse(session.arena, session.catalog,
                               "SELECT (SELECT max(price) FROM products) AS most", &query, &err),
                     0);
    query->limit = ARENA_NEW(session.arena, struct expr);
    *query->limit = (struct expr){.kind = EXPR_LITERAL, .literal = {LITERAL_NUMBER, "3", NULL, NULL}};
    finish_query(session.arena, session.catalog, query);
    sql_print(session.arena, session.catalog, query, &text);
    assert_string_equal(text.sql, "SELECT (SELECT max(price) FROM products) LIMIT 3");
    session_close(&session);
}

/* Numbers kept as text are compared and ordered as numbers: 9 is less than 10. */
static void numbers_in_text_are_numbers(void **state)
{
    (void)state;
    static const char text[] = "CREATE TABLE bill (id integer PRIMARY KEY, owed text);"
                               "INSERT INTO bill VALUES (1, '9'), (2, '10'), (3, '100'), (4, '-5')";
    static const struct {
        const char *sql, *printed;
    } numbers[] = {
        {"SELECT id FROM bill WHERE CAST(owed AS REAL) > 9 ORDER BY CAST(owed AS REAL) DESC",
         "SELECT id FROM bill WHERE CAST(owed AS REAL) > 9 ORDER BY CAST(owed AS REAL) DESC"},
        {"SELECT id FROM bill WHERE owed BETWEEN 9 AND 10 ORDER BY owed",
         "SELECT id FROM bill WHERE CAST(owed AS REAL) BETWEEN 9 AND 10 ORDER BY CAST(owed AS REAL)"},
        {"SELECT max(owed), min(owed) FROM bill",
         "SELECT max(CAST(owed AS REAL)), min(CAST(owed AS REAL)) FROM bill"},
        {"SELECT id FROM bill WHERE owed = 9", "SELECT id FROM bill WHERE owed = '9'"},
    };
    struct session session;
    schema_open_text(&session, text);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct query *query;
        struct sql_text printed;
        struct askdb_error err;
        assert_int_equal(sql_parse(session.arena, session.catalog, numbers[i].sql, &query, &err), 0);
        sql_print(session.arena, session.catalog, query, &printed);
        assert_string_equal(printed.sql, numbers[i].printed);
    }
    assert_rows(&session, numbers[0].printed, "3\n2\n");
    session_close(&session);
}

/* What is no number is missing: not a 0, as CAST has it. */
static void marks_and_gaps_of_numbers_in_text(void **state)
{
    (void)state;
    static const char text[] = "CREATE TABLE bill (id integer PRIMARY KEY, owed text, paid text, fee text);"
                               "INSERT INTO bill VALUES (1, '9', '$1,200.50', '1,5'), (2, 'NA', '$7', "
                               "'2,25'), (3, '100', '$10', '-'),"
                               "(4, '', '$30', '10,0')";
    static const struct {
        const char *sql, *printed, *rows;
    } numbers[] = {
        {"SELECT avg(owed) FROM bill",
         "SELECT avg(CASE WHEN owed GLOB '*[0-9]*' THEN CAST(owed AS REAL) END) FROM bill", "54.5\n"},
        {"SELECT id FROM bill WHERE owed < 50",
         "SELECT id FROM bill WHERE CASE WHEN owed GLOB '*[0-9]*' THEN CAST(owed AS REAL) END < 50", "1\n"},
        {"SELECT sum(paid), max(paid) FROM bill",
         "SELECT sum(CAST(replace(replace(paid, '$', ''), ',', '') AS REAL)), "
         "max(CAST(replace(replace(paid, '$', ''), ',', '') AS REAL)) FROM bill",
         "1247.5|1200.5\n"},
        {"SELECT sum(fee) FROM bill",
         "SELECT sum(CASE WHEN fee GLOB '*[0-9]*' THEN CAST(replace(fee, ',', '.') AS REAL) END) FROM bill",
         "13.75\n"},
        {"SELECT count(owed) FROM bill", "SELECT count(owed) FROM bill", "4\n"},
    };
    struct session session;
    schema_open_text(&session, text);
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        struct query *query;
        struct sql_text printed;
        struct askdb_error err;
        const char *sqls[] = {numbers[i].sql, numbers[i].printed}; /* what is printed reads as the same */
        for (size_t j = 0; j < 2; j++) {
            assert_int_equal(sql_parse(session.arena, session.catalog, sqls[j], &query, &err), 0);
            sql_print(session.arena, session.catalog, query, &printed);
            assert_string_equal(printed.sql, numbers[i].printed);
        }
        assert_rows(&session, printed.sql, numbers[i].rows);
    }
    session_close(&session);
}

/* What looks like such a number and says more than one has no tree, and an open end is one. */
static void no_other_statement_reads_as_a_number_in_text(void **state)
{
    (void)state;
    static const char text[] = "CREATE TABLE bill (id integer PRIMARY KEY, owed text, paid text, fee text);"
                               "INSERT INTO bill VALUES (1, '9', '$1,200.50', '1,5'), (2, 'NA', '$7', "
                               "'2,25'), (3, '100', '$10', '-')";
    static const char *const others[] = {
        "SELECT sum(CASE WHEN owed GLOB '*[0-9]*'",
        "SELECT sum(CASE WHEN owed GLOB '*[0-9]*' THEN",
        "SELECT sum(CASE WHEN owed GLOB '*[0-9]*' THEN CAST(owed AS REAL)",
        "SELECT CASE WHEN owed GLOB",
        "SELECT sum(CASE WHEN owed GLOB '*[0-9]*' AND id > 1 THEN CAST(owed AS REAL) END) FROM bill",
        "SELECT sum(CASE WHEN owed GLOB '*[0-9]*' OR id > 1 THEN CAST(owed AS REAL) END) FROM bill",
        "SELECT sum(CASE WHEN owed GLOB '*[0-9]*' || paid THEN CAST(owed AS REAL) END) FROM bill",
        "SELECT sum(CASE WHEN owed GLOB '*[0-9]*' THEN CAST(owed AS REAL) ELSE 1 END) FROM bill",
        "SELECT sum(CASE WHEN owed GLOB '*[0-9]*' THEN CAST(owed AS REAL) WHEN 1 THEN 2 END) FROM bill",
        "SELECT sum(CASE WHEN fee GLOB '*[0-9]*' THEN CAST(owed AS REAL) END) FROM bill",
        "SELECT sum(CASE WHEN owed GLOB '*[0-9]*' THEN id END) FROM bill",
        "SELECT sum(CASE WHEN owed GLOB '*[0-9]*' THEN 7 END) FROM bill",
        "SELECT sum(CAST(replace(paid, 'x', '') AS REAL)) FROM bill",
        "SELECT sum(CAST(replace(paid, '', '') AS REAL)) FROM bill",
        "SELECT sum(CAST(replace(paid, '$', '.') AS REAL)) FROM bill",
        "SELECT sum(CAST(replace(paid, ',', '.') AS REAL)) FROM bill",
        "SELECT sum(CAST(replace(fee, ',', '') AS REAL)) FROM bill",
        "SELECT sum(CAST(replace(id, ',', '') AS REAL)) FROM bill",
        "SELECT sum(CAST(replace(replace(paid, '$', ''), '1', '') AS REAL)) FROM bill",
    };
    struct session session;
    schema_open_text(&session, text);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct query *query;
        struct askdb_error err;
        if (sql_parse(session.arena, session.catalog, others[i], &query, &err) == 0) {
            fail_msg("it reads: %s", others[i]);
        }
    }
    session_close(&session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_order_of_creation_changes_no_join),
        cmocka_unit_test(the_first_rows_are_known_and_none_is_missing),
        cmocka_unit_test(a_missing_value_wins_nothing),
        cmocka_unit_test(two_counts_are_of_two_things),
        cmocka_unit_test(values_of_no_table_stay_as_they_are),
        cmocka_unit_test(numbers_in_text_are_numbers),
        cmocka_unit_test(marks_and_gaps_of_numbers_in_text),
        cmocka_unit_test(no_other_statement_reads_as_a_number_in_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
