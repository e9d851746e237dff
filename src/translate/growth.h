/* "How much did revenue grow last year?", "is revenue up this month", "growth of orders in 2024 by channel". */
#ifndef TRANSLATE_GROWTH_H
#define TRANSLATE_GROWTH_H

#include "catalog/value_index.h"
#include "english/periods.h"

/* What the words of a question may be called by; `index` may be NULL. */
struct growth_names {
    const struct catalog *catalog;
    const struct value_index *index;
};

struct growth {
    const char *base; /* the question without the words that ask for the change: "revenue last year" */
    bool down;        /* "the largest decline": the most negative change comes first */
};

/* What is left is asked of the amount in `period`. In `arena`; base is NULL where the question asks for no change of an
 * amount: "calls dropped last month", "falls in 2024", and by a word that a name or value of the database has. */
struct growth translate_growth_of(struct arena *arena, const struct growth_names *names, const char *question,
                                  const struct word *words, size_t count, const struct period *period);

#endif
