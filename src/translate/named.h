/* Words of a question that name tables. */
#ifndef TRANSLATE_NAMED_H
#define TRANSLATE_NAMED_H

#include "english/words.h"
#include "query/join.h"

/* "customers" of cust, customer and clients: by the last word of the table's name. */
bool named_table(struct arena *arena, const struct catalog *catalog, int32_t table, const struct word *word);

/* Is the table in the plan, or does a key of it lead to a table that is? */
bool named_near(const struct catalog *catalog, const struct join_plan *plan, int32_t table);

/* Is the phrase from `first` to before `end` the table's name? It ends with the last word of the name and has all of
 * them, but for those that say nothing: "cafe sales" of fact_cafe_sale. */
bool named_phrase(struct arena *arena, const struct catalog *catalog, int32_t table, const struct word *words,
                  size_t first, size_t end);

/* The table that the words from `first` on begin with, by its whole name: "patrons" of "patrons booked an opera", but
 * nothing of "order value"; where no table has it, the only one whose name ends with it. -1: none. */
int32_t named_first(struct arena *arena, const struct catalog *catalog, const struct word *words,
                    size_t count, size_t first);

/* Where the phrase ends that begins at a place: "bottles of red wine" before "of". */
size_t named_end(const struct word *words, size_t count, size_t first);

#endif
