/* What the values of a column are, once all of them were looked at, and each value as SQLite takes it. */
#ifndef EXEC_CSV_COLUMN_H
#define EXEC_CSV_COLUMN_H

#include "exec/csv/read.h"
#include <stdint.h>
#include <stdio.h>

enum { COLUMN_WORDS = 4, COLUMN_WORD_SIZE = 32 };

/* A few distinct texts, cut where they are long. */
struct column_words {
    char items[COLUMN_WORDS][COLUMN_WORD_SIZE];
    size_t count;
    bool more;
};

/* Counts of the values seen so far. */
struct column_profile {
    size_t absent, empty; /* nothing, and "" */
    size_t nulls;         /* NULL, \N, N/A, which are no text either */
    size_t blanks;        /* NA, -, none: missing where the others are no texts */
    size_t others;        /* all that follows */
    size_t numbers, whole_point, whole_comma, only_point, only_comma, codes, percents, currencies;
    size_t grouped_point, grouped_comma; /* with separators of thousands under each reading */
    size_t spaced;                       /* with thousands parted by blanks */
    size_t decimals;                     /* with a decimal sign under each reading that is possible */
    size_t most_digits;                  /* of a whole number */
    const char *currency;                /* of the first that has one; "" where they differ */
    size_t compact, compact_none;        /* of numbers: 20240131; 0, 00000000, 99999999 */
    size_t compact_odd;                  /* 20241131 */
    size_t dates, times, named, year_first;
    size_t weak; /* of dates: 29/02/24, which may be codes */
    size_t only_dmy,
        only_mdy; /* of dates that are all numbers, the year last: those that tell which is first */
    size_t named_dmy, named_mdy; /* of those with a name of a month */
    char date_separator;         /* of dates that are all numbers, the year last */
    int64_t least, most;         /* of whole numbers that fit */
    size_t texts;                /* neither number nor day: all that follows */
    size_t texts_with_digits;
    size_t no_days, odd_times;               /* 31-Nov-2024; of them those that have no time of a day */
    size_t no_dates, no_dates_plain;         /* 00/00/0000; "  /  /", without a digit */
    size_t clocks, odd_clocks;               /* 08:30; 25:61 */
    struct column_words null_words, missing; /* of nulls; of them and blanks */
    struct column_words unreadable;          /* of texts, but for the next three */
    struct column_words no_day_words, no_date_words, odd_clock_words;
    struct column_words number_words; /* of the first numbers */
    struct column_words day_first_words, month_first_words;
    struct column_words compact_none_words, odd_compact_words;
};

enum column_kind { COLUMN_IS_TEXT, COLUMN_IS_INTEGER, COLUMN_IS_REAL, COLUMN_IS_DATE, COLUMN_IS_DATETIME };

/* Who says whether the day or the month is first. */
enum order_source {
    ORDER_BY_VALUES, /* the column's own, or a person */
    ORDER_BY_COLUMNS,
    ORDER_BY_FILES,
    ORDER_BY_COMMAS, /* nobody who has a decimal comma writes the month first */
    ORDER_GUESSED,
};

struct column_plan {
    enum column_kind kind;
    bool comma; /* numbers: 1.234,5 */
    int order;  /* dates: a bit of date.h; 0: each tells its own */
    enum order_source order_source;
    const char *order_file; /* ORDER_BY_FILES: the first that says so */
    int64_t epoch;          /* Unix times: how many of them make a second; 0: none are */
    bool compact;           /* 20240131 */
    bool clock;             /* texts that are times of day: those that are none are missing */
    bool keep_empty;        /* "" is a text, not a missing value */
    size_t left_out;        /* values that were there and are NULL now */
    size_t other_order;     /* of them days in the other order alone */
};

/* What was told of all columns, or is voted for by others; 0: nothing. */
struct column_customs {
    char decimal; /* '.' or ',' */
    int order;    /* of dates */
    const char *const *missing;
    size_t missing_count;
    bool decimal_voted, order_voted; /* by the columns of the file, not told */
    bool decimal_commas;             /* there are such numbers */
};

void csv_column_observe(struct column_profile *profile, const struct csv_field *field,
                        const struct column_customs *customs);

/* Are most of its dates such as codes may be? */
bool csv_column_is_weak(const struct column_profile *profile);

/* The order that the values of a column tell, DATE_DMY or DATE_MDY; 0 where they do not, or are no dates. */
int csv_column_order_told(const struct column_profile *profile);

/* The columns that tell how numbers and dates are written vote for those that do not. */
void csv_column_vote(const struct column_profile *profiles, size_t count, char delimiter,
                     struct column_customs *customs);

struct column_plan csv_column_decide(const struct column_profile *profile, const char *name,
                                     const struct column_customs *customs);

/* The name of the type in CREATE TABLE. */
const char *csv_column_type_name(const struct column_plan *plan);

/* The value as text that the column's affinity makes into what it is: within the field, or in `buffer`; NULL:
 * missing. */
enum { COLUMN_BUFFER = 128 };
const char *csv_column_value(const struct column_plan *plan, const struct csv_field *field,
                             const struct column_customs *customs, char buffer[COLUMN_BUFFER],
                             size_t *ret_length);

/* Prints what is not as one would think, "number, decimal comma, 3 values unreadable: ????"; nothing where all
 * is. */
void csv_column_describe(FILE *out, const struct column_profile *profile, const struct column_plan *plan);

/* Prints the part of it that a person should look at before an answer is believed; nothing where there is
 * none. Guessed orders are left to csv_column_is_guessed. */
void csv_column_alert(FILE *out, const struct column_profile *profile, const struct column_plan *plan);
bool csv_column_is_guessed(const struct column_plan *plan);

/* "day first as in other columns" */
void csv_column_print_order(FILE *out, const struct column_plan *plan);

#endif
