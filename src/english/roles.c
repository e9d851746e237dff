#include "english/roles.h"

#include "english/table.h"

#include <stdbool.h>
#include <string.h>

word_roles word_roles_of(const char *word)
{
    size_t count = 0, first = table_find(&role_table, word, strlen(word), &count);
    word_roles roles = 0;
    for (size_t i = first; i < first + count; i++) {
        roles |= (word_roles)1 << role_table.numbers[i];
    }
    return roles;
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
    for (size_t i = 0; length >= SHORTEST_MISSPELT && i < role_table.count; i++) {
        const char *meant = role_table.words[i];
        if (*meant == *word && strlen(meant) + 1 >= SHORTEST_MISSPELT && is_misspelt(word, meant)) {
            return word_roles_of(meant);
        }
    }
    return 0;
}
