/* How many pages of the file SQLite keeps in memory. What reads from beginning to end needs few, and more
 * would only cost the time to get the memory; what looks rows up one by one, as most joins do, comes back to
 * the same pages. Memory-mapped files are not used: a file that another program cuts short would end this
 * one, and with cell_size_check every access would check its page anew. */
#include "exec/sqlite/sqlite.h"

#include <string.h>

enum {
    USUAL_BYTES = 2 << 20, /* SQLite's own */
    MOST_BYTES = 64 << 20,
};

static int64_t number_of(sqlite3 *db, const char *sql)
{
    sqlite3_stmt *statement = NULL;
    int64_t number = 0;
    if (sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK &&
        sqlite3_step(statement) == SQLITE_ROW) {
        number = sqlite3_column_int64(statement, 0);
    }
    sqlite3_finalize(statement);
    return number;
}

/* Does it find rows by a key or an index? */
static bool looks_up(sqlite3 *db, struct arena *arena, const char *sql)
{
    enum { DETAIL = 3 };
    sqlite3_stmt *statement = NULL;
    bool found = false;
    const char *plan = arena_printf(arena, "EXPLAIN QUERY PLAN %s", sql);
    int code = sqlite3_prepare_v2(db, plan, -1, &statement, NULL);
    while (code == SQLITE_OK && !found && sqlite3_step(statement) == SQLITE_ROW) {
        const char *detail = (const char *)sqlite3_column_text(statement, DETAIL);
        found = detail != NULL && strncmp(detail, "SEARCH ", strlen("SEARCH ")) == 0;
    }
    sqlite3_finalize(statement);
    return found;
}

void sqlite_fit_pages(struct sqlite_connection *connection, const char *sql)
{
    sqlite3 *db = connection->db;
    if (connection->file_bytes == 0) {
        connection->file_bytes =
            number_of(db, "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size");
    }
    if (connection->many_pages || connection->file_bytes <= USUAL_BYTES || connection->place != NULL) {
        return;
    }
    struct arena *arena = arena_create();
    if (looks_up(db, arena, sql)) {
        int64_t bytes = connection->file_bytes < MOST_BYTES ? connection->file_bytes : MOST_BYTES;
        sqlite3_exec(db, arena_printf(arena, "PRAGMA cache_size = -%lld", (long long)(bytes / 1024)), NULL,
                     NULL, NULL);
        connection->many_pages = true;
    }
    arena_destroy(arena);
}
