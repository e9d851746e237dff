/* How far a number, or a yes or no taken for 1 or 0, goes with another column. */
#ifndef ANALYSE_ASSOCIATION_H
#define ANALYSE_ASSOCIATION_H

#include <stddef.h>

/* The target within the rows that share a value of the column. */
struct association_group {
    double count, sum, squares; /* of rows, of the target, of its squares */
};

struct association {
    double share; /* of the target's variance that goes with the column, 0 to 1 */
    double p;     /* how often chance alone gives as much; 1 where that cannot be told */
};

/* The correlation ratio, corrected for the number of groups as epsilon squared (Kelley 1935), with the F test of
 * the analysis of variance (Fisher 1925). Of a yes or no, the ratio is the square of Cramer's V. Share 0 and p 1
 * for fewer than two groups, no more rows than groups, or a target that is always the same. */
struct association association_of_groups(const struct association_group *groups, size_t count);

/* Of a column of numbers x with the target y, over `count` rows: the square of Pearson's correlation, corrected
 * for its one parameter (Ezekiel 1930), with its F test. *ret_slope: y by x. */
struct association association_of_line(double count, double x, double y, double xx, double yy, double xy,
                                       double *ret_slope);

/* Makes each p what it is among `count` tests: at most one in twenty that something is below 0.05 by chance
 * (Holm 1979). */
void association_adjust(double *p, size_t count);

/* The probability of a value above `f` in the F distribution: the incomplete beta function by its continued
 * fraction (Abramowitz & Stegun 1964, 26.5.8 and 26.6.2; evaluated as Lentz 1976). */
double association_f_tail(double f, double above, double below);

#endif
