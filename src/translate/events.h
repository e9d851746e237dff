/* "Sold in 2023" is about the day of the sale: the verb of a question names the date that a condition is on. */
#ifndef TRANSLATE_EVENTS_H
#define TRANSLATE_EVENTS_H

#include "query/query.h"
#include "util/civil.h"

/* Where the question has one verb of an event, a time right behind it, a table of the outermost block has one date of
 * that name, and what the block does with times it does with another date of that table, of no event that the question
 * has, the one takes the other's place. Where the block does nothing with times and the date is empty for rows without
 * the event, those are left out ("not sold", "unsold": the others are). True where the tree was changed, or
 * says what has not happened already; `*ret_token` is the verb. */
bool events_apply(struct arena *arena, const struct catalog *catalog, const char *question,
                  struct civil today, struct query *query, size_t *ret_token);

/* Is such a date there, empty for rows without the event, and nothing in the block to do with the event? */
bool events_unused(struct arena *arena, const struct catalog *catalog, const char *question,
                   struct civil today, const struct query *query, size_t *ret_token);

#endif
