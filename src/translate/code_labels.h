/* Labels of codes that no key leads to. */
#ifndef TRANSLATE_CODE_LABELS_H
#define TRANSLATE_CODE_LABELS_H

#include "catalog/value_index.h"
#include "query/query.h"

/* Where a condition is that a table of several lists of codes has a label, over a key into another list than the label
 * is of, and one column of the joined tables holds the code that is called so, the condition is on that column: "waiting
 * for parts" is job.status = 25, and no job is joined to the list of kinds. `index` may be NULL. In place. */
void translate_code_labels(struct arena *arena, const struct catalog *catalog,
                           const struct value_index *index, struct query *query);

/* False where a condition asks for a label of another list than the one that its table of codes is joined for: no row has
 * it. `index` may be NULL. */
bool translate_code_labels_hold(struct arena *arena, const struct catalog *catalog,
                                const struct value_index *index, const struct query *query);

#endif
