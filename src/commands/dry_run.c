/* --dry-run: what would be sent to a language model. */
#include "app/remember.h"
#include "util/error.h"

int cli_dry_run(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_error err;
    struct cli_output output;
    struct askdb_request request = {.question =
                                        arguments->count > 0 ? arguments->values[arguments->count - 1] : "",
                                    .now = settings->now};
    int status = cli_open(settings, arguments, 1, false, &askdb, &err);
    if (status == 0) {
        status = cli_output_open(settings, &output, &err);
    }
    struct arena *arena = arena_create();
    if (status == 0) {
        remember_for(settings, askdb, arena, &request);
        status = askdb_print_request(askdb, &request, output.file, &err);
        struct askdb_error second;
        int closing = cli_output_close(&output, status == 0, &second);
        if (status == 0 && closing != 0) {
            err = second;
            status = closing;
        }
    }
    arena_destroy(arena);
    cli_close(&askdb);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
