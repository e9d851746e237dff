/* What cannot be right about a query, whatever its question was: seen in the tree and the catalog alone. */
#ifndef QUERY_SOUND_H
#define QUERY_SOUND_H

#include "query/query.h"

enum query_fault_code {
    FAULT_NONE,
    FAULT_UNCONNECTED,   /* tables that no key connects */
    FAULT_JOIN,          /* a join on what is no key */
    FAULT_CONTRADICTION, /* conditions that no row can fulfil together */
    FAULT_TYPES,         /* a comparison of types that have no value in common */
    FAULT_UNLIKE,        /* columns that hold different things, one in, or equal to, the other */
    FAULT_YEAR,          /* a year compared with a number that is none */
    FAULT_BACKWARD,      /* the days from an end back to its beginning */
    FAULT_ITSELF,        /* a thing compared with, taken from, divided by or shared out over itself */
    FAULT_IDLE,          /* a condition that another one makes idle, or that every row or no row meets */
    FAULT_OPTIONAL,      /* an optional table beside no other */
};

struct query_fault {
    enum query_fault_code code;
    const char *text; /* one line, in the arena; NULL without a fault */
};

/* The first fault of the query, its subqueries and set operands among it. A query that has one answers no
 * question that a person asks; one without may still be the answer to another question. */
struct query_fault query_fault(struct arena *arena, const struct catalog *catalog, const struct query *query);

#endif
