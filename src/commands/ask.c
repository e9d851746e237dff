#include "app/audit.h"
#include "app/cli.h"
#include "render/memory.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>

static void note_follow_up(const struct cli_settings *settings, const char *question)
{
    struct memory memory;
    memory_open(&memory);
    fprintf(memory.stream, "follow-up of: %s", question);
    memory_close(&memory);
    cli_note_aside(settings, memory.text);
    free(memory.text);
}

void cli_note_answer(const struct cli_settings *settings, const struct askdb_answer *answer,
                     const struct askdb_candidate *chosen)
{
    struct askdb_error ignored;
    if (chosen->follow_up_of != NULL) {
        note_follow_up(settings, chosen->follow_up_of);
    }
    cli_note(settings, "%s", chosen->sql);
    if (chosen->reading[0] != '\0') {
        cli_note_aside(settings, chosen->reading);
    }
    for (size_t i = 0; i < chosen->warning_count; i++) {
        cli_note(settings, "askdb: note: %s", chosen->warnings[i]);
    }
    if (answer->undecided) {
        cli_note(settings, "askdb: note: the question may go on from the one before or stand alone");
    }
    bool by_person = cli_decline(settings, answer, &ignored) != 0;
    if (chosen->unsure && !by_person) {
        cli_note(settings, "askdb: note: unsure of this reading (confidence %.2f); --explain shows others",
                 chosen->confidence);
    }
}

void cli_note_not_used(const struct cli_settings *settings, const struct askdb_candidate *chosen)
{
    if (chosen->not_used_count > 0 && !settings->quiet) {
        fflush(stdout);
        fputs("askdb: note: not used: ", stderr);
        cli_list_not_used(stderr, chosen);
        fputc('\n', stderr);
    }
}

struct asked {
    struct askdb *askdb;
    struct askdb_answer *answer;
    const struct askdb_candidate *chosen;
    struct tally tally;
    bool statement; /* the question is SQL */
};

/* What `check --run` does. */
static int run_statement(const struct cli_settings *settings, struct asked *asked, const char *sql,
                         struct askdb_error *err)
{
    struct askdb_report *report = NULL;
    int status = askdb_check(asked->askdb, sql, &report, err);
    for (size_t i = 0; status == 0 && i < report->warning_count; i++) {
        cli_note(settings, "askdb: note: %s", report->warnings[i].message);
    }
    askdb_report_destroy(report);
    return status == 0 ? cli_print_rows(asked->askdb, settings, sql, &asked->tally, err) : status;
}

static int answer_question(const struct cli_settings *settings, struct asked *asked, const char *question,
                           struct askdb_error *err)
{
    int status = cli_translate(asked->askdb, settings, question, &asked->answer, &asked->chosen, err);
    if (status == 0) {
        cli_note_answer(settings, asked->answer, asked->chosen);
        status = cli_print_rows(asked->askdb, settings, asked->chosen->sql, &asked->tally, err);
    }
    if (status == 0) {
        cli_note_not_used(settings, asked->chosen);
        cli_explain(asked->askdb, settings, question, asked->chosen->sql);
    }
    return status;
}

/* The line of one question; `code`, unless the file fails. */
static int audit_asked(struct audit *audit, const struct cli_settings *settings, const struct asked *asked,
                       const char *question, const struct askdb_error *fault, int code)
{
    struct askdb_error unwritten;
    const struct askdb_candidate *chosen = asked->chosen;
    struct audit_entry entry = {.askdb = asked->askdb,
                                .question = asked->statement ? NULL : question,
                                .sql = asked->statement ? question
                                       : chosen != NULL ? chosen->sql
                                                        : NULL,
                                .statement = asked->statement,
                                .tally = &asked->tally,
                                .remembered = chosen != NULL && chosen->remembered,
                                .error = fault};
    return audit_write(audit, settings, &entry, &unwritten) == 0 ? code
                                                                 : cli_fail(settings, &unwritten, NULL);
}

/* One question of the text, or the SQL that the text is. Returns the exit status. */
static int ask_one(const struct cli_settings *settings, struct audit *audit, struct askdb *askdb,
                   const char *question, bool statement)
{
    struct asked asked = {.askdb = askdb, .statement = statement};
    struct askdb_error err;
    tally_init(&asked.tally, NULL);
    int status = (statement ? run_statement : answer_question)(settings, &asked, question, &err);
    int code = status == 0 ? ASKDB_OK
               : statement ? cli_fail(settings, &err, question)
                           : cli_fail_answer(settings, &err, asked.answer);
    code = audit_asked(audit, settings, &asked, question, status == 0 ? NULL : &err, code);
    askdb_answer_destroy(asked.answer);
    return code;
}

static bool makes_one_file(const struct cli_settings *settings)
{
    const char *format = settings->format != NULL ? settings->format : "";
    return settings->output != NULL || strcmp(format, "xlsx") == 0 || strcmp(format, "html") == 0;
}

/* Each question with its SQL and its rows, an empty line between the rows of two; the first failure is the
 * exit status. */
static int ask_each(const struct cli_settings *settings, struct audit *audit, struct askdb *askdb,
                    const char *text, const struct askdb_span *spans, size_t count)
{
    struct askdb_error err;
    int code = ASKDB_OK;
    if (makes_one_file(settings)) {
        error_set(&err, ASKDB_DECLINED, "these are %zu questions, and their results do not fit one file",
                  count);
        error_hint(&err, "ask one at a time: '%.*s'", (int)(spans[0].end - spans[0].start),
                   text + spans[0].start);
        return cli_fail(settings, &err, NULL);
    }
    for (size_t i = 0; i < count; i++) {
        char *question = strndup(text + spans[i].start, spans[i].end - spans[i].start);
        if (question == NULL) {
            abort();
        }
        if (i > 0 && !cli_errors_in_json(settings)) {
            putchar('\n');
            fflush(stdout);
        }
        cli_note_aside(settings, question);
        audit_start(audit);
        int one = ask_one(settings, audit, askdb, question, false);
        code = code == ASKDB_OK ? one : code;
        free(question);
    }
    return code;
}

static int ask_text(const struct cli_settings *settings, struct audit *audit, struct askdb *askdb,
                    const char *text)
{
    struct askdb_span spans[ASKDB_QUESTIONS_MAX];
    bool statement = askdb_read_typed(askdb, text) == ASKDB_TYPED_SQL;
    size_t count = statement ? 1 : askdb_split(askdb, text, spans);
    return count > 1 ? ask_each(settings, audit, askdb, text, spans, count)
                     : ask_one(settings, audit, askdb, text, statement);
}

int cli_ask(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_error err;
    struct audit audit = {.descriptor = -1};
    const char *question = arguments->count > 0 ? arguments->values[arguments->count - 1] : "";
    if (settings->dry_run) {
        return cli_dry_run(settings, arguments);
    }
    int status = cli_check_format(settings, &err);
    if (status == 0) {
        status = audit_open(settings, &audit, &err);
    }
    if (status == 0) {
        status = cli_open(settings, arguments, 1, false, &askdb, &err);
    }
    int code;
    if (status == 0) {
        code = ask_text(settings, &audit, askdb, question);
        audit_close(&audit);
    } else {
        code = cli_fail(settings, &err, NULL);
        struct audit_entry entry = {.question = question, .error = &err};
        code = audit_finish(&audit, settings, &entry, code);
    }
    cli_close(&askdb);
    return code;
}
