/* Every statement of fixtures/hostile is refused for the reason and with the code it names, also where the
 * tables are called like the texts of other refusals; every query of fixtures/legitimate passes. */
#include "test_validate_retail.h"

#include "sql/lex.h"
#include "util/error.h"
#include "util/text.h"
#include "util/utf8.h"

#include <strings.h>

enum { LEAST_CASES = 80, LEAST_RENAMED = 50, LEAST_QUERIES = 150 };

/* Told by tests/cli/test_hostile_sql.py, on a database. */
static bool is_for_run_time(const struct retail_case *item)
{
    return strncmp(item->message, "at run", strlen("at run")) == 0;
}

static bool is_refused(const struct retail *retail, const struct retail_case *item)
{
    return retail->status == -ASKDB_REJECTED && retail->err.status == ASKDB_REJECTED &&
           retail->query == NULL && strcmp(retail->err.code, item->code) == 0;
}

static void all_are_refused(enum dialect dialect, const char *file)
{
    struct retail retail;
    struct retail_case *cases = NULL;
    size_t wrong = 0;
    retail_open(&retail, dialect);
    size_t count = retail_cases(retail.arena, file, &cases);
    assert_true(count >= LEAST_CASES);
    for (size_t i = 0; i < count; i++) {
        if (cases[i].from[0] == '\0' || is_for_run_time(&cases[i]) != (cases[i].code[0] == '\0')) {
            print_error("%s: %s: no line says its code, or where it comes from\n", file, cases[i].name);
            wrong++;
        }
        if (is_for_run_time(&cases[i])) {
            continue;
        }
        retail_check(&retail, cases[i].sql);
        bool told = cases[i].message[0] != '\0' && strstr(retail.err.message, cases[i].message) != NULL;
        if (!is_refused(&retail, &cases[i]) || !told) {
            print_error("%s: %s: %s: %s\n", file, cases[i].name,
                        retail.status < 0 ? retail.err.code : "passed", retail.err.message);
            wrong++;
        }
    }
    retail_close(&retail);
    assert_int_equal(wrong, 0);
}

/* ---- the same with the texts of refusals for names ---- */

enum { NAME_MAX_BYTES = 63, TEXTS_MAX = 1000, LEAST_TEXTS = 60 };

struct texts {
    const char *items[TEXTS_MAX];
    size_t count;
};

/* As a name that PostgreSQL does not cut. */
static void add_text(struct texts *texts, struct arena *arena, const char *text)
{
    size_t length = strlen(text) < NAME_MAX_BYTES ? strlen(text) : NAME_MAX_BYTES;
    while (!utf8_valid(text, length)) {
        length--;
    }
    const char *name = arena_strndup(arena, text, length);
    for (size_t i = 0; i < texts->count; i++) {
        if (strcasecmp(texts->items[i], name) == 0) {
            return;
        }
    }
    assert_true(texts->count < TEXTS_MAX);
    texts->items[texts->count++] = name;
}

/* What every row of the table says, and every refusal of the file. */
static void gather_texts(struct texts *texts, struct arena *arena, enum dialect dialect, const char *file)
{
    struct retail retail;
    struct retail_case *cases = NULL;
    retail_open(&retail, dialect);
    size_t count = retail_cases(retail.arena, file, &cases);
    *texts = (struct texts){.count = 0};
    for (enum error_code code = 0; code < CODE_COUNT; code++) {
        add_text(texts, arena, code_row(code)->code);
        add_text(texts, arena, code_row(code)->says);
    }
    for (size_t i = 0; i < count; i++) {
        if (retail_check(&retail, cases[i].sql) < 0) {
            add_text(texts, arena, retail.err.message);
        }
    }
    retail_close(&retail);
    assert_true(texts->count >= LEAST_TEXTS);
}

static void put_name(FILE *out, const char *name)
{
    fputc('"', out);
    for (; *name != '\0'; name++) {
        fputs(*name == '"' ? "\"" : "", out);
        fputc(*name, out);
    }
    fputc('"', out);
}

static const char *new_name(const char *sql, const struct sql_token *token, const char *const *names)
{
    const char *last = "";
    size_t table = 0;
    if (strncmp(sql + token->start, "RETURNS", strlen("RETURNS")) == 0) {
        return NULL; /* of CREATE FUNCTION */
    }
    for (size_t i = 0; i < sizeof retail_columns / sizeof *retail_columns; i++) {
        if (strcmp(retail_columns[i].table, last) == 0) {
            continue;
        }
        last = retail_columns[i].table;
        if (sql_token_is_name(sql, token, last)) {
            return names[table];
        }
        table++;
    }
    return NULL;
}

/* The statement over tables of other names. */
static const char *rename_tables(struct arena *arena, enum dialect dialect, const char *sql,
                                 const char *const *names)
{
    struct sql_lexer scan = {.text = sql, .length = strlen(sql), .dialect = dialect};
    struct sql_token token;
    struct text text;
    size_t at = 0;
    text_open(&text);
    while (sql_next(&scan, &token)) {
        const char *name = new_name(sql, &token, names);
        if (name != NULL) {
            fwrite(sql + at, 1, token.start - at, text.out);
            put_name(text.out, name);
            at = token.end;
        }
    }
    fputs(sql + at, text.out);
    return text_close(&text, arena);
}

static void codes_do_not_depend_on_names(enum dialect dialect, const char *file)
{
    struct arena *arena = arena_create();
    struct retail_case *cases = NULL;
    struct texts texts;
    size_t wrong = 0, renamed = 0, count = retail_cases(arena, file, &cases);
    gather_texts(&texts, arena, dialect, file);
    for (size_t pass = 0; pass < texts.count; pass++) { /* every text names every table once */
        const char *names[RETAIL_TABLES_MAX];
        struct retail retail;
        for (size_t i = 0; i < RETAIL_TABLES_MAX; i++) {
            names[i] = texts.items[(pass + i) % texts.count];
        }
        retail_open_named(&retail, dialect, names);
        for (size_t i = 0; i < count; i++) {
            const char *sql = rename_tables(retail.arena, dialect, cases[i].sql, names);
            renamed += strcmp(sql, cases[i].sql) != 0;
            retail_check(&retail, sql);
            if (!is_for_run_time(&cases[i]) && !is_refused(&retail, &cases[i])) {
                print_error("%s: %s: %s: %s\n", file, sql, retail.status < 0 ? retail.err.code : "passed",
                            retail.err.message);
                wrong++;
            }
        }
        retail_close(&retail);
    }
    arena_destroy(arena);
    assert_true(renamed > texts.count * LEAST_RENAMED);
    assert_int_equal(wrong, 0);
}

/* What names that are not there are refused with; NAME is one. */
static const struct {
    const char *sql;
    enum error_code sqlite, postgres;
} shapes[] = {
    {"SELECT * FROM NAME", CODE_UNKNOWN_TABLE, CODE_UNKNOWN_TABLE},
    {"SELECT 'locking rows' /* only a query may run */ FROM NAME -- parameter", CODE_UNKNOWN_TABLE,
     CODE_UNKNOWN_TABLE},
    {"SELECT NAME FROM customers", CODE_UNKNOWN_COLUMN, CODE_UNKNOWN_COLUMN},
    {"SELECT customers.NAME FROM customers", CODE_UNKNOWN_COLUMN, CODE_UNKNOWN_COLUMN},
    {"SELECT NAME.id FROM customers", CODE_UNKNOWN_COLUMN, CODE_UNKNOWN_TABLE},
    {"WITH NAME AS (SELECT 1 AS one) SELECT two FROM NAME", CODE_UNKNOWN_COLUMN, CODE_UNKNOWN_COLUMN},
    {"SELECT NAME(1)", CODE_FUNCTION_NOT_ALLOWED, CODE_FUNCTION_NOT_ALLOWED},
    {"SELECT CAST('x' AS NAME), absent", CODE_UNKNOWN_COLUMN, CODE_TYPE_NOT_ALLOWED},
    {"SELECT name COLLATE NAME, 1 FROM customers ORDER BY 1", CODE_COLLATION_UNKNOWN, CODE_COUNT},
    {"SELECT 1 OPERATOR(NAME.+) 2", CODE_SYNTAX, CODE_OPERATOR_NOT_ALLOWED},
    {"SELECT 1 AS NAME; SELECT 2", CODE_SECOND_STATEMENT, CODE_SECOND_STATEMENT},
    {"SELECT 1 AS NAME FOR UPDATE", CODE_SYNTAX, CODE_ROW_LOCK},
    {"SELECT 1 AS NAME, $1", CODE_PARAMETER, CODE_PARAMETER},
    {"SELECT 1 AS NAME FROM FROM", CODE_SYNTAX, CODE_SYNTAX},
    {"CREATE TABLE NAME (id integer)", CODE_NOT_A_QUERY, CODE_NOT_A_QUERY},
    {"DROP NAME", CODE_NOT_A_QUERY, CODE_SYNTAX},
};

static const char *with_name(struct arena *arena, const char *sql, const char *name)
{
    struct text text;
    const char *found;
    text_open(&text);
    for (; (found = strstr(sql, "NAME")) != NULL; sql = found + strlen("NAME")) {
        fwrite(sql, 1, (size_t)(found - sql), text.out);
        put_name(text.out, name);
    }
    fputs(sql, text.out);
    return text_close(&text, arena);
}

static void names_that_are_not_there(enum dialect dialect, const char *file)
{
    struct retail retail;
    struct texts texts;
    size_t wrong = 0;
    retail_open(&retail, dialect);
    gather_texts(&texts, retail.arena, dialect, file);
    for (size_t i = 0; i < texts.count * (sizeof shapes / sizeof *shapes); i++) {
        enum error_code code = shapes[i / texts.count].sqlite;
        const char *sql = with_name(retail.arena, shapes[i / texts.count].sql, texts.items[i % texts.count]);
        if (dialect == DIALECT_POSTGRES) {
            code = shapes[i / texts.count].postgres;
        }
        if (code != CODE_COUNT && (retail_check(&retail, sql) == 0 || !error_is(&retail.err, code))) {
            print_error("%s: %s\n", sql, retail.status < 0 ? retail.err.code : "passed");
            wrong++;
        }
    }
    retail_close(&retail);
    assert_int_equal(wrong, 0);
}

static void all_pass(enum dialect dialect, const char *file)
{
    struct retail retail;
    struct retail_case *cases = NULL;
    size_t wrong = 0;
    retail_open(&retail, dialect);
    size_t count = retail_cases(retail.arena, file, &cases);
    assert_true(count >= LEAST_QUERIES);
    for (size_t i = 0; i < count; i++) {
        bool passed = retail_check(&retail, cases[i].sql) == 0 && retail.query != NULL &&
                      strcmp(validated_query_sql(retail.query), cases[i].sql) == 0;
        if (!passed) {
            print_error("%s: %s: %s\n", file, cases[i].name, retail.err.message);
            wrong++;
        }
    }
    retail_close(&retail);
    assert_int_equal(wrong, 0);
}

static void hostile_sqlite_statements_are_refused(void **state)
{
    (void)state;
    all_are_refused(DIALECT_SQLITE, "hostile/sqlite.sql");
}

static void hostile_postgres_statements_are_refused(void **state)
{
    (void)state;
    all_are_refused(DIALECT_POSTGRES, "hostile/postgres.sql");
}

static void codes_on_sqlite_do_not_depend_on_names(void **state)
{
    (void)state;
    codes_do_not_depend_on_names(DIALECT_SQLITE, "hostile/sqlite.sql");
    names_that_are_not_there(DIALECT_SQLITE, "hostile/sqlite.sql");
}

static void codes_on_postgres_do_not_depend_on_names(void **state)
{
    (void)state;
    codes_do_not_depend_on_names(DIALECT_POSTGRES, "hostile/postgres.sql");
    names_that_are_not_there(DIALECT_POSTGRES, "hostile/postgres.sql");
}

static void legitimate_sqlite_queries_pass(void **state)
{
    (void)state;
    all_pass(DIALECT_SQLITE, "legitimate/sqlite.sql");
}

static void legitimate_postgres_queries_pass(void **state)
{
    (void)state;
    all_pass(DIALECT_POSTGRES, "legitimate/postgres.sql");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hostile_sqlite_statements_are_refused),
        cmocka_unit_test(hostile_postgres_statements_are_refused),
        cmocka_unit_test(codes_on_sqlite_do_not_depend_on_names),
        cmocka_unit_test(codes_on_postgres_do_not_depend_on_names),
        cmocka_unit_test(legitimate_sqlite_queries_pass),
        cmocka_unit_test(legitimate_postgres_queries_pass),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
