/* Questions that one statement does not answer: what comes next, what is unusual, what a change is made of,
 * what goes with what.
 * The words tell the kind; the rest of them is translated like any question, into a series by time; what else
 * has to be read follows from that statement's tree, and passes the validator like any other. */
#ifndef ANSWER_ANALYSIS_H
#define ANSWER_ANALYSIS_H

#include "answer/ask.h"
#include "english/words.h"
#include "query/query.h"
#include "util/civil.h"

enum analysis_kind {
    ANALYSIS_NONE,
    ANALYSIS_FORECAST,
    ANALYSIS_UNUSUAL,
    ANALYSIS_CHANGE,
    ANALYSIS_ASSOCIATION,
    ANALYSIS_RISK,
    ANALYSIS_SCORE,
    ANALYSIS_SEGMENTS,
    ANALYSIS_DISTRIBUTION,
    ANALYSIS_PARTS, /* what a number of an answer is made of; no words ask for it */
};

/* Does it begin with one number over time? */
static inline bool analysis_is_of_series(enum analysis_kind kind)
{
    return kind == ANALYSIS_FORECAST || kind == ANALYSIS_UNUSUAL || kind == ANALYSIS_CHANGE;
}

enum { ANALYSIS_METRICS = 8 };

/* A number that things are scored by. */
struct asked_metric {
    const char *text; /* "on-time share" */
    double weight;    /* 0: none is said */
    int better;       /* 1: high, -1: low, 0: not said */
    bool percent;     /* the weight is so many percent of all */
};

/* What a question asks for, by its words. */
struct analysis_asked {
    enum analysis_kind kind;
    const char *text;      /* what is left, by month: "revenue per month"; NULL: nothing is named */
    enum civil_unit unit;  /* of the series */
    bool period_given;     /* in words */
    struct civil from, to; /* of the forecast; to be looked at; after the change */
    struct civil before_from, before_to; /* before the change */
    int direction;                       /* of the change: 1: up, -1: down, 0: not said */
    bool hourly;
    long hours;          /* ahead; 0: as the period says */
    const char *outside; /* what is to be looked at beside an hourly series: "temperature"; NULL: not said */
    const struct word *event; /* what is going to happen: "fail", "break down" */
    size_t event_count;
    bool ends; /* it is that something does not go on: "will not come back" */
    struct asked_metric metrics[ANALYSIS_METRICS];
    size_t metric_count;
    size_t segments; /* how many; 0: not said */
    bool
        if_numbers; /* they are meant only where what stands behind "by" is numbers: "group machines by vibration" */
    bool rfm;   /* segments of recency, frequency and amount, in five steps each */
    bool vague; /* "the coming months": how many is not said */
    bool open;  /* a question of what is to come that the data itself may hold: "visits next week" */
};

/* analysis_words.c: ANALYSIS_NONE where the words ask for none of them. In `arena`. */
struct analysis_asked analysis_read_words(struct arena *arena, const char *question, struct civil today,
                                          int week_start);

enum { ANALYSIS_STEPS = 24, ANALYSIS_NOTES = 12, ANALYSIS_LABELS = 10, ANALYSIS_ROWS = 20000 };

/* The statement of a series taken apart. */
struct series_parts {
    const struct query *query;
    struct expr *time, *measure; /* a column of times; an aggregate */
    struct expr *label;          /* what it is split by; NULL: nothing */
    bool adds_up;                /* the measure is a count or a sum */
    bool average; /* it is an average, or one aggregate by another: `factor` times `over` by `under` */
    struct expr *over, *under; /* a sum and the number of what it is the sum of; of an average alone */
    double factor;
    const char *name; /* of the measure */
};

/* What an association is looked for of: a number of each row, or whether something holds of it. */
struct association_target {
    struct query *query; /* the rows: its tables and its WHERE */
    struct expr *value;  /* a number; of a yes or no 1 or 0 */
    bool yes_no;
    const char *name;
};

struct risk;
struct score;
struct segments;

struct analysis {
    struct askdb_analysis public;
    struct outcome *outcome;
    struct arena *arena; /* of the outcome */
    struct analysis_asked asked;
    struct civil today;
    struct series_parts parts;
    struct association_target
        target;                /* of ANALYSIS_ASSOCIATION and ANALYSIS_DISTRIBUTION, in place of a series */
    struct risk *risk;         /* of ANALYSIS_RISK, likewise */
    struct score *score;       /* of ANALYSIS_SCORE, likewise */
    struct segments *segments; /* of ANALYSIS_SEGMENTS, likewise */
    struct pred *within;       /* the rows of ANALYSIS_PARTS; NULL: all */
    const int32_t *grouped;    /* the columns that say which rows those are */
    size_t grouped_count;
    size_t most_read;   /* rows of a step */
    const char *series; /* the statement that begins it; NULL: none yet */
    const char *steps[ANALYSIS_STEPS];
    const char *notes[ANALYSIS_NOTES];
    const struct askdb_sink *sink; /* of the run */
    size_t rows, most_rows;
    bool truncated;
    bool untranslated; /* its rest is not read at all */
    bool told;         /* that it is declined for a reason that no other reading has */
};

/* analysis.c */

/* Reads the question of the outcome as one of these: true, with *ret_status as of askdb_outcome_read, unless
 * it is none. */
bool analysis_read(struct outcome *outcome, int *ret_status, struct askdb_error *err);
/* Runs the steps and streams the result, as askdb_outcome_run. */
int analysis_run(struct outcome *outcome, const struct askdb_sink *sink, struct askdb_error *err);

/* analysis_rows.c */

void analysis_note(struct analysis *analysis, const char *format, ...) __attribute__((format(printf, 2, 3)));
int analysis_begin(struct analysis *analysis, const struct askdb_column *columns, size_t count,
                   struct askdb_error *err);
int analysis_row(struct analysis *analysis, const struct askdb_cell *cells, size_t count,
                 struct askdb_error *err);
struct askdb_cell analysis_text(const char *text);
/* To as many digits as are of use. */
struct askdb_cell analysis_number(double value);

/* analysis_columns.c */

/* Text and yes-or-no columns of the query's tables and of those that their rows refer to, so that no row
 * counts twice; with `numbers` those of numbers. None is a key. How many of `most` were written to `ret`. */
size_t analysis_columns(const struct analysis *analysis, const struct query *query, bool numbers,
                        int32_t *ret, size_t most);
const char *analysis_column_name(const struct analysis *analysis, int32_t column); /* "orders.channel" */
double analysis_cell_number(const struct askdb_cell *cell);                        /* 0 of what is none */
const char *analysis_cell_text(struct arena *arena, const struct askdb_cell *cell);
/* The day that a cell begins with, as civil_days; -1 where it is none, or NULL. */
long analysis_cell_day(struct arena *arena, const struct askdb_cell *cell);

/* analysis_target.c: the statement of whole and mean. ASKDB_DECLINED where the statement has no such target. */
int target_take_apart(struct analysis *analysis, const char *sql, const char **ret_sql,
                      struct askdb_error *err);
/* An aggregate over an expression; both are not copied. */
struct expr *target_aggregate(struct arena *arena, enum aggregate aggregate, struct expr *of);
/* The product in numbers that may have a fraction, so that none is too large for a whole one. */
struct expr *target_product(struct arena *arena, struct expr *left, struct expr *right);
/* The target's rows with nothing selected yet, and room for as much. */
struct query *target_query(struct arena *arena, const struct association_target *target);
void target_select(struct query *query, struct expr *expr);
const char *target_print(const struct analysis *analysis, const struct query *query);

/* analysis_risk.c: what is told of, when and from what, and the statement of those that it may happen to.
 * ASKDB_DECLINED where the tables do not hold such an event. */
int risk_take_apart(struct analysis *analysis, const char *sql, const char **ret_sql,
                    struct askdb_error *err);

/* analysis_score.c: a statement for each metric, the first in *ret_sql. ASKDB_DECLINED where one is not read as a number of
 * each of the things. */
int score_plan(struct analysis *analysis, const char **ret_sql, struct askdb_error *err);

/* analysis_distribution.c: as target_take_apart, of a number alone. */
int analysis_take_distribution(struct analysis *analysis, const char *sql, const char **ret_sql,
                               struct askdb_error *err);

/* analysis_segments.c: as risk_take_apart, of the things that are put in segments. */
int segments_take_apart(struct analysis *analysis, const char *sql, const char **ret_sql,
                        struct askdb_error *err);

/* analysis_translate.c: translates a text as the rest of a question is; the outcome has its statement then. */
int analysis_translate(struct analysis *analysis, const char *text, struct askdb_error *err);
/* A number of each of the things: tries "average price by suppliers" and other wordings until `accept` takes the statement, which
 * it may keep. False where it takes none. */
typedef bool analysis_accept(void *context, const char *sql);
bool analysis_read_number(struct analysis *analysis, const char *number, const char *whose,
                          analysis_accept *accept, void *context);

/* analysis_series.c */

/* ASKDB_DECLINED where the statement is no series by time. */
int series_take_apart(struct analysis *analysis, const char *sql, struct askdb_error *err);
/* Says of the measure what kind of number it is; `name` may be NULL. */
void series_take_measure(struct arena *arena, struct series_parts *parts, const struct expr *measure,
                         const char *name);
/* The statement of the series by `unit`. */
const char *series_statement(struct analysis *analysis, enum civil_unit unit);
/* Validates and runs a statement as the next step, within the limits of the conversation. ASKDB_DECLINED
 * where it has more rows than are looked at. */
int series_run(struct analysis *analysis, const char *sql, const struct askdb_sink *sink,
               struct askdb_error *err);

/* One series, without gaps: values[i] is of the unit that begins with civil_add(from, unit, i). */
struct series {
    const char *label; /* "" */
    struct civil from;
    double *values;
    size_t count, gaps;
};
/* Runs the step, and makes a series of each label, those of most rows first, at most ANALYSIS_LABELS. What
 * the unit that holds today has so far is left out. */
int series_read(struct analysis *analysis, const char *sql, enum civil_unit unit, struct series **ret_series,
                size_t *ret_count, struct askdb_error *err);
/* "2024-05", "2024-05-13" */
const char *series_period(struct arena *arena, struct civil date, enum civil_unit unit);
/* What such a text begins with; false where it is none. */
bool series_read_period(const char *text, struct civil *ret_date);
/* How many units from `from` to `to`; both begin one. */
long series_distance(struct civil from, struct civil to, enum civil_unit unit);
/* Values that a season has: 12 of months; 1 where there is none. */
size_t series_season(enum civil_unit unit);
const char *series_unit_name(enum civil_unit unit);

/* One file each: runs it. */
int analysis_forecast(struct analysis *analysis, struct askdb_error *err);
/* Of hours. */
int analysis_load(struct analysis *analysis, struct askdb_error *err);
int analysis_unusual(struct analysis *analysis, struct askdb_error *err);
int analysis_change(struct analysis *analysis, struct askdb_error *err);
int analysis_association(struct analysis *analysis, struct askdb_error *err);
int analysis_risk(struct analysis *analysis, struct askdb_error *err);
int analysis_score(struct analysis *analysis, struct askdb_error *err);
int analysis_segments(struct analysis *analysis, struct askdb_error *err);
int analysis_distribution(struct analysis *analysis, struct askdb_error *err);
/* `within` against all other rows of the series' query; where that is all of them, its largest parts. */
int analysis_parts(struct analysis *analysis, struct askdb_error *err);

#endif
