#include "answer/agree.h"

#include <string.h>

struct outcome outcome_of(const struct translate_judge *judge, const char *sql)
{
    struct outcome outcome = {.sql = sql};
    struct askdb_error ignored;
    if (judge != NULL && judge->run != NULL &&
        judge->run(judge->context, sql, AGREE_MAX_ROWS, &outcome.result, &ignored) != 0) {
        outcome.result.known = false;
    }
    return outcome;
}

bool outcomes_agree(const struct outcome *a, const struct outcome *b)
{
    bool known = a->result.known && b->result.known;
    return strcmp(a->sql, b->sql) == 0 || (known && a->result.digest == b->result.digest);
}
