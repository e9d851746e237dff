#include "translate/adapt.h"

#include "translate/linked.h"
#include "translate/spoken.h"

static size_t item_count(const struct translate_builtin *builtin)
{
    return builtin->catalog->column_count + builtin->catalog->table_count;
}

/* The query as the model would say it. Returns its length; 0 where it has no words for it. */
static size_t tokens_of(const struct spoken *spoken, const struct query *query,
                        int32_t tokens[SEQUENCE_MAX_LENGTH])
{
    const char *reason = "";
    size_t count = sequence_from_query(spoken->space, query, tokens, SEQUENCE_MAX_LENGTH, &reason);
    for (size_t i = 0; i < count; i++) {
        tokens[i] = translate_spoken_number(spoken, tokens[i]);
        if (tokens[i] < 0) {
            return 0;
        }
    }
    return count;
}

static int observe(const struct translate_builtin *builtin, struct arena *arena, const struct linked *linked,
                   const struct query *query, size_t group, struct askdb_error *err)
{
    int32_t tokens[SEQUENCE_MAX_LENGTH];
    struct model_state *state = NULL;
    struct spoken spoken;
    struct model_grammar grammar;
    int status =
        translate_spoken_grammar(builtin->model, arena, &linked->result->space, &spoken, &grammar, err);
    struct model_sentence sentence = {
        .tokens = tokens, .items = translate_linked_items(builtin, arena, linked), .group = group};
    sentence.count = status == 0 ? tokens_of(&spoken, query, tokens) : 0;
    if (sentence.count == 0) {
        return status;
    }
    status = model_encode(builtin->model, &linked->result->input, &state, err);
    if (status == 0) {
        status = model_adapter_observe(builtin->adapter, state, &grammar, &sentence, err);
    }
    model_state_close(&state);
    return status;
}

/* A question that cannot be read teaches nothing. */
static int take_in(const struct translate_builtin *builtin, const struct adapt_example *example,
                   struct work *work, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct linked linked;
    struct translate_request request = {
        .question = example->question, .now = example->now, .beam = 1, .work = work};
    struct defined none = {
        .question = example->question, .catalog = builtin->catalog, .kept = example->query};
    int status = translate_linked_make(builtin, arena, &request, &none, &linked, err);
    if (status == 0) {
        const struct query *query = linked.part.subset != NULL
                                        ? link_part_query(arena, &linked.part, example->query)
                                        : example->query;
        status = observe(builtin, arena, &linked, query, example->group, err);
        translate_linked_finish(&linked);
    }
    arena_destroy(arena);
    return status == -ASKDB_DECLINED || status == -ASKDB_USAGE ? 0 : status;
}

int translate_adapt_learn(struct translate_builtin *builtin, const struct adapt_example *examples,
                          size_t count, struct work *work, struct askdb_error *err)
{
    int status = 0;
    model_adapter_destroy(builtin->adapter);
    builtin->adapter = model_adapter_create(builtin->model, item_count(builtin));
    for (size_t i = 0; i < count && status == 0; i++) {
        status = take_in(builtin, &examples[i], work, err);
    }
    model_adapter_learn(builtin->adapter, MODEL_ALL_GROUPS);
    return status;
}

void translate_adapt_leave_out(struct translate_builtin *builtin, int group)
{
    if (builtin->adapter != NULL) {
        model_adapter_learn(builtin->adapter, group);
    }
}

void translate_adapt_pack(const struct translate_builtin *builtin, struct pack *pack)
{
    model_adapter_pack(builtin->adapter, pack);
}

bool translate_adapt_unpack(struct translate_builtin *builtin, struct unpack *unpack)
{
    builtin->adapter = model_adapter_unpack(builtin->model, item_count(builtin), unpack);
    return builtin->adapter != NULL;
}
