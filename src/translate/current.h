/* Rows that are not current: those whose time is over, those that are marked as deleted. */
#ifndef TRANSLATE_CURRENT_H
#define TRANSLATE_CURRENT_H

#include "catalog/value_index.h"
#include "query/query.h"
#include "util/arena.h"

/* What a question says of them. */
struct current {
    bool current;          /* "current", "now", "as of today" */
    bool alive;            /* "active", "live": the same, where nothing else in the query says so */
    bool undeleted;        /* "not deleted" */
    const char *day;       /* "as of 1998": the last day of that time, today where it goes on; NULL: none */
    const char *from, *to; /* that time, from <= t < to; NULL: none */
    const char *today;
    size_t first, last; /* tokens that say so */
};

/* `now` as in struct translate_request; in `arena`. */
struct current current_of_question(struct arena *arena, const char *question, const char *now,
                                   int week_start);

/* Adds to each block, of the tables that have such columns, the conditions that the question asks for, but
 * where it has one on these columns already. The time of "as of 1998" limits no other column then. `index`
 * may be NULL. True where the tree was changed. */
bool current_apply(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                   const struct current *current, struct query *query);

/* Does the query, as it is, keep the rows that the question asks for? */
bool current_is_met(struct arena *arena, const struct catalog *catalog, const struct current *current,
                    const struct query *query);

/* What a block keeps of the rows of one table. */
struct currency {
    bool past; /* the table has rows of other times, and nothing is said of them: they are among the rows */
    bool deleted;    /* the same of deleted rows */
    bool current;    /* only those flagged as current */
    bool undeleted;  /* none that is deleted */
    const char *day; /* only those that hold at the end of this day; NULL: nothing of the kind */
};

struct currency currency_of(struct arena *arena, const struct catalog *catalog, const struct query *query,
                            int32_t table, int32_t instance);

/* Is the condition, one of those of the block that must all hold, a part of what currency_of tells? */
bool currency_tells(struct arena *arena, const struct catalog *catalog, const struct query *query,
                    const struct pred *pred);

#endif
