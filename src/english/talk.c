#include "english/talk.h"

#include "english/lists.h"

#include <string.h>

enum { SHORTEST_SUPERLATIVE = 5, LONGEST_SUPERLATIVE = 20 };

static const enum word_list lists[TALK_KINDS] = {
    [TALK_GOES_ON] = LIST_TALK_GOES_ON,
    [TALK_NARROWS] = LIST_TALK_NARROWS,
    [TALK_BY] = LIST_TALK_BY,
    [TALK_ASKS] = LIST_TALK_ASKS,
    [TALK_COUNTS] = LIST_TALK_COUNTS,
    [TALK_POINTS] = LIST_TALK_POINTS,
    [TALK_COMPARES] = LIST_TALK_COMPARES,
    [TALK_ALTERS] = LIST_TALK_ALTERS,
    [TALK_MOST] = LIST_TALK_MOST,
    [TALK_CHATS] = LIST_TALK_CHATS,
};

static bool is_superlative(const char *text)
{
    size_t length = strlen(text);
    return length >= SHORTEST_SUPERLATIVE && length <= LONGEST_SUPERLATIVE &&
           strcmp(text + length - 3, "est") == 0 && !list_has(LIST_NO_SUPERLATIVES_OF_TALK, text);
}

bool talk_is(enum talk_kind kind, const char *text)
{
    return list_has(lists[kind], text) || (kind == TALK_MOST && is_superlative(text));
}

size_t talk_count(enum talk_kind kind, const struct word *words, size_t count)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        found += words[i].kind == WORD_ALPHA && talk_is(kind, words[i].text);
    }
    return found;
}
