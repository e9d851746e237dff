/* Conditions on flags, turned to the side that the question's words ask for (translate/polarity.h), and in the form in
 * which the column holds it. */
#ifndef TRANSLATE_FLAGS_H
#define TRANSLATE_FLAGS_H

#include "catalog/value_index.h"
#include "query/query.h"

/* Where all conditions of the tree on a flag keep the one side and the question asks for the other, they are turned
 * round; one that asks whether a flag has a value which holds blanks in its place asks for those. `index` may be NULL.
 * True where the words from `ret_first` to `ret_last` have said which side of some flag is asked for. */
bool translate_flags(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                     const char *question, struct query *query, size_t *ret_first, size_t *ret_last);

#endif
