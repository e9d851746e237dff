#include "answer/zone.h"

#include "catalog/dialect.h"
#include "query/walk.h"
#include "util/error.h"

#include <stdio.h>
#include <string.h>

int session_set_zone(struct askdb *askdb, const char *name, struct askdb_error *err)
{
    if (!zone_is_known(name)) {
        return error_set(err, ASKDB_USAGE, "no time zone '%s' is known here", name);
    }
    snprintf(askdb->zone, sizeof askdb->zone, "%s", name);
    askdb->zone_told = true;
    exec_set_zone(askdb->connection, askdb->zone, true);
    return 0;
}

int session_open_zone(struct askdb *askdb, const struct askdb_options *options, struct askdb_error *err)
{
    if (options->timezone != NULL) {
        return session_set_zone(askdb, options->timezone, err);
    }
    if (zone_of_machine(askdb->zone)) {
        exec_set_zone(askdb->connection, askdb->zone, false);
    }
    return 0;
}

const char *session_today(const struct askdb *askdb, struct arena *arena, const char *now)
{
    return now != NULL
               ? now
               : civil_print(arena, zone_today(askdb != NULL && askdb->zone_told ? askdb->zone : NULL));
}

/* ---- telling ---- */

struct search {
    const struct catalog *catalog;
    bool found;
};

/* PostgreSQL's name of the type, a precision in it or not. */
static bool has_zone(const struct catalog *catalog, const struct expr *expr)
{
    while (expr != NULL && expr->kind != EXPR_COLUMN) {
        expr = expr->left;
    }
    const char *type = expr != NULL ? catalog->columns[expr->column].declared_type : "";
    return strncmp(type, "timestamp", strlen("timestamp")) == 0 && strstr(type, "with time zone") != NULL;
}

static bool enter(void *context, struct query *query)
{
    (void)context, (void)query;
    return true;
}

static void find_bucket(void *context, struct expr *expr)
{
    struct search *search = context;
    search->found = search->found || (expr->kind == EXPR_BUCKET && has_zone(search->catalog, expr));
}

static void find_compared(void *context, struct pred *pred)
{
    struct search *search = context;
    bool literal =
        (pred->kind == PRED_COMPARE || pred->kind == PRED_BETWEEN) && pred->right->kind == EXPR_LITERAL;
    search->found = search->found || (literal && has_zone(search->catalog, pred->left));
}

const char *session_zone_of(const struct askdb *askdb, struct arena *arena, const struct query *query)
{
    struct search search = {.catalog = askdb->catalog};
    const struct query_visitor visitor = {
        .context = &search, .leave_expr = find_bucket, .leave_pred = find_compared, .query = enter};
    if (!dialect_row(askdb->catalog->dialect)->zones || askdb->zone[0] == '\0') {
        return NULL;
    }
    query_walk(query, &visitor);
    return search.found ? arena_strdup(arena, askdb->zone) : NULL;
}
