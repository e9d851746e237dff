#include "model/matrix.h"

#include "model/gguf.h"

#include <string.h>

struct matrix matrix_create(struct pool *pool, size_t rows, size_t columns, enum matrix_kind kind)
{
    size_t padded;
    if (__builtin_mul_overflow(rows / MATRIX_PANEL + (rows % MATRIX_PANEL != 0), MATRIX_PANEL * columns,
                               &padded)) {
        padded = SIZE_MAX; /* which the pool refuses */
    }
    struct matrix matrix = {.rows = rows, .columns = columns, .kind = kind};
    matrix.panels = pool_alloc(pool, padded, kind == MATRIX_HALVES ? sizeof(uint16_t) : sizeof(float));
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

struct matrix matrix_of_blocks(const void *blocks, size_t rows, size_t columns)
{
    return (struct matrix){.rows = rows, .columns = columns, .kind = MATRIX_BLOCKS, .blocks = blocks};
}

void matrix_unpack_blocks(const struct matrix *matrix, size_t start, size_t first, size_t count,
                          float *ret_panel)
{
    size_t width = matrix->rows - start < MATRIX_PANEL ? matrix->rows - start : MATRIX_PANEL;
    size_t row_bytes = matrix->columns / GGUF_BLOCK * GGUF_BLOCK_BYTES;
    if (width < MATRIX_PANEL) {
        memset(ret_panel, 0, count * MATRIX_PANEL * sizeof *ret_panel);
    }
    for (size_t row = 0; row < width; row++) {
        const uint8_t *block = (const uint8_t *)matrix->blocks + (start + row) * row_bytes +
                               first / GGUF_BLOCK * GGUF_BLOCK_BYTES;
        for (size_t k = 0; k < count; k += GGUF_BLOCK, block += GGUF_BLOCK_BYTES) {
            float values[GGUF_BLOCK];
            gguf_block_row(block, GGUF_BLOCK, values);
            for (size_t i = 0; i < GGUF_BLOCK; i++) {
                ret_panel[(k + i) * MATRIX_PANEL + row] = values[i];
            }
        }
    }
}
