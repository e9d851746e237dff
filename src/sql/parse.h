/* The grammar of SQL, by recursive descent: a file for each part of it, parse_tokens.c below all of them and
 * parse.c above. Rules that refer to one another, as a subquery in an expression in a query does, do so
 * through `parser->rules`, so that no file knows another one back. */
#ifndef SQL_PARSE_H
#define SQL_PARSE_H

#include "sql/parser.h"

struct sql_rules {
    struct expr *(*expr)(struct sql_parser *parser);
    struct pred *(*pred)(struct sql_parser *parser);
    struct query *(*query)(struct sql_parser *parser);
};

static inline struct expr *sql_parse_expr(struct sql_parser *parser)
{
    return parser->rules->expr(parser);
}

static inline struct pred *sql_parse_pred(struct sql_parser *parser)
{
    return parser->rules->pred(parser);
}

static inline struct query *sql_parse_query(struct sql_parser *parser)
{
    return parser->rules->query(parser);
}

struct expr *sql_expr_rule(struct sql_parser *parser);   /* parse_expr.c */
struct pred *sql_pred_rule(struct sql_parser *parser);   /* parse_pred.c */
struct query *sql_query_rule(struct sql_parser *parser); /* parse_query.c */

/* parse_tokens.c */
/* The token at hand, and one behind it; at the end of the text its end. */
const struct sql_lexeme *sql_peek(const struct sql_parser *parser);
const struct sql_lexeme *sql_peek_at(const struct sql_parser *parser, size_t ahead);
const struct sql_lexeme *sql_take(struct sql_parser *parser);
bool sql_is_word(const struct sql_lexeme *token, const char *word);
bool sql_is_symbol(const struct sql_lexeme *token, const char *symbol);
/* A word that is no keyword, or a quoted one. */
bool sql_is_name(const struct sql_lexeme *token);
/* Take it where it is at hand; else false. */
bool sql_take_word(struct sql_parser *parser, const char *word);
bool sql_take_symbol(struct sql_parser *parser, const char *symbol);
/* Fail where it is not. */
void sql_expect_word(struct sql_parser *parser, const char *word);
void sql_expect_symbol(struct sql_parser *parser, const char *symbol);
/* A level deeper; `parser->depth--` leaves it. Fails where it is too deep. */
void sql_enter(struct sql_parser *parser);

/* parse_nodes.c */
struct expr *sql_new_expr(struct sql_parser *parser, enum expr_kind kind);
struct expr *sql_new_literal(struct sql_parser *parser, enum literal_kind kind, const char *text);
struct pred *sql_new_pred(struct sql_parser *parser, enum pred_kind kind);
/* Simplified. */
struct expr *sql_new_arithmetic(struct sql_parser *parser, enum arithmetic op, struct expr *left,
                                struct expr *right);
/* Both, or the one that is not NULL. */
struct pred *sql_and_pred(struct sql_parser *parser, struct pred *left, struct pred *right);

/* filter.c */
/* The condition; fails at the token where it is none for single rows. */
struct pred *sql_check_filter(struct sql_parser *parser, struct pred *condition,
                              const struct sql_lexeme *token);

/* parse_time.c */
/* Parses what follows a function's "(", that parenthesis closed. */
typedef struct expr *sql_function(struct sql_parser *parser);
/* NULL: no function of times has the name. */
sql_function *sql_time_function(const char *name);
/* Behind "||". */
struct expr *sql_parse_quarter(struct sql_parser *parser, struct expr *left);

/* parse_digits.c */
/* NULL: no function that makes a time of digits has the name. */
sql_function *sql_digits_function(const char *name);
/* Behind "||": a date of which `left` is a part; NULL: it is none. */
struct expr *sql_parse_dashes(struct sql_parser *parser, struct expr *left);

/* parse_text_number.c */
/* CASE WHEN x GLOB '*[0-9]*' THEN CAST(x AS REAL) END at hand? */
bool sql_is_text_number_case(const struct sql_parser *parser);
struct expr *sql_parse_text_number_case(struct sql_parser *parser);
/* Behind CAST's parenthesis: an expression, or a column whose marks replace() takes out. */
struct expr *sql_parse_cast_operand(struct sql_parser *parser);

/* parse_percentile.c */
/* NULL: no function of percentiles has the name. */
sql_function *sql_percentile_function(const char *name);

/* parse_case.c */
/* At CASE, in an aggregate's parenthesis. */
struct expr *sql_parse_case(struct sql_parser *parser, const struct expr *aggregate);
/* At CASE elsewhere: one of two literals. */
struct expr *sql_parse_test(struct sql_parser *parser);
/* FILTER (WHERE ...) behind an aggregate, where it is there. */
void sql_parse_filter(struct sql_parser *parser, struct expr *expr);

/* parse_pred.c */
bool sql_take_comparison(struct sql_parser *parser, enum comparison *ret_op);

/* parse_from.c */
/* The place of this block's FROM: names in the select list are only known after it was read. 0, or failure,
 * where there is none. */
size_t sql_find_optional_from(const struct sql_parser *parser);
size_t sql_find_from(struct sql_parser *parser);
/* Behind FROM. Returns what ON asks for beside the joins, or NULL. */
struct pred *sql_parse_from(struct sql_parser *parser);

/* parse_clauses.c */
void sql_parse_select_list(struct sql_parser *parser, struct query *query);
/* WHERE, GROUP BY, HAVING, ORDER BY, LIMIT and OFFSET. */
void sql_parse_tail(struct sql_parser *parser, struct query *query);
/* The number behind LIMIT or OFFSET. */
struct expr *sql_parse_count(struct sql_parser *parser);

/* parse_places.c */
/* The window's order and partition become those of the query. */
void sql_take_place(struct sql_parser *parser, struct query *query, const struct sql_place *place);
/* What stands around a subquery in FROM; its own text was read up to the parenthesis that closes it. */
void sql_parse_around(struct sql_parser *parser, struct query *query, const struct sql_place *place);

/* parse_inner.c */
/* SELECT ... FROM (SELECT DISTINCT ... FROM ...) AS t GROUP BY ... At FROM's parenthesis; the outer select
 * list is at `list`. */
struct query *sql_parse_once(struct sql_parser *parser, size_t list);
/* Does the block count the rows of a subquery that numbers none of them? */
bool sql_is_group_count(const struct sql_parser *parser);
/* SELECT count(*) FROM (SELECT g ... GROUP BY g HAVING ...) counts the different g that are IN it. */
struct query *sql_parse_group_count(struct sql_parser *parser);

#endif
