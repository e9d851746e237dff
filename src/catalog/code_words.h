/* Codes that nothing explains, as words call them: 'F' of P, F and C for "failed", 'CANC' for "cancelled". A guess. */
#ifndef CATALOG_CODE_WORDS_H
#define CATALOG_CODE_WORDS_H

#include "catalog/catalog.h"
#include "catalog/value_index.h"

/* Is it a column of short codes, by its name and all of its values, none of which has a name? */
bool catalog_is_coded(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                      int32_t column);

/* Is it the mark of a flag that has no other value, the beginning of a word of its name: 'V' in void_flag? */
bool catalog_is_mark(struct arena *arena, const struct catalog_column *column, const char *stored);

/* How a word stands for a code. */
enum code_fit {
    CODE_FIT_NONE,
    CODE_FIT_INITIAL, /* its first letter */
    CODE_FIT_LETTERS, /* some of its letters in order, the first among them */
    CODE_FIT_BEGIN,   /* its first letters, more than one */
};

/* The one code of the column that the word at `at`, or it and the next where they are one, stands for; NULL: none, or several.
 * `ret_length`: tokens. */
const char *catalog_code_called(struct arena *arena, const struct value_index *index, int32_t column,
                                const struct word *words, size_t count, size_t at, enum code_fit *ret_fit,
                                size_t *ret_length);

/* Does the word tell what things are like, and not what somebody does? It stands `beside` the name of their table, or
 * behind a verb: "failed inspections", "members who are frozen". */
bool catalog_tells_state(const struct word *words, size_t count, size_t at, bool beside);

#endif
