/* askdb coach: edits of a semantic file that turn wrong answers of a suite right, and none wrong.
 *
 * Edits come from the words of a question that have no place in the SQL that is right for it. Each is tried alone,
 * first on its question, then on all. What was found is judged by cross-validation: the edits of four fifths of the
 * questions on the last fifth. */
#include "answer/statements.h"
#include "eval/eval.h"
#include "util/error.h"
#include "util/file.h"
#include "util/temporary.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { MAX_BYTES = 1 << 20, FOLDS = 5, MOST_TRIED = 500 };

struct attempt {
    struct answer_edit edit;
    size_t source, turn; /* the item that it is from, and its turn */
    bool *right;         /* by turn, with the edit alone */
    size_t gained, lost;
    bool kept;
};

struct coach {
    const struct cli_settings *settings;
    struct cli_settings trying; /* under the file that is tried */
    const struct cli_arguments *arguments;
    const struct eval_suite *suite;
    struct arena *arena;
    const char *path; /* of the file that is tried */
    bool *base;       /* by turn */
    bool *counted;    /* the gold query runs */
    struct attempt *attempts;
    size_t attempt_count;
};

/* ---- runs ---- */

static int write_text(const struct coach *coach, const char *text, struct askdb_error *err)
{
    FILE *file = fopen(coach->path, "w");
    bool written = file != NULL && fputs(text, file) >= 0;
    written = file != NULL && fclose(file) == 0 && written;
    return written ? 0 : error_set(err, ASKDB_USAGE, "cannot write %s", coach->path);
}

/* Asks the items under the file's text; `right` and `counted` by turn. `counted` may be NULL. */
static int run_under(const struct coach *coach, const char *text, const struct eval_suite *suite, bool *right,
                     bool *counted, struct askdb_error *err)
{
    struct eval_results results = {0};
    int status = write_text(coach, text, err);
    if (status == 0) {
        status = eval_run(&coach->trying, suite, coach->arguments->values + 1, coach->arguments->count - 1,
                          &results, err);
    }
    for (size_t i = 0; i < results.count; i++) {
        right[i] = results.items[i].outcome == EVAL_RIGHT;
        if (counted != NULL) {
            counted[i] = results.items[i].outcome != EVAL_LEFT_OUT;
        }
    }
    if (status == 0) {
        eval_results_finish(&results);
    }
    return status;
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
        run_under(coach, edited, &one, &right, NULL, &ignored) != 0 || !right) {
        return 0; /* one that does not fit the file turns nothing right */
    }
    *attempt = (struct attempt){
        .edit = *edit, .source = item, .turn = turn, .right = ARENA_ARRAY(coach->arena, bool, turns)};
    int status = run_under(coach, edited, coach->suite, attempt->right, NULL, err);
    for (size_t i = 0; i < turns; i++) {
        attempt->gained += attempt->right[i] && !coach->base[i];
        attempt->lost += !attempt->right[i] && coach->base[i];
    }
    coach->attempt_count++;
    return status;
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
    const char *now = entry->now != NULL ? entry->now : coach->settings->question.now;
    int status = 0;
    if (query == NULL || answer_propose_edits(askdb, coach->arena, turn->question, now, query, &edits, &count,
                                              &ignored) != 0) {
        return 0; /* SQL without a query tree says nothing */
    }
    for (size_t i = 0; i < count && status == 0; i++) {
        if (!is_known(coach, &edits[i])) {
            status = try_edit(coach, text, &edits[i], item, number, err);
        }
    }
    return status;
}

/* How far it is, on a terminal. `done` is the number of questions, SIZE_MAX at the end. */
static void show_progress(const struct coach *coach, size_t done)
{
    if (coach->settings->process.quiet || !isatty(STDERR_FILENO)) {
        return;
    }
    if (done == SIZE_MAX) {
        fputs("\r                                                            \r", stderr);
    } else {
        fprintf(stderr, "\rcoach: question %zu of %zu, %zu edits that help", done + 1, coach->suite->count,
                coach->attempt_count);
    }
    fflush(stderr);
}

static int try_all(struct coach *coach, struct askdb *askdb, const char *text, struct askdb_error *err)
{
    size_t turn = 0;
    int status = 0;
    show_progress(coach, 0);
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
        status = run_under(coach, edited, coach->suite, tried, NULL, err);
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

static void print_edit(FILE *out, const struct attempt *attempt)
{
    static const char *const kinds[] = {"synonym", "metric", "filter", "label", "main_date", "key"};
    const struct answer_edit *edit = &attempt->edit;
    fprintf(out, "# %s", kinds[edit->kind]);
    if (edit->name[0] != '\0') {
        fprintf(out, " '%s'", edit->name);
    }
    if (edit->table[0] != '\0') {
        fprintf(out, " of %s%s%s", edit->table, edit->column[0] != '\0' ? "." : "", edit->column);
    }
    fprintf(out, "%s%s: %zu right that %s wrong\n", edit->text[0] != '\0' ? ": " : "", edit->text,
            attempt->gained, attempt->gained == 1 ? "was" : "were");
}

static const char *line_end(const char *line)
{
    const char *end = strchr(line, '\n');
    return end != NULL ? end + 1 : line + strlen(line);
}

static void print_line(FILE *out, char mark, const char *line)
{
    const char *end = line_end(line);
    fprintf(out, "%c%.*s%s", mark, (int)(end - line), line,
            end > line && end[-1] == '\n' ? "" : "\n\\ No newline at end of file\n");
}

/* False at the end of a text. */
static bool same_line(const char *a, const char *b)
{
    size_t length = (size_t)(line_end(a) - a);
    return length > 0 && (size_t)(line_end(b) - b) == length && strncmp(a, b, length) == 0;
}

/* Is the line somewhere in the text that follows? Then what stands before it was put in. */
static bool comes_later(const char *text, const char *line)
{
    while (*text != '\0' && !same_line(text, line)) {
        text = line_end(text);
    }
    return *text != '\0';
}

/* A unified diff without context: lines were put in, or changed one for one. */
static void print_patch(FILE *out, const char *path, const char *before, const char *after)
{
    size_t old_line = 1, new_line = 1;
    fprintf(out, "--- %s\n+++ %s\n", path, path);
    while (*before != '\0' || *after != '\0') {
        const char *old_end = line_end(before), *first = after;
        size_t removed = 0, added = 0;
        if (same_line(before, after)) {
            before = old_end;
            after = line_end(after);
            old_line++, new_line++;
            continue;
        }
        removed = *before != '\0' && (same_line(old_end, line_end(after)) || !comes_later(after, before));
        while (*after != '\0' && (added == 0 || removed == 0) &&
               (*before == '\0' || !same_line(before, after))) {
            after = line_end(after);
            added++;
        }
        fprintf(out, "@@ -%zu,%zu +%zu,%zu @@\n", removed > 0 ? old_line : old_line - 1, removed,
                added > 0 ? new_line : new_line - 1, added);
        if (removed > 0) {
            print_line(out, '-', before);
            before = old_end;
        }
        for (const char *line = first; line < after; line = line_end(line)) {
            print_line(out, '+', line);
        }
        old_line += removed;
        new_line += added;
    }
}

static int write_result(const struct coach *coach, const char *text, const char *edited, const bool *right,
                        struct askdb_error *err)
{
    struct cli_output output;
    size_t turns = coach->suite->turn_count, counted = count_true(coach->counted, turns);
    int status = cli_output_open(coach->settings, &output, err);
    if (status != 0) {
        return status;
    }
    bool whole = coach->settings->output.path != NULL && !coach->settings->own.patch;
    FILE *told = whole ? stderr : output.file;
    fprintf(told,
            "# right before: %zu of %zu, after: %zu; of questions that the edits were not chosen by: %zu\n",
            count_true(coach->base, turns), counted, count_true(right, turns), cross_validate(coach));
    for (size_t i = 0; i < coach->attempt_count; i++) {
        if (coach->attempts[i].kept) {
            print_edit(told, &coach->attempts[i]);
        }
    }
    if (whole) {
        fputs(edited, output.file);
    } else if (strcmp(text, edited) != 0) {
        print_patch(output.file, coach->settings->process.semantic, text, edited);
    }
    return cli_output_close(&output, true, err);
}

/* ---- the command ---- */

static int coach_suite(struct coach *coach, const char *text, struct askdb_error *err)
{
    struct askdb *askdb = NULL;
    struct askdb_options options = cli_database_options(coach->settings);
    size_t turns = coach->suite->turn_count;
    const char *edited = text;
    bool *right = ARENA_ARRAY(coach->arena, bool, turns + 1);
    coach->base = ARENA_ARRAY(coach->arena, bool, turns + 1);
    coach->counted = ARENA_ARRAY(coach->arena, bool, turns + 1);
    coach->attempts = ARENA_ARRAY(coach->arena, struct attempt, MOST_TRIED + 1);
    int status = run_under(coach, text, coach->suite, coach->base, coach->counted, err);
    if (status == 0) {
        status = askdb_open(coach->arguments->values + 1, coach->arguments->count - 1, &options, &askdb, err);
    }
    if (status == 0) {
        status = try_all(coach, askdb, text, err);
    }
    askdb_close(&askdb);
    if (status == 0) {
        status = keep_best(coach, text, &edited, right, err);
    }
    return status == 0 ? write_result(coach, text, edited, right, err) : status;
}

/* Where the file is, whose `files` are read from there. */
static const char *folder_of(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash != NULL ? arena_strndup(arena, path, (size_t)(slash - path) + 1) : ".";
}

static int coach_file(const struct cli_settings *settings, const struct cli_arguments *arguments,
                      struct arena *arena, struct askdb_error *err)
{
    struct eval_suite suite = {0};
    struct coach coach = {
        .settings = settings, .trying = *settings, .arguments = arguments, .suite = &suite, .arena = arena};
    char *text = NULL;
    if (settings->process.semantic == NULL) {
        return error_set(err, ASKDB_USAGE, "a semantic file is needed: --semantic FILE");
    }
    int status = file_read_text(arena, settings->process.semantic, MAX_BYTES, &text, err);
    if (status == 0) {
        status = eval_suite_read(arguments->values, 1, &suite, err);
    }
    if (status == 0) {
        char *path = temporary_name(arena);
        int descriptor = mkstemp(path);
        cli_watchdog_output(path);
        coach.path = coach.trying.process.semantic = path;
        coach.trying.process.semantic_folder = folder_of(arena, settings->process.semantic);
        coach.trying.process.quiet = true;
        status = descriptor < 0 ? error_set(err, ASKDB_USAGE, "cannot write in %s", temporary_folder())
                                : (close(descriptor), coach_suite(&coach, text, err));
        unlink(path);
        cli_watchdog_output(NULL);
    }
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
