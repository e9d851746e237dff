/* Things in segments: who they are, and the numbers that they are compared by. */
#ifndef ANSWER_ANALYSIS_SEGMENTS_H
#define ANSWER_ANALYSIS_SEGMENTS_H

#include "answer/analysis_risk.h"

enum { SEGMENT_NUMBERS = 8, SEGMENT_TRAITS = 4, SEGMENT_MOST = 200000 };

enum segment_source {
    SEGMENT_OWN,   /* a column of their own, read with them */
    SEGMENT_LAST,  /* of the activity: days since the last row */
    SEGMENT_COUNT, /* its rows */
    SEGMENT_SUM,   /* the sum of its amount */
    SEGMENT_STATED /* of a statement of its own */
};

struct segment_number {
    enum segment_source source;
    const char *name, *sql; /* SEGMENT_STATED */
    int32_t column;         /* SEGMENT_OWN */
    bool adds_up;           /* one that no row has is 0 */
};

struct segments {
    struct risk whom;
    int32_t traits[SEGMENT_TRAITS]; /* columns of text of their own, which say more of a segment */
    size_t trait_count;
    struct segment_number numbers[SEGMENT_NUMBERS];
    size_t number_count;
    int32_t activity, activity_key,
        amount; /* the table of what they do; -1: none is looked at; its amount, -1: none */
    bool rfm;
};

#endif
