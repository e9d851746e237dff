#include "exec/csv/read.h"
#include "exec/sample.h"
#include "exec/sqlite/sqlite.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/utf8.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    MAX_COLUMNS = 2000, /* SQLite's own limit */
};

/* What a column's values have been so far. */
struct shape {
    size_t kinds[SAMPLE_KIND_COUNT];
};

/* One file on its way into a table. It is read twice: first to learn the columns' types, then to load the
 * rows. */
struct loader {
    struct arena *arena;
    const char *path;
    const char *table;
    sqlite3 *db;
    sqlite3_stmt *insert;
    const char **names;
    struct shape *shapes;
    size_t column_count;
    bool header;
    bool past_first; /* the first row was seen */
};

/* --- first reading --- */

static bool is_data(const struct csv_field *fields, size_t count)
{
    size_t numbers = 0;
    for (size_t i = 0; i < count; i++) {
        enum sample_kind kind = sample_text(fields[i].text, fields[i].length);
        if (kind != SAMPLE_INTEGER && kind != SAMPLE_REAL && kind != SAMPLE_BLANK) {
            return false;
        }
        numbers += kind != SAMPLE_BLANK ? 1 : 0;
    }
    return numbers > 0;
}

/* The header's text as a name: one line of valid UTF-8. */
static char *clean_name(struct arena *arena, const struct csv_field *field)
{
    char *name = arena_strndup(arena, field->text, field->length);
    for (size_t i = 0; i < field->length;) {
        int32_t code = 0;
        size_t step = utf8_decode(name + i, field->length - i, &code);
        if (code < 0) {
            name[i] = '?';
        } else if (code < 0x20 || code == 0x7f) {
            name[i] = ' ';
        }
        i += step;
    }
    size_t length = field->length, start = 0;
    while (length > 0 && name[length - 1] == ' ') {
        name[--length] = '\0';
    }
    while (name[start] == ' ') {
        start++;
    }
    return name + start;
}

/* Is it the name of one of the first `count` columns? */
static bool is_taken(const struct loader *loader, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (sqlite3_stricmp(loader->names[i], name) == 0) {
            return true;
        }
    }
    return false;
}

static void name_columns(struct loader *loader, const struct csv_field *fields)
{
    struct {
        const char *name;
        int number; /* that made it unique */
    } *wanted = arena_alloc(loader->arena, loader->column_count, sizeof *wanted);
    for (size_t i = 0; i < loader->column_count; i++) {
        const char *name = loader->header ? clean_name(loader->arena, &fields[i]) : "";
        if (name[0] == '\0') {
            name = arena_printf(loader->arena, "column%zu", i + 1);
        }
        const char *unique = name;
        int number = 1;
        for (size_t j = 0; j < i; j++) {
            number = sqlite3_stricmp(wanted[j].name, name) == 0 ? wanted[j].number : number;
        }
        while (is_taken(loader, i, unique)) {
            unique = arena_printf(loader->arena, "%s_%d", name, ++number);
        }
        wanted[i].name = name;
        wanted[i].number = number;
        loader->names[i] = unique;
    }
}

static void observe(struct loader *loader, const struct csv_field *fields, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        loader->shapes[i].kinds[sample_text(fields[i].text, fields[i].length)]++;
    }
}

static int first_row(struct loader *loader, const struct csv_field *fields, size_t count,
                     struct askdb_error *err)
{
    if (count > MAX_COLUMNS) {
        return error_set(err, ASKDB_CONNECT, "'%s' has %zu columns; %d are possible", loader->path, count,
                         MAX_COLUMNS);
    }
    loader->past_first = true;
    loader->column_count = count;
    loader->names = ARENA_ARRAY(loader->arena, const char *, count);
    loader->shapes = ARENA_ARRAY(loader->arena, struct shape, count);
    loader->header = !is_data(fields, count);
    name_columns(loader, fields);
    if (!loader->header) {
        observe(loader, fields, count);
    }
    return 0;
}

/* Fields past the last column matter only where they hold something: many programs end lines with a comma. */
static int check_width(const struct loader *loader, const struct csv_field *fields, size_t count, size_t line,
                       struct askdb_error *err)
{
    for (size_t i = loader->column_count; i < count; i++) {
        if (fields[i].length > 0) {
            return error_set(err, ASKDB_CONNECT, "'%s' has %zu fields at line %zu, but %zu columns",
                             loader->path, count, line, loader->column_count);
        }
    }
    return 0;
}

static int on_first_reading(void *context, const struct csv_field *fields, size_t count, size_t line,
                            struct askdb_error *err)
{
    struct loader *loader = context;
    if (!loader->past_first) {
        return first_row(loader, fields, count, err);
    }
    int status = check_width(loader, fields, count, line, err);
    if (status == 0) {
        observe(loader, fields, count < loader->column_count ? count : loader->column_count);
    }
    return status;
}

static const char *declared_type(const struct shape *shape)
{
    const size_t *kinds = shape->kinds;
    size_t total = 0;
    for (size_t i = 0; i < SAMPLE_KIND_COUNT; i++) {
        total += i == SAMPLE_BLANK ? 0 : kinds[i];
    }
    if (total == 0) {
        return "TEXT";
    }
    if (kinds[SAMPLE_INTEGER] == total) {
        return "INTEGER";
    }
    if (kinds[SAMPLE_INTEGER] + kinds[SAMPLE_REAL] == total) {
        return "REAL";
    }
    if (kinds[SAMPLE_DATE] == total) {
        return "DATE";
    }
    return kinds[SAMPLE_DATE] + kinds[SAMPLE_DATETIME] == total ? "DATETIME" : "TEXT";
}

/* --- the table --- */

static void print_quoted(FILE *out, const char *name)
{
    fputc('"', out);
    for (; *name != '\0'; name++) {
        if (*name == '"') {
            fputc('"', out);
        }
        fputc(*name, out);
    }
    fputc('"', out);
}

static FILE *open_text(char **text, size_t *size)
{
    FILE *out = open_memstream(text, size);
    if (!out) {
        abort();
    }
    return out;
}

static void close_text(FILE *out)
{
    if (fclose(out) != 0) {
        abort();
    }
}

static int load_error(const struct loader *loader, struct askdb_error *err)
{
    return error_set(err, ASKDB_CONNECT, "cannot load '%s': %s", loader->path, sqlite3_errmsg(loader->db));
}

static int create_table(struct loader *loader, struct askdb_error *err)
{
    char *sql = NULL;
    size_t size = 0;
    FILE *out = open_text(&sql, &size);
    fputs("CREATE TABLE ", out);
    print_quoted(out, loader->table);
    for (size_t i = 0; i < loader->column_count; i++) {
        fputs(i == 0 ? " (" : ", ", out);
        print_quoted(out, loader->names[i]);
        fprintf(out, " %s", declared_type(&loader->shapes[i]));
    }
    fputs(")", out);
    close_text(out);
    int code = sqlite3_exec(loader->db, sql, NULL, NULL, NULL);
    free(sql);
    return code == SQLITE_OK ? 0 : load_error(loader, err);
}

static int prepare_insert(struct loader *loader, struct askdb_error *err)
{
    char *sql = NULL;
    size_t size = 0;
    FILE *out = open_text(&sql, &size);
    fputs("INSERT INTO ", out);
    print_quoted(out, loader->table);
    for (size_t i = 0; i < loader->column_count; i++) {
        fputs(i == 0 ? " VALUES (?" : ", ?", out);
    }
    fputs(")", out);
    close_text(out);
    int code = sqlite3_prepare_v2(loader->db, sql, -1, &loader->insert, NULL);
    free(sql);
    return code == SQLITE_OK ? 0 : load_error(loader, err);
}

/* Every row has a value in the first column, and no two the same: the column may serve as a key. */
static void index_first_column(struct loader *loader)
{
    const char *type = declared_type(&loader->shapes[0]);
    if (strcmp(type, "INTEGER") != 0 && strcmp(type, "TEXT") != 0) {
        return;
    }
    char *sql = NULL;
    size_t size = 0;
    FILE *out = open_text(&sql, &size);
    fputs("CREATE UNIQUE INDEX ", out);
    print_quoted(out, arena_printf(loader->arena, "%s first column", loader->table));
    fputs(" ON ", out);
    print_quoted(out, loader->table);
    fputs(" (", out);
    print_quoted(out, loader->names[0]);
    fputs(")", out);
    close_text(out);
    /* Fails where the values are not unique: then there is no index, which is what is wanted. */
    (void)sqlite3_exec(loader->db, sql, NULL, NULL, NULL);
    free(sql);
}

/* --- second reading --- */

/* The columns' affinities turn the text into numbers. */
static int on_second_reading(void *context, const struct csv_field *fields, size_t count, size_t line,
                             struct askdb_error *err)
{
    struct loader *loader = context;
    if (!loader->past_first) {
        loader->past_first = true;
        if (loader->header) {
            return 0;
        }
    }
    (void)line;
    for (size_t i = 0; i < loader->column_count; i++) {
        int place = (int)i + 1;
        if (i < count && fields[i].length > 0) {
            sqlite3_bind_text64(loader->insert, place, fields[i].text, fields[i].length, SQLITE_STATIC,
                                SQLITE_UTF8);
        } else {
            sqlite3_bind_null(loader->insert, place);
        }
    }
    int code = sqlite3_step(loader->insert);
    sqlite3_reset(loader->insert);
    return code == SQLITE_DONE ? 0 : load_error(loader, err);
}

static int load_rows(struct loader *loader, struct askdb_error *err)
{
    int status = prepare_insert(loader, err);
    loader->past_first = false;
    if (status == 0) {
        sqlite3_exec(loader->db, "BEGIN", NULL, NULL, NULL);
        status = csv_read(loader->path, on_second_reading, loader, err);
    }
    sqlite3_finalize(loader->insert);
    if (status == 0 && sqlite3_exec(loader->db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK) {
        status = load_error(loader, err);
    }
    return status;
}

static int load_file(struct loader *loader, struct askdb_error *err)
{
    int status = csv_read(loader->path, on_first_reading, loader, err);
    if (status < 0) {
        return status;
    }
    if (!loader->past_first) {
        return error_set(err, ASKDB_CONNECT, "'%s' is empty", loader->path);
    }
    status = create_table(loader, err);
    if (status == 0) {
        status = load_rows(loader, err);
    }
    if (status == 0 && loader->shapes[0].kinds[SAMPLE_BLANK] == 0) {
        index_first_column(loader);
    }
    return status;
}

/* --- the database --- */

static bool has_table(sqlite3 *db, const char *name)
{
    return sqlite3_table_column_metadata(db, "main", name, NULL, NULL, NULL, NULL, NULL, NULL) == SQLITE_OK;
}

/* "data/Order Items.csv" is the table "Order Items"; SQLite keeps names that begin with sqlite_ to itself. */
static const char *table_name(struct arena *arena, sqlite3 *db, const char *path)
{
    const char *slash = strrchr(path, '/'), *start = slash ? slash + 1 : path;
    struct csv_field field = {start, strlen(start) - strlen(".csv")};
    const char *name = clean_name(arena, &field);
    if (name[0] == '\0' || strncasecmp(name, "sqlite_", 7) == 0) {
        name = arena_printf(arena, "table %s", name);
    }
    const char *unique = name;
    for (int next = 2; has_table(db, unique); next++) {
        unique = arena_printf(arena, "%s_%d", name, next);
    }
    return unique;
}

/* The full paths, a line each, as SQLite makes them of its own files; for free(). */
static char *print_places(const char *const *paths, size_t count)
{
    sqlite3_vfs *files = sqlite3_vfs_find(NULL);
    char *text = NULL, *full = malloc((size_t)files->mxPathname + 1);
    size_t size = 0;
    FILE *out = open_memstream(&text, &size);
    if (out == NULL || full == NULL) {
        abort();
    }
    for (size_t i = 0; i < count; i++) {
        bool found = (files->xFullPathname(files, paths[i], files->mxPathname + 1, full) & 0xff) == SQLITE_OK;
        fprintf(out, "%s\n", found ? full : paths[i]);
    }
    fclose(out);
    free(full);
    return text;
}

int csv_open(const char *const *paths, size_t count, struct exec_connection **ret_connection,
             struct askdb_error *err)
{
    sqlite3 *db = NULL;
    int status = 0;
    char *loaded = sqlite_state_of_files(paths, count);
    if (sqlite3_open_v2(":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY,
                        NULL) != SQLITE_OK) {
        status = error_set(err, ASKDB_CONNECT, "cannot make a database in memory: %s", sqlite3_errmsg(db));
    }
    for (size_t i = 0; status == 0 && i < count; i++) {
        struct loader loader = {.arena = arena_create(), .path = paths[i], .db = db};
        loader.table = table_name(loader.arena, db, paths[i]);
        status = load_file(&loader, err);
        arena_destroy(loader.arena);
    }
    if (status < 0) {
        sqlite3_close(db);
        free(loaded);
        return status;
    }
    status = sqlite_adopt(db, paths[0], ret_connection, err);
    if (status < 0) {
        free(loaded);
        return status;
    }
    struct sqlite_connection *connection = (struct sqlite_connection *)*ret_connection;
    connection->place = print_places(paths, count);
    connection->loaded = loaded;
    return 0;
}
