#include "app/cli.h"
#include "render/cell.h"
#include "render/memory.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>

/* Names in a database may be any bytes. The text is clean already. */
static int print_schema(struct askdb *askdb, bool json, bool explain, FILE *out, struct askdb_error *err)
{
    struct memory memory;
    if (!json && explain) {
        return askdb_explain_schema(askdb, out, err);
    }
    if (!json) {
        askdb_print_schema(askdb, false, out);
        return 0;
    }
    memory_open(&memory);
    askdb_print_schema(askdb, true, memory.stream);
    memory_close(&memory);
    text_write_whole_json(out, memory.text, memory.length);
    free(memory.text);
    return 0;
}

int cli_schema(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_error err;
    bool json = settings->output.format != NULL && strcmp(settings->output.format, "json") == 0;
    if (settings->output.format != NULL && !json && strcmp(settings->output.format, "text") != 0) {
        error_set(&err, ASKDB_USAGE, "no format '%s' for a schema", settings->output.format);
        error_hint(&err, "text or json");
        return cli_fail(settings, &err, NULL);
    }
    int status = cli_open_told(settings, arguments, &askdb, &err);
    if (status == 0) {
        struct process_output output;
        status = cli_output_open(settings, &output, &err);
        if (status == 0) {
            status = print_schema(askdb, json, settings->question.explain, output.file, &err);
            int closed = process_output_close(&output, status == 0, status == 0 ? &err : NULL);
            status = status == 0 ? closed : status;
        }
    }
    cli_close(&askdb);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
