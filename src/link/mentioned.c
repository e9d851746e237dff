#include "link/mentioned.h"

#include "link/values.h"

#include <string.h>

enum { MOST_WORDS = 70, MOST_CANDIDATES = 40 };

static size_t find_candidates(struct arena *arena, const struct relevance *relevance, const char *question,
                              const struct value_index *index, struct candidate **ret_candidates)
{
    struct word *words = NULL;
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    uint8_t *linked = ARENA_ARRAY(arena, uint8_t, count + 1);
    for (size_t i = 0; i < count; i++) {
        linked[i] = relevance_knows(relevance, words[i].stem) ? VALUES_LINKED : VALUES_NOT_LINKED;
    }
    struct value_question asked = {.text = question,
                                   .words = words,
                                   .word_count = count,
                                   .linked = linked,
                                   .today = civil_today(),
                                   .index = index};
    return values_find(arena, &asked, MOST_CANDIDATES, ret_candidates);
}

static bool is_known(const struct value_match *matches, size_t count, const struct value_match *match)
{
    for (size_t i = 0; i < count; i++) {
        if (matches[i].column == match->column && strcmp(matches[i].stored, match->stored) == 0) {
            return true;
        }
    }
    return false;
}

size_t mentioned_find(struct arena *arena, const struct relevance *relevance, const char *question,
                      const struct value_index *index, struct value_match **ret_matches)
{
    const struct catalog *catalog = relevance_catalog(relevance);
    struct candidate *candidates = NULL;
    size_t count = find_candidates(arena, relevance, question, index, &candidates), found = 0;
    struct value_match *matches = ARENA_ARRAY(arena, struct value_match, MENTIONED_MAX);
    for (int rank = RANK_CONSTANT; rank <= RANK_CONTENT; rank++) {
        for (size_t i = 0; i < count; i++) {
            size_t each = 0;
            for (size_t k = 0; (int)candidates[i].rank == rank && k < candidates[i].match_count; k++) {
                const struct value_match *match = &candidates[i].matches[k];
                if (found < MENTIONED_MAX && each < MENTIONED_MAX_EACH &&
                    !catalog->columns[match->column].masked && !is_known(matches, found, match)) {
                    matches[found++] = *match;
                    each++;
                }
            }
        }
    }
    *ret_matches = matches;
    return found;
}
