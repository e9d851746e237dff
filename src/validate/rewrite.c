#include "validate/rewrite.h"

#include "util/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *rewrite_apply(struct arena *arena, const char *text, const struct splice *splices, size_t count)
{
    char *built = NULL;
    size_t size = 0, at = 0;
    FILE *out = text_stream(&built, &size);
    for (size_t i = 0; i < count; i++) {
        fwrite(text + at, 1, splices[i].start - at, out);
        fputs(splices[i].text, out);
        at = splices[i].end;
    }
    fputs(text + at, out);
    text_end(out);
    const char *copy = arena_strdup(arena, built);
    free(built);
    return copy;
}

size_t rewrite_origin(const struct splice *splices, size_t count, size_t place, size_t *ret_end)
{
    size_t added = 0, removed = 0;
    for (size_t i = 0; i < count; i++) {
        size_t start = splices[i].start + added - removed, length = strlen(splices[i].text);
        if (place < start) {
            break;
        }
        if (place < start + length) {
            *ret_end = splices[i].end;
            return splices[i].start;
        }
        added += length;
        removed += splices[i].end - splices[i].start;
    }
    *ret_end = place + removed - added + 1;
    return place + removed - added;
}
