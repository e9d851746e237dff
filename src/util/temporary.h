/* Files for a while, in the folder that TMPDIR names, else in /tmp. */
#ifndef UTIL_TEMPORARY_H
#define UTIL_TEMPORARY_H

#include "util/arena.h"

#include <stdbool.h>
#include <stdio.h>

const char *temporary_folder(void);

/* A name whose end mkstemp and mkdtemp are to fill in. */
char *temporary_name(struct arena *arena);

/* A folder that only its owner may look into, in `arena`; NULL where there can be none; errno says why. */
char *temporary_make_folder(struct arena *arena);

/* With all that is in it. */
void temporary_remove_folder(const char *folder);

/* Writes a new file in such a folder. False: errno says why not. */
bool temporary_write(const char *path, const char *text, size_t size);

/* A file without a name, that goes when it is closed, to be written and read. NULL where there can be none;
 * errno says why. */
FILE *temporary_open(void);

#endif
