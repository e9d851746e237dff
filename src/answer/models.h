/* What translates: the built-in model, a language model, or both. */
#ifndef ANSWER_MODELS_H
#define ANSWER_MODELS_H

#include "answer/internal.h"

/* Makes the models of `askdb` that the options say, and reads the values that it needs. ASKDB_MODEL where a
 * model cannot be opened, ASKDB_USAGE where its name says none. */
int session_open_models(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err);

#endif
