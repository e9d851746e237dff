/* Questions for things in groups of which each is alike: "segment customers by spend", "group our customers into four kinds",
 * "which customer segments are there". */
#include "answer/analysis_reading.h"
#include "util/text.h"

#include <stdlib.h>

/* Where the numbers begin that the things are compared by, behind "by", "based on"; the count: none are named. */
static size_t behind_mark(const struct reading *reading, size_t first, size_t *ret_mark)
{
    static const char *const marks[] = {"by", "based", "using", "according"};
    size_t i = first;
    while (i < reading->count &&
           !text_is_one_of(reading->words[i].text, marks, sizeof marks / sizeof *marks)) {
        i++;
    }
    *ret_mark = i;
    size_t end = i + 1 + (is(reading, i + 1, "on") || is(reading, i + 1, "to"));
    return end < reading->count ? end : reading->count;
}

/* "into four kinds", "into groups", "in 3 distinct segments": where it begins, with what is behind it and the number, 0 where
 * none is said; the count: nowhere. */
static size_t find_into(const struct reading *reading, size_t *ret_end, size_t *ret_number)
{
    for (size_t i = 0; i < reading->count; i++) {
        size_t at = i + 1;
        long number = 0, found;
        if (!is(reading, i, "into") && !is(reading, i, "in")) {
            continue;
        }
        while (at < reading->count &&
               (in(reading, at, LIST_SEGMENT_FILLERS) || reading_number_at(reading, at, &found))) {
            number = reading_number_at(reading, at, &found) ? found : number;
            at++;
        }
        if (in(reading, at, LIST_SEGMENT_NAMES)) {
            *ret_end = at + 1;
            *ret_number = (size_t)number;
            return i;
        }
    }
    return reading->count;
}

/* "the four customer segments": a number before the name. */
static size_t number_before(const struct reading *reading, size_t name)
{
    long number = 0;
    for (size_t i = 0; i < name; i++) {
        if (reading_number_at(reading, i, &number)) {
            return (size_t)number;
        }
    }
    return 0;
}

/* Are all words between these the names of what they do? Then no number is named. */
static bool names_activity(const struct reading *reading, size_t first, size_t end)
{
    for (size_t i = first; i < end; i++) {
        if (reading->words[i].kind == WORD_ALPHA && !in(reading, i, LIST_SEGMENT_ACTIVITY)) {
            return false;
        }
    }
    return true;
}

/* Keeps the words for whom, which stand outside of `from` to before `to` and before `mark`. */
static size_t keep_whom(struct reading *reading, size_t first, size_t from, size_t to, size_t mark)
{
    size_t kept = 0;
    long number;
    for (size_t i = 0; i < reading->count; i++) {
        bool filler =
            kept == 0 && (in(reading, i, LIST_SEGMENT_FILLERS) || in(reading, i, LIST_SEGMENT_SURE) ||
                          reading_number_at(reading, i, &number));
        bool named = in(reading, i, LIST_SEGMENT_SURE);
        reading->gone[i] = i < first || i >= mark || (i >= from && i < to) || filler || named;
        kept += !reading->gone[i] && reading->words[i].kind == WORD_ALPHA;
    }
    while (mark > 0 && (reading->gone[mark - 1] || reading->words[mark - 1].kind == WORD_OTHER ||
                        in(reading, mark - 1, LIST_SEGMENT_FILLERS))) {
        reading->gone[--mark] = true; /* "customer segments are there" */
    }
    return kept;
}

/* "segment our customers", "divide machines into 3 groups", "customer segments", "RFM analysis of customers": where the words
 * for whom begin; the count: it is no such question. */
static size_t behind_segments(const struct reading *reading, bool into, size_t mark)
{
    size_t first = 0, sure = find(reading, LIST_SEGMENT_SURE);
    while (in(reading, first, LIST_SEGMENT_FILLERS)) {
        first++;
    }
    bool verb = in(reading, first, LIST_SEGMENT_VERBS) && first + 1 < mark;
    bool name = is(reading, first + 1, "of") || is(reading, first, "segments");
    bool groups = in(reading, first, LIST_SEGMENT_GROUPING);
    bool grouping = into && (groups || in(reading, first, LIST_SEGMENT_VERBS));
    bool orders = is(reading, first, "sort") || is(reading, first, "arrange") || is(reading, first, "put");
    bool by_number = groups && !orders && is(reading, mark, "by") && first + 1 < mark;
    if (grouping || by_number || (verb && !name)) {
        return first + 1;
    }
    return sure < mark ? first : reading->count;
}

bool reading_segments(struct reading *reading)
{
    size_t end = 0, number = 0, mark, into = find_into(reading, &end, &number);
    size_t numbers = behind_mark(reading, 0, &mark);
    size_t first = behind_segments(reading, into < reading->count, mark);
    if (first == reading->count || (mark < reading->count && numbers == reading->count)) {
        return false;
    }
    size_t stop = into > mark ? into : reading->count;
    if (numbers < stop && !names_activity(reading, numbers, stop)) {
        reading_metrics(reading, numbers, stop);
    }
    size_t sure = find(reading, LIST_SEGMENT_SURE);
    reading->asked.if_numbers =
        first > 0 && in(reading, first - 1, LIST_SEGMENT_GROUPING) && into == reading->count;
    reading->asked.segments = into < reading->count ? number : number_before(reading, sure < mark ? sure : 0);
    reading->asked.rfm = has(reading, "rfm") || (has(reading, "recency") && has(reading, "frequency"));
    reading->asked.kind = ANALYSIS_SEGMENTS;
    reading->slot = 0;
    return keep_whom(reading, first, into, end, mark < stop ? mark : stop) > 0;
}
