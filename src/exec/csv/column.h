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
    size_t nulls;         /* NULL, \N, #N/A, which are no text either */
    size_t blanks;        /* NA, -, none: missing where the others are no texts */
    size_t others;        /* all that follows */
    size_t numbers, whole_point, whole_comma, only_point, only_comma, codes, percents, currencies;
    size_t grouped_point, grouped_comma; /* with separators of thousands under each reading */
    size_t spaced;                       /* with thousands parted by blanks */
    size_t decimals;                     /* with a decimal sign under each reading that is possible */
    size_t most_digits;                  /* of a whole number */
    const char *currency;                /* of the first that has one; "" where they differ */
    size_t dates, times, iso, only_dmy, only_mdy, only_ymd, not_ymd, not_dmy, not_mdy, named;
    char date_separator;
    int64_t least, most; /* of whole numbers that fit */
    size_t texts;        /* neither number nor date */
    size_t texts_with_digits;
    struct column_words null_words, missing, unreadable; /* of nulls; of them and blanks; of texts */
};

enum column_kind { COLUMN_IS_TEXT, COLUMN_IS_INTEGER, COLUMN_IS_REAL, COLUMN_IS_DATE, COLUMN_IS_DATETIME };

struct column_plan {
    enum column_kind kind;
    bool comma; /* numbers: 1.234,5 */
    int order;  /* dates: a bit of date.h */
    bool order_guessed;
    int64_t epoch;   /* Unix times: how many of them make a second; 0: none are */
    bool compact;    /* 20240131 */
    bool keep_empty; /* "" is a text, not a missing value */
    size_t left_out; /* values that were there and are NULL now */
};

/* What was told of all columns, or is voted for by others; 0: nothing. */
struct column_customs {
    char decimal; /* '.' or ',' */
    int order;    /* of dates */
    const char *const *missing;
    size_t missing_count;
    bool decimal_voted, order_voted; /* by the columns of the file, not told */
};

void csv_column_observe(struct column_profile *profile, const struct csv_field *field,
                        const struct column_customs *customs);

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

/* Prints what is not as one would think, "number with decimal comma, 3 values unreadable: NA"; nothing where
 * all is. */
void csv_column_describe(FILE *out, const struct column_profile *profile, const struct column_plan *plan);

#endif
