#include "validate/lint/lint.h"
#include "catalog/digits.h"

#include "catalog/dialect.h"
#include "validate/lint/block.h"
#include "validate/lint/fault.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MAX_TOKENS = 3000 }; /* what a person wrote is shorter, and the work grows with the square */

static const char *label(const struct block *block, size_t item)
{
    return block_text(block, &block->items[item].alias);
}

static const struct catalog_column *column_at(const struct block *block, int32_t column)
{
    return &block->statement->catalog->columns[column];
}

static const char *column_label(const struct block *block, int32_t column)
{
    const struct catalog_column *entry = column_at(block, column);
    return arena_printf(block->statement->arena, "%s.%s",
                        block->statement->catalog->tables[entry->table].name, entry->name);
}

static void warn(const struct block *block, enum warning_code code, size_t first, size_t last,
                 const char *message)
{
    statement_warn(block->statement, code, block->words[first].token.start, block->words[last].token.end,
                   message);
}

/* --- joins --- */

/* A subquery in a condition may link the tables around it. */
static bool has_inner_condition(const struct block *block)
{
    for (size_t at = 0; at + 1 < block->count; at++) {
        bool condition = block->words[at].clause == CLAUSE_ON || block->words[at].clause == CLAUSE_WHERE;
        if (condition && block_symbol(block, at, '(') && block_symbol(block, at + 1, ')')) {
            return true;
        }
    }
    return false;
}

static void check_cartesian(const struct block *block)
{
    if (has_inner_condition(block)) {
        return;
    }
    size_t first = LINT_ITEMS;
    for (size_t i = 0; i < block->item_count; i++) {
        if (block->items[i].table < 0) {
            continue;
        }
        if (first == LINT_ITEMS) {
            first = i;
        } else if (block->items[i].group != block->items[first].group) {
            statement_warn(block->statement, WARNING_CARTESIAN_PRODUCT, block->items[i].name.start,
                           block->items[i].alias.end,
                           arena_printf(block->statement->arena,
                                        "cartesian product: no condition links %s and %s",
                                        label(block, first), label(block, i)));
            return;
        }
    }
}

/* Does a condition name the column of the item? */
static bool is_limited(const struct block *block, size_t item, int32_t column)
{
    bool found = false;
    for (size_t at = 0; at < block->count && !found; at++) {
        struct reference reference;
        bool condition = block->words[at].clause == CLAUSE_ON || block->words[at].clause == CLAUSE_WHERE;
        found = condition && block_reference(block, at, &reference) && reference.item == item &&
                reference.column == column;
    }
    return found;
}

/* The key that the edge joins on if its rows are of one type; NULL: none. */
static const struct catalog_key *typed_key(const struct block *block, const struct edge *edge,
                                           size_t *ret_side)
{
    const struct catalog *catalog = block->statement->catalog;
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        for (size_t side = 0; side < 2 && catalog_key_is_typed(catalog, key); side++) {
            if (key->from_columns[0] == edge->column[side] && key->to_columns[0] == edge->column[1 - side]) {
                *ret_side = side;
                return key;
            }
        }
    }
    return NULL;
}

static void check_types(const struct block *block)
{
    for (size_t i = 0; i < block->edge_count; i++) {
        size_t side = 0;
        const struct edge *edge = &block->edges[i];
        const struct catalog_key *key = typed_key(block, edge, &side);
        if (key == NULL || is_limited(block, edge->item[side], key->constant_column)) {
            continue;
        }
        const struct item *from = &block->items[edge->item[side]];
        statement_warn(
            block->statement, WARNING_OTHER_TYPES, from->name.start, from->alias.end,
            arena_printf(block->statement->arena,
                         "other types: %s refers to %s only where %s = '%s'; ids of other tables match too",
                         column_label(block, key->from_columns[0]),
                         block->statement->catalog->tables[key->to_table].name,
                         column_at(block, key->constant_column)->name, key->constant));
    }
}

/* At most one row of item `to` has given values in the columns that the edges join it to `from` by. */
static bool is_unique(const struct block *block, size_t from, size_t to)
{
    const struct catalog *catalog = block->statement->catalog;
    const struct catalog_table *table = &catalog->tables[block->items[to].table];
    size_t primary = 0, joined = 0;
    for (int32_t i = 0; i < table->column_count; i++) {
        primary += catalog->columns[table->first_column + i].primary ? 1 : 0;
    }
    for (size_t i = 0; i < block->edge_count; i++) {
        const struct edge *edge = &block->edges[i];
        for (size_t side = 0; side < 2; side++) {
            if (edge->item[side] == to && edge->item[1 - side] == from) {
                const struct catalog_column *column = &catalog->columns[edge->column[side]];
                joined += column->primary ? 1 : 0;
                if (column->unique) {
                    return true;
                }
            }
        }
    }
    return primary > 0 && joined >= primary;
}

/* An item whose rows repeat those of `start`, or LINT_ITEMS: across the joins, from one to many. */
static size_t repeated_by(const struct block *block, size_t start)
{
    bool seen[LINT_ITEMS] = {false};
    size_t queue[LINT_ITEMS], count = 1;
    queue[0] = start;
    seen[start] = true;
    for (size_t next = 0; next < count; next++) {
        for (size_t i = 0; i < block->edge_count; i++) {
            for (size_t side = 0; side < 2; side++) {
                size_t to = block->edges[i].item[1 - side];
                if (block->edges[i].item[side] != queue[next] || seen[to]) {
                    continue;
                }
                if (!is_unique(block, queue[next], to)) {
                    return to;
                }
                seen[to] = true;
                queue[count++] = to;
            }
        }
    }
    return LINT_ITEMS;
}

/* --- aggregates --- */

static bool is_call(const struct block *block, size_t at, const char *const *names)
{
    for (; *names != NULL && block_symbol(block, at + 1, '('); names++) {
        if (block_word(block, at, *names)) {
            return true;
        }
    }
    return false;
}

static const char *const adding[] = {"sum", "avg", "count", "total", "stddev", "variance", NULL};
static const char *const picking[] = {"min", "max", NULL};
static const char *const listing[] = {
    "group_concat", "string_agg", "json_group_array", "json_group_object", "array_agg", "json_agg", NULL};

static bool is_aggregate(const struct block *block, size_t at)
{
    bool any = is_call(block, at, adding) || is_call(block, at, listing) || is_call(block, at, picking);
    if (!any) {
        return false;
    }
    size_t after = block_closing(block, at + 1);
    for (size_t i = at + 2; is_call(block, at, picking) && i + 1 < after; i++) {
        if (block_symbol(block, i, ',') && block->words[i].depth == block->words[at].depth + 1) {
            return false; /* max(a, b) of SQLite is no aggregate */
        }
    }
    after = block_word(block, after, "filter") ? block_closing(block, after + 1) : after;
    return !block_word(block, after, "over");
}

static bool counts_rows(const struct block *block, size_t at)
{
    return block_word(block, at, "count") && block_symbol(block, at + 1, '(') &&
           block_symbol(block, at + 2, '*') && block_symbol(block, at + 3, ')') &&
           !block_word(block, at + 4, "filter") && !block_word(block, at + 4, "over");
}

/* count(*) counts rows of the join: those of the table that is at the many end of all joins. Where there is
 * none it counts pairs, and where it stands twice it cannot count two things. */
static void check_counts(const struct block *block)
{
    size_t many = LINT_ITEMS, first = block->count;
    bool pairs = block->item_count > 1;
    for (size_t i = 0; i < block->item_count && pairs; i++) {
        size_t by = block->items[i].table >= 0 ? repeated_by(block, i) : LINT_ITEMS;
        many = i == 0 ? by : many;
        pairs = by < LINT_ITEMS;
    }
    for (size_t at = 0; at < block->count && block->item_count > 1; at++) {
        if (!counts_rows(block, at) || block->words[at].clause != CLAUSE_SELECT) {
            continue;
        }
        if (pairs) {
            warn(block, WARNING_FAN_OUT, at, at + 3,
                 arena_printf(block->statement->arena,
                              "fan-out: count(*) counts pairs: rows of %s are repeated for those of %s and "
                              "the other way round",
                              label(block, 0), label(block, many)));
            return;
        }
        if (first < block->count) {
            warn(block, WARNING_FAN_OUT, at, at + 3,
                 "fan-out: count(*) stands twice and counts the same rows of the join both times");
            return;
        }
        first = at;
    }
}

static void check_fan_out(const struct block *block)
{
    for (size_t at = 0; at < block->count; at++) {
        if (!is_call(block, at, adding) || block_word(block, at + 2, "distinct")) {
            continue;
        }
        size_t after = block_closing(block, at + 1), item = LINT_ITEMS;
        bool several = false;
        for (size_t i = at + 2; i < after && i < block->count; i++) {
            struct reference reference;
            if (block_reference(block, i, &reference)) {
                several = several || reference.column < 0 || (item < LINT_ITEMS && item != reference.item);
                item = reference.item;
            }
        }
        size_t many = several || item == LINT_ITEMS ? LINT_ITEMS : repeated_by(block, item);
        if (many < LINT_ITEMS && after <= block->count) {
            warn(block, WARNING_FAN_OUT, at, after - 1,
                 arena_printf(block->statement->arena,
                              "fan-out: a row of %s counts once for every row of %s that it is joined with",
                              label(block, item), label(block, many)));
        }
    }
}

/* --- columns that are neither grouped nor aggregated --- */

static bool same_words(const struct block *block, size_t a, size_t b, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        const struct sql_token *x = &block->words[a + i].token, *y = &block->words[b + i].token;
        const char *sql = block->statement->sql;
        if (x->end - x->start != y->end - y->start ||
            strncasecmp(sql + x->start, sql + y->start, x->end - x->start) != 0) {
            return false;
        }
    }
    return true;
}

/* Whether GROUP BY has the words, the place or the name of an output column, or the key of a column's table.
 */
static bool is_grouped(const struct block *block, size_t first, size_t length, size_t place,
                       const struct reference *reference)
{
    for (size_t at = 0; at < block->count; at++) {
        struct reference by;
        if (block->words[at].clause != CLAUSE_GROUP) {
            continue;
        }
        const struct sql_token *token = &block->words[at].token;
        if (token->kind == SQL_NUMBER && strtoul(block->statement->sql + token->start, NULL, 10) == place) {
            return true;
        }
        if (at + length <= block->count && block->words[at + length - 1].clause == CLAUSE_GROUP &&
            same_words(block, at, first, length)) {
            return true;
        }
        if (reference != NULL && block_reference(block, at, &by) && by.item == reference->item &&
            by.column >= 0 && (by.column == reference->column || column_at(block, by.column)->unique)) {
            return true;
        }
    }
    return false;
}

/* One output column: the words first .. end - 1. */
static bool check_output(const struct block *block, size_t first, size_t end, size_t place)
{
    size_t alias = end > first + 1 ? end - 1 : first;
    if (is_grouped(block, first, end - first, place, NULL) || is_grouped(block, alias, 1, place, NULL) ||
        (end > first + 2 && block_word(block, end - 2, "as") &&
         is_grouped(block, first, end - 2 - first, place, NULL))) {
        return true;
    }
    for (size_t at = first; at < end; at++) {
        struct reference reference;
        if (is_aggregate(block, at)) {
            at = block_closing(block, at + 1);
            at = (block_word(block, at, "filter") ? block_closing(block, at + 1) : at) - 1;
        } else if (block_reference(block, at, &reference) && !block_word(block, at == 0 ? 0 : at - 1, "as") &&
                   reference.column >= 0) {
            if (!is_grouped(block, reference.first, reference.after - reference.first, 0, &reference)) {
                warn(block, WARNING_UNGROUPED_COLUMN, reference.first, reference.after - 1,
                     arena_printf(
                         block->statement->arena,
                         "%s is neither grouped nor aggregated: its value comes from any row of the group",
                         column_label(block, reference.column)));
                return false;
            }
            at = reference.after - 1;
        }
    }
    return true;
}

static void check_grouping(const struct block *block)
{
    bool grouped = false, picked = false;
    size_t selected = 0;
    for (size_t at = 0; at < block->count; at++) {
        grouped = grouped || block->words[at].clause == CLAUSE_GROUP ||
                  (block->words[at].clause == CLAUSE_SELECT && is_aggregate(block, at));
        picked = picked || (block->words[at].clause == CLAUSE_SELECT && is_call(block, at, picking) &&
                            is_aggregate(block, at));
        selected += block->words[at].clause == CLAUSE_SELECT ? 1 : 0;
    }
    if (!grouped || picked) { /* beside one min or max, SQLite takes the row it came from */
        return;
    }
    size_t first = block_word(block, 1, "distinct") || block_word(block, 1, "all") ? 2 : 1, place = 1;
    for (size_t at = first; at <= selected; at++) {
        if (at == selected || (block_symbol(block, at, ',') && block->words[at].depth == 0)) {
            if (at > first && !check_output(block, first, at, place)) {
                return;
            }
            first = at + 1;
            place++;
        }
    }
}

/* --- comparisons with constants --- */

/* What the string says; NULL where there is none, or one with a letter before its quote. */
static const char *plain_string(const struct block *block, size_t at)
{
    bool string = at < block->count && block->words[at].token.kind == SQL_STRING;
    return string ? sql_token_text(block->statement->arena, block->statement->sql, &block->words[at].token)
                  : NULL;
}

static bool is_number(const char *text)
{
    char *end = NULL;
    strtod(text, &end);
    return end != text && *end == '\0';
}

static bool is_time(const char *text)
{
    static const char *const words[] = {"now",      "today",     "tomorrow", "yesterday",
                                        "infinity", "-infinity", "epoch",    NULL};
    for (size_t i = 0; words[i] != NULL; i++) {
        if (strcasecmp(text, words[i]) == 0) {
            return true;
        }
    }
    return (text[0] >= '0' && text[0] <= '9') || text[0] == '\0';
}

static void check_constant(const struct block *block, const struct reference *reference, size_t at,
                           bool equal)
{
    static const char *const kinds[] = {[COLUMN_TEXT] = "a text",
                                        [COLUMN_NUMBER] = "a number",
                                        [COLUMN_TIME] = "a date or time",
                                        [COLUMN_BOOLEAN] = "true or false",
                                        [COLUMN_OTHER] = ""};
    const struct catalog_column *column = column_at(block, reference->column);
    const char *text = plain_string(block, at);
    bool number = at < block->count && block->words[at].token.kind == SQL_NUMBER;
    bool calculated = at + 1 < block->count && block->words[at + 1].token.kind == SQL_SYMBOL &&
                      strchr("|+-*/%:.", block->statement->sql[block->words[at + 1].token.start]) != NULL;
    if (calculated || (text == NULL && !number)) {
        return;
    }
    bool numbers = column->digits != DIGITS_NONE && !column->text_storage;
    if (text != NULL && catalog_digits_written(column->digits)) {
        bool one = equal && catalog_digits_read(block->statement->arena, column->digits, text) != NULL;
        const char *told =
            arena_printf(block->statement->arena, "%s holds %s, which are not in order as texts",
                         column_label(block, reference->column), catalog_digits_name(column->digits));
        if (!one) {
            warn(block, WARNING_TYPE_MISMATCH, at, at, told);
        }
        return;
    }
    bool wrong = text != NULL ? (column->type == COLUMN_NUMBER && !is_number(text)) ||
                                    (column->type == COLUMN_TIME && (numbers || !is_time(text)))
                              : column->type == COLUMN_TEXT || (column->type == COLUMN_TIME && !numbers);
    if (wrong) {
        warn(block, WARNING_TYPE_MISMATCH, at, at,
             arena_printf(block->statement->arena, "%s is %s, compared with %s",
                          column_label(block, reference->column),
                          numbers ? catalog_digits_name(column->digits) : kinds[column->type],
                          text != NULL ? "a text" : "a number"));
    } else if (text != NULL && equal && column->type == COLUMN_TEXT) {
        statement_filters_by(block->statement, reference->column, text, block->words[at].token.start,
                             block->words[at].token.end);
    }
}

static bool is_comparison(const struct block *block, size_t at)
{
    static const char *const operators[] = {"=", "==", "<>", "!=", "<", "<=", ">", ">="};
    if (at >= block->count || block->words[at].token.kind != SQL_SYMBOL) {
        return false;
    }
    const struct sql_token *token = &block->words[at].token;
    const char *sql = block->statement->sql + token->start;
    for (size_t i = 0; i < sizeof operators / sizeof *operators; i++) {
        size_t length = strlen(operators[i]);
        if (token->end - token->start == length && strncmp(sql, operators[i], length) == 0) {
            return true;
        }
    }
    return false;
}

static void check_comparison(const struct block *block, const struct reference *reference)
{
    size_t at = reference->after;
    bool negated = block_word(block, at, "not");
    if (block_word(block, at + (negated ? 1 : 0), "in") && block_symbol(block, at + (negated ? 2 : 1), '(')) {
        size_t open = at + (negated ? 2 : 1), after = block_closing(block, open);
        for (size_t i = open + 1; i + 1 < after && i < block->count; i++) {
            check_constant(block, reference, i, !negated);
        }
        return;
    }
    if (is_comparison(block, at)) {
        check_constant(block, reference, at + 1, block->statement->sql[block->words[at].token.start] == '=');
    }
}

static void check_comparisons(const struct block *block)
{
    for (size_t at = 0; at < block->count; at++) {
        struct reference reference;
        enum clause clause = block->words[at].clause;
        bool condition = clause == CLAUSE_ON || clause == CLAUSE_WHERE || clause == CLAUSE_SELECT ||
                         clause == CLAUSE_HAVING;
        if (condition && block_reference(block, at, &reference) && reference.column >= 0) {
            check_comparison(block, &reference);
        }
    }
}

void lint(struct statement *statement)
{
    struct sql_lexer lexer = {
        .text = statement->sql, .length = statement->length, .dialect = statement->catalog->dialect};
    struct sql_token token, *tokens = NULL;
    size_t count = 0, capacity = 0;
    while (sql_next(&lexer, &token)) {
        tokens = arena_grow(statement->arena, tokens, count, &capacity, sizeof *tokens);
        tokens[count++] = token;
    }
    for (size_t i = 0; i < count && count <= MAX_TOKENS; i++) {
        if (sql_token_is_word(statement->sql, &tokens[i], "select")) {
            struct block block;
            block_read(statement, tokens, count, i, &block);
            if (!statement->products_told || statement->warning_count > 0) {
                check_cartesian(&block);
            }
            check_types(&block);
            check_fan_out(&block);
            check_counts(&block);
            if (dialect_row(statement->catalog->dialect)->loose_groups) {
                check_grouping(&block);
            }
            check_comparisons(&block);
        }
    }
    lint_fault(statement);
}
