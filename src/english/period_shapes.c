#include "english/period_shapes.h"

#include "english/lists.h"
#include "english/numbers.h"

#include <stdlib.h>
#include <string.h>

static bool read_integer(const struct word *word, size_t least_digits, size_t most_digits, int *ret_value)
{
    size_t length = strlen(word->text);
    if (word->kind != WORD_NUMBER || length < least_digits || length > most_digits ||
        word->end - word->start != length || strspn(word->text, "0123456789") != length) {
        return false;
    }
    *ret_value = (int)strtol(word->text, NULL, 10);
    return true;
}

static bool read_year(const struct word *word, struct period_reading *reading)
{
    return read_integer(word, 4, 4, &reading->year) && reading->year >= 1000 && reading->year < 3000;
}

static bool read_short_year(const struct word *word, struct period_reading *reading)
{
    if (!read_integer(word, 2, 2, &reading->year)) {
        return false;
    }
    reading->year += 2000;
    return true;
}

static bool read_month_number(const struct word *word, struct period_reading *reading)
{
    return read_integer(word, 1, 2, &reading->month) && reading->month >= 1 && reading->month <= 12;
}

static bool read_day(const struct word *word, struct period_reading *reading)
{
    return read_integer(word, 1, 2, &reading->day) && reading->day >= 1 && reading->day <= 31;
}

static bool read_quarter(const struct word *word, struct period_reading *reading)
{
    return read_integer(word, 1, 1, &reading->quarter) && reading->quarter >= 1 && reading->quarter <= 4;
}

static bool read_number(const struct word *word, struct period_reading *reading)
{
    return read_integer(word, 1, 2, &reading->count);
}

static bool read_dotted(const struct word *word, struct period_reading *reading)
{
    char *end = NULL;
    size_t length = strlen(word->text), digits = strcspn(word->text, ".");
    if (word->kind != WORD_NUMBER || digits < 1 || digits > 2 || length < digits + 2 || length > digits + 3) {
        return false;
    }
    reading->day = (int)strtol(word->text, &end, 10);
    reading->month = (int)strtol(end + 1, NULL, 10);
    return true;
}

static bool read_count(const struct word *word, struct period_reading *reading)
{
    reading->count = number_word_value(word->text);
    return reading->count > 0 || read_integer(word, 1, 4, &reading->count);
}

static bool read_lone_month(const struct word *word, struct period_reading *reading)
{
    bool told = word->capital || reading->cued || !list_has(LIST_AMBIGUOUS_MONTHS, word->text);
    return told && list_value(LIST_MONTH_NAMES, word->text, &reading->month);
}

static bool read_month_within(const struct word *word, struct period_reading *reading)
{
    return reading->within && list_value(LIST_MONTH_NAMES, word->text, &reading->month);
}

static bool read_cued_christmas(const struct word *word, struct period_reading *reading)
{
    return reading->cued && strcmp(word->text, "christmas") == 0;
}

/* How an element is read: by a function, or as the value of a word in a list. */
static const struct {
    bool (*read)(const struct word *word, struct period_reading *reading);
    enum word_list list;
    size_t field; /* of the reading */
} readers[PERIOD_ELEMENTS] = {
#define FIELD(name) offsetof(struct period_reading, name)
    [PERIOD_YEAR] = {read_year, 0, 0},
    [PERIOD_YY] = {read_short_year, 0, 0},
    [PERIOD_NN] = {read_month_number, 0, 0},
    [PERIOD_DD] = {read_day, 0, 0},
    [PERIOD_QUARTER] = {read_quarter, 0, 0},
    [PERIOD_NUMBER] = {read_number, 0, 0},
    [PERIOD_DAY_MONTH] = {read_dotted, 0, 0},
    [PERIOD_COUNT] = {read_count, 0, 0},
    [PERIOD_MON] = {NULL, LIST_MONTH_NAMES, FIELD(month)},
    [PERIOD_MONTH] = {read_lone_month, 0, 0},
    [PERIOD_MON_WITHIN] = {read_month_within, 0, 0},
    [PERIOD_ORDINAL] = {NULL, LIST_ORDINALS_TO_FOUR, FIELD(quarter)},
    [PERIOD_UNIT] = {NULL, LIST_CALENDAR_UNITS, FIELD(unit)},
    [PERIOD_SINGLE] = {NULL, LIST_SINGLE_UNITS, FIELD(unit)},
    [PERIOD_LAST] = {NULL, LIST_SAID_OF_LAST, FIELD(nothing)},
    [PERIOD_THIS] = {NULL, LIST_SAID_OF_THIS, FIELD(nothing)},
    [PERIOD_NEXT] = {NULL, LIST_SAID_OF_NEXT, FIELD(nothing)},
    [PERIOD_TH] = {NULL, LIST_ORDINAL_ENDINGS, FIELD(nothing)},
    [PERIOD_REL] = {NULL, LIST_RELATIVE_YEARS, FIELD(year)},
    [PERIOD_SEASON] = {NULL, LIST_SEASONS, FIELD(month)},
    [PERIOD_WEEKDAY] = {NULL, LIST_WEEKDAYS, FIELD(day)},
    [PERIOD_WEEKOF] = {NULL, LIST_BEFORE_WEEK_DAY, FIELD(nothing)},
    [PERIOD_CHRISTMAS] = {read_cued_christmas, 0, 0},
#undef FIELD
};

bool period_read_element(const struct period_element *element, const struct word *word,
                         struct period_reading *reading)
{
    if (element->kind == PERIOD_WORD) {
        return strcmp(element->word, word->text) == 0;
    }
    if (readers[element->kind].read != NULL) {
        return readers[element->kind].read(word, reading);
    }
    return list_value(readers[element->kind].list, word->text,
                      (int *)((char *)reading + readers[element->kind].field));
}

size_t period_read_shape(const struct period_shape *shape, const struct word *words, size_t count, size_t at,
                         struct period_reading *reading)
{
    size_t next = at;
    for (size_t i = 0; i < shape->count; i++) {
        const struct period_element *element = &shape->elements[i];
        bool joined = next > at && next < count && words[next - 1].end == words[next].start;
        if (next < count && (!element->tight || joined) &&
            period_read_element(element, &words[next], reading)) {
            next++;
        } else if (!element->optional) {
            return 0;
        }
    }
    return next - at;
}

bool period_links(const struct word *words, size_t first, size_t end)
{
    bool all = end > first && end - first <= 2;
    for (size_t at = first; at < end && all; at++) {
        all = list_has(LIST_BETWEEN_PERIODS, words[at].text);
    }
    return all;
}

/* "in may", "from march to june", "may compared with march": what stands before or after it says that the
 * word is a month. */
static bool cues_month(const struct word *words, size_t count, size_t at)
{
    bool cued = at > 0 && list_has(LIST_BEFORE_MONTH, words[at - 1].text);
    for (size_t links = 1; links <= 2 && !cued; links++) {
        size_t later = at + links + 1;
        cued = (later < count && list_has(LIST_MONTH_NAMES, words[later].text) &&
                period_links(words, at + 1, later)) ||
               (at > links && list_has(LIST_MONTH_NAMES, words[at - links - 1].text) &&
                period_links(words, at - links, at));
    }
    return cued;
}

/* "in June 24", and "July 24" of "in June 24 and July 24". */
static bool is_within(const struct word *words, size_t at)
{
    int month, digits;
    while (at >= 3 && list_has(LIST_BETWEEN_PERIODS, words[at - 1].text) &&
           read_integer(&words[at - 2], 2, 2, &digits) &&
           list_value(LIST_MONTH_NAMES, words[at - 3].text, &month)) {
        at -= 3;
    }
    return at > 0 && list_has(LIST_WITHIN_MONTH, words[at - 1].text);
}

size_t period_read(const struct word *words, size_t count, size_t at, struct civil today,
                   struct period *ret_period)
{
    size_t best = 0;
    bool cued = cues_month(words, count, at), within = is_within(words, at);
    for (size_t i = 0; i < period_shape_count; i++) {
        struct period_reading reading = period_shapes[i].given;
        struct period period = {.first = at};
        reading.cued = cued;
        reading.within = within;
        size_t length = period_read_shape(&period_shapes[i], words, count, at, &reading);
        reading.year += reading.year < 1000 ? today.year : 0;
        if (length > best && period_shapes[i].span(&reading, today, &period)) {
            best = length;
            period.last = at + length - 1;
            *ret_period = period;
        }
    }
    return best;
}
