/* What an evaluation asks of a database beside answers. */
#ifndef EVAL_EVALUATE_H
#define EVAL_EVALUATE_H

#include "askdb/askdb.h"

#include <stdbool.h>

bool session_is_postgres(const struct askdb *askdb);

/* For free(): the statement with double-quoted text that names no column in single quotes, as SQLite reads it
 * when it is not told to be strict; unchanged on other databases, and where it does not pass for another
 * reason. */
char *session_quote_strings(const struct askdb *askdb, const char *sql);

enum clause {
    CLAUSE_SELECT = 1,
    CLAUSE_FILTER = 2, /* WHERE and HAVING, apart from values */
    CLAUSE_VALUE = 4,  /* the same filter on other values */
    CLAUSE_JOIN = 8,   /* other tables in FROM */
    CLAUSE_GROUP = 16,
    CLAUSE_ORDER = 32, /* ORDER BY, LIMIT, OFFSET */
    CLAUSE_SET = 64,   /* UNION, INTERSECT, EXCEPT */
};

/* *ret_clauses: a set of enum clause; with set operations, what differs in any of their queries. An order
 * that only `sql` has is no difference. ASKDB_REJECTED where one of the two has no query tree. */
int session_compare_clauses(const struct askdb *askdb, const char *gold, const char *sql,
                            unsigned *ret_clauses, struct askdb_error *err);

#endif
