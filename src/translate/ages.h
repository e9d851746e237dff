/* "older than 60", "aged between 30 and 40", "born in the 80s": ages are no column, they are computed from
 * the day or the year of birth. */
#ifndef TRANSLATE_AGES_H
#define TRANSLATE_AGES_H

#include "catalog/catalog.h"
#include "query/query.h"
#include "util/arena.h"

struct age {
    int least, most;              /* whole years, as the question says them; -1: no such end */
    bool above_least, below_most; /* the end itself is left out */
    bool born;                    /* a period of birth is asked for */
    const char *said;             /* "60": what of the question is an age; NULL: none */
    bool may_be;                  /* "under 20": nothing but the number says so */
    bool of_ages;                 /* people called by an age are spoken of: "kids", "adults" */
};

struct age age_of_question(struct arena *arena, const char *question);

/* Makes conditions that compare with the age, or a day of birth with these days where an age is asked for, or with a period where the question says "born", conditions on
 * the column of birth of the same table. `now`: "YYYY-MM-DD", NULL for today. False where the age is compared
 * with what tells none and no column does. */
bool age_apply(struct arena *arena, const struct catalog *catalog, const struct age *age, const char *now,
               struct query *query);

#endif
