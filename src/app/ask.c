/* Asking for a person: what is noted, the readings, and a choice among them. */
#include "app/ask.h"
#include "answer/statements.h"
#include "render/cell.h"
#include "render/memory.h"
#include "render/readings.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/real.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { CHOICES_MAX = 3 };

struct askdb_conversation cli_conversation(const struct cli_settings *settings, struct askdb *askdb,
                                           struct askdb_audit *audit)
{
    struct askdb_conversation conversation = {.askdb = askdb,
                                              .now = settings->question.now,
                                              .min_confidence = settings->question.min_confidence,
                                              .lenient = !settings->question.confidence_told,
                                              .strict = settings->question.strict,
                                              .probe = !settings->question.no_probe,
                                              .remembered = !settings->question.no_examples,
                                              .audit = audit};
    cli_limits(settings, &conversation.limits);
    return conversation;
}

/* ---- readings ---- */

static void list_not_used(FILE *out, const struct askdb_candidate *candidate)
{
    for (size_t i = 0; i < candidate->not_used_count; i++) {
        const char *text = candidate->not_used[i];
        fputs(i > 0 ? ", \"" : "\"", out);
        text_write_evident(out, text, strlen(text), text_write_visible);
        fputc('"', out);
    }
}

static bool is_bold(FILE *out)
{
    return isatty(fileno(out)) && cli_wants_colours();
}

void cli_list_readings(FILE *out, const struct askdb_answer *answer)
{
    render_all_readings(out, answer, is_bold(out));
}

/* How many differ in what they say and in what they return, and their places. */
static size_t find_choices(const struct askdb_outcome *outcome, size_t places[CHOICES_MAX])
{
    size_t found = answer_distinct_readings(outcome, CHOICES_MAX, places), count = 0;
    while (count < found && render_is_shown(outcome->answer, places[count])) {
        count++;
    }
    return count;
}

static bool is_blank(const char *text)
{
    return text[strspn(text, " \t\r\n")] == '\0';
}

/* What is no choice is asked for again, but in a session: there it is the next input. False at the end. */
static bool read_number(const struct cli_settings *settings, const char *line, size_t most,
                        size_t *ret_number)
{
    char *rest;
    unsigned long number = strtoul(line, &rest, 10);
    bool chosen = rest != line && is_blank(rest) && number >= 1 && number <= most;
    *ret_number = chosen ? number : 0;
    if (chosen || is_blank(line)) {
        return true;
    }
    bool number_only = rest != line && is_blank(rest);
    if (settings->question.unread == NULL || number_only) {
        return false;
    }
    *settings->question.unread = memory_need(strndup(line, strcspn(line, "\r\n")));
    return true;
}

/* The number that a person types, from 1 to `most`; 0 for none. */
static size_t read_choice(const struct cli_settings *settings, size_t most)
{
    char *line = NULL;
    size_t capacity = 0, number = 0;
    bool done = false;
    while (!done) {
        fprintf(stderr, most > 1 ? "Which one? [1-%zu, Enter: none] " : "This one? [%zu, Enter: none] ",
                most);
        fflush(stderr);
        if (getline(&line, &capacity, stdin) < 0) {
            fputc('\n', stderr);
            done = true;
        } else {
            done = read_number(settings, line, most, &number);
        }
    }
    free(line);
    return number;
}

/* Asks a person. */
static int choose(const struct cli_settings *settings, struct askdb_outcome *outcome,
                  const struct render_readings *shown, struct askdb_error *err)
{
    fprintf(stderr, "askdb: %s\n", err->message);
    render_choices(stderr, shown, true);
    size_t number = read_choice(settings, shown->count);
    if (number == 0) {
        return error_set(err, ASKDB_DECLINED, "none of the readings was chosen");
    }
    askdb_outcome_take(outcome, &shown->answer->candidates[shown->places[number - 1]]);
    return 0;
}

/* ASKDB_DECLINED, for a person to choose, where what is asked is in dispute. */
static int dispute(const struct askdb_answer *answer, struct askdb_error *err)
{
    if (answer->disputed) {
        return error_set(err, ASKDB_DECLINED, "two models read the question differently");
    }
    return answer->undecided
               ? error_set(err, ASKDB_DECLINED, "the question may go on from the one before or stand alone")
               : 0;
}

/* Readings of what nobody can answer are of no use; of a name that is not known they show what else is there.
 */
static bool offers_readings(const struct askdb_answer *answer)
{
    const struct askdb_refusal *refusal = answer->refusal;
    return refusal == NULL || !refusal->certain ||
           strcmp(refusal->code, code_row(CODE_UNKNOWN_NAME)->code) == 0;
}

static bool may_ask(const struct cli_settings *settings)
{
    return !settings->process.quiet && !cli_errors_in_json(settings) && isatty(STDIN_FILENO) &&
           isatty(STDERR_FILENO);
}

int cli_read(const struct cli_settings *settings, struct askdb_outcome *outcome, struct askdb_error *err)
{
    return cli_consider(settings, outcome, askdb_outcome_read(outcome, err), err);
}

int cli_consider(const struct cli_settings *settings, struct askdb_outcome *outcome, int status,
                 struct askdb_error *err)
{
    const struct askdb_answer *answer = outcome->answer;
    for (size_t i = 0; i < outcome->note_count; i++) {
        cli_note(settings, "askdb: note: %s", outcome->notes[i]);
    }
    if (answer == NULL) {
        return status;
    }
    if (status == 0 && may_ask(settings)) {
        status = dispute(answer, err);
    }
    bool offered = status == 0 || offers_readings(answer);
    bool doubtful = status != 0 || answer->disputed || answer->undecided;
    bool told = doubtful && offered && !settings->process.quiet && !cli_errors_in_json(settings);
    bool all = settings->question.explain;
    size_t places[CHOICES_MAX];
    struct render_readings shown = {.answer = answer, .places = places, .bold = is_bold(stderr)};
    if (told && (!all || may_ask(settings))) {
        shown.count = find_choices(outcome, places);
    }
    if (status != 0 && shown.count > 0 && may_ask(settings)) {
        return choose(settings, outcome, &shown, err);
    }
    if (settings->question.explain && answer->unprobed_rows > 0) {
        cli_note(settings,
                 "askdb: note: no reading was run to choose among them: some %.0f rows are too many",
                 answer->unprobed_rows);
    }
    if (settings->question.explain && answer->unprobed_cost > 0) {
        cli_note(settings,
                 "askdb: note: no reading was run to choose among them: the server expects it to cost %.0f",
                 answer->unprobed_cost);
    }
    if (all && !settings->process.quiet) {
        cli_list_readings(stderr, answer);
    } else {
        render_choices(stderr, &shown, false);
    }
    return status;
}

/* ---- notes ---- */

static void note_follow_up(const struct cli_settings *settings, const char *question)
{
    struct memory memory;
    memory_open(&memory);
    fprintf(memory.stream, "follow-up of: %s", question);
    memory_close(&memory);
    cli_note_aside(settings, memory.text);
    free(memory.text);
}

/* What a semantic file leaves out of the rows is in no statement that is shown. */
static void note_rows(const struct cli_settings *settings, const struct askdb *askdb, const char *sql)
{
    struct arena *arena = arena_create();
    const char *told = answer_rows_told(arena, askdb, sql);
    for (const char *line = told; line != NULL && *line != '\0';) {
        size_t length = strcspn(line, "\n");
        cli_note(settings, "askdb: note: %.*s%s", (int)length, line,
                 line[length] == '\0' ? ", by the semantic file" : "");
        line += length + (line[length] == '\n');
    }
    arena_destroy(arena);
}

void cli_note_answer(const struct cli_settings *settings, const struct askdb *askdb,
                     const struct askdb_outcome *outcome)
{
    const struct askdb_candidate *chosen = outcome->chosen;
    if (chosen->follow_up_of != NULL) {
        note_follow_up(settings, chosen->follow_up_of);
    }
    cli_note_statement(settings, askdb, outcome->sql);
    if (chosen->reading[0] != '\0') {
        cli_note_aside(settings, chosen->reading);
    }
    note_rows(settings, askdb, outcome->sql);
    for (size_t i = 0; i < chosen->warning_count; i++) {
        cli_note(settings, "askdb: note: %s", chosen->warnings[i]);
    }
    if (outcome->answer->undecided) {
        cli_note(settings, "askdb: note: the question may go on from the one before or stand alone");
    }
    if (chosen->unsure && !outcome->declined) {
        cli_note(settings, "askdb: note: unsure of this reading (confidence %.2f); --explain shows others",
                 real_floor_share(chosen->confidence));
    }
}

void cli_note_not_used(const struct cli_settings *settings, const struct askdb_candidate *chosen)
{
    if (chosen->not_used_count > 0 && !settings->process.quiet) {
        fflush(stdout);
        fputs("askdb: note: not used: ", stderr);
        list_not_used(stderr, chosen);
        fputc('\n', stderr);
    }
}

int cli_note_warnings(const struct cli_settings *settings, struct askdb_outcome *outcome,
                      struct askdb_error *err)
{
    struct askdb_report *report = NULL;
    int status = askdb_outcome_check(outcome, &report, err);
    for (size_t i = 0; status == 0 && i < report->warning_count; i++) {
        cli_note(settings, "askdb: note: %s", report->warnings[i].message);
    }
    askdb_report_destroy(report);
    return status;
}

/* ---- the audit file ---- */

int cli_audit_open(const struct cli_settings *settings, struct askdb_audit **ret_audit,
                   struct askdb_error *err)
{
    if (settings->process.audit == NULL) {
        return 0;
    }
    int status = cli_check_audit(settings, err);
    return status == 0 ? askdb_audit_open(settings->process.audit, ret_audit, err) : status;
}

int cli_record(const struct cli_settings *settings, const struct askdb_outcome *outcome,
               const struct askdb_error *fault, int code)
{
    struct askdb_error unwritten;
    bool written = askdb_outcome_record(outcome, fault, &unwritten) == 0;
    bool told = fault != NULL && !written && error_is(fault, CODE_AUDIT_UNWRITTEN);
    return written ? code : told ? (int)unwritten.status : cli_fail(settings, &unwritten, NULL);
}

int cli_record_unopened(const struct cli_settings *settings, struct askdb_audit *audit, const char *question,
                        const char *sql, const struct askdb_error *fault)
{
    struct askdb_conversation conversation = cli_conversation(settings, NULL, audit);
    struct askdb_outcome *outcome = askdb_outcome_begin(&conversation, question, sql);
    int code = cli_record(settings, outcome, fault, cli_fail(settings, fault, NULL));
    askdb_outcome_destroy(outcome);
    return code;
}
