#include "util/error.h"

#include "util/utf8.h"

#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Copies as many whole characters as fit, as one line of valid UTF-8. */
static void copy_clean(char *target, size_t size, const char *source)
{
    static const char replacement[] = "\xEF\xBF\xBD";
    size_t length = strlen(source), used = 0;
    for (size_t i = 0; i < length;) {
        int32_t code = 0;
        size_t step = utf8_decode(source + i, length - i, &code);
        const char *piece = source + i;
        size_t piece_length = step;
        if (code == -1) {
            piece = replacement;
            piece_length = sizeof replacement - 1;
        } else if (utf8_is_control(code)) {
            piece = " ";
            piece_length = 1;
        }
        if (used + piece_length >= size) {
            break;
        }
        memcpy(target + used, piece, piece_length);
        used += piece_length;
        i += step;
    }
    target[used] = '\0';
}

/* vsnprintf cuts between bytes: drops the character it may have cut in two. */
static void drop_cut_character(char *text, size_t length)
{
    size_t start = length;
    while (start > 0 && length - start < 4 && ((unsigned char)text[start - 1] & 0xc0) == 0x80) {
        start--;
    }
    if (start > 0 && ((unsigned char)text[start - 1] & 0xc0) == 0xc0) {
        start--;
    }
    if (start < length && !utf8_valid(text + start, length - start)) {
        text[start] = '\0';
    }
}

static void format_clean(char *target, size_t size, const char *format, va_list arguments)
{
    char buffer[1024];
    int written = vsnprintf(buffer, sizeof buffer, format, arguments);
    if (written < 0) {
        buffer[0] = '\0';
    } else if ((size_t)written >= sizeof buffer) {
        drop_cut_character(buffer, sizeof buffer - 1);
    }
    copy_clean(target, size, buffer);
}

static void fill(struct askdb_error *err, enum askdb_status status, enum error_code code, const char *format,
                 va_list arguments)
{
    if (err) {
        format_clean(err->message, sizeof err->message, format, arguments);
        err->status = status;
        err->code = code_row(code)->code;
        err->start = -1;
        err->end = -1;
        err->sqlstate[0] = '\0';
        err->hint[0] = '\0';
    }
}

int error_set(struct askdb_error *err, enum askdb_status status, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fill(err, status, code_of_status(status), format, arguments);
    va_end(arguments);
    return -(int)status;
}

int error_tell(struct askdb_error *err, enum error_code code, const char *format, ...)
{
    enum askdb_status status = code_row(code)->status;
    va_list arguments;
    va_start(arguments, format);
    fill(err, status, code, format, arguments);
    va_end(arguments);
    return -(int)status;
}

bool error_is(const struct askdb_error *err, enum error_code code)
{
    return strcmp(err->code, code_row(code)->code) == 0;
}

void error_turn(struct askdb_error *err, enum askdb_status status)
{
    if (err) {
        err->status = status;
        err->code = code_row(code_of_status(status))->code;
    }
}

void error_span(struct askdb_error *err, size_t start, size_t end)
{
    if (err && start <= INT32_MAX && end <= INT32_MAX) {
        err->start = (int32_t)start;
        err->end = (int32_t)end;
    }
}

void error_hint(struct askdb_error *err, const char *format, ...)
{
    if (err) {
        va_list arguments;
        va_start(arguments, format);
        format_clean(err->hint, sizeof err->hint, format, arguments);
        va_end(arguments);
    }
}
