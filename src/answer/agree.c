#include "answer/agree.h"

#include <string.h>

struct execution execution_of(const struct decide_question *question, const char *sql)
{
    struct execution execution = {.sql = sql};
    const struct validated_query *query = NULL;
    struct askdb_error ignored;
    if (question->probe && verdicts_get(question->verdicts, sql, &query, &ignored) == 0 &&
        judge_run(question->askdb, query, AGREE_MAX_ROWS, &execution.result, &ignored) != 0) {
        execution.result.known = false;
    }
    return execution;
}

bool executions_agree(const struct execution *a, const struct execution *b)
{
    bool known = a->result.known && b->result.known;
    return strcmp(a->sql, b->sql) == 0 || (known && a->result.digest == b->result.digest);
}
