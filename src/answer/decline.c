/* What happens to a question that is not to be answered. */
#include "answer/ask.h"
#include "util/error.h"
#include "util/real.h"
#include "util/text.h"

#include <string.h>

/* More likely than not, the data holds no answer. */
static const double UNANSWERABLE = 0.5;

/* Of the confidence that is asked for, unless a person asked for it, where all that is not known is an everyday word: it has been counted against the
 * reading already. */
static const double OF_EVERYDAY = 0.5;

static int leaves_words_out(const struct askdb_candidate *candidate, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct text text;
    text_open(&text);
    for (size_t i = 0; i < candidate->not_used_count; i++) {
        fprintf(text.out, "%s\"%s\"", i > 0 ? ", " : "", candidate->not_used[i]);
    }
    int status =
        error_tell(err, CODE_NOT_USED, "a part of the question was not used: %s", text_close(&text, arena));
    error_hint(err, "without --strict it is answered all the same");
    arena_destroy(arena);
    return status;
}

static int refuse(const struct askdb_refusal *refusal, struct askdb_error *err)
{
    error_set(err, ASKDB_DECLINED, "%s", refusal->message);
    if (err != NULL) {
        err->code = refusal->code;
    }
    error_hint(err, "%s", refusal->hint);
    return -ASKDB_DECLINED;
}

/* Does it go on from a question that was declined? */
static bool leans_on_declined(const struct askdb_conversation *conversation,
                              const struct askdb_candidate *candidate)
{
    bool declined = false;
    for (size_t i = 0; candidate->follow_up_of != NULL && i < conversation->history_count; i++) {
        const struct askdb_turn *turn = &conversation->history[i];
        declined = strcmp(turn->question, candidate->follow_up_of) == 0 ? turn->declined : declined;
    }
    return declined;
}

int decline_answer(const struct askdb_conversation *conversation, const struct askdb_answer *answer,
                   bool analysed, struct askdb_error *err)
{
    const struct askdb_candidate *best = &answer->candidates[0];
    const struct askdb_refusal *refusal = answer->refusal;
    double least = conversation->min_confidence;
    const char *declined = leans_on_declined(conversation, best) ? best->follow_up_of : NULL;
    bool everyday = conversation->lenient && refusal != NULL && refusal->everyday && !analysed;
    least *= everyday ? OF_EVERYDAY : 1;
    bool unanswerable = least > 0 && answer->unanswerable > UNANSWERABLE;
    if (conversation->strict && best->not_used_count > 0) {
        return leaves_words_out(best, err);
    }
    if (refusal != NULL && least > 0 && (refusal->certain || unanswerable || best->confidence < least)) {
        return refuse(refusal, err);
    }
    if (unanswerable) {
        error_set(err, ASKDB_DECLINED, "the data does not seem to hold the answer to this question");
    } else if (best->confidence < least && declined != NULL) {
        error_set(err, ASKDB_DECLINED, "it goes on from a question that was declined: '%s'", declined);
    } else if (best->confidence < least) {
        error_set(err, ASKDB_DECLINED,
                  "unsure what is asked: the nearest reading has a confidence of %.2f, and %g is needed",
                  real_floor_share(best->confidence), least);
    } else {
        return 0;
    }
    error_hint(err, "'askdb sql --min-confidence 0 --explain' shows the readings");
    return -ASKDB_DECLINED;
}

int decline_several(const struct askdb *askdb, const char *question, struct askdb_error *err)
{
    struct askdb_span spans[ASKDB_QUESTIONS_MAX];
    size_t count = askdb_split(askdb, question, spans);
    if (count < 2) {
        return 0;
    }
    error_set(err, ASKDB_DECLINED, "these are %zu questions in one", count);
    error_hint(err, "ask one at a time: '%.*s'", (int)(spans[0].end - spans[0].start),
               question + spans[0].start);
    return -ASKDB_DECLINED;
}
