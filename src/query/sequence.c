#include "query/sequence.h"

#include "util/civil.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static const char *const word_texts[SEQ_WORD_COUNT] = {
#define X(name, text) [SEQ_##name] = text,
    SEQUENCE_WORDS(X)
#undef X
};

const char *sequence_word_text(int32_t word)
{
    return word >= 0 && word < SEQ_WORD_COUNT ? word_texts[word] : "?";
}

int32_t sequence_argument(const struct catalog *catalog, const struct expr *left)
{
    if (left == NULL) {
        return -1;
    }
    if (left->kind == EXPR_COLUMN) {
        return left->column;
    }
    if (left->kind == EXPR_AGGREGATE && (left->op == AGGREGATE_MIN || left->op == AGGREGATE_MAX)) {
        return sequence_argument(catalog, left->left);
    }
    return -2 - (int32_t)expr_type(catalog, left);
}

/* ---- dates, as far as half-open periods need them ---- */

/* Reads "YYYY-MM-DD", alone or with a midnight time behind it. */
static bool read_date(const char *text, struct civil *ret_date)
{
    enum { DATE_BYTES = 10 };
    char date[DATE_BYTES + 1];
    if (strlen(text) < DATE_BYTES) {
        return false;
    }
    memcpy(date, text, DATE_BYTES);
    date[DATE_BYTES] = '\0';
    const char *rest = text + DATE_BYTES;
    return civil_parse(date, ret_date) &&
           (*rest == '\0' || strcmp(rest, " 00:00:00") == 0 || strcmp(rest, " 00:00") == 0);
}

static bool date_matches(const char *text, const char *date, int days_later)
{
    struct civil day, other;
    if (!read_date(text, &day)) {
        return days_later == 0 && strcmp(text, date) == 0;
    }
    return read_date(date, &other) && civil_compare(civil_add(day, CIVIL_DAY, days_later), other) == 0;
}

static bool is_one_day(const struct literal *period)
{
    return date_matches(period->from, period->to, 1);
}

/* ---- values ---- */

static bool make_literal(struct literal *ret_literal, enum literal_kind kind, const char *text)
{
    *ret_literal = (struct literal){.kind = kind, .text = text};
    return true;
}

static const char *stored_spelling(const struct sequence_value *value, int32_t column)
{
    for (size_t i = 0; i < value->match_count; i++) {
        if (value->matches[i].column == column) {
            return value->matches[i].stored;
        }
    }
    return NULL;
}

static bool is_like_word(enum sequence_word word)
{
    return word >= SEQ_CONTAINS && word <= SEQ_NOT_SUFFIX;
}

static bool resolve_time(const struct sequence_value *value, const char *stored, enum sequence_word word,
                         struct literal *ret_literal)
{
    if (value->kind == VALUE_PERIOD) {
        if (word == SEQ_EQ || word == SEQ_NE || word == SEQ_BETWEEN) {
            return is_one_day(&value->period) && make_literal(ret_literal, LITERAL_TEXT, value->period.from);
        }
        *ret_literal = value->period;
        return true;
    }
    return word != SEQ_PERIOD && stored != NULL && make_literal(ret_literal, LITERAL_TEXT, stored);
}

static bool resolve_boolean(const struct sequence_value *value, const char *stored,
                            struct literal *ret_literal)
{
    static const char *const words[] = {"true", "false", "t", "f", "yes", "no", "y", "n"};
    if (stored != NULL) {
        return make_literal(ret_literal, LITERAL_TEXT, stored);
    }
    if (value->kind == VALUE_NUMBER && (strcmp(value->text, "0") == 0 || strcmp(value->text, "1") == 0)) {
        return make_literal(ret_literal, LITERAL_NUMBER, value->text);
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (value->kind == VALUE_TEXT && strcasecmp(value->text, words[i]) == 0) {
            return make_literal(ret_literal, LITERAL_TEXT, value->text);
        }
    }
    return false;
}

/* May the number, which stands for a day of the week or a period, be compared with the argument? */
static bool meets_calendar(const struct sequence_space *space, const struct sequence_value *value,
                           int32_t argument, enum sequence_word word)
{
    if (argument == -1 || (word >= SEQ_ADD && word <= SEQ_DIVIDE)) {
        return false;
    }
    return value->calendar == CALENDAR_WEEKDAY || argument < 0 || space->sense == NULL ||
           space->sense->roles[argument] != ROLE_PLAIN || space->sense->forms[argument] != FORM_NONE ||
           stored_spelling(value, argument) != NULL;
}

bool sequence_resolve(const struct sequence_space *space, size_t index, int32_t argument,
                      enum sequence_word word, struct literal *ret_literal)
{
    const struct sequence_value *value = &space->values[index];
    if (value->calendar != CALENDAR_NONE && !meets_calendar(space, value, argument, word)) {
        return false;
    }
    if (argument == -1) {
        return word == SEQ_LIMIT && value->kind == VALUE_NUMBER &&
               strspn(value->text, "0123456789") == strlen(value->text) && strtod(value->text, NULL) >= 1 &&
               make_literal(ret_literal, LITERAL_NUMBER, value->text);
    }
    const struct catalog_column *column = argument >= 0 ? &space->catalog->columns[argument] : NULL;
    enum column_type type = column != NULL ? column->type : (enum column_type)(-2 - argument);
    const char *stored = column != NULL ? stored_spelling(value, argument) : NULL;
    if (value->constant && stored == NULL && type != COLUMN_NUMBER && type != COLUMN_BOOLEAN) {
        return false;
    }
    if (is_like_word(word)) {
        return value->kind != VALUE_PERIOD && make_literal(ret_literal, LITERAL_TEXT, value->text);
    }
    if (word == SEQ_DIVIDE && strtod(value->text, NULL) == 0) {
        return false;
    }
    switch (type) {
    case COLUMN_NUMBER:
        if (column != NULL && column->text_storage) {
            if (value->kind == VALUE_NUMBER || stored != NULL) {
                return make_literal(ret_literal, LITERAL_TEXT, stored != NULL ? stored : value->text);
            }
            return false;
        }
        if (value->kind == VALUE_TEXT && stored != NULL && text_is_decimal(stored)) { /* a code's name */
            return make_literal(ret_literal, LITERAL_NUMBER, stored);
        }
        return value->kind == VALUE_NUMBER && make_literal(ret_literal, LITERAL_NUMBER, value->text);
    case COLUMN_TIME:
        return resolve_time(value, stored, word, ret_literal);
    case COLUMN_BOOLEAN:
        return resolve_boolean(value, stored, ret_literal);
    case COLUMN_TEXT:
    case COLUMN_OTHER:
        return value->kind != VALUE_PERIOD &&
               make_literal(ret_literal, LITERAL_TEXT, stored != NULL ? stored : value->text);
    }
    return false;
}

/* ---- tree to sequence ---- */

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

/* How well a candidate's literal is the one that is meant: 0 not at all. */
static int likeness(const struct literal *literal, const struct literal *gold)
{
    if (literal->kind == LITERAL_PERIOD || gold->kind == LITERAL_PERIOD) {
        return literal->kind == gold->kind && date_matches(literal->from, gold->from, 0) &&
               date_matches(literal->to, gold->to, 0);
    }
    if (literal->kind == LITERAL_NULL || gold->kind == LITERAL_NULL) {
        return 0;
    }
    if (strcmp(literal->text, gold->text) == 0) {
        return 3;
    }
    if (text_is_decimal(literal->text) && text_is_decimal(gold->text)) {
        return strtod(literal->text, NULL) == strtod(gold->text, NULL) ? 2 : 0;
    }
    return strcasecmp(literal->text, gold->text) == 0 ? 1 : 0;
}

static int find_value(const struct sequence_space *space, int32_t argument, enum sequence_word word,
                      const struct literal *gold)
{
    int best = -1, best_score = 0;
    for (size_t i = 0; i < space->value_count; i++) {
        struct literal literal;
        if (!sequence_resolve(space, i, argument, word, &literal)) {
            continue;
        }
        int score = 4 * likeness(&literal, gold);
        if (score > 0 && !space->values[i].constant) {
            score += 2;
        }
        if (score > 0 && argument >= 0 && stored_spelling(&space->values[i], argument) != NULL) {
            score++;
        }
        if (score > best_score) {
            best = (int)i;
            best_score = score;
        }
    }
    return best;
}

/* A comparison of a time with a date: which candidate under which word says the same? "after 2015" is >=
 * 2016-01-01. */
static int find_time_value(const struct sequence_space *space, int32_t argument, enum comparison op,
                           const char *date, enum sequence_word *ret_word)
{
    bool lower = op == COMPARE_GT || op == COMPARE_GE;
    int later = op == COMPARE_GT || op == COMPARE_LE;
    static const enum sequence_word lower_words[] = {SEQ_GE, SEQ_GT};
    static const enum sequence_word upper_words[] = {SEQ_LT, SEQ_LE};
    for (size_t w = 0; w < 2; w++) {
        enum sequence_word word = lower ? lower_words[w] : upper_words[w];
        for (size_t i = 0; i < space->value_count; i++) {
            struct literal literal;
            if (!sequence_resolve(space, i, argument, word, &literal) || literal.kind != LITERAL_PERIOD) {
                continue;
            }
            if (date_matches(date, word == SEQ_GE || word == SEQ_LT ? literal.from : literal.to, later)) {
                *ret_word = word;
                return (int)i;
            }
        }
    }
    return -1;
}

static void write_query(struct writer *writer, const struct query *query);
static void write_pred(struct writer *writer, const struct pred *pred);

static int32_t number_argument(void)
{
    return -2 - (int32_t)COLUMN_NUMBER;
}

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
        emit_value(writer, find_value(writer->space, number_argument(), word, &expr->literal));
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
    if (expr->op == WINDOW_RANK) {
        fail(writer, "a rank");
    }
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
        value = find_value(space, argument, word, gold);
        if (value < 0 && time && gold->kind == LITERAL_TEXT && pred->op >= COMPARE_LT) {
            value = find_time_value(space, argument, (enum comparison)pred->op, gold->text, &word);
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
    emit_value(writer, find_value(writer->space, sequence_argument(writer->space->catalog, pred->left), word,
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
    case PRED_BETWEEN: {
        emit(writer, SEQ_BETWEEN);
        write_expr(writer, pred->left);
        int32_t argument = sequence_argument(writer->space->catalog, pred->left);
        const struct expr *bounds[] = {pred->right, pred->upper};
        for (size_t i = 0; i < 2; i++) {
            if (bounds[i]->kind != EXPR_LITERAL) {
                fail(writer, "between with expressions");
            } else {
                emit_value(writer, find_value(writer->space, argument, SEQ_BETWEEN, &bounds[i]->literal));
            }
        }
        return;
    }
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
        emit_value(writer, find_value(writer->space, -1, SEQ_LIMIT, &query->limit->literal));
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

/* ---- sequence to tree: the machine has accepted the tokens, so each is what the grammar says ---- */

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
    return is_value(reader, peek(reader)) ? read_literal(reader, number_argument(), word) : read_item(reader);
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

/* ---- text ---- */

void sequence_print(const struct sequence_space *space, const int32_t *tokens, size_t count,
                    struct arena *arena, char **ret_text)
{
    char *buffer = NULL;
    size_t size = 0;
    FILE *out = open_memstream(&buffer, &size);
    const struct catalog *catalog = space->catalog;
    for (size_t i = 0; out != NULL && i < count; i++) {
        int32_t token = tokens[i];
        int32_t table = token - SEQ_WORD_COUNT - (int32_t)catalog->column_count;
        int32_t value = table - (int32_t)catalog->table_count;
        fputs(i > 0 ? " " : "", out);
        if (token < 0 || value >= (int32_t)space->value_count) {
            fputs("?", out);
        } else if (token < SEQ_WORD_COUNT) {
            fputs(word_texts[token], out);
        } else if (table < 0) {
            const struct catalog_column *column = &catalog->columns[token - SEQ_WORD_COUNT];
            fprintf(out, "%s.%s", catalog->tables[column->table].name, column->name);
        } else if (value < 0) {
            fputs(catalog->tables[table].name, out);
        } else {
            fprintf(out, "'%s'", space->values[value].text);
        }
    }
    if (out != NULL) {
        fclose(out);
    }
    *ret_text = arena_strdup(arena, buffer != NULL ? buffer : "");
    free(buffer);
}
