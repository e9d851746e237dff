/* Several questions in one text. A text is parted only where both sides ask and are complete: each begins as
 * a question does and names a table, the second one that the first does not, and the second points at
 * nothing. All else is one question ("the names and how many ... each"). */
#include "answer/internal.h"
#include "english/lists.h"
#include "english/talk.h"
#include "english/words.h"
#include "link/names.h"
#include "util/arena.h"

#include <string.h>

enum { MOST_WORDS = 200 };

struct asked {
    const struct catalog *catalog;
    struct name *tables;
    const struct word *words;
    size_t count;
};

/* "List ...", "give me ...": behind a question it tells what to show of that. */
static bool is_told(const struct asked *asked, size_t at)
{
    return list_has_at(LIST_TELLS_TO_SHOW, asked->words, asked->count, at) ||
           (words_is(asked->words, asked->count, at, "give") &&
            words_is(asked->words, asked->count, at + 1, "me"));
}

/* Does a question of its own begin at the word? */
static bool begins_question(const struct asked *asked, size_t at)
{
    if (words_is(asked->words, asked->count, at, "how")) {
        return list_has_at(LIST_AFTER_HOW, asked->words, asked->count, at + 1);
    }
    if (list_has_at(LIST_QUESTION_OPENERS, asked->words, asked->count, at)) {
        return list_has_at(LIST_QUESTION_VERBS, asked->words, asked->count, at + 1) ||
               words_is(asked->words, asked->count, at, "who");
    }
    return is_told(asked, at) ||
           (words_is(asked->words, asked->count, at, "which") &&
            !list_has_at(LIST_AFTER_RELATIVE_WHICH, asked->words, asked->count, at + 1));
}

static bool names(const struct name *table, const struct word *word)
{
    for (size_t w = 0; w < table->count; w++) {
        if (strcmp(table->words[w].stem, word->stem) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_said(const struct asked *asked, size_t from, size_t to, const struct word *word)
{
    for (size_t i = from; i < to; i++) {
        if (strcmp(asked->words[i].stem, word->stem) == 0) {
            return true;
        }
    }
    return false;
}

/* Is a table named by the words, and, with `but_to` > 0, by one that is not among the first `but_to`? */
static bool names_a_table(const struct asked *asked, size_t from, size_t to, size_t but_from, size_t but_to)
{
    for (size_t i = from; i < to; i++) {
        const struct word *word = &asked->words[i];
        bool counts =
            word->kind == WORD_ALPHA && !word_is_stop(word->text) && !is_said(asked, but_from, but_to, word);
        for (size_t t = 0; counts && t < asked->catalog->table_count; t++) {
            if (names(&asked->tables[t], word)) {
                return true;
            }
        }
    }
    return false;
}

static bool points(const struct asked *asked, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        if (list_has_at(LIST_EACH_WORDS, asked->words, asked->count, i) ||
            (talk_is(TALK_POINTS, asked->words[i].text) &&
             !list_has_at(LIST_NO_POINTERS, asked->words, asked->count, i))) {
            return true;
        }
    }
    return false;
}

/* Where a part may end: "?", ";", ".", or before "and" and ",". Returns how many words stand between. */
static size_t separator(const struct asked *asked, size_t at, size_t *ret_end)
{
    size_t next = at;
    while (list_has_at(LIST_QUESTION_MARKS, asked->words, asked->count, next)) {
        next++;
    }
    *ret_end = at;
    while (list_has_at(LIST_QUESTION_JOINS, asked->words, asked->count, next)) {
        next++;
    }
    return next - at;
}

/* The word that the second question begins at, *ret_end being where the first ends; 0 where there is none. */
static size_t find_second(const struct asked *asked, size_t from, size_t *ret_end)
{
    for (size_t i = from + 2; i < asked->count; i++) {
        size_t between = separator(asked, i, ret_end), next = i + between;
        if (between == 0 || next >= asked->count) {
            continue;
        }
        size_t stop = next;
        while (stop < asked->count && !list_has_at(LIST_QUESTION_ENDS, asked->words, asked->count, stop)) {
            stop++;
        }
        bool told = is_told(asked, next) && !is_told(asked, from);
        if (begins_question(asked, from) && begins_question(asked, next) && !told &&
            names_a_table(asked, from, i, 0, 0) && names_a_table(asked, next, stop, from, i) &&
            !points(asked, next, stop)) {
            return next;
        }
    }
    return 0;
}

size_t askdb_split(const struct askdb *askdb, const char *text, struct askdb_span *ret_spans)
{
    struct arena *arena = arena_create();
    struct word *words = NULL;
    struct name *columns = NULL;
    struct asked asked = {.catalog = askdb->catalog};
    size_t count = 0, from = 0, end = 0, next;
    asked.count = words_split(arena, text, strlen(text), MOST_WORDS, &words);
    asked.words = words;
    if (strstr(text, "and") != NULL || strpbrk(text, "?;.") != NULL) {
        names_of_catalog(arena, askdb->catalog, &asked.tables, &columns);
        while (count + 1 < ASKDB_QUESTIONS_MAX && (next = find_second(&asked, from, &end)) > 0) {
            ret_spans[count++] = (struct askdb_span){words[from].start, words[end - 1].end};
            from = next;
        }
    }
    ret_spans[count] = (struct askdb_span){count > 0 ? words[from].start : 0, strlen(text)};
    arena_destroy(arena);
    return count + 1;
}
