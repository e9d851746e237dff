/* askdb eval: what became of each question of a suite, and the figures made of that. */
#ifndef EVAL_EVAL_H
#define EVAL_EVAL_H

#include "app/cli.h"
#include "eval/suite.h"

enum eval_outcome {
    EVAL_LEFT_OUT, /* the gold query does not run: the question does not count */
    EVAL_RIGHT,    /* the same rows, or declined where the data holds no answer */
    EVAL_WRONG,    /* other rows, or rows where the data holds no answer */
    EVAL_DECLINED, /* though the data holds the answer */
    EVAL_FAILED,   /* the statement, or the model, failed */
};

/* Texts live in the arena of struct eval_results. */
struct eval_result {
    const struct eval_item *item;
    const struct eval_turn *turn;
    const char *query;    /* the turn's, for the dialect of the database; NULL: no answer in the data */
    const char *database; /* the one that was asked */
    const struct askdb_turn *history; /* that the question was asked with */
    size_t history_count;
    enum eval_outcome outcome;
    const char *sql;                 /* NULL: declined */
    struct askdb_turn after;         /* what the next turns may lean on */
    const char *why;                 /* of all outcomes but EVAL_RIGHT */
    double confidence, milliseconds; /* milliseconds < 0: not known */
    bool marked;                     /* answered, and said to be unsure */
    size_t not_used;                 /* parts of the question that the first reading leaves out */
    unsigned clauses;                /* a set of enum clause: where `sql` differs from the gold query */
    bool compared;                   /* `clauses` is known */
};

struct eval_results {
    struct arena *arena;
    struct eval_result *items;
    size_t count;
};

/* With the limits of the command: one that is told holds for databases and questions too. */
struct cli_settings eval_settings(const struct cli_settings *settings);

/* Asks every question. `databases`: one database that all questions are asked of; without it the questions'
 * own ones are looked for with --db-dir. ASKDB_CONNECT where one cannot be opened, ASKDB_MODEL where the
 * model gave nothing at all. */
int eval_run(const struct cli_settings *settings, const struct eval_suite *suite,
             const char *const *databases, size_t database_count, struct eval_results *ret_results,
             struct askdb_error *err);
void eval_results_finish(struct eval_results *results);

struct eval_share {
    size_t right, count;
};

struct eval_group {
    const char *name;
    struct eval_share share;
};

struct eval_groups {
    struct eval_group *items;
    size_t count;
};

enum { EVAL_CLAUSES = 7 };
extern const char *const eval_clause_names[EVAL_CLAUSES]; /* by bit of enum clause */

/* The range that holds a share with a probability of 95 %. */
struct eval_interval {
    double low, high;
};

/* Answers next to one another by their confidence. */
struct eval_bin {
    double low, high;         /* the least and the greatest confidence */
    double confidence, right; /* means */
    size_t count;
};

enum { EVAL_BINS = 10 };

struct eval_calibration {
    struct eval_bin bins[EVAL_BINS]; /* by rising confidence, of equal counts but for one */
    size_t bin_count;                /* fewer where there are fewer answers */
    double error;                    /* expected calibration error; < 0: no answers */
};

struct eval_guess {
    double confidence;
    bool right;
};

/* Wilson 1927; 0 to 1 where there is nothing. */
struct eval_interval eval_interval_of(struct eval_share share);
/* Expected calibration error in bins of equal counts (Nixon et al. 2019). Sorts the guesses. Those of equal
 * confidence count as their mean, so that no order among them decides. */
void eval_calibrate(struct arena *arena, struct eval_guess *guesses, size_t count,
                    struct eval_calibration *ret_calibration);

struct eval_figures {
    struct eval_share all;
    struct eval_share answerable, unanswerable; /* "right" of the unanswerable: declined */
    struct eval_share later;                    /* questions with a history */
    size_t declined;                            /* of the answerable */
    size_t declined_all;                        /* of all */
    size_t answered, marked;                    /* of all; `marked` of the answered */
    struct eval_share unmarked;                 /* "right" of the answers that are not marked */
    struct eval_share right_unmarked;           /* "right": not marked, of the right answers */
    struct eval_calibration calibration;        /* of the answers */
    size_t failed, left_out;
    struct eval_share right_not_used, wrong_not_used; /* answers with words not used, of the right and the
                                                         wrong ones */
    struct eval_share confident; /* the most confident half of all; count 0: too few have a confidence */
    double median, p95;          /* milliseconds a question; < 0: not known */
    struct eval_groups categories, databases;
    size_t clauses[EVAL_CLAUSES]; /* wrong answers that differ in this clause */
    size_t no_clause;             /* that differ in none of them */
    size_t not_compared;          /* whose gold query or own SQL has no query tree */
};

enum { EVAL_POOLED = -1 };

/* Of the questions of one suite, or of all together. In the arena of `results`. */
void eval_count(const struct eval_results *results, int suite, struct eval_figures *ret_figures);
double eval_share_of(struct eval_share share);

/* What is printed: the figures of all questions, and where there is more than one suite those of each. */
struct eval_report {
    const struct eval_figures *pooled, *suites;
    const char *const *paths; /* of the suites */
    size_t suite_count;
};

void eval_print_text(FILE *out, const struct eval_report *report);
void eval_print_json(FILE *out, const struct eval_report *report);
/* A JSON object a line for each question that was not answered rightly. */
void eval_print_failures(FILE *out, const struct eval_results *results);

#endif
