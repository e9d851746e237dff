#include "exec/view_text.h"

#include "sql/lex.h"

#include <string.h>

enum { MOST_TOKENS = 20000 };

struct reader {
    struct arena *arena;
    struct arena *scratch; /* of the tokens */
    const char *text;
    struct sql_token *tokens;
    size_t count, at;
    struct view_shape *shape;
    size_t source_capacity, output_capacity, equality_capacity;
    struct bracket *brackets; /* [count], of the tokens that open one */
    size_t before;            /* equalities when the condition began */
    bool alternative;         /* the condition is an OR */
};

struct bracket {
    size_t behind;    /* the token that closes it */
    bool alternative; /* an OR stands in it, and in no bracket within */
};

static bool is_word(const struct reader *reader, size_t at, const char *word)
{
    return at < reader->count && sql_token_is_word(reader->text, &reader->tokens[at], word);
}

static bool is_any(const struct reader *reader, size_t at, const char *const *words)
{
    return at < reader->count && sql_token_is_any(reader->text, &reader->tokens[at], words);
}

static bool is_symbol(const struct reader *reader, size_t at, char symbol)
{
    return at < reader->count && sql_token_is_symbol(reader->text, &reader->tokens[at], symbol);
}

/* Words that end a list of the statement, or begin a part of it. */
static const char *const clauses[] = {"from",  "where",  "group",     "having", "order",
                                      "limit", "offset", "union",     "except", "fetch",
                                      "for",   "window", "intersect", "values", NULL};
static const char *const joins[] = {"join",  "left",    "right", "full", "inner",
                                    "cross", "natural", "outer", NULL};
static const char *const conditions[] = {"on", "using", NULL};

static bool is_name(const struct reader *reader, size_t at)
{
    if (at >= reader->count) {
        return false;
    }
    enum sql_token_kind kind = reader->tokens[at].kind;
    return kind == SQL_QUOTED ||
           (kind == SQL_WORD && !is_any(reader, at, clauses) && !is_any(reader, at, joins) &&
            !is_any(reader, at, conditions) && !is_word(reader, at, "as"));
}

static const char *name_at(const struct reader *reader, size_t at)
{
    const char *text = sql_token_text(reader->arena, reader->text, &reader->tokens[at]);
    return text != NULL ? text : "";
}

/* Begins an alternative: what stands beside it need not hold. */
static const char *const alternatives[] = {"or", "case", NULL};

/* One pass, however deep they are: the server puts two around each part of a condition. */
static void match_brackets(struct reader *reader)
{
    struct bracket *brackets = ARENA_ARRAY(reader->scratch, struct bracket, reader->count);
    size_t open =
        0; /* behind the innermost that is open, whose .behind is meanwhile that of the one around it */
    for (size_t at = 0; at < reader->count; at++) {
        if (is_symbol(reader, at, '(')) {
            brackets[at] = (struct bracket){.behind = open};
            open = at + 1;
        } else if (is_symbol(reader, at, ')') && open > 0) {
            struct bracket *closed = &brackets[open - 1];
            open = closed->behind;
            closed->behind = at + 1;
        } else if (open > 0 && is_any(reader, at, alternatives)) {
            brackets[open - 1].alternative = true;
        }
    }
    while (open > 0) {
        struct bracket *left = &brackets[open - 1];
        open = left->behind;
        left->behind = reader->count;
    }
    reader->brackets = brackets;
}

/* Behind the bracket that closes the one at `at`. */
static size_t behind_brackets(const struct reader *reader, size_t at)
{
    return at >= reader->count ? at : is_symbol(reader, at, '(') ? reader->brackets[at].behind : at + 1;
}

/* ---- what it gives ---- */

/* count(*), sum(x) FILTER (...), but not sum(x) OVER (...) */
static bool has_aggregate(const struct reader *reader, size_t start, size_t end)
{
    static const char *const aggregates[] = {
        "count",        "sum",       "avg",     "min",      "max",      "total",     "string_agg",
        "group_concat", "array_agg", "bool_or", "bool_and", "json_agg", "jsonb_agg", "percentile_cont",
        "stddev",       "variance",  NULL};
    static const char *const filter[] = {"filter", NULL};
    for (size_t i = start; i + 1 < end; i++) {
        if (is_any(reader, i, aggregates) && is_symbol(reader, i + 1, '(')) {
            size_t behind = behind_brackets(reader, i + 1);
            behind = is_any(reader, behind, filter) ? behind_brackets(reader, behind + 1) : behind;
            if (!is_word(reader, behind, "over")) {
                return true;
            }
        }
    }
    return false;
}

/* "name", "source.name", "schema.source.name" from `start` on; returns where it ends, `start` where there is
 * no such name. */
static size_t read_column(const struct reader *reader, size_t start, size_t end,
                          struct view_output *ret_output)
{
    size_t at = start, parts = 0;
    *ret_output = (struct view_output){0};
    while (at < end && (is_name(reader, at) || (parts > 0 && is_symbol(reader, at, '*')))) {
        ret_output->source = parts > 0 ? ret_output->column : NULL;
        ret_output->star = is_symbol(reader, at, '*');
        ret_output->column = ret_output->star ? NULL : name_at(reader, at);
        parts++;
        at++;
        if (!is_symbol(reader, at, '.') || ret_output->star) {
            return at;
        }
        at++;
    }
    return start;
}

static void add_output(struct reader *reader, size_t start, size_t end)
{
    struct view_output output = {0};
    if (is_symbol(reader, start, '*') && end == start + 1) {
        output.star = true;
    } else {
        size_t at = read_column(reader, start, end, &output);
        at += at < end && is_word(reader, at, "as") ? 1 : 0;
        bool plain = at > start && (at == end || (at + 1 == end && is_name(reader, at)));
        output = plain ? output : (struct view_output){0};
    }
    struct view_shape *shape = reader->shape;
    shape->outputs = arena_grow(reader->arena, shape->outputs, shape->output_count, &reader->output_capacity,
                                sizeof output);
    shape->outputs[shape->output_count++] = output;
    shape->grouped = shape->grouped || has_aggregate(reader, start, end);
}

static void read_outputs(struct reader *reader)
{
    size_t start = reader->at;
    while (reader->at < reader->count && !is_any(reader, reader->at, clauses)) {
        if (is_symbol(reader, reader->at, '(')) {
            reader->at = behind_brackets(reader, reader->at);
        } else if (is_symbol(reader, reader->at, ',')) {
            add_output(reader, start, reader->at);
            start = ++reader->at;
        } else {
            reader->at++;
        }
    }
    add_output(reader, start, reader->at);
}

/* ---- what it reads ---- */

static void add_equality(struct reader *reader, const struct view_output *left,
                         const struct view_output *right)
{
    struct view_shape *shape = reader->shape;
    if (shape->equality_count == VIEW_MOST_EQUALITIES) {
        return;
    }
    shape->equalities = arena_grow(reader->arena, shape->equalities, shape->equality_count,
                                   &reader->equality_capacity, sizeof *shape->equalities);
    shape->equalities[shape->equality_count++] =
        (struct view_equality){left->source, left->column, right->source, right->column};
}

static bool is_part_of_condition(const struct reader *reader, size_t at)
{
    static const char *const before[] = {"on", "where", "and", NULL};
    return at > 0 && (is_any(reader, at - 1, before) || is_symbol(reader, at - 1, '('));
}

static bool is_end_of_part(const struct reader *reader, size_t at)
{
    return at >= reader->count || is_symbol(reader, at, ')') || is_symbol(reader, at, ',') ||
           is_symbol(reader, at, ';') || is_word(reader, at, "and") || is_word(reader, at, "or") ||
           is_any(reader, at, joins) || is_any(reader, at, clauses);
}

/* a.x = b.y at the place, as all of a part of a condition; returns where it ends. */
static size_t read_equality(struct reader *reader, size_t at)
{
    struct view_output left, right;
    size_t middle = is_part_of_condition(reader, at) ? read_column(reader, at, reader->count, &left) : at;
    if (middle == at || !is_symbol(reader, middle, '=')) {
        return at;
    }
    size_t end = read_column(reader, middle + 1, reader->count, &right);
    if (end == middle + 1 || !is_end_of_part(reader, end) || left.column == NULL || right.column == NULL) {
        return at;
    }
    add_equality(reader, &left, &right);
    return end;
}

static bool is_subquery(const struct reader *reader, size_t at)
{
    static const char *const begins[] = {"select", "with", "values", NULL};
    return is_symbol(reader, at, '(') && is_any(reader, at + 1, begins);
}

/* Brackets of a condition whose equalities hold in every row: none of a call or of NOT, compared with
 * anything, or with OR. */
static bool is_entered(const struct reader *reader, size_t at)
{
    return is_part_of_condition(reader, at) && !is_subquery(reader, at) &&
           !reader->brackets[at].alternative && is_end_of_part(reader, behind_brackets(reader, at));
}

static void begin_condition(struct reader *reader)
{
    reader->before = reader->shape->equality_count;
    reader->alternative = false;
}

/* Goes a step on in a condition, of which the equalities are kept that hold in every row. */
static size_t read_condition(struct reader *reader, size_t at)
{
    if (is_symbol(reader, at, '(')) {
        return is_entered(reader, at) ? at + 1 : behind_brackets(reader, at);
    }
    if (is_any(reader, at, alternatives)) {
        reader->alternative = true;
        reader->shape->equality_count = reader->before;
    }
    size_t next = reader->alternative ? at : read_equality(reader, at);
    return next > at ? next : at + 1;
}

/* USING (x, y) joins the newest source to one before it that has the column. */
static size_t read_using(struct reader *reader, size_t at)
{
    const struct view_shape *shape = reader->shape;
    size_t end = behind_brackets(reader, at);
    for (size_t i = at; i < end && shape->source_count > 1; i++) {
        for (size_t s = 0; is_name(reader, i) && s + 1 < shape->source_count; s++) {
            const struct view_source *left = &shape->sources[s],
                                     *right = &shape->sources[shape->source_count - 1];
            const char *column = name_at(reader, i);
            add_equality(reader,
                         &(struct view_output){.source = left->alias[0] != '\0' ? left->alias : left->name,
                                               .column = column},
                         &(struct view_output){.source = right->alias[0] != '\0' ? right->alias : right->name,
                                               .column = column});
        }
    }
    return end;
}

static size_t read_source(struct reader *reader, size_t at)
{
    struct view_source source = {"", "", ""};
    if (is_symbol(reader, at, '(')) {
        at = behind_brackets(reader, at);
    } else {
        for (; is_name(reader, at); at++) {
            source.schema = source.name;
            source.name = name_at(reader, at);
            if (!is_symbol(reader, ++at, '.')) {
                break;
            }
        }
        if (is_symbol(reader, at, '(')) { /* a function */
            at = behind_brackets(reader, at);
            source = (struct view_source){"", "", ""};
        }
    }
    at += is_word(reader, at, "as") ? 1 : 0;
    if (is_name(reader, at)) {
        source.alias = name_at(reader, at++);
        at = is_symbol(reader, at, '(') ? behind_brackets(reader, at) : at;
    }
    struct view_shape *shape = reader->shape;
    shape->sources = arena_grow(reader->arena, shape->sources, shape->source_count, &reader->source_capacity,
                                sizeof source);
    shape->sources[shape->source_count++] = source;
    return at;
}

/* FROM: brackets around joins are passed over, those around a SELECT are one source that is not known. */
static void read_sources(struct reader *reader)
{
    bool expected = true, condition = false;
    size_t at = reader->at;
    static const char *const ends[] = {"where",  "group", "having", "order",  "limit",     "offset", "union",
                                       "except", "fetch", "for",    "window", "intersect", NULL};
    while (at < reader->count && !is_any(reader, at, ends)) {
        if (expected && is_symbol(reader, at, '(') && !is_subquery(reader, at)) {
            at++;
        } else if (expected && (is_name(reader, at) || is_symbol(reader, at, '('))) {
            at = read_source(reader, at);
            expected = false;
        } else if (is_word(reader, at, "join") || (is_symbol(reader, at, ',') && !condition)) {
            expected = true;
            condition = false;
            at++;
        } else if (is_word(reader, at, "using")) {
            at = read_using(reader, at + 1);
        } else if (is_word(reader, at, "on")) {
            begin_condition(reader);
            condition = true;
            at++;
        } else {
            at = condition ? read_condition(reader, at) : at + 1;
        }
    }
    reader->at = at;
}

/* WHERE joins too. */
static void read_rest(struct reader *reader)
{
    static const char *const sets[] = {"union", "except", "intersect", NULL};
    begin_condition(reader);
    while (reader->at < reader->count) {
        reader->shape->opaque = reader->shape->opaque || is_any(reader, reader->at, sets);
        reader->shape->grouped = reader->shape->grouped || (is_word(reader, reader->at, "group") &&
                                                            is_word(reader, reader->at + 1, "by"));
        reader->at = read_condition(reader, reader->at);
    }
}

static void take_tokens(struct reader *reader, enum dialect dialect)
{
    struct sql_lexer lexer = {.text = reader->text, .length = strlen(reader->text), .dialect = dialect};
    struct sql_token token;
    size_t capacity = 0;
    while (reader->count < MOST_TOKENS && sql_next(&lexer, &token)) {
        reader->tokens =
            arena_grow(reader->scratch, reader->tokens, reader->count, &capacity, sizeof *reader->tokens);
        reader->tokens[reader->count++] = token;
    }
}

static void read_view(struct reader *reader)
{
    if (is_word(reader, 0, "create")) {
        while (reader->at < reader->count && !is_word(reader, reader->at, "as")) {
            reader->at++;
        }
        reader->at++;
    }
    if (!is_word(reader, reader->at, "select") || reader->count == MOST_TOKENS) {
        reader->shape->opaque = true;
        return;
    }
    reader->at++;
    if (is_word(reader, reader->at, "distinct")) {
        reader->shape->grouped = true;
        reader->at++;
    }
    reader->at += is_word(reader, reader->at, "all") ? 1 : 0;
    read_outputs(reader);
    if (is_word(reader, reader->at, "from")) {
        reader->at++;
        read_sources(reader);
    }
    read_rest(reader);
}

struct view_shape *exec_view_text_read(struct arena *arena, enum dialect dialect, const char *text)
{
    struct reader reader = {.arena = arena,
                            .scratch = arena_create(),
                            .text = text,
                            .shape = ARENA_NEW(arena, struct view_shape)};
    take_tokens(&reader, dialect);
    match_brackets(&reader);
    read_view(&reader);
    arena_destroy(reader.scratch);
    return reader.shape;
}
