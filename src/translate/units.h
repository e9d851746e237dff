/* "Over 5 minutes" on a column of milliseconds, "average distance in miles" of one of kilometres. */
#ifndef TRANSLATE_UNITS_H
#define TRANSLATE_UNITS_H

#include "catalog/units.h"
#include "query/query.h"
#include "util/arena.h"

/* Numbers that the question gives a unit become numbers in the unit of the column that they are compared
 * with, and what is shown of a column is in the unit that the question asks for ("in minutes", "how many
 * hours"). Amounts in cents are shown, and compared with numbers without a unit, in
 * the main unit unless the question speaks of cents. A column without a known unit, or of another kind of quantity, stays as it is. True where the tree
 * was changed. */
bool units_apply(struct arena *arena, const struct catalog *catalog, const char *question,
                 struct query *query);

/* Of an expression, a column or what is made of one by an aggregate and by a factor between units: the
 * column, and the unit that the value is in. -1: it is nothing of the kind. */
int32_t units_of_expr(struct arena *arena, const struct catalog *catalog, const struct expr *expr,
                      const struct unit **ret_unit);

#endif
