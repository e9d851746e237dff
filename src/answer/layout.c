/* A statement over lines: each clause begins one, joins and conditions are indented, and what still does not fit
 * is broken behind commas and within the parentheses of nested queries. */
#include "answer/internal.h"
#include "answer/statements.h"
#include "sql/lex.h"
#include "util/utf8.h"

#include <string.h>

enum {
    SHORT = 60, /* columns of a statement that stays on one line */
    STEP = 2,   /* of indentation */
};

struct layout {
    struct arena *arena;
    const char *sql;
    struct sql_token *tokens;
    size_t count, token_capacity;
    size_t *closing; /* of a '(', the place of its ')'; else the token's own */
    size_t width;
    struct answer_piece *pieces;
    size_t piece_count, piece_capacity;
    size_t column, indent; /* of the line at hand */
};

static const char *const keywords[] = {
    "all",    "and",      "as",        "asc",      "between",   "by",        "case",      "cast",    "cross",
    "desc",   "distinct", "else",      "end",      "escape",    "except",    "exists",    "false",   "fetch",
    "filter", "first",    "following", "for",      "from",      "full",      "group",     "having",  "ilike",
    "in",     "inner",    "intersect", "interval", "is",        "join",      "last",      "lateral", "left",
    "like",   "limit",    "natural",   "not",      "null",      "nulls",     "offset",    "on",      "only",
    "or",     "order",    "outer",     "over",     "partition", "preceding", "recursive", "right",   "row",
    "rows",   "select",   "then",      "true",     "union",     "using",     "unbounded", "values",  "when",
    "where",  "window",   "with",      "within",   NULL};
static const char *const clauses[] = {"with",  "select", "from",  "where",     "group",  "having", "order",
                                      "limit", "union",  "fetch", "intersect", "except", "values", NULL};
static const char *const joins[] = {"join",  "left",    "right", "full", "inner",
                                    "cross", "natural", "outer", NULL};
static const char *const conditions[] = {"where", "having", "on", "join", NULL};

static bool is_word(const struct layout *layout, size_t place, const char *word)
{
    return place < layout->count && sql_token_is_word(layout->sql, &layout->tokens[place], word);
}

static bool is_any(const struct layout *layout, size_t place, const char *const *words)
{
    return place < layout->count && sql_token_is_any(layout->sql, &layout->tokens[place], words);
}

static bool is_symbol(const struct layout *layout, size_t place, char symbol)
{
    return place < layout->count && sql_token_is_symbol(layout->sql, &layout->tokens[place], symbol);
}

static size_t behind(const struct layout *layout, size_t place)
{
    return layout->closing[place] + 1;
}

static bool begins_join(const struct layout *layout, size_t place)
{
    return is_any(layout, place, joins) && !is_symbol(layout, place + 1, '(') &&
           (place == 0 || !is_any(layout, place - 1, joins));
}

static bool begins_clause(const struct layout *layout, size_t place)
{
    return begins_join(layout, place) ||
           (is_any(layout, place, clauses) && (place == 0 || !is_word(layout, place - 1, "distinct")));
}

static bool has_blank(const struct layout *layout, size_t place)
{
    return place > 0 && layout->tokens[place].start > layout->tokens[place - 1].end;
}

static size_t width_of(const struct layout *layout, size_t from, size_t to)
{
    size_t width = 0;
    for (size_t i = from; i < to; i++) {
        const struct sql_token *token = &layout->tokens[i];
        width += utf8_width(layout->sql + token->start, token->end - token->start);
        width += i > from && has_blank(layout, i);
    }
    return width;
}

static bool is_query(const struct layout *layout, size_t place)
{
    return is_symbol(layout, place, '(') &&
           (is_word(layout, place + 1, "select") || is_word(layout, place + 1, "with"));
}

/* The token, on a new line of `indent` blanks where that is not ANSWER_SAME_LINE. */
static void put(struct layout *layout, size_t place, size_t indent)
{
    const struct sql_token *token = &layout->tokens[place];
    bool breaks = indent != ANSWER_SAME_LINE;
    struct answer_piece piece = {.start = token->start, .end = token->end, .indent = indent};
    piece.blank = !breaks && has_blank(layout, place);
    piece.ink = token->kind == SQL_STRING         ? ANSWER_INK_TEXT
                : is_any(layout, place, keywords) ? ANSWER_INK_KEYWORD
                                                  : ANSWER_INK_PLAIN;
    if (breaks) {
        layout->column = layout->indent = indent;
    }
    layout->column += piece.blank + utf8_width(layout->sql + token->start, token->end - token->start);
    layout->pieces = arena_grow(layout->arena, layout->pieces, layout->piece_count, &layout->piece_capacity,
                                sizeof *layout->pieces);
    layout->pieces[layout->piece_count++] = piece;
}

static void put_flat(struct layout *layout, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        put(layout, i, ANSWER_SAME_LINE);
    }
}

static void lay_query(struct layout *layout, size_t from, size_t to, size_t indent);

/* A token, or what stands in parentheses. */
static void put_group(struct layout *layout, size_t place)
{
    size_t end = behind(layout, place), base = layout->indent;
    bool fits = layout->column + 1 + width_of(layout, place, end) <= layout->width;
    if (!is_query(layout, place) || fits) {
        put_flat(layout, place, end);
        return;
    }
    put(layout, place, ANSWER_SAME_LINE);
    lay_query(layout, place + 1, end - 1, base + STEP);
    put(layout, end - 1, base);
}

/* The end of the item that begins there: behind its comma, or before the next condition. */
static size_t item_end(const struct layout *layout, size_t from, size_t to, bool by_condition)
{
    bool between = false;
    size_t cases = 0, i = from;
    while (i < to) {
        bool joined = is_word(layout, i, "and") || is_word(layout, i, "or");
        if (by_condition && i > from && joined && !between && cases == 0) {
            return i;
        }
        between = is_word(layout, i, "between") || (between && !is_word(layout, i, "and"));
        cases += is_word(layout, i, "case");
        cases -= cases > 0 && is_word(layout, i, "end");
        bool comma = is_symbol(layout, i, ',');
        i = behind(layout, i);
        if (comma) {
            return i;
        }
    }
    return to;
}

static void lay_clause(struct layout *layout, size_t from, size_t to, size_t indent)
{
    bool by_condition = is_any(layout, from, conditions) || begins_join(layout, from);
    put(layout, from, indent);
    if (layout->column + 1 + width_of(layout, from + 1, to) <= layout->width) {
        put_flat(layout, from + 1, to);
        return;
    }
    for (size_t item = from + 1; item < to;) {
        size_t end = item_end(layout, item, to, by_condition);
        bool fits = layout->column + 1 + width_of(layout, item, end) <= layout->width;
        bool breaks = item > from + 1 && (by_condition || !fits) && !is_word(layout, from, "with");
        size_t place = item;
        if (breaks) {
            put(layout, place++, indent + STEP);
            place = is_symbol(layout, item, '(') ? item + 1 : place;
        }
        while (place < end) {
            size_t next = behind(layout, place);
            put_group(layout, place);
            place = next;
        }
        layout->indent = indent;
        item = end;
    }
}

static void lay_query(struct layout *layout, size_t from, size_t to, size_t indent)
{
    for (size_t i = from; i < to;) {
        size_t end = behind(layout, i);
        while (end < to && !begins_clause(layout, end)) {
            end = behind(layout, end);
        }
        lay_clause(layout, i, end, indent + (begins_join(layout, i) ? STEP : 0));
        i = end;
    }
}

/* False where the text has lines of its own, or parentheses without a partner. */
static bool read_tokens(struct layout *layout, enum dialect dialect)
{
    struct sql_lexer lexer = {
        .text = layout->sql, .length = strlen(layout->sql), .dialect = dialect, .comments = true};
    struct sql_token token;
    bool plain = strpbrk(layout->sql, "\n\r") == NULL;
    while (plain && sql_next(&lexer, &token)) {
        plain = token.kind != SQL_COMMENT && !token.broken;
        layout->tokens = arena_grow(layout->arena, layout->tokens, layout->count, &layout->token_capacity,
                                    sizeof *layout->tokens);
        layout->tokens[layout->count++] = token;
    }
    layout->closing = ARENA_ARRAY(layout->arena, size_t, layout->count + 1);
    size_t *open = ARENA_ARRAY(layout->arena, size_t, layout->count + 1), depth = 0;
    for (size_t i = 0; plain && i < layout->count; i++) {
        layout->closing[i] = i;
        if (is_symbol(layout, i, '(')) {
            open[depth++] = i;
        } else if (is_symbol(layout, i, ')')) {
            plain = depth > 0;
            depth -= depth > 0;
            layout->closing[open[depth]] = i;
        }
    }
    return plain && depth == 0;
}

size_t answer_lay_out(struct arena *arena, const struct askdb *askdb, const char *sql, size_t width,
                      const struct answer_piece **ret_pieces)
{
    struct layout layout = {.arena = arena, .sql = sql, .width = width};
    if (!read_tokens(&layout, askdb->catalog->dialect)) {
        struct answer_piece *whole = ARENA_NEW(arena, struct answer_piece);
        *whole = (struct answer_piece){.end = strlen(sql), .indent = ANSWER_SAME_LINE};
        *ret_pieces = whole;
        return 1;
    }
    if (width_of(&layout, 0, layout.count) <= SHORT) {
        put_flat(&layout, 0, layout.count);
    } else {
        lay_query(&layout, 0, layout.count, 0);
        layout.pieces[0].indent = ANSWER_SAME_LINE;
    }
    *ret_pieces = layout.pieces;
    return layout.piece_count;
}
