/* Things in groups of which each is alike: k-means over several numbers, and how many groups there are. */
#ifndef ANALYSE_CLUSTERS_H
#define ANALYSE_CLUSTERS_H

#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum { CLUSTERS_MOST = 10, CLUSTERS_MOST_TRIED = 8 };

struct clusters {
    size_t count;
    size_t *of;        /* of each row: its cluster */
    double silhouette; /* the mean over (a sample of) the rows, -1 to 1 */
};

/* Puts the columns on one scale, in place: the logarithm of one plus the value where a column has none below 0 and a long
 * tail to the right (skewness above 1), then the distance from the mean in standard deviations, at most 3. A missing
 * value (NAN) becomes the mean, 0. ret_logged[column], NULL: not wanted. */
void clusters_scale(double *values, size_t rows, size_t columns, bool *ret_logged);

/* k-means (Lloyd 1982) of scaled rows from the best of several beginnings, each drawn with a fixed generator as k-means++ has
 * it (Arthur & Vassilvitskii 2007): the same rows in the same order give the same clusters. `count` 0: as many, from 2 to
 * CLUSTERS_MOST_TRIED, as have the largest mean silhouette (Rousseeuw 1987) with at least a fiftieth of the rows in each. Of many
 * rows both are found from a sample at even steps. At least 2 rows and `count` of them; `count` of the result may be less
 * where rows are the same. In `arena`. */
struct clusters clusters_make(struct arena *arena, const double *values, size_t rows, size_t columns,
                              size_t count);

#endif
