#include "link/finder.h"

#include "english/lists.h"
#include "link/aliases.h"

#include <string.h>

/* Appends matches of columns that are not among the first `known` ones. */
static size_t append(struct value_match *all, size_t used, size_t known, const struct value_match *more,
                     size_t count)
{
    for (size_t i = 0; i < count; i++) {
        bool seen = false;
        for (size_t k = 0; k < known && !seen; k++) {
            seen = all[k].column == more[i].column;
        }
        if (!seen) {
            all[used++] = more[i];
        }
    }
    return used;
}

void values_match(struct arena *arena, const struct value_index *index, const struct word *words,
                  size_t count, struct candidate *candidate)
{
    if (index == NULL || count == 0 || count > VALUE_INDEX_MAX_WORDS) {
        return;
    }
    const struct value_match *exact = NULL, *stem = NULL, *joined = NULL, *piece = NULL, *alias = NULL;
    size_t exact_count = value_index_find(index, words_join(arena, words, count, false), &exact);
    size_t stem_count = value_index_find_stem(index, words_join(arena, words, count, true), &stem);
    const char *key = value_index_join(arena, words, count);
    size_t joined_count = value_index_find_joined(index, key, &joined);
    size_t piece_count = count > 1 ? value_index_find_stem(index, key, &piece) : 0;
    size_t alias_count = aliases_find(arena, index, words, count, &alias);
    size_t total = exact_count + stem_count + joined_count + piece_count + alias_count;
    if (total == 0) {
        return;
    }
    struct value_match *all = ARENA_ARRAY(arena, struct value_match, total);
    size_t used = append(all, 0, 0, exact, exact_count);
    used = append(all, used, exact_count, stem, stem_count);
    used = append(all, used, used, joined, joined_count);
    used = append(all, used, used, piece, piece_count);
    used = append(all, used, used, alias, alias_count);
    candidate->matches = all;
    candidate->exact_count = exact_count;
    candidate->match_count = used;
}

/* The spelling that is written as the question writes it comes first. */
static void prefer_spelling(struct candidate *candidate)
{
    struct value_match *matches = (struct value_match *)candidate->matches;
    for (size_t i = 0, front = 0; i < candidate->exact_count; i++) {
        if (strcmp(matches[i].stored, candidate->text) == 0) {
            struct value_match best = matches[i];
            memmove(matches + front + 1, matches + front, (i - front) * sizeof *matches);
            matches[front++] = best;
        }
    }
}

bool candidate_equal(const struct candidate *a, const struct candidate *b)
{
    if (a->kind != b->kind) {
        return false;
    }
    if (a->kind == VALUE_PERIOD) {
        return civil_compare(a->from, b->from) == 0 && civil_compare(a->to, b->to) == 0;
    }
    return strcmp(a->text, b->text) == 0;
}

struct candidate *finder_push(struct finder *finder, const struct candidate *candidate)
{
    finder->items =
        arena_grow(finder->arena, finder->items, finder->count, &finder->capacity, sizeof *finder->items);
    finder->items[finder->count] = *candidate;
    return &finder->items[finder->count++];
}

/* Adds a candidate over tokens first..last unless it is there; a text gets its matches. */
struct candidate *finder_add(struct finder *finder, enum value_kind kind, enum value_rank rank, size_t first,
                             size_t last, const char *text)
{
    struct candidate new = {.kind = kind, .rank = rank, .first = first, .last = last, .text = text};
    for (size_t i = 0; i < finder->count && kind != VALUE_PERIOD; i++) {
        if (candidate_equal(&finder->items[i], &new)) {
            if (rank < finder->items[i].rank) {
                finder->items[i].rank = rank;
                finder->items[i].first = first;
                finder->items[i].last = last;
            }
            return &finder->items[i];
        }
    }
    values_match(finder->arena, finder->question->index, finder->words + first, last - first + 1, &new);
    prefer_spelling(&new);
    finder_match_loosely(finder, &new);
    return finder_push(finder, &new);
}

const char *finder_source(const struct finder *finder, size_t first, size_t last)
{
    size_t start = finder->words[first].start;
    return arena_strndup(finder->arena, finder->question->text + start, finder->words[last].end - start);
}

struct candidate *finder_add_text(struct finder *finder, enum value_rank rank, size_t first, size_t last)
{
    return finder_add(finder, VALUE_TEXT, rank, first, last, finder_source(finder, first, last));
}

void finder_cover(struct finder *finder, size_t first, size_t last, unsigned cover)
{
    for (size_t i = first; i <= last; i++) {
        finder->covered[i] |= (uint8_t)cover;
    }
}

bool finder_is(const struct finder *finder, size_t at, const char *text)
{
    return words_is(finder->words, finder->word_count, at, text);
}

/* Does no blank stand between the token and the next? */
bool finder_joined(const struct finder *finder, size_t at)
{
    return at + 1 < finder->word_count && finder->words[at].end == finder->words[at + 1].start;
}

bool finder_starts_sentence(const struct finder *finder, size_t at)
{
    return at == 0 || finder_is(finder, at - 1, ".") || finder_is(finder, at - 1, "?") ||
           finder_is(finder, at - 1, "!");
}

bool finder_is_plain(const struct finder *finder, size_t at)
{
    return finder->words[at].kind != WORD_OTHER;
}

bool finder_is_quote(const struct finder *finder, size_t at)
{
    return finder_is(finder, at, "'") || finder_is(finder, at, "\"") || finder_is(finder, at, "`");
}

bool finder_any_covered(const struct finder *finder, size_t first, size_t last, unsigned cover_kinds)
{
    for (size_t i = first; i <= last; i++) {
        if (finder->covered[i] & cover_kinds) {
            return true;
        }
    }
    return false;
}

bool finder_is_operator(const struct finder *finder, size_t at)
{
    return list_has_at(LIST_OPERATORS, finder->words, finder->word_count, at);
}
