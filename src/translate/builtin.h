/* The built-in transformer over one catalog. */
#ifndef TRANSLATE_BUILTIN_H
#define TRANSLATE_BUILTIN_H

#include "catalog/value_index.h"
#include "model/model.h"
#include "translate/translate.h"

#include <stdio.h>

struct account;
struct definitions;
struct meaning;
struct translate_builtin;

/* How names are told apart by what they mean, where a catalog is too large to be read whole. */
struct translate_meaning {
    struct meaning *encoder; /* NULL: by their letters alone */
    const char *folder;      /* where vectors are kept; NULL: nowhere */
};

/* All must outlive it but `meaning` itself; `index` and `meaning` may be NULL. */
struct translate_builtin *translate_builtin_create(const struct model *model, const struct catalog *catalog,
                                                   const struct value_index *index,
                                                   const struct translate_meaning *meaning);
/* What a semantic file defines over the catalog; it must outlive `builtin`. */
void translate_builtin_define(struct translate_builtin *builtin, const struct definitions *definitions);
void translate_builtin_destroy(struct translate_builtin *builtin);

/* Candidates in `arena`. ASKDB_DECLINED where there is none or the question cannot be read, ASKDB_MODEL where
 * the model fails, ASKDB_CANCELLED where it takes too long or the request's work is cancelled. */
int translate_builtin_read(const struct translate_builtin *builtin, struct arena *arena,
                           const struct translate_request *request, struct translations *ret_translations,
                           struct askdb_error *err);

/* What becomes of the words of the question in `query`, which is over the catalog: of one that is right, the words
 * that are not used mean something that nothing tells. In `arena`. ASKDB_DECLINED where the question cannot be
 * read. */
int translate_builtin_account(const struct translate_builtin *builtin, struct arena *arena,
                              const struct translate_request *request, const struct query *query,
                              const struct account **ret_account, struct askdb_error *err);

/* Prints what the words of the question were linked to, for a person to read. ASKDB_DECLINED where the
 * question cannot be read. */
int translate_builtin_print_links(const struct translate_builtin *builtin, struct arena *arena,
                                  const struct translate_request *request, FILE *out,
                                  struct askdb_error *err);

#endif
