#include "translate/ordinal.h"

#include "english/lists.h"
#include "english/words.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_WORDS = 200, MOST_PLACE = 20, SHORTEST_SUPERLATIVE = 5 };

bool ordinal_is_superlative(const char *text)
{
    size_t length = strlen(text);
    return list_has(LIST_IRREGULAR_SUPERLATIVES, text) ||
           (length >= SHORTEST_SUPERLATIVE && strcmp(text + length - 3, "est") == 0 &&
            !list_has(LIST_NO_SUPERLATIVES, text));
}

/* The place that begins at a word ("third", or "3" and "rd"), 0 for none, and how many words it has. */
static int read_place(const struct word *words, size_t count, size_t *ret_length)
{
    *ret_length = 1;
    int spelled = 0;
    if (list_value(LIST_PLACES, words[0].text, &spelled) && spelled > 1) {
        return spelled;
    }
    if (words[0].kind != WORD_NUMBER || count < 2 || words[1].start != words[0].end ||
        !list_has(LIST_ORDINAL_ENDINGS, words[1].text)) {
        return 0;
    }
    char *end = NULL;
    long place = strtol(words[0].text, &end, 10);
    *ret_length = 2;
    return *end == '\0' && place >= 2 && place <= MOST_PLACE ? (int)place : 0;
}

int ordinal_of_question(const char *question)
{
    struct arena *arena = arena_create();
    struct word *words = NULL;
    size_t count = words_split(arena, question, strlen(question), MOST_WORDS, &words);
    int found = 0, times = 0;
    for (size_t i = 0; i < count; i++) {
        size_t length = 0;
        int place = read_place(words + i, count - i, &length);
        size_t next = i + length;
        if (next < count && strcmp(words[next].text, "-") == 0) {
            next++;
        }
        if (place != 0 && next < count && ordinal_is_superlative(words[next].text)) {
            found = place;
            times++;
        }
    }
    arena_destroy(arena);
    return times == 1 ? found : 0;
}

static struct expr *new_number(struct arena *arena, int number)
{
    struct expr *expr = ARENA_NEW(arena, struct expr);
    expr->kind = EXPR_LITERAL;
    expr->literal = (struct literal){.kind = LITERAL_NUMBER, .text = arena_printf(arena, "%d", number)};
    return expr;
}

void ordinal_apply(struct arena *arena, struct query *query, int place)
{
    const struct expr *limit = query->limit;
    if (place == 0 || limit == NULL || query->order_count == 0 || query->offset != NULL ||
        query->set != SET_NONE) {
        return;
    }
    long rows = strtol(limit->literal.text, NULL, 10);
    if (rows != 1 && rows != place) {
        return;
    }
    query->limit = new_number(arena, 1);
    query->offset = new_number(arena, place - 1);
}
