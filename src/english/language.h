/* Which language a question is in. */
#ifndef ENGLISH_LANGUAGE_H
#define ENGLISH_LANGUAGE_H

#include "english/words.h"

/* "German"; "another script" where most letters are not Latin; NULL: English, or not to be told. A few words
 * are enough that the language has and English does not, where these are more than the words that only
 * English has. */
const char *language_of(const struct word *words, size_t count);

/* Made of data/languages.txt; language_table has their numbers. */
extern const char *const language_names[];
extern const size_t language_count;

#endif
