/* What differs between dialects, one const struct each: a dialect is one file and one row in sql_dialects. */
#ifndef SQL_DIALECT_H
#define SQL_DIALECT_H

#include "query/query.h"

#include <stdio.h>

struct sql_dialect {
    const char *like;      /* the case-insensitive one */
    bool like_text;        /* it takes texts alone */
    const char *unlimited; /* before an offset without a limit */
    bool group_all;        /* every selected or ordered column that is no aggregate must be grouped */
    /* Prints the calendar bucket of a time whose SQL text is `time`. Both dialects give the same text or
     * number. */
    void (*bucket)(FILE *out, enum bucket bucket, const char *time, int week_start);
    /* Prints digits as a time that the others take. */
    void (*moment)(FILE *out, enum time_digits digits, const char *stored);
    /* Prints the calendar bucket of digits where that needs no time; else false. NULL: it always does. */
    bool (*digits_bucket)(FILE *out, enum bucket bucket, enum time_digits digits, const char *stored);
    void (*boolean)(FILE *out, bool value);
    void (*days)(FILE *out, const char *later,
                 const char *earlier);               /* from earlier to later, with fractions */
    void (*day)(FILE *out, const char *time);        /* as a day that is compared with others */
    void (*divisor)(FILE *out, const char *divisor); /* division by zero gives NULL */
    /* Prints the aggregate below whose value are so many percent of the values of `value`, up to what stands
     * behind an aggregate. */
    void (*percentile)(FILE *out, const char *percent, const char *value);
    const char *nulls_first, *nulls_last; /* behind asc, desc, to order nulls as the other dialect does */
};

extern const struct sql_dialect sql_dialect_sqlite;
extern const struct sql_dialect sql_dialect_postgres;

#endif
