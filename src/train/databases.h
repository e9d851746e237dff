/* The databases of the examples, each opened, read and closed once. */
#ifndef TRAIN_DATABASES_H
#define TRAIN_DATABASES_H

#include "catalog/catalog.h"
#include "catalog/value_index.h"
#include "link/part.h"

struct database {
    const char *name;
    struct catalog *catalog; /* NULL where the database cannot be read */
    struct value_index *index;
    struct link_schema *schema;
    struct relevance *relevance; /* NULL where the catalog is read as a whole */
    struct meaning *meaning;     /* that of all databases */
};

struct databases;
struct databases *databases_create(const char *directory);
void databases_destroy(struct databases *databases);

/* The database `name` of DIRECTORY/name.sqlite. Returns its number; every name gets one. */
size_t databases_get(struct databases *databases, const char *name);
const struct database *databases_at(const struct databases *databases, size_t number);
/* The names in order; valid until the next databases_get. */
size_t databases_names(const struct databases *databases, const char *const **ret_names);

#endif
