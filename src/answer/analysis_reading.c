/* What all kinds of analyses read in a question: times to come, and words that have no part in what is translated. */
#include "answer/analysis_reading.h"

#include "english/lists.h"
#include "english/periods.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum {
    MOST_UNITS = 400,
    MONTHS_OF_A_SEASON = 3,
    A_FEW = 2,
    MONTHS_OF_HALF_A_YEAR = 6,
    DAYS_OF_HALF_A_MONTH = 14,
};

/* With the "'s" behind it. */
void reading_drop(struct reading *reading, size_t first, size_t end)
{
    end += is(reading, end, "'") && is(reading, end + 1, "s") ? 2 : 0;
    for (size_t i = first; i < end && i < reading->count; i++) {
        reading->gone[i] = true;
    }
    reading->slot = first;
}

void reading_drop_list(struct reading *reading, enum word_list list)
{
    for (size_t i = 0; i < reading->count; i++) {
        reading->gone[i] = reading->gone[i] || in(reading, i, list);
    }
}

/* Words of the list at the beginning, and behind what is gone there. */
void reading_drop_leading(struct reading *reading, enum word_list list)
{
    size_t i = 0;
    while (i < reading->count && (reading->gone[i] || in(reading, i, list))) {
        reading->gone[i++] = true;
    }
}

/* Where the preposition of the phrase at `place` begins: "for the", "in", "over". */
size_t reading_with_preposition(const struct reading *reading, size_t place)
{
    static const char *const before[] = {"for", "in",   "over", "during", "by",    "the", "of",
                                         "on",  "this", "at",   "within", "until", "s",   "'"};
    while (place > 0 &&
           text_is_one_of(reading->words[place - 1].text, before, sizeof before / sizeof *before)) {
        place--;
    }
    return place;
}

bool reading_unit_at(const struct reading *reading, size_t place, enum civil_unit *ret_unit)
{
    int value;
    if (place >= reading->count || !list_value(LIST_ANALYSIS_UNITS, reading->words[place].text, &value)) {
        return false;
    }
    *ret_unit = (enum civil_unit)value;
    return true;
}

void reading_take_unit(struct reading *reading, enum civil_unit unit)
{
    if (!reading->unit_given) {
        reading->asked.unit = unit;
    }
}

void reading_take_period(struct reading *reading, struct civil from, struct civil to, enum civil_unit unit)
{
    reading->asked.period_given = true;
    reading->asked.from = from;
    reading->asked.to = to;
    reading_take_unit(reading, unit == CIVIL_QUARTER || unit == CIVIL_YEAR ? CIVIL_MONTH : unit);
}

/* The units behind the one of today: "next quarter", "the coming 8 weeks". */
static void take_units(struct reading *reading, enum civil_unit unit, long count)
{
    struct civil from = civil_add(civil_floor_from(reading->today, unit, reading->week_start), unit, 1);
    reading_take_period(reading, from, civil_add(from, unit, count), unit);
}

bool reading_number_at(const struct reading *reading, size_t place, long *ret_number)
{
    int value;
    if (place < reading->count && reading->words[place].kind == WORD_NUMBER) {
        *ret_number = strtol(reading->words[place].text, NULL, 10);
        return *ret_number > 0 && *ret_number <= MOST_UNITS;
    }
    bool named = place < reading->count &&
                 list_value(LIST_NUMBER_WORDS, reading->words[place].text, &value) && value > 0;
    *ret_number = named ? value : 0;
    return named;
}

/* "next quarter", "the coming years", "the next 8 weeks", "next winter", "next march". */
bool reading_coming(struct reading *reading)
{
    size_t place = find(reading, LIST_COMING_WORDS), end = place + 1;
    enum civil_unit unit;
    long count = 1;
    int month;
    if (place == reading->count) {
        return false;
    }
    bool counted = reading_number_at(reading, end, &count);
    end += counted;
    size_t half = is(reading, end, "half") ? 1 + is(reading, end + 1, "-") : 0; /* "the next half year" */
    end += half;
    bool season =
        end < reading->count && (list_value(LIST_SEASONS_OF_YEAR, reading->words[end].text, &month) ||
                                 list_value(LIST_MONTH_NAMES, reading->words[end].text, &month));
    if (reading_unit_at(reading, end, &unit)) {
        const char *text = reading->words[end].text;
        reading->asked.vague = !counted && half == 0 && text[strlen(text) - 1] == 's';
        if (half > 0) {
            unit = unit == CIVIL_YEAR ? CIVIL_MONTH : CIVIL_DAY;
            count = unit == CIVIL_MONTH ? MONTHS_OF_HALF_A_YEAR : DAYS_OF_HALF_A_MONTH;
        }
        take_units(reading, unit, reading->asked.vague ? A_FEW : counted || half > 0 ? count : 1);
    } else if (season) {
        struct civil from = {reading->today.year, month, 1};
        from.year += civil_compare(from, reading->today) <= 0;
        bool long_one = in(reading, end, LIST_SEASONS_OF_YEAR) && !is(reading, end, "christmas");
        reading_take_period(reading, from, civil_add(from, CIVIL_MONTH, long_one ? MONTHS_OF_A_SEASON : 1),
                            CIVIL_MONTH);
    } else {
        return false;
    }
    reading_drop(reading, reading_with_preposition(reading, place), end + 1);
    return true;
}

/* "for 8 weeks", "6 months ahead"; on the first day of a week or month the one that begins is the first of them, unless what is
 * ahead is asked for. */
bool reading_counted(struct reading *reading)
{
    enum civil_unit unit;
    long count;
    for (size_t i = 0; i + 1 < reading->count; i++) {
        if (reading_number_at(reading, i, &count) && reading_unit_at(reading, i + 1, &unit)) {
            bool ahead = is(reading, i + 2, "ahead") || is(reading, i + 2, "out");
            struct civil first = civil_floor_from(reading->today, unit, reading->week_start);
            bool begins = unit != CIVIL_DAY && !ahead && civil_compare(first, reading->today) == 0;
            if (begins) {
                reading_take_period(reading, first, civil_add(first, unit, count), unit);
            } else {
                take_units(reading, unit, count);
            }
            reading_drop(reading, reading_with_preposition(reading, i), i + 2 + ahead);
            return true;
        }
    }
    return false;
}

/* "tomorrow", "the rest of the year", "the end of the month". */
bool reading_rest(struct reading *reading)
{
    enum civil_unit unit;
    for (size_t i = 0; i < reading->count; i++) {
        if (is(reading, i, "tomorrow")) {
            take_units(reading, CIVIL_DAY, 1);
            reading_drop(reading, reading_with_preposition(reading, i), i + 1);
            return true;
        }
        bool rest = is(reading, i, "rest") || is(reading, i, "remainder") || is(reading, i, "end");
        size_t at = i + 1 + is(reading, i + 1, "of");
        at += is(reading, at, "the") || is(reading, at, "this");
        if (rest && reading_unit_at(reading, at, &unit)) {
            struct civil from = civil_floor(
                reading->today, unit == CIVIL_WEEK || unit == CIVIL_MONTH ? CIVIL_DAY : CIVIL_MONTH);
            reading_take_period(
                reading, from,
                civil_add(civil_floor_from(reading->today, unit, reading->week_start), unit, 1),
                unit == CIVIL_WEEK || unit == CIVIL_MONTH ? CIVIL_DAY : CIVIL_MONTH);
            reading_drop(reading, reading_with_preposition(reading, i), at + 1);
            return true;
        }
    }
    return false;
}
