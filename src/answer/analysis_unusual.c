#include "analyse/anomalies.h"
#include "answer/analysis.h"
#include "util/error.h"

#include <math.h>

enum { DAYS_OF_TWO_MONTHS = 62 };

/* Is the unit, or a part of it, in the time that is asked about? */
static bool is_asked(const struct analysis *analysis, struct civil date)
{
    struct civil end = civil_add(date, analysis->asked.unit, 1);
    return !analysis->asked.period_given ||
           (civil_compare(end, analysis->asked.from) > 0 && civil_compare(date, analysis->asked.to) < 0);
}

static const char *name_of(const struct anomalies *found, size_t place)
{
    if (found->unusual[place]) {
        return found->score[place] > 0 ? "high" : "low";
    }
    return found->shift[place] > 0 ? "level goes up" : "level goes down";
}

static int print_row(struct analysis *analysis, const struct series *series, const struct anomalies *found,
                     size_t place, struct askdb_error *err)
{
    struct askdb_cell cells[6];
    size_t count = 0;
    struct civil date = civil_add(series->from, analysis->asked.unit, (long)place);
    cells[count++] = analysis_text(series_period(analysis->arena, date, analysis->asked.unit));
    if (analysis->parts.label != NULL) {
        cells[count++] = analysis_text(series->label);
    }
    double least = analysis->parts.adds_up && found->low[place] < 0 ? 0 : found->low[place];
    cells[count++] = analysis_number(series->values[place]);
    cells[count++] = analysis_number(least);
    cells[count++] = analysis_number(found->high[place]);
    cells[count++] = analysis_text(name_of(found, place));
    return analysis_row(analysis, cells, count, err);
}

/* Why nothing can be told of the series. */
static int decline(const struct analysis *analysis, const struct series *series, struct askdb_error *err)
{
    return error_tell(err, CODE_NOT_IN_DATA,
                      series->count < ANOMALIES_FEWEST
                          ? "too short to tell what is unusual: %zu %ss of data"
                          : "of %zu %ss most are the same: what is usual cannot be told",
                      series->count, series_unit_name(analysis->asked.unit));
}

static int print_series(struct analysis *analysis, const struct series *series, const struct anomalies *found,
                        struct askdb_error *err)
{
    enum civil_unit unit = analysis->asked.unit;
    const char *name = series_unit_name(unit);
    size_t looked = 0, said = 0;
    int status = 0;
    for (size_t i = 0; i < series->count && status == 0; i++) {
        if (is_asked(analysis, civil_add(series->from, unit, (long)i))) {
            looked++;
            if (found->unusual[i] || found->shift[i] != 0) {
                said++;
                status = print_row(analysis, series, found, i, err);
            }
        }
    }
    const char *of =
        analysis->parts.label != NULL ? arena_printf(analysis->arena, "%s: ", series->label) : "";
    if (looked == 0) {
        analysis_note(analysis, "%sthe data has no whole %s in this time", of, name);
    } else {
        analysis_note(analysis, "%s%zu of %zu %ss are unusual, beside trend%s of %zu %ss", of, said, looked,
                      name, found->seasonal ? " and season" : "", series->count, name);
    }
    if (series->gaps > 0) {
        analysis_note(analysis, "%s%zu %ss without rows are taken for %s", of, series->gaps, name,
                      analysis->parts.adds_up ? "0" : "a value between their neighbours");
    }
    return status;
}

static int begin(struct analysis *analysis, struct askdb_error *err)
{
    struct askdb_column columns[6];
    size_t count = 0;
    columns[count++] =
        (struct askdb_column){.name = series_unit_name(analysis->asked.unit), .type = ASKDB_TEXT};
    if (analysis->parts.label != NULL) {
        columns[count++] = (struct askdb_column){.name = "series", .type = ASKDB_TEXT};
    }
    columns[count++] = (struct askdb_column){.name = "value", .type = ASKDB_REAL};
    columns[count++] = (struct askdb_column){.name = "expected_low", .type = ASKDB_REAL};
    columns[count++] = (struct askdb_column){.name = "expected_high", .type = ASKDB_REAL};
    columns[count++] = (struct askdb_column){.name = "unusual", .type = ASKDB_TEXT};
    return analysis_begin(analysis, columns, count, err);
}

/* By the unit of the question. A series of which nothing can be told is left out where another one is not; how many
 * were told is in *ret_told. */
static int look(struct analysis *analysis, const char *sql, size_t *ret_told, struct askdb_error *err)
{
    struct series *series;
    struct anomalies found;
    size_t count, told = 0;
    enum civil_unit unit = analysis->asked.unit;
    int status = series_read(analysis, sql, unit, &series, &count, err);
    if (status != 0 || count == 0) {
        return status != 0 ? status : error_tell(err, CODE_NOT_IN_DATA, "there are no rows to look at");
    }
    for (size_t i = 0; i < count && status == 0; i++) {
        if (!anomalies_find(analysis->arena, series[i].values, series[i].count, series_season(unit),
                            &found)) {
            decline(analysis, &series[i], err);
            analysis_note(analysis, "%s%s%s", series[i].label, series[i].label[0] != '\0' ? ": " : "",
                          err->message);
            continue;
        }
        status = told++ == 0 ? begin(analysis, err) : 0;
        status = status == 0 ? print_series(analysis, &series[i], &found, err) : status;
    }
    *ret_told = told;
    return status;
}

/* Where days or weeks are mostly the same, as of what seldom comes, by the month, if the time that is asked about has some. */
int analysis_unusual(struct analysis *analysis, struct askdb_error *err)
{
    size_t told = 0;
    int status = look(analysis, analysis->outcome->public.sql, &told, err);
    bool fine = analysis->asked.unit == CIVIL_DAY || analysis->asked.unit == CIVIL_WEEK;
    long days = civil_days(analysis->asked.to) - civil_days(analysis->asked.from);
    bool wide = !analysis->asked.period_given || days > DAYS_OF_TWO_MONTHS;
    if (status == 0 && told == 0 && fine && wide) {
        analysis->asked.unit = CIVIL_MONTH;
        status = look(analysis, series_statement(analysis, CIVIL_MONTH), &told, err);
    }
    if (status == 0 && told > 0) {
        analysis_note(analysis,
                      "expected: 3.5 robust standard deviations around the usual; no cause is said");
    }
    return status != 0 ? status : told > 0 ? 0 : -ASKDB_DECLINED;
}
