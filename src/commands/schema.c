#include "app/cli.h"
#include "render/cell.h"
#include "render/memory.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>

/* Names in a database may be any bytes. The text is clean already. */
static void print_schema(const struct askdb *askdb, bool json, FILE *out)
{
    struct memory memory;
    if (!json) {
        askdb_print_schema(askdb, false, out);
        return;
    }
    memory_open(&memory);
    askdb_print_schema(askdb, true, memory.stream);
    memory_close(&memory);
    text_write_whole_json(out, memory.text, memory.length);
    free(memory.text);
}

int cli_schema(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_error err;
    bool json = settings->format != NULL && strcmp(settings->format, "json") == 0;
    if (settings->format != NULL && !json && strcmp(settings->format, "text") != 0) {
        error_set(&err, ASKDB_USAGE, "no format '%s' for a schema", settings->format);
        error_hint(&err, "text or json");
        return cli_fail(settings, &err, NULL);
    }
    int status = cli_open(settings, arguments, 0, true, &askdb, &err);
    if (status == 0) {
        struct cli_output output;
        status = cli_output_open(settings, &output, &err);
        if (status == 0) {
            print_schema(askdb, json, output.file);
            status = cli_output_close(&output, true, &err);
        }
    }
    cli_close(&askdb);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
