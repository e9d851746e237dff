#include "test_render_support.h"

#include <errno.h>
#include <math.h>
#include <signal.h>
#include <unistd.h>

static void csv_quotes_only_where_needed(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("plain"), TEXT("a,b"), TEXT("say \"hi\""), TEXT("two\nlines"),
                                       TEXT(" x"),    TEXT("x "),  TEXT("a b"),        TEXT("c\rd")};
    check_render(
        "csv", NULL, "a|b|c|d|e|f|g|h", cells, 1,
        "a,b,c,d,e,f,g,h\nplain,\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\",\" x\",\"x \",a b,\"c\rd\"\n");
}

static void csv_tells_null_from_empty_text(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {NIL, TEXT(""), INT(1)};
    check_render("csv", NULL, "a|b|c", cells, 1, "a,b,c\n,\"\",1\n");
}

static void csv_prints_every_type(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {
        BOOL(1), BOOL(0), REAL(1234.5), DECIMAL("1234.50"), TIME("2024-01-31"), BLOB("\x00\xff\x1b")};
    check_render("csv", NULL, "a|b|c|d|e|f", cells, 1,
                 "a,b,c,d,e,f\ntrue,false,1234.5,1234.5,2024-01-31,\\x00ff1b\n");
}

static void csv_header_is_quoted_like_a_cell(void **state)
{
    (void)state;
    check_render("csv", NULL, "sum(a, b)|x", NULL, 0, "\"sum(a, b)\",x\n");
}

static void csv_safe_disarms_formulas_but_not_numbers(void **state)
{
    (void)state;
    const struct render_options options = {.csv_safe = true};
    const struct askdb_cell cells[] = {TEXT("=1+1"), TEXT("+1"),      TEXT("-1"), TEXT("@x"),
                                       TEXT("\tx"),  TEXT("\r=x, y"), INT(-1),    TEXT("a=b")};
    check_render("csv", &options, "a|b|c|d|e|f|g|=h", cells, 1,
                 "a,b,c,d,e,f,g,'=h\n'=1+1,'+1,'-1,'@x,'\tx,\"'\r'=x, y\",-1,a=b\n");
    check_render("tsv", &options, "a|b|c|d|e|f|g|=h", cells, 1,
                 "a\tb\tc\td\te\tf\tg\t'=h\n'=1+1\t'+1\t'-1\t'@x\t'\\tx\t'\\r'=x, y\t-1\ta=b\n");
}

static void csv_leaves_formulas_alone_by_default(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("=1+1")};
    check_render("csv", NULL, "a", cells, 1, "a\n=1+1\n");
}

static void invalid_utf8_becomes_the_replacement_character(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("a\xff,b"), TEXT("\xe6\x97"), TEXT("\xed\xa0\x80")};
    check_render(
        "csv", NULL, "a|b|c", cells, 1,
        "a,b,c\n\"a\xEF\xBF\xBD,b\",\xEF\xBF\xBD\xEF\xBF\xBD,\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\n");
    check_render(
        "tsv", NULL, "a|b|c", cells, 1,
        "a\tb\tc\na\xEF\xBF\xBD,b\t\xEF\xBF\xBD\xEF\xBF\xBD\t\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\n");
    check_render("ndjson", NULL, "a|b|c", cells, 1,
                 "{\"a\":\"a\xEF\xBF\xBD,b\",\"b\":\"\xEF\xBF\xBD\xEF\xBF\xBD\",\"c\":"
                 "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"}\n");
    check_render("markdown", NULL, "a|b|c", cells, 1,
                 "| a | b | c |\n| --- | --- | --- |\n| a\xEF\xBF\xBD,b | \xEF\xBF\xBD\xEF\xBF\xBD | "
                 "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD |\n");
}

static void tsv_escapes_what_would_break_a_line(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("a\tb\\c"), TEXT("x\r\ny"), NIL, TEXT("\"q\""), BLOB("\x01")};
    check_render("tsv", NULL, "a\tz|b|c|d|e", cells, 1,
                 "a\\tz\tb\tc\td\te\na\\tb\\\\c\tx\\r\\ny\t\t\"q\"\t\\\\x01\n");
}

static void json_is_an_array_of_objects(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {INT(1), TEXT("x"), INT(2), NIL};
    check_render("json", NULL, "a|b", cells, 2, "[\n{\"a\":1,\"b\":\"x\"},\n{\"a\":2,\"b\":null}\n]\n");
    check_render("json", NULL, "a|b", NULL, 0, "[]\n");
}

static void ndjson_is_an_object_a_line(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {INT(1), INT(2)};
    check_render("ndjson", NULL, "a", cells, 2, "{\"a\":1}\n{\"a\":2}\n");
    check_render("ndjson", NULL, "a", NULL, 0, "");
}

static void json_escapes_text(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {BYTES("q\" b\\ n\n r\r t\t e\x1b z\0 /"),
                                       TEXT("\x7f \xC2\x9b \xE2\x80\xAE \xE2\x80\xA8"), TEXT("日本 😀")};
    check_render("ndjson", NULL, "a \"x\"|b|c", cells, 1,
                 "{\"a \\\"x\\\"\":\"q\\\" b\\\\ n\\n r\\r t\\t e\\u001b z\\u0000 /\","
                 "\"b\":\"\\u007f \\u009b \\u202e \\u2028\",\"c\":\"日本 😀\"}\n");
}

static void json_numbers_are_exact_and_finite(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {INT(9007199254740993), DECIMAL("12345678901234567890"),
                                       REAL((double)NAN),     REAL(-(double)INFINITY),
                                       DECIMAL("NaN"),        DECIMAL("1.50"),
                                       DECIMAL("$1,000"),     BOOL(1)};
    check_render(
        "ndjson", NULL, "a|b|c|d|e|f|g|h", cells, 1,
        "{\"a\":9007199254740993,\"b\":12345678901234567890,\"c\":null,\"d\":null,\"e\":null,\"f\":1.5,"
        "\"g\":\"$1,000\",\"h\":true}\n");
}

static void json_numbers_may_be_larger_than_a_double(void **state)
{
    (void)state;
    char digits[401];
    memset(digits, '9', 400);
    digits[400] = '\0';
    const struct askdb_cell cells[] = {DECIMAL(digits)};
    check_render("ndjson", NULL, "a", cells, 1, "{\"a\":9.99999999999999e+399}\n");
}

static void json_blobs_are_hex_text(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {BLOB("\x00\xab"), BLOB("")};
    check_render("ndjson", NULL, "a|b", cells, 1, "{\"a\":\"\\\\x00ab\",\"b\":\"\\\\x\"}\n");
}

static void json_names_are_made_unique(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {INT(1), INT(2), INT(3), INT(4)};
    check_render("ndjson", NULL, "a|a|a_2|a", cells, 1, "{\"a\":1,\"a_3\":2,\"a_2\":3,\"a_4\":4}\n");
    check_render("ndjson", NULL, "a|b|b|a", cells, 1, "{\"a\":1,\"b\":2,\"b_2\":3,\"a_2\":4}\n");
}

static void markdown_escapes_markup_and_aligns_numbers(void **state)
{
    (void)state;
    const struct render_options options = {.null_text = "null"};
    const struct askdb_cell cells[] = {TEXT("a|b"), INT(5), NIL, TEXT("x\r\ny\\"),
                                       TEXT("snake_case _em_ *b* <i> `c`")};
    check_render("markdown", &options, "n|i|z|t|m", cells, 1,
                 "| n | i | z | t | m |\n| --- | ---: | --- | --- | --- |\n"
                 "| a\\|b | 5 | null | x<br>y\\\\ | snake_case \\_em\\_ \\*b\\* \\<i> \\`c\\` |\n");
}

static void markdown_without_rows_has_a_header(void **state)
{
    (void)state;
    check_render("markdown", NULL, "a|b", NULL, 0, "| a | b |\n| --- | --- |\n");
}

static void vertical_prints_a_line_a_column(void **state)
{
    (void)state;
    const struct render_options options = {.null_text = "null"};
    const struct askdb_cell cells[] = {INT(1), TEXT("x"), NIL, TEXT("l1\nl2")};
    check_render(
        "vertical", &options, "id|名前", cells, 2,
        "── row 1 ──\nid   │ 1\n名前 │ x\n── row 2 ──\nid   │ null\n名前 │ l1\n     │ l2\n(2 rows)\n");
}

static void none_prints_nothing(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {INT(1)};
    check_render("none", NULL, "a", cells, 1, "");
}

/* Whatever the cell and the column's name hold. */
static void terminal_formats_let_no_control_through(void **state)
{
    (void)state;
    static const char *const formats[] = {"table", "vertical", "markdown"};
    char all[400];
    size_t length = 0;
    for (int c = 0; c < 0x20; c++) {
        all[length++] = (char)c;
    }
    all[length++] = 0x7f;
    for (int c = 0x80; c < 0xa0; c++) {
        all[length++] = (char)0xc2;
        all[length++] = (char)c;
    }
    for (int c = 0; c < 32; c++) { /* raw bytes of C1 */
        all[length++] = (char)(0x80 + c);
    }
    static const char bidi[] = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029";
    memcpy(all + length, bidi, sizeof bidi);
    const struct askdb_cell cells[] = {{.type = ASKDB_TEXT, .text = all, .length = length + sizeof bidi - 1},
                                       TIME("\x1b[2J"),
                                       DECIMAL("\x1b[2J")};
    const struct render_options options = {.null_text = "\x1b", .width = 0};
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        char *text = render_text(formats[i], &options, "\x1b[31m|b\u202e|c", cells, 1);
        for (const char *c = text; *c != '\0'; c++) {
            assert_true(((unsigned char)*c >= 0x20 && *c != 0x7f) || *c == '\n');
            assert_false((unsigned char)c[0] == 0xc2 && (unsigned char)c[1] < 0xa0);
            assert_false(strncmp(c, "\u202e", 3) == 0 || strncmp(c, "\u2066", 3) == 0 ||
                         strncmp(c, "\u2028", 3) == 0);
        }
        assert_non_null(strstr(text, strcmp(formats[i], "markdown") == 0 ? "\\x1b" : "\\x1b[31m"));
        assert_non_null(strstr(text, "u202e"));
        assert_non_null(strstr(text, "x9b"));
        free(text);
    }
}

static void an_unknown_format_is_refused_with_the_list(void **state)
{
    (void)state;
    struct askdb_error err = {0};
    struct renderer *renderer = NULL;
    assert_int_equal(renderer_create("xml", NULL, stdout, &renderer, &err), -ASKDB_USAGE);
    assert_null(renderer);
    assert_string_equal(err.message, "unknown format 'xml'");
    assert_string_equal(
        err.hint, "formats: table, csv, tsv, json, ndjson, markdown, html, xlsx, vertical, pivot, none");
}

static void a_full_disk_is_reported(void **state)
{
    (void)state;
    struct askdb_error err = {0};
    struct renderer *renderer = NULL;
    const struct askdb_cell cells[] = {TEXT("x")};
    FILE *out = fopen("/dev/full", "w");
    if (out == NULL) {
        skip();
    }
    assert_int_equal(renderer_create("csv", NULL, out, &renderer, &err), 0);
    assert_int_equal(send_result(renderer_sink(renderer), "a", cells, 1, &err), 0); /* still in the buffer */
    assert_int_equal(renderer_finish(renderer, &err), -ASKDB_DATABASE);
    assert_non_null(strstr(err.message, strerror(ENOSPC)));
    renderer_destroy(renderer);
    fclose(out);
}

static void a_closed_pipe_stops_the_rows(void **state)
{
    (void)state;
    struct askdb_error err = {0};
    struct renderer *renderer = NULL;
    const struct askdb_cell cells[] = {TEXT("some text in a row")};
    int ends[2];
    signal(SIGPIPE, SIG_IGN);
    assert_int_equal(pipe(ends), 0);
    close(ends[0]);
    FILE *out = fdopen(ends[1], "w");
    assert_int_equal(renderer_create("ndjson", NULL, out, &renderer, &err), 0);
    const struct askdb_sink *sink = renderer_sink(renderer);
    assert_int_equal(send_result(sink, "a", cells, 1, &err), 0);
    int status = 0;
    for (int i = 0; i < 100000 && status == 0; i++) {
        status = sink->row(sink->context, cells, 1, &err);
    }
    assert_int_equal(status, -ASKDB_DATABASE);
    assert_string_equal(err.message, "broken pipe");
    renderer_destroy(renderer);
    fclose(out);
}

static void a_result_without_columns_is_rendered(void **state)
{
    (void)state;
    for (const struct render_format *format = render_formats; format->name != NULL; format++) {
        struct askdb_error err = {0};
        struct renderer *renderer = NULL;
        struct askdb_column column = {0};
        struct askdb_cell cell = {0};
        char *text = NULL;
        size_t size = 0;
        FILE *out = open_memstream(&text, &size);
        assert_int_equal(renderer_create(format->name, NULL, out, &renderer, &err), 0);
        const struct askdb_sink *sink = renderer_sink(renderer);
        if (strcmp(format->name, "pivot") == 0) { /* it needs three columns */
            assert_int_equal(sink->begin(sink->context, &column, 0, &err), -ASKDB_USAGE);
            renderer_destroy(renderer);
            fclose(out);
            free(text);
            continue;
        }
        assert_int_equal(sink->begin(sink->context, &column, 0, &err), 0);
        assert_int_equal(sink->row(sink->context, &cell, 0, &err), 0);
        assert_int_equal(renderer_finish(renderer, &err), 0);
        renderer_destroy(renderer);
        fclose(out);
        if (strcmp(format->name, "html") == 0 || strcmp(format->name, "xlsx") == 0) {
            assert_true(size > 100);
            free(text);
            continue;
        }
        assert_string_equal(text, strcmp(format->name, "table") == 0      ? "(1 row)\n"
                                  : strcmp(format->name, "json") == 0     ? "[\n{}\n]\n"
                                  : strcmp(format->name, "ndjson") == 0   ? "{}\n"
                                  : strcmp(format->name, "vertical") == 0 ? "── row 1 ──\n(1 row)\n"
                                  : strcmp(format->name, "none") == 0     ? ""
                                  : strcmp(format->name, "markdown") == 0 ? "|\n|\n|\n"
                                                                          : "\n\n");
        free(text);
    }
}

static void a_row_of_another_size_is_refused(void **state)
{
    (void)state;
    struct askdb_error err = {0};
    struct renderer *renderer = NULL;
    const struct askdb_cell cells[] = {INT(1), INT(2)};
    assert_int_equal(renderer_create("none", NULL, stdout, &renderer, &err), 0);
    const struct askdb_sink *sink = renderer_sink(renderer);
    assert_int_equal(send_result(sink, "a", cells, 1, &err), 0);
    assert_int_equal(sink->row(sink->context, cells, 2, &err), -ASKDB_DATABASE);
    renderer_destroy(renderer);
}

static void destroying_nothing_is_fine(void **state)
{
    (void)state;
    renderer_destroy(NULL);
}

static void html_runs_nothing_of_the_data(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("<script>alert(1)</script> & \"x\"\n\x1b[31m"), INT(5), NIL};
    char *text = render_text("html", NULL, "a<b>|n|x", cells, 1);
    assert_non_null(strstr(text, "<tr><th>a&lt;b&gt;</th><th class=\"n\">n</th><th>x</th></tr>\n"));
    assert_non_null(strstr(text,
                           "<td>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;x&quot;<br>\\x1b[31m</td>"
                           "<td class=\"n\">5</td><td class=\"null\"></td>"));
    assert_null(strstr(text, "<script"));
    assert_null(strchr(text, '\x1b'));
    free(text);
}

static void xlsx_is_a_zip_archive_that_is_the_same_each_time(void **state)
{
    (void)state;
    const struct askdb_cell cells[] = {TEXT("=1+1"), INT(5), TIME("2024-05-17")};
    size_t sizes[2];
    char *texts[2];
    for (int i = 0; i < 2; i++) {
        struct askdb_error err = {0};
        struct renderer *renderer = NULL;
        FILE *out = open_memstream(&texts[i], &sizes[i]);
        assert_int_equal(renderer_create("xlsx", NULL, out, &renderer, &err), 0);
        assert_int_equal(send_result(renderer_sink(renderer), "a|b|c", cells, 1, &err), 0);
        assert_int_equal(renderer_finish(renderer, &err), 0);
        renderer_destroy(renderer);
        fclose(out);
    }
    assert_true(sizes[0] > 1000);
    assert_memory_equal(texts[0], "PK", 2);
    assert_int_equal(sizes[0], sizes[1]);
    assert_memory_equal(texts[0], texts[1], sizes[0]);
    free(texts[0]);
    free(texts[1]);
}

static void what_does_not_fit_into_xlsx_is_an_error(void **state)
{
    (void)state;
    char *text = malloc(40001);
    assert_non_null(text);
    memset(text, 'x', 40000);
    text[40000] = '\0';
    const struct askdb_cell cells[] = {TEXT(text)};
    struct askdb_error err = {0};
    struct renderer *renderer = NULL;
    FILE *out = tmpfile();
    assert_int_equal(renderer_create("xlsx", NULL, out, &renderer, &err), 0);
    assert_int_equal(send_result(renderer_sink(renderer), "a", cells, 1, &err), -ASKDB_USAGE);
    assert_non_null(strstr(err.message, "32,767 characters"));
    renderer_destroy(renderer);
    fclose(out);
    free(text);
}

static void csv_and_tsv_are_shown_on_a_terminal(void **state)
{
    (void)state;
    const struct render_options shown = {.terminal = true}, safe = {.terminal = true, .csv_safe = true};
    const struct askdb_cell cells[] = {TEXT("\x1b[2J"), TEXT("two\nlines"), TEXT("=\xE2\x80\xAE"),
                                       BYTES("a\0b"), TEXT("\xff")};
    check_render("csv", &shown, "a\x1b|b|c|d|e", cells, 1,
                 "a\\x1b,b,c,d,e\n\\x1b[2J,\"two\nlines\",=\\u202e,a\\x00b,\xEF\xBF\xBD\n");
    check_render("csv", &safe, "a|b|c|d|e", cells, 1,
                 "a,b,c,d,e\n\\x1b[2J,\"two\nlines\",'=\\u202e,a\\x00b,\xEF\xBF\xBD\n");
    check_render("tsv", &shown, "a|b|c|d|e", cells, 1,
                 "a\tb\tc\td\te\n\\x1b[2J\ttwo\\nlines\t=\\u202e\ta\\x00b\t\xEF\xBF\xBD\n");
    check_render("tsv", &safe, "a|b|c|d|e", cells, 1,
                 "a\tb\tc\td\te\n\\x1b[2J\ttwo\\nlines\t'=\\u202e\ta\\x00b\t\xEF\xBF\xBD\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(csv_quotes_only_where_needed),
        cmocka_unit_test(csv_tells_null_from_empty_text),
        cmocka_unit_test(csv_prints_every_type),
        cmocka_unit_test(csv_header_is_quoted_like_a_cell),
        cmocka_unit_test(csv_safe_disarms_formulas_but_not_numbers),
        cmocka_unit_test(csv_and_tsv_are_shown_on_a_terminal),
        cmocka_unit_test(csv_leaves_formulas_alone_by_default),
        cmocka_unit_test(invalid_utf8_becomes_the_replacement_character),
        cmocka_unit_test(tsv_escapes_what_would_break_a_line),
        cmocka_unit_test(json_is_an_array_of_objects),
        cmocka_unit_test(ndjson_is_an_object_a_line),
        cmocka_unit_test(json_escapes_text),
        cmocka_unit_test(json_numbers_are_exact_and_finite),
        cmocka_unit_test(json_numbers_may_be_larger_than_a_double),
        cmocka_unit_test(json_blobs_are_hex_text),
        cmocka_unit_test(json_names_are_made_unique),
        cmocka_unit_test(markdown_escapes_markup_and_aligns_numbers),
        cmocka_unit_test(markdown_without_rows_has_a_header),
        cmocka_unit_test(vertical_prints_a_line_a_column),
        cmocka_unit_test(none_prints_nothing),
        cmocka_unit_test(terminal_formats_let_no_control_through),
        cmocka_unit_test(an_unknown_format_is_refused_with_the_list),
        cmocka_unit_test(a_full_disk_is_reported),
        cmocka_unit_test(a_closed_pipe_stops_the_rows),
        cmocka_unit_test(a_result_without_columns_is_rendered),
        cmocka_unit_test(a_row_of_another_size_is_refused),
        cmocka_unit_test(destroying_nothing_is_fine),
        cmocka_unit_test(html_runs_nothing_of_the_data),
        cmocka_unit_test(xlsx_is_a_zip_archive_that_is_the_same_each_time),
        cmocka_unit_test(what_does_not_fit_into_xlsx_is_an_error),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
