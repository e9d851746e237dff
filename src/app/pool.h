/* Databases that stay open from one question to the next. */
#ifndef APP_POOL_H
#define APP_POOL_H

#include "app/cli.h"

enum { POOL_MAX = 8 };

/* The one used longest ago makes room. The first to be opened lends the others its model, so it stays. */
struct pool {
    struct pool_slot {
        char *path;
        struct askdb *askdb;
        size_t used;
    } slots[POOL_MAX];
    size_t count, clock;
};

/* The database of `path`, open until the pool is finished or others need its place. */
int pool_get(struct pool *pool, const struct cli_settings *settings, const char *path,
             struct askdb **ret_askdb, struct askdb_error *err);
void pool_finish(struct pool *pool);

#endif
