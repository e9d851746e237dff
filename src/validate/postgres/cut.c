#include "validate/cut.h"

enum { KEPT = 63 }; /* NAMEDATALEN - 1 */

static bool is_cut(const char *text, const struct sql_token *token, unsigned letter)
{
    bool escaped = token->kind == SQL_QUOTED && text[token->start] != '"';
    size_t marks = token->kind == SQL_WORD ? 0 : escaped ? 4 : 2, bytes = 0;
    bool beyond = escaped;
    for (size_t i = token->start; i < token->end; i++) {
        unsigned char byte = (unsigned char)text[i];
        bool begins = byte < 0x80 || byte >= 0xc0;
        beyond = beyond || byte >= 0x80;
        bytes += letter == 0 || byte < 0x80 ? 1 : begins ? letter : 0;
    }
    return beyond && bytes > KEPT + marks;
}

bool validate_find_cut_name(const char *text, size_t length, unsigned letter, struct sql_token *ret_token)
{
    struct sql_lexer lexer = {.text = text, .length = length, .dialect = DIALECT_POSTGRES};
    struct sql_token token;
    while (sql_next(&lexer, &token)) {
        if ((token.kind == SQL_WORD || token.kind == SQL_QUOTED) && is_cut(text, &token, letter)) {
            *ret_token = token;
            return true;
        }
    }
    return false;
}
