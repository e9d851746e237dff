#include "model/matrix.h"

#include <string.h>

struct matrix matrix_create(struct pool *pool, size_t rows, size_t columns, bool half)
{
    size_t padded;
    if (__builtin_mul_overflow(rows / MATRIX_PANEL + (rows % MATRIX_PANEL != 0), MATRIX_PANEL * columns,
                               &padded)) {
        padded = SIZE_MAX; /* which the pool refuses */
    }
    struct matrix matrix = {.rows = rows, .columns = columns, .half = half};
    matrix.panels = pool_alloc(pool, padded, half ? sizeof(uint16_t) : sizeof(float));
    return matrix;
}

void matrix_set_rows(struct matrix *matrix, size_t first, const float *source, size_t stride, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        size_t row = first + i;
        float *target = (float *)matrix->panels + row / MATRIX_PANEL * MATRIX_PANEL * matrix->columns +
                        row % MATRIX_PANEL;
        const float *values = source + i * stride;
        for (size_t column = 0; column < matrix->columns; column++) {
            target[column * MATRIX_PANEL] = values[column];
        }
    }
}

void matrix_set_columns(struct matrix *matrix, size_t first, const float *source, size_t stride, size_t count)
{
    for (size_t start = 0; start < matrix->rows; start += MATRIX_PANEL) {
        size_t width = matrix->rows - start < MATRIX_PANEL ? matrix->rows - start : MATRIX_PANEL;
        float *panel = (float *)matrix->panels + start * matrix->columns;
        for (size_t i = 0; i < count; i++) {
            memcpy(panel + (first + i) * MATRIX_PANEL, source + i * stride + start, width * sizeof *panel);
        }
    }
}

/* Columns of a panel are written in full, for a few columns at a time: the sources' cache lines stay at hand.
 */
void matrix_set_halves(struct matrix *matrix, const void *source)
{
    enum { BLOCK = 8 };
    size_t columns = matrix->columns;
    for (size_t start = 0; start < matrix->rows; start += MATRIX_PANEL) {
        size_t width = matrix->rows - start < MATRIX_PANEL ? matrix->rows - start : MATRIX_PANEL;
        uint16_t *panel = (uint16_t *)matrix->panels + start * columns;
        for (size_t column = 0; column < columns; column += BLOCK) {
            size_t count = columns - column < BLOCK ? columns - column : BLOCK;
            for (size_t row = 0; row < width; row++) {
                uint16_t block[BLOCK];
                memcpy(block, (const uint8_t *)source + ((start + row) * columns + column) * sizeof *block,
                       count * sizeof *block);
                for (size_t i = 0; i < count; i++) {
                    panel[(column + i) * MATRIX_PANEL + row] = block[i];
                }
            }
        }
    }
}
