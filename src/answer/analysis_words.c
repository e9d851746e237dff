/* The kind of analysis that a question's words ask for, and what of them is left to be translated. */
#include "answer/analysis_reading.h"
#include "english/lists.h"
#include "english/periods.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum { DAYS_BY_DAY = 31, DAYS_BY_WEEK = 366 };

/* "by week", "per month", "weekly". */
static void read_unit(struct reading *reading)
{
    enum civil_unit unit;
    for (size_t i = 0; i < reading->count; i++) {
        const char *text = reading->words[i].text;
        bool named = i > 0 && (is(reading, i - 1, "by") || is(reading, i - 1, "per") ||
                               is(reading, i - 1, "each") || is(reading, i - 1, "every"));
        bool adverb = strlen(text) > 2 && strcmp(text + strlen(text) - 2, "ly") == 0;
        if ((named || adverb) && reading_unit_at(reading, i, &unit)) {
            reading->asked.unit = unit;
            reading->unit_given = true;
            reading_drop(reading, adverb ? i : i - 1, i + 1);
        }
    }
}

/* ---- what is to come ---- */

static enum civil_unit unit_of_period(struct civil from, struct civil to)
{
    long days = civil_days(to) - civil_days(from);
    return days > 27 && from.day == 1 && to.day == 1 ? CIVIL_MONTH : days == 7 ? CIVIL_WEEK : CIVIL_DAY;
}

/* "July and August" is one period: the places of those that follow on each other, and where the last ends. */
static size_t join_periods(const struct reading *reading, const struct period *periods, size_t count,
                           struct period *joined)
{
    size_t last = joined->last;
    for (size_t i = 1; i < count; i++) {
        bool linked =
            periods[i].first == last + 2 && (is(reading, last + 1, "and") || is(reading, last + 1, "to") ||
                                             is(reading, last + 1, "until") || is(reading, last + 1, "-"));
        if (!linked) {
            break;
        }
        while (periods[i].yearless && joined->yearless && civil_compare(joined->to, periods[i].from) > 0 &&
               civil_compare(joined->from, periods[i].from) > 0) { /* the last july, and august after it */
            joined->from.year--;
            joined->to.year--;
        }
        joined->to = civil_compare(periods[i].to, joined->to) > 0 ? periods[i].to : joined->to;
        last = periods[i].last;
    }
    return last;
}

/* The longest period that the words name, which are then gone. */
static bool read_named(struct reading *reading, struct period *ret_period)
{
    struct period *found;
    size_t count = periods_find(reading->arena, reading->words, reading->count, reading->today,
                                reading->week_start, &found);
    if (count == 0) {
        return false;
    }
    *ret_period = found[0];
    size_t first = reading_with_preposition(reading, found[0].first);
    bool since = first > 0 && in(reading, first - 1, LIST_SINCE_WORDS);
    size_t last = join_periods(reading, found, count, ret_period);
    reading_drop(reading, first - since, last + 1);
    if (since) {
        ret_period->to = civil_add(reading->today, CIVIL_DAY, 1);
    }
    return true;
}

/* "in december 2024", "by the end of 2025". */
static bool read_named_to_come(struct reading *reading)
{
    struct period period;
    if (!read_named(reading, &period)) {
        return false;
    }
    bool past = civil_compare(period.to, reading->today) <= 0;
    if (past && period.yearless) {
        period.from.year++;
        period.to.year++;
    }
    size_t end = reading->slot;
    for (size_t i = end; i-- > 0 && reading->words[i].kind == WORD_ALPHA;) {
        if (is(reading, i, "end")) {
            reading_drop(reading, reading_with_preposition(reading, i), end);
        }
        if (!is(reading, i, "of") && !is(reading, i, "the")) {
            break;
        }
    }
    reading_take_period(reading, period.from, period.to, unit_of_period(period.from, period.to));
    return true;
}

/* "which accounts are going to leave": of single rows nothing is forecast. */
static bool asks_for_rows(const struct reading *reading)
{
    return has(reading, "which") || has(reading, "who") || has(reading, "whose") || has(reading, "list") ||
           (has(reading, "should") && !has(reading, "expect"));
}

/* "the next 24 hours", "hourly", "by hour", and "with temperature" behind: true where a number of hours is named. */
static bool read_hours(struct reading *reading)
{
    long count;
    bool told = false;
    for (size_t i = 0; i < reading->count; i++) {
        bool hours = is(reading, i, "hours") || is(reading, i, "hour");
        bool by = i > 0 && (is(reading, i - 1, "by") || is(reading, i - 1, "per"));
        if (hours && i > 0 && reading_number_at(reading, i - 1, &count)) {
            size_t first = i - 1 - (i > 1 && in(reading, i - 2, LIST_COMING_WORDS));
            reading->asked.hours = count;
            reading_drop(reading, reading_with_preposition(reading, first),
                         i + 1 + (is(reading, i + 1, "ahead") || is(reading, i + 1, "out")));
            told = true;
        } else if ((hours && by) || is(reading, i, "hourly")) {
            reading_drop(reading, hours ? i - 1 : i, i + 1);
        } else {
            continue;
        }
        reading->asked.hourly = true;
        reading_take_unit(reading, CIVIL_DAY);
        reading->unit_given = true;
    }
    return told;
}

/* "with temperature", "given the weather" at the end of what is by the hour. */
static void read_outside(struct reading *reading)
{
    static const char *const marks[] = {"with", "using", "given", "considering"};
    for (size_t i = 1; i + 1 < reading->count && reading->asked.hourly; i++) {
        if (!reading->gone[i] &&
            text_is_one_of(reading->words[i].text, marks, sizeof marks / sizeof *marks)) {
            size_t end = reading->words[reading->count - 1].end, start = reading->words[i + 1].start;
            reading->asked.outside =
                arena_printf(reading->arena, "%.*s", (int)(end - start), reading->question + start);
            reading_drop(reading, i, reading->count);
            reading->slot = reading->count;
        }
    }
}

static bool read_forecast(struct reading *reading)
{
    size_t word = find(reading, LIST_FORECAST_WORDS);
    bool will = has(reading, "will") || (has(reading, "going") && has(reading, "to"));
    bool asked = word < reading->count || will;
    if (asks_for_rows(reading)) {
        return false;
    }
    read_unit(reading);
    bool told = (asked && read_hours(reading)) || reading_coming(reading) || reading_rest(reading);
    read_outside(reading);
    if (!told && asked) {
        told = reading_counted(reading) || read_named_to_come(reading);
    }
    if (!told && word == reading->count) {
        return false;
    }
    reading->asked.kind = ANALYSIS_FORECAST;
    reading->asked.open = !asked;
    if (asked) {
        reading_drop_list(reading, LIST_FORECAST_WORDS);
        reading_drop_leading(reading, LIST_FORECAST_FILLERS);
        if (has(reading, "should")) { /* "what amount should we expect" */
            reading_drop_list(reading, LIST_EXPECTING_FILLERS);
        }
        if (will) { /* "how many orders will we have", "will orders increase" */
            reading_drop_list(reading, LIST_WILL_FILLERS);
            reading_drop_list(reading, LIST_CHANGE_VERBS);
        }
    }
    return true;
}

/* ---- what is unusual ---- */

/* "were there days with", "which months", "odd weeks for": the unit, where only fillers stand before it. */
static void read_leading_unit(struct reading *reading)
{
    enum civil_unit unit;
    size_t i = 0;
    while (in(reading, i, LIST_UNUSUAL_FILLERS) || in(reading, i, LIST_UNUSUAL_WORDS)) {
        i++;
    }
    if (!reading_unit_at(reading, i, &unit) || is(reading, i, "daily") || i == 0 || reading->unit_given) {
        return;
    }
    const char *text = reading->words[i].text;
    if (text[strlen(text) - 1] == 's') {
        reading->asked.unit = unit;
        reading->unit_given = true;
        reading_drop(reading, 0, i + 1);
        reading->slot = reading->count;
    }
}

/* "suspiciously high", "unusually many": how they are unusual, not what. */
static void drop_degrees(struct reading *reading)
{
    for (size_t i = 0; i + 1 < reading->count; i++) {
        if (in(reading, i, LIST_UNUSUAL_WORDS) && in(reading, i + 1, LIST_DEGREES)) {
            reading->gone[i + 1] = true;
        }
    }
}

static bool read_unusual(struct reading *reading)
{
    struct period period;
    if (find(reading, LIST_UNUSUAL_WORDS) == reading->count || has(reading, "why")) {
        return false;
    }
    reading->asked.kind = ANALYSIS_UNUSUAL;
    read_unit(reading);
    drop_degrees(reading);
    read_leading_unit(reading);
    long days = DAYS_BY_WEEK + 1;
    if (read_named(reading, &period)) {
        reading->asked.period_given = true;
        reading->asked.from = period.from;
        reading->asked.to = period.to;
        days = civil_days(period.to) - civil_days(period.from);
    }
    reading_take_unit(reading, days <= DAYS_BY_DAY    ? CIVIL_DAY
                               : days <= DAYS_BY_WEEK ? CIVIL_WEEK
                                                      : CIVIL_MONTH);
    reading_drop_list(reading, LIST_UNUSUAL_WORDS);
    reading_drop_leading(reading, LIST_UNUSUAL_FILLERS);
    return true;
}

/* ---- what a change is made of ---- */

/* The period before: of whole months as many of them, else as many days; a year before where the words say
 * so. */
static void take_before(struct reading *reading, bool year_before)
{
    struct analysis_asked *asked = &reading->asked;
    enum civil_unit unit = unit_of_period(asked->from, asked->to) == CIVIL_MONTH ? CIVIL_MONTH : CIVIL_DAY;
    long length = series_distance(asked->from, asked->to, unit);
    asked->before_from =
        year_before ? civil_add(asked->from, CIVIL_YEAR, -1) : civil_add(asked->from, unit, -length);
    asked->before_to = year_before ? civil_add(asked->to, CIVIL_YEAR, -1) : asked->from;
}

/* "than last year", "compared to the year before", "year over year". */
static bool read_year_before(struct reading *reading)
{
    static const char *const marks[] = {"than", "versus", "vs", "against", "compared"};
    for (size_t i = 0; i < reading->count; i++) {
        size_t at = i + 1;
        while (is(reading, at, "to") || is(reading, at, "with") || is(reading, at, "the") ||
               is(reading, at, "last") || is(reading, at, "previous") || is(reading, at, "over")) {
            at++;
        }
        bool marked = text_is_one_of(reading->words[i].text, marks, sizeof marks / sizeof *marks) ||
                      is(reading, i, "year");
        if (marked && at > i + 1 && is(reading, at, "year")) {
            reading_drop(reading, i, at + 1 + is(reading, at + 1, "before"));
            reading->slot = reading->count;
            for (size_t k = i; k < reading->count && k <= at + 1; k++) {
                reading->words[k].text = ""; /* no period is found here */
            }
            return true;
        }
    }
    return false;
}

static bool asks_for_change(const struct reading *reading)
{
    bool verb = find(reading, LIST_CHANGE_VERBS) < reading->count;
    bool noun = find(reading, LIST_CHANGE_NOUNS) < reading->count;
    bool explains = is(reading, 0, "explain") && noun;
    bool drivers = is(reading, 0, "what") && (is(reading, 1, "drove") || is(reading, 1, "explains") ||
                                              (has(reading, "behind") && noun));
    bool changed = is(reading, 0, "what") && is(reading, 1, "changed") && is(reading, 2, "in");
    return (is(reading, 0, "why") && verb) || explains || (drivers && noun) || changed;
}

static bool read_change(struct reading *reading)
{
    struct period period;
    if (!asks_for_change(reading)) {
        return false;
    }
    reading->asked.kind = ANALYSIS_CHANGE;
    reading->asked.unit = CIVIL_MONTH;
    bool falls = find(reading, LIST_FALLING_WORDS) < reading->count,
         rises = find(reading, LIST_RISING_WORDS) < reading->count;
    reading->asked.direction = rises - falls;
    bool year_before = read_year_before(reading);
    bool named = read_named(reading, &period);
    if (named) {
        struct civil tomorrow = civil_add(reading->today, CIVIL_DAY, 1);
        reading->asked.period_given = true;
        reading->asked.from = period.from;
        reading->asked.to = civil_compare(period.to, tomorrow) > 0 ? tomorrow : period.to;
    } else { /* the last whole month */
        reading->asked.to = civil_floor(reading->today, CIVIL_MONTH);
        reading->asked.from = civil_add(reading->asked.to, CIVIL_MONTH, -1);
    }
    take_before(reading, year_before);
    reading_drop_list(reading, LIST_CHANGE_VERBS);
    reading_drop_leading(reading, LIST_CHANGE_FILLERS);
    reading->gone[0] = true;
    return true;
}

/* ---- what is left ---- */

static bool is_left(const struct reading *reading, size_t place)
{
    return !reading->gone[place] && (reading->words[place].kind != WORD_OTHER ||
                                     (place > 0 && place + 1 < reading->count && !reading->gone[place - 1] &&
                                      !reading->gone[place + 1] && reading->words[place].text[0] != '?'));
}

/* Behind what the question had in its place, else before "by", else at the end. */
static const char *join_left(struct reading *reading)
{
    struct text text;
    size_t left = 0;
    bool by_time = analysis_is_of_series(reading->asked.kind);
    if (reading->slot >= reading->count || reading->slot == 0) {
        reading->slot = 0;
        while (reading->slot < reading->count &&
               !((is(reading, reading->slot, "by") || is(reading, reading->slot, "per")) &&
                 !reading->gone[reading->slot])) {
            reading->slot++;
        }
    }
    text_open(&text);
    for (size_t i = 0; i <= reading->count; i++) {
        if (i == reading->slot && left > 0 && by_time) {
            fputs(" per month", text.out);
        }
        if (i < reading->count && is_left(reading, i)) {
            bool close =
                i > 0 && !reading->gone[i - 1] && reading->words[i].start == reading->words[i - 1].end;
            fprintf(text.out, "%s%.*s", close || left == 0 ? "" : " ",
                    (int)(reading->words[i].end - reading->words[i].start),
                    reading->question + reading->words[i].start);
            left++;
        }
    }
    const char *joined = text_close(&text, reading->arena);
    if (left == 0) {
        return NULL;
    }
    return !by_time || strstr(joined, " per month") != NULL
               ? joined
               : arena_printf(reading->arena, "%s per month", joined);
}

struct analysis_asked analysis_read_words(struct arena *arena, const char *question, struct civil today,
                                          int week_start)
{
    struct reading blank = {.question = question, .arena = arena, .today = today, .week_start = week_start};
    typedef bool read_fn(struct reading * reading);
    static read_fn *const kinds[] = {read_change,   reading_distribution, reading_association,
                                     reading_score, reading_segments,     reading_risk,
                                     read_unusual,  read_forecast};
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        struct reading reading = blank;
        reading.count = words_split(arena, question, strlen(question), MOST_WORDS, &reading.words);
        reading.slot = reading.count;
        if (kinds[i](&reading)) {
            reading.asked.text = join_left(&reading);
            return reading.asked;
        }
    }
    return (struct analysis_asked){.kind = ANALYSIS_NONE};
}
