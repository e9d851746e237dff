/* Conditions on values that no word of the question gives: "number of invoices" is not those of one status. */
#ifndef TRANSLATE_UNSAID_H
#define TRANSLATE_UNSAID_H

#include "query/query.h"
#include "translate/account.h"

/* The query without the conditions that all its rows must meet and whose columns are equal, or not, to values that no
 * word became and that `history` (NULL: none) does not have either; a copy in `arena`, NULL where there are none. Times
 * are left alone. */
struct query *translate_unsaid_without(struct arena *arena, const struct catalog *catalog,
                                       const struct account *account, const struct query *history,
                                       const struct query *query);

/* Do the question's words have the places in `without` that they have in `with`, and each a place? Then the conditions
 * that `with` has beside it are of none of them. */
bool translate_unsaid_same_words(const struct account *with, const struct account *without);

#endif
