/* What was read and learned of a database, kept on disk between runs: its catalog with the keys that were
 * found, and the index of its values. A file each, under the database's place, the role and the policy; what
 * is in it counts only while nothing has changed that it was read from (exec_state), and for the build of the
 * program that wrote it. Under a policy both are those that it lets be read. */
#ifndef ANSWER_CACHE_H
#define ANSWER_CACHE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct askdb;
struct askdb_options;

struct cache {
    char *folder; /* NULL: nothing is kept of this database */
    uint64_t key;
    char *place, *state;
    bool catalog_kept, values_kept, learned_kept; /* they came from there */
};

/* Before anything is read: says what it is read from. */
void cache_open(struct askdb *askdb, const struct askdb_options *options);
/* Once the policy is there: from now on there is a place to read from and to write to. */
void cache_find(struct askdb *askdb, const struct askdb_options *options);
void cache_close(struct cache *cache);

/* Reads what was kept into askdb->catalog, made where it is NULL, or into askdb->index. A catalog that a
 * policy has restricted must be the same one. False where there is nothing. */
bool cache_read_catalog(struct askdb *askdb);
bool cache_read_values(struct askdb *askdb);
/* What was learned of the semantic file's examples with this model, into askdb->builtin. */
bool cache_read_learned(struct askdb *askdb);

/* Keeps what did not come from there, where nothing has changed meanwhile. */
void cache_write(struct askdb *askdb);

#endif
