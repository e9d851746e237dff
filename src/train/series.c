/* askdb-series: JSON lines {"values": [...], "period", "horizon"} in; for each, what src/analyse makes of the
 * values: {"point", "low", "high", "method", "error", "no_better"} with a horizon, else {"unusual": [places],
 * "shifts": [places]}; {"error"} where they are too few. With "hourly": true they are hours, "outside" has the same
 * and "known" hours more of an outside series; with "daily": true they are days, "holidays" has 1 or 0 for each of them and of the horizon.
 * scripts/analyse measures with it. */
#include "analyse/anomalies.h"
#include "analyse/forecast.h"
#include "analyse/load.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static void forecast(struct arena *arena, const double *values, size_t count, size_t period, size_t horizon,
                     const bool *holidays, bool daily, cJSON *out)
{
    struct forecast made;
    bool can = daily ? forecast_make_days(arena, values, count, holidays, horizon, &made)
                     : forecast_make(arena, values, count, period, horizon, &made);
    if (!can) {
        cJSON_AddStringToObject(out, "error", "too few values");
        return;
    }
    cJSON_AddItemToObject(out, "point", cJSON_CreateDoubleArray(made.point, (int)horizon));
    cJSON_AddItemToObject(out, "low", cJSON_CreateDoubleArray(made.low, (int)horizon));
    cJSON_AddItemToObject(out, "high", cJSON_CreateDoubleArray(made.high, (int)horizon));
    cJSON_AddStringToObject(out, "method", forecast_name(arena, &made));
    cJSON_AddNumberToObject(out, "error", made.error);
    cJSON_AddBoolToObject(out, "no_better", made.no_better);
}

static const char *const load_methods[LOAD_METHODS] = {"week before", "smoothing", "outside"};

static void forecast_hours(struct arena *arena, const double *values, size_t count, const double *outside,
                           size_t known, size_t horizon, cJSON *out)
{
    struct load_data data = {.values = values, .count = count, .outside = outside, .known = known};
    struct load made;
    if (!load_make(arena, &data, horizon, &made)) {
        cJSON_AddStringToObject(out, "error", "too few values");
        return;
    }
    cJSON_AddItemToObject(out, "point", cJSON_CreateDoubleArray(made.point, (int)horizon));
    cJSON_AddItemToObject(out, "low", cJSON_CreateDoubleArray(made.low, (int)horizon));
    cJSON_AddItemToObject(out, "high", cJSON_CreateDoubleArray(made.high, (int)horizon));
    cJSON_AddStringToObject(out, "method", load_methods[made.method]);
}

static void find_unusual(struct arena *arena, const double *values, size_t count, size_t period, cJSON *out)
{
    struct anomalies found;
    if (!anomalies_find(arena, values, count, period, &found)) {
        cJSON_AddStringToObject(out, "error", "too few values");
        return;
    }
    cJSON *unusual = cJSON_AddArrayToObject(out, "unusual"), *shifts = cJSON_AddArrayToObject(out, "shifts");
    for (size_t i = 0; i < count; i++) {
        if (found.unusual[i]) {
            cJSON_AddItemToArray(unusual, cJSON_CreateNumber((double)i));
        }
        if (found.shift[i] != 0) {
            cJSON_AddItemToArray(shifts, cJSON_CreateNumber((double)i));
        }
    }
}

static size_t read_list(struct arena *arena, const cJSON *list, double **ret_values)
{
    const cJSON *item;
    size_t count = 0;
    *ret_values = ARENA_ARRAY(arena, double, (size_t)cJSON_GetArraySize(list) + 1);
    cJSON_ArrayForEach(item, list)
    {
        (*ret_values)[count++] = cJSON_GetNumberValue(item);
    }
    return count;
}

/* NULL: there are none. */
static const bool *read_holidays(struct arena *arena, const cJSON *in)
{
    double *days;
    size_t count = read_list(arena, cJSON_GetObjectItem(in, "holidays"), &days);
    bool *holidays = ARENA_ARRAY(arena, bool, count + 1);
    for (size_t i = 0; i < count; i++) {
        holidays[i] = days[i] > 0;
    }
    return count > 0 ? holidays : NULL;
}

static void answer(const cJSON *in, cJSON *out)
{
    struct arena *arena = arena_create();
    double *values, *outside;
    size_t count = read_list(arena, cJSON_GetObjectItem(in, "values"), &values);
    bool beside = read_list(arena, cJSON_GetObjectItem(in, "outside"), &outside) > 0;
    double period = cJSON_GetNumberValue(cJSON_GetObjectItem(in, "period"));
    double horizon = cJSON_GetNumberValue(cJSON_GetObjectItem(in, "horizon"));
    if (cJSON_IsTrue(cJSON_GetObjectItem(in, "hourly"))) {
        double known = cJSON_GetNumberValue(cJSON_GetObjectItem(in, "known"));
        forecast_hours(arena, values, count, beside ? outside : NULL, known > 0 ? (size_t)known : 0,
                       (size_t)horizon, out);
    } else if (horizon > 0) {
        bool daily = cJSON_IsTrue(cJSON_GetObjectItem(in, "daily"));
        forecast(arena, values, count, (size_t)period, (size_t)horizon, read_holidays(arena, in), daily, out);
    } else {
        find_unusual(arena, values, count, (size_t)period, out);
    }
    arena_destroy(arena);
}

int main(void)
{
    char *line = NULL;
    size_t capacity = 0;
    while (getline(&line, &capacity, stdin) > 0) {
        cJSON *in = cJSON_Parse(line), *out = cJSON_CreateObject();
        if (in == NULL) {
            fputs("askdb-series: a line is not JSON\n", stderr);
            return 1;
        }
        answer(in, out);
        char *text = cJSON_PrintUnformatted(out);
        puts(text);
        free(text);
        cJSON_Delete(out);
        cJSON_Delete(in);
    }
    free(line);
    return 0;
}
