#include "knowledge/vectors.h"

#include "meaning/kept.h"
#include "util/hash.h"

#include <string.h>

enum { BATCH = 64 };

static const char *text_of(struct arena *arena, const struct corpus *corpus, size_t number, bool unit)
{
    const struct passage *passage = &corpus->passages[unit ? corpus->units[number].passage : number];
    const char *text = corpus->units[unit ? number : passage->first_unit].text;
    return arena_printf(arena, "%s: %s", corpus_leaf(passage->heading), text);
}

/* Texts of like length together would be faster; the encoder pads nothing, so that the order is free. */
static int encode(const struct corpus *corpus, struct meaning *meaning, const struct work *work,
                  const struct vectors *vectors, struct askdb_error *err)
{
    int status = 0;
    for (size_t first = 0; first < vectors->count && status == 0; first += BATCH) {
        struct arena *scratch = arena_create();
        const char *texts[BATCH];
        size_t count = vectors->count - first < BATCH ? vectors->count - first : BATCH;
        for (size_t i = 0; i < count; i++) {
            texts[i] = text_of(scratch, corpus, first + i, vectors->of_units);
        }
        status = meaning_encode(meaning, texts, count, work, vectors->numbers + first * vectors->width, err);
        arena_destroy(scratch);
    }
    return status;
}

static uint64_t key_of(const struct corpus *corpus, const struct meaning *meaning,
                       const struct vectors *vectors)
{
    uint64_t key = meaning_digest(meaning);
    for (size_t i = 0; i < vectors->count; i++) {
        struct arena *scratch = arena_create();
        const char *text = text_of(scratch, corpus, i, vectors->of_units);
        key = util_hash_bytes(key, text, strlen(text) + 1);
        arena_destroy(scratch);
    }
    return key;
}

int vectors_make(const struct corpus *corpus, struct meaning *meaning, const char *cache,
                 const struct work *work, struct vectors *ret_vectors, struct askdb_error *err)
{
    int status = meaning_load(meaning, err);
    if (status != 0) {
        return status;
    }
    struct vectors vectors = {.width = meaning_width(meaning),
                              .of_units = corpus->unit_count <= VECTORS_MOST};
    vectors.count = vectors.of_units ? corpus->unit_count : corpus->passage_count;
    vectors.numbers = ARENA_ARRAY(corpus->arena, float, vectors.count *vectors.width + 1);
    uint64_t key = cache != NULL ? key_of(corpus, meaning, &vectors) : 0;
    if (cache == NULL || !kept_read(cache, key, vectors.count, vectors.width, vectors.numbers)) {
        status = encode(corpus, meaning, work, &vectors, err);
        if (status == 0 && cache != NULL && vectors.count > 0) {
            kept_write(cache, key, vectors.count, vectors.width, vectors.numbers);
        }
    }
    if (status == 0) {
        *ret_vectors = vectors;
    }
    return status;
}

int vectors_ask(struct arena *arena, const struct vectors *vectors, struct meaning *meaning,
                const char *question, const struct work *work, float **ret_cosines, struct askdb_error *err)
{
    float *cosines = ARENA_ARRAY(arena, float, vectors->count + 1);
    float *vector = ARENA_ARRAY(arena, float, vectors->width + 1);
    int status = vectors->numbers != NULL ? meaning_encode(meaning, &question, 1, work, vector, err) : 0;
    for (size_t i = 0; status == 0 && vectors->numbers != NULL && i < vectors->count; i++) {
        cosines[i] = meaning_cosine(meaning, vector, vectors->numbers + i * vectors->width);
    }
    if (status == 0) {
        *ret_cosines = cosines;
    }
    return status;
}
