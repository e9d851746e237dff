/* The root of a word, coarser than its stem: "cancelled", "canceled" and "cancellation" have one, "denial"
 * and "denied" too. */
#ifndef ENGLISH_ROOT_H
#define ENGLISH_ROOT_H

#include "util/arena.h"

/* Of a folded word, in `arena`. Words that have no root of four letters keep their text. */
const char *word_root(struct arena *arena, const char *text);

#endif
