/* Which days the shapes of data/shapes.txt mean. */
#include "english/period_shapes.h"

static bool span(struct civil from, enum civil_unit unit, long count, struct period *ret_period)
{
    if (!civil_valid(from)) {
        return false;
    }
    ret_period->from = from;
    ret_period->to = civil_add(from, unit, count);
    return true;
}

/* `count` or, where none is given, one. */
static bool span_given(const struct period_reading *r, struct civil from, enum civil_unit unit,
                       struct period *ret_period)
{
    return span(from, unit, r->count > 0 ? r->count : 1, ret_period);
}

/* The week that holds the day. */
static bool span_week(struct civil day, struct period *ret_period)
{
    ret_period->within = day;
    return civil_valid(day) && span(civil_floor(day, CIVIL_WEEK), CIVIL_WEEK, 1, ret_period);
}

/* ---- with a year ---- */

bool period_days(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span_given(r, (struct civil){r->year, r->month, r->day}, CIVIL_DAY, ret_period);
}

/* "5/1/2019": month first, unless it cannot be. */
bool period_slashed_day(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span((struct civil){r->year, r->count, r->day}, CIVIL_DAY, 1, ret_period) ||
           span((struct civil){r->year, r->day, r->count}, CIVIL_DAY, 1, ret_period);
}

bool period_months(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span_given(r, (struct civil){r->year, r->month, 1}, CIVIL_MONTH, ret_period);
}

enum { SHORT_YEARS_BEFORE = 10, SHORT_YEARS_AFTER = 1 };

/* "in June 24": a year near today's, else 24 is a day. */
bool period_short_month(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    return r->year >= today.year - SHORT_YEARS_BEFORE && r->year <= today.year + SHORT_YEARS_AFTER &&
           period_months(r, today, ret_period);
}

/* The number of the month was read as that of a quarter. */
bool period_numbered_month(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span((struct civil){r->year, r->quarter, 1}, CIVIL_MONTH, 1, ret_period);
}

static struct civil quarter_start(const struct period_reading *r, int year)
{
    return (struct civil){year, r->quarter * 3 - 2, 1};
}

static struct civil half_start(const struct period_reading *r, int year)
{
    return (struct civil){year, r->quarter * 6 - 5, 1};
}

bool period_quarter(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span(quarter_start(r, r->year), CIVIL_QUARTER, 1, ret_period);
}

/* There is no third: its month is not valid. */
bool period_half(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span(half_start(r, r->year), CIVIL_MONTH, 6, ret_period);
}

/* Weeks are numbered as in ISO 8601: the first one has 4 January. */
bool period_numbered_week(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    struct civil first = civil_floor((struct civil){r->year, 1, 4}, CIVIL_WEEK);
    return r->count >= 1 && r->count <= 53 &&
           span(civil_add(first, CIVIL_WEEK, r->count - 1), CIVIL_WEEK, 1, ret_period);
}

bool period_week_of(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    struct civil day = {r->year, r->month, r->day};
    return span_week(day, ret_period);
}

bool period_year(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return span((struct civil){r->year, 1, 1}, CIVIL_YEAR, 1, ret_period);
}

/* "the first three months of 2023": none that go beyond the year. */
bool period_first_units(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    struct civil first = {r->year, 1, 1};
    (void)today;
    return civil_compare(civil_add(first, (enum civil_unit)r->unit, r->count),
                         civil_add(first, CIVIL_YEAR, 1)) <= 0 &&
           span(first, (enum civil_unit)r->unit, r->count, ret_period);
}

bool period_last_units(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    struct civil first = {r->year, 1, 1};
    (void)today;
    ret_period->to = civil_add(first, CIVIL_YEAR, 1);
    ret_period->from = civil_add(ret_period->to, (enum civil_unit)r->unit, -(long)r->count);
    return civil_compare(ret_period->from, first) >= 0;
}

bool period_bare_year(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    ret_period->bare_year = true;
    return r->year >= 1900 && r->year <= 2099 && period_year(r, today, ret_period);
}

bool period_decade(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return r->year % 10 == 0 && span((struct civil){r->year, 1, 1}, CIVIL_YEAR, 10, ret_period);
}

/* "the 90s" */
bool period_decade_of_century(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    (void)today;
    return r->count >= 20 && r->count % 10 == 0 &&
           span((struct civil){1900 + r->count, 1, 1}, CIVIL_YEAR, 10, ret_period);
}

/* ---- without a year: the most recent one that has begun ---- */

static struct civil latest(struct civil from, struct civil today)
{
    from.year -= civil_valid(from) && civil_compare(from, today) <= 0 ? 0 : 1;
    return from;
}

bool period_recent_days(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    ret_period->yearless = true;
    return span_given(r, latest((struct civil){today.year, r->month, r->day}, today), CIVIL_DAY, ret_period);
}

bool period_recent_month(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    ret_period->yearless = true;
    return span(latest((struct civil){today.year, r->month, 1}, today), CIVIL_MONTH, 1, ret_period);
}

bool period_recent_quarter(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    ret_period->yearless = true;
    return span(latest(quarter_start(r, today.year), today), CIVIL_QUARTER, 1, ret_period);
}

bool period_recent_half(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    ret_period->yearless = true;
    return span(latest(half_start(r, today.year), today), CIVIL_MONTH, 6, ret_period);
}

bool period_recent_week_of(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    return span_week(latest((struct civil){today.year, r->month, r->day}, today), ret_period);
}

/* The one that is over: "last May" in May is that of the year before. */
bool period_month_before(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    int year = today.year - (r->month >= today.month ? 1 : 0);
    return span((struct civil){year, r->month, 1}, CIVIL_MONTH, 1, ret_period);
}

bool period_month_after(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    int year = today.year + (r->month <= today.month ? 1 : 0);
    return span((struct civil){year, r->month, 1}, CIVIL_MONTH, 1, ret_period);
}

bool period_season_before(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    struct civil from = {today.year, r->month, 1};
    from.year -= civil_compare(civil_add(from, CIVIL_MONTH, 3), today) > 0 ? 1 : 0;
    return span(from, CIVIL_MONTH, 3, ret_period);
}

/* ---- by today ---- */

/* Saturday and Sunday, so many days from Monday of this week. */
bool period_weekend(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    return span(civil_add(civil_floor(today, CIVIL_WEEK), CIVIL_DAY, r->count), CIVIL_DAY, 2, ret_period);
}

/* The last one before today. */
bool period_weekday_before(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    struct civil day = civil_add(civil_floor(today, CIVIL_WEEK), CIVIL_DAY, r->day);
    day = civil_compare(day, today) >= 0 ? civil_add(day, CIVIL_WEEK, -1) : day;
    return span(day, CIVIL_DAY, 1, ret_period);
}

bool period_same_last_year(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    if (r->unit == CIVIL_WEEK) {
        return span_week(civil_add(today, CIVIL_WEEK, -52), ret_period);
    }
    struct civil from = civil_floor(today, (enum civil_unit)r->unit);
    return span(civil_add(from, CIVIL_YEAR, -1), (enum civil_unit)r->unit, 1, ret_period);
}

/* The whole unit, `count` of them before that of today; the next is -1 before. */
bool period_unit_ago(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    enum civil_unit unit = (enum civil_unit)r->unit;
    if (unit == CIVIL_WEEK) {
        return span_week(civil_add(today, unit, -(long)r->count), ret_period);
    }
    return span(civil_floor(civil_add(today, unit, -(long)r->count), unit), unit, 1, ret_period);
}

bool period_until_today(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    ret_period->from = civil_add(today, (enum civil_unit)r->unit, -(long)r->count);
    ret_period->to = civil_add(today, CIVIL_DAY, 1);
    return r->count > 0;
}

bool period_from_today(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    ret_period->from = today;
    ret_period->to = civil_add(civil_add(today, (enum civil_unit)r->unit, r->count), CIVIL_DAY, 1);
    return r->count > 0;
}

bool period_to_date(const struct period_reading *r, struct civil today, struct period *ret_period)
{
    ret_period->from = civil_floor(today, (enum civil_unit)r->unit);
    ret_period->to = civil_add(today, CIVIL_DAY, 1);
    ret_period->to_date = true;
    ret_period->within = r->unit == CIVIL_WEEK ? today : ret_period->within;
    return true;
}
