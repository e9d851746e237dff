/* Spans that columns hold, as they are or under another name. */
#include "link/aliases.h"
#include "link/finder.h"

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

static bool held(struct finder *finder, size_t first, size_t last, bool stems)
{
    const struct value_match *matches = NULL;
    const char *key = words_join(finder->arena, finder->words + first, last - first + 1, stems);
    const struct value_index *index = finder->question->index;
    return (stems ? value_index_find_stem(index, key, &matches) : value_index_find(index, key, &matches)) > 0;
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

void finder_find_held(struct finder *finder, bool stems)
{
    for (size_t length = VALUE_INDEX_MAX_WORDS; length > 0; length--) {
        for (size_t first = 0; first + length <= finder->word_count; first++) {
            size_t last = first + length - 1;
            if (finder_any_covered(finder, first, last, COVER_HELD) || crosses_quote(finder, first, last) ||
                !worth_looking_up(finder, first, last) || names_table(finder, first, last) ||
                !held(finder, first, last, stems)) {
                continue;
            }
            enum value_rank rank = held_rank(finder, first, last);
            finder_add_text(finder, stems && rank == RANK_HELD_WORD ? RANK_HELD_STEM : rank, first, last);
            finder_cover(finder, first, last, COVER_HELD);
        }
    }
}
