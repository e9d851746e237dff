/* The tree of a sequence. The machine has accepted the tokens, so each is what the grammar says. */
#include "query/sequence_values.h"
#include "util/civil.h"

#include <string.h>

struct reader {
    struct arena *arena;
    const struct sequence_space *space;
    const int32_t *tokens;
    size_t at, count;
    bool failed;
};

static int32_t peek(const struct reader *reader)
{
    return reader->at < reader->count ? reader->tokens[reader->at] : -1;
}

static int32_t take(struct reader *reader)
{
    int32_t token = peek(reader);
    reader->at++;
    return token;
}

static bool take_if(struct reader *reader, int32_t word)
{
    bool matches = peek(reader) == word;
    reader->at += matches;
    return matches;
}

static struct query *read_query(struct reader *reader);
static struct pred *read_pred(struct reader *reader);
static struct expr *read_item(struct reader *reader);
static struct expr *read_literal(struct reader *reader, int32_t argument, enum sequence_word word);
static bool is_value(const struct reader *reader, int32_t token);

static struct expr *new_expr(struct reader *reader, enum expr_kind kind)
{
    struct expr *expr = ARENA_NEW(reader->arena, struct expr);
    expr->kind = kind;
    return expr;
}

static struct expr *read_operand(struct reader *reader, enum sequence_word word)
{
    return is_value(reader, peek(reader)) ? read_literal(reader, SEQUENCE_NUMBER, word) : read_item(reader);
}

static struct expr *read_arithmetic(struct reader *reader, enum sequence_word word)
{
    const struct sequence_space *space = reader->space;
    struct expr *expr = new_expr(reader, EXPR_ARITHMETIC);
    bool now = peek(reader) == SEQ_NOW;
    struct civil today;
    expr->op = (int)word - SEQ_ADD;
    expr->left = read_operand(reader, SEQ_SUBTRACT);
    expr->right = read_operand(reader, word);
    if (now && !reader->failed && expr_type(space->catalog, expr->right) == COLUMN_NUMBER &&
        civil_parse(space->now, &today)) {
        expr->left->literal =
            (struct literal){.kind = LITERAL_NUMBER, .text = arena_printf(reader->arena, "%d", today.year)};
    }
    return expr;
}

static struct expr *read_now(struct reader *reader)
{
    struct expr *expr = new_expr(reader, EXPR_LITERAL);
    reader->failed |= reader->space->now == NULL;
    expr->literal = (struct literal){.kind = LITERAL_TEXT, .text = reader->space->now};
    return expr;
}

static struct expr *new_text(struct reader *reader, const char *text)
{
    struct expr *expr = new_expr(reader, EXPR_LITERAL);
    expr->literal = (struct literal){.kind = LITERAL_TEXT, .text = text};
    return expr;
}

static struct expr *read_test(struct reader *reader)
{
    struct expr *expr = new_expr(reader, EXPR_TEST);
    expr->filter = read_pred(reader);
    expr->left = new_text(reader, "yes");
    expr->right = new_text(reader, "no");
    return expr;
}

static struct expr *read_subquery(struct reader *reader)
{
    struct expr *expr = new_expr(reader, EXPR_SUBQUERY);
    expr->subquery = read_query(reader);
    return expr;
}

static struct expr *read_item(struct reader *reader)
{
    const struct catalog *catalog = reader->space->catalog;
    int32_t token = take(reader);
    struct expr *expr;
    if (token == SEQ_OTHER) {
        expr = read_item(reader);
        expr->instance = 1;
    } else if (token == SEQ_DISTINCT) {
        expr = read_item(reader);
    } else if (token >= SEQ_COUNT && token <= SEQ_MAX) {
        expr = new_expr(reader, EXPR_AGGREGATE);
        expr->op = token - SEQ_COUNT;
        expr->distinct = take_if(reader, SEQ_DISTINCT);
        expr->left = read_item(reader);
    } else if (token == SEQ_IF) {
        struct pred *filter = read_pred(reader);
        expr = read_item(reader);
        expr->filter = filter;
    } else if (token >= SEQ_ADD && token <= SEQ_DIVIDE) {
        expr = read_arithmetic(reader, (enum sequence_word)token);
    } else if (token == SEQ_WHETHER) {
        expr = read_test(reader);
    } else if (token == SEQ_NOW) {
        expr = read_now(reader);
    } else if (token == SEQ_SUBQUERY) {
        expr = read_subquery(reader);
    } else if (token >= SEQ_YEAR && token <= SEQ_MONTH_OF_YEAR) {
        expr = new_expr(reader, EXPR_BUCKET);
        expr->op = token - SEQ_YEAR;
        expr->left = read_item(reader);
    } else if (token >= SEQ_SHARE && token <= SEQ_CHANGE_PERCENT) {
        bool portion = token == SEQ_SHARE && peek(reader) == SEQ_IF;
        expr = new_expr(reader, portion ? EXPR_PORTION : EXPR_WINDOW);
        expr->op = portion ? 0 : token - SEQ_SHARE;
        expr->left = read_item(reader);
    } else {
        int32_t index = token - SEQ_WORD_COUNT;
        bool column = index < (int32_t)catalog->column_count;
        expr = new_expr(reader, column ? EXPR_COLUMN : EXPR_STAR);
        expr->column = column ? index : -1;
        expr->table = column ? -1 : index - (int32_t)catalog->column_count;
    }
    return expr;
}

static struct expr *read_literal(struct reader *reader, int32_t argument, enum sequence_word word)
{
    const struct catalog *catalog = reader->space->catalog;
    struct expr *expr = new_expr(reader, EXPR_LITERAL);
    int32_t value = take(reader) - SEQ_WORD_COUNT - (int32_t)(catalog->column_count + catalog->table_count);
    if (value < 0 || !sequence_resolve(reader->space, (size_t)value, argument, word, &expr->literal)) {
        reader->failed = true;
        expr->literal = (struct literal){.kind = LITERAL_NULL};
    }
    if (argument >= 0 && reader->space->catalog->columns[argument].type == COLUMN_BOOLEAN &&
        expr->literal.kind == LITERAL_NUMBER) {
        expr->literal.kind = LITERAL_BOOLEAN; /* 1 is true: not every dialect compares the two */
        expr->literal.text = strcmp(expr->literal.text, "1") == 0 ? "true" : "false";
    }
    return expr;
}

static bool is_value(const struct reader *reader, int32_t token)
{
    const struct catalog *catalog = reader->space->catalog;
    return token == SEQ_VALUE ||
           token >= SEQ_WORD_COUNT + (int32_t)(catalog->column_count + catalog->table_count);
}

static struct pred *new_pred(struct reader *reader, enum pred_kind kind)
{
    struct pred *pred = ARENA_NEW(reader->arena, struct pred);
    pred->kind = kind;
    return pred;
}

/* x = 'a' or x = 'b' is x in ('a', 'b'). */
static struct pred *merge_or(struct reader *reader, struct pred *left, struct pred *right)
{
    bool left_equal = left->kind == PRED_COMPARE && left->op == COMPARE_EQ &&
                      left->right->kind == EXPR_LITERAL && left->right->literal.kind != LITERAL_PERIOD;
    bool right_equal = right->kind == PRED_COMPARE && right->op == COMPARE_EQ &&
                       right->right->kind == EXPR_LITERAL && right->right->literal.kind != LITERAL_PERIOD;
    bool right_list = right->kind == PRED_IN_LIST && !right->negated;
    if (!left_equal || (!right_equal && !right_list) || !expr_equal(left->left, right->left)) {
        struct pred *either = new_pred(reader, PRED_OR);
        either->left_pred = left;
        either->right_pred = right;
        return either;
    }
    struct pred *list = new_pred(reader, PRED_IN_LIST);
    list->left = left->left;
    list->list = ARENA_ARRAY(reader->arena, struct expr *, (right_list ? right->list_count : 1) + 1);
    list->list[list->list_count++] = left->right;
    if (right_list) {
        memcpy(list->list + 1, right->list, right->list_count * sizeof *list->list);
        list->list_count += right->list_count;
    } else {
        list->list[list->list_count++] = right->right;
    }
    return list;
}

static struct pred *read_pred(struct reader *reader)
{
    int32_t token = take(reader);
    const struct catalog *catalog = reader->space->catalog;
    struct pred *pred;
    if (token == SEQ_AND || token == SEQ_OR) {
        struct pred *left = read_pred(reader);
        struct pred *right = read_pred(reader);
        if (token == SEQ_OR) {
            return merge_or(reader, left, right);
        }
        pred = new_pred(reader, PRED_AND);
        pred->left_pred = left;
        pred->right_pred = right;
    } else if (token == SEQ_NOT) {
        pred = new_pred(reader, PRED_NOT);
        pred->left_pred = read_pred(reader);
        if (pred->left_pred->kind == PRED_IN_LIST) {
            pred->left_pred->negated = !pred->left_pred->negated;
            pred = pred->left_pred;
        }
    } else if (token == SEQ_BETWEEN) {
        pred = new_pred(reader, PRED_BETWEEN);
        pred->left = read_item(reader);
        int32_t argument = sequence_argument(catalog, pred->left);
        pred->right = read_literal(reader, argument, SEQ_BETWEEN);
        pred->upper = read_literal(reader, argument, SEQ_BETWEEN);
    } else if (token == SEQ_IN || token == SEQ_NOT_IN) {
        pred = new_pred(reader, PRED_IN_QUERY);
        pred->negated = token == SEQ_NOT_IN;
        pred->left = read_item(reader);
        take(reader);
        pred->subquery = read_query(reader);
    } else if (token >= SEQ_CONTAINS && token <= SEQ_NOT_SUFFIX) {
        pred = new_pred(reader, PRED_LIKE);
        pred->negated = token >= SEQ_NOT_CONTAINS;
        pred->op = (token - SEQ_CONTAINS) % 3;
        pred->left = read_item(reader);
        pred->right = read_literal(reader, sequence_argument(catalog, pred->left), (enum sequence_word)token);
    } else if (token == SEQ_IS_NULL || token == SEQ_NOT_NULL) {
        pred = new_pred(reader, PRED_NULL);
        pred->negated = token == SEQ_NOT_NULL;
        pred->left = read_item(reader);
    } else {
        pred = new_pred(reader, PRED_COMPARE);
        pred->op = token == SEQ_PERIOD ? COMPARE_EQ : token - SEQ_EQ;
        pred->left = read_item(reader);
        if (is_value(reader, peek(reader))) {
            pred->right =
                read_literal(reader, sequence_argument(catalog, pred->left), (enum sequence_word)token);
        } else {
            pred->right = read_item(reader);
        }
    }
    return pred;
}

static bool starts_item(const struct reader *reader, int32_t token)
{
    return token == SEQ_OTHER || token == SEQ_IF || token == SEQ_SUBQUERY || token == SEQ_WHETHER ||
           (token >= SEQ_COUNT && token <= SEQ_DIVIDE) ||
           (token >= SEQ_YEAR && token <= SEQ_CHANGE_PERCENT) ||
           (token >= SEQ_WORD_COUNT && !is_value(reader, token));
}

static struct expr **read_items(struct reader *reader, size_t *ret_count)
{
    struct expr **items = NULL;
    size_t capacity = 0;
    *ret_count = 0;
    while (starts_item(reader, peek(reader))) {
        items = arena_grow(reader->arena, items, *ret_count, &capacity, sizeof *items);
        items[(*ret_count)++] = read_item(reader);
    }
    return items;
}

static void read_tables(struct reader *reader, struct query *query)
{
    size_t extra_capacity = 0, join_capacity = 0;
    while (peek(reader) == SEQ_FROM || peek(reader) == SEQ_JOIN || peek(reader) == SEQ_OPTIONAL) {
        int32_t word = take(reader);
        if (word != SEQ_JOIN) {
            struct expr *star = read_item(reader);
            query->extra = arena_grow(reader->arena, query->extra, query->extra_count, &extra_capacity,
                                      sizeof *query->extra);
            query->extra[query->extra_count++] = (struct query_table){
                .table = star->table, .instance = star->instance, .optional = word == SEQ_OPTIONAL};
        } else {
            query->joins = arena_grow(reader->arena, query->joins, query->join_count, &join_capacity,
                                      sizeof *query->joins);
            struct query_join *join = &query->joins[query->join_count++];
            join->left = read_item(reader);
            join->right = read_item(reader);
        }
    }
}

static void read_order(struct reader *reader, struct query *query)
{
    size_t capacity = 0;
    while (peek(reader) == SEQ_ASC || peek(reader) == SEQ_DESC) {
        bool descending = take(reader) == SEQ_DESC;
        query->order =
            arena_grow(reader->arena, query->order, query->order_count, &capacity, sizeof *query->order);
        query->order[query->order_count++] = (struct query_order){read_item(reader), descending};
    }
}

static struct query *read_query(struct reader *reader)
{
    struct query *query = ARENA_NEW(reader->arena, struct query);
    take(reader);
    query->distinct = take_if(reader, SEQ_DISTINCT);
    read_tables(reader, query);
    query->select = read_items(reader, &query->select_count);
    if (take_if(reader, SEQ_WHERE)) {
        query->where = read_pred(reader);
    }
    if (take_if(reader, SEQ_GROUP)) {
        query->group = read_items(reader, &query->group_count);
    }
    if (take_if(reader, SEQ_HAVING)) {
        query->having = read_pred(reader);
    }
    if (take_if(reader, SEQ_ORDER)) {
        read_order(reader, query);
    }
    if (take_if(reader, SEQ_LIMIT)) {
        query->limit = read_literal(reader, -1, SEQ_LIMIT);
    }
    if (take_if(reader, SEQ_PER)) {
        query->per = read_items(reader, &query->per_count);
    }
    int32_t tail = take(reader);
    if (tail != SEQ_END) {
        query->set = (enum set_operation)(SET_UNION + tail - SEQ_UNION);
        query->right = read_query(reader);
    }
    return query;
}

struct query *sequence_to_query(struct arena *arena, const struct sequence_space *space,
                                const int32_t *tokens, size_t count)
{
    struct sequence_machine machine;
    sequence_machine_init(&machine);
    for (size_t i = 0; i < count; i++) {
        int done = sequence_machine_step(&machine, space, tokens[i]);
        if (done < 0 || (done == 1) != (i + 1 == count)) {
            return NULL;
        }
    }
    if (count == 0 || tokens[0] == SEQ_NONE) {
        return NULL;
    }
    struct reader reader = {.arena = arena, .space = space, .tokens = tokens, .count = count};
    struct query *query = read_query(&reader);
    return reader.failed ? NULL : query;
}
