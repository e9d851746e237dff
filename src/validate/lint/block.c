#include "validate/lint/block.h"

#include <string.h>
#include <strings.h>

bool block_word(const struct block *block, size_t at, const char *word)
{
    return at < block->count && sql_token_is_word(block->statement->sql, &block->words[at].token, word);
}

bool block_symbol(const struct block *block, size_t at, char symbol)
{
    return at < block->count && sql_token_is_symbol(block->statement->sql, &block->words[at].token, symbol);
}

size_t block_closing(const struct block *block, size_t open)
{
    size_t at = open + 1;
    while (at < block->count && block->words[at].depth > block->words[open].depth) {
        at++;
    }
    return at + 1;
}

const char *block_text(const struct block *block, const struct sql_token *token)
{
    return arena_strndup(block->statement->arena, block->statement->sql + token->start,
                         token->end - token->start);
}

static bool is_name(const struct block *block, size_t at)
{
    static const char *const keywords[] = {
        "select",  "distinct",    "all",   "from",   "on",      "using",   "join",      "left",   "right",
        "full",    "inner",       "outer", "cross",  "natural", "lateral", "where",     "group",  "having",
        "order",   "limit",       "by",    "as",     "and",     "or",      "not",       "in",     "is",
        "null",    "like",        "ilike", "glob",   "case",    "when",    "then",      "else",   "end",
        "between", "exists",      "over",  "filter", "union",   "except",  "intersect", "window", "offset",
        "fetch",   "tablesample", "asc",   "desc",   "indexed", "rows",    NULL};
    if (at >= block->count) {
        return false;
    }
    const struct sql_token *token = &block->words[at].token;
    return token->kind == SQL_QUOTED ||
           (token->kind == SQL_WORD && !sql_token_is_any(block->statement->sql, token, keywords));
}

/* --- words and clauses --- */

/* The clause that the word begins, or the one that goes on. */
static enum clause next_clause(const struct block *block, size_t at, size_t depth, enum clause clause)
{
    static const struct {
        const char *word;
        enum clause clause;
    } begins[] = {{"from", CLAUSE_FROM},     {"where", CLAUSE_WHERE}, {"group", CLAUSE_GROUP},
                  {"having", CLAUSE_HAVING}, {"window", CLAUSE_REST}, {"order", CLAUSE_REST},
                  {"limit", CLAUSE_REST},    {"offset", CLAUSE_REST}, {"fetch", CLAUSE_REST}};
    bool goes_on =
        at > 0 && (block_word(block, at - 1, "within") || (at > 1 && block_word(block, at - 1, "distinct")));
    if (clause == CLAUSE_FROM && (block_word(block, at, "on") || block_word(block, at, "using"))) {
        return CLAUSE_ON;
    }
    if (clause == CLAUSE_ON &&
        (block_word(block, at, "join") || (depth == 0 && block_symbol(block, at, ',')))) {
        return CLAUSE_FROM;
    }
    for (size_t i = 0; i < sizeof begins / sizeof *begins && !goes_on && depth == 0; i++) {
        if (block_word(block, at, begins[i].word)) {
            return begins[i].clause;
        }
    }
    return clause;
}

static size_t skip_subquery(const char *sql, const struct sql_token *tokens, size_t count, size_t open)
{
    static const char *const begins[] = {"select", "with", "values", NULL};
    if (open + 1 >= count || !sql_token_is_symbol(sql, &tokens[open], '(') ||
        !sql_token_is_any(sql, &tokens[open + 1], begins)) {
        return open;
    }
    size_t depth = 0;
    for (size_t i = open; i < count; i++) {
        depth += sql_token_is_symbol(sql, &tokens[i], '(') ? 1 : 0;
        if (sql_token_is_symbol(sql, &tokens[i], ')') && --depth == 0) {
            return i - 1; /* the closing parenthesis is a word of the block */
        }
    }
    return count;
}

static void read_words(struct block *block, const struct sql_token *tokens, size_t count, size_t first)
{
    static const char *const ends[] = {"union", "intersect", "except", NULL};
    const char *sql = block->statement->sql;
    size_t depth = 0;
    enum clause clause = CLAUSE_SELECT;
    block->words = ARENA_ARRAY(block->statement->arena, struct word, count - first);
    for (size_t i = first; i < count; i++) {
        bool closes = sql_token_is_symbol(sql, &tokens[i], ')');
        if ((closes && depth == 0) || (depth == 0 && (sql_token_is_any(sql, &tokens[i], ends) ||
                                                      sql_token_is_symbol(sql, &tokens[i], ';')))) {
            return;
        }
        depth -= closes ? 1 : 0;
        block->words[block->count].token = tokens[i];
        block->words[block->count++].depth = depth;
        bool from = clause == CLAUSE_FROM || clause == CLAUSE_ON; /* joins may stand in parentheses */
        clause = depth == 0 || from ? next_clause(block, block->count - 1, depth, clause) : clause;
        block->words[block->count - 1].clause = clause;
        depth += sql_token_is_symbol(sql, &tokens[i], '(') ? 1 : 0;
        i = skip_subquery(sql, tokens, count, i);
    }
}

/* --- FROM --- */

/* Whether a WITH query of the statement has the name: then no table is meant. */
static bool is_cte(const struct statement *statement, const struct sql_token *tokens, size_t count,
                   const struct sql_token *name)
{
    const char *sql = statement->sql;
    for (size_t i = 1; i + 1 < count; i++) {
        bool introduced = sql_token_is_word(sql, &tokens[i - 1], "with") ||
                          sql_token_is_word(sql, &tokens[i - 1], "recursive") ||
                          sql_token_is_symbol(sql, &tokens[i - 1], ',');
        bool defined =
            sql_token_is_word(sql, &tokens[i + 1], "as") || sql_token_is_symbol(sql, &tokens[i + 1], '(');
        size_t length = tokens[i].end - tokens[i].start;
        if (introduced && defined && length == name->end - name->start &&
            strncasecmp(sql + tokens[i].start, sql + name->start, length) == 0) {
            return true;
        }
    }
    return false;
}

static int32_t table_of(const struct statement *statement, const struct sql_token *name)
{
    for (size_t i = 0; i < statement->catalog->table_count; i++) {
        if (sql_token_is_name(statement->sql, name, statement->catalog->tables[i].name)) {
            return (int32_t)i;
        }
    }
    return -1;
}

/* Reads an item that begins at the word `at`; returns the word behind it. */
static size_t read_item(struct block *block, const struct sql_token *tokens, size_t count, size_t at)
{
    struct item item = {.table = -1, .group = block->item_count};
    at += block_word(block, at, "lateral") || block_word(block, at, "only") ? 1 : 0;
    if (block_symbol(block, at, '(')) {
        bool subquery = block_symbol(block, at + 1, ')');
        if (!subquery) {
            return at + 1; /* (a JOIN b): a comes next */
        }
        item.name = block->words[at].token;
        at = block_closing(block, at);
    } else if (is_name(block, at)) {
        at += block_symbol(block, at + 1, '.') && is_name(block, at + 2) ? 2 : 0;
        item.name = block->words[at].token;
        at++;
        bool call = block_symbol(block, at, '(');
        item.table = call || is_cte(block->statement, tokens, count, &item.name)
                         ? -1
                         : table_of(block->statement, &item.name);
        at = call ? block_closing(block, at) : at;
    } else {
        return at + 1;
    }
    item.alias = item.name;
    at += block_word(block, at, "as") ? 1 : 0;
    if (is_name(block, at) && block->words[at].clause == CLAUSE_FROM) {
        item.alias = block->words[at++].token;
    }
    if (block->item_count < LINT_ITEMS) {
        block->items[block->item_count++] = item;
    }
    return at;
}

static void link_items(struct block *block, size_t a, size_t b)
{
    size_t from = block->items[a].group, to = block->items[b].group;
    for (size_t i = 0; i < block->item_count; i++) {
        block->items[i].group = block->items[i].group == from ? to : block->items[i].group;
    }
}

/* NATURAL and CROSS joins, and USING, need no condition. */
static bool is_linked_join(const struct block *block, size_t join)
{
    for (size_t back = join; back > 0 && join - back < 4; back--) {
        if (block_word(block, back, "natural") || block_word(block, back, "cross")) {
            return true;
        }
    }
    for (size_t at = join + 1;
         at < block->count && !block_word(block, at, "join") && block->words[at].clause <= CLAUSE_ON; at++) {
        if (block_word(block, at, "using")) {
            return true;
        }
    }
    return false;
}

static void read_from(struct block *block, const struct sql_token *tokens, size_t count)
{
    bool expected = false, linked = false;
    for (size_t at = 0; at < block->count;) {
        const struct word *word = &block->words[at];
        bool join = block_word(block, at, "join");
        bool begins = word->clause == CLAUSE_FROM && (block_word(block, at, "from") || join ||
                                                      (word->depth == 0 && block_symbol(block, at, ',')));
        if (begins) {
            expected = true;
            linked = join && is_linked_join(block, at);
            at++;
        } else if (expected) {
            size_t before = block->item_count;
            at = read_item(block, tokens, count, at);
            expected = block->item_count == before;
            if (!expected && linked && before > 0) {
                link_items(block, before - 1, before);
            }
        } else {
            at++;
        }
    }
}

/* --- conditions --- */

bool block_reference(const struct block *block, size_t at, struct reference *ret_reference)
{
    if (!is_name(block, at) || (at > 0 && block_symbol(block, at - 1, '.'))) {
        return false;
    }
    const struct catalog *catalog = block->statement->catalog;
    const char *sql = block->statement->sql;
    bool qualified = block_symbol(block, at + 1, '.') && is_name(block, at + 2);
    size_t last = qualified ? at + 2 : at;
    if (block_symbol(block, last + 1, '(') || block_symbol(block, last + 1, '.')) {
        return false;
    }
    for (size_t i = 0; i < block->item_count; i++) {
        const struct item *item = &block->items[i];
        const struct sql_token *alias = &item->alias, *word = &block->words[at].token;
        bool named = alias->end - alias->start == word->end - word->start &&
                     strncasecmp(sql + alias->start, sql + word->start, word->end - word->start) == 0;
        const struct catalog_table *table = item->table < 0 ? NULL : &catalog->tables[item->table];
        for (int32_t k = 0; table != NULL && (named || !qualified) && k < table->column_count; k++) {
            if (sql_token_is_name(sql, &block->words[last].token,
                                  catalog->columns[table->first_column + k].name)) {
                *ret_reference = (struct reference){i, table->first_column + k, at, last + 1};
                return true;
            }
        }
        if (qualified && named) {
            *ret_reference = (struct reference){i, -1, at, last + 1};
            return true;
        }
    }
    return false;
}

static void read_conditions(struct block *block)
{
    size_t last = LINT_ITEMS;
    for (size_t at = 0; at < block->count; at++) {
        struct reference left, right;
        bool condition = block->words[at].clause == CLAUSE_ON || block->words[at].clause == CLAUSE_WHERE;
        if (!condition || block_word(block, at, "and") || block_word(block, at, "or") ||
            block_word(block, at, "on")) {
            last = LINT_ITEMS;
            continue;
        }
        if (!block_reference(block, at, &left)) {
            continue;
        }
        if (last < LINT_ITEMS && last != left.item) {
            link_items(block, last, left.item);
        }
        last = left.item;
        bool equal = block_symbol(block, left.after, '=') && block_reference(block, left.after + 1, &right) &&
                     right.item != left.item;
        if (equal && left.column >= 0 && right.column >= 0 && block->edge_count < LINT_EDGES) {
            block->edges[block->edge_count++] =
                (struct edge){{left.item, right.item}, {left.column, right.column}};
        }
    }
}

void block_read(struct statement *statement, const struct sql_token *tokens, size_t count, size_t first,
                struct block *ret_block)
{
    *ret_block = (struct block){.statement = statement};
    read_words(ret_block, tokens, count, first);
    read_from(ret_block, tokens, count);
    read_conditions(ret_block);
}
