#include "english/umlauts.h"

#include <string.h>

const char *spelled_without_umlauts(struct arena *arena, const char *stored)
{
    static const struct {
        const char *letter, *plain; /* both of two bytes */
    } umlauts[] = {
        {"\u00e4", "ae"}, {"\u00f6", "oe"}, {"\u00fc", "ue"}, {"\u00f8", "oe"}, {"\u00e5", "aa"},
        {"\u00c4", "Ae"}, {"\u00d6", "Oe"}, {"\u00dc", "Ue"}, {"\u00d8", "Oe"}, {"\u00c5", "Aa"},
    };
    char *spelled = NULL;
    for (size_t i = 0; i < sizeof umlauts / sizeof *umlauts; i++) {
        for (const char *at = stored; (at = strstr(at, umlauts[i].letter)) != NULL; at += 2) {
            spelled = spelled ? spelled : arena_strdup(arena, stored);
            memcpy(spelled + (at - stored), umlauts[i].plain, 2);
        }
    }
    return spelled;
}
