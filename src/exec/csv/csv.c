#include "exec/csv/date.h"
#include "exec/csv/load.h"
#include "exec/csv/names.h"
#include "exec/csv/notes.h"
#include "exec/sqlite/sqlite.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- the database --- */

/* The full paths, a line each, as SQLite makes them of its own files; for free(). */
static char *print_places(const char *const *paths, size_t count)
{
    sqlite3_vfs *files = sqlite3_vfs_find(NULL);
    char *text = NULL, *full = memory_need(malloc((size_t)files->mxPathname + 1));
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    for (size_t i = 0; i < count; i++) {
        bool found = (files->xFullPathname(files, paths[i], files->mxPathname + 1, full) & 0xff) == SQLITE_OK;
        fprintf(out, "%s\n", found ? full : paths[i]);
    }
    text_end(out);
    free(full);
    return text;
}

/* Files that were loaded, until all are known. */
struct loading {
    const struct askdb_csv *told;
    const struct work *work;
    sqlite3 *db;
    struct csv_notes *notes;
    struct loader **waiting; /* by file: those that another may tell the order of their days */
    int orders;              /* that files tell */
    const char *teller;      /* the first of these files; NULL: none */
    size_t loaded;
};

static int load_file(struct loading *loading, const char *path, size_t file, bool others,
                     struct askdb_error *err)
{
    struct arena *arena = arena_create();
    struct loader *loader = ARENA_NEW(arena, struct loader);
    *loader = (struct loader){
        .arena = arena, .path = path, .told = loading->told, .work = loading->work, .db = loading->db};
    loader->left_out_where_empty = others;
    loader->table = csv_name_table(arena, loading->db, path);
    int status = csv_load(loader, err);
    bool left_out = status != 0 && loader->nothing && others;
    if (left_out) {
        csv_notes_add_empty(loading->notes, file, path);
    }
    if (status == 0) {
        int order = csv_load_order_told(loader);
        loading->loaded++;
        loading->orders |= order;
        if (loading->teller == NULL && order != 0) {
            loading->teller = path;
            loading->notes->teller = file;
        }
    }
    if (status == 0 && csv_load_is_open(loader)) {
        loading->waiting[file] = loader;
        return 0;
    }
    if (status == 0) {
        csv_notes_add(loading->notes, file, loader);
    }
    arena_destroy(arena);
    return left_out ? 0 : status;
}

/* Where all files that tell an order tell the same one, it is that of the others. */
static int end_waiting(struct loading *loading, size_t count, int status, struct askdb_error *err)
{
    bool agreed = loading->orders == DATE_DMY || loading->orders == DATE_MDY;
    for (size_t i = 0; i < count; i++) {
        struct loader *loader = loading->waiting[i];
        if (loader == NULL) {
            continue;
        }
        if (status == 0 && agreed) {
            status = csv_load_turn(loader, loading->orders, csv_notes_file_name(loading->teller), err);
        }
        if (status == 0) {
            csv_notes_add(loading->notes, i, loader);
        }
        arena_destroy(loader->arena);
    }
    return status;
}

static int load_files(sqlite3 *db, const char *const *paths, size_t count, const struct askdb_csv *told,
                      const struct work *work, struct csv_notes *notes, struct askdb_error *err)
{
    bool input = false;
    int status = 0;
    struct loading loading = {.told = told, .work = work, .db = db, .notes = notes};
    loading.waiting = ARENA_ARRAY(notes->arena, struct loader *, count + 1);
    for (size_t i = 0; status == 0 && i < count; i++) {
        bool piped = strcmp(paths[i], "-") == 0;
        if (piped && input) {
            status = error_set(err, ASKDB_USAGE, "standard input can be read once, and is named twice");
            break;
        }
        input = input || piped;
        bool others = count > 1 && (loading.loaded > 0 || i + 1 < count);
        status = load_file(&loading, paths[i], i, others, err);
    }
    return end_waiting(&loading, count, status, err);
}

/* What is kept of files between runs is what was found out from them alone. */
static bool is_told(const struct askdb_csv *told)
{
    return told != NULL && (told->delimiter != NULL || told->quote != NULL || told->header != NULL ||
                            told->encoding != NULL || told->decimal != NULL || told->dates != NULL ||
                            told->missing_count > 0 || told->skip > 0);
}

/* The connection takes over the database, and what is said of it. */
static int adopt(sqlite3 *db, const char *const *paths, size_t count, struct csv_notes **notes, char **loaded,
                 struct exec_connection **ret_connection, struct askdb_error *err)
{
    int status = sqlite_adopt(db, paths[0], ret_connection, err);
    if (status < 0) {
        return status;
    }
    struct sqlite_connection *connection = (struct sqlite_connection *)*ret_connection;
    connection->place = print_places(paths, count);
    connection->loaded = *loaded;
    connection->base.noted = *notes;
    csv_notes_tell(&connection->base, NULL, NULL);
    *notes = NULL;
    *loaded = NULL;
    return 0;
}

int csv_open(const char *const *paths, size_t count, const struct askdb_csv *told, const struct work *work,
             struct exec_connection **ret_connection, struct askdb_error *err)
{
    static const struct askdb_csv nothing = {0};
    sqlite3 *db = NULL;
    int status = 0;
    char *loaded = is_told(told) ? NULL : sqlite_state_of_files(paths, count);
    struct csv_notes *notes = csv_notes_create(count);
    if (sqlite3_open_v2(":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY,
                        NULL) != SQLITE_OK) {
        status = error_set(err, ASKDB_CONNECT, "cannot make a database in memory: %s", sqlite3_errmsg(db));
    }
    if (status == 0) {
        status = load_files(db, paths, count, told != NULL ? told : &nothing, work, notes, err);
    }
    if (status < 0) {
        sqlite3_close(db);
    } else {
        status = adopt(db, paths, count, &notes, &loaded, ret_connection, err);
    }
    csv_notes_destroy(notes);
    free(loaded);
    return status;
}
