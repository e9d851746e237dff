/* Plain statistics of arrays. Nothing here allocates; `count` is at least 1 unless said. */
#ifndef ANALYSE_NUMBERS_H
#define ANALYSE_NUMBERS_H

#include <stddef.h>

double numbers_mean(const double *values, size_t count);

/* Sorts the values, and gives the one below which `share` (0 to 1) of them lie, with a straight line between
 * two neighbours (type 7 of Hyndman & Fan 1996, "Sample quantiles in statistical packages"). */
double numbers_quantile(double *values, size_t count, double share);
double numbers_median(double *values, size_t count);

/* The median absolute deviation from `centre`, times 1.4826: the standard deviation where the values are
 * normal (Hampel 1974). `work` holds `count` numbers. */
double numbers_deviation(const double *values, size_t count, double centre, double *work);

/* The slope and the value at 0 of the least-squares line through (0, values[0]), (1, values[1]), ... */
void numbers_line(const double *values, size_t count, double *ret_start, double *ret_slope);

/* Solves a x = b by Cholesky's decomposition, `a` of `size` by `size` and positive definite; both are overwritten, b by x. */
void numbers_solve(double *a, double *b, size_t size);

#endif
