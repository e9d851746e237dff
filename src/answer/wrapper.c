#include "answer/wrapper.h"

#include <stdlib.h>
#include <string.h>

static struct translator *inner(struct translator *translator)
{
    return ((struct wrapper *)translator)->inner;
}

int wrapper_print_links(struct translator *translator, struct arena *arena,
                        const struct translate_request *request, FILE *out, struct askdb_error *err)
{
    return translate_print_links(inner(translator), arena, request, out, err);
}

int wrapper_print_request(struct translator *translator, struct arena *arena,
                          const struct translate_request *request, FILE *out, struct askdb_error *err)
{
    return translate_print_request(inner(translator), arena, request, out, err);
}

void wrapper_cancel(struct translator *translator)
{
    translator_cancel(inner(translator));
}

void wrapper_destroy(struct translator *translator)
{
    translator_destroy(inner(translator));
    free(translator);
}

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
