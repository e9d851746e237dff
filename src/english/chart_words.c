#include "english/chart_words.h"

#include "english/lists.h"
#include "english/words.h"

#include <stddef.h>
#include <string.h>

enum { QUESTION_WORDS = 1000 };

static bool is_in_company(const struct word *words, size_t count, size_t at)
{
    if (at + 1 < count && list_has(LIST_CHART_NOUNS, words[at + 1].text)) {
        return true;
    }
    size_t article = at > 0 && (strcmp(words[at - 1].text, "a") == 0) ? 1 : 0;
    return at > article && list_has(LIST_BEFORE_CHART, words[at - article - 1].text);
}

static void hint(struct chart_words *found, enum chart_mark mark)
{
    found->line = found->line || mark == CHART_LINE;
    found->bar = found->bar || mark == CHART_BAR;
    found->point = found->point || mark == CHART_POINT;
    found->arc = found->arc || mark == CHART_ARC;
}

static void read_word(const struct word *words, size_t count, size_t at, struct chart_words *found)
{
    int mark = CHART_NONE;
    if (list_value(LIST_CHART_HINTS, words[at].text, &mark)) {
        hint(found, (enum chart_mark)mark);
    } else if (found->named == CHART_NONE && (list_value(LIST_CHARTS_NAMED, words[at].text, &mark) ||
                                              (list_value(LIST_CHARTS_IN_COMPANY, words[at].text, &mark) &&
                                               is_in_company(words, count, at)))) {
        found->named = (enum chart_mark)mark;
    }
}

struct chart_words chart_words_of(struct arena *arena, const char *question)
{
    struct chart_words found = {.named = CHART_NONE};
    struct word *words = NULL;
    size_t count =
        question != NULL ? words_split(arena, question, strlen(question), QUESTION_WORDS, &words) : 0;
    for (size_t i = 0; i < count; i++) {
        read_word(words, count, i, &found);
        found.line = found.line ||
                     (i > 0 && strcmp(words[i].text, "time") == 0 && strcmp(words[i - 1].text, "over") == 0);
    }
    return found;
}
