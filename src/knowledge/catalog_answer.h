/* Questions about the database itself: what a column means, which tables hold something, which columns have
 * personal data. What a policy hides is no part of the catalog, and is in no answer. */
#ifndef KNOWLEDGE_CATALOG_ANSWER_H
#define KNOWLEDGE_CATALOG_ANSWER_H

#include "catalog/value_index.h"
#include "knowledge/knowledge.h"

/* Fills *ret_found, in `arena`, where the question is one of these and the catalog has an answer: `sure`
 * where it can mean nothing else ("what does ord_stat mean?"), not where documents may know better ("what
 * does status mean?"). `values`, of which the names of codes are told, and `meaning` may be NULL. False else. */
bool catalog_answer(struct arena *arena, const struct catalog *catalog, const struct value_index *values,
                    struct meaning *meaning, const char *question, const struct work *work,
                    struct knowledge_found *ret_found);

#endif
