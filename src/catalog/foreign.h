/* Names in another language than English. */
#ifndef CATALOG_FOREIGN_H
#define CATALOG_FOREIGN_H

#include "catalog/catalog.h"
#include "english/words.h"

enum { CATALOG_MOST_MEANT = 4 /* words that one stands for */ };

/* The language that the names of tables and columns are in, a code of english_foreign_languages: at least four of their
 * different words and a sixth of those are of it and not English too. NULL: English, or not known. */
const char *catalog_language(const struct catalog *catalog);

/* The English words of a word of that language, split anew in `arena`; 0 where it is not known. `language` may be
 * NULL. */
size_t catalog_in_english(struct arena *arena, const char *language, const struct word *word,
                          struct word **ret_words);

#endif
