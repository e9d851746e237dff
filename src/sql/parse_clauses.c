/* The select list, and what follows FROM. */
#include "sql/parse.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

static void parse_star(struct sql_parser *parser, struct query *query, size_t *capacity)
{
    const struct sql_scope *scope = parser->scope;
    for (size_t i = 0; i < scope->source_count; i++) {
        struct expr *star = sql_new_expr(parser, EXPR_STAR);
        star->table = scope->sources[i].table;
        star->instance = scope->sources[i].instance;
        query->select =
            arena_grow(parser->arena, query->select, query->select_count, capacity, sizeof *query->select);
        query->select[query->select_count++] = star;
    }
}

/* An expression of GROUP BY or ORDER BY: "2" means the second select item. */
static struct expr *parse_key(struct sql_parser *parser)
{
    const struct sql_lexeme *token = sql_peek(parser);
    struct expr *expr = sql_parse_expr(parser);
    if (expr->kind == EXPR_LITERAL && token->kind == SQL_NUMBER) {
        long place = strtol(token->text, NULL, 10);
        if (place < 1 || (size_t)place > parser->scope->query->select_count) {
            sql_fail(parser, token, "there is no select item %s", token->text);
        }
        return parser->scope->query->select[place - 1];
    }
    return expr;
}

static void parse_order(struct sql_parser *parser, struct query_order **ret_order, size_t *ret_count)
{
    size_t capacity = 0;
    sql_expect_word(parser, "by");
    do {
        *ret_order = arena_grow(parser->arena, *ret_order, *ret_count, &capacity, sizeof **ret_order);
        struct query_order *order = &(*ret_order)[(*ret_count)++];
        order->expr = parse_key(parser);
        order->descending = sql_take_word(parser, "desc");
        if (!order->descending) {
            sql_take_word(parser, "asc");
        }
        if (sql_take_word(parser, "nulls")) {
            sql_take(parser);
        }
    } while (sql_take_symbol(parser, ","));
}

static bool is_place(const struct sql_parser *parser)
{
    const struct sql_lexeme *token = sql_peek(parser);
    return parser->scope->place != NULL && sql_is_symbol(sql_peek_at(parser, 1), "(") &&
           (sql_is_word(token, "row_number") || sql_is_word(token, "rank") ||
            sql_is_word(token, "dense_rank"));
}

/* row_number() over (partition by ... order by ...) as name */
static void parse_place(struct sql_parser *parser)
{
    struct sql_place *place = parser->scope->place;
    const struct sql_lexeme *function = sql_take(parser);
    place->rank = sql_is_word(function, "rank");
    sql_expect_symbol(parser, "(");
    sql_expect_symbol(parser, ")");
    sql_expect_word(parser, "over");
    sql_expect_symbol(parser, "(");
    if (place->name != NULL) {
        sql_fail(parser, function, "two numberings of rows in one subquery have no tree");
    }
    if (sql_take_word(parser, "partition")) {
        size_t capacity = 0;
        sql_expect_word(parser, "by");
        do {
            place->per =
                arena_grow(parser->arena, place->per, place->per_count, &capacity, sizeof *place->per);
            place->per[place->per_count++] = sql_parse_expr(parser);
        } while (sql_take_symbol(parser, ","));
    }
    sql_expect_word(parser, "order");
    parse_order(parser, &place->order, &place->order_count);
    sql_expect_symbol(parser, ")");
    sql_take_word(parser, "as");
    if (!sql_is_name(sql_peek(parser))) {
        sql_fail(parser, sql_peek(parser), "expected a name for %s here", function->text);
    }
    place->name = sql_take(parser)->text;
}

void sql_parse_select_list(struct sql_parser *parser, struct query *query)
{
    size_t capacity = 0, name_capacity = 0, name_count = 0;
    do {
        if (is_place(parser)) {
            parse_place(parser);
            continue;
        }
        if (sql_take_symbol(parser, "*")) {
            parse_star(parser, query, &capacity);
            continue;
        }
        query->select =
            arena_grow(parser->arena, query->select, query->select_count, &capacity, sizeof *query->select);
        query->select[query->select_count++] = sql_parse_expr(parser);
        const char *name = NULL;
        if (sql_take_word(parser, "as") || sql_is_name(sql_peek(parser))) {
            name = sql_take(parser)->text;
        }
        while (name_count < query->select_count) {
            query->names =
                arena_grow(parser->arena, query->names, name_count, &name_capacity, sizeof *query->names);
            query->names[name_count++] = NULL;
        }
        query->names[query->select_count - 1] = name;
    } while (sql_take_symbol(parser, ","));
    while (query->names != NULL && name_count < query->select_count) {
        query->names =
            arena_grow(parser->arena, query->names, name_count, &name_capacity, sizeof *query->names);
        query->names[name_count++] = NULL;
    }
}

static void parse_group(struct sql_parser *parser, struct query *query)
{
    size_t capacity = 0;
    sql_expect_word(parser, "by");
    do {
        query->group =
            arena_grow(parser->arena, query->group, query->group_count, &capacity, sizeof *query->group);
        query->group[query->group_count++] = parse_key(parser);
    } while (sql_take_symbol(parser, ","));
    if (sql_take_word(parser, "having")) {
        query->having = sql_parse_pred(parser);
    }
}

struct expr *sql_parse_count(struct sql_parser *parser)
{
    const struct sql_lexeme *token = sql_take(parser);
    if (token->kind != SQL_NUMBER) {
        sql_fail(parser, token, "expected a number here");
    }
    return sql_new_literal(parser, LITERAL_NUMBER, token->text);
}

void sql_parse_tail(struct sql_parser *parser, struct query *query)
{
    const struct sql_lexeme *first = sql_peek(parser);
    if (sql_take_word(parser, "where")) {
        struct pred *where = sql_parse_pred(parser);
        bool correlated = parser->scope->outer != NULL && parser->scope->place == NULL;
        where = correlated ? sql_take_own(parser, query, where) : where;
        query->where =
            sql_and_pred(parser, query->where,
                         parser->scope->comma && where != NULL ? sql_take_joins(parser, where) : where);
    }
    if (sql_take_word(parser, "group")) {
        parse_group(parser, query);
    } else if (sql_take_word(parser, "having")) {
        query->having = sql_parse_pred(parser);
    }
    if (sql_take_word(parser, "order")) {
        parse_order(parser, &query->order, &query->order_count);
    }
    if (sql_take_word(parser, "limit")) {
        query->limit = sql_parse_count(parser);
    }
    if (sql_take_word(parser, "offset")) {
        query->offset = sql_parse_count(parser);
    }
    sql_check_own(parser, query, first);
}
