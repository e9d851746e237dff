/* The second factor of a matrix product, laid out for the kernels: y = W x with W of `rows` outputs and
 * `columns` inputs.
 *
 * Rows are cut into panels of MATRIX_PANEL, the last one filled up with zero rows; in a panel the
 * MATRIX_PANEL values of one column lie side by side: value (row, column) is at [row / PANEL][column][row %
 * PANEL]. Values are binary32, or binary16, which halves the memory a decoder step reads.
 *
 * Blocks are not laid out: rows of GGUF's Q8_0 as they lie in the file, which a product turns into panels, some
 * columns at a time. That costs nothing when the program starts, and little where many rows are multiplied. */
#ifndef MODEL_MATRIX_H
#define MODEL_MATRIX_H

#include "model/pool.h"

#include <stddef.h>
#include <stdint.h>

enum { MATRIX_PANEL = 32 };

enum matrix_kind {
    MATRIX_FLOATS,
    MATRIX_HALVES,
    MATRIX_BLOCKS,
};

struct matrix {
    size_t rows, columns;
    enum matrix_kind kind;
    void *panels;
    const void *blocks; /* not necessarily aligned */
};

/* A zero matrix of floats or halves in `pool`. */
struct matrix matrix_create(struct pool *pool, size_t rows, size_t columns, enum matrix_kind kind);

/* Over `blocks`, rows of Q8_0 that outlive it; `columns` is a multiple of GGUF_BLOCK. */
struct matrix matrix_of_blocks(const void *blocks, size_t rows, size_t columns);

/* Row `first` + i becomes `columns` values from `source` + i * `stride` (matrices of floats). */
void matrix_set_rows(struct matrix *matrix, size_t first, const float *source, size_t stride, size_t count);

/* Column `first` + i becomes `rows` values from `source` + i * `stride` (matrices of floats). */
void matrix_set_columns(struct matrix *matrix, size_t first, const float *source, size_t stride,
                        size_t count);

/* All rows at once from row-major binary16, not necessarily aligned (matrices of halves). */
void matrix_set_halves(struct matrix *matrix, const void *source);

/* What multiplies by blocks asks for it: columns first .. first + count of the panel whose first row is
 * `start`, `first` and `count` multiples of GGUF_BLOCK, as floats in `ret_panel` [count, MATRIX_PANEL]; rows past
 * the last are 0. */
void matrix_unpack_blocks(const struct matrix *matrix, size_t start, size_t first, size_t count,
                          float *ret_panel);

#endif
