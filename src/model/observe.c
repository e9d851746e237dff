/* Sentences that are right, step by step through the decoder. */
#include "model/adapter_inside.h"
#include "util/error.h"

#include <string.h>

struct observer {
    struct model_adapter *adapter;
    const struct model_state *state;
    const struct model_sentence *sentence;
    uint8_t *mask; /* what may follow, as the grammar numbers it */
    size_t mask_size;
};

static void add_step(const struct observer *observer, const float *logits, const float *last, size_t at)
{
    struct model_adapter *adapter = observer->adapter;
    size_t words = adapter->model->config.words, count = 0;
    struct adapter_option *options =
        ARENA_ARRAY(adapter->arena, struct adapter_option, observer->mask_size + 1);
    struct adapter_step step = {
        .options = options, .target = SIZE_MAX, .group = (int)observer->sentence->group};
    for (size_t token = 0; token < observer->mask_size; token++) {
        if (!observer->mask[token]) {
            continue;
        }
        int32_t item = token < words ? -1 : observer->sentence->items[token - words];
        step.target = (int32_t)token == observer->sentence->tokens[at] ? count : step.target;
        options[count++] =
            (struct adapter_option){token < words ? (int32_t)token
                                    : item >= 0   ? item + (int32_t)words
                                                  : -1,
                                    logits[token < words ? token : token + observer->state->token_count]};
    }
    if (step.target == SIZE_MAX || count < 2) {
        return;
    }
    step.option_count = count;
    step.state = model_adapter_normalized(adapter, adapter->arena, last);
    adapter->steps =
        arena_grow(adapter->arena, adapter->steps, adapter->step_count, &adapter->capacity, sizeof step);
    adapter->steps[adapter->step_count++] = step;
}

static void follow(const struct observer *observer, const struct model_grammar *grammar,
                   struct decoder *decoder, void *machine)
{
    const struct model_sentence *sentence = observer->sentence;
    int32_t words = (int32_t)observer->adapter->model->config.words, token = 0;
    const size_t parent = 0;
    grammar->init(grammar->context, machine);
    for (size_t i = 0; i < sentence->count; i++) {
        const float *logits = decoder_step(decoder, &token, &parent, 1);
        memset(observer->mask, 0, observer->mask_size);
        grammar->allowed(grammar->context, machine, observer->mask);
        if (i > 0) {
            add_step(observer, logits, decoder_last(decoder), i);
        }
        if (grammar->step(grammar->context, machine, sentence->tokens[i]) != 0) {
            break;
        }
        token = sentence->tokens[i];
        token += token < words ? 0 : (int32_t)observer->state->token_count;
    }
}

int model_adapter_observe(struct model_adapter *adapter, struct model_state *state,
                          const struct model_grammar *grammar, const struct model_sentence *sentence,
                          struct askdb_error *err)
{
    const struct model_config *config = &adapter->model->config;
    if (sentence->count > config->max_length) {
        return error_set(err, ASKDB_MODEL, "%zu tokens are more than the model's %u", sentence->count,
                         (unsigned)config->max_length);
    }
    struct arena *arena = arena_create();
    struct pool *pool = pool_create();
    struct observer observer = {.adapter = adapter,
                                .state = state,
                                .sentence = sentence,
                                .mask_size = config->words + state->node_count - state->token_count};
    observer.mask = ARENA_ARRAY(arena, uint8_t, observer.mask_size + 1);
    follow(&observer, grammar, decoder_create(adapter->model, state, 1, sentence->count, pool),
           arena_alloc(arena, grammar->state_size, 1));
    pool_destroy(pool);
    arena_destroy(arena);
    return 0;
}
