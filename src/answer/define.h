/* What a semantic file defines, for questions and for typed SQL. */
#ifndef ANSWER_DEFINE_H
#define ANSWER_DEFINE_H

#include "answer/internal.h"

/* Reads the metrics, calculated columns and named conditions of the file over the catalog that is left.
 * ASKDB_USAGE, with the line, at the first that does not fit. Nothing without a file. */
int session_define(struct askdb *askdb, struct askdb_error *err);

/* The statement with {{metric NAME}} as the expression of that metric, by the names that the statement has for
 * its tables; to be freed. ASKDB_REJECTED where there is no such metric, or what stands in {{ }} is none. */
int session_expand_metrics(const struct askdb *askdb, const char *sql, char **ret_sql,
                           struct askdb_error *err);

#endif
