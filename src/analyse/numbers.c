#include "analyse/numbers.h"

#include <math.h>
#include <stdlib.h>

double numbers_mean(const double *values, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += values[i];
    }
    return sum / (double)count;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double numbers_quantile(double *values, size_t count, double share)
{
    qsort(values, count, sizeof *values, compare);
    double place = share * (double)(count - 1);
    size_t below = (size_t)place, above = below + 1 < count ? below + 1 : below;
    return values[below] + (place - (double)below) * (values[above] - values[below]);
}

double numbers_median(double *values, size_t count)
{
    return numbers_quantile(values, count, 0.5);
}

static const double NORMAL = 1.4826;

double numbers_deviation(const double *values, size_t count, double centre, double *work)
{
    for (size_t i = 0; i < count; i++) {
        work[i] = fabs(values[i] - centre);
    }
    return NORMAL * numbers_median(work, count);
}

void numbers_line(const double *values, size_t count, double *ret_start, double *ret_slope)
{
    double middle = (double)(count - 1) / 2, mean = numbers_mean(values, count), products = 0, squares = 0;
    for (size_t i = 0; i < count; i++) {
        double x = (double)i - middle;
        products += x * (values[i] - mean);
        squares += x * x;
    }
    *ret_slope = squares > 0 ? products / squares : 0;
    *ret_start = mean - *ret_slope * middle;
}

void numbers_solve(double *a, double *b, size_t size)
{
    for (size_t i = 0; i < size; i++) {
        for (size_t k = 0; k <= i; k++) {
            double sum = a[i * size + k];
            for (size_t j = 0; j < k; j++) {
                sum -= a[i * size + j] * a[k * size + j];
            }
            a[i * size + k] = i == k ? sqrt(sum > 1e-12 ? sum : 1e-12) : sum / a[k * size + k];
        }
        for (size_t j = 0; j < i; j++) {
            b[i] -= a[i * size + j] * b[j];
        }
        b[i] /= a[i * size + i];
    }
    for (size_t i = size; i-- > 0;) {
        for (size_t j = i + 1; j < size; j++) {
            b[i] -= a[j * size + i] * b[j];
        }
        b[i] /= a[i * size + i];
    }
}
