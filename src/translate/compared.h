/* "Revenue in Q1 2025 against Q1 2024", "orders last month compared to the month before": a column for each of the two. */
#ifndef TRANSLATE_COMPARED_H
#define TRANSLATE_COMPARED_H

#include "query/query.h"
#include "translate/growth.h"

/* Two periods that do not overlap, as the question says them one after the other. */
struct compared {
    bool told;
    struct literal periods[2]; /* LITERAL_PERIOD */
    bool moved; /* the second is that of the year which `said` is, or is in: "the same months last year" */
    struct literal said;
    bool by_month;    /* "per month", "monthly" */
    bool change;      /* "how much did revenue grow last year": its change in percent is shown as well */
    bool down;        /* the most negative change comes first where an order is asked for */
    const char *base; /* the question of one of the periods, "revenue last year"; NULL: as it is asked */
};

/* What the question compares: two periods beside a word that does so, or one and another that is told by it ("the year
 * before", "the same month last year"); of a growth in one period, this and the one before it. `now` is the day they are relative to, NULL: today. In `arena`. */
struct compared translate_compared_of(struct arena *arena, const struct growth_names *names,
                                      const char *question, const char *now);

/* Of a query with conditions on one time, or a group for each of its years or months: the conditions become filters of
 * what is counted and added up, once for each period, and groups that only tell the periods apart go. Months that
 * are asked for are the months of a year. Left as it is, and false, where it shows nothing of the kind, or does so
 * already. */
bool translate_compared_apply(struct arena *arena, const struct catalog *catalog,
                              const struct compared *compared, struct query *query);

#endif
