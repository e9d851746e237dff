#include "report/report.h"
#include "answer/statements.h"
#include "app/ask.h"
#include "app/knowledge.h"
#include "chart/chart.h"
#include "chart/vega.h"
#include "render/xlsx.h"
#include "report/rows.h"
#include "util/error.h"
#include "util/real.h"
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
    struct askdb_knowledge *knowledge; /* NULL: no item asks documents */
    size_t failed;                     /* assertions */
    const char *first_failed;          /* of them, with its item */
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
    conversation.limits.usual = false;
    const char *approved =
        item->analysed && !run->settings->own.approve ? report_lock_find(run->lock, item->question) : NULL;
    if (approved != NULL && !answer_has_dates(approved)) {
        conversation.known = approved;
        conversation.remembered = true;
    }
    return conversation;
}

/* The SQL that needs no reading: the item's own, or the one approved for its question, where it holds no
 * dates. NULL: none; an analysis begins with what was approved. */
static const char *given_sql(const struct run *run, const struct report_item *item)
{
    if (item->sql != NULL || item->analysed || run->settings->own.approve) {
        return item->sql;
    }
    const char *approved = report_lock_find(run->lock, item->question);
    return approved != NULL && !answer_has_dates(approved) ? approved : NULL;
}

/* Do the statements of such an analysis follow from its question alone, not from the data? */
static bool is_all_read(const struct askdb_analysis *analysis)
{
    return strcmp(analysis->kind, "score") == 0 || strcmp(analysis->kind, "segments") == 0;
}

/* What is approved: the statement that was read; all of them where each was read. */
static const char *to_approve(const struct run *run, const struct askdb_outcome *outcome)
{
    const struct askdb_analysis *analysis = outcome->analysis;
    const char *text = outcome->sql;
    for (size_t i = 0; analysis != NULL && is_all_read(analysis) && i < analysis->step_count; i++) {
        text = i == 0 ? analysis->steps[0] : arena_printf(run->arena, "%s;\n%s", text, analysis->steps[i]);
    }
    return text;
}

/* What a person is to look at before it runs unseen from then on. */
static int approve(struct run *run, const struct report_item *item, const struct askdb_outcome *outcome,
                   const char *now, struct askdb_error *err)
{
    const struct askdb_candidate *chosen = outcome->chosen;
    cli_note(run->settings, "%s\n  %s", item->question, now);
    if (chosen != NULL && chosen->reading[0] != '\0') {
        cli_note(run->settings, "  %s", chosen->reading);
    }
    if (chosen != NULL) {
        cli_note(run->settings, "  %s, confidence %.2f", chosen->unsure ? "unsure" : "sure",
                 real_floor_share(chosen->confidence));
        cli_note_not_used(run->settings, chosen);
    }
    if (chosen != NULL && chosen->unsure && !run->settings->own.approve_unsure) {
        error_set(err, ASKDB_DECLINED,
                  "'%s' is read with a confidence of %.2f: too unsure to be approved unseen", item->question,
                  real_floor_share(chosen->confidence));
        error_hint(err, "--approve-unsure approves it; 'sql:' in place of the question needs no reading");
        return -ASKDB_DECLINED;
    }
    report_lock_set(run->lock, item->question, now);
    return 0;
}

/* What was approved is what runs now; with --approve it is shown, and kept. */
static int compare(struct run *run, const struct report_item *item, const struct askdb_outcome *outcome,
                   struct askdb_error *err)
{
    const char *approved = report_lock_find(run->lock, item->question), *now = to_approve(run, outcome);
    if (run->settings->own.approve) {
        return approve(run, item, outcome, now, err);
    }
    if (!answer_same_reading(run->askdb, approved, now)) {
        error_set(err, ASKDB_DECLINED, "'%s' is now read differently from what was approved", item->question);
        error_hint(err, "askdb report --approve takes the new reading");
        return -ASKDB_DECLINED;
    }
    return 0;
}

/* ASKDB_DECLINED where the question is no analysis that is to be one, or is one that is not. */
static int check_kind(const struct report_item *item, const struct askdb_outcome *outcome,
                      struct askdb_error *err)
{
    if (item->analysed == (outcome->analysis != NULL)) {
        return 0;
    }
    error_set(err, ASKDB_DECLINED, "'%s' asks for %s", item->question,
              item->analysed ? "no analysis" : "an analysis");
    error_hint(err, "write it behind '%s:'", item->analysed ? "question" : "analyse");
    return -ASKDB_DECLINED;
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
    status = status == 0 ? check_kind(item, outcome, err) : status;
    bool later =
        outcome->analysis != NULL && is_all_read(outcome->analysis); /* its statements are told by the run */
    if (status == 0 && !later) {
        status = compare(run, item, outcome, err);
        outcome->statement = status != 0 || outcome->statement;
    }
    return status;
}

/* `analysis`: the kind of the analysis that the rows are of; NULL: of none. */
static int draw(struct run *run, const struct report_item *item, struct chart *chart, const char *analysis,
                struct askdb_error *err)
{
    chart_set_untitled(chart);
    chart_set_analysis(chart, analysis);
    chart_choose(chart, chart_mark_from_name(item->chart));
    return run->writer.format->chart(&run->writer, chart, err);
}

/* Runs it; its table stands in *ret_table, to be freed, until the chart above it is drawn. */
static int run_outcome(struct askdb_outcome *outcome, struct report_rows *rows, char **ret_table,
                       struct askdb_error *err)
{
    struct report_writer *writer = rows->writer;
    struct askdb_sink sink = report_rows_sink(rows);
    FILE *document = writer->out;
    size_t size = 0;
    writer->out = text_stream(ret_table, &size);
    int status = askdb_outcome_run(outcome, &sink, err);
    report_rows_end(rows);
    text_end(writer->out);
    writer->out = document;
    return status;
}

static int check(struct run *run, struct report_item *item, struct askdb_error *err)
{
    item->checked = ARENA_ARRAY(run->arena, struct report_checked, item->assert_count + 1);
    for (size_t i = 0; i < item->assert_count; i++) {
        struct report_checked *checked = &item->checked[i];
        int status = report_assert(&item->facts, item->asserted[i], &checked->holds, &checked->text, err);
        if (status != 0) {
            return status;
        }
        item->checked_count++;
        run->writer.format->note(&run->writer, checked->text, !checked->holds);
        if (!checked->holds) {
            const char *told = arena_printf(run->arena, "%s: %s", item->title, checked->text);
            cli_note(run->settings, "askdb: %s", told);
            run->first_failed = run->failed++ == 0 ? told : run->first_failed;
        }
    }
    return 0;
}

static bool is_drawn(const struct report_item *item)
{
    bool shown = item->show == REPORT_BOTH || item->show == REPORT_CHART;
    return shown && item->chart != NULL && strcmp(item->chart, "none") != 0;
}

/* What stands in the place of a table that is none, or is not whole. */
static void note_rows(struct run *run, const struct report_item *item, struct askdb_outcome *outcome)
{
    const char *why = outcome->result.rows == 0 ? askdb_outcome_why_empty(outcome) : "";
    if (outcome->result.truncated && item->show != REPORT_NUMBER) {
        const char *text = arena_printf(run->arena, "The first %zu rows.", outcome->result.rows);
        run->writer.format->note(&run->writer, text, false);
    }
    if (outcome->result.rows == 0) {
        const char *text = arena_printf(run->arena, "No rows%s%s", why[0] != '\0' ? ": " : ".", why);
        run->writer.format->note(&run->writer, text, false);
    }
}

static void note_analysis(struct run *run, const struct askdb_outcome *outcome)
{
    for (size_t i = 0; outcome->analysis != NULL && i < outcome->analysis->note_count; i++) {
        run->writer.format->note(&run->writer, outcome->analysis->notes[i], false);
    }
}

static int show_item(struct run *run, struct report_item *item, struct askdb_outcome *outcome,
                     struct askdb_error *err)
{
    char *table = NULL;
    bool drawn = is_drawn(item), nothing = item->show == REPORT_NOTHING;
    struct report_rows rows = {.writer = &run->writer,
                               .item = item,
                               .chart = drawn ? chart_create(item->question) : NULL,
                               .table = item->show == REPORT_BOTH || item->show == REPORT_TABLE};
    struct report_number number;
    if (!nothing) {
        run->writer.format->item(&run->writer, item, outcome->sql);
    }
    int status = run_outcome(outcome, &rows, &table, err);
    item->ran_sql = status == 0 ? arena_strdup(run->arena, outcome->sql) : NULL;
    if (status == 0 && drawn && outcome->result.rows > 0) {
        bool own = outcome->analysis != NULL && rows.placed == 0;
        status = draw(run, item, rows.chart, own ? outcome->analysis->kind : NULL, err);
    }
    if (status == 0 && item->show == REPORT_NUMBER && report_number_of(&item->facts, &number)) {
        run->writer.format->number(&run->writer, &number);
    }
    if (status == 0) {
        fputs(table != NULL ? table : "", run->writer.out);
        if (!rows.table && !nothing) {
            run->writer.format->end_item(&run->writer);
        }
        if (!nothing) {
            note_rows(run, item, outcome);
            note_analysis(run, outcome);
        }
        status = check(run, item, err);
    }
    free(table);
    chart_destroy(rows.chart);
    return status;
}

/* What an item asks of documents needs no approval: nothing is made of it. */
static int show_knowledge(struct run *run, struct report_item *item, struct askdb_outcome *outcome,
                          struct askdb_error *err)
{
    int status = report_show_knowledge(&run->writer, run->knowledge, item, outcome, err);
    return status == 0 ? check(run, item, err) : status;
}

static int run_item(struct run *run, struct report_item *item, struct askdb_error *err)
{
    struct askdb_error unwritten;
    struct askdb_conversation conversation = conversation_of(run, item);
    bool knowledge = item->knowledge != NULL;
    struct askdb_outcome *outcome = askdb_outcome_begin(
        &conversation, knowledge ? item->knowledge : item->question, knowledge ? NULL : given_sql(run, item));
    int status = outcome->statement || knowledge ? 0 : read(run, item, outcome, err);
    if (status == 0) {
        status = knowledge ? show_knowledge(run, item, outcome, err) : show_item(run, item, outcome, err);
    }
    if (status == 0 && outcome->analysis != NULL && is_all_read(outcome->analysis)) {
        status = compare(run, item, outcome, err);
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
    if (!drawn || !format_of(run->settings)->page) {
        return false;
    }
    bool installed = chart_vega_is_installed();
    if (!installed) {
        cli_note(run->settings, "askdb: note: the charts are drawn with characters; scripts/vega installs "
                                "what draws them as graphics");
    }
    return installed;
}

/* The prose before item `before`. */
static int write_prose(struct run *run, const char *markdown, size_t before, struct askdb_error *err)
{
    const char *text = NULL;
    int status =
        markdown != NULL ? report_fill_values(&run->file, run->arena, markdown, before, &text, err) : 0;
    if (status == 0 && text != NULL) {
        run->writer.format->prose(&run->writer, text);
    }
    return status;
}

/* Items run one after another, each into a text of its own: the prose before one may have values of any. */
static int run_items(struct run *run, char **texts, struct askdb_error *err)
{
    FILE *document = run->writer.out;
    int status = 0;
    for (size_t i = 0; i < run->file.count && status == 0; i++) {
        size_t size = 0;
        run->writer.out = text_stream(&texts[i], &size);
        status = run_item(run, &run->file.items[i], err);
        text_end(run->writer.out);
    }
    run->writer.out = document;
    return status;
}

static int write_document(struct run *run, FILE *out, struct askdb_error *err)
{
    run->writer = (struct report_writer){.format = format_of(run->settings),
                                         .out = out,
                                         .arena = run->arena,
                                         .scripts = wants_scripts(run),
                                         .beside = run->file.columns};
    run->writer.format->begin(&run->writer, &run->file);
    char **texts = ARENA_ARRAY(run->arena, char *, run->file.count + 1);
    int status = run_items(run, texts, err);
    for (size_t i = 0; i < run->file.count && status == 0; i++) {
        status = write_prose(run, run->file.items[i].prose, i, err);
        if (texts[i][0] != '\0') {
            run->writer.format->place(&run->writer, &run->file.items[i], texts[i]);
        }
    }
    if (status == 0) {
        status = write_prose(run, run->file.closing, run->file.count, err);
    }
    if (status == 0) {
        status = run->writer.format->finish(&run->writer, err);
    }
    for (size_t i = 0; i < run->file.count; i++) {
        free(texts[i]);
    }
    xlsx_destroy(run->writer.xlsx);
    return status;
}

static int open_database(struct run *run, const struct cli_arguments *arguments, struct askdb_error *err)
{
    struct cli_arguments databases = {arguments->values + 1, arguments->count - 1};
    bool only_sql = true, knowledge = false;
    for (size_t i = 0; i < run->file.count; i++) {
        only_sql = only_sql && run->file.items[i].question == NULL;
        knowledge = knowledge || run->file.items[i].knowledge != NULL;
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
    settings.process.docs = settings.process.docs != NULL ? settings.process.docs : run->file.docs;
    int status = cli_open(&settings, &databases, 0, only_sql, &run->askdb, err);
    return status == 0 && knowledge ? cli_open_knowledge(&settings, run->askdb, &run->knowledge, err)
                                    : status;
}

/* Nothing is written of a document that cannot be finished. */
static int print_document(struct run *run, struct askdb_error *err)
{
    struct process_output output;
    char *text = NULL;
    size_t size = 0;
    FILE *memory = text_stream(&text, &size);
    int status = write_document(run, memory, err);
    text_end(memory);
    const struct report_format *format = format_of(run->settings);
    char *made = NULL;
    if (status == 0 && format->convert != NULL) {
        status = format->convert(text, size, &made, &size, err);
    }
    struct cli_settings settings = *run->settings;
    settings.process.database = run->file.database;
    if (status == 0) {
        status = cli_output_open(&settings, &output, err);
    }
    if (status == 0) {
        fwrite(made != NULL ? made : text, 1, size, output.file);
        status = process_output_close(&output, true, err);
    }
    free(made);
    free(text);
    return status;
}

static int run_report(struct run *run, const struct cli_arguments *arguments, struct askdb_error *err)
{
    int status = format_of(run->settings)->convert != NULL ? report_pdf_check(err) : 0;
    if (status == 0) {
        status = cli_audit_open(run->settings, &run->audit, err);
    }
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
    if (settings->own.approve_unsure && !settings->own.approve) {
        return cli_fail_usage(
            settings, "--approve-unsure goes with --approve: askdb report FILE --approve --approve-unsure");
    }
    if (format_of(settings) == NULL) {
        return cli_fail_usage(settings, "a report is markdown, html, pdf or xlsx");
    }
    if (cli_check_ending(&settings->output, "md markdown html htm pdf xlsx", &err) != 0) {
        return cli_fail(settings, &err, NULL);
    }
    struct run run = {.settings = settings, .arena = arena_create()};
    int status = run_report(&run, arguments, &err);
    if (settings->own.summary != NULL) {
        struct askdb_error unwritten;
        int written =
            report_write_summary(settings, &run.file, run.failed, status != 0 ? &err : NULL, &unwritten);
        err = status == 0 && written != 0 ? unwritten : err;
        status = status != 0 ? status : written;
    }
    if (status == 0 && run.failed > 0) {
        status = error_set(&err, ASKDB_DECLINED, "%zu %s of the report failed: %s", run.failed,
                           run.failed == 1 ? "assertion" : "assertions", run.first_failed);
    }
    int code = status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
    askdb_audit_close(&run.audit);
    report_lock_close(run.lock);
    askdb_knowledge_close(&run.knowledge);
    cli_close(&run.askdb);
    arena_destroy(run.arena);
    return code;
}
