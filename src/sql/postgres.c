#include "sql/dialect.h"

#include <string.h>

/* https://www.postgresql.org/docs/15/functions-datetime.html and functions-formatting.html */
enum { DAYS_OF_WEEK = 7 };

static void print_bucket(FILE *out, enum bucket bucket, const char *time, int week_start)
{
    switch (bucket) {
    case BUCKET_YEAR:
        fprintf(out, "CAST(extract(year FROM %s) AS integer)", time);
        return;
    case BUCKET_QUARTER:
        fprintf(out, "to_char(%s, 'YYYY-\"Q\"Q')", time);
        return;
    case BUCKET_MONTH:
        fprintf(out, "to_char(%s, 'YYYY-MM')", time);
        return;
    case BUCKET_WEEK:
        if (week_start == 0) {
            fprintf(out, "to_char(date_trunc('week', %s), 'YYYY-MM-DD')", time);
        } else { /* the server's weeks begin on Monday */
            int days = DAYS_OF_WEEK - week_start;
            fprintf(out,
                    "to_char(CAST(date_trunc('week', CAST(%s AS date) + %d) AS date) - %d, 'YYYY-MM-DD')",
                    time, days, days);
        }
        return;
    case BUCKET_DAY:
        fprintf(out, "to_char(%s, 'YYYY-MM-DD')", time);
        return;
    case BUCKET_WEEKDAY:
        fprintf(out, "CAST(extract(dow FROM %s) AS integer)", time);
        return;
    case BUCKET_HOUR:
        fprintf(out, "CAST(extract(hour FROM %s) AS integer)", time);
        return;
    case BUCKET_MONTH_OF_YEAR:
        fprintf(out, "CAST(extract(month FROM %s) AS integer)", time);
        return;
    }
}

/* https://www.postgresql.org/docs/15/functions-formatting.html */
static void print_moment(FILE *out, enum time_digits digits, const char *stored)
{
    switch (digits) {
    case DIGITS_NONE:
    case DIGITS_COUNT:
        fputs(stored, out);
        return;
    case DIGITS_DAY:
    case DIGITS_MONTH:
        fprintf(out, "to_date(CAST(%s AS text), '%s')", stored, digits == DIGITS_DAY ? "YYYYMMDD" : "YYYYMM");
        return;
    case DIGITS_DASHED_MONTH:
        fprintf(out, "to_date(%s, 'YYYY-MM')", stored);
        return;
    case DIGITS_DAY_FIRST:
    case DIGITS_MONTH_FIRST:
        fprintf(out, "to_date(%s, '%s')", stored, digits == DIGITS_DAY_FIRST ? "DD.MM.YYYY" : "MM/DD/YYYY");
        return;
    case DIGITS_SECONDS:
        fprintf(out, "to_timestamp(%s)", stored);
        return;
    case DIGITS_MILLISECONDS:
        fprintf(out, "to_timestamp(%s / 1000.0)", stored);
        return;
    }
}

static void print_boolean(FILE *out, bool value)
{
    fputs(value ? "true" : "false", out);
}

static void print_day(FILE *out, const char *time)
{
    fprintf(out, "CAST(%s AS date)", time);
}

static void print_days(FILE *out, const char *later, const char *earlier)
{
    fprintf(out, "extract(epoch FROM CAST(%s AS timestamp) - CAST(%s AS timestamp)) / 86400", later, earlier);
}

static void print_divisor(FILE *out, const char *divisor)
{
    fprintf(out, "nullif(%s, 0)", divisor);
}

/* "90" as "0.9", "99.9" as "0.999": digits only, so that no locale and no rounding has a say. */
static void print_fraction(FILE *out, const char *percent)
{
    int whole = (int)strcspn(percent, ".");
    const char *behind = percent[whole] == '.' ? percent + whole + 1 : "";
    int length = (int)strlen(behind);
    if (whole > 2) {
        fputc('1', out); /* 100 */
        return;
    }
    while (length > 0 && behind[length - 1] == '0') {
        length--;
    }
    bool tens = length == 0 && percent[whole - 1] == '0';
    fprintf(out, "0.%s%.*s%.*s", whole == 1 && !tens ? "0" : "", tens ? whole - 1 : whole, percent, length,
            behind);
}

/* https://www.postgresql.org/docs/15/functions-aggregate.html#FUNCTIONS-ORDEREDSET-TABLE */
static void print_percentile(FILE *out, const char *percent, const char *value)
{
    fputs("percentile_cont(", out);
    print_fraction(out, percent);
    fprintf(out, ") WITHIN GROUP (ORDER BY %s)", value);
}

const struct sql_dialect sql_dialect_postgres = {
    .like = "ILIKE",
    .like_text = true,
    .unlimited = "",
    .group_all = true,
    .bucket = print_bucket,
    .moment = print_moment,
    .boolean = print_boolean,
    .days = print_days,
    .day = print_day,
    .divisor = print_divisor,
    .percentile = print_percentile,
    .nulls_first = " NULLS FIRST",
    .nulls_last = " NULLS LAST",
};
