#include "english/roles.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static void words_have_the_roles_of_all_their_lines(void **state)
{
    (void)state;
    assert_true(word_roles_of("per") & ROLE_BIT(GROUP));
    assert_true(word_roles_of("average") & ROLE_BIT(AVERAGE));
    assert_true(word_roles_of("lowest") & ROLE_BIT(LEAST) && word_roles_of("lowest") & ROLE_BIT(ASCENDING));
    assert_true(word_roles_of("correlation") == ROLE_BIT(BEYOND));
    assert_true(word_roles_of("customers") == 0 && word_roles_of("") == 0);
    assert_false(word_roles_of("not") & ROLE_BIT(IGNORED));
}

static void a_misspelt_word_has_the_roles_of_what_is_meant(void **state)
{
    (void)state;
    assert_true(word_roles_near("avrage") == word_roles_of("average"));
    assert_true(word_roles_near("avergae") == word_roles_of("average"));
    assert_true(word_roles_near("quartter") == word_roles_of("quarter"));
    assert_true(word_roles_near("lotest") == word_roles_of("latest") ||
                word_roles_near("lotest") == word_roles_of("lowest"));
    assert_true(word_roles_near("zebra") == 0 && word_roles_near("pre") == 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_have_the_roles_of_all_their_lines),
        cmocka_unit_test(a_misspelt_word_has_the_roles_of_what_is_meant),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
