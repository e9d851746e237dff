/* Edits of a semantic file that turn wrong answers of a suite right, and none wrong. */
#ifndef EVAL_COACH_H
#define EVAL_COACH_H

#include "eval/eval.h"

/* A semantic file that is tried. */
struct eval_coach_trial {
    struct cli_settings settings, asked; /* under it; as they were given */
    bool quiet;
    const struct eval_suite *suite;
    const char *const *databases;
    size_t database_count;
    const char *path; /* a file of its own, to be removed */
};

/* Makes the file and fills in all but suite and databases, in `arena`. ASKDB_USAGE where it cannot be made. */
int eval_coach_open(struct arena *arena, const struct cli_settings *settings,
                    struct eval_coach_trial *ret_trial, struct askdb_error *err);
void eval_coach_close(const struct eval_coach_trial *trial);

/* Asks the questions under the text; the right ones by turn, and those whose gold query runs (NULL: not told). A text
 * without content is no semantic file. Errors as eval_run. */
int eval_coach_run(const struct eval_coach_trial *trial, const char *text, bool *ret_right, bool *ret_counted,
                   struct askdb_error *err);

/* What was found, in the arena. */
struct eval_coach_result {
    const char *text; /* with the edits */
    size_t counted, before, after;
    size_t elsewhere; /* right of the questions that the edits were not chosen by */
    const char *told; /* a line of comment for each edit */
};

/* Tries all edits that the questions answered wrongly suggest. ASKDB_CANCELLED at Ctrl-C: *ret_result then is what
 * helps alone of what was tried until then, without its text. */
int eval_coach_edits(struct arena *arena, const struct eval_coach_trial *trial, const char *text,
                     struct eval_coach_result *ret_result, struct askdb_error *err);

/* Tells of that, as comments. */
void eval_coach_tell_cut(const struct eval_coach_result *result, FILE *out);

/* A unified diff between the texts of a file. */
void eval_coach_print_patch(FILE *out, const char *path, const char *before, const char *after);

#endif
