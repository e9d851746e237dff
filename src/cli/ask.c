#include "cli/cli.h"

enum { UNSURE_PERCENT = 50 };

static void note_answer(const struct cli_settings *settings, const struct askdb_candidate *candidate)
{
    cli_note(settings, "%s", candidate->sql);
    for (size_t i = 0; i < candidate->warning_count; i++) {
        cli_note(settings, "askdb: note: %s", candidate->warnings[i]);
    }
    if (100 * candidate->confidence < UNSURE_PERCENT) {
        cli_note(settings, "askdb: note: unsure of this reading (confidence %.2f); --explain shows others",
                 candidate->confidence);
    }
}

int cli_ask(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_answer *answer = NULL;
    struct askdb_error err;
    int status = cli_check_format(settings, &err);
    if (status == 0) {
        status = cli_open(settings, arguments, 1, false, &askdb, &err);
    }
    if (status == 0) {
        status = cli_translate(askdb, settings, arguments->values[arguments->count - 1], &answer, &err);
    }
    if (status == 0) {
        note_answer(settings, &answer->candidates[0]);
        status = cli_print_rows(askdb, settings, answer->candidates[0].sql, &err);
    }
    askdb_answer_destroy(answer);
    cli_close(&askdb);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
