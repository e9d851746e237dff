/* What a run reads, and so never writes. */
#ifndef APP_INPUTS_H
#define APP_INPUTS_H

#include "app/cli.h"

/* ASKDB_USAGE where the file of --audit, which is appended to, is one that the run reads: as of the file of -o. */
int cli_check_audit(const struct cli_settings *settings, struct askdb_error *err);

#endif
