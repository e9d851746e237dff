#include "exec/sqlite/sum.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct sum {
    double sum, error; /* Neumaier, ZAMM 54 (1974): the sum, and what its rounding lost */
    int64_t integer;
    int64_t count;
    bool real;     /* a value that is no integer was among them */
    bool overflow; /* of `integer` */
};

static void add(struct sum *sum, double value)
{
    double total = sum->sum + value;
    if (fabs(sum->sum) >= fabs(value)) {
        sum->error += (sum->sum - total) + value;
    } else {
        sum->error += (value - total) + sum->sum;
    }
    sum->sum = total;
}

static void take(sqlite3_context *context, sqlite3_value *value, int sign)
{
    struct sum *sum = sqlite3_aggregate_context(context, sizeof *sum);
    int type = sqlite3_value_numeric_type(value);
    if (sum == NULL || type == SQLITE_NULL) {
        return;
    }
    sum->count += sign;
    if (type == SQLITE_INTEGER) {
        int64_t integer = sqlite3_value_int64(value);
        bool overflow = sign > 0 ? __builtin_add_overflow(sum->integer, integer, &sum->integer)
                                 : __builtin_sub_overflow(sum->integer, integer, &sum->integer);
        sum->overflow = sum->overflow || overflow;
        add(sum, sign * (double)integer);
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
    return isfinite(sum->error) ? sum->sum + sum->error : sum->sum;
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
    int result = SQLITE_OK;
    for (size_t i = 0; i < sizeof functions / sizeof *functions && result == SQLITE_OK; i++) {
        result = sqlite3_create_window_function(db, functions[i].name, 1,
                                                SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS, NULL,
                                                step, functions[i].value, functions[i].value, inverse, NULL);
    }
    return result;
}
