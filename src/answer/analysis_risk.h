/* What is going to happen to which rows: the event, the tables that tell of what came before, and what is counted. */
#ifndef ANSWER_ANALYSIS_RISK_H
#define ANSWER_ANALYSIS_RISK_H

#include "answer/analysis.h"

enum { RISK_SOURCES = 4, RISK_NUMBERS = 2, RISK_TIMES = 3 };

/* Rows of a table that refer to those it may happen to, each with its day. */
struct risk_source {
    int32_t table, key, date;
    struct pred *condition; /* that the rows have to meet; NULL: none */
    const char *name;
    int32_t numbers[RISK_NUMBERS]; /* columns that are averaged; -1 behind the last */
    int32_t times[RISK_TIMES];     /* other days of the row, which have to be over too; -1 behind the last */
    bool late[RISK_NUMBERS];       /* the number is filled in later than the row's day: it is left out */
};

enum risk_event {
    RISK_COLUMN, /* a day of the row itself, once: cancelled_on */
    RISK_ROWS,   /* rows of the first source */
    RISK_NONE    /* no row of the first source: they do not come back */
};

struct risk {
    struct query *query;                /* those that it may happen to, with their conditions */
    int32_t table, key, label, started; /* -1: no label, no day that they began with */
    enum risk_event event;
    int32_t event_column; /* RISK_COLUMN */
    const char *event_name;
    struct risk_source sources[RISK_SOURCES];
    size_t source_count;
};

enum { RISK_CUTS = 7, RISK_FEATURES = 48, RISK_LONG_AGO = 3650 /* days */ };

/* One of those that it may happen to. Days are counted as by civil_days; below 0: none. */
struct risk_whom {
    const char *key, *label;
    long started, happened;
};

struct risk_feature {
    const char *name;
    const char
        *never; /* how it is told of one that had no such row within RISK_LONG_AGO; NULL: no such number */
    bool grows; /* a count or a number of days: looked at by its logarithm */
};

/* What is known of each before each of the cut-offs, and what came then. Cut-off 0 is the end of the data, and what comes
 * behind it is asked for; the others are each one span before, the last first. */
struct risk_history {
    long end, lead,
        length; /* days: the last one, from a cut-off to the time that is asked about, of that time */
    long cuts[RISK_CUTS];
    size_t cut_count;
    struct risk_whom *whom;
    size_t whom_count;
    struct risk_feature features[RISK_FEATURES];
    size_t feature_count;
    double *values;        /* [whom][cut][feature], NAN: none */
    unsigned char *labels; /* [whom][cut]: it happened */
    double *event_last;    /* [whom][cut]: days since the last row of the event's source */
};

/* analysis_risk.c */

/* Takes the statement as one of rows of a table with a key. False where it is none. */
bool risk_take_whom(struct analysis *analysis, struct query *query, struct risk *risk);
/* The column of `table` that refers to the key of those rows; -1: none. */
int32_t risk_key_to(const struct catalog *catalog, const struct risk *risk, int32_t table);

/* analysis_risk_rows.c: a condition on the days from `from` to before `to`, as of civil_days, and the day
 * of a column; then: runs the statements. ASKDB_DECLINED where the data is too short. */
struct pred *risk_in_days(struct arena *arena, int32_t column, long from, long to);
struct expr *risk_day_of(struct arena *arena, int32_t column);
int risk_read(struct analysis *analysis, struct risk_history *ret_history, struct askdb_error *err);

#endif
