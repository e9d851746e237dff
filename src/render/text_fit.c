#include "render/text_fit.h"

#include "render/cell.h"
#include "util/utf8.h"

#include <stdint.h>
#include <string.h>

#define ELLIPSIS "\xE2\x80\xA6"

/* How many bytes of the text `width` columns hold. */
static size_t bytes_within(const char *text, size_t width)
{
    size_t at = 0, used = 0, length = strlen(text);
    while (at < length) {
        int32_t code = 0;
        size_t bytes = utf8_decode(text + at, length - at, &code);
        used += utf8_width(text + at, bytes);
        if (used > width) {
            break;
        }
        at += bytes;
    }
    return at;
}

const char *text_fit(struct arena *arena, const char *text, size_t width)
{
    return text_cut(arena, text, width, ELLIPSIS);
}

const char *text_cut(struct arena *arena, const char *text, size_t width, const char *mark)
{
    if (utf8_width(text, strlen(text)) <= width) {
        return text;
    }
    return arena_printf(arena, "%.*s%s", (int)bytes_within(text, width - 1), text, mark);
}

size_t text_wrap(const char *text, size_t width, size_t *ret_taken)
{
    size_t length = strlen(text), end = bytes_within(text, width);
    if (end == 0 && length > 0) {
        int32_t code = 0;
        end = utf8_decode(text, length, &code);
    }
    size_t line = end;
    if (end < length && text[end] != ' ') {
        size_t space = end;
        while (space > 0 && text[space - 1] != ' ') {
            space--;
        }
        line = space > 0 ? space : end;
    }
    size_t taken = line;
    while (text[taken] == ' ') {
        taken++;
    }
    while (line > 0 && text[line - 1] == ' ' && taken < length) {
        line--;
    }
    *ret_taken = taken;
    return line;
}

void text_write_left(FILE *out, const char *text, size_t width)
{
    size_t used = utf8_width(text, strlen(text));
    fputs(text, out);
    write_repeated(out, " ", used < width ? width - used : 0);
}

void text_write_right(FILE *out, const char *text, size_t width)
{
    size_t used = utf8_width(text, strlen(text));
    write_repeated(out, " ", used < width ? width - used : 0);
    fputs(text, out);
}
