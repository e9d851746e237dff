#include "query/tidy.h"

#include "query/walk.h"

/* The operands of one AND, or of one OR. */
struct chain {
    enum pred_kind kind;
    const struct pred *terms[QUERY_MAX_TERMS];
    size_t count;
};

static struct pred *drop(struct pred *pred, struct chain *chain);

static struct pred *drop_all(struct pred *pred)
{
    struct chain chain = {.kind = pred->kind == PRED_OR ? PRED_OR : PRED_AND};
    return drop(pred, &chain);
}

/* NULL where the chain has the condition already. */
static struct pred *drop(struct pred *pred, struct chain *chain)
{
    if (pred->kind == chain->kind) {
        struct pred *left = drop(pred->left_pred, chain);
        struct pred *right = drop(pred->right_pred, chain);
        if (left == NULL || right == NULL) {
            return left != NULL ? left : right;
        }
        pred->left_pred = left;
        pred->right_pred = right;
        return pred;
    }
    if (pred->kind == PRED_AND || pred->kind == PRED_OR) {
        pred = drop_all(pred);
    } else if (pred->kind == PRED_NOT) {
        pred->left_pred = drop_all(pred->left_pred);
    }
    for (size_t i = 0; i < chain->count; i++) {
        if (pred_equal(chain->terms[i], pred)) {
            return NULL;
        }
    }
    if (chain->count < QUERY_MAX_TERMS) {
        chain->terms[chain->count++] = pred;
    }
    return pred;
}

static bool drop_within(void *context, struct query *query)
{
    (void)context;
    query_drop_repeats(query);
    return false;
}

void query_drop_repeats(struct query *query)
{
    query_walk(query, &(struct query_visitor){.query = drop_within});
    query->where = query->where != NULL ? drop_all(query->where) : NULL;
    query->having = query->having != NULL ? drop_all(query->having) : NULL;
}
