#include "link/names.h"

#include "catalog/foreign.h"
#include "english/abbreviations.h"
#include "english/lists.h"
#include "english/synonyms.h"
#include "link/splitter.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum {
    SHORTEST_PART = 3,
    LONGEST_PREFIX = 4, /* letters of a word that may stand for a longer one in a table's name */
    LONGER = 2, /* letters that a word has more than one that the table of abbreviations reads otherwise */
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

static bool stands_for_another(const struct abbreviation *row)
{
    return row != NULL && strcmp(row->readings[0].text, row->word) != 0;
}

/* Is the word, which is in the table of abbreviations, rather one of its own table's name? Not where it is the whole
 * name, where a reading is the same word or its beginning, and where next to nothing of the longer one is left out. */
static bool is_rather(struct arena *arena, const struct abbreviation *row, const struct spelling_place *place,
                      const struct word *longer)
{
    bool rather = place->count > 1 && strlen(longer->stem) >= strlen(row->word) + LONGER;
    for (size_t i = 0; i < row->reading_count && rather; i++) {
        const char *text = row->readings[i].text;
        struct word *words = NULL;
        size_t count = words_split(arena, text, strlen(text), ABBREVIATION_MOST_WORDS, &words);
        for (size_t k = 0; k < count; k++) {
            rather = rather && strcmp(words[k].stem, longer->stem) != 0 &&
                     !starts_with(longer->text, words[k].stem);
        }
    }
    return rather;
}

/* Does the longer word begin with these letters when its vowels are left out, and doubled letters told once? "trk" of
 * trucks. */
static bool has_consonants(const char *longer, const char *text)
{
    size_t left_out = 0;
    char last = '\0';
    for (; *longer != '\0' && *text != '\0'; last = *longer++) {
        if (*longer == *text) {
            text++;
        } else if (*longer != last && strchr("aeiouy", *longer) == NULL) {
            return false;
        } else {
            left_out++;
        }
    }
    return *text == '\0' && left_out > 0;
}

static const struct word *find_consonants(struct splitter *splitter, const struct spelling_place *place,
                                          const struct name *table)
{
    const char *text = place->words[place->at].text;
    const struct abbreviation *row = abbreviation_find(text, strlen(text));
    for (size_t i = 0; row != NULL && i < table->count; i++) {
        const struct word *longer = &table->words[i];
        if (longer->kind == WORD_ALPHA && *longer->text == *text && has_consonants(longer->text, text) &&
            is_rather(splitter->arena, row, place, longer)) {
            return longer;
        }
    }
    return NULL;
}

/* The word of the own table's name, or of the one that this column refers to, of which the consonants are these: the
 * first word of the column's name, which what is said of every row ("crt_dt") is not. */
static const struct word *consonants_of(struct splitter *splitter, const struct spelling_place *place)
{
    const struct catalog *catalog = splitter->catalog;
    const struct word *word = &place->words[place->at];
    if (place->at > 0 || strpbrk(word->text, "aeiouy") != NULL ||
        list_has(LIST_ANY_TABLE_WORDS, word->text) || list_has(LIST_ANY_ROW_WORDS, word->text)) {
        return NULL;
    }
    int32_t own = catalog->columns[place->column].table;
    const struct word *found = NULL;
    for (size_t k = keys_first(splitter, own);
         found == NULL && k < catalog->key_count && splitter->keys[k]->from_table == own; k++) {
        if (splitter->keys[k]->from_columns[0] == place->column) {
            found = find_consonants(splitter, place, &splitter->tables[splitter->keys[k]->to_table]);
        }
    }
    return found != NULL ? found : find_consonants(splitter, place, &splitter->tables[own]);
}

static const struct word *beginning_of(const struct splitter *splitter, int32_t own, const struct word *word)
{
    const struct catalog *catalog = splitter->catalog;
    const struct word *found = find_expansion(&splitter->tables[own], word);
    for (size_t k = keys_first(splitter, own);
         found == NULL && k < catalog->key_count && splitter->keys[k]->from_table == own; k++) {
        found = find_expansion(&splitter->tables[splitter->keys[k]->to_table], word);
    }
    return found;
}

/* The word of the own table's name, or of one that it refers to, that a word of a column's name abbreviates. */
static const struct word *expansion_of(struct splitter *splitter, const struct spelling_place *place)
{
    const struct word *word = &place->words[place->at];
    const uint16_t *groups = NULL;
    size_t length = strlen(word->text);
    bool may_be_short = word->kind == WORD_ALPHA && length >= SHORTEST_PART && length <= LONGEST_PREFIX;
    int32_t own = splitter->catalog->columns[place->column].table;
    if (!may_be_short || word_set_has(&splitter->table_stems, word->stem) ||
        are_initials(&splitter->tables[own], word)) {
        return NULL;
    }
    const struct abbreviation *row = abbreviation_find(word->text, length);
    const struct word *found = beginning_of(splitter, own, word);
    if (found != NULL && synonyms_groups(word->text, &groups) > 0 && /* a word of its own */
        !(stands_for_another(row) && is_rather(splitter->arena, row, place, found))) {
        found = NULL;
    }
    return found != NULL ? found : consonants_of(splitter, place);
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
    const struct word *longer = place->column >= 0 ? expansion_of(splitter, place) : NULL;
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
        const struct word *longer = expansion_of(splitter, &place);
        size_t longer_count = longer != NULL ? 1 : abbreviation_guess(splitter, &place, &longer);
        longer = longer_count > 0 ? longer : &name->words[place.at];
        longer_count = longer_count > 0 ? longer_count : 1;
        memcpy(words + count, longer, longer_count * sizeof *longer);
        count += longer_count;
    }
    name->words = words;
    name->count = count;
}

static bool is_letter_at(const char *text, size_t length, size_t at)
{
    return at < length && isalpha((unsigned char)text[at]);
}

/* Without the strokes of "A/C" and "O/T", which are one word. NULL: there is no such word, or no table has it. */
static const char *without_strokes(struct arena *arena, const char *text)
{
    size_t length = strlen(text), count = 0;
    char *joined = arena_strdup(arena, text);
    for (size_t i = 0; i < length; i++) {
        bool pair = text[i] == '/' && i > 0 && is_letter_at(text, length, i - 1) &&
                    is_letter_at(text, length, i + 1) && (i < 2 || !isalnum((unsigned char)text[i - 2])) &&
                    !isalnum((unsigned char)text[i + 2]);
        const char both[] = {pair ? (char)tolower((unsigned char)text[i - 1]) : '\0',
                             pair ? (char)tolower((unsigned char)text[i + 1]) : '\0', '\0'};
        if (pair && abbreviation_find(both, 2) != NULL) {
            joined[count - 1] = both[0];
            joined[count++] = both[1];
            i++;
        } else {
            joined[count++] = text[i];
        }
    }
    joined[count] = '\0';
    return count < length ? joined : NULL;
}

static struct name split_name(struct arena *arena, const char *text)
{
    struct word *words = NULL, *literal = NULL;
    const char *joined = strchr(text, '/') != NULL ? without_strokes(arena, text) : NULL;
    size_t literal_count = words_split_name(arena, text, &literal);
    size_t count = joined != NULL ? words_split_name(arena, joined, &words) : literal_count;
    return (struct name){joined != NULL ? words : literal, count, literal, literal_count};
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
