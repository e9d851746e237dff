/* Model files are untrusted: whatever the bytes are, opening them ends in a model that runs or in an error.
 *
 * Built with libFuzzer (-DFUZZ_LIBFUZZER), a fuzz target; else a program that runs the files it is given. */
#include "../unit/model_fixture.h"
#include "fuzz_main.h"

static void encode(const struct model *model)
{
    struct arena *arena = arena_create();
    struct model_input input = fixture_random_input(arena, 3, 2, 1, 1, 1);
    struct model_state *state = NULL;
    struct askdb_error err;
    const int32_t tokens[2] = {0, 0};
    float *logits = ARENA_ARRAY(arena, float, 2 * (model_word_count(model) + input.node_count));
    if (model_encode(model, &input, &state, &err) == 0) {
        model_logits(model, state, tokens, 2, logits, &err);
    }
    model_state_close(&state);
    arena_destroy(arena);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct model *model = NULL;
    struct askdb_error err;
    if (model_open_memory(data, size, &model, &err) == 0) {
        encode(model);
    }
    model_close(&model);
    return 0;
}
