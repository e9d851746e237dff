/* Single letters and words that may be values though nothing marks them. */
#include "english/everyday.h"
#include "english/lists.h"
#include "english/numbers.h"
#include "link/finder.h"

#include <string.h>

enum {
    SHORTEST_PART = 5, /* letters */
    LONGEST_PART = 5,  /* words */
    LONGEST_CONTENT = 5,
    FEW_CANDIDATES = 8,
};

/* "the word you", "the letter a", "called the": what follows is meant literally. */
static bool follows_cue(const struct finder *finder, size_t at)
{
    return at > 0 && list_has(LIST_BEFORE_LITERALS, finder->words[at - 1].text);
}

void finder_find_cued(struct finder *finder)
{
    for (size_t at = 1; at < finder->word_count; at++) {
        bool article =
            finder_is(finder, at, "the") || finder_is(finder, at, "a") || finder_is(finder, at, "an");
        bool last = at + 1 == finder->word_count || finder->words[at + 1].kind == WORD_OTHER;
        if (follows_cue(finder, at) && finder->words[at].kind == WORD_ALPHA && !finder->covered[at] &&
            (!article || last)) {
            finder_add_text(finder, RANK_HELD_WORD, at, at);
        }
    }
}

void finder_find_letters(struct finder *finder)
{
    for (size_t at = 0; at < finder->word_count; at++) {
        const struct word *word = &finder->words[at];
        bool article = (finder_is(finder, at, "a") || finder_is(finder, at, "i")) && !follows_cue(finder, at);
        bool inside = (at > 0 && finder_joined(finder, at - 1)) ||
                      (finder_joined(finder, at) && finder->words[at + 1].kind != WORD_OTHER);
        if (word->kind == WORD_ALPHA && word->end - word->start == 1 && !article && !inside &&
            !(finder->covered[at] & COVER_QUOTE)) {
            finder_add_text(finder, RANK_LETTER, at, at);
        }
    }
}

static bool is_content(const struct finder *finder, size_t at)
{
    const struct word *word = &finder->words[at];
    return !finder_is_operator(finder, at) && !number_word_is_part(word->text) && word->kind == WORD_ALPHA &&
           word->end - word->start > 1 && !finder->covered[at] && !finder->question->linked[at] &&
           !word_is_stop(word->text) && number_word_value(word->text) < 0;
}

/* Runs of two words and more, then single words, as long as there are few candidates. */
void finder_find_content(struct finder *finder)
{
    for (size_t first = 0; first < finder->word_count && finder->count < FEW_CANDIDATES; first++) {
        size_t last = first;
        while (last < finder->word_count && is_content(finder, last)) {
            last++;
        }
        if (last > first + 1 && last - first <= LONGEST_CONTENT) {
            finder_add_text(finder, RANK_CONTENT, first, last - 1);
        }
        first = last > first ? last - 1 : first;
    }
    for (size_t at = 0; at < finder->word_count && finder->count < FEW_CANDIDATES; at++) {
        if (is_content(finder, at) && finder->words[at].end - finder->words[at].start > 2) {
            finder_add_text(finder, RANK_CONTENT, at, at);
        }
    }
}

/* ---- words in lower case that are a part of one value: "globex" of 'Globex Ltd.' ---- */

static bool may_be_part(const struct finder *finder, size_t at)
{
    const struct word *word = &finder->words[at];
    return word->kind == WORD_ALPHA && !word_is_stop(word->text) && !finder_is_operator(finder, at) &&
           !number_word_is_part(word->text) && number_word_value(word->text) < 0;
}

/* Words that may be parts stand at both ends, and between them what a value may hold there. */
static bool may_be_part_run(const struct finder *finder, size_t first, size_t last)
{
    size_t letters = 0;
    bool open = false, lower = false;
    for (size_t i = first; i <= last; i++) {
        bool part = may_be_part(finder, i);
        if (!part && (i == first || i == last || finder_is_quote(finder, i))) {
            return false;
        }
        letters += part ? strlen(finder->words[i].text) : 0;
        lower |= part && !finder->words[i].capital;
        open |= part && !finder->question->linked[i] && !(finder->covered[i] & COVER_HELD);
    }
    bool measure = first == last && first > 0 && finder_is_operator(finder, first - 1); /* "least money" */
    return open && lower && !measure && letters >= SHORTEST_PART &&
           !finder_any_covered(finder, first, last, COVER_QUOTE | COVER_CODE | COVER_PERIOD);
}

/* A run by stems, a single word as it is written. */
static bool begins_with(const struct word *words, const struct word *start, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (count > 1 ? strcmp(words[i].stem, start[i].stem) != 0
                      : strcmp(words[i].text, start[i].text) != 0) {
            return false;
        }
    }
    return true;
}

/* A run stands anywhere in the value, and so does a single word of a short one that is no everyday word. */
static bool is_distinctive(struct arena *arena, const struct word *run, size_t count, const char *stored)
{
    struct word *words = NULL;
    size_t word_count = words_split(arena, stored, strlen(stored), VALUE_INDEX_MAX_WORDS, &words);
    size_t at = 0, plain = 0;
    for (size_t i = 0; i < word_count; i++) {
        plain += words[i].kind != WORD_OTHER;
    }
    while (at + count <= word_count && !begins_with(words + at, run, count)) {
        at++;
    }
    if (at + count > word_count || plain < 2) {
        return false;
    }
    return count > 1 || (word_count <= LONGEST_PART && !is_everyday_word(run->text));
}

/* The matches of the only value that has the run, or none. */
static size_t find_whole(struct finder *finder, size_t first, size_t count,
                         const struct value_match **ret_matches)
{
    const struct word *run = finder->words + first;
    size_t found = value_index_find_part(finder->question->index, finder->arena, run, count, ret_matches);
    for (size_t i = 0; i < found; i++) {
        if (strcmp((*ret_matches)[i].stored, (*ret_matches)[0].stored) != 0) {
            return 0;
        }
    }
    return found > 0 && is_distinctive(finder->arena, run, count, (*ret_matches)[0].stored) ? found : 0;
}

void finder_find_parts(struct finder *finder)
{
    for (size_t length = LONGEST_PART; length > 0; length--) {
        for (size_t first = 0; first + length <= finder->word_count; first++) {
            const struct value_match *matches = NULL;
            size_t last = first + length - 1;
            size_t count =
                may_be_part_run(finder, first, last) ? find_whole(finder, first, length, &matches) : 0;
            if (count == 0) {
                continue;
            }
            struct candidate *candidate =
                finder_add_text(finder, length > 1 ? RANK_HELD : RANK_HELD_STEM, first, last);
            if (candidate->match_count == 0) {
                candidate->matches = matches;
                candidate->match_count = count;
                candidate->loose = true;
            }
            if (length > 1) { /* one word may still be of a run that is meant as it is */
                finder_cover(finder, first, last, COVER_HELD);
            }
        }
    }
}
