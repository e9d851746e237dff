/* What a difference between two periods is made of. */
#ifndef ANALYSE_CHANGES_H
#define ANALYSE_CHANGES_H

#include <stdbool.h>
#include <stddef.h>

/* What was measured in a segment, before and after. Of a sum or a count the weights are 0 and not looked at;
 * of an average, `before` is the sum and `before_weight` the number of what it is the average of. */
struct change_cell {
    double before, after;
    double before_weight, after_weight;
};

struct change {
    double before, after; /* the metric of the segment */
    double amount;        /* what the segment adds to the difference of the whole; over the values of one
                             dimension these add up to it */
    double mix, rate;     /* of an average: `amount` by the segment's share of the whole, and by its own
                             average; else 0 */
    double score;         /* how far the segment differs from all others, in standard deviations of counts */
    double support;       /* the share of the whole that it is, of both periods together, 0 to 1 */
};

/* Of a sum or a count. `amount` is what the segment changed by. The score is of a scan statistic (Kulldorff
 * 1997): how far the segment is from what it would be had it changed as all the rest did, where the variance
 * of a sum is as its size. It is highest for the segment itself, lower for a part of it and for what holds
 * it. */
struct change change_of_sum(const struct change_cell *segment, const struct change_cell *whole);

/* Of an average: by mix, (after's share - before's share) x (its average before - the whole's before), and by
 * rate, after's share x (its average after - before), which add up to the difference of the averages
 * (Kitagawa 1955, with the interaction in the rate). The score is of the rate, against all the rest's. */
struct change change_of_average(const struct change_cell *segment, const struct change_cell *whole);

#endif
