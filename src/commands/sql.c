#include "app/ask.h"

#include <stdio.h>
#include <unistd.h>

static int print_sql(const struct cli_settings *settings, struct askdb *askdb, struct askdb_outcome *outcome,
                     void *context, struct askdb_error *err)
{
    struct process_output output;
    (void)context;
    int status = cli_read(settings, outcome, err);
    if (status == 0) {
        status = cli_output_open(settings, &output, err);
    }
    if (status == 0) {
        struct cli_target target = {output.file, cli_width(&settings->output, output.file),
                                    isatty(fileno(output.file))};
        cli_print_statement(settings, askdb, &target, outcome->sql);
        status = process_output_close(&output, true, err);
    }
    if (status == 0) {
        cli_explain(askdb, settings, outcome->question, outcome->sql);
    }
    return status;
}

int cli_sql(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct cli_asking asking = {.question = cli_last(arguments), .answer = print_sql, .unrun = true};
    return settings->own.dry_run ? cli_dry_run(settings, arguments)
                                 : cli_answer_one(settings, arguments, &asking);
}
