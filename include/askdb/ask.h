/* A question from its words to its rows, and what is kept of it: the questions of a conversation, what a
 * person said is answered right, the audit file.
 *
 *     struct askdb_conversation talk = {.askdb = db, .min_confidence = 0.3, .probe = true};
 *     struct askdb_outcome *outcome = NULL;
 *     if (askdb_ask(&talk, "orders per month", &sink, &outcome, &err) == 0) {
 *         printf("%s: %zu rows\n", outcome->sql, outcome->result.rows);
 *     }
 *     askdb_outcome_destroy(outcome);
 *
 * askdb_ask does it all. Who has a person choose, or prints between two of its steps, takes the steps one by
 * one: begin, read, take, run, record. */
#ifndef ASKDB_ASK_H
#define ASKDB_ASK_H

#include "askdb/askdb.h"

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ---- what a person said is answered right ---- */

/* A file of the user's own for each database and each policy over it (XDG_DATA_HOME, else under HOME). */
struct askdb_example {
    const char *question, *sql;
    const char *after; /* the SQL of the question before, which this one leans on; NULL: it stands alone */
    const char
        *now; /* "YYYY-MM-DD": the day that its "last month" is relative to; NULL: today, on remembering */
};

struct askdb_examples {
    const struct askdb_example *items; /* oldest first */
    size_t count;
};

/* ASKDB_USAGE where the environment names no home, or the file cannot be read. */
int askdb_examples_read(const struct askdb *askdb, struct askdb_examples **ret_examples,
                        struct askdb_error *err);
void askdb_examples_destroy(struct askdb_examples *examples);

/* Keeps the example, in place of one of the same question. ASKDB_USAGE as above, or where the example is
 * longer than 64 KiB; ASKDB_DATABASE where the file cannot be written; ASKDB_CANCELLED where a signal ends
 * the wait for another process that writes. */
int askdb_remember(const struct askdb *askdb, const struct askdb_example *example, struct askdb_error *err);
/* Takes out what answers the question after this SQL (NULL: none), or else that of the question alone.
 * *ret_removed: was there one? Errors as above. */
int askdb_forget(const struct askdb *askdb, const char *question, const char *after, bool *ret_removed,
                 struct askdb_error *err);

/* ---- the audit file: a JSON object a line ---- */

struct askdb_audit;

/* Appends to the file, which is made for its owner alone. ASKDB_USAGE where that cannot be, or it is none. */
int askdb_audit_open(const char *path, struct askdb_audit **ret_audit, struct askdb_error *err);
void askdb_audit_close(struct askdb_audit **audit);

/* What an audit file calls an exit status: "answered", "declined", "rejected", ... */
const char *askdb_verdict(int status);

/* ---- asking ---- */

/* How questions are asked, one after another. What it points at must stay until the outcome is recorded. */
struct askdb_conversation {
    struct askdb *askdb;
    const struct askdb_turn *history; /* as in askdb_request */
    size_t history_count;
    const char *now;       /* "YYYY-MM-DD"; NULL: today */
    double min_confidence; /* an answer less sure is declined, as is one that the data more likely than not
                              does not hold; 0: none is */
    bool lenient;          /* where all that is not known of a question are everyday words, half of that is
                              enough: for a min_confidence that no person chose */
    bool strict;           /* one that leaves a word of the question out is declined */
    bool single;           /* several questions in one text are declined */
    bool probe;            /* as in askdb_request */
    bool unrun;        /* the SQL is wanted alone: else the rows of a reading that was run to choose it are
                          held for askdb_outcome_run, up to 10 seconds are waited for the first, and the
                          outcome is to be destroyed before the database is closed */
    bool remembered;   /* use what a person said is answered right, and show it to a language model */
    const char *known; /* SQL that this question is known to be answered by, with `remembered` also what its
                          analysis is known to begin with; NULL: none */
    bool digest;       /* of the rows, also without an audit file */
    struct askdb_limits limits;
    struct askdb_audit *audit; /* NULL: none */
};

/* A question that takes more than one statement: what comes next in a series, what is unusual in it, what a
 * change is made of, what goes with what (docs/analysis.md). Its rows are those of the analysis, and `sql` is
 * the statement that it begins with. */
struct askdb_analysis {
    const char *kind;         /* "forecast", "unusual", "change", "association", "risk", "score", "segments",
                         "distribution", "parts" (of an answer's number, in the repl) */
    const char *const *steps; /* the statements, in order; each was validated, and run */
    size_t step_count;
    const char *const *notes; /* what is assumed, and how it went on the past: one line each, for a person */
    size_t note_count;
};

/* What has become of a question, or of a statement, so far. */
struct askdb_outcome {
    const char *question;                 /* NULL: none, only a statement */
    const char *sql;                      /* of the reading that was taken, or the statement; NULL: none */
    bool statement;                       /* the SQL was given, not read from the question */
    const struct askdb_answer *answer;    /* its readings, also where it is declined; NULL: none */
    const struct askdb_candidate *chosen; /* the one that was taken; NULL: none */
    bool declined;                        /* the first reading was not to be used, whatever was taken then */
    const char *const *notes;             /* of what is remembered, one line each, for a person */
    size_t note_count;
    const char *document; /* "file:line" of the passage that answers it, in place of rows; NULL: none does */
    bool ran;             /* to its end, with what follows */
    struct askdb_run_result result;
    bool empty;                            /* no row, or one of nothing but NULL and 0 */
    const struct askdb_analysis *analysis; /* NULL: one statement answers it. Whole once it ran */
    uint64_t digest;                       /* of all cells, whatever the order of the rows */
};

/* Asks the question: reads it, takes the first reading, runs it into `sink` (NULL: it is not run), and writes
 * a line of the audit file. *ret_outcome is set whatever comes of it, to be destroyed. ASKDB_DECLINED where
 * the answer is not to be used, else errors as those of askdb_translate and askdb_run; ASKDB_DATABASE where
 * the audit file cannot be written: the outcome then says nothing that is not in it. */
int askdb_ask(const struct askdb_conversation *conversation, const char *question,
              const struct askdb_sink *sink, struct askdb_outcome **ret_outcome, struct askdb_error *err);

/* The question begins; with `sql` that is run in place of a reading (the question may then be NULL). Its
 * texts are copied. */
struct askdb_outcome *askdb_outcome_begin(const struct askdb_conversation *conversation, const char *question,
                                          const char *sql);
void askdb_outcome_destroy(struct askdb_outcome *outcome);

/* Reads the question, and takes the first reading. ASKDB_DECLINED, with outcome->answer where there are
 * readings, where the answer is not to be used. */
int askdb_outcome_read(struct askdb_outcome *outcome, struct askdb_error *err);
/* Prints what a language model would be sent instead, and sends nothing: as askdb_print_request. */
int askdb_outcome_print_request(struct askdb_outcome *outcome, FILE *out, struct askdb_error *err);
/* Takes another of its readings. */
void askdb_outcome_take(struct askdb_outcome *outcome, const struct askdb_candidate *candidate);
/* As askdb_check of the outcome's SQL; what passes is run as it is. */
int askdb_outcome_check(struct askdb_outcome *outcome, struct askdb_report **ret_report,
                        struct askdb_error *err);
/* Runs what was taken, or the statement. `sink` may be NULL: the rows are only counted. What was tried of the question
 * before is taken off the limit of time; an analysis has the limit for each statement. */
int askdb_outcome_run(struct askdb_outcome *outcome, const struct askdb_sink *sink, struct askdb_error *err);
/* Why it is empty, in one line, as askdb_explain_empty finds out; "" where it is not, or that is not known.
 */
const char *askdb_outcome_why_empty(struct askdb_outcome *outcome);
/* How many rows that a limit left out are the same by what the rows are ordered by, in one line: "2 more rows
 * have the same price as the last one shown"; "" where there are none, where it was a statement, or where
 * that cannot be found out in a second. */
const char *askdb_outcome_ties(struct askdb_outcome *outcome);

/* What the questions after this one may lean on, as a turn of their history; `status` is that of reading it. Of one that
 * was declined for doubt it is the first reading, marked as declined. Its texts are the outcome's. */
struct askdb_turn askdb_outcome_turn(const struct askdb_outcome *outcome, int status);
/* Appends the line of the audit file, if there is one, at once, so that lines of several processes do not
 * mix; `fault` is NULL where it was answered. ASKDB_DATABASE where that fails. */
int askdb_outcome_record(const struct askdb_outcome *outcome, const struct askdb_error *fault,
                         struct askdb_error *err);

#ifdef __cplusplus
}
#endif

#endif
