/* Questions that were answered right before, and which of them are like a new one. */
#ifndef TRANSLATE_EXAMPLES_H
#define TRANSLATE_EXAMPLES_H

#include "translate/translate.h"

/* The most similar first, in `arena`: at most `limit`, and only those with something in common. Likeness is
 * the cosine of the sets of words, by stem and without stop words; the later example of two that are as like
 * goes first. Returns their number. */
size_t examples_choose(struct arena *arena, const char *question, const struct translate_turn *examples,
                       size_t count, size_t limit, const struct translate_turn **ret_chosen);

#endif
