/* Files for a while, in the folder that TMPDIR names, else in /tmp. */
#ifndef UTIL_TEMPORARY_H
#define UTIL_TEMPORARY_H

#include "util/arena.h"

#include <stdio.h>

const char *temporary_folder(void);

/* A name whose end mkstemp and mkdtemp are to fill in. */
char *temporary_name(struct arena *arena);

/* A file without a name, that goes when it is closed, to be written and read. NULL where there can be none;
 * errno says why. */
FILE *temporary_open(void);

#endif
