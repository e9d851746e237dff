/* Forecasts by the hour: a series with a day and a week, and an outside series such as the temperature. */
#include "analyse/load.h"
#include "answer/analysis.h"
#include "answer/analysis_holidays.h"
#include "answer/cells.h"
#include "query/copy.h"
#include "sql/sql.h"
#include "util/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { HOURS_OF_A_DAY = 24, MOST_DAYS = 420, USUAL_HOURS = 24 };

static const double MOST_GAPS = 0.2;

struct hours {
    struct analysis *analysis;
    struct arena *arena;
    long first; /* the day that values[0] is of, counted as by civil_days */
    double *values;
    size_t capacity, last; /* last: behind the last hour with a value */
};

/* ---- the statements ---- */

static struct expr *part_of(struct arena *arena, const struct expr *time, enum bucket bucket)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    *expr = (struct expr){.kind = EXPR_BUCKET, .op = (int)bucket, .left = expr_copy(arena, time)};
    return expr;
}

static struct pred *in_days(struct arena *arena, const struct expr *time, long from, long to)
{
    const struct civil begin = {1, 1, 1};
    struct pred *pred = ARENA_NEW(arena, struct pred);
    struct expr *period = ARENA_NEW(arena, struct expr);
    period->kind = EXPR_LITERAL;
    period->literal = (struct literal){.kind = LITERAL_PERIOD,
                                       .from = civil_print(arena, civil_add(begin, CIVIL_DAY, from)),
                                       .to = civil_print(arena, civil_add(begin, CIVIL_DAY, to))};
    *pred = (struct pred){
        .kind = PRED_COMPARE, .op = COMPARE_EQ, .left = expr_copy(arena, time), .right = period};
    return pred;
}

/* Day, hour and measure of each hour from one day to before another. */
static const char *statement(const struct analysis *analysis, const struct query *of, const struct expr *time,
                             const struct expr *measure, long from, long to)
{
    struct arena *arena = analysis->arena;
    struct query *query = query_copy(arena, of, NULL);
    const enum bucket parts[] = {BUCKET_DAY, BUCKET_HOUR};
    query->select = ARENA_ARRAY(arena, struct expr *, 3);
    query->group = ARENA_ARRAY(arena, struct expr *, 2);
    query->names = NULL;
    query->select_count = query->group_count = query->order_count = 0;
    for (size_t i = 0; i < 2; i++) {
        query->group[query->group_count++] = part_of(arena, time, parts[i]);
        target_select(query, part_of(arena, time, parts[i]));
    }
    target_select(query, expr_copy(arena, measure));
    query->where = pred_both(arena, query->where, in_days(arena, time, from, to));
    return target_print(analysis, query);
}

static int add_hour(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err, (void)count;
    struct hours *hours = context;
    long day = analysis_cell_day(hours->arena, &cells[0]);
    double hour = analysis_cell_number(&cells[1]);
    long place = day >= 0 ? (day - hours->first) * HOURS_OF_A_DAY + (long)hour : -1;
    if (place >= 0 && place < (long)hours->capacity && cells[2].type != ASKDB_NULL) {
        hours->values[place] = analysis_cell_number(&cells[2]);
        hours->last = (size_t)place + 1 > hours->last ? (size_t)place + 1 : hours->last;
    }
    return 0;
}

static int read_hours(struct analysis *analysis, const char *sql, long from, long to, struct hours *ret_hours,
                      struct askdb_error *err)
{
    struct hours hours = {.analysis = analysis, .arena = analysis->arena, .first = from};
    struct askdb_sink sink = {.context = &hours, .begin = answer_ignore_columns, .row = add_hour};
    hours.capacity = (size_t)(to - from) * HOURS_OF_A_DAY;
    hours.values = ARENA_ARRAY(analysis->arena, double, hours.capacity + 1);
    for (size_t i = 0; i < hours.capacity; i++) {
        hours.values[i] = NAN;
    }
    sink.context = &hours;
    int status = series_run(analysis, sql, &sink, err);
    *ret_hours = hours;
    return status;
}

/* Hours without a value: on the line between their neighbours. How many there were. */
static size_t fill(double *values, size_t count)
{
    size_t gaps = 0, last = count;
    for (size_t i = 0; i < count; i++) {
        if (isnan(values[i])) {
            gaps++;
            continue;
        }
        for (size_t k = last == count ? 0 : last + 1; k < i; k++) {
            double share = last == count ? 1 : (double)(k - last) / (double)(i - last);
            values[k] = last == count ? values[i] : values[last] + share * (values[i] - values[last]);
        }
        last = i;
    }
    for (size_t k = last + 1; last < count && k < count; k++) {
        values[k] = values[last];
    }
    return gaps;
}

/* ---- the outside series ---- */

static bool is_named(const struct analysis *analysis, const char *name)
{
    static const char *const usual[] = {"temperature", "temp", "temperatures"};
    struct word *words, *asked;
    size_t count = words_split_name(analysis->arena, name, &words);
    const char *outside = analysis->asked.outside;
    size_t asked_count =
        outside != NULL ? words_split(analysis->arena, outside, strlen(outside), 20, &asked) : 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < asked_count; k++) {
            if (!word_is_stop(asked[k].text) && strcmp(asked[k].stem, words[i].stem) == 0) {
                return true;
            }
        }
        for (size_t k = 0; k < sizeof usual / sizeof *usual && outside == NULL; k++) {
            if (strcmp(words[i].text, usual[k]) == 0) {
                return true;
            }
        }
    }
    return false;
}

/* A column of numbers, of a table with a time, that is called so; -1: none. */
static int32_t find_outside(const struct analysis *analysis)
{
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    for (size_t c = 0; c < catalog->column_count; c++) {
        const struct catalog_column *column = &catalog->columns[c];
        const struct catalog_table *table = &catalog->tables[column->table];
        if (column->type == COLUMN_NUMBER && !column->primary && !column->foreign && table->main_date >= 0 &&
            is_named(analysis, column->name)) {
            return (int32_t)c;
        }
    }
    return -1;
}

/* Its hours, as many as the values have and those known behind; NULL where there are too few of them. */
static int read_outside(struct analysis *analysis, long from, long to, size_t count, double **ret_values,
                        size_t *ret_known, struct askdb_error *err)
{
    struct arena *arena = analysis->arena;
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    int32_t column = find_outside(analysis);
    struct hours hours;
    *ret_values = NULL;
    *ret_known = 0;
    if (column < 0) {
        return 0;
    }
    struct query *query = ARENA_NEW(arena, struct query);
    const struct expr *time = expr_column(arena, catalog->tables[catalog->columns[column].table].main_date);
    const struct expr *mean = target_aggregate(arena, AGGREGATE_AVG, expr_column(arena, column));
    long end = to + LOAD_MOST_AHEAD / HOURS_OF_A_DAY + 1;
    int status =
        read_hours(analysis, statement(analysis, query, time, mean, from, end), from, end, &hours, err);
    if (status != 0) {
        return status;
    }
    size_t gaps = fill(hours.values, hours.last);
    if (hours.last < count || (double)gaps > MOST_GAPS * (double)hours.last) {
        analysis_note(analysis, "%s has too few of the hours, and is left out",
                      analysis_column_name(analysis, column));
        return 0;
    }
    *ret_values = hours.values;
    *ret_known = hours.last - count;
    analysis_note(analysis,
                  "%s is looked at beside it: known %zu hours behind the end, later as in the week before",
                  analysis_column_name(analysis, column), *ret_known);
    return 0;
}

/* ---- the result ---- */

static const char *hour_text(struct arena *arena, long first, size_t place)
{
    struct civil date = civil_add((struct civil){1, 1, 1}, CIVIL_DAY, first + (long)(place / HOURS_OF_A_DAY));
    return arena_printf(arena, "%s %02zu:00", civil_print(arena, date), place % HOURS_OF_A_DAY);
}

static int print_hours(struct analysis *analysis, const struct hours *hours, const struct load *load,
                       size_t skipped, size_t horizon, struct askdb_error *err)
{
    static const struct askdb_column columns[] = {{.name = "hour", .type = ASKDB_TEXT},
                                                  {.name = "forecast", .type = ASKDB_REAL},
                                                  {.name = "low", .type = ASKDB_REAL},
                                                  {.name = "high", .type = ASKDB_REAL}};
    int status = analysis_begin(analysis, columns, 4, err);
    for (size_t h = skipped; h < horizon && status == 0; h++) {
        struct askdb_cell cells[] = {analysis_text(hour_text(analysis->arena, hours->first, hours->last + h)),
                                     analysis_number(load->point[h]), analysis_number(load->low[h]),
                                     analysis_number(load->high[h])};
        status = analysis_row(analysis, cells, 4, err);
    }
    return status;
}

static void note(struct analysis *analysis, const struct hours *hours, const struct load *load)
{
    static const char *const names[] = {"the same hour of the week before",
                                        "smoothing of level, day and week",
                                        "smoothing of level, day and week beside the outside series"};
    struct arena *arena = analysis->arena;
    analysis_note(analysis, "from %zu hours, %s to %s, by %s", hours->last, hour_text(arena, hours->first, 0),
                  hour_text(arena, hours->first, hours->last - 1), names[load->method]);
    analysis_note(analysis, "tried from %d times in the past: off by %.4g on average, against %.4g of %s",
                  LOAD_TRIALS, load->error[load->method], load->error[LOAD_NAIVE], names[LOAD_NAIVE]);
    if (load->method == LOAD_NAIVE) {
        analysis_note(analysis, "nothing was better than the same hour of the week before");
    }
    if (!isnan(load->error[LOAD_OUTSIDE])) {
        analysis_note(analysis, "without the outside series off by %.4g, with it by %.4g",
                      load->error[LOAD_SMOOTHING], load->error[LOAD_OUTSIDE]);
    }
    analysis_note(analysis, "low and high: 4 of 5 values are expected between, if what comes is as what was");
}

/* The hours behind the end of the data that are asked for: from *ret_skipped to before the value. */
static size_t find_horizon(const struct analysis *analysis, const struct hours *hours, size_t *ret_skipped)
{
    const struct analysis_asked *asked = &analysis->asked;
    *ret_skipped = 0;
    if (asked->hours > 0 || !asked->period_given) {
        return asked->hours > 0 ? (size_t)asked->hours : USUAL_HOURS;
    }
    long end = hours->first * HOURS_OF_A_DAY + (long)hours->last;
    long from = civil_days(asked->from) * HOURS_OF_A_DAY - end,
         to = civil_days(asked->to) * HOURS_OF_A_DAY - end;
    *ret_skipped = from > 0 ? (size_t)from : 0;
    return to > 0 ? (size_t)to : 0;
}

static size_t count_gaps(const struct hours *hours)
{
    size_t gaps = 0;
    for (size_t i = 0; i < hours->last; i++) {
        gaps += isnan(hours->values[i]);
    }
    return gaps;
}

/* A count has 0 in an hour without rows, and so has a sum of what comes only in some hours; what is measured all the time has a value
 * that is not there, as where a meter was off. Counted, the series goes on to the end of its last day. */
static size_t fill_hours(struct hours *hours, bool *ret_zero)
{
    const struct series_parts *parts = &hours->analysis->parts;
    size_t gaps = count_gaps(hours);
    bool counted = parts->measure->kind == EXPR_AGGREGATE && parts->measure->op == AGGREGATE_COUNT;
    *ret_zero = parts->adds_up && (counted || (double)gaps > MOST_GAPS * (double)hours->last);
    if (!*ret_zero) {
        return fill(hours->values, hours->last);
    }
    hours->last = hours->capacity;
    gaps = count_gaps(hours);
    for (size_t i = 0; i < hours->last; i++) {
        hours->values[i] = isnan(hours->values[i]) ? 0 : hours->values[i];
    }
    return gaps;
}

static void note_gaps(struct analysis *analysis, size_t gaps, bool zero)
{
    if (gaps > 0) {
        analysis_note(analysis,
                      zero ? "%zu hours without rows are taken for 0"
                           : "%zu hours without rows are taken for a value between their neighbours",
                      gaps);
    }
}

static void note_holidays(struct analysis *analysis, const struct load *load, const char *whose)
{
    if (load->holidays > 0) {
        analysis_note(analysis,
                      "%zu days of %s were %.4g from the Sundays around and %.4g from the same day of the "
                      "weeks around: %s",
                      load->holidays, whose, load->like_sunday, load->like_week,
                      load->as_sundays ? "such days are taken for Sundays"
                                       : "such days are taken for others");
    }
}

/* Of each hour, and of LOAD_MOST_AHEAD more. */
static int read_holidays(struct analysis *analysis, const struct hours *hours, const bool **ret_holidays,
                         const char **ret_whose, struct askdb_error *err)
{
    size_t known = hours->last / HOURS_OF_A_DAY, ahead = LOAD_MOST_AHEAD / HOURS_OF_A_DAY + 2;
    const bool *days = NULL;
    struct civil first = civil_add((struct civil){1, 1, 1}, CIVIL_DAY, hours->first);
    int status = analysis_holidays(analysis, first, known, ahead, &days, ret_whose, err);
    if (status != 0 || days == NULL) {
        return status;
    }
    bool *holidays = ARENA_ARRAY(analysis->arena, bool, hours->last + LOAD_MOST_AHEAD + 1);
    for (size_t i = 0; i < hours->last + LOAD_MOST_AHEAD; i++) {
        holidays[i] = days[i / HOURS_OF_A_DAY];
    }
    *ret_holidays = holidays;
    return 0;
}

static int forecast(struct analysis *analysis, struct hours *hours, long to, struct askdb_error *err)
{
    struct load load;
    double *outside;
    bool zero;
    size_t gaps = fill_hours(hours, &zero), known, skipped, horizon = find_horizon(analysis, hours, &skipped);
    if (!zero && (double)gaps > MOST_GAPS * (double)hours->last) {
        error_tell(err, CODE_FORECAST,
                   "%zu of %zu hours have no rows: between so many, no value is known by the hour", gaps,
                   hours->last);
        error_hint(err, "ask by day, or for a number that adds up");
        return -ASKDB_DECLINED;
    }
    if (hours->last < LOAD_FEWEST + horizon) {
        return error_tell(err, CODE_FORECAST,
                          "too short for a forecast by the hour: %zu hours of data, and %zu are needed",
                          hours->last, (size_t)LOAD_FEWEST + horizon);
    }
    if (horizon == 0 || horizon > LOAD_MOST_AHEAD) {
        return error_tell(err, CODE_FORECAST,
                          horizon == 0
                              ? "no forecast: the data has this time already"
                              : "too far for a forecast by the hour: at most %d hours behind the data",
                          LOAD_MOST_AHEAD);
    }
    int status = read_outside(analysis, hours->first, to, hours->last, &outside, &known, err);
    if (status != 0) {
        return status;
    }
    struct load_data data = {.values = hours->values,
                             .count = hours->last,
                             .outside = outside,
                             .known = known,
                             .sunday = (size_t)(6 - hours->first % 7) *
                                       HOURS_OF_A_DAY} /* civil_days counts from a Monday */;
    const char *whose = NULL;
    status = read_holidays(analysis, hours, &data.holidays, &whose, err);
    if (status != 0) {
        return status;
    }
    load_make(analysis->arena, &data, horizon, &load);
    status = print_hours(analysis, hours, &load, skipped, horizon, err);
    if (status == 0) {
        note(analysis, hours, &load);
        note_gaps(analysis, gaps, zero);
        note_holidays(analysis, &load, whose);
    }
    return status;
}

int analysis_load(struct analysis *analysis, struct askdb_error *err)
{
    struct series *series;
    struct hours hours;
    size_t count = 0;
    if (analysis->parts.label != NULL) {
        return error_tell(err, CODE_FORECAST, "by the hour one series at a time is forecast");
    }
    int status = series_read(analysis, analysis->outcome->public.sql, CIVIL_DAY, &series, &count, err);
    if (status != 0 || count == 0 || series[0].count == 0) {
        return status != 0 ? status : error_tell(err, CODE_FORECAST, "no forecast: there are no rows");
    }
    long to = civil_days(series[0].from) + (long)series[0].count;
    long from = to - MOST_DAYS > civil_days(series[0].from) ? to - MOST_DAYS : civil_days(series[0].from);
    const char *sql =
        statement(analysis, analysis->parts.query, analysis->parts.time, analysis->parts.measure, from, to);
    status = read_hours(analysis, sql, from, to, &hours, err);
    return status == 0 ? forecast(analysis, &hours, to, err) : status;
}
