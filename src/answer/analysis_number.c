/* What a number of an answer is made of. Its row is found by running the statement once more, with all that it is grouped by. */
#include "answer/analysis.h"
#include "answer/cells.h"
#include "answer/statements.h"
#include "english/periods.h"
#include "query/copy.h"
#include "sql/sql.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { MOST_GROUPS = 6, MOST_COLUMNS = 8, ROWS_SHOWN = 5, MOST_WORDS = 12 };

struct finding {
    struct arena *arena;
    const struct catalog *catalog;
    struct analysis *analysis;
    struct query *query;
    const struct expr *measure, *aggregate; /* the first aggregate in it */
    const char *name;                       /* of the measure */
    const char *which;
    size_t place;             /* `which` as the place of a row; 0: it is none */
    struct civil from;        /* `which` as a time */
    bool timed;               /* it is one */
    size_t first;             /* cell of the groups, which stand behind what is selected */
    size_t rows;              /* seen so far */
    struct askdb_cell *by[4]; /* the row by its value, by a time, by its place, by a part of its value */
    bool several[4];          /* more than one row is meant so */
};

enum { BY_VALUE, BY_TIME, BY_PLACE, BY_PART };

/* ---- the statement ---- */

static bool runs_on(const struct expr *expr)
{
    return expr->kind == EXPR_BUCKET && expr->op <= BUCKET_DAY;
}

static enum civil_unit unit_of(const struct expr *bucket)
{
    static const enum civil_unit units[] = {CIVIL_YEAR, CIVIL_QUARTER, CIVIL_MONTH, CIVIL_WEEK, CIVIL_DAY};
    return units[bucket->op];
}

static int decline_none(struct askdb_error *err)
{
    error_set(err, ASKDB_DECLINED, "the last answer has no number that is made of other rows");
    error_hint(err, "\\why NUMBER takes an answer that counts, adds up or averages");
    return -ASKDB_DECLINED;
}

/* Of a share or a running total that of which it is. */
static int take_measure(struct finding *finding, struct askdb_error *err)
{
    const struct query *query = finding->query;
    bool plain = query->set == SET_NONE && query->per_count == 0 && !query->distinct &&
                 query->group_count <= MOST_GROUPS;
    for (size_t i = 0; plain && i < query->select_count && finding->measure == NULL; i++) {
        const struct expr *expr = query->select[i];
        if (expr->kind == EXPR_WINDOW || expr_has_aggregate(expr)) {
            finding->measure = expr->kind == EXPR_WINDOW ? expr->left : expr;
            finding->name = query->names != NULL ? query->names[i] : NULL;
        }
    }
    for (size_t i = 0; i < query->group_count; i++) {
        const struct expr *first = expr_first(query->group[i]);
        if (first->kind == EXPR_COLUMN && finding->catalog->columns[first->column].masked) {
            return decline_none(err);
        }
    }
    finding->aggregate = finding->measure;
    while (finding->aggregate != NULL && finding->aggregate->kind != EXPR_AGGREGATE) {
        finding->aggregate = finding->aggregate->left; /* "revenue by orders" is of the rows of the revenue */
    }
    return finding->aggregate != NULL ? 0 : decline_none(err);
}

/* The statement with what it is grouped by behind what it selects. */
static const char *statement_of_rows(struct finding *finding)
{
    struct query *query = query_copy(finding->arena, finding->query, NULL);
    size_t count = query->select_count, all = count + query->group_count;
    struct expr **select = ARENA_ARRAY(finding->arena, struct expr *, all + 1);
    memcpy(select, query->select, count * sizeof *select);
    for (size_t i = 0; i < query->group_count; i++) {
        select[count + i] = expr_copy(finding->arena, query->group[i]);
    }
    query->select = select;
    query->select_count = all;
    query->names = NULL;
    finding->first = count;
    struct sql_text printed;
    sql_print(finding->arena, finding->catalog, query, &printed);
    return printed.sql;
}

/* ---- the row ---- */

static void read_which(struct finding *finding)
{
    char *end;
    struct word *words;
    struct period *periods;
    finding->place = strtoul(finding->which, &end, 10);
    finding->place = end == finding->which || *end != '\0' ? 0 : finding->place;
    size_t count = words_split(finding->arena, finding->which, strlen(finding->which), MOST_WORDS, &words);
    struct civil today = finding->analysis->today;
    size_t found = periods_find(finding->arena, words, count, today, finding->catalog->week_start, &periods);
    finding->timed = found > 0;
    finding->from = found > 0 ? periods[0].from : today;
}

static bool has_part(const char *text, const char *part)
{
    size_t length = strlen(part);
    for (; *text != '\0'; text++) {
        if (strncasecmp(text, part, length) == 0) {
            return length > 0;
        }
    }
    return false;
}

static struct askdb_cell *keep_cells(struct arena *arena, const struct askdb_cell *cells, size_t count)
{
    struct askdb_cell *kept = ARENA_ARRAY(arena, struct askdb_cell, count + 1);
    for (size_t i = 0; i < count; i++) {
        const char *text = answer_cell_text(arena, &cells[i]);
        kept[i] = cells[i];
        kept[i].text = text;
        kept[i].length = text != NULL ? strlen(text) : 0;
    }
    return kept;
}

/* Is the cell `which`, in the way of `by`? */
static bool is_meant(const struct finding *finding, const struct expr *group, const char *text, size_t by)
{
    struct civil date;
    switch (by) {
    case BY_VALUE:
        return strcasecmp(text, finding->which) == 0;
    case BY_TIME:
        return finding->timed && group != NULL && runs_on(group) && series_read_period(text, &date) &&
               civil_compare(
                   date, civil_floor_from(finding->from, unit_of(group), finding->catalog->week_start)) == 0;
    case BY_PART:
        return has_part(text, finding->which);
    default:
        return false;
    }
}

/* All that the row is grouped by: "2024, email". */
static bool is_whole(const struct finding *finding, const struct askdb_cell *cells)
{
    const char *all = "", *apart = "";
    for (size_t i = 0; i < finding->query->group_count; i++) {
        const char *text = answer_cell_text(finding->arena, &cells[finding->first + i]);
        all = arena_printf(finding->arena, "%s%s%s", all, i > 0 ? ", " : "", text != NULL ? text : "");
        apart = arena_printf(finding->arena, "%s%s%s", apart, i > 0 ? " " : "", text != NULL ? text : "");
    }
    return strcasecmp(all, finding->which) == 0 || strcasecmp(apart, finding->which) == 0;
}

static bool is_meant_by(const struct finding *finding, const struct askdb_cell *cells, size_t count,
                        size_t by)
{
    if (by == BY_PLACE) {
        return finding->rows == finding->place || (finding->which[0] == '\0' && finding->rows == 1);
    }
    for (size_t i = 0; i < count; i++) {
        bool number = i < finding->first && (cells[i].type == ASKDB_REAL || cells[i].type == ASKDB_INTEGER ||
                                             cells[i].type == ASKDB_DECIMAL);
        const char *text = number ? NULL : answer_cell_text(finding->arena, &cells[i]);
        const struct expr *group = i >= finding->first ? finding->query->group[i - finding->first] : NULL;
        if (text != NULL && is_meant(finding, group, text, by)) {
            return true;
        }
    }
    return by == BY_VALUE && is_whole(finding, cells);
}

static int look_at_row(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct finding *finding = context;
    (void)err;
    finding->rows++;
    for (size_t by = BY_VALUE; by <= BY_PART; by++) {
        bool meant = is_meant_by(finding, cells, count, by);
        finding->several[by] = finding->several[by] || (meant && finding->by[by] != NULL);
        if (meant && finding->by[by] == NULL) {
            finding->by[by] = keep_cells(finding->arena, cells, count);
        }
    }
    return 0;
}

static int find_row(struct finding *finding, const struct askdb_cell **ret_cells, struct askdb_error *err)
{
    struct askdb_sink sink = {.context = finding, .begin = answer_ignore_columns, .row = look_at_row};
    read_which(finding);
    int status = series_run(finding->analysis, statement_of_rows(finding), &sink, err);
    if (status != 0) {
        return status;
    }
    size_t by = BY_VALUE;
    while (by < BY_PART && finding->by[by] == NULL) {
        by++;
    }
    bool unsaid = finding->which[0] == '\0' && finding->rows > 1;
    if (finding->by[by] == NULL || finding->several[by] || unsaid) {
        error_set(err, ASKDB_DECLINED,
                  unsaid                 ? "the answer has %zu rows: which one?"
                  : finding->several[by] ? "more than one of the %zu rows of the answer has '%s'"
                                         : "none of the %zu rows of the answer is '%s'",
                  finding->rows, finding->which);
        error_hint(err, "\\why takes a row's place, from 1, or what stands in it");
        return -ASKDB_DECLINED;
    }
    *ret_cells = finding->by[by];
    return 0;
}

/* ---- what holds of its rows ---- */

static struct pred *compare(struct arena *arena, const struct expr *left, struct literal literal)
{
    struct pred *pred = ARENA_NEW(arena, struct pred);
    struct expr *right = ARENA_NEW(arena, struct expr);
    *right = (struct expr){.kind = EXPR_LITERAL, .literal = literal};
    *pred =
        (struct pred){.kind = PRED_COMPARE, .op = COMPARE_EQ, .left = expr_copy(arena, left), .right = right};
    return pred;
}

static struct pred *is_null(struct arena *arena, const struct expr *left)
{
    struct pred *pred = ARENA_NEW(arena, struct pred);
    *pred = (struct pred){.kind = PRED_NULL, .left = expr_copy(arena, left)};
    return pred;
}

static struct pred *in_period(struct arena *arena, const struct expr *time, struct civil from,
                              struct civil to)
{
    return compare(arena, time,
                   (struct literal){.kind = LITERAL_PERIOD,
                                    .from = civil_print(arena, from),
                                    .to = civil_print(arena, to)});
}

static struct pred *holds(const struct finding *finding, const struct expr *group,
                          const struct askdb_cell *cell)
{
    struct literal literal = {.kind = LITERAL_TEXT, .text = cell->text};
    switch (cell->type) {
    case ASKDB_NULL:
        return is_null(finding->arena, group);
    case ASKDB_BOOLEAN:
        literal = (struct literal){.kind = LITERAL_BOOLEAN, .text = cell->integer != 0 ? "true" : "false"};
        break;
    case ASKDB_INTEGER:
    case ASKDB_REAL:
    case ASKDB_DECIMAL:
        literal.kind = LITERAL_NUMBER;
        break;
    case ASKDB_TEXT:
    case ASKDB_TIME:
    case ASKDB_BLOB:
        break;
    }
    return compare(finding->arena, group, literal);
}

/* Takes the first condition on a time out of what AND holds together. */
static struct pred *take_period(struct pred *pred, struct pred **ret_found)
{
    if (pred == NULL) {
        return NULL;
    }
    if (pred->kind == PRED_AND) {
        pred->left_pred = take_period(pred->left_pred, ret_found);
        pred->right_pred = *ret_found == NULL ? take_period(pred->right_pred, ret_found) : pred->right_pred;
        return pred->left_pred == NULL ? pred->right_pred : pred->right_pred == NULL ? pred->left_pred : pred;
    }
    struct civil day;
    bool period = pred->kind == PRED_COMPARE && pred->op == COMPARE_EQ && pred->left->kind == EXPR_COLUMN &&
                  pred->right->kind == EXPR_LITERAL && pred->right->literal.kind == LITERAL_PERIOD &&
                  civil_parse(pred->right->literal.from, &day) && civil_parse(pred->right->literal.to, &day);
    if (period && *ret_found == NULL) {
        *ret_found = pred;
        return NULL;
    }
    return pred;
}

/* What the row is grouped by, apart: a running time, and all else. */
struct held {
    const struct expr *time; /* NULL: none */
    struct civil from, to;
    bool of_group; /* the time is what the answer is grouped by */
    struct pred *others;
    int32_t *columns;
    size_t column_count;
};

static struct held hold(const struct finding *finding, const struct askdb_cell *cells)
{
    struct held held = {.columns = ARENA_ARRAY(finding->arena, int32_t, MOST_GROUPS)};
    for (size_t i = 0; i < finding->query->group_count; i++) {
        const struct expr *group = finding->query->group[i];
        const struct askdb_cell *cell = &cells[finding->first + i];
        bool time =
            runs_on(group) && held.time == NULL && cell->text != NULL && group->left->kind == EXPR_COLUMN;
        if (time && series_read_period(cell->text, &held.from)) {
            held.time = group->left;
            held.to = civil_add(held.from, unit_of(group), 1);
            held.of_group = true;
            continue;
        }
        held.others = pred_both(finding->arena, held.others, holds(finding, group, cell));
        const struct expr *first = expr_first(group);
        if (first->kind == EXPR_COLUMN) {
            held.columns[held.column_count++] = first->column;
        }
    }
    return held;
}

/* A time that the question names is the period, too: the query then has it no longer. */
static void hold_period_asked(struct query *query, struct held *held)
{
    struct pred *found = NULL;
    if (held->time != NULL) {
        return;
    }
    query->where = take_period(query->where, &found);
    if (found != NULL) {
        held->time = found->left;
        civil_parse(found->right->literal.from, &held->from);
        civil_parse(found->right->literal.to, &held->to);
    }
}

/* ---- what is run ---- */

static const char *name_number(const struct finding *finding, const struct askdb_cell *cells)
{
    const char *name = finding->name != NULL ? finding->name : "the number";
    for (size_t i = 0, named = 0; i < finding->first; i++) {
        const struct expr *expr = finding->query->select[i];
        if (expr->kind != EXPR_WINDOW && !expr_has_aggregate(expr) && cells[i].text != NULL) {
            name = arena_printf(finding->arena, "%s%s%s", name, named++ == 0 ? " of " : ", ", cells[i].text);
        }
    }
    return name;
}

/* The table whose rows are counted or measured; -1: not one. */
static int32_t table_behind(const struct finding *finding)
{
    const struct expr *of = finding->aggregate->left;
    const struct expr *first = of != NULL ? expr_first(of) : NULL;
    if (first == NULL || first->instance != 0) {
        return -1;
    }
    return first->kind == EXPR_COLUMN ? finding->catalog->columns[first->column].table
           : first->kind == EXPR_STAR ? first->table
                                      : -1;
}

static const char *statement_behind(const struct finding *finding, const struct held *held)
{
    struct arena *arena = finding->arena;
    int32_t number = table_behind(finding);
    if (number < 0) {
        return NULL;
    }
    const struct catalog_table *table = &finding->catalog->tables[number];
    struct query *query = query_copy(arena, finding->query, NULL);
    struct expr *limit = ARENA_NEW(arena, struct expr);
    query->select = ARENA_ARRAY(arena, struct expr *, MOST_COLUMNS);
    query->select_count = query->group_count = query->order_count = 0;
    query->names = NULL;
    query->having = NULL;
    query->offset = NULL;
    query->ties = false;
    for (int32_t i = 0; i < table->column_count && query->select_count < MOST_COLUMNS; i++) {
        query->select[query->select_count++] = expr_column(arena, table->first_column + i);
    }
    struct pred *time = held->of_group ? in_period(arena, held->time, held->from, held->to) : NULL;
    query->where = pred_both(arena, query->where, pred_copy(arena, held->others));
    query->where = pred_both(arena, query->where, time);
    query->where = pred_both(arena, query->where, pred_copy(arena, finding->aggregate->filter));
    const struct expr *of = finding->aggregate->left;
    bool valued = finding->aggregate->op != AGGREGATE_COUNT && of->kind != EXPR_STAR;
    if (valued || table->main_date >= 0) {
        query->order = ARENA_NEW(arena, struct query_order);
        query->order[query->order_count++] =
            (struct query_order){valued ? expr_copy(arena, of) : expr_column(arena, table->main_date),
                                 finding->aggregate->op != AGGREGATE_MIN};
    }
    *limit =
        (struct expr){.kind = EXPR_LITERAL,
                      .literal = {.kind = LITERAL_NUMBER, .text = arena_printf(arena, "%d", ROWS_SHOWN)}};
    query->limit = limit;
    struct sql_text printed;
    sql_print(arena, finding->catalog, query, &printed);
    return printed.sql;
}

/* The period against the one before; of one that is not over, so many days of it. */
static void set_periods(struct analysis *analysis, const struct held *held)
{
    struct analysis_asked *asked = &analysis->asked;
    struct civil tomorrow = civil_add(analysis->today, CIVIL_DAY, 1);
    long days = civil_days(held->to) - civil_days(held->from),
         months = series_distance(held->from, held->to, CIVIL_MONTH);
    bool whole = held->from.day == 1 && held->to.day == 1 && months > 0;
    asked->period_given = true;
    asked->from = held->from;
    asked->to = held->to;
    asked->before_from =
        whole ? civil_add(held->from, CIVIL_MONTH, -months) : civil_add(held->from, CIVIL_DAY, -days);
    asked->before_to = held->from;
    if (civil_compare(asked->to, tomorrow) > 0 && civil_compare(asked->from, tomorrow) < 0) {
        long over = civil_days(tomorrow) - civil_days(asked->from);
        asked->to = tomorrow;
        asked->before_to = civil_add(asked->before_from, CIVIL_DAY, over);
        analysis_note(analysis,
                      "the period is not over: its first %ld days against as many of the one before", over);
    }
}

/* What the parts are looked for in. */
static void plan_parts(struct finding *finding, struct held *held)
{
    struct analysis *analysis = finding->analysis;
    struct series_parts *parts = &analysis->parts;
    struct arena *arena = analysis->arena;
    struct query *query = query_copy(arena, finding->query, NULL);
    query->having = NULL;
    query->limit = query->offset = NULL;
    query->ties = false;
    hold_period_asked(query, held);
    struct pred *time = held->time != NULL ? in_period(arena, held->time, held->from, held->to) : NULL;
    if (time != NULL && !held->of_group && held->others != NULL) { /* beside the other groups of that time */
        query->where = pred_both(arena, query->where, time);
        held->time = NULL;
        time = NULL;
    }
    analysis->within = pred_both(arena, pred_copy(arena, held->others), time);
    if (held->time != NULL) {
        query->where = pred_both(arena, query->where, pred_copy(arena, held->others));
        analysis->asked.kind = ANALYSIS_CHANGE;
        parts->time = expr_copy(arena, held->time);
        set_periods(analysis, held);
    }
    parts->query = query;
    series_take_measure(arena, parts, finding->measure, finding->name);
    analysis->grouped = held->columns;
    analysis->grouped_count = held->column_count;
    analysis->public.kind = analysis->asked.kind == ANALYSIS_CHANGE ? "change" : "parts";
}

static struct analysis *begin(struct outcome *outcome)
{
    struct analysis *analysis = ARENA_NEW(outcome->arena, struct analysis);
    const char *now = outcome->conversation.now;
    *analysis = (struct analysis){.outcome = outcome, .arena = outcome->arena, .most_read = ANALYSIS_ROWS};
    if (now == NULL || !civil_parse(now, &analysis->today)) {
        analysis->today = civil_today();
    }
    analysis->asked.kind = ANALYSIS_PARTS;
    analysis->public.steps = analysis->steps;
    analysis->public.notes = analysis->notes;
    analysis->series = outcome->public.sql;
    return analysis;
}

static int find_number(struct finding *finding, struct outcome *outcome, struct answer_number *number,
                       struct askdb_error *err)
{
    const struct askdb_cell *cells = NULL;
    if (outcome->fault.status != ASKDB_OK) {
        *err = outcome->fault;
        return -(int)err->status;
    }
    finding->analysis = begin(outcome);
    if (sql_parse(finding->arena, finding->catalog, outcome->public.sql, &finding->query, err) != 0) {
        return decline_none(err);
    }
    int status = take_measure(finding, err);
    status = status == 0 ? find_row(finding, &cells, err) : status;
    if (status != 0) {
        return status;
    }
    struct held held = hold(finding, cells);
    number->name = name_number(finding, cells);
    number->rows = statement_behind(finding, &held);
    plan_parts(finding, &held);
    outcome->analysis = finding->analysis;
    outcome->public.analysis = &finding->analysis->public;
    return 0;
}

int answer_find_number(struct arena *arena, const struct askdb_conversation *conversation, const char *sql,
                       const char *which, struct answer_number *ret_number, struct askdb_error *err)
{
    struct askdb_conversation alone = *conversation;
    struct answer_number number = {0};
    alone.history_count = 0;
    struct askdb_outcome *public = askdb_outcome_begin(&alone, NULL, sql);
    struct outcome *outcome = (struct outcome *)public;
    struct finding finding = {
        .arena = outcome->arena, .catalog = conversation->askdb->catalog, .which = which};
    int status = find_number(&finding, outcome, &number, err);
    if (status != 0) {
        askdb_outcome_destroy(public);
        return status;
    }
    ret_number->name = arena_strdup(arena, number.name);
    ret_number->rows = number.rows != NULL ? arena_strdup(arena, number.rows) : NULL;
    bool parts = outcome->analysis->parts.adds_up || outcome->analysis->parts.average;
    ret_number->parts = parts ? public : NULL;
    if (!parts) {
        askdb_outcome_destroy(public);
    }
    return 0;
}
