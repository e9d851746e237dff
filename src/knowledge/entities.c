/* Characters of HTML and Markdown by name or number. */
#include "knowledge/marks.h"

#include <string.h>

enum { MOST_CODE = 0x10FFFF };

static const struct {
    const char *name, *text;
} known[] = {
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},    {"nbsp", " "},
    {"ndash", "–"},  {"mdash", "—"},  {"hellip", "…"}, {"deg", "°"},    {"lsquo", "‘"},   {"rsquo", "’"},
    {"ldquo", "“"},  {"rdquo", "”"},  {"euro", "€"},   {"pound", "£"},  {"micro", "µ"},   {"le", "≤"},
    {"ge", "≥"},     {"times", "×"},  {"plusmn", "±"}, {"eacute", "é"}, {"frac12", "½"},  {"rarr", "→"},
    {"bull", "•"},   {"lbrace", "{"}, {"lcub", "{"},   {"rbrace", "}"}, {"rcub", "}"},    {"colon", ":"},
    {"equals", "="}, {"comma", ","},  {"semi", ";"},   {"lbrack", "["}, {"lsqb", "["},    {"rbrack", "]"},
    {"rsqb", "]"},   {"num", "#"},    {"excl", "!"},   {"Tab", " "},    {"NewLine", " "}, {"lowbar", "_"},
    {"hyphen", "-"}, {"shy", ""},     {"zwj", ""},     {"zwnj", ""},    {"AMP", "&"},     {"LT", "<"},
    {"GT", ">"},     {"QUOT", "\""},  {"ensp", " "},   {"emsp", " "},   {"thinsp", " "}};

static void write_code(unsigned long code, char ret_text[8])
{
    static const unsigned char leads[] = {0, 0, 0xC0, 0xE0, 0xF0};
    size_t count = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    ret_text[0] = '\0';
    if (code == 0 || code > MOST_CODE || (code >= 0xD800 && code < 0xE000)) {
        return;
    }
    ret_text[count] = '\0';
    for (size_t i = count - 1; i > 0; i--, code >>= 6) {
        ret_text[i] = (char)(0x80 | (code & 0x3F));
    }
    ret_text[0] = (char)(leads[count] | code);
}

static int digit_of(char letter, int base)
{
    int low = letter | 0x20;
    int value = letter >= '0' && letter <= '9' ? letter - '0'
                : low >= 'a' && low <= 'f'     ? low - 'a' + 10
                                               : base;
    return value < base ? value : -1;
}

/* "&#123;" or "&#x7b", of any number of digits: HTML needs no semicolon behind them. */
static size_t take_number(const char *at, size_t length, char ret_text[8])
{
    bool hex = length > 2 && (at[2] | 0x20) == 'x';
    size_t from = 2 + hex, to = from;
    unsigned long code = 0;
    for (; to < length && digit_of(at[to], hex ? 16 : 10) >= 0; to++) {
        code =
            code > MOST_CODE ? code : code * (hex ? 16 : 10) + (unsigned long)digit_of(at[to], hex ? 16 : 10);
    }
    if (to == from) {
        return 0;
    }
    write_code(code, ret_text);
    return to + (to < length && at[to] == ';');
}

size_t document_entity(const char *at, size_t length, char ret_text[8])
{
    if (length < 3 || at[0] != '&') {
        return 0;
    }
    if (at[1] == '#') {
        return take_number(at, length, ret_text);
    }
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        size_t size = strlen(known[i].name);
        if (length > size + 1 && strncmp(at + 1, known[i].name, size) == 0 && at[size + 1] == ';') {
            memcpy(ret_text, known[i].text, strlen(known[i].text) + 1);
            return size + 2;
        }
    }
    return 0;
}
