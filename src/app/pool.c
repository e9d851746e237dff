#include "app/pool.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>

static void close_slot(struct pool_slot *slot)
{
    askdb_knowledge_close(&slot->knowledge);
    askdb_close(&slot->askdb);
    free(slot->path);
    *slot = (struct pool_slot){0};
}

int pool_get(struct pool *pool, const struct cli_settings *settings, const char *path,
             struct askdb **ret_askdb, struct askdb_error *err)
{
    size_t oldest = 1;
    for (size_t i = 0; i < pool->count; i++) {
        if (strcmp(pool->slots[i].path, path) == 0) {
            pool->slots[i].used = ++pool->clock;
            *ret_askdb = pool->slots[i].askdb;
            return 0;
        }
        if (i > 0 && pool->slots[i].used < pool->slots[oldest].used) {
            oldest = i;
        }
    }
    struct askdb *askdb = NULL;
    if (strcmp(path, "-") == 0) {
        return error_set(err, ASKDB_USAGE, "standard input has the questions, and can be no database");
    }
    struct askdb_options options = cli_database_options(settings);
    options.share_model = pool->count > 0 ? pool->slots[0].askdb : NULL;
    int status = askdb_open(&path, 1, &options, &askdb, err);
    if (status != 0) {
        return status;
    }
    size_t place = pool->count;
    if (place == POOL_MAX) {
        place = oldest;
        close_slot(&pool->slots[place]);
    } else {
        pool->count++;
    }
    pool->slots[place] = (struct pool_slot){.path = strdup(path), .askdb = askdb, .used = ++pool->clock};
    *ret_askdb = askdb;
    return 0;
}

int pool_get_knowledge(struct pool *pool, const struct cli_settings *settings, const struct askdb *askdb,
                       struct askdb_knowledge **ret_knowledge, struct askdb_error *err)
{
    struct pool_slot *slot = pool->slots;
    while (slot->askdb != askdb) {
        slot++;
    }
    int status =
        slot->knowledge == NULL ? cli_open_knowledge(settings, slot->askdb, &slot->knowledge, err) : 0;
    *ret_knowledge = slot->knowledge;
    return status;
}

void pool_finish(struct pool *pool)
{
    while (pool->count > 0) {
        close_slot(&pool->slots[--pool->count]);
    }
}
