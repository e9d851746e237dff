#include "catalog/code_words.h"

#include "catalog/foreign.h"
#include "english/abbreviations.h"
#include "english/lists.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

enum { LONGEST_CODE = 4, MOST_CODES = 24, SHORTEST_WORD = 4 };

static bool is_kind(const struct word *word)
{
    const struct abbreviation *row = abbreviation_find(word->text, strlen(word->text));
    bool kind = list_has(LIST_KIND_COLUMNS, word->text) || list_has(LIST_FLAG_WORDS, word->text);
    for (size_t i = 0; row != NULL && i < row->reading_count; i++) {
        kind = kind || list_has(LIST_KIND_COLUMNS, row->readings[i].text);
    }
    return kind;
}

static bool is_short(const struct value_listed *value)
{
    return value->name == NULL && strlen(value->stored) <= LONGEST_CODE && value->word_count == 1;
}

/* 'Y' and 'N' are no codes. */
static bool is_yes_or_no(const char *text)
{
    static const char *const yes[] = {"y", "yes", "t", "true", "1"};
    bool found = false;
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) {
        found = found || strcmp(yes[i], text) == 0;
    }
    return found || list_has(LIST_FLAG_NOES, text);
}

bool catalog_is_coded(struct arena *arena, const struct catalog *catalog, const struct value_index *index,
                      int32_t column)
{
    const struct catalog_column *item = &catalog->columns[column];
    const struct value_listed *listed = NULL;
    size_t count = index != NULL && item->type == COLUMN_TEXT && !item->masked
                       ? value_index_list(index, column, &listed)
                       : 0;
    bool coded = count > 1 && count <= MOST_CODES, flag = count == 2;
    for (size_t i = 0; i < count && coded; i++) {
        coded = is_short(&listed[i]);
        flag = flag && coded && is_yes_or_no(listed[i].words[0].text);
    }
    coded = coded && !flag;
    struct word *words = NULL;
    size_t word_count = coded ? words_split_name(arena, catalog_column_words(item), &words) : 0;
    return word_count > 0 && is_kind(&words[word_count - 1]);
}

bool catalog_is_mark(struct arena *arena, const struct catalog_column *column, const char *stored)
{
    struct word *words = NULL;
    size_t count = words_split_name(arena, catalog_column_words(column), &words), length = strlen(stored);
    bool mark = false;
    for (size_t i = 0; i < count; i++) {
        mark = mark || (length <= LONGEST_CODE && !list_has(LIST_FLAG_WORDS, words[i].text) &&
                        strncasecmp(words[i].text, stored, length) == 0);
    }
    return mark;
}

static bool has_in_order(const char *code, const char *word)
{
    for (; *code != '\0' && word != NULL; code++) {
        word = strchr(word, tolower((unsigned char)*code));
        word = word != NULL ? word + 1 : NULL;
    }
    return word != NULL;
}

static enum code_fit fit_of(const struct value_listed *code, const char *word)
{
    const char *text = code->words[0].text;
    size_t length = strlen(text);
    if (code->words[0].kind != WORD_ALPHA || length >= strlen(word) || *text != *word) {
        return CODE_FIT_NONE;
    }
    return length == 1                        ? CODE_FIT_INITIAL
           : strncmp(text, word, length) == 0 ? CODE_FIT_BEGIN
           : has_in_order(text + 1, word + 1) ? CODE_FIT_LETTERS
                                              : CODE_FIT_NONE;
}

/* The code that more of the word speaks for than for any other; of those that are no beginning of it there is one alone. */
static const char *only_code(const struct value_listed *listed, size_t count, const char *word,
                             enum code_fit *ret_fit)
{
    size_t fits = 0, begins = 0;
    const char *code = NULL;
    *ret_fit = CODE_FIT_NONE;
    for (size_t i = 0; i < count; i++) {
        enum code_fit fit = fit_of(&listed[i], word);
        fits += fit != CODE_FIT_NONE;
        begins += fit == CODE_FIT_BEGIN;
        if (fit > *ret_fit) {
            *ret_fit = fit;
            code = listed[i].stored;
        }
    }
    return begins == 1 || (begins == 0 && fits == 1) ? code : NULL;
}

/* The second of two words that are one: "no-show", "no shows"; `count` where there is none. */
static size_t second_of(const struct word *words, size_t count, size_t at)
{
    bool hyphen = words_is(words, count, at + 1, "-");
    size_t second = at + (hyphen ? 2 : 1);
    bool one = words[at].kind == WORD_ALPHA && second < count && words[second].kind == WORD_ALPHA &&
               (hyphen || list_has(LIST_TURNING_PREFIXES, words[at].text));
    return one ? second : count;
}

bool catalog_tells_state(const struct word *words, size_t count, size_t at, bool beside)
{
    size_t back = at;
    while (back > 0 && (list_has(LIST_STANDING_ADVERBS, words[back - 1].text) ||
                        list_has(LIST_NEGATIONS, words[back - 1].text))) {
        back--;
    }
    bool behind = back > 0 && (list_has(LIST_AUXILIARIES, words[back - 1].text) ||
                               list_has(LIST_BEFORE_STATES, words[back - 1].text));
    bool either =
        words_is(words, count, at + 1, "or") || (back > 0 && strcmp(words[back - 1].text, "or") == 0);
    return (beside || behind) && !either && !list_has_at(LIST_NO_STATES, words, count, at);
}

const char *catalog_code_called(struct arena *arena, const struct value_index *index, int32_t column,
                                const struct word *words, size_t count, size_t at, enum code_fit *ret_fit,
                                size_t *ret_length)
{
    const struct value_listed *listed = NULL;
    size_t codes = value_index_list(index, column, &listed);
    size_t second = second_of(words, count, at);
    if (second < count) {
        const char *both = arena_printf(arena, "%s%s", words[at].text, words[second].text);
        const char *code = only_code(listed, codes, both, ret_fit);
        if (code != NULL && *ret_fit == CODE_FIT_BEGIN && strlen(code) > strlen(words[at].text)) {
            *ret_length = second - at + 1;
            return code;
        }
    }
    *ret_length = 1;
    bool name = at > 0 && words[at].capital && words[at - 1].kind != WORD_OTHER; /* "Keane Demolition" */
    if (words[at].kind != WORD_ALPHA || strlen(words[at].text) < SHORTEST_WORD || name ||
        word_is_stop(words[at].text)) {
        return NULL;
    }
    return only_code(listed, codes, words[at].text, ret_fit);
}
