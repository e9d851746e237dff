#include "analyse/association.h"
#include "answer/analysis.h"
#include "answer/cells.h"
#include "query/copy.h"
#include "query/walk.h"
#include "util/error.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_TEXTS = 10,
    MOST_NUMBERS = 6,
    PAIRED = 3, /* of text columns, looked at two by two */
    MOST_FACTORS = MOST_TEXTS + MOST_NUMBERS + 2 + PAIRED,
    MOST_GROUPS = 2000,
    MOST_VALUES = 200, /* of a column: with more, none is of note */
    LEAST_ROWS = 5,
    FEWEST = 20, /* rows that anything is told of */
    OUTPUTS = 8
};

static const double LEAST_SHARE = 0.01, BY_CHANCE = 0.05, ALMOST_ALL = 0.95, TOGETHER = 1.1;

/* What the target may go with: a column of text, of numbers, a part of a date, or two columns together. */
struct factor {
    struct expr *expr, *other; /* `other` of two together, else NULL */
    const char *name;
    bool number;
    struct association found;
    double p; /* among all that are looked at */
    const char *highest, *lowest;
    double high, low; /* the mean of the target there */
    double rows;
    double apart; /* of two together: what both give by themselves */
};

struct looking {
    struct analysis *analysis;
    struct arena *arena;
    const struct catalog *catalog;
    struct factor factors[MOST_FACTORS];
    size_t factor_count;
    /* of the statement that is run */
    struct association_group groups[MOST_GROUPS];
    const char *values[MOST_GROUPS];
    double sums[OUTPUTS];
    size_t group_count, split;
    bool too_many;
};

/* ---- what is looked at ---- */

struct search {
    int32_t column;
    bool found;
};

static bool compare_column(void *context, struct expr *expr)
{
    struct search *search = context;
    search->found = search->found || (expr->kind == EXPR_COLUMN && expr->column == search->column);
    return true;
}

/* A column that the target is made of goes with it, of course. */
static bool is_of_target(const struct association_target *target, int32_t column)
{
    struct search search = {.column = column};
    struct query_visitor visitor = {.expr = compare_column, .context = &search};
    expr_walk(target->value, &visitor);
    return search.found;
}

static void add_columns(struct looking *looking, const struct query *query, bool numbers, size_t most)
{
    const struct analysis *analysis = looking->analysis;
    int32_t columns[64];
    size_t count = analysis_columns(analysis, query, numbers, columns, 64);
    for (size_t i = 0, added = 0; i < count && added < most; i++) {
        if (!is_of_target(&analysis->target, columns[i])) {
            looking->factors[looking->factor_count++] =
                (struct factor){.expr = expr_column(looking->arena, columns[i]),
                                .name = analysis_column_name(analysis, columns[i]),
                                .number = numbers};
            added++;
        }
    }
}

/* The day of the week and the month of the rows' own date. */
static void add_dates(struct looking *looking, int32_t table)
{
    static const struct {
        enum bucket bucket;
        const char *name;
    } parts[] = {{BUCKET_WEEKDAY, "weekday"}, {BUCKET_MONTH_OF_YEAR, "month of the year"}};
    int32_t date = looking->catalog->tables[table].main_date;
    for (size_t i = 0; date >= 0 && i < 2; i++) {
        struct expr *expr = ARENA_NEW(looking->arena, struct expr);
        *expr = (struct expr){
            .kind = EXPR_BUCKET, .op = (int)parts[i].bucket, .left = expr_column(looking->arena, date)};
        looking->factors[looking->factor_count++] =
            (struct factor){.expr = expr,
                            .name = arena_printf(looking->arena, "%s of %s", parts[i].name,
                                                 analysis_column_name(looking->analysis, date))};
    }
}

struct first_table {
    const struct catalog *catalog;
    int32_t table;
};

static void take_first_table(void *context, const struct expr *expr)
{
    struct first_table *first = context;
    if (first->table < 0 && expr->kind == EXPR_COLUMN) {
        first->table = first->catalog->columns[expr->column].table;
    }
}

static void find_factors(struct looking *looking)
{
    const struct association_target *target = &looking->analysis->target;
    struct query *query = target_query(looking->arena, target);
    target_select(query, expr_copy(looking->arena, target->value));
    for (size_t i = 0; i < query->extra_count; i++) {
        struct expr *star = ARENA_NEW(looking->arena, struct expr);
        *star = (struct expr){.kind = EXPR_STAR, .table = query->extra[i].table};
        if (query->select_count < 4) {
            target_select(query, star);
        }
    }
    struct first_table first = {.catalog = looking->catalog, .table = -1};
    query_visit(query, take_first_table, &first);
    add_columns(looking, query, false, MOST_TEXTS);
    if (first.table >= 0) {
        add_dates(looking, first.table);
    }
    add_columns(looking, query, true, MOST_NUMBERS);
}

/* ---- the statements ---- */

/* Of each group count, sum and squares of the target; of a yes or no the squares are the sum. */
static const char *groups_statement(const struct looking *looking, const struct factor *factor)
{
    struct arena *arena = looking->arena;
    const struct association_target *target = &looking->analysis->target;
    struct query *query = target_query(arena, target);
    struct expr *by[2] = {factor->expr, factor->other};
    for (size_t i = 0; i < 2 && by[i] != NULL; i++) {
        query->group[query->group_count++] = expr_copy(arena, by[i]);
        target_select(query, expr_copy(arena, by[i]));
    }
    struct expr *value = target->value;
    target_select(query, target_aggregate(arena, AGGREGATE_COUNT, expr_copy(arena, value)));
    target_select(query, target_aggregate(arena, AGGREGATE_SUM, expr_copy(arena, value)));
    if (!target->yes_no) {
        struct expr *square = target_product(arena, expr_copy(arena, value), expr_copy(arena, value));
        target_select(query, target_aggregate(arena, AGGREGATE_SUM, square));
    }
    return target_print(looking->analysis, query);
}

static void require(struct arena *arena, struct query *query, const struct expr *expr)
{
    struct pred *pred = ARENA_NEW(arena, struct pred);
    *pred = (struct pred){.kind = PRED_NULL, .negated = true, .left = expr_copy(arena, expr)};
    query->where = pred_both(arena, query->where, pred);
}

/* The sums that a line through the target and a column of numbers follows from. */
static const char *line_statement(const struct looking *looking, const struct factor *factor)
{
    struct arena *arena = looking->arena;
    const struct association_target *target = &looking->analysis->target;
    struct query *query = target_query(arena, target);
    const struct expr *x = factor->expr, *y = target->value;
    target_select(query, target_aggregate(arena, AGGREGATE_COUNT, expr_copy(arena, x)));
    const struct expr *single[] = {x, y}, *products[][2] = {{x, x}, {y, y}, {x, y}};
    for (size_t i = 0; i < 2; i++) {
        target_select(query, target_aggregate(arena, AGGREGATE_SUM, expr_copy(arena, single[i])));
    }
    for (size_t i = 0; i < 3; i++) {
        struct expr *product =
            target_product(arena, expr_copy(arena, products[i][0]), expr_copy(arena, products[i][1]));
        target_select(query, target_aggregate(arena, AGGREGATE_SUM, product));
    }
    target_select(query, target_aggregate(arena, AGGREGATE_MIN, expr_copy(arena, x)));
    target_select(query, target_aggregate(arena, AGGREGATE_MAX, expr_copy(arena, x)));
    require(arena, query, x);
    if (!target->yes_no) {
        require(arena, query, y);
    }
    return target_print(looking->analysis, query);
}

static int add_group(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    (void)err;
    struct looking *looking = context;
    size_t split = looking->split;
    if (split == 0) {
        for (size_t i = 0; i < count && i < OUTPUTS; i++) {
            looking->sums[i] = analysis_cell_number(&cells[i]);
        }
        return 0;
    }
    if (looking->group_count == (split == 1 ? MOST_VALUES : MOST_GROUPS)) {
        looking->too_many = true;
        return 0;
    }
    struct association_group *group = &looking->groups[looking->group_count];
    *group = (struct association_group){.count = analysis_cell_number(&cells[split]),
                                        .sum = analysis_cell_number(&cells[split + 1])};
    group->squares = count > split + 2 ? analysis_cell_number(&cells[split + 2]) : group->sum;
    const char *first = analysis_cell_text(looking->arena, &cells[0]);
    looking->values[looking->group_count++] =
        split == 1
            ? first
            : arena_printf(looking->arena, "%s, %s", first, analysis_cell_text(looking->arena, &cells[1]));
    return 0;
}

/* What cannot be run, or has too many values, is left out: false. */
static bool run(struct looking *looking, const char *sql, size_t split, int *ret_status,
                struct askdb_error *err)
{
    struct askdb_sink sink = {.context = looking, .begin = answer_ignore_columns, .row = add_group};
    looking->split = split;
    looking->group_count = 0;
    looking->too_many = false;
    int status = series_run(looking->analysis, sql, &sink, err);
    bool left_out = looking->factor_count > 0 && (status == -ASKDB_DECLINED || status == -ASKDB_REJECTED);
    *ret_status = left_out ? 0 : status;
    return status == 0 && !looking->too_many;
}

/* ---- what is found ---- */

static void take_ends(struct looking *looking, struct factor *factor, double rows)
{
    double least = LEAST_SHARE * rows > LEAST_ROWS ? LEAST_SHARE * rows : LEAST_ROWS;
    for (size_t i = 0; i < looking->group_count; i++) {
        const struct association_group *group = &looking->groups[i];
        double mean = group->count > 0 ? group->sum / group->count : 0;
        if (group->count < least) {
            continue;
        }
        const char *value = looking->values[i]; /* of two as high, the first by name */
        if (factor->highest == NULL || mean > factor->high ||
            (mean == factor->high && strcmp(value, factor->highest) < 0)) {
            factor->highest = value;
            factor->high = mean;
        }
        if (factor->lowest == NULL || mean < factor->low ||
            (mean == factor->low && strcmp(value, factor->lowest) < 0)) {
            factor->lowest = value;
            factor->low = mean;
        }
    }
}

static int look_at_groups(struct looking *looking, struct factor *factor, struct askdb_error *err)
{
    int status;
    factor->found = (struct association){0, 1};
    if (run(looking, groups_statement(looking, factor), factor->other != NULL ? 2 : 1, &status, err)) {
        factor->found = association_of_groups(looking->groups, looking->group_count);
        for (size_t i = 0; i < looking->group_count; i++) {
            factor->rows += looking->groups[i].count;
        }
        take_ends(looking, factor, factor->rows);
    }
    return status;
}

/* Highest and lowest: where the line is one standard deviation of the column off its mean, within its values.
 */
static int look_at_line(struct looking *looking, struct factor *factor, struct askdb_error *err)
{
    int status;
    double slope;
    factor->found = (struct association){0, 1};
    if (!run(looking, line_statement(looking, factor), 0, &status, err) || looking->sums[0] < 1) {
        return status;
    }
    const double *sums = looking->sums; /* count, x, y, xx, yy, xy, least and greatest x */
    double n = sums[0], mean = sums[1] / n, variance = sums[3] / n - mean * mean;
    double deviation = variance > 0 ? sqrt(variance) : 0;
    factor->rows = n;
    factor->found = association_of_line(n, sums[1], sums[2], sums[3], sums[4], sums[5], &slope);
    double ends[2] = {fmax(mean - deviation, sums[6]), fmin(mean + deviation, sums[7])};
    double at_least = sums[2] / n + slope * (ends[0] - mean),
           at_most = sums[2] / n + slope * (ends[1] - mean);
    const char *least = arena_printf(looking->arena, "%.4g", ends[0]);
    const char *most = arena_printf(looking->arena, "%.4g", ends[1]);
    factor->highest = slope > 0 ? most : least;
    factor->lowest = slope > 0 ? least : most;
    factor->high = slope > 0 ? at_most : at_least;
    factor->low = slope > 0 ? at_least : at_most;
    return status;
}

static int compare(const void *a, const void *b)
{
    const struct factor *x = a, *y = b;
    double left = x->found.share, right = y->found.share;
    return left != right ? (left < right) - (left > right) : strcmp(x->name, y->name);
}

/* The clearest columns of text, two by two. The factors are sorted. */
static int look_at_pairs(struct looking *looking, struct askdb_error *err)
{
    const struct factor *best[PAIRED];
    size_t count = 0;
    int status = 0;
    for (size_t i = 0; i < looking->factor_count && count < PAIRED; i++) {
        const struct factor *factor = &looking->factors[i];
        if (!factor->number && factor->expr->kind == EXPR_COLUMN && factor->rows > 0 &&
            factor->found.share < ALMOST_ALL) {
            best[count++] = factor;
        }
    }
    for (size_t i = 0; i < count; i++) {
        for (size_t k = i + 1; k < count && status == 0; k++) {
            struct factor *pair = &looking->factors[looking->factor_count++];
            *pair = (struct factor){
                .expr = best[i]->expr,
                .other = best[k]->expr,
                .name = arena_printf(looking->arena, "%s with %s", best[i]->name, best[k]->name),
                .apart = best[i]->found.share + best[k]->found.share};
            status = look_at_groups(looking, pair, err);
        }
    }
    return status;
}

static int look(struct looking *looking, struct askdb_error *err)
{
    double p[MOST_FACTORS];
    int status = 0;
    for (size_t i = 0; i < looking->factor_count && status == 0; i++) {
        struct factor *factor = &looking->factors[i];
        status = factor->number ? look_at_line(looking, factor, err) : look_at_groups(looking, factor, err);
    }
    if (status != 0) {
        return status;
    }
    qsort(looking->factors, looking->factor_count, sizeof *looking->factors, compare);
    status = look_at_pairs(looking, err);
    for (size_t i = 0; i < looking->factor_count; i++) {
        p[i] = looking->factors[i].found.p;
    }
    association_adjust(p, looking->factor_count);
    for (size_t i = 0; i < looking->factor_count; i++) {
        looking->factors[i].p = p[i];
    }
    qsort(looking->factors, looking->factor_count, sizeof *looking->factors, compare);
    return status;
}

/* ---- the result ---- */

/* As Cohen 1988 names correlations. */
static const char *size_name(double effect)
{
    return effect < 0.1 ? "very small" : effect < 0.3 ? "small" : effect < 0.5 ? "medium" : "large";
}

static bool is_shown(const struct factor *factor)
{
    return factor->p < BY_CHANCE && factor->found.share > 0 && factor->highest != NULL &&
           (factor->other == NULL || factor->found.share > TOGETHER * factor->apart);
}

static int print_factors(struct looking *looking, size_t *ret_shown, struct askdb_error *err)
{
    static const struct askdb_column columns[OUTPUTS] = {
        {.name = "goes_with", .type = ASKDB_TEXT}, {.name = "effect", .type = ASKDB_REAL},
        {.name = "size", .type = ASKDB_TEXT},      {.name = "highest_at", .type = ASKDB_TEXT},
        {.name = "there", .type = ASKDB_REAL},     {.name = "lowest_at", .type = ASKDB_TEXT},
        {.name = "and_there", .type = ASKDB_REAL}, {.name = "p_value", .type = ASKDB_REAL}};
    struct analysis *analysis = looking->analysis;
    int status = analysis_begin(analysis, columns, OUTPUTS, err);
    for (size_t i = 0; i < looking->factor_count && status == 0; i++) {
        const struct factor *factor = &looking->factors[i];
        if (!is_shown(factor)) {
            continue;
        }
        double effect = sqrt(factor->found.share);
        struct askdb_cell cells[OUTPUTS] = {analysis_text(factor->name),      analysis_number(effect),
                                            analysis_text(size_name(effect)), analysis_text(factor->highest),
                                            analysis_number(factor->high),    analysis_text(factor->lowest),
                                            analysis_number(factor->low),     analysis_number(factor->p)};
        status = analysis_row(analysis, cells, OUTPUTS, err);
        *ret_shown += 1;
        if (factor->found.share > ALMOST_ALL) {
            analysis_note(analysis, "%s nearly is the same thing, or follows from it", factor->name);
        }
    }
    return status;
}

static void note(struct looking *looking, double rows, double mean, size_t shown)
{
    struct analysis *analysis = looking->analysis;
    const struct association_target *target = &analysis->target;
    analysis_note(analysis,
                  target->yes_no ? "'%s' (%s): a share of %.4g of %.0f rows"
                                 : "'%s' (%s): %.6g on average, of %.0f rows",
                  analysis->asked.text, target->name, mean, rows);
    analysis_note(
        analysis,
        "%zu columns and pairs of columns were looked at, %zu go with it beyond chance: p below %g, "
        "made larger for their number (Holm)",
        looking->factor_count, shown, BY_CHANCE);
    analysis_note(
        analysis,
        "effect: the root of the share of its variance that goes with the column, 0 to 1; of a column "
        "of numbers highest and lowest are where the line through it is, one standard deviation off its mean "
        "at most");
    analysis_note(analysis, "what goes with it need not be its cause");
}

int analysis_association(struct analysis *analysis, struct askdb_error *err)
{
    struct arena *arena = analysis->arena;
    struct looking *looking = ARENA_NEW(arena, struct looking);
    int status;
    size_t shown = 0;
    *looking = (struct looking){
        .analysis = analysis, .arena = arena, .catalog = analysis->outcome->conversation.askdb->catalog};
    if (!run(looking, analysis->outcome->public.sql, 0, &status, err)) {
        return status;
    }
    double rows = looking->sums[0], mean = looking->sums[1];
    if (rows < FEWEST) {
        return error_tell(err, CODE_NOT_IN_DATA,
                          "too few rows to tell what goes with it: %.0f, and at least %d are needed", rows,
                          FEWEST);
    }
    double fewer = rows * (mean < 0.5 ? mean : 1 - mean);
    if (analysis->target.yes_no && fewer < LEAST_ROWS - 0.5) {
        return error_tell(err, CODE_NOT_IN_DATA,
                          "it holds of %.0f of the %.0f rows: at least %d of each are needed", rows * mean,
                          rows, LEAST_ROWS);
    }
    find_factors(looking);
    status = look(looking, err);
    status = status == 0 ? print_factors(looking, &shown, err) : status;
    if (status == 0) {
        note(looking, rows, mean, shown);
    }
    return status;
}
