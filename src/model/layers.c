#include "model/network.h"

#include <string.h>

void linear_add(const struct kernels *kernels, const struct linear *linear, const float *x, size_t x_stride,
                size_t count, float *out)
{
    size_t width = linear->weight.rows;
    if (linear->bias) {
        for (size_t i = 0; i < count; i++) {
            kernels->add_scaled(out + i * width, linear->bias, 1, width);
        }
    }
    kernels->multiply(&linear->weight, x, x_stride, count, out, width);
}

void linear_apply(const struct kernels *kernels, const struct linear *linear, const float *x, size_t x_stride,
                  size_t count, float *out)
{
    size_t width = linear->weight.rows;
    memset(out, 0, count * width * sizeof *out);
    linear_add(kernels, linear, x, x_stride, count, out);
}

void norm_apply(const struct kernels *kernels, const struct norm *norm, const float *x, size_t count,
                size_t width, float *out)
{
    for (size_t i = 0; i < count; i++) {
        kernels->layer_norm(x + i * width, norm->weight, norm->bias, norm->epsilon, width, out + i * width);
    }
}

void feed_forward(const struct model *model, const struct norm *norm, const struct linear *ff1,
                  const struct linear *ff2, float *x, size_t count, float *normed, float *hidden)
{
    size_t width = model->config.width;
    size_t ff = model->config.ff;
    norm_apply(model->kernels, norm, x, count, width, normed);
    linear_apply(model->kernels, ff1, normed, width, count, hidden);
    model->kernels->relu(hidden, count * ff);
    linear_add(model->kernels, ff2, hidden, ff, count, x);
}
