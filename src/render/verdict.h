/* What is told of a statement that was checked. */
#ifndef RENDER_VERDICT_H
#define RENDER_VERDICT_H

#include "askdb/askdb.h"

#include <cjson/cJSON.h>
#include <stdio.h>

/* What the statement `sql`, which passed, reads, and what it is warned of, each with a caret under its place. */
void render_verdict(FILE *out, const struct askdb_report *report, const char *sql);

/* What `check -f json` prints of the statement; `refusal` is NULL where it passed. */
cJSON *json_make_report(const struct askdb_report *report, const struct askdb_error *refusal,
                        const char *sql);

#endif
