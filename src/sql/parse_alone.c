/* Expressions and conditions that stand by themselves, without a FROM. */
#include "query/walk.h"
#include "sql/parse.h"
#include "sql/sql.h"
#include "util/error.h"

#include <string.h>
#include <strings.h>

enum { MAX_TOKENS = 1000 };

static bool has_source(const struct sql_scope *scope, int32_t table)
{
    for (size_t i = 0; i < scope->source_count; i++) {
        if (scope->sources[i].table == table) {
            return true;
        }
    }
    return false;
}

/* "orders.amount": the table takes part. */
static void bind_qualifiers(struct sql_parser *parser)
{
    const struct sql_lexeme *tokens = parser->tokens;
    for (size_t i = 0; tokens[i].kind != SQL_END && tokens[i + 1].kind != SQL_END; i++) {
        bool first = i == 0 || !sql_is_symbol(&tokens[i - 1], ".");
        if (first && sql_is_name(&tokens[i]) && sql_is_symbol(&tokens[i + 1], ".")) {
            int32_t table = catalog_find_table(parser->catalog, NULL, tokens[i].text);
            if (table < 0 || !has_source(parser->scope, table)) {
                sql_bind_table(parser, NULL, &tokens[i], tokens[i].text);
            }
        }
    }
}

static bool is_known(const struct query *known, const char *name)
{
    bool found = false;
    for (size_t i = 0; i < known->select_count && !found; i++) {
        found = strcasecmp(known->names[i], name) == 0;
    }
    return found;
}

static bool is_bare(const struct sql_lexeme *tokens, size_t at)
{
    const struct sql_lexeme *next = &tokens[at + (tokens[at].kind != SQL_END)];
    return sql_is_name(&tokens[at]) && (at == 0 || !sql_is_symbol(&tokens[at - 1], ".")) &&
           !sql_is_symbol(next, ".") && !sql_is_symbol(next, "(") && next->kind != SQL_STRING;
}

/* The one table that has such a column, where none that takes part already has; none, where no table has. */
static void bind_owner(struct sql_parser *parser, const struct sql_lexeme *name)
{
    const struct catalog *catalog = parser->catalog;
    int32_t owner = -1;
    for (size_t i = 0; i < parser->scope->source_count; i++) {
        if (catalog_find_column(catalog, parser->scope->sources[i].table, name->text) >= 0) {
            return;
        }
    }
    for (int32_t t = 0; t < (int32_t)catalog->table_count; t++) {
        if (catalog_find_column(catalog, t, name->text) < 0) {
            continue;
        }
        if (owner >= 0) {
            sql_fail(parser, name, "%s and %s have a column %s: write %s.%s", catalog->tables[owner].name,
                     catalog->tables[t].name, name->text, catalog->tables[owner].name, name->text);
        }
        owner = t;
    }
    if (owner >= 0) {
        const char *table = catalog->tables[owner].name;
        struct sql_lexeme *token = ARENA_NEW(parser->arena, struct sql_lexeme);
        *token = (struct sql_lexeme){SQL_WORD, name->start, name->end, table};
        sql_bind_table(parser, NULL, token, table);
    }
}

static void bind_names(struct sql_parser *parser, const struct sql_alone *alone)
{
    const struct sql_lexeme *tokens = parser->tokens;
    if (alone->table >= 0) {
        const struct catalog_table *table = &parser->catalog->tables[alone->table];
        struct sql_lexeme *token = ARENA_NEW(parser->arena, struct sql_lexeme);
        struct sql_lexeme *schema = ARENA_NEW(parser->arena, struct sql_lexeme);
        *token = (struct sql_lexeme){SQL_WORD, 0, 0, table->name};
        *schema = (struct sql_lexeme){SQL_WORD, 0, 0, table->schema};
        sql_bind_table(parser, table->schema[0] != '\0' ? schema : NULL, token, table->name);
    }
    bind_qualifiers(parser);
    for (size_t i = 0; tokens[i].kind != SQL_END; i++) {
        if (is_bare(tokens, i) && !is_known(alone->known, tokens[i].text)) {
            bind_owner(parser, &tokens[i]);
        }
    }
}

struct star {
    struct sql_parser *parser;
    bool open;
};

static bool close_star(void *context, struct expr *expr)
{
    struct star *star = context;
    const struct sql_scope *scope = star->parser->scope;
    if (expr->kind == EXPR_STAR && expr->table < 0) {
        star->open = scope->source_count == 0;
        expr->table = star->open ? -1 : scope->sources[0].table;
    }
    return true;
}

/* count(*) counts the rows of the table that bare names are of, else of the one that is named first. */
static void close_stars(struct sql_parser *parser, const struct expr *expr, const struct pred *pred)
{
    struct star star = {.parser = parser};
    struct query_visitor visitor = {.expr = close_star, .context = &star};
    expr_walk(expr, &visitor);
    pred_walk(pred, &visitor);
    if (star.open) {
        sql_fail(parser, &parser->tokens[0], "count(*) counts the rows of no table: say which");
    }
}

static int begin(struct sql_parser *parser, const struct sql_alone *alone)
{
    size_t count = 0;
    int status =
        sql_read_lexemes(parser->arena, parser->catalog->dialect, alone->text, &parser->tokens, parser->err);
    while (status == 0 && parser->tokens[count].kind != SQL_END) {
        count++;
    }
    return count > MAX_TOKENS ? error_tell(parser->err, CODE_TOO_COMPLEX,
                                           "an expression has more than %d words and operators", MAX_TOKENS)
                              : status;
}

static void expect_end(struct sql_parser *parser)
{
    if (sql_peek(parser)->kind != SQL_END) {
        sql_fail(parser, sql_peek(parser), "unexpected '%s'", sql_peek(parser)->text);
    }
}

int sql_parse_alone(struct arena *arena, const struct catalog *catalog, const struct sql_alone *alone,
                    struct expr **ret_expr, struct pred **ret_pred, struct askdb_error *err)
{
    static const struct sql_rules rules = {sql_expr_rule, sql_pred_rule, sql_query_rule};
    struct query none = {.select_count = 0}, known = alone->known != NULL ? *alone->known : none;
    struct sql_alone asked = {alone->text, alone->table, &known};
    struct sql_scope scope = {.query = &known};
    struct sql_parser parser = {
        .arena = arena, .catalog = catalog, .rules = &rules, .scope = &scope, .err = err};
    int status = begin(&parser, &asked);
    if (status != 0) {
        return status;
    }
    if (setjmp(parser.out) != 0) {
        return -ASKDB_REJECTED;
    }
    bind_names(&parser, &asked);
    struct expr *expr = ret_expr != NULL ? sql_parse_expr(&parser) : NULL;
    struct pred *pred = ret_pred != NULL ? sql_parse_pred(&parser) : NULL;
    expect_end(&parser);
    close_stars(&parser, expr, pred);
    if (ret_expr != NULL) {
        *ret_expr = expr;
    }
    if (ret_pred != NULL) {
        *ret_pred = pred;
    }
    return 0;
}
