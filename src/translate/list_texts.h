/* Texts that hold several things: "Italian, German, English". */
#ifndef TRANSLATE_LIST_TEXTS_H
#define TRANSLATE_LIST_TEXTS_H

#include "catalog/catalog.h"
#include "query/query.h"

/* Where a column of texts is to equal, or to contain, such a text of which the question says some parts and not all, it is
 * to contain the parts that are said. */
void translate_list_texts(struct arena *arena, const struct catalog *catalog, const char *question,
                          struct query *query);

#endif
