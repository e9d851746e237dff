/* Readings with the columns that stand for metrics, as queries over the database. */
#include "english/words.h"
#include "query/copy.h"
#include "query/walk.h"
#include "translate/defined.h"

#include <string.h>

enum { MOST_WORDS = 200 };

struct block {
    struct arena *arena;
    const struct defined *defined;
    struct defined_shown *shown;
    struct query *query;
    bool *used;                      /* by use */
    bool inner;                      /* a subquery */
    bool bare;                       /* a metric stands where the model saw a plain column */
    bool others;                     /* an aggregate that is no metric's */
    bool portion;                    /* a share of rows: its aggregate has to be one */
    bool filtered;                   /* two metrics of different conditions */
    const struct definition *metric; /* the first one */
    enum additive least_additive;    /* of the metrics of an expression, and which one that is */
    const struct definition *not_added;
    const char *fault;
};

static const struct defined_use *use_of(const struct block *block, const struct expr *expr)
{
    if (expr == NULL || expr->kind != EXPR_COLUMN || (size_t)expr->column < block->defined->own_columns) {
        return NULL;
    }
    for (size_t i = 0; i < block->defined->use_count; i++) {
        if (block->defined->uses[i].column == expr->column) {
            return &block->defined->uses[i];
        }
    }
    return NULL;
}

static const struct defined_use *metric_of(const struct block *block, const struct expr *expr)
{
    const struct defined_use *use = use_of(block, expr);
    return use != NULL && use->definition->kind == DEFINED_METRIC ? use : NULL;
}

/* ---- what a block has ---- */

static bool note_expr(void *context, struct expr *expr)
{
    struct block *block = context;
    const struct defined_use *metric = metric_of(block, expr);
    bool direct = expr->kind == EXPR_AGGREGATE && metric_of(block, expr->left) != NULL;
    block->portion = block->portion || expr->kind == EXPR_PORTION;
    block->others = block->others || (expr->kind == EXPR_AGGREGATE && !direct);
    if (metric != NULL) {
        bool same =
            block->metric == NULL || (block->metric->filter == NULL) == (metric->definition->filter == NULL);
        if (same && block->metric != NULL && block->metric->filter != NULL) {
            same = pred_equal(block->metric->filter, metric->definition->filter);
        }
        block->filtered = block->filtered || !same;
        block->metric = block->metric != NULL ? block->metric : metric->definition;
    }
    return true;
}

/* ---- conditions of groups ---- */

struct search {
    const struct block *block;
    bool found;
};

static bool find_metric(void *context, struct expr *expr)
{
    struct search *search = context;
    search->found = search->found || metric_of(search->block, expr) != NULL;
    return !search->found;
}

static bool has_metric(const struct block *block, const struct expr *expr, const struct pred *pred)
{
    struct search search = {block, false};
    struct query_visitor visitor = {.expr = find_metric, .context = &search};
    expr_walk(expr, &visitor);
    pred_walk(pred, &visitor);
    return search.found;
}

/* What a metric is compared with holds of groups. Returns what is left for rows. */
static struct pred *lift(struct block *block, struct pred *pred)
{
    if (pred == NULL || !has_metric(block, NULL, pred)) {
        return pred;
    }
    if (pred->kind == PRED_AND) {
        struct pred *left = lift(block, pred->left_pred);
        return pred_both(block->arena, left, lift(block, pred->right_pred));
    }
    block->query->having = pred_both(block->arena, block->query->having, pred);
    block->bare = true;
    return NULL;
}

/* ---- expressions ---- */

static void show(struct block *block, const struct expr *expr, const struct definition *item)
{
    struct defined_shown *shown = block->shown;
    size_t capacity = shown->capacity;
    shown->exprs =
        arena_grow(block->arena, shown->exprs, shown->count, &shown->capacity, sizeof *shown->exprs);
    shown->names = arena_grow(block->arena, shown->names, shown->count, &capacity, sizeof *shown->names);
    shown->exprs[shown->count] = expr_copy(block->arena, expr);
    shown->names[shown->count++] = item->name;
}

/* Of one sum, its average or its largest row, where the question asks for that. */
static bool is_other_measure(const struct block *block, const struct expr *aggregate,
                             const struct definition *item)
{
    bool asked = aggregate->op == AGGREGATE_AVG
                     ? block->defined->averaged
                     : (aggregate->op == AGGREGATE_MIN || aggregate->op == AGGREGATE_MAX) &&
                           block->defined->extreme && block->query->group_count == 0;
    return asked && item->expr->kind == EXPR_AGGREGATE && item->expr->op == AGGREGATE_SUM;
}

static void put_metric(struct block *block, struct expr *expr, const struct defined_use *use)
{
    const struct definition *item = use->definition;
    bool lifted = !block->others && !block->portion && !block->filtered && block->query->extra_count == 0;
    struct expr *put = definition_filtered(block->arena, item->expr, lifted ? NULL : item->filter);
    bool other = expr->kind == EXPR_AGGREGATE && is_other_measure(block, expr, item);
    if (other) {
        put->op = expr->op;
    }
    if (expr->kind == EXPR_AGGREGATE && expr->filter != NULL) {
        put = definition_filtered(block->arena, put, expr->filter);
    }
    if (block->inner && expr->kind == EXPR_AGGREGATE && expr->op != AGGREGATE_SUM && !other) {
        block->fault = "an average over groups is asked for";
    }
    block->used[use - block->defined->uses] = true;
    *expr = *put;
    if (!other) {
        show(block, expr, item);
    }
}

/* Divided by a bare number, as amounts in cents are to be shown in whole units: what a metric or a calculated column is
 * in, its expression has settled. */
static bool is_rescaled(const struct block *block, const struct expr *expr)
{
    bool divided = expr->kind == EXPR_ARITHMETIC && expr->op == ARITHMETIC_DIVIDE &&
                   expr->right->kind == EXPR_LITERAL && expr->right->literal.kind == LITERAL_NUMBER;
    const struct expr *left = divided ? expr->left : NULL;
    return divided && (use_of(block, left) != NULL ||
                       (left->kind == EXPR_AGGREGATE && use_of(block, left->left) != NULL));
}

static bool has_bucket(const struct query *query)
{
    bool found = false;
    for (size_t i = 0; i < query->group_count; i++) {
        found = found || query->group[i]->kind == EXPR_BUCKET;
    }
    return found;
}

static bool note_additive(void *context, struct expr *expr)
{
    struct block *block = context;
    const struct defined_use *use = metric_of(block, expr);
    if (use != NULL && use->definition->additive > block->least_additive) {
        block->least_additive = use->definition->additive;
        block->not_added = use->definition;
    }
    return true;
}

/* A share, or a running total, adds up over the groups what the file may say does not add up. */
static void check_added(struct block *block, struct expr *expr)
{
    bool window = expr->kind == EXPR_WINDOW && (expr->op == WINDOW_SHARE || expr->op == WINDOW_RUNNING);
    bool of_whole = expr->kind == EXPR_ARITHMETIC && expr->op == ARITHMETIC_DIVIDE &&
                    (expr->right->kind == EXPR_SUBQUERY ||
                     (expr->right->kind == EXPR_AGGREGATE && metric_of(block, expr->right->left) == NULL));
    if (!window && !of_whole && expr->kind != EXPR_PORTION) {
        return;
    }
    struct query_visitor noting = {.expr = note_additive, .context = block};
    block->least_additive = ADDITIVE_YES;
    expr_walk(expr->left, &noting);
    bool over_time = window && has_bucket(block->query);
    if (block->least_additive == ADDITIVE_NO ||
        (block->least_additive == ADDITIVE_NOT_OVER_TIME && over_time)) {
        block->fault = arena_printf(block->arena, "%s does not add up%s, as the semantic file says",
                                    block->not_added->name, over_time ? " over time" : "");
    }
}

static bool put_expr(void *context, struct expr *expr)
{
    struct block *block = context;
    check_added(block, expr);
    if (is_rescaled(block, expr)) {
        *expr = *expr->left;
    }
    const struct defined_use *inner = expr->kind == EXPR_AGGREGATE ? metric_of(block, expr->left) : NULL;
    const struct defined_use *use = use_of(block, expr);
    if (expr->kind == EXPR_PORTION && expr->left->kind == EXPR_AGGREGATE &&
        metric_of(block, expr->left->left) != NULL &&
        metric_of(block, expr->left->left)->definition->filter != NULL) {
        block->fault = "a share within a metric that has a condition is asked for";
    }
    if (inner != NULL) {
        put_metric(block, expr, inner);
        return false;
    }
    if (use == NULL) {
        if (expr->kind == EXPR_AGGREGATE && has_metric(block, expr, NULL)) {
            block->fault = "a metric is added up again";
        }
        return true;
    }
    if (use->definition->kind == DEFINED_METRIC) {
        block->bare = true;
        put_metric(block, expr, use);
    } else {
        block->used[use - block->defined->uses] = true;
        *expr = *expr_copy(block->arena, use->definition->expr);
        show(block, expr, use->definition);
    }
    return false;
}

/* ---- groups ---- */

static size_t without_metrics(const struct block *block, struct expr **list, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (metric_of(block, list[i]) == NULL) {
            list[kept++] = list[i];
        }
    }
    return kept;
}

static bool is_row(const struct expr *expr)
{
    return !expr_has_aggregate(expr) && expr->kind != EXPR_LITERAL && expr->kind != EXPR_SUBQUERY;
}

/* The rows that the model saw a metric of are groups. */
static void group_rows(struct block *block)
{
    struct query *query = block->query;
    size_t rows = 0;
    struct expr **group =
        ARENA_ARRAY(block->arena, struct expr *, query->select_count + query->order_count + 1);
    for (size_t i = 0; i < query->select_count; i++) {
        if (query->select[i]->kind == EXPR_STAR) {
            block->fault = "all columns beside a metric are asked for";
        }
        if (is_row(query->select[i])) {
            group[rows++] = query->select[i];
        }
    }
    for (size_t i = 0; i < query->order_count; i++) {
        if (is_row(query->order[i].expr)) {
            group[rows++] = query->order[i].expr;
        }
    }
    if (query->group_count == 0 && rows > 0) {
        query->group = group;
        query->group_count = rows;
        query->distinct = false;
    }
}

static bool has_conjunct(const struct pred *pred, const struct pred *wanted)
{
    if (pred == NULL) {
        return false;
    }
    return pred_equal(pred, wanted) || (pred->kind == PRED_AND && (has_conjunct(pred->left_pred, wanted) ||
                                                                   has_conjunct(pred->right_pred, wanted)));
}

static void add_condition(struct block *block, const struct pred *condition)
{
    struct query *query = block->query;
    if (!has_conjunct(query->where, condition)) {
        query->where = pred_both(block->arena, query->where, pred_copy(block->arena, condition));
    }
}

/* ---- conditions that only the name of a metric says ---- */

struct own_condition {
    const struct pred *wanted;
    bool found;
};

static bool find_condition(void *context, struct expr *expr)
{
    struct own_condition *own = context;
    own->found = own->found || (expr->kind == EXPR_AGGREGATE && has_conjunct(expr->filter, own->wanted));
    return !own->found;
}

/* Does the question say the value as it is stored? */
static bool is_value_said(const struct block *block, const char *value)
{
    struct word *name = NULL, *words = NULL;
    const char *question = block->defined->question;
    size_t count = words_split_name(block->arena, value, &name);
    size_t asked = words_split(block->arena, question, strlen(question), MOST_WORDS, &words);
    for (size_t k = 0; k < asked; k++) {
        if (count > 0 && strcmp(words[k].text, name[0].text) == 0) {
            return true;
        }
    }
    return false;
}

/* "Cancellation rate" has the cancelled ones in its expression: they are not the rows that it is over. */
static struct pred *without_own(struct block *block, struct pred *pred)
{
    if (pred == NULL || block->metric == NULL) {
        return pred;
    }
    if (pred->kind == PRED_AND) {
        struct pred *left = without_own(block, pred->left_pred);
        return pred_both(block->arena, left, without_own(block, pred->right_pred));
    }
    bool value = pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ && pred->right != NULL &&
                 pred->right->kind == EXPR_LITERAL && pred->right->literal.kind == LITERAL_TEXT;
    struct own_condition own = {pred, false};
    if (value) {
        expr_walk(block->metric->expr, &(struct query_visitor){.expr = find_condition, .context = &own});
    }
    return own.found && !is_value_said(block, pred->right->literal.text) ? NULL : pred;
}

/* ---- the day that a metric is of ---- */

/* Does the question say a word of the column's name? Then it means that day. */
static bool is_said(const struct block *block, int32_t column)
{
    struct word *name = NULL, *words = NULL;
    const char *question = block->defined->question;
    size_t count = words_split_name(block->arena, block->defined->catalog->columns[column].name, &name);
    size_t asked = words_split(block->arena, question, strlen(question), MOST_WORDS, &words);
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < asked && !word_is_stop(name[i].text) && strcmp(name[i].text, "date") != 0;
             k++) {
            if (strcmp(name[i].stem, words[k].stem) == 0) {
                return true;
            }
        }
    }
    return false;
}

static void turn_day(const struct block *block, struct expr *expr)
{
    const struct catalog *catalog = block->defined->catalog;
    bool day = expr != NULL && expr->kind == EXPR_COLUMN && expr->column != block->metric->date &&
               expr->instance == 0 && (size_t)expr->column < block->defined->own_columns &&
               catalog->tables[catalog->columns[expr->column].table].main_date == expr->column;
    if (day && !is_said(block, expr->column)) {
        expr->column = block->metric->date;
    }
}

static bool turn_bucket(void *context, struct expr *expr)
{
    if (expr->kind == EXPR_BUCKET) {
        turn_day(context, expr->left);
    }
    return true;
}

static bool turn_period(void *context, struct pred *pred)
{
    bool period = pred->kind == PRED_COMPARE && pred->right != NULL && pred->right->kind == EXPR_LITERAL &&
                  pred->right->literal.kind == LITERAL_PERIOD;
    if (period) {
        turn_day(context, pred->left);
    }
    return true;
}

static const char *put_block(struct block *block)
{
    struct query *query = block->query;
    struct query_visitor noting = {.expr = note_expr, .context = block, .clauses = WALK_BLOCK};
    struct query_visitor putting = {.expr = put_expr, .context = block, .clauses = WALK_BLOCK};
    query->group_count = without_metrics(block, query->group, query->group_count);
    query->per_count = without_metrics(block, query->per, query->per_count);
    query->where = lift(block, query->where);
    query_walk(query, &noting);
    query->where = without_own(block, query->where);
    query_walk(query, &putting);
    if (block->metric != NULL && block->metric->date >= 0) {
        struct query_visitor turning = {
            .expr = turn_bucket, .pred = turn_period, .context = block, .clauses = WALK_BLOCK};
        query_walk(query, &turning);
    }
    if (block->metric != NULL && block->bare) {
        group_rows(block);
    }
    if (block->metric != NULL && block->metric->filter != NULL && !block->others && !block->portion &&
        !block->filtered && query->extra_count == 0) {
        add_condition(block, block->metric->filter);
    }
    return block->fault;
}

/* ---- all blocks ---- */

struct blocks {
    struct arena *arena;
    struct query *items[32];
    size_t count;
};

static bool note_block(void *context, struct query *query)
{
    struct blocks *blocks = context;
    if (blocks->count < sizeof blocks->items / sizeof *blocks->items) {
        blocks->items[blocks->count++] = query;
    }
    return true;
}

struct table_use {
    const struct catalog *catalog;
    int32_t table;
    bool used;
};

static void note_table(void *context, const struct expr *expr)
{
    struct table_use *use = context;
    int32_t table = expr->kind == EXPR_COLUMN ? use->catalog->columns[expr->column].table
                    : expr->kind == EXPR_STAR ? expr->table
                                              : -1;
    use->used = use->used || table == use->table;
}

static bool uses_table(const struct catalog *catalog, const struct query *query, int32_t table)
{
    struct table_use use = {catalog, table, false};
    query_visit(query, note_table, &use);
    for (size_t i = 0; i < query->extra_count; i++) {
        use.used = use.used || query->extra[i].table == table;
    }
    return use.used;
}

/* A named condition is one of the outermost block that has rows of its table, and of the blocks beside it. */
static void put_condition(const struct blocks *blocks, const struct defined *defined,
                          const struct defined_use *use)
{
    struct pred *condition = pred_copy(blocks->arena, use->definition->filter);
    bool put = false;
    if (use->negated) {
        struct pred *not = ARENA_NEW(blocks->arena, struct pred);
        *not = (struct pred){.kind = PRED_NOT, .left_pred = condition};
        condition = not ;
    }
    for (size_t i = 0; i < blocks->count; i++) {
        bool beside = i == 0 || blocks->items[0]->set != SET_NONE || !put;
        struct block block = {.arena = blocks->arena, .query = blocks->items[i]};
        if (beside && uses_table(defined->catalog, blocks->items[i], use->definition->table)) {
            add_condition(&block, condition);
            put = true;
        }
    }
    struct block first = {.arena = blocks->arena, .query = blocks->items[0]};
    if (!put) {
        add_condition(&first, condition);
    }
}

const char *defined_apply(struct arena *arena, const struct defined *defined, struct query *query,
                          struct defined_shown *ret_shown)
{
    struct blocks blocks = {.arena = arena, .items = {query}, .count = 1};
    bool *used = ARENA_ARRAY(arena, bool, defined->use_count + 1);
    const char *fault = NULL;
    *ret_shown = (struct defined_shown){0};
    if (defined->use_count == 0) {
        return NULL;
    }
    query_walk(query, &(struct query_visitor){.query = note_block, .context = &blocks});
    for (size_t i = 0; i < blocks.count && fault == NULL; i++) {
        struct block block = {.arena = arena,
                              .defined = defined,
                              .shown = ret_shown,
                              .query = blocks.items[i],
                              .used = used,
                              .inner = i > 0};
        fault = put_block(&block);
    }
    for (size_t i = 0; i < defined->use_count && fault == NULL; i++) {
        const struct defined_use *use = &defined->uses[i];
        if (use->definition->kind == DEFINED_FILTER) {
            put_condition(&blocks, defined, use);
        } else if (use->said != NULL && !used[i]) {
            fault = arena_printf(arena, "no reading is by what the semantic file calls %s",
                                 use->definition->name);
        }
    }
    return fault;
}
