#include "english/periods.h"

#include "english/numbers.h"

#include <stdlib.h>
#include <string.h>

/* What a shape's elements were read as. */
struct reading {
    int year, month, day, count, quarter;
    enum civil_unit unit;
    bool cued; /* what stands around it says that "may" and "march" are months */
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

static bool make_short_quarter(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct reading longer = *r;
    longer.year = 2000 + r->count;
    return make_quarter(&longer, today, ret_period);
}

static bool make_short_month(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct reading longer = *r;
    longer.year = 2000 + r->count;
    return make_month(&longer, today, ret_period);
}

static bool make_short_day(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct reading longer = *r;
    longer.year = 2000 + r->count;
    return make_day(&longer, today, ret_period);
}

static bool make_last_quarter_of(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span((struct civil){r->year, 10, 1}, CIVIL_QUARTER, 1, ret_period);
}

static bool make_last_month_of(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span((struct civil){r->year, 12, 1}, CIVIL_MONTH, 1, ret_period);
}

static bool make_ordinal_month(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span((struct civil){r->year, r->quarter, 1}, CIVIL_MONTH, 1, ret_period);
}

/* The winter of a year begins in it. */
static bool make_season(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span((struct civil){r->year, r->month, 1}, CIVIL_MONTH, 3, ret_period);
}

/* Weeks are numbered as in ISO 8601: the first one has 4 January. */
static bool make_numbered_week(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    struct civil first = civil_floor((struct civil){r->year, 1, 4}, CIVIL_WEEK);
    return r->count >= 1 && r->count <= 53 &&
           span(civil_add(first, CIVIL_WEEK, r->count - 1), CIVIL_WEEK, 1, ret_period);
}

static bool make_week_of(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    struct civil day = {r->year, r->month, r->day};
    return civil_valid(day) && span(civil_floor(day, CIVIL_WEEK), CIVIL_WEEK, 1, ret_period);
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

static bool make_recent_week_of(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct reading day = *r;
    struct period found = *ret_period;
    if (!make_recent_day(r, today, &found)) {
        return false;
    }
    day.year = found.from.year;
    return make_week_of(&day, today, ret_period);
}

/* The one that is over: "last May" in May is that of the year before. */
static bool make_last_named_month(const struct reading *r, struct civil today, struct period *ret_period)
{
    int year = today.year - (r->month >= today.month ? 1 : 0);
    return span((struct civil){year, r->month, 1}, CIVIL_MONTH, 1, ret_period);
}

static bool make_next_named_month(const struct reading *r, struct civil today, struct period *ret_period)
{
    int year = today.year + (r->month <= today.month ? 1 : 0);
    return span((struct civil){year, r->month, 1}, CIVIL_MONTH, 1, ret_period);
}

static bool make_last_season(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct civil from = {today.year, r->month, 1};
    from.year -= civil_compare(civil_add(from, CIVIL_MONTH, 3), today) > 0 ? 1 : 0;
    return span(from, CIVIL_MONTH, 3, ret_period);
}

static bool make_recent_half(const struct reading *r, struct civil today, struct period *ret_period)
{
    ret_period->yearless = true;
    struct civil from = {today.year, r->quarter * 6 - 5, 1};
    from.year -= r->quarter <= 2 && civil_compare(from, today) > 0 ? 1 : 0;
    return r->quarter <= 2 && span(from, CIVIL_MONTH, 6, ret_period);
}

/* 25 and 26 December. */
static bool make_christmas(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span((struct civil){r->year, 12, 25}, CIVIL_DAY, 2, ret_period);
}

static bool make_recent_christmas(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct reading day = *r;
    day.month = 12;
    day.day = 25;
    bool made = make_recent_day(&day, today, ret_period);
    ret_period->to = civil_add(ret_period->from, CIVIL_DAY, 2);
    return made;
}

static bool make_day_in_december(int day, int year, struct period *ret_period)
{
    return span((struct civil){year, 12, day}, CIVIL_DAY, 1, ret_period);
}

static bool make_christmas_eve(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return make_day_in_december(24, r->year, ret_period);
}

static bool make_christmas_day(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return make_day_in_december(25, r->year, ret_period);
}

static bool make_new_years_eve(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return make_day_in_december(31, r->year, ret_period);
}

static bool make_new_years_day(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span((struct civil){r->year, 1, 1}, CIVIL_DAY, 1, ret_period);
}

/* Saturday and Sunday; the last ones are those before this week. */
static bool make_last_weekend(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)r;
    return span(civil_add(civil_floor(today, CIVIL_WEEK), CIVIL_DAY, -2), CIVIL_DAY, 2, ret_period);
}

static bool make_this_weekend(const struct reading *r, struct civil today, struct period *ret_period)
{
    (void)r;
    return span(civil_add(civil_floor(today, CIVIL_WEEK), CIVIL_DAY, 5), CIVIL_DAY, 2, ret_period);
}

/* The last one before today. */
static bool make_last_weekday(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct civil day = civil_add(civil_floor(today, CIVIL_WEEK), CIVIL_DAY, r->day);
    day = civil_compare(day, today) >= 0 ? civil_add(day, CIVIL_WEEK, -1) : day;
    return span(day, CIVIL_DAY, 1, ret_period);
}

static bool make_same_last_year(const struct reading *r, struct civil today, struct period *ret_period)
{
    bool weeks = r->unit == CIVIL_WEEK;
    struct civil from = civil_floor(today, r->unit);
    from = weeks ? civil_add(from, CIVIL_WEEK, -52) : civil_add(from, CIVIL_YEAR, -1);
    return span(from, r->unit, 1, ret_period);
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

static bool make_last_couple(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct reading couple = *r;
    couple.count = 2;
    return make_last_count(&couple, today, ret_period);
}

static bool make_last_few(const struct reading *r, struct civil today, struct period *ret_period)
{
    struct reading few = *r;
    few.count = 3;
    return make_last_count(&few, today, ret_period);
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
    {"DAY.MONTH ~. ~YEAR", make_day},
    {"DAY.MONTH ~. ~YY", make_short_day},
    {"the? DD ~TH? ~.? of? MON ,? YEAR", make_day},
    {"the? DD ~TH? of? MON ' ~YY", make_short_day},
    {"the? DD ~TH? of? MON REL year", make_day},
    {"DD - MON - YEAR", make_day},
    {"MON the? DD ~TH? ,? YEAR", make_day},
    {"MON .? ,? of? YEAR", make_month},
    {"MON ,? of? REL year", make_month},
    {"MON ' ~YY", make_short_month},
    {"NN ~/ ~YEAR", make_month},
    {"YEAR MON", make_month},
    {"YEAR ~- ~NN", make_month},
    {"the? ORDINAL month of YEAR", make_ordinal_month},
    {"the? last month of YEAR", make_last_month_of},
    {"q ~QUARTER ,? of? YEAR", make_quarter},
    {"q ~QUARTER ,? of? REL year", make_quarter},
    {"q ~QUARTER ~/ ~YEAR", make_quarter},
    {"q ~QUARTER ~- ~YEAR", make_quarter},
    {"q ~QUARTER '? YY", make_short_quarter},
    {"q ~QUARTER ~/ ~YY", make_short_quarter},
    {"QUARTER ~q YEAR", make_quarter},
    {"QUARTER ~q YY", make_short_quarter},
    {"YEAR ~-? q ~QUARTER", make_quarter},
    {"YEAR ~/ q ~QUARTER", make_quarter},
    {"the? ORDINAL quarter ,? of? YEAR", make_quarter},
    {"the? ORDINAL quarter of? REL year", make_quarter},
    {"the? ORDINAL quarter of the year", make_quarter},
    {"the? QUARTER ~TH quarter ,? of? YEAR", make_quarter},
    {"the? QUARTER ~TH quarter of? REL year", make_quarter},
    {"the? last quarter of YEAR", make_last_quarter_of},
    {"the? last quarter of REL year", make_last_quarter_of},
    {"quarter QUARTER of? YEAR", make_quarter},
    {"quarter QUARTER of? REL year", make_quarter},
    {"h ~QUARTER of? YEAR", make_half},
    {"h ~QUARTER of? REL year", make_half},
    {"YEAR h ~QUARTER", make_half},
    {"the? ORDINAL half of? YEAR", make_half},
    {"the? ORDINAL half of? REL year", make_half},
    {"the? ORDINAL half of the year", make_half},
    {"the? QUARTER ~TH half of? YEAR", make_half},
    {"the? QUARTER ~TH half of? REL year", make_half},
    {"SEASON of? YEAR", make_season},
    {"SEASON of? REL year", make_season},
    {"LAST SEASON", make_last_season},
    {"this SEASON", make_season},
    {"christmas YEAR", make_christmas},
    {"christmas REL year", make_christmas},
    {"LAST christmas", make_recent_christmas},
    {"christmas eve of? YEAR", make_christmas_eve},
    {"christmas day of? YEAR", make_christmas_day},
    {"new year ~'? ~s? eve of? YEAR", make_new_years_eve},
    {"new years eve of? YEAR", make_new_years_eve},
    {"new year ~'? ~s? day of? YEAR", make_new_years_day},
    {"new years day of? YEAR", make_new_years_day},
    {"fy YEAR", make_year},
    {"fiscal? year YEAR", make_bare_year},
    {"the fiscal? year of? YEAR", make_bare_year},
    {"YEAR ~'? ~s", make_decade},
    {"the '? NUMBER ~'? ~s", make_short_decade},
    {"week NUMBER ,? of? YEAR", make_numbered_week},
    {"the? week WEEKOF the? DD ~TH? of? MON ,? YEAR", make_week_of},
    {"the? week WEEKOF MON the? DD ~TH? ,? YEAR", make_week_of},
    {"the? week WEEKOF YEAR ~- ~NN ~- ~DD", make_week_of},
    {"the? week WEEKOF MON the? DD ~TH?", make_recent_week_of},
    {"the? week WEEKOF the? DD ~TH? of? MON", make_recent_week_of},
    {"COUNT UNIT ago", make_days_ago},
    {"the? LAST COUNT UNIT", make_last_count},
    {"the? LAST couple of? UNIT", make_last_couple},
    {"the? LAST few UNIT", make_last_few},
    {"the? NEXT COUNT UNIT", make_next_count},
    {"the? same SINGLE last year", make_same_last_year},
    {"the? same SINGLE of? the? LAST year", make_same_last_year},
    {"the? LAST SINGLE", make_last},
    {"the? THIS SINGLE", make_this},
    {"the? NEXT SINGLE", make_next},
    {"the? LAST weekend", make_last_weekend},
    {"this weekend", make_this_weekend},
    {"LAST WEEKDAY", make_last_weekday},
    {"LAST MON", make_last_named_month},
    {"this MON", make_month},
    {"NEXT MON", make_next_named_month},
    {"SINGLE -? to -? date", make_to_date},
    {"ytd", make_year_to_date},
    {"mtd", make_month_to_date},
    {"qtd", make_quarter_to_date},
    {"today", make_today},
    {"yesterday", make_yesterday},
    {"tomorrow", make_tomorrow},
    {"MONTH the? DD ~TH?", make_recent_day},
    {"the? DD ~TH? of? MONTH", make_recent_day},
    {"MON the? DD ~TH", make_recent_day},
    {"the? DD ~TH of? MON", make_recent_day},
    {"CHRISTMAS", make_recent_christmas},
    {"q ~QUARTER", make_recent_quarter},
    {"the ORDINAL quarter", make_recent_quarter},
    {"h ~QUARTER", make_recent_half},
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

static bool read_short_year(const struct word *word, struct reading *reading)
{
    return read_integer(word, 2, 2, &reading->count);
}

/* "24.12", which words_split takes for one number. */
static bool read_dotted(const struct word *word, struct reading *reading)
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
    return (word->capital || reading->cued || !other) && read_month_name(word, reading);
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
        {"years", CIVIL_YEAR},      {"yr", CIVIL_YEAR},          {"yrs", CIVIL_YEAR},
        {"qtr", CIVIL_QUARTER},     {"wk", CIVIL_WEEK},          {"mth", CIVIL_MONTH},
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
    static const char *const texts[] = {"last",     "past",    "previous",  "prior",
                                        "trailing", "rolling", "preceding", NULL};
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

static bool read_relative(const struct word *word, struct reading *reading)
{
    static const char *const before[] = {"last", "previous", "prior", NULL};
    static const char *const now[] = {"this", "current", NULL};
    reading->year = is_one_of(before, word->text) ? -1 : is_one_of(now, word->text) ? 0 : 1;
    return reading->year < 1 || strcmp(word->text, "next") == 0;
}

static bool read_season(const struct word *word, struct reading *reading)
{
    static const char *const names[] = {"spring", "summer", "autumn", "fall", "winter"};
    static const int months[] = {3, 6, 9, 9, 12};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(word->text, names[i]) == 0) {
            reading->month = months[i];
            return true;
        }
    }
    return false;
}

static bool read_weekday(const struct word *word, struct reading *reading)
{
    static const char *const names[] = {"monday", "tuesday",  "wednesday", "thursday",
                                        "friday", "saturday", "sunday"};
    for (int i = 0; i < 7; i++) {
        if (strcmp(word->text, names[i]) == 0) {
            reading->day = i;
            return true;
        }
    }
    return false;
}

/* Without a year it may be a kind of goods as well. */
static bool read_cued_christmas(const struct word *word, struct reading *reading)
{
    return reading->cued && strcmp(word->text, "christmas") == 0;
}

static bool read_week_of(const struct word *word, struct reading *reading)
{
    static const char *const texts[] = {"of", "commencing", "starting", "beginning", NULL};
    (void)reading;
    return is_one_of(texts, word->text);
}

static const struct {
    const char *name;
    bool (*read)(const struct word *word, struct reading *reading);
} readers[] = {
    {"YEAR", read_year},        {"NN", read_month_number},
    {"DD", read_day},           {"NUMBER", read_number},
    {"MONTH", read_lone_month}, {"MON", read_month_name},
    {"QUARTER", read_quarter},  {"ORDINAL", read_ordinal},
    {"UNIT", read_unit},        {"SINGLE", read_single},
    {"COUNT", read_count},      {"LAST", read_last},
    {"THIS", read_this},        {"NEXT", read_next},
    {"TH", read_ending},        {"REL", read_relative},
    {"SEASON", read_season},    {"WEEKDAY", read_weekday},
    {"WEEKOF", read_week_of},   {"YY", read_short_year},
    {"DAY.MONTH", read_dotted}, {"CHRISTMAS", read_cued_christmas},
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

static bool is_month_name(const struct word *word)
{
    struct reading reading = {0};
    return read_month_name(word, &reading);
}

/* "in may", "from march to june": what stands before or after it says that the word is a month. */
static bool cues_month(const struct word *words, size_t count, size_t at)
{
    static const char *const before[] = {"in",   "on",   "at",     "over",   "since", "of",      "until",
                                         "till", "by",   "during", "before", "after", "from",    "between",
                                         "for",  "late", "early",  "end",    "mid",   "through", NULL};
    static const char *const links[] = {"to", "and", "or", "-", "through", "until", "till", ",", "vs", NULL};
    bool first = at + 2 < count && is_one_of(links, words[at + 1].text) && is_month_name(&words[at + 2]);
    bool later = at > 1 && is_one_of(links, words[at - 1].text) && is_month_name(&words[at - 2]);
    return first || later || (at > 0 && is_one_of(before, words[at - 1].text));
}

/* Years before 1000 are relative to this one. */
static void resolve_year(struct reading *reading, struct civil today)
{
    reading->year += reading->year < 1000 ? today.year : 0;
}

/* The longest shape at `at`. */
static size_t read_period(const struct word *words, size_t count, size_t at, struct civil today,
                          struct period *ret_period)
{
    size_t best = 0;
    bool cued = cues_month(words, count, at);
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) {
        struct reading reading = {.cued = cued};
        struct period period = {.first = at};
        size_t length = read_shape(shapes[i].elements, words, count, at, &reading);
        resolve_year(&reading, today);
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

static bool is_day(const struct period *period)
{
    return civil_compare(civil_add(period->from, CIVIL_DAY, 1), period->to) == 0;
}

/* "3" of "between 3 and 17 March 2024" is a day of the same month: the one before the period. */
static bool read_day_before(const struct word *words, const struct period *later, size_t least,
                            struct period *ret_period)
{
    static const char *const links[] = {"to", "and", "-", "through", "until", "till", "or", NULL};
    struct reading reading = {0};
    size_t at = later->first, last;
    at -= at > least && strcmp(words[at - 1].text, "the") == 0 ? 1 : 0;
    if (!is_day(later) || at < least + 2 || !is_one_of(links, words[at - 1].text)) {
        return false;
    }
    last = at - 2;
    at = last > least && read_ending(&words[last], &reading) ? last - 1 : last;
    if (!read_day(&words[at], &reading) || reading.day >= later->from.day) {
        return false;
    }
    *ret_period = *later;
    ret_period->first = at;
    ret_period->last = last;
    ret_period->from.day = reading.day;
    ret_period->to = civil_add(ret_period->from, CIVIL_DAY, 1);
    return true;
}

/* "17, 2024" of "March 3 to 17, 2024": the day after the period, whose year is then known. */
static size_t read_day_after(const struct word *words, size_t count, struct period *earlier,
                             struct period *ret_period)
{
    static const char *const links[] = {"-", "to", "through", "until", "till"};
    size_t at = earlier->last + 1;
    for (size_t i = 0; i < sizeof links / sizeof *links; i++) {
        struct reading reading = {0};
        const char *const shapes_after[] = {"the? DD ~TH? ,? YEAR", "the? DD ~TH?"};
        bool linked =
            earlier->yearless && is_day(earlier) && at + 1 < count && strcmp(words[at].text, links[i]) == 0;
        for (size_t k = 0; linked && k < 2; k++) {
            size_t length = read_shape(shapes_after[k], words, count, at + 1, &reading);
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
        size_t length = read_period(words, count, at, today, &period);
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
