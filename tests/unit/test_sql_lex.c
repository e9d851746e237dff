/* Tokens of SQL text, and that SQLite reads the same ones. */
#include "sql/lex.h"
#include "util/arena.h"

#include "lex_texts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>
#include <sqlite3.h>

static char *write_tokens(enum dialect dialect, const char *sql, bool comments)
{
    struct sql_lexer lexer = {.text = sql, .length = strlen(sql), .dialect = dialect, .comments = comments};
    struct sql_token token;
    char *text = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    while (sql_next(&lexer, &token)) {
        fprintf(out, "%c%s<%.*s>", "WQSNP$?C"[token.kind], token.broken ? "!" : "",
                (int)(token.end - token.start), sql + token.start);
    }
    fclose(out);
    return text;
}

static void assert_tokens(enum dialect dialect, const char *sql, const char *expected)
{
    char *text = write_tokens(dialect, sql, false);
    assert_string_equal(text, expected);
    free(text);
}

static void tokens_of_sqlite(void **state)
{
    (void)state;
    assert_tokens(DIALECT_SQLITE, "a -- b\n/* c /* */ 'it''s' [x y] `z` \"q\"\"r\" 1.5e3 $1",
                  "W<a>S<'it''s'>Q<[x y]>Q<`z`>Q<\"q\"\"r\">N<1.5e3>P<$1>");
    assert_tokens(DIALECT_SQLITE, "'open", "S!<'open>");
    assert_tokens(DIALECT_SQLITE, "a /* open", "W<a>");
    assert_tokens(DIALECT_SQLITE, "a -- b\r c\nd", "W<a>W<d>");
    assert_tokens(DIALECT_SQLITE, "x'0f' x'0' [a]] 1e 1e5 .5 1..2 0x1F 1a",
                  "S<x'0f'>S!<x'0'>Q<[a]>?<]>N!<1e>N<1e5>N<.5>N<1.>N<.2>N<0x1F>N!<1a>");
    assert_tokens(DIALECT_SQLITE, "? ?12 :a @b #c $d::e(f;g) :a(b c :",
                  "P<?>P<?12>P<:a>P<@b>P<#c>P<$d::e(f;g)>P!<:a(b>W<c>?<:>");
    assert_tokens(DIALECT_SQLITE, "a->>b->c||d==e!=f<>-1 {\\",
                  "W<a>$<->>>W<b>$<->>W<c>$<||>W<d>$<==>W<e>$<!=>"
                  "W<f>$<<>>$<->N<1>?<{>?<\\>");
}

static void tokens_of_postgres(void **state)
{
    (void)state;
    assert_tokens(DIALECT_POSTGRES, "/* a /* b */ c */ E'x\\'y' $q$ ' $$ $q$ $$z$$ a[1] é",
                  "S<E'x\\'y'>S<$q$ ' $$ $q$>S<$$z$$>W<a>$<[>N<1>$<]>W<é>");
    assert_tokens(DIALECT_POSTGRES, "$1 + 'a\\' b", "P<$1>$<+>S<'a\\'>W<b>");
    assert_tokens(DIALECT_POSTGRES, "$a$ open", "S!<$a$ open>");
    assert_tokens(DIALECT_POSTGRES, "a -- b\r c", "W<a>W<c>");
    assert_tokens(DIALECT_POSTGRES, "U&'x' u&\"y\" n'z' B'01''10' u & 'x' U&'a''b'",
                  "S<U&'x'>Q<u&\"y\">W<n>S<'z'>S<B'01'>S<'10'>W<u>$<&>S<'x'>S<U&'a''b'>");
    assert_tokens(DIALECT_POSTGRES, "'a' \n 'b' 'c' e'd'\n'\\'e'", "S<'a' \n 'b'>S<'c'>S<e'd'\n'\\'e'>");
    assert_tokens(DIALECT_POSTGRES, "a::b:=c=>-1 d<-1 e~-1 f||-- g\n$1a $b 1..2 1e 1.e5 {",
                  "W<a>$<::>W<b>$<:=>W<c>$<=>>$<->N<1>W<d>$<<>$<->N<1>W<e>$<~->N<1>W<f>$<||>P!<$1a>?<$>W<b>"
                  "N<1>$<..>N<2>N!<1e>N<1.e5>?<{>");
    assert_tokens(DIALECT_POSTGRES, "a$b$ \"\" \"open", "W<a$b$>Q!<\"\">Q!<\"open>");
}

static void comments_are_tokens_where_asked_for(void **state)
{
    (void)state;
    char *text = write_tokens(DIALECT_SQLITE, "a -- b\n/* c */ d /* e", true);
    assert_string_equal(text, "W<a>C<-- b>C</* c */>W<d>C!</* e>");
    free(text);
}

/* What the first token says. */
static void assert_text(enum dialect dialect, const char *sql, const char *expected)
{
    struct arena *arena = arena_create();
    struct sql_lexer lexer = {.text = sql, .length = strlen(sql), .dialect = dialect};
    struct sql_token token;
    assert_true(sql_next(&lexer, &token));
    const char *text = sql_token_text(arena, sql, &token);
    if (expected == NULL) {
        assert_null(text);
    } else {
        assert_non_null(text);
        assert_string_equal(text, expected);
    }
    arena_destroy(arena);
}

static void quotes_are_taken_off(void **state)
{
    (void)state;
    assert_text(DIALECT_SQLITE, "'it''s'", "it's");
    assert_text(DIALECT_SQLITE, "[a[b]", "a[b");
    assert_text(DIALECT_SQLITE, "`a``b` c", "a`b");
    assert_text(DIALECT_SQLITE, "\"\"", "");
    assert_text(DIALECT_SQLITE, "abc(", "abc");
    assert_text(DIALECT_SQLITE, "x'00'", NULL);
    assert_text(DIALECT_SQLITE, "'open", NULL);
    assert_text(DIALECT_POSTGRES, "'a'\n'b''c'", "ab'c");
    assert_text(DIALECT_POSTGRES, "$a$it's$a$", "it's");
    assert_text(DIALECT_POSTGRES, "$$$$", "");
    assert_text(DIALECT_POSTGRES, "E'a\\n'", NULL);
    assert_text(DIALECT_POSTGRES, "U&\"a\"", NULL);
}

static void names_are_compared_without_quotes_and_case(void **state)
{
    (void)state;
    struct sql_token token;
    const char *sql = "a, \"we\"\"ird\", [Order], 'order'";
    assert_true(sql_find_name(DIALECT_SQLITE, sql, strlen(sql), 0, "WE\"ird", &token));
    assert_int_equal(token.start, 3);
    assert_true(sql_find_name(DIALECT_SQLITE, sql, strlen(sql), 0, "order", &token));
    assert_int_equal(token.start, 14);
    assert_false(sql_find_name(DIALECT_SQLITE, sql, strlen(sql), 15, "order", &token));
    assert_false(sql_find_name(DIALECT_SQLITE, sql, strlen(sql), 0, "we", &token));
    assert_false(sql_find_name(DIALECT_POSTGRES, "\"open", 5, 0, "open", &token));
}

/* SQLite names the first token that it cannot take; behind EXPLAIN QUERY it takes none but PLAN. */
static bool sqlite_reads(sqlite3 *db, const char *rest, const struct sql_token *token)
{
    static const char prefix[] = "EXPLAIN QUERY/**/";
    char *sql = sqlite3_mprintf("%s%s", prefix, rest);
    sqlite3_stmt *statement = NULL;
    bool same = false;
    sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    const char *message = sqlite3_errmsg(db);
    if (token == NULL) {
        same = strcmp(message, "incomplete input") == 0;
    } else {
        bool refused = token->broken || token->kind == SQL_OTHER;
        int length = (int)(token->end - token->start);
        char *expected = refused
                             ? sqlite3_mprintf("unrecognized token: \"%.*s\"", length, rest + token->start)
                             : sqlite3_mprintf("near \"%.*s\": syntax error", length, rest + token->start);
        int place = sqlite3_error_offset(db);
        same = strcmp(message, expected) == 0 && place == (int)(strlen(prefix) + token->start);
        sqlite3_free(expected);
    }
    if (!same) {
        print_error("SQLite, at %d: %s\nof: %s\n", sqlite3_error_offset(db), message, rest);
    }
    sqlite3_finalize(statement);
    sqlite3_free(sql);
    return same;
}

/* Releases of SQLite differ in what they take for one number with letters behind it. */
static bool is_odd_number(const struct sql_token *token)
{
    return token->kind == SQL_NUMBER && token->broken;
}

static size_t compare_with_sqlite(sqlite3 *db, const char *text, size_t *wrong)
{
    size_t count = 0;
    bool more = true;
    for (const char *rest = text; more;) {
        struct sql_lexer lexer = {.text = rest, .length = strlen(rest), .dialect = DIALECT_SQLITE};
        struct sql_token token;
        more = sql_next(&lexer, &token);
        bool known = more && (sql_token_is_word(rest, &token, "plan") || is_odd_number(&token));
        *wrong += !known && !sqlite_reads(db, rest, more ? &token : NULL);
        rest += more ? token.end : 0;
        count++;
    }
    return count;
}

static void sqlite_reads_the_same_tokens(void **state)
{
    (void)state;
    static const char *const files[] = {"hostile/sqlite.sql", "hostile/stuck_sqlite.sql",
                                        "hostile/postgres.sql", "legitimate/sqlite.sql"};
    struct lex_texts *texts = malloc(sizeof *texts);
    sqlite3 *db = NULL;
    size_t wrong = 0, count = 0;
    assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        assert_int_equal(lex_open(texts, files[i]), 0);
        for (const char *text; wrong < 10 && (text = lex_next_text(texts)) != NULL;) {
            count += compare_with_sqlite(db, text, &wrong);
        }
    }
    sqlite3_close(db);
    free(texts);
    assert_int_equal(wrong, 0);
    assert_true(count > 100000);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tokens_of_sqlite),
        cmocka_unit_test(tokens_of_postgres),
        cmocka_unit_test(comments_are_tokens_where_asked_for),
        cmocka_unit_test(quotes_are_taken_off),
        cmocka_unit_test(names_are_compared_without_quotes_and_case),
        cmocka_unit_test(sqlite_reads_the_same_tokens),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
