#include "answer/analysis_search.h"
#include "analyse/numbers.h"
#include "answer/cells.h"
#include "query/copy.h"
#include "sql/sql.h"
#include "util/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_VALUES = 200, /* of a dimension: with more, none is of note */
    PAIRED = 3         /* dimensions that are looked at two by two */
};

static const double LEAST_SUPPORT = 0.01, CLEARER = 1.1, FAR = 3;

void analysis_search_init(struct search *search, struct analysis *analysis)
{
    *search = (struct search){.analysis = analysis, .arena = analysis->arena};
    search->segments = ARENA_ARRAY(analysis->arena, struct search_segment, SEARCH_SEGMENTS);
}

double analysis_search_least_percent(void)
{
    return 100 * LEAST_SUPPORT;
}

void analysis_search_find_dimensions(struct search *search, search_leaves_out *leaves_out,
                                     const void *context)
{
    int32_t columns[SEARCH_DIMENSIONS];
    size_t count =
        analysis_columns(search->analysis, search->analysis->parts.query, false, columns, SEARCH_DIMENSIONS);
    for (size_t i = 0; i < count; i++) {
        if (leaves_out == NULL || !leaves_out(context, columns[i])) {
            search->dimensions[search->dimension_count++] =
                (struct search_dimension){columns[i], analysis_column_name(search->analysis, columns[i]), 0};
        }
    }
}

/* ---- the statements ---- */

/* An aggregate over the rows of a side. */
static struct expr *measure_of(const struct search *search, const struct expr *aggregate, size_t side)
{
    struct arena *arena = search->arena;
    struct expr *measure = expr_copy(arena, aggregate);
    measure->filter = pred_both(arena, measure->filter, pred_copy(arena, search->sides[side]));
    return measure;
}

static const char *statement(struct search *search)
{
    const struct analysis *analysis = search->analysis;
    struct arena *arena = search->arena;
    struct query *query = query_copy(arena, analysis->parts.query, NULL);
    query->select = ARENA_ARRAY(arena, struct expr *, 6);
    query->group = ARENA_ARRAY(arena, struct expr *, 2);
    query->names = NULL;
    query->select_count = query->group_count = query->order_count = 0;
    for (size_t i = 0; i < search->split_count; i++) {
        struct expr *column = expr_column(arena, search->dimensions[search->split[i]].column);
        query->group[query->group_count++] = column;
        query->select[query->select_count++] = expr_copy(arena, column);
    }
    const struct series_parts *parts = &analysis->parts;
    const struct expr *aggregates[2] = {parts->average ? parts->over : parts->measure, parts->under};
    for (size_t i = 0; i < (parts->average ? 2 : 1); i++) {
        for (size_t side = search->single ? 1 : 0; side < 2; side++) {
            query->select[query->select_count++] = measure_of(search, aggregates[i], side);
        }
    }
    query->where = pred_both(arena, query->where, pred_copy(arena, search->rows));
    struct sql_text printed;
    sql_print(arena, analysis->outcome->conversation.askdb->catalog, query, &printed);
    return printed.sql;
}

static int add_segment(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    struct search *search = context;
    size_t split = search->split_count, sides = search->single ? 1 : 2, last = split + sides - 1;
    struct search_segment segment = {.count = split};
    struct change_cell cell = {.before = search->single ? 0 : analysis_cell_number(&cells[split]),
                               .after = analysis_cell_number(&cells[last])};
    if (count == split + 2 * sides) {
        cell.before *= search->analysis->parts.factor;
        cell.after *= search->analysis->parts.factor;
        cell.before_weight = search->single ? 0 : analysis_cell_number(&cells[split + sides]);
        cell.after_weight = analysis_cell_number(&cells[last + sides]);
    }
    if (search->rest) {
        cell.before -= cell.after;
        cell.before_weight -= cell.after_weight;
    }
    if (split == 0) {
        search->whole = cell;
        return 0;
    }
    for (size_t i = 0; i < split; i++) {
        segment.dimensions[i] = search->split[i];
        segment.values[i] = analysis_cell_text(search->arena, &cells[i]);
    }
    segment.cell = cell;
    segment.change = search->analysis->parts.average ? change_of_average(&cell, &search->whole)
                                                     : change_of_sum(&cell, &search->whole);
    if (search->segment_count < SEARCH_SEGMENTS) {
        search->segments[search->segment_count++] = segment;
    }
    return 0;
}

/* Runs the statement of the split; what it gives too many segments of, or fails for, is left out. */
static int run_split(struct search *search, struct askdb_error *err)
{
    struct askdb_sink sink = {.context = search, .begin = answer_ignore_columns, .row = add_segment};
    search->first_segment = search->segment_count;
    int status = series_run(search->analysis, statement(search), &sink, err);
    bool many = search->split_count == 1 && search->segment_count - search->first_segment > MOST_VALUES;
    bool left_out = search->split_count > 0 && (status == -ASKDB_DECLINED || status == -ASKDB_REJECTED);
    if (many || left_out) {
        search->segment_count = search->first_segment;
        return 0;
    }
    return status;
}

int analysis_search_whole(struct search *search, struct askdb_error *err)
{
    search->split_count = 0;
    return run_split(search, err);
}

/* ---- the search ---- */

static bool is_supported(const struct search_segment *segment)
{
    return segment->change.support >= LEAST_SUPPORT && segment->change.support <= 1 - LEAST_SUPPORT;
}

static void note_clearest(struct search *search)
{
    struct search_dimension *dimension = &search->dimensions[search->split[0]];
    for (size_t i = search->first_segment; i < search->segment_count; i++) {
        double score = fabs(search->segments[i].change.score);
        if (is_supported(&search->segments[i]) && score > dimension->clearest) {
            dimension->clearest = score;
        }
    }
}

static int run_pairs(struct search *search, struct askdb_error *err)
{
    size_t best[PAIRED] = {0}, count = 0;
    for (; count < PAIRED && count < search->dimension_count; count++) {
        best[count] = search->dimension_count;
        for (size_t i = 0; i < search->dimension_count; i++) {
            bool taken = false;
            for (size_t k = 0; k < count; k++) {
                taken = taken || best[k] == i;
            }
            if (!taken && (best[count] == search->dimension_count ||
                           search->dimensions[i].clearest > search->dimensions[best[count]].clearest)) {
                best[count] = i;
            }
        }
    }
    int status = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = i + 1; k < count && status == 0; k++) {
            search->split[0] = best[i] < best[k] ? best[i] : best[k];
            search->split[1] = best[i] < best[k] ? best[k] : best[i];
            search->split_count = 2;
            status = run_split(search, err);
        }
    }
    return status;
}

int analysis_search_run(struct search *search, bool pairs, struct askdb_error *err)
{
    int status = 0;
    for (size_t i = 0; i < search->dimension_count && status == 0; i++) {
        search->split[0] = i;
        search->split_count = 1;
        status = run_split(search, err);
        note_clearest(search);
    }
    return status == 0 && pairs ? run_pairs(search, err) : status;
}

/* Is `whole` a segment that holds `part`? */
static bool holds(const struct search_segment *whole, const struct search_segment *part)
{
    for (size_t i = 0; i < part->count && whole->count == 1; i++) {
        if (whole->dimensions[0] == part->dimensions[i] && strcmp(whole->values[0], part->values[i]) == 0) {
            return true;
        }
    }
    return false;
}

/* A segment of two dimensions has to be clearer than both that hold it; of one that is, those are left out.
 */
static bool is_told_by_another(const struct search *search, const struct search_segment *segment)
{
    for (size_t i = 0; i < search->segment_count; i++) {
        const struct search_segment *other = &search->segments[i];
        double own = fabs(segment->change.score), others = fabs(other->change.score);
        bool part = segment->count == 2 && holds(other, segment) && own < CLEARER * others;
        bool whole =
            other->count == 2 && is_supported(other) && holds(segment, other) && others >= CLEARER * own;
        if (part || whole) {
            return true;
        }
    }
    return false;
}

/* The median of the scores, whatever their sign: what segments that changed as all others did have. */
static double usual_score(const struct search *search)
{
    double *scores = ARENA_ARRAY(search->arena, double, search->segment_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < search->segment_count; i++) {
        if (is_supported(&search->segments[i])) {
            scores[count++] = fabs(search->segments[i].change.score);
        }
    }
    return count > 0 ? numbers_median(scores, count) : 0;
}

static int compare(const void *a, const void *b)
{
    const struct search_segment *x = *(struct search_segment *const *)a,
                                *y = *(struct search_segment *const *)b;
    double left = fabs(x->change.score), right = fabs(y->change.score);
    return left != right ? (left < right) - (left > right) : (x > y) - (x < y);
}

size_t analysis_search_clearest(const struct search *search, struct search_segment ***ret_shown)
{
    struct search_segment **shown =
        ARENA_ARRAY(search->arena, struct search_segment *, search->segment_count + 1);
    size_t count = 0, far = 1;
    for (size_t i = 0; i < search->segment_count; i++) {
        struct search_segment *segment = &search->segments[i];
        if (is_supported(segment) && !is_told_by_another(search, segment)) {
            shown[count++] = segment;
        }
    }
    double least = FAR * usual_score(search);
    qsort(shown, count, sizeof *shown, compare);
    while (far < count && fabs(shown[far]->change.score) >= least) {
        far++;
    }
    *ret_shown = shown;
    return count < far ? count : far;
}

const char *analysis_search_name(const struct search *search, const struct search_segment *segment)
{
    const char *first = arena_printf(search->arena, "%s = %s",
                                     search->dimensions[segment->dimensions[0]].name, segment->values[0]);
    return segment->count == 1
               ? first
               : arena_printf(search->arena, "%s, %s = %s", first,
                              search->dimensions[segment->dimensions[1]].name, segment->values[1]);
}
