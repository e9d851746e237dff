#include "answer/analysis.h"
#include "answer/ask.h"
#include "answer/judge.h"

enum { WORDINGS = 3 };

/* The rest of the question, translated as any other; conversation and what is remembered have no part. */
int analysis_translate(struct analysis *analysis, const char *text, struct askdb_error *err)
{
    struct outcome *outcome = analysis->outcome;
    const struct askdb_conversation *conversation = &outcome->conversation;
    struct askdb_request request = {.question = text, .now = conversation->now, .probe = conversation->probe};
    askdb_answer_destroy(outcome->answer);
    outcome->answer = NULL;
    int status = session_translate(conversation->askdb, &request, &outcome->answer, err);
    if (status != 0) {
        return status;
    }
    outcome->public.answer = outcome->answer;
    outcome->public.chosen = &outcome->answer->candidates[0];
    outcome->public.sql = outcome->public.chosen->sql;
    status = decline_answer(conversation, outcome->answer, true, err);
    outcome->public.declined = status != 0;
    return status;
}

bool analysis_read_number(struct analysis *analysis, const char *number, const char *whose,
                          analysis_accept *accept, void *context)
{
    struct arena *arena = analysis->arena;
    const struct askdb_outcome *outcome = &analysis->outcome->public;
    const char *const wordings[WORDINGS] = {arena_printf(arena, "%s by %s", number, whose),
                                            arena_printf(arena, "%s for each of the %s", number, whose),
                                            arena_printf(arena, "%s and their %s", whose, number)};
    for (size_t i = 0; i < WORDINGS; i++) {
        struct askdb_error ignored;
        if (analysis_translate(analysis, wordings[i], &ignored) == 0 &&
            outcome->chosen->not_used_count == 0 && accept(context, arena_strdup(arena, outcome->sql))) {
            return true;
        }
    }
    return false;
}
