#include "sql/dialect.h"

#include <string.h>

/* https://sqlite.org/lang_datefunc.html */
static void print_bucket(FILE *out, enum bucket bucket, const char *time, int week_start)
{
    switch (bucket) {
    case BUCKET_YEAR:
        fprintf(out, "CAST(strftime('%%Y', %s) AS INTEGER)", time);
        return;
    case BUCKET_QUARTER:
        fprintf(out, "strftime('%%Y', %s) || '-Q' || ((strftime('%%m', %s) + 2) / 3)", time, time);
        return;
    case BUCKET_MONTH:
        fprintf(out, "strftime('%%Y-%%m', %s)", time);
        return;
    case BUCKET_WEEK:
        fprintf(out, "date(%s, 'weekday %d', '-6 days')", time, week_start); /* its last day: 0 is Sunday */
        return;
    case BUCKET_DAY:
        fprintf(out, "strftime('%%Y-%%m-%%d', %s)", time);
        return;
    case BUCKET_WEEKDAY:
        fprintf(out, "CAST(strftime('%%w', %s) AS INTEGER)", time);
        return;
    case BUCKET_HOUR:
        fprintf(out, "CAST(strftime('%%H', %s) AS INTEGER)", time);
        return;
    case BUCKET_MONTH_OF_YEAR:
        fprintf(out, "CAST(strftime('%%m', %s) AS INTEGER)", time);
        return;
    }
}

static void print_moment(FILE *out, enum time_digits digits, const char *stored)
{
    switch (digits) {
    case DIGITS_NONE:
    case DIGITS_COUNT:
        fputs(stored, out);
        return;
    case DIGITS_DAY:
        fprintf(out, "substr(%s, 1, 4) || '-' || substr(%s, 5, 2) || '-' || substr(%s, 7, 2)", stored, stored,
                stored);
        return;
    case DIGITS_MONTH:
        fprintf(out, "substr(%s, 1, 4) || '-' || substr(%s, 5, 2) || '-01'", stored, stored);
        return;
    case DIGITS_DASHED_MONTH:
        fprintf(out, "%s || '-01'", stored);
        return;
    case DIGITS_DAY_FIRST:
        fprintf(out, "substr(%s, 7, 4) || '-' || substr(%s, 4, 2) || '-' || substr(%s, 1, 2)", stored, stored,
                stored);
        return;
    case DIGITS_MONTH_FIRST:
        fprintf(out, "substr(%s, 7, 4) || '-' || substr(%s, 1, 2) || '-' || substr(%s, 4, 2)", stored, stored,
                stored);
        return;
    case DIGITS_SECONDS:
        fprintf(out, "datetime(%s, 'unixepoch')", stored);
        return;
    case DIGITS_MILLISECONDS:
        fprintf(out, "datetime(%s / 1000, 'unixepoch')", stored);
        return;
    }
}

/* The first digits of a day or month are those of its year and month. */
static bool print_digits_bucket(FILE *out, enum bucket bucket, enum time_digits digits, const char *stored)
{
    bool year = bucket == BUCKET_YEAR, month = bucket == BUCKET_MONTH;
    bool dashed = digits == DIGITS_DASHED_MONTH;
    if ((digits != DIGITS_DAY && digits != DIGITS_MONTH && !dashed) || (!year && !month)) {
        return false;
    }
    if (dashed && month) {
        fprintf(out, "substr(%s, 1, 7)", stored);
    } else if (year) {
        fprintf(out, "CAST(substr(%s, 1, 4) AS INTEGER)", stored);
    } else {
        fprintf(out, "substr(%s, 1, 4) || '-' || substr(%s, 5, 2)", stored, stored);
    }
    return true;
}

static void print_boolean(FILE *out, bool value)
{
    fputs(value ? "1" : "0", out);
}

static void print_day(FILE *out, const char *time)
{
    fprintf(out, "date(%s)", time);
}

static void print_days(FILE *out, const char *later, const char *earlier)
{
    fprintf(out, "julianday(%s) - julianday(%s)", later, earlier);
}

static void print_divisor(FILE *out, const char *divisor)
{
    fputs(divisor, out);
}

/* Functions of askdb's connection, as of SQLite's extension: src/exec/sqlite/percentile.c */
static void print_percentile(FILE *out, const char *percent, const char *value)
{
    if (strcmp(percent, "50") == 0) {
        fprintf(out, "median(%s)", value);
    } else {
        fprintf(out, "percentile(%s, %s)", value, percent);
    }
}

const struct sql_dialect sql_dialect_sqlite = {
    .like = "LIKE",
    .unlimited = " LIMIT -1",
    .bucket = print_bucket,
    .moment = print_moment,
    .digits_bucket = print_digits_bucket,
    .boolean = print_boolean,
    .days = print_days,
    .day = print_day,
    .divisor = print_divisor,
    .percentile = print_percentile,
    .nulls_first = "",
    .nulls_last = "",
};
