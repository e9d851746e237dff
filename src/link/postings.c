#include "link/postings.h"

#include "english/synonyms.h"
#include "link/schema.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

enum { MOST_COMMENT_WORDS = 60 };

static const float IN_TABLE = 3.0F; /* a word in a table's name, against one in a column's */
static const float IN_COMMENT = 0.3F;
static const float IN_COMMENT_OF_TABLE = 0.6F;

struct occurrence {
    uint32_t word;
    struct posting posting;
};

struct collector {
    struct arena *scratch;
    struct postings *postings;
    struct occurrence *items;
    size_t count, capacity;
};

static void collect(struct collector *collector, const char *word, size_t item, float weight)
{
    collector->items = arena_grow(collector->scratch, collector->items, collector->count,
                                  &collector->capacity, sizeof *collector->items);
    collector->items[collector->count++] = (struct occurrence){
        .word = word_set_add(&collector->postings->words, word), .posting = {(int32_t)item, weight}};
}

/* Sorts what was collected by words, by counting. */
static void finish(struct collector *collector, struct arena *arena)
{
    struct postings *postings = collector->postings;
    postings->first = ARENA_ARRAY(arena, size_t, postings->words.count + 2);
    postings->items = ARENA_ARRAY(arena, struct posting, collector->count + 1);
    for (size_t i = 0; i < collector->count; i++) {
        postings->first[collector->items[i].word + 2]++;
    }
    for (size_t w = 2; w < postings->words.count + 2; w++) {
        postings->first[w] += postings->first[w - 1];
    }
    for (size_t i = 0; i < collector->count; i++) {
        postings->items[postings->first[collector->items[i].word + 1]++] = collector->items[i].posting;
    }
}

static void collect_comment(struct collector *collector, struct arena *arena, const char *comment,
                            size_t item, float weight)
{
    struct word *words = NULL;
    size_t count = words_split(arena, comment, strlen(comment), MOST_COMMENT_WORDS, &words);
    for (size_t i = 0; i < count; i++) {
        if (words[i].kind != WORD_OTHER && !word_is_stop(words[i].text)) {
            collect(collector, words[i].stem, item, weight);
        }
    }
}

/* Under what the words of a group of synonyms are collected: no word has a blank. */
static void print_group(char key[8], uint16_t group)
{
    snprintf(key, 8, " %u", (unsigned)group);
}

uint32_t postings_find_group(const struct postings *postings, uint16_t group)
{
    char key[8];
    print_group(key, group);
    return word_set_find(&postings->words, key);
}

static void collect_groups(struct collector *words, struct arena *arena, const struct word *word, size_t item,
                           float weight)
{
    const uint16_t *groups = NULL;
    size_t count = synonyms_groups(word->text, &groups);
    for (size_t i = 0; i < count; i++) {
        char key[8];
        print_group(key, groups[i]);
        uint32_t known = word_set_find(&words->postings->words, key);
        collect(words,
                known != WORD_SET_NONE ? words->postings->words.words[known] : arena_strdup(arena, key), item,
                weight);
    }
}

static bool has_stem(const struct name *name, const char *stem)
{
    for (size_t i = 0; i < name->count; i++) {
        if (strcmp(name->words[i].stem, stem) == 0) {
            return true;
        }
    }
    return false;
}

/* The words as they stand there as well, where those are others. */
static void collect_name(struct collector *words, struct collector *names, struct arena *arena,
                         const struct name *name, size_t item, float weight)
{
    weight /= sqrtf((float)name->count);
    collect(names, schema_key(arena, name->words, name->count, true), item, 1);
    for (size_t i = 0; i < name->count; i++) {
        collect(words, name->words[i].stem, item, weight);
        collect_groups(words, arena, &name->words[i], item, weight);
    }
    for (size_t i = 0; i < name->literal_count; i++) {
        if (!has_stem(name, name->literal[i].stem)) {
            collect(words, name->literal[i].stem, item, weight);
        }
    }
    if (name->literal != NULL) {
        collect(names, schema_key(arena, name->literal, name->literal_count, true), item, 1);
    }
}

/* Other names count as the name does. */
static void collect_synonyms(struct collector *words, struct collector *names, struct arena *arena,
                             const char *const *synonyms, size_t count, size_t item, float weight)
{
    for (size_t i = 0; i < count; i++) {
        struct word *parts = NULL;
        size_t part_count = words_split_name(arena, synonyms[i], &parts);
        collect_name(words, names, arena, &(struct name){.words = parts, .count = part_count}, item, weight);
    }
}

void postings_of_catalog(struct arena *arena, const struct catalog *catalog, struct postings *ret_words,
                         struct postings *ret_names)
{
    struct arena *scratch = arena_create();
    struct name *tables, *columns;
    struct collector words = {.scratch = scratch, .postings = ret_words};
    struct collector names = {.scratch = scratch, .postings = ret_names};
    word_set_init(&ret_words->words, arena);
    word_set_init(&ret_names->words, arena);
    names_of_catalog(arena, catalog, &tables, &columns);
    for (size_t c = 0; c < catalog->column_count; c++) {
        collect_name(&words, &names, arena, &columns[c], c, 1);
        collect_synonyms(&words, &names, arena, catalog->columns[c].synonyms,
                         catalog->columns[c].synonym_count, c, 1);
        collect_comment(&words, arena, catalog->columns[c].comment, c, IN_COMMENT);
    }
    for (size_t t = 0; t < catalog->table_count; t++) {
        size_t item = catalog->column_count + t;
        collect_name(&words, &names, arena, &tables[t], item, IN_TABLE);
        collect_synonyms(&words, &names, arena, catalog->tables[t].synonyms, catalog->tables[t].synonym_count,
                         item, IN_TABLE);
        collect_comment(&words, arena, catalog->tables[t].comment, item, IN_COMMENT_OF_TABLE);
    }
    finish(&words, arena);
    finish(&names, arena);
    arena_destroy(scratch);
}
