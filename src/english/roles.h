/* Words of a question that name nothing in the database: which part of a query gives each a place. */
#ifndef ENGLISH_ROLES_H
#define ENGLISH_ROLES_H

#include <stddef.h>
#include <stdint.h>

/* clang-format off: it does not settle on a layout of this list */
#define WORD_ROLES(X)                                                                                        \
    X(IGNORED, "ignored") /* a place in every query */                                                       \
    X(COUNT, "count")                                                                                        \
    X(SUM, "sum")                                                                                            \
    X(AVERAGE, "average")                                                                                    \
    X(LEAST, "least")         /* the minimum */                                                              \
    X(MOST, "most")           /* the maximum */                                                              \
    X(ASCENDING, "ascending") /* an order */                                                                 \
    X(DESCENDING, "descending")                                                                              \
    X(LIMIT, "limit") /* so many rows, of all or of each group */                                            \
    X(GROUP, "group")                                                                                        \
    X(DISTINCT, "distinct")                                                                                  \
    X(FILTER, "filter")     /* any condition */                                                              \
    X(HAVING, "having")     /* a condition on groups */                                                      \
    X(NEGATION, "negation") /* not, is null, not in, except, unequal */                                      \
    X(MISSING, "missing")   /* is null, is not null */                                                       \
    X(COMPARE, "compare")   /* less, more, between */                                                        \
    X(EQUAL, "equal")                                                                                        \
    X(LIKE, "like")         /* a part of a text */                                                           \
    X(SUBQUERY, "subquery") /* a query in the query, a set operation */                                      \
    X(SHARE, "share")       /* a percent of something, a quotient */                                         \
    X(RATIO, "ratio")       /* a quotient */                                                                 \
    X(RUNNING, "running")   /* a running total */                                                            \
    X(CHANGE, "change")     /* the change from row to row, a difference */                                   \
    X(RANK, "rank")                                                                                          \
    X(DIFFERENCE, "difference")                                                                              \
    X(ARITHMETIC, "arithmetic")                                                                              \
    X(TIME, "time") /* a column of times */                                                                  \
    X(PERIOD, "period")                                                                                      \
    X(YEAR, "year") /* groups by year, a period of whole years; and so on */                                 \
    X(QUARTER, "quarter")                                                                                    \
    X(MONTH, "month")                                                                                        \
    X(WEEK, "week")                                                                                          \
    X(WEEKDAY, "weekday")                                                                                    \
    X(DAY, "day")                                                                                            \
    X(HOUR, "hour")                                                                                          \
    X(QUANTITY, "quantity") /* a column of numbers that is no key, or arithmetic */                          \
    X(WRITES, "writes")     /* what follows is in no query: changes data */                                  \
    X(CHANGES, "changes")   /* may ask for a change, or for something else */                                \
    X(FORECAST, "forecast") /* is not there yet */                                                           \
    X(CAUSE, "cause")       /* asks why */                                                                   \
    X(BEYOND, "beyond")     /* computes what no query here does */
/* clang-format on */

enum word_role {
#define X(name, text) ROLE_OF_##name,
    WORD_ROLES(X)
#undef X
        ROLE_OF_COUNT_OF
};

/* A set of roles. */
typedef uint64_t word_roles;
#define ROLE_BIT(name) ((word_roles)1 << ROLE_OF_##name)

/* Of a folded word; 0: it is in no line. */
word_roles word_roles_of(const char *word);

/* Of the word of the lists that a folded word is misspelt from: one letter, or two neighbours, are wrong in
 * five letters or more. 0: there is none. */
word_roles word_roles_near(const char *word);

/* What the first role of a set is called. */
const char *word_role_name(word_roles roles);

#endif
