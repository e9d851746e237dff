/* What a statement may read under a policy. */
#ifndef EXEC_SQLITE_GUARD_H
#define EXEC_SQLITE_GUARD_H

#include "exec/sqlite/sqlite.h"

/* Names, each once, compared as SQLite compares them. */
struct sqlite_names {
    const char **items;
    size_t count, capacity;
};

struct sqlite_guard {
    struct arena *arena;
    const struct catalog *catalog;
    const struct policy *policy;
    char prefix[32];             /* of the inner views */
    struct sqlite_names within;  /* the inner views, and what reads inside them stand in */
    struct sqlite_names shadows; /* tables of trusted virtual tables, which SQLite reads by itself */
};

bool sqlite_names_hold(const struct sqlite_names *names, const char *name);
/* Keeps a copy of `name` in `arena`, where the list is too. */
void sqlite_names_add(struct arena *arena, struct sqlite_names *names, const char *name);

#endif
