/* FROM and its joins. */
#include "sql/parse.h"

/* The place of this block's FROM, 0 where there is none: names in the select list are only known after it was
 * read. */
size_t sql_find_optional_from(const struct sql_parser *parser)
{
    int depth = 0;
    for (size_t at = parser->at; parser->tokens[at].kind != SQL_END && depth >= 0; at++) {
        const struct sql_lexeme *token = &parser->tokens[at];
        depth += sql_is_symbol(token, "(") - sql_is_symbol(token, ")");
        if (depth == 0 && sql_is_word(token, "from")) {
            return at;
        }
        if (depth == 0 && (sql_is_word(token, "union") || sql_is_word(token, "intersect") ||
                           sql_is_word(token, "except"))) {
            return 0;
        }
    }
    return 0;
}

size_t sql_find_from(struct sql_parser *parser)
{
    size_t at = sql_find_optional_from(parser);
    if (at == 0) {
        sql_fail(parser, sql_peek(parser), "a query without FROM has no tree");
    }
    return at;
}

static void parse_table(struct sql_parser *parser)
{
    const struct sql_lexeme *schema = NULL;
    const struct sql_lexeme *name = sql_take(parser);
    if (sql_is_symbol(name, "(")) {
        sql_fail(parser, name, "a subquery in FROM has no tree yet");
    }
    if (sql_take_symbol(parser, ".")) {
        schema = name;
        name = sql_take(parser);
    }
    const char *alias = name->text;
    if (sql_take_word(parser, "as") || sql_is_name(sql_peek(parser))) {
        alias = sql_take(parser)->text;
    }
    sql_bind_table(parser, schema, name, alias);
}

static void parse_using(struct sql_parser *parser)
{
    struct sql_scope *scope = parser->scope;
    const struct sql_source *right = &scope->sources[scope->source_count - 1];
    sql_expect_symbol(parser, "(");
    do {
        const struct sql_lexeme *name = sql_take(parser);
        scope->source_count--;
        struct expr *left = sql_bind_column(parser, NULL, name);
        scope->source_count++;
        int32_t column = catalog_find_column(parser->catalog, right->table, name->text);
        if (column < 0) {
            sql_fail(parser, name, "no column %s on the right of the join", name->text);
        }
        struct expr *other = sql_new_expr(parser, EXPR_COLUMN);
        other->column = column;
        other->instance = right->instance;
        scope->joins = arena_grow(parser->arena, scope->joins, scope->join_count, &scope->join_capacity,
                                  sizeof *scope->joins);
        scope->joins[scope->join_count++] = (struct query_join){left, other};
    } while (sql_take_symbol(parser, ","));
    sql_expect_symbol(parser, ")");
}

/* Behind LEFT. */
static void parse_left_join(struct sql_parser *parser)
{
    struct sql_scope *scope = parser->scope;
    sql_take_word(parser, "outer");
    sql_expect_word(parser, "join");
    parse_table(parser);
    size_t source = scope->source_count - 1;
    const struct sql_lexeme *on = sql_peek(parser);
    scope->sources[source].optional = true;
    scope->sources[source].on_token = on;
    if (sql_take_word(parser, "using")) {
        parse_using(parser);
        return;
    }
    sql_expect_word(parser, "on");
    size_t joins = scope->join_count;
    scope->sources[source].on = sql_check_filter(parser, sql_take_joins(parser, sql_parse_pred(parser)), on);
    if (scope->join_count == joins) {
        sql_fail(parser, on, "an outer join over no equality of columns has no tree");
    }
}

struct pred *sql_parse_from(struct sql_parser *parser)
{
    struct pred *rest = NULL;
    parse_table(parser);
    for (;;) {
        if (sql_take_symbol(parser, ",")) {
            parser->scope->comma = true;
            parse_table(parser);
            continue;
        }
        if (sql_is_word(sql_peek(parser), "right") || sql_is_word(sql_peek(parser), "full") ||
            sql_is_word(sql_peek(parser), "natural")) {
            sql_fail(parser, sql_peek(parser), "a right, full or natural join has no tree yet");
        }
        if (sql_take_word(parser, "left")) {
            parse_left_join(parser);
            continue;
        }
        sql_take_word(parser, "inner");
        sql_take_word(parser, "cross");
        if (!sql_take_word(parser, "join")) {
            return rest;
        }
        parse_table(parser);
        if (sql_take_word(parser, "on")) {
            rest = sql_and_pred(parser, rest, sql_take_joins(parser, sql_parse_pred(parser)));
        } else if (sql_take_word(parser, "using")) {
            parse_using(parser);
        } else {
            parser->scope->comma = true;
        }
    }
}
