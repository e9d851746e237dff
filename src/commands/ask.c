#include "app/audit.h"
#include "app/cli.h"

enum { UNSURE_PERCENT = 50 };

void cli_note_answer(const struct cli_settings *settings, const struct askdb_answer *answer,
                     const struct askdb_candidate *chosen)
{
    struct askdb_error ignored;
    cli_note(settings, "%s", chosen->sql);
    for (size_t i = 0; i < chosen->warning_count; i++) {
        cli_note(settings, "askdb: note: %s", chosen->warnings[i]);
    }
    bool by_person = cli_decline(settings, answer, &ignored) != 0;
    if (100 * chosen->confidence < UNSURE_PERCENT && !by_person) {
        cli_note(settings, "askdb: note: unsure of this reading (confidence %.2f); --explain shows others",
                 chosen->confidence);
    }
}

int cli_ask(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_answer *answer = NULL;
    const struct askdb_candidate *chosen = NULL;
    struct askdb_error err;
    struct tally tally;
    struct audit audit = {.descriptor = -1};
    const char *question = arguments->count > 0 ? arguments->values[arguments->count - 1] : "";
    if (settings->dry_run) {
        return cli_dry_run(settings, arguments);
    }
    int status = cli_check_format(settings, &err);
    if (status == 0) {
        status = audit_open(settings, &audit, &err);
    }
    tally_init(&tally, NULL);
    if (status == 0) {
        status = cli_open(settings, arguments, 1, false, &askdb, &err);
    }
    if (status == 0) {
        status = cli_translate(askdb, settings, question, &answer, &chosen, &err);
    }
    if (status == 0) {
        cli_note_answer(settings, answer, chosen);
        status = cli_print_rows(askdb, settings, chosen->sql, &tally, &err);
    }
    if (status == 0) {
        cli_explain(askdb, settings, question, chosen->sql);
    }
    int code = status == 0 ? ASKDB_OK : cli_fail_answer(settings, &err, answer);
    struct audit_entry entry = {.askdb = askdb,
                                .question = question,
                                .sql = chosen != NULL ? chosen->sql : NULL,
                                .tally = &tally,
                                .remembered = chosen != NULL && chosen->remembered,
                                .error = status == 0 ? NULL : &err};
    code = audit_finish(&audit, settings, &entry, code);
    askdb_answer_destroy(answer);
    cli_close(&askdb);
    return code;
}
