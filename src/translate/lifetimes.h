/* Which rows of a table are over, by its columns: "left_on" is set, "active" is 'N', "status" is 'sold'. */
#ifndef TRANSLATE_LIFETIMES_H
#define TRANSLATE_LIFETIMES_H

#include "catalog/value_index.h"
#include "query/query.h"

struct mark {
    int32_t column;
    enum mark_kind {
        MARK_FLAG,  /* is the value `over` where the row is over, else `stands` */
        MARK_DATE,  /* is set where the row is over */
        MARK_STATE, /* is one of the values where it is over */
    } kind;
    struct literal over, stands;
    const struct literal *states; /* MARK_STATE */
    size_t state_count;
};

/* The marks of a table, flags before dates before states, in `arena`. Columns that the catalog knows as flags of
 * current or deleted rows or as a period of validity are none. `index` may be NULL: no texts are then known. */
size_t lifetimes_marks(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                       int32_t table, struct mark **ret_marks);

/* The condition that rows of the instance are over by the mark, or that they are not; in `arena`. */
struct pred *lifetimes_over(struct arena *arena, const struct mark *mark, int32_t instance);
struct pred *lifetimes_stands(struct arena *arena, const struct catalog *catalog, const struct mark *mark,
                              int32_t instance);

/* Which side a condition on the mark's column keeps. */
enum lifetime_side { SIDE_NONE, SIDE_STANDS, SIDE_OVER };
enum lifetime_side lifetimes_side(const struct mark *mark, const struct pred *pred);

/* The value that a flag has where it is set, or where it is not; kind LITERAL_NULL: it is not known. `index`
 * may be NULL. */
struct literal lifetimes_flag(const struct catalog *catalog, const struct value_index *index, int32_t column,
                              bool set);

/* Is the word one of yes, or one of no? "1", "y", "true"; "0", "n", "false". */
bool lifetimes_says(const char *text, bool yes);

#endif
