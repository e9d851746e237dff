#include "eval/eval.h"
#include "util/error.h"

#include <string.h>

static int check_settings(const struct cli_settings *settings, const struct cli_arguments *arguments,
                          struct askdb_error *err)
{
    if (arguments->count == 0) {
        error_set(err, ASKDB_USAGE, "a suite of questions is needed");
        error_hint(err, "try askdb eval --help");
        return -ASKDB_USAGE;
    }
    const char *format = settings->output.format;
    if (format != NULL && strcmp(format, "text") != 0 && strcmp(format, "json") != 0) {
        error_set(err, ASKDB_USAGE, "no format '%s' for an evaluation", format);
        error_hint(err, "text or json");
        return -ASKDB_USAGE;
    }
    if (settings->own.suites.count == CLI_MOST_PARAMETERS) {
        return error_set(err, ASKDB_USAGE, "more than %d suites", CLI_MOST_PARAMETERS);
    }
    if (arguments->count > 1 && settings->own.db_dir != NULL) {
        return error_set(err, ASKDB_USAGE, "databases are named, and --db-dir as well");
    }
    return 0;
}

static int write_failures(const struct cli_settings *settings, const struct eval_results *results,
                          struct askdb_error *err)
{
    struct cli_settings target = *settings;
    struct process_output output;
    target.output.path = settings->own.failures;
    int status = cli_output_open(&target, &output, err);
    if (status == 0) {
        eval_print_failures(output.file, results);
        status = process_output_close(&output, true, err);
    }
    return status;
}

static int print_report(const struct cli_settings *settings, const struct eval_report *report,
                        struct askdb_error *err)
{
    struct process_output output;
    int status = cli_output_open(settings, &output, err);
    if (status == 0) {
        bool json = settings->output.format != NULL && strcmp(settings->output.format, "json") == 0;
        (json ? eval_print_json : eval_print_text)(output.file, report);
        status = process_output_close(&output, true, err);
    }
    return status;
}

/* ASKDB_DECLINED where fewer are right than --at-least asks for. */
static int check_gate(const struct cli_settings *settings, const struct eval_figures *figures,
                      struct askdb_error *err)
{
    double share = eval_share_of(figures->all);
    if (share >= settings->own.at_least) {
        return 0;
    }
    return error_set(err, ASKDB_DECLINED, "%.4f of the questions are right, less than %.4f (--at-least)",
                     share, settings->own.at_least);
}

/* A suite of which nothing was measured is an error, once the others are printed. */
static int check_suites(const struct eval_report *report, struct askdb_error *err)
{
    for (size_t i = 0; i < report->suite_count; i++) {
        if (report->suites[i].all.count == 0) {
            return error_set(err, ASKDB_USAGE, "%s: no gold query of the suite runs", report->paths[i]);
        }
    }
    return 0;
}

static int report(const struct cli_settings *settings, const struct cli_texts *paths,
                  const struct eval_results *results, struct askdb_error *err)
{
    struct eval_figures pooled;
    struct eval_figures *suites = ARENA_ARRAY(results->arena, struct eval_figures, paths->count);
    struct eval_report report = {&pooled, suites, paths->items, paths->count};
    eval_count(results, EVAL_POOLED, &pooled);
    for (size_t i = 0; i < paths->count; i++) {
        eval_count(results, (int)i, &suites[i]);
    }
    int status = print_report(settings, &report, err);
    if (status == 0 && settings->own.failures != NULL) {
        status = write_failures(settings, results, err);
    }
    if (status == 0) {
        status = check_suites(&report, err);
    }
    return status == 0 ? check_gate(settings, &pooled, err) : status;
}

/* The suite that is an argument, then those of options. */
static struct cli_texts suite_paths(const struct cli_settings *settings, const char *first)
{
    struct cli_texts paths = {.items = {first}, .count = 1};
    for (size_t i = 0; i < settings->own.suites.count; i++) {
        paths.items[paths.count++] = settings->own.suites.items[i];
    }
    return paths;
}

int cli_eval(const struct cli_settings *told, const struct cli_arguments *arguments)
{
    struct cli_settings own = eval_settings(told);
    const struct cli_settings *settings = &own;
    struct eval_suite suite = {0};
    struct eval_results results = {0};
    struct cli_texts paths = {.count = 0};
    struct askdb_error err;
    int status = check_settings(settings, arguments, &err);
    if (status == 0) {
        paths = suite_paths(settings, arguments->values[0]);
        status = eval_suite_read(paths.items, paths.count, &suite, &err);
    }
    if (status == 0) {
        status = eval_run(settings, &suite, arguments->values + 1, arguments->count - 1, &results, &err);
    }
    if (status == 0) {
        status = report(settings, &paths, &results, &err);
        eval_results_finish(&results);
    }
    eval_suite_finish(&suite);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
