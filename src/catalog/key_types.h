/* References of which a second column says to which table they are: charges.chargeable_id beside
 * chargeable_type, of which each value names a table. Inside a search for keys: key_values.c reads the values,
 * a reading for each of 0..key_types_find() - 1, and has them proposed. */
#ifndef CATALOG_KEY_TYPES_H
#define CATALOG_KEY_TYPES_H

#include "catalog/key_search.h"

/* Looks for such columns. Returns how many readings they take. */
size_t key_types_find(struct key_search *search);
void key_types_ask(const struct key_search *search, size_t place, struct key_reading *reading);
void key_types_take(struct key_search *search, size_t place, const char *const *row);

/* Adds a pair for each value that names a table, and no other value does. */
void key_types_propose(struct key_search *search);

/* Do the contents speak for the pair, of RULE_TYPED? */
bool key_types_agree_all(const struct key_search *search, const struct key_pair *pair);

#endif
