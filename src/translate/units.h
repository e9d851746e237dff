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

/* A value times or divided by a number. */
bool units_is_factor(const struct expr *expr);

/* What a value is in, of what is calculated of several columns too; NULL: not told. */
const struct unit *units_of_value(struct arena *arena, const struct catalog *catalog,
                                  const struct expr *expr);

/* What days between two dates are shown in, by their factors: "years" of a quotient by 365.25; NULL: it is none, or by
 * another number. */
const struct unit *units_of_days(const struct catalog *catalog, const struct expr *expr);

/* Is a number that the question gives in euros, dollars, ... compared with a whole number that neither its unit nor its
 * name says to be money? */
bool units_doubt_money(struct arena *arena, const struct catalog *catalog, const char *question,
                       const struct query *query);

#endif
