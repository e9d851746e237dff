/* The tree as a sequence. */
#include "query/sequence_values.h"
#include "util/civil.h"

#include <stdlib.h>
#include <string.h>

struct writer {
    const struct sequence_space *space;
    int32_t *tokens;
    size_t count, capacity;
    const char *reason;
};

static void emit(struct writer *writer, int32_t token)
{
    if (writer->count >= writer->capacity) {
        writer->reason = "too long";
        return;
    }
    writer->tokens[writer->count++] = token;
}

static void fail(struct writer *writer, const char *reason)
{
    if (writer->reason == NULL) {
        writer->reason = reason;
    }
}

static void emit_value(struct writer *writer, int value)
{
    const struct catalog *catalog = writer->space->catalog;
    if (value < 0) {
        emit(writer, SEQ_VALUE);
    } else {
        emit(writer, SEQ_WORD_COUNT + (int32_t)(catalog->column_count + catalog->table_count) + value);
    }
}

static void write_query(struct writer *writer, const struct query *query);
static void write_pred(struct writer *writer, const struct pred *pred);

static void write_expr(struct writer *writer, const struct expr *expr);

static bool is_today(const struct sequence_space *space, const struct literal *literal)
{
    struct civil ignored;
    return literal->kind == LITERAL_TEXT && (space->now != NULL ? strcmp(literal->text, space->now) == 0
                                                                : civil_parse(literal->text, &ignored));
}

static bool is_this_year(const struct sequence_space *space, const struct literal *literal)
{
    struct civil now;
    return literal->kind == LITERAL_NUMBER && space->now != NULL && civil_parse(space->now, &now) &&
           strtod(literal->text, NULL) == now.year;
}

static void write_operand(struct writer *writer, const struct expr *expr, enum sequence_word word)
{
    if (expr->kind != EXPR_LITERAL) {
        write_expr(writer, expr);
    } else if (is_today(writer->space, &expr->literal)) {
        emit(writer, SEQ_NOW);
    } else if (expr->literal.kind == LITERAL_NUMBER) {
        emit_value(writer, sequence_find_value(writer->space, SEQUENCE_NUMBER, word, &expr->literal));
    } else {
        fail(writer, "arithmetic with a literal that is no number and not today");
    }
}

static void write_arithmetic(struct writer *writer, const struct expr *expr)
{
    enum sequence_word word = (enum sequence_word)(SEQ_ADD + expr->op);
    const struct expr *left = expr->left;
    emit(writer, word);
    bool year = expr->right->kind == EXPR_COLUMN ||
                (expr->right->kind == EXPR_BUCKET && expr->right->op == BUCKET_YEAR);
    if (word == SEQ_SUBTRACT && left->kind == EXPR_LITERAL && year &&
        is_this_year(writer->space, &left->literal)) {
        emit(writer, SEQ_NOW);
    } else {
        write_operand(writer, left, SEQ_SUBTRACT);
    }
    write_operand(writer, expr->right, word);
}

static void write_window(struct writer *writer, const struct expr *expr)
{
    if (expr->op == WINDOW_SHARE && expr->left->filter != NULL) {
        fail(writer, "a filtered aggregate's share of the total");
    }
    emit(writer, SEQ_SHARE + expr->op);
    write_expr(writer, expr->left);
}

static void write_expr(struct writer *writer, const struct expr *expr)
{
    const struct catalog *catalog = writer->space->catalog;
    switch (expr->kind) {
    case EXPR_COLUMN:
    case EXPR_STAR:
        if (expr->instance > 1) {
            fail(writer, "a table taken part three times");
        }
        if (expr->instance == 1) {
            emit(writer, SEQ_OTHER);
        }
        emit(writer,
             SEQ_WORD_COUNT +
                 (expr->kind == EXPR_COLUMN ? expr->column : (int32_t)catalog->column_count + expr->table));
        return;
    case EXPR_AGGREGATE:
        if (expr->op == AGGREGATE_PERCENTILE) {
            fail(writer, "a percentile");
        }
        if (expr->filter != NULL) {
            emit(writer, SEQ_IF);
            write_pred(writer, expr->filter);
        }
        emit(writer, SEQ_COUNT + expr->op);
        if (expr->distinct) {
            emit(writer, SEQ_DISTINCT);
        }
        write_expr(writer, expr->left);
        return;
    case EXPR_ARITHMETIC:
        write_arithmetic(writer, expr);
        return;
    case EXPR_BUCKET:
        emit(writer, SEQ_YEAR + expr->op);
        write_expr(writer, expr->left);
        return;
    case EXPR_WINDOW:
        write_window(writer, expr);
        return;
    case EXPR_PORTION:
        emit(writer, SEQ_SHARE);
        write_expr(writer, expr->left);
        return;
    case EXPR_TEST:
        emit(writer, SEQ_WHETHER);
        write_pred(writer, expr->filter);
        return;
    case EXPR_LITERAL:
        fail(writer, "a literal among the expressions");
        return;
    case EXPR_SUBQUERY:
        emit(writer, SEQ_SUBQUERY);
        write_query(writer, expr->subquery);
        return;
    }
}

static int find_period(const struct sequence_space *space, int32_t argument, struct civil from,
                       struct civil to)
{
    struct arena *arena = arena_create();
    struct literal period = {
        .kind = LITERAL_PERIOD, .from = civil_print(arena, from), .to = civil_print(arena, to)};
    int value = sequence_find_value(space, argument, SEQ_PERIOD, &period);
    arena_destroy(arena);
    return value;
}

/* The period from a day to another, or to the end of the month whose first or last day that is: what a column that holds
 * one day of each month says of "in March 2025". */
static int find_days(const struct sequence_space *space, int32_t argument, const char *from, const char *to)
{
    struct civil first, last;
    if (!civil_parse(from, &first) || !civil_parse(to, &last)) {
        return -1;
    }
    struct civil next = civil_add(last, CIVIL_DAY, 1);
    struct civil behind = civil_add(civil_floor(last, CIVIL_MONTH), CIVIL_MONTH, 1);
    int value = find_period(space, argument, first, next);
    bool monthly =
        (last.day == 1 || civil_compare(next, behind) == 0) && (first.day == 1 || strcmp(from, to) == 0);
    return value < 0 && monthly ? find_period(space, argument, civil_floor(first, CIVIL_MONTH), behind)
                                : value;
}

static void write_compare(struct writer *writer, const struct pred *pred)
{
    const struct sequence_space *space = writer->space;
    int32_t argument = sequence_argument(space->catalog, pred->left);
    enum sequence_word word = (enum sequence_word)(SEQ_EQ + pred->op);
    int value = -1;
    if (pred->right->kind == EXPR_LITERAL) {
        const struct literal *gold = &pred->right->literal;
        bool time = expr_type(space->catalog, pred->left) == COLUMN_TIME;
        if (gold->kind == LITERAL_PERIOD && pred->op == COMPARE_EQ) {
            word = SEQ_PERIOD;
        }
        value = sequence_find_value(space, argument, word, gold);
        if (value < 0 && time && gold->kind == LITERAL_TEXT && pred->op >= COMPARE_LT) {
            value = sequence_find_time(space, argument, (enum comparison)pred->op, gold->text, &word);
        }
        if (value < 0 && time && gold->kind == LITERAL_TEXT && pred->op == COMPARE_EQ) {
            value = find_days(space, argument, gold->text, gold->text);
            word = value < 0 ? word : SEQ_PERIOD;
        }
    }
    emit(writer, word);
    write_expr(writer, pred->left);
    if (pred->right->kind == EXPR_LITERAL) {
        emit_value(writer, value);
    } else {
        write_expr(writer, pred->right);
    }
}

static void write_between(struct writer *writer, const struct pred *pred)
{
    int32_t argument = sequence_argument(writer->space->catalog, pred->left);
    const struct expr *bounds[] = {pred->right, pred->upper};
    int values[] = {-1, -1}, period = -1;
    for (size_t i = 0; i < 2; i++) {
        if (bounds[i]->kind != EXPR_LITERAL) {
            fail(writer, "between with expressions");
            return;
        }
        values[i] = sequence_find_value(writer->space, argument, SEQ_BETWEEN, &bounds[i]->literal);
    }
    if ((values[0] < 0 || values[1] < 0) && bounds[0]->literal.kind == LITERAL_TEXT &&
        bounds[1]->literal.kind == LITERAL_TEXT &&
        expr_type(writer->space->catalog, pred->left) == COLUMN_TIME) {
        period = find_days(writer->space, argument, bounds[0]->literal.text, bounds[1]->literal.text);
    }
    emit(writer, period < 0 ? SEQ_BETWEEN : SEQ_PERIOD);
    write_expr(writer, pred->left);
    for (size_t i = 0; i < (period < 0 ? 2 : 1); i++) {
        emit_value(writer, period < 0 ? values[i] : period);
    }
}

static void write_list(struct writer *writer, const struct pred *pred)
{
    if (pred->negated) {
        emit(writer, SEQ_NOT);
    }
    for (size_t i = 0; i < pred->list_count; i++) {
        struct pred equal = {
            .kind = PRED_COMPARE, .op = COMPARE_EQ, .left = pred->left, .right = pred->list[i]};
        if (i + 1 < pred->list_count) {
            emit(writer, SEQ_OR);
        }
        write_compare(writer, &equal);
    }
}

static void write_like(struct writer *writer, const struct pred *pred)
{
    if (pred->op == LIKE_PATTERN) {
        if (strpbrk(pred->right->literal.text, "%_") != NULL) {
            fail(writer, "a pattern");
        }
        struct pred equal = {.kind = PRED_COMPARE,
                             .op = pred->negated ? COMPARE_NE : COMPARE_EQ,
                             .left = pred->left,
                             .right = pred->right};
        write_compare(writer, &equal);
        return;
    }
    enum sequence_word word =
        (enum sequence_word)((pred->negated ? SEQ_NOT_CONTAINS : SEQ_CONTAINS) + pred->op);
    emit(writer, word);
    write_expr(writer, pred->left);
    emit_value(writer,
               sequence_find_value(writer->space, sequence_argument(writer->space->catalog, pred->left), word,
                                   &pred->right->literal));
}

static void write_pred(struct writer *writer, const struct pred *pred)
{
    switch (pred->kind) {
    case PRED_AND:
    case PRED_OR:
        emit(writer, pred->kind == PRED_AND ? SEQ_AND : SEQ_OR);
        write_pred(writer, pred->left_pred);
        write_pred(writer, pred->right_pred);
        return;
    case PRED_NOT:
        emit(writer, SEQ_NOT);
        write_pred(writer, pred->left_pred);
        return;
    case PRED_COMPARE:
        write_compare(writer, pred);
        return;
    case PRED_BETWEEN:
        write_between(writer, pred);
        return;
    case PRED_IN_LIST:
        write_list(writer, pred);
        return;
    case PRED_IN_QUERY:
        emit(writer, pred->negated ? SEQ_NOT_IN : SEQ_IN);
        write_expr(writer, pred->left);
        emit(writer, SEQ_SUBQUERY);
        write_query(writer, pred->subquery);
        return;
    case PRED_LIKE:
        write_like(writer, pred);
        return;
    case PRED_NULL:
        emit(writer, pred->negated ? SEQ_NOT_NULL : SEQ_IS_NULL);
        write_expr(writer, pred->left);
        return;
    case PRED_EXISTS:
        fail(writer, "exists");
        return;
    }
}

static void write_table(struct writer *writer, const struct query_table *table)
{
    struct expr star = {.kind = EXPR_STAR, .table = table->table, .instance = table->instance};
    emit(writer, table->optional ? SEQ_OPTIONAL : SEQ_FROM);
    write_expr(writer, &star);
}

/* A second instance is there only once a join has named it. */
static bool follows_joins(const struct query_table *table)
{
    return table->optional || table->instance > 0;
}

static void write_tables(struct writer *writer, const struct query *query)
{
    for (size_t i = 0; i < query->extra_count; i++) {
        if (!follows_joins(&query->extra[i])) {
            write_table(writer, &query->extra[i]);
        }
    }
    for (size_t i = 0; i < query->join_count; i++) {
        emit(writer, SEQ_JOIN);
        write_expr(writer, query->joins[i].left);
        write_expr(writer, query->joins[i].right);
    }
    for (size_t i = 0; i < query->extra_count; i++) {
        if (follows_joins(&query->extra[i])) {
            write_table(writer, &query->extra[i]);
        }
    }
}

static void write_query(struct writer *writer, const struct query *query)
{
    emit(writer, SEQ_SELECT);
    if (query->distinct) {
        emit(writer, SEQ_DISTINCT);
    }
    write_tables(writer, query);
    for (size_t i = 0; i < query->select_count; i++) {
        write_expr(writer, query->select[i]);
    }
    if (query->where != NULL) {
        emit(writer, SEQ_WHERE);
        write_pred(writer, query->where);
    }
    if (query->group_count > 0) {
        emit(writer, SEQ_GROUP);
    }
    for (size_t i = 0; i < query->group_count; i++) {
        write_expr(writer, query->group[i]);
    }
    if (query->having != NULL) {
        emit(writer, SEQ_HAVING);
        write_pred(writer, query->having);
    }
    if (query->order_count > 0) {
        emit(writer, SEQ_ORDER);
    }
    for (size_t i = 0; i < query->order_count; i++) {
        emit(writer, query->order[i].descending ? SEQ_DESC : SEQ_ASC);
        write_expr(writer, query->order[i].expr);
    }
    if (query->limit != NULL) {
        emit(writer, SEQ_LIMIT);
        emit_value(writer, sequence_find_value(writer->space, -1, SEQ_LIMIT, &query->limit->literal));
    }
    if (query->per_count > 0) {
        emit(writer, SEQ_PER);
    }
    for (size_t i = 0; i < query->per_count; i++) {
        write_expr(writer, query->per[i]);
    }
    if (query->offset != NULL || query->set_all) {
        fail(writer, query->set_all ? "union all" : "offset");
    }
    if (query->set == SET_NONE) {
        emit(writer, SEQ_END);
    } else {
        emit(writer, SEQ_UNION + (int32_t)query->set - SET_UNION);
        write_query(writer, query->right);
    }
}

size_t sequence_from_query(const struct sequence_space *space, const struct query *query, int32_t *tokens,
                           size_t capacity, const char **ret_reason)
{
    struct writer writer = {.space = space, .tokens = tokens, .capacity = capacity};
    write_query(&writer, query);
    if (writer.reason == NULL) {
        struct sequence_machine machine;
        sequence_machine_init(&machine);
        int done = 0;
        for (size_t i = 0; i < writer.count && done == 0; i++) {
            done = sequence_machine_step(&machine, space, tokens[i]);
        }
        if (done != 1) {
            writer.reason = "outside the grammar";
        }
    }
    if (writer.reason != NULL) {
        *ret_reason = writer.reason;
        return 0;
    }
    return writer.count;
}
