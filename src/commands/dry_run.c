/* --dry-run: what would be sent to a language model. */
#include "app/ask.h"

int cli_dry_run(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_error err;
    struct process_output output;
    int status = cli_open(settings, arguments, 1, false, &askdb, &err);
    if (status == 0) {
        status = cli_output_open(settings, &output, &err);
    }
    if (status == 0) {
        struct askdb_conversation conversation = cli_conversation(settings, askdb, NULL);
        struct askdb_outcome *outcome = askdb_outcome_begin(&conversation, cli_last(arguments), NULL);
        struct askdb_error second;
        status = askdb_outcome_print_request(outcome, output.file, &err);
        int closing = process_output_close(&output, status == 0, &second);
        if (status == 0 && closing != 0) {
            err = second;
            status = closing;
        }
        for (size_t i = 0; i < outcome->note_count; i++) {
            cli_note(settings, "askdb: note: %s", outcome->notes[i]);
        }
        askdb_outcome_destroy(outcome);
    }
    cli_close(&askdb);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
