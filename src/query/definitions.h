/* What people mean beyond the columns of a catalog: metrics, calculated columns and conditions that have
 * names, as a semantic file defines them, over the trees of one catalog. */
#ifndef QUERY_DEFINITIONS_H
#define QUERY_DEFINITIONS_H

#include "askdb/result.h"
#include "query/query.h"

enum definition_kind {
    DEFINED_METRIC, /* `expr` has aggregates, and no column outside of them */
    DEFINED_COLUMN, /* `expr` is over the columns of a row */
    DEFINED_FILTER, /* `filter` is a condition on rows */
};

/* What a metric's values over groups come to together. */
enum additive {
    ADDITIVE_YES,
    ADDITIVE_NOT_OVER_TIME, /* stocks and balances: over places, not over days */
    ADDITIVE_NO,            /* quotients, different values: over nothing */
};

struct definition {
    enum definition_kind kind;
    const char *name;
    const char *const *synonyms;
    size_t synonym_count;
    const char *description;      /* "" where there is none */
    const char *unit;             /* likewise */
    struct askdb_figures figures; /* of a metric: how its numbers are shown */
    const char *text;             /* as the file has it */
    const char *filter_text;      /* likewise, of a metric; NULL: none */
    int32_t table;                /* whose rows it is of */
    int32_t date;                 /* of a metric: the day that "in 2024" means; -1: the table's main date */
    int grain;                    /* of a metric: the enum bucket that "over time" means; -1: not told */
    enum additive additive;       /* of a metric */
    struct expr *expr;
    struct pred *filter; /* of a metric: the rows that its aggregates are over; NULL: all */
};

struct definitions {
    const struct definition *items;
    size_t count;
    int fiscal_start;     /* the month in which fiscal years begin; 0 or 1: January */
    int week_start;       /* of catalog/catalog.h */
    const char *currency; /* of all amounts, as a word of a question; NULL: not told */
};

/* A copy of the expression whose aggregates are over the rows for which `filter` holds, too; NULL: all. */
struct expr *definition_filtered(struct arena *arena, const struct expr *expr, const struct pred *filter);

#endif
