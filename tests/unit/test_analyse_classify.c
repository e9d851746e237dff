/* Small models of what is likely, and scores, are as their definitions have them. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "analyse/classify.h"
#include "analyse/scores.h"

#include <math.h>

enum { ROWS = 2000, COLUMNS = 3 };

static double next(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (double)(*state >> 11) / 9007199254740992.0;
}

/* The first column speaks for it along a line, the second in a step, the third says nothing; some are missing. */
static struct classify_rows make_rows(struct arena *arena, uint64_t seed)
{
    struct classify_rows rows = {.count = ROWS, .columns = COLUMNS};
    uint64_t state = seed;
    rows.values = ARENA_ARRAY(arena, double, ROWS *COLUMNS);
    rows.labels = ARENA_ARRAY(arena, unsigned char, ROWS);
    for (size_t i = 0; i < ROWS; i++) {
        double *values = &rows.values[i * COLUMNS];
        for (size_t k = 0; k < COLUMNS; k++) {
            values[k] = next(&state) * 4 - 2;
        }
        double odds = 1.2 * values[0] + (values[1] > 0.5 ? 2 : -1);
        rows.labels[i] = next(&state) < 1 / (1 + exp(-odds));
        values[2] = next(&state) < 0.2 ? NAN : values[2];
    }
    return rows;
}

static double area_of(struct arena *arena, enum classify_method method, const struct classify_rows *past,
                      const struct classify_rows *now)
{
    struct classify_model *model = classify_fit(arena, method, past);
    double *said = ARENA_ARRAY(arena, double, now->count);
    for (size_t i = 0; i < now->count; i++) {
        said[i] = classify_probability(model, &now->values[i * now->columns], NULL);
    }
    return classify_area(arena, said, now->labels, now->count);
}

static void both_models_tell_rows_apart_that_they_were_not_made_of(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct classify_rows past = make_rows(arena, 1), now = make_rows(arena, 2);
    double line = area_of(arena, CLASSIFY_LOGISTIC, &past, &now),
           stumps = area_of(arena, CLASSIFY_STUMPS, &past, &now);
    assert_true(line > 0.8 && stumps > line); /* the step is none of a line */
    assert_true(area_of(arena, CLASSIFY_SHARE, &past, &now) == 0.5);
    assert_true(stumps == area_of(arena, CLASSIFY_STUMPS, &past, &now));
    arena_destroy(arena);
}

/* At the maximum what is said of all rows together is what came, and the parts add up to the odds. */
static void what_is_said_adds_up(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct classify_rows rows = make_rows(arena, 3);
    for (int method = CLASSIFY_LOGISTIC; method < CLASSIFY_METHODS; method++) {
        struct classify_model *model = classify_fit(arena, (enum classify_method)method, &rows);
        double said = 0, came = 0, parts[COLUMNS], start = NAN;
        for (size_t i = 0; i < rows.count; i++) {
            double p = classify_probability(model, &rows.values[i * COLUMNS], parts);
            double rest = log(p / (1 - p)) - parts[0] - parts[1] - parts[2];
            assert_true(isnan(start) || fabs(rest - start) < 1e-6);
            start = rest;
            said += p;
            came += rows.labels[i];
        }
        assert_true(fabs(said - came) < (method == CLASSIFY_LOGISTIC ? 1e-3 : 20));
    }
    arena_destroy(arena);
}

static void the_area_counts_pairs(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    const double said[] = {0.1, 0.4, 0.4, 0.8, 0.35, 0.9};
    const unsigned char came[] = {0, 0, 1, 1, 0, 0};
    double pairs = 0;
    for (size_t i = 0; i < 6; i++) {
        for (size_t k = 0; k < 6; k++) {
            pairs += came[i] && !came[k] ? (said[i] > said[k]) + 0.5 * (said[i] == said[k]) : 0;
        }
    }
    assert_true(fabs(classify_area(arena, said, came, 6) - pairs / 8) < 1e-12);
    assert_true(fabs(classify_loss(said, came, 2) + (log(0.9) + log(0.6)) / 2) < 1e-12);
    arena_destroy(arena);
}

static void scores_are_weighted_means_of_what_is_known(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    /* more is better of the first, with three times the weight; less of the second */
    const double values[] = {90, 10, 80, 0, 100, 20, 95, NAN, NAN, 5};
    const struct scores_metric metrics[] = {{3, false}, {1, true}};
    struct scores scores = scores_make(arena, values, 5, metrics, 2);
    const double expected[] = {100 * (3 * 0.5 + 0.5) / 4, 100 * (0 + 1.0) / 4, 100 * (3 + 0.0) / 4, 75};
    const size_t ranks[] = {3, 4, 1, 1, 0};
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(scores.rank[i], ranks[i]);
        assert_true(i == 4 ? isnan(scores.score[i]) : fabs(scores.score[i] - expected[i]) < 1e-9);
        assert_true(scores.best_rank[i] <= scores.rank[i] && scores.rank[i] <= scores.worst_rank[i]);
    }
    assert_int_equal(scores.incomplete, 2);
    assert_int_equal(scores.weightings, 5);
    assert_int_equal(scores.order[4], 4);
    assert_true(scores.worst[1] == 20 && scores.best[1] == 0);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(both_models_tell_rows_apart_that_they_were_not_made_of),
        cmocka_unit_test(what_is_said_adds_up),
        cmocka_unit_test(the_area_counts_pairs),
        cmocka_unit_test(scores_are_weighted_means_of_what_is_known),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
