#include "english/chart_words.h"

#include "english/words.h"

#include <stddef.h>
#include <string.h>

enum { QUESTION_WORDS = 1000 };

enum strength {
    HINT,       /* speaks of what is to be seen */
    NAMED,      /* names the chart */
    IN_COMPANY, /* names it beside "chart" or behind "as" only: else a "product line" and a "chocolate bar"
                   would be charts */
};

static const struct {
    const char *word;
    enum chart_mark mark;
    enum strength strength;
} wishes[] = {
    {"line", CHART_LINE, IN_COMPANY},    {"lines", CHART_LINE, IN_COMPANY},
    {"bar", CHART_BAR, IN_COMPANY},      {"bars", CHART_BAR, IN_COMPANY},
    {"column", CHART_BAR, IN_COMPANY},   {"point", CHART_POINT, IN_COMPANY},
    {"points", CHART_POINT, IN_COMPANY}, {"histogram", CHART_BAR, NAMED},
    {"scatter", CHART_POINT, NAMED},     {"scatterplot", CHART_POINT, NAMED},
    {"pie", CHART_ARC, NAMED},           {"donut", CHART_ARC, NAMED},
    {"doughnut", CHART_ARC, NAMED},      {"trend", CHART_LINE, HINT},
    {"trends", CHART_LINE, HINT},        {"distribution", CHART_BAR, HINT},
    {"distributed", CHART_BAR, HINT},    {"compare", CHART_BAR, HINT},
    {"comparison", CHART_BAR, HINT},     {"relationship", CHART_POINT, HINT},
    {"correlation", CHART_POINT, HINT},  {"correlate", CHART_POINT, HINT},
    {"share", CHART_ARC, HINT},          {"shares", CHART_ARC, HINT},
    {"percent", CHART_ARC, HINT},        {"percentage", CHART_ARC, HINT},
    {"proportion", CHART_ARC, HINT},     {"proportions", CHART_ARC, HINT},
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

static bool is_in_company(const struct word *words, size_t count, size_t at)
{
    static const char *const before[] = {"as", "stacked", "grouped", NULL};
    static const char *const after[] = {"chart", "charts", "graph",   "graphs",
                                        "plot",  "plots",  "diagram", NULL};
    if (at + 1 < count && is_one_of(words[at + 1].text, after)) {
        return true;
    }
    size_t article = at > 0 && (strcmp(words[at - 1].text, "a") == 0) ? 1 : 0;
    return at > article && is_one_of(words[at - article - 1].text, before);
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
    for (size_t i = 0; i < sizeof wishes / sizeof wishes[0]; i++) {
        if (strcmp(words[at].text, wishes[i].word) != 0) {
            continue;
        }
        if (wishes[i].strength == HINT) {
            hint(found, wishes[i].mark);
        } else if (found->named == CHART_NONE &&
                   (wishes[i].strength == NAMED || is_in_company(words, count, at))) {
            found->named = wishes[i].mark;
        }
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
