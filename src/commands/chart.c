#include "chart/chart.h"
#include "app/about.h"
#include "app/ask.h"
#include "chart/formats.h"
#include "util/civil.h"
#include "util/error.h"
#include "util/zone.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { USUAL_WIDTH = 80 };

/* As -f or the ending of -o says; else text for a terminal, and the spec for anything else. */
static const struct chart_format *format_to_write(const struct cli_settings *settings)
{
    if (settings->output.format != NULL) {
        return chart_format_named(settings->output.format);
    }
    for (const struct chart_format *format = chart_formats; format->name != NULL; format++) {
        if (cli_has_ending(settings->output.path, format->endings)) {
            return format;
        }
    }
    bool terminal = settings->output.path == NULL && isatty(STDOUT_FILENO);
    return chart_format_named(terminal ? "text" : "json");
}

int cli_chart_write(const struct cli_settings *settings, struct chart *chart, FILE *out, FILE *screen,
                    struct askdb_error *err)
{
    const struct chart_format *format = format_to_write(settings);
    if (format->write != NULL) {
        return format->write(chart, out, err);
    }
    size_t width = cli_width(&settings->output, screen);
    struct chart_terminal terminal = {.width = width > 0 ? width : USUAL_WIDTH,
                                      .colour = isatty(fileno(screen)) && cli_wants_colours(),
                                      .ascii = settings->output.ascii || cli_draws_ascii(screen)};
    return chart_print_terminal(chart, &terminal, out, err);
}

int cli_chart_print(const struct cli_settings *settings, struct chart *chart, struct askdb_error *err)
{
    struct process_output output;
    int status = cli_output_open(settings, &output, err);
    if (status != 0) {
        return status;
    }
    struct arena *arena = arena_create();
    const char *now = settings->question.now != NULL
                          ? settings->question.now
                          : civil_print(arena, zone_today(settings->process.timezone));
    chart_set_caption(chart, arena_printf(arena, "%s, %s", cli_short_name(settings, arena), now));
    arena_destroy(arena);
    status = cli_chart_write(settings, chart, output.file, output.file, err);
    int closing = process_output_close(&output, status == 0, err);
    return status != 0 ? status : closing;
}

/* ASKDB_USAGE for a mark or a format that does not exist, NULL being none. */
static int check_chart(const struct cli_settings *settings, struct askdb_error *err)
{
    if (settings->own.mark != NULL && chart_mark_from_name(settings->own.mark) == CHART_NONE) {
        error_set(err, ASKDB_USAGE, "no mark '%s'", settings->own.mark);
        error_hint(err, "number, bar, line, point or arc (pie, donut)");
        return -ASKDB_USAGE;
    }
    if (format_to_write(settings) == NULL) {
        error_set(err, ASKDB_USAGE, "unknown format '%s'", settings->output.format);
        error_hint(err, "a chart is text, json, html, svg or png");
        return -ASKDB_USAGE;
    }
    return cli_check_ending(&settings->output, "txt json html htm svg png", err);
}

/* Runs --sql, or the SQL of the question. */
static int collect(const struct cli_settings *settings, struct askdb *askdb, struct askdb_outcome *outcome,
                   struct chart *chart, struct askdb_error *err)
{
    if (!outcome->statement) {
        int status = cli_read(settings, outcome, err);
        if (status != 0) {
            return status;
        }
        chart_set_ordered(chart, outcome->chosen->ordered);
        cli_note_answer(settings, askdb, outcome);
    }
    int status = askdb_outcome_run(outcome, chart_sink(chart), err);
    if (status == 0 && outcome->analysis != NULL) {
        chart_set_analysis(chart, outcome->analysis->kind);
        cli_note_analysis(settings, outcome->analysis);
    }
    return status;
}

/* What stands there in place of a drawing, where nobody asked for it. */
static void note_format(const struct cli_settings *settings)
{
    if (settings->output.format == NULL && settings->output.path == NULL && !isatty(STDOUT_FILENO)) {
        cli_note(
            settings,
            "askdb: note: standard output is not a terminal: the chart is a Vega-Lite specification; -f text "
            "draws it, -o chart.svg writes a picture");
    }
}

static int draw(const struct cli_settings *settings, struct askdb *askdb, struct askdb_outcome *outcome,
                void *context, struct askdb_error *err)
{
    struct chart *chart = context;
    int status = collect(settings, askdb, outcome, chart, err);
    if (status == 0) {
        chart_choose(chart,
                     settings->own.mark != NULL ? chart_mark_from_name(settings->own.mark) : CHART_NONE);
        cli_advise_chart(askdb, settings, outcome->question, chart);
        status = cli_chart_print(settings, chart, err);
    }
    if (status == 0) {
        cli_note(settings, "askdb: note: %s", chart_reason(chart));
        if (outcome->chosen != NULL) {
            cli_note_not_used(settings, outcome->chosen);
        }
        note_format(settings);
    }
    return status;
}

int cli_chart(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb_error err;
    if (check_chart(settings, &err) != 0) {
        return cli_fail(settings, &err, NULL);
    }
    const char *question = cli_last(arguments);
    struct chart *chart = chart_create(question);
    struct cli_asking asking = {
        .question = question, .sql = settings->own.sql, .answer = draw, .context = chart};
    int code = cli_answer_one(settings, arguments, &asking);
    chart_destroy(chart);
    return code;
}
