#include "render/table_layout.h"

enum { NARROWEST_TEXT = 5, LEGIBLE_TEXT = 8 };

static size_t minimum(size_t a, size_t b)
{
    return a < b ? a : b;
}

static size_t maximum(size_t a, size_t b)
{
    return a > b ? a : b;
}

static size_t natural(const struct table_column *column)
{
    return maximum(maximum(column->header, column->cells), 1);
}

/* What of a column is never cut, where so much is left of texts. */
static size_t floor_of(const struct table_column *column, size_t text)
{
    return column->words ? minimum(natural(column), text)
                         : maximum(column->cells, minimum(column->header, text));
}

/* The width where no column is wider than `level`, as far as that is possible. */
static size_t width_at(const struct table_column *column, size_t level)
{
    size_t floor = floor_of(column, NARROWEST_TEXT);
    return column->place != TABLE_SHOWN ? column->place == TABLE_GAP
                                        : maximum(minimum(natural(column), level), maximum(floor, 1));
}

static size_t total_at(const struct table_column *columns, size_t count, size_t level)
{
    size_t total = 0;
    for (size_t i = 0; i < count; i++) {
        total += width_at(&columns[i], level);
    }
    return total;
}

void table_fit(struct table_column *columns, size_t count, size_t available)
{
    size_t low = 1, high = 1; /* the level is at least low, below high + 1 */
    for (size_t i = 0; i < count; i++) {
        high = maximum(high, natural(&columns[i]));
    }
    while (low < high) {
        size_t middle = low + (high - low + 1) / 2;
        if (total_at(columns, count, middle) <= available) {
            low = middle;
        } else {
            high = middle - 1;
        }
    }
    size_t total = total_at(columns, count, low);
    size_t spare = available > total ? available - total : 0;
    for (size_t i = 0; i < count; i++) {
        columns[i].width = width_at(&columns[i], low);
        if (spare > 0 && columns[i].place == TABLE_SHOWN && columns[i].width == low &&
            low < natural(&columns[i])) {
            columns[i].width++;
            spare--;
        }
    }
}

/* Of the first `left` columns and the last `right` ones. */
static size_t legible_width(const struct table_column *columns, size_t count, size_t left, size_t right)
{
    size_t total = 0;
    for (size_t i = 0; i < count; i++) {
        total += i < left || i >= count - right ? maximum(floor_of(&columns[i], LEGIBLE_TEXT), 1) : 0;
    }
    return total;
}

size_t table_fold(struct table_column *columns, size_t count, size_t width, const struct table_style *style)
{
    size_t shown = count;
    if (legible_width(columns, count, count, 0) + table_style_border(style, count) <= width) {
        return 0;
    }
    do {
        shown--;
    } while (shown > 2 && legible_width(columns, count, shown - shown / 2, shown / 2) + 1 +
                                  table_style_border(style, shown + 1) >
                              width);
    size_t left = shown - shown / 2;
    if (count < 4 || shown < 2) {
        return 0;
    }
    for (size_t i = left; i < count - shown / 2; i++) {
        columns[i].place = i == left ? TABLE_GAP : TABLE_HIDDEN;
    }
    return count - shown;
}
