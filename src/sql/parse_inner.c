/* Other subqueries in FROM: of distinct rows, and of groups that are counted. */
#include "query/join.h"
#include "sql/parse.h"

/* ---- distinct rows, which aggregates are taken over ---- */

static struct query *parse_distinct_rows(struct sql_parser *parser, struct sql_scope *scope)
{
    struct query *inner = scope->query;
    const struct sql_lexeme *first = sql_peek(parser);
    sql_enter(parser);
    sql_expect_word(parser, "select");
    sql_expect_word(parser, "distinct");
    size_t list = parser->at;
    parser->at = sql_find_from(parser) + 1;
    inner->where = sql_parse_from(parser);
    size_t tail = parser->at;
    parser->at = list;
    sql_parse_select_list(parser, inner);
    sql_expect_word(parser, "from");
    parser->at = tail;
    sql_parse_tail(parser, inner);
    if (inner->group_count > 0 || inner->having != NULL || inner->order_count > 0 || inner->limit != NULL ||
        inner->offset != NULL) {
        sql_fail(parser, first, "groups, order or limit in a subquery of distinct rows have no tree");
    }
    sql_expect_symbol(parser, ")");
    parser->depth--;
    if (sql_take_word(parser, "as") || sql_is_name(sql_peek(parser))) {
        scope->inner_alias = sql_take(parser)->text;
    }
    return inner;
}

/* The tree says what is summed; that it is summed once for each row, the plan of its joins finds out. So
 * there is a tree only where the plan makes just these columns distinct. */
static void check_distinct_rows(struct sql_parser *parser, const struct query *inner,
                                const struct query *query, const struct sql_lexeme *from)
{
    const struct join_plan *plan = join_solve(parser->arena, parser->catalog, query);
    size_t known = 0;
    for (size_t i = 0; i < plan->once_count; i++) {
        size_t at = 0;
        while (at < inner->select_count && !expr_equal(inner->select[at], plan->once[i])) {
            at++;
        }
        known += at < inner->select_count;
    }
    if (plan->once_count == 0 || known != inner->select_count || known != plan->once_count) {
        sql_fail(parser, from, "such a subquery of distinct rows in FROM has no tree");
    }
}

/* SELECT ... FROM (SELECT DISTINCT ... FROM ...) AS t GROUP BY ... At FROM's parenthesis; the outer select
 * list is at `list`. */
struct query *sql_parse_once(struct sql_parser *parser, size_t list)
{
    struct query *query = ARENA_NEW(parser->arena, struct query);
    struct sql_scope scope = {.outer = parser->scope, .query = ARENA_NEW(parser->arena, struct query)};
    const struct sql_lexeme *from = sql_take(parser);
    parser->scope = &scope;
    scope.inner = parse_distinct_rows(parser, &scope);
    scope.query = query;
    query->where = scope.inner->where;
    size_t behind = parser->at;
    parser->at = list;
    query->distinct = sql_take_word(parser, "distinct");
    sql_parse_select_list(parser, query);
    sql_expect_word(parser, "from");
    parser->at = behind;
    if (sql_is_word(sql_peek(parser), "where")) {
        sql_fail(parser, sql_peek(parser), "a condition around a subquery of distinct rows has no tree");
    }
    sql_parse_tail(parser, query);
    sql_bind_from(parser, query);
    check_distinct_rows(parser, scope.inner, query, from);
    parser->scope = scope.outer;
    return query;
}

/* ---- groups, which are counted ---- */

/* Does the block count the rows of a subquery that numbers none of them? */
bool sql_is_group_count(const struct sql_parser *parser)
{
    size_t at = sql_find_optional_from(parser) + 1;
    bool counts = sql_is_word(sql_peek(parser), "count") && sql_is_symbol(sql_peek_at(parser, 1), "(") &&
                  sql_is_symbol(sql_peek_at(parser, 2), "*") && sql_is_symbol(sql_peek_at(parser, 3), ")");
    bool named = counts && sql_is_word(sql_peek_at(parser, 4), "as");
    if (!counts || (!named && parser->at + 5 != at && parser->at + 6 != at) ||
        (named && parser->at + 7 != at) || !sql_is_symbol(&parser->tokens[at], "(") ||
        !sql_is_word(&parser->tokens[at + 1], "select") || sql_is_word(&parser->tokens[at + 2], "distinct")) {
        return false;
    }
    int depth = 1;
    for (at++; depth > 0 && parser->tokens[at].kind != SQL_END; at++) {
        const struct sql_lexeme *token = &parser->tokens[at];
        depth += sql_is_symbol(token, "(") - sql_is_symbol(token, ")");
        if (sql_is_word(token, "over")) {
            return false;
        }
    }
    return true;
}

/* SELECT count(*) FROM (SELECT g ... GROUP BY g HAVING ...) counts the different g that are IN it. */
struct query *sql_parse_group_count(struct sql_parser *parser)
{
    struct query *query = ARENA_NEW(parser->arena, struct query);
    size_t at = sql_find_from(parser) + 1;
    if (parser->at + 5 < at) {
        query->names = ARENA_ARRAY(parser->arena, const char *, 1);
        query->names[0] = parser->tokens[at - 2].text;
    }
    parser->at = at;
    const struct sql_lexeme *token = sql_take(parser);
    struct query *inner = sql_parse_query(parser);
    sql_expect_symbol(parser, ")");
    if (sql_take_word(parser, "as") || sql_is_name(sql_peek(parser))) {
        sql_take(parser);
    }
    bool groups = inner->group_count == 1 && inner->set == SET_NONE;
    bool set =
        inner->set != SET_NONE && !inner->set_all && inner->group_count == 0 && inner->select_count == 1;
    struct expr *counted = groups ? inner->group[0] : set ? inner->select[0] : NULL;
    if (counted == NULL || counted->kind != EXPR_COLUMN || counted->instance != 0 || inner->limit != NULL ||
        inner->offset != NULL || inner->per_count > 0 || sql_is_word(sql_peek(parser), "where")) {
        sql_fail(
            parser, token,
            "a subquery in FROM that neither numbers its rows nor is grouped by one column has no tree yet");
    }
    struct expr *column = sql_new_expr(parser, EXPR_COLUMN);
    *column = *counted;
    struct expr *count = sql_new_expr(parser, EXPR_AGGREGATE);
    *count = (struct expr){.kind = EXPR_AGGREGATE, .op = AGGREGATE_COUNT, .distinct = true, .left = counted};
    inner->order_count = 0;
    query->select = ARENA_ARRAY(parser->arena, struct expr *, 1);
    query->select[0] = count;
    query->select_count = 1;
    if (groups) {
        inner->select = ARENA_ARRAY(parser->arena, struct expr *, 1);
        inner->select[0] = column;
        inner->select_count = 1;
        inner->names = NULL;
    }
    query->where = sql_new_pred(parser, PRED_IN_QUERY);
    *query->where = (struct pred){.kind = PRED_IN_QUERY, .left = column, .subquery = inner};
    return query;
}
