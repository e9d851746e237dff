/* How far WITH queries multiply when each use is replaced by the query itself. */
#include "catalog/dialect.h"
#include "sql/lex.h"
#include "validate/statement.h"

#include <string.h>

enum { MAX_CTES = 256, MAX_DEPTH = 512 };

struct cte {
    const char *name; /* NULL: it cannot be told */
    size_t body, end; /* token numbers of the body's parentheses; end: SIZE_MAX while open */
};

struct expansion {
    struct arena *arena;
    const char *text;
    struct sql_token *tokens;
    size_t token_count;
    struct cte ctes[MAX_CTES + 1]; /* the last stands for the statement itself */
    size_t cte_count;
    size_t *uses; /* [MAX_CTES + 1][MAX_CTES]: how often the row's body uses the column's query */
};

static void read_tokens(struct expansion *e, enum dialect dialect, size_t length, struct arena *arena)
{
    struct sql_lexer lexer = {.text = e->text, .length = length, .dialect = dialect};
    bool mixes = dialect_row(dialect)->mixes_quotes;
    size_t capacity = 0;
    struct sql_token token;
    while (sql_next(&lexer, &token)) {
        if (mixes && token.kind == SQL_STRING) {
            token.kind = SQL_QUOTED;
        }
        e->tokens = arena_grow(arena, e->tokens, e->token_count, &capacity, sizeof *e->tokens);
        e->tokens[e->token_count++] = token;
    }
}

static bool symbol_at(const struct expansion *e, size_t at, char symbol)
{
    return at < e->token_count && sql_token_is_symbol(e->text, &e->tokens[at], symbol);
}

static bool word_at(const struct expansion *e, size_t at, const char *word)
{
    return at < e->token_count && sql_token_is_word(e->text, &e->tokens[at], word);
}

static size_t matching(const struct expansion *e, size_t open)
{
    size_t depth = 0;
    for (size_t i = open; i < e->token_count; i++) {
        if (symbol_at(e, i, '(')) {
            depth++;
        } else if (symbol_at(e, i, ')') && --depth == 0) {
            return i;
        }
    }
    return e->token_count;
}

/* Whether a WITH query begins at token `at`: name [(columns)] AS [[NOT] MATERIALIZED] ( SELECT ... */
static bool begins_cte(const struct expansion *e, size_t at, size_t *ret_body)
{
    const struct sql_token *name = &e->tokens[at];
    if (name->kind != SQL_WORD && name->kind != SQL_QUOTED) {
        return false;
    }
    bool introduced = at > 0 && (word_at(e, at - 1, "with") || word_at(e, at - 1, "recursive") ||
                                 symbol_at(e, at - 1, ','));
    if (!introduced) {
        return false;
    }
    size_t next = at + 1;
    if (symbol_at(e, next, '(')) {
        next++;
        while (next < e->token_count && !symbol_at(e, next, ')') && !symbol_at(e, next, '(')) {
            next++;
        }
        next++;
    }
    if (!word_at(e, next, "as")) {
        return false;
    }
    next++;
    while (word_at(e, next, "not") || word_at(e, next, "materialized")) {
        next++;
    }
    *ret_body = next;
    return symbol_at(e, next, '(');
}

static bool find_ctes(struct expansion *e)
{
    for (size_t i = 0; i < e->token_count; i++) {
        size_t body = 0;
        if (!begins_cte(e, i, &body)) {
            continue;
        }
        if (e->cte_count == MAX_CTES) {
            return false;
        }
        e->ctes[e->cte_count++] = (struct cte){
            .name = sql_token_text(e->arena, e->text, &e->tokens[i]), .body = body, .end = matching(e, body)};
    }
    return true;
}

/* The innermost body around token `at`. */
static size_t body_of(const struct expansion *e, size_t at)
{
    size_t best = MAX_CTES;
    for (size_t i = 0; i < e->cte_count; i++) {
        if (at > e->ctes[i].body && at < e->ctes[i].end &&
            (best == MAX_CTES || e->ctes[i].body > e->ctes[best].body)) {
            best = i;
        }
    }
    return best;
}

static bool ends_from(const struct expansion *e, size_t at)
{
    static const char *const words[] = {"select", "where", "group",     "having", "order",
                                        "limit",  "union", "intersect", "except", "window"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (word_at(e, at, words[i])) {
            return true;
        }
    }
    return false;
}

static void count_use(struct expansion *e, size_t at)
{
    if (symbol_at(e, at + 1, '.') || (at > 0 && symbol_at(e, at - 1, '.'))) {
        return;
    }
    size_t body = body_of(e, at);
    const struct sql_token *use = &e->tokens[at];
    bool doubtful = use->kind == SQL_QUOTED && strchr("'\"`[", e->text[use->start]) == NULL; /* U&"x" */
    for (size_t i = 0; i < e->cte_count; i++) {
        const char *name = e->ctes[i].name;
        if (i != body && (name == NULL || doubtful || sql_token_is_name(e->text, use, name))) {
            e->uses[body * MAX_CTES + i]++;
        }
    }
}

/* Counts names in FROM clauses and after IN; parentheses in a FROM clause are part of it until a SELECT. */
static bool count_uses(struct expansion *e)
{
    bool in_from[MAX_DEPTH] = {false};
    size_t depth = 0;
    for (size_t i = 0; i < e->token_count; i++) {
        if (symbol_at(e, i, '(')) {
            if (depth + 1 == MAX_DEPTH) {
                return false;
            }
            in_from[depth + 1] = in_from[depth];
            depth++;
        } else if (symbol_at(e, i, ')')) {
            depth -= depth > 0 ? 1 : 0;
        } else if (word_at(e, i, "from") || word_at(e, i, "join")) {
            in_from[depth] = true;
        } else if (ends_from(e, i)) {
            in_from[depth] = false;
        } else if (in_from[depth] || (i > 0 && word_at(e, i - 1, "in"))) {
            count_use(e, i);
        }
    }
    return true;
}

static size_t solve(const struct expansion *e, size_t limit)
{
    size_t cost[MAX_CTES + 1];
    for (size_t i = 0; i <= MAX_CTES; i++) {
        cost[i] = 1;
    }
    for (size_t round = 0; round <= e->cte_count; round++) {
        for (size_t i = 0; i <= e->cte_count; i++) {
            size_t row = i == e->cte_count ? MAX_CTES : i;
            size_t sum = 1;
            for (size_t k = 0; k < e->cte_count && sum < limit; k++) {
                size_t uses = e->uses[row * MAX_CTES + k];
                sum = uses > 0 && cost[k] > (limit - sum) / uses ? limit : sum + uses * cost[k];
            }
            cost[row] = sum;
        }
    }
    return cost[MAX_CTES];
}

size_t statement_expansion(enum dialect dialect, const char *text, size_t length, struct arena *arena,
                           size_t limit)
{
    struct expansion *e = ARENA_NEW(arena, struct expansion);
    e->arena = arena;
    e->text = text;
    read_tokens(e, dialect, length, arena);
    if (!find_ctes(e)) {
        return limit;
    }
    if (e->cte_count == 0) {
        return 1;
    }
    e->uses = ARENA_ARRAY(arena, size_t, (MAX_CTES + 1) * MAX_CTES);
    return count_uses(e) ? solve(e, limit) : limit;
}
