/* Series by time: the statement of one, and its rows without gaps. */
#include "answer/analysis.h"
#include "answer/cells.h"
#include "answer/judge.h"
#include "query/copy.h"
#include "sql/sql.h"
#include "util/error.h"
#include "validate/validate.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_SERIES = 20000, MOST_LABELS_READ = 1000, PERCENT = 100 };

/* ---- the statement ---- */

static enum bucket bucket_of(enum civil_unit unit)
{
    switch (unit) {
    case CIVIL_DAY:
        return BUCKET_DAY;
    case CIVIL_WEEK:
        return BUCKET_WEEK;
    case CIVIL_MONTH:
        return BUCKET_MONTH;
    case CIVIL_QUARTER:
        return BUCKET_QUARTER;
    case CIVIL_YEAR:
        return BUCKET_YEAR;
    }
    return BUCKET_MONTH;
}

/* The time that a group runs on by: that of its years, months, ..., or a column that holds months or days as they are
 * grouped by. NULL: it is none. */
static struct expr *time_of(const struct catalog *catalog, struct expr *expr)
{
    bool runs_on = expr->kind == EXPR_BUCKET && expr->op != BUCKET_WEEKDAY && expr->op != BUCKET_HOUR &&
                   expr->op != BUCKET_MONTH_OF_YEAR;
    struct expr *time = runs_on ? expr->left : expr;
    return time->kind == EXPR_COLUMN && catalog->columns[time->column].type == COLUMN_TIME ? time : NULL;
}

static struct expr *as_aggregate(struct arena *arena, const struct expr *measure, enum aggregate aggregate)
{
    struct expr *expr = expr_copy(arena, measure);
    expr->op = (int)aggregate;
    return expr;
}

/* "revenue by orders": a sum, or a count, by another. */
static bool is_ratio(const struct expr *expr)
{
    bool divides = expr->kind == EXPR_ARITHMETIC && expr->op == ARITHMETIC_DIVIDE;
    const struct expr *sides[2] = {expr->left, expr->right};
    for (size_t i = 0; i < 2 && divides; i++) {
        divides = sides[i]->kind == EXPR_AGGREGATE &&
                  (sides[i]->op == AGGREGATE_SUM || sides[i]->op == AGGREGATE_COUNT);
    }
    return divides;
}

void series_take_measure(struct arena *arena, struct series_parts *parts, const struct expr *measure,
                         const char *name)
{
    struct expr *expr = expr_copy(arena, measure);
    bool aggregate = expr->kind == EXPR_AGGREGATE;
    parts->measure = expr;
    parts->name = name != NULL ? name : "value";
    parts->adds_up = aggregate && (expr->op == AGGREGATE_SUM || expr->op == AGGREGATE_COUNT);
    parts->average = true;
    parts->factor = 1;
    if (aggregate && expr->op == AGGREGATE_AVG) {
        parts->over = as_aggregate(arena, expr, AGGREGATE_SUM);
        parts->under = as_aggregate(arena, expr, AGGREGATE_COUNT);
    } else if (is_ratio(expr)) {
        parts->over = expr->left;
        parts->under = expr->right;
    } else if (expr->kind == EXPR_PORTION && expr->left->kind == EXPR_AGGREGATE &&
               (expr->left->op == AGGREGATE_SUM || expr->left->op == AGGREGATE_COUNT)) {
        parts->over = expr->left;
        parts->under = expr_copy(arena, expr->left);
        parts->under->filter = NULL;
        parts->factor = PERCENT;
    } else {
        parts->average = false;
    }
}

static bool take_parts(struct arena *arena, const struct catalog *catalog, const struct query *query,
                       struct series_parts *ret)
{
    struct series_parts parts = {.query = query};
    size_t measures = 0, labels = 0;
    for (size_t i = 0; i < query->group_count; i++) {
        struct expr *time = time_of(catalog, query->group[i]);
        parts.time = time != NULL ? time : parts.time;
    }
    for (size_t i = 0; i < query->select_count; i++) {
        struct expr *expr = query->select[i];
        if (expr_has_aggregate(expr) || expr->kind == EXPR_WINDOW) {
            series_take_measure(arena, &parts, expr, query->names != NULL ? query->names[i] : NULL);
            measures++;
        } else if (time_of(catalog, expr) == NULL) {
            parts.label = expr;
            labels++;
        }
    }
    bool fits = query->set == SET_NONE && query->limit == NULL && query->per_count == 0 &&
                query->having == NULL && parts.time != NULL && measures == 1 && labels <= 1 &&
                parts.measure->kind != EXPR_WINDOW;
    *ret = parts;
    return fits;
}

int series_take_apart(struct analysis *analysis, const char *sql, struct askdb_error *err)
{
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    struct query *query = NULL;
    int status = sql_parse(analysis->arena, catalog, sql, &query, err);
    if (status != 0 || !take_parts(analysis->arena, catalog, query, &analysis->parts)) {
        error_set(err, ASKDB_DECLINED, "'%s' is not read as one number over time", analysis->asked.text);
        error_hint(err, "name what is counted, summed or averaged: 'orders', 'revenue by channel'");
        return -ASKDB_DECLINED;
    }
    return 0;
}

const char *series_statement(struct analysis *analysis, enum civil_unit unit)
{
    struct arena *arena = analysis->arena;
    const struct series_parts *parts = &analysis->parts;
    struct query *query = query_copy(arena, parts->query, NULL);
    struct expr *bucket = ARENA_NEW(arena, struct expr);
    *bucket =
        (struct expr){.kind = EXPR_BUCKET, .op = (int)bucket_of(unit), .left = expr_copy(arena, parts->time)};
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    for (size_t i = 0; i < query->group_count; i++) {
        query->group[i] = time_of(catalog, query->group[i]) != NULL ? bucket : query->group[i];
    }
    size_t count = 0;
    query->select = ARENA_ARRAY(arena, struct expr *, 3);
    query->names = ARENA_ARRAY(arena, const char *, 3);
    query->names[count] = series_unit_name(unit);
    query->select[count++] = expr_copy(arena, bucket);
    if (parts->label != NULL) {
        query->select[count++] = expr_copy(arena, parts->label);
    }
    query->names[count] = parts->name;
    query->select[count++] = expr_copy(arena, parts->measure);
    query->select_count = count;
    query->order_count = 0;
    struct sql_text printed;
    sql_print(arena, catalog, query, &printed);
    return printed.sql;
}

int series_run(struct analysis *analysis, const char *sql, const struct askdb_sink *sink,
               struct askdb_error *err)
{
    const struct askdb_conversation *conversation = &analysis->outcome->conversation;
    struct validated_query *query = NULL;
    struct askdb_run_result result;
    struct askdb_limits limits = {.timeout_ms = conversation->limits.timeout_ms,
                                  .max_rows = analysis->most_read,
                                  .max_bytes = conversation->limits.max_bytes};
    if (analysis->public.step_count == ANALYSIS_STEPS) {
        return error_set(err, ASKDB_DECLINED, "the analysis takes more than %d statements", ANALYSIS_STEPS);
    }
    int status = session_validate(conversation->askdb, analysis->arena, sql, &query, NULL, err);
    if (status == 0) {
        analysis->steps[analysis->public.step_count++] = sql;
        status = session_run(conversation->askdb, query, &limits, sink, &result, err);
        analysis->outcome->public.result.milliseconds += status == 0 ? result.milliseconds : 0;
    }
    validated_query_destroy(query);
    if (status == 0 && result.truncated) {
        return error_set(err, ASKDB_DECLINED, "more than %zu rows of one step are not looked at",
                         result.rows);
    }
    return status;
}

/* ---- units of time ---- */

const char *series_unit_name(enum civil_unit unit)
{
    static const char *const names[] = {"day", "week", "month", "quarter", "year"};
    return names[unit];
}

size_t series_season(enum civil_unit unit)
{
    static const size_t seasons[] = {7, 52, 12, 4, 1};
    return seasons[unit];
}

long series_distance(struct civil from, struct civil to, enum civil_unit unit)
{
    long days = civil_days(to) - civil_days(from);
    long months = (to.year - from.year) * 12L + to.month - from.month;
    switch (unit) {
    case CIVIL_DAY:
        return days;
    case CIVIL_WEEK:
        return days / 7;
    case CIVIL_MONTH:
        return months;
    case CIVIL_QUARTER:
        return months / 3;
    case CIVIL_YEAR:
        return to.year - from.year;
    }
    return 0;
}

const char *series_period(struct arena *arena, struct civil date, enum civil_unit unit)
{
    switch (unit) {
    case CIVIL_DAY:
    case CIVIL_WEEK:
        return civil_print(arena, date);
    case CIVIL_MONTH:
        return arena_printf(arena, "%04d-%02d", date.year, date.month);
    case CIVIL_QUARTER:
        return arena_printf(arena, "%04d-Q%d", date.year, (date.month + 2) / 3);
    case CIVIL_YEAR:
        return arena_printf(arena, "%04d", date.year);
    }
    return "";
}

/* What a statement gives for a unit: "2024", "2024-05", "2024-Q2", "2024-05-13". */
bool series_read_period(const char *text, struct civil *ret_date)
{
    int year, month = 1, day = 1, quarter;
    if (sscanf(text, "%4d-Q%1d", &year, &quarter) == 2) {
        month = quarter * 3 - 2;
    } else if (sscanf(text, "%4d-%2d-%2d", &year, &month, &day) < 1) {
        return false;
    }
    *ret_date = (struct civil){year, month, day};
    return civil_valid(*ret_date);
}

/* ---- rows ---- */

struct row {
    size_t label;
    struct civil date;
    double value;
    bool known;
};

struct collecting {
    struct arena *arena;
    bool labelled;
    struct row *rows;
    size_t count, capacity;
    const char **labels;
    size_t *sizes, label_count;
};

static const char *cell_text(struct arena *arena, const struct askdb_cell *cell)
{
    return cell->type == ASKDB_NULL ? "" : analysis_cell_text(arena, cell);
}

static bool cell_number(struct arena *arena, const struct askdb_cell *cell, double *ret_number)
{
    char *end;
    const char *text = cell_text(arena, cell);
    *ret_number = strtod(text, &end);
    return end != text && isfinite(*ret_number);
}

static size_t label_number(struct collecting *collecting, const char *label)
{
    size_t i = 0;
    while (i < collecting->label_count && strcmp(collecting->labels[i], label) != 0) {
        i++;
    }
    if (i == collecting->label_count && i < MOST_LABELS_READ) {
        collecting->labels[collecting->label_count++] = label;
    }
    return i;
}

static int add_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    struct collecting *collecting = context;
    struct row row = {0};
    size_t label = 0;
    if (collecting->labelled) {
        label = label_number(collecting, cell_text(collecting->arena, &cells[1]));
    }
    if (label == MOST_LABELS_READ ||
        !series_read_period(cell_text(collecting->arena, &cells[0]), &row.date)) {
        return 0; /* rows without a time are of no period */
    }
    row.label = label;
    row.known = cell_number(collecting->arena, &cells[count - 1], &row.value);
    collecting->rows = arena_grow(collecting->arena, collecting->rows, collecting->count,
                                  &collecting->capacity, sizeof *collecting->rows);
    collecting->rows[collecting->count++] = row;
    collecting->sizes[label]++;
    return 0;
}

/* Does the row hold a number, of a unit that is over? */
static bool is_whole(const struct analysis *analysis, const struct row *row, enum civil_unit unit)
{
    return row->known && civil_compare(civil_add(row->date, unit, 1), analysis->today) <= 0;
}

/* The first and the last whole unit of all rows. False where there is none. */
static bool find_ends(const struct analysis *analysis, const struct collecting *collecting,
                      enum civil_unit unit, struct civil *ret_from, struct civil *ret_last)
{
    bool any = false;
    for (size_t i = 0; i < collecting->count; i++) {
        const struct row *row = &collecting->rows[i];
        if (is_whole(analysis, row, unit)) {
            *ret_from = !any || civil_compare(row->date, *ret_from) < 0 ? row->date : *ret_from;
            *ret_last = !any || civil_compare(row->date, *ret_last) > 0 ? row->date : *ret_last;
            any = true;
        }
    }
    return any;
}

/* A unit without rows has none of what adds up; else a value on the line between its neighbours. */
static void fill_gaps(struct series *series, bool adds_up)
{
    size_t last = 0;
    for (size_t i = 0; i < series->count; i++) {
        if (!isnan(series->values[i])) {
            for (size_t k = last + 1; k < i; k++) {
                double share = (double)(k - last) / (double)(i - last);
                series->values[k] = series->values[last] + share * (series->values[i] - series->values[last]);
            }
            last = i;
        } else if (adds_up) {
            series->values[i] = 0;
            last = i;
            series->gaps++;
        } else {
            series->gaps++;
        }
    }
}

static struct series make_series(const struct analysis *analysis, const struct collecting *collecting,
                                 size_t label, enum civil_unit unit)
{
    struct collecting own = *collecting;
    struct series series = {.label = collecting->labelled ? collecting->labels[label] : ""};
    struct civil last, first;
    own.count = 0;
    own.rows = ARENA_ARRAY(analysis->arena, struct row, collecting->count + 1);
    for (size_t i = 0; i < collecting->count; i++) {
        if (collecting->rows[i].label == label) {
            own.rows[own.count++] = collecting->rows[i];
        }
    }
    if (!find_ends(analysis, &own, unit, &series.from, &first)) {
        return series;
    }
    find_ends(analysis, analysis->parts.adds_up ? collecting : &own, unit, &first, &last);
    long length = series_distance(series.from, last, unit) + 1;
    series.count = length > 0 && length < LONGEST_SERIES ? (size_t)length : 0;
    series.values = ARENA_ARRAY(analysis->arena, double, series.count + 1);
    for (size_t i = 0; i < series.count; i++) {
        series.values[i] = NAN;
    }
    for (size_t i = 0; i < own.count; i++) {
        long place = series_distance(series.from, own.rows[i].date, unit);
        if (place >= 0 && place < (long)series.count && own.rows[i].known) {
            series.values[place] = own.rows[i].value;
        }
    }
    fill_gaps(&series, analysis->parts.adds_up);
    return series;
}

int series_read(struct analysis *analysis, const char *sql, enum civil_unit unit, struct series **ret_series,
                size_t *ret_count, struct askdb_error *err)
{
    struct arena *arena = analysis->arena;
    struct collecting collecting = {.arena = arena, .labelled = analysis->parts.label != NULL};
    collecting.labels = ARENA_ARRAY(arena, const char *, MOST_LABELS_READ);
    collecting.sizes = ARENA_ARRAY(arena, size_t, MOST_LABELS_READ);
    struct askdb_sink sink = {.context = &collecting, .begin = answer_ignore_columns, .row = add_row};
    int status = series_run(analysis, sql, &sink, err);
    if (status != 0) {
        return status;
    }
    size_t labels = collecting.labelled ? collecting.label_count : 1, count = 0;
    struct series *series = ARENA_ARRAY(arena, struct series, ANALYSIS_LABELS);
    for (; count < labels && count < ANALYSIS_LABELS; count++) {
        size_t most = 0;
        for (size_t i = 1; i < labels; i++) {
            most = collecting.sizes[i] > collecting.sizes[most] ? i : most;
        }
        series[count] = make_series(analysis, &collecting, most, unit);
        collecting.sizes[most] = 0;
    }
    if (labels > count) {
        analysis_note(analysis, "of %zu series, the %zu with the most periods are looked at", labels, count);
    }
    *ret_series = series;
    *ret_count = count;
    return 0;
}
