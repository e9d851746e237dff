/* Reads the definition of a view. */
#ifndef EXEC_VIEW_TEXT_H
#define EXEC_VIEW_TEXT_H

#include "catalog/lineage.h"
#include "util/arena.h"

/* What a SELECT reads and gives, in `arena`. What is beyond one SELECT over tables and joins is opaque.
 * `text` is the SELECT, or CREATE VIEW ... AS and it. */
struct view_shape *exec_view_text_read(struct arena *arena, enum dialect dialect, const char *text);

#endif
