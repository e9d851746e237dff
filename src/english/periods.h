/* Dates and periods in a question: "5 May 2019", "Q2 2024", "last 3 months", "since March".
 *
 * A period is half-open, from <= t < to. "last month" is the calendar month before this one; "last 3 months"
 * begins three months before today and takes in today; "this month" is the whole calendar month; "year to
 * date" ends with today. A month or a day without a year is the most recent one that has begun. */
#ifndef ENGLISH_PERIODS_H
#define ENGLISH_PERIODS_H

#include "english/words.h"
#include "util/arena.h"
#include "util/civil.h"

struct period {
    size_t first, last; /* tokens */
    bool bare_year;     /* four digits and nothing else: may be any number */
    bool yearless;      /* the text names no year: "May" */
    struct civil from, to;
    struct civil within; /* a day of the week that it is, or begins with; its year is 0: it is no week */
    bool to_date;        /* ends with today */
};

/* All periods of a text, the longest at each place, in `arena`; returns how many. Weeks begin on the day
 * `week_start`: 0 is Monday, 6 Sunday; weeks that have numbers are those of ISO 8601 all the same. */
size_t periods_find(struct arena *arena, const struct word *words, size_t count, struct civil today,
                    int week_start, struct period **ret_periods);

#endif
