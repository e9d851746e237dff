/* What a statement is worth: whether it passes, and what comes of it. */
#ifndef ANSWER_JUDGE_H
#define ANSWER_JUDGE_H

#include "answer/internal.h"

/* Validates it and has the database prepare it. `ret_report` may be NULL. */
int session_validate(struct askdb *askdb, struct arena *arena, const char *sql,
                     struct validated_query **ret_query, struct validate_report *ret_report,
                     struct askdb_error *err);

/* Does it return a row that holds something within a second, or is there no use in asking? */
bool session_ends_probing(struct askdb *askdb, const struct validated_query *query, bool *ret_found);

/* For translators; with `probe` statements may be run, a second each. `askdb` must outlive it. */
struct translate_judge session_judge(struct askdb *askdb, bool probe);

#endif
