/* Lists of words, by what they are used for: those of data/ that have no format of their own. */
#ifndef ENGLISH_LISTS_H
#define ENGLISH_LISTS_H

#include "english/list_names.h" /* made of the lists: enum word_list */
#include "english/words.h"

#include <stdbool.h>
#include <stddef.h>

/* Is the folded word one of the list? */
bool list_has(enum word_list list, const char *word);

/* Is the word at `at`, by its folded text? None is behind the last. */
bool list_has_at(enum word_list list, const struct word *words, size_t count, size_t at);
/* Is one of them? */
bool list_has_one(enum word_list list, const struct word *words, size_t count);
/* Is one of those that a name is made of? */
bool list_has_one_in_name(enum word_list list, struct arena *arena, const char *name);

/* And the value that the list gives it: the number of a month, "two" is 2. */
bool list_value(enum word_list list, const char *word, int *ret_value);

/* Where a folded word stands in the lists, to be asked of many of them. */
struct list_place {
    size_t first, count;
};
struct list_place list_find(const char *word);
bool list_holds(enum word_list list, struct list_place place);

/* All words of a list, in its order. */
struct list_words {
    const char *const *words;
    size_t count;
};
extern const struct list_words list_words[WORD_LISTS];

#endif
