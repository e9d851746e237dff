/* How the values of a number are spread: how many rows are in each of some bins of a round width. */
#include "answer/analysis_reading.h"
#include "answer/cells.h"
#include "query/copy.h"
#include "util/error.h"

#include <math.h>

enum { MOST_BINS = 24, USUAL_BINS = 12, WHOLE_BINS = 20, FEWEST_ROWS = 2 };

/* ---- the words ---- */

/* "distribution of order amounts", "how are prices distributed", and not "distribution of orders by channel". */
bool reading_distribution(struct reading *reading)
{
    size_t word = find(reading, LIST_DISTRIBUTION_WORDS), end = word + 1;
    if (word == reading->count || find(reading, LIST_DISTRIBUTION_PARTS) < reading->count) {
        return false;
    }
    if (is(reading, word, "distributed")) {
        bool asks = is(reading, 0, "how") && (is(reading, 1, "is") || is(reading, 1, "are"));
        reading_drop(reading, word, reading->count);
        reading_drop(reading, 0, 2 + is(reading, 2, "the"));
        end = asks ? 2 : reading->count;
    } else {
        if (!is(reading, end, "of") && !is(reading, end, "for")) {
            return false;
        }
        end += 1 + is(reading, end + 1, "the");
        reading_drop(reading, 0, end);
    }
    reading->asked.kind = ANALYSIS_DISTRIBUTION;
    reading->slot = 0;
    return end < reading->count;
}

int analysis_take_distribution(struct analysis *analysis, const char *sql, const char **ret_sql,
                               struct askdb_error *err)
{
    int status = target_take_apart(analysis, sql, ret_sql, err);
    if (status == 0 && analysis->target.yes_no) {
        status =
            error_set(err, ASKDB_DECLINED, "'%s' is not read as a number of each row", analysis->asked.text);
    }
    return status;
}

/* ---- the bins ---- */

struct spread {
    double count, all, least, most, mean;
};

struct bins {
    double first, width;
    size_t count;
    bool whole; /* each is one whole number */
    int places; /* behind the point */
    double *rows;
};

static int read_spread(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)count, (void)err;
    struct spread *spread = context;
    *spread = (struct spread){analysis_cell_number(&cells[0]), analysis_cell_number(&cells[1]),
                              analysis_cell_number(&cells[2]), analysis_cell_number(&cells[3]),
                              analysis_cell_number(&cells[4])};
    return 0;
}

static int read_rows(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    const struct bins *bins = context;
    for (size_t i = 0; i < count && i < bins->count; i++) {
        bins->rows[i] = analysis_cell_number(&cells[i]);
    }
    return 0;
}

static struct query *query_of(const struct analysis *analysis, size_t columns)
{
    struct query *query = target_query(analysis->arena, &analysis->target);
    query->select = ARENA_ARRAY(analysis->arena, struct expr *, columns);
    return query;
}

static const char *statement_of_spread(const struct analysis *analysis)
{
    static const enum aggregate kinds[] = {AGGREGATE_COUNT, AGGREGATE_MIN, AGGREGATE_MAX, AGGREGATE_AVG};
    struct arena *arena = analysis->arena;
    const struct expr *value = analysis->target.value;
    struct query *query = query_of(analysis, 5);
    struct expr *all = target_aggregate(arena, AGGREGATE_COUNT, ARENA_NEW(arena, struct expr));
    const struct expr *first = expr_first(value);
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    *all->left =
        (struct expr){.kind = EXPR_STAR,
                      .table = first->kind == EXPR_COLUMN ? catalog->columns[first->column].table : 0,
                      .instance = first->instance};
    target_select(query, target_aggregate(arena, kinds[0], expr_copy(arena, value)));
    target_select(query, all);
    for (size_t i = 1; i < sizeof kinds / sizeof *kinds; i++) {
        target_select(query, target_aggregate(arena, kinds[i], expr_copy(arena, value)));
    }
    return target_print(analysis, query);
}

/* 1, 2, 2.5 or 5 times a power of ten, not below `width`. */
static double round_width(double width)
{
    static const double steps[] = {1, 2, 2.5, 5, 10};
    double power = pow(10, floor(log10(width)));
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        if (steps[i] * power >= width * (1 - 1e-9)) {
            return steps[i] * power;
        }
    }
    return 10 * power;
}

static bool is_whole_number(const struct analysis *analysis)
{
    const struct catalog *catalog = analysis->outcome->conversation.askdb->catalog;
    const struct expr *value = analysis->target.value;
    return value->kind == EXPR_COLUMN && catalog->columns[value->column].integer;
}

static struct bins choose_bins(const struct analysis *analysis, const struct spread *spread)
{
    double range = spread->most - spread->least;
    bool integer = is_whole_number(analysis);
    struct bins bins = {.whole = integer && range < WHOLE_BINS, .width = 1};
    if (!bins.whole && range > 0) {
        bins.width = round_width(range / USUAL_BINS);
        bins.width = integer ? fmax(ceil(bins.width), 1) : bins.width;
    }
    bins.first = floor(spread->least / bins.width + 1e-9) * bins.width;
    size_t count = (size_t)floor((spread->most - bins.first) / bins.width + 1e-9) + 1;
    bins.count = count < MOST_BINS ? count : MOST_BINS;
    while (bins.places < 9 &&
           fabs(bins.width * pow(10, bins.places) - round(bins.width * pow(10, bins.places))) > 1e-6) {
        bins.places++;
    }
    bins.rows = ARENA_ARRAY(analysis->arena, double, bins.count);
    return bins;
}

static const char *edge(const struct analysis *analysis, const struct bins *bins, size_t place)
{
    return arena_printf(analysis->arena, "%.*f", bins->places, bins->first + bins->width * (double)place);
}

static struct pred *compare(struct arena *arena, const struct expr *value, enum comparison op,
                            const char *number)
{
    struct pred *pred = ARENA_NEW(arena, struct pred);
    struct expr *right = ARENA_NEW(arena, struct expr);
    *right = (struct expr){.kind = EXPR_LITERAL, .literal = {.kind = LITERAL_NUMBER, .text = number}};
    *pred =
        (struct pred){.kind = PRED_COMPARE, .op = (int)op, .left = expr_copy(arena, value), .right = right};
    return pred;
}

static const char *statement_of_bins(const struct analysis *analysis, const struct bins *bins)
{
    struct arena *arena = analysis->arena;
    const struct expr *value = analysis->target.value;
    struct query *query = query_of(analysis, bins->count);
    for (size_t i = 0; i < bins->count; i++) {
        struct expr *rows = target_aggregate(arena, AGGREGATE_COUNT, expr_copy(arena, value));
        rows->filter = compare(arena, value, COMPARE_GE, edge(analysis, bins, i));
        if (i + 1 < bins->count) {
            rows->filter = pred_both(arena, rows->filter,
                                     compare(arena, value, COMPARE_LT, edge(analysis, bins, i + 1)));
        }
        target_select(query, rows);
    }
    return target_print(analysis, query);
}

/* ---- the result ---- */

static int print_bins(struct analysis *analysis, const struct spread *spread, const struct bins *bins,
                      struct askdb_error *err)
{
    const char *name = analysis->target.name;
    const struct askdb_column columns[] = {{.name = name, .type = ASKDB_TEXT},
                                           {.name = "rows", .type = ASKDB_INTEGER},
                                           {.name = "percent", .type = ASKDB_REAL}};
    int status = analysis_begin(analysis, columns, 3, err);
    for (size_t i = 0; i < bins->count && status == 0; i++) {
        const char *label = bins->whole ? edge(analysis, bins, i)
                                        : arena_printf(analysis->arena, "%s to %s", edge(analysis, bins, i),
                                                       edge(analysis, bins, i + 1));
        const struct askdb_cell cells[] = {analysis_text(label),
                                           {.type = ASKDB_INTEGER, .integer = (int64_t)bins->rows[i]},
                                           analysis_number(100 * bins->rows[i] / spread->count)};
        status = analysis_row(analysis, cells, 3, err);
    }
    analysis_note(analysis, "%.0f values from %.6g to %.6g, %.6g on average", spread->count, spread->least,
                  spread->most, spread->mean);
    if (!bins->whole) {
        analysis_note(analysis, "a value at a bound counts in what begins there");
    }
    if (spread->all > spread->count) {
        analysis_note(analysis, "%.0f more rows have none", spread->all - spread->count);
    }
    return status;
}

int analysis_distribution(struct analysis *analysis, struct askdb_error *err)
{
    struct spread spread = {0};
    struct askdb_sink sink = {.context = &spread, .begin = answer_ignore_columns, .row = read_spread};
    int status = series_run(analysis, statement_of_spread(analysis), &sink, err);
    if (status != 0) {
        return status;
    }
    if (spread.count < FEWEST_ROWS || !isfinite(spread.least) || !isfinite(spread.most)) {
        return error_tell(err, CODE_NOT_IN_DATA, "too few values to tell how they are spread: %.0f",
                          spread.count);
    }
    struct bins bins = choose_bins(analysis, &spread);
    sink = (struct askdb_sink){.context = &bins, .begin = answer_ignore_columns, .row = read_rows};
    status = series_run(analysis, statement_of_bins(analysis, &bins), &sink, err);
    return status == 0 ? print_bins(analysis, &spread, &bins, err) : status;
}
