#include "translate/spoken.h"

#include "util/error.h"

#include <string.h>

/* The machine's number of what the model calls `token`. */
static int32_t token_of(const struct spoken *spoken, int32_t token)
{
    size_t words = spoken->space->words;
    return (size_t)token < words ? token : token + (int32_t)(SEQ_WORD_COUNT - words);
}

int32_t translate_spoken_number(const struct spoken *spoken, int32_t token)
{
    int32_t words = (int32_t)spoken->space->words;
    return token < words ? token : token < SEQ_WORD_COUNT ? -1 : token - (SEQ_WORD_COUNT - words);
}

static void grammar_init(void *context, void *state)
{
    (void)context;
    sequence_machine_init(state);
}

static size_t grammar_allowed(void *context, const void *state, uint8_t *mask)
{
    const struct spoken *spoken = context;
    size_t count = sequence_machine_allowed(state, spoken->space, spoken->mask);
    memcpy(mask, spoken->mask, spoken->space->words);
    memcpy(mask + spoken->space->words, spoken->mask + SEQ_WORD_COUNT, spoken->items);
    return count;
}

static int grammar_step(void *context, void *state, int32_t token)
{
    const struct spoken *spoken = context;
    return sequence_machine_step(state, spoken->space, token_of(spoken, token));
}

int translate_spoken_grammar(const struct model *model, struct arena *arena, struct sequence_space *space,
                             struct spoken *ret_spoken, struct model_grammar *ret_grammar,
                             struct askdb_error *err)
{
    space->words = model_word_count(model);
    if (space->words > SEQ_WORD_COUNT) {
        return error_set(err, ASKDB_MODEL,
                         "the model file has %zu words of the grammar, of which %d are known", space->words,
                         SEQ_WORD_COUNT);
    }
    *ret_spoken = (struct spoken){.space = space,
                                  .items = space->catalog->column_count + space->catalog->table_count +
                                           space->value_count};
    ret_spoken->mask = ARENA_ARRAY(arena, uint8_t, SEQ_WORD_COUNT + ret_spoken->items);
    *ret_grammar = (struct model_grammar){.context = ret_spoken,
                                          .state_size = sizeof(struct sequence_machine),
                                          .init = grammar_init,
                                          .allowed = grammar_allowed,
                                          .step = grammar_step};
    return 0;
}

int translate_spoken_beam(const struct model *model, struct model_state *state, struct arena *arena,
                          struct sequence_space *space, size_t beam, struct model_candidate **ret_candidates,
                          size_t *ret_count, struct askdb_error *err)
{
    struct spoken spoken;
    struct model_grammar grammar;
    int status = translate_spoken_grammar(model, arena, space, &spoken, &grammar, err);
    if (status == 0) {
        status =
            model_beam(model, state, &grammar, beam, SEQUENCE_MAX_LENGTH, ret_candidates, ret_count, err);
    }
    for (size_t i = 0; status == 0 && i < *ret_count; i++) {
        for (size_t t = 0; t < (*ret_candidates)[i].count; t++) {
            (*ret_candidates)[i].tokens[t] = token_of(&spoken, (*ret_candidates)[i].tokens[t]);
        }
    }
    return status;
}
