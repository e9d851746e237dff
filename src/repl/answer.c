/* Answers questions, with those before as their context, and runs SQL that a person typed. */
#include "answer/statements.h"
#include "process/guard.h"
#include "process/signals.h"
#include "repl/repl.h"
#include "util/clock.h"
#include "util/error.h"
#include "util/memory.h"

#include <stdlib.h>
#include <string.h>

enum { TURNS_MAX = 10 }; /* how many questions before are told to the model */

static char *copy(const char *text)
{
    char *copied = text != NULL ? memory_need(strdup(text)) : NULL;
    return copied;
}

static void replace(char **field, const char *text)
{
    char *copied = copy(text);
    free(*field);
    *field = copied;
}

/* Of its texts there are copies. */
static void add_turn(struct repl *repl, const struct askdb_turn *turn)
{
    struct askdb_turn *turns = memory_need(realloc(repl->turns, (repl->turn_count + 1) * sizeof *turns));
    repl->turns = turns;
    turns[repl->turn_count++] = *turn;
    turns[repl->turn_count - 1].question = copy(turn->question);
    turns[repl->turn_count - 1].sql = copy(turn->sql);
}

void repl_forget(struct repl *repl)
{
    for (size_t i = 0; i < repl->turn_count; i++) {
        free((void *)repl->turns[i].question);
        free((void *)repl->turns[i].sql);
    }
    free(repl->turns);
    repl->turns = NULL;
    repl->turn_count = 0;
}

static void set_last(struct repl *repl, const char *question, const char *sql, bool ordered)
{
    replace(&repl->question, question);
    replace(&repl->sql, sql);
    replace(&repl->draft, sql);
    repl->ordered = ordered;
}

/* Takes the outcome over. */
static void set_asked(struct repl *repl, const char *question, struct askdb_outcome *outcome)
{
    replace(&repl->asked, question);
    if (repl->outcome != repl->ran) {
        askdb_outcome_destroy(repl->outcome);
    }
    repl->outcome = outcome;
    if (outcome == NULL || outcome->ran) {
        askdb_outcome_destroy(repl->ran);
        repl->ran = outcome;
    }
}

void repl_forget_answers(struct repl *repl)
{
    repl_forget(repl);
    set_last(repl, NULL, NULL, false);
    set_asked(repl, NULL, NULL);
}

struct askdb_outcome *repl_begin(struct repl *repl, const char *sql)
{
    struct askdb_conversation conversation = cli_conversation(&repl->settings, repl->askdb, repl->audit);
    struct askdb_outcome *outcome = askdb_outcome_begin(&conversation, NULL, sql);
    repl_take_changes(repl);
    return outcome;
}

void repl_record(struct repl *repl, const struct askdb_outcome *outcome, int status,
                 const struct askdb_error *err)
{
    int code = cli_record(&repl->settings, outcome, status != 0 ? err : NULL, 0);
    if (code != 0) {
        repl->failure = -code;
        repl->finished = true;
    }
}

int repl_print_rows(struct repl *repl, struct askdb_outcome *outcome, enum repl_kind kind,
                    struct askdb_error *err)
{
    struct repl_output output;
    repl_output_open(repl, kind, &output);
    struct cli_target target = {output.file, output.width, output.terminal};
    struct guard *guard =
        process_guard_start(repl->askdb, process_signals_ending, output.held || repl->file != NULL);
    int status = cli_stream_rows(&repl->settings, outcome, &target, err);
    process_guard_stop(guard);
    struct askdb_error second;
    int closing = repl_output_close(&output, &second);
    if (status == 0 && closing != 0) {
        *err = second;
        status = closing;
    }
    return status;
}

static void say_time(const struct repl *repl, double start)
{
    if (repl->timing) {
        fprintf(stderr, "time: %.1f ms\n", clock_now() - start);
    }
}

/* A question after the last ones. */
static struct askdb_outcome *begin_question(struct repl *repl, const char *question)
{
    struct askdb_conversation conversation = cli_conversation(&repl->settings, repl->askdb, repl->audit);
    size_t turns = repl->turn_count, told = turns < TURNS_MAX ? turns : TURNS_MAX;
    if (!repl->settings.question.no_follow_up && told > 0) {
        conversation.history = repl->turns + turns - told;
        conversation.history_count = told;
    }
    struct askdb_outcome *outcome = askdb_outcome_begin(&conversation, question, NULL);
    repl_take_changes(repl);
    return outcome;
}

static int read(struct repl *repl, struct askdb_outcome *outcome, struct askdb_passages **ret_passages,
                struct askdb_error *err)
{
    struct guard *guard = process_guard_start(repl->askdb, process_signals_ending, false);
    int status = cli_read_either(&repl->settings, repl->knowledge, outcome, ret_passages, err);
    process_guard_stop(guard);
    clearerr(stdin); /* Ctrl-D among the choices ends those, not the session */
    if (status == 0 && process_signals_interrupted()) {
        status = error_set(err, ASKDB_CANCELLED, "cancelled");
    }
    return status;
}

static int print_passages(struct repl *repl, const struct askdb_passages *passages, struct askdb_error *err)
{
    struct repl_output output;
    struct askdb_error second;
    repl_output_open(repl, REPL_RESULT, &output);
    struct cli_target target = {output.file, output.width, output.terminal};
    int status = cli_stream_passages(&repl->settings, passages, &target, err);
    int closing = repl_output_close(&output, status == 0 ? err : &second);
    return status != 0 ? status : closing;
}

static int ask_one(struct repl *repl, const char *question)
{
    struct askdb_error err;
    struct askdb_outcome *outcome = begin_question(repl, question);
    double started = clock_now();
    struct askdb_passages *passages = NULL;
    int status = read(repl, outcome, &passages, &err);
    if (status == 0 && passages != NULL) {
        add_turn(repl, &(struct askdb_turn){.question = question});
        status = print_passages(repl, passages, &err);
    } else if (status == 0) {
        cli_note_answer(&repl->settings, repl->askdb, outcome);
        struct askdb_turn turn = askdb_outcome_turn(outcome, 0);
        add_turn(repl, &turn);
        set_last(repl, question, outcome->sql, outcome->chosen->ordered);
        status = repl_print_rows(repl, outcome, REPL_RESULT, &err);
        cli_note_not_used(&repl->settings, outcome->chosen);
        if (status == 0) {
            repl_hint_next(repl, outcome);
        }
    } else if (status == -ASKDB_DECLINED) {
        struct askdb_turn turn = askdb_outcome_turn(outcome, status);
        add_turn(repl, &turn);
    }
    if (status != 0) {
        cli_fail_answer(&repl->settings, &err, outcome->answer);
    }
    repl_record(repl, outcome, status, &err);
    say_time(repl, started);
    askdb_passages_destroy(passages);
    set_asked(repl, question, outcome);
    return status;
}

int repl_ask(struct repl *repl, const char *question)
{
    struct askdb_span spans[ASKDB_QUESTIONS_MAX];
    size_t count = askdb_split(repl->askdb, question, spans);
    int status = 0;
    for (size_t i = 0; count > 1 && i < count && status != -ASKDB_CONNECT && !repl->finished; i++) {
        char *one = memory_need(strndup(question + spans[i].start, spans[i].end - spans[i].start));
        cli_note_aside(&repl->settings, one);
        status = ask_one(repl, one);
        free(one);
        if (process_signals_interrupted()) {
            break;
        }
    }
    return count > 1 ? status : ask_one(repl, question);
}

/* The answer to the last question is another one. */
static void take_place(struct repl *repl, const char *sql)
{
    size_t last = repl->turn_count - 1;
    if (repl->turn_count == 0 || strcmp(repl->turns[last].question, repl->asked) != 0) {
        add_turn(repl, &(struct askdb_turn){.question = repl->asked, .sql = sql});
    } else {
        replace((char **)&repl->turns[last].sql, sql);
        repl->turns[last].confidence = 0;
        repl->turns[last].declined = false;
    }
    set_last(repl, repl->asked, sql, answer_is_ordered(sql));
}

/* Runs a statement that has no ';' at its end: as one that was typed, or as the answer to the last question.
 */
static int run(struct repl *repl, const char *sql, bool corrects)
{
    struct askdb_error err;
    struct askdb_outcome *outcome = repl_begin(repl, sql);
    double started = clock_now();
    int status = cli_note_warnings(&repl->settings, outcome, &err);
    if (status == 0 && !corrects) {
        set_last(repl, NULL, sql, false);
        set_asked(repl, NULL, NULL);
    }
    if (status == 0) {
        status = repl_print_rows(repl, outcome, REPL_RESULT, &err);
    }
    if (status == 0 && corrects) {
        take_place(repl, sql);
    }
    if (status != 0) {
        replace(&repl->draft, sql);
        cli_fail(&repl->settings, &err, sql);
    }
    repl_record(repl, outcome, status, &err);
    askdb_outcome_destroy(outcome);
    say_time(repl, started);
    return status;
}

static int run_text(struct repl *repl, const char *sql, bool corrects)
{
    char *statement = copy(sql);
    size_t length = strlen(statement);
    while (length > 0 && strchr("; \t\r\n", statement[length - 1]) != NULL) {
        statement[--length] = '\0';
    }
    int status = run(repl, statement, corrects);
    free(statement);
    return status;
}

int repl_run(struct repl *repl, const char *sql)
{
    return run_text(repl, sql, false);
}

int repl_correct(struct repl *repl, const char *sql)
{
    return run_text(repl, sql, true);
}

void repl_note_earlier(struct repl *repl)
{
    bool own = repl->asked != NULL && repl->question != NULL && strcmp(repl->asked, repl->question) == 0;
    if (repl->asked == NULL || repl->outcome == repl->ran || own) {
        return;
    }
    cli_note(&repl->settings,
             repl->question != NULL ? "askdb: note: '%s' gave no rows; these are of '%s'"
                                    : "askdb: note: '%s' gave no rows; these are of: %s",
             repl->asked, repl->question != NULL ? repl->question : repl->sql);
}

int repl_run_again(struct repl *repl, enum repl_kind kind)
{
    struct askdb_error err;
    if (kind == REPL_RESULT) {
        repl_note_earlier(repl);
    }
    struct askdb_outcome *outcome = repl_begin(repl, repl->sql);
    int status = repl_print_rows(repl, outcome, kind, &err);
    if (status != 0) {
        cli_fail(&repl->settings, &err, repl->sql);
    }
    repl_record(repl, outcome, status, &err);
    askdb_outcome_destroy(outcome);
    return status != 0 ? status : repl->failure;
}
