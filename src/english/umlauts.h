/* Letters that people without the key write as two. */
#ifndef ENGLISH_UMLAUTS_H
#define ENGLISH_UMLAUTS_H

#include "util/arena.h"

/* "Muenchen" for "M\u00fcnchen", "Aarhus" for "\u00c5rhus": a copy in `arena`, or NULL where there are none.
 */
const char *spelled_without_umlauts(struct arena *arena, const char *stored);

#endif
