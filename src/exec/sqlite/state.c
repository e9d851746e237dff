/* What tells whether a SQLite database, or the CSV files in one, are still what they were. */
#include "exec/sqlite/sqlite.h"
#include "util/hash.h"
#include "util/text.h"

#include <fcntl.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum {
    HEADER_SIZE = 100, /* section 1.3 of the description of the file format */
    TICK_MS = 100,     /* a file that was written to this lately may be again without its time telling */
    HEAD_SIZE = 1 << 16,
};

static void print_file(FILE *out, const struct stat *facts)
{
    fprintf(out, "%jx %jx %jd %jd.%ld %jd.%ld\n", (uintmax_t)facts->st_dev, (uintmax_t)facts->st_ino,
            (intmax_t)facts->st_size, (intmax_t)facts->st_mtim.tv_sec, facts->st_mtim.tv_nsec,
            (intmax_t)facts->st_ctim.tv_sec, facts->st_ctim.tv_nsec);
}

static bool is_fresh(const struct stat *facts)
{
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    int64_t age = ((int64_t)now.tv_sec - facts->st_mtim.tv_sec) * 1000 +
                  (now.tv_nsec - facts->st_mtim.tv_nsec) / 1000000;
    return age < TICK_MS;
}

/* The file's own header, through SQLite's descriptor: closing another one would lose its locks. It holds the
 * change counter and the schema cookie. */
static bool print_header(FILE *out, sqlite3 *db)
{
    unsigned char header[HEADER_SIZE] = {0};
    sqlite3_file *file = NULL;
    if (sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &file) != SQLITE_OK || file == NULL ||
        file->pMethods == NULL) {
        return false;
    }
    int code = file->pMethods->xRead(file, header, sizeof header, 0);
    for (size_t i = 0; i < sizeof header; i++) {
        fprintf(out, "%02x", header[i]);
    }
    fputc('\n', out);
    return code == SQLITE_OK || code == SQLITE_IOERR_SHORT_READ;
}

static bool read_pragma(sqlite3 *db, const char *sql, int *ret_number)
{
    sqlite3_stmt *statement = NULL;
    bool found = sqlite3_prepare_v2(db, sql, -1, &statement, NULL) == SQLITE_OK &&
                 sqlite3_step(statement) == SQLITE_ROW;
    if (found) {
        *ret_number = sqlite3_column_int(statement, 0);
    }
    sqlite3_finalize(statement);
    return found;
}

/* In write-ahead mode the schema's cookie is in the log first. */
static bool print_cookie(FILE *out, sqlite3 *db)
{
    int cookie = 0;
    bool found = read_pragma(db, "PRAGMA schema_version", &cookie);
    if (found) {
        fprintf(out, "%d\n", cookie);
    }
    return found;
}

/* The log grows, or begins anew, with every commit; it has no counter in a place of its own. */
static bool print_log(FILE *out, const char *path)
{
    char log[4096];
    struct stat facts;
    int length = snprintf(log, sizeof log, "%s-wal", path);
    if (length < 0 || (size_t)length >= sizeof log) {
        return false;
    }
    if (stat(log, &facts) != 0 || facts.st_size == 0) {
        fputs("no log\n", out);
        return true;
    }
    print_file(out, &facts);
    return !is_fresh(&facts);
}

static bool print_database(FILE *out, sqlite3 *db)
{
    const char *path = sqlite3_db_filename(db, "main");
    struct stat facts;
    if (path == NULL || path[0] == '\0' || stat(path, &facts) != 0) {
        return false;
    }
    print_file(out, &facts);
    return print_header(out, db) && print_cookie(out, db) && print_log(out, path);
}

/* ---- files that were loaded ---- */

/* *ret_fresh: it was written to a moment ago. */
static bool print_loaded_file(FILE *out, const char *path, bool *ret_fresh)
{
    unsigned char *head = malloc(HEAD_SIZE);
    struct stat facts;
    int descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    bool found = head != NULL && descriptor >= 0 && fstat(descriptor, &facts) == 0 && S_ISREG(facts.st_mode);
    ssize_t size = found ? read(descriptor, head, HEAD_SIZE) : -1;
    if (size >= 0) {
        print_file(out, &facts);
        fprintf(out, "%016" PRIx64 "\n", util_hash_large(head, (size_t)size));
    }
    if (descriptor >= 0) {
        close(descriptor);
    }
    free(head);
    *ret_fresh = size >= 0 && is_fresh(&facts);
    return size >= 0;
}

char *sqlite_state_of_files(const char *const *paths, size_t count)
{
    char *text = NULL;
    size_t size = 0;
    bool known = true;
    FILE *out = text_stream(&text, &size);
    for (size_t i = 0; i < count && known; i++) {
        bool fresh = false;
        known = print_loaded_file(out, paths[i], &fresh) && !fresh;
    }
    text_end(out);
    if (!known) {
        free(text);
        text = NULL;
    }
    return text;
}

/* ---- looking ---- */

/* Which file there is in the place of the one that is open, and its schema. */
static bool print_schema(FILE *out, sqlite3 *db)
{
    const char *path = sqlite3_db_filename(db, "main");
    struct stat facts;
    if (path == NULL || path[0] == '\0' || stat(path, &facts) != 0) {
        return false;
    }
    fprintf(out, "%jx %jx\n", (uintmax_t)facts.st_dev, (uintmax_t)facts.st_ino);
    return print_cookie(out, db);
}

/* `paths`: a line each. */
static bool print_loaded_files(FILE *out, const char *paths)
{
    bool known = true, fresh = false;
    for (const char *at = paths; known && *at != '\0';) {
        size_t length = strcspn(at, "\n");
        char *path = strndup(at, length);
        known = path != NULL && print_loaded_file(out, path, &fresh);
        free(path);
        at += length + (at[length] == '\n' ? 1 : 0);
    }
    return known;
}

/* One that was taken for one that does not change is no longer to be. */
static bool is_disturbed(const struct sqlite_connection *connection)
{
    const char *path = connection->still ? sqlite3_db_filename(connection->db, "main") : NULL;
    return path != NULL && (sqlite_is_written(path, &connection->times) || !sqlite_is_alone(path));
}

/* A file that is not there, or is locked, has not changed. */
enum exec_change sqlite_change(struct exec_connection *base)
{
    struct sqlite_connection *connection = (struct sqlite_connection *)base;
    if (is_disturbed(connection)) {
        return EXEC_FILE;
    }
    char *text = NULL;
    size_t size = 0;
    int version = 0;
    enum exec_change change = EXEC_SAME;
    FILE *out = text_stream(&text, &size);
    bool known = connection->place != NULL ? print_loaded_files(out, connection->place)
                                           : print_schema(out, connection->db);
    text_end(out);
    if (known && connection->seen == NULL) {
        connection->seen = text;
        text = NULL;
    } else if (known && strcmp(connection->seen, text) != 0) {
        change = EXEC_SCHEMA;
    }
    free(text);
    if (read_pragma(connection->db, "PRAGMA data_version", &version)) {
        change = change == EXEC_SAME && connection->version != 0 && version != connection->version ? EXEC_ROWS
                                                                                                   : change;
        connection->version = version;
    }
    return change;
}

/* Virtual tables set themselves up when they are first read, which the authorizer of a query would take for a
 * change of the schema: reading the catalog does so. */
void sqlite_restore(struct exec_connection *base, const char *saved)
{
    static const char sql[] = "SELECT name FROM sqlite_schema WHERE type = 'table' AND rootpage = 0";
    sqlite3 *db = ((struct sqlite_connection *)base)->db;
    struct arena *arena = arena_create();
    sqlite3_stmt *tables = NULL, *statement = NULL;
    int code = sqlite3_prepare_v2(db, sql, -1, &tables, NULL);
    (void)saved;
    while (code == SQLITE_OK && sqlite3_step(tables) == SQLITE_ROW) {
        const char *name = sqlite_quoted(arena, (const char *)sqlite3_column_text(tables, 0));
        sqlite3_prepare_v2(db, arena_printf(arena, "SELECT * FROM %s", name), -1, &statement, NULL);
        sqlite3_finalize(statement);
    }
    sqlite3_finalize(tables);
    arena_destroy(arena);
}

bool sqlite_state(struct exec_connection *base, FILE *state)
{
    const struct sqlite_connection *connection = (const struct sqlite_connection *)base;
    fputc('\n', state); /* no role */
    if (connection->place == NULL) {
        return print_database(state, connection->db);
    }
    if (connection->loaded == NULL) {
        return false;
    }
    fputs(connection->loaded, state);
    return true;
}
