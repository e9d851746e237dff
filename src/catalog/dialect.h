/* What differs between dialects for whoever reads a catalog or SQL text: a row for each. How a dialect prints
 * is in sql/dialect.h, what checks it in validate/dialect.h. */
#ifndef CATALOG_DIALECT_H
#define CATALOG_DIALECT_H

#include "catalog/catalog.h"

enum { DIALECT_COUNT = 2 };

struct dialect_row {
    const char *name;  /* for programs */
    const char *title; /* for people */
    bool sampled;      /* a column's type comes from its values, whatever it was declared as */
    bool keeps_case;   /* a name without quotes keeps its capital letters */
    bool mixes_quotes; /* 'a' may stand for a name, and "a", where it names nothing, for a string */
    bool partitions;   /* a table may consist of others */
    bool zones;        /* the time zone of the session decides where a day begins */
    bool strict_types; /* an operator or an aggregate takes the types alone that it is made for */
    bool loose_groups; /* columns may be selected that are neither grouped nor aggregated */
};

const struct dialect_row *dialect_row(enum dialect dialect);

#endif
