/* The inner loops of the network: a table of functions, a plain C reference and faster ones chosen at run
 * time.
 *
 * All arrays are row-major floats. The faster tables give what the reference gives up to rounding. */
#ifndef MODEL_KERNELS_H
#define MODEL_KERNELS_H

#include "model/matrix.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct kernels {
    const char *name;
    bool half_weights; /* weights are best kept as binary16 */

    /* c[count, b->rows] += a[count, b->columns] . b^T; rows of `a` and `c` begin `a_stride` and `c_stride`
     * apart. */
    void (*multiply)(const struct matrix *b, const float *a, size_t a_stride, size_t count, float *c,
                     size_t c_stride);

    float (*dot)(const float *a, const float *b, size_t count);

    /* y += scale * x */
    void (*add_scaled)(float *y, const float *x, float scale, size_t count);

    void (*relu)(float *values, size_t count);

    /* values = softmax(scale * values), scale > 0 */
    void (*softmax)(float *values, size_t count, float scale);

    /* values = values * F(values), F the distribution function of the standard normal (Hendrycks and Gimpel
     * 2016) */
    void (*gelu)(float *values, size_t count);

    /* out = (x - mean) / sqrt(variance + epsilon) * weight + bias; `out` may be `x`. */
    void (*layer_norm)(const float *x, const float *weight, const float *bias, float epsilon, size_t count,
                       float *out);

    /* scores[j] = scale * scores[j] + by_relation[relations[j]] */
    void (*relation_scores)(float *scores, const float *by_relation, const uint8_t *relations, size_t count,
                            float scale);

    /* by_relation[relations[j]] += weights[j] */
    void (*relation_weights)(float *by_relation, const uint8_t *relations, const float *weights,
                             size_t count);
};

extern const struct kernels kernels_plain;

/* The tables this processor can run, the fastest last; the first is kernels_plain. */
enum { KERNELS_MAX = 3 };
size_t kernels_available(const struct kernels *ret_list[KERNELS_MAX]);

/* The fastest of them. */
const struct kernels *kernels_best(void);

#if defined(__x86_64__)
extern const struct kernels kernels_avx2;   /* AVX2, FMA and F16C */
extern const struct kernels kernels_avx512; /* AVX-512F besides, for the matrix product */
/* matrix_unpack_blocks with AVX2 and F16C */
void kernels_unpack_blocks(const struct matrix *b, size_t start, size_t first, size_t count,
                           float *ret_panel);
void kernels_multiply_avx512(const struct matrix *b, const float *a, size_t a_stride, size_t count, float *c,
                             size_t c_stride);
#endif

#endif
