#include "answer/cache.h"

#include "answer/identity.h"
#include "answer/internal.h"
#include "catalog/pack.h"
#include "translate/adapt.h"
#include "util/build.h"
#include "util/error.h"
#include "util/hash.h"
#include "util/memory.h"
#include "util/pack.h"
#include "util/store.h"
#include "util/text.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { CUT_SECONDS = 3600 /* for which a reading counts that time cut short */ };

static const char CATALOG[] = "catalog", VALUES[] = "values", LEARNED[] = "learned";

static char *copy_of(const char *text)
{
    return memory_need(strdup(text));
}

/* ---- place and state ---- */

/* The database, the role, the policy over it, and how much is read. */
static char *print_place(struct askdb *askdb, const struct askdb_options *options)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    exec_identify(askdb->connection, out);
    fprintf(out, "\n%.*s\n%zu %d", (int)strcspn(askdb->cache.state, "\n"), askdb->cache.state,
            options->index_values, options->index_milliseconds);
    if (options->semantic != NULL) {
        fprintf(out, "\nsemantic %016" PRIx64, askdb->semantic_hash);
        for (size_t i = 0; i < askdb->policy->value_count; i++) {
            const char *value = askdb->policy->values[i];
            fprintf(out, " %016" PRIx64, util_hash_bytes(HASH_START, value, strlen(value)));
        }
    }
    text_end(out);
    return text;
}

/* NULL where it cannot be told. */
static char *print_state(struct askdb *askdb)
{
    char id[BUILD_ID_SIZE], *text = NULL;
    size_t size = 0;
    if (!build_id(id)) {
        return NULL;
    }
    FILE *out = text_stream(&text, &size);
    bool known = exec_state(askdb->connection, out);
    fprintf(out, "%s\n", id);
    text_end(out);
    if (!known) {
        free(text);
        text = NULL;
    }
    return text;
}

void cache_open(struct askdb *askdb, const struct askdb_options *options)
{
    askdb->cache.state = options->cache != NULL ? print_state(askdb) : NULL;
}

/* What was read under a row filter may be kept back later without that anything changed, where it asks for
 * the time or for more than the filter tells. */
static bool may_keep(const struct askdb *askdb)
{
    const struct policy *policy = askdb->policy;
    bool filtered = false, steady = true;
    for (size_t i = 0; policy != NULL && i < askdb->catalog->table_count; i++) {
        const struct policy_table *table = &policy->tables[i];
        filtered = filtered || table->piece_count > 0;
        steady = steady && filter_is_steady(table->filter, table->piece_count);
    }
    for (size_t i = 0; filtered && i < policy->value_count; i++) {
        steady = steady && filter_is_steady_text(policy->values[i]);
    }
    return steady;
}

void cache_find(struct askdb *askdb, const struct askdb_options *options)
{
    struct cache *cache = &askdb->cache;
    if (cache->state != NULL && may_keep(askdb)) {
        cache->place = print_place(askdb, options);
        cache->key = util_hash_bytes(HASH_START, cache->place, strlen(cache->place));
        cache->folder = copy_of(options->cache);
    }
}

void cache_close(struct cache *cache)
{
    free(cache->folder);
    free(cache->place);
    free(cache->state);
    *cache = (struct cache){0};
}

/* ---- reading ---- */

/* For a person. */
static char *print_label(const struct askdb *askdb)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    exec_identify(askdb->connection, out);
    text_end(out);
    return text;
}

/* The start of each file. */
static void pack_start(const struct askdb *askdb, struct pack *pack)
{
    char *label = print_label(askdb);
    pack_text(pack, label);
    pack_text(pack, askdb->cache.place);
    pack_text(pack, askdb->cache.state);
    free(label);
    pack_number(pack, exec_was_cut(askdb->connection));
    pack_signed(pack, (int64_t)time(NULL));
}

static bool unpack_start(const struct askdb *askdb, struct unpack *unpack)
{
    unpack_word(unpack);
    bool same = strcmp(unpack_word(unpack), askdb->cache.place) == 0;
    same = strcmp(unpack_word(unpack), askdb->cache.state) == 0 && same;
    bool cut = unpack_flag(unpack);
    int64_t age = (int64_t)time(NULL) - unpack_signed(unpack);
    return same && !unpack->broken && (!cut || (age >= 0 && age < CUT_SECONDS));
}

/* Are the tables and columns the same, by number? */
static bool is_same_schema(const struct catalog *one, const struct catalog *other)
{
    bool same = one->table_count == other->table_count && one->column_count == other->column_count;
    for (size_t i = 0; same && i < one->table_count; i++) {
        same = strcmp(one->tables[i].name, other->tables[i].name) == 0 &&
               strcmp(one->tables[i].schema, other->tables[i].schema) == 0 &&
               one->tables[i].column_count == other->tables[i].column_count;
    }
    for (size_t i = 0; same && i < one->column_count; i++) {
        same = strcmp(one->columns[i].name, other->columns[i].name) == 0;
    }
    return same;
}

static bool take_catalog(struct askdb *askdb, struct unpack *unpack)
{
    struct catalog *catalog = catalog_create();
    const char *saved = unpack_word(unpack);
    size_t start = unpack->at;
    bool found = !unpack->broken && catalog_unpack(unpack, catalog) &&
                 catalog->dialect == exec_dialect(askdb->connection);
    if (found && askdb->catalog == NULL) {
        exec_restore(askdb->connection, saved);
        askdb->catalog = catalog;
        return true;
    }
    if (found && is_same_schema(catalog, askdb->catalog)) {
        unpack->at = start;
        found = catalog_unpack(unpack, askdb->catalog);
    } else {
        found = false;
    }
    catalog_destroy(catalog);
    return found;
}

bool cache_read_catalog(struct askdb *askdb)
{
    struct cache *cache = &askdb->cache;
    struct store_bytes bytes = {0};
    if (cache->folder == NULL || !store_read(cache->folder, CATALOG, cache->key, &bytes)) {
        return false;
    }
    struct unpack unpack = {.bytes = bytes.bytes, .size = bytes.size};
    cache->catalog_kept = unpack_start(askdb, &unpack) && take_catalog(askdb, &unpack);
    free(bytes.bytes);
    return cache->catalog_kept;
}

bool cache_read_values(struct askdb *askdb)
{
    struct cache *cache = &askdb->cache;
    struct store_bytes bytes = {0};
    if (cache->folder == NULL || !store_read(cache->folder, VALUES, cache->key, &bytes)) {
        return false;
    }
    struct unpack unpack = {.bytes = bytes.bytes, .size = bytes.size};
    bool same = unpack_start(askdb, &unpack) &&
                strcmp(unpack_word(&unpack), askdb->catalog->fingerprint) == 0 && !unpack.broken;
    askdb->index = same ? value_index_unpack(&unpack, askdb->catalog->column_count) : NULL;
    cache->values_kept = askdb->index != NULL;
    free(bytes.bytes);
    return cache->values_kept;
}

bool cache_read_learned(struct askdb *askdb)
{
    struct cache *cache = &askdb->cache;
    struct store_bytes bytes = {0};
    if (cache->folder == NULL || !store_read(cache->folder, LEARNED, cache->key, &bytes)) {
        return false;
    }
    struct unpack unpack = {.bytes = bytes.bytes, .size = bytes.size};
    bool same = unpack_start(askdb, &unpack) &&
                strcmp(unpack_word(&unpack), askdb->catalog->fingerprint) == 0 &&
                strcmp(unpack_word(&unpack), model_digest(askdb->used_model)) == 0 && !unpack.broken;
    cache->learned_kept = same && translate_adapt_unpack(askdb->builtin, &unpack);
    free(bytes.bytes);
    return cache->learned_kept;
}

/* ---- writing ---- */

static void write_catalog(struct askdb *askdb)
{
    struct pack pack = {0};
    char *saved = NULL;
    size_t size = 0;
    FILE *out = text_stream(&saved, &size);
    exec_save(askdb->connection, out);
    text_end(out);
    pack_start(askdb, &pack);
    pack_text(&pack, saved);
    catalog_pack(askdb->catalog, &pack);
    store_write(askdb->cache.folder, CATALOG, askdb->cache.key, pack.bytes, pack.size);
    pack_finish(&pack);
    free(saved);
}

static void write_values(struct askdb *askdb)
{
    struct pack pack = {0};
    pack_start(askdb, &pack);
    pack_text(&pack, askdb->catalog->fingerprint);
    value_index_pack(askdb->index, &pack);
    store_write(askdb->cache.folder, VALUES, askdb->cache.key, pack.bytes, pack.size);
    pack_finish(&pack);
}

static void write_learned(struct askdb *askdb)
{
    struct pack pack = {0};
    pack_start(askdb, &pack);
    pack_text(&pack, askdb->catalog->fingerprint);
    pack_text(&pack, model_digest(askdb->used_model));
    translate_adapt_pack(askdb->builtin, &pack);
    store_write(askdb->cache.folder, LEARNED, askdb->cache.key, pack.bytes, pack.size);
    pack_finish(&pack);
}

/* What was read while something changed may be half of each. */
static bool is_unchanged(struct askdb *askdb)
{
    char *now = print_state(askdb);
    bool same = now != NULL && strcmp(now, askdb->cache.state) == 0;
    free(now);
    return same;
}

void cache_write(struct askdb *askdb)
{
    const struct cache *cache = &askdb->cache;
    bool values = askdb->index != NULL && !cache->values_kept;
    bool learned = askdb->observed && !cache->learned_kept;
    if (cache->folder == NULL || (cache->catalog_kept && !values && !learned) || !is_unchanged(askdb)) {
        return;
    }
    if (!cache->catalog_kept) {
        write_catalog(askdb);
    }
    if (values) {
        write_values(askdb);
    }
    if (learned) {
        write_learned(askdb);
    }
}

/* ---- the folder ---- */

size_t askdb_cache_list(const char *folder, void (*each)(void *context, const struct askdb_cached *file),
                        void *context)
{
    struct store_file *files = NULL;
    size_t count = store_list(folder, &files);
    for (size_t i = 0; i < count; i++) {
        struct store_bytes bytes = {0};
        bool placed = strcmp(files[i].kind, CATALOG) == 0 || strcmp(files[i].kind, VALUES) == 0 ||
                      strcmp(files[i].kind, LEARNED) == 0;
        bool found = placed && store_look(folder, files[i].kind, files[i].key, &bytes);
        struct unpack unpack = {.bytes = bytes.bytes, .size = bytes.size};
        struct askdb_cached file = {.kind = files[i].kind,
                                    .place = found ? unpack_word(&unpack) : "",
                                    .bytes = files[i].size,
                                    .used = (long long)files[i].used};
        each(context, &file);
        free(bytes.bytes);
    }
    free(files);
    return count;
}

int askdb_cache_clear(const char *folder, struct askdb_error *err)
{
    size_t left = store_clear(folder);
    return left == 0 ? 0 : error_set(err, ASKDB_CONNECT, "%zu files of '%s' cannot be removed", left, folder);
}
