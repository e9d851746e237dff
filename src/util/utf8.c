#include "util/utf8.h"

#include <inttypes.h>
#include <string.h>
#include <utf8proc.h>

size_t utf8_decode(const char *text, size_t length, int32_t *ret_code)
{
    if (length == 0) {
        *ret_code = -1;
        return 0;
    }
    const unsigned char *bytes = (const unsigned char *)text;
    if (bytes[0] < 0x80) {
        *ret_code = bytes[0];
        return 1;
    }
    utf8proc_int32_t code = -1;
    utf8proc_ssize_t used = utf8proc_iterate(bytes, length < 4 ? (utf8proc_ssize_t)length : 4, &code);
    if (used <= 0) {
        *ret_code = -1;
        return 1;
    }
    *ret_code = code;
    return (size_t)used;
}

bool utf8_is_control(int32_t code)
{
    return (code >= 0 && code < 0x20) || (code >= 0x7f && code < 0xa0) ||
           (code >= 0x2028 && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
}

bool utf8_is_blank(int32_t code)
{
    return code >= 0 && utf8proc_category(code) == UTF8PROC_CATEGORY_ZS;
}

int32_t utf8_compatible(int32_t code)
{
    enum { LONGEST = 18 }; /* of Unicode's decompositions */
    utf8proc_int32_t parts[LONGEST] = {code};
    int boundary = 0;
    utf8proc_ssize_t count =
        code < 0
            ? 0
            : utf8proc_decompose_char(code, parts, LONGEST, UTF8PROC_COMPAT | UTF8PROC_DECOMPOSE, &boundary);
    return count > 0 ? parts[0] : code;
}

bool utf8_is_joiner(int32_t code)
{
    return code == 0x200c || code == 0x200d || code == 0xfe0e || code == 0xfe0f;
}

bool utf8_is_hidden(int32_t code)
{
    static const struct {
        int32_t first, last;
    } ignorable[] = {/* DerivedCoreProperties.txt, Default_Ignorable_Code_Point; and the blank of Braille */
                     {0x034f, 0x034f},  {0x115f, 0x1160}, {0x17b4, 0x17b5},   {0x180b, 0x180f},
                     {0x2060, 0x206f},  {0x2800, 0x2800}, {0x3164, 0x3164},   {0xfe00, 0xfe0f},
                     {0xffa0, 0xffa0},  {0xfff0, 0xfffb}, {0x1bca0, 0x1bca3}, {0x1d173, 0x1d17a},
                     {0xe0000, 0xe0fff}};
    bool hidden = utf8_is_control(code) || (code >= 0 && utf8proc_category(code) == UTF8PROC_CATEGORY_CF);
    for (size_t i = 0; i < sizeof ignorable / sizeof *ignorable; i++) {
        hidden = hidden || (code >= ignorable[i].first && code <= ignorable[i].last);
    }
    return hidden;
}

void utf8_print_escape(FILE *out, int32_t code)
{
    uint32_t rest = (uint32_t)code - 0x10000;
    if (code < 0x10000) {
        fprintf(out, "\\u%04" PRIx32, (uint32_t)code);
    } else {
        fprintf(out, "\\u%04" PRIx32 "\\u%04" PRIx32, 0xd800 + (rest >> 10), 0xdc00 + (rest & 0x3ff));
    }
}

bool utf8_is_seen(int32_t code, bool *shows)
{
    bool hidden = utf8_is_hidden(code);
    bool seen = !hidden || (*shows && utf8_is_joiner(code));
    *shows = !hidden && !utf8_is_blank(code);
    return seen;
}

void utf8_write_seen(FILE *out, const char *text, size_t length, const char *marked)
{
    bool shows = false;
    for (size_t i = 0; i < length;) {
        int32_t code = 0;
        size_t used = utf8_decode(text + i, length - i, &code);
        if (code < 0) {
            fputs("\xEF\xBF\xBD", out);
        } else if (!utf8_is_seen(code, &shows)) {
            fprintf(out, code < 0x10000 ? "\\u%04" PRIx32 : "\\U%08" PRIx32, (uint32_t)code);
        } else {
            fputs(used == 1 && strchr(marked, text[i]) != NULL ? "\\" : "", out);
            fwrite(text + i, 1, used, out);
        }
        i += used;
    }
}

void utf8_write_evident(FILE *out, const char *text, size_t length, bool controls)
{
    bool shows = false; /* the character before */
    for (size_t i = 0; i < length;) {
        int32_t code = 0;
        size_t used = utf8_decode(text + i, length - i, &code);
        bool kept = code == '\n' || code == '\t' || code == '\r' || (utf8_is_control(code) && !controls);
        bool seen = utf8_is_seen(code, &shows);
        if (!seen && !kept) {
            utf8_print_escape(out, code);
        } else {
            fwrite(text + i, 1, used, out);
        }
        i += used;
    }
}

bool utf8_valid(const char *text, size_t length)
{
    for (size_t i = 0; i < length;) {
        int32_t code = 0;
        i += utf8_decode(text + i, length - i, &code);
        if (code == -1) {
            return false;
        }
    }
    return true;
}

size_t utf8_start(const char *text, size_t at)
{
    while (at > 0 && ((unsigned char)text[at] & 0xC0) == 0x80) {
        at--;
    }
    return at;
}

size_t utf8_width(const char *text, size_t length)
{
    size_t width = 0;
    for (size_t i = 0; i < length;) {
        int32_t code = 0;
        i += utf8_decode(text + i, length - i, &code);
        int columns = code == -1 ? 1 : utf8proc_charwidth(code);
        width += columns > 0 ? (size_t)columns : 0;
    }
    return width;
}
