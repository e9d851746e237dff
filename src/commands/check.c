#include "app/ask.h"
#include "render/answer_json.h"
#include "render/cell.h"
#include "render/memory.h"
#include "render/verdict.h"

#include <stdlib.h>
#include <string.h>

static void print_json(FILE *out, const struct askdb_report *report, const struct askdb_error *refusal,
                       const char *sql)
{
    cJSON *root = json_make_report(report, refusal, sql);
    json_print(out, root, true);
    cJSON_Delete(root);
}

static bool wants_json(const struct cli_settings *settings)
{
    return settings->output.format != NULL && strcmp(settings->output.format, "json") == 0;
}

static int print_report(const struct cli_settings *settings, const struct askdb_report *report,
                        const struct askdb_error *refusal, const char *sql, struct askdb_error *err)
{
    struct process_output output;
    int status = cli_output_open(settings, &output, err);
    if (status != 0) {
        return status;
    }
    if (wants_json(settings)) {
        print_json(output.file, report, refusal, sql);
    } else {
        render_verdict(output.file, report, sql);
    }
    return process_output_close(&output, true, err);
}

static int check(const struct cli_settings *settings, struct askdb *askdb, struct askdb_outcome *outcome,
                 void *context, struct askdb_error *err)
{
    struct askdb_report *report = NULL;
    (void)askdb, (void)context;
    int status = askdb_outcome_check(outcome, &report, err);
    if (status == 0 && settings->own.run) {
        status = cli_print_rows(settings, outcome, err);
    } else if (status == 0) {
        status = print_report(settings, report, NULL, outcome->sql, err);
    } else if (report != NULL && !settings->own.run && wants_json(settings)) {
        struct askdb_error ignored;
        print_report(settings, report, err, outcome->sql, &ignored);
    }
    askdb_report_destroy(report);
    return status;
}

/* Into `out`, the database being open without the file. */
static int find_faults(const struct cli_settings *settings, const struct cli_arguments *arguments, FILE *out,
                       size_t *ret_faults, struct askdb_error *err)
{
    struct askdb *askdb = NULL;
    struct cli_settings bare = *settings;
    bare.process.semantic = NULL;
    bare.process.parameters.count = 0;
    int status = cli_open(&bare, arguments, 0, true, &askdb, err);
    if (status == 0) {
        status = askdb_check_semantic(askdb, settings->process.semantic, out, ret_faults, err);
    }
    cli_close(&askdb);
    return status;
}

static int write_faults(const struct cli_settings *settings, const struct memory *memory,
                        struct askdb_error *err)
{
    struct process_output output;
    int status = cli_output_open(settings, &output, err);
    if (status == 0) {
        text_write_lines(output.file, memory->text, memory->length);
        fputs(memory->length == 0 ? "fits\n" : "", output.file);
        status = process_output_close(&output, true, err);
    }
    return status;
}

/* Where names and units fit, the database is opened under the file too: its conditions are tried then. */
static int check_semantic(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_error err;
    struct memory memory;
    size_t faults = 0;
    struct cli_settings own = *settings;
    own.process.file_count = arguments->count;
    memory_open(&memory);
    int status = find_faults(settings, arguments, memory.stream, &faults, &err);
    memory_close(&memory);
    if (status == 0 && faults == 0) {
        status = cli_open(settings, arguments, 0, true, &askdb, &err);
        cli_close(&askdb);
    }
    if (status == 0) {
        status = write_faults(&own, &memory, &err);
    }
    free(memory.text);
    return status != 0 ? cli_fail(settings, &err, NULL) : faults > 0 ? ASKDB_USAGE : ASKDB_OK;
}

int cli_check(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb_error err;
    struct cli_settings own = *settings;
    if (arguments->count == 1 && settings->process.semantic != NULL) {
        return check_semantic(settings, arguments);
    }
    bool text =
        settings->output.format != NULL && strcmp(settings->output.format, "text") == 0 && !settings->own.run;
    if (!text && cli_check_format(&settings->output, &err) != 0) {
        return cli_fail(settings, &err, NULL);
    }
    own.process.audit = settings->own.run ? settings->process.audit : NULL;
    struct cli_asking asking = {.sql = cli_last(arguments), .answer = check};
    return cli_answer_one(&own, arguments, &asking);
}
