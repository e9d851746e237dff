#include "util/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdalign.h>
#include <string.h>

static void test_memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    for (size_t size = 1; size < 20000; size = size * 2 + 1) {
        unsigned char *memory = arena_alloc(arena, size, 1);
        assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(memory[i], 0);
        }
        memset(memory, 0xff, size);
    }
    arena_destroy(arena);
}

static void test_allocations_do_not_overlap(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    char *texts[1000];
    for (int i = 0; i < 1000; i++) {
        texts[i] = arena_printf(arena, "text %d", i);
    }
    for (int i = 0; i < 1000; i++) {
        assert_string_equal(texts[i], arena_printf(arena, "text %d", i));
    }
    arena_destroy(arena);
}

static void test_array_keeps_its_items_while_it_grows(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    size_t capacity = 0;
    int *items = NULL;
    for (size_t i = 0; i < 1000; i++) {
        items = arena_grow(arena, items, i, &capacity, sizeof *items);
        assert_true(capacity > i);
        items[i] = (int)i;
    }
    for (size_t i = 0; i < 1000; i++) {
        assert_int_equal(items[i], i);
    }
    arena_destroy(arena);
}

static void test_copies_end_with_nul(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    assert_string_equal(arena_strndup(arena, "abcdef", 3), "abc");
    assert_string_equal(arena_strndup(arena, "", 0), "");
    assert_string_equal(arena_strdup(arena, "abc"), "abc");
    arena_destroy(arena);
    arena_destroy(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory_is_zeroed_and_aligned),
        cmocka_unit_test(test_allocations_do_not_overlap),
        cmocka_unit_test(test_array_keeps_its_items_while_it_grows),
        cmocka_unit_test(test_copies_end_with_nul),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
