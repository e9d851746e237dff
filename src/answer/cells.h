/* Cells of results that the answer itself reads. */
#ifndef ANSWER_CELLS_H
#define ANSWER_CELLS_H

#include "askdb/result.h"
#include "util/arena.h"

/* As text in `arena`, reals with 15 digits; NULL: it is missing, or bytes. */
const char *answer_cell_text(struct arena *arena, const struct askdb_cell *cell);

/* `begin` of a sink to which the columns say nothing new. */
int answer_ignore_columns(void *context, const struct askdb_column *columns, size_t count,
                          struct askdb_error *err);

#endif
