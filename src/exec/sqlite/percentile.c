#include "exec/sqlite/percentile.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>

struct numbers {
    double *values;
    size_t count, capacity;
    double percent;
};

static void add(sqlite3_context *context, struct numbers *numbers, double value)
{
    if (numbers->count == numbers->capacity) {
        size_t capacity = numbers->capacity > 0 ? numbers->capacity * 2 : 64;
        double *values = sqlite3_realloc64(numbers->values, capacity * sizeof *values);
        if (values == NULL) {
            sqlite3_result_error_nomem(context);
            return;
        }
        numbers->values = values;
        numbers->capacity = capacity;
    }
    numbers->values[numbers->count++] = value;
}

static void step(sqlite3_context *context, int count, sqlite3_value **values)
{
    struct numbers *numbers = sqlite3_aggregate_context(context, sizeof *numbers);
    int type = sqlite3_value_numeric_type(values[0]);
    int percent_type = count > 1 ? sqlite3_value_numeric_type(values[1]) : SQLITE_FLOAT;
    double percent = count > 1 ? sqlite3_value_double(values[1]) : 50;
    bool number = percent_type == SQLITE_INTEGER || percent_type == SQLITE_FLOAT;
    if (numbers == NULL) {
        sqlite3_result_error_nomem(context);
    } else if (!number || !(percent >= 0 && percent <= 100)) {
        sqlite3_result_error(context, "the percent of a percentile is not between 0 and 100", -1);
    } else if (numbers->count > 0 && percent != numbers->percent) {
        sqlite3_result_error(context, "the percent of a percentile is not the same in all rows", -1);
    } else if (type == SQLITE_INTEGER || type == SQLITE_FLOAT) {
        numbers->percent = percent;
        add(context, numbers, sqlite3_value_double(values[0]));
    }
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/* Called once whatever happens, also where the statement was given up. */
static void final(sqlite3_context *context)
{
    struct numbers *numbers = sqlite3_aggregate_context(context, 0);
    if (numbers == NULL || numbers->count == 0) {
        sqlite3_result_null(context);
        return;
    }
    qsort(numbers->values, numbers->count, sizeof *numbers->values, compare);
    double place = numbers->percent / 100 * (double)(numbers->count - 1);
    size_t low = (size_t)place, high = low + 1 < numbers->count ? low + 1 : low;
    double below = numbers->values[low], above = numbers->values[high];
    sqlite3_result_double(context, below + (above - below) * (place - (double)low));
    sqlite3_free(numbers->values);
    numbers->values = NULL;
}

int sqlite_percentile_register(sqlite3 *db)
{
    int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    int result = sqlite3_create_function_v2(db, "median", 1, flags, NULL, NULL, step, final, NULL);
    return result == SQLITE_OK
               ? sqlite3_create_function_v2(db, "percentile", 2, flags, NULL, NULL, step, final, NULL)
               : result;
}
