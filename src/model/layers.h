/* The parts that networks are made of: matrices with a bias, norms. Shapes are written [rows, columns],
 * row-major. */
#ifndef MODEL_LAYERS_H
#define MODEL_LAYERS_H

#include "model/kernels.h"

struct norm {
    const float *weight, *bias;
    float epsilon; /* added to the variance */
};

struct linear {
    struct matrix weight;
    const float *bias; /* NULL: none */
};

/* out[count, rows of the weight] = x . weight^T + bias, with rows of `x` `x_stride` apart. */
void linear_apply(const struct kernels *kernels, const struct linear *linear, const float *x, size_t x_stride,
                  size_t count, float *out);

/* The same, added to what `out` holds. */
void linear_add(const struct kernels *kernels, const struct linear *linear, const float *x, size_t x_stride,
                size_t count, float *out);

/* out[count, width] = the norm of each row of x[count, width]; `out` may be `x`. */
void norm_apply(const struct kernels *kernels, const struct norm *norm, const float *x, size_t count,
                size_t width, float *out);

#endif
