/* Words of names in other languages, in English: "kunde", "bestelldatum" of German. */
#ifndef ENGLISH_FOREIGN_H
#define ENGLISH_FOREIGN_H

#include <stddef.h>

enum { FOREIGN_MOST_PARTS = 2 };

/* Codes of the languages that are known, ISO 639-1; NULL behind the last. */
extern const char *const foreign_languages[];

/* What a folded word of `length` bytes means, one or two words of English; NULL where it is not known. */
const char *foreign_meaning(const char *language, const char *word, size_t length);

/* The same of a word of a language that writes words in one piece: the meanings of its parts, in order. Returns how
 * many, 0 where it is not known. */
size_t foreign_parts(const char *language, const char *word, const char *ret_meanings[FOREIGN_MOST_PARTS]);

/* Made of data/foreign.txt; foreign_table has their numbers. */
extern const char *const foreign_meanings[];

#endif
