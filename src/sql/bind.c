#include "catalog/dialect.h"
#include "query/join.h"
#include "query/walk.h"
#include "sql/parser.h"

#include <strings.h>

/* As many as SQLite joins: finding joins takes time with a power of their number. */
enum { MAX_TABLES = 64 };

void sql_bind_table(struct sql_parser *parser, const struct sql_lexeme *schema, const struct sql_lexeme *name,
                    const char *alias)
{
    struct sql_scope *scope = parser->scope;
    int32_t table = catalog_find_table(parser->catalog, schema != NULL ? schema->text : NULL, name->text);
    if (table < 0) {
        sql_fail(parser, name, "no table %s", name->text);
    }
    if (scope->source_count == MAX_TABLES) {
        sql_fail(parser, name, "a query has at most %d tables", MAX_TABLES);
    }
    int32_t instance = 0;
    for (size_t i = 0; i < scope->source_count; i++) {
        instance += scope->sources[i].table == table;
    }
    scope->sources = arena_grow(parser->arena, scope->sources, scope->source_count, &scope->source_capacity,
                                sizeof *scope->sources);
    scope->sources[scope->source_count++] =
        (struct sql_source){.alias = alias, .table = table, .instance = instance};
}

const struct sql_source *sql_find_source(const struct sql_parser *parser, const char *alias)
{
    const struct sql_scope *scope = parser->scope;
    for (size_t i = 0; i < scope->source_count; i++) {
        if (strcasecmp(scope->sources[i].alias, alias) == 0) {
            return &scope->sources[i];
        }
    }
    for (size_t i = 0; i < scope->source_count; i++) {
        if (strcasecmp(parser->catalog->tables[scope->sources[i].table].name, alias) == 0) {
            return &scope->sources[i];
        }
    }
    return NULL;
}

static struct expr *column_of(struct sql_parser *parser, const struct sql_source *source, const char *name)
{
    int32_t column = catalog_find_column(parser->catalog, source->table, name);
    if (column < 0) {
        return NULL;
    }
    struct expr *expr = ARENA_NEW(parser->arena, struct expr);
    expr->kind = EXPR_COLUMN;
    expr->column = column;
    expr->instance = source->instance;
    return expr;
}

static struct expr *select_named(const struct sql_scope *scope, const char *name)
{
    const struct query *query = scope->query;
    for (size_t i = 0; query->names != NULL && i < query->select_count; i++) {
        if (query->names[i] != NULL && strcasecmp(query->names[i], name) == 0) {
            return query->select[i];
        }
    }
    return NULL;
}

/* A column of the subquery in FROM is the expression that it holds. */
static struct expr *inner_column(struct sql_parser *parser, const struct sql_lexeme *qualifier,
                                 const struct sql_lexeme *name)
{
    const struct sql_scope *scope = parser->scope;
    const struct query *inner = scope->inner;
    if (qualifier != NULL &&
        (scope->inner_alias == NULL || strcasecmp(scope->inner_alias, qualifier->text) != 0)) {
        sql_fail(parser, qualifier, "no table %s here", qualifier->text);
    }
    for (size_t i = 0; i < inner->select_count; i++) {
        const struct expr *item = inner->select[i];
        const char *known = inner->names != NULL ? inner->names[i] : NULL;
        if (known == NULL && item->kind == EXPR_COLUMN) {
            known = parser->catalog->columns[item->column].name;
        }
        if (known != NULL && strcasecmp(known, name->text) == 0) {
            return inner->select[i];
        }
    }
    struct expr *named = select_named(scope, name->text);
    if (named == NULL) {
        sql_fail(parser, name, "no column %s", name->text);
    }
    return named;
}

struct expr *sql_bind_column(struct sql_parser *parser, const struct sql_lexeme *qualifier,
                             const struct sql_lexeme *name)
{
    const struct sql_scope *scope = parser->scope;
    if (scope->inner != NULL) {
        return inner_column(parser, qualifier, name);
    }
    struct expr *outer = qualifier != NULL ? sql_bind_outer(parser, qualifier, name) : NULL;
    if (outer != NULL) {
        return outer;
    }
    if (qualifier != NULL) {
        const struct sql_source *source = sql_find_source(parser, qualifier->text);
        struct expr *expr = source != NULL ? column_of(parser, source, name->text) : NULL;
        if (source == NULL && scope->outer != NULL) {
            sql_fail(parser, qualifier, "%s is no table here; a correlated subquery has no tree yet",
                     qualifier->text);
        }
        if (source == NULL) {
            sql_fail(parser, qualifier, "no table %s here", qualifier->text);
        }
        if (expr == NULL) {
            sql_fail(parser, name, "%s has no column %s", qualifier->text, name->text);
        }
        return expr;
    }
    for (size_t i = 0; i < scope->source_count; i++) {
        struct expr *expr = column_of(parser, &scope->sources[i], name->text);
        if (expr != NULL) {
            return expr;
        }
    }
    struct expr *named = select_named(scope, name->text);
    if (named != NULL) {
        return named;
    }
    if (name->kind != SQL_QUOTED || !dialect_row(parser->catalog->dialect)->mixes_quotes) {
        sql_fail(parser, name, "no column %s", name->text);
    }
    struct expr *text = ARENA_NEW(parser->arena, struct expr); /* which it then stands for */
    text->kind = EXPR_LITERAL;
    text->literal = (struct literal){.kind = LITERAL_TEXT, .text = name->text};
    return text;
}

static bool joins_tables(const struct catalog *catalog, const struct pred *pred)
{
    return pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ && pred->left->kind == EXPR_COLUMN &&
           pred->right->kind == EXPR_COLUMN && pred->left->instance < OUTER_INSTANCE &&
           pred->right->instance < OUTER_INSTANCE &&
           (catalog->columns[pred->left->column].table != catalog->columns[pred->right->column].table ||
            pred->left->instance != pred->right->instance);
}

struct pred *sql_take_joins(struct sql_parser *parser, struct pred *pred)
{
    struct sql_scope *scope = parser->scope;
    if (joins_tables(parser->catalog, pred)) {
        scope->joins = arena_grow(parser->arena, scope->joins, scope->join_count, &scope->join_capacity,
                                  sizeof *scope->joins);
        scope->joins[scope->join_count++] = (struct query_join){pred->left, pred->right};
        return NULL;
    }
    if (pred->kind != PRED_AND) {
        return pred;
    }
    struct pred *left = sql_take_joins(parser, pred->left_pred);
    struct pred *right = sql_take_joins(parser, pred->right_pred);
    if (left == NULL || right == NULL) {
        return left != NULL ? left : right;
    }
    pred->left_pred = left;
    pred->right_pred = right;
    return pred;
}

/* ---- FROM: what the solver must be told ---- */

/* Classes of columns that are equal by joins: the meaning of a FROM, whatever its order. */
struct partition {
    struct endpoint {
        int32_t column, instance;
        size_t class;
    } endpoints[128];
    size_t count;
    bool full;
};

static size_t endpoint(struct partition *partition, int32_t column, int32_t instance)
{
    for (size_t i = 0; i < partition->count; i++) {
        if (partition->endpoints[i].column == column && partition->endpoints[i].instance == instance) {
            return i;
        }
    }
    if (partition->count == sizeof partition->endpoints / sizeof *partition->endpoints) {
        partition->full = true;
        return 0;
    }
    partition->endpoints[partition->count] =
        (struct endpoint){.column = column, .instance = instance, .class = partition->count};
    return partition->count++;
}

static void equate(struct partition *partition, int32_t left, int32_t left_instance, int32_t right,
                   int32_t right_instance)
{
    size_t a = endpoint(partition, left, left_instance);
    size_t b = endpoint(partition, right, right_instance);
    size_t from = partition->endpoints[b].class;
    size_t to = partition->endpoints[a].class;
    for (size_t i = 0; i < partition->count; i++) {
        if (partition->endpoints[i].class == from) {
            partition->endpoints[i].class = to;
        }
    }
}

static bool refines(const struct partition *a, const struct partition *b)
{
    struct partition copy = *b;
    for (size_t i = 0; i < a->count; i++) {
        for (size_t j = 0; j < i; j++) {
            if (a->endpoints[i].class != a->endpoints[j].class) {
                continue;
            }
            size_t x = endpoint(&copy, a->endpoints[i].column, a->endpoints[i].instance);
            size_t y = endpoint(&copy, a->endpoints[j].column, a->endpoints[j].instance);
            if (copy.full || copy.endpoints[x].class != copy.endpoints[y].class) {
                return false;
            }
        }
    }
    return true;
}

/* Does the solver make of the query just the tables and joins of the scope? */
static bool solves(struct sql_parser *parser, const struct query *query)
{
    const struct sql_scope *scope = parser->scope;
    struct join_plan *plan = join_solve(parser->arena, parser->catalog, query);
    if (plan->step_count != scope->source_count) {
        return false;
    }
    struct partition found = {0}, wanted = {0};
    for (size_t i = 0; i < plan->step_count; i++) {
        const struct join_step *step = &plan->steps[i];
        bool known = false;
        for (size_t j = 0; j < scope->source_count; j++) {
            const struct sql_source *source = &scope->sources[j];
            known = known || (source->table == step->table && source->instance == step->instance &&
                              source->optional == step->outer);
        }
        if (!known) {
            return false;
        }
        for (size_t j = 0; j < step->condition_count; j++) {
            const struct join_condition *condition = &step->conditions[j];
            equate(&found, condition->left_column, condition->left_instance, condition->right_column,
                   condition->right_instance);
        }
    }
    for (size_t i = 0; i < scope->join_count; i++) {
        const struct query_join *join = &scope->joins[i];
        equate(&wanted, join->left->column, join->left->instance, join->right->column, join->right->instance);
    }
    return !found.full && !wanted.full && refines(&found, &wanted) && refines(&wanted, &found);
}

struct use {
    const struct catalog *catalog;
    const struct sql_source *source;
    bool used;
};

static void note_use(void *context, const struct expr *expr)
{
    struct use *use = context;
    int32_t table = expr->kind == EXPR_COLUMN ? use->catalog->columns[expr->column].table
                    : expr->kind == EXPR_STAR ? expr->table
                                              : -1;
    use->used = use->used || (table == use->source->table && expr->instance == use->source->instance);
}

static bool is_used(const struct sql_parser *parser, const struct query *query,
                    const struct sql_source *source)
{
    struct use use = {.catalog = parser->catalog, .source = source};
    query_visit(query, note_use, &use);
    return use.used;
}

static void note_open_star(void *context, const struct expr *expr)
{
    if (expr->kind == EXPR_STAR && expr->table < 0) {
        *(bool *)context = true;
    }
}

static void close_star(void *context, const struct expr *expr)
{
    const struct sql_source *source = context;
    if (expr->kind == EXPR_STAR && expr->table < 0) {
        struct expr *star = (struct expr *)expr;
        star->table = source->table;
        star->instance = source->instance;
    }
}

/* count(*) counts rows of the join; it is bound to the table that would otherwise have to be named: one that
 * no column names, else the one at the many end of the joins. */
static const struct sql_source *star_source(struct sql_parser *parser, const struct query *query)
{
    const struct sql_scope *scope = parser->scope;
    for (size_t i = 0; i < scope->source_count; i++) {
        if (!scope->sources[i].optional && !is_used(parser, query, &scope->sources[i])) {
            return &scope->sources[i];
        }
    }
    for (size_t k = 0; k < parser->catalog->key_count && scope->source_count > 1; k++) {
        const struct catalog_key *key = &parser->catalog->keys[k];
        const struct sql_source *from = NULL, *to = NULL;
        for (size_t i = 0; i < scope->source_count; i++) {
            from = scope->sources[i].table == key->from_table && from == NULL ? &scope->sources[i] : from;
            to = scope->sources[i].table == key->to_table && to == NULL ? &scope->sources[i] : to;
        }
        if (from != NULL && to != NULL && from != to && !from->optional) {
            return from;
        }
    }
    return &scope->sources[0];
}

static void bind_stars(struct sql_parser *parser, struct query *query)
{
    bool open = false;
    query_visit(query, note_open_star, &open);
    if (!open) {
        return;
    }
    const struct sql_source *source = star_source(parser, query);
    query_visit(query, close_star, (void *)(uintptr_t)source);
}

/* One form of a join, whichever way round it was written: first instances first, foreign keys on the left. */
static struct query_join ordered_join(const struct catalog *catalog, const struct query_join *join)
{
    const struct expr *left = join->left, *right = join->right;
    bool swap = left->instance > right->instance;
    if (left->instance == right->instance) {
        bool left_foreign = catalog->columns[left->column].foreign;
        bool right_foreign = catalog->columns[right->column].foreign;
        swap = left_foreign == right_foreign ? left->column > right->column : right_foreign;
    }
    return swap ? (struct query_join){join->right, join->left} : *join;
}

struct window_parts {
    bool grouped, refused;
};

/* A total without groups is a running total without an order: both print as sum(x) OVER (). */
static void close_window_part(void *context, const struct expr *expr)
{
    struct window_parts *parts = context;
    if (expr->kind != EXPR_WINDOW || expr->op < WINDOW_PART_TOTAL) {
        return;
    }
    if (expr->op == WINDOW_PART_TOTAL && !parts->grouped) {
        ((struct expr *)expr)->op = WINDOW_RUNNING;
    } else {
        parts->refused = true;
    }
}

/* Totals and lags that did not become a share or a change. */
static void close_window_parts(struct sql_parser *parser, const struct query *query)
{
    struct window_parts parts = {.grouped = query->group_count > 0};
    query_visit(query, close_window_part, &parts);
    if (parts.refused) {
        sql_fail(parser, &parser->tokens[parser->at], "a total, lag or julianday by itself has no tree");
    }
}

void sql_bind_from(struct sql_parser *parser, struct query *query)
{
    const struct sql_scope *scope = parser->scope;
    close_window_parts(parser, query);
    bind_stars(parser, query);
    sql_take_lists(parser, query);
    sql_bind_optional(parser, query);
    if (query->extra_count == 0 && solves(parser, query)) {
        return;
    }
    query->joins = ARENA_ARRAY(parser->arena, struct query_join, scope->join_count + 1);
    for (size_t i = 0; i < scope->source_count; i++) {
        if (!scope->sources[i].optional && !is_used(parser, query, &scope->sources[i])) {
            query->extra[query->extra_count++] = (struct query_table){.table = scope->sources[i].table,
                                                                      .instance = scope->sources[i].instance};
        }
    }
    if (!solves(parser, query)) {
        for (size_t i = 0; i < scope->join_count; i++) {
            query->joins[i] = ordered_join(parser->catalog, &scope->joins[i]);
        }
        query->join_count = scope->join_count;
        if (!solves(parser, query)) {
            sql_fail(parser, &parser->tokens[parser->at], "these joins have no tree");
        }
    }
    for (size_t i = query->join_count; i > 0; i--) {
        struct query_join last = query->joins[query->join_count - 1];
        struct query_join tried = query->joins[i - 1];
        query->joins[i - 1] = last;
        query->join_count--;
        if (!solves(parser, query)) {
            query->joins[query->join_count++] = last;
            query->joins[i - 1] = tried;
        }
    }
    for (size_t i = query->extra_count; i > 0; i--) {
        struct query_table last = query->extra[query->extra_count - 1];
        struct query_table tried = query->extra[i - 1];
        query->extra[i - 1] = last;
        query->extra_count--;
        if (!solves(parser, query)) {
            query->extra[query->extra_count++] = last;
            query->extra[i - 1] = tried;
        }
    }
}
