#include "translate/growth.h"

#include "catalog/catalog.h"
#include "english/lists.h"

#include <string.h>

struct asked {
    struct arena *arena;
    const struct growth_names *names;
    const struct word *words;
    size_t count;
    const struct period *period;
    bool *left; /* of the words, out of the question */
};

static bool has(const struct asked *asked, size_t at, enum word_list list)
{
    return list_has_at(list, asked->words, asked->count, at);
}

static bool in_period(const struct asked *asked, size_t at)
{
    return at >= asked->period->first && at <= asked->period->last;
}

/* ---- what the database calls so ---- */

static bool is_in_name(const struct asked *asked, const char *name, const struct word *word)
{
    struct word *parts = NULL;
    size_t count = words_split_name(asked->arena, name, &parts);
    bool found = false;
    for (size_t i = 0; i < count && !found; i++) {
        found = strcmp(parts[i].stem, word->stem) == 0;
    }
    return found;
}

static bool is_held(const struct asked *asked, const struct word *word)
{
    const struct catalog *catalog = asked->names->catalog;
    const struct value_index *index = asked->names->index;
    const struct value_match *matches = NULL;
    bool found = index != NULL && (value_index_find(index, word->text, &matches) > 0 ||
                                   value_index_find_stem(index, word->stem, &matches) > 0);
    for (size_t i = 0; i < catalog->table_count && !found; i++) {
        found = is_in_name(asked, catalog->tables[i].name, word);
    }
    for (size_t i = 0; i < catalog->column_count && !found; i++) {
        found = is_in_name(asked, catalog->columns[i].name, word);
    }
    return found;
}

/* ---- the word of a change ---- */

/* Where the words end that begin the question as one about a change: "how much did", "by how much", "has"; 0: there are none. */
static size_t opening(const struct asked *asked)
{
    size_t at = words_is(asked->words, asked->count, 0, "by");
    if (!words_is(asked->words, asked->count, at, "how")) {
        return at == 0 && has(asked, 0, LIST_GROWTH_ASKING) ? 1 : 0;
    }
    bool much = words_is(asked->words, asked->count, at + 1, "much");
    at += 1 + much;
    bool asks = has(asked, at, LIST_GROWTH_ASKING);
    return much || asks ? at + asks : 0;
}

/* "were orders dropped" */
static bool is_passive(const struct asked *asked, size_t opened)
{
    return has(asked, opened - 1, LIST_GROWTH_BEING);
}

static bool is_ongoing(const struct word *word)
{
    size_t length = strlen(word->text);
    return length > 3 && strcmp(word->text + length - 3, "ing") == 0;
}

/* "is revenue up this month", "did orders go down"; the words of it, 0: none begins here. */
static size_t direction_at(const struct asked *asked, size_t at, size_t opened)
{
    size_t behind = at + has(asked, at, LIST_GROWTH_GOING);
    bool said = has(asked, behind, LIST_GROWTH_DIRECTION) && opened > 0;
    bool ends = behind + 1 == asked->count || in_period(asked, behind + 1) ||
                has(asked, behind + 1, LIST_GROWTH_BEHIND);
    return said && (behind > at || ends) ? behind + 1 - at : 0;
}

/* Of one, where it tells how an amount changed and not what happened to rows: "calls dropped", "loans that were declined". */
static size_t change_at(const struct asked *asked, size_t at, size_t opened)
{
    bool verb = has(asked, at, LIST_GROWTH_VERBS);
    bool noun = has(asked, at, LIST_GROWTH_NOUNS) || (verb && has(asked, at - 1, LIST_GROWTH_LARGEST));
    if (!noun && !verb) {
        return direction_at(asked, at, opened);
    }
    bool of_rows =
        has(asked, at - 1, LIST_GROWTH_OF_ROWS) || (words_is(asked->words, asked->count, at - 1, "of") &&
                                                    words_is(asked->words, asked->count, at - 2, "number"));
    bool told = noun || (opened > 0 && (!is_passive(asked, opened) || is_ongoing(&asked->words[at])));
    return told && !of_rows && !is_held(asked, &asked->words[at]) ? 1 : 0;
}

static void leave(struct asked *asked, size_t first, size_t end)
{
    for (size_t i = first; i < end && i < asked->count; i++) {
        asked->left[i] = true;
    }
}

/* "percentage growth rate of orders" goes whole, but not the "in" of a period. */
static void leave_around(struct asked *asked, size_t first, size_t end)
{
    while (first > 0 && has(asked, first - 1, LIST_GROWTH_MEASURES)) {
        first--;
    }
    while (has(asked, end, LIST_GROWTH_MEASURES)) {
        end++;
    }
    if (has(asked, end, LIST_GROWTH_BEHIND) && !in_period(asked, end) && !in_period(asked, end + 1)) {
        end++;
    }
    leave(asked, first, end);
}

static const char *what_is_left(const struct asked *asked, const char *question)
{
    const char *base = "";
    for (size_t i = 0; i < asked->count; i++) {
        bool apart = i > 0 && asked->words[i - 1].end < asked->words[i].start;
        const struct word *word = &asked->words[i];
        if (!asked->left[i]) {
            base = arena_printf(asked->arena, "%s%s%.*s", base, apart && *base != '\0' ? " " : "",
                                (int)(word->end - word->start), question + word->start);
        }
    }
    return base;
}

struct growth translate_growth_of(struct arena *arena, const struct growth_names *names, const char *question,
                                  const struct word *words, size_t count, const struct period *period)
{
    struct asked asked = {.arena = arena,
                          .names = names,
                          .words = words,
                          .count = count,
                          .period = period,
                          .left = ARENA_ARRAY(arena, bool, count + 1)};
    struct growth growth = {.base = NULL};
    size_t opened = opening(&asked), changes = 0;
    for (size_t i = 0; i < count; i++) {
        size_t length = in_period(&asked, i) ? 0 : change_at(&asked, i, opened);
        changes += length > 0;
        growth.down = growth.down || (length > 0 && has(&asked, i, LIST_GROWTH_DOWN));
        if (length > 0) {
            leave_around(&asked, i, i + length);
        }
    }
    if (changes == 0) {
        return growth;
    }
    leave(&asked, 0, opened + words_is(words, count, opened, "there"));
    leave(&asked, count - words_is(words, count, count - 1, "by"), count);
    growth.base = what_is_left(&asked, question);
    return growth;
}
