#include "analyse/forecast.h"
#include "answer/analysis.h"
#include "answer/analysis_holidays.h"
#include "util/error.h"

#include <math.h>

enum { USUAL_AHEAD = 3, FARTHEST = 60 };

/* The unit of the series that the forecast begins with, counted from the first behind its end, and how many.
 * Without a period in the question: the next few. */
struct ahead {
    long skipped, count;
};

static long farthest(const struct series *series)
{
    return series->count < FARTHEST ? (long)series->count : FARTHEST;
}

static struct ahead find_ahead(const struct analysis *analysis, const struct series *series)
{
    enum civil_unit unit = analysis->asked.unit;
    int week_start = analysis->outcome->conversation.askdb->catalog->week_start;
    if (!analysis->asked.period_given) {
        return (struct ahead){0, USUAL_AHEAD};
    }
    struct civil behind = civil_add(series->from, unit, (long)series->count);
    struct civil last = civil_floor_from(civil_add(analysis->asked.to, CIVIL_DAY, -1), unit, week_start);
    long first = series_distance(behind, civil_floor_from(analysis->asked.from, unit, week_start), unit);
    long end = series_distance(behind, last, unit) + 1;
    first = first > 0 ? first : 0;
    long most = farthest(series);
    if (analysis->asked.vague && first < most && end > most) { /* as far as can be told */
        end = most;
    }
    return (struct ahead){first, end - first};
}

static int check_ahead(const struct analysis *analysis, const struct series *series, struct ahead ahead,
                       struct askdb_error *err)
{
    const char *unit = series_unit_name(analysis->asked.unit);
    if (series->count < FORECAST_FEWEST) {
        return error_tell(err, CODE_FORECAST,
                          "too short for a forecast: %zu %ss of data, and at least %d are needed",
                          series->count, unit, FORECAST_FEWEST);
    }
    if (ahead.count <= 0) {
        return error_tell(err, CODE_FORECAST, "no forecast: the data has this time already");
    }
    if (ahead.skipped + ahead.count > farthest(series)) {
        struct civil last = civil_add(series->from, analysis->asked.unit, (long)series->count - 1);
        return error_tell(err, CODE_FORECAST,
                          "too far for a forecast: the data ends with %s, %ld %ss before, and has %zu",
                          series_period(analysis->arena, last, analysis->asked.unit),
                          ahead.skipped + ahead.count, unit, series->count);
    }
    return 0;
}

static int print_rows(struct analysis *analysis, const struct series *series, const struct forecast *forecast,
                      struct ahead ahead, double *ret_sum, struct askdb_error *err)
{
    int status = 0;
    *ret_sum = 0;
    for (long h = ahead.skipped; h < ahead.skipped + ahead.count && status == 0; h++) {
        struct askdb_cell cells[5];
        size_t count = 0;
        struct civil date = civil_add(series->from, analysis->asked.unit, (long)series->count + h);
        cells[count++] = analysis_text(series_period(analysis->arena, date, analysis->asked.unit));
        if (analysis->parts.label != NULL) {
            cells[count++] = analysis_text(series->label);
        }
        cells[count++] = analysis_number(forecast->point[h]);
        cells[count++] = analysis_number(forecast->low[h]);
        cells[count++] = analysis_number(forecast->high[h]);
        *ret_sum += forecast->point[h];
        status = analysis_row(analysis, cells, count, err);
    }
    return status;
}

static void note(struct analysis *analysis, const struct series *series, const struct forecast *forecast,
                 struct ahead ahead, double sum)
{
    struct arena *arena = analysis->arena;
    enum civil_unit unit = analysis->asked.unit;
    struct civil last = civil_add(series->from, unit, (long)series->count - 1);
    const char *of = analysis->parts.label != NULL ? arena_printf(arena, "%s: ", series->label) : "";
    analysis_note(analysis, "%sfrom %zu %ss, %s to %s, by %s", of, series->count, series_unit_name(unit),
                  series_period(arena, series->from, unit), series_period(arena, last, unit),
                  forecast_name(arena, forecast));
    analysis_note(analysis, "%stried from %zu times in the past: off by %.4g on average, against %.4g of %s",
                  of, forecast->trials, forecast->error, forecast->naive_error,
                  forecast->seasonal ? "the value one season before" : "the last value");
    if (forecast->no_better) {
        analysis_note(analysis, "%snothing was better than %s", of,
                      forecast->seasonal && series_season(unit) > 1 && unit != CIVIL_DAY ? "last year's value"
                      : forecast->seasonal ? "the value of the week before"
                                           : "the last value");
    }
    if (series->gaps > 0) {
        analysis_note(analysis, "%s%zu %ss without rows are taken for %s", of, series->gaps,
                      series_unit_name(unit),
                      analysis->parts.adds_up ? "0" : "a value between their neighbours");
    }
    if (ahead.skipped > 0) {
        analysis_note(analysis, "%sthe data ends %ld %s%s before", of, ahead.skipped, series_unit_name(unit),
                      ahead.skipped > 1 ? "s" : "");
    }
    if (analysis->parts.adds_up && ahead.count > 1) {
        analysis_note(analysis, "%s%ld %ss together: %.6g", of, ahead.count, series_unit_name(unit), sum);
    }
}

/* Of days of two years and more with the holidays that the data knows. */
static int make(struct analysis *analysis, const struct series *series, size_t horizon,
                struct forecast *ret_forecast, struct askdb_error *err)
{
    struct arena *arena = analysis->arena;
    enum civil_unit unit = analysis->asked.unit;
    const bool *holidays = NULL;
    const char *whose = NULL;
    bool made = false;
    if (unit != CIVIL_DAY) {
        made =
            forecast_make(arena, series->values, series->count, series_season(unit), horizon, ret_forecast);
    } else {
        bool years = series->count >= FORECAST_TWO_YEARS;
        int status =
            years ? analysis_holidays(analysis, series->from, series->count, horizon, &holidays, &whose, err)
                  : 0;
        if (status != 0) {
            return status;
        }
        made = forecast_make_days(arena, series->values, series->count, holidays, horizon, ret_forecast);
    }
    return made ? 0 : error_tell(err, CODE_FORECAST, "no forecast of this many values");
}

static int forecast_one(struct analysis *analysis, const struct series *series, struct askdb_error *err)
{
    struct ahead ahead = {0};
    if (series->count >= FORECAST_FEWEST) {
        ahead = find_ahead(analysis, series);
    }
    struct forecast forecast;
    double sum;
    int status = check_ahead(analysis, series, ahead, err);
    status =
        status == 0 ? make(analysis, series, (size_t)(ahead.skipped + ahead.count), &forecast, err) : status;
    if (status != 0) {
        return status;
    }
    status = print_rows(analysis, series, &forecast, ahead, &sum, err);
    if (status == 0) {
        note(analysis, series, &forecast, ahead, sum);
    }
    return status;
}

/* A series that is too short or ends too early is left out where another one is not. */
int analysis_forecast(struct analysis *analysis, struct askdb_error *err)
{
    struct series *series;
    size_t count, made = 0, number = 0;
    struct askdb_column columns[5];
    int status =
        series_read(analysis, analysis->outcome->public.sql, analysis->asked.unit, &series, &count, err);
    if (status != 0) {
        return status;
    }
    columns[number++] =
        (struct askdb_column){.name = series_unit_name(analysis->asked.unit), .type = ASKDB_TEXT};
    if (analysis->parts.label != NULL) {
        columns[number++] = (struct askdb_column){.name = "series", .type = ASKDB_TEXT};
    }
    columns[number++] = (struct askdb_column){.name = "forecast", .type = ASKDB_REAL};
    columns[number++] = (struct askdb_column){.name = "low", .type = ASKDB_REAL};
    columns[number++] = (struct askdb_column){.name = "high", .type = ASKDB_REAL};
    for (size_t i = 0; i < count && status == 0; i++) {
        struct ahead ahead = {0};
        if (series[i].count >= FORECAST_FEWEST) {
            ahead = find_ahead(analysis, &series[i]);
        }
        if (check_ahead(analysis, &series[i], ahead, err) != 0) {
            analysis_note(analysis, "%s%s%s", series[i].label, series[i].label[0] != '\0' ? ": " : "",
                          err->message);
            continue;
        }
        status = made++ == 0 ? analysis_begin(analysis, columns, number, err) : 0;
        status = status == 0 ? forecast_one(analysis, &series[i], err) : status;
    }
    if (count == 0) {
        return error_tell(err, CODE_FORECAST, "no forecast: there are no rows");
    }
    if (status == 0 && made > 0) {
        analysis_note(analysis,
                      "low and high: 4 of 5 values are expected between, if what comes is as what was");
    }
    return status != 0 ? status : made > 0 ? 0 : -ASKDB_DECLINED;
}
