/* Which way a question speaks of a flag: its negations against those of the flag's name, counted. "No crane" is yes
 * of no_crane_flg and no of crane_flg; "not unlisted" is no of unlisted and yes of listed. */
#ifndef TRANSLATE_POLARITY_H
#define TRANSLATE_POLARITY_H

#include "catalog/catalog.h"
#include "english/word_set.h"
#include "english/words.h"

enum polarity {
    POLARITY_UNKNOWN, /* nothing of the name is said, or it is not sure what of it is */
    POLARITY_PLAIN,   /* something of the name is said, without a negation there or in the name */
    POLARITY_NO,
    POLARITY_YES,
    POLARITY_BOTH, /* "including voided ones" */
};

struct polarity_asked {
    struct arena *arena;
    const struct catalog *catalog;
    const struct word *words; /* of the question */
    size_t count;
    const bool *tables;            /* by number: those that the query reads */
    const struct word_set *others; /* stems of what else it has conditions on */
    bool alone;                    /* they are rows of the table of the flag and of no other */
    bool absent; /* rows are asked for that have no row with the flag: a negation says that */
};

struct polarity_said {
    enum polarity polarity;
    size_t first, last; /* tokens that say so, negations included; where it is known */
};

/* "In use" and "live" say of a flag "active" that it is so. */
struct polarity_said translate_polarity(const struct polarity_asked *asked, int32_t column);

#endif
