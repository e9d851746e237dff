#include "model/adapter_inside.h"
#include "util/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* How fast and how long it learns, and how much alike states have to be: chosen on databases that training had not
 * seen (docs/tuning.md). */
static const double RATE = 4;
static const float SHARPNESS = 5; /* likeness: e^(SHARPNESS (cosine - 1)) */
static const float LEAST_LIKE = 1e-4F;

enum { PASSES = 4 };

struct model_adapter *model_adapter_create(const struct model *model, size_t items)
{
    struct model_adapter *adapter = memory_need(calloc(1, sizeof *adapter));
    *adapter = (struct model_adapter){
        .model = model, .arena = arena_create(), .classes = model->config.words + items};
    return adapter;
}

void model_adapter_destroy(struct model_adapter *adapter)
{
    if (adapter != NULL) {
        free(adapter->weights);
        arena_destroy(adapter->arena);
        free(adapter);
    }
}

float *model_adapter_normalized(const struct model_adapter *adapter, struct arena *arena, const float *state)
{
    size_t width = adapter->model->config.width;
    float *normalized = ARENA_ARRAY(arena, float, width);
    float length = sqrtf(adapter->model->kernels->dot(state, state, width));
    for (size_t i = 0; i < width; i++) {
        normalized[i] = length > 0 ? state[i] / length : 0;
    }
    return normalized;
}

/* ---- learning ---- */

/* How much alike the state and those of the steps are; 0 for a group that is left out. */
static void compare(const struct model_adapter *adapter, const float *state, int left_out, float *ret_like)
{
    for (size_t s = 0; s < adapter->step_count; s++) {
        const struct adapter_step *step = &adapter->steps[s];
        float cosine = adapter->model->kernels->dot(state, step->state, adapter->model->config.width);
        ret_like[s] = left_out >= 0 && step->group == left_out ? 0 : expf(SHARPNESS * (cosine - 1));
    }
}

/* added[classes] = what the weights say of a state that is so much like those of the steps. */
static void add_up(const struct model_adapter *adapter, const float *like, float *ret_added)
{
    memset(ret_added, 0, adapter->classes * sizeof *ret_added);
    for (size_t s = 0; s < adapter->step_count; s++) {
        if (like[s] > LEAST_LIKE) {
            adapter->model->kernels->add_scaled(ret_added, adapter->weights + s * adapter->classes, like[s],
                                                adapter->classes);
        }
    }
}

/* The probabilities of the step's options with what is added to their logits. */
static void share_out(const struct adapter_step *step, const float *added, double *ret_shares)
{
    double most = -INFINITY, sum = 0;
    for (size_t i = 0; i < step->option_count; i++) {
        int32_t class = step->options[i].class;
        ret_shares[i] = (double)step->options[i].logit + (class >= 0 ? (double)added[class] : 0);
        most = fmax(most, ret_shares[i]);
    }
    for (size_t i = 0; i < step->option_count; i++) {
        ret_shares[i] = exp(ret_shares[i] - most);
        sum += ret_shares[i];
    }
    for (size_t i = 0; i < step->option_count; i++) {
        ret_shares[i] /= sum;
    }
}

static void learn_step(struct model_adapter *adapter, size_t at, const float *like, float *added,
                       double *shares)
{
    const struct adapter_step *step = &adapter->steps[at];
    float *weights = adapter->weights + at * adapter->classes;
    add_up(adapter, like, added);
    share_out(step, added, shares);
    for (size_t i = 0; i < step->option_count; i++) {
        if (step->options[i].class >= 0) {
            weights[step->options[i].class] += (float)(RATE * ((i == step->target) - shares[i]));
        }
    }
}

void model_adapter_learn(struct model_adapter *adapter, int left_out)
{
    size_t count = adapter->step_count, most = 0;
    struct arena *arena = arena_create();
    float **like = ARENA_ARRAY(arena, float *, count + 1);
    float *added = ARENA_ARRAY(arena, float, adapter->classes + 1);
    for (size_t s = 0; s < count; s++) {
        like[s] = ARENA_ARRAY(arena, float, count);
        compare(adapter, adapter->steps[s].state, left_out, like[s]);
        most = adapter->steps[s].option_count > most ? adapter->steps[s].option_count : most;
    }
    double *shares = ARENA_ARRAY(arena, double, most + 1);
    free(adapter->weights);
    adapter->weights = memory_need(calloc(count * adapter->classes + 1, sizeof(float)));
    for (int pass = 0; pass < PASSES; pass++) {
        for (size_t s = 0; s < count; s++) {
            if (left_out < 0 || adapter->steps[s].group != left_out) {
                learn_step(adapter, s, like[s], added, shares);
            }
        }
    }
    arena_destroy(arena);
}

/* ---- use ---- */

void model_state_adapt(struct model_state *state, const struct model_adapter *adapter, const int32_t *items)
{
    state->adapter = adapter;
    state->items = items;
}

void model_adapter_correct(const struct model_state *state, const float *last, float *logits)
{
    const struct model_adapter *adapter = state->adapter;
    size_t words = adapter->model->config.words;
    if (adapter->weights == NULL) {
        return;
    }
    struct arena *arena = arena_create();
    float *added = ARENA_ARRAY(arena, float, adapter->classes + 1);
    float *like = ARENA_ARRAY(arena, float, adapter->step_count + 1);
    compare(adapter, model_adapter_normalized(adapter, arena, last), MODEL_ALL_GROUPS, like);
    add_up(adapter, like, added);
    for (size_t word = 0; word < words; word++) {
        logits[word] += added[word];
    }
    for (size_t node = state->token_count; node < state->node_count; node++) {
        int32_t item = state->items[node - state->token_count];
        logits[words + node] += item >= 0 ? added[words + (size_t)item] : 0;
    }
    arena_destroy(arena);
}

/* ---- what is kept ---- */

void model_adapter_pack(const struct model_adapter *adapter, struct pack *pack)
{
    size_t width = adapter->model->config.width;
    pack_number(pack, width);
    pack_number(pack, adapter->classes);
    pack_number(pack, adapter->step_count);
    for (size_t s = 0; s < adapter->step_count; s++) {
        for (size_t i = 0; i < width; i++) {
            pack_real(pack, (double)adapter->steps[s].state[i]);
        }
        for (size_t i = 0; i < adapter->classes; i++) {
            pack_real(pack, (double)adapter->weights[s * adapter->classes + i]);
        }
    }
}

static void unpack_steps(struct model_adapter *adapter, struct unpack *unpack)
{
    size_t width = adapter->model->config.width;
    adapter->steps = ARENA_ARRAY(adapter->arena, struct adapter_step, adapter->step_count + 1);
    adapter->weights = memory_need(calloc(adapter->step_count * adapter->classes + 1, sizeof(float)));
    for (size_t s = 0; s < adapter->step_count; s++) {
        float *state = ARENA_ARRAY(adapter->arena, float, width);
        for (size_t i = 0; i < width; i++) {
            state[i] = (float)unpack_real(unpack);
        }
        adapter->steps[s].state = state;
        for (size_t i = 0; i < adapter->classes; i++) {
            adapter->weights[s * adapter->classes + i] = (float)unpack_real(unpack);
        }
    }
}

struct model_adapter *model_adapter_unpack(const struct model *model, size_t items, struct unpack *unpack)
{
    struct model_adapter *adapter = model_adapter_create(model, items);
    bool fits = unpack_number(unpack) == model->config.width;
    fits = unpack_number(unpack) == adapter->classes && fits;
    adapter->step_count = unpack_count(unpack);
    if (fits && !unpack->broken) {
        unpack_steps(adapter, unpack);
    }
    if (!fits || unpack->broken) {
        model_adapter_destroy(adapter);
        return NULL;
    }
    return adapter;
}
