#include "translate/sentence.h"
#include "catalog/codes.h"

#include "query/join.h"
#include "query/walk.h"
#include "translate/sentence_parts.h"
#include "util/text.h"

#include <string.h>

/* ---- what it is about ---- */

/* What a value is calculated from, not of which rows. */
static bool stay_out(void *context, struct pred *pred)
{
    (void)context, (void)pred;
    return false;
}

struct subject {
    struct arena *arena;
    const struct catalog *catalog;
    const struct query *query;
    int32_t table; /* -1: none so far */
};

static bool note_table(void *context, struct expr *expr)
{
    struct subject *subject = context;
    if (subject->table < 0 && expr->kind == EXPR_COLUMN) {
        subject->table = subject->catalog->columns[expr->column].table;
    } else if (subject->table < 0 && expr->kind == EXPR_STAR) {
        subject->table = expr->table;
    } else if (subject->table < 0 && expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_COUNT &&
               expr->left->kind == EXPR_STAR) {
        subject->table = counted_table(subject->arena, subject->catalog, subject->query, expr->left);
    }
    return subject->table < 0;
}

static int32_t table_of(struct arena *arena, const struct catalog *catalog, const struct query *query,
                        const struct expr *expr)
{
    struct subject subject = {arena, catalog, query, -1};
    expr_walk(expr, &(struct query_visitor){.expr = note_table, .pred = stay_out, .context = &subject});
    return subject.table;
}

int32_t sentence_subject(struct arena *arena, const struct catalog *catalog, const struct query *query)
{
    int32_t found = -1;
    for (size_t i = 0; i < query->select_count && found < 0; i++) {
        found = expr_has_aggregate(query->select[i]) || query->select[i]->kind == EXPR_PORTION
                    ? table_of(arena, catalog, query, query->select[i])
                    : -1;
    }
    for (size_t i = 0; i < query->select_count && found < 0; i++) {
        found = table_of(arena, catalog, query, query->select[i]);
    }
    return found;
}

static bool is_measure(const struct expr *expr)
{
    return expr_has_aggregate(expr) || expr->kind == EXPR_PORTION;
}

static bool has_measure(const struct query *query)
{
    bool found = false;
    for (size_t i = 0; i < query->select_count; i++) {
        found = found || is_measure(query->select[i]);
    }
    return found;
}

/* ---- what is shown ---- */

static bool note_count(void *found, struct expr *expr)
{
    *(bool *)found = *(bool *)found || (expr->kind == EXPR_AGGREGATE && expr->op == AGGREGATE_COUNT);
    return !*(bool *)found;
}

/* Is a number of rows in it, which says of what? */
static bool counts_rows(const struct expr *expr)
{
    bool found = false;
    expr_walk(expr, &(struct query_visitor){.expr = note_count, .pred = stay_out, .context = &found});
    return found;
}

static void tell_select(const struct teller *teller, FILE *out)
{
    const struct query *query = teller->query;
    bool measured = has_measure(query), names_subject = false;
    const char *last = NULL;
    struct text text;
    size_t told = 0;
    text_open(&text);
    fputs(query->distinct && !measured ? "different " : "", out);
    for (size_t i = 0; i < query->select_count; i++) {
        const struct expr *expr = query->select[i];
        if (measured && !is_measure(expr)) {
            continue;
        }
        names_subject = names_subject || expr->kind == EXPR_STAR || counts_rows(expr);
        if (last != NULL) {
            fprintf(text.out, "%s%s", told > 1 ? "; " : "", last);
        }
        last = expr_told(teller, expr);
        told++;
    }
    const char *all = text_close(&text, teller->arena);
    fprintf(out, "%s%s%s", all, told > 1 ? " and " : "", last != NULL ? last : "");
    if (teller->subject >= 0 && !names_subject) {
        fprintf(out, " of %s", tell_table(teller, teller->subject));
    }
}

/* ---- groups ---- */

static const char *told_group(const struct teller *teller, const struct expr *expr)
{
    return expr->kind == EXPR_COLUMN ? tell_column(teller, expr->column, true) : expr_told(teller, expr);
}

static bool is_told(const char *const *told, size_t count, const char *text)
{
    bool found = false;
    for (size_t i = 0; i < count; i++) {
        found = found || strcmp(told[i], text) == 0;
    }
    return found;
}

/* What groups are of; without measures, which rows are groups of does not matter. A key beside a name of the
 * same thing is told once. */
static void tell_groups(const struct teller *teller, FILE *out, struct expr *const *exprs, size_t count,
                        const char *before)
{
    const char **told = ARENA_ARRAY(teller->arena, const char *, count + 1);
    size_t told_count = 0;
    for (size_t i = 0; i < count; i++) {
        const char *text = told_group(teller, exprs[i]);
        if (!is_told(told, told_count, text)) {
            fprintf(out, "%s%s", told_count > 0 ? " and " : before, text);
            told[told_count++] = text;
        }
    }
}

/* ---- order ---- */

static bool is_shown(const struct query *query, const struct expr *expr)
{
    bool found = false;
    for (size_t i = 0; i < query->select_count; i++) {
        found = found || expr_equal(query->select[i], expr);
    }
    for (size_t i = 0; i < query->group_count; i++) {
        found = found || expr_equal(query->group[i], expr);
    }
    return found;
}

/* The order that rows come in by themselves. */
static bool is_plain_order(const struct teller *teller, const struct query_order *order)
{
    const struct expr *expr = order->expr;
    bool key = expr->kind == EXPR_COLUMN && teller->catalog->columns[expr->column].primary;
    return !order->descending && !expr_has_aggregate(expr) && (key || is_shown(teller->query, expr));
}

static void tell_extreme(const struct teller *teller, FILE *out, const struct query_order *order)
{
    bool time = expr_type(teller->catalog, order->expr) == COLUMN_TIME;
    const char *word = order->descending ? (time ? "latest" : "largest") : time ? "earliest" : "smallest";
    fprintf(out, " with the %s %s", word, expr_told(teller, order->expr));
}

static const char *number_of(const struct expr *expr)
{
    return expr != NULL && expr->kind == EXPR_LITERAL && expr->literal.text != NULL ? expr->literal.text
                                                                                    : "?";
}

static void tell_limit(const struct teller *teller, FILE *out)
{
    const struct query *query = teller->query;
    const char *limit = number_of(query->limit);
    fprintf(out, strcmp(limit, "1") == 0 ? ", the one" : ", the %s", limit);
    if (query->order_count > 0) {
        tell_extreme(teller, out, &query->order[0]);
    } else {
        fputs(" that come first", out);
    }
    fputs(query->ties ? ", and those that are the same by it" : "", out);
    tell_groups(teller, out, query->per, query->per_count, " in each ");
    if (query->offset != NULL) {
        fprintf(out, ", behind the first %s", number_of(query->offset));
    }
}

static void tell_order(const struct teller *teller, FILE *out)
{
    const struct query *query = teller->query;
    if (query->limit != NULL) {
        tell_limit(teller, out);
    } else if (query->order_count > 0 && !is_plain_order(teller, &query->order[0])) {
        const struct query_order *order = &query->order[0];
        fprintf(out, ", sorted by %s%s", expr_told(teller, order->expr),
                order->descending ? " downwards" : "");
    }
}

/* ---- keys ---- */

static size_t keys_between(const struct catalog *catalog, int32_t from, int32_t to)
{
    size_t count = 0;
    for (size_t k = 0; k < catalog->key_count; k++) {
        count += catalog->keys[k].from_table == from && catalog->keys[k].to_table == to;
    }
    return count;
}

/* The key that a join takes, where the tables have another one: "over origin depot". */
static void tell_key(const struct teller *teller, FILE *out, const struct join_condition *condition)
{
    const struct catalog_column *columns = teller->catalog->columns;
    int32_t left = columns[condition->left_column].table, right = columns[condition->right_column].table;
    if (keys_between(teller->catalog, left, right) > 1) {
        fprintf(out, ", over %s", tell_column(teller, condition->left_column, false));
    } else if (keys_between(teller->catalog, right, left) > 1) {
        fprintf(out, ", over %s", tell_column(teller, condition->right_column, false));
    }
}

static void tell_keys(const struct teller *teller, FILE *out)
{
    const struct join_plan *plan = join_solve(teller->arena, teller->catalog, teller->query);
    for (size_t i = 0; i < plan->step_count; i++) {
        for (size_t k = 0; k < plan->steps[i].condition_count; k++) {
            tell_key(teller, out, &plan->steps[i].conditions[k]);
        }
        for (size_t k = 0; k < plan->steps[i].constant_count; k++) {
            const struct join_constant *constant = &plan->steps[i].constants[k];
            fprintf(out, ", %s %s", tell_column(teller, constant->column, false), constant->text);
        }
    }
}

/* But for labels of codes, which are joined to what has none too. */
static void tell_optional(const struct teller *teller, FILE *out)
{
    for (size_t i = 0; i < teller->query->extra_count; i++) {
        const struct query_table *table = &teller->query->extra[i];
        struct code_table codes;
        if (table->optional && !codes_find_table(teller->catalog, table->table, &codes)) {
            fprintf(out, ", with or without %s", tell_table(teller, table->table));
        }
    }
}

/* ---- the whole ---- */

static void tell_set(const struct teller *teller, FILE *out)
{
    static const char *const words[] = {[SET_NONE] = "",
                                        [SET_UNION] = "together with",
                                        [SET_INTERSECT] = "that are also among",
                                        [SET_EXCEPT] = "but not"};
    if (teller->query->set != SET_NONE) {
        fprintf(out, ", %s (%s)", words[teller->query->set], tell_query(teller, teller->query->right));
    }
}

const char *tell_query(const struct teller *outer, const struct query *query)
{
    struct teller teller = *outer;
    teller.query = query;
    teller.subject = sentence_subject(teller.arena, teller.catalog, query);
    struct text text;
    text_open(&text);
    tell_select(&teller, text.out);
    if (has_measure(query)) {
        tell_groups(&teller, text.out, query->group, query->group_count, ", by ");
    }
    tell_where(&teller, text.out, query->where);
    tell_history(&teller, text.out);
    tell_conditions(&teller, text.out, query->having, ", ");
    if (query->limit == NULL) {
        tell_groups(&teller, text.out, query->per, query->per_count, " of the same ");
    }
    tell_optional(&teller, text.out);
    tell_keys(&teller, text.out);
    tell_order(&teller, text.out);
    tell_set(&teller, text.out);
    return text_close(&text, teller.arena);
}

const char *sentence_of_query(struct arena *arena, const struct sentence_names *names,
                              const struct query *query)
{
    struct teller teller = {.arena = arena, .names = names, .catalog = names->catalog};
    return tell_query(&teller, query);
}

const char *sentence_of_expr(struct arena *arena, const struct sentence_names *names,
                             const struct query *query, const struct expr *expr)
{
    struct teller teller = {.arena = arena, .names = names, .catalog = names->catalog, .query = query};
    teller.subject = sentence_subject(teller.arena, teller.catalog, query);
    return expr_told(&teller, expr);
}

const char *sentence_of_column(struct arena *arena, const struct sentence_names *names, int32_t column)
{
    int32_t table = names->catalog->columns[column].table;
    struct teller teller = {.arena = arena, .names = names, .catalog = names->catalog, .subject = -1};
    const char *one = tell_one_of(&teller, table);
    if (strcmp(tell_column(&teller, column, true), one) == 0) {
        return arena_printf(arena, "%s is named", one);
    }
    teller.subject = table;
    return arena_printf(arena, "%s has the %s", one, tell_column(&teller, column, false));
}
