#include "exec/csv/csv.h"
#include "exec/csv/column.h"
#include "exec/csv/date.h"
#include "exec/csv/header.h"
#include "exec/csv/json.h"
#include "exec/csv/names.h"
#include "exec/csv/read.h"
#include "exec/csv/sniff.h"
#include "exec/csv/source.h"
#include "exec/csv/total.h"
#include "exec/sqlite/sqlite.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/memory.h"
#include "util/text.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    MAX_COLUMNS = 2000, /* SQLite's own limit */
};

/* One file on its way into a table. It is read twice: first to learn what its columns are, then to load the
 * rows. */
struct loader {
    struct arena *arena;
    const char *path, *table;
    const struct askdb_csv *told;
    bool left_out_where_empty, nothing; /* there are other files; the file is empty */
    const struct work *work;            /* see csv_source_open */
    struct csv_source *source;
    struct json_rows *json; /* NULL: it has delimiters */
    struct csv_dialect dialect;
    struct column_customs customs;
    sqlite3 *db;
    sqlite3_stmt *insert;
    const struct csv_field *first; /* row, a copy */
    const char **names;
    struct column_profile *profiles;
    struct column_plan *plans;
    size_t *repeats; /* of the values of the first row */
    size_t column_count, row_count;
    size_t short_rows, short_line; /* rows with fewer fields, and where the first is */
    const struct csv_field *total; /* a row of sums, a copy, if it turns out to be the last; NULL: none */
    size_t total_count, total_line;
    size_t unquoted_line; /* where quotes were found broken, so that they are read as text; 0: nowhere */
    bool header;
    bool past_first; /* the first row was seen */
};

/* --- first reading --- */

static const struct csv_field *copy_row(struct arena *arena, const struct csv_field *fields, size_t count)
{
    struct csv_field *copy = ARENA_ARRAY(arena, struct csv_field, count);
    for (size_t i = 0; i < count; i++) {
        copy[i] = fields[i];
        copy[i].text = arena_strndup(arena, fields[i].text, fields[i].length);
    }
    return copy;
}

static int first_row(struct loader *loader, const struct csv_field *fields, size_t count,
                     struct askdb_error *err)
{
    if (count > MAX_COLUMNS) {
        return error_set(err, ASKDB_CONNECT, "'%s' has %zu columns; %d are possible", loader->path, count,
                         MAX_COLUMNS);
    }
    loader->past_first = true;
    loader->total = NULL;
    loader->column_count = count;
    loader->first = copy_row(loader->arena, fields, count);
    loader->profiles = ARENA_ARRAY(loader->arena, struct column_profile, count);
    loader->repeats = ARENA_ARRAY(loader->arena, size_t, count);
    return 0;
}

/* Fields past the last column matter only where they hold something: many programs end lines with a comma.
 * Where blanks part the columns, a row that lacks one could have lost any of them. */
static int check_width(struct loader *loader, const struct csv_field *fields, size_t count, size_t line,
                       struct askdb_error *err)
{
    bool fits = count == loader->column_count || loader->dialect.delimiter != CSV_BLANKS;
    for (size_t i = loader->column_count; i < count; i++) {
        fits = fits && fields[i].length == 0;
    }
    if (!fits) {
        error_set(err, ASKDB_CONNECT, "'%s' has %zu %s at line %zu, but %zu columns", loader->path, count,
                  count == 1 ? "field" : "fields", line, loader->column_count);
        error_hint(err, "--csv-delimiter, --csv-quote and --csv-skip say how the file is to be read");
        return -ASKDB_CONNECT;
    }
    if (count < loader->column_count && loader->short_rows++ == 0) {
        loader->short_line = line;
    }
    return 0;
}

static void observe_row(struct loader *loader, const struct csv_field *fields, size_t count)
{
    for (size_t i = 0; i < count && i < loader->column_count; i++) {
        const struct csv_field *first = &loader->first[i];
        csv_column_observe(&loader->profiles[i], &fields[i], &loader->customs);
        loader->repeats[i] += first->length > 0 && first->length == fields[i].length &&
                                      memcmp(first->text, fields[i].text, first->length) == 0
                                  ? 1
                                  : 0;
    }
}

static int on_first_reading(void *context, const struct csv_field *fields, size_t count, size_t line,
                            struct askdb_error *err)
{
    struct loader *loader = context;
    if (!loader->past_first) {
        return first_row(loader, fields, count, err);
    }
    loader->row_count++;
    int status = csv_source_hear(loader->source, err);
    if (status == 0 && loader->json == NULL) {
        status = check_width(loader, fields, count, line, err);
    }
    if (status == 0 && loader->total != NULL) { /* more rows follow: it is one of them */
        observe_row(loader, loader->total, loader->total_count);
        loader->total = NULL;
    }
    if (status == 0 && loader->json == NULL && csv_is_total(fields, count, loader->column_count)) {
        loader->total = copy_row(loader->arena, fields, count);
        loader->total_count = count;
        loader->total_line = line;
    } else if (status == 0) {
        observe_row(loader, fields, count);
    }
    return status;
}

static int read_rows(struct loader *loader, csv_row_fn *on_row, enum csv_quotes *ret_quotes,
                     struct askdb_error *err)
{
    loader->past_first = false;
    loader->row_count = 0;
    loader->short_rows = 0;
    *ret_quotes = CSV_QUOTES_FINE;
    return loader->json != NULL ? csv_json_rows_read(loader->json, on_row, loader, err)
                                : csv_read(loader->source, &loader->dialect, on_row, loader, ret_quotes, err);
}

/* Where tabs part the fields, a quote that does not close is most likely none at all. */
static int look_at_rows(struct loader *loader, struct askdb_error *err)
{
    enum csv_quotes quotes = CSV_QUOTES_FINE;
    int status = read_rows(loader, on_first_reading, &quotes, err);
    char delimiter = loader->dialect.delimiter;
    if (quotes != CSV_QUOTES_FINE && loader->told->quote == NULL && (delimiter == '\t' || delimiter == '|')) {
        struct askdb_error again;
        enum csv_quotes none = CSV_QUOTES_FINE;
        loader->dialect.quote = '\0';
        if (read_rows(loader, on_first_reading, &none, &again) == 0 && loader->short_rows == 0) {
            status = 0;
        }
    }
    if (status < 0 && quotes != CSV_QUOTES_FINE) {
        error_hint(err, "--csv-quote none reads quotes as they stand");
    }
    if (status == 0 && !loader->past_first) {
        status = error_set(err, ASKDB_CONNECT, "'%s' is empty", loader->path);
    }
    return status;
}

static void decide_columns(struct loader *loader)
{
    size_t count = loader->column_count;
    const char *told = loader->told->header;
    bool found = csv_is_header(loader->first, loader->profiles, loader->repeats, count);
    loader->header = loader->json != NULL || (told != NULL ? strcmp(told, "yes") == 0 : found);
    loader->names = csv_name_columns(loader->arena, loader->header ? loader->first : NULL, count);
    loader->plans = ARENA_ARRAY(loader->arena, struct column_plan, count);
    for (size_t i = 0; !loader->header && i < count; i++) {
        csv_column_observe(&loader->profiles[i], &loader->first[i], &loader->customs);
    }
    csv_column_vote(loader->profiles, count, loader->json != NULL ? ',' : loader->dialect.delimiter,
                    &loader->customs);
    for (size_t i = 0; i < count; i++) {
        loader->plans[i] = csv_column_decide(&loader->profiles[i], loader->names[i], &loader->customs);
    }
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

static int load_error(const struct loader *loader, struct askdb_error *err)
{
    return error_set(err, ASKDB_CONNECT, "cannot load '%s': %s", loader->path, sqlite3_errmsg(loader->db));
}

static int create_table(struct loader *loader, struct askdb_error *err)
{
    struct text sql;
    text_open(&sql);
    fputs("CREATE TABLE ", sql.out);
    print_quoted(sql.out, loader->table);
    for (size_t i = 0; i < loader->column_count; i++) {
        fputs(i == 0 ? " (" : ", ", sql.out);
        print_quoted(sql.out, loader->names[i]);
        fprintf(sql.out, " %s", csv_column_type_name(&loader->plans[i]));
    }
    fputs(")", sql.out);
    int code = sqlite3_exec(loader->db, text_close(&sql, loader->arena), NULL, NULL, NULL);
    return code == SQLITE_OK ? 0 : load_error(loader, err);
}

static int prepare_insert(struct loader *loader, struct askdb_error *err)
{
    struct text sql;
    text_open(&sql);
    fputs("INSERT INTO ", sql.out);
    print_quoted(sql.out, loader->table);
    for (size_t i = 0; i < loader->column_count; i++) {
        fputs(i == 0 ? " VALUES (?" : ", ?", sql.out);
    }
    fputs(")", sql.out);
    int code = sqlite3_prepare_v2(loader->db, text_close(&sql, loader->arena), -1, &loader->insert, NULL);
    return code == SQLITE_OK ? 0 : load_error(loader, err);
}

/* Every row has a value in the first column, and no two the same: the column may serve as a key. */
static void index_first_column(struct loader *loader)
{
    const struct column_profile *profile = &loader->profiles[0];
    const struct column_plan *plan = &loader->plans[0];
    bool whole = profile->absent + profile->empty == 0 && plan->left_out == 0;
    if (!whole || (plan->kind != COLUMN_IS_INTEGER && plan->kind != COLUMN_IS_TEXT)) {
        return;
    }
    struct text sql;
    text_open(&sql);
    fputs("CREATE UNIQUE INDEX ", sql.out);
    print_quoted(sql.out, arena_printf(loader->arena, "%s first column", loader->table));
    fputs(" ON ", sql.out);
    print_quoted(sql.out, loader->table);
    fputs(" (", sql.out);
    print_quoted(sql.out, loader->names[0]);
    fputs(")", sql.out);
    /* Fails where the values are not unique: then there is no index, which is what is wanted. */
    (void)sqlite3_exec(loader->db, text_close(&sql, loader->arena), NULL, NULL, NULL);
}

/* --- second reading --- */

/* The columns' affinities turn the text into numbers. */
static int on_second_reading(void *context, const struct csv_field *fields, size_t count, size_t line,
                             struct askdb_error *err)
{
    struct loader *loader = context;
    int status = csv_source_hear(loader->source, err);
    bool names = !loader->past_first && loader->header;
    loader->past_first = true;
    bool total = loader->total != NULL && line == loader->total_line;
    if (status < 0 || names || total) {
        return status;
    }
    for (size_t i = 0; i < loader->column_count; i++) {
        static const struct csv_field nothing = {"", 0, true};
        char buffer[COLUMN_BUFFER];
        size_t length = 0;
        const char *value = csv_column_value(&loader->plans[i], i < count ? &fields[i] : &nothing,
                                             &loader->customs, buffer, &length);
        int place = (int)i + 1;
        if (value != NULL) {
            sqlite3_bind_text64(loader->insert, place, value, length,
                                value == buffer ? SQLITE_TRANSIENT : SQLITE_STATIC, SQLITE_UTF8);
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
    enum csv_quotes quotes;
    size_t short_rows = loader->short_rows;
    int status = prepare_insert(loader, err);
    if (status == 0) {
        sqlite3_exec(loader->db, "BEGIN", NULL, NULL, NULL);
        status = read_rows(loader, on_second_reading, &quotes, err);
    }
    loader->short_rows = short_rows;
    sqlite3_finalize(loader->insert);
    if (status == 0 && sqlite3_exec(loader->db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK) {
        status = load_error(loader, err);
    }
    return status;
}

/* --- what was taken for what --- */

static const char *delimiter_words(const struct loader *loader)
{
    switch (loader->dialect.delimiter) {
    case CSV_BLANKS:
        return "columns of blanks";
    case '\t':
        return "tabs between fields";
    case ',':
    case ';':
    case '|':
        return arena_printf(loader->arena, "'%c' between fields", loader->dialect.delimiter);
    default:
        return "one column";
    }
}

static bool is_usual_delimiter(const struct loader *loader)
{
    char usual = csv_has_ending(loader->path, ".tsv") || csv_has_ending(loader->path, ".tab") ? '\t' : ',';
    bool single = loader->column_count == 1 && csv_has_ending(loader->path, ".csv");
    return loader->dialect.delimiter == usual || single || loader->told->delimiter != NULL;
}

static void describe_file(FILE *out, const struct loader *loader)
{
    static const char *const encodings[] = {[CSV_UTF_8] = NULL,
                                            [CSV_WINDOWS_1252] = "Windows-1252",
                                            [CSV_UTF_16_LE] = "UTF-16",
                                            [CSV_UTF_16_BE] = "UTF-16"};
    const char *encoding = encodings[csv_source_encoding(loader->source)];
    size_t bad = csv_source_bad_bytes(loader->source);
    const char *before = "";
    if (encoding != NULL && loader->told->encoding == NULL) {
        fprintf(out, "%sread as %s", before, encoding);
        before = ", ";
    }
    if (bad > 0) {
        fprintf(out, "%s%zu %s no UTF-8", before, bad, bad == 1 ? "byte is" : "bytes are");
        before = ", ";
    }
    if (loader->json != NULL) {
        return;
    }
    if (!is_usual_delimiter(loader)) {
        fprintf(out, "%s%s", before, delimiter_words(loader));
        before = ", ";
    }
    if (loader->dialect.skip > loader->told->skip) {
        size_t lines = loader->dialect.skip - loader->told->skip;
        fprintf(out, "%s%zu %s above the header left out", before, lines, lines == 1 ? "line" : "lines");
        before = ", ";
    }
    if (loader->total != NULL) {
        fprintf(out, "%sa last line of sums left out", before);
        before = ", ";
    }
    if (!loader->header && loader->told->header == NULL) {
        fprintf(out, "%sno header", before);
        before = ", ";
    }
    if ((loader->dialect.quote == '\'' || loader->dialect.backslash) && loader->told->quote == NULL) {
        fprintf(out, "%s%s", before, loader->dialect.backslash ? "\\ before quotes" : "quotes are '");
        before = ", ";
    }
    if (loader->dialect.quote == '\0' && loader->told->quote == NULL) {
        fprintf(out, "%squotes do not close: they are read as text", before);
        before = ", ";
    }
    if (loader->short_rows > 0) {
        fprintf(out, "%s%zu %s fewer fields than there are columns, first at line %zu", before,
                loader->short_rows, loader->short_rows == 1 ? "row has" : "rows have", loader->short_line);
    }
}

static void print_note(FILE *out, const struct loader *loader, const char *name, const char *text)
{
    if (text[0] != '\0') {
        const char *slash = strrchr(loader->path, '/');
        fprintf(out, "%s: %s%s%s\n",
                strcmp(loader->path, "-") == 0 ? "input"
                : slash                        ? slash + 1
                                               : loader->path,
                name, name[0] != '\0' ? ": " : "", text);
    }
}

static void print_notes(FILE *out, const struct loader *loader)
{
    struct text text;
    text_open(&text);
    describe_file(text.out, loader);
    print_note(out, loader, "", text_close(&text, loader->arena));
    for (size_t i = 0; i < loader->column_count; i++) {
        text_open(&text);
        csv_column_describe(text.out, &loader->profiles[i], &loader->plans[i]);
        print_note(out, loader, loader->names[i], text_close(&text, loader->arena));
    }
}

/* --- one file --- */

/* By its name, and what comes on standard input by its first character. */
static bool is_json(struct csv_source *source, const char *path)
{
    char start[512];
    size_t length = 0;
    struct askdb_error ignored;
    if (csv_has_ending(path, ".json") || csv_has_ending(path, ".ndjson") || csv_has_ending(path, ".jsonl")) {
        return true;
    }
    bool named = csv_has_ending(path, ".csv") || csv_has_ending(path, ".tsv") || csv_has_ending(path, ".txt");
    if (named || csv_source_rewind(source, &ignored) != 0 ||
        csv_source_read(source, start, sizeof start - 1, &length, &ignored) != 0) {
        return false;
    }
    start[length] = '\0';
    const char *at = start + strspn(start, " \t\r\n");
    return *at == '{' || (*at == '[' && strchr("[{ \t\r\n", at[1]) != NULL);
}

/* No characters but blanks, or a list without items. */
static bool holds_nothing(struct csv_source *source)
{
    char start[512];
    size_t length = 0, kept = 0;
    struct askdb_error ignored;
    if (csv_source_rewind(source, &ignored) != 0) {
        return false;
    }
    while (kept <= 2 && csv_source_read(source, start, sizeof start, &length, &ignored) == 0 && length > 0) {
        for (size_t i = 0; i < length && kept <= 2; i++) {
            bool expected = kept < 2 && start[i] == "[]"[kept];
            kept += strchr(" \t\r\n", start[i]) != NULL && start[i] != '\0' ? 0 : expected ? 1 : 3;
        }
    }
    return kept == 0 || kept == 2;
}

static int open_rows(struct loader *loader, struct askdb_error *err)
{
    struct csv_wanted wanted;
    int status = csv_source_open(loader->path, loader->told->encoding, loader->work, &loader->source, err);
    loader->nothing = status == 0 && holds_nothing(loader->source);
    if (loader->nothing && loader->left_out_where_empty) {
        return error_set(err, ASKDB_CONNECT, "'%s' is empty", loader->path);
    }
    if (status == 0) {
        status = csv_read_told(loader->told, &wanted, &loader->customs, err);
    }
    if (status == 0 && is_json(loader->source, loader->path)) {
        return csv_json_rows_create(loader->source, &loader->json, err);
    }
    return status == 0 ? csv_sniff(loader->source, &wanted, &loader->dialect, err) : status;
}

static int load_file(struct loader *loader, FILE *notes, struct askdb_error *err)
{
    int status = open_rows(loader, err);
    if (status == 0) {
        status = look_at_rows(loader, err);
    }
    if (status == 0) {
        decide_columns(loader);
        status = create_table(loader, err);
    }
    if (status == 0) {
        status = load_rows(loader, err);
    }
    if (status == 0) {
        index_first_column(loader);
        print_notes(notes, loader);
    }
    csv_json_rows_destroy(loader->json);
    csv_source_close(loader->source);
    return status;
}

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

static int load_files(sqlite3 *db, const char *const *paths, size_t count, const struct askdb_csv *told,
                      const struct work *work, FILE *notes, struct askdb_error *err)
{
    bool input = false;
    int status = 0;
    size_t loaded = 0;
    for (size_t i = 0; status == 0 && i < count; i++) {
        if (strcmp(paths[i], "-") == 0 && input) {
            return error_set(err, ASKDB_USAGE, "standard input can be read once, and is named twice");
        }
        input = input || strcmp(paths[i], "-") == 0;
        struct loader loader = {
            .arena = arena_create(), .path = paths[i], .told = told, .work = work, .db = db};
        loader.left_out_where_empty = count > 1 && (loaded > 0 || i + 1 < count);
        loader.table = csv_name_table(loader.arena, db, paths[i]);
        status = load_file(&loader, notes, err);
        loaded += status == 0;
        if (status != 0 && loader.nothing && loader.left_out_where_empty) {
            print_note(notes, &loader, "", "empty, left out");
            status = 0;
        }
        arena_destroy(loader.arena);
    }
    if (status == 0) {
        csv_note_alike(db, notes);
    }
    return status;
}

/* What is kept of files between runs is what was found out from them alone. */
static bool is_told(const struct askdb_csv *told)
{
    return told != NULL && (told->delimiter != NULL || told->quote != NULL || told->header != NULL ||
                            told->encoding != NULL || told->decimal != NULL || told->dates != NULL ||
                            told->missing_count > 0 || told->skip > 0);
}

int csv_open(const char *const *paths, size_t count, const struct askdb_csv *told, const struct work *work,
             struct exec_connection **ret_connection, struct askdb_error *err)
{
    static const struct askdb_csv nothing = {0};
    sqlite3 *db = NULL;
    char *notes = NULL;
    size_t size = 0;
    int status = 0;
    char *loaded = is_told(told) ? NULL : sqlite_state_of_files(paths, count);
    FILE *out = text_stream(&notes, &size);
    if (sqlite3_open_v2(":memory:", &db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_MEMORY,
                        NULL) != SQLITE_OK) {
        status = error_set(err, ASKDB_CONNECT, "cannot make a database in memory: %s", sqlite3_errmsg(db));
    }
    if (status == 0) {
        status = load_files(db, paths, count, told != NULL ? told : &nothing, work, out, err);
    }
    text_end(out);
    if (status < 0) {
        sqlite3_close(db);
        free(notes);
        free(loaded);
        return status;
    }
    status = sqlite_adopt(db, paths[0], ret_connection, err);
    if (status == 0) {
        struct sqlite_connection *connection = (struct sqlite_connection *)*ret_connection;
        connection->place = print_places(paths, count);
        connection->loaded = loaded;
        connection->base.notes = notes;
        notes = loaded = NULL;
    }
    free(notes);
    free(loaded);
    return status;
}
