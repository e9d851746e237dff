/* Databases that stay open from one question to the next. */
#ifndef APP_POOL_H
#define APP_POOL_H

#include "app/knowledge.h"

enum { POOL_MAX = 8 };

/* The one used longest ago makes room. The first to be opened lends the others its model, so it stays. */
struct pool {
    struct pool_slot {
        char *path;
        struct askdb *askdb;
        struct askdb_knowledge *knowledge; /* NULL: not asked for yet */
        size_t used;
    } slots[POOL_MAX];
    size_t count, clock;
};

/* The database of `path`, open until the pool is finished or others need its place. */
int pool_get(struct pool *pool, const struct cli_settings *settings, const char *path,
             struct askdb **ret_askdb, struct askdb_error *err);
/* The documents beside that database, open as long. */
int pool_get_knowledge(struct pool *pool, const struct cli_settings *settings, const struct askdb *askdb,
                       struct askdb_knowledge **ret_knowledge, struct askdb_error *err);
void pool_finish(struct pool *pool);

#endif
