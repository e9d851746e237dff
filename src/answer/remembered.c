#include "answer/remembered.h"
#include "sql/sql.h"

#include <string.h>

bool session_remembered(struct verdicts *verdicts, const struct askdb_request *request,
                        struct askdb_candidate *ret_candidate, const char **ret_fault)
{
    const struct validated_query *query = NULL;
    struct askdb_error err;
    if (request->remembered == NULL) {
        return false;
    }
    if (verdicts_get(verdicts, request->remembered, &query, &err) != 0) {
        *ret_fault = arena_strdup(verdicts->arena, err.message);
        return false;
    }
    *ret_candidate = (struct askdb_candidate){
        .sql = arena_strdup(verdicts->arena, request->remembered),
        .confidence = 1,
        .ordered = sql_is_ordered(verdicts->askdb->catalog->dialect, request->remembered),
        .remembered = true,
        .reading = ""};
    return true;
}

void session_put_first(struct arena *arena, const struct askdb_candidate *first, struct askdb_answer *answer)
{
    struct askdb_candidate *all = ARENA_ARRAY(arena, struct askdb_candidate, answer->count + 1);
    size_t count = 0;
    all[count++] = *first;
    for (size_t i = 0; i < answer->count; i++) {
        const struct askdb_candidate *other = &answer->candidates[i];
        if (strcmp(other->sql, first->sql) != 0) {
            all[count++] = *other;
        } else {
            all[0].words = other->words;
            all[0].word_count = other->word_count;
            all[0].not_used = other->not_used;
            all[0].not_used_count = other->not_used_count;
        }
    }
    answer->candidates = all;
    answer->count = count;
    answer->unanswerable = 0;
    answer->refusal = NULL;
}
