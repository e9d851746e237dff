/* Columns that say the same of what was planned and of what became of it, planned_start and actual_start, and of when a
 * row was made and when what it tells of happened, created_at and ordered_at. */
#ifndef TRANSLATE_TWINS_H
#define TRANSLATE_TWINS_H

#include "query/query.h"
#include "util/civil.h"

/* The first becomes the other where no word of the question speaks of plans, or of making rows, the query uses only the
 * one, and nothing in it is still to come. In place. */
void translate_twins(struct arena *arena, const struct catalog *catalog, const char *question,
                     struct civil today, struct query *query);

#endif
