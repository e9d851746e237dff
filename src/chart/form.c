#include "chart/chart.h"
#include "english/lists.h"
#include "english/words.h"
#include "util/arena.h"

#include <string.h>

enum { MOST_WORDS = 14 };

/* Is the word a mark by itself, or one beside "as" or "chart"? */
static bool names_mark(const char *word, bool led, int *ret_mark)
{
    return list_value(LIST_CHARTS_NAMED, word, ret_mark) ||
           (led && list_value(LIST_CHARTS_IN_COMPANY, word, ret_mark));
}

bool chart_form_asked(const char *line, struct chart_form *ret_form)
{
    struct arena *arena = arena_create();
    struct word *words = NULL;
    struct chart_form form = {CHART_NONE, false};
    size_t count = words_split(arena, line, strlen(line), MOST_WORDS + 1, &words);
    bool led = false, chart = false, other = count > MOST_WORDS;
    for (size_t i = 0; i < count; i++) {
        chart = chart || list_has(LIST_CHART_NOUNS, words[i].text);
        led = led || chart || list_has(LIST_FORM_LEADS, words[i].text);
    }
    for (size_t i = 0; i < count; i++) {
        int mark = CHART_NONE;
        if (names_mark(words[i].text, led, &mark)) {
            form.mark = (enum chart_mark)mark;
        } else if (led && list_has(LIST_FORM_TABLES, words[i].text)) {
            form.table = true;
        } else {
            other = other || (words[i].kind != WORD_OTHER && !list_has(LIST_CHART_NOUNS, words[i].text) &&
                              !list_has(LIST_FORM_LEADS, words[i].text) &&
                              !list_has(LIST_FORM_FILLERS, words[i].text));
        }
    }
    arena_destroy(arena);
    *ret_form = form;
    return !other && (chart || form.table || form.mark != CHART_NONE);
}
