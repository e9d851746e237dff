#include "app/cli.h"
#include "render/memory.h"

#include <stdlib.h>

static void tell(void *context, const char *text)
{
    cli_note(context, "askdb: note: %s", text);
}

/* The draft, what dbt says, or the file of --update with what it lacks. */
static int make_file(const struct cli_settings *settings, struct askdb *askdb, FILE *out,
                     struct askdb_error *err)
{
    const char *path = settings->own.update;
    struct askdb_draft_changes changes = {0};
    if (settings->own.from_dbt != NULL) {
        return askdb_import_dbt(askdb, settings->own.from_dbt, out, tell, (void *)settings, err);
    }
    if (path == NULL) {
        return askdb_draft_semantic(askdb, out, err);
    }
    int status = askdb_update_semantic(askdb, path, out, &changes, err);
    if (status == 0) {
        cli_note(settings, "askdb: note: %zu %s added to %s", changes.added,
                 changes.added == 1 ? "entry" : "entries",
                 settings->output.path != NULL ? settings->output.path : "it");
    }
    if (status == 0 && changes.skipped > 0) {
        cli_note(settings, "askdb: note: %zu more not added: what they belong to is in braces or brackets",
                 changes.skipped);
    }
    return status;
}

static int write_file(const struct cli_settings *settings, struct askdb *askdb, struct askdb_error *err)
{
    struct process_output output;
    struct memory memory;
    memory_open(&memory);
    int status = make_file(settings, askdb, memory.stream, err);
    memory_close(&memory);
    if (status == 0) {
        status = cli_output_open(settings, &output, err);
    }
    if (status == 0) {
        if (settings->own.review) {
            askdb_review_draft(memory.text, output.file, stderr, stdin);
        } else {
            fwrite(memory.text, 1, memory.length, output.file);
        }
        status = process_output_close(&output, true, err);
    }
    free(memory.text);
    return status;
}

/* The file that is updated is the one that the database is opened under: what it hides is not drafted, and
 * what it says is not found anew. It is written in its own place. */
int cli_init(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_error err;
    struct cli_settings reading = *settings, writing = *settings;
    if (settings->own.from_dbt != NULL && (settings->own.update != NULL || settings->own.review)) {
        return cli_fail_usage(
            settings, "--from-dbt writes a file of its own: it goes with neither --update nor --review");
    }
    if (settings->own.update != NULL) {
        reading.process.semantic = settings->own.update;
        writing.process.semantic = NULL;
        writing.output.path = settings->output.path != NULL ? settings->output.path : settings->own.update;
    }
    int status = cli_open(&reading, arguments, 0, true, &askdb, &err);
    if (status == 0) {
        status = write_file(&writing, askdb, &err);
    }
    cli_close(&askdb);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
