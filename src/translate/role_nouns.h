/* Nouns that are kept as values: "customers" of persons whose role is 'Customer', or that are marked is_customer.
 *
 * No table is called so, and the model does not see what is counted. Where one value alone is meant, the question is
 * read as if the table whose rows have it were called so too, and readings with that table keep those rows alone. */
#ifndef TRANSLATE_ROLE_NOUNS_H
#define TRANSLATE_ROLE_NOUNS_H

#include "translate/account.h"

struct role_noun {
    size_t token;       /* of the question */
    const char *said;   /* its word */
    int32_t table;      /* whose rows are such */
    int32_t column;     /* that holds the value, or a flag of the table */
    const char *stored; /* the value; NULL: of a flag */
    bool negated;       /* the question says what is not there */
    bool counted;       /* "how many customers" */
    int32_t key, list;  /* of roles: the key to the table, and the one to a list of roles; -1: none */
};

/* The nouns of the question that are kept so, each as often as it is: how many, and the last one. Where there are several,
 * it is not clear what is meant. */
size_t translate_role_noun_find(struct arena *arena, const struct catalog *catalog,
                                const struct value_index *index, const char *question,
                                struct role_noun *ret_noun);

/* Has the word a place already, in a name or a value that it says itself? */
bool translate_role_noun_is_read(struct arena *arena, const struct account *account,
                                 const struct role_noun *noun);

/* Is it a value in the reading? */
bool translate_role_noun_is_value(const struct account *account, const struct role_noun *noun);

/* The catalog in which the table is called so; in `arena`. */
const struct catalog *translate_role_noun_name(struct arena *arena, const struct catalog *catalog,
                                               const struct role_noun *noun);

/* Selects the table: it is read, however large the catalog is. In `arena`. */
const struct query *translate_role_noun_rows(struct arena *arena, const struct role_noun *noun);

/* Keeps the rows that are such, where the noun is the table in the reading; else its word is not used, and `*trust` is
 * less. Returns the account. */
const struct account *translate_role_noun_apply(struct arena *arena, const struct catalog *catalog,
                                                const struct value_index *index, const struct role_noun *noun,
                                                struct query *query, const struct account *account,
                                                double *trust);

#endif
