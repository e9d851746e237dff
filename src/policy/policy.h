/* A semantic file over a catalog: what is hidden goes from the catalog, and a policy says how the rest is to
 * be read. A table whose rows or columns are restricted ("covered") is read through one selection only, the
 * one that policy_print_select prints. */
#ifndef POLICY_POLICY_H
#define POLICY_POLICY_H

#include "catalog/catalog.h"
#include "policy/file.h"
#include "policy/filter.h"
#include "policy/parameters.h"

#include <stdio.h>

/* Reading a table (a view, a parent or child table) shows what is in another one. */
struct policy_dependency {
    int32_t reader;
    int32_t source; /* POLICY_UNKNOWN: something that is not in the catalog, or may be anything */
};

/* A column whose type looks hidden names or values up: a domain runs its checks on what is compared with it,
 * a regclass is read from its name, a row has all columns of its table. */
struct policy_column {
    int32_t column;
    const char *base; /* the type that it is read as instead; NULL: it is hidden */
};

/* What the database says of its catalog before it is restricted. */
struct policy_facts {
    struct policy_dependency *dependencies;
    size_t dependency_count;
    struct policy_column *columns;
    size_t column_count;
};

enum {
    POLICY_UNKNOWN = -1,
    POLICY_PLAIN = -1,     /* not masked */
    POLICY_MASK_NULL = -2, /* reads as NULL */
    POLICY_BASE = -3,      /* reads as its column's declared type, which is not the table's */
};

struct policy_table {
    bool covered;
    bool fenced; /* trusted to show a part of what is restricted: its own conditions come first */
    const struct filter_piece *filter;
    size_t piece_count;              /* 0: all rows */
    size_t first_value, value_count; /* of policy->values: masks by column, then parameters as they come */
};

struct policy {
    struct arena *arena;         /* owned; holds the catalog's synonyms and descriptions too */
    bool enforced;               /* something is hidden, masked or filtered */
    size_t max_rows;             /* 0: any number */
    struct policy_table *tables; /* by number of the restricted catalog */
    int32_t *masks; /* by column: POLICY_PLAIN, POLICY_MASK_NULL, POLICY_BASE or the value that it reads as */
    const char **values;
    size_t value_count;
};

/* Restricts `catalog`, and puts synonyms and descriptions into it. A reader of what is restricted is hidden
 * with it, unless the file calls it trusted. Of `facts` nothing is kept. The policy must outlive the catalog.
 * ASKDB_USAGE for names that the catalog does not have (they would hide nothing), contradictions, parameters
 * without a value and values without a parameter. */
int policy_create(const struct semantic *semantic, struct catalog *catalog, const struct policy_facts *facts,
                  const struct parameters *parameters, struct policy **ret_policy, struct askdb_error *err);
void policy_destroy(struct policy *policy);

/* Infers keys from what is left, once the types of its columns are decided: what is hidden tells in none. */
void policy_infer_keys(struct catalog *catalog);

/* Prints SELECT ... FROM the base table, with the visible columns under their names and the rows that there
 * are. No condition from outside is ever evaluated on other rows: a limit keeps the database from moving it
 * inside. Values are parameters: in PostgreSQL $(base + 1) and on, in the order of the table's values; in
 * SQLite askdb_parameter(place in policy->values). */
void policy_print_select(FILE *out, const struct catalog *catalog, const struct policy *policy, int32_t table,
                         size_t base);

#endif
