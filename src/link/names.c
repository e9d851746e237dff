#include "link/names.h"

#include "link/word_set.h"

#include <stdlib.h>
#include <string.h>

enum {
    SHORTEST_PART = 3,
    LONGEST_PREFIX = 4, /* letters of a word that may stand for a longer one in a table's name */
    MOST_WORDS = 3,     /* that one word can become */
};

struct splitter {
    struct arena *arena;
    const struct catalog *catalog;
    struct name *tables, *columns;
    const char **known; /* the distinct words of all names, as they stand there, sorted */
    size_t known_count;
    struct word_set table_stems;     /* of the words of all tables' names, spelled out */
    const struct catalog_key **keys; /* by the table that they lead from */
};

/* Words that only look like a name and a suffix. */
static const char *const whole_words[] = {
    "account",  "antidate", "avoid",     "candidate", "casino",     "consolidate", "covid",    "discount",
    "domino",   "gravid",   "hockey",    "invalid",   "invalidate", "jockey",      "kimono",   "lifetime",
    "liquid",   "livid",    "mandate",   "maritime",  "monkey",     "overtime",    "piano",    "placid",
    "postcode", "prepaid",  "prototype", "rapid",     "rename",     "solid",       "sometime", "techno",
    "turkey",   "update",   "valid",     "validate",  "vivid",      "volcano",
};

/* Longer ones before those they end with. */
static const char *const suffixes[] = {
    "address", "number", "status", "amount", "price", "name", "code", "date", "time",
    "type",    "desc",   "addr",   "num",    "nbr",   "qty",  "key",  "id",   "no",
};

static const struct {
    const char *word, *meaning;
} abbreviations[] = {
    {"acct", "account"},      {"addr", "address"},     {"amt", "amount"},        {"avg", "average"},
    {"cnt", "count"},         {"cust", "customer"},    {"dept", "department"},   {"desc", "description"},
    {"descr", "description"}, {"dest", "destination"}, {"dob", "date of birth"}, {"dod", "date of death"},
    {"emp", "employee"},      {"fname", "first name"}, {"govt", "government"},   {"hrs", "hours"},
    {"img", "image"},         {"lname", "last name"},  {"lat", "latitude"},      {"lng", "longitude"},
    {"mfr", "manufacturer"},  {"mgr", "manager"},      {"mname", "middle name"}, {"msg", "message"},
    {"nbr", "number"},        {"num", "number"},       {"pct", "percent"},       {"qty", "quantity"},
    {"src", "source"},        {"tel", "telephone"},    {"txn", "transaction"},   {"yr", "year"},
};

static bool is_whole_word(const char *text)
{
    for (size_t i = 0; i < sizeof whole_words / sizeof *whole_words; i++) {
        if (strcmp(whole_words[i], text) == 0) {
            return true;
        }
    }
    return false;
}

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
    size_t first = 0, count = splitter->known_count;
    while (count > 0) {
        size_t half = count / 2;
        bool before = strcmp(splitter->known[first + half], part) < 0;
        first = before ? first + half + 1 : first;
        count = before ? count - half - 1 : half;
    }
    for (size_t i = first; i < splitter->known_count && starts_with(splitter->known[i], part); i++) {
        if (!starts_with(splitter->known[i], whole->stem)) {
            return true;
        }
    }
    return false;
}

static const char *find_suffix(const struct splitter *splitter, const struct word *word)
{
    size_t length = strlen(word->text);
    if (word->kind != WORD_ALPHA || is_whole_word(word->text)) {
        return NULL;
    }
    for (size_t i = 0; i < sizeof suffixes / sizeof *suffixes; i++) {
        size_t cut = strlen(suffixes[i]);
        if (length < cut + SHORTEST_PART || strcmp(word->text + length - cut, suffixes[i]) != 0) {
            continue;
        }
        const char *part = arena_strndup(splitter->arena, word->text, length - cut);
        return part_is_known(splitter, part, word) ? suffixes[i] : NULL;
    }
    return NULL;
}

/* Appends the words of `text`, spelled out. */
static size_t append(const struct splitter *splitter, struct word *words, size_t count, const char *text,
                     size_t length)
{
    struct word *parts = NULL;
    for (size_t i = 0; i < sizeof abbreviations / sizeof *abbreviations; i++) {
        if (strlen(abbreviations[i].word) == length && strncmp(abbreviations[i].word, text, length) == 0) {
            text = abbreviations[i].meaning;
            length = strlen(text);
            break;
        }
    }
    size_t part_count = words_split(splitter->arena, text, length, MOST_WORDS, &parts);
    memcpy(words + count, parts, part_count * sizeof *parts);
    return count + part_count;
}

static void spell_out(const struct splitter *splitter, struct name *name)
{
    struct word *words = ARENA_ARRAY(splitter->arena, struct word, name->count * 2 * MOST_WORDS);
    size_t count = 0;
    for (size_t i = 0; i < name->count; i++) {
        const struct word *word = &name->words[i];
        const char *suffix = find_suffix(splitter, word);
        if (suffix != NULL) {
            size_t rest = strlen(word->text) - strlen(suffix);
            count = append(splitter, words, count, word->text, rest);
            count = append(splitter, words, count, suffix, strlen(suffix));
        } else if (word->kind == WORD_ALPHA && strcmp(word->text, "_") != 0) {
            count = append(splitter, words, count, word->text, strlen(word->text));
        } else {
            words[count++] = *word;
        }
        bool last = i > 0 && i + 1 == name->count;
        if (last && strcmp(words[count - 1].text, "no") == 0) {
            count = append(splitter, words, count - 1, "number", strlen("number"));
        }
    }
    name->words = words;
    name->count = count;
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

static size_t first_key(const struct splitter *splitter, int32_t from_table)
{
    size_t first = 0, count = splitter->catalog->key_count;
    while (count > 0) {
        size_t half = count / 2;
        bool before = splitter->keys[first + half]->from_table < from_table;
        first = before ? first + half + 1 : first;
        count = before ? count - half - 1 : half;
    }
    return first;
}

/* The word of the own table's name, or of one that this column refers to, that `word` abbreviates. */
static const struct word *expansion_of(const struct splitter *splitter, int32_t column,
                                       const struct word *word)
{
    const struct catalog *catalog = splitter->catalog;
    if (word->kind != WORD_ALPHA || strlen(word->text) < SHORTEST_PART ||
        strlen(word->text) > LONGEST_PREFIX || word_set_has(&splitter->table_stems, word->stem)) {
        return NULL;
    }
    int32_t own = catalog->columns[column].table;
    const struct word *found = find_expansion(&splitter->tables[own], word);
    for (size_t k = first_key(splitter, own);
         found == NULL && k < catalog->key_count && splitter->keys[k]->from_table == own; k++) {
        found = find_expansion(&splitter->tables[splitter->keys[k]->to_table], word);
    }
    return found;
}

static void expand(const struct splitter *splitter, int32_t column)
{
    struct name *name = &splitter->columns[column];
    struct word *words = ARENA_ARRAY(splitter->arena, struct word, name->count);
    for (size_t i = 0; i < name->count; i++) {
        const struct word *longer = expansion_of(splitter, column, &name->words[i]);
        words[i] = longer != NULL ? *longer : name->words[i];
    }
    name->words = words;
}

static struct name split_name(struct arena *arena, const char *text)
{
    struct word *words = NULL;
    size_t count = words_split_name(arena, text, &words);
    return (struct name){words, count};
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

void names_of_catalog(struct arena *arena, const struct catalog *catalog, struct name **ret_tables,
                      struct name **ret_columns)
{
    struct splitter splitter = {
        .arena = arena,
        .catalog = catalog,
        .tables = ARENA_ARRAY(arena, struct name, catalog->table_count),
        .columns = ARENA_ARRAY(arena, struct name, catalog->column_count),
    };
    for (size_t i = 0; i < catalog->table_count; i++) {
        splitter.tables[i] = split_name(arena, catalog->tables[i].name);
    }
    for (size_t i = 0; i < catalog->column_count; i++) {
        splitter.columns[i] = split_name(arena, catalog->columns[i].name);
    }
    collect_known(&splitter);
    sort_keys(&splitter);
    for (size_t i = 0; i < catalog->table_count; i++) {
        spell_out(&splitter, &splitter.tables[i]);
    }
    collect_table_stems(&splitter);
    for (size_t i = 0; i < catalog->column_count; i++) {
        spell_out(&splitter, &splitter.columns[i]);
        expand(&splitter, (int32_t)i);
    }
    *ret_tables = splitter.tables;
    *ret_columns = splitter.columns;
}
