#include "link/values.h"

#include "link/aliases.h"
#include "link/numbers.h"
#include "link/periods.h"

#include <stdlib.h>
#include <string.h>

enum {
    LONGEST_QUOTE = 14, /* words between quotes */
    LONGEST_CONTENT = 5,
    FEW_CANDIDATES = 8,
};

struct finder {
    struct arena *arena;
    const struct value_question *question;
    const struct word *words;
    size_t word_count;
    uint8_t *covered; /* per word: enum cover */
    struct candidate *items;
    size_t count, capacity;
};

enum cover {
    COVER_NONE,
    COVER_QUOTE = 1, /* between quotes, or a quote itself */
    COVER_HELD = 2,  /* in a span that a column holds */
    COVER_CODE = 4,
    COVER_PERIOD = 8, /* in a period that is more than a year */
};

/* ---- matches ---- */

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
    const struct value_match *exact = NULL, *stem = NULL, *alias = NULL;
    size_t exact_count = value_index_find(index, words_join(arena, words, count, false), &exact);
    size_t stem_count = value_index_find_stem(index, words_join(arena, words, count, true), &stem);
    size_t alias_count = aliases_find(arena, index, words, count, &alias);
    if (exact_count + stem_count + alias_count == 0) {
        return;
    }
    struct value_match *all = ARENA_ARRAY(arena, struct value_match, exact_count + stem_count + alias_count);
    size_t used = append(all, 0, 0, exact, exact_count);
    used = append(all, used, exact_count, stem, stem_count);
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

/* ---- the list ---- */

static bool same_value(const struct candidate *a, const struct candidate *b)
{
    if (a->kind != b->kind) {
        return false;
    }
    if (a->kind == VALUE_PERIOD) {
        return civil_compare(a->from, b->from) == 0 && civil_compare(a->to, b->to) == 0;
    }
    return strcmp(a->text, b->text) == 0;
}

static struct candidate *push(struct finder *finder, const struct candidate *candidate)
{
    finder->items =
        arena_grow(finder->arena, finder->items, finder->count, &finder->capacity, sizeof *finder->items);
    finder->items[finder->count] = *candidate;
    return &finder->items[finder->count++];
}

/* Adds a candidate over tokens first..last unless it is there; a text gets its matches. */
static struct candidate *add(struct finder *finder, enum value_kind kind, enum value_rank rank, size_t first,
                             size_t last, const char *text)
{
    struct candidate new = {.kind = kind, .rank = rank, .first = first, .last = last, .text = text};
    for (size_t i = 0; i < finder->count && kind != VALUE_PERIOD; i++) {
        if (same_value(&finder->items[i], &new)) {
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
    return push(finder, &new);
}

static const char *source(const struct finder *finder, size_t first, size_t last)
{
    size_t start = finder->words[first].start;
    return arena_strndup(finder->arena, finder->question->text + start, finder->words[last].end - start);
}

static struct candidate *add_text(struct finder *finder, enum value_rank rank, size_t first, size_t last)
{
    return add(finder, VALUE_TEXT, rank, first, last, source(finder, first, last));
}

static void cover(struct finder *finder, size_t first, size_t last, unsigned cover)
{
    for (size_t i = first; i <= last; i++) {
        finder->covered[i] |= (uint8_t)cover;
    }
}

static bool is(const struct finder *finder, size_t at, const char *text)
{
    return at < finder->word_count && strcmp(finder->words[at].text, text) == 0;
}

/* Does no blank stand between the token and the next? */
static bool joined(const struct finder *finder, size_t at)
{
    return at + 1 < finder->word_count && finder->words[at].end == finder->words[at + 1].start;
}

static bool starts_sentence(const struct finder *finder, size_t at)
{
    return at == 0 || is(finder, at - 1, ".") || is(finder, at - 1, "?") || is(finder, at - 1, "!");
}

static bool is_plain(const struct finder *finder, size_t at)
{
    return finder->words[at].kind != WORD_OTHER;
}

/* ---- quotes ---- */

static bool is_quote(const struct finder *finder, size_t at)
{
    return is(finder, at, "'") || is(finder, at, "\"") || is(finder, at, "`");
}

/* The token that closes the quote at `open`, or 0. */
static size_t find_closing(const struct finder *finder, size_t open)
{
    for (size_t at = open + 1; at < finder->word_count && at <= open + 2 * LONGEST_QUOTE; at++) {
        bool same =
            is(finder, at, finder->words[open].text) || (is(finder, open, "`") && is(finder, at, "'"));
        if (same && !(joined(finder, at) && is_plain(finder, at + 1))) {
            return at;
        }
    }
    return 0;
}

static void find_quotes(struct finder *finder)
{
    for (size_t at = 0; at < finder->word_count; at++) {
        bool opens = is_quote(finder, at) && !(at > 0 && joined(finder, at - 1) && is_plain(finder, at - 1));
        size_t close = opens ? find_closing(finder, at) : 0;
        size_t first = at + 1;
        if (close == 0) {
            continue;
        }
        while (first < close && is_quote(finder, first)) {
            first++;
        }
        size_t last = close - 1;
        while (last > first && is_quote(finder, last)) {
            last--;
        }
        if (first < close) {
            const struct candidate *quoted = add_text(finder, RANK_QUOTED, first, last);
            cover(finder, at, close, quoted->match_count > 0 ? COVER_QUOTE | COVER_HELD : COVER_QUOTE);
        }
        at = close;
    }
}

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

static bool any_covered(const struct finder *finder, size_t first, size_t last, unsigned cover_kinds)
{
    for (size_t i = first; i <= last; i++) {
        if (finder->covered[i] & cover_kinds) {
            return true;
        }
    }
    return false;
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
            any_covered(finder, number->first, number->last, COVER_QUOTE)) {
            continue;
        }
        add(finder, VALUE_NUMBER, number_rank(finder, number), number->first, number->last, number->text);
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
        push(finder, &held);
    }
}

static void add_period(struct finder *finder, const struct period *period)
{
    struct candidate *candidate =
        add(finder, VALUE_PERIOD, period->bare_year ? RANK_INNER : RANK_PERIOD, period->first, period->last,
            source(finder, period->first, period->last));
    candidate->from = period->from;
    candidate->to = period->to;
    for (size_t i = 0; i + 1 < finder->count; i++) {
        if (same_value(&finder->items[i], candidate)) {
            finder->count--;
            return;
        }
    }
    add_iso_date(finder, period);
}

static void find_periods(struct finder *finder)
{
    struct period *periods = NULL;
    size_t count =
        periods_find(finder->arena, finder->words, finder->word_count, finder->question->today, &periods);
    for (size_t i = 0; i < count; i++) {
        add_period(finder, &periods[i]);
        if (!periods[i].bare_year) {
            cover(finder, periods[i].first, periods[i].last, COVER_PERIOD);
        }
    }
}

/* ---- codes: tokens without blanks between, as in AB-123, T2.5, a@b.org ---- */

static bool may_join(const struct finder *finder, size_t at)
{
    static const char joiners[] = "-_.@/:#&+*%$'";
    const char *text = finder->words[at].text;
    return is_plain(finder, at) || (text[1] == '\0' && strchr(joiners, text[0]) != NULL);
}

static bool is_code(const struct finder *finder, size_t first, size_t last)
{
    bool digits = false, letters = false, sign = false, mark = false;
    for (size_t i = first; i <= last; i++) {
        digits |= finder->words[i].kind == WORD_NUMBER;
        letters |= finder->words[i].kind == WORD_ALPHA;
        sign |= finder->words[i].kind == WORD_OTHER;
        mark |= is(finder, i, "@") || is(finder, i, "_") || is(finder, i, "+") || is(finder, i, "#") ||
                is(finder, i, "&") || (is(finder, i, "/") && finder->words[first].capital) ||
                (is(finder, i, "-") && finder->words[first].capital) ||
                (is(finder, i, ".") && i < last && i > first);
    }
    return (digits && (letters || sign)) || mark;
}

static void find_codes(struct finder *finder)
{
    for (size_t first = 0; first < finder->word_count; first++) {
        bool named_period =
            finder->words[first].kind == WORD_ALPHA && (finder->covered[first] & COVER_PERIOD); /* "Q2" */
        if (!is_plain(finder, first) || named_period || (finder->covered[first] & COVER_QUOTE)) {
            continue;
        }
        size_t last = first;
        while (joined(finder, last) && may_join(finder, last + 1)) {
            last++;
        }
        size_t end = last;
        while (last > first && !is_plain(finder, last) && !is(finder, last, "+") && !is(finder, last, "#")) {
            last--;
        }
        bool possessive = last > first && is(finder, last - 1, "'") && is(finder, last, "s");
        last -= possessive ? 2 : 0;
        if (last > first && last < finder->word_count && is_code(finder, first, last)) {
            add_text(finder, RANK_CODE, first, last);
            cover(finder, first, last, COVER_CODE);
        }
        first = end;
    }
}

/* ---- spans that columns hold ---- */

/* Single words that mean something else far more often: stop words, and those that start the sentence. */
static bool worth_looking_up(const struct finder *finder, size_t first, size_t last)
{
    bool content = false;
    for (size_t i = first; i <= last; i++) {
        bool stop = word_is_stop(finder->words[i].text);
        bool shout = finder->words[i].capital && !starts_sentence(finder, i);
        content |= finder->words[i].kind == WORD_ALPHA && (!stop || shout);
        content |= first < last && finder->words[i].kind == WORD_NUMBER;
    }
    return content;
}

static enum value_rank held_rank(const struct finder *finder, size_t first, size_t last)
{
    if (first < last) {
        return RANK_HELD;
    }
    if (finder->words[first].capital) {
        return starts_sentence(finder, first) ? RANK_FIRST_WORD : RANK_HELD;
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
        if ((bool)(finder->covered[i] & COVER_QUOTE) != inside || (inside && is_quote(finder, i))) {
            return true;
        }
    }
    return false;
}

static void find_aliases(struct finder *finder)
{
    for (size_t first = 0; first < finder->word_count; first++) {
        for (size_t length = ALIAS_MAX_WORDS; length > 0; length--) {
            size_t last = first + length - 1;
            const struct value_match *matches = NULL;
            if (last < finder->word_count && !any_covered(finder, first, last, COVER_HELD | COVER_QUOTE) &&
                aliases_find(finder->arena, finder->question->index, finder->words + first, length,
                             &matches) > 0) {
                add_text(finder, finder->words[first].capital ? RANK_HELD : RANK_HELD_WORD, first, last);
                cover(finder, first, last, COVER_HELD);
                break;
            }
        }
    }
}

static void find_held(struct finder *finder, bool stems)
{
    for (size_t length = VALUE_INDEX_MAX_WORDS; length > 0; length--) {
        for (size_t first = 0; first + length <= finder->word_count; first++) {
            size_t last = first + length - 1;
            if (any_covered(finder, first, last, COVER_HELD) || crosses_quote(finder, first, last) ||
                !worth_looking_up(finder, first, last) || !held(finder, first, last, stems)) {
                continue;
            }
            enum value_rank rank = held_rank(finder, first, last);
            add_text(finder, stems && rank == RANK_HELD_WORD ? RANK_HELD_STEM : rank, first, last);
            cover(finder, first, last, COVER_HELD);
        }
    }
}

/* ---- capitals ---- */

static bool is_capital(const struct finder *finder, size_t at)
{
    return at < finder->word_count && finder->words[at].capital &&
           !(finder->covered[at] & (COVER_QUOTE | COVER_PERIOD));
}

/* In a title written in capitals throughout they say nothing. */
static bool capitals_mean_something(const struct finder *finder)
{
    size_t letters = 0, capitals = 0;
    for (size_t i = 0; i < finder->word_count; i++) {
        letters += finder->words[i].kind == WORD_ALPHA;
        capitals += finder->words[i].capital;
    }
    return capitals * 3 <= letters * 2 || letters < 4;
}

/* The last token of the run of capitals that begins at `first`; numbers, "&", "-", "." and "of" may stand
 * inside. */
static size_t end_of_run(const struct finder *finder, size_t first)
{
    static const char *const links[] = {"of", "the", "de", "la",  "and", "&",  "-",
                                        ".",  "'",   "du", "van", "von", "for"};
    size_t last = first;
    for (size_t at = first + 1; at < finder->word_count && at < last + 3; at++) {
        bool link = false;
        for (size_t i = 0; i < sizeof links / sizeof *links && !link; i++) {
            link = is(finder, at, links[i]) && !finder->words[at].capital;
        }
        if (is_capital(finder, at) || (finder->words[at].kind == WORD_NUMBER && at == last + 1)) {
            last = at;
        } else if (!link || (is(finder, at, ".") && !joined(finder, at - 1))) {
            break;
        }
    }
    return last;
}

/* Also the parts of a run: "Paris and London" are two. */
static void add_parts(struct finder *finder, size_t first, size_t last)
{
    size_t start = first;
    bool split = false;
    for (size_t at = first; at <= last + 1; at++) {
        bool link = at <= last && (is(finder, at, "and") || is(finder, at, "of") || is(finder, at, "the") ||
                                   is(finder, at, "&") || is(finder, at, "for"));
        bool capital = link && finder->words[at].capital;
        if ((link && !capital) || (at == last + 1 && split)) {
            if (at > start) {
                add_text(finder, RANK_CAPITAL, start, at - 1);
            }
            start = at + 1;
            split = true;
        }
    }
}

static void find_capitals(struct finder *finder)
{
    if (!capitals_mean_something(finder)) {
        return;
    }
    for (size_t first = 0; first < finder->word_count; first++) {
        if (!is_capital(finder, first)) {
            continue;
        }
        bool starts = starts_sentence(finder, first);
        if (starts && (word_is_stop(finder->words[first].text) || finder->question->linked[first])) {
            continue;
        }
        size_t last = end_of_run(finder, first);
        bool article = last == first && (is(finder, first, "a") || is(finder, first, "i"));
        if (any_covered(finder, first, last, COVER_HELD) && last == first) {
            continue;
        }
        bool letter = last == first && finder->words[first].end - finder->words[first].start == 1;
        enum value_rank rank = letter                    ? RANK_LETTER
                               : starts && first == last ? RANK_FIRST_WORD
                                                         : RANK_CAPITAL;
        if (!article || !starts) {
            add_text(finder, rank, first, last);
            add_parts(finder, first, last);
        }
        if (starts && last > first) {
            add_text(finder, RANK_CAPITAL, first + 1, last);
        }
        first = last;
    }
}

/* ---- letters and other words ---- */

/* "the word you", "the letter a", "called the": what follows is meant literally. */
static bool follows_cue(const struct finder *finder, size_t at)
{
    static const char *const cues[] = {"word",       "words",    "letter",  "letters", "character",
                                       "substring",  "string",   "phrase",  "prefix",  "suffix",
                                       "keyword",    "term",     "named",   "called",  "titled",
                                       "containing", "contains", "contain", "keywords"};
    for (size_t i = 0; at > 0 && i < sizeof cues / sizeof *cues; i++) {
        if (is(finder, at - 1, cues[i])) {
            return true;
        }
    }
    return false;
}

static void find_cued(struct finder *finder)
{
    for (size_t at = 1; at < finder->word_count; at++) {
        bool article = is(finder, at, "the") || is(finder, at, "a") || is(finder, at, "an");
        bool last = at + 1 == finder->word_count || finder->words[at + 1].kind == WORD_OTHER;
        if (follows_cue(finder, at) && finder->words[at].kind == WORD_ALPHA && !finder->covered[at] &&
            (!article || last)) {
            add_text(finder, RANK_HELD_WORD, at, at);
        }
    }
}

static void find_letters(struct finder *finder)
{
    for (size_t at = 0; at < finder->word_count; at++) {
        const struct word *word = &finder->words[at];
        bool article = (is(finder, at, "a") || is(finder, at, "i")) && !follows_cue(finder, at);
        bool inside = (at > 0 && joined(finder, at - 1)) ||
                      (joined(finder, at) && finder->words[at + 1].kind != WORD_OTHER);
        if (word->kind == WORD_ALPHA && word->end - word->start == 1 && !article && !inside &&
            !(finder->covered[at] & COVER_QUOTE)) {
            add_text(finder, RANK_LETTER, at, at);
        }
    }
}

static bool is_content(const struct finder *finder, size_t at)
{
    const struct word *word = &finder->words[at];
    return word->kind == WORD_ALPHA && word->end - word->start > 1 && !finder->covered[at] &&
           !finder->question->linked[at] && !word_is_stop(word->text) && number_word_value(word->text) < 0;
}

/* Runs of two words and more, then single words, as long as there are few candidates. */
static void find_content(struct finder *finder)
{
    for (size_t first = 0; first < finder->word_count && finder->count < FEW_CANDIDATES; first++) {
        size_t last = first;
        while (last < finder->word_count && is_content(finder, last)) {
            last++;
        }
        if (last > first + 1 && last - first <= LONGEST_CONTENT) {
            add_text(finder, RANK_CONTENT, first, last - 1);
        }
        first = last > first ? last - 1 : first;
    }
    for (size_t at = 0; at < finder->word_count && finder->count < FEW_CANDIDATES; at++) {
        if (is_content(finder, at) && finder->words[at].end - finder->words[at].start > 2) {
            add_text(finder, RANK_CONTENT, at, at);
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
    find_quotes(&finder);
    find_periods(&finder);
    find_codes(&finder);
    find_numbers(&finder);
    if (question->index != NULL) {
        find_held(&finder, false);
        find_held(&finder, true);
        find_aliases(&finder);
    }
    find_capitals(&finder);
    find_letters(&finder);
    find_cued(&finder);
    find_content(&finder);
    if (finder.count > 0) {
        qsort(finder.items, finder.count, sizeof *finder.items, compare_rank);
        finder.count = finder.count < limit ? finder.count : limit;
        qsort(finder.items, finder.count, sizeof *finder.items, compare_place);
    }
    *ret_candidates = finder.items;
    return finder.count;
}
