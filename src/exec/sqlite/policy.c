/* A policy in SQLite: every table of the catalog is shadowed by a temporary view of its name, which SQLite
 * finds before the table itself. The view reads an inner view, whose name nobody can guess and which alone
 * may read what is restricted: the authorizer is told the name of the view that a read stands in
 * (https://www.sqlite.org/c3ref/set_authorizer.html). That a statement cannot say "main.orders" is the
 * validator's part: its copy of the schema has nothing in main. */
#include "exec/sqlite/guard.h"

#include "exec/stream.h"
#include "util/error.h"
#include "util/text.h"
#include "validate/dialect.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { SAMPLE_MS = 2000 };

static char *text_of(FILE *out, char **text, struct arena *arena)
{
    text_end(out);
    char *copy = arena_strdup(arena, *text);
    free(*text);
    return copy;
}

/* While an inner view is prepared on its own: whatever its reads stand in may read it again. */
static int record(void *context, int action, const char *first, const char *second, const char *database,
                  const char *within)
{
    struct sqlite_guard *guard = context;
    (void)first, (void)second, (void)database;
    if ((action == SQLITE_READ || action == SQLITE_FUNCTION) && within) {
        sqlite_names_add(guard->arena, &guard->within, within);
    }
    return action == SQLITE_READ || action == SQLITE_FUNCTION || action == SQLITE_SELECT ||
                   action == SQLITE_RECURSIVE
               ? SQLITE_OK
               : SQLITE_DENY;
}

/* --- making the views --- */

static void give_parameter(sqlite3_context *context, int count, sqlite3_value **arguments)
{
    const struct policy *policy = sqlite3_user_data(context);
    sqlite3_int64 place = sqlite3_value_int64(arguments[0]);
    (void)count;
    if (place < 0 || (uint64_t)place >= policy->value_count) {
        sqlite3_result_error(context, "no such parameter", -1);
        return;
    }
    sqlite3_result_text(context, policy->values[place], -1, SQLITE_STATIC);
}

static int make_views(sqlite3 *db, struct sqlite_guard *guard, int32_t table)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    fprintf(out, "CREATE TEMP VIEW %s%d AS ", guard->prefix, (int)table);
    policy_print_select(out, guard->catalog, guard->policy, table, 0);
    fprintf(out, "; CREATE TEMP VIEW %s AS SELECT * FROM %s%d",
            sqlite_quoted(guard->arena, guard->catalog->tables[table].name), guard->prefix, (int)table);
    const char *sql = text_of(out, &text, guard->arena);
    return sqlite3_exec(db, sql, NULL, NULL, NULL);
}

static int table_error(struct sqlite_guard *guard, sqlite3 *db, int32_t table, struct askdb_error *err)
{
    return error_set(err, ASKDB_USAGE, "the rows of %s cannot be restricted so: %s",
                     guard->catalog->tables[table].name, sqlite3_errmsg(db));
}

static int check_view(sqlite3 *db, struct sqlite_guard *guard, int32_t table, struct askdb_error *err)
{
    const char *sql = arena_printf(guard->arena, "SELECT * FROM %s%d", guard->prefix, (int)table);
    sqlite3_stmt *statement = NULL;
    sqlite3_set_authorizer(db, record, guard);
    int code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    int status = code == SQLITE_OK ? 0 : table_error(guard, db, table, err);
    sqlite3_finalize(statement);
    sqlite3_set_authorizer(db, NULL, NULL);
    return status;
}

static int make_all(sqlite3 *db, struct sqlite_guard *guard, struct askdb_error *err)
{
    int status = 0;
    for (size_t t = 0; t < guard->catalog->table_count; t++) {
        if (make_views(db, guard, (int32_t)t) != SQLITE_OK) {
            return table_error(guard, db, (int32_t)t, err);
        }
        sqlite_names_add(guard->arena, &guard->within, arena_printf(guard->arena, "%s%zu", guard->prefix, t));
    }
    for (size_t t = 0; status == 0 && t < guard->catalog->table_count; t++) {
        status = check_view(db, guard, (int32_t)t, err);
    }
    return status;
}

/* A shadow belongs to the virtual table of the longest name that its own begins with. */
static int find_shadows(sqlite3 *db, struct sqlite_guard *guard)
{
    static const char sql[] =
        "SELECT s.name, (SELECT v.name FROM pragma_table_list AS v WHERE v.schema = 'main' AND v.type = "
        "'virtual' AND lower(substr(s.name, 1, length(v.name) + 1)) = lower(v.name) || '_' ORDER BY "
        "length(v.name) DESC LIMIT 1) FROM pragma_table_list AS s WHERE s.schema = 'main' AND s.type = "
        "'shadow'";
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    while (code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW) {
        const char *owner = (const char *)sqlite3_column_text(statement, 1);
        if (owner && catalog_find_table(guard->catalog, NULL, owner) >= 0) {
            sqlite_names_add(guard->arena, &guard->shadows, (const char *)sqlite3_column_text(statement, 0));
        }
    }
    return sqlite3_finalize(statement);
}

static bool set_up(sqlite3 *db, struct sqlite_guard *guard)
{
    int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    return sqlite3_create_function_v2(db, "askdb_parameter", 1, flags, (void *)(uintptr_t)guard->policy,
                                      give_parameter, NULL, NULL, NULL) == SQLITE_OK &&
           sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DML, 0, (int *)NULL) == SQLITE_OK &&
           sqlite3_db_config(db, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)NULL) == SQLITE_OK &&
           find_shadows(db, guard) == SQLITE_OK &&
           sqlite3_exec(db, "PRAGMA query_only = 0", NULL, NULL, NULL) == SQLITE_OK;
}

/* The types of columns were taken from a sample of all values. What is kept back must not tell in them. */
static void decide_types_anew(struct sqlite_connection *connection, struct catalog *catalog,
                              const struct policy *policy)
{
    struct arena *arena = arena_create();
    double deadline = sqlite_clock(connection) + SAMPLE_MS;
    sqlite_authorize(connection);
    struct catalog_column **columns = ARENA_ARRAY(arena, struct catalog_column *, catalog->column_count + 1);
    for (size_t t = 0; t < catalog->table_count; t++) {
        const struct catalog_table *table = &catalog->tables[t];
        size_t count = 0;
        for (int32_t i = table->first_column; i < table->first_column + table->column_count; i++) {
            if (policy->tables[t].covered && policy->masks[i] < 0) {
                columns[count++] = &catalog->columns[i];
            }
        }
        sqlite_decide_types(connection, table->name, columns, count, deadline);
    }
    sqlite3_set_authorizer(connection->db, NULL, NULL);
    arena_destroy(arena);
}

int sqlite_enforce(struct exec_connection *base, struct catalog *catalog, const struct policy *policy,
                   struct askdb_error *err)
{
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    struct arena *arena = arena_create();
    struct sqlite_guard *guard = ARENA_NEW(arena, struct sqlite_guard);
    uint64_t secret;
    sqlite3_randomness(sizeof secret, &secret);
    *guard = (struct sqlite_guard){.arena = arena, .catalog = catalog, .policy = policy};
    snprintf(guard->prefix, sizeof guard->prefix, "askdb_%016llx_", (unsigned long long)secret);
    connection->guard = guard;
    int status =
        set_up(connection->db, guard)
            ? make_all(connection->db, guard, err)
            : error_set(err, ASKDB_CONNECT, "cannot enforce the policy: %s", sqlite3_errmsg(connection->db));
    if (sqlite3_exec(connection->db, "PRAGMA query_only = 1", NULL, NULL, NULL) != SQLITE_OK && status == 0) {
        status =
            error_set(err, ASKDB_CONNECT, "cannot enforce the policy: %s", sqlite3_errmsg(connection->db));
    }
    if (status == 0) {
        decide_types_anew(connection, catalog, policy);
    }
    return status;
}

/* --- what views and virtual tables show --- */

struct search {
    const struct catalog *catalog;
    struct arena *arena;
    struct sqlite_names
        virtual_tables; /* what one reads is its module's affair: other tables' rows, an index of them */
    int32_t reader;
    struct policy_facts facts;
    size_t capacity;
};

static void add_dependency(struct search *search, int32_t source)
{
    struct policy_facts *facts = &search->facts;
    facts->dependencies = arena_grow(search->arena, facts->dependencies, facts->dependency_count,
                                     &search->capacity, sizeof *facts->dependencies);
    facts->dependencies[facts->dependency_count++] =
        (struct policy_dependency){.reader = search->reader, .source = source};
}

static bool is_known_function(const char *name)
{
    char lower[64];
    size_t length = name ? strlen(name) : sizeof lower;
    for (size_t i = 0; length < sizeof lower && i <= length; i++) {
        lower[i] = name[i] >= 'A' && name[i] <= 'Z' ? (char)(name[i] - 'A' + 'a') : name[i];
    }
    return length < sizeof lower && sqlite_function_allowed(lower);
}

static int note_read(void *context, int action, const char *first, const char *second, const char *database,
                     const char *within)
{
    struct search *search = context;
    (void)within;
    if (action == SQLITE_FUNCTION && !is_known_function(second)) {
        add_dependency(search, POLICY_UNKNOWN);
    }
    if (action != SQLITE_READ) {
        return action == SQLITE_SELECT || action == SQLITE_FUNCTION || action == SQLITE_RECURSIVE
                   ? SQLITE_OK
                   : SQLITE_DENY;
    }
    int32_t source = first ? catalog_find_table(search->catalog, NULL, first) : POLICY_UNKNOWN;
    bool harmless =
        !database || (first && (strcasecmp(first, "json_each") == 0 || strcasecmp(first, "json_tree") == 0));
    if (source != search->reader && (source >= 0 || !harmless)) {
        add_dependency(search, source >= 0 && sqlite_names_hold(&search->virtual_tables, first)
                                   ? POLICY_UNKNOWN
                                   : source);
    }
    return SQLITE_OK;
}

/* What cannot be prepared is not known. */
static void search_view(struct search *search, sqlite3 *db, const char *name)
{
    const char *sql =
        arena_printf(search->arena, "SELECT * FROM main.%s", sqlite_quoted(search->arena, name));
    sqlite3_stmt *statement = NULL;
    sqlite3_set_authorizer(db, note_read, search);
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) != SQLITE_OK) {
        add_dependency(search, POLICY_UNKNOWN);
    }
    sqlite3_finalize(statement);
    sqlite3_set_authorizer(db, NULL, NULL);
}

static int list_virtual_tables(struct search *search, sqlite3 *db)
{
    static const char sql[] = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'virtual'";
    sqlite3_stmt *statement = NULL;
    int code = sqlite3_prepare_v2(db, sql, -1, &statement, NULL);
    while (code == SQLITE_OK && sqlite3_step(statement) == SQLITE_ROW) {
        sqlite_names_add(search->arena, &search->virtual_tables,
                         (const char *)sqlite3_column_text(statement, 0));
    }
    return sqlite3_finalize(statement);
}

int sqlite_facts(struct exec_connection *base, const struct catalog *catalog, struct arena *arena,
                 struct policy_facts *ret_facts, struct askdb_error *err)
{
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    struct search search = {.catalog = catalog, .arena = arena};
    if (list_virtual_tables(&search, connection->db) != SQLITE_OK) {
        return error_set(err, ASKDB_CONNECT, "cannot read the schema: %s", sqlite3_errmsg(connection->db));
    }
    for (size_t t = 0; t < catalog->table_count; t++) {
        search.reader = (int32_t)t;
        if (catalog->tables[t].view) {
            search_view(&search, connection->db, catalog->tables[t].name);
        } else if (sqlite_names_hold(&search.virtual_tables, catalog->tables[t].name)) {
            add_dependency(&search, POLICY_UNKNOWN);
        }
    }
    *ret_facts = search.facts;
    return 0;
}
