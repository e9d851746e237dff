/* One query block for the lint: its own words without those of subqueries, its clauses, the tables of its
 * FROM. */
#ifndef VALIDATE_LINT_BLOCK_H
#define VALIDATE_LINT_BLOCK_H

#include "sql/lex.h"
#include "validate/statement.h"

enum { LINT_ITEMS = 32, LINT_EDGES = 64 };

enum clause {
    CLAUSE_SELECT,
    CLAUSE_FROM,
    CLAUSE_ON,
    CLAUSE_WHERE,
    CLAUSE_GROUP,
    CLAUSE_HAVING,
    CLAUSE_REST,
};

struct word {
    struct sql_token token;
    enum clause clause;
    size_t depth; /* of parentheses within the block */
};

struct item {
    struct sql_token name, alias; /* the alias is the name where there is none */
    int32_t table;                /* -1: a subquery, a function, a WITH query */
    size_t group;                 /* items that conditions link have the same */
};

/* A condition a = b of columns of two items. */
struct edge {
    size_t item[2];
    int32_t column[2];
};

struct block {
    struct statement *statement;
    struct word *words;
    size_t count;
    struct item items[LINT_ITEMS];
    size_t item_count;
    struct edge edges[LINT_EDGES];
    size_t edge_count;
};

/* A column of an item of the block. */
struct reference {
    size_t item;
    int32_t column;      /* of the catalog */
    size_t first, after; /* words */
};

/* The block whose SELECT is `tokens[first]`; its arrays live in the statement's arena. */
void block_read(struct statement *statement, const struct sql_token *tokens, size_t count, size_t first,
                struct block *ret_block);

/* Whether a column is named at the word `at`. */
bool block_reference(const struct block *block, size_t at, struct reference *ret_reference);

bool block_word(const struct block *block, size_t at, const char *word);
bool block_symbol(const struct block *block, size_t at, char symbol);
/* The word behind the parenthesis that closes the one at `open`. */
size_t block_closing(const struct block *block, size_t open);
/* A name as it stands in the text. */
const char *block_text(const struct block *block, const struct sql_token *token);

#endif
