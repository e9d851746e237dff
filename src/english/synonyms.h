/* Words that people of a trade use for one another: client, customer, account. */
#ifndef ENGLISH_SYNONYMS_H
#define ENGLISH_SYNONYMS_H

#include <stddef.h>
#include <stdint.h>

/* The groups that hold the word, folded, or what it is the plural or a regular form in -ed or -ing of: two words that share one mean much the
 * same. Returns how many, 0 for a word in none. */
size_t synonyms_groups(const char *word, const uint16_t **ret_groups);

#endif
