/* Periods told by that of the query before. */
#include "link/shifted.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <string.h>

static const struct shifted_case {
    const char *question;
    const char *earlier[3]; /* "2025-01-01 2026-01-01" is a period, the others are numbers */
    const char *wanted;     /* "": the question tells none */
} cases[] = {
    {"and the year before?", {"2025-01-01 2026-01-01"}, "2024-01-01 to 2024-12-31"},
    {"what about a year earlier", {"2025-03-01 2025-04-01"}, "2024-03-01 to 2024-03-31"},
    {"two years before", {"2025-01-01 2026-01-01"}, "2023-01-01 to 2023-12-31"},
    {"3 months earlier please", {"2025-03-01 2025-04-01"}, "2024-12-01 to 2024-12-31"},
    {"the month after that", {"2025-12-01 2026-01-01"}, "2026-01-01 to 2026-01-31"},
    {"and the previous quarter", {"2025-04-01 2025-07-01"}, "2025-01-01 to 2025-03-31"},
    {"same for the week before", {"2025-03-10 2025-03-17"}, "2025-03-03 to 2025-03-09"},
    {"the following month", {"2025-01-01 2026-01-01"}, "2026-01-01 to 2026-01-31"},
    {"the month before", {"2025-01-01 2026-01-01"}, "2024-12-01 to 2024-12-31"},
    {"the year before", {"2025"}, "2024"},
    {"the year before", {"20250101", "20260101"}, "2024-01-01 to 2024-12-31"},
    {"one month earlier", {"20250301", "20250331"}, "2025-02-01 to 2025-02-28"},
    {"the year before", {"7"}, ""},
    {"the year before", {NULL}, ""},
    {"the month before", {"2025"}, ""},
    {"the year before", {"2025-01-01 2026-01-01", "2024-01-01 2025-01-01"}, ""},
    {"by year", {"2025-01-01 2026-01-01"}, ""},
    {"orders of the year before the merger", {"2025-01-01 2026-01-01"}, ""},
    {"last year", {"2025-01-01 2026-01-01"}, ""},
};

static struct candidate read_earlier(const char *text)
{
    struct candidate candidate = {.kind = VALUE_NUMBER, .rank = RANK_HISTORY, .text = text};
    char from[11], to[11];
    if (strlen(text) == 21) {
        memcpy(from, text, 10);
        memcpy(to, text + 11, 10);
        from[10] = to[10] = '\0';
        candidate.kind = VALUE_PERIOD;
        assert_true(civil_parse(from, &candidate.from) && civil_parse(to, &candidate.to));
    }
    return candidate;
}

static void a_period_is_told_by_the_one_before(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        const struct shifted_case *item = &cases[i];
        struct arena *arena = arena_create();
        struct candidate earlier[3], found = {.text = ""};
        struct word *words = NULL;
        size_t earlier_count = 0;
        while (earlier_count < 3 && item->earlier[earlier_count] != NULL) {
            earlier[earlier_count] = read_earlier(item->earlier[earlier_count]);
            earlier_count++;
        }
        size_t count = words_split(arena, item->question, strlen(item->question), 50, &words);
        bool told = link_shifted_period(arena, words, count, earlier, earlier_count, &found);
        if (told != (item->wanted[0] != '\0') || strcmp(found.text, item->wanted) != 0) {
            fail_msg("%s: '%s', not '%s'", item->question, found.text, item->wanted);
        }
        arena_destroy(arena);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(a_period_is_told_by_the_one_before)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
