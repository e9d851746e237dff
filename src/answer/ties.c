#include "answer/ties.h"

#include "answer/accounted.h"
#include "answer/cells.h"
#include "answer/judge.h"
#include "sql/sql.h"
#include "translate/sentence.h"
#include "util/error.h"

#include <stdlib.h>
#include <string.h>

enum { MILLISECONDS = 1000, MOST_TIES = 100, MOST_ROWS = 10000 };

struct measures {
    struct arena *arena;
    size_t rows, seen; /* the value of the last of `rows` rows is compared with those behind it */
    const char *last;  /* NULL: missing */
    size_t ties;
};

static int take(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct measures *measures = context;
    (void)count, (void)err;
    measures->seen++;
    if (measures->seen < measures->rows) {
        return 0;
    }
    const char *text = answer_cell_text(measures->arena, &cells[0]);
    if (measures->seen == measures->rows) {
        measures->last = text;
    } else {
        measures->ties += measures->last != NULL && text != NULL && strcmp(measures->last, text) == 0;
    }
    return 0;
}

/* The same rows in the same order, and some behind them: only what they are ordered by. */
static bool ask_for_measures(struct arena *arena, const struct query *query, size_t rows,
                             struct query *ret_asked)
{
    if (query->set != SET_NONE || query->limit == NULL || query->limit->literal.kind != LITERAL_NUMBER ||
        query->order_count == 0 || query->per_count > 0 || query->ties || query->offset != NULL ||
        query->distinct || rows == 0 || rows > MOST_ROWS ||
        strtod(query->limit->literal.text, NULL) != (double)rows) {
        return false;
    }
    struct expr *limit = ARENA_NEW(arena, struct expr);
    struct expr **select = ARENA_ARRAY(arena, struct expr *, 1);
    *limit = *query->limit;
    limit->literal.text = arena_printf(arena, "%zu", rows + MOST_TIES);
    select[0] = query->order[0].expr;
    *ret_asked = *query;
    ret_asked->select = select;
    ret_asked->select_count = 1;
    ret_asked->names = NULL;
    ret_asked->limit = limit;
    return true;
}

static bool run(struct askdb *askdb, const char *sql, struct measures *measures)
{
    struct validated_query *query = NULL;
    struct exec_limits limits = {.timeout_ms = MILLISECONDS, .max_rows = measures->rows + MOST_TIES};
    struct askdb_sink sink = {.context = measures, .begin = answer_ignore_columns, .row = take};
    struct exec_result result = {0};
    struct askdb_error ignored;
    int status = session_validate(askdb, measures->arena, sql, &query, NULL, &ignored);
    if (status == 0) {
        status = exec_run(askdb->connection, query, &limits, &sink, &result, &ignored);
        validated_query_destroy(query);
    }
    return status == 0;
}

static void tell(struct askdb *askdb, const struct measures *measures, const struct query *query, FILE *out)
{
    const struct expr *measure = query->order[0].expr;
    const char *by = sentence_of_expr(measures->arena, session_names(askdb), query, measure);
    if (measures->rows == 1) {
        fprintf(out, "%zu%s rows have the same %s; one of them is shown", measures->ties + 1,
                measures->ties == MOST_TIES ? " and more" : "", by);
    } else {
        fprintf(out, "%zu%s more row%s the same %s as the last one shown", measures->ties,
                measures->ties == MOST_TIES ? " and" : "", measures->ties == 1 ? " has" : "s have", by);
    }
}

void session_explain_ties(struct askdb *askdb, const char *sql, size_t rows, FILE *out)
{
    struct arena *arena = arena_create();
    struct query *query = NULL, asked;
    struct sql_text text;
    struct askdb_error ignored;
    struct measures measures = {.arena = arena, .rows = rows};
    struct work_span span = work_begin_usual(askdb->work);
    if (sql_parse(arena, askdb->catalog, sql, &query, &ignored) == 0 &&
        ask_for_measures(arena, query, rows, &asked)) {
        sql_print(arena, askdb->catalog, &asked, &text);
        if (run(askdb, text.sql, &measures) && measures.ties > 0) {
            tell(askdb, &measures, query, out);
        }
    }
    work_end(askdb->work, span);
    arena_destroy(arena);
}
