#include "session/history.h"

#include "sql/sql.h"

static const char *last_sql(const struct askdb_request *request)
{
    for (size_t i = request->history_count; i > 0; i--) {
        if (request->history[i - 1].sql != NULL) {
            return request->history[i - 1].sql;
        }
    }
    return NULL;
}

const struct query *history_query(struct arena *arena, const struct catalog *catalog,
                                  const struct askdb_request *request, const char **ret_warning)
{
    struct query *query = NULL;
    struct askdb_error err;
    const char *sql = last_sql(request);
    *ret_warning = NULL;
    if (sql != NULL && sql_parse(arena, catalog, sql, &query, &err) != 0) {
        *ret_warning = arena_printf(arena, "the question before is left out of account: %s", err.message);
        return NULL;
    }
    if (query != NULL) {
        query->offset = NULL; /* the model knows the first rows of an order only */
    }
    return query;
}
