#include "knowledge/index.h"

#include "english/word_set.h"
#include "knowledge/terms.h"

#include <math.h>
#include <string.h>

static const double K1 = 1.2, B = 0.75;

enum { HEADING_COUNTS = 2 /* a word of a heading, as so many in the text */ };

struct posting {
    uint32_t passage;
    uint16_t count;
};

struct list {
    struct posting *items;
    size_t count, capacity;
};

struct index {
    const struct corpus *corpus;
    struct word_set terms;
    struct list *lists; /* of each term, by passage */
    size_t list_capacity;
    uint32_t *lengths; /* of each passage, in terms */
    double mean_length;
};

static void add_term(struct index *index, const char *term, uint32_t passage, bool heading)
{
    struct arena *arena = index->corpus->arena;
    size_t known = index->terms.count;
    uint32_t number = word_set_find(&index->terms, term);
    if (number == WORD_SET_NONE) {
        number = word_set_add(&index->terms, arena_strdup(arena, term));
        index->lists = arena_grow(arena, index->lists, known, &index->list_capacity, sizeof *index->lists);
        index->lists[number] = (struct list){0};
    }
    struct list *list = &index->lists[number];
    if (list->count == 0 || list->items[list->count - 1].passage != passage) {
        list->items = arena_grow(arena, list->items, list->count, &list->capacity, sizeof *list->items);
        list->items[list->count++] = (struct posting){.passage = passage};
    }
    struct posting *posting = &list->items[list->count - 1];
    uint16_t more = heading ? HEADING_COUNTS : 1;
    posting->count = posting->count < 1000 ? (uint16_t)(posting->count + more) : posting->count;
    index->lengths[passage]++;
}

static void add_text(struct index *index, const char *text, uint32_t passage, bool heading)
{
    struct arena *scratch = arena_create();
    const char **terms;
    size_t count = terms_of(scratch, text, &terms);
    for (size_t i = 0; i < count; i++) {
        add_term(index, terms[i], passage, heading);
    }
    arena_destroy(scratch);
}

struct index *index_create(const struct corpus *corpus)
{
    struct index *index = ARENA_NEW(corpus->arena, struct index);
    double total = 0;
    index->corpus = corpus;
    index->lengths = ARENA_ARRAY(corpus->arena, uint32_t, corpus->passage_count + 1);
    word_set_init(&index->terms, corpus->arena);
    for (uint32_t i = 0; i < corpus->passage_count; i++) {
        const struct passage *passage = &corpus->passages[i];
        add_text(index, passage->heading, i, true);
        for (size_t u = 0; u < passage->unit_count; u++) {
            add_text(index, corpus->units[passage->first_unit + u].text, i, false);
        }
        total += index->lengths[i];
    }
    index->mean_length = corpus->passage_count > 0 ? total / (double)corpus->passage_count : 1;
    return index;
}

static bool is_code(const char *term)
{
    size_t digits = 0, length = strlen(term);
    for (size_t i = 0; i < length; i++) {
        digits += term[i] >= '0' && term[i] <= '9';
    }
    return digits > 0 && digits < length && term[0] >= 'a' && term[0] <= 'z';
}

struct index_question index_read(struct arena *arena, const struct index *index, const char *question)
{
    struct index_question read = {0};
    struct word_set once;
    const char **terms;
    size_t count = terms_of(arena, question, &terms);
    double passages = (double)index->corpus->passage_count;
    word_set_init(&once, arena);
    for (size_t i = 0; i < count; i++) {
        word_set_add(&once, terms[i]);
    }
    read.terms = once.words;
    read.count = once.count;
    read.weights = ARENA_ARRAY(arena, double, once.count + 1);
    for (size_t i = 0; i < once.count; i++) {
        uint32_t number = word_set_find(&index->terms, once.words[i]);
        double with = number != WORD_SET_NONE ? (double)index->lists[number].count : 0;
        read.weights[i] = log(1 + (passages - with + 0.5) / (with + 0.5));
        read.total += read.weights[i];
        read.codes += is_code(once.words[i]);
    }
    return read;
}

struct index_scores index_score(struct arena *arena, const struct index *index,
                                const struct index_question *question)
{
    size_t passages = index->corpus->passage_count;
    struct index_scores scores = {ARENA_ARRAY(arena, float, passages + 1),
                                  ARENA_ARRAY(arena, float, passages + 1),
                                  ARENA_ARRAY(arena, float, passages + 1)};
    for (size_t i = 0; i < question->count; i++) {
        uint32_t number = word_set_find(&index->terms, question->terms[i]);
        float code = is_code(question->terms[i]) ? 1 / (float)question->codes : 0;
        double share = question->total > 0 ? question->weights[i] / question->total : 0;
        for (size_t k = 0; number != WORD_SET_NONE && k < index->lists[number].count; k++) {
            const struct posting *posting = &index->lists[number].items[k];
            double length = index->lengths[posting->passage] / index->mean_length;
            double count = posting->count;
            double weight = count / (count + K1 * (1 - B + B * length));
            scores.bm25[posting->passage] += (float)(share * weight);
            scores.covered[posting->passage] += (float)share;
            scores.coded[posting->passage] += code;
        }
    }
    return scores;
}

double index_cover(struct arena *arena, const struct index_question *question, const char *text)
{
    struct word_set found;
    const char **terms;
    size_t count = terms_of(arena, text, &terms);
    double covered = 0;
    word_set_init(&found, arena);
    for (size_t i = 0; i < count; i++) {
        word_set_add(&found, terms[i]);
    }
    for (size_t i = 0; i < question->count; i++) {
        covered += word_set_has(&found, question->terms[i]) ? question->weights[i] : 0;
    }
    return question->total > 0 ? covered / question->total : 0;
}
