/* Codes that have labels, where they are shown. */
#ifndef TRANSLATE_CODE_SHOWN_H
#define TRANSLATE_CODE_SHOWN_H

#include "catalog/value_index.h"
#include "query/query.h"

/* Shows the label of a table of codes in the place of a code all of whose values have one there, unless the question asks
 * for codes; groups and the order are still by the code. `index` may be NULL. In place. */
void translate_code_shown(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                          const char *question, struct query *query);

#endif
