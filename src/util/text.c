#include "util/text.h"

#include <stdlib.h>
#include <string.h>

void text_open(struct text *text)
{
    *text = (struct text){0};
    text->out = open_memstream(&text->bytes, &text->size);
    if (text->out == NULL) {
        abort();
    }
}

char *text_close(struct text *text, struct arena *arena)
{
    if (fclose(text->out) != 0) {
        abort();
    }
    char *copy = arena_strndup(arena, text->bytes, text->size);
    free(text->bytes);
    return copy;
}

bool text_is_one_of(const char *text, const char *const *texts, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (strcmp(text, texts[i]) == 0) {
            return true;
        }
    }
    return false;
}
