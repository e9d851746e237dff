#include "render/chart_words.h"

#include "util/words.h"

#include <stddef.h>
#include <string.h>

enum { QUESTION_WORDS = 1000 };

enum wish { WISH_LINE, WISH_BAR, WISH_POINT, WISH_ARC };

/* beside_chart: the word counts only in company, as in "bar chart" or "as bars"; else a "product line"
 * and a "chocolate bar" would be charts. */
static const struct {
    const char *word;
    enum wish wish;
    bool beside_chart;
} wishes[] = {
    {"trend", WISH_LINE, false},
    {"trends", WISH_LINE, false},
    {"line", WISH_LINE, true},
    {"lines", WISH_LINE, true},
    {"distribution", WISH_BAR, false},
    {"histogram", WISH_BAR, false},
    {"bar", WISH_BAR, true},
    {"bars", WISH_BAR, true},
    {"scatter", WISH_POINT, false},
    {"scatterplot", WISH_POINT, false},
    {"relationship", WISH_POINT, false},
    {"correlation", WISH_POINT, false},
    {"correlate", WISH_POINT, false},
    {"pie", WISH_ARC, false},
    {"share", WISH_ARC, false},
    {"shares", WISH_ARC, false},
    {"percent", WISH_ARC, false},
    {"percentage", WISH_ARC, false},
    {"proportion", WISH_ARC, false},
    {"proportions", WISH_ARC, false},
};

static bool is_one_of(const char *text, const char *const *list)
{
    for (; *list != NULL; list++) {
        if (strcmp(text, *list) == 0) {
            return true;
        }
    }
    return false;
}

static bool is_beside_chart(const struct word *words, size_t count, size_t at)
{
    static const char *const before[] = {"as", NULL};
    static const char *const after[] = {"chart", "charts", "graph",   "graphs",
                                        "plot",  "plots",  "diagram", NULL};
    if (at + 1 < count && is_one_of(words[at + 1].text, after)) {
        return true;
    }
    size_t article = at > 0 && (strcmp(words[at - 1].text, "a") == 0) ? 1 : 0;
    return at > article && is_one_of(words[at - article - 1].text, before);
}

static void add(struct chart_words *found, enum wish wish)
{
    switch (wish) {
    case WISH_LINE:
        found->line = true;
        break;
    case WISH_BAR:
        found->bar = true;
        break;
    case WISH_POINT:
        found->point = true;
        break;
    case WISH_ARC:
        found->arc = true;
        break;
    }
}

struct chart_words chart_words_of(struct arena *arena, const char *question)
{
    struct chart_words found = {0};
    struct word *words = NULL;
    size_t count =
        question != NULL ? words_split(arena, question, strlen(question), QUESTION_WORDS, &words) : 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < sizeof wishes / sizeof wishes[0]; j++) {
            if (strcmp(words[i].text, wishes[j].word) == 0 &&
                (!wishes[j].beside_chart || is_beside_chart(words, count, i))) {
                add(&found, wishes[j].wish);
            }
        }
        found.line = found.line ||
                     (i > 0 && strcmp(words[i].text, "time") == 0 && strcmp(words[i - 1].text, "over") == 0);
    }
    return found;
}
