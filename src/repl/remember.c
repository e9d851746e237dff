/* \good, \fix, \forget and \examples: what is remembered for when a question is asked again. */
#include "process/guard.h"
#include "process/signals.h"
#include "render/cell.h"
#include "repl/repl.h"

#include <stdlib.h>
#include <string.h>

static void fail(struct repl *repl, const struct askdb_error *err)
{
    cli_fail(&repl->settings, err, NULL);
}

/* The SQL before the last question; NULL: none. */
static const char *before(const struct repl *repl)
{
    size_t count = repl->turn_count > 0 ? repl->turn_count - 1 : 0;
    while (count > 0 && repl->turns[count - 1].sql == NULL) {
        count--;
    }
    return count > 0 ? repl->turns[count - 1].sql : NULL;
}

/* What the model made of the last question; NULL: nothing. */
static const char *first_reading(const struct repl *repl)
{
    const struct askdb_answer *answer = repl->outcome != NULL ? repl->outcome->answer : NULL;
    for (size_t i = 0; answer != NULL && i < answer->count; i++) {
        if (!answer->candidates[i].remembered) {
            return answer->candidates[i].sql;
        }
    }
    return NULL;
}

/* Is the last question read the same without those before it? */
static bool stands_alone(struct repl *repl)
{
    const char *reading = first_reading(repl);
    if (before(repl) == NULL || reading == NULL) {
        return before(repl) == NULL;
    }
    struct askdb_request request = {.question = repl->asked,
                                    .now = repl->settings.question.now,
                                    .probe = !repl->settings.question.no_probe};
    struct askdb_answer *answer = NULL;
    struct askdb_error ignored;
    struct guard *guard = process_guard_start(repl->askdb, process_signals_ending, true);
    bool same = askdb_translate(repl->askdb, &request, &answer, &ignored) == 0 &&
                strcmp(answer->candidates[0].sql, reading) == 0;
    process_guard_stop(guard);
    askdb_answer_destroy(answer);
    return same;
}

static void remember(struct repl *repl)
{
    struct askdb_error err;
    struct askdb_example example = {.question = repl->question,
                                    .sql = repl->sql,
                                    .after = stands_alone(repl) ? NULL : before(repl),
                                    .now = repl->settings.question.now};
    if (askdb_remember(repl->askdb, &example, &err) != 0) {
        fail(repl, &err);
        return;
    }
    cli_note(&repl->settings, "remembered for '%s'%s; \\forget takes it back", repl->question,
             example.after == NULL ? "" : ", when it is asked after the one before");
}

static bool is_off(const struct repl *repl)
{
    if (repl->settings.question.no_examples) {
        repl_complain(repl, "examples are switched off (--no-examples)");
    }
    return repl->settings.question.no_examples;
}

void repl_keep_example(struct repl *repl, const char *argument)
{
    if (strcmp(argument, "-") == 0) {
        repl_drop_example(repl, "");
    } else if (argument[0] != '\0') {
        repl_complain(repl, "\\good takes no argument but -, which takes it back");
    } else if (repl->question == NULL) {
        repl_complain(repl, "there is no answer to a question yet");
    } else if (!is_off(repl)) {
        remember(repl);
    }
}

void repl_drop_example(struct repl *repl, const char *argument)
{
    struct askdb_error err;
    bool removed = false;
    (void)argument;
    if (repl->asked == NULL) {
        repl_complain(repl, "there is no question that was asked last");
    } else if (askdb_forget(repl->askdb, repl->asked, before(repl), &removed, &err) != 0) {
        fail(repl, &err);
    } else {
        cli_note(&repl->settings, removed ? "forgotten" : "nothing is remembered for this question");
    }
}

static void print_visible(FILE *out, const char *text)
{
    text_write_evident(out, text, strlen(text), text_write_visible);
}

static void list(struct repl *repl, const struct askdb_examples *examples)
{
    struct repl_output output;
    struct askdb_error err;
    repl_output_open(repl, REPL_TALK, &output);
    for (size_t i = 0; i < examples->count; i++) {
        const struct askdb_example *example = &examples->items[i];
        fprintf(output.file, "%zu) ", i + 1);
        print_visible(output.file, example->question);
        fprintf(output.file, "  (%s%s)\n   ", example->now, example->after != NULL ? ", a follow-up" : "");
        print_visible(output.file, example->sql);
        fputc('\n', output.file);
    }
    if (repl_output_close(&output, &err) != 0) {
        fail(repl, &err);
    }
}

void repl_show_examples(struct repl *repl, const char *argument)
{
    struct askdb_error err;
    struct askdb_examples *examples = NULL;
    (void)argument;
    if (askdb_examples_read(repl->askdb, &examples, &err) != 0) {
        fail(repl, &err);
    } else if (examples->count == 0) {
        cli_note(&repl->settings, "nothing is remembered of this database; \\good and \\fix do");
    } else {
        list(repl, examples);
    }
    askdb_examples_destroy(examples);
}

void repl_fix(struct repl *repl, const char *argument)
{
    const char *reading = repl->question != NULL ? repl->sql : first_reading(repl);
    if (repl->asked == NULL) {
        repl_complain(repl, "there is no question whose SQL could be corrected");
        return;
    }
    if (is_off(repl)) {
        return;
    }
    char *edited = argument[0] == '\0' ? repl_edit_text(repl, reading != NULL ? reading : "SELECT ") : NULL;
    const char *sql = argument[0] != '\0' ? argument : edited;
    if (sql != NULL && repl_correct(repl, sql) == 0) {
        remember(repl);
    }
    free(edited);
}
