/* askdb-series: JSON lines {"values": [...], "period", "horizon"} in; for each, what src/analyse makes of the
 * values: {"point", "low", "high", "method", "error", "no_better"} with a horizon, else {"unusual": [places],
 * "shifts": [places]}; {"error"} where they are too few. scripts/analyse measures with it. */
#include "analyse/anomalies.h"
#include "analyse/forecast.h"

#include <cjson/cJSON.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static void forecast(struct arena *arena, const double *values, size_t count, size_t period, size_t horizon,
                     cJSON *out)
{
    struct forecast made;
    if (!forecast_make(arena, values, count, period, horizon, &made)) {
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

static void answer(const cJSON *in, cJSON *out)
{
    struct arena *arena = arena_create();
    const cJSON *list = cJSON_GetObjectItem(in, "values"), *item;
    double *values = ARENA_ARRAY(arena, double, (size_t)cJSON_GetArraySize(list) + 1);
    double period = cJSON_GetNumberValue(cJSON_GetObjectItem(in, "period"));
    double horizon = cJSON_GetNumberValue(cJSON_GetObjectItem(in, "horizon"));
    size_t count = 0;
    cJSON_ArrayForEach(item, list)
    {
        values[count++] = cJSON_GetNumberValue(item);
    }
    if (horizon > 0) {
        forecast(arena, values, count, (size_t)period, (size_t)horizon, out);
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
