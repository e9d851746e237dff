/* Rows that refer to one of several tables (catalog_key_is_typed), where a tree uses them without a join. */
#ifndef TRANSLATE_TYPED_H
#define TRANSLATE_TYPED_H

#include "english/words.h"
#include "query/query.h"
#include "util/arena.h"

/* Ids of such rows among those of another table, or these among them, are only those of its type. Where the question
 * names one of the tables, the rows are those that refer to it. */
void translate_typed_settle(struct arena *arena, const struct catalog *catalog, const struct word *words,
                            size_t count, struct query *query);

#endif
