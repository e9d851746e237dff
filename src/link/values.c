#include "link/values.h"

#include "english/numbers.h"
#include "english/periods.h"
#include "link/finder.h"

#include <stdlib.h>
#include <string.h>

/* ---- numbers and periods ---- */

static enum value_rank number_rank(const struct finder *finder, const struct number *number)
{
    switch (number->form) {
    case NUMBER_DIGITS:
    case NUMBER_WORDS:
        return finder->covered[number->first] & (COVER_QUOTE | COVER_CODE | COVER_PERIOD) ? RANK_INNER
                                                                                          : RANK_NUMBER;
    case NUMBER_PART:
        return RANK_INNER;
    case NUMBER_ONE:
    case NUMBER_ORDINAL:
        return RANK_ORDINAL;
    }
    return RANK_INNER;
}

/* "30" of "last 30 days", "first" of "first half": only a year may be a number on its own. */
static bool counts_for_period(const struct finder *finder, const struct number *number)
{
    const struct word *word = &finder->words[number->first];
    bool year = word->kind == WORD_NUMBER && strlen(word->text) == 4;
    return (finder->covered[number->first] & COVER_PERIOD) && !year;
}

static void find_numbers(struct finder *finder)
{
    struct number *numbers = NULL;
    size_t count = numbers_find(finder->arena, finder->words, finder->word_count, &numbers);
    for (size_t i = 0; i < count; i++) {
        const struct number *number = &numbers[i];
        bool words =
            number->form == NUMBER_WORDS || number->form == NUMBER_ONE || number->form == NUMBER_ORDINAL;
        if (words && finder->words[number->first].kind == WORD_ALPHA &&
            finder_any_covered(finder, number->first, number->last, COVER_QUOTE)) {
            continue;
        }
        if (counts_for_period(finder, number)) {
            continue;
        }
        finder_add(finder, VALUE_NUMBER, number_rank(finder, number), number->first, number->last,
                   number->text);
    }
}

/* A day as text, where a column holds it so. */
static void add_iso_date(struct finder *finder, const struct period *period)
{
    struct word *words = NULL;
    const char *date = civil_print(finder->arena, period->from);
    size_t count = words_split(finder->arena, date, strlen(date), VALUE_INDEX_MAX_WORDS, &words);
    struct candidate held = {.kind = VALUE_TEXT, .rank = RANK_HELD, .text = date};
    values_match(finder->arena, finder->question->index, words, count, &held);
    if (held.match_count > 0 && civil_compare(civil_add(period->from, CIVIL_DAY, 1), period->to) == 0) {
        held.first = period->first;
        held.last = period->last;
        finder_push(finder, &held);
    }
}

static void add_period(struct finder *finder, const struct period *period)
{
    struct candidate *candidate =
        finder_add(finder, VALUE_PERIOD, period->bare_year ? RANK_INNER : RANK_PERIOD, period->first,
                   period->last, finder_source(finder, period->first, period->last));
    candidate->from = period->from;
    candidate->to = period->to;
    for (size_t i = 0; i + 1 < finder->count; i++) {
        if (candidate_equal(&finder->items[i], candidate)) {
            finder->count--;
            return;
        }
    }
    add_iso_date(finder, period);
}

static void find_periods(struct finder *finder)
{
    struct period *periods = NULL;
    size_t count = periods_find(finder->arena, finder->words, finder->word_count, finder->question->today,
                                finder->question->week_start, &periods);
    for (size_t i = 0; i < count; i++) {
        add_period(finder, &periods[i]);
        if (!periods[i].bare_year) {
            finder_cover(finder, periods[i].first, periods[i].last, COVER_PERIOD);
        }
    }
}

/* ---- choice ---- */

static int compare_rank(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (x->rank != y->rank) {
        return x->rank < y->rank ? -1 : 1;
    }
    if (x->first != y->first) {
        return x->first < y->first ? -1 : 1;
    }
    return (x->last < y->last) - (x->last > y->last);
}

static int compare_place(const void *a, const void *b)
{
    const struct candidate *x = a, *y = b;
    if (x->first != y->first) {
        return x->first < y->first ? -1 : 1;
    }
    if (x->last != y->last) {
        return x->last > y->last ? -1 : 1;
    }
    if (x->kind != y->kind) {
        return (int)x->kind - (int)y->kind;
    }
    return strcmp(x->text, y->text);
}

size_t values_find(struct arena *arena, const struct value_question *question, size_t limit,
                   struct candidate **ret_candidates)
{
    struct finder finder = {
        .arena = arena,
        .question = question,
        .words = question->words,
        .word_count = question->word_count,
        .covered = ARENA_ARRAY(arena, uint8_t, question->word_count + 1),
    };
    finder_find_quotes(&finder);
    find_periods(&finder);
    finder_find_codes(&finder);
    find_numbers(&finder);
    if (question->index != NULL) {
        finder_find_held(&finder);
        finder_find_aliases(&finder);
        finder_find_parts(&finder);
    }
    finder_find_capitals(&finder);
    finder_find_letters(&finder);
    finder_find_cued(&finder);
    finder_find_content(&finder);
    if (finder.count > 0) {
        qsort(finder.items, finder.count, sizeof *finder.items, compare_rank);
        finder.count = finder.count < limit ? finder.count : limit;
        qsort(finder.items, finder.count, sizeof *finder.items, compare_place);
    }
    *ret_candidates = finder.items;
    return finder.count;
}

bool candidate_is_constant(const struct candidate *value)
{
    return value->rank == RANK_CONSTANT;
}

bool candidate_has_span(const struct candidate *value)
{
    return value->rank != RANK_CONSTANT && value->rank != RANK_HISTORY &&
           (value->rank != RANK_LISTED || value->spoken);
}

bool candidate_has_text(const struct candidate *value)
{
    return candidate_has_span(value) && value->rank != RANK_LISTED;
}
