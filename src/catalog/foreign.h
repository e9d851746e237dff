/* Names in another language than English. */
#ifndef CATALOG_FOREIGN_H
#define CATALOG_FOREIGN_H

#include "catalog/catalog.h"
#include "english/words.h"

/* The language that the names of tables and columns are in, a code of english_foreign_languages: at least four of their
 * different words and a sixth of those are of it and not English too. NULL: English, or not known. */
const char *catalog_language(const struct catalog *catalog);

/* The English words of a word of that language, split anew in `arena`; 0 where it is not known. `language` may be
 * NULL. */
size_t catalog_in_english(struct arena *arena, const char *language, const struct word *word,
                          struct word **ret_words);

/* Gives the tables and columns of a catalog in another language their plain names. */
void catalog_name_plainly(struct catalog *catalog);

/* The name in English where it is in another language. */
static inline const char *catalog_column_words(const struct catalog_column *column)
{
    return column->plain != NULL ? column->plain : column->name;
}

static inline const char *catalog_table_words(const struct catalog_table *table)
{
    return table->plain != NULL ? table->plain : table->name;
}

#endif
