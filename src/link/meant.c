#include "link/meant.h"

#include "english/lists.h"
#include "english/word_set.h"
#include "link/evidence.h"
#include "link/names.h"
#include "meaning/kept.h"
#include "util/error.h"
#include "util/hash.h"
#include "util/text.h"

#include <string.h>

enum {
    MOST_SPAN = 3,   /* words */
    MOST_SPANS = 64, /* of a question */
};

struct meant {
    struct arena *arena;
    struct meaning *meaning;
    const char *folder;    /* NULL: none */
    size_t spelled;        /* distinct names as they are spelled */
    struct word_set texts; /* none where more than MEANT_MOST are spelled */
    uint32_t *of_items, *columns_of;
    bool *names, *ids;
    float *vectors; /* NULL until they are there */
};

static void read_kind(struct meant *meant, uint32_t text, const struct name *name)
{
    const char *last = name->words[name->count - 1].text;
    meant->names[text] = list_has(LIST_TITLE_COLUMNS, last);
    meant->ids[text] = strcmp(last, "id") == 0;
    for (size_t i = 0; i < name->count; i++) {
        meant->names[text] |= strcmp(name->words[i].text, "name") == 0;
    }
}

static uint32_t add_text(struct meant *meant, const struct name *name)
{
    return word_set_add(&meant->texts, words_join(meant->arena, name->words, name->count, false));
}

/* Up to one more than MEANT_MOST. */
static size_t count_spelled(const struct catalog *catalog)
{
    struct arena *arena = arena_create();
    struct word_set spelled;
    word_set_init(&spelled, arena);
    for (size_t i = 0; i < catalog->table_count && spelled.count <= MEANT_MOST; i++) {
        word_set_add(&spelled, catalog->tables[i].name);
    }
    for (size_t i = 0; i < catalog->column_count && spelled.count <= MEANT_MOST; i++) {
        word_set_add(&spelled, catalog->columns[i].name);
    }
    size_t count = spelled.count;
    arena_destroy(arena);
    return count;
}

struct meant *meant_create(const struct catalog *catalog, struct meaning *meaning, const char *folder)
{
    struct arena *arena = arena_create();
    struct meant *meant = ARENA_NEW(arena, struct meant);
    struct name *tables, *columns;
    *meant = (struct meant){.arena = arena, .meaning = meaning, .spelled = count_spelled(catalog)};
    meant->folder = folder != NULL ? arena_strdup(arena, folder) : NULL;
    word_set_init(&meant->texts, arena);
    if (meant->spelled > MEANT_MOST) {
        return meant;
    }
    struct arena *scratch = arena_create();
    names_of_catalog(scratch, catalog, &tables, &columns);
    meant->of_items = ARENA_ARRAY(arena, uint32_t, catalog->column_count + catalog->table_count + 1);
    for (size_t i = 0; i < catalog->column_count; i++) {
        meant->of_items[i] = add_text(meant, &columns[i]);
    }
    for (size_t i = 0; i < catalog->table_count; i++) {
        meant->of_items[catalog->column_count + i] = add_text(meant, &tables[i]);
    }
    meant->columns_of = ARENA_ARRAY(arena, uint32_t, meant->texts.count + 1);
    meant->names = ARENA_ARRAY(arena, bool, meant->texts.count + 1);
    meant->ids = ARENA_ARRAY(arena, bool, meant->texts.count + 1);
    for (size_t i = 0; i < catalog->column_count; i++) {
        meant->columns_of[meant->of_items[i]]++;
        read_kind(meant, meant->of_items[i], &columns[i]);
    }
    arena_destroy(scratch);
    return meant;
}

void meant_destroy(struct meant *meant)
{
    if (meant != NULL) {
        arena_destroy(meant->arena);
    }
}

static uint64_t key_of(const struct meant *meant)
{
    uint64_t key = meaning_digest(meant->meaning);
    for (size_t i = 0; i < meant->texts.count; i++) {
        key = util_hash_bytes(key, meant->texts.words[i], strlen(meant->texts.words[i]) + 1);
    }
    return key;
}

int meant_load(struct meant *meant, const struct work *work, struct askdb_error *err)
{
    if (meant->spelled > MEANT_MOST) {
        return error_set(err, ASKDB_MODEL, "more than %d names are too many for their meaning", MEANT_MOST);
    }
    int status = meant->vectors != NULL ? 0 : meaning_load(meant->meaning, err);
    if (status != 0 || meant->vectors != NULL) {
        return status;
    }
    size_t width = meaning_width(meant->meaning), count = meant->texts.count;
    uint64_t key = meant->folder != NULL ? key_of(meant) : 0;
    float *vectors = ARENA_ARRAY(meant->arena, float, count *width + 1);
    if (meant->folder == NULL || !kept_read(meant->folder, key, count, width, vectors)) {
        status = meaning_encode(meant->meaning, meant->texts.words, count, work, vectors, err);
        if (status == 0 && meant->folder != NULL) {
            kept_write(meant->folder, key, count, width, vectors);
        }
        if (status == 0) {
            kept_round(count, width, vectors);
        }
    }
    meant->vectors = status == 0 ? vectors : NULL;
    return status;
}

struct meant_texts meant_texts(const struct meant *meant)
{
    return (struct meant_texts){.count = meant->texts.count,
                                .of_items = meant->of_items,
                                .columns_of = meant->columns_of,
                                .names = meant->names,
                                .ids = meant->ids};
}

/* The question, then its spans that begin and end with a word that says something; returns how many. */
static size_t list_spans(struct arena *arena, const char *question, const struct word *words, size_t count,
                         const char *ret_texts[MOST_SPANS])
{
    struct word_set spans;
    word_set_init(&spans, arena);
    for (size_t first = 0; first < count; first++) {
        for (size_t span = 1; span <= MOST_SPAN && first + span <= count; span++) {
            if (evidence_says_something(&words[first]) && evidence_says_something(&words[first + span - 1])) {
                word_set_add(&spans, words_join(arena, words + first, span, false));
            }
        }
    }
    size_t listed = 0;
    ret_texts[listed++] = question;
    for (size_t i = 0; i < spans.count && listed < MOST_SPANS; i++) {
        ret_texts[listed++] = spans.words[i];
    }
    return listed;
}

int meant_ask(struct arena *arena, struct meant *meant, const char *question, const struct word *words,
              size_t word_count, const struct work *work, struct meant_question *ret_question,
              struct askdb_error *err)
{
    const char *texts[MOST_SPANS];
    size_t count = list_spans(arena, question, words, word_count, texts);
    size_t width = meaning_width(meant->meaning);
    float *vectors = ARENA_ARRAY(arena, float, count *width);
    int status = meaning_encode(meant->meaning, texts, count, work, vectors, err);
    if (status != 0) {
        return status;
    }
    float *whole = ARENA_ARRAY(arena, float, meant->texts.count + 1);
    float *best = ARENA_ARRAY(arena, float, meant->texts.count + 1);
    for (size_t i = 0; i < meant->texts.count; i++) {
        const float *vector = meant->vectors + i * width;
        whole[i] = meaning_cosine(meant->meaning, vectors, vector);
        for (size_t k = 1; k < count; k++) {
            float cosine = meaning_cosine(meant->meaning, vectors + k * width, vector);
            best[i] = k == 1 || cosine > best[i] ? cosine : best[i];
        }
    }
    *ret_question = (struct meant_question){.whole = whole, .span = best};
    return 0;
}
