#include "english/numbers.h"

#include "english/lists.h"

#include <stdlib.h>
#include <string.h>

int number_word_value(const char *text)
{
    int value = -1;
    list_value(LIST_NUMBER_WORDS, text, &value);
    return value;
}

bool number_word_is_part(const char *text)
{
    return list_has(LIST_NUMBER_SCALES, text) || strcmp(text, "dozen") == 0 || strcmp(text, "half") == 0;
}

bool number_word_is_currency(const char *text)
{
    return list_has(LIST_CURRENCIES, text);
}

bool number_word_is_ending(const char *text)
{
    return list_has(LIST_NUMBER_ENDINGS, text) || number_word_is_currency(text);
}

struct finder {
    struct arena *arena;
    const struct word *words;
    size_t count;
    struct number *numbers;
    size_t number_count, capacity;
};

static void add(struct finder *finder, size_t first, size_t last, enum number_form form, const char *text)
{
    finder->numbers = arena_grow(finder->arena, finder->numbers, finder->number_count, &finder->capacity,
                                 sizeof *finder->numbers);
    finder->numbers[finder->number_count++] = (struct number){first, last, form, text};
}

static bool adjacent(const struct finder *finder, size_t at)
{
    return at + 1 < finder->count && finder->words[at].end == finder->words[at + 1].start;
}

static int scale_at(const struct finder *finder, size_t at)
{
    int zeros = -1;
    if (at < finder->count) {
        list_value(LIST_NUMBER_SCALES, finder->words[at].text, &zeros);
    }
    return zeros;
}

/* `text` times ten to the power of `zeros`, by moving the decimal point. */
static const char *shift(struct arena *arena, const char *text, int zeros)
{
    const char *point = strchr(text, '.');
    size_t whole = point != NULL ? (size_t)(point - text) : strlen(text);
    const char *fraction = point != NULL ? point + 1 : "";
    size_t moved = strlen(fraction) < (size_t)zeros ? strlen(fraction) : (size_t)zeros;
    const char *rest = fraction + moved;
    return arena_printf(arena, "%.*s%.*s%.*s%s%s", (int)whole, text, (int)moved, fraction, zeros - (int)moved,
                        "000000000000", *rest != '\0' ? "." : "", rest);
}

/* "20" becomes "0.2". */
static const char *hundredth(struct arena *arena, const char *text)
{
    return arena_printf(arena, "%.12g", strtod(text, NULL) / 100);
}

/* A "-" directly before the number that itself follows a blank or an opening bracket. */
static bool negative(const struct finder *finder, size_t at)
{
    if (at == 0 || !words_is(finder->words, finder->count, at - 1, "-") || !adjacent(finder, at - 1)) {
        return false;
    }
    return at == 1 || !adjacent(finder, at - 2) || words_is(finder->words, finder->count, at - 2, "(");
}

/* "2nd": the ending makes an ordinal of digits. */
static bool ordinal_ending(const struct finder *finder, size_t at)
{
    return adjacent(finder, at) && list_has(LIST_ORDINAL_ENDINGS, finder->words[at + 1].text);
}

/* "10m" may be ten metres, "10k" is ten thousand, and so is "$10m" ten million. */
static bool is_ambiguous(const struct finder *finder, size_t first, size_t letter)
{
    bool money = (first > 0 && number_word_is_currency(finder->words[first - 1].text)) ||
                 (letter + 1 < finder->count && number_word_is_currency(finder->words[letter + 1].text));
    return strlen(finder->words[letter].text) == 1 && !words_is(finder->words, finder->count, letter, "k") &&
           !money;
}

static bool is_cents(const struct finder *finder, size_t at)
{
    return words_is(finder->words, finder->count, at, "cent") ||
           words_is(finder->words, finder->count, at, "cents") ||
           words_is(finder->words, finder->count, at, "pence");
}

/* Digits, with what follows them: a scale word, a scale letter, "dozen". Returns the last token. */
static size_t take_digits(struct finder *finder, size_t at)
{
    size_t first = at, last = at;
    const char *text = finder->words[at].text;
    if (at > 0 && words_is(finder->words, finder->count, at - 1, ".") && adjacent(finder, at - 1) &&
        (at == 1 || !adjacent(finder, at - 2)) && strchr(text, '.') == NULL) {
        text = arena_printf(finder->arena, "0.%s", text);
        first--;
    }
    if (negative(finder, first)) {
        text = arena_printf(finder->arena, "-%s", text);
        first--;
    }
    if (ordinal_ending(finder, at)) {
        add(finder, first, at + 1, NUMBER_ORDINAL, text);
        return at + 1;
    }
    int letter = 0;
    if (adjacent(finder, at) && list_value(LIST_NUMBER_LETTERS, finder->words[at + 1].text, &letter) &&
        !(adjacent(finder, at + 1) && finder->words[at + 2].kind != WORD_OTHER)) {
        add(finder, first, at + 1, NUMBER_DIGITS, shift(finder->arena, text, letter));
        if (is_ambiguous(finder, first, at + 1)) {
            add(finder, first, at, NUMBER_PART, text);
        }
        return at + 1;
    }
    if (is_cents(finder, at + 1)) {
        add(finder, first, at + 1, NUMBER_DIGITS, hundredth(finder->arena, text));
        add(finder, first, at, NUMBER_PART, text);
        return at + 1;
    }
    for (int zeros; (zeros = scale_at(finder, last + 1)) > 0 && last < at + 2; last++) {
        text = shift(finder->arena, text, zeros);
    }
    add(finder, first, last, NUMBER_DIGITS, text);
    return last;
}

/* "two hundred and fifty", "twenty-five", "a dozen". Returns the last token, or `at` - 1 where no number
 * begins. */
static size_t take_words(struct finder *finder, size_t at)
{
    long long total = 0, group = 0;
    size_t next = at;
    int last_unit =
        0; /* what may still be added to the group: 0 anything, 10 a unit below ten, 100 after "hundred" */
    bool any = false, open = true;
    while (open && next < finder->count) {
        size_t skip = next;
        if (any && (words_is(finder->words, finder->count, next, "-") ||
                    (words_is(finder->words, finder->count, next, "and") && last_unit >= 100))) {
            skip++;
        }
        int unit = skip < finder->count ? number_word_value(finder->words[skip].text) : -1;
        int zeros = scale_at(finder, skip);
        bool article = !any && words_is(finder->words, finder->count, next, "a");
        if (unit >= 0 && (!any || last_unit >= 100 || (last_unit == 10 && unit < 10 && unit > 0)) &&
            (skip == next || scale_at(finder, skip + 1) < 0)) {
            group += unit;
            last_unit = unit >= 20 ? 10 : 1;
            next = skip + 1;
            any = true;
        } else if (zeros == 2 && skip == next && any && group > 0 && group < 100) {
            group *= 100;
            last_unit = 100;
            next++;
        } else if (zeros >= 3 && skip == next && any && group > 0 && total < 1000000000000) {
            for (int i = 0; i < zeros; i++) {
                group *= 10;
            }
            total += group;
            group = 0;
            last_unit = 1000;
            next++;
        } else if (article && (scale_at(finder, next + 1) > 0)) {
            group = 1;
            last_unit = 1;
            any = true;
            next++;
        } else {
            open = false;
        }
    }
    if (words_is(finder->words, finder->count, next, "dozen") && total == 0 && group < 1000) {
        group = any && group > 0 ? group * 12 : 12;
        any = true;
        next++;
    }
    if (!any) {
        return at - 1;
    }
    long long value = total + group;
    bool alone = value <= 1 && next == at + 1;
    add(finder, at, next - 1, alone ? NUMBER_ONE : NUMBER_WORDS, arena_printf(finder->arena, "%lld", value));
    return next - 1;
}

/* "half a million", "half", but not "the first half". Returns the last token, or `at` - 1. */
static size_t take_half(struct finder *finder, size_t at)
{
    bool ordinal = at > 0 && list_has(LIST_ORDINAL_WORDS, finder->words[at - 1].text);
    if (!words_is(finder->words, finder->count, at, "half") || ordinal) {
        return at - 1;
    }
    bool article = words_is(finder->words, finder->count, at + 1, "a");
    int zeros = article ? scale_at(finder, at + 2) : -1;
    bool dozen = article && words_is(finder->words, finder->count, at + 2, "dozen");
    const char *text = zeros > 0 ? shift(finder->arena, "0.5", zeros) + 1 : dozen ? "6" : "0.5";
    size_t last = zeros > 0 || dozen ? at + 2 : at;
    add(finder, at, last, last > at ? NUMBER_WORDS : NUMBER_ORDINAL, text);
    return last;
}

size_t numbers_find(struct arena *arena, const struct word *words, size_t count, struct number **ret_numbers)
{
    struct finder finder = {.arena = arena, .words = words, .count = count};
    for (size_t at = 0; at < count; at++) {
        if (words[at].kind == WORD_NUMBER) {
            at = take_digits(&finder, at);
            continue;
        }
        size_t last = words[at].kind == WORD_ALPHA ? take_words(&finder, at) : at - 1;
        last = last + 1 == at ? take_half(&finder, at) : last;
        int ordinal = 0;
        if (last + 1 != at) {
            at = last;
        } else if (list_value(LIST_ORDINAL_WORDS, words[at].text, &ordinal) &&
                   !list_has_at(LIST_ORDINAL_COMPOUNDS, words, count, at + 1)) {
            add(&finder, at, at, ordinal == 1 ? NUMBER_ONE : NUMBER_ORDINAL,
                arena_printf(arena, "%d", ordinal));
        }
    }
    *ret_numbers = finder.numbers;
    return finder.number_count;
}
