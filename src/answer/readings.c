/* Readings of a question: their order and their warnings. */
#include "answer/decide.h"

#include <string.h>

void translation_warn(struct arena *arena, struct translation *translation, const char *text)
{
    struct join_warning *warnings = ARENA_ARRAY(arena, struct join_warning, translation->warning_count + 1);
    if (translation->warning_count > 0) {
        memcpy(warnings, translation->warnings, translation->warning_count * sizeof *warnings);
    }
    warnings[translation->warning_count++].text = text;
    translation->warnings = warnings;
}

void translations_sort(struct translations *translations)
{
    struct translation *items = translations->items;
    for (size_t i = 1; i < translations->count; i++) {
        struct translation item = items[i];
        size_t k = i;
        for (; k > 0 && items[k - 1].confidence < item.confidence; k--) {
            items[k] = items[k - 1];
        }
        items[k] = item;
    }
}
