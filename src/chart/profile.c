/* What each column of a result holds. */
#include "chart/data.h"

#include "util/utf8.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct pair {
    const char *a, *b;
};

static int compare_pairs(const void *left, const void *right)
{
    const struct pair *a = left, *b = right;
    int order = strcmp(a->a, b->a);
    return order != 0 ? order : strcmp(a->b, b->b);
}

size_t chart_distinct(const struct chart *chart, int a, int b)
{
    struct pair *pairs = ARENA_ARRAY(chart->arena, struct pair, chart->rows + 1);
    size_t count = 0, distinct = 0;
    for (size_t row = 0; row < chart->rows; row++) {
        const char *left = chart_at(chart, row, a)->text;
        const char *right = b != CHART_NO_COLUMN ? chart_at(chart, row, b)->text : "";
        if (left != NULL) {
            pairs[count++] = (struct pair){left, right != NULL ? right : ""};
        }
    }
    qsort(pairs, count, sizeof *pairs, compare_pairs);
    for (size_t i = 0; i < count; i++) {
        distinct += i == 0 || compare_pairs(&pairs[i - 1], &pairs[i]) != 0 ? 1 : 0;
    }
    return distinct;
}

static bool all_within(const struct chart *chart, int column, double low, double high)
{
    for (size_t row = 0; row < chart->rows; row++) {
        const struct chart_value *value = chart_at(chart, row, column);
        if (value->text != NULL && (isnan(value->number) || value->number < low || value->number > high)) {
            return false;
        }
    }
    return true;
}

static void measure_numbers(const struct chart *chart, int index)
{
    struct chart_column *column = &chart->columns[index];
    column->whole = true;
    for (size_t row = 0; row < chart->rows; row++) {
        const struct chart_value *value = chart_at(chart, row, index);
        if (value->text != NULL) {
            column->negative = column->negative || value->number < 0;
            column->whole = column->whole && value->number == trunc(value->number);
        }
    }
}

static bool is_calendar_part(enum chart_calendar calendar)
{
    return calendar != CALENDAR_NONE && calendar != CALENDAR_YEAR;
}

static enum chart_kind number_kind(const struct chart *chart, int index)
{
    const struct chart_column *column = &chart->columns[index];
    if (column->whole && column->says.calendar == CALENDAR_YEAR && all_within(chart, index, 1000, 2999)) {
        return KIND_TIME;
    }
    if (column->whole && is_calendar_part(column->says.calendar) && all_within(chart, index, 0, 53)) {
        return KIND_ORDERED;
    }
    return column->whole && column->says.id ? KIND_ID : KIND_NUMBER;
}

static enum chart_unit unit_needed(const struct chart_time *time)
{
    if (time->second != 0) {
        return UNIT_SECOND;
    }
    if (time->hour != 0 || time->minute != 0) {
        return UNIT_MINUTE;
    }
    if (time->day != 1) {
        return UNIT_DAY;
    }
    return time->month != 1 ? UNIT_MONTH : UNIT_YEAR;
}

static bool measure_times(const struct chart *chart, int index)
{
    struct chart_column *column = &chart->columns[index];
    struct chart_time time;
    enum chart_unit finest = UNIT_YEAR, needed = UNIT_YEAR;
    for (size_t row = 0; row < chart->rows; row++) {
        const char *text = chart_at(chart, row, index)->text;
        if (text == NULL) {
            continue;
        }
        if (!chart_time_parse(text, &time)) {
            return false;
        }
        enum chart_unit unit = unit_needed(&time);
        needed = unit > needed ? unit : needed;
        finest = time.unit > finest ? time.unit : finest;
    }
    /* 2024-01-01, 2024-02-01, ... are months; but a single date may just happen to be a first of January */
    bool date = finest > UNIT_DAY && needed <= UNIT_DAY;
    column->unit = column->distinct > 1 ? needed : date ? UNIT_DAY : finest;
    return true;
}

static bool is_calendar_words(const struct chart *chart, int index)
{
    enum { YEARLESS = 100 }; /* the ranks of quarters and weeks without a year are below */
    int first = 0, class = 0, rank = 0;
    for (size_t row = 0; row < chart->rows; row++) {
        const char *text = chart_at(chart, row, index)->text;
        if (text == NULL) {
            continue;
        }
        rank = chart_calendar_rank(text, &class);
        if (rank == 0 || (first != 0 && class != first)) {
            return false;
        }
        first = class;
    }
    chart->columns[index].dated = rank >= YEARLESS;
    return true;
}

/* "01" to "12" in a column named month, and the like. */
static bool is_calendar_digits(const struct chart *chart, int index)
{
    for (size_t row = 0; row < chart->rows; row++) {
        const char *text = chart_at(chart, row, index)->text;
        size_t length = text != NULL ? strlen(text) : 1;
        if (length < 1 || length > 2 || (text != NULL && strspn(text, "0123456789") != length)) {
            return false;
        }
    }
    return is_calendar_part(chart->columns[index].says.calendar);
}

static enum chart_kind kind_of(const struct chart *chart, int index)
{
    struct chart_column *column = &chart->columns[index];
    size_t values = column->numbers + column->times + column->texts;
    if (column->blobs > 0 || values == 0) {
        return KIND_NONE;
    }
    if (column->numbers == values) {
        measure_numbers(chart, index);
        return number_kind(chart, index);
    }
    if (column->numbers == 0 && measure_times(chart, index)) {
        return KIND_TIME;
    }
    if (column->numbers == 0 && (is_calendar_words(chart, index) || is_calendar_digits(chart, index))) {
        return KIND_ORDERED;
    }
    return KIND_CATEGORY;
}

static size_t widest(const struct chart *chart, int column)
{
    size_t widest_yet = 0;
    for (size_t row = 0; row < chart->rows; row++) {
        const char *text = chart_at(chart, row, column)->text;
        size_t width = text != NULL ? utf8_width(text, strlen(text)) : 0;
        widest_yet = width > widest_yet ? width : widest_yet;
    }
    return widest_yet;
}

static bool has_kind(const struct chart *chart, enum chart_kind kind)
{
    for (size_t i = 0; i < chart->count; i++) {
        if (chart->columns[i].kind == kind) {
            return true;
        }
    }
    return false;
}

void chart_profile(struct chart *chart)
{
    for (size_t i = 0; i < chart->count; i++) {
        struct chart_column *column = &chart->columns[i];
        column->says =
            chart_name_told(chart_name_read(chart->arena, column->name), column->meaning, column->money);
        column->title = chart_name_title(chart->arena, column->name);
        column->distinct = chart_distinct(chart, (int)i, CHART_NO_COLUMN);
        column->kind = kind_of(chart, (int)i);
        if (column->kind == KIND_TIME && column->numbers > 0) {
            column->unit = UNIT_YEAR;
        }
    }
    /* "hour" as the only number is what was asked for */
    for (size_t i = 0; i < chart->count && !has_kind(chart, KIND_NUMBER); i++) {
        struct chart_column *column = &chart->columns[i];
        if (column->kind == KIND_ORDERED && column->numbers > 0) {
            column->kind = KIND_NUMBER;
        }
    }
    chart_settle_kinds(chart);
    for (size_t i = 0; i < chart->count; i++) {
        chart->columns[i].widest = widest(chart, (int)i);
    }
}
