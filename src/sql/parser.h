/* The parser's state, shared by its parts: parse.c and the files of sql/parse.h read the text, bind.c finds
 * what names mean and drops the joins that the solver finds by itself, outer.c sees to optional tables,
 * filter.c makes filtered aggregates of CASE, simplify.c recognises buckets, periods and windows.
 *
 * Errors leave the parser by longjmp, to the one setjmp in sql_parse; everything it made lives in the arena.
 */
#ifndef SQL_PARSER_H
#define SQL_PARSER_H

#include "query/query.h"
#include "sql/lexemes.h"

#include <setjmp.h>

/* Windows that are only parts of what the tree knows; none is left in a finished tree. */
/* What is added to the instance of a column of the block around: none is left in a finished tree. */
enum { OUTER_INSTANCE = 1000 };

enum { WINDOW_PART_TOTAL = 100, WINDOW_PART_LAG = 101, WINDOW_PART_DAY = 102 };

struct sql_source {
    const char *alias;
    int32_t table, instance;
    bool optional;   /* of a left join */
    struct pred *on; /* what its ON asks for beside the joins, or NULL */
    const struct sql_lexeme *on_token;
};

/* The window of a subquery in FROM that numbers the rows of each group; found where `name` is set. */
struct sql_place {
    const char *name;
    struct query_order *order;
    size_t order_count;
    struct expr **per;
    size_t per_count;
    bool rank;                     /* rows that are the same by the order have one place */
    const struct sql_lexeme *from; /* the subquery's first token in FROM */
    size_t list;                   /* the outer select list */
    size_t behind;                 /* with `with`: what follows the name in FROM */
    bool with;
};

/* One query block while it is parsed. */
struct sql_scope {
    struct sql_scope *outer;
    struct sql_source *sources;
    size_t source_count, source_capacity;
    struct query_join *joins;
    size_t join_count, join_capacity;
    bool comma; /* FROM a, b: conditions of WHERE may be joins */
    struct query *query;
    struct sql_place *place;   /* of a subquery in FROM */
    const struct query *inner; /* the subquery in FROM whose columns names mean; NULL: none */
    const char *inner_alias;   /* NULL: none */
    bool exists;               /* of EXISTS: what it is joined to the outer row on is below, or NULL */
    struct expr *own, *others; /* the columns of the subquery and of the outer block */
};

struct sql_parser {
    struct arena *arena;
    const struct catalog *catalog;
    const struct sql_rules *rules; /* of the grammar, see sql/parse.h */
    struct sql_lexeme *tokens;
    size_t at;
    struct sql_scope *scope;
    const struct sql_lexeme *with; /* the name of the WITH query, or NULL */
    size_t with_at;                /* where its text begins */
    bool exists;                   /* the next block is that of EXISTS */
    struct expr *own, *others;     /* of the last such block */
    int depth;
    struct askdb_error *err;
    jmp_buf out;
};

_Noreturn void sql_fail(struct sql_parser *parser, const struct sql_lexeme *token, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* bind.c */
void sql_bind_table(struct sql_parser *parser, const struct sql_lexeme *schema, const struct sql_lexeme *name,
                    const char *alias);
struct expr *sql_bind_column(struct sql_parser *parser, const struct sql_lexeme *qualifier,
                             const struct sql_lexeme *name);
const struct sql_source *sql_find_source(const struct sql_parser *parser, const char *alias);
/* Takes the equalities between tables out of `pred` into the scope's joins; returns what remains, or NULL. */
struct pred *sql_take_joins(struct sql_parser *parser, struct pred *pred);
/* Gives count(*) its table, then leaves in the query only the extra tables and joins that the solver needs to
 * be told. */
void sql_bind_from(struct sql_parser *parser, struct query *query);

/* outer.c */
/* Lists the optional tables as extra ones of the query, and has the conditions of their ON hold in the
 * aggregates over them. */
void sql_bind_optional(struct sql_parser *parser, struct query *query);

/* listed.c */
/* Takes which list is meant out of the conditions, where the joins to a table of codes say it; fails where
 * the text does not say it. */
void sql_take_lists(struct sql_parser *parser, struct query *query);

/* correlate.c */
/* Finds the column in the block around; NULL where it has no such table. */
struct expr *sql_bind_outer(struct sql_parser *parser, const struct sql_lexeme *qualifier,
                            const struct sql_lexeme *name);
/* Takes the equalities of a column with the outer row's out of `pred` into what the query is per; returns
 * what remains, or NULL. */
struct pred *sql_take_own(struct sql_parser *parser, struct query *query, struct pred *pred);
/* Fails where another column of an outer row is left, or where the query is not one aggregate. */
void sql_check_own(struct sql_parser *parser, const struct query *query, const struct sql_lexeme *token);

/* filter.c */
/* AGG([DISTINCT] CASE WHEN condition THEN value [ELSE otherwise] END) as an aggregate with a filter, NULL
 * where it is none. `otherwise` may be NULL. */
struct expr *sql_filter_case(struct sql_parser *parser, const struct expr *aggregate, struct pred *condition,
                             struct expr *value, const struct expr *otherwise);
/* `sum`, NULL at first, and the aggregate, a sum, over the rows for which the condition holds of `value`;
 * NULL where it is none. */
struct expr *sql_add_case(struct sql_parser *parser, struct expr *sum, const struct expr *aggregate,
                          struct pred *condition, struct expr *value);
/* Do the two hold for no row both? They name other values of one expression. */
bool sql_excludes(const struct pred *a, const struct pred *b);
/* simplify.c */
/* The first or last of julianday(t) is that of the first or last t. */
struct expr *sql_simplify_extreme(struct expr *aggregate);
struct expr *sql_simplify_arithmetic(struct sql_parser *parser, struct expr *expr);
/* Is it a column, and the literal what stands in it for no time? */
bool sql_is_missing(const struct sql_parser *parser, const struct expr *expr, const struct expr *literal);
struct pred *sql_simplify_compare(struct sql_parser *parser, struct pred *pred);
struct pred *sql_simplify_prefix(struct sql_parser *parser, struct pred *pred); /* LIKE */
struct pred *sql_simplify_and(struct sql_parser *parser, struct pred *pred);

#endif
