/* The parser's entrance. */
#include "sql/parse.h"
#include "query/calendar.h"
#include "sql/sql.h"
#include "util/error.h"

#include <string.h>

/* No tree is deeper than its text has tokens: what walks trees may recurse. */
enum { MAX_BYTES = 64 << 10, MAX_TOKENS = 4000 };

/* WITH name AS (SELECT ...): its text is parsed where FROM names it. */
static void parse_with(struct sql_parser *parser)
{
    parser->with = sql_take(parser);
    sql_expect_word(parser, "as");
    sql_expect_symbol(parser, "(");
    parser->with_at = parser->at;
    for (int depth = 1; depth > 0;) {
        const struct sql_lexeme *token = sql_take(parser);
        if (token->kind == SQL_END) {
            sql_fail(parser, token, "expected \")\" here");
        }
        depth += sql_is_symbol(token, "(") - sql_is_symbol(token, ")");
    }
    if (sql_is_symbol(sql_peek(parser), ",")) {
        sql_fail(parser, sql_peek(parser), "several WITH queries have no tree yet");
    }
}

static size_t count_tokens(const struct sql_lexeme *tokens)
{
    size_t count = 0;
    while (tokens[count].kind != SQL_END) {
        count++;
    }
    return count;
}

int sql_parse(struct arena *arena, const struct catalog *catalog, const char *sql, struct query **ret_query,
              struct askdb_error *err)
{
    static const struct sql_rules rules = {sql_expr_rule, sql_pred_rule, sql_query_rule};
    struct sql_parser parser = {.arena = arena, .catalog = catalog, .rules = &rules, .err = err};
    size_t length = strnlen(sql, MAX_BYTES + 1);
    int status = length > MAX_BYTES
                     ? error_tell(err, CODE_TOO_LONG, "the query has more than %d bytes", MAX_BYTES)
                     : sql_read_lexemes(arena, catalog->dialect, sql, &parser.tokens, err);
    if (status != 0) {
        return status;
    }
    if (count_tokens(parser.tokens) > MAX_TOKENS) {
        return error_tell(err, CODE_TOO_COMPLEX, "the query has more than %d words and operators",
                          MAX_TOKENS);
    }
    if (setjmp(parser.out) != 0) {
        return -ASKDB_REJECTED;
    }
    if (sql_take_word(&parser, "with")) {
        parse_with(&parser);
    }
    struct query *query = sql_parse_query(&parser);
    sql_take_symbol(&parser, ";");
    if (sql_peek(&parser)->kind != SQL_END) {
        sql_fail(&parser, sql_peek(&parser), "unexpected '%s' after the query", sql_peek(&parser)->text);
    }
    query_fold_calendars(arena, catalog, query);
    *ret_query = query;
    return 0;
}
