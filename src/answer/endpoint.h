/* Opening an OpenAI-compatible endpoint in place of a model. */
#ifndef ANSWER_ENDPOINT_H
#define ANSWER_ENDPOINT_H

#include "answer/internal.h"

/* Makes askdb->language_model; the catalog is read. With `share_model` the endpoint is that one's, with
 * its key and all that is known of it. ASKDB_USAGE where URL, key, time or format cannot be used. */
int session_open_endpoint(struct askdb *askdb, const char *url, const struct askdb_options *options,
                          struct askdb_error *err);

#endif
