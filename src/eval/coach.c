/* Edits of a semantic file that turn wrong answers of a suite right, and none wrong.
 *
 * Edits come from the words of a question that have no place in the SQL that is right for it. Each is tried alone,
 * first on its question, then on all. What was found is judged by cross-validation: the edits of four fifths of the
 * questions on the last fifth. */
#include "eval/coach.h"

#include "answer/statements.h"
#include "process/interrupt.h"
#include "process/watchdog.h"
#include "util/error.h"
#include "util/temporary.h"
#include "util/text.h"
#include "util/utf8.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FOLDS = 5, MOST_TRIED = 500 };

struct attempt {
    struct answer_edit edit;
    size_t source, turn; /* the item that it is from, and its turn */
    bool *right;         /* by turn, with the edit alone */
    size_t gained, lost;
    bool kept;
};

struct coach {
    const struct eval_coach_trial *trial;
    const struct eval_suite *suite;
    struct arena *arena;
    bool *base;    /* by turn */
    bool *counted; /* the gold query runs */
    struct attempt *attempts;
    size_t attempt_count;
};

/* ---- runs ---- */

static int write_text(const struct eval_coach_trial *trial, const char *text, struct askdb_error *err)
{
    FILE *file = fopen(trial->path, "w");
    bool written = file != NULL && fputs(text, file) >= 0;
    written = file != NULL && fclose(file) == 0 && written;
    return written ? 0 : error_set(err, ASKDB_USAGE, "cannot write %s", trial->path);
}

int eval_coach_run(const struct eval_coach_trial *trial, const char *text, bool *ret_right, bool *ret_counted,
                   struct askdb_error *err)
{
    struct eval_results results = {0};
    struct cli_settings settings = trial->settings;
    int status = write_text(trial, text, err);
    if (text[strspn(text, " \t\r\n")] == '\0') {
        settings.process.semantic = NULL;
    }
    if (status == 0) {
        status = eval_run(&settings, trial->suite, trial->databases, trial->database_count, &results, err);
    }
    for (size_t i = 0; status == 0 && i < results.count; i++) {
        ret_right[i] = results.items[i].outcome == EVAL_RIGHT;
        if (ret_counted != NULL) {
            ret_counted[i] = results.items[i].outcome != EVAL_LEFT_OUT;
        }
    }
    if (status == 0) {
        eval_results_finish(&results);
    }
    return status;
}

/* The items of `suite` alone. */
static int run_items(const struct coach *coach, const char *text, const struct eval_suite *suite,
                     bool *ret_right, struct askdb_error *err)
{
    struct eval_coach_trial trial = *coach->trial;
    trial.suite = suite;
    return eval_coach_run(&trial, text, ret_right, NULL, err);
}

static size_t count_true(const bool *flags, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        found += flags[i];
    }
    return found;
}

/* ---- edits ---- */

static bool is_known(const struct coach *coach, const struct answer_edit *edit)
{
    for (size_t i = 0; i < coach->attempt_count; i++) {
        if (answer_same_edit(&coach->attempts[i].edit, edit)) {
            return true;
        }
    }
    return false;
}

static int try_edit(struct coach *coach, const char *text, const struct answer_edit *edit, size_t item,
                    size_t turn, struct askdb_error *err)
{
    size_t turns = coach->suite->turn_count;
    const char *edited = answer_edit_text(coach->arena, text, edit);
    struct eval_suite one = *coach->suite;
    struct attempt *attempt = &coach->attempts[coach->attempt_count];
    struct askdb_error ignored;
    bool right = false;
    one.items = &coach->suite->items[item];
    one.count = one.turn_count = 1;
    if (edited == NULL || coach->attempt_count == MOST_TRIED ||
        run_items(coach, edited, &one, &right, &ignored) != 0 || !right) {
        return 0; /* one that does not fit the file turns nothing right */
    }
    *attempt = (struct attempt){
        .edit = *edit, .source = item, .turn = turn, .right = ARENA_ARRAY(coach->arena, bool, turns)};
    int status = run_items(coach, edited, coach->suite, attempt->right, err);
    if (status != 0) {
        return status;
    }
    for (size_t i = 0; i < turns; i++) {
        attempt->gained += attempt->right[i] && !coach->base[i];
        attempt->lost += !attempt->right[i] && coach->base[i];
    }
    coach->attempt_count++;
    return 0;
}

static int try_item(struct coach *coach, struct askdb *askdb, const char *text, size_t item, size_t number,
                    struct askdb_error *err)
{
    const struct eval_item *entry = &coach->suite->items[item];
    const struct eval_turn *turn = &entry->turns[0];
    struct answer_edit *edits = NULL;
    struct askdb_error ignored;
    size_t count = 0;
    bool postgres = turn->query_postgres != NULL && strcmp(answer_dialect(askdb), "postgres") == 0;
    const char *query = postgres ? turn->query_postgres : turn->query;
    const char *now = entry->now != NULL ? entry->now : coach->trial->settings.question.now;
    int status = 0;
    if (query == NULL || answer_propose_edits(askdb, coach->arena, turn->question, now, query, &edits, &count,
                                              &ignored) != 0) {
        return 0; /* SQL without a query tree says nothing */
    }
    for (size_t i = 0; i < count && status == 0; i++) {
        if (process_interrupted()) {
            status = error_set(err, ASKDB_CANCELLED, "cancelled");
        } else if (!is_known(coach, &edits[i])) {
            status = try_edit(coach, text, &edits[i], item, number, err);
        }
    }
    return status;
}

/* How far it is: a line that is written over at a terminal, else one for each question that is tried. `done` is the
 * number of questions, SIZE_MAX at the end. */
static void show_progress(const struct coach *coach, size_t done)
{
    bool terminal = isatty(STDERR_FILENO);
    if (coach->trial->quiet || (!terminal && done == SIZE_MAX)) {
        return;
    }
    if (!terminal) {
        fprintf(stderr, "question %zu of %zu, %zu edits that help\n", done + 1, coach->suite->count,
                coach->attempt_count);
        return;
    }
    if (done == SIZE_MAX) {
        fputs("\r                                                            \r", stderr);
    } else {
        fprintf(stderr, "\rquestion %zu of %zu, %zu edits that help", done + 1, coach->suite->count,
                coach->attempt_count);
    }
    fflush(stderr);
}

static int try_all(struct coach *coach, struct askdb *askdb, const char *text, struct askdb_error *err)
{
    size_t turn = 0;
    int status = 0;
    for (size_t i = 0; i < coach->suite->count && status == 0; i++) {
        const struct eval_item *item = &coach->suite->items[i];
        show_progress(coach, i);
        if (item->turn_count == 1 && coach->counted[turn] && !coach->base[turn]) {
            status = try_item(coach, askdb, text, i, turn, err);
        }
        turn += item->turn_count;
    }
    show_progress(coach, SIZE_MAX);
    return status;
}

/* ---- which of them ---- */

/* Of edits that gain as much, another name before a definition. */
static int by_gain(const void *a, const void *b)
{
    const struct attempt *x = a, *y = b;
    if (x->gained != y->gained) {
        return x->gained < y->gained ? 1 : -1;
    }
    return x->edit.kind != y->edit.kind ? (x->edit.kind > y->edit.kind ? 1 : -1)
                                        : (x->source > y->source) - (x->source < y->source);
}

/* Words that any question may have, and what holds of all questions, as a label, are learned where they help in
 * another fold than that of the question they are from. */
static bool is_borne_out(const struct coach *coach, const struct attempt *attempt)
{
    bool role = attempt->edit.kind >= ANSWER_EDIT_LABEL;
    bool elsewhere = false;
    for (size_t t = 0; t < coach->suite->turn_count; t++) {
        elsewhere = elsewhere || (attempt->right[t] && !coach->base[t] && t % FOLDS != attempt->turn % FOLDS);
    }
    return elsewhere || !(role || answer_is_common_phrase(coach->arena, attempt->edit.name));
}

/* The best edits one after another, each as long as nothing that was right goes wrong and something comes right. */
static int keep_best(struct coach *coach, const char *text, const char **ret_text, bool *right,
                     struct askdb_error *err)
{
    size_t turns = coach->suite->turn_count;
    bool *tried = ARENA_ARRAY(coach->arena, bool, turns + 1);
    int status = 0;
    *ret_text = text;
    memcpy(right, coach->base, turns * sizeof *right);
    qsort(coach->attempts, coach->attempt_count, sizeof *coach->attempts, by_gain);
    for (size_t i = 0; i < coach->attempt_count && status == 0; i++) {
        struct attempt *attempt = &coach->attempts[i];
        const char *edited = attempt->lost == 0 && is_borne_out(coach, attempt)
                                 ? answer_edit_text(coach->arena, *ret_text, &attempt->edit)
                                 : NULL;
        bool more = false, less = false;
        for (size_t t = 0; t < turns; t++) {
            more = more || (attempt->right[t] && !right[t]);
        }
        if (edited == NULL || !more) {
            continue;
        }
        status = run_items(coach, edited, coach->suite, tried, err);
        for (size_t t = 0; t < turns; t++) {
            less = less || (right[t] && !tried[t]);
        }
        if (status == 0 && !less && count_true(tried, turns) > count_true(right, turns)) {
            memcpy(right, tried, turns * sizeof *right);
            *ret_text = edited;
            attempt->kept = true;
        }
    }
    return status;
}

/* Where it ended before that: those that alone turn something right and nothing wrong. */
static void keep_promising(struct coach *coach)
{
    for (size_t i = 0; i < coach->attempt_count; i++) {
        struct attempt *attempt = &coach->attempts[i];
        attempt->kept = attempt->gained > 0 && attempt->lost == 0 && is_borne_out(coach, attempt);
    }
}

/* How many would be right of the questions that the edits were not chosen by. Edits are taken to work as each does
 * alone. */
static size_t cross_validate(const struct coach *coach)
{
    size_t turns = coach->suite->turn_count, right = 0;
    for (size_t t = 0; t < turns; t++) {
        bool now_right = coach->base[t], broken = false;
        for (size_t i = 0; i < coach->attempt_count; i++) {
            const struct attempt *attempt = &coach->attempts[i];
            size_t gained = 0, lost = 0;
            for (size_t other = 0; other < turns; other++) {
                bool held_out = other % FOLDS == t % FOLDS;
                gained += !held_out && attempt->right[other] && !coach->base[other];
                lost += !held_out && !attempt->right[other] && coach->base[other];
            }
            bool chosen = gained > 0 && lost == 0 && is_borne_out(coach, attempt);
            now_right = now_right || (chosen && attempt->right[t]);
            broken = broken || (chosen && coach->base[t] && !attempt->right[t]);
        }
        right += now_right && !broken;
    }
    return right;
}

/* ---- what is written ---- */

/* On one line: names are the database's, and what follows may be a patch. */
static void print_part(FILE *out, const char *before, const char *text)
{
    if (text[0] != '\0') {
        fputs(before, out);
        utf8_write_seen(out, text, strlen(text), "");
    }
}

static void print_edit(FILE *out, const struct attempt *attempt)
{
    static const char *const kinds[] = {"synonym", "metric", "filter", "label", "main_date", "key"};
    const struct answer_edit *edit = &attempt->edit;
    fprintf(out, "# %s", kinds[edit->kind]);
    print_part(out, " '", edit->name);
    fputs(edit->name[0] != '\0' ? "'" : "", out);
    print_part(out, " of ", edit->table);
    print_part(out, ".", edit->column);
    print_part(out, ": ", edit->text);
    fprintf(out, ": %zu right that %s wrong\n", attempt->gained, attempt->gained == 1 ? "was" : "were");
}

static const char *tell(const struct coach *coach)
{
    struct text out;
    text_open(&out);
    for (size_t i = 0; i < coach->attempt_count; i++) {
        if (coach->attempts[i].kept) {
            print_edit(out.out, &coach->attempts[i]);
        }
    }
    return text_close(&out, coach->arena);
}

int eval_coach_edits(struct arena *arena, const struct eval_coach_trial *trial, const char *text,
                     struct eval_coach_result *ret_result, struct askdb_error *err)
{
    struct askdb *askdb = NULL;
    struct askdb_options options = cli_database_options(&trial->asked);
    size_t turns = trial->suite->turn_count;
    const char *edited = text;
    struct coach coach = {.trial = trial, .suite = trial->suite, .arena = arena};
    bool *right = ARENA_ARRAY(arena, bool, turns + 1);
    coach.base = ARENA_ARRAY(arena, bool, turns + 1);
    coach.counted = ARENA_ARRAY(arena, bool, turns + 1);
    coach.attempts = ARENA_ARRAY(arena, struct attempt, MOST_TRIED + 1);
    int status = eval_coach_run(trial, text, coach.base, coach.counted, err);
    if (status == 0) {
        status = askdb_open(trial->databases, trial->database_count, &options, &askdb, err);
    }
    if (status == 0) {
        status = try_all(&coach, askdb, text, err);
    }
    askdb_close(&askdb);
    if (status == 0) {
        status = keep_best(&coach, text, &edited, right, err);
    }
    if (status == -ASKDB_CANCELLED) {
        keep_promising(&coach);
    }
    if (status == 0 || status == -ASKDB_CANCELLED) {
        *ret_result = (struct eval_coach_result){.text = edited,
                                                 .counted = count_true(coach.counted, turns),
                                                 .before = count_true(coach.base, turns),
                                                 .after = count_true(right, turns),
                                                 .elsewhere = cross_validate(&coach),
                                                 .told = tell(&coach)};
    }
    return status;
}

/* ---- the file that is tried ---- */

/* Where the file is, whose `files` are read from there. */
static const char *folder_of(struct arena *arena, const char *path)
{
    const char *slash = path != NULL ? strrchr(path, '/') : NULL;
    return slash != NULL ? arena_strndup(arena, path, (size_t)(slash - path) + 1) : ".";
}

int eval_coach_open(struct arena *arena, const struct cli_settings *settings,
                    struct eval_coach_trial *ret_trial, struct askdb_error *err)
{
    char *path = temporary_name(arena);
    int descriptor = mkstemp(path);
    if (descriptor < 0) {
        return error_set(err, ASKDB_USAGE, "cannot write in %s", temporary_folder());
    }
    close(descriptor);
    process_interrupt_hold();
    process_watchdog_output(path);
    ret_trial->asked = ret_trial->settings = *settings;
    ret_trial->path = ret_trial->settings.process.semantic = path;
    ret_trial->settings.process.semantic_folder = folder_of(arena, settings->process.semantic);
    ret_trial->settings.process.quiet = true;
    ret_trial->quiet = settings->process.quiet;
    return 0;
}

void eval_coach_tell_cut(const struct eval_coach_result *result, FILE *out)
{
    fprintf(out,
            "# cancelled; right before: %zu of %zu; what alone turns something right and nothing wrong, as "
            "far as it was tried:\n%s",
            result->before, result->counted, result->told);
}

void eval_coach_close(const struct eval_coach_trial *trial)
{
    if (trial->path != NULL) {
        unlink(trial->path);
    }
    process_watchdog_output(NULL);
}
