/* Words of names in other languages, in English: "kunde", "bestelldatum" of German. */
#ifndef ENGLISH_FOREIGN_H
#define ENGLISH_FOREIGN_H

#include <stddef.h>

enum { FOREIGN_MOST_PARTS = 2 };

/* Codes of the languages that are known, ISO 639-1; NULL behind the last. */
extern const char *const english_foreign_languages[];

/* What a folded word means, one or two words of English; of one that German or Dutch write in one piece the meanings
 * of its parts, in order. Returns how many, 0 where it is not known. */
size_t english_foreign_parts(const char *language, const char *word,
                             const char *ret_meanings[FOREIGN_MOST_PARTS]);

/* Made of data/foreign.txt; english_foreign_table has their numbers. */
extern const char *const english_foreign_meanings[];

#endif
