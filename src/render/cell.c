#include "render/cell.h"

#include "render/memory.h"
#include "util/utf8.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define REPLACEMENT "\xEF\xBF\xBD" /* U+FFFD */
#define LINE_END "\xE2\x86\xB5"    /* U+21B5, an arrow */

static void write_hex(FILE *out, const char *bytes, size_t length)
{
    static const char digits[] = "0123456789abcdef";
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        putc(digits[byte >> 4], out);
        putc(digits[byte & 15], out);
    }
}

void cell_write(FILE *out, const struct askdb_cell *cell, text_writer *write)
{
    char buffer[RENDER_NUMBER_SIZE];
    const char *number = cell_number(cell, buffer);
    if (number != NULL) {
        fputs(number, out);
        return;
    }
    switch (cell->type) {
    case ASKDB_NULL:
        return;
    case ASKDB_BOOLEAN:
        fputs(cell->integer != 0 ? "true" : "false", out);
        return;
    case ASKDB_INTEGER:
    case ASKDB_REAL:
    case ASKDB_DECIMAL:
    case ASKDB_TEXT:
    case ASKDB_TIME:
        break;
    case ASKDB_BLOB:
        write(out, "\\x", 2);
        write_hex(out, cell->text, cell->text != NULL ? cell->length : 0);
        return;
    }
    write(out, cell->text != NULL ? cell->text : "", cell->text != NULL ? cell->length : 0);
}

void cell_write_thousands(FILE *out, const struct askdb_cell *cell)
{
    char buffer[RENDER_NUMBER_SIZE];
    const char *text = render_number(cell, buffer);
    size_t sign = text[0] == '-' ? 1 : 0, whole = strspn(text + sign, "0123456789");
    fwrite(text, 1, sign, out);
    for (size_t i = 0; i < whole; i++) {
        putc(text[sign + i], out);
        if ((whole - i - 1) % 3 == 0 && i + 1 < whole) {
            putc(',', out);
        }
    }
    fputs(text + sign + whole, out);
}

bool cell_is_text(const struct askdb_cell *cell)
{
    return cell->type == ASKDB_TEXT || cell->type == ASKDB_TIME ||
           (cell->type == ASKDB_DECIMAL && !cell_is_number(cell));
}

bool cell_type_is_number(enum askdb_cell_type type)
{
    return type == ASKDB_INTEGER || type == ASKDB_REAL || type == ASKDB_DECIMAL;
}

/* Does a sign that begins formulas stand here, the mathematical minus, or a compatible form of one? */
static bool is_formula_sign(int32_t code)
{
    int32_t sign = utf8_compatible(code);
    return sign == '=' || sign == '+' || sign == '-' || sign == '@' || sign == 0x2212;
}

static bool is_formula(const char *text, size_t length)
{
    bool begins = length > 0 && (text[0] == '\t' || text[0] == '\r' || text[0] == '\n');
    for (size_t at = 0; at < length && !begins;) {
        int32_t code = 0;
        at += utf8_decode(text + at, length - at, &code);
        if (code >= 0 && !utf8_is_hidden(code) && !utf8_is_blank(code)) {
            return is_formula_sign(code);
        }
    }
    return begins;
}

void text_write_disarmed(FILE *out, const char *text, size_t length)
{
    bool begins = false;
    if (is_formula(text, length)) {
        putc('\'', out);
    }
    for (size_t at = 0; at < length;) {
        int32_t code = 0;
        size_t size = utf8_decode(text + at, length - at, &code);
        bool separator = code == ';' || code == '\t' || code == '\r' || code == '\n';
        bool unseen = code == '"' || utf8_is_hidden(code) || utf8_is_blank(code);
        if (begins && is_formula_sign(code)) {
            putc('\'', out);
        }
        begins = separator || (begins && unseen);
        fwrite(text + at, 1, size, out);
        at += size;
    }
}

enum { ESCAPE_SIZE = 16 };

/* What to write instead of a character (-1: an invalid byte) that `after`, a byte or 0, follows; NULL: as it
 * is. */
typedef const char *escaper(int32_t code, char after, char buffer[ESCAPE_SIZE]);

static void write_escaped(FILE *out, const char *text, size_t length, escaper *escape)
{
    char buffer[ESCAPE_SIZE];
    size_t run = 0, at = 0;
    while (at < length) {
        int32_t code = 0;
        size_t used = utf8_decode(text + at, length - at, &code);
        const char *instead = escape(code, at + used < length ? text[at + used] : '\0', buffer);
        if (instead != NULL) {
            fwrite(text + run, 1, at - run, out);
            fputs(instead, out);
            run = at + used;
        }
        at += used;
    }
    fwrite(text + run, 1, length - run, out);
}

static const char *escape_invalid(int32_t code, char after, char buffer[ESCAPE_SIZE])
{
    (void)after;
    (void)buffer;
    return code < 0 ? REPLACEMENT : NULL;
}

static const char *escape_visible(int32_t code, char after, char buffer[ESCAPE_SIZE])
{
    if (code < 0) {
        return REPLACEMENT;
    }
    if (!utf8_is_control(code)) {
        return NULL;
    }
    if (code == '\n') {
        return LINE_END;
    }
    if (code == '\r' && after == '\n') {
        return "";
    }
    if (code == '\t') {
        return "\\t";
    }
    snprintf(buffer, ESCAPE_SIZE, code < 0x100 ? "\\x%02" PRIx32 : "\\u%04" PRIx32, (uint32_t)code);
    return buffer;
}

static const char *escape_lines(int32_t code, char after, char buffer[ESCAPE_SIZE])
{
    return code == '\n' ? NULL : escape_visible(code, after, buffer);
}

static const char *escape_html(int32_t code, char after, char buffer[ESCAPE_SIZE])
{
    switch (code) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '"':
        return "&quot;";
    case '\n':
        return "<br>";
    default:
        return escape_visible(code, after, buffer);
    }
}

/* DEL, C1, overrides and the line separators of JavaScript need no escape in JSON, but may have one. */
static const char *escape_json(int32_t code, char after, char buffer[ESCAPE_SIZE])
{
    (void)after;
    if (code < 0) {
        return REPLACEMENT;
    }
    if (code == '"') {
        return "\\\"";
    }
    if (code == '\\') {
        return "\\\\";
    }
    if (!utf8_is_control(code)) {
        return NULL;
    }
    static const struct {
        char code;
        const char *text;
    } names[] = {{'\n', "\\n"}, {'\r', "\\r"}, {'\t', "\\t"}, {'\b', "\\b"}, {'\f', "\\f"}};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (names[i].code == code) {
            return names[i].text;
        }
    }
    snprintf(buffer, ESCAPE_SIZE, "\\u%04" PRIx32, (uint32_t)code);
    return buffer;
}

/* What is ASCII has its escapes already. */
static const char *escape_whole_json(int32_t code, char after, char buffer[ESCAPE_SIZE])
{
    return code >= 0 && code < 0x7f ? NULL : escape_json(code, after, buffer);
}

void text_write_utf8(FILE *out, const char *text, size_t length)
{
    write_escaped(out, text, length, escape_invalid);
}

void text_write_visible(FILE *out, const char *text, size_t length)
{
    write_escaped(out, text, length, escape_visible);
}

void text_write_lines(FILE *out, const char *text, size_t length)
{
    write_escaped(out, text, length, escape_lines);
}

void text_write_evident(FILE *out, const char *text, size_t length, text_writer *write)
{
    struct memory memory;
    memory_open(&memory);
    utf8_write_evident(memory.stream, text, length, false);
    memory_close(&memory);
    write(out, memory.text, memory.length);
    free(memory.text);
}

static bool is_alnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
           (unsigned char)c >= 0x80;
}

/* An underscore inside a word is no markup. */
static bool needs_escape(const char *text, size_t length, size_t at)
{
    if (text[at] == '_') {
        return at == 0 || at + 1 == length || !is_alnum(text[at - 1]) || !is_alnum(text[at + 1]);
    }
    return text[at] != '\0' && strchr("\\|`*<[~", text[at]) != NULL;
}

void text_write_markdown(FILE *out, const char *text, size_t length)
{
    size_t run = 0;
    for (size_t i = 0; i < length; i++) {
        if (needs_escape(text, length, i)) {
            text_write_visible(out, text + run, i - run);
            putc('\\', out);
            putc(text[i], out);
            run = i + 1;
        }
    }
    text_write_visible(out, text + run, length - run);
}

void text_write_html(FILE *out, const char *text, size_t length)
{
    write_escaped(out, text, length, escape_html);
}

void text_write_json(FILE *out, const char *text, size_t length)
{
    write_escaped(out, text, length, escape_json);
}

void text_write_whole_json(FILE *out, const char *text, size_t length)
{
    write_escaped(out, text, length, escape_whole_json);
}

void write_repeated(FILE *out, const char *text, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        fputs(text, out);
    }
}
