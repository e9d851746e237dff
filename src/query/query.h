/* The query tree: the program's one idea of a query. SQL text is a printing of it (src/sql), a sequence of
 * words and pointers is another (query/sequence.h).
 *
 * A tree names no joins: FROM follows from the columns used, as the smallest connected set of tables over the
 * keys (query/join.h). `extra` names tables that are needed though no column of theirs is used, or that are
 * optional, `joins` the keys to use where the catalog's keys would not give the one that is meant. A table
 * that takes part twice does so as instances 0, 1, ... All nodes live in one arena; nodes are never shared
 * between trees. */
#ifndef QUERY_QUERY_H
#define QUERY_QUERY_H

#include "catalog/catalog.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct query;
struct pred;

enum literal_kind {
    LITERAL_NULL,
    LITERAL_NUMBER, /* text: decimal notation */
    LITERAL_TEXT,
    LITERAL_BOOLEAN, /* text: "true" or "false" */
    LITERAL_PERIOD,  /* from <= t < to: ISO dates, or dates and times ("2024-01-01", "2024-01-01 13:00:00") */
};

struct literal {
    enum literal_kind kind;
    const char *text; /* NULL for LITERAL_NULL and LITERAL_PERIOD */
    const char *from, *to;
};

enum aggregate {
    AGGREGATE_COUNT,
    AGGREGATE_SUM,
    AGGREGATE_AVG,
    AGGREGATE_MIN,
    AGGREGATE_MAX,
    AGGREGATE_PERCENTILE, /* `literal`: below which percent of the values; "50" is the median */
};
enum arithmetic { ARITHMETIC_ADD, ARITHMETIC_SUBTRACT, ARITHMETIC_MULTIPLY, ARITHMETIC_DIVIDE };
/* Truncations of a time, except weekday (0 = Sunday), month of year (1 to 12) and hour of day (0 to 23),
 * which are numbers. */
enum bucket {
    BUCKET_YEAR,
    BUCKET_QUARTER,
    BUCKET_MONTH,
    BUCKET_WEEK, /* its Monday */
    BUCKET_DAY,
    BUCKET_WEEKDAY,
    BUCKET_HOUR,
    BUCKET_MONTH_OF_YEAR,
};
/* Computed over the groups of a grouped query, in the order of its first group expression. */
enum window {
    WINDOW_SHARE,          /* percent of the total: 100.0 * x / sum(x) over () */
    WINDOW_RUNNING,        /* running total */
    WINDOW_CHANGE,         /* x - previous x */
    WINDOW_CHANGE_PERCENT, /* 100.0 * (x - previous x) / previous x */
};

enum expr_kind {
    EXPR_COLUMN,
    EXPR_STAR, /* t.*; inside count: count(*) over the join that contains t */
    EXPR_LITERAL,
    EXPR_AGGREGATE,
    EXPR_ARITHMETIC,
    EXPR_BUCKET,
    EXPR_WINDOW,
    EXPR_PORTION,  /* percent that `left`, a filtered aggregate, is of itself without its filter */
    EXPR_SUBQUERY, /* scalar */
    EXPR_TEST,     /* whether `filter` holds, a condition on rows: `left`, a literal, if so, else `right` */
};

struct expr {
    enum expr_kind kind;
    int32_t table;       /* EXPR_STAR */
    int32_t column;      /* EXPR_COLUMN */
    int32_t instance;    /* EXPR_COLUMN, EXPR_STAR: which instance of the table, 0 by default */
    int op;              /* enum aggregate, arithmetic, bucket or window */
    bool distinct;       /* EXPR_AGGREGATE */
    struct pred *filter; /* EXPR_AGGREGATE: over the rows for which this holds; no aggregate */
    struct expr *left;   /* the argument; the left operand */
    struct expr *right;
    struct literal literal;
    struct query *subquery;
};

enum comparison { COMPARE_EQ, COMPARE_NE, COMPARE_LT, COMPARE_GT, COMPARE_LE, COMPARE_GE };
enum like { LIKE_CONTAINS, LIKE_PREFIX, LIKE_SUFFIX, LIKE_PATTERN /* as given, with % and _ */ };

enum pred_kind {
    PRED_AND,
    PRED_OR,
    PRED_NOT,      /* left_pred */
    PRED_COMPARE,  /* left op right; a LITERAL_PERIOD on the right: before, since, after, until, in */
    PRED_BETWEEN,  /* left between right and upper */
    PRED_IN_LIST,  /* left in list; negated */
    PRED_IN_QUERY, /* left in subquery; negated */
    PRED_LIKE,     /* left op right (LITERAL_TEXT); negated */
    PRED_NULL,     /* left is null; negated: is not null */
    PRED_EXISTS,   /* subquery; negated */
};

struct pred {
    enum pred_kind kind;
    int op; /* enum comparison or like */
    bool negated;
    struct pred *left_pred, *right_pred;
    struct expr *left, *right, *upper;
    struct expr **list;
    size_t list_count;
    struct query *subquery;
};

struct query_table {
    int32_t table, instance;
    bool optional; /* rows of the others stay where it has none for them */
};

/* An equality to join on: left = right, both EXPR_COLUMN. */
struct query_join {
    struct expr *left, *right;
};

struct query_order {
    struct expr *expr;
    bool descending;
};

enum set_operation { SET_NONE, SET_UNION, SET_INTERSECT, SET_EXCEPT };

struct query {
    bool distinct;
    struct expr **select;
    const char **names; /* output names, NULL entries where none was given; NULL array: none at all */
    size_t select_count;
    struct query_table *extra;
    size_t extra_count;
    struct query_join *joins;
    size_t join_count;
    struct pred *where;
    struct expr **group;
    size_t group_count;
    struct pred *having;
    struct query_order *order;
    size_t order_count;
    struct expr *limit; /* EXPR_LITERAL number, or NULL */
    bool ties; /* with limit: rows that are the same as its last one by the first item of order stay too; no
                  offset, per, set or distinct */
    struct expr **per; /* limit holds within each group of equal values of these; needs order. In a subquery
                           without a limit: only rows that have the outer row's values of these, columns of
                           first instances */
    size_t per_count;
    struct expr *offset; /* likewise; with `per` only beside a limit of 1 */
    enum set_operation set;
    bool set_all;
    struct query *right; /* with `set` */
};

enum { QUERY_MAX_TERMS = 64 /* operands of one AND or OR that are looked at */ };

/* Equality of trees: the order of select items, group items, per items, AND and OR operands, extra tables and
 * joins does not matter. */
bool query_equal(const struct query *a, const struct query *b);
bool expr_equal(const struct expr *a, const struct expr *b);
bool pred_equal(const struct pred *a, const struct pred *b);

/* "12", "-0.5": decimal notation without an exponent. */
bool text_is_decimal(const char *text);

/* Does the expression contain an aggregate (not inside a subquery)? */
bool expr_has_aggregate(const struct expr *expr);

/* What the expression is made of first: a column, or what stands in its place. */
const struct expr *expr_first(const struct expr *expr);

/* The difference of two times, which is days: each a column, the first or last of one, or the day of such a
 * time; one may be a date. */
/* How a column's times are kept, or the first or last of them; DIGITS_NONE for all else. */
enum time_digits expr_digits(const struct catalog *catalog, const struct expr *expr);

bool expr_is_days(const struct catalog *catalog, const struct expr *expr);

/* Is the one a time with its time of the day and the other a day alone, each a column or the first or last of one? They
 * are compared by days: a moment of that day is not after it. */
bool expr_is_moment_of_day(const struct catalog *catalog, const struct expr *moment, const struct expr *day);

/* The type of an expression's value. */
enum column_type expr_type(const struct catalog *catalog, const struct expr *expr);

#endif
