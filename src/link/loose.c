/* Single letters and words that may be values though nothing marks them. */
#include "link/finder.h"
#include "link/numbers.h"

enum {
    LONGEST_CONTENT = 5,
    FEW_CANDIDATES = 8,
};

/* "the word you", "the letter a", "called the": what follows is meant literally. */
static bool follows_cue(const struct finder *finder, size_t at)
{
    static const char *const cues[] = {"word",       "words",    "letter",  "letters", "character",
                                       "substring",  "string",   "phrase",  "prefix",  "suffix",
                                       "keyword",    "term",     "named",   "called",  "titled",
                                       "containing", "contains", "contain", "keywords"};
    for (size_t i = 0; at > 0 && i < sizeof cues / sizeof *cues; i++) {
        if (finder_is(finder, at - 1, cues[i])) {
            return true;
        }
    }
    return false;
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
