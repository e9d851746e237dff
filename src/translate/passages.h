/* Passages of a prompt as text, in `arena`, without a line feed at the end; "" without items. */
#ifndef TRANSLATE_PASSAGES_H
#define TRANSLATE_PASSAGES_H

#include "catalog/subset.h"
#include "catalog/value_index.h"
#include "query/definitions.h"
#include "translate/translate.h"

/* A line for each value of a column that `part` (NULL: all) has. */
const char *passage_of_values(struct arena *arena, const struct catalog *catalog,
                              const struct catalog_subset *part, const struct value_match *values,
                              size_t count);

/* A line with the question and one with the statement for each. With `without_texts` the texts in statements
 * are left out. */
const char *passage_of_turns(struct arena *arena, enum dialect dialect, const struct translate_turn *turns,
                             size_t count, bool without_texts);

/* A line for each metric, calculated column and named condition: those that the question names, and of the others as
 * many as `tokens` have room for; then what holds of all questions. `definitions` may be NULL. */
const char *passage_of_meanings(struct arena *arena, const struct catalog *catalog,
                                const struct definitions *definitions, const char *question, size_t tokens,
                                bool without_texts);

/* A statement or an expression on one line, without comments, and without its texts: '...' stands for each.
 * NULL where it cannot be read. */
const char *passage_without_texts(struct arena *arena, enum dialect dialect, const char *sql);

#endif
