/* Where a parameter may stand in SQL. Its value becomes a string or a number in parentheses, which is one
 * literal wherever this lets it through, and so never a name, a call, a comment, or a part of another token:
 * - it is a token of its own to both dialects: outside of quotes, brackets and comments, and with nothing
 * glued to it that could join it;
 * - what is before it calls for a value: an operator, '(' or ',' of no list of tables or names, or one of a
 * few keywords; behind any other word a number in parentheses would be a call, and a string a name;
 * - it is no item of ORDER BY, GROUP BY or DISTINCT ON, whatever signs and parentheses are around it: there a
 * number is a column's; nor does it begin a window, where a string is a name;
 * - what is behind it does not go on with it: no string, name, number, '.', '(' or '['. */
#include "catalog/dialect.h"
#include "sql/lex.h"
#include "validate/validate.h"

#include <ctype.h>
#include <string.h>

/* Inside of one pair of parentheses. */
struct level {
    bool tables;    /* what follows '(' or ',' is a table */
    bool names;     /* what stands here is no value */
    bool with;      /* of WITH, until its query begins */
    bool positions; /* a number that is an item here is the place of a column */
    bool windows;   /* of WINDOW, whose parentheses begin with a name */
    bool window;    /* behind OVER or of WINDOW: SQLite takes a string at its beginning for a name */
};

struct places {
    struct arena *arena;
    struct sql_lexer lexer;
    struct level *levels; /* the last is the innermost; never empty */
    size_t depth, capacity;
    struct sql_token before, at; /* the last two tokens; of no length where there is none */
};

static const char WITHIN[] = "a parameter in SQL stands without quotes, outside of comments and brackets: it "
                             "becomes a literal";
static const char GLUED[] =
    "a parameter in SQL stands between blanks, parentheses, commas or operators: nothing is "
    "glued to it";
static const char NO_VALUE[] =
    "a parameter in SQL stands where a value does: behind an operator, '(', ',' or a "
    "keyword like AND; for a type write CAST({{name}} AS type)";
static const char POSITION[] =
    "a parameter in SQL stands for a value: as an item of ORDER BY, GROUP BY or DISTINCT ON a number is "
    "the place of a column; write CASE {{name}} WHEN ... END";

size_t validate_parameter_length(const char *text)
{
    size_t name = strncmp(text, "{{", 2) == 0 ? strcspn(text + 2, "{}") : 0;
    return name > 0 && strncmp(text + 2 + name, "}}", 2) == 0 ? name + 4 : 0;
}

static const char *next_parameter(const char *text)
{
    while (*text != '\0' && validate_parameter_length(text) == 0) {
        text += strcspn(text + 1, "{") + 1;
    }
    return *text != '\0' ? text : NULL;
}

static bool is_glued(const char *text, const char *at, size_t length)
{
    static const char joins_before[] = "'\"`$-.:@#?&\\{}[]", joins_after[] = "'\"`$.@#?\\{}[]";
    unsigned char before = at > text ? (unsigned char)at[-1] : ' ', after = (unsigned char)at[length];
    bool joined = isalnum(before) || before == '_' || before >= 0x80 || strchr(joins_before, before) != NULL;
    bool joins = isalnum(after) || after == '_' || after >= 0x80 ||
                 (after != '\0' && strchr(joins_after, after) != NULL);
    bool cast = after != ':' || at[length + 1] == ':';
    return joined || joins || !cast;
}

/* Words behind which only a value can stand in both dialects. */
static const char *const calling[] = {"select", "distinct", "all",  "where", "and",  "or",   "not",   "on",
                                      "having", "between",  "when", "then",  "else", "case", "limit", NULL};

/* Words that are names where an expression begins, and call for a value only behind these. */
static const struct {
    const char *word;
    const char *const *before; /* NULL: behind a value, or behind NOT */
} operators[] = {
    {"like", NULL},
    {"ilike", NULL},
    {"glob", NULL},
    {"regexp", NULL},
    {"match", NULL},
    {"escape", NULL},
    {"offset", NULL},
    {"is", NULL},
    {"by", (const char *const[]){"group", "order", "partition", NULL}},
    {"to", (const char *const[]){"similar", NULL}},
    {"zone", (const char *const[]){"time", NULL}},
    {"symmetric", (const char *const[]){"between", NULL}},
    {"from", (const char *const[]){"distinct", NULL}},
};

static bool ends_value(const char *text, const struct sql_token *token)
{
    switch (token->kind) {
    case SQL_WORD:
        return sql_token_is_word(text, token, "not") || !sql_token_is_any(text, token, calling);
    case SQL_QUOTED:
    case SQL_STRING:
    case SQL_NUMBER:
    case SQL_PARAMETER:
        return true;
    case SQL_SYMBOL:
        return strchr(")]", text[token->start]) != NULL;
    case SQL_OTHER:
    case SQL_COMMENT:
    case SQL_BLANK:
    case SQL_END:
        break;
    }
    return false;
}

static bool is_calling(const char *text, const struct sql_token *before, const struct sql_token *word)
{
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        if (sql_token_is_word(text, word, operators[i].word)) {
            return operators[i].before != NULL ? sql_token_is_any(text, before, operators[i].before)
                                               : ends_value(text, before);
        }
    }
    return sql_token_is_any(text, word, calling);
}

/* Does what stands before call for a value? */
static bool calls_for_value(const struct places *places)
{
    const char *text = places->lexer.text;
    const struct sql_token *at = &places->at;
    const struct level *level = &places->levels[places->depth - 1];
    if (at->end == 0 || level->names) {
        return false;
    }
    if (at->kind == SQL_WORD) {
        return is_calling(text, &places->before, at);
    }
    bool list = sql_token_is_symbol(text, at, '(') || sql_token_is_symbol(text, at, ',');
    bool name = (list && level->tables) || (sql_token_is_symbol(text, at, '(') && level->window);
    return at->kind == SQL_SYMBOL && strchr("(,=<>+-*/%|&~^!", text[at->end - 1]) != NULL && !name;
}

static bool begins_item(const char *text, const struct sql_token *before)
{
    static const char *const by[] = {"by", NULL};
    return sql_token_is_any(text, before, by) || sql_token_is_symbol(text, before, '(') ||
           sql_token_is_symbol(text, before, ',');
}

static bool is_sign(const char *text, const struct sql_token *token)
{
    return sql_token_is_symbol(text, token, '-') || sql_token_is_symbol(text, token, '+');
}

/* Does an item of a list begin behind the last token? Signs before it are a part of it. */
static bool is_at_item(const struct places *places)
{
    static const char *const sets[] = {"distinct", "all", NULL}, *const by[] = {"by", NULL};
    const char *text = places->lexer.text;
    const struct sql_token *at = &places->at, *before = &places->before;
    bool is_set = sql_token_is_any(text, at, sets) && sql_token_is_any(text, before, by);
    bool is_signed = is_sign(text, at) && (begins_item(text, before) || is_sign(text, before) ||
                                           sql_token_is_any(text, before, sets));
    return begins_item(text, at) || is_set || is_signed;
}

/* Would a number be the place of a column? */
static bool is_position(const struct places *places)
{
    return places->levels[places->depth - 1].positions && is_at_item(places);
}

/* Not one of the dialect's own. */
static bool is_parameter(const char *text, const struct sql_token *token)
{
    return token->kind == SQL_PARAMETER && text[token->start] == '{';
}

/* Would the next token go on with the parameter before it? */
static bool goes_on(const struct places *places, const struct sql_token *next)
{
    if (!is_parameter(places->lexer.text, &places->at)) {
        return false;
    }
    bool mark = next->kind == SQL_SYMBOL || next->kind == SQL_OTHER;
    return next->kind == SQL_STRING || next->kind == SQL_QUOTED || next->kind == SQL_NUMBER ||
           (mark && strchr(".([{", places->lexer.text[next->start]) != NULL);
}

static void open_level(struct places *places)
{
    static const char *const tables[] = {"from", "join", "lateral", NULL};
    static const char *const query[] = {"as", "materialized", NULL};
    /* of lists of items; and of what SQLite looks through */
    static const char *const lists[] = {"rollup", "cube", "sets", "likely", "unlikely", "likelihood", NULL};
    const char *text = places->lexer.text;
    const struct sql_token *at = &places->at;
    const struct level *outer = &places->levels[places->depth - 1];
    bool within = sql_token_is_any(text, at, tables) || sql_token_is_symbol(text, at, ',') ||
                  sql_token_is_symbol(text, at, '(');
    bool named = outer->with && at->kind != SQL_SYMBOL && !sql_token_is_any(text, at, query);
    bool items = is_at_item(places) || sql_token_is_any(text, at, lists);
    bool window =
        sql_token_is_word(text, at, "over") || (outer->windows && sql_token_is_word(text, at, "as"));
    bool distinct = sql_token_is_word(text, at, "on") && sql_token_is_word(text, &places->before, "distinct");
    struct level level = {.tables = outer->tables && within,
                          .names = named || sql_token_is_word(text, at, "using"),
                          .positions = (outer->positions && items) || distinct,
                          .window = window};
    places->levels =
        arena_grow(places->arena, places->levels, places->depth, &places->capacity, sizeof level);
    places->levels[places->depth++] = level;
}

static void take_word(struct places *places, const struct sql_token *token)
{
    static const char *const ends[] = {"select", "values", "where",     "group",  "having", "window",
                                       "order",  "limit",  "intersect", "except", "union",  NULL};
    static const char *const ordering[] = {"order", "group", NULL};
    const char *text = places->lexer.text;
    struct level *level = &places->levels[places->depth - 1];
    if (sql_token_is_any(text, token, ends)) {
        level->tables = level->with = level->positions = false;
        level->windows = sql_token_is_word(text, token, "window");
    } else if (sql_token_is_word(text, token, "join")) {
        level->tables = true;
    } else if (sql_token_is_word(text, token, "from")) {
        level->tables = level->tables || !sql_token_is_word(text, &places->at, "distinct");
    } else if (sql_token_is_word(text, token, "by")) {
        level->positions = sql_token_is_any(text, &places->at, ordering);
    } else if (sql_token_is_word(text, token, "with")) {
        level->with = places->at.end == 0 || sql_token_is_symbol(text, &places->at, '(');
    }
}

static void take(struct places *places, const struct sql_token *token)
{
    if (token->kind == SQL_WORD) {
        take_word(places, token);
    } else if (sql_token_is_symbol(places->lexer.text, token, '(') ||
               (token->kind == SQL_PARAMETER &&
                token->broken)) { /* of numeric(10, 2), SQLite's ::numeric(10, */
        open_level(places);
    } else if (sql_token_is_symbol(places->lexer.text, token, ')') && places->depth > 1) {
        places->depth--;
    }
    places->before = places->at;
    places->at = *token;
}

/* NULL, or what is wrong with the parameter that stands first at or behind the last token. */
static const char *check_places(struct places *places)
{
    const char *text = places->lexer.text, *parameter = next_parameter(text);
    struct sql_token token;
    while (parameter != NULL && sql_next(&places->lexer, &token)) {
        size_t start = (size_t)(parameter - text), length = validate_parameter_length(parameter);
        bool here = token.start == start && token.kind == SQL_OTHER;
        if (!here && token.end > start) {
            return WITHIN;
        }
        if (here && is_glued(text, parameter, length)) {
            return GLUED;
        }
        if ((here && !calls_for_value(places)) || goes_on(places, &token)) {
            return NO_VALUE;
        }
        if (here && is_position(places)) {
            return POSITION;
        }
        if (here) {
            token.kind = SQL_PARAMETER;
            token.end = places->lexer.offset = start + length;
            parameter = next_parameter(text + token.end);
        }
        take(places, &token);
    }
    if (parameter == NULL && sql_next(&places->lexer, &token) && goes_on(places, &token)) {
        return NO_VALUE;
    }
    return parameter != NULL ? WITHIN : NULL;
}

const char *validate_template(struct arena *arena, const char *sql)
{
    const char *fault = NULL;
    for (size_t i = 0; i < DIALECT_COUNT && fault == NULL; i++) {
        struct places places = {.arena = arena,
                                .lexer = {.text = sql, .length = strlen(sql), .dialect = (enum dialect)i}};
        places.levels = arena_grow(arena, NULL, 0, &places.capacity, sizeof *places.levels);
        places.levels[places.depth++] = (struct level){0};
        fault = check_places(&places);
    }
    return fault;
}
