#include "translate/examples.h"

#include "english/words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_WORDS = 70 };

static const double LEAST_LIKENESS = 0.3;

/* The distinct stems of a question. */
struct stems {
    const char *items[MOST_WORDS];
    size_t count;
};

static bool has(const struct stems *stems, const char *stem)
{
    for (size_t i = 0; i < stems->count; i++) {
        if (strcmp(stems->items[i], stem) == 0) {
            return true;
        }
    }
    return false;
}

static void find_stems(struct arena *arena, const char *question, struct stems *ret_stems)
{
    struct word *words = NULL;
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    ret_stems->count = 0;
    for (size_t i = 0; i < count; i++) {
        if (words[i].kind != WORD_OTHER && !word_is_stop(words[i].text) && !has(ret_stems, words[i].stem)) {
            ret_stems->items[ret_stems->count++] = words[i].stem;
        }
    }
}

static double likeness(const struct stems *a, const struct stems *b)
{
    size_t shared = 0;
    for (size_t i = 0; i < a->count; i++) {
        shared += has(b, a->items[i]);
    }
    return shared > 0 ? (double)shared / sqrt((double)a->count * (double)b->count) : 0;
}

struct ranked {
    size_t place;
    double likeness;
};

static int by_likeness(const void *a, const void *b)
{
    const struct ranked *x = a, *y = b;
    if (x->likeness != y->likeness) {
        return x->likeness < y->likeness ? 1 : -1;
    }
    return (x->place < y->place) - (x->place > y->place);
}

size_t examples_choose(struct arena *arena, const char *question, const struct translate_turn *examples,
                       size_t count, size_t limit, const struct translate_turn **ret_chosen)
{
    struct arena *scratch = arena_create();
    struct ranked *ranked = ARENA_ARRAY(scratch, struct ranked, count + 1);
    struct stems asked, known;
    size_t found = 0;
    find_stems(scratch, question, &asked);
    for (size_t i = 0; i < count; i++) {
        find_stems(scratch, examples[i].question, &known);
        ranked[found] = (struct ranked){i, likeness(&asked, &known)};
        found += ranked[found].likeness >= LEAST_LIKENESS;
    }
    qsort(ranked, found, sizeof *ranked, by_likeness);
    found = found < limit ? found : limit;
    struct translate_turn *chosen = ARENA_ARRAY(arena, struct translate_turn, found + 1);
    for (size_t i = 0; i < found; i++) {
        chosen[i] = examples[ranked[i].place];
    }
    arena_destroy(scratch);
    *ret_chosen = chosen;
    return found;
}
