/* askdb coach: what a semantic file could say so that more questions of a suite are answered rightly. */
#include "eval/coach.h"
#include "util/file.h"

#include <stdio.h>
#include <string.h>

enum { MAX_BYTES = 1 << 20 };

static int write_result(const struct cli_settings *settings, const char *text,
                        const struct eval_coach_result *result, struct askdb_error *err)
{
    struct process_output output;
    int status = cli_output_open(settings, &output, err);
    if (status != 0) {
        return status;
    }
    bool whole = settings->output.path != NULL && !settings->own.patch;
    FILE *told = whole ? stderr : output.file;
    fprintf(told,
            "# right before: %zu of %zu, after: %zu; of questions that the edits were not chosen by: %zu\n%s",
            result->before, result->counted, result->after, result->elsewhere, result->told);
    if (whole) {
        fputs(result->text, output.file);
    } else if (strcmp(text, result->text) != 0) {
        eval_coach_print_patch(output.file, settings->process.semantic, text, result->text);
    }
    return process_output_close(&output, true, err);
}

static int coach_file(const struct cli_settings *settings, const struct cli_arguments *arguments,
                      struct arena *arena, struct askdb_error *err)
{
    struct eval_suite suite = {0};
    struct eval_coach_trial trial = {
        .suite = &suite, .databases = arguments->values + 1, .database_count = arguments->count - 1};
    struct eval_coach_result result = {0};
    char none[] = "", *text = none; /* without a file the edits are a new one */
    int status = 0;
    if (settings->process.semantic != NULL) {
        status = file_read_text(arena, settings->process.semantic, MAX_BYTES, &text, err);
    }
    if (status == 0) {
        status = eval_suite_read(arguments->values, 1, &suite, err);
    }
    if (status == 0) {
        status = eval_coach_open(arena, settings, &trial, err);
    }
    if (status == 0) {
        status = eval_coach_edits(arena, &trial, text, &result, err);
    }
    if (status == -ASKDB_CANCELLED && result.counted > 0) {
        eval_coach_tell_cut(&result, settings->output.path != NULL ? stderr : stdout);
    }
    if (status == 0) {
        status = write_result(settings, text, &result, err);
    }
    eval_coach_close(&trial);
    eval_suite_finish(&suite);
    return status;
}

int cli_coach(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb_error err;
    struct arena *arena = arena_create();
    struct cli_settings own = eval_settings(settings);
    int status = coach_file(&own, arguments, arena, &err);
    arena_destroy(arena);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
