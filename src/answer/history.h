/* What a question may lean on. */
#ifndef ANSWER_HISTORY_H
#define ANSWER_HISTORY_H

#include "askdb/askdb.h"
#include "catalog/catalog.h"
#include "query/query.h"
#include "translate/translate.h"
#include "util/arena.h"
#include "validate/validate.h"

enum { HISTORY_TURNS = 3 };

/* The last turns that were answered, the latest first. Behind the first of them the latest one that was declined after it,
 * for what needs that; it is first where none was answered. */
struct history {
    const struct query *queries[HISTORY_TURNS];
    const char *questions[HISTORY_TURNS], *sql[HISTORY_TURNS];
    double confidences[HISTORY_TURNS]; /* 1 where it is not known */
    bool declined[HISTORY_TURNS];      /* no rows of it were shown */
    size_t count;
};

/* In `arena`: nothing where the last turn's SQL has no tree: then *ret_warning says why. */
struct history *history_read(struct arena *arena, const struct catalog *catalog,
                             const struct askdb_request *request, const char **ret_warning);

/* What a language model is told beside the question, in `arena`: the turns before, and the examples most like
 * the question. SQL that `validator` does not let pass is left out; examples go with it. Returns a warning
 * where that is the last statement of the conversation, or NULL. */
const char *history_tell(struct arena *arena, struct validator *validator,
                         const struct askdb_request *request, struct translate_request *translate);

#endif
