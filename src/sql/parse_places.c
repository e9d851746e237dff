/* A subquery in FROM that numbers its rows, of which the first of each group are taken. */
#include "query/walk.h"
#include "sql/parse.h"

#include <stdlib.h>
#include <strings.h>

static void note_window(void *context, const struct expr *expr)
{
    *(bool *)context = *(bool *)context || expr->kind == EXPR_WINDOW;
}

/* The window's order and partition become those of the query. */
void sql_take_place(struct sql_parser *parser, struct query *query, const struct sql_place *place)
{
    const struct sql_lexeme *token = place->from;
    if (place->name == NULL) {
        sql_fail(parser, token, "a subquery in FROM that does not number its rows has no tree yet");
    }
    if (query->limit != NULL || query->offset != NULL || query->distinct) {
        sql_fail(parser, token, "distinct or limit in a subquery in FROM has no tree yet");
    }
    query->order = place->order;
    query->order_count = place->order_count;
    query->per = place->per;
    query->per_count = place->per_count;
    bool window = false;
    query_visit(query, note_window, &window);
    if (window) {
        sql_fail(parser, token, "other windows beside the numbering of rows have no tree");
    }
}

/* A name of the outer block, its qualifier dropped. */
static const struct sql_lexeme *take_outer_name(struct sql_parser *parser)
{
    if (sql_is_name(sql_peek(parser)) && sql_is_symbol(sql_peek_at(parser, 1), ".")) {
        parser->at += 2;
    }
    const struct sql_lexeme *name = sql_take(parser);
    if (!sql_is_name(name) || sql_is_symbol(sql_peek(parser), "(")) {
        sql_fail(parser, name, "around a subquery in FROM, only its columns have a tree");
    }
    return name;
}

/* place <= 3, place < 4, place = 2 */
static void parse_kept_places(struct sql_parser *parser, struct query *query, const struct sql_place *place)
{
    const struct sql_lexeme *name = take_outer_name(parser);
    enum comparison op = COMPARE_GE;
    if (strcasecmp(name->text, place->name) != 0 || !sql_take_comparison(parser, &op)) {
        sql_fail(parser, name, "around a subquery in FROM, only a condition on %s has a tree", place->name);
    }
    const struct sql_lexeme *number = sql_peek(parser);
    query->limit = sql_parse_count(parser);
    long last = strtol(number->text, NULL, 10) - (op == COMPARE_LT);
    if ((op != COMPARE_LE && op != COMPARE_LT && op != COMPARE_EQ) || last < 1) {
        sql_fail(parser, number, "only the first places and single ones have a tree");
    }
    if (op == COMPARE_EQ && last > 1) {
        query->offset = sql_new_literal(parser, LITERAL_NUMBER, arena_printf(parser->arena, "%ld", last - 1));
        last = 1;
    }
    query->limit->literal.text = arena_printf(parser->arena, "%ld", last);
    query->ties = place->rank && place->per_count == 0 && place->order_count == 1 && query->offset == NULL;
}

struct outer_list {
    struct expr **select;
    const char **names;
    size_t count, capacity, name_capacity;
};

static void add_outer(struct sql_parser *parser, struct outer_list *list, struct expr *expr, const char *name)
{
    list->select =
        arena_grow(parser->arena, list->select, list->count, &list->capacity, sizeof *list->select);
    list->names =
        arena_grow(parser->arena, list->names, list->count, &list->name_capacity, sizeof *list->names);
    list->names[list->count] = name;
    list->select[list->count++] = expr;
}

/* The subquery's columns, with every t.* spelled out. */
static struct outer_list inner_columns(struct sql_parser *parser, const struct query *query)
{
    struct outer_list list = {0};
    for (size_t i = 0; i < query->select_count; i++) {
        struct expr *expr = query->select[i];
        if (expr->kind != EXPR_STAR) {
            add_outer(parser, &list, expr, query->names != NULL ? query->names[i] : NULL);
            continue;
        }
        const struct catalog_table *table = &parser->catalog->tables[expr->table];
        for (int32_t c = 0; c < table->column_count; c++) {
            struct expr *column = sql_new_expr(parser, EXPR_COLUMN);
            column->column = table->first_column + c;
            column->instance = expr->instance;
            add_outer(parser, &list, column, NULL);
        }
    }
    return list;
}

static size_t find_inner(const struct sql_parser *parser, const struct outer_list *inner, const char *name)
{
    for (size_t i = 0; i < inner->count; i++) {
        const char *known = inner->names[i];
        if (known == NULL && inner->select[i]->kind == EXPR_COLUMN) {
            known = parser->catalog->columns[inner->select[i]->column].name;
        }
        if (known != NULL && strcasecmp(known, name) == 0) {
            return i;
        }
    }
    return inner->count;
}

/* The outer order says how the groups are shown, and with ties the rows of one place. */
static void parse_outer_order(struct sql_parser *parser, struct query *query, const struct sql_place *place)
{
    struct outer_list inner = inner_columns(parser, query);
    size_t capacity = 0, count = query->order_count;
    struct query_order *order = NULL;
    for (size_t i = 0; i < count; i++) {
        order = arena_grow(parser->arena, order, i, &capacity, sizeof *order);
        order[i] = query->order[i];
    }
    sql_expect_word(parser, "by");
    do {
        size_t found = inner.count;
        if (sql_peek(parser)->kind == SQL_NUMBER) {
            sql_take(parser);
        } else {
            const struct sql_lexeme *name = take_outer_name(parser);
            found = strcasecmp(name->text, place->name) != 0 ? find_inner(parser, &inner, name->text) : found;
        }
        bool descending = sql_take_word(parser, "desc");
        if (!descending) {
            sql_take_word(parser, "asc");
        }
        if (sql_take_word(parser, "nulls")) {
            sql_take(parser);
        }
        if (query->ties && found < inner.count) {
            order = arena_grow(parser->arena, order, count, &capacity, sizeof *order);
            order[count++] = (struct query_order){inner.select[found], descending};
        }
    } while (sql_take_symbol(parser, ","));
    query->order = order;
    query->order_count = count;
}

/* The place itself is not shown: the tree has no expression for it. */
static void parse_outer_list(struct sql_parser *parser, struct query *query, const struct sql_place *place)
{
    struct outer_list inner = inner_columns(parser, query);
    struct outer_list list = {0};
    do {
        if (sql_is_name(sql_peek(parser)) && sql_is_symbol(sql_peek_at(parser, 1), ".") &&
            sql_is_symbol(sql_peek_at(parser, 2), "*")) {
            parser->at += 2;
        }
        if (sql_take_symbol(parser, "*")) {
            for (size_t i = 0; i < inner.count; i++) {
                add_outer(parser, &list, inner.select[i], inner.names[i]);
            }
            continue;
        }
        const struct sql_lexeme *token = take_outer_name(parser);
        size_t found = find_inner(parser, &inner, token->text);
        const char *name = found < inner.count ? inner.names[found] : NULL;
        if (sql_take_word(parser, "as") || sql_is_name(sql_peek(parser))) {
            name = sql_take(parser)->text;
        }
        if (found < inner.count) {
            add_outer(parser, &list, inner.select[found], name);
        } else if (strcasecmp(token->text, place->name) != 0) {
            sql_fail(parser, token, "the subquery has no column %s", token->text);
        }
    } while (sql_take_symbol(parser, ","));
    if (list.count == 0) {
        sql_fail(parser, sql_peek(parser), "the place alone has no tree");
    }
    query->select = list.select;
    query->names = list.names;
    query->select_count = list.count;
}

/* What stands around a subquery in FROM; its own text was read up to the parenthesis that closes it. */
void sql_parse_around(struct sql_parser *parser, struct query *query, const struct sql_place *place)
{
    sql_expect_symbol(parser, ")");
    parser->at = place->with ? place->behind : parser->at;
    if (sql_take_word(parser, "as") || sql_is_name(sql_peek(parser))) {
        sql_take(parser);
    }
    if (!sql_take_word(parser, "where")) {
        sql_fail(parser, place->from, "a subquery in FROM without a condition on %s has no tree yet",
                 place->name);
    }
    parse_kept_places(parser, query, place);
    if (sql_take_word(parser, "order")) {
        parse_outer_order(parser, query, place);
    }
    const struct sql_lexeme *next = sql_peek(parser);
    if (next->kind != SQL_END && !sql_is_symbol(next, ")") && !sql_is_symbol(next, ";")) {
        sql_fail(parser, next, "around a subquery in FROM, %s has no tree", next->text);
    }
    size_t end = parser->at;
    parser->at = place->list;
    parse_outer_list(parser, query, place);
    sql_expect_word(parser, "from");
    parser->at = end;
}
