/* Keys that nobody declared, by names, types and contents. The names propose, src/exec measures on bounded
 * samples, the measures decide:
 *
 *     struct key_search *search = key_search_create(catalog);
 *     key_search_targets(search, &targets);   each: are its values unique?
 *     key_search_pairs(search, &pairs);       each: how many values of one side has the other?
 *     key_search_readings(search, &readings); each: what is in these columns?
 *     key_search_value_pairs(search, &pairs); each, and new targets: measured like the others
 *     key_search_settle(search);              into the catalog
 *     key_search_destroy(search); */
#ifndef CATALOG_KEYS_H
#define CATALOG_KEYS_H

#include "catalog/catalog.h"

enum {
    KEY_MOST_COLUMNS = 3,
    KEY_MOST_READ = 16, /* columns in one reading */
    KEY_MOST_COUNTED = 1000,
    KEY_DISTINCT_ROWS = 20000,
    KEY_LONGEST_VALUE = 64,   /* bytes of a value that is read whole */
    KEY_MOST_MEASURES = 3000, /* statements in one search */
};

enum key_unique {
    UNIQUE_UNKNOWN, /* not measured, or too few rows to tell */
    UNIQUE_NO,
    UNIQUE_YES,
};

/* Columns of one table that may be referred to together. */
struct key_target {
    int32_t columns[KEY_MOST_COLUMNS];
    size_t count;
    bool declared; /* unique by a constraint: nothing to measure */
    enum key_unique unique;
};

/* from[i] may refer to to[i]. */
struct key_pair {
    int32_t from[KEY_MOST_COLUMNS], to[KEY_MOST_COLUMNS];
    size_t count;
    int rule;                /* of keys.c */
    size_t target;           /* of the targets */
    int32_t constant_column; /* see struct catalog_key */
    const char *constant;
    bool indexed; /* that is declared unique: values are looked up in an index */
    bool counts;  /* the rows of the other table are counted, up to KEY_MOST_COUNTED */
    size_t rows;
    bool measured;
    size_t sampled, found; /* distinct values of `from`, and those of them that `to` has */
    size_t place;          /* in the order in which they were proposed */
};

/* Is the constant that of the column beside `from`, and not of the table that `to` is in? */
bool key_pair_is_typed(const struct catalog *catalog, const struct key_pair *pair);

struct key_search;
/* Writes nothing into the catalog, which must outlive it. */
struct key_search *key_search_create(struct catalog *catalog);
void key_search_destroy(struct key_search *search);

/* Both return how many there are, owned by the search. The pairs are those whose targets were not measured to
 * have a value twice. */
size_t key_search_targets(struct key_search *search, struct key_target **ret_targets);
size_t key_search_pairs(struct key_search *search, struct key_pair **ret_pairs);

/* Columns of one table that are read, from the first rows. */
struct key_reading {
    int32_t columns[KEY_MOST_READ];
    size_t count;
    size_t rows;    /* at most */
    bool below_one; /* only those whose first column, a whole number, is -1 or 0 */
    bool distinct;  /* of one column: each value once, of the first KEY_DISTINCT_ROWS */
};

/* What is to be read so that the values alone may speak for keys: nothing where no table has a text for its
 * key, none holds several lists of codes, and all have primary keys. The readings are owned by the search. */
size_t key_search_readings(struct key_search *search, const struct key_reading **ret_readings);
/* One row of the reading `place`, whose rows come one after another; those of a place before those of the
 * next. The texts are copied; missing ones are NULL. */
void key_search_take(struct key_search *search, size_t place, const char *const *values);
/* The pairs that the rows speak for, to be measured once the targets that were added for them are; owned by the
 * search. */
size_t key_search_value_pairs(struct key_search *search, struct key_pair **ret_pairs);

/* Replaces the inferred keys of the catalog by those that the measures speak for, and gives keys between the
 * same tables their roles. */
void key_search_settle(struct key_search *search);

/* The words that tell one of several keys between two tables from the others ("billing" of
 * billing_address_id): sets role of all keys. */
void catalog_name_roles(struct catalog *catalog);

#endif
