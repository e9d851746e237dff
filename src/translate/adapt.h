/* What the built-in translator learns from questions over its database with the queries that are right for them. */
#ifndef TRANSLATE_ADAPT_H
#define TRANSLATE_ADAPT_H

#include "translate/builtin.h"
#include "util/pack.h"

struct adapt_example {
    const char *question;
    const char *now; /* as of translate_request */
    const struct query *query;
    size_t group; /* below INT_MAX; those of one are left out together */
};

/* Takes the examples in and learns from them, in place of what was learned. One that has no sentence teaches nothing.
 * ASKDB_MODEL where the model fails, ASKDB_CANCELLED. */
int translate_adapt_learn(struct translate_builtin *builtin, const struct adapt_example *examples,
                          size_t count, struct work *work, struct askdb_error *err);

/* Learns again from all that were taken in, but for those of a group; -1: from all. Not after translate_adapt_unpack. */
void translate_adapt_leave_out(struct translate_builtin *builtin, int group);

/* What was learned. False where it is of another model or catalog, or broken. */
void translate_adapt_pack(const struct translate_builtin *builtin, struct pack *pack);
bool translate_adapt_unpack(struct translate_builtin *builtin, struct unpack *unpack);

#endif
