#include "model/weights.h"

#include "util/error.h"

#include <stdio.h>

enum { NAME_SIZE = 96 };

const struct gguf_tensor *weights_find(struct weights *weights, const char *name, size_t rows, size_t columns)
{
    if (weights->status) {
        return NULL;
    }
    const struct gguf_tensor *tensor = gguf_find_tensor(weights->gguf, name);
    size_t wanted = rows == 0 ? 1 : rows;
    if (!tensor) {
        weights->status = error_set(weights->err, ASKDB_MODEL, "model file has no tensor '%s'", name);
        return NULL;
    }
    if (tensor->rows != wanted || tensor->columns != columns) {
        weights->status =
            error_set(weights->err, ASKDB_MODEL, "model file: tensor '%s' is %zu x %zu, not %zu x %zu", name,
                      tensor->rows, tensor->columns, wanted, columns);
        return NULL;
    }
    return tensor;
}

const struct gguf_tensor *weights_find_typed(struct weights *weights, const char *name, enum gguf_type type,
                                             size_t rows, size_t columns)
{
    const struct gguf_tensor *tensor = weights_find(weights, name, rows, columns);
    if (tensor && tensor->type != type) {
        weights->status = error_set(weights->err, ASKDB_MODEL, "model file: tensor '%s' has type %d, not %d",
                                    name, (int)tensor->type, (int)type);
        return NULL;
    }
    return tensor;
}

float *weights_floats(struct weights *weights, const char *name, size_t rows, size_t columns)
{
    const struct gguf_tensor *tensor = weights_find(weights, name, rows, columns);
    if (!tensor) {
        return NULL;
    }
    float *floats = pool_floats(weights->pool, tensor->rows, tensor->columns);
    for (size_t row = 0; row < tensor->rows; row++) {
        gguf_tensor_row(tensor, row, floats + row * columns);
    }
    return floats;
}

/* Rows `first` and on of a matrix of floats. */
static void unpack(struct weights *weights, const struct gguf_tensor *tensor, struct matrix *matrix,
                   size_t first)
{
    float *row = POOL_ARRAY(weights->pool, float, tensor->columns);
    for (size_t i = 0; i < tensor->rows; i++) {
        gguf_tensor_row(tensor, i, row);
        matrix_set_rows(matrix, first + i, row, 0, 1);
    }
}

static const char *name_of(char name[NAME_SIZE], const char *prefix, const char *suffix)
{
    snprintf(name, NAME_SIZE, "%s.%s", prefix, suffix);
    return name;
}

void weights_matrix(struct weights *weights, const char *prefix, size_t rows, size_t columns,
                    struct matrix *ret_matrix)
{
    char name[NAME_SIZE];
    const struct gguf_tensor *tensor = weights_find(weights, name_of(name, prefix, "weight"), rows, columns);
    if (!tensor) {
        return;
    }
    bool half = tensor->type == GGUF_F16 && weights->kernels->half_weights;
    *ret_matrix = matrix_create(weights->pool, rows, columns, half ? MATRIX_HALVES : MATRIX_FLOATS);
    if (half) {
        matrix_set_halves(ret_matrix, tensor->data);
    } else {
        unpack(weights, tensor, ret_matrix, 0);
    }
}

void weights_linear(struct weights *weights, const char *prefix, size_t rows, size_t columns,
                    struct linear *ret_linear)
{
    char name[NAME_SIZE];
    weights_matrix(weights, prefix, rows, columns, &ret_linear->weight);
    ret_linear->bias = weights_floats(weights, name_of(name, prefix, "bias"), 0, rows);
}

void weights_linear_of_many(struct weights *weights, const char *prefix, size_t rows, size_t columns,
                            struct linear *ret_linear)
{
    char name[NAME_SIZE];
    const struct gguf_tensor *tensor = weights_find(weights, name_of(name, prefix, "weight"), rows, columns);
    if (!tensor || tensor->type != GGUF_Q8_0) {
        weights_linear(weights, prefix, rows, columns, ret_linear);
        return;
    }
    ret_linear->weight = matrix_of_blocks(tensor->data, rows, columns);
    ret_linear->bias = weights_floats(weights, name_of(name, prefix, "bias"), 0, rows);
}

void weights_stack(struct weights *weights, const char *const *prefixes, size_t count, size_t rows,
                   size_t columns, struct linear *ret_linear)
{
    char name[NAME_SIZE];
    float *bias = pool_floats(weights->pool, count, rows);
    ret_linear->weight = matrix_create(weights->pool, count * rows, columns, MATRIX_FLOATS);
    ret_linear->bias = bias;
    for (size_t i = 0; i < count; i++) {
        const struct gguf_tensor *tensor =
            weights_find(weights, name_of(name, prefixes[i], "weight"), rows, columns);
        const struct gguf_tensor *its = weights_find(weights, name_of(name, prefixes[i], "bias"), 0, rows);
        if (!tensor || !its) {
            return;
        }
        unpack(weights, tensor, &ret_linear->weight, i * rows);
        gguf_tensor_row(its, 0, bias + i * rows);
    }
}

void weights_norm(struct weights *weights, const char *prefix, size_t width, float epsilon,
                  struct norm *ret_norm)
{
    char name[NAME_SIZE];
    ret_norm->weight = weights_floats(weights, name_of(name, prefix, "weight"), 0, width);
    ret_norm->bias = weights_floats(weights, name_of(name, prefix, "bias"), 0, width);
    ret_norm->epsilon = epsilon;
}
