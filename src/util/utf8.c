#include "util/utf8.h"

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
