#include "exec/sqlite/sum.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sum {
    double sum, error; /* of what is no integer, and what its rounding lost */
    int64_t integer;   /* the sum of the integers, as far as it fits */
    int64_t count;
    bool real;     /* a value that is no integer was among them */
    bool overflow; /* of `integer`: what it was is in `sum` */
};

/* Knuth's two-sum: sum + error is exact after each step, up to the rounding of the errors' own sum. */
static inline void add(struct sum *sum, double value)
{
    double total = sum->sum + value, part = total - sum->sum;
    sum->error += (sum->sum - (total - part)) + (value - part);
    sum->sum = total;
}

static void add_integer(struct sum *sum, int64_t integer, int sign)
{
    int64_t total;
    bool overflow = sign > 0 ? __builtin_add_overflow(sum->integer, integer, &total)
                             : __builtin_sub_overflow(sum->integer, integer, &total);
    if (!overflow) {
        sum->integer = total;
        return;
    }
    add(sum, (double)sum->integer);
    add(sum, sign * (double)integer);
    sum->integer = 0;
    sum->overflow = true;
}

static inline void take(sqlite3_context *context, sqlite3_value *value, int sign)
{
    struct sum *sum = sqlite3_aggregate_context(context, sizeof *sum);
    int type = sqlite3_value_type(value);
    if (type != SQLITE_FLOAT && type != SQLITE_INTEGER) {
        type = sqlite3_value_numeric_type(value); /* a text may be a number */
    }
    if (sum == NULL || type == SQLITE_NULL) {
        return;
    }
    sum->count += sign;
    if (type == SQLITE_INTEGER) {
        add_integer(sum, sqlite3_value_int64(value), sign);
    } else {
        sum->real = true;
        add(sum, sign * sqlite3_value_double(value));
    }
}

static void step(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    take(context, values[0], 1);
}

static void inverse(sqlite3_context *context, int count, sqlite3_value **values)
{
    (void)count;
    take(context, values[0], -1);
}

static double result_of(const struct sum *sum)
{
    struct sum all = *sum;
    add(&all, (double)sum->integer);
    return isfinite(all.error) ? all.sum + all.error : all.sum;
}

static void sum_value(sqlite3_context *context)
{
    const struct sum *sum = sqlite3_aggregate_context(context, 0);
    if (sum == NULL || sum->count == 0) {
        sqlite3_result_null(context);
    } else if (sum->real) {
        sqlite3_result_double(context, result_of(sum));
    } else if (sum->overflow) {
        sqlite3_result_error(context, "integer overflow", -1);
    } else {
        sqlite3_result_int64(context, sum->integer);
    }
}

static void avg_value(sqlite3_context *context)
{
    const struct sum *sum = sqlite3_aggregate_context(context, 0);
    if (sum == NULL || sum->count == 0) {
        sqlite3_result_null(context);
    } else {
        sqlite3_result_double(context, result_of(sum) / (double)sum->count);
    }
}

static void total_value(sqlite3_context *context)
{
    const struct sum *sum = sqlite3_aggregate_context(context, 0);
    sqlite3_result_double(context, sum != NULL ? result_of(sum) : 0.0);
}

int sqlite_sum_register(sqlite3 *db)
{
    static const struct {
        const char *name;
        void (*value)(sqlite3_context *);
    } functions[] = {{"sum", sum_value}, {"avg", avg_value}, {"total", total_value}};
    enum { COMPENSATED_SINCE = 3043000 };
    int result = SQLITE_OK;
    if (sqlite3_libversion_number() >= COMPENSATED_SINCE) {
        return SQLITE_OK;
    }
    for (size_t i = 0; i < sizeof functions / sizeof *functions && result == SQLITE_OK; i++) {
        result = sqlite3_create_window_function(db, functions[i].name, 1,
                                                SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                                                step, functions[i].value, functions[i].value, inverse, NULL);
    }
    return result;
}
