/* What a column of yes and no holds: both, or the one and nothing. */
#ifndef TRANSLATE_FLAG_VALUES_H
#define TRANSLATE_FLAG_VALUES_H

#include "catalog/value_index.h"
#include "query/query.h"

struct flag_values {
    struct literal yes, no; /* LITERAL_NULL: rows that are not so hold nothing */
    const char *blank;      /* a text without a word that some of those hold instead; NULL: none */
    bool only;              /* a text of which one of the two was never seen */
    bool may_lack;          /* rows may have no value */
};

/* False where the column is none. Of whole numbers every one is taken for one: they may be something else. `index`
 * may be NULL: no texts are then known. */
bool translate_flag_values(struct arena *arena, const struct catalog *catalog,
                           const struct value_index *index, int32_t column, struct flag_values *ret_values);

enum flag_side { FLAG_OTHER, FLAG_NO, FLAG_YES };

/* Which rows the condition keeps, where it is one on the column `left` that compares it with yes or no, or asks whether
 * it has a value. */
enum flag_side translate_flag_side(const struct flag_values *values, const struct pred *pred);

/* The condition that the column says yes, or no. */
struct pred *translate_flag_pred(struct arena *arena, const struct flag_values *values,
                                 const struct expr *column, bool yes);

#endif
