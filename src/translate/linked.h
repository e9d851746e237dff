/* What the built-in translator is made of, and a question linked to its catalog. */
#ifndef TRANSLATE_LINKED_H
#define TRANSLATE_LINKED_H

#include "link/part.h"
#include "model/adapter.h"
#include "translate/builtin.h"
#include "translate/defined.h"

struct translate_builtin {
    const struct model *model;
    const struct catalog *catalog;
    const struct value_index *index;
    const struct definitions *definitions; /* of a semantic file; NULL: none */
    struct link_schema *schema;            /* NULL where the catalog is large */
    struct relevance *relevance;           /* NULL where it is not */
    struct model_adapter *adapter;         /* owned; NULL: nothing was learned from examples */
};

/* A question linked to the catalog, or to the part of it that the question is about. */
struct linked {
    struct link_result *result;
    struct link_part part;   /* its subset is NULL where the result is over the whole */
    struct link_schema *own; /* over the catalog with what the question names of a semantic file, or NULL */
};

/* In `arena`. Errors as translate_builtin_read. */
int translate_linked_make(const struct translate_builtin *builtin, struct arena *arena,
                          const struct translate_request *request, const struct defined *defined,
                          struct linked *ret_linked, struct askdb_error *err);
void translate_linked_finish(struct linked *linked);

/* Of the columns, tables and values of the result: which column of the whole catalog it is, or, behind all
 * columns, which table; -1 for others. In `arena`. */
const int32_t *translate_linked_items(const struct translate_builtin *builtin, struct arena *arena,
                                      const struct linked *linked);

#endif
