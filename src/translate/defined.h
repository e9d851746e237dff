/* Metrics, calculated columns and named conditions of a semantic file in a question.
 *
 * A metric or calculated column that the question names is a column of the catalog that the model reads, by the
 * words of the question, and no other item of the catalog has these words. In the readings the column becomes
 * what the file says. A named condition is taken out of the question, and put into the readings. What names
 * none of them is read as if there were none. */
#ifndef TRANSLATE_DEFINED_H
#define TRANSLATE_DEFINED_H

#include "catalog/value_index.h"
#include "query/definitions.h"

struct defined_use {
    const struct definition *definition;
    int32_t column;   /* that it is to the model; -1: none, of a condition */
    const char *said; /* the words of the question; NULL: only the query before has it */
    bool negated;     /* of a condition: "not active" */
};

struct defined {
    const char *question;          /* as the model reads it */
    const struct catalog *catalog; /* likewise: the one that was given, with columns behind its last */
    size_t own_columns;            /* of the one that was given */
    struct defined_use *uses;
    size_t use_count;
    const struct query *kept; /* selects what the definitions need; NULL: nothing */
    bool averaged, extreme;   /* the question asks for an average, or for a largest or smallest */
};

/* In `arena`, which must not outlive the definitions nor the catalog. `definitions` may be NULL. `history` is
 * the query of the turn before, or NULL. */
struct defined defined_of_question(struct arena *arena, const struct definitions *definitions,
                                   const struct catalog *catalog, const char *question,
                                   const struct query *history);

/* The query of the turn before, with the columns for what they stand for. */
const struct query *defined_history(struct arena *arena, const struct defined *defined,
                                    const struct query *history);

/* What was put in the place of the columns. */
struct defined_shown {
    const struct expr **exprs;
    const char **names;
    size_t count, capacity;
};

/* Puts what the file says in the place of the columns, and the named conditions in. Returns why the reading
 * can answer nothing, NULL where it may: one that passes by what the question names is none. */
const char *defined_apply(struct arena *arena, const struct defined *defined, struct query *query,
                          struct defined_shown *ret_shown);

/* What the file says of the words: a line for each use, NULL behind the last. */
const char *defined_note(struct arena *arena, const struct defined *defined, size_t use);

#endif
