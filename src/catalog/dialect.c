#include "catalog/dialect.h"

static const struct dialect_row rows[DIALECT_COUNT] = {
    [DIALECT_SQLITE] = {.name = "sqlite",
                        .title = "SQLite",
                        .sampled = true,
                        .keeps_case = true,
                        .mixes_quotes = true,
                        .loose_groups = true},
    [DIALECT_POSTGRES] = {.name = "postgres",
                          .title = "PostgreSQL",
                          .partitions = true,
                          .zones = true,
                          .strict_types = true,
                          .loose_groups = false},
};

const struct dialect_row *dialect_row(enum dialect dialect)
{
    return &rows[dialect];
}
