/* Rows that hold from a day on, until the next row of the same thing: a table with an effective date and no end. */
#ifndef TRANSLATE_EFFECTIVE_H
#define TRANSLATE_EFFECTIVE_H

#include "query/query.h"
#include "translate/current.h"
#include "util/arena.h"

/* Keeps of such tables the row that holds on the day asked for, in each block: "current salary", "exchange rate on 15 August
 * 2024", "as of 2023". Only where it is sure of what a row is: the rest of a primary key with the date in it, or the table's only
 * reference. `today` as in struct current. True where the tree was changed. */
bool translate_effective(struct arena *arena, const struct catalog *catalog, const char *question,
                         const struct current *current, struct query *query);

#endif
