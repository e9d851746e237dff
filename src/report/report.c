#include "report/report.h"
#include "answer/statements.h"
#include "app/ask.h"
#include "chart/chart.h"
#include "chart/vega.h"
#include "render/xlsx.h"
#include "util/error.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

struct run {
    const struct cli_settings *settings;
    struct arena *arena;
    struct askdb *askdb;
    struct report_file file;
    struct report_lock *lock;
    struct report_writer writer;
    struct askdb_audit *audit;
    size_t failed; /* assertions */
};

static const struct report_format *format_of(const struct cli_settings *settings)
{
    for (const struct report_format *format = report_formats; format->name != NULL; format++) {
        if (settings->output.format != NULL ? strcmp(settings->output.format, format->name) == 0
                                            : cli_has_ending(settings->output.path, format->endings)) {
            return format;
        }
    }
    return settings->output.format == NULL ? &report_formats[0] : NULL;
}

/* How the item is asked, or its statement run. */
static struct askdb_conversation conversation_of(const struct run *run, const struct report_item *item)
{
    struct askdb_conversation conversation = cli_conversation(run->settings, run->askdb, run->audit);
    conversation.now = run->file.now;
    conversation.single = true;
    conversation.limits.max_rows = item->limit;
    return conversation;
}

/* The SQL that needs no reading: the item's own, or the one approved for its question, where it holds no
 * dates. NULL: none. */
static const char *given_sql(const struct run *run, const struct report_item *item)
{
    if (item->sql != NULL || run->settings->own.approve) {
        return item->sql;
    }
    const char *approved = report_lock_find(run->lock, item->question);
    return approved != NULL && !answer_has_dates(approved) ? approved : NULL;
}

/* Has the question read for today. Where SQL is approved for it, that may differ in dates only. */
static int read(struct run *run, const struct report_item *item, struct askdb_outcome *outcome,
                struct askdb_error *err)
{
    const char *approved = report_lock_find(run->lock, item->question);
    if (approved == NULL && !run->settings->own.approve) {
        outcome->statement = true;
        error_set(err, ASKDB_DECLINED, "no SQL is approved for '%s'", item->question);
        error_hint(err, "askdb report --approve shows it and keeps it in the lock file");
        return -ASKDB_DECLINED;
    }
    int status = cli_read(run->settings, outcome, err);
    if (status != 0) {
        return status;
    }
    if (run->settings->own.approve) {
        cli_note(run->settings, "%s\n  %s", item->question, outcome->sql);
        report_lock_set(run->lock, item->question, outcome->sql);
    } else if (!answer_same_but_dates(approved, outcome->sql)) {
        outcome->statement = true;
        error_set(err, ASKDB_DECLINED, "'%s' is now read differently from what was approved", item->question);
        error_hint(err, "askdb report --approve takes the new reading");
        return -ASKDB_DECLINED;
    }
    return 0;
}

/* Rows go to the document, to the chart and to what assertions need. */
struct tee {
    struct run *run;
    struct report_facts facts;
    struct chart *chart; /* NULL: none */
};

static int begin(void *context, const struct askdb_column *columns, size_t count, struct askdb_error *err)
{
    struct tee *tee = context;
    struct report_writer *writer = &tee->run->writer;
    report_facts_begin(&tee->facts, tee->run->arena, columns, count);
    writer->format->columns(writer, columns, count);
    const struct askdb_sink *sink = tee->chart != NULL ? chart_sink(tee->chart) : NULL;
    return sink != NULL ? sink->begin(sink->context, columns, count, err) : 0;
}

static int row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct tee *tee = context;
    struct report_writer *writer = &tee->run->writer;
    report_facts_row(&tee->facts, cells);
    writer->format->row(writer, cells, count);
    const struct askdb_sink *sink = tee->chart != NULL ? chart_sink(tee->chart) : NULL;
    return sink != NULL ? sink->row(sink->context, cells, count, err) : 0;
}

static int draw(struct run *run, const struct report_item *item, struct chart *chart, struct askdb_error *err)
{
    chart_set_untitled(chart);
    chart_choose(chart, chart_mark_from_name(item->chart));
    return run->writer.format->chart(&run->writer, chart, err);
}

/* Runs it; its table stands in *ret_table, to be freed, until the chart above it is drawn. */
static int run_outcome(struct run *run, struct askdb_outcome *outcome, struct tee *tee, char **ret_table,
                       struct askdb_error *err)
{
    struct report_writer *writer = &run->writer;
    struct askdb_sink sink = {.context = tee, .begin = begin, .row = row};
    FILE *document = writer->out;
    size_t size = 0;
    writer->out = text_stream(ret_table, &size);
    int status = askdb_outcome_run(outcome, &sink, err);
    writer->format->end_rows(writer);
    text_end(writer->out);
    writer->out = document;
    return status;
}

static int check(struct run *run, const struct report_item *item, const struct report_facts *facts,
                 struct askdb_error *err)
{
    for (size_t i = 0; i < item->assert_count; i++) {
        bool holds = false;
        const char *text = NULL;
        int status = report_assert(facts, item->asserted[i], &holds, &text, err);
        if (status != 0) {
            return status;
        }
        run->writer.format->note(&run->writer, text, !holds);
        if (!holds) {
            cli_note(run->settings, "askdb: %s: %s", item->title, text);
            run->failed++;
        }
    }
    return 0;
}

static bool is_drawn(const struct report_item *item)
{
    return item->chart != NULL && strcmp(item->chart, "none") != 0;
}

static int show_item(struct run *run, const struct report_item *item, struct askdb_outcome *outcome,
                     struct askdb_error *err)
{
    char *table = NULL;
    struct tee tee = {.run = run};
    bool drawn = is_drawn(item);
    tee.chart = drawn ? chart_create(item->question) : NULL;
    run->writer.format->item(&run->writer, item, outcome->sql);
    int status = run_outcome(run, outcome, &tee, &table, err);
    if (status == 0 && drawn && outcome->result.rows > 0) {
        status = draw(run, item, tee.chart, err);
    }
    if (status == 0) {
        fputs(table != NULL ? table : "", run->writer.out);
        if (outcome->result.truncated) {
            const char *text = arena_printf(run->arena, "The first %zu rows.", outcome->result.rows);
            run->writer.format->note(&run->writer, text, false);
        }
        status = check(run, item, &tee.facts, err);
    }
    free(table);
    chart_destroy(tee.chart);
    return status;
}

static int run_item(struct run *run, const struct report_item *item, struct askdb_error *err)
{
    struct askdb_error unwritten;
    struct askdb_conversation conversation = conversation_of(run, item);
    struct askdb_outcome *outcome = askdb_outcome_begin(&conversation, item->question, given_sql(run, item));
    int status = outcome->statement ? 0 : read(run, item, outcome, err);
    if (status == 0) {
        status = show_item(run, item, outcome, err);
    }
    if (askdb_outcome_record(outcome, status != 0 ? err : NULL, &unwritten) != 0 && status == 0) {
        *err = unwritten;
        status = -(int)unwritten.status;
    }
    askdb_outcome_destroy(outcome);
    return status;
}

static int check_charts(const struct report_file *file, struct askdb_error *err)
{
    for (size_t i = 0; i < file->count; i++) {
        const char *chart = file->items[i].chart;
        if (chart != NULL && strcmp(chart, "auto") != 0 && strcmp(chart, "none") != 0 &&
            chart_mark_from_name(chart) == CHART_NONE) {
            error_set(err, ASKDB_USAGE, "%s: no chart '%s'", file->items[i].title, chart);
            error_hint(err, "auto, none, number, bar, line, point or arc");
            return -ASKDB_USAGE;
        }
    }
    return 0;
}

/* Whether scripts draw the charts of a page. */
static bool wants_scripts(const struct run *run)
{
    bool drawn = false;
    for (size_t i = 0; i < run->file.count; i++) {
        drawn = drawn || is_drawn(&run->file.items[i]);
    }
    if (!drawn || strcmp(format_of(run->settings)->name, "html") != 0) {
        return false;
    }
    bool installed = vega_is_installed();
    if (!installed) {
        cli_note(run->settings, "askdb: note: the charts are drawn with characters; scripts/vega installs "
                                "what draws them as graphics");
    }
    return installed;
}

static void write_prose(struct run *run, const char *markdown)
{
    if (markdown != NULL) {
        run->writer.format->prose(&run->writer, markdown);
    }
}

static int write_document(struct run *run, FILE *out, struct askdb_error *err)
{
    int status = 0;
    run->writer = (struct report_writer){
        .format = format_of(run->settings), .out = out, .arena = run->arena, .scripts = wants_scripts(run)};
    run->writer.format->begin(&run->writer, &run->file);
    for (size_t i = 0; i < run->file.count && status == 0; i++) {
        write_prose(run, run->file.items[i].prose);
        status = run_item(run, &run->file.items[i], err);
    }
    if (status == 0) {
        write_prose(run, run->file.closing);
        status = run->writer.format->finish(&run->writer, err);
    }
    xlsx_destroy(run->writer.xlsx);
    return status;
}

static int open_database(struct run *run, const struct cli_arguments *arguments, struct askdb_error *err)
{
    struct cli_arguments databases = {arguments->values + 1, arguments->count - 1};
    bool only_sql = true;
    for (size_t i = 0; i < run->file.count; i++) {
        only_sql = only_sql && run->file.items[i].sql != NULL;
    }
    if (databases.count == 0) {
        if (run->file.database == NULL) {
            return error_set(err, ASKDB_USAGE, "the report names no database, and no argument does");
        }
        databases = (struct cli_arguments){&run->file.database, 1};
    }
    struct cli_settings settings = *run->settings;
    if (settings.process.semantic == NULL) {
        settings.process.parameters.count = 0; /* they are the report's alone */
    }
    return cli_open(&settings, &databases, 0, only_sql, &run->askdb, err);
}

/* Nothing is written of a document that cannot be finished. */
static int print_document(struct run *run, struct askdb_error *err)
{
    struct cli_output output;
    char *text = NULL;
    size_t size = 0;
    FILE *memory = text_stream(&text, &size);
    int status = write_document(run, memory, err);
    text_end(memory);
    struct cli_settings settings = *run->settings;
    settings.process.database = run->file.database;
    if (status == 0) {
        status = cli_output_open(&settings, &output, err);
    }
    if (status == 0) {
        fwrite(text, 1, size, output.file);
        status = cli_output_close(&output, true, err);
    }
    free(text);
    return status;
}

static int run_report(struct run *run, const struct cli_arguments *arguments, struct askdb_error *err)
{
    int status = cli_audit_open(run->settings, &run->audit, err);
    if (status == 0) {
        status = report_read(run->arena, arguments->values[0], run->settings, &run->file, err);
    }
    if (status == 0) {
        status = check_charts(&run->file, err);
    }
    if (status == 0) {
        status = report_lock_open(run->arena, arguments->values[0], &run->lock, err);
    }
    if (status == 0) {
        status = open_database(run, arguments, err);
    }
    if (status == 0) {
        status = print_document(run, err);
    }
    if (status == 0 && run->settings->own.approve) {
        status = report_lock_save(run->lock, err);
    }
    return status;
}

int cli_report(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb_error err;
    if (arguments->count == 0) {
        return cli_fail_usage(settings, "a report file is needed");
    }
    if (format_of(settings) == NULL) {
        return cli_fail_usage(settings, "a report is markdown, html or xlsx");
    }
    struct run run = {.settings = settings, .arena = arena_create()};
    int status = run_report(&run, arguments, &err);
    if (status == 0 && run.failed > 0) {
        status = error_set(&err, ASKDB_DECLINED, "%zu %s of the report failed", run.failed,
                           run.failed == 1 ? "assertion" : "assertions");
    }
    int code = status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
    askdb_audit_close(&run.audit);
    report_lock_close(run.lock);
    cli_close(&run.askdb);
    arena_destroy(run.arena);
    return code;
}
