/* Linking to the part of a large catalog that a question is about. */
#ifndef LINK_PART_H
#define LINK_PART_H

#include "catalog/subset.h"
#include "link/link.h"
#include "link/relevance.h"

enum {
    LINK_WHOLE_COLUMNS = 150, /* a catalog of no more is read as it is */
    LINK_PART_COLUMNS = 60,   /* of a larger one, that the model reads */
};

struct link_part {
    struct catalog_subset *subset; /* in the arena it was made in */
    struct link_schema *schema;    /* owned; of the subset */
    struct link_result *result;    /* over the subset */
};

/* Chooses the part by `question` and links to it, as link_question does; question->history and the index are
 * over the whole catalog. `extended`: the whole catalog with computed columns behind its last, which are in the
 * part where their table is; without any, the whole catalog. `relations`: as link_schema_set_relations. */
int link_part_create(struct arena *arena, const struct relevance *relevance,
                     const struct relevance_question *question, const struct catalog *extended,
                     const char *now, size_t relations, struct link_part *ret_part, struct askdb_error *err);
void link_part_finish(struct link_part *part);

/* `query`, which is over the whole catalog, over the part; and the other way. A table or column that is not
 * in the part is -1. */
struct query *link_part_query(struct arena *arena, const struct link_part *part, const struct query *query);
struct query *link_part_whole_query(struct arena *arena, const struct link_part *part,
                                    const struct query *query);

#endif
