#include "link/names.h"

#include "catalog/foreign.h"
#include "english/abbreviations.h"
#include "english/lists.h"
#include "english/synonyms.h"
#include "link/splitter.h"

#include <stdlib.h>
#include <string.h>

enum {
    SHORTEST_PART = 3,
    LONGEST_PREFIX = 4, /* letters of a word that may stand for a longer one in a table's name */
};

static bool starts_with(const char *text, const char *prefix)
{
    return strncmp(text, prefix, strlen(prefix)) == 0;
}

static int compare_words(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Is `part`, cut from the word `whole`, a word or the beginning of a word in one of the names? */
static bool part_is_known(const struct splitter *splitter, const char *part, const struct word *whole)
{
    for (size_t i = known_from(splitter, part);
         i < splitter->known_count && starts_with(splitter->known[i], part); i++) {
        if (!starts_with(splitter->known[i], whole->stem)) {
            return true;
        }
    }
    return false;
}

static const char *find_suffix(const struct splitter *splitter, const struct word *word)
{
    size_t length = strlen(word->text);
    if (word->kind != WORD_ALPHA || list_has(LIST_WHOLE_WORDS, word->text)) {
        return NULL;
    }
    const struct list_words *suffixes = &list_words[LIST_GLUED_COLUMN_SUFFIXES];
    for (size_t i = 0; i < suffixes->count; i++) {
        size_t cut = strlen(suffixes->words[i]);
        if (length < cut + SHORTEST_PART || strcmp(word->text + length - cut, suffixes->words[i]) != 0) {
            continue;
        }
        const char *part = arena_strndup(splitter->arena, word->text, length - cut);
        return part_is_known(splitter, part, word) ? suffixes->words[i] : NULL;
    }
    return NULL;
}

/* Where a word is cut that is two abbreviations in one piece. 0: nowhere. */
static size_t find_joint(const struct word *word)
{
    size_t length = strlen(word->text);
    if (word->kind != WORD_ALPHA || list_has(LIST_WHOLE_WORDS, word->text) ||
        abbreviation_find(word->text, length) != NULL) {
        return 0;
    }
    const struct list_words *endings = &list_words[LIST_SHORT_ENDINGS];
    for (size_t i = 0; i < endings->count; i++) {
        size_t ending = strlen(endings->words[i]), cut = length - ending;
        if (length >= ending + SHORTEST_PART && strcmp(word->text + cut, endings->words[i]) == 0) {
            const struct abbreviation *row = abbreviation_find(word->text, cut);
            return row != NULL && strcmp(row->readings[0].text, row->word) != 0 ? cut : 0;
        }
    }
    return 0;
}

static const struct word *find_expansion(const struct name *table, const struct word *word)
{
    for (size_t i = 0; i < table->count; i++) {
        const struct word *longer = &table->words[i];
        if (longer->kind == WORD_ALPHA && starts_with(longer->text, word->text) &&
            strcmp(longer->stem, word->stem) != 0 && strcmp(longer->text, word->text) != 0) {
            return longer;
        }
    }
    return NULL;
}

/* Of all words of the table's name, as poi of point_of_interest. */
static bool are_initials(const struct name *table, const struct word *word)
{
    size_t same = 0;
    while (same < table->count && table->words[same].text[0] == word->text[same] &&
           word->text[same] != '\0') {
        same++;
    }
    return same == table->count && word->text[same] == '\0';
}

/* The word of the own table's name, or of one that this column refers to, that `word` abbreviates. */
static const struct word *expansion_of(const struct splitter *splitter, int32_t column,
                                       const struct word *word)
{
    const struct catalog *catalog = splitter->catalog;
    const uint16_t *groups = NULL;
    size_t length = strlen(word->text);
    bool may_be_short = word->kind == WORD_ALPHA && length >= SHORTEST_PART && length <= LONGEST_PREFIX;
    if (!may_be_short || word_set_has(&splitter->table_stems, word->stem) ||
        synonyms_groups(word->text, &groups) > 0) { /* words of their own */
        return NULL;
    }
    int32_t own = catalog->columns[column].table;
    if (are_initials(&splitter->tables[own], word)) {
        return NULL;
    }
    const struct word *found = find_expansion(&splitter->tables[own], word);
    for (size_t k = keys_first(splitter, own);
         found == NULL && k < catalog->key_count && splitter->keys[k]->from_table == own; k++) {
        found = find_expansion(&splitter->tables[splitter->keys[k]->to_table], word);
    }
    return found;
}

/* Appends the words of `length` bytes of `text`, spelled out. */
static size_t append(struct splitter *splitter, const struct spelling_place *place, struct word *words,
                     size_t count, const char *text, size_t length)
{
    struct word *parts = NULL;
    const char *reading = abbreviation_read(splitter, place, text, length);
    size_t part_count = reading != NULL ? words_split(splitter->arena, reading, strlen(reading),
                                                      ABBREVIATION_MOST_WORDS, &parts)
                                        : words_split(splitter->arena, text, length, 1, &parts);
    memcpy(words + count, parts, part_count * sizeof *parts);
    return count + part_count;
}

static size_t spell_word(struct splitter *splitter, const struct spelling_place *place, struct word *words,
                         size_t count)
{
    const struct word *word = &place->words[place->at];
    struct word *meant = NULL;
    size_t meant_count = catalog_in_english(splitter->arena, splitter->language, word, &meant);
    if (meant_count > 0) {
        memcpy(words + count, meant, meant_count * sizeof *meant);
        return count + meant_count;
    }
    const struct word *longer = place->column >= 0 ? expansion_of(splitter, place->column, word) : NULL;
    if (longer != NULL) {
        words[count] = *longer;
        return count + 1;
    }
    const char *suffix = find_suffix(splitter, word);
    size_t cut = suffix != NULL ? strlen(word->text) - strlen(suffix) : find_joint(word);
    if (cut > 0) {
        struct spelling_place rest = *place;
        rest.at++;
        count = append(splitter, place, words, count, word->text, cut);
        return append(splitter, &rest, words, count, word->text + cut, strlen(word->text + cut));
    }
    if (word->kind == WORD_ALPHA && abbreviation_find(word->text, strlen(word->text)) != NULL) {
        return append(splitter, place, words, count, word->text, strlen(word->text));
    }
    words[count] = *word;
    return count + 1;
}

static void spell_out(struct splitter *splitter, struct name *name, int32_t table, int32_t column)
{
    struct word *words = ARENA_ARRAY(splitter->arena, struct word, name->count * 2 * ABBREVIATION_MOST_WORDS);
    struct spelling_place place = {table, column, name->words, name->count, 0};
    size_t count = 0;
    for (; place.at < place.count; place.at++) {
        count = spell_word(splitter, &place, words, count);
    }
    name->words = words;
    name->count = count;
}

/* Spells out what no table of abbreviations has. */
static void expand(struct splitter *splitter, int32_t column)
{
    struct name *name = &splitter->columns[column];
    struct word *words = ARENA_ARRAY(splitter->arena, struct word, name->count * LONGEST_PREFIX);
    struct spelling_place place = {splitter->catalog->columns[column].table, column, name->words, name->count,
                                   0};
    size_t count = 0;
    for (; place.at < place.count; place.at++) {
        const struct word *longer = expansion_of(splitter, column, &name->words[place.at]);
        size_t longer_count = longer != NULL ? 1 : abbreviation_guess(splitter, &place, &longer);
        longer = longer_count > 0 ? longer : &name->words[place.at];
        longer_count = longer_count > 0 ? longer_count : 1;
        memcpy(words + count, longer, longer_count * sizeof *longer);
        count += longer_count;
    }
    name->words = words;
    name->count = count;
}

static struct name split_name(struct arena *arena, const char *text)
{
    struct word *words = NULL;
    size_t count = words_split_name(arena, text, &words);
    return (struct name){words, count, words, count};
}

static void collect_known(struct splitter *splitter)
{
    struct word_set known;
    word_set_init(&known, splitter->arena);
    size_t tables = splitter->catalog->table_count, items = tables + splitter->catalog->column_count;
    for (size_t i = 0; i < items; i++) {
        const struct name *name = i < tables ? &splitter->tables[i] : &splitter->columns[i - tables];
        for (size_t k = 0; k < name->count; k++) {
            if (name->words[k].kind == WORD_ALPHA) {
                word_set_add(&known, name->words[k].text);
            }
        }
    }
    if (known.count > 0) {
        qsort(known.words, known.count, sizeof *known.words, compare_words);
    }
    splitter->known = known.words;
    splitter->known_count = known.count;
}

static int compare_keys(const void *a, const void *b)
{
    const struct catalog_key *x = *(const struct catalog_key *const *)a,
                             *y = *(const struct catalog_key *const *)b;
    return x->from_table != y->from_table ? (x->from_table > y->from_table) - (x->from_table < y->from_table)
                                          : (x > y) - (x < y);
}

static void sort_keys(struct splitter *splitter)
{
    const struct catalog *catalog = splitter->catalog;
    splitter->keys = ARENA_ARRAY(splitter->arena, const struct catalog_key *, catalog->key_count + 1);
    for (size_t i = 0; i < catalog->key_count; i++) {
        splitter->keys[i] = &catalog->keys[i];
    }
    qsort(splitter->keys, catalog->key_count, sizeof *splitter->keys, compare_keys);
}

static void collect_table_stems(struct splitter *splitter)
{
    word_set_init(&splitter->table_stems, splitter->arena);
    for (size_t i = 0; i < splitter->catalog->table_count; i++) {
        for (size_t k = 0; k < splitter->tables[i].count; k++) {
            word_set_add(&splitter->table_stems, splitter->tables[i].words[k].stem);
        }
    }
}

/* Leaves the literal words only where they are others. */
static void forget_same(struct name *name)
{
    bool same = name->count == name->literal_count;
    for (size_t i = 0; same && i < name->count; i++) {
        same = strcmp(name->words[i].text, name->literal[i].text) == 0;
    }
    if (same) {
        name->literal = NULL;
        name->literal_count = 0;
    }
}

void names_of_catalog(struct arena *arena, const struct catalog *catalog, struct name **ret_tables,
                      struct name **ret_columns)
{
    struct splitter splitter = {
        .arena = arena,
        .catalog = catalog,
        .tables = ARENA_ARRAY(arena, struct name, catalog->table_count),
        .columns = ARENA_ARRAY(arena, struct name, catalog->column_count),
        .near_table = -1,
        .language = catalog_language(catalog),
    };
    for (size_t i = 0; i < catalog->table_count; i++) {
        splitter.tables[i] = split_name(arena, catalog->tables[i].name);
    }
    for (size_t i = 0; i < catalog->column_count; i++) {
        splitter.columns[i] = split_name(arena, catalog->columns[i].name);
    }
    collect_known(&splitter);
    sort_keys(&splitter);
    prefixes_strip(&splitter);
    for (size_t i = 0; i < catalog->table_count; i++) {
        spell_out(&splitter, &splitter.tables[i], (int32_t)i, -1);
    }
    collect_table_stems(&splitter);
    for (size_t i = 0; i < catalog->column_count; i++) {
        spell_out(&splitter, &splitter.columns[i], catalog->columns[i].table, (int32_t)i);
        expand(&splitter, (int32_t)i);
    }
    for (size_t i = 0; i < catalog->table_count; i++) {
        forget_same(&splitter.tables[i]);
    }
    for (size_t i = 0; i < catalog->column_count; i++) {
        forget_same(&splitter.columns[i]);
    }
    *ret_tables = splitter.tables;
    *ret_columns = splitter.columns;
}
