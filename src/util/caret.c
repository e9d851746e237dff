/* Shows the place of a fault under the line of SQL it is in. */
#include "util/caret.h"
#include "util/utf8.h"

#include <string.h>

enum {
    BEFORE = 60, /* bytes shown before the place, at most */
    SHOWN = 100, /* bytes of a line shown, at most */
};

/* Writes one character as it can be seen, and returns the columns it takes. */
static size_t put_visible(FILE *out, const char *text, size_t used, int32_t code)
{
    int width = 0;
    if (code == '\t') {
        width = fprintf(out, " ");
    } else if (code < 0) {
        width = fprintf(out, "\\x%02x", (unsigned)(unsigned char)text[0]);
    } else if (utf8_is_hidden(code)) {
        width =
            code < 0x100 ? fprintf(out, "\\x%02x", (unsigned)code) : fprintf(out, "\\u%04x", (unsigned)code);
    } else {
        fwrite(text, 1, used, out);
        return utf8_width(text, used);
    }
    return width > 0 ? (size_t)width : 0;
}

static size_t put_text(FILE *out, const char *text, size_t length)
{
    size_t width = 0;
    for (size_t i = 0; i < length;) {
        int32_t code = -1;
        size_t used = utf8_decode(text + i, length - i, &code);
        width += put_visible(out, text + i, used, code);
        i += used;
    }
    return width;
}

static void put_repeated(FILE *out, char c, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        fputc(c, out);
    }
}

static bool is_line_end(char c)
{
    return c == '\n' || c == '\r' || c == '\0';
}

int util_print_caret(FILE *out, const char *sql, const struct askdb_error *err)
{
    size_t length = strlen(sql);
    if (err->start < 0 || err->end < err->start || (size_t)err->end > length) {
        return 0;
    }
    size_t start = (size_t)err->start, end = (size_t)err->end;
    size_t first = start, last = start;
    while (first > 0 && !is_line_end(sql[first - 1])) {
        first--;
    }
    while (!is_line_end(sql[last])) {
        last++;
    }
    bool cut_before = start - first > BEFORE;
    first = cut_before ? utf8_start(sql, start - BEFORE) : first;
    bool cut_after = last - first > SHOWN;
    last = cut_after ? utf8_start(sql, first + SHOWN) : last;
    end = end > last ? last : end;

    size_t before =
        (cut_before ? (size_t)fprintf(out, "...") : 0) + put_text(out, sql + first, start - first);
    size_t under = put_text(out, sql + start, end > start ? end - start : 0);
    put_text(out, sql + (end > start ? end : start), last - (end > start ? end : start));
    fputs(cut_after ? "...\n" : "\n", out);
    put_repeated(out, ' ', before);
    fputc('^', out);
    put_repeated(out, '~', under > 1 ? under - 1 : 0);
    fputc('\n', out);
    return ferror(out) ? -1 : 0;
}
