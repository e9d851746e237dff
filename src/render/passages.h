/* Passages of documents, as rows. */
#ifndef RENDER_PASSAGES_H
#define RENDER_PASSAGES_H

#include "askdb/knowledge.h"

#include <stdbool.h>

/* Sends answer, file, line and heading of each to the sink. `lines`: a row for each line of an answer, as a table shows
 * it, the source beside the first. As the sink returns. */
int render_passages(const struct askdb_passages *passages, bool lines, const struct askdb_sink *sink,
                    struct askdb_error *err);

#endif
