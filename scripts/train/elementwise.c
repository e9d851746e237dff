/* Residual dropout, layer norm, ReLU and the optimizer's step, each in one pass over memory, for kernels.py.
 */
#include "bf16.h"

#include <math.h>
#include <stddef.h>

static uint32_t mix(uint32_t x)
{
    x ^= x >> 16;
    x *= 0x7feb352d;
    x ^= x >> 15;
    x *= 0x846ca68b;
    return x ^ x >> 16;
}

/* to[i] = base[i] + from[i] kept by chance, and scaled; base may be NULL. The same seed keeps the same
 * entries, so the backward pass needs no mask. */
void dropout(int64_t count, uint32_t seed, float rate, int32_t from_is_bf16, int32_t to_is_bf16,
             const float *base, const void *from, void *to, int32_t threads)
{
    const uint32_t least = (uint32_t)(rate * 4294967296.0);
    const float scale = 1 / (1 - rate);
#pragma omp parallel for num_threads(threads)
    for (int64_t block = 0; block < count; block += 4096) {
        const int64_t end = block + 4096 < count ? block + 4096 : count;
        for (int64_t i = block; i < end; i++) {
            const float x = from_is_bf16 ? from_bf16(((const uint16_t *)from)[i]) : ((const float *)from)[i];
            const float kept = mix((uint32_t)i ^ seed) >= least ? x * scale : 0;
            const float sum = base ? base[i] + kept : kept;
            if (to_is_bf16) {
                ((uint16_t *)to)[i] = to_bf16(sum);
            } else {
                ((float *)to)[i] = sum;
            }
        }
    }
}

/* to = (from - mean) / deviation * weight + bias, a row at a time, in bfloat16; keeps both moments of each
 * row. */
void norm_forward(int32_t rows, int32_t width, float epsilon, const float *from, const float *weight,
                  const float *bias, uint16_t *to, float *moments, int32_t threads)
{
#pragma omp parallel for num_threads(threads)
    for (int i = 0; i < rows; i++) {
        const float *x = from + (ptrdiff_t)i * width;
        float sum = 0, squares = 0;
        for (int j = 0; j < width; j++) {
            sum += x[j];
        }
        const float mean = sum / width;
        for (int j = 0; j < width; j++) {
            squares += (x[j] - mean) * (x[j] - mean);
        }
        const float scale = 1 / sqrtf(squares / width + epsilon);
        for (int j = 0; j < width; j++) {
            to[(ptrdiff_t)i * width + j] = to_bf16((x[j] - mean) * scale * weight[j] + bias[j]);
        }
        moments[2 * i] = mean;
        moments[2 * i + 1] = scale;
    }
}

void norm_backward(int32_t rows, int32_t width, const float *from, const float *weight, const float *moments,
                   const uint16_t *grad, float *from_grad, float *weight_grad, float *bias_grad,
                   int32_t threads)
{
#pragma omp parallel for num_threads(threads) reduction(+ : weight_grad[:width], bias_grad[:width])
    for (int i = 0; i < rows; i++) {
        const float *x = from + (ptrdiff_t)i * width, mean = moments[2 * i], scale = moments[2 * i + 1];
        const uint16_t *g = grad + (ptrdiff_t)i * width;
        float sum = 0, product = 0;
        for (int j = 0; j < width; j++) {
            const float normal = (x[j] - mean) * scale, one = from_bf16(g[j]), weighted = one * weight[j];
            sum += weighted;
            product += weighted * normal;
            weight_grad[j] += one * normal;
            bias_grad[j] += one;
        }
        for (int j = 0; j < width; j++) {
            const float normal = (x[j] - mean) * scale;
            from_grad[(ptrdiff_t)i * width + j] =
                scale * (from_bf16(g[j]) * weight[j] - (sum + normal * product) / width);
        }
    }
}

/* In place, in bfloat16: x where gate > 0, else 0. */
void relu(int64_t count, const int16_t *gate, int16_t *x, int32_t threads)
{
#pragma omp parallel for simd num_threads(threads)
    for (int64_t i = 0; i < count; i++) {
        x[i] = gate[i] > 0 ? x[i] : 0;
    }
}

struct step {
    float rate, decay, beta1, beta2, correction1, correction2, grad_scale,
        average; /* decay: of weights; average: of averaging */
};

/* AdamW on one parameter, and the moving average of its values. */
void adamw(const struct step *s, int64_t count, float *parameter, const float *grad, float *mean,
           float *square, float *averaged, int32_t threads)
{
#pragma omp parallel for simd num_threads(threads)
    for (int64_t i = 0; i < count; i++) {
        const float g = grad[i] * s->grad_scale;
        mean[i] += (1 - s->beta1) * (g - mean[i]);
        square[i] += (1 - s->beta2) * (g * g - square[i]);
        const float change = mean[i] / s->correction1 / (sqrtf(square[i] / s->correction2) + 1e-8f);
        parameter[i] -= s->rate * (change + s->decay * parameter[i]);
        averaged[i] += (1 - s->average) * (parameter[i] - averaged[i]);
    }
}
