/* Where results go: standard output, or a file that takes its place when it is done. */
#ifndef PROCESS_OUTPUT_H
#define PROCESS_OUTPUT_H

#include "askdb/error.h"

#include <stdbool.h>
#include <stdio.h>

struct stat;

/* What is not to be written. `check` is asked before a file is touched: of its name as given, of where links lead from
 * it, and, where there is a file, of its facts (else NULL). It returns 0, or an error that is returned as it is. */
struct process_spared {
    int (*check)(const void *context, const char *name, const char *target, const struct stat *facts,
                 struct askdb_error *err);
    const void *context;
};

struct process_output {
    FILE *file;
    const char *path; /* as it was named; NULL: standard output */
    char *temporary,
        *target; /* the first is renamed to the second when it is done; NULL: written to as it comes */
};

/* Opens the file of that name, standard output for NULL and "-". `live`: for others to read while it grows, so that a file
 * there is emptied at once. ASKDB_USAGE where it cannot be written. */
int process_output_open(const char *name, bool live, const struct process_spared *spared,
                        struct process_output *ret_output, struct askdb_error *err);
/* Flushes, and keeps the file when `keep`. ASKDB_DATABASE when writing failed; a reader that went away is no
 * failure. */
int process_output_close(struct process_output *output, bool keep, struct askdb_error *err);
/* Was the error a reader that closed the pipe? */
bool process_is_broken_pipe(const struct askdb_error *err);

#endif
