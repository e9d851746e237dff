#include "answer/verdicts.h"

#include "answer/judge.h"

#include <string.h>

struct verdict {
    struct verdict *before;
    const char *sql;
    struct validated_query *query; /* NULL: it does not pass */
    struct askdb_error fault;
};

int verdicts_get(struct verdicts *verdicts, const char *sql, const struct validated_query **ret_query,
                 struct askdb_error *err)
{
    struct verdict *verdict = verdicts->latest;
    while (verdict != NULL && strcmp(verdict->sql, sql) != 0) {
        verdict = verdict->before;
    }
    if (verdict == NULL) {
        verdict = ARENA_NEW(verdicts->arena, struct verdict);
        *verdict = (struct verdict){.before = verdicts->latest, .sql = arena_strdup(verdicts->arena, sql)};
        session_validate(verdicts->askdb, verdicts->arena, sql, &verdict->query, NULL, &verdict->fault);
        verdicts->latest = verdict;
    }
    if (verdict->query == NULL) {
        *err = verdict->fault;
        return -(int)verdict->fault.status;
    }
    *ret_query = verdict->query;
    return 0;
}

void verdicts_finish(struct verdicts *verdicts)
{
    for (struct verdict *verdict = verdicts->latest; verdict != NULL; verdict = verdict->before) {
        validated_query_destroy(verdict->query);
    }
    verdicts->latest = NULL;
}
