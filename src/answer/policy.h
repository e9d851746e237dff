/* Opening under a semantic file. */
#ifndef ANSWER_POLICY_H
#define ANSWER_POLICY_H

#include "askdb/askdb.h"

/* Restricts the catalog that was read, and has the connection enforce it. Nothing without a file. */
int session_apply_semantic(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err);

#endif
