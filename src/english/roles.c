#include "english/roles.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static int compare(const void *word, const void *row)
{
    return strcmp(word, ((const struct role_word *)row)->word);
}

word_roles word_roles_of(const char *word)
{
    const struct role_word *row = bsearch(word, role_words, role_word_count, sizeof *role_words, compare);
    return row != NULL ? row->roles : 0;
}

const char *word_role_name(word_roles roles)
{
    static const char *const names[] = {
#define X(name, text) text,
        WORD_ROLES(X)
#undef X
    };
    size_t role = 0;
    while (role + 1 < sizeof names / sizeof *names && (roles >> role & 1) == 0) {
        role++;
    }
    return names[role];
}

enum { SHORTEST_MISSPELT = 5 };

/* Are the rests behind what begins alike the same, but for one letter or two that changed places? */
static bool is_misspelt(const char *word, const char *meant)
{
    size_t same = 0;
    while (word[same] != '\0' && word[same] == meant[same]) {
        same++;
    }
    const char *a = word + same, *b = meant + same;
    if (*a == '\0' || *b == '\0') {
        return strlen(a) + strlen(b) == 1;
    }
    return strcmp(a + 1, b) == 0 || strcmp(a, b + 1) == 0 || strcmp(a + 1, b + 1) == 0 ||
           (a[0] == b[1] && a[1] == b[0] && strcmp(a + 2, b + 2) == 0);
}

word_roles word_roles_near(const char *word)
{
    size_t length = strlen(word);
    for (size_t i = 0; length >= SHORTEST_MISSPELT && i < role_word_count; i++) {
        if (role_words[i].word[0] == word[0] && strlen(role_words[i].word) + 1 >= SHORTEST_MISSPELT &&
            is_misspelt(word, role_words[i].word)) {
            return role_words[i].roles;
        }
    }
    return 0;
}
