/* What is said of rows that are over and among those of an answer. */
#include "translate/standing.h"
#include "answer/accounted.h"
#include "answer/judge.h"
#include "sql/sql.h"

#include <inttypes.h>

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

const char *session_standing_of(struct askdb *askdb, struct arena *arena, const struct query *query,
                                bool counts)
{
    struct mark mark;
    struct counted counted = {-1, -1};
    bool rows = false;
    if (!standing_included(arena, askdb->catalog, askdb->index, query, &mark)) {
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
