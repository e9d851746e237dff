#include "link/shifted.h"

#include "english/lists.h"
#include "english/numbers.h"

#include <stdlib.h>
#include <string.h>

/* ---- what was asked before ---- */

struct told {
    bool year_number; /* the period is a number of four digits */
    struct civil from, to;
};

static bool read_year(const char *text, int *ret_year)
{
    *ret_year = strlen(text) == 4 && strspn(text, "0123456789") == 4 ? (int)strtol(text, NULL, 10) : 0;
    return *ret_year >= 1900 && *ret_year < 2100;
}

/* Two days in digits are the ends of a period, whose last one is in it unless a month begins with it. */
static bool read_ends(struct civil a, struct civil b, struct told *ret_told)
{
    bool ordered = civil_compare(a, b) < 0;
    struct civil last = ordered ? b : a;
    ret_told->from = ordered ? a : b;
    ret_told->to = last.day == 1 ? last : civil_add(last, CIVIL_DAY, 1);
    return civil_compare(a, b) != 0;
}

/* The one period among the literals. */
static bool read_told(const struct candidate *earlier, size_t count, struct told *ret_told)
{
    struct civil ends[2];
    size_t periods = 0, years = 0, days = 0;
    int year = 0;
    *ret_told = (struct told){.year_number = false};
    for (size_t i = 0; i < count; i++) {
        if (earlier[i].kind == VALUE_PERIOD) {
            periods++;
            ret_told->from = earlier[i].from;
            ret_told->to = earlier[i].to;
        } else if (earlier[i].kind == VALUE_NUMBER && read_year(earlier[i].text, &year)) {
            years++;
        } else if (earlier[i].kind == VALUE_NUMBER && days < 2 &&
                   civil_parse_digits(earlier[i].text, &ends[days])) {
            days++;
        }
    }
    if (periods == 0 && years == 1 && days == 0) {
        *ret_told = (struct told){true, {year, 1, 1}, {year + 1, 1, 1}};
        return true;
    }
    if (periods == 0 && days == 2) {
        return read_ends(ends[0], ends[1], ret_told);
    }
    return periods == 1;
}

/* ---- what is said now ---- */

struct shift {
    size_t first, last;
    enum civil_unit unit;
    long count;
};

static bool ends_there(const struct word *words, size_t count, size_t at)
{
    return at >= count || words[at].kind == WORD_OTHER ||
           list_has(LIST_BEHIND_SHIFTED_PERIODS, words[at].text);
}

/* "the same quarter last year", "same period of the previous year" */
static bool read_same(const struct word *words, size_t count, size_t at, struct shift *ret_shift)
{
    size_t year = at + 2;
    int unit = 0;
    bool unit_said = at + 1 < count && (list_value(LIST_CALENDAR_UNITS, words[at + 1].text, &unit) ||
                                        list_has_at(LIST_PERIOD_NAMES, words, count, at + 1));
    while (year < count && list_has_at(LIST_BEFORE_PERIOD, words, count, year)) {
        year++;
    }
    if (!unit_said || !words_is(words, count, at, "same") ||
        !list_has_at(LIST_YEAR_BEFORE, words, count, year) || !words_is(words, count, year + 1, "year") ||
        !ends_there(words, count, year + 2)) {
        return false;
    }
    *ret_shift = (struct shift){at, year + 1, CIVIL_YEAR, -1};
    return true;
}

/* "two years earlier", "a year before", "the following month" */
static bool read_shift(const struct word *words, size_t count, size_t at, struct shift *ret_shift)
{
    int unit = 0, direction = 0, times = 1;
    if (!list_value(LIST_CALENDAR_UNITS, words[at].text, &unit)) {
        return false;
    }
    *ret_shift = (struct shift){at, at, (enum civil_unit)unit, 1};
    bool ahead = at > 0 && list_value(LIST_BEFORE_SHIFTED_UNITS, words[at - 1].text, &direction);
    if (ahead && ends_there(words, count, at + 1)) {
        ret_shift->first = at - 1;
        ret_shift->count = direction;
        return true;
    }
    if (at + 1 >= count || !list_value(LIST_BEHIND_SHIFTED_UNITS, words[at + 1].text, &direction) ||
        !ends_there(words, count, at + 2)) {
        return false;
    }
    if (at > 0) {
        int spoken = words[at - 1].kind == WORD_NUMBER ? atoi(words[at - 1].text)
                                                       : number_word_value(words[at - 1].text);
        times = spoken > 0 && spoken < 100 ? spoken : 1;
        ret_shift->first = at - 1;
    }
    ret_shift->last = at + 1;
    ret_shift->count = direction * times;
    return true;
}

/* As much as the unit away; of a period longer than the unit, the unit beside it. */
static void apply(const struct shift *shift, struct told *told)
{
    bool longer = civil_compare(civil_add(told->from, shift->unit, 1), told->to) < 0;
    if (!longer) {
        told->from = civil_add(told->from, shift->unit, shift->count);
        told->to = civil_add(told->to, shift->unit, shift->count);
    } else if (shift->count < 0) {
        told->to = civil_add(told->from, shift->unit, shift->count + 1);
        told->from = civil_add(told->to, shift->unit, -1);
    } else {
        told->from = civil_add(told->to, shift->unit, shift->count - 1);
        told->to = civil_add(told->from, shift->unit, 1);
    }
}

bool link_shifted_period(struct arena *arena, const struct word *words, size_t word_count,
                         const struct candidate *earlier, size_t earlier_count,
                         struct candidate *ret_candidate)
{
    struct told told;
    struct shift shift = {.count = 0};
    if (!read_told(earlier, earlier_count, &told)) {
        return false;
    }
    for (size_t at = 0; at < word_count && shift.count == 0; at++) {
        if (!read_same(words, word_count, at, &shift) && !read_shift(words, word_count, at, &shift)) {
            shift.count = 0;
        }
    }
    if (shift.count == 0 || (told.year_number && shift.unit != CIVIL_YEAR)) {
        return false;
    }
    apply(&shift, &told);
    const char *text = told.year_number ? arena_printf(arena, "%d", told.from.year)
                                        : arena_printf(arena, "%s to %s", civil_print(arena, told.from),
                                                       civil_print(arena, civil_add(told.to, CIVIL_DAY, -1)));
    *ret_candidate = (struct candidate){.kind = told.year_number ? VALUE_NUMBER : VALUE_PERIOD,
                                        .rank = told.year_number ? RANK_NUMBER : RANK_PERIOD,
                                        .first = shift.first,
                                        .last = shift.last,
                                        .text = text,
                                        .from = told.from,
                                        .to = told.to};
    return true;
}
