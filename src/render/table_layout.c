#include "render/table_layout.h"

enum { NARROWEST_TEXT = 5 };

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

/* The width where no column is wider than `level`, as far as that is possible. */
static size_t width_at(const struct table_column *column, size_t level)
{
    size_t floor = column->number ? maximum(column->cells, minimum(column->header, NARROWEST_TEXT))
                                  : minimum(natural(column), NARROWEST_TEXT);
    return maximum(minimum(natural(column), level), maximum(floor, 1));
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
        if (spare > 0 && columns[i].width == low && low < natural(&columns[i])) {
            columns[i].width++;
            spare--;
        }
    }
}
