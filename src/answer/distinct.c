/* Of an answer's readings those that are not the same thing twice. */
#include "answer/ask.h"
#include "answer/audit.h"
#include "answer/judge.h"
#include "answer/statements.h"

#include <string.h>

enum { MOST_ROWS = 2000, MILLISECONDS = 300, MOST_TRIED = 8 };

/* What a reading came to. */
struct told {
    const char *sentence;
    bool known; /* its rows, of which there are some */
    uint64_t digest;
};

/* One that says what another one says need not be run. */
static bool says_the_same(const struct told *told, size_t count, const char *sentence)
{
    bool same = false;
    for (size_t i = 0; i < count && sentence[0] != '\0'; i++) {
        same = same || strcmp(told[i].sentence, sentence) == 0;
    }
    return same;
}

/* All of its rows: the probe, which looks at a first one, does not tell readings apart. */
static struct told run_reading(struct askdb *askdb, const struct askdb_answer *answer, size_t place)
{
    struct told told = {.sentence = answer->candidates[place].reading};
    struct askdb_limits limits = {.timeout_ms = MILLISECONDS, .max_rows = MOST_ROWS};
    struct askdb_run_result result;
    struct askdb_error ignored;
    struct tally tally;
    tally_init(&tally, NULL, true);
    struct work_span span = session_begin_rest(askdb, askdb->work->usual);
    if (askdb_run_candidate(askdb, answer, place, &limits, &tally.sink, &result, &ignored) == 0) {
        told.known = !result.truncated && tally.something;
        told.digest = tally.digest;
    }
    work_end(askdb->work, span);
    return told;
}

static bool returns_the_same(const struct told *told, size_t count, const struct told *other)
{
    bool same = false;
    for (size_t i = 0; i < count; i++) {
        same = same || (told[i].known && other->known && told[i].digest == other->digest);
    }
    return same;
}

size_t answer_distinct_readings(const struct askdb_outcome *outcome, size_t most, size_t *ret_places)
{
    const struct askdb_conversation *conversation = &((const struct outcome *)outcome)->conversation;
    const struct askdb_answer *answer = outcome->answer;
    struct told told[MOST_TRIED];
    size_t count = 0;
    most = most < MOST_TRIED ? most : MOST_TRIED;
    /* where none was run for its rows it may take long */
    bool run = conversation->probe && answer->unprobed_rows == 0 && answer->unprobed_cost == 0;
    for (size_t place = 0; place < answer->count && place < MOST_TRIED && count < most; place++) {
        const char *sentence = answer->candidates[place].reading;
        if (says_the_same(told, count, sentence)) {
            continue;
        }
        told[count] =
            run ? run_reading(conversation->askdb, answer, place) : (struct told){.sentence = sentence};
        if (!returns_the_same(told, count, &told[count])) {
            ret_places[count++] = place;
        }
    }
    return count;
}
