/* What a semantic file could say so that a question comes to the SQL that is right for it: the words that have no
 * place in that SQL are another name of something in it. */
#include "answer/internal.h"
#include "answer/statements.h"
#include "english/everyday.h"
#include "english/words.h"
#include "query/walk.h"
#include "sql/sql.h"
#include "translate/account.h"

#include <string.h>

enum { MOST_EDITS = 60, MOST_WORDS = 5 };

struct coach {
    struct arena *arena;
    const struct catalog *catalog;
    const char *phrase;
    struct answer_edit *edits;
    size_t count;
};

static void add(struct coach *coach, struct answer_edit edit)
{
    for (size_t i = 0; i < coach->count; i++) {
        if (answer_same_edit(&coach->edits[i], &edit)) {
            return;
        }
    }
    if (coach->count < MOST_EDITS) {
        coach->edits[coach->count++] = edit;
    }
}

static const char *table_name(const struct coach *coach, int32_t table)
{
    const struct catalog_table *item = &coach->catalog->tables[table];
    bool bare = item->schema[0] == '\0' || (strcmp(item->schema, "public") == 0 && !item->off_path);
    return bare ? arena_strdup(coach->arena, item->name)
                : arena_printf(coach->arena, "%s.%s", item->schema, item->name);
}

static void add_table(struct coach *coach, int32_t table)
{
    add(coach, (struct answer_edit){ANSWER_EDIT_SYNONYM, coach->phrase, table_name(coach, table), "", ""});
}

/* ---- what the right query has ---- */

static bool note_expr(void *context, struct expr *expr)
{
    struct coach *coach = context;
    const struct catalog *catalog = coach->catalog;
    if (expr->kind == EXPR_COLUMN) {
        const struct catalog_column *column = &catalog->columns[expr->column];
        if (!column->foreign) {
            add(coach,
                (struct answer_edit){ANSWER_EDIT_SYNONYM, coach->phrase, table_name(coach, column->table),
                                     arena_strdup(coach->arena, column->name), ""});
        }
        add_table(coach, column->table);
    }
    if (expr->kind == EXPR_STAR && expr->table >= 0) {
        add_table(coach, expr->table);
    }
    return true;
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

struct scan {
    int depth;
    size_t columns, aggregates;
    bool outside, other;
    int32_t table;
    const struct catalog *catalog;
};

static bool scan_expr(void *context, struct expr *expr)
{
    struct scan *scan = context;
    scan->depth += expr->kind == EXPR_AGGREGATE;
    scan->aggregates += expr->kind == EXPR_AGGREGATE;
    scan->other = scan->other || expr->kind == EXPR_WINDOW || expr->kind == EXPR_SUBQUERY ||
                  expr->kind == EXPR_PORTION || (expr->kind == EXPR_COLUMN && expr->instance > 0);
    if (expr->kind == EXPR_COLUMN || expr->kind == EXPR_STAR) {
        int32_t table = expr->kind == EXPR_COLUMN ? scan->catalog->columns[expr->column].table : expr->table;
        scan->outside = scan->outside || scan->depth == 0;
        scan->other =
            scan->other || table < 0 || (scan->columns > 0 && table != scan->table && scan->depth == 0);
        scan->table = table;
        scan->columns++;
    }
    return true;
}

static void leave_expr(void *context, struct expr *expr)
{
    struct scan *scan = context;
    scan->depth -= expr->kind == EXPR_AGGREGATE;
}

static struct scan scan_of(const struct coach *coach, const struct expr *expr, const struct pred *pred)
{
    struct scan scan = {.catalog = coach->catalog, .table = -1};
    struct query_visitor visitor = {.expr = scan_expr, .leave_expr = leave_expr, .context = &scan};
    expr_walk(expr, &visitor);
    pred_walk(pred, &visitor);
    return scan;
}

/* What is added up, counted or divided. */
static void add_metric(struct coach *coach, const struct expr *expr)
{
    struct scan scan = scan_of(coach, expr, NULL);
    bool counts = expr->kind == EXPR_AGGREGATE && expr->left->kind == EXPR_STAR;
    if (scan.aggregates == 0 || scan.outside || scan.other) {
        return;
    }
    add(coach, (struct answer_edit){ANSWER_EDIT_METRIC, coach->phrase,
                                    counts ? table_name(coach, expr->left->table) : "", "",
                                    sql_print_alone(coach->arena, coach->catalog, expr)});
}

static bool has_period(const struct pred *pred)
{
    return pred->right != NULL && pred->right->kind == EXPR_LITERAL &&
           pred->right->literal.kind == LITERAL_PERIOD;
}

/* As it stands behind WHERE, over the one table. */
static const char *condition_text(const struct coach *coach, int32_t table, const struct pred *pred)
{
    struct expr star = {.kind = EXPR_STAR, .table = table};
    struct expr count = {.kind = EXPR_AGGREGATE, .op = AGGREGATE_COUNT, .left = &star};
    struct expr *select[] = {&count};
    struct query query = {.select = select, .select_count = 1, .where = (struct pred *)(uintptr_t)pred};
    struct sql_text text;
    sql_print(coach->arena, coach->catalog, &query, &text);
    const char *where = strstr(text.sql, " WHERE ");
    return where != NULL ? where + strlen(" WHERE ") : "";
}

static void add_filters(struct coach *coach, const struct pred *pred)
{
    if (pred == NULL) {
        return;
    }
    if (pred->kind == PRED_AND) {
        add_filters(coach, pred->left_pred);
        add_filters(coach, pred->right_pred);
    }
    struct scan scan = scan_of(coach, NULL, pred);
    if (scan.columns == 0 || scan.aggregates > 0 || scan.other || has_period(pred) ||
        pred->subquery != NULL) {
        return;
    }
    add(coach, (struct answer_edit){ANSWER_EDIT_FILTER, coach->phrase, table_name(coach, scan.table), "",
                                    condition_text(coach, scan.table, pred)});
}

/* ---- labels, dates and keys ---- */

static void add_role(struct coach *coach, enum answer_edit_kind kind, const struct expr *expr)
{
    bool column = expr != NULL && expr->kind == EXPR_COLUMN && expr->instance == 0;
    const struct catalog_column *item = column ? &coach->catalog->columns[expr->column] : NULL;
    const struct catalog_table *table = column ? &coach->catalog->tables[item->table] : NULL;
    if (!column || (kind == ANSWER_EDIT_LABEL
                        ? item->type != COLUMN_TEXT || item->foreign || table->label == expr->column
                        : item->type != COLUMN_TIME || table->main_date == expr->column)) {
        return;
    }
    add(coach, (struct answer_edit){kind, "", table_name(coach, item->table),
                                    arena_strdup(coach->arena, item->name), ""});
}

static bool note_time(void *context, struct expr *expr)
{
    struct coach *coach = context;
    if (expr->kind == EXPR_BUCKET) {
        add_role(coach, ANSWER_EDIT_DATE, expr->left);
    }
    return true;
}

static bool note_period(void *context, struct pred *pred)
{
    struct coach *coach = context;
    if (has_period(pred)) {
        add_role(coach, ANSWER_EDIT_DATE, pred->left);
    }
    return true;
}

static bool is_key(const struct catalog *catalog, int32_t from, int32_t to)
{
    bool found = false;
    for (size_t k = 0; k < catalog->key_count; k++) {
        const struct catalog_key *key = &catalog->keys[k];
        for (size_t i = 0; i < key->column_count; i++) {
            found = found || (key->from_columns[i] == from && key->to_columns[i] == to) ||
                    (key->from_columns[i] == to && key->to_columns[i] == from);
        }
    }
    return found;
}

/* Equal columns that nothing says to be a key. */
static void add_key(struct coach *coach, const struct query_join *join)
{
    const struct catalog *catalog = coach->catalog;
    int32_t from = join->left->column, to = join->right->column;
    bool turned = catalog->columns[from].unique && !catalog->columns[to].unique;
    const struct catalog_column *first = &catalog->columns[turned ? to : from],
                                *second = &catalog->columns[turned ? from : to];
    if (!is_key(catalog, from, to) && first->table != second->table) {
        add(coach,
            (struct answer_edit){
                ANSWER_EDIT_KEY, "", table_name(coach, first->table), arena_strdup(coach->arena, first->name),
                arena_printf(coach->arena, "%s.%s", table_name(coach, second->table), second->name)});
    }
}

static void add_roles(struct coach *coach, struct query *query)
{
    for (size_t i = 0; i < query->select_count; i++) {
        add_role(coach, ANSWER_EDIT_LABEL, query->select[i]);
    }
    for (size_t i = 0; i < query->group_count; i++) {
        add_role(coach, ANSWER_EDIT_LABEL, query->group[i]);
    }
    for (size_t i = 0; i < query->join_count; i++) {
        add_key(coach, &query->joins[i]);
    }
    query_walk(query, &(struct query_visitor){
                          .expr = note_time, .pred = note_period, .query = enter, .context = coach});
}

/* ---- the words ---- */

static bool is_name(struct arena *arena, const char *phrase)
{
    struct word *words = NULL;
    size_t count = words_split(arena, phrase, strlen(phrase), MOST_WORDS + 1, &words), plain = 0;
    for (size_t i = 0; i < count; i++) {
        plain += words[i].kind == WORD_ALPHA && !word_is_stop(words[i].text);
    }
    return count > 0 && count <= MOST_WORDS && plain > 0;
}

static void add_phrase(struct coach *coach, const char *phrase, const struct query *query)
{
    coach->phrase = phrase;
    query_walk(query, &(struct query_visitor){.expr = note_expr,
                                              .query = enter,
                                              .context = coach,
                                              .clauses = WALK_BLOCK & ~(unsigned)WALK_JOINS});
    for (size_t i = 0; i < query->select_count; i++) {
        add_metric(coach, query->select[i]);
    }
    for (size_t i = 0; i < query->order_count; i++) {
        add_metric(coach, query->order[i].expr);
    }
    add_filters(coach, query->where);
}

int answer_propose_edits(const struct askdb *askdb, struct arena *arena, const char *question,
                         const char *now, const char *sql, struct answer_edit **ret_edits, size_t *ret_count,
                         struct askdb_error *err)
{
    struct query *query = NULL;
    const struct account *account = NULL;
    struct translate_request request = {.question = question, .now = now, .beam = 1};
    struct coach coach = {.arena = arena,
                          .catalog = askdb->catalog,
                          .edits = ARENA_ARRAY(arena, struct answer_edit, MOST_EDITS)};
    int status = sql_parse(arena, askdb->catalog, sql, &query, err);
    if (status == 0 && askdb->builtin == NULL) {
        return 0;
    }
    if (status == 0) {
        status = translate_builtin_account(askdb->builtin, arena, &request, query, &account, err);
    }
    for (size_t i = 0; status == 0 && i < account->unused_count; i++) {
        if (is_name(arena, account->unused[i].text)) {
            add_phrase(&coach, account->unused[i].text, query);
        }
    }
    if (status == 0) {
        add_roles(&coach, query);
    }
    *ret_edits = coach.edits;
    *ret_count = coach.count;
    return status;
}

bool answer_is_common_phrase(struct arena *arena, const char *phrase)
{
    struct word *words = NULL;
    size_t count = words_split(arena, phrase, strlen(phrase), MOST_WORDS + 1, &words);
    bool common = true;
    for (size_t i = 0; i < count; i++) {
        common = common && (word_is_stop(words[i].text) || is_everyday_word(words[i].text));
    }
    return common;
}

bool answer_same_edit(const struct answer_edit *a, const struct answer_edit *b)
{
    return a->kind == b->kind && strcmp(a->name, b->name) == 0 && strcmp(a->table, b->table) == 0 &&
           strcmp(a->column, b->column) == 0 && strcmp(a->text, b->text) == 0;
}
