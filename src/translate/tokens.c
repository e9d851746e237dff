#include "translate/tokens.h"

#include <stdbool.h>

enum { LETTERS_A_TOKEN = 3 };

static bool is_letter(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z');
}

static bool is_space(char byte)
{
    return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

size_t tokens_estimate(const char *text)
{
    size_t tokens = 0;
    for (const char *at = text; *at != '\0';) {
        size_t letters = 0;
        while (is_letter(at[letters])) {
            letters++;
        }
        if (letters > 0) {
            tokens += (letters + LETTERS_A_TOKEN - 1) / LETTERS_A_TOKEN;
            at += letters;
            continue;
        }
        bool between = *at == ' ' && at > text && !is_space(at[-1]) && at[1] != '\0' && !is_space(at[1]);
        tokens += !between;
        at++;
    }
    return tokens;
}
