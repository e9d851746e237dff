/* What the text of a gold query says, by its words alone. Suites write what SQLite reads. */
#include "answer/statements.h"
#include "sql/lex.h"

#include <string.h>

static const enum dialect written = DIALECT_SQLITE;

bool answer_is_ordered(const char *query)
{
    struct sql_lexer lexer = {.text = query, .length = strlen(query), .dialect = written};
    struct sql_token token;
    bool order = false;
    while (sql_next(&lexer, &token)) {
        if (order && sql_token_is_word(query, &token, "by")) {
            return true;
        }
        order = sql_token_is_word(query, &token, "order");
    }
    return false;
}

const char *answer_hardness(const char *query)
{
    static const char *const sets[] = {"union", "intersect", "except", NULL};
    static const char *const halves[] = {"join", "limit", "like", "or", "having", NULL};
    static const char *const by[] = {"group", "order", NULL};
    struct sql_lexer lexer = {.text = query, .length = strlen(query), .dialect = written};
    struct sql_token token;
    int points = -2; /* two for each select but the first */
    bool set = false, sorts = false;
    while (sql_next(&lexer, &token)) {
        points += sql_token_is_word(query, &token, "select") ? 2 : 0;
        points += sql_token_is_any(query, &token, halves) ? 1 : 0;
        points += sorts && sql_token_is_word(query, &token, "by") ? 1 : 0;
        set = set || sql_token_is_any(query, &token, sets);
        sorts = sql_token_is_any(query, &token, by);
    }
    points += set ? 2 : 0;
    return points < 1 ? "easy" : points < 3 ? "medium" : points < 5 ? "hard" : "extra";
}
