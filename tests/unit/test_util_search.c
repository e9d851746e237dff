#include "util/search.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static const int sorted[] = {2, 4, 4, 4, 9};

static int compare(const void *key, const void *item)
{
    const int *x = key, *y = item;
    return (*x > *y) - (*x < *y);
}

static size_t place_of(int key, size_t count)
{
    return search_first(&key, sorted, count, sizeof *sorted, compare);
}

static void the_first_of_equals_is_found(void **state)
{
    (void)state;
    assert_int_equal(place_of(4, 5), 1);
    assert_int_equal(place_of(2, 5), 0);
    assert_int_equal(place_of(9, 5), 4);
}

static void what_is_missing_has_the_place_where_it_would_stand(void **state)
{
    (void)state;
    assert_int_equal(place_of(1, 5), 0);
    assert_int_equal(place_of(3, 5), 1);
    assert_int_equal(place_of(5, 5), 4);
    assert_int_equal(place_of(10, 5), 5);
}

static void an_empty_list_has_one_place(void **state)
{
    (void)state;
    assert_int_equal(place_of(4, 0), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_of_equals_is_found),
        cmocka_unit_test(what_is_missing_has_the_place_where_it_would_stand),
        cmocka_unit_test(an_empty_list_has_one_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
