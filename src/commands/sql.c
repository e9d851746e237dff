#include "app/audit.h"
#include "app/cli.h"

#include <stdio.h>
#include <unistd.h>

int cli_sql(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_answer *answer = NULL;
    const struct askdb_candidate *chosen = NULL;
    struct askdb_error err;
    struct audit audit;
    const char *question = arguments->count > 0 ? arguments->values[arguments->count - 1] : "";
    if (settings->dry_run) {
        return cli_dry_run(settings, arguments);
    }
    int status = audit_open(settings, &audit, &err);
    if (status == 0) {
        status = cli_open(settings, arguments, 1, false, &askdb, &err);
    }
    if (status == 0) {
        status = cli_translate(askdb, settings, question, &answer, &chosen, &err);
    }
    if (status == 0) {
        struct cli_output output;
        status = cli_output_open(settings, &output, &err);
        if (status == 0) {
            cli_print_statement(output.file, isatty(fileno(output.file)), chosen->sql);
            status = cli_output_close(&output, true, &err);
        }
    }
    if (status == 0) {
        cli_explain(askdb, settings, question, chosen->sql);
    }
    int code = status == 0 ? ASKDB_OK : cli_fail_answer(settings, &err, answer);
    struct audit_entry entry = {.askdb = askdb,
                                .question = question,
                                .sql = chosen != NULL ? chosen->sql : NULL,
                                .remembered = chosen != NULL && chosen->remembered,
                                .error = status == 0 ? NULL : &err};
    code = audit_finish(&audit, settings, &entry, code);
    askdb_answer_destroy(answer);
    cli_close(&askdb);
    return code;
}
