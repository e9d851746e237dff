#include "answer/weigh.h"

const double WEIGH_EMPTY = 0.05;

static double sum_of(const struct askdb_candidate *candidates, size_t count)
{
    double sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += candidates[i].confidence;
    }
    return sum;
}

static void scale(struct askdb_candidate *candidates, size_t count, double factor)
{
    for (size_t i = 0; i < count; i++) {
        candidates[i].confidence *= factor;
    }
}

/* Few, and nearly in order. */
static void sort(struct askdb_candidate *candidates, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        struct askdb_candidate moved = candidates[i];
        size_t place = i;
        for (; place > 0 && candidates[place - 1].confidence < moved.confidence; place--) {
            candidates[place] = candidates[place - 1];
        }
        candidates[place] = moved;
    }
}

void weigh_readings(struct askdb_candidate *candidates, const enum weigh_rows *rows, size_t count)
{
    double before = sum_of(candidates, count);
    for (size_t i = 0; i < count; i++) {
        candidates[i].confidence *= rows[i] == ROWS_NONE ? WEIGH_EMPTY : 1;
    }
    double after = sum_of(candidates, count);
    if (after > 0) {
        scale(candidates, count, before / after);
    }
    sort(candidates, count);
    if (count > 0 && candidates[0].confidence > 1) {
        candidates[0].confidence = 1;
    }
    double rest = count > 1 ? sum_of(candidates + 1, count - 1) : 0;
    if (rest > 0 && candidates[0].confidence + rest > 1) {
        scale(candidates + 1, count - 1, (1 - candidates[0].confidence) / rest);
    }
}
