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

static void print_boolean(FILE *out, bool value)
{
    fputs(value ? "1" : "0", out);
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
    .boolean = print_boolean,
    .days = print_days,
    .divisor = print_divisor,
    .percentile = print_percentile,
    .nulls_first = "",
    .nulls_last = "",
};
