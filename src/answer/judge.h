/* What a statement is worth: whether it passes, and what comes of it. */
#ifndef ANSWER_JUDGE_H
#define ANSWER_JUDGE_H

#include "answer/internal.h"

/* Validates it and has the database prepare it. `ret_report` may be NULL. */
int session_validate(struct askdb *askdb, struct arena *arena, const char *sql,
                     struct validated_query **ret_query, struct validate_report *ret_report,
                     struct askdb_error *err);

/* Of what is shown: the caller's limit (0: none) and the policy's, whichever is less. */
size_t session_most_rows(const struct askdb *askdb, size_t rows);
/* ASKDB_USAGE where there is none, or one of its functions is missing. */
int session_check_sink(const struct askdb_sink *sink, struct askdb_error *err);
/* session.c: runs what passed, as askdb_run does. */
/* Begins a part of the work that has what the question left of so many milliseconds of the database's time: whatever is
 * tried for a question, and then its answer, have the limit of one statement. For work_end. */
struct work_span session_begin_rest(struct askdb *askdb, long milliseconds);

int session_run(struct askdb *askdb, const struct validated_query *query, const struct askdb_limits *limits,
                const struct askdb_sink *sink, struct askdb_run_result *ret_result, struct askdb_error *err);
/* session.c: as askdb_run, of the database as it is open. */
int session_run_text(struct askdb *askdb, const char *sql, const struct askdb_limits *limits,
                     const struct askdb_sink *sink, struct askdb_run_result *ret_result,
                     struct askdb_error *err);
/* answer.c: likewise askdb_translate. */
int session_translate(struct askdb *askdb, const struct askdb_request *request,
                      struct askdb_answer **ret_answer, struct askdb_error *err);
/* session.c: as askdb_check; what passes is *ret_query, for validated_query_destroy. */
int session_check(struct askdb *askdb, const char *sql, struct validated_query **ret_query,
                  struct askdb_report **ret_report, struct askdb_error *err);

/* Does it return a row that holds something, a number other than 0 or a text, within a second, or is there no
 * use in asking? */
bool session_ends_probing(struct askdb *askdb, const struct validated_query *query, bool *ret_found);

/* What came of running a statement. */
struct judged {
    uint64_t digest; /* of the rows, whatever their order */
    bool known;      /* it came to its end, with a row that holds something: digests can be compared */
};

/* Runs it for at most `rows` rows, and a second. ASKDB_DATABASE where it fails, ASKDB_CANCELLED where it does
 * not end for a reason that is none of its own. */
int judge_run(struct askdb *askdb, const struct validated_query *query, size_t rows,
              struct judged *ret_judged, struct askdb_error *err);

/* What to tell a model of such an error, its place marked. In `arena`. */
const char *judge_explain(struct arena *arena, const char *sql, const struct askdb_error *err);

#endif
