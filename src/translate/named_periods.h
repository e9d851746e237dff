/* Times that are rows of a table (catalog/named_periods.h): "last season", "this term", "24/25". */
#ifndef TRANSLATE_NAMED_PERIODS_H
#define TRANSLATE_NAMED_PERIODS_H

#include "catalog/value_index.h"
#include "query/query.h"

/* One that a question says. */
struct named_period {
    const char *said; /* "last season"; NULL: the stored name itself */
    int32_t table;
    const struct catalog_period *period;
};

struct named_periods {
    const char *
        question; /* with the stored names in place of what says them; the days where nothing refers to them */
    const char *rest; /* without them */
    struct named_period *items;
    size_t count;
};

/* `now` is the day they are relative to, NULL: today; `index` may be NULL. In `arena`. */
struct named_periods translate_named_periods_of(struct arena *arena, const struct catalog *catalog,
                                                const struct value_index *index, const char *question,
                                                const char *now);

/* "last season: 2024/25"; NULL where the question says its name. */
const char *translate_named_periods_note(struct arena *arena, const struct named_period *period);

/* Rows that no key connects with such a table are those of its row's days. In place. */
void translate_named_periods_mend(struct arena *arena, const struct catalog *catalog,
                                  const struct named_periods *periods, struct query *query);

/* Trust in the reading: little where it takes the numbers of such a name for a year. */
double translate_named_periods_trust(struct arena *arena, const struct catalog *catalog,
                                     const struct named_periods *periods, const struct query *query);

#endif
