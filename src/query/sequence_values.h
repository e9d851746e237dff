/* Which value candidate of the question a literal of a tree is. */
#ifndef QUERY_SEQUENCE_VALUES_H
#define QUERY_SEQUENCE_VALUES_H

#include "query/sequence.h"

enum {
    SEQUENCE_NUMBER =
        -2 - (int)COLUMN_NUMBER /* the argument of what is compared or calculated with a number */
};

/* The candidate that resolves to the literal, or says best what it says; -1: none. */
int sequence_find_value(const struct sequence_space *space, int32_t argument, enum sequence_word word,
                        const struct literal *gold);

/* A comparison of a time with a date: which candidate under which word says the same? "after 2015" is >=
 * 2016-01-01. -1: none. */
int sequence_find_time(const struct sequence_space *space, int32_t argument, enum comparison op,
                       const char *date, enum sequence_word *ret_word);

#endif
