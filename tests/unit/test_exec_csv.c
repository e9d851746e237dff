#include "test_exec_support.h"

/* Files in a directory of their own. */
struct fixture {
    struct session session;
    char *directory;
    const char *paths[4];
    size_t count;
    struct arena *arena;
};

static void fixture_init(struct fixture *fixture)
{
    *fixture = (struct fixture){.directory = make_directory(), .arena = arena_create()};
}

static void add_file(struct fixture *fixture, const char *name, const char *text)
{
    fixture->paths[fixture->count++] =
        write_file(fixture->arena, fixture->directory, name, text, strlen(text));
}

static void remove_files(struct fixture *fixture)
{
    for (size_t i = 0; i < fixture->count; i++) {
        assert_int_equal(unlink(fixture->paths[i]), 0);
    }
    assert_int_equal(rmdir(fixture->directory), 0);
    free(fixture->directory);
    arena_destroy(fixture->arena);
}

static void open_file(struct fixture *fixture, const char *name, const char *text)
{
    fixture_init(fixture);
    add_file(fixture, name, text);
    session_open(&fixture->session, fixture->paths, 1);
}

static void close_file(struct fixture *fixture)
{
    session_close(&fixture->session);
    remove_files(fixture);
}

static void assert_refused(const char *name, const char *text, const char *reason)
{
    struct fixture fixture;
    fixture_init(&fixture);
    add_file(&fixture, name, text);
    struct exec_connection *connection = NULL;
    struct askdb_error err;
    assert_int_equal(exec_open(fixture.paths, 1, &connection, &err), -ASKDB_CONNECT);
    if (!strstr(err.message, reason)) {
        fail_msg("'%s' does not say '%s'", err.message, reason);
    }
    remove_files(&fixture);
}

static void test_types_come_from_all_values(void **state)
{
    (void)state;
    struct fixture fixture;
    open_file(&fixture, "Order Items.csv",
              "id,price,day,at,zip,note,none\n"
              "1,2,2024-01-31,2024-01-31 10:00:00,00123,7,\n"
              "2,2.5,2024-02-01,2024-02-01,12345,x,\n");
    const struct session *session = &fixture.session;
    assert_string_equal(session->catalog->tables[0].name, "Order Items");
    assert_string_equal(column_named(session, "Order Items", "id")->declared_type, "INTEGER");
    assert_true(column_named(session, "Order Items", "id")->unique);
    assert_true(column_named(session, "Order Items", "id")->integer);
    assert_string_equal(column_named(session, "Order Items", "price")->declared_type, "REAL");
    assert_int_equal(column_named(session, "Order Items", "day")->type, COLUMN_TIME);
    assert_true(column_named(session, "Order Items", "day")->text_storage);
    assert_int_equal(column_named(session, "Order Items", "at")->type, COLUMN_TIME);
    assert_int_equal(column_named(session, "Order Items", "zip")->type, COLUMN_TEXT);
    assert_int_equal(column_named(session, "Order Items", "note")->type, COLUMN_TEXT);
    assert_rows(&fixture.session, "SELECT * FROM \"Order Items\"",
                "1|2|time'2024-01-31'|time'2024-01-31 10:00:00'|text'00123'|text'7'|null\n"
                "2|2.5|time'2024-02-01'|time'2024-02-01'|text'12345'|text'x'|null\n");
    close_file(&fixture);
}

static void test_quotes_newlines_and_byte_order_mark(void **state)
{
    (void)state;
    struct fixture fixture;
    open_file(&fixture, "t.csv",
              "\xEF\xBB\xBF"
              "name,\"full text\"\r\n\"a,b\",\"x\"\"y\nz\"\r\n\r\nc d,5\" pipe\r\n");
    assert_string_equal(fixture.session.catalog->columns[0].name, "name");
    assert_rows(&fixture.session, "SELECT * FROM t", "text'a,b'|text'x\"y\nz'\ntext'c d'|text'5\" pipe'\n");
    close_file(&fixture);
}

static void test_delimiter_is_found(void **state)
{
    (void)state;
    struct fixture fixture;
    open_file(&fixture, "t.csv", "a;b\n1,5;x\n");
    assert_rows(&fixture.session, "SELECT * FROM t", "1.5|text'x'\n");
    close_file(&fixture);
    open_file(&fixture, "t.tsv", "a,b\tc\nx, y\t\t\n1\t2");
    assert_rows(&fixture.session, "SELECT * FROM t", "text'x, y'|null\ntext'1'|2\n");
    close_file(&fixture);
}

static void test_header_is_told_from_data(void **state)
{
    (void)state;
    struct fixture fixture;
    open_file(&fixture, "t.csv", "1,2.5\n3,4\n");
    assert_rows(&fixture.session, "SELECT column1, column2 FROM t", "1|2.5\n3|4\n");
    close_file(&fixture);
    open_file(&fixture, "t.csv", "a,,A, a \n1,2,3,4\n");
    assert_rows(&fixture.session, "SELECT a, column2, A_2, a_3 FROM t", "1|2|3|4\n");
    close_file(&fixture);
}

static void test_rows_of_other_widths(void **state)
{
    (void)state;
    struct fixture fixture;
    open_file(&fixture, "t.csv", "a,b,c\n1\n1,2,3,\n");
    assert_rows(&fixture.session, "SELECT * FROM t", "1|null|null\n1|2|3\n");
    close_file(&fixture);
    assert_refused("t.csv", "a,b\n1,2\n\"x\ny\",2\n1,2,3\n", "has 3 fields at line 5, but 2 columns");
}

static void test_titles_filled_up_are_above_the_header(void **state)
{
    (void)state;
    struct fixture fixture;
    static const char *const titles[] = {"Fang im Mai;;;;\n\n", "Fang im Mai\n\n",
                                         "Fang im Mai;;;;\n;;;;\nHafen Nord;;;;\n"};
    for (size_t i = 0; i < sizeof titles / sizeof *titles; i++) {
        char text[300];
        (void)snprintf(text, sizeof text, "%s%s", titles[i],
                       "Boot;Art;Kisten;Kilo;Note\nMove;Dorsch;3;40,5;\nIlse;Scholle;2;20,5;frisch\n");
        open_file(&fixture, "t.csv", text);
        assert_rows(&fixture.session, "SELECT Boot, Kisten, Kilo FROM t",
                    "text'Move'|3|40.5\ntext'Ilse'|2|20.5\n");
        close_file(&fixture);
    }
    /* no title: a row of data that happens to have one value */
    open_file(&fixture, "t.csv", "a,b,c\nx,,\ny,2,3\n");
    assert_rows(&fixture.session, "SELECT a, c FROM t", "text'x'|null\ntext'y'|3\n");
    close_file(&fixture);
}

static void test_a_last_line_of_sums_is_left_out(void **state)
{
    (void)state;
    struct fixture fixture;
    static const char *const lasts[] = {"Summe;;;61,00 EUR;\n", "Total general;;;61,00 EUR;\n",
                                        "TOTAL:;;5;61,00 EUR", "Totale;;;61,00 \xE2\x82\xAC;\n"};
    for (size_t i = 0; i < sizeof lasts / sizeof *lasts; i++) {
        char text[300];
        bool half = i == 2; /* three of five fields are more than half: a row as any other */
        (void)snprintf(text, sizeof text, "%s%s",
                       "Boot;Art;Kisten;Wert;Note\nMove;Dorsch;3;40,50 \xE2\x82\xAC;\n"
                       "Ilse;Scholle;2;20,50 \xE2\x82\xAC;frisch\n",
                       lasts[i]);
        open_file(&fixture, "t.csv", text);
        assert_rows(&fixture.session, "SELECT Wert FROM t", half ? "40.5\n20.5\n61\n" : "40.5\n20.5\n");
        close_file(&fixture);
    }
    /* elsewhere it is a row, and so is one that is full */
    open_file(&fixture, "t.csv", "a,b,c,d\nx,1,2,3\ntotal,,,4\ny,1,2,5\n");
    assert_rows(&fixture.session, "SELECT a, d FROM t", "text'x'|3\ntext'total'|4\ntext'y'|5\n");
    close_file(&fixture);
    open_file(&fixture, "t.csv", "a,b,c\nx,1,2\ntotal,1,2\n");
    assert_rows(&fixture.session, "SELECT a, c FROM t", "text'x'|2\ntext'total'|2\n");
    close_file(&fixture);
}

static void test_unreadable_files_are_refused(void **state)
{
    (void)state;
    assert_refused("t.csv", "", "is empty");
    assert_refused("t.csv", "\n\n", "is empty");
    assert_refused("t.csv", "a,b\n\"1,2\n3,4\n", "ends inside a quoted field");
    assert_refused("t.csv", "a,b\n\"1\"2,3\n4,5\n", "text behind a closing quote at line 2");
    struct exec_connection *connection = NULL;
    struct askdb_error err;
    assert_int_equal(exec_open((const char *const[]){"absent.csv"}, 1, &connection, &err), -ASKDB_CONNECT);
    assert_string_equal(err.message, "cannot open 'absent.csv': No such file or directory");
}

static void test_header_alone_is_an_empty_table(void **state)
{
    (void)state;
    struct fixture fixture;
    open_file(&fixture, "t.csv", "a,b\n");
    assert_rows(&fixture.session, "SELECT * FROM t", "");
    assert_int_equal(fixture.session.catalog->tables[0].row_estimate, 0);
    close_file(&fixture);
}

static void test_several_files_are_tables_that_join(void **state)
{
    (void)state;
    struct fixture fixture;
    fixture_init(&fixture);
    add_file(&fixture, "customers.csv", "customer_id,name\n1,Ann\n2,Bob\n");
    add_file(&fixture, "orders.tsv", "order_id\tcustomer_id\n10\t2\n11\t2\n");
    session_open(&fixture.session, fixture.paths, 2);
    const struct catalog *catalog = fixture.session.catalog;
    assert_int_equal(catalog->table_count, 2);
    assert_int_equal(catalog->key_count, 1);
    assert_true(catalog->keys[0].inferred);
    assert_int_equal(catalog->keys[0].from_table, 1);
    assert_rows(
        &fixture.session,
        "SELECT name, count(*) FROM orders JOIN customers ON orders.customer_id = customers.customer_id"
        " GROUP BY name",
        "text'Bob'|2\n");
    close_file(&fixture);
}

static void test_repeated_first_column_is_not_unique(void **state)
{
    (void)state;
    struct fixture fixture;
    open_file(&fixture, "t.csv", "a,b\n1,2\n1,3\n");
    assert_false(fixture.session.catalog->columns[0].unique);
    close_file(&fixture);
    open_file(&fixture, "t.csv", "a,b\n1,2\n,3\n");
    assert_false(fixture.session.catalog->columns[0].unique);
    close_file(&fixture);
}

/* Every zone is written as SQLite reads it; a second 60, which it does not, is no time of day. */
static void test_times_are_what_sqlite_reads(void **state)
{
    (void)state;
    struct fixture fixture;
    open_file(&fixture, "t.csv",
              "id,at\n1,2024-01-31 10:00:00+0200\n2,31.01.2024 10:00+0200\n3,2024-01-31T10:00:00-02\n"
              "4,2024-01-31 10:00:00+02:00\n5,2024-01-31 10:00:00Z\n");
    assert_rows(&fixture.session, "SELECT datetime(at) FROM t ORDER BY id",
                "text'2024-01-31 08:00:00'\ntext'2024-01-31 08:00:00'\n"
                "text'2024-01-31 12:00:00'\ntext'2024-01-31 08:00:00'\ntext'2024-01-31 10:00:00'\n");
    close_file(&fixture);
    open_file(&fixture, "t.csv",
              "id,at\n1,31.01.2024 10:00:00\n2,31.01.2024 10:00:00\n3,31.01.2024 10:00:00\n"
              "4,31.01.2024 10:00:00\n5,31.01.2024 10:00:00\n6,31.01.2024 10:00:00\n7,31.01.2024 10:00:00\n"
              "8,31.01.2024 10:00:00\n9,31.01.2024 10:00:00\n10,31.12.2024 23:59:60\n");
    assert_rows(&fixture.session, "SELECT count(at), count(datetime(at)) FROM t", "9|9\n");
    assert_non_null(strstr(exec_alerts(fixture.session.connection), "23:59:60"));
    close_file(&fixture);
}

static void test_every_guessed_order_is_told(void **state)
{
    (void)state;
    struct fixture fixture;
    open_file(&fixture, "t.csv", "born,paid,left\n01/02/2024,03-04-2024,05/06/2024\n");
    assert_string_equal(exec_alerts(fixture.session.connection),
                        "t.csv: born, left: month first (no value tells; --csv-dates says otherwise); "
                        "paid: day first (no value tells; --csv-dates says otherwise)\n");
    close_file(&fixture);
}

static void test_kinds_of_database_do_not_mix(void **state)
{
    (void)state;
    struct exec_connection *connection = NULL;
    struct askdb_error err;
    assert_int_equal(exec_open((const char *const[]){"a.csv", "b.db"}, 2, &connection, &err), -ASKDB_USAGE);
    assert_int_equal(exec_open(NULL, 0, &connection, &err), -ASKDB_USAGE);
}

static void test_rows_longer_than_a_block(void **state)
{
    (void)state;
    struct fixture fixture;
    fixture_init(&fixture);
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    assert_non_null(out);
    fputs("n,s\n", out);
    for (int i = 0; i < 3000; i++) {
        fprintf(out, "%d,%0*d\n", i, i % 100 + 1, 5);
    }
    assert_int_equal(fclose(out), 0);
    add_file(&fixture, "t.csv", text);
    free(text);
    session_open(&fixture.session, fixture.paths, 1);
    assert_rows(&fixture.session, "SELECT count(*), sum(n), max(length(s)) FROM t", "3000|4498500|100\n");
    close_file(&fixture);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_types_come_from_all_values),
        cmocka_unit_test(test_quotes_newlines_and_byte_order_mark),
        cmocka_unit_test(test_delimiter_is_found),
        cmocka_unit_test(test_header_is_told_from_data),
        cmocka_unit_test(test_rows_of_other_widths),
        cmocka_unit_test(test_titles_filled_up_are_above_the_header),
        cmocka_unit_test(test_a_last_line_of_sums_is_left_out),
        cmocka_unit_test(test_unreadable_files_are_refused),
        cmocka_unit_test(test_header_alone_is_an_empty_table),
        cmocka_unit_test(test_several_files_are_tables_that_join),
        cmocka_unit_test(test_repeated_first_column_is_not_unique),
        cmocka_unit_test(test_times_are_what_sqlite_reads),
        cmocka_unit_test(test_every_guessed_order_is_told),
        cmocka_unit_test(test_kinds_of_database_do_not_mix),
        cmocka_unit_test(test_rows_longer_than_a_block),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
