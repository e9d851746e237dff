/* Rows that go on until a day that some of them lack, and that is behind today in others: contracts for a fixed term. Those
 * in force today have no end or one that is not past; those that are over have one that is past. */
#ifndef TRANSLATE_IN_FORCE_H
#define TRANSLATE_IN_FORCE_H

#include "catalog/value_index.h"
#include "query/query.h"
#include "util/civil.h"

/* Of columns that are known to hold days behind today, in all blocks: "has no end" becomes "has none or one from today on",
 * with a begin that is not behind today where some are, and "has an end" of rows that are said to be over becomes "ended
 * before today". A table that the question says so of, and that no condition limits so, gets the condition. In place;
 * `index` may be NULL. True where the tree was changed; the tokens that say so then, from `*ret_first` to `*ret_last`. */
bool translate_in_force(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                        const char *question, struct civil today, struct query *query, size_t *ret_first,
                        size_t *ret_last);

#endif
