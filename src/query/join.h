/* The join solver: from the tables a query uses to FROM. */
#ifndef QUERY_JOIN_H
#define QUERY_JOIN_H

#include "query/query.h"

/* One table instance of FROM. Step 0 has no conditions; every later one joins to tables of earlier steps on
 * left[i] = right[i] (columns with the instance of either side), as equalities. No conditions at all: a cross
 * join. */
struct join_step {
    int32_t table, instance;
    struct join_condition {
        int32_t left_column, left_instance;
        int32_t right_column, right_instance;
    } * conditions;
    size_t condition_count;
    bool outer; /* a left join: rows of the steps before stay where it has none for them */
    /* What rests on a key with a constant (struct catalog_key): the column of this step or of an earlier one
     * has this text. */
    struct join_constant {
        int32_t column, instance;
        const char *text;
        bool typed; /* of a key of rows that refer to one of several tables */
    } * constants;
    size_t constant_count;
};

enum join_warning_kind {
    JOIN_AMBIGUOUS, /* another path is as short: `text` names both */
    JOIN_FAN_OUT,  /* a sum or average is over rows that the join repeats, and no distinct rows put that right
                    */
    JOIN_CROSS,    /* no key connects the tables */
    JOIN_INFERRED, /* the join rests on a key that the database does not declare */
    JOIN_NOTE,     /* of a translator: what it took for granted */
};

struct join_warning {
    enum join_warning_kind kind;
    const char *text; /* one line, for a person */
    bool quiet;       /* it counts for the choice of readings, but is no news to a person */
};

struct join_plan {
    struct join_step *steps;
    size_t step_count;
    const struct expr **once; /* where the join repeats the rows that sums and averages are over: what is to
                                 be made distinct before they are taken. Groups and other parts of the output
                                 come first, then what the aggregates are over, then the key of its table */
    size_t once_count;
    struct join_warning *warnings;
    size_t warning_count;
};

/* FROM of one query block (set operands and subqueries have their own), in `arena`. Never fails: tables that
 * no key connects become a cross join with a warning. */
struct join_plan *join_solve(struct arena *arena, const struct catalog *catalog, const struct query *query);

/* The constant of a join over the key, of these instances of its two tables; without a text: none. */
struct join_constant join_constant_of(const struct catalog *catalog, const struct catalog_key *key,
                                      int32_t from_instance, int32_t to_instance);

/* The key with a constant over which `from` refers to `to`, of several lists of codes one; NULL: none. */
const struct catalog_key *join_listed_key(const struct catalog *catalog, int32_t from, int32_t to);

/* Does the constant stand with the join of its step, and not among the conditions on all rows? A left join
 * keeps the rows of earlier steps whatever it says of them; of those that refer to another table it then finds
 * none. */
bool join_keeps_constant(const struct catalog *catalog, const struct join_step *step,
                         const struct join_constant *constant);

#endif
