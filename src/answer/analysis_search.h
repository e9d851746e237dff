/* Segments of a number that differ most between two sets of rows: two periods, or a group and all others. */
#ifndef ANSWER_ANALYSIS_SEARCH_H
#define ANSWER_ANALYSIS_SEARCH_H

#include "analyse/changes.h"
#include "answer/analysis.h"

enum { SEARCH_DIMENSIONS = 12, SEARCH_SEGMENTS = 4000 };

struct search_dimension {
    int32_t column;
    const char *name;
    double clearest; /* the score of its clearest segment */
};

struct search_segment {
    size_t dimensions[2], count; /* dimensions[1] only of two */
    const char *values[2];
    struct change_cell cell;
    struct change change;
};

struct search {
    struct analysis *analysis;
    struct arena *arena;
    const struct pred *sides[2]; /* which rows are before and after; NULL: all */
    bool single;                 /* nothing is before */
    bool rest;                   /* before is all but what is after */
    const struct pred *rows;     /* that hold both; NULL: all */
    struct search_dimension dimensions[SEARCH_DIMENSIONS];
    size_t dimension_count;
    struct search_segment *segments;
    size_t segment_count;
    struct change_cell whole;
    /* of the statement that is run */
    size_t split[2], split_count, first_segment;
};

/* Of the number of the analysis; the sides are to be set. */
void analysis_search_init(struct search *search, struct analysis *analysis);
/* The measure over all rows, in `whole`. */
int analysis_search_whole(struct search *search, struct askdb_error *err);
/* A column that can say nothing: by its number. */
typedef bool search_leaves_out(const void *context, int32_t column);
/* The columns that are looked at, but for those that are left out; NULL: none is. */
void analysis_search_find_dimensions(struct search *search, search_leaves_out *leaves_out,
                                     const void *context);
/* Segments of one dimension, with `pairs` also of two. */
int analysis_search_run(struct search *search, bool pairs, struct askdb_error *err);
/* Those to be shown, the clearest first; how many. */
size_t analysis_search_clearest(const struct search *search, struct search_segment ***ret_shown);
/* "orders.channel = email, customers.country = DE" */
const char *analysis_search_name(const struct search *search, const struct search_segment *segment);
/* The least share of the whole that a segment has to be, in percent. */
double analysis_search_least_percent(void);

#endif
