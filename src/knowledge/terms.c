#include "knowledge/terms.h"

#include "english/root.h"
#include "english/words.h"

#include <stdbool.h>
#include <string.h>

enum { MOST_WORDS = 100000 };

/* A letter or number and a number behind it, with at most a hyphen between: "E42", "E-42", "B12". */
static size_t code_length(const char *text, const struct word *words, size_t count)
{
    size_t used = 1;
    while (used < count) {
        const struct word *before = &words[used - 1], *next = &words[used];
        bool hyphen = used + 1 < count && next->kind == WORD_OTHER && text[next->start] == '-' &&
                      words[used + 1].kind == WORD_NUMBER && words[used + 1].start == next->end;
        bool glued = next->start == before->end && next->kind != WORD_OTHER && next->kind != before->kind;
        if (glued) {
            used++;
        } else if (hyphen && next->start == before->end && before->kind == WORD_ALPHA &&
                   before->end - before->start <= 4) {
            used += 2;
        } else {
            break;
        }
    }
    return used;
}

static const char *join(struct arena *arena, const struct word *words, size_t count)
{
    const char *joined = "";
    for (size_t i = 0; i < count; i++) {
        if (words[i].kind != WORD_OTHER) {
            joined = arena_printf(arena, "%s%s", joined, words[i].text);
        }
    }
    return joined;
}

size_t terms_of(struct arena *arena, const char *text, const char ***ret_terms)
{
    struct word *words;
    size_t count = words_split(arena, text, strlen(text), MOST_WORDS, &words), terms = 0;
    const char **list = ARENA_ARRAY(arena, const char *, count + 1);
    for (size_t i = 0; i < count;) {
        size_t used = words[i].kind != WORD_OTHER ? code_length(text, words + i, count - i) : 1;
        if (used > 1) {
            list[terms++] = join(arena, words + i, used);
        } else if (words[i].kind == WORD_NUMBER ||
                   (words[i].kind == WORD_ALPHA && !word_is_stop(words[i].text) &&
                    words[i].end - words[i].start > 1)) {
            list[terms++] = words[i].kind == WORD_ALPHA ? word_root(arena, words[i].text) : words[i].text;
        }
        i += used;
    }
    *ret_terms = list;
    return terms;
}
