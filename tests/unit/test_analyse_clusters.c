/* Clusters are those that the rows were drawn from, as many as there are, and the same every time. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "analyse/clusters.h"

#include <math.h>
#include <string.h>

enum { COLUMNS = 2, EACH = 100, KINDS = 4 };

static double next(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (double)(*state >> 11) / 9007199254740992.0;
}

/* `each` rows around each of the corners of a square, the kinds one after another in turns. */
static double *make_rows(struct arena *arena, size_t each, double spread)
{
    double *values = ARENA_ARRAY(arena, double, KINDS *each *COLUMNS);
    uint64_t state = 7;
    for (size_t i = 0; i < KINDS * each; i++) {
        size_t kind = i % KINDS;
        values[2 * i] = (double)(kind % 2) * 10 + spread * (next(&state) - 0.5);
        values[2 * i + 1] = (double)(kind / 2) * 1000 + 100 * spread * (next(&state) - 0.5);
    }
    return values;
}

static void assert_kinds(const struct clusters *clusters, size_t rows)
{
    assert_int_equal(clusters->count, KINDS);
    for (size_t i = 0; i < rows; i++) {
        assert_int_equal(clusters->of[i], clusters->of[i % KINDS]);
        for (size_t k = 0; k < i % KINDS; k++) {
            assert_int_not_equal(clusters->of[i], clusters->of[k]);
        }
    }
}

static void kinds_that_lie_apart_are_found_with_their_number(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    for (size_t given = 0; given <= KINDS; given += KINDS) {
        double *values = make_rows(arena, EACH, 3);
        clusters_scale(values, KINDS * EACH, COLUMNS, NULL);
        struct clusters clusters = clusters_make(arena, values, KINDS * EACH, COLUMNS, given);
        assert_kinds(&clusters, KINDS * EACH);
        assert_true(clusters.silhouette > 0.6 && clusters.silhouette < 1);
    }
    arena_destroy(arena);
}

static void many_rows_are_put_to_the_kinds_of_a_sample(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    double *values = make_rows(arena, 10000, 3);
    clusters_scale(values, KINDS * 10000, COLUMNS, NULL);
    struct clusters clusters = clusters_make(arena, values, KINDS * 10000, COLUMNS, 0);
    assert_kinds(&clusters, KINDS * 10000);
    arena_destroy(arena);
}

static void rows_without_kinds_have_a_low_silhouette(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    double *values = ARENA_ARRAY(arena, double, 5 * 600);
    uint64_t random = 3;
    for (size_t i = 0; i < 5 * 600; i++) {
        values[i] = next(&random) + next(&random) + next(&random);
    }
    clusters_scale(values, 600, 5, NULL);
    struct clusters clusters = clusters_make(arena, values, 600, 5, 0);
    assert_true(clusters.silhouette < 0.25);
    arena_destroy(arena);
}

static void one_far_row_is_no_kind_of_its_own(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    double *values = make_rows(arena, EACH, 3);
    values[0] = 1e9;
    clusters_scale(values, KINDS * EACH, COLUMNS, NULL);
    struct clusters clusters = clusters_make(arena, values, KINDS * EACH, COLUMNS, 0);
    size_t alike = 0;
    for (size_t i = 0; i < KINDS * EACH; i++) {
        alike += clusters.of[i] == clusters.of[0];
    }
    assert_true(alike >= KINDS * EACH / 50);
    arena_destroy(arena);
}

static void columns_are_put_on_one_scale(void **state)
{
    (void)state;
    double values[] = {1, 5, NAN, 1, 5, 7, 1, 5, 7, 1, 5, 7, 1000, 5, 9};
    bool logged[3];
    clusters_scale(values, 5, 3, logged);
    assert_true(logged[0] && !logged[1]);
    assert_true(fabs(values[12] - 2) < 1e-9 &&
                fabs(values[0] + 0.5) < 1e-9); /* one of five: 2 and 4 of -1/2 */
    for (size_t i = 0; i < 5; i++) {
        assert_true(values[3 * i + 1] == 0);
    }
    assert_true(values[2] == 0);
}

static void rows_that_are_the_same_are_one_kind(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    double values[12] = {0};
    struct clusters clusters = clusters_make(arena, values, 6, 2, 3);
    assert_int_equal(clusters.count, 1);
    assert_int_equal(clusters.of[5], 0);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(kinds_that_lie_apart_are_found_with_their_number),
        cmocka_unit_test(many_rows_are_put_to_the_kinds_of_a_sample),
        cmocka_unit_test(rows_without_kinds_have_a_low_silhouette),
        cmocka_unit_test(one_far_row_is_no_kind_of_its_own),
        cmocka_unit_test(columns_are_put_on_one_scale),
        cmocka_unit_test(rows_that_are_the_same_are_one_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
