/* \chart: as `askdb chart` draws, from the rows of the last answer. */
#include "chart/formats.h"
#include "process/guard.h"
#include "process/signals.h"
#include "repl/repl.h"
#include "util/memory.h"

#include <stdlib.h>
#include <string.h>

static const char BLANK[] = " \t";

/* What the argument asks for, in any order; a file's name is the rest of the line. */
struct wish {
    char *words;
    const char *mark, *format, *file; /* in `words`; NULL: not named */
};

static bool read_wish(const char *argument, struct wish *ret_wish)
{
    struct wish wish = {.words = memory_need(strdup(argument))};
    char *word = wish.words;
    while (*word != '\0') {
        char *end = word + strcspn(word, BLANK), kept = *end;
        *end = '\0';
        if (chart_mark_from_name(word) != CHART_NONE) {
            wish.mark = word;
        } else if (chart_format_named(word) != NULL) {
            wish.format = word;
        } else {
            *end = kept;
            wish.file = word;
            break;
        }
        word = kept != '\0' ? end + 1 + strspn(end + 1, BLANK) : end;
    }
    *ret_wish = wish;
    return wish.file == NULL || wish.format != NULL || cli_has_ending(wish.file, "txt json html htm svg png");
}

/* Rows of the last answer, drawn to the screen or the file of \o. */
static int show(struct repl *repl, const struct cli_settings *settings, struct chart *chart,
                struct askdb_error *err)
{
    struct repl_output output;
    struct askdb_error second;
    repl_output_open(repl, REPL_RESULT, &output);
    FILE *screen = output.held ? stdout : output.file;
    int status = cli_chart_write(settings, chart, output.file, screen, err);
    int closing = repl_output_close(&output, &second);
    if (status == 0 && closing != 0) {
        *err = second;
        status = closing;
    }
    return status;
}

static int draw(struct repl *repl, const struct wish *wish, struct chart *chart, struct askdb_error *err)
{
    struct cli_settings settings = repl->settings;
    settings.output.format = wish->format;
    settings.output.path = wish->file != NULL ? wish->file : settings.output.path;
    chart_choose(chart, wish->mark != NULL ? chart_mark_from_name(wish->mark) : CHART_NONE);
    return wish->file != NULL ? cli_chart_print(&settings, chart, err) : show(repl, &settings, chart, err);
}

static void chart_answer(struct repl *repl, const struct wish *wish)
{
    struct askdb_error err;
    struct chart *chart = chart_create(repl->question);
    chart_set_ordered(chart, repl->ordered);
    struct askdb_outcome *outcome = repl_begin(repl, repl->sql);
    struct guard *guard = process_guard_start(repl->askdb, process_signals_ending, true);
    int status = askdb_outcome_run(outcome, chart_sink(chart), &err);
    process_guard_stop(guard);
    repl_record(repl, outcome, status, &err);
    askdb_outcome_destroy(outcome);
    if (status == 0) {
        status = draw(repl, wish, chart, &err);
    }
    if (status == 0) {
        cli_note(&repl->settings, "askdb: note: %s", chart_reason(chart));
    } else {
        cli_fail(&repl->settings, &err, NULL);
    }
    chart_destroy(chart);
}

void repl_show_chart(struct repl *repl, const char *argument)
{
    struct wish wish;
    if (!read_wish(argument, &wish)) {
        repl_complain(
            repl, "\\chart takes a mark (number, bar, line, point or arc), a format (text, json, html, svg "
                  "or png), and a file with the ending of one");
    } else if (repl_has_answer(repl)) {
        repl_note_earlier(repl);
        chart_answer(repl, &wish);
    }
    free(wish.words);
}
