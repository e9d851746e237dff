/* From what a model says to the statement in it. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "llm/reply.h"

struct reply_case {
    const char *content;
    enum llm_reply_kind kind;
    const char *text;
};

static void check(const struct reply_case *cases, size_t count)
{
    struct arena *arena = arena_create();
    for (size_t i = 0; i < count; i++) {
        struct llm_reply reply;
        llm_read_reply(arena, cases[i].content, &reply);
        if (reply.kind != cases[i].kind) {
            print_error("in: %s\n", cases[i].content);
        }
        assert_int_equal(reply.kind, cases[i].kind);
        assert_string_equal(reply.text, cases[i].text);
    }
    arena_destroy(arena);
}

#define CHECK(cases) check((cases), sizeof(cases) / sizeof *(cases))

static void fenced_block_is_preferred_to_what_is_around(void **state)
{
    (void)state;
    static const struct reply_case cases[] = {
        {"```sql\nSELECT 1\n```", LLM_REPLY_SQL, "SELECT 1"},
        {"```\nSELECT 1;\n```", LLM_REPLY_SQL, "SELECT 1"},
        {"I select rows:\r\n\r\n```postgresql\r\nSELECT 1\r\n```\r\nSELECT 2", LLM_REPLY_SQL, "SELECT 1"},
        {"```SELECT 1```", LLM_REPLY_SQL, "SELECT 1"},
        {"```sql SELECT 1```", LLM_REPLY_SQL, "SELECT 1"},
        {"```sql\nSELECT 1", LLM_REPLY_SQL, "SELECT 1"},
        {"````sql\nSELECT 1\n````", LLM_REPLY_SQL, "SELECT 1"},
        {"```sql\n-- counts\nSELECT 1\n```", LLM_REPLY_SQL, "-- counts\nSELECT 1"},
        {"```\nid name\n```\nso\n```sql\nSELECT 2\n```\n```sql\nSELECT 3\n```", LLM_REPLY_SQL, "SELECT 2"},
        {"```\n\n```\nSELECT 2", LLM_REPLY_SQL, "SELECT 2"},
    };
    CHECK(cases);
}

static void other_statements_come_whole_so_that_they_are_refused(void **state)
{
    (void)state;
    static const struct reply_case cases[] = {
        {"```sql\nDELETE FROM t\n```", LLM_REPLY_SQL, "DELETE FROM t"},
        {"DELETE FROM t WHERE id IN (SELECT 1)", LLM_REPLY_SQL, "DELETE FROM t WHERE id IN (SELECT 1)"},
        {"insert into t select * from u;", LLM_REPLY_SQL, "insert into t select * from u"},
        {"```sql\nSELECT 1; DROP TABLE t;\n```", LLM_REPLY_SQL, "SELECT 1; DROP TABLE t;"},
        {"WITH x AS (SELECT 1) DELETE FROM t", LLM_REPLY_SQL, "WITH x AS (SELECT 1) DELETE FROM t"},
    };
    CHECK(cases);
}

static void statement_without_a_fence_ends_at_its_semicolon(void **state)
{
    (void)state;
    static const struct reply_case cases[] = {
        {"SELECT 1", LLM_REPLY_SQL, "SELECT 1"},
        {"Here it is: SELECT 1; have fun", LLM_REPLY_SQL, "SELECT 1"},
        {"You can select rows so:\nselect a\nfrom t", LLM_REPLY_SQL, "select a\nfrom t"},
        {"With this schema it is\n  WITH x AS (SELECT 1) SELECT * FROM x;", LLM_REPLY_SQL,
         "WITH x AS (SELECT 1) SELECT * FROM x"},
        {"It is WITH RECURSIVE n(i) AS (SELECT 1) SELECT i FROM n", LLM_REPLY_SQL,
         "WITH RECURSIVE n(i) AS (SELECT 1) SELECT i FROM n"},
        {"SELECT ';' AS a, \";\" /* ; */ -- ;\n, 'it''s;' FROM t; no", LLM_REPLY_SQL,
         "SELECT ';' AS a, \";\" /* ; */ -- ;\n, 'it''s;' FROM t"},
        {"Use `SELECT 1` here.", LLM_REPLY_SQL, "SELECT 1"},
        {"SELECT 'open; FROM t", LLM_REPLY_SQL, "SELECT 'open; FROM t"},
        {"SELECT 1; -- done", LLM_REPLY_SQL, "SELECT 1"},
    };
    CHECK(cases);
}

static void reasoning_is_left_out(void **state)
{
    (void)state;
    static const struct reply_case cases[] = {
        {"<think>SELECT 1</think>SELECT 2", LLM_REPLY_SQL, "SELECT 2"},
        {"<THINK>\n```sql\nSELECT 1\n```\n</THINK>\n```sql\nSELECT 2\n```", LLM_REPLY_SQL, "SELECT 2"},
        {"SELECT 1 is wrong</think>SELECT 2", LLM_REPLY_SQL, "SELECT 2"},
        {"<think>a</think>SELECT <think>b</think>2", LLM_REPLY_SQL, "SELECT 2"},
        {"<reasoning>a</reasoning>SELECT 2", LLM_REPLY_SQL, "SELECT 2"},
        {"<think>SELECT 1", LLM_REPLY_PROSE, ""},
        {"SELECT a FROM t WHERE a <b", LLM_REPLY_SQL, "SELECT a FROM t WHERE a <b"},
    };
    CHECK(cases);
}

static void decline_gives_its_reason(void **state)
{
    (void)state;
    static const struct reply_case cases[] = {
        {"DECLINE: no such table", LLM_REPLY_DECLINED, "no such table"},
        {"**DECLINE** - no SELECT helps", LLM_REPLY_DECLINED, "no SELECT helps"},
        {"```\nDECLINE: nothing\n```", LLM_REPLY_DECLINED, "nothing"},
        {"DECLINE", LLM_REPLY_DECLINED, ""},
        {"<think>DECLINE?</think>SELECT 1", LLM_REPLY_SQL, "SELECT 1"},
        {"DECLINED orders:\nSELECT 1", LLM_REPLY_SQL, "SELECT 1"},
    };
    CHECK(cases);
}

static void prose_holds_no_statement(void **state)
{
    (void)state;
    static const struct reply_case cases[] = {
        {"", LLM_REPLY_PROSE, ""},
        {" \n ", LLM_REPLY_PROSE, ""},
        {"I cannot say, with all the selection there is.", LLM_REPLY_PROSE,
         "I cannot say, with all the selection there is."},
    };
    CHECK(cases);
}

static void object_has_the_statement_or_the_reason(void **state)
{
    (void)state;
    static const struct reply_case cases[] = {
        {"{\"sql\": \"SELECT 1;\", \"reason\": \"\"}", LLM_REPLY_SQL, "SELECT 1"},
        {"```json\n{\"reason\": \"x\", \"sql\": \"DELETE FROM t\"}\n```", LLM_REPLY_SQL, "DELETE FROM t"},
        {"So: {\n \"sql\": \"SELECT '}' -- {\"}. Done; SELECT 2", LLM_REPLY_SQL, "SELECT '}' -- {"},
        {"{\"sql\": \"```sql\\nSELECT 1\\n```\"}", LLM_REPLY_SQL, "SELECT 1"},
        {"<think>{\"sql\": \"SELECT 2\"}</think>{\"sql\": \"SELECT 1\"}", LLM_REPLY_SQL, "SELECT 1"},
        {"{\"sql\": null, \"reason\": \"no moons\"}", LLM_REPLY_DECLINED, "no moons"},
        {"{\"sql\": \" \", \"reason\": \"no moons\"}", LLM_REPLY_DECLINED, "no moons"},
        {"{\"sql\": null, \"reason\": 3}", LLM_REPLY_DECLINED, ""},
        {"{\"sql\": \"SELECT 1", LLM_REPLY_PROSE, "{\"sql\": \"SELECT 1"},
        {"{\"sql\": [\"SELECT 1\"]}", LLM_REPLY_PROSE, "{\"sql\": [\"SELECT 1\"]}"},
        {"{\"a\": \"SELECT 1\"}", LLM_REPLY_PROSE, "{\"a\": \"SELECT 1\"}"},
    };
    CHECK(cases);
}

static void reply_is_whole_once_what_it_begins_with_is_closed(void **state)
{
    (void)state;
    static const char *const whole[] = {
        "```sql\nSELECT 1\n```",
        "\n```\nSELECT 1\n```\nBecause",
        "<think>```sql\nSELECT 2\n```</think>\n```sql\nSELECT 1\n```",
        "{\"sql\": \"SELECT 1\", \"reason\": \"\"}",
        "```json\n{\"sql\": null}",
    };
    static const char *const open[] = {
        "",
        "```",
        "```sql",
        "```sql\nSELECT 1\n``",
        "```\nid name\n```",
        "SELECT 1;",
        "So:\n```sql\nSELECT 1\n```", /* "</think>" may follow */
        "<think>```sql\nSELECT 2\n```",
        "{\"sql\": \"SELECT 1}",
        "{\"sql\": \"SELECT \\\"a\\\"",
        "{\"sql\": \"\"",
        "{\"reason\": \"\", \"sql\": \"SELECT 1\"",
    };
    for (size_t i = 0; i < sizeof whole / sizeof *whole; i++) {
        assert_true(llm_reply_is_whole(whole[i]));
    }
    for (size_t i = 0; i < sizeof open / sizeof *open; i++) {
        assert_false(llm_reply_is_whole(open[i]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fenced_block_is_preferred_to_what_is_around),
        cmocka_unit_test(other_statements_come_whole_so_that_they_are_refused),
        cmocka_unit_test(statement_without_a_fence_ends_at_its_semicolon),
        cmocka_unit_test(reasoning_is_left_out),
        cmocka_unit_test(decline_gives_its_reason),
        cmocka_unit_test(prose_holds_no_statement),
        cmocka_unit_test(object_has_the_statement_or_the_reason),
        cmocka_unit_test(reply_is_whole_once_what_it_begins_with_is_closed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
