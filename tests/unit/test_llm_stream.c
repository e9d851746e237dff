/* From the bytes of a stream to its events, and from a refusal to what is asked for next. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

#include "llm/events.h"
#include "llm/shape.h"

/* Joins the data of events by '|'; wants no more after "stop". */
static bool collect(void *context, const struct buffer *data)
{
    struct buffer *all = context;
    llm_buffer_add(all, llm_buffer_text(data), data->length);
    llm_buffer_add(all, "|", 1);
    return strcmp(llm_buffer_text(data), "stop") != 0;
}

static void check_events(const char *stream, const char *expected)
{
    for (size_t step = 1; step <= strlen(stream); step++) {
        struct events events = {0};
        struct buffer all = {0};
        bool more = true;
        for (size_t at = 0; at < strlen(stream) && more; at += step) {
            more = llm_events_feed(&events, stream + at, strnlen(stream + at, step), collect, &all);
        }
        if (more) {
            llm_events_end(&events, collect, &all);
        }
        assert_string_equal(llm_buffer_text(&all), expected);
        llm_events_finish(&events);
        llm_buffer_finish(&all);
    }
}

static void events_end_with_an_empty_line_however_they_are_cut(void **state)
{
    (void)state;
    check_events("data: a\n\ndata: b\n\n", "a|b|");
    check_events("data: a\r\n\r\ndata: b\r\n\r\n", "a|b|");
    check_events("data: a\r\rdata: b\r\r", "a|b|");
    check_events("data: a\r\n\n\r\n\ndata: b\n", "a|b|");
}

static void only_data_counts(void **state)
{
    (void)state;
    check_events("\xEF\xBB\xBF"
                 "data: a\n\n",
                 "a|");
    check_events(": data: no\nevent: x\nid: 1\nretry: 3\ndatum: no\n\n:\n\ndata: a\n\n", "a|");
    check_events("data:a\ndata:  b\ndata\n\n", "a\n b\n|");
    check_events("\n\n\n", "");
    check_events("data\n\n", "|");
}

static void last_event_needs_no_line_behind_it(void **state)
{
    (void)state;
    check_events("data: a\n\ndata: b", "a|b|");
    check_events("data: a\n\ndata: b\n", "a|b|");
}

static void nothing_is_read_behind_the_last_that_is_wanted(void **state)
{
    (void)state;
    check_events("data: a\n\ndata: stop\n\ndata: b\n\n", "a|stop|");
}

static void refusal_weakens_what_it_is_about(void **state)
{
    (void)state;
    struct shape shape = {LLM_FORMAT_SCHEMA, .temperature = true, .stream = true};
    assert_false(llm_shape_step_down(&shape, "the context is too long"));
    assert_true(llm_shape_step_down(&shape, "Temperature is fixed"));
    assert_false(shape.temperature);
    assert_int_equal(shape.format, LLM_FORMAT_SCHEMA);
    assert_true(llm_shape_step_down(&shape, "no JSON_schema here"));
    assert_int_equal(shape.format, LLM_FORMAT_OBJECT);
    assert_true(llm_shape_step_down(&shape, "response_format"));
    assert_int_equal(shape.format, LLM_FORMAT_NONE);
    assert_false(llm_shape_step_down(&shape, "response_format, temperature"));
    assert_true(shape.stream);
    assert_true(llm_shape_step_down(&shape, "stream is not supported"));
    assert_false(llm_shape_step_down(&shape, "stream is not supported"));
}

static void refusal_without_words_leaves_everything_out_once(void **state)
{
    (void)state;
    struct shape shape = {LLM_FORMAT_OBJECT, .temperature = true, .stream = true};
    assert_true(llm_shape_step_down(&shape, " "));
    assert_int_equal(shape.format, LLM_FORMAT_NONE);
    assert_false(shape.temperature || shape.stream);
    assert_false(llm_shape_step_down(&shape, ""));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(events_end_with_an_empty_line_however_they_are_cut),
        cmocka_unit_test(only_data_counts),
        cmocka_unit_test(last_event_needs_no_line_behind_it),
        cmocka_unit_test(nothing_is_read_behind_the_last_that_is_wanted),
        cmocka_unit_test(refusal_weakens_what_it_is_about),
        cmocka_unit_test(refusal_without_words_leaves_everything_out_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
