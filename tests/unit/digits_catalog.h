/* A catalog whose times are kept as digits: days, months, seconds and milliseconds since 1970, days as
 * text, months as 2025-12, and days as 31.12.2025 and 12/31/2025. */
#ifndef TEST_DIGITS_CATALOG_H
#define TEST_DIGITS_CATALOG_H

#include "catalog/catalog.h"

static inline struct catalog *digits_catalog(enum dialect dialect)
{
    static const struct {
        const char *name;
        enum column_type type;
        enum time_digits digits;
        bool text;
    } columns[] = {{"job_id", COLUMN_NUMBER, DIGITS_NONE, false},
                   {"crew", COLUMN_TEXT, DIGITS_NONE, false},
                   {"amt", COLUMN_NUMBER, DIGITS_NONE, false},
                   {"start_dt", COLUMN_TIME, DIGITS_DAY, false},
                   {"end_dt", COLUMN_TIME, DIGITS_DAY, false},
                   {"period", COLUMN_TIME, DIGITS_MONTH, false},
                   {"created_ts", COLUMN_TIME, DIGITS_SECONDS, false},
                   {"changed_ms", COLUMN_TIME, DIGITS_MILLISECONDS, false},
                   {"budat", COLUMN_TIME, DIGITS_DAY, true},
                   {"due_on", COLUMN_TIME, DIGITS_NONE, false},
                   {"paid_on", COLUMN_TIME, DIGITS_NONE, true},
                   {"month", COLUMN_TIME, DIGITS_DASHED_MONTH, true},
                   {"born", COLUMN_TIME, DIGITS_DAY_FIRST, true},
                   {"left_on", COLUMN_TIME, DIGITS_DAY_FIRST, true},
                   {"us_date", COLUMN_TIME, DIGITS_MONTH_FIRST, true}};
    struct catalog_builder *builder = catalog_builder_create(dialect);
    int32_t table = catalog_add_table(
        builder, &(struct catalog_table){.schema = "", .name = "jobs", .comment = "", .row_estimate = 10});
    for (size_t i = 0; i < sizeof columns / sizeof *columns; i++) {
        catalog_add_column(builder, &(struct catalog_column){.name = columns[i].name,
                                                             .declared_type = "",
                                                             .comment = "",
                                                             .type = columns[i].type,
                                                             .digits = columns[i].digits,
                                                             .text_storage = columns[i].text,
                                                             .integer = columns[i].type == COLUMN_NUMBER,
                                                             .primary = i == 0,
                                                             .unique = i == 0,
                                                             .table = table});
    }
    return catalog_builder_finish(builder);
}

#endif
