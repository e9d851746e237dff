/* The reference: plain C, written so that a compiler can use what vectors the target always has. */
#include "model/gguf.h"
#include "model/kernels.h"

#include <math.h>
#include <string.h>

enum {
    CHUNK = 64, /* columns of a panel converted at a time */
};

/* The columns first .. first + count of a panel as floats: where they lie, or converted into `buffer`. */
static const float *panel_columns(const struct matrix *matrix, size_t panel, size_t first, size_t count,
                                  float *buffer)
{
    size_t at = (panel * matrix->columns + first) * MATRIX_PANEL;
    switch (matrix->kind) {
    case MATRIX_FLOATS:
        return (const float *)matrix->panels + at;
    case MATRIX_HALVES:
        for (size_t i = 0; i < count * MATRIX_PANEL; i++) {
            buffer[i] = gguf_half_to_float(((const uint16_t *)matrix->panels)[at + i]);
        }
        break;
    case MATRIX_BLOCKS:
        matrix_unpack_blocks(matrix, panel * MATRIX_PANEL, first, count, buffer);
        break;
    }
    return buffer;
}

static void row_times_panel(const float *a, const float *panel, size_t columns, float *c, size_t width)
{
    float sum[MATRIX_PANEL] = {0};
    for (size_t k = 0; k < columns; k++) {
        for (size_t lane = 0; lane < MATRIX_PANEL; lane++) {
            sum[lane] += a[k] * panel[k * MATRIX_PANEL + lane];
        }
    }
    for (size_t lane = 0; lane < width; lane++) {
        c[lane] += sum[lane];
    }
}

static void multiply(const struct matrix *b, const float *a, size_t a_stride, size_t count, float *c,
                     size_t c_stride)
{
    float buffer[CHUNK * MATRIX_PANEL];
    for (size_t start = 0; start < b->rows; start += MATRIX_PANEL) {
        size_t width = b->rows - start < MATRIX_PANEL ? b->rows - start : MATRIX_PANEL;
        for (size_t first = 0; first < b->columns; first += CHUNK) {
            size_t columns = b->columns - first < CHUNK ? b->columns - first : CHUNK;
            const float *panel = panel_columns(b, start / MATRIX_PANEL, first, columns, buffer);
            for (size_t row = 0; row < count; row++) {
                row_times_panel(a + row * a_stride + first, panel, columns, c + row * c_stride + start,
                                width);
            }
        }
    }
}

static float dot(const float *a, const float *b, size_t count)
{
    float sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += a[i] * b[i];
    }
    return sum;
}

static void add_scaled(float *y, const float *x, float scale, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        y[i] += scale * x[i];
    }
}

static void relu(float *values, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        values[i] = values[i] > 0 ? values[i] : 0;
    }
}

static void gelu(float *values, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        values[i] *= 0.5f * (1 + erff(values[i] * 0.70710678f));
    }
}

static void softmax(float *values, size_t count, float scale)
{
    float max = -INFINITY;
    for (size_t i = 0; i < count; i++) {
        max = values[i] > max ? values[i] : max;
    }
    float sum = 0;
    for (size_t i = 0; i < count; i++) {
        values[i] = expf((values[i] - max) * scale);
        sum += values[i];
    }
    for (size_t i = 0; i < count; i++) {
        values[i] /= sum;
    }
}

static void layer_norm(const float *x, const float *weight, const float *bias, float epsilon, size_t count,
                       float *out)
{
    float sum = 0;
    for (size_t i = 0; i < count; i++) {
        sum += x[i];
    }
    float mean = sum / (float)count;
    float squares = 0;
    for (size_t i = 0; i < count; i++) {
        squares += (x[i] - mean) * (x[i] - mean);
    }
    float factor = 1 / sqrtf(squares / (float)count + epsilon);
    for (size_t i = 0; i < count; i++) {
        out[i] = (x[i] - mean) * factor * weight[i] + bias[i];
    }
}

static void relation_scores(float *scores, const float *by_relation, const uint8_t *relations, size_t count,
                            float scale)
{
    for (size_t i = 0; i < count; i++) {
        scores[i] = scale * scores[i] + by_relation[relations[i]];
    }
}

static void relation_weights(float *by_relation, const uint8_t *relations, const float *weights, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        by_relation[relations[i]] += weights[i];
    }
}

const struct kernels kernels_plain = {
    .name = "plain",
    .multiply = multiply,
    .dot = dot,
    .add_scaled = add_scaled,
    .relu = relu,
    .gelu = gelu,
    .softmax = softmax,
    .layer_norm = layer_norm,
    .relation_scores = relation_scores,
    .relation_weights = relation_weights,
};
