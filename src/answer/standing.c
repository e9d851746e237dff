/* What is said of rows that are over and among those of an answer. */
#include "translate/standing.h"
#include "answer/accounted.h"
#include "answer/judge.h"
#include "answer/statements.h"
#include "query/walk.h"
#include "sql/sql.h"

#include <inttypes.h>
#include <string.h>
#include <strings.h>

enum { MILLISECONDS = 5000 /* on a machine that is busy */ };

/* What the database counts. */
struct counted {
    int64_t all, over; /* -1: it said nothing */
};

static int ignore_begin(void *context, const struct askdb_column *columns, size_t count,
                        struct askdb_error *err)
{
    (void)context, (void)columns, (void)count, (void)err;
    return 0;
}

static int take_counts(void *context, const struct askdb_cell *cells, size_t count, struct askdb_error *err)
{
    struct counted *counted = context;
    (void)err;
    if (count == 2 && cells[0].type == ASKDB_INTEGER && cells[1].type == ASKDB_INTEGER) {
        *counted = (struct counted){cells[0].integer, cells[1].integer};
    }
    return 0;
}

/* Through the validator, like any statement. */
static struct counted count(struct askdb *askdb, struct arena *arena, const struct query *query)
{
    struct counted counted = {-1, -1};
    struct validated_query *validated = NULL;
    struct exec_limits limits = {.timeout_ms = MILLISECONDS, .max_rows = 1};
    struct askdb_sink sink = {.context = &counted, .begin = ignore_begin, .row = take_counts};
    struct exec_result result = {0};
    struct askdb_error ignored;
    struct sql_text text;
    sql_print(arena, askdb->catalog, query, &text);
    if (session_validate(askdb, arena, text.sql, &validated, NULL, &ignored) == 0) {
        exec_run(askdb->connection, validated, &limits, &sink, &result, &ignored);
        validated_query_destroy(validated);
    }
    return counted;
}

/* The condition on the rows of a table; NULL: none. */
static const char *rows_of(const struct askdb *askdb, const char *table)
{
    const struct semantic *semantic = askdb->semantic;
    for (size_t i = 0; semantic != NULL && i < semantic->tables_count; i++) {
        if (strcasecmp(semantic->tables[i].name, table) == 0 && semantic->tables[i].rows != NULL) {
            return semantic->tables[i].rows;
        }
    }
    return NULL;
}

bool session_keeps_away(const struct askdb *askdb, int32_t marking)
{
    const struct catalog_column *column = &askdb->catalog->columns[marking];
    const char *rows = rows_of(askdb, askdb->catalog->tables[column->table].name);
    return rows != NULL && strstr(rows, column->name) != NULL;
}

struct reading_of {
    const struct catalog *catalog;
    bool *tables;
};

static void see_table(void *context, const struct expr *expr)
{
    struct reading_of *reading = context;
    int32_t table = expr->kind == EXPR_COLUMN ? reading->catalog->columns[expr->column].table
                    : expr->kind == EXPR_STAR ? expr->table
                                              : -1;
    if (table >= 0) {
        reading->tables[table] = true;
    }
}

const char *answer_rows_told(struct arena *arena, const struct askdb *askdb, const char *sql)
{
    const struct catalog *catalog = askdb->catalog;
    struct query *query = NULL;
    struct askdb_error ignored;
    struct reading_of reading = {catalog, ARENA_ARRAY(arena, bool, catalog->table_count + 1)};
    const char *told = NULL;
    if (askdb->semantic == NULL || sql_parse(arena, catalog, sql, &query, &ignored) != 0) {
        return NULL;
    }
    query_visit(query, see_table, &reading);
    for (size_t t = 0; t < catalog->table_count; t++) {
        const char *rows = reading.tables[t] ? rows_of(askdb, catalog->tables[t].name) : NULL;
        if (rows != NULL) {
            told = arena_printf(arena, "%s%s%s: only rows where %s", told != NULL ? told : "",
                                told != NULL ? "; " : "", catalog->tables[t].name, rows);
        }
    }
    return told;
}

const char *session_standing_of(struct askdb *askdb, struct arena *arena, const struct query *query, bool now,
                                bool counts)
{
    struct mark mark;
    struct counted counted = {-1, -1};
    bool rows = false;
    if (!standing_included(arena, askdb->catalog, askdb->index, query, now, &mark) ||
        session_keeps_away(askdb, mark.column)) {
        return NULL;
    }
    const char *told = standing_told(arena, askdb->catalog, &mark);
    const struct query *both = counts ? standing_counts(arena, askdb->catalog, &mark, query, &rows) : NULL;
    if (both != NULL) {
        struct work_span span = work_begin_usual(askdb->work);
        counted = count(askdb, arena, both);
        work_end(askdb->work, span);
    }
    bool some = counted.over > 0 && counted.over < counted.all; /* else it is no mark, or marks none */
    if (counted.over >= 0 && !some) {
        return NULL;
    }
    return some && rows ? arena_printf(arena, "also the %" PRId64 " with %s", counted.over, told)
                        : arena_printf(arena, "also those with %s", told);
}
