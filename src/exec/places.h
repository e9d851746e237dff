/* What the name of a database stands for. */
#ifndef EXEC_PLACES_H
#define EXEC_PLACES_H

#include "askdb/error.h"
#include "util/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum place_kind { PLACE_POSTGRES, PLACE_SQLITE, PLACE_ROWS };

struct places {
    enum place_kind kind;
    const char **names; /* files, with those of folders and patterns in their place; or one database */
    size_t count;
};

/* All of one kind, and several only of rows. ASKDB_USAGE for what askdb does not read, with a hint how it
 * could, ASKDB_CONNECT where a folder or a pattern has nothing. */
int exec_places_find(struct arena *arena, const char *const *databases, size_t count,
                     struct places *ret_places, struct askdb_error *err);

#endif
