/* What validation and the database say of the statements of one question, each of which is asked about once.
 */
#ifndef ANSWER_VERDICTS_H
#define ANSWER_VERDICTS_H

#include "answer/internal.h"

struct verdict;

struct verdicts {
    struct askdb *askdb;
    struct arena *arena;
    struct verdict *latest;
};

/* As session_validate of the statement. The query is of the verdicts. */
int verdicts_get(struct verdicts *verdicts, const char *sql, const struct validated_query **ret_query,
                 struct askdb_error *err);
/* Of a statement that passed: how many rows its tables have, where that is known. */
double verdicts_rows(const struct verdicts *verdicts, const char *sql);
/* Frees the queries. */
void verdicts_finish(struct verdicts *verdicts);

#endif
