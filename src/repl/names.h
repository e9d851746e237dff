/* The names of a database, for completion and for \tables and \d. */
#ifndef REPL_NAMES_H
#define REPL_NAMES_H

#include "askdb/askdb.h"

struct repl_table {
    const char *schema; /* "" where the database has none */
    const char *name;
    const char *const *columns;
    size_t column_count;
    const char *text; /* as `askdb schema` prints it, a line a column */
    size_t length;
};

struct repl_names {
    struct repl_table *tables;
    size_t table_count;
    const char **all; /* tables and columns, sorted, each once */
    size_t all_count;
    void *schema; /* what the names belong to */
    char *text;
};

struct repl_names *repl_names_create(const struct askdb *askdb);
void repl_names_destroy(struct repl_names *names);

/* By name or SCHEMA.NAME, in any case; NULL for an unknown one. */
const struct repl_table *repl_names_find(const struct repl_names *names, const char *name);

#endif
