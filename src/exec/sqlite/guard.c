#include "exec/sqlite/guard.h"

#include <string.h>
#include <strings.h>

bool sqlite_names_hold(const struct sqlite_names *names, const char *name)
{
    for (size_t i = 0; i < names->count; i++) {
        if (strcasecmp(names->items[i], name) == 0) {
            return true;
        }
    }
    return false;
}

void sqlite_names_add(struct arena *arena, struct sqlite_names *names, const char *name)
{
    if (!sqlite_names_hold(names, name)) {
        names->items = arena_grow(arena, names->items, names->count, &names->capacity, sizeof *names->items);
        names->items[names->count++] = arena_strdup(arena, name);
    }
}

/* The arguments are those of SQLite's authorizer for SQLITE_READ and SQLITE_FUNCTION. */
static bool may_read(const struct sqlite_guard *guard, const char *table, const char *column,
                     const char *database, const char *within)
{
    if (!table || strncasecmp(table, "sqlite_", 7) == 0) {
        return false;
    }
    if (!database || strcasecmp(database, "main") != 0 ||
        (within && sqlite_names_hold(&guard->within, within))) {
        return true;
    }
    int32_t number = catalog_find_table(guard->catalog, NULL, table);
    if (number < 0) {
        return sqlite_names_hold(&guard->shadows, table) || strcasecmp(table, "json_each") == 0 ||
               strcasecmp(table, "json_tree") == 0;
    }
    const struct policy_table *rule = &guard->policy->tables[number];
    /* A view without a condition is merged into the statement: a count of its rows is told without a column.
     */
    return !rule->covered || (rule->piece_count == 0 && column && column[0] == '\0');
}

static bool may_call(const struct sqlite_guard *guard, const char *function, const char *within)
{
    return !function || strcasecmp(function, "askdb_parameter") != 0 ||
           (within && sqlite_names_hold(&guard->within, within));
}

static int on_authorize(void *context, int action, const char *first, const char *second,
                        const char *database, const char *trigger)
{
    const struct sqlite_guard *guard = ((struct sqlite_connection *)context)->guard;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_READ:
        return !guard || may_read(guard, first, second, database, trigger) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_FUNCTION:
        return !guard || may_call(guard, second, trigger) ? SQLITE_OK : SQLITE_DENY;
    case SQLITE_PRAGMA: /* full-text tables ask for it when they are read */
        return first && strcasecmp(first, "data_version") == 0 ? SQLITE_OK : SQLITE_DENY;
    }
    return SQLITE_DENY;
}

void sqlite_authorize(struct sqlite_connection *connection)
{
    sqlite3_set_authorizer(connection->db, on_authorize, connection);
}

void sqlite_guard_destroy(struct sqlite_guard *guard)
{
    if (guard) {
        arena_destroy(guard->arena);
    }
}
