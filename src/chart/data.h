/* What a chart is made from: the result in memory, what each column holds, and the plan that the rules make.
 */
#ifndef CHART_DATA_H
#define CHART_DATA_H

#include "askdb/result.h"
#include "chart/chart.h"
#include "chart/names.h"
#include "render/times.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum { CHART_NO_COLUMN = -1 };

enum chart_kind {
    KIND_NONE,     /* nothing to draw: no values, blobs */
    KIND_NUMBER,   /* a measure */
    KIND_ID,       /* whole numbers that only identify */
    KIND_TIME,     /* every value is a date or a time */
    KIND_ORDERED,  /* values with an order of their own that are no measure: months, weekdays, hours, keys of
                      groups */
    KIND_CATEGORY, /* everything else */
};

/* How numbers are written. */
enum chart_format {
    FORMAT_PLAIN,
    FORMAT_MONEY,
    FORMAT_PERCENT,  /* 12.5 is 12.5 % */
    FORMAT_FRACTION, /* 0.125 is 12.5 % */
};

struct chart_value {
    const char *text; /* visible UTF-8; numbers canonical; NULL: NULL */
    double number;    /* where the cell is a number */
};

struct chart_column {
    const char *name;                    /* visible UTF-8 */
    const char *title;                   /* the name for people */
    enum askdb_meaning meaning;          /* as the result has it */
    bool money;                          /* likewise */
    struct chart_name says;              /* what that and the name say */
    enum chart_format format;            /* of numbers */
    const struct askdb_figures *told;    /* what a semantic file says of them; NULL: nothing */
    size_t numbers, times, texts, blobs; /* how many values of each type came; booleans count as texts */
    enum chart_kind kind;
    bool dated;           /* quarters or weeks with their years: "2024-Q1" */
    size_t distinct;      /* values other than NULL */
    size_t widest;        /* value, in columns of a terminal */
    bool negative, whole; /* numbers: any below 0; all whole */
    enum chart_unit unit; /* times: the coarsest unit that tells them apart */
};

enum chart_sort {
    SORT_ROWS,    /* as the rows came */
    SORT_VALUE,   /* the largest first */
    SORT_NATURAL, /* times, numbers and calendar words in their own order */
};

/* A bar of a waterfall: from where the one before it ends. */
struct chart_step {
    const char *label;
    double from, to;
    bool whole; /* it stands on 0 */
};

/* Columns by index, or CHART_NO_COLUMN. */
struct chart_plan {
    enum chart_mark mark;
    int x;                  /* what is told apart: category, time, or the first of two numbers */
    enum chart_kind x_kind; /* as what x is drawn; KIND_NONE without x */
    int y;                  /* the measure */
    int series;             /* colour */
    bool histogram;         /* bars count the values of `y`; no `x` */
    bool horizontal;        /* bars run to the right, labels stand at the left */
    enum chart_sort sort;
    const size_t *rows; /* the rows shown, in the order of `sort` */
    size_t row_count;
    bool open;   /* the rows alone led to the mark, not a word of the question: another may do as well */
    bool rest;   /* the last row shown is none of the result's: it sums what is not shown */
    bool ranged; /* of an analysis: a range from `low` to `high` lies around y */
    int low, high;
    bool marked; /* of an analysis: rows that have a value in `flag` stand out */
    int flag;
    const struct chart_step *steps; /* of an analysis: a waterfall in place of the rows; NULL: none */
    size_t step_count;
    const char *reason;
};

struct chart {
    struct arena *arena;
    struct askdb_sink sink;
    const char *question; /* or NULL */
    bool ordered, untitled, picture;
    const char *caption;             /* NULL: none */
    const struct chart_shape *shape; /* of an analysis; NULL: the rows are those of a statement */
    struct chart_column *columns;    /* with room for one more: a label joined from two columns */
    size_t count;                    /* of the result's columns */
    bool joined;                     /* the one more is there */
    struct chart_value **values;     /* a row each, of count + 1 */
    size_t rows, capacity;
    bool profiled;
    bool chosen;
    struct chart_plan plan;
};

const struct chart_value *chart_at(const struct chart *chart, size_t row, int column);

/* Sets what the columns hold. */
void chart_profile(struct chart *chart);

/* The last step of that, which looks at all columns together: numbers kept as text, the keys of groups,
 * formats, and calendar numbers as words ("Jan" for month 1). */
void chart_settle_kinds(struct chart *chart);

/* How many different values, or pairs of values (`b` may be CHART_NO_COLUMN), the rows have. */
size_t chart_distinct(const struct chart *chart, int a, int b);

#endif
