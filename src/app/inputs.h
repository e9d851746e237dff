/* What a run reads, and so never writes. */
#ifndef APP_INPUTS_H
#define APP_INPUTS_H

#include "app/cli.h"

struct stat;

/* ASKDB_USAGE where an output would be a file that the run reads, under whatever name, a SQLite database
 * at all, or another output of the run. Files are told apart by device and inode, and where they are not there by their folder and their
 * name in it. `target` is file_follow's of `name`; `facts` is NULL where there is no file. */
int cli_check_output(const struct cli_settings *settings, const char *name, const char *target,
                     const struct stat *facts, struct askdb_error *err);

/* The same for the file of --audit, which is appended to. */
int cli_check_audit(const struct cli_settings *settings, struct askdb_error *err);

#endif
