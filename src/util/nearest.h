/* Which of several names was probably meant. */
#ifndef UTIL_NEAREST_H
#define UTIL_NEAREST_H

#include <stddef.h>

/* Optimal string alignment distance: insertions, deletions, substitutions and swaps of neighbours, by bytes, ASCII case
 * ignored (Damerau 1964 as restricted by Oommen and Loke 1997); SIZE_MAX for a name of more than 64 bytes. */
size_t util_edit_distance(const char *left, const char *right);

/* Of `names`, the one that was probably meant; NULL where none is like it. */
const char *util_nearest_name(const char *name, const char *const *names, size_t count);

#endif
