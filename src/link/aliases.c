#include "link/aliases.h"

#include "catalog/code_words.h"
#include "english/lists.h"
#include "english/names.h"

#include <string.h>
#include <strings.h>

/* One of two codes: a column holds both, or the code is something else there. */
struct coded_pair {
    const char *code, *opposite;
};

static const struct {
    enum word_list words;
    struct coded_pair pair;
} coded_pairs[] = {
    {LIST_CALLED_FEMALE, {"f", "m"}},
    {LIST_CALLED_MALE, {"m", "f"}},
    {LIST_CALLED_LEFT, {"l", "r"}},
    {LIST_CALLED_RIGHT, {"r", "l"}},
};

static const struct coded_pair flags[2][4] = {
    {{"no", "yes"}, {"n", "y"}, {"false", "true"}, {"f", "t"}},
    {{"yes", "no"}, {"y", "n"}, {"true", "false"}, {"t", "f"}},
};

enum { MOST_COUNTRIES = 2, MOST_LISTS = 4 };

#define COUNT(array) (sizeof(array) / sizeof *(array))

struct search {
    struct arena *arena;
    const struct value_index *index;
    struct value_match *matches;
    size_t count, capacity;
};

static void add_match(struct search *search, const struct value_match *match)
{
    for (size_t i = 0; i < search->count; i++) {
        if (search->matches[i].column == match->column) {
            return;
        }
    }
    search->matches =
        arena_grow(search->arena, search->matches, search->count, &search->capacity, sizeof *search->matches);
    search->matches[search->count++] = *match;
}

static void add_held(struct search *search, const char *key)
{
    const struct value_match *found = NULL;
    size_t count = value_index_find(search->index, key, &found);
    for (size_t i = 0; i < count; i++) {
        add_match(search, &found[i]);
    }
}

static bool column_holds(const struct value_index *index, int32_t column, const char *key)
{
    const struct value_match *found = NULL;
    size_t count = value_index_find(index, key, &found);
    for (size_t i = 0; i < count; i++) {
        if (found[i].column == column) {
            return true;
        }
    }
    return false;
}

static void add_code(struct search *search, const struct coded_pair *pair)
{
    const struct value_match *found = NULL;
    size_t count = value_index_find(search->index, pair->code, &found);
    for (size_t i = 0; i < count; i++) {
        if (column_holds(search->index, found[i].column, pair->opposite)) {
            add_match(search, &found[i]);
        }
    }
}

static char *upper_case(struct arena *arena, const char *text)
{
    char *upper = arena_strdup(arena, text);
    for (char *letter = upper; *letter != '\0'; letter++) {
        *letter = (char)(*letter >= 'a' && *letter <= 'z' ? *letter - 'a' + 'A' : *letter);
    }
    return upper;
}

static char *lower_case(struct arena *arena, const char *text)
{
    char *lower = arena_strdup(arena, text);
    for (char *letter = lower; *letter != '\0'; letter++) {
        *letter = (char)(*letter >= 'A' && *letter <= 'Z' ? *letter - 'A' + 'a' : *letter);
    }
    return lower;
}

static void add_list(struct search *search, const char *list)
{
    while (*list != '\0') {
        size_t length = strcspn(list, ",");
        add_held(search, lower_case(search->arena, arena_strndup(search->arena, list, length)));
        list += length;
        list += *list == ',';
    }
}

/* Does the column hold the code of another country? "DE" beside "FR" is Germany, beside "TX" it is not. */
static bool holds_countries(const struct search *search, int32_t column, const char *code, bool longer)
{
    const struct list_words *codes = &list_words[longer ? LIST_COUNTRY_CODES_3 : LIST_COUNTRY_CODES_2];
    bool held = false;
    for (size_t i = 0; i < codes->count && !held; i++) {
        held = strcmp(codes->words[i], code) != 0 && column_holds(search->index, column, codes->words[i]);
    }
    return held;
}

static void add_country_code(struct search *search, const char *code, bool longer)
{
    const struct value_match *found = NULL;
    const char *key = lower_case(search->arena, code);
    size_t count = value_index_find(search->index, key, &found);
    for (size_t i = 0; i < count; i++) {
        if (holds_countries(search, found[i].column, key, longer)) {
            add_match(search, &found[i]);
        }
    }
}

static void add_country(struct search *search, const struct country *country)
{
    add_list(search, country->names);
    if (*country->short_code != '\0') { /* columns that hold the name keep it */
        add_country_code(search, country->short_code, false);
        add_country_code(search, country->long_code, true);
    }
}

/* Codes that are English words mean those. */
static bool is_other_word(const char *key)
{
    return word_is_stop(key) || strcmp(key, "no") == 0 || strcmp(key, "nor") == 0 || strcmp(key, "per") == 0;
}

static void add_country_name(struct search *search, const char *key)
{
    const struct value_match *found = NULL;
    size_t length = strlen(key);
    if (length < 2 || length > 3 || is_other_word(key) || value_index_find(search->index, key, &found) > 0) {
        return;
    }
    const struct country *country = country_by_code(upper_case(search->arena, key));
    if (country != NULL) {
        add_held(search, arena_strndup(search->arena, country->names, strcspn(country->names, ",")));
    }
}

/* "cardiologists" for Cardiology, "pediatrician" for Pediatrics, "dentist" for Dentistry. */
static void add_profession(struct search *search, const char *key)
{
    static const struct {
        const char *person;
        size_t kept; /* of its letters */
        const char *field;
    } endings[] = {
        {"ologist", 4, "y"}, {"trist", 2, "y"},   {"trist", 2, "ics"}, {"omist", 2, "y"}, {"omist", 2, "ics"},
        {"pist", 1, "y"},    {"ician", 0, "ics"}, {"icist", 0, "ics"}, {"tist", 4, "ry"},
    };
    size_t length = strlen(key);
    length -= length > 0 && key[length - 1] == 's' ? 1 : 0;
    for (size_t i = 0; i < COUNT(endings); i++) {
        size_t ending = strlen(endings[i].person);
        if (length > ending + 1 && strncmp(key + length - ending, endings[i].person, ending) == 0) {
            size_t kept = length - ending + endings[i].kept;
            add_held(search, arena_printf(search->arena, "%.*s%s", (int)kept, key, endings[i].field));
        }
    }
}

size_t aliases_find(struct arena *arena, const struct value_index *index, const struct word *words,
                    size_t count, const struct value_match **ret_matches)
{
    struct search search = {.arena = arena, .index = index};
    if (index == NULL || count == 0 || count > ALIAS_MAX_WORDS) {
        return 0;
    }
    const char *key = words_join(arena, words, count, false);
    /* "us", "in", "or" are words unless they have a capital */
    bool shorter = strlen(key) == 2 && strcmp(key, "uk") != 0 && strcmp(key, "eu") != 0;
    const char *code = strlen(key) == 2 && words[0].capital ? upper_case(arena, key) : key;
    bool inner = words[0].capital || words[count - 1].capital; /* "the US" has "US" in it */
    const char *lists[MOST_LISTS];
    size_t list_count = !shorter || words[0].capital ? aliases_called(key, lists, MOST_LISTS) : 0;
    for (size_t i = 0; i < list_count; i++) {
        add_list(&search, lists[i]);
    }
    if ((!shorter || words[0].capital) && !(inner && strcmp(key, "the us") == 0)) {
        const struct country *found[MOST_COUNTRIES];
        size_t found_count = countries_called(key, found, MOST_COUNTRIES);
        for (size_t i = 0; i < found_count; i++) {
            add_country(&search, found[i]);
        }
    }
    list_count = states_called(code, lists, MOST_LISTS);
    for (size_t i = 0; i < list_count; i++) {
        add_list(&search, lists[i]);
    }
    if (words[0].capital) {
        add_country_name(&search, key);
    }
    for (size_t i = 0; i < COUNT(coded_pairs); i++) {
        if (list_has(coded_pairs[i].words, key)) {
            add_code(&search, &coded_pairs[i].pair);
        }
    }
    if (count == 1) {
        add_profession(&search, key);
    }
    *ret_matches = search.matches;
    return search.count;
}

static bool means(const char *stored, bool yes)
{
    bool found = yes && strcasecmp(stored, "x") == 0;
    for (size_t i = 0; i < COUNT(flags[0]); i++) {
        found = found || strcasecmp(flags[yes][i].code, stored) == 0;
    }
    return found;
}

/* The only value of a column, beside nothing: 'Y', 'X', or 'V' in void_flag. */
static void add_mark(struct search *search, const struct catalog *catalog, int32_t column, bool yes)
{
    const struct value_listed *listed = NULL;
    const struct catalog_column *item = &catalog->columns[column];
    if (item->type == COLUMN_TEXT && value_index_list(search->index, column, &listed) == 1 &&
        (means(listed[0].stored, yes) || (yes && catalog_is_mark(search->arena, item, listed[0].stored)))) {
        add_match(search, &(struct value_match){column, listed[0].stored});
    }
}

size_t aliases_of_flag(struct arena *arena, const struct flag_columns *columns, bool yes,
                       const struct value_match **ret_matches)
{
    struct search search = {.arena = arena, .index = columns->index};
    for (size_t i = 0; search.index != NULL && i < COUNT(flags[0]); i++) {
        add_code(&search, &flags[yes][i]);
    }
    for (size_t c = 0; search.index != NULL && c < columns->catalog->column_count; c++) {
        if (columns->named[c]) {
            add_mark(&search, columns->catalog, (int32_t)c, yes);
        }
    }
    *ret_matches = search.matches;
    return search.count;
}
