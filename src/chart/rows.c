/* Which rows a chart shows, and in which order. */
#include "chart/rules.h"

#include "render/render.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_CATEGORIES = 30,
    MOST_SLICES = 6,
    MOST_SERIES = 12,
};

/* The rows with one value of a column. */
struct group {
    double total; /* of the measure */
    double rank;  /* in the column's own order */
    size_t first; /* row */
};

struct tagged_row {
    const char *text;
    size_t row;
};

static int compare_tagged(const void *left, const void *right)
{
    const struct tagged_row *a = left, *b = right;
    int order = strcmp(a->text, b->text);
    return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

static int compare_first(const void *left, const void *right)
{
    const struct group *a = left, *b = right;
    return (a->first > b->first) - (a->first < b->first);
}

static int compare_total(const void *left, const void *right)
{
    const struct group *a = left, *b = right;
    int order = (a->total < b->total) - (a->total > b->total);
    return order != 0 ? order : compare_first(left, right);
}

static int compare_rank(const void *left, const void *right)
{
    const struct group *a = left, *b = right;
    int order = (a->rank > b->rank) - (a->rank < b->rank);
    return order != 0 ? order : compare_first(left, right);
}

static double time_rank(const char *text)
{
    struct chart_time time = {0};
    if (!chart_time_parse(text, &time)) {
        return (double)INFINITY;
    }
    return ((time.year * 100.0 + time.month) * 100 + time.day) * 1e6 + time.hour * 1e4 + time.minute * 100.0 +
           time.second;
}

/* NULL comes last. */
static double rank_of(const struct chart_value *value, enum chart_kind kind)
{
    int class = 0;
    if (value->text == NULL) {
        return (double)INFINITY;
    }
    if (kind == KIND_TIME) {
        return time_rank(value->text);
    }
    if (!isnan(value->number)) {
        return value->number;
    }
    int rank = chart_calendar_rank(value->text, &class);
    return rank > 0 ? rank : strtol(value->text, NULL, 10);
}

typedef int comparison(const void *left, const void *right);

/* Groups the rows by a column and sorts the groups. Returns the place of each row's group, and how many there
 * are. */
static size_t *group_places(const struct chart *chart, int column, int measure, comparison *compare,
                            size_t *ret_count)
{
    struct tagged_row *tagged = ARENA_ARRAY(chart->arena, struct tagged_row, chart->rows);
    struct group *groups = ARENA_ARRAY(chart->arena, struct group, chart->rows);
    size_t *first = ARENA_ARRAY(chart->arena, size_t, chart->rows); /* the first row of each row's group */
    size_t *places = ARENA_ARRAY(chart->arena, size_t, chart->rows);
    size_t count = 0;
    for (size_t row = 0; row < chart->rows; row++) {
        const char *text = chart_at(chart, row, column)->text;
        tagged[row] = (struct tagged_row){text != NULL ? text : "", row};
    }
    qsort(tagged, chart->rows, sizeof *tagged, compare_tagged);
    for (size_t i = 0; i < chart->rows; i++) {
        size_t row = tagged[i].row;
        if (i == 0 || strcmp(tagged[i].text, tagged[i - 1].text) != 0) {
            double rank = rank_of(chart_at(chart, row, column), chart->columns[column].kind);
            groups[count++] = (struct group){.rank = rank, .first = row};
        }
        double value = chart_at(chart, row, measure)->number;
        groups[count - 1].total += isnan(value) ? 0 : value;
        first[row] = groups[count - 1].first;
    }
    qsort(groups, count, sizeof *groups, compare);
    for (size_t i = 0; i < count; i++) {
        places[groups[i].first] = i;
    }
    for (size_t row = 0; row < chart->rows; row++) {
        places[row] = places[first[row]];
    }
    *ret_count = count;
    return places;
}

/* The rows came sorted by the measure, which is hardly chance. */
static bool is_sorted(const struct chart *chart, int measure)
{
    size_t rises = 0, falls = 0;
    for (size_t row = 1; row < chart->rows; row++) {
        double before = chart_at(chart, row - 1, measure)->number,
               here = chart_at(chart, row, measure)->number;
        rises += here > before ? 1 : 0;
        falls += here < before ? 1 : 0;
    }
    return chart->rows > 2 && (rises == 0) != (falls == 0);
}

static enum chart_sort sort_of(const struct chart *chart, const struct chart_plan *plan)
{
    bool category = plan->x_kind == KIND_CATEGORY;
    if (!category) {
        return SORT_NATURAL;
    }
    if (plan->mark == CHART_ARC) {
        return SORT_VALUE;
    }
    bool sorted = chart->ordered || (plan->series == CHART_NO_COLUMN && is_sorted(chart, plan->y));
    return sorted || plan->mark == CHART_POINT ? SORT_ROWS : SORT_VALUE;
}

static size_t *places_of_x(const struct chart *chart, const struct chart_plan *plan, size_t *ret_count)
{
    static comparison *const comparisons[] = {
        [SORT_ROWS] = compare_first, [SORT_VALUE] = compare_total, [SORT_NATURAL] = compare_rank};
    enum chart_kind kind = plan->x_kind;
    if (kind == KIND_CATEGORY || kind == KIND_ORDERED || kind == KIND_TIME) {
        return group_places(chart, plan->x, plan->y, comparisons[plan->sort], ret_count);
    }
    size_t *places = ARENA_ARRAY(chart->arena, size_t, chart->rows);
    for (size_t row = 0; row < chart->rows; row++) {
        places[row] = row;
    }
    *ret_count = 0;
    return places;
}

struct placed_row {
    size_t place, row;
};

static int compare_placed(const void *left, const void *right)
{
    const struct placed_row *a = left, *b = right;
    int order = (a->place > b->place) - (a->place < b->place);
    return order != 0 ? order : (a->row > b->row) - (a->row < b->row);
}

static bool is_drawable(const struct chart *chart, const struct chart_plan *plan, size_t row)
{
    enum chart_kind kind = plan->x_kind;
    bool needs_x = kind == KIND_TIME || kind == KIND_NUMBER;
    return !needs_x || chart_at(chart, row, plan->x)->text != NULL;
}

/* Parts of a whole stay one whole: what is not shown becomes one more part. Averages cannot be added up. */
static bool wants_rest(const struct chart *chart, const struct chart_plan *plan)
{
    const struct chart_column *measure = &chart->columns[plan->y];
    bool parts =
        plan->mark == CHART_ARC || measure->format == FORMAT_PERCENT || measure->format == FORMAT_FRACTION;
    return parts && !measure->says.average && !measure->says.ratio && plan->series == CHART_NO_COLUMN;
}

/* One more row behind those of the result, with the sum of the rows that are not shown. */
static void add_rest(struct chart *chart, struct chart_plan *plan, const size_t *places, size_t most,
                     size_t categories)
{
    struct chart_value *rest = ARENA_ARRAY(chart->arena, struct chart_value, chart->count + 1);
    double sum = 0;
    for (size_t i = 0; i <= chart->count; i++) {
        rest[i].number = (double)NAN;
    }
    for (size_t row = 0; row < chart->rows; row++) {
        double number = chart_at(chart, row, plan->y)->number;
        sum += places[row] >= most && !isnan(number) ? number : 0;
    }
    struct askdb_cell cell = {.type = ASKDB_REAL, .real = sum};
    char buffer[RENDER_NUMBER_SIZE];
    rest[plan->y] = (struct chart_value){arena_strdup(chart->arena, render_number(&cell, buffer)), sum};
    rest[plan->x].text = arena_printf(chart->arena, "other (%zu)", categories - most);
    chart->values =
        arena_grow(chart->arena, chart->values, chart->rows, &chart->capacity, sizeof *chart->values);
    chart->values[chart->rows] = rest;
    plan->rest = true;
}

/* The rows of the largest or first groups, in their order. Returns how many. */
static size_t take_rows(const struct chart *chart, const struct chart_plan *plan, const size_t *places,
                        size_t most, const size_t *series, size_t *rows)
{
    struct placed_row *placed = ARENA_ARRAY(chart->arena, struct placed_row, chart->rows);
    size_t count = 0;
    for (size_t row = 0; row < chart->rows; row++) {
        if (is_drawable(chart, plan, row) && places[row] < most &&
            (series == NULL || series[row] < MOST_SERIES)) {
            placed[count++] = (struct placed_row){places[row], row};
        }
    }
    qsort(placed, count, sizeof *placed, compare_placed);
    for (size_t i = 0; i < count; i++) {
        rows[i] = placed[i].row;
    }
    return count;
}

static const char *what_is_left_out(const struct chart *chart, const struct chart_plan *plan, size_t most,
                                    size_t categories, size_t series_count)
{
    if (categories > most) {
        return arena_printf(chart->arena, "; the %s %zu of %zu categories are shown%s",
                            plan->sort == SORT_VALUE ? "largest" : "first", most, categories,
                            plan->rest ? ", the rest as \"other\"" : "");
    }
    if (series_count > MOST_SERIES) {
        return arena_printf(chart->arena, "; the largest %d of %zu values of %s are shown", MOST_SERIES,
                            series_count, chart->columns[plan->series].title);
    }
    return "";
}

const char *chart_select_rows(struct chart *chart, struct chart_plan *plan)
{
    size_t *rows = ARENA_ARRAY(chart->arena, size_t, chart->rows + 1);
    size_t categories = 0, series_count = 0, most = SIZE_MAX;
    plan->sort = sort_of(chart, plan);
    plan->rows = rows;
    if (plan->mark == CHART_NUMBER) {
        plan->row_count = 1;
        return "";
    }
    size_t *places = places_of_x(chart, plan, &categories);
    size_t *series = plan->series != CHART_NO_COLUMN
                         ? group_places(chart, plan->series, plan->y, compare_total, &series_count)
                         : NULL;
    if (plan->x_kind == KIND_CATEGORY) {
        most = plan->mark == CHART_ARC ? MOST_SLICES : MOST_CATEGORIES;
    }
    if (categories > most && wants_rest(chart, plan)) {
        add_rest(chart, plan, places, most, categories);
    }
    plan->row_count = take_rows(chart, plan, places, most, series, rows);
    if (plan->rest) {
        rows[plan->row_count++] = chart->rows;
    }
    return what_is_left_out(chart, plan, most, categories, series_count);
}
