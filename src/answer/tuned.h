/* What is learned from the examples of a semantic file, when a database is opened. */
#ifndef ANSWER_TUNED_H
#define ANSWER_TUNED_H

#include "answer/internal.h"

/* ASKDB_USAGE where one has a day that is none. */
int session_check_examples(const struct askdb *askdb, struct askdb_error *err);

/* Of the built-in translator; from what was kept where there is some. Errors as of translate_adapt_learn. */
int session_learn_examples(struct askdb *askdb, struct askdb_error *err);

#endif
