/* What a command does that asks one question, or runs one statement. */
#include "app/ask.h"

const char *cli_last(const struct cli_arguments *arguments)
{
    return arguments->count > 0 ? arguments->values[arguments->count - 1] : "";
}

int cli_answer_one(const struct cli_settings *settings, const struct cli_arguments *arguments,
                   const struct cli_asking *asking)
{
    struct askdb *askdb = NULL;
    struct askdb_audit *audit = NULL;
    struct askdb_error err;
    int status = cli_audit_open(settings, &audit, &err);
    if (status == 0) {
        status = cli_open(settings, arguments, 1, asking->sql != NULL, &askdb, &err);
    }
    int code;
    if (status == 0) {
        struct askdb_conversation conversation = cli_conversation(settings, askdb, audit);
        conversation.single = true;
        conversation.unrun = asking->unrun;
        struct askdb_outcome *outcome = askdb_outcome_begin(&conversation, asking->question, asking->sql);
        status = asking->answer(settings, askdb, outcome, asking->context, &err);
        code = status == 0                ? ASKDB_OK
               : asking->question != NULL ? cli_fail_answer(settings, &err, outcome->answer)
                                          : cli_fail(settings, &err, asking->sql);
        code = cli_record(settings, outcome, status == 0 ? NULL : &err, code);
        askdb_outcome_destroy(outcome);
    } else {
        code = cli_record_unopened(settings, audit, asking->question, asking->sql, &err);
    }
    askdb_audit_close(&audit);
    cli_close(&askdb);
    return code;
}
