#include "english/periods.h"

#include "english/lists.h"
#include "english/period_shapes.h"

#include <string.h>

/* Does one period lead to the next: "May and July", "Jan-Mar"? */
static bool is_joined(const struct word *words, const struct period *period, const struct period *next)
{
    size_t first = period->last + 1;
    return next->first == first || period_links(words, first, next->first);
}

static bool is_compared(const struct word *words, const struct period *period, const struct period *next)
{
    for (size_t at = period->last + 1; at < next->first; at++) {
        if (list_has(LIST_COMPARISONS, words[at].text)) {
            return true;
        }
    }
    return false;
}

/* Gives a period the year of another one, or one more: "December to March 2023" is over the new year. Two
 * that are compared are of one year, but not where they then are one: "May against May 2023". */
static void take_year(struct period *period, const struct period *other, bool compared, int more)
{
    int years = other->from.year - period->from.year;
    int order = civil_compare(civil_add(period->from, CIVIL_YEAR, years), other->from);
    if (compared && order == 0) {
        return;
    }
    years += !compared && order == -more ? more : 0;
    period->from = civil_add(period->from, CIVIL_YEAR, years);
    period->to = civil_add(period->to, CIVIL_YEAR, years);
    period->yearless = false;
}

static bool has_year(const struct period *period)
{
    return !period->yearless && !period->bare_year;
}

/* "between May and July 2023", "Q3 2023 to Q4": the year is meant for both. */
static void share_years(struct period *periods, size_t count, const struct word *words)
{
    for (size_t i = count; i-- > 1;) {
        struct period *period = &periods[i - 1];
        if (period->yearless && has_year(&periods[i]) && is_joined(words, period, &periods[i])) {
            take_year(period, &periods[i], is_compared(words, period, &periods[i]), -1);
        }
    }
    for (size_t i = 1; i < count; i++) {
        struct period *period = &periods[i];
        if (period->yearless && has_year(&periods[i - 1]) && is_joined(words, &periods[i - 1], period)) {
            take_year(period, &periods[i - 1], is_compared(words, &periods[i - 1], period), 1);
        }
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

/* ---- what two periods of one kind have in common is said of one of them ---- */

static bool is_the(const struct word *word)
{
    return strcmp(word->text, "the") == 0;
}

/* What tells a period from others of its kind, "first" of "the first half", "12" of "week 12": how many words
 * stand before it, without the article. -1: it has no such word. */
static int place_of_index(const struct word *words, size_t first)
{
    if (list_has(LIST_ORDINALS_TO_FOUR, words[first].text)) {
        return 0;
    }
    return strcmp(words[first].text, "week") == 0 ? 1 : -1;
}

static bool is_index(const struct word *word, const struct word *like)
{
    bool ordinal = list_has(LIST_ORDINALS_TO_FOUR, word->text);
    return (ordinal ? list_has(LIST_ORDINALS_TO_FOUR, like->text)
                    : word->kind == WORD_NUMBER && like->kind == WORD_NUMBER) &&
           strcmp(word->text, like->text) != 0;
}

/* Do the `length` words at `at` begin as the period does, but for the word that tells them apart? The period
 * is then read with theirs. */
static bool read_like(struct arena *arena, const struct word *words, size_t at, size_t length,
                      const struct period *period, struct civil today, struct period *ret_period)
{
    size_t start = period->first + is_the(&words[period->first]), count = period->last - start + 1;
    int place = place_of_index(words, start);
    if (place < 0 || length <= (size_t)place || length > count ||
        !is_index(&words[at + place], &words[start + place])) {
        return false;
    }
    for (size_t i = 0; i < length; i++) {
        if ((int)i != place && strcmp(words[at + i].text, words[start + i].text) != 0) {
            return false;
        }
    }
    struct word *copy = ARENA_ARRAY(arena, struct word, count);
    memcpy(copy, words + start, count * sizeof *copy);
    copy[place].text = words[at + place].text;
    copy[place].end = copy[place].start + (uint32_t)strlen(copy[place].text);
    if (period_read(copy, count, 0, today, ret_period) != count) {
        return false;
    }
    ret_period->first = at;
    ret_period->last = at + length - 1;
    return true;
}

enum { MOST_LINKS = 2, MOST_LIKE = 2 /* words: "first half", "first" */ };

/* "first" of "from the first to the second half of 2025", "week 12" of "week 12 and week 13 of 2025". */
static bool read_like_before(struct arena *arena, const struct word *words, const struct period *later,
                             size_t least, const struct period *whole, struct civil today,
                             struct period *ret_period)
{
    for (size_t links = 1; links <= MOST_LINKS && later->first >= least + links + 1; links++) {
        size_t end = later->first - links;
        for (size_t length = MOST_LIKE; length >= 1 && period_links(words, end, later->first); length--) {
            if (end >= least + length &&
                read_like(arena, words, end - length, length, whole, today, ret_period)) {
                ret_period->first -= end - length > least && is_the(&words[end - length - 1]) ? 1 : 0;
                return true;
            }
        }
    }
    return false;
}

/* "the second" of "the first half of 2025 against the second". Returns how many words it takes, 0 for none.
 */
static size_t read_like_after(struct arena *arena, const struct word *words, size_t count,
                              const struct period *earlier, struct civil today, struct period *ret_period)
{
    size_t next = earlier->last + 1;
    for (size_t links = 1; links <= MOST_LINKS && next + links < count; links++) {
        size_t at = next + links;
        if (period_read(words, count, at, today, ret_period) > 0) { /* it has words of its own */
            return 0;
        }
        at += is_the(&words[at]) && at + 1 < count ? 1 : 0;
        for (size_t length = MOST_LIKE; length >= 1 && period_links(words, next, next + links); length--) {
            size_t end = at + length;
            /* an ordinal alone may be one of something else: "and the second best" */
            bool whole = length > 1 || end == count || words[end < count ? end : at].kind == WORD_OTHER;
            if (end <= count && whole && read_like(arena, words, at, length, earlier, today, ret_period)) {
                ret_period->first = next + links;
                return end - next;
            }
        }
    }
    return 0;
}

struct found {
    struct arena *arena;
    struct period *periods;
    size_t count, capacity;
};

static void add(struct found *found, const struct period *period)
{
    found->periods =
        arena_grow(found->arena, found->periods, found->count, &found->capacity, sizeof *found->periods);
    found->periods[found->count++] = *period;
}

/* Those that stand before a period and share its words, the first first. */
static void add_before(struct found *found, const struct word *words, const struct period *period,
                       size_t least, struct civil today)
{
    struct period before[4]; /* no unit has more that are told by an ordinal */
    size_t count = 0;
    const struct period *later = period;
    while (count < 4 && read_like_before(found->arena, words, later, least, period, today, &before[count])) {
        later = &before[count++];
    }
    while (count > 0) {
        add(found, &before[--count]);
    }
}

/* ---- several of one kind by number ---- */

enum { MOST_NUMBERED = 4 };

/* "quarters 1 and 2 of 2024": each is read as "quarter 1 of 2024" would be. Returns how many words all take.
 */
static size_t read_numbered(struct found *found, const struct word *words, size_t count, size_t at,
                            struct civil today)
{
    size_t numbers[MOST_NUMBERED], found_count = 0, next = at + 1;
    bool more = true;
    int unit;
    if (!list_value(LIST_NUMBERED_UNITS, words[at].text, &unit)) {
        return 0;
    }
    while (more && next < count && words[next].kind == WORD_NUMBER && found_count < MOST_NUMBERED) {
        numbers[found_count++] = next++;
        size_t links = next + 1 < count && list_has(LIST_BETWEEN_PERIODS, words[next + 1].text) ? 2 : 1;
        more = next + links < count && period_links(words, next, next + links) &&
               words[next + links].kind == WORD_NUMBER;
        next += more ? links : 0;
    }
    if (found_count < 2) {
        return 0;
    }
    size_t last = numbers[found_count - 1], rest = count - last, end = last;
    struct word *one = ARENA_ARRAY(found->arena, struct word, rest + 1);
    struct period periods[MOST_NUMBERED];
    memcpy(one + 1, words + last, rest * sizeof *one);
    one[0] = words[at];
    one[0].text = unit == CIVIL_QUARTER ? "quarter" : "half";
    for (size_t i = 0; i < found_count; i++) {
        one[1].text = words[numbers[i]].text;
        one[1].end = one[1].start + (uint32_t)strlen(one[1].text);
        size_t length = period_read(one, rest + 1, 0, today, &periods[i]);
        if (length < 2) {
            return 0;
        }
        periods[i].first = i == 0 ? at : numbers[i];
        periods[i].last = i + 1 < found_count ? numbers[i] : last + length - 2;
        end = periods[i].last;
    }
    for (size_t i = 0; i < found_count; i++) {
        add(found, &periods[i]);
    }
    return end + 1 - at;
}

/* A week of Monday to Sunday as one that begins on another day. */
static void move_week(struct period *period, int week_start)
{
    if (week_start > 0 && period->within.year > 0) {
        struct civil from = civil_floor_from(period->within, CIVIL_WEEK, week_start);
        period->to = period->to_date ? period->to : civil_add(from, CIVIL_WEEK, 1);
        period->from = from;
    }
}

size_t periods_find(struct arena *arena, const struct word *words, size_t count, struct civil today,
                    int week_start, struct period **ret_periods)
{
    struct found found = {.arena = arena};
    for (size_t at = 0; at < count;) {
        struct period period, other;
        size_t least = found.count > 0 ? found.periods[found.count - 1].last + 1 : 0;
        size_t numbered = read_numbered(&found, words, count, at, today);
        if (numbered > 0) {
            at += numbered;
            continue;
        }
        size_t length = period_read(words, count, at, today, &period);
        if (length == 0) {
            at++;
            continue;
        }
        add_before(&found, words, &period, least, today);
        if (read_day_before(words, &period, least, &other)) {
            add(&found, &other);
        }
        size_t more = read_day_after(words, count, &period, &other);
        add(&found, &period);
        if (more == 0) {
            more = read_like_after(arena, words, count, &period, today, &other);
        }
        if (more > 0) {
            add(&found, &other);
        }
        at += length + more;
    }
    share_years(found.periods, found.count, words);
    for (size_t i = 0; i < found.count; i++) {
        move_week(&found.periods[i], week_start);
    }
    *ret_periods = found.periods;
    return found.count;
}
