/* Rows at a terminal go through a pager once they are taller than it: that of PAGER, else `less -FRSX`. */
#ifndef PROCESS_PAGER_H
#define PROCESS_PAGER_H

#include "askdb/error.h"

#include <stdio.h>

/* A file to write to in the place of standard output, for fclose(); NULL where PAGER is empty, so that none is wanted. */
FILE *process_pager_hold(void);

/* Shows what was written to it, through the pager where it is taller than the terminal. ASKDB_DATABASE where it cannot
 * be read back. */
int process_pager_show(FILE *held, struct askdb_error *err);

#endif
