/* Texts that ask only together with what was asked before. */
#include "answer/followups.h"
#include "english/lists.h"
#include "english/talk.h"

#include <string.h>

enum { MOST_WORDS = 100 };

struct fragment {
    const struct followup_names *names;
    struct word *words; /* without punctuation */
    size_t count;
};

static bool is(const struct fragment *fragment, size_t place, const char *text)
{
    return place < fragment->count && strcmp(fragment->words[place].text, text) == 0;
}

static bool is_in(const struct fragment *fragment, size_t place, enum word_list list)
{
    return place < fragment->count && list_has(list, fragment->words[place].text);
}

static bool is_talk(const struct fragment *fragment, size_t place, enum talk_kind kind)
{
    return place < fragment->count && talk_is(kind, fragment->words[place].text);
}

static bool names_table(const struct fragment *fragment, size_t place)
{
    return place < fragment->count && followup_names_a_table(fragment->names, &fragment->words[place]);
}

/* The words that only go on, at the beginning: "and", "just", "make it". */
static size_t read_opening(const struct fragment *fragment)
{
    size_t count = 0;
    while (is_in(fragment, count, LIST_FRAGMENT_OPENINGS)) {
        count++;
    }
    if (is_in(fragment, count, LIST_FRAGMENT_VERBS) && is_in(fragment, count + 1, LIST_FRAGMENT_OBJECTS)) {
        count += 2;
    }
    return count;
}

/* "how many orders ...", "orders per month": behind `first` words. */
static bool is_complete(const struct fragment *fragment, size_t first)
{
    bool asks = is_talk(fragment, first, TALK_ASKS) || is_talk(fragment, first, TALK_COUNTS);
    size_t said = first;
    while (said < fragment->count && word_is_stop(fragment->words[said].text)) {
        said++;
    }
    bool table = false, grouped = false;
    for (size_t i = first; i < fragment->count; i++) {
        table = table || names_table(fragment, i);
        grouped = grouped ||
                  (i > said && (is(fragment, i, "per") || is(fragment, i, "by") || is(fragment, i, "each")));
    }
    return (asks && table) || (names_table(fragment, said) && grouped);
}

/* Is what the word at `place` stands for named before it, in the text itself: "customers and their orders"? */
static bool has_own_antecedent(const struct fragment *fragment, size_t place, bool thing)
{
    bool table = false, joined = thing;
    for (size_t i = 0; i < place; i++) {
        joined = joined || (table && (is(fragment, i, "and") || is_in(fragment, i, LIST_DESCRIBED_BY)));
        table = table || names_table(fragment, i);
    }
    return table && joined;
}

/* "those who ordered", "orders that were cancelled", "how long does it take", "these days" point at nothing. */
static bool points_at(const struct fragment *fragment, size_t place)
{
    bool it = is(fragment, place, "it"), that = is(fragment, place, "that"),
         same = is(fragment, place, "same");
    bool many = is(fragment, place, "them") || is(fragment, place, "those") || is(fragment, place, "these") ||
                is(fragment, place, "ones");
    if (!it && !that && !same && !many) {
        return false;
    }
    const struct word *word = &fragment->words[place];
    bool written_large = it && word->capital && place > 0; /* "IT" */
    bool relative = that && place > 0 && is_talk(fragment, place + 1, TALK_ASKS);
    bool described = many && is_in(fragment, place + 1, LIST_DESCRIBED_BY);
    bool empty = it && is_in(fragment, place + 1, LIST_EMPTY_IT_BEFORE);
    bool days = is(fragment, place, "these") && is(fragment, place + 1, "days");
    return !written_large && !relative && !described && !empty && !days &&
           !has_own_antecedent(fragment, place, it || that || same);
}

bool followup_is_fragment(struct arena *arena, const struct followup_names *names, const char *text)
{
    struct fragment fragment = {.names = names};
    size_t all = words_split(arena, text, strlen(text), MOST_WORDS, &fragment.words);
    for (size_t i = 0; i < all; i++) {
        if (fragment.words[i].kind != WORD_OTHER) {
            fragment.words[fragment.count++] = fragment.words[i];
        }
    }
    bool points = false;
    for (size_t i = 0; i < fragment.count; i++) {
        points = points || points_at(&fragment, i);
    }
    size_t opening = read_opening(&fragment);
    return points || (opening > 0 && !is_complete(&fragment, opening));
}
