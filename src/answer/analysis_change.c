#include "analyse/changes.h"
#include "analyse/numbers.h"
#include "answer/analysis.h"
#include "answer/cells.h"
#include "query/copy.h"
#include "sql/sql.h"
#include "util/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_DIMENSIONS = 12,
    MOST_VALUES = 200, /* of a dimension: with more, none is of note */
    MOST_SEGMENTS = 4000,
    PAIRED = 3, /* dimensions that are looked at two by two */
    MOST_SHOWN = 10
};

static const double LEAST_SUPPORT = 0.01, CLEARER = 1.1, FAR = 3;

struct dimension {
    int32_t column;
    const char *name;
    double clearest; /* the score of its clearest segment */
};

struct segment {
    size_t dimensions[2], count; /* dimensions[1] only of two */
    const char *values[2];
    struct change_cell cell;
    struct change change;
};

struct searching {
    struct analysis *analysis;
    struct arena *arena;
    const struct catalog *catalog;
    struct dimension dimensions[MOST_DIMENSIONS];
    size_t dimension_count;
    struct segment *segments;
    size_t segment_count;
    struct change_cell whole;
    /* of the statement that is run */
    size_t split[2], split_count, first_segment;
};

/* ---- the dimensions ---- */

static void find_dimensions(struct searching *searching)
{
    int32_t columns[MOST_DIMENSIONS];
    size_t count = analysis_columns(searching->analysis, searching->analysis->parts.query, false, columns,
                                    MOST_DIMENSIONS);
    for (size_t i = 0; i < count; i++) {
        searching->dimensions[searching->dimension_count++] =
            (struct dimension){columns[i], analysis_column_name(searching->analysis, columns[i]), 0};
    }
}

/* ---- the statements ---- */

static struct pred *in_period(const struct searching *searching, struct civil from, struct civil to)
{
    struct arena *arena = searching->arena;
    struct pred *pred = ARENA_NEW(arena, struct pred);
    struct expr *period = ARENA_NEW(arena, struct expr);
    period->kind = EXPR_LITERAL;
    period->literal = (struct literal){
        .kind = LITERAL_PERIOD, .from = civil_print(arena, from), .to = civil_print(arena, to)};
    *pred = (struct pred){.kind = PRED_COMPARE,
                          .op = COMPARE_EQ,
                          .left = expr_copy(arena, searching->analysis->parts.time),
                          .right = period};
    return pred;
}

/* The measure over the rows of a period; of an average, its sum and its count. */
static struct expr *measure_in(const struct searching *searching, enum aggregate aggregate, struct civil from,
                               struct civil to)
{
    struct arena *arena = searching->arena;
    struct expr *measure = expr_copy(arena, searching->analysis->parts.measure);
    measure->op = (int)aggregate;
    measure->filter = pred_both(arena, measure->filter, in_period(searching, from, to));
    return measure;
}

static const char *statement(struct searching *searching)
{
    const struct analysis *analysis = searching->analysis;
    const struct analysis_asked *asked = &analysis->asked;
    struct arena *arena = searching->arena;
    struct query *query = query_copy(arena, analysis->parts.query, NULL);
    query->select = ARENA_ARRAY(arena, struct expr *, 6);
    query->group = ARENA_ARRAY(arena, struct expr *, 2);
    query->names = NULL;
    query->select_count = query->group_count = query->order_count = 0;
    for (size_t i = 0; i < searching->split_count; i++) {
        struct expr *column = ARENA_NEW(arena, struct expr);
        *column =
            (struct expr){.kind = EXPR_COLUMN, .column = searching->dimensions[searching->split[i]].column};
        query->group[query->group_count++] = column;
        query->select[query->select_count++] = expr_copy(arena, column);
    }
    enum aggregate kinds[2] = {(enum aggregate)analysis->parts.measure->op, AGGREGATE_COUNT};
    kinds[0] = analysis->parts.average ? AGGREGATE_SUM : kinds[0];
    for (size_t i = 0; i < (analysis->parts.average ? 2 : 1); i++) {
        query->select[query->select_count++] =
            measure_in(searching, kinds[i], asked->before_from, asked->before_to);
        query->select[query->select_count++] = measure_in(searching, kinds[i], asked->from, asked->to);
    }
    query->where = pred_both(arena, query->where, in_period(searching, asked->before_from, asked->to));
    struct sql_text printed;
    sql_print(arena, searching->catalog, query, &printed);
    return printed.sql;
}

static int add_segment(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    struct searching *searching = context;
    size_t split = searching->split_count;
    struct segment segment = {.count = split};
    struct change_cell cell = {analysis_cell_number(&cells[split]), analysis_cell_number(&cells[split + 1]),
                               0, 0};
    if (count == split + 4) {
        cell.before_weight = analysis_cell_number(&cells[split + 2]);
        cell.after_weight = analysis_cell_number(&cells[split + 3]);
    }
    if (split == 0) {
        searching->whole = cell;
        return 0;
    }
    for (size_t i = 0; i < split; i++) {
        segment.dimensions[i] = searching->split[i];
        segment.values[i] = analysis_cell_text(searching->arena, &cells[i]);
    }
    segment.cell = cell;
    segment.change = searching->analysis->parts.average ? change_of_average(&cell, &searching->whole)
                                                        : change_of_sum(&cell, &searching->whole);
    if (searching->segment_count < MOST_SEGMENTS) {
        searching->segments[searching->segment_count++] = segment;
    }
    return 0;
}

/* Runs the statement of the split; what it gives too many segments of, or fails for, is left out. */
static int run_split(struct searching *searching, struct askdb_error *err)
{
    struct askdb_sink sink = {.context = searching, .begin = answer_ignore_columns, .row = add_segment};
    searching->first_segment = searching->segment_count;
    int status = series_run(searching->analysis, statement(searching), &sink, err);
    bool many =
        searching->split_count == 1 && searching->segment_count - searching->first_segment > MOST_VALUES;
    bool left_out = searching->split_count > 0 && (status == -ASKDB_DECLINED || status == -ASKDB_REJECTED);
    if (many || left_out) {
        searching->segment_count = searching->first_segment;
        return 0;
    }
    return status;
}

/* ---- the search ---- */

static bool is_supported(const struct segment *segment)
{
    return segment->change.support >= LEAST_SUPPORT && segment->change.support <= 1 - LEAST_SUPPORT;
}

static void note_clearest(struct searching *searching)
{
    struct dimension *dimension = &searching->dimensions[searching->split[0]];
    for (size_t i = searching->first_segment; i < searching->segment_count; i++) {
        double score = fabs(searching->segments[i].change.score);
        if (is_supported(&searching->segments[i]) && score > dimension->clearest) {
            dimension->clearest = score;
        }
    }
}

static int search_pairs(struct searching *searching, struct askdb_error *err)
{
    size_t best[PAIRED] = {0}, count = 0;
    for (; count < PAIRED && count < searching->dimension_count; count++) {
        best[count] = searching->dimension_count;
        for (size_t i = 0; i < searching->dimension_count; i++) {
            bool taken = false;
            for (size_t k = 0; k < count; k++) {
                taken = taken || best[k] == i;
            }
            if (!taken && (best[count] == searching->dimension_count ||
                           searching->dimensions[i].clearest > searching->dimensions[best[count]].clearest)) {
                best[count] = i;
            }
        }
    }
    int status = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = i + 1; k < count && status == 0; k++) {
            searching->split[0] = best[i] < best[k] ? best[i] : best[k];
            searching->split[1] = best[i] < best[k] ? best[k] : best[i];
            searching->split_count = 2;
            status = run_split(searching, err);
        }
    }
    return status;
}

static int search(struct searching *searching, struct askdb_error *err)
{
    int status = 0;
    for (size_t i = 0; i < searching->dimension_count && status == 0; i++) {
        searching->split[0] = i;
        searching->split_count = 1;
        status = run_split(searching, err);
        note_clearest(searching);
    }
    return status == 0 ? search_pairs(searching, err) : status;
}

/* Is `whole` a segment that holds `part`? */
static bool holds(const struct segment *whole, const struct segment *part)
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
static bool is_told_by_another(const struct searching *searching, const struct segment *segment)
{
    for (size_t i = 0; i < searching->segment_count; i++) {
        const struct segment *other = &searching->segments[i];
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
static double usual_score(const struct searching *searching)
{
    double *scores = ARENA_ARRAY(searching->arena, double, searching->segment_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < searching->segment_count; i++) {
        if (is_supported(&searching->segments[i])) {
            scores[count++] = fabs(searching->segments[i].change.score);
        }
    }
    return count > 0 ? numbers_median(scores, count) : 0;
}

static int compare(const void *a, const void *b)
{
    const struct segment *x = *(struct segment *const *)a, *y = *(struct segment *const *)b;
    double left = fabs(x->change.score), right = fabs(y->change.score);
    return left != right ? (left < right) - (left > right) : (x > y) - (x < y);
}

/* ---- the result ---- */

static const char *segment_name(const struct searching *searching, const struct segment *segment)
{
    const char *first = arena_printf(searching->arena, "%s = %s",
                                     searching->dimensions[segment->dimensions[0]].name, segment->values[0]);
    return segment->count == 1
               ? first
               : arena_printf(searching->arena, "%s, %s = %s", first,
                              searching->dimensions[segment->dimensions[1]].name, segment->values[1]);
}

static int print_row(struct searching *searching, const char *name, const struct change *change, double all,
                     struct askdb_error *err)
{
    struct askdb_cell cells[7];
    size_t count = 0;
    cells[count++] = analysis_text(name);
    cells[count++] = analysis_number(change->before);
    cells[count++] = analysis_number(change->after);
    cells[count++] = analysis_number(change->amount);
    cells[count++] =
        all != 0 ? analysis_number(100 * change->amount / all) : (struct askdb_cell){.type = ASKDB_NULL};
    if (searching->analysis->parts.average) {
        cells[count++] = analysis_number(change->mix);
        cells[count++] = analysis_number(change->rate);
    }
    return analysis_row(searching->analysis, cells, count, err);
}

static int print_segments(struct searching *searching, double all, struct askdb_error *err)
{
    struct segment **shown = ARENA_ARRAY(searching->arena, struct segment *, searching->segment_count + 1);
    size_t count = 0;
    int status = 0;
    for (size_t i = 0; i < searching->segment_count; i++) {
        struct segment *segment = &searching->segments[i];
        if (is_supported(segment) && !is_told_by_another(searching, segment)) {
            shown[count++] = segment;
        }
    }
    double least = FAR * usual_score(searching);
    qsort(shown, count, sizeof *shown, compare);
    for (size_t i = 0; i < count && i < MOST_SHOWN && status == 0; i++) {
        if (i > 0 && fabs(shown[i]->change.score) < least) {
            break;
        }
        status = print_row(searching, segment_name(searching, shown[i]), &shown[i]->change, all, err);
    }
    analysis_note(searching->analysis,
                  "segments of at least %g %% of the whole, those first that differ most from how all others "
                  "changed; they overlap, and their shares do not add up",
                  100 * LEAST_SUPPORT);
    return status;
}

static int print_change(struct searching *searching, struct askdb_error *err)
{
    static const struct askdb_column columns[] = {{.name = "segment", .type = ASKDB_TEXT},
                                                  {.name = "before", .type = ASKDB_REAL},
                                                  {.name = "after", .type = ASKDB_REAL},
                                                  {.name = "change", .type = ASKDB_REAL},
                                                  {.name = "percent_of_change", .type = ASKDB_REAL},
                                                  {.name = "by_mix", .type = ASKDB_REAL},
                                                  {.name = "by_rate", .type = ASKDB_REAL}};
    struct analysis *analysis = searching->analysis;
    const struct analysis_asked *asked = &analysis->asked;
    struct arena *arena = searching->arena;
    bool average = analysis->parts.average;
    struct change all = average ? change_of_average(&searching->whole, &searching->whole)
                                : change_of_sum(&searching->whole, &searching->whole);
    analysis_note(analysis, "%s to before %s against %s to before %s: %.6g after %.6g, %+.6g",
                  civil_print(arena, asked->from), civil_print(arena, asked->to),
                  civil_print(arena, asked->before_from), civil_print(arena, asked->before_to), all.after,
                  all.before, all.amount);
    if (average) {
        analysis_note(analysis,
                      "by_mix: the segment has another share of the whole; by_rate: its own average "
                      "is another one");
    }
    int status = analysis_begin(analysis, columns, average ? 7 : 5, err);
    status = status == 0 ? print_row(searching, "all", &all, all.amount, err) : status;
    status = status == 0 ? print_segments(searching, all.amount, err) : status;
    analysis_note(analysis, "what accounts for a change need not be its cause");
    return status;
}

/* Without a period: the last whole month of the data, against the one before. */
static int settle_periods(struct analysis *analysis, struct askdb_error *err)
{
    struct series *series;
    size_t count;
    struct civil last = {0};
    if (analysis->asked.period_given) {
        return 0;
    }
    int status = series_read(analysis, analysis->outcome->public.sql, CIVIL_MONTH, &series, &count, err);
    for (size_t i = 0; i < count && status == 0; i++) {
        struct civil end = civil_add(series[i].from, CIVIL_MONTH, (long)series[i].count - 1);
        last = series[i].count > 1 && (last.year == 0 || civil_compare(end, last) > 0) ? end : last;
    }
    if (status == 0 && last.year == 0) {
        return error_tell(err, CODE_NOT_IN_DATA, "there are no two whole months to compare");
    }
    long years = series_distance(analysis->asked.before_from, analysis->asked.from, CIVIL_MONTH);
    analysis->asked.from = last;
    analysis->asked.to = civil_add(last, CIVIL_MONTH, 1);
    analysis->asked.before_from = civil_add(last, CIVIL_MONTH, -years);
    analysis->asked.before_to = civil_add(analysis->asked.to, CIVIL_MONTH, -years);
    analysis_note(analysis, "no time is named: the last whole month of the data is taken");
    return status;
}

int analysis_change(struct analysis *analysis, struct askdb_error *err)
{
    const struct series_parts *parts = &analysis->parts;
    struct arena *arena = analysis->arena;
    struct searching *searching = ARENA_NEW(arena, struct searching);
    *searching = (struct searching){
        .analysis = analysis, .arena = arena, .catalog = analysis->outcome->conversation.askdb->catalog};
    searching->segments = ARENA_ARRAY(arena, struct segment, MOST_SEGMENTS);
    if (!parts->adds_up && !parts->average) {
        return error_tell(err, CODE_CAUSE,
                          "'%s' is neither a count, a sum nor an average: its change has no parts",
                          parts->name);
    }
    int status = settle_periods(analysis, err);
    status = status == 0 ? run_split(searching, err) : status;
    if (status != 0) {
        return status;
    }
    const struct change_cell *whole = &searching->whole;
    bool before = parts->average ? whole->before_weight > 0 : whole->before != 0;
    bool after = parts->average ? whole->after_weight > 0 : whole->after != 0;
    if (!before || !after) {
        return error_tell(err, CODE_NOT_IN_DATA,
                          "nothing to compare: the data has no rows from %s to before %s",
                          civil_print(arena, before ? analysis->asked.from : analysis->asked.before_from),
                          civil_print(arena, before ? analysis->asked.to : analysis->asked.before_to));
    }
    find_dimensions(searching);
    status = search(searching, err);
    return status == 0 ? print_change(searching, err) : status;
}
