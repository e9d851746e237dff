/* Quotes, codes and capitals. */
#include "english/lists.h"
#include "english/numbers.h"
#include "link/finder.h"

#include <string.h>

enum { LONGEST_QUOTE = 14 /* words */ };

/* ---- quotes ---- */

/* The token that closes the quote at `open`, or 0. */
static size_t find_closing(const struct finder *finder, size_t open)
{
    for (size_t at = open + 1; at < finder->word_count && at <= open + 2 * LONGEST_QUOTE; at++) {
        bool same = finder_is(finder, at, finder->words[open].text) ||
                    (finder_is(finder, open, "`") && finder_is(finder, at, "'"));
        if (same && !(finder_joined(finder, at) && finder_is_plain(finder, at + 1))) {
            return at;
        }
    }
    return 0;
}

void finder_find_quotes(struct finder *finder)
{
    for (size_t at = 0; at < finder->word_count; at++) {
        bool opens = finder_is_quote(finder, at) &&
                     !(at > 0 && finder_joined(finder, at - 1) && finder_is_plain(finder, at - 1));
        size_t close = opens ? find_closing(finder, at) : 0;
        size_t first = at + 1;
        if (close == 0) {
            continue;
        }
        while (first < close && finder_is_quote(finder, first)) {
            first++;
        }
        size_t last = close - 1;
        while (last > first && finder_is_quote(finder, last)) {
            last--;
        }
        if (first < close) {
            const struct candidate *quoted = finder_add_text(finder, RANK_QUOTED, first, last);
            finder_cover(finder, at, close,
                         quoted->match_count > 0 && !quoted->loose ? COVER_QUOTE | COVER_HELD : COVER_QUOTE);
        }
        at = close;
    }
}

/* ---- codes: tokens without blanks between, as in AB-123, T2.5, a@b.org ---- */

static bool may_join(const struct finder *finder, size_t at)
{
    static const char joiners[] = "-_.@/:#&+*%$'";
    const char *text = finder->words[at].text;
    return finder_is_plain(finder, at) || (text[1] == '\0' && strchr(joiners, text[0]) != NULL);
}

static bool is_code(const struct finder *finder, size_t first, size_t last)
{
    bool digits = false, letters = false, sign = false, mark = false;
    for (size_t i = first; i <= last; i++) {
        digits |= finder->words[i].kind == WORD_NUMBER;
        letters |= finder->words[i].kind == WORD_ALPHA;
        sign |= finder->words[i].kind == WORD_OTHER;
        mark |= finder_is(finder, i, "@") || finder_is(finder, i, "_") || finder_is(finder, i, "+") ||
                finder_is(finder, i, "#") || finder_is(finder, i, "&") ||
                (finder_is(finder, i, "/") && finder->words[first].capital) ||
                (finder_is(finder, i, "-") && finder->words[first].capital) ||
                (finder_is(finder, i, ".") && i < last && i > first);
    }
    return (digits && (letters || sign)) || mark;
}

/* "3Q22": letters and digits of one period; "5-Mar-2024" may be how a column keeps its dates. */
static bool is_short_period(const struct finder *finder, size_t first, size_t last)
{
    return (finder->covered[first] & finder->covered[last] & COVER_PERIOD) && last - first < 4;
}

/* "2020-2022" */
static bool is_range_of_years(const struct finder *finder, size_t first, size_t last)
{
    return last == first + 2 && finder_is(finder, first + 1, "-") &&
           finder->words[first].kind == WORD_NUMBER && finder->words[last].kind == WORD_NUMBER &&
           strlen(finder->words[first].text) == 4 && strlen(finder->words[last].text) == 4;
}

/* "50k", "2nd", "20eur": a number with its ending. */
static bool is_number(const struct finder *finder, size_t first, size_t last)
{
    return last == first + 1 && finder->words[first].kind == WORD_NUMBER &&
           number_word_is_ending(finder->words[last].text);
}

void finder_find_codes(struct finder *finder)
{
    for (size_t first = 0; first < finder->word_count; first++) {
        bool named_period =
            finder->words[first].kind == WORD_ALPHA && (finder->covered[first] & COVER_PERIOD); /* "Q2" */
        if (!finder_is_plain(finder, first) || named_period || (finder->covered[first] & COVER_QUOTE)) {
            continue;
        }
        size_t last = first;
        while (finder_joined(finder, last) && may_join(finder, last + 1)) {
            last++;
        }
        size_t end = last;
        while (last > first && !finder_is_plain(finder, last) && !finder_is(finder, last, "+") &&
               !finder_is(finder, last, "#")) {
            last--;
        }
        bool possessive = last > first && finder_is(finder, last - 1, "'") && finder_is(finder, last, "s");
        last -= possessive ? 2 : 0;
        if (last > first && last < finder->word_count && is_code(finder, first, last) &&
            !is_number(finder, first, last) && !is_short_period(finder, first, last) &&
            !is_range_of_years(finder, first, last)) {
            finder_add_text(finder, RANK_CODE, first, last);
            finder_cover(finder, first, last, COVER_CODE);
        }
        first = end;
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
    size_t last = first;
    if (number_word_is_currency(finder->words[first].text)) { /* "EUR 500" */
        return last;
    }
    for (size_t at = first + 1; at < finder->word_count && at < last + 3; at++) {
        bool link = list_has(LIST_WITHIN_NAMES, finder->words[at].text) && !finder->words[at].capital;
        if (is_capital(finder, at) || (finder->words[at].kind == WORD_NUMBER && at == last + 1)) {
            last = at;
        } else if (!link || (finder_is(finder, at, ".") && !finder_joined(finder, at - 1))) {
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
        bool link = at <= last && (finder_is(finder, at, "and") || finder_is(finder, at, "of") ||
                                   finder_is(finder, at, "the") || finder_is(finder, at, "&") ||
                                   finder_is(finder, at, "for"));
        bool capital = link && finder->words[at].capital;
        if ((link && !capital) || (at == last + 1 && split)) {
            if (at > start) {
                finder_add_text(finder, RANK_CAPITAL, start, at - 1);
            }
            start = at + 1;
            split = true;
        }
    }
}

void finder_find_capitals(struct finder *finder)
{
    if (!capitals_mean_something(finder)) {
        return;
    }
    for (size_t first = 0; first < finder->word_count; first++) {
        if (!is_capital(finder, first)) {
            continue;
        }
        bool starts = finder_starts_sentence(finder, first);
        if (starts && (word_is_stop(finder->words[first].text) || finder->question->linked[first] ||
                       finder_is_operator(finder, first))) {
            continue;
        }
        size_t last = end_of_run(finder, first);
        bool article = last == first && (finder_is(finder, first, "a") || finder_is(finder, first, "i"));
        if (finder_any_covered(finder, first, last, COVER_HELD) && last == first) {
            continue;
        }
        bool letter = last == first && finder->words[first].end - finder->words[first].start == 1;
        enum value_rank rank = letter                    ? RANK_LETTER
                               : starts && first == last ? RANK_FIRST_WORD
                                                         : RANK_CAPITAL;
        if (!article || !starts) {
            finder_add_text(finder, rank, first, last);
            add_parts(finder, first, last);
        }
        if (starts && last > first) {
            finder_add_text(finder, RANK_CAPITAL, first + 1, last);
        }
        first = last;
    }
}
