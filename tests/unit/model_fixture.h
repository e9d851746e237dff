/* What the tests of src/model share: files of fixtures/model, records of a tensor file, random inputs. */
#ifndef TESTS_MODEL_FIXTURE_H
#define TESTS_MODEL_FIXTURE_H

#include "model/model.h"
#include "util/arena.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static inline const char *fixture_path(struct arena *arena, const char *name)
{
    const char *folder = getenv("ASKDB_FIXTURES");
    return arena_printf(arena, "%s/model/%s", folder ? folder : "fixtures", name);
}

/* A whole file, with a NUL after it; ends the test where it cannot be read. */
static inline uint8_t *fixture_read(struct arena *arena, const char *path, size_t *ret_size)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = NULL;
    size_t size = 0;
    size_t capacity = 0;
    if (!file) {
        fprintf(stderr, "cannot open %s\n", path);
        exit(1);
    }
    for (int byte = getc(file); byte != EOF; byte = getc(file)) {
        data = arena_grow(arena, data, size, &capacity, 1);
        data[size++] = (uint8_t)byte;
    }
    fclose(file);
    data = arena_grow(arena, data, size, &capacity, 1);
    data[size] = 0;
    *ret_size = size;
    return data;
}

static inline uint32_t fixture_u32(const uint8_t *data, size_t at)
{
    uint32_t value;
    memcpy(&value, data + at, sizeof value);
    return value;
}

/* A small random generator of the tests' own (xorshift), the same everywhere. */
static inline uint32_t fixture_random(uint32_t *state)
{
    *state ^= *state << 13;
    *state ^= *state >> 17;
    *state ^= *state << 5;
    return *state;
}

static inline float fixture_random_float(uint32_t *state)
{
    return (float)(fixture_random(state) >> 8) / (float)(1 << 23) - 1;
}

static inline void fixture_set_counts(struct model_input *input, size_t tokens, size_t columns, size_t tables,
                                      size_t values)
{
    input->token_count = tokens;
    input->column_count = columns;
    input->table_count = tables;
    input->value_count = values;
    input->node_count = tokens + columns + tables + values;
}

/* A well-formed input that means nothing: two words a node but one a token, of 97 distinct words. */
static inline struct model_input fixture_random_input(struct arena *arena, size_t tokens, size_t columns,
                                                      size_t tables, size_t values, uint32_t seed)
{
    struct model_input input = {.vocabulary_count = 97};
    fixture_set_counts(&input, tokens, columns, tables, values);
    input.nodes = ARENA_ARRAY(arena, struct model_node, input.node_count);
    input.words = ARENA_ARRAY(arena, uint32_t, 2 * input.node_count);
    input.vocabulary = ARENA_ARRAY(arena, const char *, input.vocabulary_count);
    input.relations = ARENA_ARRAY(arena, uint8_t, input.node_count * input.node_count);
    for (size_t i = 0; i < input.vocabulary_count; i++) {
        input.vocabulary[i] = arena_printf(arena, "word%zu", i);
    }
    for (size_t i = 0; i < input.node_count; i++) {
        input.nodes[i].type = (uint16_t)(fixture_random(&seed) % NODE_TYPE_COUNT);
        input.nodes[i].position = (uint16_t)(fixture_random(&seed) % MODEL_MAX_QUESTION);
        input.nodes[i].first_word = (uint32_t)input.word_count;
        input.nodes[i].word_count = i < tokens ? 1 : 2;
        for (size_t word = 0; word < input.nodes[i].word_count; word++) {
            input.words[input.word_count++] = fixture_random(&seed) % (uint32_t)input.vocabulary_count;
        }
    }
    for (size_t i = 0; i < input.node_count * input.node_count; i++) {
        input.relations[i] =
            (uint8_t)(fixture_random(&seed) % RELATION_VALUE_COLUMN_LISTED); /* those the file knows */
    }
    return input;
}

#endif
