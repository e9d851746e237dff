#include "exec/csv/load.h"
#include "exec/csv/csv.h"
#include "exec/csv/date.h"
#include "exec/csv/header.h"
#include "exec/csv/json.h"
#include "exec/csv/names.h"
#include "exec/csv/read.h"
#include "exec/csv/sniff.h"
#include "exec/csv/total.h"
#include "util/error.h"
#include "util/text.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum {
    MAX_COLUMNS = 2000, /* SQLite's own limit */
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

int csv_load(struct loader *loader, struct askdb_error *err)
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
        loader->encoding = csv_source_encoding(loader->source);
        loader->bad_bytes = csv_source_bad_bytes(loader->source);
    }
    loader->is_json = loader->json != NULL;
    csv_json_rows_destroy(loader->json);
    csv_source_close(loader->source);
    loader->json = NULL;
    loader->source = NULL;
    return status;
}

/* --- the order of day and month, told by others --- */

/* All values must have been read in the guessed order: those that tell their own are not turned. */
static bool is_open(const struct column_profile *profile, const struct column_plan *plan)
{
    bool date = plan->kind == COLUMN_IS_DATE || plan->kind == COLUMN_IS_DATETIME;
    bool guessed = plan->order_source == ORDER_GUESSED || plan->order_source == ORDER_BY_COMMAS;
    return date && guessed && profile->named + profile->year_first == 0;
}

bool csv_load_is_open(const struct loader *loader)
{
    for (size_t i = 0; i < loader->column_count; i++) {
        if (is_open(&loader->profiles[i], &loader->plans[i])) {
            return true;
        }
    }
    return false;
}

int csv_load_order_told(const struct loader *loader)
{
    int orders = 0;
    for (size_t i = 0; i < loader->column_count; i++) {
        orders |= csv_column_order_told(&loader->profiles[i]);
    }
    return orders == (DATE_DMY | DATE_MDY) ? 0 : orders;
}

static int turn_column(struct loader *loader, const char *name, struct askdb_error *err)
{
    struct text sql;
    text_open(&sql);
    fputs("UPDATE ", sql.out);
    print_quoted(sql.out, loader->table);
    fputs(" SET ", sql.out);
    print_quoted(sql.out, name);
    static const char *const parts[] = {" = substr(", ", 1, 4) || substr(", ", 8, 3) || substr(",
                                        ", 5, 3) || substr("};
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        fputs(parts[i], sql.out);
        print_quoted(sql.out, name);
    }
    fputs(", 11)", sql.out);
    int code = sqlite3_exec(loader->db, text_close(&sql, loader->arena), NULL, NULL, NULL);
    return code == SQLITE_OK ? 0 : load_error(loader, err);
}

int csv_load_turn(struct loader *loader, int order, const char *file, struct askdb_error *err)
{
    int status = 0;
    for (size_t i = 0; status == 0 && i < loader->column_count; i++) {
        struct column_plan *plan = &loader->plans[i];
        if (!is_open(&loader->profiles[i], plan)) {
            continue;
        }
        status = plan->order != order ? turn_column(loader, loader->names[i], err) : 0;
        plan->order = order;
        plan->order_source = ORDER_BY_FILES;
        plan->order_file = arena_strdup(loader->arena, file);
    }
    return status;
}
