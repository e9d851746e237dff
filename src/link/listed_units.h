/* Factors between units: what a question divides or multiplies by though it does not say the number. */
#ifndef LINK_LISTED_UNITS_H
#define LINK_LISTED_UNITS_H

#include "catalog/catalog.h"
#include "english/words.h"
#include "util/arena.h"

enum { LISTED_UNITS_MAX = 6 };

/* 100 (percents, cents), and 1000, 1000000, 60, 3600, 24, 1440 or 86400 where a word of the question or the
 * end of a column's name is of such a unit. At most LISTED_UNITS_MAX, best first; returns how many. */
size_t listed_units(struct arena *arena, const struct catalog *catalog, const struct word *words,
                    size_t word_count, const char **ret_factors);

#endif
