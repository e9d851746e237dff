#include "cli/cli.h"

#include <cjson/cJSON.h>
#include <stdlib.h>
#include <string.h>

static void print_list(FILE *out, const char *title, const char *const *items, size_t count)
{
    if (count == 0) {
        return;
    }
    fprintf(out, "%s:", title);
    for (size_t i = 0; i < count; i++) {
        fprintf(out, "%s %s", i > 0 ? "," : "", items[i]);
    }
    fputc('\n', out);
}

void cli_print_report(FILE *out, const struct askdb_report *report)
{
    fputs("accepted\n", out);
    print_list(out, "tables", report->tables, report->table_count);
    print_list(out, "columns", report->columns, report->column_count);
    print_list(out, "functions", report->functions, report->function_count);
    for (size_t i = 0; i < report->warning_count; i++) {
        fprintf(out, "warning: %s\n", report->warnings[i]);
    }
}

static void print_json(FILE *out, const struct askdb_report *report)
{
    cJSON *root = cJSON_CreateObject();
    cJSON_AddBoolToObject(root, "accepted", true);
    cJSON_AddItemToObject(root, "tables", cJSON_CreateStringArray(report->tables, (int)report->table_count));
    cJSON_AddItemToObject(root, "columns",
                          cJSON_CreateStringArray(report->columns, (int)report->column_count));
    cJSON_AddItemToObject(root, "functions",
                          cJSON_CreateStringArray(report->functions, (int)report->function_count));
    cJSON_AddItemToObject(root, "warnings",
                          cJSON_CreateStringArray(report->warnings, (int)report->warning_count));
    char *text = cJSON_Print(root);
    fprintf(out, "%s\n", text);
    free(text);
    cJSON_Delete(root);
}

static int print_report(const struct cli_settings *settings, const struct askdb_report *report,
                        struct askdb_error *err)
{
    struct cli_output output;
    int status = cli_output_open(settings, &output, err);
    if (status != 0) {
        return status;
    }
    bool json = settings->format != NULL && strcmp(settings->format, "json") == 0;
    (json ? print_json : cli_print_report)(output.file, report);
    return cli_output_close(&output, true, err);
}

int cli_check(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_report *report = NULL;
    struct askdb_error err;
    bool text = settings->format != NULL && strcmp(settings->format, "text") == 0 && !settings->run;
    int status = text ? 0 : cli_check_format(settings, &err);
    if (status == 0) {
        status = cli_open(settings, arguments, 1, true, &askdb, &err);
    }
    const char *sql = status == 0 ? arguments->values[arguments->count - 1] : NULL;
    if (status == 0) {
        status = askdb_check(askdb, sql, &report, &err);
    }
    if (status == 0 && settings->run) {
        status = cli_print_rows(askdb, settings, sql, &err);
    } else if (status == 0) {
        status = print_report(settings, report, &err);
    }
    askdb_report_destroy(report);
    cli_close(&askdb);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, sql);
}
