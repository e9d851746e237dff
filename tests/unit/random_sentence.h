/* Random sentences of the grammar machine: whatever it offers, step by step. */
#ifndef TEST_RANDOM_SENTENCE_H
#define TEST_RANDOM_SENTENCE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "query/sequence.h"

static const struct value_match france[] = {{2, "France"}};
static const struct sequence_value values[] = {
    {.kind = VALUE_NUMBER, .constant = true, .text = "1"},
    {.kind = VALUE_NUMBER, .text = "12.5"},
    {.kind = VALUE_TEXT, .text = "france", .matches = france, .match_count = 1},
    {.kind = VALUE_PERIOD,
     .text = "2024",
     .period = {.kind = LITERAL_PERIOD, .from = "2024-01-01", .to = "2025-01-01"}},
    {.kind = VALUE_PERIOD,
     .text = "today",
     .period = {.kind = LITERAL_PERIOD, .from = "2024-05-01", .to = "2024-05-02"}},
};

static inline struct sequence_space space_of(const struct catalog *catalog)
{
    return (struct sequence_space){.catalog = catalog,
                                   .values = values,
                                   .value_count = sizeof values / sizeof *values,
                                   .now = "2024-05-01"};
}

static inline uint32_t next_random(uint32_t *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 8;
}

/* A random walk through what is allowed, that takes the word `favoured` every other time it may; ends
 * sentences soon. Returns the length, 0 when it ran too long. */
static inline size_t random_sentence(const struct sequence_space *space, uint32_t *seed, int32_t favoured,
                                     int32_t *tokens)
{
    uint8_t allowed[512];
    size_t total =
        SEQ_WORD_COUNT + space->catalog->column_count + space->catalog->table_count + space->value_count;
    struct sequence_machine machine;
    sequence_machine_init(&machine);
    for (size_t count = 0; count < SEQUENCE_MAX_LENGTH; count++) {
        size_t choices = sequence_machine_allowed(&machine, space, allowed);
        choices -= allowed[SEQ_NONE];
        allowed[SEQ_NONE] = 0;
        if (choices == 0) {
            return 0; /* no value fits: the beam drops such a path */
        }
        size_t pick = next_random(seed) % choices;
        int32_t token = -1;
        for (size_t t = 0; t < total; t++) {
            if (allowed[t] && pick-- == 0) {
                token = (int32_t)t;
                break;
            }
        }
        if (allowed[favoured] && next_random(seed) % 2 == 0) {
            token = favoured;
        } else if (favoured == SEQ_NOW && allowed[SEQ_SUBTRACT] && next_random(seed) % 2 == 0) {
            token = SEQ_SUBTRACT; /* which it stands behind */
        }
        if (count > 8 && allowed[SEQ_END]) {
            token = SEQ_END;
        }
        tokens[count] = token;
        int done = sequence_machine_step(&machine, space, token);
        assert_int_not_equal(done, -1);
        if (done == 1) {
            return count + 1;
        }
    }
    return 0;
}

#endif
