#include "exec/check.h"
#include "sql/lex.h"

#include <string.h>

enum { CODES_MAX = 60 };

size_t exec_check_codes(struct arena *arena, enum dialect dialect, const char *condition,
                        struct code **ret_codes)
{
    struct code *codes = ARENA_ARRAY(arena, struct code, CODES_MAX);
    struct sql_lexer lexer = {.text = condition, .length = strlen(condition), .dialect = dialect};
    struct sql_token token;
    size_t count = 0;
    while (count < CODES_MAX && sql_next(&lexer, &token)) {
        const char *text = token.kind == SQL_STRING ? sql_token_text(arena, condition, &token) : NULL;
        if (text != NULL) {
            codes[count++] = (struct code){.code = text};
        }
    }
    *ret_codes = codes;
    return count;
}
