#include "cli/cli.h"

int cli_sql(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_answer *answer = NULL;
    struct askdb_error err;
    int status = cli_open(settings, arguments, 1, false, &askdb, &err);
    if (status == 0) {
        status = cli_translate(askdb, settings, arguments->values[arguments->count - 1], &answer, &err);
    }
    if (status == 0) {
        struct cli_output output;
        status = cli_output_open(settings, &output, &err);
        if (status == 0) {
            fprintf(output.file, "%s;\n", answer->candidates[0].sql);
            status = cli_output_close(&output, true, &err);
        }
    }
    askdb_answer_destroy(answer);
    cli_close(&askdb);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
