/* SQL text and query trees: a parser for the subset of SQL that has a tree, and a printer for every dialect.
 */
#ifndef SQL_SQL_H
#define SQL_SQL_H

#include "askdb/error.h"
#include "query/join.h"
#include "query/query.h"

#include <stdio.h>

/* Parses one SELECT statement into a tree over `catalog`, in `arena`. Joins that the join solver would find
 * by itself are left out of the tree. ASKDB_REJECTED where the text has more than 64 KB, 4,000 words and
 * operators or 64 tables in one FROM, and, with the span, where the text is not SQL, names what the catalog
 * does not have, or has no tree (right and full joins, subqueries in FROM but for those that number the rows
 * of each group so that the first are taken, that are of distinct rows, or whose groups are counted,
 * correlated subqueries but for one aggregate over the rows with the outer row's values and EXISTS over one
 * equality, CASE but for sums and for two literals, ...: the message says which). Understood beside standard
 * SQL: SQLite's double-quoted strings and strftime, PostgreSQL's date_trunc, extract and to_char where they
 * mean a calendar bucket, and this module's own printing of periods, shares, filters, running totals and
 * changes. */
int sql_parse(struct arena *arena, const struct catalog *catalog, const char *sql, struct query **ret_query,
              struct askdb_error *err);

/* An expression or a condition without a FROM. */
struct sql_alone {
    const char *text;
    int32_t table;             /* bare names are its columns first, and count(*) counts its rows; -1: none */
    const struct query *known; /* a bare name that no table has is what it selects by that name; NULL: none */
};

/* Parses it into *ret_expr or *ret_pred; the other one is NULL. A bare name that several tables have is
 * refused, and what is known is not copied. Errors as of sql_parse. */
int sql_parse_alone(struct arena *arena, const struct catalog *catalog, const struct sql_alone *alone,
                    struct expr **ret_expr, struct pred **ret_pred, struct askdb_error *err);

struct sql_text {
    const char *sql; /* one line, without a semicolon */
    const struct join_warning *warnings;
    size_t warning_count;
};

/* Prints a tree as SQL of the catalog's dialect, in `arena`. */
void sql_print(struct arena *arena, const struct catalog *catalog, const struct query *query,
               struct sql_text *ret_text);

/* Prints an expression by itself, in `arena`: columns carry the names of their tables. */
const char *sql_print_alone(struct arena *arena, const struct catalog *catalog, const struct expr *expr);

/* Is there ORDER BY outside of every parenthesis? */
bool sql_is_ordered(enum dialect dialect, const char *sql);

/* Writes an identifier, quoted where it has to be. The one place that quotes identifiers, for every dialect.
 */
void sql_print_identifier(FILE *out, enum dialect dialect, const char *name);

/* Writes a string literal. */
void sql_print_string(FILE *out, const char *text);

#endif
