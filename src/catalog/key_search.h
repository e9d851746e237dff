/* The inside of a search for keys: keys.c proposes, key_settle.c decides. */
#ifndef CATALOG_KEY_SEARCH_H
#define CATALOG_KEY_SEARCH_H

#include "catalog/key_rules.h"
#include "catalog/keys.h"

/* The better a rule, the greater. */
enum key_rule {
    RULE_PERSON, /* approved_by, a table of employees */
    RULE_LAST,   /* kam_emp, emp.emp_no */
    RULE_TAIL,   /* start_station_id, stations.station_id */
    RULE_SELF,   /* parent_id, the table's own key */
    RULE_TABLE,  /* visitor_id, visitor_history.id */
    RULE_SAME,   /* the same name */
    RULE_NAMED,  /* of catalog_infer_keys */
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
    struct key_index tables, all;   /* tables, and all columns, by name */
    int32_t *people;                /* primary keys of tables of people */
    size_t people_count;
    struct key_target *targets;
    size_t target_count, target_capacity;
    int32_t *target_of; /* of each column: its target, or -1 */
    struct key_pair *pairs;
    size_t pair_count, pair_capacity;
    bool *declared; /* by column: a declared key begins with it */
};

bool key_has_primary(const struct catalog *catalog, int32_t table);

/* Is the column's name, but for its suffix, that of the table? */
bool key_fits(const struct key_search *search, int32_t column, int32_t table);

#endif
