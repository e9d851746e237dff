/* Against the server that ASKDB_TEST_POSTGRES names (a URI of a role that may create schemas and roles);
 * skipped without. */
#include "test_exec_support.h"

#if __has_include(<libpq-fe.h>)
#include "own_database.h"

static const char setup[] =
    "DROP SCHEMA IF EXISTS askdb_test CASCADE; CREATE SCHEMA askdb_test; SET search_path = askdb_test;"
    "CREATE TYPE mood AS ENUM ('happy', 'sad'); CREATE DOMAIN email AS text;"
    "CREATE TABLE customers (id serial PRIMARY KEY, name text NOT NULL, mail email UNIQUE, mood mood, "
    "created timestamptz,"
    " vip boolean, data jsonb, raw bytea, score float8, price numeric(10, 2), day date);"
    "COMMENT ON TABLE customers IS 'people who buy'; COMMENT ON COLUMN customers.name IS 'full name';"
    "CREATE TABLE orders (a int, b int, customer_id int REFERENCES customers, PRIMARY KEY (a, b));"
    "CREATE TABLE items (x int, y int, FOREIGN KEY (x, y) REFERENCES orders (a, b));"
    "CREATE TABLE events (id int, customer_id int, at timestamp) PARTITION BY RANGE (at);"
    "CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');"
    "CREATE VIEW v_names AS SELECT name FROM customers;"
    "CREATE MATERIALIZED VIEW m_names AS SELECT name FROM customers;"
    "INSERT INTO customers (name, mail, mood, created, vip, raw, score, price, day) VALUES"
    " ('Ann', 'ann@x', 'happy', '2024-01-02 03:04:05+00', true, '\\x4100ff', 1.5, 12.50, '2024-02-29'),"
    " ('Bob', NULL, 'sad', NULL, false, NULL, 'NaN', NULL, NULL);"
    "ANALYZE customers;"
    "DO $$ BEGIN CREATE ROLE askdb_test_reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
    "GRANT USAGE ON SCHEMA askdb_test TO askdb_test_reader; GRANT SELECT ON customers TO askdb_test_reader;"
    "GRANT SELECT (a) ON orders TO askdb_test_reader;";

static char *own_uri;

static const char *server(void)
{
    return own_uri != NULL ? own_uri : getenv("ASKDB_TEST_POSTGRES");
}

static void ignore_notice(void *context, const char *message)
{
    (void)context;
    (void)message;
}

static void execute(const char *sql)
{
    PGconn *db = PQconnectdb(server());
    PQsetNoticeProcessor(db, ignore_notice, NULL);
    PGresult *result = PQexec(db, sql);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) {
        fail_msg("%s", PQerrorMessage(db));
    }
    PQclear(result);
    PQfinish(db);
}

static void open_server(struct session *session)
{
    if (!server()) {
        skip();
    }
    execute(setup);
    session_open(session, (const char *const[]){server()}, 1);
}

static int32_t own_table(const struct session *session, const char *name)
{
    return catalog_find_table(session->catalog, "askdb_test", name);
}

static const struct catalog_column *own_column(const struct session *session, const char *table,
                                               const char *column)
{
    assert_true(own_table(session, table) >= 0);
    int32_t number = catalog_find_column(session->catalog, own_table(session, table), column);
    assert_true(number >= 0);
    return &session->catalog->columns[number];
}

static void test_introspects_tables_and_types(void **state)
{
    (void)state;
    struct session session;
    open_server(&session);
    assert_int_equal(exec_dialect(session.connection), DIALECT_POSTGRES);
    const struct catalog_table *customers = &session.catalog->tables[own_table(&session, "customers")];
    assert_string_equal(customers->comment, "people who buy");
    assert_int_equal(customers->row_estimate, 2);
    assert_true(session.catalog->tables[own_table(&session, "v_names")].view);
    assert_true(session.catalog->tables[own_table(&session, "m_names")].view);
    assert_true(own_table(&session, "events") >= 0);
    assert_int_equal(own_table(&session, "events_2024"), -1);
    assert_int_equal(catalog_find_table(session.catalog, NULL, "pg_class"), -1);
    assert_true(own_column(&session, "customers", "id")->primary);
    assert_true(own_column(&session, "customers", "mail")->unique);
    assert_true(own_column(&session, "customers", "name")->not_null);
    assert_false(own_column(&session, "orders", "a")->unique);
    assert_true(own_column(&session, "orders", "a")->primary);
    assert_string_equal(own_column(&session, "customers", "name")->comment, "full name");
    assert_string_equal(own_column(&session, "customers", "price")->declared_type, "numeric(10,2)");
    assert_int_equal(own_column(&session, "customers", "mail")->type, COLUMN_TEXT);
    assert_int_equal(own_column(&session, "customers", "mood")->type, COLUMN_TEXT);
    assert_int_equal(own_column(&session, "customers", "created")->type, COLUMN_TIME);
    assert_int_equal(own_column(&session, "customers", "vip")->type, COLUMN_BOOLEAN);
    assert_int_equal(own_column(&session, "customers", "data")->type, COLUMN_OTHER);
    assert_int_equal(own_column(&session, "customers", "price")->type, COLUMN_NUMBER);
    assert_true(own_column(&session, "customers", "id")->integer);
    session_close(&session);
}

static const struct catalog_key *key_of(const struct session *session, const char *table)
{
    for (size_t i = 0; i < session->catalog->key_count; i++) {
        if (session->catalog->keys[i].from_table == own_table(session, table)) {
            return &session->catalog->keys[i];
        }
    }
    return NULL;
}

static void test_reads_foreign_keys(void **state)
{
    (void)state;
    struct session session;
    open_server(&session);
    const struct catalog_key *simple = key_of(&session, "orders"), *composite = key_of(&session, "items");
    assert_non_null(simple);
    assert_non_null(composite);
    assert_int_equal(simple->to_table, own_table(&session, "customers"));
    assert_false(simple->inferred);
    assert_int_equal(composite->column_count, 2);
    assert_string_equal(session.catalog->columns[composite->from_columns[1]].name, "y");
    assert_string_equal(session.catalog->columns[composite->to_columns[1]].name, "b");
    assert_true(key_of(&session, "events")->inferred);
    session_close(&session);
}

static void test_streams_cells_by_type(void **state)
{
    (void)state;
    struct session session;
    open_server(&session);
    assert_rows(&session,
                "SELECT id, name, mood, vip, score, price, day, raw FROM askdb_test.customers ORDER BY id",
                "1|text'Ann'|text'happy'|true|1.5|decimal'12.50'|time'2024-02-29'|blob'A'\n"
                "2|text'Bob'|text'sad'|false|nan|null|null|null\n");
    assert_string_equal(
        session.columns,
        "id:integer name:text mood:text vip:boolean score:real price:decimal day:time raw:blob");
    session_close(&session);
}

static void test_limits_end_the_result(void **state)
{
    (void)state;
    struct session session;
    open_server(&session);
    static const char sql[] =
        "SELECT a.id FROM askdb_test.customers AS a CROSS JOIN askdb_test.customers AS b";
    assert_int_equal(session_run(&session, sql, (struct exec_limits){.max_rows = 3}), 0);
    assert_int_equal(session.result.rows, 3);
    assert_true(session.result.truncated);
    assert_int_equal(session_run(&session, sql, (struct exec_limits){.max_rows = 4}), 0);
    assert_false(session.result.truncated);
    session_close(&session);
}

/* A join whose result would take the server very long. */
static const char endless[] =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 10000)"
    " SELECT count(*) FROM n AS a CROSS JOIN n AS b CROSS JOIN n AS c WHERE a.i + b.i = c.i * c.i";

static void test_time_out_reaches_the_server(void **state)
{
    (void)state;
    struct session session;
    open_server(&session);
    assert_int_equal(session_run(&session, endless, (struct exec_limits){.timeout_ms = 100}),
                     -ASKDB_CANCELLED);
    assert_string_equal(session.err.message, "timed out after 100 ms");
    assert_string_equal(session.err.sqlstate, "57014");
    assert_rows(&session, "SELECT id FROM askdb_test.customers WHERE id = 1", "1\n");
    session_close(&session);
}

static void test_cancel_and_sink_failure_stop_the_rows(void **state)
{
    (void)state;
    struct session session;
    open_server(&session);
    static const char sql[] =
        "SELECT a.id FROM askdb_test.customers AS a CROSS JOIN askdb_test.customers AS b";
    session.cancel_after = 2;
    assert_int_equal(session_run(&session, sql, (struct exec_limits){0}), -ASKDB_CANCELLED);
    assert_string_equal(session.err.message, "cancelled");
    session.cancel_after = 0;
    session.fail_after = 2;
    assert_int_equal(session_run(&session, sql, (struct exec_limits){0}), -ASKDB_USAGE);
    session.fail_after = 0;
    assert_rows(&session, "SELECT id FROM askdb_test.customers WHERE id = 1", "1\n");
    session_close(&session);
}

static void test_errors_keep_the_sqlstate(void **state)
{
    (void)state;
    struct session session;
    open_server(&session);
    assert_int_equal(
        session_run(&session, "SELECT 1 / (id - 1) FROM askdb_test.customers", (struct exec_limits){0}),
        -ASKDB_DATABASE);
    assert_string_equal(session.err.sqlstate, "22012");
    assert_string_equal(session.err.message, "division by zero");
    session_close(&session);
}

/* The server's URI with a user that only this program has. */
static const char *uri_of_reader(struct arena *arena)
{
    return arena_printf(arena, "%s%suser=askdb_test_reader", server(), strchr(server(), '?') ? "&" : "?");
}

static void test_dropped_session_is_opened_again(void **state)
{
    (void)state;
    struct session owner, session;
    open_server(&owner);
    session_open(&session, (const char *const[]){uri_of_reader(owner.arena)}, 1);
    execute("DO $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = "
            "'askdb_test_reader'; END $$");
    struct exec_limits limits = {0};
    session_run(&session, "SELECT id FROM askdb_test.customers", limits); /* finds out */
    assert_rows(&session, "SELECT id FROM askdb_test.customers WHERE id = 1", "1\n");
    session_close(&session);
    session_close(&owner);
}

static void test_index_holds_text_values(void **state)
{
    (void)state;
    struct session session;
    open_server(&session);
    struct value_index *index = NULL;
    const struct value_match *matches = NULL;
    assert_int_equal(exec_index_values(session.connection, session.catalog, 100, 10000, &index, &session.err),
                     0);
    size_t count = value_index_find(index, "ann", &matches);
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found = found ||
                &session.catalog->columns[matches[i].column] == own_column(&session, "customers", "name");
    }
    assert_true(found);
    assert_true(value_index_find(index, "happy", &matches) > 0);
    value_index_destroy(index);
    session_close(&session);
}

/* Comments, labels of an enumeration, conditions, a table of codes. */
static void test_index_knows_what_codes_mean(void **state)
{
    (void)state;
    static const char *const names[][2] = {
        {"stopped", "S"}, {"moved away", "M"}, {"rare", "rare"}, {"huge", "huge"}, {"low", "2"}};
    if (!server()) {
        skip();
    }
    execute(
        "DROP SCHEMA IF EXISTS askdb_codes CASCADE; CREATE SCHEMA askdb_codes;"
        "CREATE TYPE askdb_codes.leave_kind AS ENUM ('usual', 'rare');"
        "CREATE TABLE askdb_codes.leave_reason (code text PRIMARY KEY, label text);"
        "INSERT INTO askdb_codes.leave_reason VALUES ('M', 'moved away'), ('P', 'price');"
        "CREATE TABLE askdb_codes.leave (id int PRIMARY KEY, state text, reason_code text REFERENCES "
        "askdb_codes.leave_reason, kind askdb_codes.leave_kind, size text CHECK (size IN ('tiny', 'huge')),"
        " severity int);"
        "COMMENT ON COLUMN askdb_codes.leave.state IS 'A active, S stopped';"
        "COMMENT ON COLUMN askdb_codes.leave.severity IS '1: high, 2: low';"
        "INSERT INTO askdb_codes.leave VALUES (1, 'A', 'M', 'usual', 'tiny', 1)");
    struct session session;
    open_server(&session);
    struct value_index *index = NULL;
    assert_int_equal(exec_index_values(session.connection, session.catalog, 100, 10000, &index, &session.err),
                     0);
    int32_t table = catalog_find_table(session.catalog, "askdb_codes", "leave");
    assert_true(table >= 0);
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const struct value_match *matches = NULL;
        size_t count = value_index_find(index, names[i][0], &matches);
        bool found = false;
        for (size_t m = 0; m < count; m++) {
            found |= session.catalog->columns[matches[m].column].table == table &&
                     strcmp(matches[m].stored, names[i][1]) == 0;
        }
        if (!found) {
            fail_msg("%s is unknown", names[i][0]);
        }
    }
    value_index_destroy(index);
    session_close(&session);
    execute("DROP SCHEMA askdb_codes CASCADE");
}

static void test_role_sees_what_it_may_read(void **state)
{
    (void)state;
    struct session owner, reader;
    open_server(&owner);
    assert_true(exec_role_can_write(owner.connection));
    session_open(&reader, (const char *const[]){uri_of_reader(owner.arena)}, 1);
    assert_false(exec_role_can_write(reader.connection));
    assert_true(own_table(&reader, "customers") >= 0);
    assert_int_equal(own_table(&reader, "items"), -1);
    assert_int_equal(reader.catalog->tables[own_table(&reader, "orders")].column_count, 1);
    session_close(&reader);
    session_close(&owner);
}

static void assert_refused(const char *string, const char *secret)
{
    struct exec_connection *connection = NULL;
    struct askdb_error err;
    assert_int_equal(exec_open(&string, 1, &connection, &err), -ASKDB_CONNECT);
    assert_null(connection);
    assert_true(err.message[0] != '\0');
    assert_null(strstr(err.message, secret));
    assert_null(strstr(err.hint, secret));
}

static void test_messages_never_show_the_password(void **state)
{
    (void)state;
    assert_refused("postgres://u:hunter2@127.0.0.1:1/db", "hunter2");
    assert_refused("postgres://u:hun@ter2@127.0.0.1:1/db", "ter2");
    assert_refused("postgresql://u:hunter2@127.0.0.1:1/db?nonsense=hunter2", "hunter2");
    assert_refused("host=127.0.0.1 port=1 dbname=x password=hunter2", "hunter2");
    assert_refused("dbname=x password='hunter2", "hunter2");
    assert_refused("host=127.0.0.1 dbname=x port=hunter2 password=hunter2", "hunter2");
}

static void test_rows_of_a_query_that_was_begun_are_held(void **state)
{
    (void)state;
    struct session session;
    open_server(&session);
    assert_held(&session, "SELECT random() AS n UNION ALL SELECT 7", "SELECT name FROM askdb_test.customers");
    assert_int_equal(session_hold(&session, "SELECT name FROM askdb_test.customers WHERE id = -1", 1000), 0);
    assert_rows(&session, "SELECT name FROM askdb_test.customers WHERE id = -1", "");
    session_close(&session);
}

/* What others write meanwhile is not seen, a statement that fails ends nothing, and the next is of now. */
static void test_statements_that_share_see_the_same(void **state)
{
    (void)state;
    static const char count[] = "SELECT count(*) FROM askdb_test.customers";
    static const char fails[] = "SELECT 1 / (id - 1) FROM askdb_test.customers";
    struct exec_limits limits = {.timeout_ms = 20000};
    struct session session;
    open_server(&session);
    exec_share(session.connection);
    assert_int_equal(session_run(&session, fails, limits), -ASKDB_DATABASE); /* before anything was seen */
    assert_rows(&session, count, "2\n");
    execute("INSERT INTO askdb_test.customers (name) VALUES ('Eve')");
    assert_rows(&session, count, "2\n");
    assert_int_equal(session_run(&session, fails, limits), -ASKDB_DATABASE);
    assert_int_equal(session_hold(&session, count, 20000), 0);
    assert_string_equal(session.rows, "2\n");
    exec_part(session.connection);
    assert_rows(&session, count, "2\n"); /* it was held */
    assert_rows(&session, count, "3\n");
    exec_share(session.connection);
    assert_rows(&session, count, "3\n");
    exec_part(session.connection);
    execute("DO $$ BEGIN ASSERT (SELECT count(*) FROM pg_stat_activity WHERE application_name = 'askdb' AND "
            "state "
            "LIKE 'idle in%') = 0, 'a transaction is left open'; END $$");
    session_close(&session);
}

static double cost_of(struct session *session, const char *sql)
{
    struct validated_query *query = NULL;
    assert_int_equal(validate_sql(session->validator, sql, session->arena, &query, NULL, &session->err), 0);
    double cost = exec_cost(session->connection, query);
    validated_query_destroy(query);
    return cost;
}

static void test_cost_is_that_of_the_first_row(void **state)
{
    (void)state;
    struct session session;
    open_server(&session);
    assert_true(cost_of(&session, "SELECT name FROM askdb_test.customers") >= 0);
    assert_true(cost_of(&session, "SELECT name FROM askdb_test.customers") < 1);
    assert_true(cost_of(&session, "SELECT count(*) FROM askdb_test.customers") >=
                1); /* all rows come before */
    assert_rows(&session, "SELECT count(*) FROM askdb_test.customers", "2\n");
    session_close(&session);
}

static void test_looking_tells_what_has_changed(void **state)
{
    (void)state;
    struct session session;
    open_server(&session);
    assert_int_equal(exec_look(session.connection), EXEC_SAME);
    assert_int_equal(exec_look(session.connection), EXEC_SAME);
    execute("ALTER TABLE askdb_test.customers ADD COLUMN shoe int");
    assert_int_equal(exec_look(session.connection), EXEC_SCHEMA);
    assert_int_equal(exec_look(session.connection), EXEC_SCHEMA);
    session_close(&session);
    open_server(&session);
    assert_int_equal(exec_look(session.connection), EXEC_SAME);
    execute("REVOKE SELECT ON askdb_test.customers FROM askdb_test_reader");
    assert_int_equal(exec_look(session.connection), EXEC_SCHEMA);
    session_close(&session);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_statements_that_share_see_the_same),
        cmocka_unit_test(test_cost_is_that_of_the_first_row),
        cmocka_unit_test(test_looking_tells_what_has_changed),
        cmocka_unit_test(test_messages_never_show_the_password),
        cmocka_unit_test(test_introspects_tables_and_types),
        cmocka_unit_test(test_reads_foreign_keys),
        cmocka_unit_test(test_rows_of_a_query_that_was_begun_are_held),
        cmocka_unit_test(test_streams_cells_by_type),
        cmocka_unit_test(test_limits_end_the_result),
        cmocka_unit_test(test_time_out_reaches_the_server),
        cmocka_unit_test(test_cancel_and_sink_failure_stop_the_rows),
        cmocka_unit_test(test_errors_keep_the_sqlstate),
        cmocka_unit_test(test_dropped_session_is_opened_again),
        cmocka_unit_test(test_index_holds_text_values),
        cmocka_unit_test(test_index_knows_what_codes_mean),
        cmocka_unit_test(test_role_sees_what_it_may_read),
    };
    if (server()) {
        own_uri = own_database_make("unit_exec");
    }
    int failed = cmocka_run_group_tests(tests, NULL, NULL);
    free(own_uri);
    own_uri = NULL;
    if (server() && failed == 0) {
        own_database_drop("unit_exec");
        execute("DROP ROLE askdb_test_reader");
    }
    return failed;
}
#else
static void test_build_without_postgres_says_so(void **state)
{
    (void)state;
    struct exec_connection *connection = NULL;
    struct askdb_error err;
    assert_int_equal(exec_open((const char *const[]){"postgres://u@h/db"}, 1, &connection, &err),
                     -ASKDB_CONNECT);
    assert_string_equal(err.message, "this askdb was built without PostgreSQL");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_build_without_postgres_says_so)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
#endif
