/* The codes that a CHECK constraint lists. */
#include "exec/check.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void conditions_list_values(void **state)
{
    (void)state;
    struct arena *arena = arena_create();
    struct code *codes = NULL;
    const char *condition = "CHECK (s = ANY (ARRAY['new'::text, 'it''s paid'::text]))";
    assert_int_equal(exec_check_codes(arena, DIALECT_POSTGRES, condition, &codes), 2);
    assert_string_equal(codes[0].code, "new");
    assert_string_equal(codes[1].code, "it's paid");
    assert_int_equal(exec_check_codes(arena, DIALECT_SQLITE, "(\"a'b\", 'c)' /* 'd' */", &codes), 1);
    assert_string_equal(codes[0].code, "c)");
    assert_int_equal(exec_check_codes(arena, DIALECT_SQLITE, "(n > 3)", &codes), 0);
    assert_int_equal(exec_check_codes(arena, DIALECT_SQLITE, "('unfinished", &codes), 0);
    arena_destroy(arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(conditions_list_values)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
