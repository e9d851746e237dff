#include "app/knowledge.h"
#include "util/error.h"
#include "util/memory.h"

#include <stdlib.h>
#include <string.h>

/* What the questions are asked of. */
struct asking {
    struct askdb_conversation conversation;
    struct askdb_knowledge *knowledge;
};

static int answer_question(const struct cli_settings *settings, const struct asking *asking,
                           struct askdb_outcome *outcome, struct askdb_error *err)
{
    struct askdb_passages *passages = NULL;
    int status = cli_read_either(settings, asking->knowledge, outcome, &passages, err);
    if (passages != NULL) {
        status = cli_print_passages(settings, passages, err);
        askdb_passages_destroy(passages);
        return status;
    }
    if (status == 0) {
        cli_note_answer(settings, asking->conversation.askdb, outcome);
        status = cli_print_rows(settings, outcome, err);
    }
    if (status == 0) {
        cli_note_not_used(settings, outcome->chosen);
        cli_explain(asking->conversation.askdb, settings, outcome->question, outcome->sql);
    }
    return status;
}

/* What `check --run` does. */
static int run_statement(const struct cli_settings *settings, struct askdb_outcome *outcome,
                         struct askdb_error *err)
{
    int status = cli_note_warnings(settings, outcome, err);
    return status == 0 ? cli_print_rows(settings, outcome, err) : status;
}

/* One question of the text, or the SQL that the text is. Returns the exit status. */
static int ask_one(const struct cli_settings *settings, const struct asking *asking, const char *text,
                   bool statement)
{
    struct askdb_error err;
    struct askdb_outcome *outcome =
        askdb_outcome_begin(&asking->conversation, statement ? NULL : text, statement ? text : NULL);
    int status =
        statement ? run_statement(settings, outcome, &err) : answer_question(settings, asking, outcome, &err);
    int code = status == 0 ? ASKDB_OK
               : statement ? cli_fail(settings, &err, text)
                           : cli_fail_answer(settings, &err, outcome->answer);
    code = cli_record(settings, outcome, status == 0 ? NULL : &err, code);
    askdb_outcome_destroy(outcome);
    return code;
}

static bool makes_one_file(const struct cli_settings *settings)
{
    const char *format = settings->output.format != NULL ? settings->output.format : "";
    return settings->output.path != NULL || strcmp(format, "xlsx") == 0 || strcmp(format, "html") == 0;
}

/* Each question with its SQL and its rows, an empty line between the rows of two; the first failure is the
 * exit status. */
static int ask_each(const struct cli_settings *settings, const struct asking *asking, const char *text,
                    const struct askdb_span *spans, size_t count)
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
        char *question = memory_need(strndup(text + spans[i].start, spans[i].end - spans[i].start));
        if (i > 0 && !cli_errors_in_json(settings)) {
            putchar('\n');
            fflush(stdout);
        }
        cli_note_aside(settings, question);
        int one = ask_one(settings, asking, question, false);
        code = code == ASKDB_OK ? one : code;
        free(question);
    }
    return code;
}

static int ask_text(const struct cli_settings *settings, const struct asking *asking, const char *text)
{
    struct askdb_span spans[ASKDB_QUESTIONS_MAX];
    bool statement = askdb_read_typed(asking->conversation.askdb, text) == ASKDB_TYPED_SQL;
    size_t count = statement ? 1 : askdb_split(asking->conversation.askdb, text, spans);
    return count > 1 ? ask_each(settings, asking, text, spans, count)
                     : ask_one(settings, asking, text, statement);
}

int cli_ask(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_audit *audit = NULL;
    struct askdb_error err;
    const char *text = cli_last(arguments);
    if (settings->own.dry_run) {
        return cli_dry_run(settings, arguments);
    }
    int status = cli_check_format(&settings->output, &err);
    if (status == 0) {
        status = cli_audit_open(settings, &audit, &err);
    }
    if (status == 0) {
        status = cli_open(settings, arguments, 1, false, &askdb, &err);
    }
    struct asking asking = {.conversation = cli_conversation(settings, askdb, audit)};
    asking.conversation.single = true;
    if (status == 0) {
        status = cli_open_knowledge(settings, askdb, &asking.knowledge, &err);
    }
    int code = status == 0 ? ask_text(settings, &asking, text)
                           : cli_record_unopened(settings, audit, text, NULL, &err);
    askdb_knowledge_close(&asking.knowledge);
    askdb_audit_close(&audit);
    cli_close(&askdb);
    return code;
}
