/* From the tensors of a file to the weights of a network. They are asked for one after another; the first
 * that is missing or has another shape fills `err` and fails the rest. */
#ifndef MODEL_WEIGHTS_H
#define MODEL_WEIGHTS_H

#include "model/gguf.h"
#include "model/layers.h"
#include "model/pool.h"

struct weights {
    const struct gguf *gguf;
    struct pool *pool; /* where they go */
    const struct kernels *kernels;
    struct askdb_error *err;
    int status; /* 0, or why nothing more comes: ASKDB_MODEL */
};

/* The tensor of that name with that shape; `rows` 0: a vector of `columns`. NULL once anything has failed. */
const struct gguf_tensor *weights_find(struct weights *weights, const char *name, size_t rows,
                                       size_t columns);
/* The same with a type that it must have. */
const struct gguf_tensor *weights_find_typed(struct weights *weights, const char *name, enum gguf_type type,
                                             size_t rows, size_t columns);

/* A tensor as floats; `rows` 0: a vector. */
float *weights_floats(struct weights *weights, const char *name, size_t rows, size_t columns);

/* "PREFIX.weight" [rows, columns] */
void weights_matrix(struct weights *weights, const char *prefix, size_t rows, size_t columns,
                    struct matrix *ret_matrix);

/* "PREFIX.weight" [rows, columns] and "PREFIX.bias" [rows] */
void weights_linear(struct weights *weights, const char *prefix, size_t rows, size_t columns,
                    struct linear *ret_linear);

/* The same where the linear layer is given many rows at a time, all nodes or all tokens: weights of Q8_0 stay as
 * they lie in the file. */
void weights_linear_of_many(struct weights *weights, const char *prefix, size_t rows, size_t columns,
                            struct linear *ret_linear);

/* The same of several that are applied to one input, `count` of them, stacked: [count * rows, columns]. */
void weights_stack(struct weights *weights, const char *const *prefixes, size_t count, size_t rows,
                   size_t columns, struct linear *ret_linear);

/* "PREFIX.weight" [width] and "PREFIX.bias" [width] */
void weights_norm(struct weights *weights, const char *prefix, size_t width, float epsilon,
                  struct norm *ret_norm);

#endif
