#include "link/evidence.h"

#include "english/synonyms.h"
#include "link/misspelt.h"
#include "link/schema.h"
#include "link/values.h"

#include <math.h>
#include <string.h>

enum {
    MOST_WORDS = 70, /* of a question */
    MOST_SPAN = 5,   /* tokens of a span that can be a whole name */
    MOST_VALUES = 40,
    SHORTEST_PART = 4, /* letters of a word inside another one */
};

static const float SATURATION = 1.2F;  /* BM25's k1 */
static const float WHOLE_TABLE = 0.8F; /* beyond its words, for the whole name of a table */
static const float WHOLE_COLUMN = 0.5F;
static const float AS_PART = 0.4F;    /* a word that is part of one of the names' words */
static const float AS_SYNONYM = 0.7F; /* a word that means much the same as one of them */
static const float NEIGHBOUR = 0.4F;  /* share of what is said of a neighbour */

/* One thing that the question says at a time: what it says of each table, and the sums over all of them. */
struct scorer {
    struct arena *arena;
    const struct relevance *relevance;
    const struct catalog *catalog;
    const struct word *words;
    size_t word_count;
    float *columns, *tables; /* sums */
    float *said;             /* of each table by the thing at hand */
    float *shared;           /* of each table by what is said of its neighbours */
    bool *named;             /* the tables of which the word at hand, or another that means it, was said */
    int32_t *touched;        /* the tables for which `said` is not 0 */
    size_t touched_count;
};

static float rarity(size_t holders, size_t all)
{
    holders = holders < all ? holders : all; /* a column may hold a value in several spellings */
    return logf(1.0F + ((float)all - (float)holders + 0.5F) / ((float)holders + 0.5F));
}

static void say(struct scorer *scorer, int32_t table, float amount)
{
    if (scorer->said[table] == 0) {
        scorer->touched[scorer->touched_count++] = table;
    }
    scorer->said[table] += amount;
}

/* What is said of a table itself, or a share of what is said of a neighbour where that is more. */
static void end_saying(struct scorer *scorer)
{
    const struct key_graph *graph = &scorer->relevance->graph;
    for (size_t i = 0; i < scorer->touched_count; i++) {
        int32_t table = scorer->touched[i];
        float share = NEIGHBOUR * scorer->said[table];
        scorer->tables[table] += scorer->said[table];
        for (size_t k = graph->first[table]; k < graph->first[table + 1]; k++) {
            int32_t other = graph->others[k];
            float known = scorer->said[other] + scorer->shared[other];
            if (share > known && !scorer->named[other]) {
                scorer->tables[other] += share - known;
                scorer->shared[other] += share - known;
            }
        }
    }
    for (size_t i = 0; i < scorer->touched_count; i++) {
        int32_t table = scorer->touched[i];
        for (size_t k = graph->first[table]; k < graph->first[table + 1]; k++) {
            scorer->shared[graph->others[k]] = 0;
        }
        scorer->said[table] = 0;
    }
    scorer->touched_count = 0;
}

static int32_t table_of(const struct catalog *catalog, int32_t item)
{
    return (size_t)item < catalog->column_count ? catalog->columns[item].table
                                                : item - (int32_t)catalog->column_count;
}

/* The tables that have the word, each counted once: a table's columns stand one after another. */
static size_t count_tables(const struct catalog *catalog, const struct posting *items, size_t count)
{
    size_t tables = 0;
    int32_t last = -1;
    for (size_t i = 0; i < count; i++) {
        int32_t table = table_of(catalog, items[i].item);
        tables += table != last;
        last = table;
    }
    return tables;
}

static void add_occurrences(struct scorer *scorer, uint32_t word, float amount)
{
    const struct postings *postings = &scorer->relevance->words;
    for (size_t i = postings->first[word]; i < postings->first[word + 1]; i++) {
        const struct posting *posting = &postings->items[i];
        int32_t table = table_of(scorer->catalog, posting->item);
        if (!scorer->named[table]) {
            say(scorer, table, posting->weight);
        }
        if ((size_t)posting->item < scorer->catalog->column_count) {
            scorer->columns[posting->item] += amount * posting->weight;
        }
    }
}

static void say_word(struct scorer *scorer, uint32_t word, float weight)
{
    const struct postings *postings = &scorer->relevance->words;
    size_t first = postings->first[word], count = postings->first[word + 1] - first;
    size_t tables = count_tables(scorer->catalog, postings->items + first, count);
    float amount = weight * rarity(tables, scorer->catalog->table_count);
    add_occurrences(scorer, word, amount);
    for (size_t i = 0; i < scorer->touched_count; i++) {
        float *said = &scorer->said[scorer->touched[i]];
        *said = amount * *said * (SATURATION + 1) / (*said + SATURATION);
    }
    end_saying(scorer);
}

static bool contains(const char *text, const char *part)
{
    return strlen(part) >= SHORTEST_PART && strncmp(text, part, strlen(part)) == 0;
}

/* A word that no name has: those that begin with it, that it begins with, or that differ in a letter. */
static void say_near_words(struct scorer *scorer, const struct word *asked)
{
    const struct word_set *known = &scorer->relevance->words.words;
    for (uint32_t i = 0; i < known->count; i++) {
        bool near = contains(known->words[i], asked->stem) || contains(asked->stem, known->words[i]) ||
                    (strlen(asked->stem) > SHORTEST_PART && misspelt_is_near(asked->stem, known->words[i]));
        if (near) {
            say_word(scorer, i, AS_PART);
        }
    }
}

static bool says_something(const struct word *word)
{
    return word->kind != WORD_OTHER && !word_is_stop(word->text);
}

static bool was_said(const struct scorer *scorer, size_t at)
{
    for (size_t i = 0; i < at; i++) {
        if (strcmp(scorer->words[i].stem, scorer->words[at].stem) == 0) {
            return true;
        }
    }
    return false;
}

static void mark_named(struct scorer *scorer, uint32_t word, bool named)
{
    const struct postings *postings = &scorer->relevance->words;
    for (size_t i = postings->first[word]; i < postings->first[word + 1]; i++) {
        scorer->named[table_of(scorer->catalog, postings->items[i].item)] = named;
    }
}

/* Of a table the word is said once, however many of its words mean it: itself before its synonyms. */
static void say_synonyms(struct scorer *scorer, const struct word *asked, uint32_t known)
{
    enum { MOST = 16 };
    const uint16_t *groups = NULL;
    size_t count = synonyms_groups(asked->text, &groups), said = 0;
    uint32_t words[MOST + 1];
    if (count > 0 && known != WORD_SET_NONE) {
        words[said++] = known;
        mark_named(scorer, known, true);
    }
    for (size_t i = 0; i < count && i < MOST; i++) {
        uint32_t group = postings_find_group(&scorer->relevance->words, groups[i]);
        if (group != WORD_SET_NONE) {
            say_word(scorer, group, AS_SYNONYM);
            mark_named(scorer, group, true);
            words[said++] = group;
        }
    }
    for (size_t i = 0; i < said; i++) {
        mark_named(scorer, words[i], false);
    }
}

static void say_words(struct scorer *scorer)
{
    for (size_t i = 0; i < scorer->word_count; i++) {
        if (!says_something(&scorer->words[i]) || was_said(scorer, i)) {
            continue;
        }
        uint32_t known = word_set_find(&scorer->relevance->words.words, scorer->words[i].stem);
        if (known != WORD_SET_NONE) {
            say_word(scorer, known, 1);
        } else if (scorer->words[i].kind == WORD_ALPHA) {
            say_near_words(scorer, &scorer->words[i]);
        }
        say_synonyms(scorer, &scorer->words[i], known);
    }
}

static void say_name(struct scorer *scorer, const char *key, size_t words)
{
    const struct postings *names = &scorer->relevance->names;
    uint32_t name = word_set_find(&names->words, key);
    if (name == WORD_SET_NONE) {
        return;
    }
    size_t first = names->first[name], end = names->first[name + 1];
    float rare = rarity(end - first, scorer->catalog->table_count) * sqrtf((float)words);
    for (size_t i = first; i < end; i++) {
        int32_t item = names->items[i].item;
        bool column = (size_t)item < scorer->catalog->column_count;
        say(scorer, table_of(scorer->catalog, item), (column ? WHOLE_COLUMN : WHOLE_TABLE) * rare);
        if (column) {
            scorer->columns[item] += WHOLE_COLUMN * rare;
        }
    }
    end_saying(scorer);
}

/* "high schoolers" as one word, whose stem is that of "Highschooler". */
static void say_joined(struct scorer *scorer, const struct word *words, size_t count, const char *said)
{
    struct word *joined = NULL;
    const char *text = schema_key(scorer->arena, words, count, false);
    if (words_split(scorer->arena, text, strlen(text), 1, &joined) == 1 && strcmp(joined->stem, said) != 0) {
        say_name(scorer, joined->stem, count);
    }
}

static void say_names(struct scorer *scorer)
{
    for (size_t first = 0; first < scorer->word_count; first++) {
        for (size_t count = 1; count <= MOST_SPAN && first + count <= scorer->word_count; count++) {
            const struct word *words = scorer->words + first;
            if (words[0].kind != WORD_OTHER && words[count - 1].kind != WORD_OTHER &&
                (count > 1 || says_something(words))) {
                const char *key = schema_key(scorer->arena, words, count, true);
                say_name(scorer, key, count);
                say_joined(scorer, words, count, key);
            }
        }
    }
}

/* ---- values ---- */

static float weight_of(const struct candidate *value)
{
    if (value->loose) {
        return 0.8F;
    }
    switch (value->rank) {
    case RANK_QUOTED:
    case RANK_HELD:
    case RANK_CODE:
    case RANK_CAPITAL:
        return 1.5F;
    case RANK_HELD_WORD:
    case RANK_FIRST_WORD:
        return 0.8F;
    case RANK_CONSTANT:
    case RANK_HISTORY:
    case RANK_NUMBER:
    case RANK_PERIOD:
    case RANK_LETTER:
    case RANK_HELD_STEM:
    case RANK_LISTED:
    case RANK_INNER:
    case RANK_ORDINAL:
    case RANK_CONTENT:
        return 0.4F;
    }
    return 0;
}

static void say_value(struct scorer *scorer, const struct candidate *value)
{
    float amount = weight_of(value) * rarity(value->match_count, scorer->catalog->column_count);
    for (size_t i = 0; i < value->match_count; i++) {
        int32_t column = value->matches[i].column, table = scorer->catalog->columns[column].table;
        scorer->columns[column] += amount;
        if (scorer->said[table] == 0) {
            say(scorer, table, amount);
        }
    }
    end_saying(scorer);
}

static uint8_t *linked_words(const struct scorer *scorer)
{
    uint8_t *linked = ARENA_ARRAY(scorer->arena, uint8_t, scorer->word_count + 1);
    for (size_t i = 0; i < scorer->word_count; i++) {
        bool known = relevance_knows(scorer->relevance, scorer->words[i].stem);
        linked[i] = known ? VALUES_LINKED : VALUES_NOT_LINKED;
    }
    return linked;
}

static void say_values(struct scorer *scorer, const struct relevance_question *question)
{
    struct candidate *values = NULL;
    struct value_question asked = {.text = question->text,
                                   .words = scorer->words,
                                   .word_count = scorer->word_count,
                                   .linked = linked_words(scorer),
                                   .today = civil_today(),
                                   .index = question->index};
    size_t count = values_find(scorer->arena, &asked, MOST_VALUES, &values);
    for (size_t i = 0; i < count; i++) {
        say_value(scorer, &values[i]);
    }
}

static void init(struct scorer *scorer, const struct relevance_question *question)
{
    struct word *words = NULL;
    size_t tables = scorer->catalog->table_count;
    scorer->word_count =
        words_split(scorer->arena, question->text, strlen(question->text), MOST_WORDS, &words);
    scorer->words = words;
    scorer->said = ARENA_ARRAY(scorer->arena, float, tables + 1);
    scorer->shared = ARENA_ARRAY(scorer->arena, float, tables + 1);
    scorer->named = ARENA_ARRAY(scorer->arena, bool, tables + 1);
    scorer->touched = ARENA_ARRAY(scorer->arena, int32_t, tables + 1);
}

/* From here on sums begin at 0. */
static void begin(struct scorer *scorer)
{
    scorer->columns = ARENA_ARRAY(scorer->arena, float, scorer->catalog->column_count + 1);
    scorer->tables = ARENA_ARRAY(scorer->arena, float, scorer->catalog->table_count + 1);
}

bool evidence_says_something(const struct word *word)
{
    return says_something(word);
}

struct evidence evidence_of_question(struct arena *arena, const struct relevance *relevance,
                                     const struct relevance_question *question)
{
    struct scorer scorer = {.arena = arena, .relevance = relevance, .catalog = relevance->catalog};
    init(&scorer, question);
    begin(&scorer);
    say_words(&scorer);
    say_names(&scorer);
    struct evidence evidence = {.words = scorer.words,
                                .word_count = scorer.word_count,
                                .columns = scorer.columns,
                                .tables = scorer.tables};
    begin(&scorer);
    if (question->index != NULL && !work_is_over(question->work)) {
        say_values(&scorer, question);
    }
    evidence.column_values = scorer.columns;
    evidence.table_values = scorer.tables;
    return evidence;
}
