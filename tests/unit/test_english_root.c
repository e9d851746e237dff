#include "english/root.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void assert_one_root(const char *const *words, size_t count)
{
    struct arena *arena = arena_create();
    for (size_t i = 1; i < count; i++) {
        assert_string_equal(word_root(arena, words[i]), word_root(arena, words[0]));
    }
    arena_destroy(arena);
}

static void test_inflected_and_derived_words_have_one_root(void **state)
{
    (void)state;
    static const char *const cancel[] = {"cancel", "cancelled", "canceled", "cancellation", "cancellations"};
    static const char *const deny[] = {"denied", "denial", "denials"};
    static const char *const rob[] = {"robbery", "robberies", "robber"};
    static const char *const deliver[] = {"delivered", "delivery", "deliveries"};
    static const char *const suspend[] = {"arrest", "arrested", "arrests", "arresting"};
    assert_one_root(cancel, 5);
    assert_one_root(deny, 3);
    assert_one_root(rob, 3);
    assert_one_root(deliver, 3);
    assert_one_root(suspend, 4);
}

static void test_short_and_other_words_stay_apart(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    assert_string_equal(word_root(arena, "new"), "new");
    assert_string_equal(word_root(arena, ""), "");
    assert_string_not_equal(word_root(arena, "paid"), word_root(arena, "unpaid"));
    assert_string_not_equal(word_root(arena, "active"), word_root(arena, "inactive"));
    assert_string_not_equal(word_root(arena, "deliver"), word_root(arena, "deny"));
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_inflected_and_derived_words_have_one_root),
        cmocka_unit_test(test_short_and_other_words_stay_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
