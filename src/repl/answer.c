/* Answers questions, with those before as their context, and runs SQL that a person typed. */
#include "app/guard.h"
#include "app/signals.h"
#include "eval/suite.h"
#include "repl/repl.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TURNS_MAX = 10 }; /* how many questions before are told to the model */

static char *copy(const char *text)
{
    char *copied = text != NULL ? strdup(text) : NULL;
    if (text != NULL && copied == NULL) {
        abort();
    }
    return copied;
}

static void replace(char **field, const char *text)
{
    char *copied = copy(text);
    free(*field);
    *field = copied;
}

static void add_turn(struct repl *repl, const char *question, const char *sql)
{
    struct askdb_turn *turns = realloc(repl->turns, (repl->turn_count + 1) * sizeof *turns);
    if (turns == NULL) {
        abort();
    }
    repl->turns = turns;
    turns[repl->turn_count++] = (struct askdb_turn){copy(question), copy(sql)};
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

/* Takes the answer over. */
static void set_asked(struct repl *repl, const char *question, struct askdb_answer *answer)
{
    replace(&repl->asked, question);
    askdb_answer_destroy(repl->answer);
    repl->answer = answer;
}

void repl_audit(struct repl *repl, struct audit_entry *entry, int status, const struct askdb_error *err)
{
    struct askdb_error unwritten;
    entry->askdb = repl->askdb;
    entry->error = status != 0 ? err : NULL;
    if (audit_write(&repl->audit, &repl->settings, entry, &unwritten) != 0) {
        repl->failure = -cli_fail(&repl->settings, &unwritten, NULL);
        repl->finished = true;
    }
}

static int print_rows(struct repl *repl, const char *sql, enum repl_kind kind, struct tally *tally,
                      struct askdb_error *err)
{
    struct repl_output output;
    repl_output_open(repl, kind, &output);
    struct cli_target target = {output.file, output.width, output.terminal};
    struct guard *guard = guard_start(repl->askdb, repl_signals_ending, output.held || repl->file != NULL);
    int status = cli_stream_rows(repl->askdb, &repl->settings, sql, &target, tally, err);
    guard_stop(guard);
    struct askdb_error second;
    int closing = repl_output_close(&output, &second);
    if (status == 0 && closing != 0) {
        *err = second;
        status = closing;
    }
    return status;
}

static void say_time(const struct repl *repl, const struct timespec *start_time)
{
    if (repl->timing) {
        struct timespec now;
        clock_gettime(CLOCK_MONOTONIC, &now);
        double milliseconds = 1e3 * (double)(now.tv_sec - start_time->tv_sec) +
                              1e-6 * (double)(now.tv_nsec - start_time->tv_nsec);
        fprintf(stderr, "time: %.1f ms\n", milliseconds);
    }
}

/* The question after the last of the first `turns` turns. */
static struct askdb_request request_after(const struct repl *repl, const char *question, size_t turns)
{
    size_t told = repl->settings.no_follow_up ? 0 : turns < TURNS_MAX ? turns : TURNS_MAX;
    return (struct askdb_request){
        .question = question, .history = told > 0 ? repl->turns + turns - told : NULL, .history_count = told};
}

static int translate(struct repl *repl, const char *question, struct askdb_answer **ret_answer,
                     const struct askdb_candidate **ret_chosen, struct askdb_error *err)
{
    struct askdb_request request = request_after(repl, question, repl->turn_count);
    struct guard *guard = guard_start(repl->askdb, repl_signals_ending, false);
    int status = cli_translate_request(repl->askdb, &repl->settings, &request, ret_answer, ret_chosen, err);
    guard_stop(guard);
    clearerr(stdin); /* Ctrl-D among the choices ends those, not the session */
    if (status == 0 && repl_signals_interrupted()) {
        status = error_set(err, ASKDB_CANCELLED, "cancelled");
    }
    return status;
}

static int ask_one(struct repl *repl, const char *question)
{
    struct askdb_answer *answer = NULL;
    const struct askdb_candidate *chosen = NULL;
    struct askdb_error err;
    struct timespec started;
    struct tally tally;
    size_t turns = repl->turn_count;
    tally_init(&tally, NULL);
    audit_start(&repl->audit);
    clock_gettime(CLOCK_MONOTONIC, &started);
    int status = translate(repl, question, &answer, &chosen, &err);
    if (status == 0) {
        cli_note_answer(&repl->settings, answer, chosen);
        add_turn(repl, question, chosen->sql);
        set_last(repl, question, chosen->sql, chosen->ordered);
        status = print_rows(repl, chosen->sql, REPL_RESULT, &tally, &err);
        cli_note_not_used(&repl->settings, chosen);
    } else if (status == -ASKDB_DECLINED) {
        add_turn(repl, question, NULL);
    }
    if (status != 0) {
        cli_fail_answer(&repl->settings, &err, answer);
    }
    struct askdb_request request = request_after(repl, question, turns);
    struct audit_entry entry = {.question = question,
                                .sql = chosen != NULL ? chosen->sql : NULL,
                                .history = request.history,
                                .history_count = request.history_count,
                                .tally = &tally,
                                .remembered = chosen != NULL && chosen->remembered};
    repl_audit(repl, &entry, status, &err);
    say_time(repl, &started);
    set_asked(repl, question, answer);
    return status;
}

int repl_ask(struct repl *repl, const char *question)
{
    struct askdb_span spans[ASKDB_QUESTIONS_MAX];
    size_t count = askdb_split(repl->askdb, question, spans);
    int status = 0;
    for (size_t i = 0; count > 1 && i < count && status != -ASKDB_CONNECT && !repl->finished; i++) {
        char *one = strndup(question + spans[i].start, spans[i].end - spans[i].start);
        if (one == NULL) {
            abort();
        }
        cli_note_aside(&repl->settings, one);
        status = ask_one(repl, one);
        free(one);
        if (repl_signals_interrupted()) {
            break;
        }
    }
    return count > 1 ? status : ask_one(repl, question);
}

/* Says what the statement is warned of; ASKDB_REJECTED where it may not run. */
static int check(struct repl *repl, const char *sql, struct askdb_error *err)
{
    struct askdb_report *report = NULL;
    int status = askdb_check(repl->askdb, sql, &report, err);
    for (size_t i = 0; status == 0 && i < report->warning_count; i++) {
        cli_note(&repl->settings, "askdb: note: %s", report->warnings[i].message);
    }
    askdb_report_destroy(report);
    return status;
}

/* The answer to the last question is another one. */
static void take_place(struct repl *repl, const char *sql)
{
    size_t last = repl->turn_count - 1;
    if (repl->turn_count == 0 || strcmp(repl->turns[last].question, repl->asked) != 0) {
        add_turn(repl, repl->asked, sql);
    } else {
        replace((char **)&repl->turns[last].sql, sql);
    }
    set_last(repl, repl->asked, sql, eval_is_ordered(sql));
}

/* Runs a statement that has no ';' at its end: as one that was typed, or as the answer to the last question.
 */
static int run(struct repl *repl, const char *sql, bool corrects)
{
    struct askdb_error err;
    struct timespec started;
    struct tally tally;
    struct audit_entry entry = {.sql = sql, .statement = true, .tally = &tally};
    tally_init(&tally, NULL);
    audit_start(&repl->audit);
    clock_gettime(CLOCK_MONOTONIC, &started);
    int status = check(repl, sql, &err);
    if (status == 0 && !corrects) {
        set_last(repl, NULL, sql, false);
        set_asked(repl, NULL, NULL);
    }
    if (status == 0) {
        status = print_rows(repl, sql, REPL_RESULT, &tally, &err);
    }
    if (status == 0 && corrects) {
        take_place(repl, sql);
    }
    if (status != 0) {
        replace(&repl->draft, sql);
        cli_fail(&repl->settings, &err, sql);
    }
    repl_audit(repl, &entry, status, &err);
    say_time(repl, &started);
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

int repl_run_again(struct repl *repl)
{
    struct askdb_error err;
    struct tally tally;
    struct audit_entry entry = {.sql = repl->sql, .statement = true, .tally = &tally};
    audit_start(&repl->audit);
    int status = print_rows(repl, repl->sql, REPL_WATCHED, &tally, &err);
    if (status != 0) {
        cli_fail(&repl->settings, &err, repl->sql);
    }
    repl_audit(repl, &entry, status, &err);
    return status != 0 ? status : repl->failure;
}
