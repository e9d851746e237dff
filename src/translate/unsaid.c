#include "translate/unsaid.h"

#include "query/copy.h"
#include "query/walk.h"

#include <string.h>

struct unsaid {
    const struct catalog *catalog;
    const struct account *account;
    const struct query *history;
    bool found;
};

/* 'Open' of a word, or the number that it is. */
static bool is_said(const struct account *account, const struct literal *literal)
{
    size_t length = strlen(literal->text);
    for (size_t i = 0; i < account->word_count; i++) {
        const char *became = account->words[i].became;
        bool quoted = became[0] == '\'' && strncmp(became + 1, literal->text, length) == 0 &&
                      strcmp(became + 1 + length, "'") == 0;
        if (quoted || strcmp(became, literal->text) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_unsaid_value(const struct unsaid *unsaid, const struct expr *expr)
{
    bool value = expr->kind == EXPR_LITERAL &&
                 (expr->literal.kind == LITERAL_TEXT || expr->literal.kind == LITERAL_NUMBER ||
                  expr->literal.kind == LITERAL_BOOLEAN);
    return value && !is_said(unsaid->account, &expr->literal);
}

struct search {
    const struct pred *pred;
    bool found;
};

static bool see_pred(void *context, struct pred *pred)
{
    struct search *search = context;
    search->found = search->found || pred_equal(pred, search->pred);
    return !search->found;
}

static bool is_earlier(const struct unsaid *unsaid, const struct pred *pred)
{
    struct search search = {.pred = pred};
    query_walk(unsaid->history, &(struct query_visitor){.context = &search, .pred = see_pred});
    return search.found;
}

static bool is_plain_column(const struct unsaid *unsaid, const struct expr *expr)
{
    return expr->kind == EXPR_COLUMN && unsaid->catalog->columns[expr->column].type != COLUMN_TIME;
}

static bool is_unsaid(const struct unsaid *unsaid, const struct pred *pred)
{
    if (pred->kind == PRED_OR) {
        return is_unsaid(unsaid, pred->left_pred) && is_unsaid(unsaid, pred->right_pred);
    }
    bool equals = pred->kind == PRED_COMPARE && (pred->op == COMPARE_EQ || pred->op == COMPARE_NE);
    bool listed = pred->kind == PRED_IN_LIST;
    if ((!equals && !listed) || !is_plain_column(unsaid, pred->left)) {
        return false;
    }
    bool none = equals ? is_unsaid_value(unsaid, pred->right) : true;
    for (size_t i = 0; listed && none && i < pred->list_count; i++) {
        none = is_unsaid_value(unsaid, pred->list[i]);
    }
    return none && !is_earlier(unsaid, pred);
}

static struct pred *said_of(struct arena *arena, struct unsaid *unsaid, struct pred *pred)
{
    if (pred == NULL || is_unsaid(unsaid, pred)) {
        unsaid->found = unsaid->found || pred != NULL;
        return NULL;
    }
    return pred->kind == PRED_AND ? pred_both(arena, said_of(arena, unsaid, pred->left_pred),
                                              said_of(arena, unsaid, pred->right_pred))
                                  : pred;
}

struct query *translate_unsaid_without(struct arena *arena, const struct catalog *catalog,
                                       const struct account *account, const struct query *history,
                                       const struct query *query)
{
    struct unsaid unsaid = {.catalog = catalog, .account = account, .history = history};
    if (query->where == NULL) {
        return NULL;
    }
    struct query *copy = query_copy(arena, query, NULL);
    copy->where = said_of(arena, &unsaid, copy->where);
    return unsaid.found ? copy : NULL;
}

bool translate_unsaid_same_words(const struct account *with, const struct account *without)
{
    bool same = without->unused_count == 0 && with->word_count == without->word_count;
    for (size_t i = 0; same && i < with->word_count; i++) {
        same = with->words[i].place == without->words[i].place;
    }
    return same;
}
