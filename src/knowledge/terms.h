/* What two texts must share for their words to meet: the roots of their words, and codes as one. */
#ifndef KNOWLEDGE_TERMS_H
#define KNOWLEDGE_TERMS_H

#include "util/arena.h"

#include <stddef.h>

/* The terms of a text in `arena`, as they come: no common words ("the"), "cancelled" as "cancellation",
 * "E-42" as "e42". Returns how many. */
size_t terms_of(struct arena *arena, const char *text, const char ***ret_terms);

#endif
