/* A database's own correction of what the decoder says, learned from sentences that are known to be right over it.
 *
 * For each grammar word and each column and table, the database's items, a function of the decoder's last state is added
 * to the logit: kernel logistic regression (Zhu and Hastie 2005) in which the network's own logits are an offset that
 * stays, fitted by functional gradient steps (Kivinen, Smola and Williamson 2004). States that are much alike are
 * corrected alike, so it remembers what was right in such a place, as the nearest states of Khandelwal et al. 2020 do.
 * The network does not change. The same sentences in the same order give the same correction. */
#ifndef MODEL_ADAPTER_H
#define MODEL_ADAPTER_H

#include "model/model.h"
#include "util/pack.h"

struct model_adapter;

/* Of a catalog with so many columns and tables together, its items. The model must outlive it. */
struct model_adapter *model_adapter_create(const struct model *model, size_t items);
void model_adapter_destroy(struct model_adapter *adapter);

/* A sentence that is right over the question that a state has encoded. */
struct model_sentence {
    const int32_t *tokens; /* as the grammar numbers them */
    size_t count;
    const int32_t *items; /* of columns, tables and values: which item each is, or -1 */
    size_t group;         /* sentences of one group are left out together */
};

/* Takes the sentence in. Its first token, which says whether there is an answer at all, teaches nothing, nor does one
 * that the grammar does not offer. ASKDB_MODEL where it is longer than the model's sentences. */
int model_adapter_observe(struct model_adapter *adapter, struct model_state *state,
                          const struct model_grammar *grammar, const struct model_sentence *sentence,
                          struct askdb_error *err);

enum { MODEL_ALL_GROUPS = -1 };

/* Learns anew from what was observed, but for one group, or from all. */
void model_adapter_learn(struct model_adapter *adapter, int left_out);

/* What was learned; what was observed is not in it. NULL where it is of another model or catalog, or broken. */
void model_adapter_pack(const struct model_adapter *adapter, struct pack *pack);
struct model_adapter *model_adapter_unpack(const struct model *model, size_t items, struct unpack *unpack);

/* From now on what the state's decoder says is corrected; `adapter` and `items`, as of a sentence, must outlive it. */
void model_state_adapt(struct model_state *state, const struct model_adapter *adapter, const int32_t *items);

#endif
