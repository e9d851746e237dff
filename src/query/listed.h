/* Conditions that say which of several lists of codes is meant (struct catalog_key, constant): those joined by
 * AND that a column is a text. */
#ifndef QUERY_LISTED_H
#define QUERY_LISTED_H

#include "query/query.h"

/* The text that they give the column; NULL: none. `pred` may be NULL. */
const char *pred_text_of(const struct pred *pred, int32_t column, int32_t instance);

/* The conditions without those that the column is `text`, NULL where nothing is left; *ret_found: was there
 * one? Nodes of `pred` are changed. */
struct pred *pred_without_text(struct pred *pred, int32_t column, int32_t instance, const char *text,
                               bool *ret_found);

#endif
