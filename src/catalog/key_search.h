/* The inside of a search for keys: keys.c proposes, key_settle.c decides. */
#ifndef CATALOG_KEY_SEARCH_H
#define CATALOG_KEY_SEARCH_H

#include "catalog/key_rules.h"
#include "catalog/keys.h"

/* The better a rule, the greater. */
enum key_rule {
    RULE_TYPED, /* chargeable_id beside chargeable_type, of which a value names the table: beside all others */
    RULE_SHAPE,  /* the values alone, which are plainly identifiers */
    RULE_VALUES, /* the values alone */
    RULE_ONLY,   /* sold_by, the one table whose key has all values */
    RULE_LIST,   /* the values, in one list of a table of many */
    RULE_PART,   /* consignee_id, a table of partners; origin_id, a table of places */
    RULE_PERSON, /* approved_by, a table of employees */
    RULE_PIECE,  /* homeport, port */
    RULE_LAST,   /* kam_emp, emp.emp_no */
    RULE_STEM,   /* ticket, slips.ticket_no */
    RULE_MARKED, /* customer_id, a table with a column is_customer */
    RULE_TAIL,   /* start_station_id, stations.station_id */
    RULE_SELF,   /* parent_id, the table's own key */
    RULE_TABLE,  /* visitor_id, visitor_history.id */
    RULE_SAME,   /* the same name */
    RULE_NAMED,  /* of catalog_infer_keys */
};

/* Of tables whose rows play parts by which keys are called. */
enum key_kind {
    KIND_PARTNER, /* customer_id, carrier_id */
    KIND_PLACE,   /* origin_id, destination_id */
    KEY_KINDS,
};

/* Columns or tables by a text. */
struct key_entry {
    const char *text;
    int32_t number;
};

struct key_index {
    struct key_entry *entries;
    size_t count, capacity;
};

struct key_search {
    struct catalog *catalog;
    struct arena *arena;
    struct key_names names;
    struct key_index wholes, bases; /* targets by name, primary keys by what stands before the suffix */
    struct key_index unique, own;   /* of the targets those that are unique, those called as their tables */
    struct key_index stems;         /* targets by what stands before the suffix, and by the last word of it */
    struct key_index lasts;         /* primary keys by name that another's last word may mean */
    struct key_index tables, all;   /* tables, and all columns, by name */
    int32_t *people;                /* primary keys of tables of people */
    size_t people_count;
    int32_t *of_kind[KEY_KINDS]; /* primary keys of tables of that kind */
    size_t of_kind_count[KEY_KINDS];
    struct key_index marks; /* primary keys of tables with a column is_customer, by "customer" */
    int32_t *numbers;       /* primary keys that are whole numbers; none where they are too many to compare */
    size_t number_count;
    struct key_target *targets;
    size_t target_count, target_capacity;
    int32_t *target_of; /* of each column: its target, or -1 */
    struct key_pair *pairs;
    size_t pair_count, pair_capacity;
    bool *declared;            /* by column: a declared key begins with it */
    struct key_values *values; /* of key_values.c */
    struct key_types *types;   /* of key_types.c */
};

/* Entries are added, sorted once, and then found: the first with a text, and behind the last. */
void key_index_add(struct arena *arena, struct key_index *index, const char *text, int32_t number);
void key_index_sort(struct key_index *index);
size_t key_index_first(const struct key_index *index, const char *text);
size_t key_index_end(const struct key_index *index, const char *text);

/* May values of the one be those of the other? */
bool key_types_agree(const struct catalog *catalog, int32_t from, int32_t to);

/* The place of the column among the targets, where it is put if it is not there. */
size_t key_target_for(struct key_search *search, int32_t column);

bool key_has_primary(const struct catalog *catalog, int32_t table);
/* The one column of the table's primary key, -1 where it has several; of a table without a primary key the unique
 * column, if it is the first or the only one. */
int32_t key_of_table(const struct catalog *catalog, int32_t table);

/* May values of its type be keys? */
bool key_is_type(const struct key_search *search, int32_t column);

/* Fills the tables of each kind, and those with a column that marks a part. */
void key_index_parts(struct key_search *search);

/* Is the word a part that rows of a table of this kind play? */
bool key_is_part_of(enum key_kind kind, const char *word);

/* Adds the pairs of several columns. */
void key_propose_composites(struct key_search *search);

/* Is the column's name, but for its suffix, that of the table? */
bool key_fits(const struct key_search *search, int32_t column, int32_t table);

#endif
