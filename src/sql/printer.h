/* The printer's state, shared by its parts, each of which knows only those above it here: names, expressions,
 * conditions, clauses, blocks that need a subquery in FROM (print_inner.c), all blocks (print.c). */
#ifndef SQL_PRINTER_H
#define SQL_PRINTER_H

#include "query/join.h"
#include "sql/dialect.h"

/* The columns of a subquery in FROM. */
struct inner_list {
    struct inner_column {
        const struct expr *expr;
        const char *name;
    } * columns;
    size_t count, capacity;
    size_t shown; /* the first so many are the block's output */
};

struct printer {
    struct arena *arena;
    const struct catalog *catalog;
    const struct sql_dialect *dialect;
    const struct query *query;    /* the block at hand */
    const struct join_plan *plan; /* its FROM */
    struct printer *outer; /* of the block around a subquery that is over rows like the outer one, or NULL */
    bool qualify;          /* several tables: columns carry their table's name */
    FILE *out;
    /* What stands in expressions, too: a condition, a block. */
    void (*pred)(struct printer *printer, const struct pred *pred);
    void (*block)(struct printer *printer, const struct query *query);
    bool nested;  /* a subquery: what it selects is compared, not shown */
    bool negated; /* within NOT: what is false counts as well */
    const struct inner_list
        *inner; /* columns of a subquery in FROM, that expressions are named by; NULL: none */
    struct join_warning *warnings;
    size_t warning_count, warning_capacity;
};

/* print_names.c */
void sql_print_name(struct printer *printer, const char *name);
/* Instances after the first, and tables of one name in several schemas, need an alias. */
const char *sql_instance_name(struct printer *printer, int32_t table, int32_t instance, bool *ret_alias);
void sql_print_column(struct printer *printer, int32_t column, int32_t instance);
void sql_print_table(struct printer *printer, const struct join_step *step);
/* NULL: the subquery has no such column. */
const struct inner_column *sql_find_inner(const struct inner_list *list, const struct expr *expr);

/* print_expr.c */
void sql_print_expr(struct printer *printer, const struct expr *expr);
/* In parentheses where it has several parts. */
void sql_print_operand(struct printer *printer, const struct expr *expr);
/* Numbers kept as text are in the order of numbers only once they are numbers. */
bool sql_is_text_number(const struct printer *printer, const struct expr *expr);
void sql_print_ordered(struct printer *printer, const struct expr *expr);
/* As a time, where digits are kept: in parentheses where it has several parts. */
const char *sql_moment_text(struct printer *printer, const struct expr *expr);
/* As people read it: seconds since 1970 as a time. */
void sql_print_shown(struct printer *printer, const struct expr *expr);
/* What `left` is compared with, as it is kept there; `up` of the end of a period. */
void sql_print_time(struct printer *printer, const struct expr *left, const char *time, bool up);
void sql_print_subquery(struct printer *printer, const struct query *query);

/* print_pred.c */
void sql_print_pred(struct printer *printer, const struct pred *pred);

/* print_clauses.c */
void sql_print_order(struct printer *printer, const struct query *query);
/* FROM and WHERE. */
void sql_print_source(struct printer *printer, const struct query *query, const struct join_plan *plan);
/* GROUP BY and HAVING. */
void sql_print_groups(struct printer *printer, const struct query *query);

/* print_inner.c */
/* The first rows of each group: a subquery numbers the rows. */
void sql_print_places(struct printer *printer, const struct query *query, const struct join_plan *plan);
/* Where `plan->once` is set: what its columns are called, and FROM with a subquery of them. */
const struct inner_list *sql_name_once(struct printer *printer, const struct query *query,
                                       const struct join_plan *plan);
void sql_print_once(struct printer *printer, const struct query *query, const struct join_plan *plan,
                    const struct inner_list *list);

#endif
