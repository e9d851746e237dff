/* The second factor of a matrix product, laid out for the kernels: y = W x with W of `rows` outputs and
 * `columns` inputs.
 *
 * Rows are cut into panels of MATRIX_PANEL, the last one filled up with zero rows; in a panel the
 * MATRIX_PANEL values of one column lie side by side: value (row, column) is at [row / PANEL][column][row %
 * PANEL]. Values are binary32, or binary16 when `half`, which halves the memory a decoder step reads. */
#ifndef MODEL_MATRIX_H
#define MODEL_MATRIX_H

#include "model/pool.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { MATRIX_PANEL = 32 };

struct matrix {
    size_t rows, columns;
    bool half;
    void *panels;
};

/* A zero matrix in `pool`. */
struct matrix matrix_create(struct pool *pool, size_t rows, size_t columns, bool half);

/* Row `first` + i becomes `columns` values from `source` + i * `stride` (binary32 matrices). */
void matrix_set_rows(struct matrix *matrix, size_t first, const float *source, size_t stride, size_t count);

/* Column `first` + i becomes `rows` values from `source` + i * `stride` (binary32 matrices). */
void matrix_set_columns(struct matrix *matrix, size_t first, const float *source, size_t stride,
                        size_t count);

/* All rows at once from row-major binary16, not necessarily aligned (half matrices). */
void matrix_set_halves(struct matrix *matrix, const void *source);

#endif
