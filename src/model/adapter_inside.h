/* What is inside a model_adapter. Inside this folder only. */
#ifndef MODEL_ADAPTER_INSIDE_H
#define MODEL_ADAPTER_INSIDE_H

#include "model/adapter.h"
#include "model/network.h"
#include "util/arena.h"

/* A token that may follow, with what the network thinks of it. */
struct adapter_option {
    int32_t class; /* a word, or G + item; -1: a value */
    float logit;
};

/* A place of a sentence. */
struct adapter_step {
    const float *state; /* [d], of length 1 */
    const struct adapter_option *options;
    size_t option_count, target; /* target: which of them is right */
    int group;
};

struct model_adapter {
    const struct model *model;
    struct arena *arena;
    size_t classes;
    struct adapter_step *steps; /* of one that was unpacked: states alone */
    size_t step_count, capacity;
    float *weights; /* [steps, classes]; NULL: nothing is learned */
};

/* The state with length 1, in `arena`. */
float *model_adapter_normalized(const struct model_adapter *adapter, struct arena *arena, const float *state);

#endif
