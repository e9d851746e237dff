/* Values that the index does not hold: it has samples of large tables. */
#ifndef ANSWER_SEEK_H
#define ANSWER_SEEK_H

#include "answer/internal.h"
#include "translate/account.h"

/* Looks for what the account of a reading has no place for, or for a text that no value of the index is, in
 * the columns of text whose values may not all be known: by an index of the column, else in the first 100,000
 * rows of its table, one statement a column, under the policy. What is found is in askdb->index from then on.
 * True where something was. */
bool session_seek(struct askdb *askdb, struct arena *arena, const char *question,
                  const struct account *account);

#endif
