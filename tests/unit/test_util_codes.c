/* The table of codes: it is what docs/messages.md shows, which UPDATE_GOLDEN=1 writes anew from it. */
#include "util/codes.h"
#include "util/error.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { DOCUMENT_MAX_BYTES = 1 << 16 };

static void test_codes_are_told_apart(void **state)
{
    (void)state;
    for (enum error_code code = 0; code < CODE_COUNT; code++) {
        const struct error_row *row = code_row(code);
        assert_non_null(row->code);
        assert_true(row->says[0] != '\0' && row->status != ASKDB_OK);
        assert_true(strspn(row->code, "abcdefghijklmnopqrstuvwxyz-") == strlen(row->code));
        assert_int_equal(code_layer(row->code), row->layer);
        for (enum error_code other = 0; other < code; other++) {
            assert_string_not_equal(row->code, code_row(other)->code);
        }
    }
    assert_int_equal(code_layer("no code"), LAYER_NONE);
}

static void test_refusals_are_those_of_a_layer_before_the_database(void **state)
{
    (void)state;
    for (enum error_code code = 0; code < CODE_COUNT; code++) {
        const struct error_row *row = code_row(code);
        assert_int_equal(row->status == ASKDB_REJECTED, row->layer < LAYER_DATABASE);
    }
}

static void test_a_status_has_a_code_of_that_status(void **state)
{
    (void)state;
    for (enum askdb_status status = ASKDB_USAGE; status <= ASKDB_MODEL; status++) {
        struct askdb_error err;
        assert_int_equal(code_row(code_of_status(status))->status, status);
        error_set(&err, status, "x");
        assert_true(error_is(&err, code_of_status(status)));
        error_turn(&err, ASKDB_CANCELLED);
        assert_true(error_is(&err, CODE_CANCELLED) && err.status == ASKDB_CANCELLED);
    }
}

static void test_the_message_says_nothing_of_the_code(void **state)
{
    (void)state;
    for (enum error_code code = 0; code < CODE_COUNT; code++) {
        for (enum error_code other = 0; other < CODE_COUNT; other++) {
            struct askdb_error err;
            const struct error_row *row = code_row(code), *told = code_row(other);
            assert_int_equal(error_tell(&err, code, "%s: %s", told->code, told->says), -(int)row->status);
            assert_int_equal(err.status, row->status);
            assert_string_equal(err.code, row->code);
        }
    }
}

static void put_statuses(FILE *out)
{
    for (enum askdb_status status = ASKDB_OK; status <= ASKDB_MODEL; status++) {
        fprintf(out, "| %d | %s |\n", (int)status, code_status_says(status));
    }
}

static void put_warnings(FILE *out)
{
    for (enum warning_code code = 0; code < WARNING_COUNT; code++) {
        fprintf(out, "| `%s` | %s |\n", code_warning_row(code)->code, code_warning_row(code)->says);
    }
}

static void put_errors(FILE *out)
{
    for (enum error_code code = 0; code < CODE_COUNT; code++) {
        const struct error_row *row = code_row(code);
        fprintf(out, "| `%s` | %d | %s | %s |\n", row->code, (int)row->status, code_layer_name(row->layer),
                row->says);
    }
}

static char *read_document(const char *path)
{
    char *text = calloc(1, DOCUMENT_MAX_BYTES);
    FILE *in = fopen(path, "rb");
    if (text == NULL || in == NULL) {
        fail_msg("cannot read %s", path);
    }
    assert_true(fread(text, 1, DOCUMENT_MAX_BYTES - 1, in) > 0);
    fclose(in);
    return text;
}

/* The document's tables, in their order. */
static const struct {
    const char *heading;
    void (*put)(FILE *out);
} tables[] = {
    {"| status | |\n| --- | --- |\n", put_statuses},
    {"| code | status | layer | what is wrong |\n| --- | --- | --- | --- |\n", put_errors},
    {"| code | what is suspicious |\n| --- | --- |\n", put_warnings},
};

/* The document with its tables made anew. */
static void write_document(const char *text, FILE *out)
{
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        const char *begin = strstr(text, tables[i].heading);
        assert_non_null(begin);
        begin += strlen(tables[i].heading);
        fwrite(text, 1, (size_t)(begin - text), out);
        tables[i].put(out);
        for (text = begin; *text == '|';) {
            const char *end = strchr(text, '\n');
            assert_non_null(end);
            text = end + 1;
        }
    }
    fputs(text, out);
}

static void test_the_document_is_made_from_the_tables(void **state)
{
    (void)state;
    char path[4096];
    char *made = NULL;
    size_t length = 0;
    const char *fixtures = getenv("ASKDB_FIXTURES");
    snprintf(path, sizeof path, "%s/../docs/messages.md", fixtures != NULL ? fixtures : "fixtures");
    char *text = read_document(path);
    FILE *out = open_memstream(&made, &length);
    assert_non_null(out);
    write_document(text, out);
    fclose(out);
    if (getenv("UPDATE_GOLDEN") != NULL) {
        FILE *file = fopen(path, "wb");
        assert_non_null(file);
        assert_int_equal(fwrite(made, 1, length, file), length);
        fclose(file);
    } else {
        assert_string_equal(text, made);
    }
    free(text);
    free(made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_codes_are_told_apart),
        cmocka_unit_test(test_refusals_are_those_of_a_layer_before_the_database),
        cmocka_unit_test(test_a_status_has_a_code_of_that_status),
        cmocka_unit_test(test_the_message_says_nothing_of_the_code),
        cmocka_unit_test(test_the_document_is_made_from_the_tables),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
