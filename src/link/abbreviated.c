#include "english/lists.h"
#include "link/splitter.h"

#include "english/abbreviations.h"

#include <string.h>

enum {
    MOST_COMMENT_WORDS = 60,
    MOST_CUES = 3, /* that count in a table */
    IN_COMMENT = 4,
    IN_TABLE = 3,
    BESIDE = 3,  /* a cue is the next column */
    IN_NAME = 2, /* a cue in the same name, or of the column's type */
    MOST_USUAL = 1,
    SHORTEST_GUESS = 3,
    SHORTEST_FAR = 4, /* of a word that is looked for in all names */
    LONGEST_GUESS = 6,
    LONGER = 2, /* letters that a word has at least more than its abbreviation */
    MOST_INITIALS = 4,
};

static size_t comment_words(const struct splitter *splitter, const struct spelling_place *place,
                            struct word **ret_words)
{
    const char *comment = place->column >= 0 ? splitter->catalog->columns[place->column].comment
                                             : splitter->catalog->tables[place->table].comment;
    *ret_words = NULL;
    return comment != NULL && *comment != '\0'
               ? words_split(splitter->arena, comment, strlen(comment), MOST_COMMENT_WORDS, ret_words)
               : 0;
}

/* ---- the words near ---- */

/* A word and, where it is an abbreviation of one meaning, that. */
static void add_near(struct splitter *splitter, const struct name *name)
{
    for (size_t i = 0; i < name->literal_count; i++) {
        const char *text = name->literal[i].text;
        const struct abbreviation *row = abbreviation_find(text, strlen(text));
        word_set_add(&splitter->near, text);
        if (row != NULL && row->reading_count == 1) {
            word_set_add(&splitter->near, row->readings[0].text);
        }
    }
}

static const struct word_set *words_near(struct splitter *splitter, int32_t table)
{
    if (splitter->near_table != table) {
        const struct catalog_table *own = &splitter->catalog->tables[table];
        word_set_init(&splitter->near, splitter->arena);
        splitter->near_table = table;
        add_near(splitter, &splitter->tables[table]);
        for (int32_t i = 0; i < own->column_count; i++) {
            add_near(splitter, &splitter->columns[own->first_column + i]);
        }
    }
    return &splitter->near;
}

static bool is_of_type(const struct splitter *splitter, const struct spelling_place *place, const char *cue)
{
    static const struct {
        const char *cue;
        enum column_type type;
    } types[] = {{"#number", COLUMN_NUMBER},
                 {"#text", COLUMN_TEXT},
                 {"#time", COLUMN_TIME},
                 {"#boolean", COLUMN_BOOLEAN}};
    if (strcmp(cue, "#last") == 0) {
        return place->at > 0 && place->at + 1 >= place->count;
    }
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (strcmp(types[i].cue, cue) == 0) {
            return place->column >= 0 && splitter->catalog->columns[place->column].type == types[i].type;
        }
    }
    return false;
}

struct evidence {
    struct splitter *splitter;
    const struct spelling_place *place;
    const struct word_set *near;
    struct word *comment;
    size_t comment_count;
};

/* Is a column next to it called by the cue alone? "city", "st". */
static bool is_beside(const struct evidence *evidence, const char *cue)
{
    const struct spelling_place *place = evidence->place;
    const struct catalog_table *table = &evidence->splitter->catalog->tables[place->table];
    bool found = false;
    for (int32_t at = place->column - 1; place->column >= 0 && at <= place->column + 1; at += 2) {
        bool own = at >= table->first_column && at < table->first_column + table->column_count;
        const struct name *name = own ? &evidence->splitter->columns[at] : NULL;
        found = found || (own && name->count == 1 && strcmp(name->words[0].text, cue) == 0) ||
                (own && name->literal_count == 1 && strcmp(name->literal[0].text, cue) == 0);
    }
    return found;
}

static int weigh_cues(const struct evidence *evidence, const struct abbreviation_reading *reading)
{
    int weight = 0, in_table = 0;
    for (size_t i = 0; i < reading->cue_count; i++) {
        const char *cue = reading->cues[i];
        if (*cue == '#') {
            weight += is_of_type(evidence->splitter, evidence->place, cue) ? IN_NAME : 0;
        } else if (words_have(evidence->place->words, evidence->place->count, cue) ||
                   words_have(evidence->comment, evidence->comment_count, cue)) {
            weight += IN_NAME;
        } else if (!list_has(LIST_ANY_TABLE_WORDS, cue) && is_beside(evidence, cue)) {
            weight += BESIDE;
        } else if (in_table < MOST_CUES && !list_has(LIST_ANY_TABLE_WORDS, cue) &&
                   word_set_has(evidence->near, cue)) {
            in_table++;
        }
    }
    return weight + in_table;
}

/* Do the words of the reading stand near, or anywhere in the schema? */
static int weigh_words(const struct evidence *evidence, const char *text)
{
    struct word *words = NULL;
    size_t count =
        words_split(evidence->splitter->arena, text, strlen(text), ABBREVIATION_MOST_WORDS, &words);
    int least = IN_COMMENT;
    for (size_t i = 0; i < count; i++) {
        int weight = words_have(evidence->comment, evidence->comment_count, words[i].text) ? IN_COMMENT
                     : list_has(LIST_ANY_TABLE_WORDS, words[i].text)                       ? 0
                     : word_set_has(evidence->near, words[i].text)                         ? IN_TABLE
                     : known_has(evidence->splitter, words[i].text)                        ? 1
                                                                                           : 0;
        least = weight < least ? weight : least;
    }
    return least;
}

/* The ending of an amount or of a time: "net_ct", "worked_min". NULL: it is neither. */
static const char *unit_at_end(const struct splitter *splitter, const struct spelling_place *place)
{
    bool ends = place->column >= 0 && place->at > 0 && place->at + 1 == place->count;
    const struct catalog_column *column = ends ? &splitter->catalog->columns[place->column] : NULL;
    return column == NULL ? NULL : column->cents ? "cents" : column->minutes ? "minutes" : NULL;
}

const char *abbreviation_read(struct splitter *splitter, const struct spelling_place *place, const char *text,
                              size_t length)
{
    const struct abbreviation *row = abbreviation_find(text, length);
    const char *unit = row != NULL ? unit_at_end(splitter, place) : NULL;
    if (unit != NULL) {
        return unit;
    }
    if (row == NULL || row->reading_count == 1) {
        return row != NULL ? row->readings[0].text : NULL;
    }
    struct evidence evidence = {
        .splitter = splitter, .place = place, .near = words_near(splitter, place->table)};
    evidence.comment_count = comment_words(splitter, place, &evidence.comment);
    const char *best = NULL;
    int most = -1;
    for (size_t i = 0; i < row->reading_count; i++) {
        const struct abbreviation_reading *reading = &row->readings[i];
        bool itself = strcmp(reading->text, row->word) == 0;
        int weight = itself ? 0 : weigh_cues(&evidence, reading) + weigh_words(&evidence, reading->text);
        weight += i == 0 ? MOST_USUAL : 0;
        if (weight > most) {
            most = weight;
            best = reading->text;
        }
    }
    return strcmp(best, row->word) == 0 ? NULL : best;
}

/* ---- words that no table has ---- */

static bool has_vowel(const char *text)
{
    return strpbrk(text, "aeiouy") != NULL;
}

static bool is_letters_of(const char *text, const char *longer)
{
    size_t length = strlen(text);
    if (*text != *longer || strlen(longer) < length + LONGER ||
        (strncmp(text, longer, length) == 0 && strcmp(longer + length, "id") == 0)) {
        return false;
    }
    for (; *longer != '\0' && *text != '\0'; longer++) {
        text += *text == *longer;
    }
    return *text == '\0';
}

/* With a vowel it may be a word of its own, and only the beginning of a longer one counts. */
static bool may_stand_for(const struct word *word, const struct word *longer)
{
    return longer->kind == WORD_ALPHA && strcmp(word->stem, longer->stem) != 0 && has_vowel(longer->text) &&
           is_letters_of(word->text, longer->text) &&
           (!has_vowel(word->text) || strncmp(word->text, longer->text, strlen(word->text)) == 0);
}

static const struct word *find_longer(const struct word *words, size_t count, const struct word *word)
{
    for (size_t i = 0; i < count; i++) {
        if (may_stand_for(word, &words[i])) {
            return &words[i];
        }
    }
    return NULL;
}

/* Words of which `word` has the first letters: "ol" in order_line, "pob" before "place of birth". */
static size_t find_initials(const struct word *words, size_t count, const struct word *word,
                            const struct word **ret_words)
{
    size_t length = strlen(word->text);
    for (size_t first = 0; length >= 2 && length <= MOST_INITIALS && first + length <= count; first++) {
        size_t same = 0;
        while (same < length && words[first + same].kind == WORD_ALPHA &&
               words[first + same].text[0] == word->text[same] && words[first + same].text[1] != '\0') {
            same++;
        }
        if (same == length) {
            *ret_words = words + first;
            return length;
        }
    }
    return 0;
}

/* The one word of all names whose letters these are. */
static const struct word *find_anywhere(const struct splitter *splitter, const struct word *word)
{
    const char initial[2] = {word->text[0], '\0'};
    const struct word *found = NULL;
    for (size_t i = known_from(splitter, initial);
         !has_vowel(word->text) && strlen(word->text) >= SHORTEST_FAR && i < splitter->known_count &&
         splitter->known[i][0] == *initial;
         i++) {
        struct word *other = NULL;
        const char *text = splitter->known[i];
        if (!has_vowel(text) || !is_letters_of(word->text, text)) {
            continue;
        }
        words_split(splitter->arena, text, strlen(text), 1, &other);
        if (found != NULL && strcmp(found->stem, other->stem) != 0) {
            return NULL;
        }
        found = other;
    }
    return found;
}

/* "pid" of products, or of what refers to them. */
static size_t find_initial_of_key(struct splitter *splitter, const struct spelling_place *place,
                                  const struct name *table, const struct word **ret_words)
{
    const struct word *word = &place->words[place->at];
    size_t length = strlen(word->text);
    if (length < 3 || length > MOST_INITIALS || strcmp(word->text + length - 2, "id") != 0 ||
        table->count != length - 2 || strncmp(table->words[0].text, word->text, length) == 0) {
        return 0;
    }
    struct word *words = ARENA_ARRAY(splitter->arena, struct word, table->count + 1), *id = NULL;
    for (size_t i = 0; i < table->count; i++) {
        if (table->words[i].text[0] != word->text[i]) {
            return 0;
        }
        words[i] = table->words[i];
    }
    words_split(splitter->arena, "id", 2, 1, &id);
    words[table->count] = *id;
    *ret_words = words;
    return table->count + 1;
}

static size_t find_key(struct splitter *splitter, const struct spelling_place *place,
                       const struct word **ret_words)
{
    const struct catalog_column *column = &splitter->catalog->columns[place->column];
    size_t found = 0;
    if (place->count != 1 || word_set_has(&splitter->table_stems, place->words[0].stem)) {
        return 0;
    }
    if (column->primary) {
        found = find_initial_of_key(splitter, place, &splitter->tables[column->table], ret_words);
    }
    for (size_t k = keys_first(splitter, column->table);
         found == 0 && k < splitter->catalog->key_count && splitter->keys[k]->from_table == column->table;
         k++) {
        if (splitter->keys[k]->from_columns[0] == place->column) {
            found = find_initial_of_key(splitter, place, &splitter->tables[splitter->keys[k]->to_table],
                                        ret_words);
        }
    }
    return found;
}

/* In the names of the tables that the column refers to. */
static const struct word *find_longer_of_key(const struct splitter *splitter, int32_t column,
                                             const struct word *word)
{
    int32_t own = splitter->catalog->columns[column].table;
    const struct word *found = NULL;
    for (size_t k = keys_first(splitter, own);
         found == NULL && k < splitter->catalog->key_count && splitter->keys[k]->from_table == own; k++) {
        if (splitter->keys[k]->from_columns[0] == column) {
            const struct name *table = &splitter->tables[splitter->keys[k]->to_table];
            found = find_longer(table->words, table->count, word);
        }
    }
    return found;
}

size_t abbreviation_guess(struct splitter *splitter, const struct spelling_place *place,
                          const struct word **ret_words)
{
    const struct word *word = &place->words[place->at];
    const struct name *table = &splitter->tables[place->table];
    size_t length = strlen(word->text);
    if (word->kind != WORD_ALPHA || word_is_stop(word->text) || strcmp(word->text, "id") == 0 ||
        length > LONGEST_GUESS || abbreviation_find(word->text, length) != NULL) {
        return 0;
    }
    const struct word *own = NULL;
    struct word *comment = NULL;
    size_t found = find_key(splitter, place, ret_words);
    size_t comment_count = found == 0 ? comment_words(splitter, place, &comment) : 0;
    if (found > 0 || words_have(comment, comment_count, word->text) ||
        (length >= SHORTEST_GUESS && find_initials(place->words, place->at, word, &own) > 0)) {
        return found; /* said in full beside it */
    }
    if (length >= SHORTEST_GUESS || (place->at == 0 && place->count > 1)) {
        found = find_initials(table->words, table->count, word, ret_words);
    }
    if (found > 0 || length < SHORTEST_GUESS) {
        return found;
    }
    const struct word *longer = find_longer(comment, comment_count, word);
    if (longer == NULL && !has_vowel(word->text)) {
        longer = find_longer(table->words, table->count, word);
        longer = longer != NULL ? longer : find_longer_of_key(splitter, place->column, word);
    }
    if (longer == NULL && (found = find_initials(comment, comment_count, word, ret_words)) > 0) {
        return found;
    }
    *ret_words = longer != NULL ? longer : find_anywhere(splitter, word);
    return *ret_words != NULL;
}
