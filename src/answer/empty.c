/* Why a statement returned no rows. */
#include "answer/accounted.h"
#include "answer/cells.h"
#include "answer/judge.h"
#include "answer/values.h"
#include "query/walk.h"
#include "sql/sql.h"
#include "translate/sentence.h"
#include "util/error.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum { MILLISECONDS = 1000, MOST_REASONS = 3 };

struct explainer {
    struct askdb *askdb;
    struct arena *arena;
    FILE *out;
    size_t reasons;
};

static void begin_reason(struct explainer *explainer)
{
    fputs(explainer->reasons++ > 0 ? "; " : "", explainer->out);
}

static const char *name_of(const struct explainer *explainer, int32_t column)
{
    const struct catalog *catalog = explainer->askdb->catalog;
    const struct catalog_column *entry = &catalog->columns[column];
    return arena_printf(explainer->arena, "%s.%s", catalog->tables[entry->table].name, entry->name);
}

/* ---- values ---- */

static void explain_value(struct explainer *explainer, int32_t column, const struct expr *value)
{
    const char *near = "", *text = value->literal.text;
    struct askdb *askdb = explainer->askdb;
    if (value->kind != EXPR_LITERAL || value->literal.kind != LITERAL_TEXT ||
        askdb->catalog->columns[column].type != COLUMN_TEXT ||
        !session_value_is_missing(askdb, explainer->arena, column, text, &near)) {
        return;
    }
    begin_reason(explainer);
    fprintf(explainer->out, "no %s '%s'", sentence_of_column(explainer->arena, session_names(askdb), column),
            text);
    if (near[0] != '\0') {
        const char *table = askdb->catalog->tables[askdb->catalog->columns[column].table].name;
        fprintf(explainer->out, "; %s has %s", table, near);
    }
}

/* ---- ends ---- */

struct ends {
    struct arena *arena;
    const char *first, *last; /* NULL: none */
};

static int take_ends(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct ends *ends = context;
    (void)count, (void)err;
    ends->first = answer_cell_text(ends->arena, &cells[0]);
    ends->last = answer_cell_text(ends->arena, &cells[1]);
    return 0;
}

/* Through the validator, like any statement. */
static bool read_ends(struct explainer *explainer, int32_t column, struct ends *ret_ends)
{
    struct askdb *askdb = explainer->askdb;
    struct text text;
    text_open(&text);
    fputs("SELECT min(", text.out);
    session_print_column(askdb, column, text.out);
    fputs("), max(", text.out);
    session_print_column(askdb, column, text.out);
    fputc(')', text.out);
    session_print_from(askdb, column, text.out);
    *ret_ends = (struct ends){.arena = explainer->arena};
    struct validated_query *query = NULL;
    struct exec_limits limits = {.timeout_ms = MILLISECONDS, .max_rows = 1};
    struct askdb_sink sink = {.context = ret_ends, .begin = answer_ignore_columns, .row = take_ends};
    struct exec_result result = {0};
    struct askdb_error ignored;
    int status = session_validate(askdb, explainer->arena, text_close(&text, explainer->arena), &query, NULL,
                                  &ignored);
    if (status == 0) {
        status = exec_run(askdb->connection, query, &limits, &sink, &result, &ignored);
        validated_query_destroy(query);
    }
    return status == 0 && ret_ends->first != NULL && ret_ends->last != NULL;
}

/* Below 0, 0 or above, as strcmp; times as far as both are written. */
static int compare(enum column_type type, const char *a, const char *b)
{
    if (type == COLUMN_NUMBER) {
        double x = strtod(a, NULL), y = strtod(b, NULL);
        return (x > y) - (x < y);
    }
    size_t day = strlen("YYYY-MM-DD");
    return strncmp(a, b, day);
}

/* `from` and `to`: what the column has to reach; NULL: anything. */
static void explain_ends(struct explainer *explainer, int32_t column, const char *from, const char *to)
{
    enum column_type type = explainer->askdb->catalog->columns[column].type;
    struct ends ends;
    if ((type != COLUMN_TIME && type != COLUMN_NUMBER) || !read_ends(explainer, column, &ends)) {
        return;
    }
    int shown = type == COLUMN_TIME ? (int)strlen("YYYY-MM-DD") : 40;
    if (from != NULL && compare(type, ends.last, from) < 0) {
        begin_reason(explainer);
        fprintf(explainer->out, "%s ends at %.*s", name_of(explainer, column), shown, ends.last);
    } else if (to != NULL && compare(type, ends.first, to) >= 0) {
        begin_reason(explainer);
        fprintf(explainer->out, "%s begins at %.*s", name_of(explainer, column), shown, ends.first);
    }
}

static void explain_comparison(struct explainer *explainer, const struct pred *pred)
{
    const struct literal *literal = &pred->right->literal;
    bool period = literal->kind == LITERAL_PERIOD;
    int32_t column = pred->left->column;
    const char *from = period ? literal->from : literal->text, *to = period ? literal->to : literal->text;
    switch ((enum comparison)pred->op) {
    case COMPARE_EQ:
        explain_value(explainer, column, pred->right);
        if (period) {
            explain_ends(explainer, column, from, to);
        }
        break;
    case COMPARE_GT:
        explain_ends(explainer, column, period ? to : from, NULL);
        break;
    case COMPARE_GE:
        explain_ends(explainer, column, from, NULL);
        break;
    case COMPARE_LT:
        explain_ends(explainer, column, NULL, period ? from : to);
        break;
    case COMPARE_LE:
        explain_ends(explainer, column, NULL, to);
        break;
    case COMPARE_NE:
        break;
    }
}

/* ---- conditions ---- */

/* Of each one that all rows must meet. */
static bool explain_pred(void *context, struct pred *pred)
{
    struct explainer *explainer = context;
    if (pred->kind == PRED_AND || explainer->reasons == MOST_REASONS) {
        return pred->kind == PRED_AND;
    }
    bool of_column = pred->left != NULL && pred->left->kind == EXPR_COLUMN && !pred->negated;
    if (of_column && pred->kind == PRED_COMPARE && pred->right->kind == EXPR_LITERAL &&
        pred->right->literal.kind != LITERAL_NULL) {
        explain_comparison(explainer, pred);
    } else if (of_column && pred->kind == PRED_BETWEEN && pred->right->kind == EXPR_LITERAL &&
               pred->upper->kind == EXPR_LITERAL) {
        explain_ends(explainer, pred->left->column, pred->right->literal.text, NULL);
    } else if (of_column && pred->kind == PRED_IN_LIST && pred->list_count == 1) {
        explain_value(explainer, pred->left->column, pred->list[0]);
    }
    return false;
}

void askdb_explain_empty(struct askdb *askdb, const char *sql, FILE *out)
{
    struct arena *arena = arena_create();
    struct query *query = NULL;
    struct askdb_error ignored;
    struct explainer explainer = {.askdb = askdb, .arena = arena, .out = out};
    struct work_span span = work_begin_usual(askdb->work);
    if (sql_parse(arena, askdb->catalog, sql, &query, &ignored) == 0 && query->set == SET_NONE) {
        pred_walk(query->where, &(struct query_visitor){.pred = explain_pred, .context = &explainer});
    }
    work_end(askdb->work, span);
    arena_destroy(arena);
}
