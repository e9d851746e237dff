/* Where the columns of a view come from, and what one row of it is. */
#ifndef CATALOG_LINEAGE_H
#define CATALOG_LINEAGE_H

#include "catalog/catalog.h"

/* What the definition of a view says, as far as it was understood (exec/view_text.c). Names are as written,
 * without quotes. */
struct view_source {
    const char *schema, *name; /* "": none; a name of "" is something else than a table */
    const char *alias;
};

struct view_output {
    const char *source; /* alias or name; NULL: not said */
    const char *column; /* NULL: an expression */
    bool star;          /* all columns of `source`, or of all sources */
};

enum { VIEW_MOST_EQUALITIES = 1000 };

/* left = right in every row, by a condition of the join or of WHERE. */
struct view_equality {
    const char *left_source, *left_column, *right_source, *right_column;
};

struct view_shape {
    bool opaque;  /* set operations, WITH, or not understood: nothing below is filled */
    bool grouped; /* GROUP BY, DISTINCT or an aggregate */
    struct view_source *sources;
    size_t source_count;
    struct view_output *outputs;
    size_t output_count;
    struct view_equality *equalities; /* at most VIEW_MOST_EQUALITIES */
    size_t equality_count;
};

/* Sets grain, grain_table and columns[].origin of the views; shapes[i] is of table i, NULL for what is no
 * view. A plain column inherits comment, and where the view has a row a row of its table, uniqueness and
 * primary key. */
void catalog_learn_views(struct catalog *catalog, const struct view_shape *const *shapes);

/* Adds the keys that columns of views have by their origins, and those from a view to the tables whose keys
 * it shows; to be called once those of the tables are settled. */
void catalog_add_view_keys(struct catalog *catalog);

#endif
