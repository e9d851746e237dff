/* Query blocks and set operations. */
#include "query/walk.h"
#include "sql/parse.h"

#include <strings.h>

static struct query *parse_select(struct sql_parser *parser, struct sql_place *place);

/* ---- values side by side, without FROM ---- */

struct values_found {
    bool subquery, other;
};

static void note_value(void *context, const struct expr *expr)
{
    struct values_found *found = context;
    found->subquery = found->subquery || expr->kind == EXPR_SUBQUERY;
    found->other =
        found->other || expr->kind == EXPR_STAR || expr->kind == EXPR_AGGREGATE || expr->kind == EXPR_WINDOW;
}

static struct query *parse_values(struct sql_parser *parser)
{
    struct query *query = ARENA_NEW(parser->arena, struct query);
    struct sql_scope scope = {.outer = parser->scope, .query = query};
    struct values_found found = {0};
    const struct sql_lexeme *token = sql_peek(parser);
    parser->scope = &scope;
    sql_parse_select_list(parser, query);
    query_visit(query, note_value, &found);
    if (!found.subquery || found.other) {
        sql_fail(parser, token, "a query without FROM has no tree, but for values of subqueries");
    }
    parser->scope = scope.outer;
    return query;
}

/* ---- blocks ---- */

/* SELECT ... FROM (SELECT ..., row_number() OVER (...) AS place FROM ...) AS t WHERE place <= 3; `with`: FROM
 * names the WITH query. At FROM's first token; the outer select list is at `list`. */
static struct query *parse_places(struct sql_parser *parser, size_t list, bool with)
{
    struct sql_place place = {.from = sql_peek(parser), .list = list, .behind = parser->at + 1, .with = with};
    parser->at = with ? parser->with_at : place.behind;
    sql_expect_word(parser, "select");
    sql_enter(parser);
    struct query *query = parse_select(parser, &place);
    parser->depth--;
    return query;
}

static struct query *parse_block(struct sql_parser *parser)
{
    if (sql_take_symbol(parser, "(")) {
        sql_enter(parser);
        struct query *inner = sql_parse_query(parser);
        parser->depth--;
        sql_expect_symbol(parser, ")");
        return inner;
    }
    bool exists = parser->exists;
    parser->exists = false;
    sql_expect_word(parser, "select");
    size_t list = parser->at;
    if (sql_find_optional_from(parser) == 0) {
        return parse_values(parser);
    }
    if (sql_is_group_count(parser)) {
        return sql_parse_group_count(parser);
    }
    parser->at = sql_find_from(parser) + 1;
    bool with = parser->with != NULL && sql_is_name(sql_peek(parser)) &&
                strcasecmp(sql_peek(parser)->text, parser->with->text) == 0;
    if (sql_is_symbol(sql_peek(parser), "(") && sql_is_word(sql_peek_at(parser, 1), "select") &&
        sql_is_word(sql_peek_at(parser, 2), "distinct")) {
        return sql_parse_once(parser, list);
    }
    bool places =
        with || (sql_is_symbol(sql_peek(parser), "(") && sql_is_word(sql_peek_at(parser, 1), "select"));
    if (places) {
        return parse_places(parser, list, with);
    }
    parser->at = list;
    parser->exists = exists;
    return parse_select(parser, NULL);
}

/* A subquery of EXISTS shows what it is joined to the outer row on. */
static void select_own(struct sql_parser *parser, struct query *query)
{
    struct expr *own = parser->scope->own;
    if (query->group_count > 0 || query->having != NULL || query->limit != NULL || query->offset != NULL) {
        sql_fail(parser, sql_peek(parser), "groups or a limit in a correlated EXISTS have no tree");
    }
    query->select = ARENA_ARRAY(parser->arena, struct expr *, 1);
    query->select[0] = own;
    query->select_count = 1;
    query->names = NULL;
    query->order_count = 0;
    query->distinct = false;
}

/* The rest of a block, behind its "select". */
static struct query *parse_select(struct sql_parser *parser, struct sql_place *place)
{
    struct query *query = ARENA_NEW(parser->arena, struct query);
    struct sql_scope scope = {
        .outer = parser->scope, .query = query, .place = place, .exists = parser->exists};
    parser->exists = false;
    query->distinct = sql_take_word(parser, "distinct");
    size_t list = parser->at;
    parser->at = sql_find_from(parser) + 1;
    parser->scope = &scope;
    query->where = sql_parse_from(parser);
    size_t tail = parser->at;
    parser->at = list;
    sql_parse_select_list(parser, query);
    sql_expect_word(parser, "from");
    parser->at = tail;
    sql_parse_tail(parser, query);
    if (scope.own != NULL) {
        select_own(parser, query);
    }
    if (place != NULL) {
        sql_take_place(parser, query, place);
        sql_parse_around(parser, query, place);
    }
    sql_bind_from(parser, query);
    parser->scope = scope.outer;
    if (scope.exists) {
        parser->own = scope.own;
        parser->others = scope.others;
    }
    return query;
}

struct query *sql_query_rule(struct sql_parser *parser)
{
    static const char *const words[] = {"union", "intersect", "except"};
    sql_enter(parser);
    struct query *query = parse_block(parser);
    for (size_t i = 0; i < 3; i++) {
        if (query->set == SET_NONE && sql_take_word(parser, words[i])) {
            query->set = (enum set_operation)(SET_UNION + i);
            query->set_all = sql_take_word(parser, "all");
            query->right = sql_parse_query(parser);
        }
    }
    parser->depth--;
    return query;
}
