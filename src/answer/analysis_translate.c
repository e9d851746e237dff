#include "answer/analysis.h"
#include "answer/ask.h"

/* The rest of the question, translated as any other; conversation and what is remembered have no part. */
int analysis_translate(struct analysis *analysis, const char *text, struct askdb_error *err)
{
    struct outcome *outcome = analysis->outcome;
    const struct askdb_conversation *conversation = &outcome->conversation;
    struct askdb_request request = {.question = text, .now = conversation->now, .probe = conversation->probe};
    askdb_answer_destroy(outcome->answer);
    outcome->answer = NULL;
    int status = askdb_translate(conversation->askdb, &request, &outcome->answer, err);
    if (status != 0) {
        return status;
    }
    outcome->public.answer = outcome->answer;
    outcome->public.chosen = &outcome->answer->candidates[0];
    outcome->public.sql = outcome->public.chosen->sql;
    status = decline_answer(conversation, outcome->answer, err);
    outcome->public.declined = status != 0;
    return status;
}
