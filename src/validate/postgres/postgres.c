/* PostgreSQL's own grammar is the first judge: the statement is parsed by libpg_query, and its tree is
 * walked. */
#include "sql/lex.h"
#include "validate/cut.h"
#include "validate/dialect.h"
#include "validate/postgres/policy.h"
#include "validate/postgres/walk.h"

#include <pg_query.h>
#include <string.h>

/* The parser counts characters from 1. */
static size_t byte_place(const struct statement *statement, int cursor)
{
    size_t at = 0;
    for (int i = 1; i < cursor && at < statement->length; i++) {
        do {
            at++;
        } while (at < statement->length && ((unsigned char)statement->sql[at] & 0xc0) == 0x80);
    }
    return at;
}

static int reject_syntax(struct pg_walk *walk, const PgQueryError *error)
{
    size_t place = error->cursorpos > 0 ? byte_place(walk->statement, error->cursorpos) : NO_PLACE;
    /* Of what libpg_query tells, only the text holds words of the statement. */
    bool deep = error->funcname != NULL && strcmp(error->funcname, "check_stack_depth") == 0;
    return pg_reject(walk, deep ? CODE_TOO_COMPLEX : CODE_SYNTAX, place, 1, "%s", error->message);
}

static int reject_second(struct pg_walk *walk, const cJSON *second)
{
    const cJSON *location = pg_field(second, "stmt_location");
    size_t place = cJSON_IsNumber(location) ? (size_t)location->valuedouble : NO_PLACE;
    return pg_reject(walk, CODE_SECOND_STATEMENT, place, 1,
                     "only one statement may run: a second one begins here");
}

static int reject_command(struct pg_walk *walk, const char *kind, const cJSON *body)
{
    char verb[32];
    statement_verb(walk->statement, 0, verb, sizeof verb);
    if (verb[0] == '\0' || strcmp(verb, "WITH") == 0) {
        return pg_refuse_kind(walk, kind, body);
    }
    return pg_reject(walk, CODE_NOT_A_QUERY, 0, 1, "only a query may run: this is %s %s", article(verb),
                     verb);
}

static int check_tree(struct pg_walk *walk, const cJSON *tree)
{
    const cJSON *statements = pg_field(tree, "stmts"), *body = NULL;
    struct pg_columns outputs = {0};
    if (!cJSON_IsArray(statements)) {
        return pg_reject(walk, CODE_SYNTAX, NO_PLACE, 0, "the parse tree cannot be read");
    }
    if (statements->child == NULL) {
        return pg_reject(walk, CODE_NO_STATEMENT, NO_PLACE, 0, "the text holds no statement");
    }
    if (statements->child->next != NULL) {
        return reject_second(walk, statements->child->next);
    }
    const char *kind = pg_kind(pg_field(statements->child, "stmt"), &body);
    if (kind == NULL || strcmp(kind, "SelectStmt") != 0) {
        return reject_command(walk, kind == NULL ? "statement" : kind, body);
    }
    int status = pg_walk_select(walk, body, NULL, &outputs);
    status = status < 0 ? status : pg_check_casts(walk);
    status = status < 0 ? status : pg_check_pairs(walk);
    if (status == 0 && outputs.count == 0) {
        status = pg_reject(walk, CODE_NO_COLUMNS, NO_PLACE, 0, "the query returns no columns");
    }
    return status < 0 ? status : pg_policy_finish(walk);
}

static int check_parsed(struct pg_walk *walk, const char *json)
{
    /* cJSON refuses more than CJSON_NESTING_LIMIT levels, which also bounds the walk's recursion. */
    cJSON *tree = cJSON_Parse(json);
    if (tree == NULL) {
        return pg_reject(walk, CODE_TOO_COMPLEX, NO_PLACE, 0,
                         "the statement is nested too deeply to be checked");
    }
    int status = check_tree(walk, tree);
    cJSON_Delete(tree);
    return status;
}

/* The parser here folds only ASCII, and cuts names as UTF-8 is long: where the server folds more, or cuts
 * elsewhere, it would read another name than was checked. */
static int check_folding(struct pg_walk *walk)
{
    const struct statement *statement = walk->statement;
    struct sql_lexer lexer = {
        .text = statement->sql, .length = statement->length, .dialect = DIALECT_POSTGRES};
    struct sql_token token;
    while (statement->catalog->folds_bytes && sql_next(&lexer, &token)) {
        for (size_t i = token.start; i < token.end && token.kind == SQL_WORD; i++) {
            if ((unsigned char)statement->sql[i] >= 0x80) {
                return statement_reject(walk->statement, CODE_SYNTAX, token.start, token.end,
                                        "a name with letters beyond ASCII is to be written in quotes: this "
                                        "database's encoding folds them without");
            }
        }
    }
    if (statement->catalog->folds_bytes &&
        validate_find_cut_name(statement->sql, statement->length, 0, &token)) {
        return statement_reject(walk->statement, CODE_SYNTAX, token.start, token.end,
                                "a name with letters beyond ASCII has more than 63 bytes: this database's "
                                "encoding cuts it elsewhere");
    }
    return 0;
}

int postgres_check(struct sqlite3 *copy, struct statement *statement)
{
    (void)copy;
    statement->products_told = true;
    struct pg_walk walk = {.statement = statement};
    int folded = check_folding(&walk);
    if (folded < 0) {
        return folded;
    }
    PgQueryParseResult result = pg_query_parse(statement->sql);
    int status =
        result.error != NULL ? reject_syntax(&walk, result.error) : check_parsed(&walk, result.parse_tree);
    pg_query_free_parse_result(result);
    return status;
}
