/* Spans that columns hold: as they are, under another name, as part of a value, misspelt. */
#include "english/everyday.h"
#include "english/lists.h"
#include "link/aliases.h"
#include "link/finder.h"

#include <string.h>

enum { SHORTEST_MISSPELT = 5, SHORTEST_JOINED = 5 /* letters */ };

/* Single words that mean something else far more often: stop words, and those that start the sentence. */
static bool worth_looking_up(const struct finder *finder, size_t first, size_t last)
{
    bool content = false;
    for (size_t i = first; i <= last; i++) {
        bool stop = word_is_stop(finder->words[i].text);
        bool shout = finder->words[i].capital && !finder_starts_sentence(finder, i);
        content |= finder->words[i].kind == WORD_ALPHA && (!stop || shout);
        content |= first < last && finder->words[i].kind == WORD_NUMBER;
    }
    return content;
}

/* "Which store has the most employees" asks for stores, though a column may hold "store" too. */
static bool names_table(const struct finder *finder, size_t first, size_t last)
{
    return first == last && finder->question->linked[first] == VALUES_NAME_TABLE &&
           !finder->words[first].capital && !(finder->covered[first] & COVER_QUOTE);
}

static enum value_rank held_rank(const struct finder *finder, size_t first, size_t last)
{
    if (first < last) {
        return RANK_HELD;
    }
    if (finder->words[first].capital) {
        return finder_starts_sentence(finder, first) ? RANK_FIRST_WORD : RANK_HELD;
    }
    return finder->question->linked[first] ? RANK_HELD_STEM : RANK_HELD_WORD;
}

/* Written in one piece or in several: "follow ups" and "Follow-up", "e-commerce" and "Ecommerce". */
static bool held_joined(struct finder *finder, size_t first, size_t last)
{
    const struct value_match *matches = NULL;
    const struct value_index *index = finder->question->index;
    if (!finder_is_plain(finder, first) || !finder_is_plain(finder, last)) {
        return false;
    }
    const char *key = value_index_join(finder->arena, finder->words + first, last - first + 1);
    return value_index_find_joined(index, key, &matches) > 0 ||
           (last > first && strlen(key) >= SHORTEST_JOINED && !word_is_stop(finder->words[first].text) &&
            value_index_find_stem(index, key, &matches) > 0);
}

static bool held(struct finder *finder, size_t first, size_t last, bool stems)
{
    const struct value_match *matches = NULL;
    const char *key = words_join(finder->arena, finder->words + first, last - first + 1, stems);
    const struct value_index *index = finder->question->index;
    if (!stems) {
        return value_index_find(index, key, &matches) > 0;
    }
    return value_index_find_stem(index, key, &matches) > 0 || held_joined(finder, first, last);
}

/* Spans inside quotes are looked up when the whole is not held ("Linda Smith": a first and a last name). */
static bool crosses_quote(const struct finder *finder, size_t first, size_t last)
{
    bool inside = finder->covered[first] & COVER_QUOTE;
    for (size_t i = first; i <= last; i++) {
        if ((bool)(finder->covered[i] & COVER_QUOTE) != inside || (inside && finder_is_quote(finder, i))) {
            return true;
        }
    }
    return false;
}

void finder_find_aliases(struct finder *finder)
{
    for (size_t first = 0; first < finder->word_count; first++) {
        for (size_t length = ALIAS_MAX_WORDS; length > 0; length--) {
            size_t last = first + length - 1;
            const struct value_match *matches = NULL;
            if (last < finder->word_count &&
                !finder_any_covered(finder, first, last, COVER_HELD | COVER_QUOTE) &&
                aliases_find(finder->arena, finder->question->index, finder->words + first, length,
                             &matches) > 0) {
                finder_add_text(finder, finder->words[first].capital ? RANK_HELD : RANK_HELD_WORD, first,
                                last);
                finder_cover(finder, first, last, COVER_HELD);
                break;
            }
        }
    }
}

struct held_pass {
    size_t longest, shortest; /* words of a span */
    size_t letters;           /* at least, of a single word */
    bool stems;
};

static void find_held(struct finder *finder, const struct held_pass *pass)
{
    for (size_t length = pass->longest; length >= pass->shortest; length--) {
        for (size_t first = 0; first + length <= finder->word_count; first++) {
            size_t last = first + length - 1;
            if (finder_any_covered(finder, first, last, COVER_HELD) || crosses_quote(finder, first, last) ||
                !worth_looking_up(finder, first, last) || names_table(finder, first, last) ||
                strlen(finder->words[first].text) < pass->letters ||
                !held(finder, first, last, pass->stems)) {
                continue;
            }
            enum value_rank rank = held_rank(finder, first, last);
            finder_add_text(finder, pass->stems && rank == RANK_HELD_WORD ? RANK_HELD_STEM : rank, first,
                            last);
            finder_cover(finder, first, last, COVER_HELD);
        }
    }
}

/* Short words wait for the stems of longer spans: "no-shows" are not the value "no". */
void finder_find_held(struct finder *finder)
{
    static const struct held_pass passes[] = {
        {VALUE_INDEX_MAX_WORDS, 2, 0, false},
        {1, 1, 4, false},
        {VALUE_INDEX_MAX_WORDS, 2, 0, true},
        {1, 1, 0, false},
        {1, 1, 0, true},
    };
    for (size_t i = 0; i < sizeof passes / sizeof *passes; i++) {
        find_held(finder, &passes[i]);
    }
}

/* ---- parts of values, and misspelt ones ---- */

/* A letter of the word at `at` is missing, added, another one, or has changed places with the next. */
struct speller {
    struct finder *finder;
    struct candidate *candidate;
    char *text;                 /* the edited key */
    const char *found;          /* the key that is held */
    const char *before, *after; /* of the edited word, in the key */
    bool ambiguous;
};

static void try_spelling(struct speller *speller, const char *word)
{
    const struct value_match *matches = NULL;
    size_t before = strlen(speller->before), length = strlen(word);
    memcpy(speller->text, speller->before, before);
    memcpy(speller->text + before, word, length);
    memcpy(speller->text + before + length, speller->after, strlen(speller->after) + 1);
    size_t count = value_index_find(speller->finder->question->index, speller->text, &matches);
    if (count == 0 || (speller->found != NULL && strcmp(speller->found, speller->text) == 0)) {
        return;
    }
    speller->ambiguous |= speller->found != NULL;
    speller->found = arena_strdup(speller->finder->arena, speller->text);
    speller->candidate->matches = matches;
    speller->candidate->match_count = count;
}

/* The first letter stays: it is seldom wrong. */
static void try_spellings(struct speller *speller, const char *word)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz ";
    size_t length = strlen(word);
    char *edited = arena_alloc(speller->finder->arena, length + 2, 1);
    for (size_t at = 1; at <= length; at++) {
        for (const char *letter = letters; *letter != '\0'; letter++) {
            memcpy(edited, word, at);
            edited[at] = *letter;
            memcpy(edited + at + 1, word + at, length - at + 1);
            try_spelling(speller, edited);
            if (at < length && *letter != ' ' && *letter != word[at]) {
                memcpy(edited + at + 1, word + at + 1, length - at);
                try_spelling(speller, edited);
            }
        }
        if (at < length) {
            memcpy(edited, word, at);
            memcpy(edited + at, word + at + 1, length - at);
            try_spelling(speller, edited);
        }
        if (at + 1 < length) {
            memcpy(edited, word, length + 1);
            edited[at] = word[at + 1];
            edited[at + 1] = word[at];
            try_spelling(speller, edited);
        }
    }
}

static void match_misspelt(struct finder *finder, struct candidate *candidate)
{
    const struct word *words = finder->words + candidate->first;
    size_t count = candidate->last - candidate->first + 1;
    struct speller speller = {.finder = finder, .candidate = candidate};
    speller.text = arena_alloc(finder->arena, strlen(words_join(finder->arena, words, count, false)) + 2, 1);
    for (size_t i = 0; i < count; i++) {
        if (words[i].kind != WORD_ALPHA || strlen(words[i].text) < SHORTEST_MISSPELT ||
            word_is_stop(words[i].text)) {
            continue;
        }
        const char *before = words_join(finder->arena, words, i, false);
        const char *after = words_join(finder->arena, words + i + 1, count - i - 1, false);
        speller.before = i > 0 ? arena_printf(finder->arena, "%s ", before) : "";
        speller.after = i + 1 < count ? arena_printf(finder->arena, " %s", after) : "";
        try_spellings(&speller, words[i].text);
    }
    if (speller.ambiguous) {
        candidate->matches = NULL;
        candidate->match_count = 0;
    }
}

/* One word in lower case may be a name only where one is expected: "sold by acme". */
static bool expects_name(const struct finder *finder, size_t at)
{
    return at > 0 && list_has(LIST_BEFORE_NAMES, finder->words[at - 1].text);
}

static bool is_rare_word(const char *text)
{
    return strlen(text) >= SHORTEST_MISSPELT && !is_everyday_word(text);
}

static bool may_be_name(const struct finder *finder, const struct candidate *candidate)
{
    switch (candidate->rank) {
    case RANK_QUOTED:
    case RANK_CODE:
        return true;
    case RANK_CAPITAL:
    case RANK_FIRST_WORD: /* "City" is the column's name */
        return candidate->last > candidate->first || !finder->question->linked[candidate->first];
    case RANK_CONTENT:
        return candidate->last > candidate->first || expects_name(finder, candidate->first) ||
               is_rare_word(finder->words[candidate->first].text);
    case RANK_CONSTANT:
    case RANK_HISTORY:
    case RANK_NUMBER:
    case RANK_PERIOD:
    case RANK_HELD:
    case RANK_LETTER:
    case RANK_HELD_WORD:
    case RANK_HELD_STEM:
    case RANK_INNER:
    case RANK_ORDINAL:
    case RANK_LISTED:
        return false;
    }
    return false;
}

void finder_match_loosely(struct finder *finder, struct candidate *candidate)
{
    size_t count = candidate->last - candidate->first + 1;
    if (finder->question->index == NULL || candidate->match_count > 0 || candidate->kind != VALUE_TEXT ||
        count > VALUE_INDEX_MAX_WORDS || !may_be_name(finder, candidate) ||
        finder_any_covered(finder, candidate->first, candidate->last, COVER_HELD)) {
        return;
    }
    candidate->match_count = value_index_find_part(
        finder->question->index, finder->arena, finder->words + candidate->first, count, &candidate->matches);
    if (candidate->match_count == 0) {
        match_misspelt(finder, candidate);
    }
    candidate->loose = candidate->match_count > 0;
}
