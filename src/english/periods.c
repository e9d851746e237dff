#include "english/periods.h"

#include "english/lists.h"
#include "english/period_shapes.h"

#include <string.h>

/* Does one period lead to the next: "May and July", "Jan-Mar"? */
static bool joined_by(const struct word *words, size_t first, size_t end)
{
    bool all = end - first <= 2;
    for (size_t at = first; at < end && all; at++) {
        all = list_has(LIST_BETWEEN_PERIODS, words[at].text);
    }
    return all;
}

/* "between May and July 2023": the year is meant for both. */
static void share_years(struct period *periods, size_t count, const struct word *words)
{
    for (size_t i = count; i-- > 1;) {
        struct period *period = &periods[i - 1];
        const struct period *next = &periods[i];
        if (!period->yearless || next->yearless || next->bare_year ||
            !joined_by(words, period->last + 1, next->first)) {
            continue;
        }
        int years = next->from.year - period->from.year;
        struct civil from = civil_add(period->from, CIVIL_YEAR, years);
        years -= civil_compare(from, next->from) > 0 ? 1 : 0;
        period->from = civil_add(period->from, CIVIL_YEAR, years);
        period->to = civil_add(period->to, CIVIL_YEAR, years);
        period->yearless = false;
    }
}

static bool is_day(const struct period *period)
{
    return civil_compare(civil_add(period->from, CIVIL_DAY, 1), period->to) == 0;
}

/* "3" of "between 3 and 17 March 2024" is a day of the same month: the one before the period. */
static bool read_day_before(const struct word *words, const struct period *later, size_t least,
                            struct period *ret_period)
{
    struct period_reading reading = {0};
    size_t at = later->first, last;
    at -= at > least && strcmp(words[at - 1].text, "the") == 0 ? 1 : 0;
    if (!is_day(later) || at < least + 2 || !list_has(LIST_BETWEEN_DAYS, words[at - 1].text)) {
        return false;
    }
    last = at - 2;
    at = last > least && list_has(LIST_ORDINAL_ENDINGS, words[last].text) ? last - 1 : last;
    if (!period_read_element(&(struct period_element){.kind = PERIOD_DD}, &words[at], &reading) ||
        reading.day >= later->from.day) {
        return false;
    }
    *ret_period = *later;
    ret_period->first = at;
    ret_period->last = last;
    ret_period->from.day = reading.day;
    ret_period->to = civil_add(ret_period->from, CIVIL_DAY, 1);
    return true;
}

/* A day of a month that was named before, with a year or, without the last two elements, without. */
static const struct period_element second_day[] = {
    {PERIOD_WORD, "the", false, true}, {PERIOD_DD, NULL, false, false},   {PERIOD_TH, NULL, true, true},
    {PERIOD_WORD, ",", false, true},   {PERIOD_YEAR, NULL, false, false},
};
static const struct period_shape second_days[] = {{.elements = second_day, .count = 5},
                                                  {.elements = second_day, .count = 3}};

/* "17, 2024" of "March 3 to 17, 2024": the day after the period, whose year is then known. */
static size_t read_day_after(const struct word *words, size_t count, struct period *earlier,
                             struct period *ret_period)
{
    size_t at = earlier->last + 1;
    bool linked =
        earlier->yearless && is_day(earlier) && at + 1 < count && list_has(LIST_UNTIL_DAY, words[at].text);
    for (size_t k = 0; linked && k < 2; k++) {
        struct period_reading reading = {0};
        size_t length = period_read_shape(&second_days[k], words, count, at + 1, &reading);
        struct civil day = {reading.year ? reading.year : earlier->from.year, earlier->from.month,
                            reading.day};
        if (length > 0 && day.day > earlier->from.day && civil_valid(day)) {
            earlier->from.year = day.year;
            earlier->to = civil_add(earlier->from, CIVIL_DAY, 1);
            earlier->yearless = k > 0;
            *ret_period = *earlier;
            ret_period->first = at + 1;
            ret_period->last = at + length;
            ret_period->from = day;
            ret_period->to = civil_add(day, CIVIL_DAY, 1);
            return length + 1;
        }
    }
    return 0;
}

size_t periods_find(struct arena *arena, const struct word *words, size_t count, struct civil today,
                    struct period **ret_periods)
{
    struct period *periods = NULL;
    size_t found = 0, capacity = 0;
    for (size_t at = 0; at < count;) {
        struct period period, other;
        size_t least = found > 0 ? periods[found - 1].last + 1 : 0;
        size_t length = period_read(words, count, at, today, &period);
        if (length > 0 && read_day_before(words, &period, least, &other)) {
            periods = arena_grow(arena, periods, found, &capacity, sizeof *periods);
            periods[found++] = other;
        }
        if (length > 0) {
            size_t more = read_day_after(words, count, &period, &other);
            periods = arena_grow(arena, periods, found, &capacity, sizeof *periods);
            periods[found++] = period;
            length += more;
            if (more > 0) {
                periods = arena_grow(arena, periods, found, &capacity, sizeof *periods);
                periods[found++] = other;
            }
        }
        at += length > 0 ? length : 1;
    }
    share_years(periods, found, words);
    *ret_periods = periods;
    return found;
}
