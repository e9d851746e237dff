#include "translate/compared.h"

#include "english/lists.h"
#include "english/periods.h"
#include "english/words.h"
#include "link/shifted.h"
#include "translate/growth.h"

#include <string.h>

enum { MOST_WORDS = 200 };

struct asked {
    struct arena *arena;
    const struct growth_names *names;
    const char *question;
    struct word *words;
    size_t count;
    struct period *periods;
    size_t period_count;
};

static bool has_between(const struct asked *asked, enum word_list list, size_t first, size_t end)
{
    for (size_t i = first; i < end && i < asked->count; i++) {
        if (list_has(list, asked->words[i].text)) {
            return true;
        }
    }
    return false;
}

/* "this month against the same month last year": as much of that year. */
static void move_to_year(struct period *later, const struct period *earlier)
{
    long years = later->from.year - earlier->from.year;
    later->from = civil_add(earlier->from, CIVIL_YEAR, years);
    later->to = civil_add(earlier->to, CIVIL_YEAR, years);
}

/* "last month compared to the month before" */
static bool find_shifted(const struct asked *asked, const struct period *said, struct period *ret_period)
{
    struct candidate earlier = {.kind = VALUE_PERIOD, .from = said->from, .to = said->to}, found;
    size_t behind = said->last + 1, end = behind;
    bool told = false;
    while (!told && end++ < asked->count) {
        told = link_shifted_period(asked->arena, asked->words + behind, end - behind, &earlier, 1, &found);
    }
    if (!told) {
        return false;
    }
    *ret_period = (struct period){
        .first = behind + found.first, .last = behind + found.last, .from = found.from, .to = found.to};
    return true;
}

static bool are_compared(const struct asked *asked, const struct period *a, const struct period *b)
{
    bool beside = has_between(asked, LIST_COMPARED_BETWEEN, a->last + 1, b->first);
    bool ahead = has_between(asked, LIST_COMPARED_AHEAD, 0, a->first) && b->first - a->last <= 3;
    return beside || ahead;
}

/* A month that is no part of the periods. */
static bool is_by_month(const struct asked *asked, const struct period pair[2])
{
    for (size_t i = 0; i < asked->count; i++) {
        bool inside = false;
        for (size_t p = 0; p < 2; p++) {
            inside = inside || (i >= pair[p].first && i <= pair[p].last);
        }
        if (!inside && list_has(LIST_MONTHLY_WORDS, asked->words[i].text)) {
            return true;
        }
    }
    return false;
}

static struct literal literal_of(struct arena *arena, const struct period *period)
{
    return (struct literal){.kind = LITERAL_PERIOD,
                            .from = civil_print(arena, period->from),
                            .to = civil_print(arena, period->to)};
}

static bool overlap(const struct period *a, const struct period *b)
{
    return civil_compare(a->from, b->to) < 0 && civil_compare(b->from, a->to) < 0;
}

/* The calendar unit that the period is one of; false: it is none. */
static bool unit_of(const struct period *period, enum civil_unit *ret_unit)
{
    static const enum civil_unit units[] = {CIVIL_YEAR, CIVIL_QUARTER, CIVIL_MONTH, CIVIL_WEEK};
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (civil_compare(civil_add(period->from, units[i], 1), period->to) == 0 &&
            (units[i] == CIVIL_WEEK ||
             civil_compare(civil_floor(period->from, units[i]), period->from) == 0)) {
            *ret_unit = units[i];
            return true;
        }
    }
    return false;
}

/* "January to November this year against ..." is one period. */
static void join_span(struct asked *asked)
{
    if (asked->period_count != 3) {
        return;
    }
    struct period *periods = asked->periods;
    bool linked = periods[1].first == periods[0].last + 2 &&
                  list_has(LIST_SPAN_LINKS, asked->words[periods[0].last + 1].text) &&
                  civil_compare(periods[0].to, periods[1].from) <= 0;
    if (linked) {
        periods[0].to = periods[1].to;
        periods[0].last = periods[1].last;
        periods[1] = periods[2];
        asked->period_count = 2;
    }
}

/* "The same months last year" behind a period of another year, and "last year" behind a part of this one. */
static bool is_same_of_year(const struct asked *asked, const struct period pair[2])
{
    enum civil_unit unit = CIVIL_DAY;
    bool year = unit_of(&pair[1], &unit) && unit == CIVIL_YEAR;
    bool other = pair[0].from.year != pair[1].from.year;
    size_t last = pair[0].last;
    bool part = last > pair[0].first && words_is(asked->words, asked->count, last, "year") &&
                words_is(asked->words, asked->count, last - 1, "this") && !pair[0].to_date &&
                civil_compare(civil_add(pair[0].from, CIVIL_YEAR, 1), pair[0].to) > 0;
    if (has_between(asked, LIST_COMPARED_SAME, pair[0].last + 1, pair[1].first + 1)) {
        return year || other;
    }
    return part && year && pair[1].from.year == pair[0].from.year - 1 &&
           has_between(asked, LIST_COMPARED_BETWEEN, pair[0].last + 1, pair[1].first);
}

/* "How much did revenue grow last year?" */
static struct compared growth_in(const struct asked *asked)
{
    struct compared compared = {.told = false};
    struct period pair[2] = {asked->periods[0], asked->periods[0]};
    enum civil_unit unit = CIVIL_YEAR;
    bool units = false;
    for (size_t i = 0; i < asked->count; i++) {
        int ignored = 0;
        bool inside = i >= pair[0].first && i <= pair[0].last;
        units = units || (!inside && list_value(LIST_CALENDAR_UNITS, asked->words[i].text, &ignored));
    }
    if (units || is_by_month(asked, pair) || !unit_of(&pair[0], &unit)) {
        return compared;
    }
    struct growth growth = translate_growth_of(asked->arena, asked->names, asked->question, asked->words,
                                               asked->count, &pair[0]);
    if (growth.base == NULL) {
        return compared;
    }
    pair[1].from = civil_add(pair[0].from, unit, -1);
    pair[1].to = pair[0].from;
    return (struct compared){
        .told = true,
        .change = true,
        .down = growth.down,
        .base = growth.base,
        .periods = {literal_of(asked->arena, &pair[0]), literal_of(asked->arena, &pair[1])}};
}

static bool is_day(const struct period *period)
{
    return civil_compare(civil_add(period->from, CIVIL_DAY, 1), period->to) == 0;
}

/* "from 2025-04-22 to 2025-07-18" is one period. */
static void join_days(struct asked *asked)
{
    size_t kept = 0;
    for (size_t i = 0; i < asked->period_count; i++) {
        struct period period = asked->periods[i];
        const struct period *next = i + 1 < asked->period_count ? &asked->periods[i + 1] : NULL;
        if (next != NULL && next->first == period.last + 2 && period.first > 0 &&
            words_is(asked->words, asked->count, period.first - 1, "from") &&
            words_is(asked->words, asked->count, period.last + 1, "to") && is_day(&period) && is_day(next) &&
            civil_compare(period.from, next->from) < 0) {
            period.to = next->to;
            period.last = next->last;
            i++;
        }
        asked->periods[kept++] = period;
    }
    asked->period_count = kept;
}

struct compared translate_compared_of(struct arena *arena, const struct growth_names *names,
                                      const char *question, const char *now)
{
    struct compared compared = {.told = false};
    struct asked asked = {.arena = arena, .names = names, .question = question};
    struct civil today;
    struct period pair[2] = {{.first = 0}};
    if (now == NULL || !civil_parse(now, &today)) {
        today = civil_today();
    }
    asked.count = words_split(arena, question, strlen(question), MOST_WORDS, &asked.words);
    asked.period_count =
        periods_find(arena, asked.words, asked.count, today, names->catalog->week_start, &asked.periods);
    join_days(&asked);
    join_span(&asked);
    if (asked.period_count == 0 || asked.period_count > 2) {
        return compared;
    }
    pair[0] = asked.periods[0];
    bool two = asked.period_count == 2;
    if (two) {
        pair[1] = asked.periods[1];
    }
    if (two && is_same_of_year(&asked, pair)) {
        compared.said = literal_of(arena, &pair[1]);
        move_to_year(&pair[1], &pair[0]);
        compared.periods[1] = literal_of(arena, &pair[1]);
        compared.moved = true;
    } else if (!two || overlap(&pair[0], &pair[1])) {
        two = find_shifted(&asked, &pair[0], &pair[1]);
    }
    if (!two && asked.period_count == 1) {
        return growth_in(&asked);
    }
    if (!overlap(&pair[0], &pair[1]) && are_compared(&asked, &pair[0], &pair[1])) {
        compared.told = true;
        compared.by_month = is_by_month(&asked, pair);
        compared.periods[0] = literal_of(arena, &pair[0]);
        compared.periods[1] = literal_of(arena, &pair[1]);
    }
    return compared;
}
