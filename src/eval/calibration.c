/* How far a confidence can be believed. */
#include "eval/eval.h"

#include <math.h>
#include <stdlib.h>

static const double NORMAL_95 = 1.959964; /* standard deviations on either side that hold 95 % */

struct eval_interval eval_interval_of(struct eval_share share)
{
    if (share.count == 0) {
        return (struct eval_interval){0, 1};
    }
    double n = (double)share.count, p = (double)share.right / n, z2 = NORMAL_95 * NORMAL_95;
    double middle = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = NORMAL_95 * sqrt(p * (1 - p) / n + z2 / (4 * n * n)) / (1 + z2 / n);
    return (struct eval_interval){fmax(middle - half, 0), fmin(middle + half, 1)};
}

static int by_confidence(const void *a, const void *b)
{
    double x = ((const struct eval_guess *)a)->confidence;
    double y = ((const struct eval_guess *)b)->confidence;
    return (x > y) - (x < y);
}

/* How many of the guesses with the confidence of each are right, as a share. */
static double *mean_rights(struct arena *arena, const struct eval_guess *guesses, size_t count)
{
    double *rights = ARENA_ARRAY(arena, double, count + 1);
    for (size_t i = 0, end; i < count; i = end) {
        size_t right = 0;
        for (end = i; end < count && guesses[end].confidence == guesses[i].confidence; end++) {
            right += guesses[end].right;
        }
        for (size_t k = i; k < end; k++) {
            rights[k] = (double)right / (double)(end - i);
        }
    }
    return rights;
}

void eval_calibrate(struct arena *arena, struct eval_guess *guesses, size_t count,
                    struct eval_calibration *ret_calibration)
{
    *ret_calibration = (struct eval_calibration){.error = count > 0 ? 0 : -1};
    if (count == 0) {
        return;
    }
    qsort(guesses, count, sizeof *guesses, by_confidence);
    const double *rights = mean_rights(arena, guesses, count);
    size_t bins = count < EVAL_BINS ? count : EVAL_BINS;
    ret_calibration->bin_count = bins;
    for (size_t b = 0; b < bins; b++) {
        size_t first = b * count / bins, end = (b + 1) * count / bins;
        struct eval_bin *bin = &ret_calibration->bins[b];
        *bin = (struct eval_bin){
            .low = guesses[first].confidence, .high = guesses[end - 1].confidence, .count = end - first};
        for (size_t i = first; i < end; i++) {
            bin->confidence += guesses[i].confidence / (double)bin->count;
            bin->right += rights[i] / (double)bin->count;
        }
        ret_calibration->error += fabs(bin->confidence - bin->right) * (double)bin->count / (double)count;
    }
}
