/* An empty result speaks against a reading, and decides nothing alone. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "answer/weigh.h"

#include <math.h>
#include <stdlib.h>

enum { READINGS = 4 };

static void weigh(struct askdb_candidate *candidates, const double *confidences, const enum weigh_rows *rows)
{
    static const char *const names[READINGS] = {"a", "b", "c", "d"};
    for (size_t i = 0; i < READINGS; i++) {
        candidates[i] = (struct askdb_candidate){.sql = names[i], .confidence = confidences[i]};
    }
    weigh_readings(candidates, rows, READINGS);
}

static void a_likely_reading_without_rows_stays_first(void **state)
{
    (void)state;
    struct askdb_candidate made[READINGS];
    weigh(made, (double[]){0.9, 0.03, 0.02, 0.01},
          (enum weigh_rows[]){ROWS_NONE, ROWS_FOUND, ROWS_UNKNOWN, ROWS_UNKNOWN});
    assert_string_equal(made[0].sql, "a");
    assert_true(made[0].confidence < 0.9);
}

static void an_unlikely_one_gives_way_to_one_with_rows(void **state)
{
    (void)state;
    struct askdb_candidate made[READINGS];
    weigh(made, (double[]){0.4, 0.35, 0.1, 0.05},
          (enum weigh_rows[]){ROWS_NONE, ROWS_NONE, ROWS_FOUND, ROWS_UNKNOWN});
    assert_string_equal(made[0].sql, "c");
    assert_string_equal(made[1].sql, "d");
    assert_string_equal(made[2].sql, "a");
}

static void where_none_has_rows_nothing_changes(void **state)
{
    (void)state;
    struct askdb_candidate made[READINGS];
    const double confidences[READINGS] = {0.5, 0.3, 0.1, 0.05};
    weigh(made, confidences, (enum weigh_rows[]){ROWS_NONE, ROWS_NONE, ROWS_NONE, ROWS_NONE});
    for (size_t i = 0; i < READINGS; i++) {
        assert_true(fabs(made[i].confidence - confidences[i]) < 1e-9);
    }
}

/* Whatever comes in: most confident first, at most 1 in all, and no more than before. */
static void readings_are_in_order_and_share_one(void **state)
{
    (void)state;
    uint32_t seed = 7;
    for (int round = 0; round < 5000; round++) {
        struct askdb_candidate made[READINGS];
        double confidences[READINGS], before = 0, after = 0;
        enum weigh_rows rows[READINGS];
        for (size_t i = 0; i < READINGS; i++) {
            seed = seed * 1664525u + 1013904223u;
            confidences[i] = (seed >> 8) / (double)(1u << 24);
            rows[i] = (enum weigh_rows)(seed % 3);
            before += confidences[i];
        }
        weigh(made, confidences, rows);
        for (size_t i = 0; i < READINGS; i++) {
            after += made[i].confidence;
            assert_true(made[i].confidence >= 0);
            assert_true(i == 0 || made[i - 1].confidence >= made[i].confidence - 1e-12);
        }
        assert_true(after <= 1 + 1e-9 && after <= before + 1e-9);
    }
}

static void none_and_one_are_left_alone(void **state)
{
    (void)state;
    struct askdb_candidate one = {.sql = "a", .confidence = 0.3};
    weigh_readings(NULL, NULL, 0);
    weigh_readings(&one, (enum weigh_rows[]){ROWS_NONE}, 1);
    assert_true(fabs(one.confidence - 0.3) < 1e-9);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_likely_reading_without_rows_stays_first),
        cmocka_unit_test(an_unlikely_one_gives_way_to_one_with_rows),
        cmocka_unit_test(where_none_has_rows_nothing_changes),
        cmocka_unit_test(readings_are_in_order_and_share_one),
        cmocka_unit_test(none_and_one_are_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
