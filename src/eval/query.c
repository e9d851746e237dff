/* What the text of a gold query says, by its words alone. */
#include "eval/suite.h"

#include <ctype.h>
#include <string.h>
#include <strings.h>

static bool is_part(char c)
{
    return isalnum((unsigned char)c) || c == '_' || (unsigned char)c >= 0x80;
}

static bool is_any(const char *word, size_t length, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (strlen(*words) == length && strncasecmp(word, *words, length) == 0) {
            return true;
        }
    }
    return false;
}

/* The next word at or behind *at, *at moved behind it; NULL at the end. With `skip_quoted`, what stands in
 * quotes is no word. */
static const char *next_word(const char **at, bool skip_quoted)
{
    const char *text = *at;
    while (*text != '\0' && !is_part(*text)) {
        const char *close = *text == '\'' || *text == '"' ? strchr(text + 1, *text) : NULL;
        text = skip_quoted && close != NULL ? close + 1 : text + 1;
    }
    *at = text;
    while (is_part(**at)) {
        ++*at;
    }
    return *at > text ? text : NULL;
}

bool eval_is_ordered(const char *query)
{
    const char *word, *end = query;
    while ((word = next_word(&end, false)) != NULL) {
        const char *by = end + strspn(end, " \t\r\n\f\v");
        if (end - word == 5 && strncasecmp(word, "order", 5) == 0 && by > end &&
            strncasecmp(by, "by", 2) == 0 && !is_part(by[2])) {
            return true;
        }
    }
    return false;
}

const char *eval_hardness(const char *query)
{
    static const char *const select[] = {"select", NULL};
    static const char *const sets[] = {"union", "intersect", "except", NULL};
    static const char *const halves[] = {"join", "limit", "like", "or", "having", NULL};
    static const char *const by[] = {"group", "order", NULL};
    int points = -2; /* two for each select but the first */
    bool set = false;
    const char *word, *end = query;
    while ((word = next_word(&end, true)) != NULL) {
        size_t length = (size_t)(end - word);
        const char *space = end + strspn(end, " \t\r\n");
        points += is_any(word, length, select) ? 2 : 0;
        points += is_any(word, length, halves) ? 1 : 0;
        points += is_any(word, length, by) && strncasecmp(space, "by", 2) == 0 && !is_part(space[2]) ? 1 : 0;
        set = set || is_any(word, length, sets);
    }
    points += set ? 2 : 0;
    return points < 1 ? "easy" : points < 3 ? "medium" : points < 5 ? "hard" : "extra";
}
