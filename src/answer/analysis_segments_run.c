/* Reads the numbers of the things, puts those in segments that are alike, and says what sets each segment apart. */
#include "analyse/clusters.h"
#include "analyse/numbers.h"
#include "answer/analysis_segments.h"
#include "answer/analysis_segments_tell.h"
#include "answer/cells.h"
#include "query/copy.h"
#include "util/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { FEWEST_THINGS = 10, STEPS_OF_RFM = 5, MOST_OUTPUTS = 4 };

static const double CLEAR_KINDS = 0.25;

struct reading_rows {
    struct analysis *analysis;
    struct arena *arena;
    const struct segments *segments;
    struct segment_thing *things;
    size_t count, capacity;
    size_t number; /* that is read */
    long last_day;
};

/* ---- rows ---- */

static int add_thing(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)count, (void)err;
    struct reading_rows *rows = context;
    const struct segments *segments = rows->segments;
    size_t at = 0;
    rows->things = arena_grow(rows->arena, rows->things, rows->count, &rows->capacity, sizeof *rows->things);
    struct segment_thing *thing = &rows->things[rows->count++];
    *thing = (struct segment_thing){.key = analysis_cell_text(rows->arena, &cells[at++])};
    thing->label = analysis_cell_text(rows->arena, &cells[at++]);
    for (size_t i = 0; i < segments->trait_count; i++) {
        thing->traits[i] = analysis_cell_text(rows->arena, &cells[at++]);
    }
    for (size_t i = 0; i < segments->number_count; i++) {
        const struct segment_number *number = &segments->numbers[i];
        bool none = number->source == SEGMENT_LAST || (number->source == SEGMENT_STATED && !number->adds_up);
        thing->values[i] = none ? NAN : 0;
        if (number->source == SEGMENT_OWN) {
            thing->values[i] = cells[at].type == ASKDB_NULL ? NAN : analysis_cell_number(&cells[at]);
            at++;
        }
    }
    return 0;
}

static int compare_keys(const void *a, const void *b)
{
    return strcmp(((const struct segment_thing *)a)->key, ((const struct segment_thing *)b)->key);
}

static struct segment_thing *find_thing(struct reading_rows *rows, const struct askdb_cell *cell)
{
    struct segment_thing key = {.key = analysis_cell_text(rows->arena, cell)};
    return rows->count == 0 ? NULL : bsearch(&key, rows->things, rows->count, sizeof key, compare_keys);
}

static int add_stated(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)count, (void)err;
    struct reading_rows *rows = context;
    struct segment_thing *thing = find_thing(rows, &cells[0]);
    if (thing != NULL && cells[1].type != ASKDB_NULL) {
        thing->values[rows->number] = analysis_cell_number(&cells[1]);
    }
    return 0;
}

/* The day is kept as it is until the last one of all is known. */
static int add_activity(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    struct reading_rows *rows = context;
    struct segment_thing *thing = find_thing(rows, &cells[0]);
    long day = analysis_cell_day(rows->arena, &cells[2]);
    if (thing != NULL && day >= 0) {
        thing->values[0] = (double)day;
        thing->values[1] = analysis_cell_number(&cells[1]);
        if (count > 3) {
            thing->values[2] = analysis_cell_number(&cells[3]);
        }
        rows->last_day = day > rows->last_day ? day : rows->last_day;
    }
    return 0;
}

static const char *activity_statement(const struct reading_rows *rows, long tomorrow)
{
    struct arena *arena = rows->arena;
    const struct segments *segments = rows->segments;
    int32_t date = rows->analysis->outcome->conversation.askdb->catalog->tables[segments->activity].main_date;
    struct query *query = ARENA_NEW(arena, struct query);
    struct expr *star = ARENA_NEW(arena, struct expr);
    *star = (struct expr){.kind = EXPR_STAR, .table = segments->activity};
    query->select = ARENA_ARRAY(arena, struct expr *, MOST_OUTPUTS);
    query->group = ARENA_ARRAY(arena, struct expr *, 1);
    query->group[query->group_count++] = expr_column(arena, segments->activity_key);
    target_select(query, expr_column(arena, segments->activity_key));
    target_select(query, target_aggregate(arena, AGGREGATE_COUNT, star));
    target_select(query, target_aggregate(arena, AGGREGATE_MAX, risk_day_of(arena, date)));
    if (segments->amount >= 0) {
        target_select(query, target_aggregate(arena, AGGREGATE_SUM, expr_column(arena, segments->amount)));
    }
    query->where = risk_in_days(arena, date, 0, tomorrow);
    return target_print(rows->analysis, query);
}

static int read_activity(struct reading_rows *rows, struct askdb_error *err)
{
    struct askdb_sink sink = {.context = rows, .begin = answer_ignore_columns, .row = add_activity};
    long today = civil_days(rows->analysis->today);
    rows->last_day = -1;
    int status = series_run(rows->analysis, activity_statement(rows, today + 1), &sink, err);
    for (size_t i = 0; i < rows->count && status == 0; i++) {
        rows->things[i].values[0] = (double)rows->last_day - rows->things[i].values[0];
    }
    if (status == 0 && rows->last_day >= 0 && rows->last_day < today) {
        analysis_note(
            rows->analysis, "days are counted to the last of all, %s",
            civil_print(rows->arena, civil_add((struct civil){1, 1, 1}, CIVIL_DAY, rows->last_day)));
    }
    return status;
}

static int read_all(struct reading_rows *rows, struct askdb_error *err)
{
    struct askdb_sink whom = {.context = rows, .begin = answer_ignore_columns, .row = add_thing};
    struct askdb_sink stated = {.context = rows, .begin = answer_ignore_columns, .row = add_stated};
    const struct segments *segments = rows->segments;
    int status = series_run(rows->analysis, rows->analysis->outcome->public.sql, &whom, err);
    if (status == 0 && rows->count > 0) {
        qsort(rows->things, rows->count, sizeof *rows->things, compare_keys);
    }
    for (rows->number = 0; rows->number < segments->number_count && status == 0; rows->number++) {
        const struct segment_number *number = &segments->numbers[rows->number];
        if (number->source == SEGMENT_STATED) {
            status = series_run(rows->analysis, number->sql, &stated, err);
        } else if (number->source == SEGMENT_LAST) {
            status = read_activity(rows, err);
        }
    }
    return status;
}

/* Those that did nothing, or of whom most numbers are missing, are in no segment. */
static void leave_out(struct reading_rows *rows)
{
    const struct segments *segments = rows->segments;
    size_t kept = 0;
    for (size_t i = 0; i < rows->count; i++) {
        size_t missing = 0;
        for (size_t k = 0; k < segments->number_count; k++) {
            missing += isnan(rows->things[i].values[k]);
        }
        bool idle = segments->activity >= 0 && isnan(rows->things[i].values[0]);
        if (!idle && 2 * missing <= segments->number_count) {
            rows->things[kept++] = rows->things[i];
        }
    }
    if (kept < rows->count) {
        analysis_note(
            rows->analysis, "%zu of %zu are in no segment: %s", rows->count - kept, rows->count,
            segments->activity >= 0
                ? arena_printf(
                      rows->arena, "nothing in %s is of them",
                      rows->analysis->outcome->conversation.askdb->catalog->tables[segments->activity].name)
                : "most of their numbers are missing");
    }
    rows->count = kept;
}

/* ---- recency, frequency, amount ---- */

struct ranked {
    double value;
    size_t thing;
};

static int compare_values(const void *a, const void *b)
{
    double x = ((const struct ranked *)a)->value, y = ((const struct ranked *)b)->value;
    return (x > y) - (x < y);
}

/* Five steps of as many things each, 1 to 5; equal values stand in the same. */
static void rank_in_steps(struct reading_rows *rows, size_t number, double *ret_steps)
{
    struct ranked *ranked = ARENA_ARRAY(rows->arena, struct ranked, rows->count);
    for (size_t i = 0; i < rows->count; i++) {
        ranked[i] = (struct ranked){rows->things[i].values[number], i};
    }
    qsort(ranked, rows->count, sizeof *ranked, compare_values);
    for (size_t i = 0, end; i < rows->count; i = end) {
        for (end = i + 1; end < rows->count && ranked[end].value == ranked[i].value; end++) {
        }
        double middle = (double)(i + end - 1) / 2 / (double)rows->count;
        for (size_t k = i; k < end; k++) {
            ret_steps[ranked[k].thing] = 1 + floor(STEPS_OF_RFM * middle);
        }
    }
}

static const char *const rfm_names[] = {"best",        "loyal",   "new or promising",
                                        "cooling off", "at risk", "quiet"};

static size_t rfm_of(double recent, double much)
{
    bool often = much >= 3;
    return recent >= 4 && much >= 4 ? 0
           : recent >= 3 && often   ? 1
           : recent >= 4            ? 2
           : recent >= 3            ? 3
           : often                  ? 4
                                    : 5;
}

static void make_rfm(struct reading_rows *rows, struct segmentation *ret)
{
    double *steps[3];
    ret->of = ARENA_ARRAY(rows->arena, size_t, rows->count);
    ret->count = sizeof rfm_names / sizeof *rfm_names;
    ret->names = rfm_names;
    for (size_t k = 0; k < 3; k++) {
        steps[k] = ARENA_ARRAY(rows->arena, double, rows->count);
        rank_in_steps(rows, k, steps[k]);
    }
    for (size_t i = 0; i < rows->count; i++) {
        ret->of[i] = rfm_of(STEPS_OF_RFM + 1 - steps[0][i], (steps[1][i] + steps[2][i]) / 2);
    }
    analysis_note(
        rows->analysis,
        "RFM: %s, %s and %s in five steps of as many each, 5 being the most recent and the most; best: 4 or "
        "5 "
        "in both recency and the mean of the others, loyal: 3 or more in both, new or promising: recency 4 "
        "or "
        "5 alone, cooling off: recency 3 alone, at risk: the others 3 or more alone, quiet: the rest",
        rows->segments->numbers[0].name, rows->segments->numbers[1].name, rows->segments->numbers[2].name);
}

/* ---- clusters ---- */

static int make_clusters(struct reading_rows *rows, struct segmentation *ret, struct askdb_error *err)
{
    size_t asked = rows->analysis->asked.segments;
    if (asked == 1 || asked > CLUSTERS_MOST || 2 * asked > rows->count) {
        return error_tell(err, CODE_NOT_IN_DATA,
                          "%zu things make no %zu segments: 2 to %d, and two in each, can be told apart",
                          rows->count, asked, CLUSTERS_MOST);
    }
    struct clusters clusters =
        clusters_make(rows->arena, ret->scaled, rows->count, rows->segments->number_count, asked);
    ret->of = clusters.of;
    ret->count = clusters.count;
    if (clusters.count < 2) {
        return error_tell(err, CODE_NOT_IN_DATA, "the numbers of all are the same: there are no segments");
    }
    analysis_note(
        rows->analysis, "%zu in %zu segments, %s; silhouette %.2f of 1%s", rows->count, clusters.count,
        asked > 0 ? "as many as asked for" : "the number that lies apart most clearly", clusters.silhouette,
        clusters.silhouette < CLEAR_KINDS
            ? ": there are no clear kinds here, and the segments part what runs on without a break"
            : "");
    return 0;
}

/* "revenue by its logarithm" */
static void note_numbers(struct reading_rows *rows, const bool *logged)
{
    const char *text = "";
    for (size_t k = 0; k < rows->segments->number_count; k++) {
        text = arena_printf(rows->arena, "%s%s%s%s", text, k > 0 ? ", " : "", rows->segments->numbers[k].name,
                            logged[k] ? " by its logarithm" : "");
    }
    analysis_note(rows->analysis, "compared by %s, each on a scale of its own with the same weight", text);
}

int analysis_segments(struct analysis *analysis, struct askdb_error *err)
{
    struct reading_rows rows = {
        .analysis = analysis, .arena = analysis->arena, .segments = analysis->segments};
    size_t columns = rows.segments->number_count;
    struct segmentation made = {.segments = rows.segments};
    bool logged[SEGMENT_NUMBERS];
    analysis->most_read = SEGMENT_MOST;
    int status = read_all(&rows, err);
    analysis->most_read = ANALYSIS_ROWS;
    if (status != 0) {
        return status;
    }
    leave_out(&rows);
    if (rows.count < FEWEST_THINGS) {
        return error_tell(err, CODE_NOT_IN_DATA, "too few for segments: %zu, and at least %d are needed",
                          rows.count, FEWEST_THINGS);
    }
    made.things = rows.things;
    made.thing_count = rows.count;
    made.scaled = ARENA_ARRAY(rows.arena, double, rows.count *columns);
    for (size_t i = 0; i < rows.count; i++) {
        memcpy(&made.scaled[i * columns], rows.things[i].values, columns * sizeof *made.scaled);
    }
    clusters_scale(made.scaled, rows.count, columns, logged);
    if (rows.segments->rfm) {
        make_rfm(&rows, &made);
    } else {
        note_numbers(&rows, logged);
        status = make_clusters(&rows, &made, err);
    }
    return status == 0 ? segments_tell(analysis, &made, err) : status;
}
