/* Associations are as an independent computation has them: distributions in closed form, and shuffled values. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "analyse/association.h"

#include <math.h>
#include <string.h>

enum { ROWS = 60, GROUPS = 3, SHUFFLES = 4000 };

static void near(double found, double expected, double tolerance)
{
    if (!(fabs(found - expected) <= tolerance)) {
        print_error("%g is not %g\n", found, expected);
    }
    assert_true(fabs(found - expected) <= tolerance);
}

/* Two degrees of freedom on one side have a closed form; one on both are the square of a Cauchy variable. */
static void the_f_distribution_is_that_of_closed_forms(void **state)
{
    (void)state;
    const double degrees[] = {1, 3, 10, 250, 40000}, values[] = {0.01, 0.4, 1, 3.5, 12};
    for (size_t i = 0; i < 5; i++) {
        for (size_t k = 0; k < 5; k++) {
            double d = degrees[i], f = values[k];
            near(association_f_tail(f, 2, d), pow(1 + 2 * f / d, -d / 2), 1e-10);
            near(association_f_tail(f, d, 2), 1 - pow(d * f / (d * f + 2), d / 2), 1e-10);
            near(association_f_tail(f, 1, 1), 1 - 2 / acos(-1) * atan(sqrt(f)), 1e-10);
        }
    }
    near(association_f_tail(0, 3, 7), 1, 0);
}

static uint64_t next(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

static struct association of_rows(const double *values, const int *groups)
{
    struct association_group parts[GROUPS] = {0};
    for (size_t i = 0; i < ROWS; i++) {
        parts[groups[i]].count++;
        parts[groups[i]].sum += values[i];
        parts[groups[i]].squares += values[i] * values[i];
    }
    return association_of_groups(parts, GROUPS);
}

static void make_rows(double *values, int *groups, double apart)
{
    uint64_t seed = 7;
    for (size_t i = 0; i < ROWS; i++) {
        groups[i] = (int)(i % GROUPS);
        values[i] = 100 + apart * groups[i];
        for (int k = 0; k < 6; k++) {
            values[i] += (double)(next(&seed) % 1000) / 1000;
        }
    }
}

/* The share of shuffles that give as much is the p value. */
static void p_is_that_of_a_permutation_test(void **state)
{
    (void)state;
    double values[ROWS], shuffled[ROWS];
    int groups[ROWS];
    const double aparts[] = {0, 0.12, 0.25};
    for (size_t a = 0; a < 3; a++) {
        make_rows(values, groups, aparts[a]);
        struct association found = of_rows(values, groups);
        double as_much = 0;
        uint64_t seed = 11;
        memcpy(shuffled, values, sizeof values);
        for (int s = 0; s < SHUFFLES; s++) {
            for (size_t i = ROWS - 1; i > 0; i--) {
                size_t k = next(&seed) % (i + 1);
                double kept = shuffled[i];
                shuffled[i] = shuffled[k];
                shuffled[k] = kept;
            }
            as_much += of_rows(shuffled, groups).p <= found.p * (1 + 1e-9);
        }
        near(found.p, as_much / SHUFFLES, 0.025);
    }
}

/* Of (0, 0, 1) and (1, 1, 4), written out. */
static void shares_are_those_of_hand(void **state)
{
    (void)state;
    const struct association_group groups[] = {{3, 1, 1}, {3, 6, 18}};
    /* total 19 - 49/6, between 3 (7/6 - 1/3)^2 + 3 (2 - 7/6)^2 */
    double total = 19 - 49.0 / 6, between = 25.0 / 6, within = (total - between) / 4;
    near(association_of_groups(groups, 2).share, fmax(0, (between - within) / total), 1e-12);
    near(association_of_groups(groups, 2).p, association_f_tail(between / within, 1, 4), 1e-12);
}

/* Of two groups, a column of 0 and 1 says the same as the groups. */
static void a_line_through_two_values_is_two_groups(void **state)
{
    (void)state;
    const double values[] = {3, 5, 4, 9, 7, 8, 6};
    struct association_group groups[2] = {0};
    double x = 0, y = 0, xx = 0, yy = 0, xy = 0, slope;
    for (int i = 0; i < 7; i++) {
        int side = i >= 3;
        groups[side].count++;
        groups[side].sum += values[i];
        groups[side].squares += values[i] * values[i];
        x += side, xx += side, y += values[i], yy += values[i] * values[i], xy += side * values[i];
    }
    struct association line = association_of_line(7, x, y, xx, yy, xy, &slope);
    struct association both = association_of_groups(groups, 2);
    near(line.share, both.share, 1e-12);
    near(line.p, both.p, 1e-12);
    near(slope, 30.0 / 4 - 12.0 / 3, 1e-12);
}

static void what_never_changes_goes_with_nothing(void **state)
{
    (void)state;
    const struct association_group same[] = {{1000, 100, 10}, {500, 50, 5}};
    struct association found = association_of_groups(same, 2);
    near(found.share, 0, 0);
    near(found.p, 1, 0);
    near(association_of_groups(same, 1).p, 1, 0);
}

static void many_tests_make_each_p_larger(void **state)
{
    (void)state;
    double p[] = {0.01, 0.04, 0.03, 0.005};
    association_adjust(p, 4);
    const double expected[] = {0.03, 0.06, 0.06, 0.02};
    for (size_t i = 0; i < 4; i++) {
        near(p[i], expected[i], 1e-12);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_f_distribution_is_that_of_closed_forms),
        cmocka_unit_test(p_is_that_of_a_permutation_test),
        cmocka_unit_test(shares_are_those_of_hand),
        cmocka_unit_test(a_line_through_two_values_is_two_groups),
        cmocka_unit_test(what_never_changes_goes_with_nothing),
        cmocka_unit_test(many_tests_make_each_p_larger),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
