#include "link/names.h"

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

/* Is `part`, cut from the word `whole`, a word, a stem or the beginning of a word in one of the names? */
static bool part_is_known(const struct name *names, size_t name_count, const char *part,
                          const struct word *whole)
{
    for (size_t i = 0; i < name_count; i++) {
        for (size_t k = 0; k < names[i].count; k++) {
            const struct word *word = &names[i].words[k];
            if (word->kind == WORD_ALPHA && !starts_with(word->text, whole->stem) &&
                starts_with(word->text, part)) {
                return true;
            }
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
        if (part_is_known(splitter->tables, splitter->catalog->table_count, part, word) ||
            part_is_known(splitter->columns, splitter->catalog->column_count, part, word)) {
            return suffixes[i];
        }
        return NULL;
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

/* Is the word, or one with the same stem, a table's name in its own right? */
static bool is_table_word(const struct splitter *splitter, const struct word *word)
{
    for (size_t i = 0; i < splitter->catalog->table_count; i++) {
        const struct name *table = &splitter->tables[i];
        for (size_t k = 0; k < table->count; k++) {
            if (strcmp(table->words[k].stem, word->stem) == 0) {
                return true;
            }
        }
    }
    return false;
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

/* The word of the own table's name, or of one that this column refers to, that `word` abbreviates. */
static const struct word *expansion_of(const struct splitter *splitter, int32_t column,
                                       const struct word *word)
{
    const struct catalog *catalog = splitter->catalog;
    if (word->kind != WORD_ALPHA || strlen(word->text) < SHORTEST_PART ||
        strlen(word->text) > LONGEST_PREFIX || is_table_word(splitter, word)) {
        return NULL;
    }
    int32_t own = catalog->columns[column].table;
    const struct word *found = find_expansion(&splitter->tables[own], word);
    for (size_t k = 0; found == NULL && k < catalog->key_count; k++) {
        if (catalog->keys[k].from_table == own) {
            found = find_expansion(&splitter->tables[catalog->keys[k].to_table], word);
        }
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
    for (size_t i = 0; i < catalog->table_count; i++) {
        spell_out(&splitter, &splitter.tables[i]);
    }
    for (size_t i = 0; i < catalog->column_count; i++) {
        spell_out(&splitter, &splitter.columns[i]);
        expand(&splitter, (int32_t)i);
    }
    *ret_tables = splitter.tables;
    *ret_columns = splitter.columns;
}
