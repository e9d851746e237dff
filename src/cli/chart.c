#include "render/chart.h"
#include "cli/cli.h"
#include "util/error.h"

static int print_chart(const struct cli_settings *settings, struct chart *chart, struct askdb_error *err)
{
    struct cli_output output;
    int status = cli_output_open(settings, &output, err);
    if (status != 0) {
        return status;
    }
    status = chart_print_vega_lite(chart, output.file, err);
    int closing = cli_output_close(&output, status == 0, err);
    return status != 0 ? status : closing;
}

static int check_settings(const struct cli_settings *settings, struct askdb_error *err)
{
    if (settings->mark != NULL && chart_mark_from_name(settings->mark) == CHART_NONE) {
        error_set(err, ASKDB_USAGE, "no mark '%s'", settings->mark);
        error_hint(err, "number, bar, line, point or arc");
        return -ASKDB_USAGE;
    }
    return settings->format == NULL
               ? 0
               : error_set(err, ASKDB_USAGE, "a chart is printed as a Vega-Lite spec; it takes no format");
}

int cli_chart(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb *askdb = NULL;
    struct askdb_answer *answer = NULL;
    const struct askdb_candidate *chosen = NULL;
    struct chart *chart = NULL;
    struct askdb_error err;
    const char *question = arguments->count > 0 ? arguments->values[arguments->count - 1] : "";
    int status = check_settings(settings, &err);
    if (status == 0) {
        status = cli_open(settings, arguments, 1, false, &askdb, &err);
    }
    if (status == 0) {
        status = cli_translate(askdb, settings, question, &answer, &chosen, &err);
    }
    if (status == 0) {
        struct askdb_limits limits;
        cli_limits(settings, &limits);
        cli_note(settings, "%s", chosen->sql);
        chart = chart_create(question);
        chart_set_ordered(chart, chosen->ordered);
        status = askdb_run(askdb, chosen->sql, &limits, chart_sink(chart), NULL, &err);
    }
    if (status == 0) {
        chart_choose(chart, settings->mark != NULL ? chart_mark_from_name(settings->mark) : CHART_NONE);
        status = print_chart(settings, chart, &err);
    }
    if (status == 0) {
        cli_note(settings, "askdb: note: %s", chart_reason(chart));
    }
    int code = status == 0 ? ASKDB_OK : cli_fail_answer(settings, &err, answer);
    chart_destroy(chart);
    askdb_answer_destroy(answer);
    cli_close(&askdb);
    return code;
}
