#include "meaning/meaning.h"

#include "meaning/network.h"
#include "util/hash.h"
#include "util/memory.h"

#include <stdlib.h>
#include <string.h>

enum {
    RUN_TOKENS = 384, /* of a run: its arrays stay in the second cache and the weights pass once for all */
};

struct meaning {
    const void *data;
    size_t size;
    struct arena *arena; /* NULL until it is loaded */
    struct pool *pool;
    struct meaning_network network;
};

struct meaning *meaning_create(const void *data, size_t size)
{
    struct meaning *meaning = memory_need(calloc(1, sizeof *meaning));
    *meaning = (struct meaning){.data = data, .size = size};
    return meaning;
}

static void unload(struct meaning *meaning)
{
    if (meaning->arena != NULL) {
        arena_destroy(meaning->arena);
        pool_destroy(meaning->pool);
        meaning->arena = NULL;
    }
}

void meaning_destroy(struct meaning *meaning)
{
    if (meaning != NULL) {
        unload(meaning);
        free(meaning);
    }
}

int meaning_load(struct meaning *meaning, struct askdb_error *err)
{
    if (meaning->arena != NULL) {
        return 0;
    }
    meaning->arena = arena_create();
    meaning->pool = pool_create();
    int status = meaning_network_load(&meaning->network, meaning->arena, meaning->pool, meaning->data,
                                      meaning->size, err);
    if (status != 0) {
        unload(meaning);
    }
    return status;
}

size_t meaning_width(const struct meaning *meaning)
{
    return meaning->network.config.width;
}

uint64_t meaning_digest(const struct meaning *meaning)
{
    return util_hash_large(meaning->data, meaning->size);
}

/* As many of the texts as fit into one run, as tokens; returns how many. */
static size_t fill(const struct meaning *meaning, const char *const *texts, size_t count, int32_t *tokens,
                   size_t *first)
{
    size_t taken = 0;
    first[0] = 0;
    while (taken < count && first[taken] + MEANING_MOST_TOKENS <= RUN_TOKENS) {
        first[taken + 1] =
            first[taken] + wordpiece_split(&meaning->network.wordpiece, texts[taken], strlen(texts[taken]),
                                           MEANING_MOST_TOKENS, tokens + first[taken]);
        taken++;
    }
    return taken;
}

int meaning_encode(struct meaning *meaning, const char *const *texts, size_t count, const struct work *work,
                   float *ret_vectors, struct askdb_error *err)
{
    int32_t tokens[RUN_TOKENS];
    size_t first[RUN_TOKENS / 2 + 1];
    int status = meaning_load(meaning, err);
    for (size_t done = 0; status == 0 && done < count;) {
        if (work_is_over(work)) {
            return work_fail(work, err);
        }
        struct meaning_batch batch = {tokens, first,
                                      fill(meaning, texts + done, count - done, tokens, first)};
        struct pool *scratch = pool_create();
        meaning_network_run(&meaning->network, &batch, scratch,
                            ret_vectors + done * meaning->network.config.width);
        pool_destroy(scratch);
        done += batch.count;
    }
    return status;
}

float meaning_cosine(const struct meaning *meaning, const float *a, const float *b)
{
    return meaning->network.kernels->dot(a, b, meaning->network.config.width);
}
