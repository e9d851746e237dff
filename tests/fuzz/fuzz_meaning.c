/* Names and questions are whatever someone wrote: any bytes become pieces of the vocabulary, no more than
 * there is room for, between the two that stand around a text.
 *
 * Built with libFuzzer (-DFUZZ_LIBFUZZER), a fuzz target; else a program that runs the files it is given. */
#include "fuzz_main.h"
#include "meaning/embedded.h"
#include "meaning/network.h"

#include <stdlib.h>

enum { MOST = 40 };

static struct meaning_network network;
static struct arena *arena;
static struct pool *pool;

static void unload(void)
{
    pool_destroy(pool);
    arena_destroy(arena);
}

/* Loaded once: a fuzzer runs it for as long as it likes. */
static const struct wordpiece *pieces(void)
{
    struct askdb_error err;
    size_t size;
    const void *data = meaning_embedded(&size);
    if (arena == NULL) {
        arena = arena_create();
        pool = pool_create();
        atexit(unload);
        if (meaning_network_load(&network, arena, pool, data, size, &err) != 0) {
            abort();
        }
    }
    return &network.wordpiece;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct wordpiece *wordpiece = pieces();
    for (size_t most = 2; most <= MOST; most += 19) {
        int32_t ids[MOST];
        size_t count = wordpiece_split(wordpiece, (const char *)data, size, most, ids);
        if (count < 2 || count > most || ids[0] != wordpiece->begin || ids[count - 1] != wordpiece->end) {
            abort();
        }
        for (size_t i = 0; i < count; i++) {
            if (ids[i] <= 0 || (size_t)ids[i] >= wordpiece->vocabulary.count) {
                abort();
            }
        }
    }
    return 0;
}
