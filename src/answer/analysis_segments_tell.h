/* Segments that were made: their rows, with what sets each apart. */
#ifndef ANSWER_ANALYSIS_SEGMENTS_TELL_H
#define ANSWER_ANALYSIS_SEGMENTS_TELL_H

#include "answer/analysis_segments.h"

struct segment_thing {
    const char *key, *label, *traits[SEGMENT_TRAITS];
    double values[SEGMENT_NUMBERS]; /* NAN: none */
};

struct segmentation {
    const struct segments *segments;
    const struct segment_thing *things;
    size_t thing_count;
    double *scaled;           /* a row of numbers for each thing */
    size_t *of, count;        /* of each thing: its segment */
    const char *const *names; /* of the segments; NULL: they are numbered, the largest first */
};

int segments_tell(struct analysis *analysis, const struct segmentation *made, struct askdb_error *err);

#endif
