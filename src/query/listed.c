#include "query/listed.h"

#include <string.h>

static bool is_text_of(const struct pred *pred, int32_t column, int32_t instance)
{
    return pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ && pred->left->kind == EXPR_COLUMN &&
           pred->left->column == column && pred->left->instance == instance &&
           pred->right->kind == EXPR_LITERAL && pred->right->literal.text != NULL;
}

const char *pred_text_of(const struct pred *pred, int32_t column, int32_t instance)
{
    if (pred == NULL) {
        return NULL;
    }
    if (pred->kind == PRED_AND) {
        const char *text = pred_text_of(pred->left_pred, column, instance);
        return text != NULL ? text : pred_text_of(pred->right_pred, column, instance);
    }
    return is_text_of(pred, column, instance) ? pred->right->literal.text : NULL;
}

struct pred *pred_without_text(struct pred *pred, int32_t column, int32_t instance, const char *text,
                               bool *ret_found)
{
    if (pred == NULL) {
        return NULL;
    }
    if (is_text_of(pred, column, instance) && strcmp(pred->right->literal.text, text) == 0) {
        *ret_found = true;
        return NULL;
    }
    if (pred->kind != PRED_AND) {
        return pred;
    }
    struct pred *left = pred_without_text(pred->left_pred, column, instance, text, ret_found);
    struct pred *right = pred_without_text(pred->right_pred, column, instance, text, ret_found);
    if (left == NULL || right == NULL) {
        return left != NULL ? left : right;
    }
    pred->left_pred = left;
    pred->right_pred = right;
    return pred;
}
