#include "sql/dialect.h"

/* https://www.postgresql.org/docs/15/functions-datetime.html and functions-formatting.html */
static void print_bucket(FILE *out, enum bucket bucket, const char *time)
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
        fprintf(out, "to_char(date_trunc('week', %s), 'YYYY-MM-DD')", time);
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

static void print_boolean(FILE *out, bool value)
{
    fputs(value ? "true" : "false", out);
}

static void print_days(FILE *out, const char *later, const char *earlier)
{
    fprintf(out, "extract(epoch FROM CAST(%s AS timestamp) - CAST(%s AS timestamp)) / 86400", later, earlier);
}

static void print_divisor(FILE *out, const char *divisor)
{
    fprintf(out, "nullif(%s, 0)", divisor);
}

const struct sql_dialect sql_dialect_postgres = {
    .like = "ILIKE",
    .group_all = true,
    .bucket = print_bucket,
    .boolean = print_boolean,
    .days = print_days,
    .divisor = print_divisor,
    .nulls_first = " NULLS FIRST",
    .nulls_last = " NULLS LAST",
};
