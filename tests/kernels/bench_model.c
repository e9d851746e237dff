/* Times loading, encoding and the beam: bench_model MODEL.gguf [NODES [WIDTH [STEPS]]]. The best of some
 * rounds is printed. */
#include "../unit/model_fixture.h"
#include "model/network.h"

#include <time.h>

enum { ROUNDS = 20 };

/* Of this process on the processor: other processes count less. */
static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec * 1e-6;
}

static size_t argument(int argc, char **argv, int index, size_t otherwise)
{
    return index < argc ? (size_t)strtoul(argv[index], NULL, 10) : otherwise;
}

/* A grammar of which every sentence has `steps` tokens: any tokens, then the word 1. */
struct bench {
    struct model *model;
    size_t tokens, steps;
};

static void bench_init(void *context, void *state)
{
    (void)context;
    memset(state, 0, sizeof(size_t));
}

static size_t bench_allowed(void *context, const void *state, uint8_t *mask)
{
    const struct bench *bench = context;
    size_t length;
    memcpy(&length, state, sizeof length);
    bool last = length + 1 == bench->steps;
    memset(mask, !last, bench->tokens);
    mask[1] = last;
    return last ? 1 : bench->tokens - 1;
}

static int bench_step(void *context, void *state, int32_t token)
{
    (void)context;
    size_t length;
    memcpy(&length, state, sizeof length);
    length++;
    memcpy(state, &length, sizeof length);
    return token == 1;
}

static double time_open(const char *path, struct bench *bench)
{
    double best = 1e9;
    for (int round = 0; round < ROUNDS; round++) {
        struct askdb_error err = {0};
        model_close(&bench->model);
        double start = milliseconds();
        if (model_open(path, &bench->model, &err)) {
            fprintf(stderr, "%s\n", err.message);
            exit(1);
        }
        double taken = milliseconds() - start;
        best = taken < best ? taken : best;
    }
    return best;
}

static double time_encode(const struct bench *bench, const struct model_input *input,
                          struct model_state **state)
{
    double best = 1e9;
    for (int round = 0; round < ROUNDS; round++) {
        struct askdb_error err = {0};
        model_state_close(state);
        double start = milliseconds();
        if (model_encode(bench->model, input, state, &err)) {
            fprintf(stderr, "%s\n", err.message);
            exit(1);
        }
        double taken = milliseconds() - start;
        best = taken < best ? taken : best;
    }
    return best;
}

static double time_beam(struct bench *bench, struct model_state *state, size_t width)
{
    const struct model_grammar grammar = {bench, sizeof(size_t), bench_init, bench_allowed, bench_step};
    double best = 1e9;
    for (int round = 0; round < ROUNDS; round++) {
        struct askdb_error err = {0};
        struct model_candidate *candidates = NULL;
        size_t count = 0;
        double start = milliseconds();
        if (model_beam(bench->model, state, &grammar, width, bench->steps, &candidates, &count, &err)) {
            fprintf(stderr, "%s\n", err.message);
            exit(1);
        }
        double taken = milliseconds() - start;
        best = taken < best ? taken : best;
        free(candidates);
    }
    return best;
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fprintf(stderr, "usage: bench_model MODEL.gguf [NODES [WIDTH [STEPS]]]\n");
        return 1;
    }
    size_t nodes = argument(argc, argv, 2, 100);
    size_t width = argument(argc, argv, 3, 5);
    struct bench bench = {.steps = argument(argc, argv, 4, 25)};
    printf("open %.2f ms\n", time_open(argv[1], &bench));
    struct arena *arena = arena_create();
    size_t tokens = nodes / 5 + 1;
    struct model_input input = fixture_random_input(arena, tokens, nodes - tokens, 0, 0, 1);
    bench.tokens = model_word_count(bench.model) + nodes - tokens;
    const struct kernels *list[KERNELS_MAX];
    size_t count = kernels_available(list);
    for (size_t i = count > 1; i < count;
         i++) { /* the weights are loaded for the fastest: not as plain wants them */
        struct model_state *state = NULL;
        bench.model->kernels = list[i];
        double encode = time_encode(&bench, &input, &state);
        printf("%s: encode %zu nodes %.2f ms, ", list[i]->name, nodes, encode);
        printf("beam of %zu, %zu steps %.2f ms\n", width, bench.steps, time_beam(&bench, state, width));
        model_state_close(&state);
    }
    model_close(&bench.model);
    arena_destroy(arena);
    return 0;
}
