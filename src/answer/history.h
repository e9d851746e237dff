/* What a question may lean on. */
#ifndef ANSWER_HISTORY_H
#define ANSWER_HISTORY_H

#include "askdb/askdb.h"
#include "catalog/catalog.h"
#include "query/query.h"
#include "translate/translate.h"
#include "util/arena.h"
#include "validate/validate.h"

/* In `arena`: the tree of the last turn that has SQL. NULL where there is no such turn, or where its SQL has
 * no tree: then *ret_warning says why. */
const struct query *history_query(struct arena *arena, const struct catalog *catalog,
                                  const struct askdb_request *request, const char **ret_warning);

/* What a language model is told beside the question, in `arena`: the turns before, and the examples most like
 * the question. SQL that `validator` does not let pass is left out; examples go with it. Returns a warning
 * where that is the last statement of the conversation, or NULL. */
const char *history_tell(struct arena *arena, struct validator *validator,
                         const struct askdb_request *request, struct translate_request *translate);

#endif
