#include "answer/agree.h"

#include <string.h>

struct outcome outcome_of(const struct decide_question *question, const char *sql)
{
    struct outcome outcome = {.sql = sql};
    const struct validated_query *query = NULL;
    struct askdb_error ignored;
    if (question->probe && verdicts_get(question->verdicts, sql, &query, &ignored) == 0 &&
        judge_run(question->askdb, query, AGREE_MAX_ROWS, &outcome.result, &ignored) != 0) {
        outcome.result.known = false;
    }
    return outcome;
}

bool outcomes_agree(const struct outcome *a, const struct outcome *b)
{
    bool known = a->result.known && b->result.known;
    return strcmp(a->sql, b->sql) == 0 || (known && a->result.digest == b->result.digest);
}
