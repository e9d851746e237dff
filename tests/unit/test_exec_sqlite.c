#include "test_exec_support.h"

#include <sqlite3.h>
#include <sys/stat.h>

/* A database file made by `sql`, in a directory whose name needs escaping in a URI. */
struct fixture {
    struct session session;
    char *directory, *path;
};

static void make_database(struct fixture *fixture, const char *sql)
{
    char *parent = make_directory();
    size_t size = strlen(parent) + 64;
    fixture->directory = malloc(size);
    fixture->path = malloc(size + 16);
    assert_non_null(fixture->directory);
    assert_non_null(fixture->path);
    snprintf(fixture->directory, size, "%s/a b%%20?#&mode=rw", parent);
    snprintf(fixture->path, size + 16, "%s/x.db", fixture->directory);
    assert_int_equal(mkdir(fixture->directory, 0700), 0);
    free(parent);
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(fixture->path, &db), SQLITE_OK);
    char *message = NULL;
    if (sqlite3_exec(db, sql, NULL, NULL, &message) != SQLITE_OK) {
        fail_msg("%s", message);
    }
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

static void open_fixture(struct fixture *fixture, const char *sql)
{
    make_database(fixture, sql);
    session_open(&fixture->session, (const char *const[]){fixture->path}, 1);
}

static void remove_fixture(struct fixture *fixture)
{
    unlink(fixture->path);
    rmdir(fixture->directory);
    *strrchr(fixture->directory, '/') = '\0';
    assert_int_equal(rmdir(fixture->directory), 0); /* nothing was left beside the database */
    free(fixture->path);
    free(fixture->directory);
}

static void close_fixture(struct fixture *fixture)
{
    session_close(&fixture->session);
    remove_fixture(fixture);
}

static const char shop[] =
    "CREATE TABLE customers (id INTEGER PRIMARY KEY, name TEXT NOT NULL, mail VARCHAR(50) UNIQUE, vip BOOL);"
    "CREATE TABLE Lines (a INT, b INT, qty INT, PRIMARY KEY (b, a));"
    "CREATE TABLE notes (x INT, y INT, c INTEGER REFERENCES CUSTOMERS, gone INT REFERENCES missing (id),"
    " FOREIGN KEY (x, y) REFERENCES lines);"
    "CREATE VIEW names AS SELECT name FROM customers;"
    "CREATE VIEW broken AS SELECT * FROM missing;"
    "INSERT INTO customers VALUES (1, 'Ann', 'ann@x', 1), (2, 'Bob', NULL, 0);";

static void test_introspects_tables_views_and_flags(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(&fixture, shop);
    const struct session *session = &fixture.session;
    assert_int_equal(exec_dialect(session->connection), DIALECT_SQLITE);
    assert_int_equal(session->catalog->table_count, 4);
    assert_int_equal(session->catalog->tables[0].row_estimate, 2);
    assert_false(session->catalog->tables[0].view);
    assert_true(session->catalog->tables[catalog_find_table(session->catalog, NULL, "names")].view);
    assert_int_equal(catalog_find_table(session->catalog, NULL, "broken"), -1);
    assert_true(column_named(session, "customers", "id")->primary);
    assert_true(column_named(session, "customers", "id")->unique);
    assert_true(column_named(session, "customers", "mail")->unique);
    assert_false(column_named(session, "customers", "name")->unique);
    assert_true(column_named(session, "customers", "name")->not_null);
    assert_string_equal(column_named(session, "customers", "mail")->declared_type, "VARCHAR(50)");
    assert_false(column_named(session, "lines", "a")->unique);
    assert_false(exec_role_can_write(session->connection));
    close_fixture(&fixture);
}

static void test_reads_keys_composite_implicit_and_dangling(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(&fixture, shop);
    const struct catalog *catalog = fixture.session.catalog;
    assert_int_equal(catalog->key_count, 2);
    const struct catalog_key *simple = &catalog->keys[0], *composite = &catalog->keys[1];
    assert_string_equal(catalog->tables[simple->to_table].name, "customers");
    assert_string_equal(catalog->columns[simple->from_columns[0]].name, "c");
    assert_string_equal(catalog->columns[simple->to_columns[0]].name, "id");
    assert_int_equal(composite->column_count, 2);
    assert_string_equal(catalog->columns[composite->from_columns[0]].name, "x");
    assert_string_equal(catalog->columns[composite->to_columns[0]].name,
                        "b"); /* in the order of the primary key */
    assert_string_equal(catalog->columns[composite->to_columns[1]].name, "a");
    close_fixture(&fixture);
}

static void assert_type(const struct session *session, const char *column, enum column_type type,
                        bool integer, bool text_storage)
{
    const struct catalog_column *found = column_named(session, "t", column);
    if (found->type != type || found->integer != integer || found->text_storage != text_storage) {
        fail_msg("%s: type %d, integer %d, text %d", column, (int)found->type, found->integer,
                 found->text_storage);
    }
}

static void test_types_follow_declarations_and_values(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(
        &fixture,
        "CREATE TABLE t (i BIGINT, r REAL, d DECIMAL(9,2), y YEAR, b BOOLEAN, letter BOOL, x BLOB, s TEXT,"
        " day TEXT, num TEXT, zip TEXT, untyped, odd STRING, date DATE, stamp TIMESTAMP, small DATE,"
        " epoch DATETIME, spoken DATE, empty DATE, mixed TEXT, clock TIME);"
        "INSERT INTO t VALUES (1, 1.5, 2, 1999, 1, 'T', x'00', 'Ann', '2024-01-31', '12', '00123', 5,"
        " 'word', '2024-01-31', '2024-01-31 10:00:00', 3, 1700000000, '31 Jan', NULL, '12', '10:00'),"
        "(2, 2, 2, 2000, 0, 'F', x'01', 'Bob', '', '13', '99999', 6, 'words', '2024-02-01',"
        " '2024-02-01 10:00:00', 4, 1700000001, '1 Feb', NULL, 'n/a', '11:30');");
    const struct session *session = &fixture.session;
    assert_type(session, "i", COLUMN_NUMBER, true, false);
    assert_type(session, "r", COLUMN_NUMBER, false, false);
    assert_type(session, "d", COLUMN_NUMBER, false, false);
    assert_type(session, "y", COLUMN_NUMBER, true, false);
    assert_type(session, "b", COLUMN_BOOLEAN, false, false);
    assert_type(session, "letter", COLUMN_TEXT, false, true);
    assert_type(session, "x", COLUMN_OTHER, false, false);
    assert_type(session, "s", COLUMN_TEXT, false, true);
    assert_type(session, "day", COLUMN_TIME, false, true);
    assert_type(session, "num", COLUMN_NUMBER, true, true);
    assert_type(session, "zip", COLUMN_TEXT, false, true);
    assert_type(session, "untyped", COLUMN_NUMBER, true, false);
    assert_type(session, "odd", COLUMN_TEXT, false, true);
    assert_type(session, "date", COLUMN_TIME, false, true);
    assert_type(session, "stamp", COLUMN_TIME, false, true);
    assert_type(session, "small", COLUMN_NUMBER, true, false);
    assert_type(session, "epoch", COLUMN_TIME, true, false);
    assert_type(session, "spoken", COLUMN_TEXT, false, true);
    assert_type(session, "empty", COLUMN_TIME, false, true);
    assert_type(session, "mixed", COLUMN_NUMBER, true, true);
    assert_true(column_named(session, "t", "mixed")->gaps);
    assert_false(column_named(session, "t", "num")->gaps);
    assert_type(session, "clock", COLUMN_TEXT, false, true);
    close_fixture(&fixture);
}

static void test_streams_cells_by_type(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(&fixture,
                 "CREATE TABLE t (i INTEGER, r REAL, s TEXT, b BOOL, d DATE, x BLOB);"
                 "INSERT INTO t VALUES (-5, 0.1, 'a' || char(0) || 'b', 1, '2024-01-31', x'414200');"
                 "INSERT INTO t VALUES (NULL, 1e300, '', 0, NULL, x'');"
                 "INSERT INTO t VALUES (9223372036854775807, -0.5, CAST(x'ff41' AS TEXT), 2, '', NULL);");
    struct session *session = &fixture.session;
    assert_rows(session, "SELECT i, r, b, d FROM t",
                "-5|0.10000000000000001|true|time'2024-01-31'\n"
                "null|1.0000000000000001e+300|false|null\n"
                "9223372036854775807|-0.5|2|time''\n");
    assert_string_equal(session->columns, "i:integer r:real b:boolean d:time");
    assert_rows(session, "SELECT x FROM t", "blob'AB'\nblob''\nnull\n");
    assert_rows(session, "SELECT s FROM t",
                "text'a'\ntext''\ntext'\xff"
                "A'\n");
    assert_rows(session, "SELECT count(*) AS n FROM t", "3\n");
    assert_string_equal(session->columns, "n:unknown");
    close_fixture(&fixture);
}

static int count_length(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)count;
    (void)err;
    size_t *length = context;
    *length = cells[0].length;
    return 0;
}

static int ignore_begin(void *context, const struct askdb_column *columns, size_t count,
                        struct askdb_error *err)
{
    (void)context;
    (void)columns;
    (void)count;
    (void)err;
    return 0;
}

static void test_text_keeps_what_follows_a_nul(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(&fixture, "CREATE TABLE t (s TEXT); INSERT INTO t VALUES ('a' || char(0) || 'b')");
    struct validated_query *query = NULL;
    struct session *session = &fixture.session;
    assert_int_equal(
        validate_sql(session->validator, "SELECT s FROM t", session->arena, &query, NULL, &session->err), 0);
    size_t length = 0;
    struct askdb_sink sink = {&length, ignore_begin, count_length};
    assert_int_equal(
        exec_run(session->connection, query, &(struct exec_limits){0}, &sink, NULL, &session->err), 0);
    assert_int_equal(length, 3);
    assert_int_equal(exec_prepare(session->connection, query, &session->err), 0);
    validated_query_destroy(query);
    close_fixture(&fixture);
}

static const char numbers[] =
    "CREATE TABLE n (i INTEGER PRIMARY KEY, s TEXT);"
    "WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < 3000)"
    " INSERT INTO n SELECT i, 'value ' || i FROM c;";
static const char endless[] =
    "SELECT count(*) FROM n AS a, n AS b, n AS c, n AS d WHERE a.i + b.i + c.i = d.i";

static void test_limits_end_the_result(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(&fixture, numbers);
    struct session *session = &fixture.session;
    assert_int_equal(session_run(session, "SELECT i FROM n", (struct exec_limits){.max_rows = 5}), 0);
    assert_int_equal(session->row_count, 5);
    assert_int_equal(session->result.rows, 5);
    assert_true(session->result.truncated);
    assert_int_equal(session_run(session, "SELECT i FROM n", (struct exec_limits){.max_rows = 3000}), 0);
    assert_int_equal(session->result.rows, 3000);
    assert_false(session->result.truncated);
    assert_int_equal(
        session_run(session, "SELECT s FROM n ORDER BY i", (struct exec_limits){.max_bytes = 15}), 0);
    assert_int_equal(session->result.rows, 2); /* "value 1" has 7 bytes */
    assert_true(session->result.truncated);
    close_fixture(&fixture);
}

static void test_time_out_interrupts(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(&fixture, numbers);
    struct session *session = &fixture.session;
    assert_int_equal(session_run(session, endless, (struct exec_limits){.timeout_ms = 50}), -ASKDB_CANCELLED);
    assert_string_equal(session->err.message, "timed out after 50 ms");
    assert_rows(session, "SELECT i FROM n WHERE i = 7", "7\n"); /* the session goes on */
    close_fixture(&fixture);
}

static void test_cancel_and_sink_failure_stop_the_rows(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(&fixture, numbers);
    struct session *session = &fixture.session;
    session->cancel_after = 3;
    assert_int_equal(session_run(session, "SELECT i FROM n", (struct exec_limits){0}), -ASKDB_CANCELLED);
    assert_string_equal(session->err.message, "cancelled");
    assert_int_equal(session->row_count, 3);
    session->cancel_after = 0;
    session->fail_after = 2;
    assert_int_equal(session_run(session, "SELECT i FROM n", (struct exec_limits){0}), -ASKDB_USAGE);
    assert_int_equal(session->row_count, 2);
    close_fixture(&fixture);
}

static void test_database_errors_are_reported(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(&fixture, "CREATE TABLE t (i INTEGER); INSERT INTO t VALUES (-9223372036854775807 - 1);");
    struct session *session = &fixture.session;
    assert_int_equal(session_run(session, "SELECT abs(i) FROM t", (struct exec_limits){0}), -ASKDB_DATABASE);
    assert_string_equal(session->err.message, "integer overflow");
    close_fixture(&fixture);
}

static void test_index_holds_text_columns_only(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(&fixture,
                 "CREATE TABLE t (id INTEGER PRIMARY KEY, city TEXT, day TEXT, n INTEGER);"
                 "INSERT INTO t (city, day, n) VALUES ('Paris', '2024-01-31', 7), ('Rome', '2024-01-31', 8),"
                 " ('Paris', '2024-02-01', 9), (NULL, NULL, NULL), ('Oslo', NULL, NULL);");
    struct session *session = &fixture.session;
    struct value_index *index = NULL;
    const struct value_match *matches = NULL;
    assert_int_equal(
        exec_index_values(session->connection, session->catalog, 100, 5000, &index, &session->err), 0);
    assert_int_equal(value_index_size(index), 3);
    assert_int_equal(value_index_find(index, "paris", &matches), 1);
    assert_int_equal(matches[0].column, 1);
    value_index_destroy(index);
    assert_int_equal(exec_index_values(session->connection, session->catalog, 2, 5000, &index, &session->err),
                     0);
    assert_int_equal(value_index_size(index), 2);
    value_index_destroy(index);
    close_fixture(&fixture);
}

static void assert_named(const struct value_index *index, const char *name, int32_t column,
                         const char *stored)
{
    const struct value_match *matches = NULL;
    size_t count = value_index_find(index, name, &matches);
    for (size_t i = 0; i < count; i++) {
        if (matches[i].column == column && strcmp(matches[i].stored, stored) == 0) {
            return;
        }
    }
    fail_msg("%s is not %s", name, stored);
}

static void test_index_knows_what_codes_mean(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(&fixture,
                 "CREATE TABLE held (held_from DATE, held_to DATE, told DATE);"
                 "INSERT INTO held VALUES ('2020-01-01', '2021-01-01', '9999-12-31'),"
                 " ('2021-01-01', '9999-12-31', '2021-01-01');"
                 "CREATE TABLE rsn (rsn_cd TEXT PRIMARY KEY, rsn_desc TEXT);"
                 "CREATE TABLE t (id INTEGER PRIMARY KEY, \"st,at\" TEXT, /* A active, S stopped */\n"
                 " rsn_cd TEXT REFERENCES rsn, sev INTEGER, -- 1: high, 2: low\n"
                 " kind TEXT CHECK (kind IN ('big', 'small')),\n"
                 " -- of the last month\n"
                 " size TEXT CHECK (size IN ('wide', 'narrow')), -- across\n"
                 " /* none */ w INTEGER);"
                 "INSERT INTO rsn VALUES ('P', 'price'), ('M', 'moved');"
                 "INSERT INTO t VALUES (1, 'A', 'P', 1, 'big', 'wide', 2);");
    struct session *session = &fixture.session;
    struct value_index *index = NULL;
    assert_int_equal(
        exec_index_values(session->connection, session->catalog, 100, 5000, &index, &session->err), 0);
    int32_t first = session->catalog->tables[catalog_find_table(session->catalog, NULL, "t")].first_column;
    assert_named(index, "stopped", first + 1, "S");
    assert_named(index, "price", first + 2, "P");
    assert_named(index, "moved", first + 2, "M");
    assert_named(index, "low", first + 3, "2");
    assert_named(index, "small", first + 4, "small"); /* no row has it */
    int32_t held = session->catalog->tables[catalog_find_table(session->catalog, NULL, "held")].first_column;
    assert_null(value_index_open_end(index, held));
    assert_string_equal(value_index_open_end(index, held + 1), "9999-12-31");
    assert_null(value_index_open_end(index, held + 2)); /* no end, by its name */
    assert_string_equal(session->catalog->columns[first + 1].comment, "A active, S stopped ");
    assert_string_equal(session->catalog->columns[first + 2].comment, "");
    assert_string_equal(session->catalog->columns[first + 3].comment, "1: high, 2: low");
    assert_named(index, "narrow", first + 5, "narrow"); /* a comment above is no name */
    assert_string_equal(session->catalog->columns[first + 5].comment, "across");
    assert_string_equal(session->catalog->columns[first + 6].comment, "");
    value_index_destroy(index);
    close_fixture(&fixture);
}

static void assert_not_opened(const char *path, const char *reason)
{
    struct exec_connection *connection = NULL;
    struct askdb_error err;
    assert_int_equal(exec_open(&path, 1, &connection, &err), -ASKDB_CONNECT);
    assert_null(connection);
    if (!strstr(err.message, reason)) {
        fail_msg("'%s' does not say '%s'", err.message, reason);
    }
}

static void test_what_is_no_database_is_refused(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    char *directory = make_directory();
    const char *text = write_file(arena, directory, "notes.db", "this is not a database at all", 29);
    assert_not_opened(text, "is not a SQLite database");
    assert_not_opened(directory, "has no file of rows");
    assert_int_equal(unlink(text), 0);
    assert_not_opened(text, "No such file or directory");
    assert_int_equal(access(text, F_OK), -1); /* opening makes no file */
    assert_int_equal(rmdir(directory), 0);
    free(directory);
    arena_destroy(arena);
}

static void test_empty_file_is_an_empty_database(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    char *directory = make_directory();
    const char *path = write_file(arena, directory, "empty.db", "", 0);
    struct session session;
    session_open(&session, &path, 1);
    assert_int_equal(session.catalog->table_count, 0);
    session_close(&session);
    assert_int_equal(unlink(path), 0);
    assert_int_equal(rmdir(directory), 0);
    free(directory);
    arena_destroy(arena);
}

static void test_write_ahead_database_opens_in_a_read_only_folder(void **state)
{
    (void)state;
    struct fixture fixture;
    make_database(&fixture,
                  "PRAGMA journal_mode = WAL; CREATE TABLE t (i INTEGER); INSERT INTO t VALUES (7);");
    assert_int_equal(chmod(fixture.directory, 0500), 0);
    bool writable = access(fixture.directory, W_OK) == 0; /* to the superuser all is writable */
    if (!writable) {
        session_open(&fixture.session, (const char *const[]){fixture.path}, 1);
        assert_rows(&fixture.session, "SELECT i FROM t", "7\n");
        session_close(&fixture.session);
    }
    assert_int_equal(chmod(fixture.directory, 0700), 0);
    remove_fixture(&fixture);
    if (writable) {
        skip();
    }
}

static void test_rows_of_a_query_that_was_begun_are_held(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(&fixture, shop);
    assert_held(&fixture.session, "SELECT random() AS n UNION ALL SELECT 7", "SELECT name FROM customers");
    assert_int_equal(session_hold(&fixture.session, "SELECT name FROM customers WHERE id = -1", 1000), 0);
    assert_rows(&fixture.session, "SELECT name FROM customers WHERE id = -1", "");
    close_fixture(&fixture);
}

static void write_to(const char *path, const char *sql)
{
    sqlite3 *db = NULL;
    assert_int_equal(sqlite3_open(path, &db), SQLITE_OK);
    sqlite3_busy_timeout(db, 10000);
    assert_int_equal(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
}

/* In write-ahead mode, where others may write meanwhile. */
static void test_statements_that_share_see_the_same(void **state)
{
    (void)state;
    static const char count[] = "SELECT count(*) FROM t";
    struct fixture fixture;
    struct session *session = &fixture.session;
    open_fixture(&fixture, "PRAGMA journal_mode = wal; CREATE TABLE t (x); INSERT INTO t VALUES (1);");
    exec_share(session->connection);
    assert_rows(session, count, "1\n");
    write_to(fixture.path, "INSERT INTO t VALUES (2)");
    assert_rows(session, count, "1\n");
    assert_int_equal(session_run(session, "SELECT abs(-9223372036854775808) FROM t", (struct exec_limits){0}),
                     -ASKDB_DATABASE);
    assert_int_equal(session_hold(session, count, 20000), 0);
    assert_string_equal(session->rows, "1\n");
    exec_part(session->connection);
    assert_rows(session, count, "1\n"); /* it was held */
    assert_rows(session, count, "2\n");
    write_to(fixture.path, "INSERT INTO t VALUES (3); PRAGMA wal_checkpoint(TRUNCATE)"); /* nobody reads */
    assert_rows(session, count, "3\n");
    session_close(session);
    write_to(fixture.path, "PRAGMA journal_mode = delete");
    remove_fixture(&fixture);
}

static void test_looking_tells_what_has_changed(void **state)
{
    (void)state;
    struct fixture fixture;
    open_fixture(&fixture, "CREATE TABLE t (x); INSERT INTO t VALUES (1);");
    struct exec_connection *connection = fixture.session.connection;
    assert_int_equal(exec_look(connection), EXEC_SAME);
    assert_int_equal(exec_look(connection), EXEC_SAME);
    write_to(fixture.path, "INSERT INTO t VALUES (2)");
    assert_int_equal(exec_look(connection), EXEC_ROWS);
    assert_int_equal(exec_look(connection), EXEC_SAME);
    write_to(fixture.path, "CREATE TABLE u (y)");
    assert_int_equal(exec_look(connection), EXEC_SCHEMA);
    assert_int_equal(exec_look(connection), EXEC_SCHEMA);
    close_fixture(&fixture);
}

/* Of 300,000 rows some are read, from the whole length of the table; what an index knows is known whole. */
static void test_values_of_a_large_table_are_sampled(void **state)
{
    (void)state;
    struct fixture fixture;
    struct value_index *index = NULL;
    const struct value_match *matches;
    open_fixture(
        &fixture,
        "CREATE TABLE t (id INTEGER PRIMARY KEY, era TEXT, code TEXT, note TEXT);"
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300000)"
        " INSERT INTO t SELECT i, CASE i / 100000 WHEN 0 THEN 'early' WHEN 1 THEN 'middle' ELSE 'late' END,"
        " CASE WHEN i % 100000 = 77777 THEN 'rare ' || i ELSE 'common' END, NULL FROM n;"
        "CREATE INDEX t_code ON t (code)");
    assert_int_equal(
        exec_index_values(fixture.session.connection, fixture.session.catalog, 1000, 20000, &index, NULL), 0);
    assert_int_equal(value_index_find(index, "early", &matches), 1);
    assert_int_equal(value_index_find(index, "middle", &matches), 1);
    assert_int_equal(value_index_find(index, "late", &matches), 1);
    assert_int_equal(value_index_find(index, "rare 277777", &matches), 1);
    assert_int_equal(value_index_find(index, "common", &matches), 1);
    value_index_destroy(index);
    close_fixture(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_introspects_tables_views_and_flags),
        cmocka_unit_test(test_reads_keys_composite_implicit_and_dangling),
        cmocka_unit_test(test_types_follow_declarations_and_values),
        cmocka_unit_test(test_rows_of_a_query_that_was_begun_are_held),
        cmocka_unit_test(test_statements_that_share_see_the_same),
        cmocka_unit_test(test_looking_tells_what_has_changed),
        cmocka_unit_test(test_values_of_a_large_table_are_sampled),
        cmocka_unit_test(test_streams_cells_by_type),
        cmocka_unit_test(test_text_keeps_what_follows_a_nul),
        cmocka_unit_test(test_limits_end_the_result),
        cmocka_unit_test(test_time_out_interrupts),
        cmocka_unit_test(test_cancel_and_sink_failure_stop_the_rows),
        cmocka_unit_test(test_database_errors_are_reported),
        cmocka_unit_test(test_index_holds_text_columns_only),
        cmocka_unit_test(test_index_knows_what_codes_mean),
        cmocka_unit_test(test_what_is_no_database_is_refused),
        cmocka_unit_test(test_empty_file_is_an_empty_database),
        cmocka_unit_test(test_write_ahead_database_opens_in_a_read_only_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
