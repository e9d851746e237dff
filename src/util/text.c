#include "util/text.h"

#include "util/memory.h"

#include <stdlib.h>
#include <string.h>

FILE *text_stream(char **ret_bytes, size_t *ret_size)
{
    return memory_need(open_memstream(ret_bytes, ret_size));
}

void text_end(FILE *out)
{
    if (fclose(out) != 0) {
        memory_fail("out of memory");
    }
}

void text_open(struct text *text)
{
    *text = (struct text){0};
    text->out = text_stream(&text->bytes, &text->size);
}

char *text_close(struct text *text, struct arena *arena)
{
    text_end(text->out);
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

bool text_is_in(const char *text, const char *const *texts)
{
    while (*texts != NULL && strcmp(*texts, text) != 0) {
        texts++;
    }
    return *texts != NULL;
}
