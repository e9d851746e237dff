/* askdb tune: a semantic file that adapts askdb to a database, from questions with the SQL that is right for them.
 *
 * Two things go into it: the edits that coach finds, and the questions themselves as examples, from which the decoder
 * learns (model/adapter.h). The examples are judged by leaving out, for each question, those with its SQL, so that
 * nothing counts that was learned by heart. What does not help there is left out of the file. */
#include "answer/statements.h"
#include "eval/coach.h"
#include "util/civil.h"
#include "util/error.h"
#include "util/file.h"

#include <stdio.h>
#include <string.h>

enum { MAX_BYTES = 1 << 20, FEW = 10 /* one question in so many is chance */ };

struct tuning {
    struct arena *arena;
    struct eval_coach_trial trial;
    const char *text;               /* of the semantic file; "" */
    struct eval_coach_result edits; /* over it */
    size_t alone;                   /* right with the examples alone, each question without its own */
    bool learns, edited;            /* what is written has the examples, the edits */
    const char *written;
};

static size_t count_true(const bool *flags, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        found += flags[i];
    }
    return found;
}

/* The text with the questions that have SQL behind it. Of conversations the first ones, which mean something alone. */
static const char *with_examples(struct tuning *tuning, const char *text)
{
    const struct eval_suite *suite = tuning->trial.suite;
    const char *today = civil_print(tuning->arena, civil_today());
    for (size_t i = 0; i < suite->count; i++) {
        const struct eval_item *item = &suite->items[i];
        const char *now = item->now != NULL ? item->now : tuning->trial.settings.question.now;
        struct answer_edit edit = {.kind = ANSWER_EDIT_EXAMPLE,
                                   .name = item->turns[0].question,
                                   .text = item->turns[0].query,
                                   .column = now != NULL ? now : today};
        const char *edited = item->history_count == 0 && edit.text != NULL
                                 ? answer_edit_text(tuning->arena, text, &edit)
                                 : NULL;
        text = edited != NULL ? edited : text;
    }
    return text;
}

/* How many are right under the text, each without the examples that have its SQL. */
static int count_left_out(struct tuning *tuning, const char *text, size_t *ret_right, struct askdb_error *err)
{
    size_t turns = tuning->trial.suite->turn_count;
    bool *right = ARENA_ARRAY(tuning->arena, bool, turns + 1);
    struct eval_coach_trial trial = tuning->trial;
    if (tuning->edits.counted == 0) { /* no SQL of the examples gave rows in time: it would not now */
        *ret_right = 0;
        return 0;
    }
    trial.settings.own.leave_out = true;
    int status = eval_coach_run(&trial, text, right, NULL, err);
    *ret_right = count_true(right, turns);
    return status;
}

/* The examples unless clearly fewer are right with them, as they help with their own questions in other words, which
 * this does not count; the edits where they bring something outside the questions that
 * they were chosen by, and take nothing from the examples. */
static int choose(struct tuning *tuning, struct askdb_error *err)
{
    const struct eval_coach_result *edits = &tuning->edits;
    const char *text = with_examples(tuning, edits->text);
    size_t both = 0;
    tuning->edited = edits->elsewhere > edits->before;
    int status = 0;
    if (tuning->edited) {
        status = count_left_out(tuning, text, &both, err);
    }
    const char *plain = with_examples(tuning, tuning->text);
    if (status == 0) {
        status = count_left_out(tuning, plain, &tuning->alone, err);
    }
    tuning->learns = tuning->alone + edits->counted / FEW >= edits->before;
    tuning->edited = tuning->edited && (!tuning->learns || both >= tuning->alone);
    tuning->written = tuning->learns   ? (tuning->edited ? text : plain)
                      : tuning->edited ? edits->text
                                       : tuning->text;
    return status;
}

static void tell(const struct tuning *tuning, FILE *out)
{
    const struct eval_coach_result *edits = &tuning->edits;
    fprintf(out, "# right before: %zu of %zu\n", edits->before, edits->counted);
    fprintf(out, "# right with the examples, each question without those that have its SQL: %zu%s\n",
            tuning->alone, tuning->learns ? "" : "; left out");
    fprintf(out, "# right with the edits, of questions that they were not chosen by: %zu%s\n",
            edits->elsewhere, tuning->edited ? "" : "; left out");
    if (tuning->edited) {
        fputs(edits->told, out);
    }
}

static int write_file(const struct tuning *tuning, const struct cli_settings *settings,
                      struct askdb_error *err)
{
    struct process_output output;
    int status = cli_output_open(settings, &output, err);
    if (status != 0) {
        return status;
    }
    tell(tuning, stderr);
    fputs(tuning->written, output.file);
    status = process_output_close(&output, true, err);
    if (status == 0) {
        cli_note(settings, "askdb: note: use it: askdb ask DB QUESTION --semantic %s",
                 settings->output.path != NULL ? settings->output.path : "FILE");
    }
    return status;
}

static int check(const struct cli_settings *settings, const struct cli_arguments *arguments,
                 struct askdb_error *err)
{
    if (arguments->count == 0) {
        return error_set(err, ASKDB_USAGE, "a database is needed");
    }
    return settings->own.examples != NULL
               ? 0
               : error_set(err, ASKDB_USAGE, "questions with their SQL are needed: --examples FILE");
}

static int tune_file(const struct cli_settings *settings, const struct cli_arguments *arguments,
                     struct arena *arena, struct askdb_error *err)
{
    struct eval_suite suite = {0};
    char *text = "";
    struct tuning tuning = {
        .arena = arena,
        .trial = {.suite = &suite, .databases = arguments->values, .database_count = arguments->count}};
    int status = check(settings, arguments, err);
    if (status == 0 && settings->process.semantic != NULL) {
        status = file_read_text(arena, settings->process.semantic, MAX_BYTES, &text, err);
    }
    if (status == 0) {
        status = eval_suite_read(&settings->own.examples, 1, &suite, err);
    }
    if (status == 0) {
        status = eval_coach_open(arena, settings, &tuning.trial, err);
    }
    tuning.text = text;
    if (status == 0) {
        status = eval_coach_edits(arena, &tuning.trial, text, &tuning.edits, err);
    }
    if (status == 0) {
        status = choose(&tuning, err);
    }
    if (status == -ASKDB_CANCELLED && tuning.edits.counted > 0) {
        eval_coach_tell_cut(&tuning.edits, stderr);
    }
    if (status == 0) {
        status = write_file(&tuning, settings, err);
    }
    eval_coach_close(&tuning.trial);
    eval_suite_finish(&suite);
    return status;
}

int cli_tune(const struct cli_settings *settings, const struct cli_arguments *arguments)
{
    struct askdb_error err;
    struct arena *arena = arena_create();
    struct cli_settings own = eval_settings(settings);
    int status = tune_file(&own, arguments, arena, &err);
    arena_destroy(arena);
    return status == 0 ? ASKDB_OK : cli_fail(settings, &err, NULL);
}
