#include "link/periods.h"

#include "link/numbers.h"

#include <stdlib.h>
#include <string.h>

/* What a shape's elements were read as. */
struct reading {
    int year, month, day, count, quarter;
    enum civil_unit unit;
};

typedef bool make_fn(const struct reading *reading, struct civil today, struct period *ret_period);

static bool span(struct civil from, enum civil_unit unit, long count, struct period *ret_period)
{
    ret_period->from = from;
    ret_period->to = civil_add(from, unit, count);
    return civil_valid(from);
}

static bool make_day(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    struct civil day = {r->year, r->month, r->day};
    return civil_valid(day) && span(day, CIVIL_DAY, 1, ret_period);
}

/* "5/1/2019": month first, unless it cannot be. */
static bool make_slashed_day(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct reading other = *r;
    other.month = r->count;
    if (make_day(&other, today, ret_period)) {
        return true;
    }
    other.month = r->day;
    other.day = r->count;
    return make_day(&other, today, ret_period);
}

static bool make_month(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span((struct civil){r->year, r->month, 1}, CIVIL_MONTH, 1, ret_period);
}

static bool make_quarter(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span((struct civil){r->year, r->quarter * 3 - 2, 1}, CIVIL_QUARTER, 1, ret_period);
}

static bool make_half(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return r->quarter <= 2 &&
           span((struct civil){r->year, r->quarter * 6 - 5, 1}, CIVIL_MONTH, 6, ret_period);
}

static bool make_year(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span((struct civil){r->year, 1, 1}, CIVIL_YEAR, 1, ret_period);
}

static bool make_bare_year(const struct reading *r, struct civil today, struct period *ret_period)
{
    ret_period->bare_year = true;
    return r->year >= 1900 && r->year <= 2099 && make_year(r, today, ret_period);
}

static bool make_days_ago(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct civil day = civil_floor(civil_add(today, r->unit, -(long)r->count), r->unit);
    return span(day, r->unit, 1, ret_period);
}

static bool make_short_decade(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return r->count >= 20 && r->count % 10 == 0 &&
           span((struct civil){1900 + r->count, 1, 1}, CIVIL_YEAR, 10, ret_period);
}

static bool make_decade(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return r->year % 10 == 0 && span((struct civil){r->year, 1, 1}, CIVIL_YEAR, 10, ret_period);
}

static bool make_recent_day(const struct reading *r, struct civil today, struct period *ret_period)
{
    ret_period->yearless = true;
    struct civil day = {today.year, r->month, r->day};
    day.year -= civil_valid(day) && civil_compare(day, today) <= 0 ? 0 : 1;
    return civil_valid(day) && span(day, CIVIL_DAY, 1, ret_period);
}

static bool make_recent_month(const struct reading *r, struct civil today, struct period *ret_period)
{
    ret_period->yearless = true;
    int year = today.year - (r->month > today.month ? 1 : 0);
    return span((struct civil){year, r->month, 1}, CIVIL_MONTH, 1, ret_period);
}

static bool make_recent_quarter(const struct reading *r, struct civil today, struct period *ret_period)
{
    ret_period->yearless = true;
    struct civil from = {today.year, r->quarter * 3 - 2, 1};
    from.year -= civil_compare(from, today) > 0 ? 1 : 0;
    return span(from, CIVIL_QUARTER, 1, ret_period);
}

static bool make_last(const struct reading *r, struct civil today, struct period *ret_period)
{
    return span(civil_add(civil_floor(today, r->unit), r->unit, -1), r->unit, 1, ret_period);
}

static bool make_this(const struct reading *r, struct civil today, struct period *ret_period)
{
    return span(civil_floor(today, r->unit), r->unit, 1, ret_period);
}

static bool make_next(const struct reading *r, struct civil today, struct period *ret_period)
{
    return span(civil_add(civil_floor(today, r->unit), r->unit, 1), r->unit, 1, ret_period);
}

static bool make_last_count(const struct reading *r, struct civil today, struct period *ret_period)
{
    ret_period->from = civil_add(today, r->unit, -(long)r->count);
    ret_period->to = civil_add(today, CIVIL_DAY, 1);
    return r->count > 0;
}

static bool make_next_count(const struct reading *r, struct civil today, struct period *ret_period)
{
    ret_period->from = today;
    ret_period->to = civil_add(civil_add(today, r->unit, r->count), CIVIL_DAY, 1);
    return r->count > 0;
}

static bool make_to_date(const struct reading *r, struct civil today, struct period *ret_period)
{
    ret_period->from = civil_floor(today, r->unit);
    ret_period->to = civil_add(today, CIVIL_DAY, 1);
    return true;
}

static bool make_year_to_date(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct reading year = *r;
    year.unit = CIVIL_YEAR;
    return make_to_date(&year, today, ret_period);
}

static bool make_month_to_date(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct reading month = *r;
    month.unit = CIVIL_MONTH;
    return make_to_date(&month, today, ret_period);
}

static bool make_quarter_to_date(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct reading quarter = *r;
    quarter.unit = CIVIL_QUARTER;
    return make_to_date(&quarter, today, ret_period);
}

static bool make_today(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)r;
    return span(today, CIVIL_DAY, 1, ret_period);
}

static bool make_yesterday(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)r;
    return span(civil_add(today, CIVIL_DAY, -1), CIVIL_DAY, 1, ret_period);
}

static bool make_tomorrow(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)r;
    return span(civil_add(today, CIVIL_DAY, 1), CIVIL_DAY, 1, ret_period);
}

/* Shapes of a period: elements separated by blanks, the upper-case ones read by the table below, others as
 * they are; with
 * "?" behind it an element may be missing, before "~" no blank stands in the text. */
static const struct shape {
    const char *elements;
    make_fn *make;
} shapes[] = {
    {"YEAR ~- ~NN ~- ~DD", make_day},
    {"YEAR ~/ ~NN ~/ ~DD", make_day},
    {"NUMBER ~/ ~DD ~/ ~YEAR", make_slashed_day},
    {"NUMBER ~- ~DD ~- ~YEAR", make_slashed_day},
    {"the? DD ~TH? of? MON ,? YEAR", make_day},
    {"DD - MON - YEAR", make_day},
    {"MON the? DD ~TH? ,? YEAR", make_day},
    {"MON .? ,? of? YEAR", make_month},
    {"NN ~/ ~YEAR", make_month},
    {"YEAR MON", make_month},
    {"YEAR ~- ~NN", make_month},
    {"q ~QUARTER of? YEAR", make_quarter},
    {"YEAR ~-? q ~QUARTER", make_quarter},
    {"the? ORDINAL quarter of? YEAR", make_quarter},
    {"the? QUARTER ~TH quarter of? YEAR", make_quarter},
    {"quarter QUARTER of? YEAR", make_quarter},
    {"h ~QUARTER of? YEAR", make_half},
    {"the? ORDINAL half of YEAR", make_half},
    {"the year YEAR", make_bare_year},
    {"year YEAR", make_bare_year},
    {"YEAR ~'? ~s", make_decade},
    {"the NUMBER ~'? ~s", make_short_decade},
    {"COUNT UNIT ago", make_days_ago},
    {"the? LAST COUNT UNIT", make_last_count},
    {"the? NEXT COUNT UNIT", make_next_count},
    {"the? LAST SINGLE", make_last},
    {"the? THIS SINGLE", make_this},
    {"the? NEXT SINGLE", make_next},
    {"SINGLE -? to -? date", make_to_date},
    {"ytd", make_year_to_date},
    {"mtd", make_month_to_date},
    {"qtd", make_quarter_to_date},
    {"today", make_today},
    {"yesterday", make_yesterday},
    {"tomorrow", make_tomorrow},
    {"MONTH DD ~TH?", make_recent_day},
    {"DD ~TH? of? MONTH", make_recent_day},
    {"q ~QUARTER", make_recent_quarter},
    {"MONTH", make_recent_month},
    {"YEAR", make_bare_year},
};

static bool read_integer(const struct word *word, size_t least_digits, size_t most_digits, int *ret_value)
{
    size_t length = strlen(word->text);
    if (word->kind != WORD_NUMBER || length < least_digits || length > most_digits || length > 8 ||
        word->end - word->start != length || strspn(word->text, "0123456789") != length) {
        return false;
    }
    *ret_value = (int)strtol(word->text, NULL, 10);
    return true;
}

static bool read_year(const struct word *word, struct reading *reading)
{
    return read_integer(word, 4, 4, &reading->year) && reading->year >= 1000 && reading->year < 3000;
}

static bool read_month_number(const struct word *word, struct reading *reading)
{
    return read_integer(word, 1, 2, &reading->month) && reading->month >= 1 && reading->month <= 12;
}

static bool read_day(const struct word *word, struct reading *reading)
{
    return read_integer(word, 1, 2, &reading->day) && reading->day >= 1 && reading->day <= 31;
}

static bool read_number(const struct word *word, struct reading *reading)
{
    return read_integer(word, 1, 2, &reading->count);
}

static bool read_quarter(const struct word *word, struct reading *reading)
{
    return read_integer(word, 1, 1, &reading->quarter) && reading->quarter >= 1 && reading->quarter <= 4;
}

static bool read_ordinal(const struct word *word, struct reading *reading)
{
    static const char *const names[] = {"first", "second", "third", "fourth"};
    for (int i = 0; i < 4; i++) {
        if (strcmp(word->text, names[i]) == 0) {
            reading->quarter = i + 1;
            return true;
        }
    }
    return false;
}

static bool read_month_name(const struct word *word, struct reading *reading)
{
    static const char *const names[] = {"january",   "february", "march",    "april",
                                        "may",       "june",     "july",     "august",
                                        "september", "october",  "november", "december"};
    for (int i = 0; i < 12; i++) {
        bool shorter = strlen(word->text) == 3 && strncmp(word->text, names[i], 3) == 0;
        if (shorter || strcmp(word->text, names[i]) == 0 || (i == 8 && strcmp(word->text, "sept") == 0)) {
            reading->month = i + 1;
            return true;
        }
    }
    return false;
}

/* A month that stands alone: "may" and "march" in lower case are other words. */
static bool read_lone_month(const struct word *word, struct reading *reading)
{
    bool other =
        strcmp(word->text, "may") == 0 || strcmp(word->text, "march") == 0 || strcmp(word->text, "mar") == 0;
    return (word->capital || !other) && read_month_name(word, reading);
}

static bool read_unit(const struct word *word, struct reading *reading)
{
    static const struct {
        const char *name;
        enum civil_unit unit;
    } units[] = {
        {"day", CIVIL_DAY},         {"days", CIVIL_DAY},         {"week", CIVIL_WEEK},
        {"weeks", CIVIL_WEEK},      {"month", CIVIL_MONTH},      {"months", CIVIL_MONTH},
        {"quarter", CIVIL_QUARTER}, {"quarters", CIVIL_QUARTER}, {"year", CIVIL_YEAR},
        {"years", CIVIL_YEAR},
    };
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (strcmp(word->text, units[i].name) == 0) {
            reading->unit = units[i].unit;
            return true;
        }
    }
    return false;
}

static bool read_single(const struct word *word, struct reading *reading)
{
    return read_unit(word, reading) && word->text[strlen(word->text) - 1] != 's' &&
           reading->unit != CIVIL_DAY;
}

static bool read_count(const struct word *word, struct reading *reading)
{
    reading->count = number_word_value(word->text);
    return reading->count > 0 || read_integer(word, 1, 4, &reading->count);
}

static bool is_one_of(const char *const *texts, const char *text)
{
    for (; *texts != NULL; texts++) {
        if (strcmp(*texts, text) == 0) {
            return true;
        }
    }
    return false;
}

static bool read_last(const struct word *word, struct reading *reading)
{
    static const char *const texts[] = {"last", "past", "previous", "prior", NULL};
    (void)reading;
    return is_one_of(texts, word->text);
}

static bool read_this(const struct word *word, struct reading *reading)
{
    static const char *const texts[] = {"this", "current", NULL};
    (void)reading;
    return is_one_of(texts, word->text);
}

static bool read_next(const struct word *word, struct reading *reading)
{
    static const char *const texts[] = {"next", "coming", "following", NULL};
    (void)reading;
    return is_one_of(texts, word->text);
}

static bool read_ending(const struct word *word, struct reading *reading)
{
    static const char *const texts[] = {"st", "nd", "rd", "th", NULL};
    (void)reading;
    return is_one_of(texts, word->text);
}

static const struct {
    const char *name;
    bool (*read)(const struct word *word, struct reading *reading);
} readers[] = {
    {"YEAR", read_year},       {"NN", read_month_number},  {"DD", read_day},
    {"NUMBER", read_number},   {"MONTH", read_lone_month}, {"MON", read_month_name},
    {"QUARTER", read_quarter}, {"ORDINAL", read_ordinal},  {"UNIT", read_unit},
    {"SINGLE", read_single},   {"COUNT", read_count},      {"LAST", read_last},
    {"THIS", read_this},       {"NEXT", read_next},        {"TH", read_ending},
};

static bool element_is(const char *element, size_t length, const char *name)
{
    return strncmp(element, name, length) == 0 && name[length] == '\0';
}

static bool read_element(const char *element, size_t length, const struct word *word, struct reading *reading)
{
    if (element[0] < 'A' || element[0] > 'Z') {
        return element_is(element, length, word->text);
    }
    for (size_t i = 0; i < sizeof readers / sizeof *readers; i++) {
        if (element_is(element, length, readers[i].name)) {
            return readers[i].read(word, reading);
        }
    }
    return false;
}

/* Reads a shape at `at`; returns the number of tokens, 0 where they are something else. */
static size_t read_shape(const char *elements, const struct word *words, size_t count, size_t at,
                         struct reading *reading)
{
    size_t next = at;
    while (*elements != '\0') {
        size_t length = strcspn(elements, " ");
        const char *element = elements;
        size_t size = length;
        bool tight = element[0] == '~';
        element += tight;
        size -= tight;
        bool optional = size > 1 && element[size - 1] == '?';
        size -= optional;
        bool joined = next > at && next < count && words[next - 1].end == words[next].start;
        if (next < count && (!tight || joined) && read_element(element, size, &words[next], reading)) {
            next++;
        } else if (!optional) {
            return 0;
        }
        elements += length;
        elements += *elements == ' ';
    }
    return next - at;
}

/* The longest shape at `at`. */
static size_t read_period(const struct word *words, size_t count, size_t at, struct civil today,
                          struct period *ret_period)
{
    size_t best = 0;
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        struct reading reading = {0};
        struct period period = {.first = at};
        size_t length = read_shape(shapes[i].elements, words, count, at, &reading);
        if (length > best && shapes[i].make(&reading, today, &period)) {
            best = length;
            period.last = at + length - 1;
            *ret_period = period;
        }
    }
    return best;
}

/* Does one period lead to the next: "May and July", "Jan-Mar"? */
static bool joined_by(const struct word *words, size_t first, size_t end)
{
    static const char *const links[] = {"and", "to", "or", "through", "until", "till", "-", ",", "in", NULL};
    bool all = end - first <= 2;
    for (size_t at = first; at < end && all; at++) {
        all = is_one_of(links, words[at].text);
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

size_t periods_find(struct arena *arena, const struct word *words, size_t count, struct civil today,
                    struct period **ret_periods)
{
    struct period *periods = NULL;
    size_t found = 0, capacity = 0;
    for (size_t at = 0; at < count;) {
        struct period period;
        size_t length = read_period(words, count, at, today, &period);
        if (length > 0) {
            periods = arena_grow(arena, periods, found, &capacity, sizeof *periods);
            periods[found++] = period;
        }
        at += length > 0 ? length : 1;
    }
    share_years(periods, found, words);
    *ret_periods = periods;
    return found;
}
