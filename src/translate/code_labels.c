#include "translate/code_labels.h"

#include "query/join.h"
#include "query/walk.h"
#include "translate/made.h"

#include <string.h>
#include <strings.h>

struct labels {
    struct arena *arena;
    const struct catalog *catalog;
    const struct value_index *index;
    const struct join_plan *plan;
    const struct join_step *codes; /* that joins the table of codes which is looked at, or is joined to it */
    int32_t table, instance;       /* of the codes */
    size_t uses;                   /* of its columns */
    struct pred *condition;        /* the last one that it has a label */
};

/* Does the step join a list of codes? */
static bool take_codes(struct labels *labels)
{
    const struct join_step *step = labels->codes;
    if (step->constant_count == 0 || step->constants[0].typed) {
        return false;
    }
    labels->table = labels->catalog->columns[step->constants[0].column].table;
    labels->instance = step->constants[0].instance;
    return true;
}

static bool is_of_codes(const struct labels *labels, const struct expr *expr)
{
    return expr->kind == EXPR_COLUMN && expr->instance == labels->instance &&
           labels->catalog->columns[expr->column].table == labels->table &&
           expr->column != labels->codes->constants[0].column;
}

static bool use_expr(void *context, struct expr *expr)
{
    struct labels *labels = context;
    labels->uses += is_of_codes(labels, expr) || (expr->kind == EXPR_STAR && expr->table == labels->table);
    return true;
}

static bool use_pred(void *context, struct pred *pred)
{
    struct labels *labels = context;
    bool label = pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ && is_of_codes(labels, pred->left) &&
                 pred->right->kind == EXPR_LITERAL && pred->right->literal.kind == LITERAL_TEXT;
    labels->condition = label ? pred : labels->condition;
    return true;
}

/* The code that the column's values are called so by; NULL: none. */
static const char *code_of(const struct labels *labels, int32_t column, const char *name)
{
    const struct value_listed *listed = NULL;
    size_t count = value_index_list(labels->index, column, &listed);
    for (size_t i = 0; i < count; i++) {
        if (listed[i].name != NULL && strcasecmp(listed[i].name, name) == 0) {
            return listed[i].stored;
        }
    }
    return NULL;
}

/* The one column of the other tables that has a code of the name. */
static int32_t holder_of(const struct labels *labels, const char *name, const char **ret_code)
{
    int32_t found = -1;
    for (size_t i = 0; i < labels->plan->step_count; i++) {
        const struct join_step *step = &labels->plan->steps[i];
        const struct catalog_table *table = &labels->catalog->tables[step->table];
        for (int32_t c = table->first_column; step->table != labels->table && step->instance == 0 &&
                                              !step->outer && c < table->first_column + table->column_count;
             c++) {
            const char *code = code_of(labels, c, name);
            if (code != NULL && found >= 0) {
                return -1;
            }
            found = code != NULL ? c : found;
            *ret_code = code != NULL ? code : *ret_code;
        }
    }
    return found;
}

/* Of the tables that those of the plan refer to. */
static int32_t neighbour_of(const struct labels *labels, const char *name, const char **ret_code)
{
    int32_t found = -1;
    for (size_t k = 0; k < labels->catalog->key_count; k++) {
        const struct catalog_key *key = &labels->catalog->keys[k];
        bool leads = false;
        for (size_t i = 0; i < labels->plan->step_count; i++) {
            const struct join_step *step = &labels->plan->steps[i];
            leads = leads || (step->table == key->from_table && step->instance == 0 && !step->outer);
        }
        const struct catalog_table *table = &labels->catalog->tables[key->to_table];
        for (int32_t c = table->first_column;
             leads && key->constant == NULL && key->to_table != labels->table &&
             c < table->first_column + table->column_count;
             c++) {
            const char *code = code_of(labels, c, name);
            if (code != NULL && found >= 0 && found != c) {
                return -1;
            }
            found = code != NULL ? c : found;
            *ret_code = code != NULL ? code : *ret_code;
        }
    }
    return found;
}

static bool is_joined_on(const struct join_step *step, int32_t column)
{
    bool found = false;
    for (size_t i = 0; i < step->condition_count; i++) {
        found =
            found || step->conditions[i].left_column == column || step->conditions[i].right_column == column;
    }
    return found;
}

static void change(const struct labels *labels, struct query *query, int32_t column, const char *code)
{
    bool number = labels->catalog->columns[column].type == COLUMN_NUMBER;
    struct pred *pred = labels->condition;
    size_t kept = 0;
    pred->left = made_column(labels->arena, column, 0);
    pred->right = made_literal(labels->arena, (struct literal){.kind = number ? LITERAL_NUMBER : LITERAL_TEXT,
                                                               .text = arena_strdup(labels->arena, code)});
    for (size_t i = 0; i < query->extra_count; i++) {
        if (query->extra[i].table != labels->table) {
            query->extra[kept++] = query->extra[i];
        }
    }
    query->extra_count = kept;
}

/* ---- labels of other lists ---- */

/* The column that refers to the codes. */
static int32_t referring(const struct labels *labels)
{
    const struct join_condition *condition = &labels->codes->conditions[0];
    bool left = labels->catalog->columns[condition->left_column].table == labels->table &&
                condition->left_instance == labels->instance;
    return left ? condition->right_column : condition->left_column;
}

/* Have the codes of the column names, and none of them this one? */
static bool has_no_label(const struct labels *labels, int32_t column, const char *label)
{
    const struct value_listed *listed = NULL;
    size_t count = value_index_list(labels->index, column, &listed), named = 0;
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        named += listed[i].name != NULL;
        found = found || (listed[i].name != NULL && strcasecmp(listed[i].name, label) == 0);
    }
    return named > 1 && named == count && !found;
}

/* The column of the table of codes by which they are called. */
static bool is_label(const struct labels *labels, const struct expr *expr, int32_t code)
{
    return is_of_codes(labels, expr) && expr->column != code &&
           labels->catalog->columns[expr->column].type == COLUMN_TEXT;
}

/* No row has the label that the condition asks for. */
static bool is_of_other_list(const struct labels *labels)
{
    return labels->codes->condition_count == 1 &&
           has_no_label(labels, referring(labels), labels->condition->right->literal.text);
}

void translate_code_labels(struct arena *arena, const struct catalog *catalog,
                           const struct value_index *index, struct query *query)
{
    struct labels labels = {.arena = arena, .catalog = catalog, .index = index};
    if (index == NULL || query->set != SET_NONE || query->join_count > 0) {
        return;
    }
    labels.plan = join_solve(arena, catalog, query);
    for (size_t i = 0; i < labels.plan->step_count; i++) {
        labels.codes = &labels.plan->steps[i];
        labels.uses = 0;
        labels.condition = NULL;
        if (!take_codes(&labels)) {
            continue;
        }
        query_walk(query, &(struct query_visitor){.expr = use_expr,
                                                  .pred = use_pred,
                                                  .clauses = WALK_BLOCK & ~(unsigned)WALK_JOINS,
                                                  .context = &labels});
        const char *code = NULL;
        int32_t column = labels.uses == 1 && labels.condition != NULL
                             ? holder_of(&labels, labels.condition->right->literal.text, &code)
                             : -1;
        if (column < 0 && labels.uses == 1 && labels.condition != NULL && is_of_other_list(&labels)) {
            column = neighbour_of(&labels, labels.condition->right->literal.text, &code);
        }
        if (column >= 0 && !is_joined_on(labels.codes, column)) {
            change(&labels, query, column, code);
            return;
        }
    }
}

static bool is_never(const struct labels *labels, const struct pred *pred)
{
    const struct join_step *step = labels->codes;
    int32_t from = referring(labels), code = step->conditions[0].left_column == from
                                                 ? step->conditions[0].right_column
                                                 : step->conditions[0].left_column;
    if (pred == NULL || (pred->kind != PRED_AND && pred->kind != PRED_COMPARE)) {
        return false;
    }
    if (pred->kind == PRED_AND) {
        return is_never(labels, pred->left_pred) || is_never(labels, pred->right_pred);
    }
    return pred->op == COMPARE_EQ && is_label(labels, pred->left, code) &&
           pred->right->kind == EXPR_LITERAL && pred->right->literal.kind == LITERAL_TEXT &&
           has_no_label(labels, from, pred->right->literal.text);
}

bool translate_code_labels_hold(struct arena *arena, const struct catalog *catalog,
                                const struct value_index *index, const struct query *query)
{
    struct labels labels = {.arena = arena, .catalog = catalog, .index = index};
    bool hold = true;
    if (index == NULL || query->set != SET_NONE) {
        return true;
    }
    labels.plan = join_solve(arena, catalog, query);
    for (size_t i = 0; i < labels.plan->step_count && hold; i++) {
        labels.codes = &labels.plan->steps[i];
        hold = !take_codes(&labels) || labels.codes->condition_count != 1 || !is_never(&labels, query->where);
    }
    return hold;
}
