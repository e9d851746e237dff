/* Linking: what a question's words have to do with a catalog. Makes the nodes and relations the encoder reads
 * and the value candidates the decoder may point at, after RAT-SQL's schema linking (Wang et al. 2020). */
#ifndef LINK_LINK_H
#define LINK_LINK_H

#include "askdb/error.h"
#include "catalog/catalog.h"
#include "catalog/value_index.h"
#include "english/words.h"
#include "model/input.h"
#include "query/sequence.h"
#include "util/arena.h"

enum {
    LINK_MAX_SCHEMA_NODES = 1200, /* columns and tables together; larger catalogs are declined */
};

/* What depends on the catalog alone. Made once; the catalog must outlive it. */
struct link_schema;
struct link_schema *link_schema_create(const struct catalog *catalog);
/* For a model that knows so many relations (model_relations): with RELATION_COUNT_LISTED values are
 * candidates that the question does not write out, with RELATION_COUNT_HINTED links come with hints. At first
 * neither. */
void link_schema_set_relations(struct link_schema *schema, size_t relations);
void link_schema_destroy(struct link_schema *schema);

/* The tokens a value candidate was found at; both -1 for one that is not in the question. */
struct link_span {
    int32_t first, last;
};

struct work;

struct link_result {
    struct model_input input;
    struct sequence_space space;
    const struct word *words; /* the question's tokens */
    size_t word_count;
    const struct link_span *spans; /* of the values, space.value_count of them */
};

/* Links `question` in `arena`, which the result must not outlive; nor may it outlive schema and index.
 * `history` is the query of the turn before in a conversation, or NULL; one that has no sequence counts as
 * none. `index` may be NULL: no values known. `now` is the date that periods are relative to, "YYYY-MM-DD",
 * or NULL for today. A question without a word has the one token "<empty>". ASKDB_USAGE when `now` is no
 * date, ASKDB_DECLINED when the catalog is too large, ASKDB_CANCELLED where `work` (NULL: none), which the
 * result's input then is a part of, is over. */
int link_question(struct arena *arena, const struct link_schema *schema, const struct value_index *index,
                  const char *question, const struct query *history, const char *now, const struct work *work,
                  struct link_result **ret_result, struct askdb_error *err);

#endif
