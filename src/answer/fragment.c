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
    while (list_has_at(LIST_FRAGMENT_OPENINGS, fragment->words, fragment->count, count)) {
        count++;
    }
    if (list_has_at(LIST_FRAGMENT_VERBS, fragment->words, fragment->count, count) &&
        list_has_at(LIST_FRAGMENT_OBJECTS, fragment->words, fragment->count, count + 1)) {
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
        grouped = grouped || (i > said && (words_is(fragment->words, fragment->count, i, "per") ||
                                           words_is(fragment->words, fragment->count, i, "by") ||
                                           words_is(fragment->words, fragment->count, i, "each")));
    }
    return (asks && table) || (names_table(fragment, said) && grouped);
}

/* Is what the word at `place` stands for named before it, in the text itself: "customers and their orders"? */
static bool has_own_antecedent(const struct fragment *fragment, size_t place, bool thing)
{
    bool table = false, joined = thing;
    for (size_t i = 0; i < place; i++) {
        joined = joined || (table && (words_is(fragment->words, fragment->count, i, "and") ||
                                      list_has_at(LIST_DESCRIBED_BY, fragment->words, fragment->count, i)));
        table = table || names_table(fragment, i);
    }
    return table && joined;
}

/* "those who ordered", "orders that were cancelled", "how long does it take", "these days" point at nothing. */
static bool points_at(const struct fragment *fragment, size_t place)
{
    bool it = words_is(fragment->words, fragment->count, place, "it"),
         that = words_is(fragment->words, fragment->count, place, "that"),
         same = words_is(fragment->words, fragment->count, place, "same");
    bool many = words_is(fragment->words, fragment->count, place, "them") ||
                words_is(fragment->words, fragment->count, place, "those") ||
                words_is(fragment->words, fragment->count, place, "these") ||
                words_is(fragment->words, fragment->count, place, "ones");
    if (!it && !that && !same && !many) {
        return false;
    }
    const struct word *word = &fragment->words[place];
    bool written_large = it && word->capital && place > 0; /* "IT" */
    bool relative = that && place > 0 && is_talk(fragment, place + 1, TALK_ASKS);
    bool described = many && list_has_at(LIST_DESCRIBED_BY, fragment->words, fragment->count, place + 1);
    bool empty = it && list_has_at(LIST_EMPTY_IT_BEFORE, fragment->words, fragment->count, place + 1);
    bool days = words_is(fragment->words, fragment->count, place, "these") &&
                words_is(fragment->words, fragment->count, place + 1, "days");
    return !written_large && !relative && !described && !empty && !days &&
           !has_own_antecedent(fragment, place, it || that || same);
}

static void split_words(struct arena *arena, const char *text, struct fragment *fragment)
{
    size_t all = words_split(arena, text, strlen(text), MOST_WORDS, &fragment->words);
    for (size_t i = 0; i < all; i++) {
        if (fragment->words[i].kind != WORD_OTHER) {
            fragment->words[fragment->count++] = fragment->words[i];
        }
    }
}

bool followup_is_fragment(struct arena *arena, const struct followup_names *names, const char *text)
{
    struct fragment fragment = {.names = names};
    split_words(arena, text, &fragment);
    bool points = false;
    for (size_t i = 0; i < fragment.count; i++) {
        points = points || points_at(&fragment, i);
    }
    size_t opening = read_opening(&fragment);
    return points || (opening > 0 && !is_complete(&fragment, opening));
}

/* "I meant Berlin", "correction: Berlin" */
static bool puts_right(const struct word *words, size_t count)
{
    bool meant = words_is(words, count, 1, "i") || words_is(words, count, 0, "i");
    size_t verb = words_is(words, count, 1, "i") ? 2 : meant ? 1 : 0;
    return list_has_at(LIST_PUTS_RIGHT, words, count, verb);
}

static bool asks_groups(const struct word *words, size_t count)
{
    bool groups = false;
    for (size_t i = 0; i < count; i++) {
        groups = groups || (list_has_at(LIST_GROUPS_BY, words, count, i) &&
                            (i == 0 || !list_has_at(LIST_ORDERS_BY, words, count, i - 1)));
    }
    return groups;
}

static bool has_measure(const struct query *query)
{
    bool measures = query->group_count > 0 || query->set != SET_NONE;
    for (size_t i = 0; i < query->select_count; i++) {
        measures = measures || expr_has_aggregate(query->select[i]);
    }
    return measures;
}

bool followup_needs_declined(struct arena *arena, const char *text, const struct query *answered,
                             const struct query *declined)
{
    struct fragment fragment = {0};
    split_words(arena, text, &fragment);
    return puts_right(fragment.words, fragment.count) ||
           (asks_groups(fragment.words, fragment.count) && has_measure(declined) && !has_measure(answered));
}

bool followup_restates(struct arena *arena, const char *text, const struct query *query)
{
    struct fragment fragment = {0};
    split_words(arena, text, &fragment);
    bool counted = query->group_count == 0 && query->select_count == 1 && query->set == SET_NONE &&
                   expr_has_aggregate(query->select[0]);
    size_t first = words_is(fragment.words, fragment.count, 0, "and") ? 1 : 0;
    bool asks_count = words_is(fragment.words, fragment.count, first, "how") &&
                      words_is(fragment.words, fragment.count, first + 1, "many") &&
                      fragment.count == first + 4 && is_talk(&fragment, first + 3, TALK_POINTS);
    return (counted && asks_count) || list_has_at(LIST_ORDERS_BY, fragment.words, fragment.count, first);
}
