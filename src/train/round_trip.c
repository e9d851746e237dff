/* askdb-round-trip: JSON lines {"db", "sql"} in; for each, the tree of the SQL printed back, {"sql",
 * "sequence", "fault" where it can answer no question}, or {"error"}. */
#include "exec/exec.h"
#include "query/sequence.h"
#include "query/sound.h"
#include "sql/sql.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct database {
    char *path;
    struct exec_connection *connection;
    struct catalog *catalog;
};

static void close_database(struct database *database)
{
    free(database->path);
    catalog_destroy(database->catalog);
    exec_close(&database->connection);
    *database = (struct database){0};
}

/* Lines come sorted by database, so one is kept open. */
static int open_database(struct database *database, const char *path, struct askdb_error *err)
{
    if (database->path != NULL && strcmp(database->path, path) == 0) {
        return 0;
    }
    close_database(database);
    int status = exec_open(&path, 1, &database->connection, err);
    if (status == 0) {
        status = exec_introspect(database->connection, &database->catalog, err);
    }
    if (status == 0) {
        database->path = strdup(path);
    }
    return status;
}

static void convert(const struct catalog *catalog, const char *sql, cJSON *out)
{
    struct arena *arena = arena_create();
    struct askdb_error err;
    struct query *query;
    if (sql_parse(arena, catalog, sql, &query, &err) != 0) {
        cJSON_AddStringToObject(out, "error", err.message);
    } else {
        struct sql_text text;
        struct sequence_space space = {.catalog = catalog};
        int32_t tokens[SEQUENCE_MAX_LENGTH];
        const char *reason = "";
        char *sequence;
        sql_print(arena, catalog, query, &text);
        cJSON_AddStringToObject(out, "sql", text.sql);
        struct query_fault fault = query_fault(arena, catalog, query);
        if (fault.code != FAULT_NONE) {
            cJSON_AddStringToObject(out, "fault", fault.text);
        }
        size_t count = sequence_from_query(&space, query, tokens, SEQUENCE_MAX_LENGTH, &reason);
        sequence_print(&space, tokens, count, arena, &sequence);
        cJSON_AddStringToObject(out, count > 0 ? "sequence" : "no_sequence", count > 0 ? sequence : reason);
    }
    arena_destroy(arena);
}

int main(void)
{
    struct database database = {0};
    char *line = NULL;
    size_t capacity = 0;
    while (getline(&line, &capacity, stdin) > 0) {
        cJSON *in = cJSON_Parse(line);
        cJSON *out = cJSON_CreateObject();
        const char *path = cJSON_GetStringValue(cJSON_GetObjectItem(in, "db"));
        const char *sql = cJSON_GetStringValue(cJSON_GetObjectItem(in, "sql"));
        struct askdb_error err;
        if (path == NULL || sql == NULL) {
            cJSON_AddStringToObject(out, "error", "a line needs \"db\" and \"sql\"");
        } else if (open_database(&database, path, &err) != 0) {
            cJSON_AddStringToObject(out, "error", err.message);
        } else {
            convert(database.catalog, sql, out);
        }
        char *text = cJSON_PrintUnformatted(out);
        puts(text);
        free(text);
        cJSON_Delete(out);
        cJSON_Delete(in);
    }
    close_database(&database);
    free(line);
    return 0;
}
