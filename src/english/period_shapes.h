/* The shapes that a period may have in a text, made of data/shapes.txt. */
#ifndef ENGLISH_PERIOD_SHAPES_H
#define ENGLISH_PERIOD_SHAPES_H

#include "english/periods.h"

enum period_element_kind {
    PERIOD_WORD, /* the word itself */
    PERIOD_YEAR, /* four digits */
    PERIOD_YY,   /* two, of this century */
    PERIOD_NN,   /* the number of a month */
    PERIOD_DD,   /* of a day */
    PERIOD_QUARTER,
    PERIOD_NUMBER,    /* one digit or two */
    PERIOD_DAY_MONTH, /* "24.12", which words_split takes for one number */
    PERIOD_COUNT,     /* in digits or words */
    PERIOD_MON,
    PERIOD_MONTH,      /* one that stands alone: "may" and "march" in lower case are other words */
    PERIOD_MON_WITHIN, /* behind "in": two digits that follow are a year */
    PERIOD_ORDINAL,
    PERIOD_UNIT,
    PERIOD_SINGLE, /* a unit in the singular */
    PERIOD_LAST,
    PERIOD_THIS,
    PERIOD_NEXT,
    PERIOD_TH,  /* the ending of an ordinal in digits */
    PERIOD_REL, /* of "year": last, this, next */
    PERIOD_SEASON,
    PERIOD_WEEKDAY,
    PERIOD_WEEKOF,
    PERIOD_CHRISTMAS, /* where something says that it is a time: without a year it may be a kind of goods as
                         well */
    PERIOD_ELEMENTS
};

/* What a shape's elements were read as. */
struct period_reading {
    int year; /* before 1000 one that is relative to this year, until period_read is done */
    int month, day, count, quarter;
    int unit;    /* enum civil_unit */
    int nothing; /* of words that have no value */
    bool cued;   /* what stands around it says that "may" and "march" are months */
    bool within; /* "in" stands before it */
};

/* Which days a reading means: fills in from, to, bare_year and yearless. False where it means none. */
typedef bool period_span_fn(const struct period_reading *reading, struct civil today,
                            struct period *ret_period);

period_span_fn period_bare_year, period_days, period_decade, period_decade_of_century, period_first_units,
    period_from_today, period_half, period_last_units, period_month_after, period_month_before, period_months,
    period_numbered_month, period_numbered_week, period_quarter, period_recent_days, period_recent_half,
    period_recent_month, period_recent_quarter, period_recent_week_of, period_same_last_year,
    period_season_before, period_short_month, period_slashed_day, period_to_date, period_unit_ago,
    period_until_today, period_week_of, period_weekday_before, period_weekend, period_year;

struct period_element {
    enum period_element_kind kind;
    const char *word;     /* of PERIOD_WORD */
    bool tight, optional; /* no blank stands before it; it may be missing */
};

struct period_shape {
    const struct period_element *elements;
    size_t count;
    period_span_fn *span;
    struct period_reading given;
};

extern const struct period_shape period_shapes[];
extern const size_t period_shape_count;

/* Reads one word as an element; false where it is something else. */
bool period_read_element(const struct period_element *element, const struct word *word,
                         struct period_reading *reading);

/* Reads a shape at `at`; returns the number of tokens, 0 where they are something else. */
size_t period_read_shape(const struct period_shape *shape, const struct word *words, size_t count, size_t at,
                         struct period_reading *reading);

/* Do the words from `first` to before `end` lead from one period to the next: "and", "compared with"? None
 * do. */
bool period_links(const struct word *words, size_t first, size_t end);

/* The longest of all shapes at `at`: the same. */
size_t period_read(const struct word *words, size_t count, size_t at, struct civil today,
                   struct period *ret_period);

#endif
