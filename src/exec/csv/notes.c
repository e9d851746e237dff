#include "exec/csv/notes.h"

#include "exec/csv/sniff.h"
#include "exec/driver.h"
#include "policy/policy.h"
#include "util/text.h"

#include <stdlib.h>
#include <string.h>

enum {
    MOST_ALERTS = 4, /* lines */
    MOST_TOLD = 3,   /* columns in one of them, and files that are empty */
};

struct csv_notes *csv_notes_create(size_t files)
{
    struct arena *arena = arena_create();
    struct csv_notes *notes = ARENA_NEW(arena, struct csv_notes);
    *notes = (struct csv_notes){
        .arena = arena, .files = ARENA_ARRAY(arena, struct csv_file_notes, files + 1), .count = files};
    return notes;
}

void csv_notes_destroy(struct csv_notes *notes)
{
    if (notes != NULL) {
        arena_destroy(notes->arena);
    }
}

const char *csv_notes_file_name(const char *path)
{
    const char *slash = strrchr(path, '/');
    return strcmp(path, "-") == 0 ? "input" : slash != NULL ? slash + 1 : path;
}

/* ---- the file as such ---- */

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

/* Prints with a comma before what is not the first part. */
struct parts {
    FILE *out;
    const char *before;
};

static FILE *next_part(struct parts *parts)
{
    fputs(parts->before, parts->out);
    parts->before = ", ";
    return parts->out;
}

static void describe_rows(struct parts *parts, const struct loader *loader)
{
    if (!is_usual_delimiter(loader)) {
        fputs(delimiter_words(loader), next_part(parts));
    }
    if (loader->dialect.skip > loader->told->skip) {
        size_t lines = loader->dialect.skip - loader->told->skip;
        fprintf(next_part(parts), "%zu %s above the header left out", lines, lines == 1 ? "line" : "lines");
    }
    if (loader->total != NULL) {
        fputs("a last line of sums left out", next_part(parts));
    }
    if (!loader->header && loader->told->header == NULL) {
        fputs("no header", next_part(parts));
    }
    if ((loader->dialect.quote == '\'' || loader->dialect.backslash) && loader->told->quote == NULL) {
        fputs(loader->dialect.backslash ? "\\ before quotes" : "quotes are '", next_part(parts));
    }
}

static void alert_file(struct parts *parts, const struct loader *loader)
{
    if (loader->bad_bytes > 0) {
        fprintf(next_part(parts), "%zu %s no UTF-8", loader->bad_bytes,
                loader->bad_bytes == 1 ? "byte is" : "bytes are");
    }
    if (loader->is_json) {
        return;
    }
    if (loader->dialect.quote == '\0' && loader->told->quote == NULL) {
        fputs("quotes do not close: they are read as text", next_part(parts));
    }
    if (loader->short_rows > 0) {
        fprintf(next_part(parts), "%zu %s fewer fields than there are columns, first at line %zu",
                loader->short_rows, loader->short_rows == 1 ? "row has" : "rows have", loader->short_line);
    }
}

static void describe_file(FILE *out, const struct loader *loader)
{
    static const char *const encodings[] = {[CSV_UTF_8] = NULL,
                                            [CSV_WINDOWS_1252] = "Windows-1252",
                                            [CSV_UTF_16_LE] = "UTF-16",
                                            [CSV_UTF_16_BE] = "UTF-16"};
    const char *encoding = encodings[loader->encoding];
    struct parts parts = {out, ""};
    if (encoding != NULL && loader->told->encoding == NULL) {
        fprintf(next_part(&parts), "read as %s", encoding);
    }
    if (!loader->is_json) {
        describe_rows(&parts, loader);
    }
    alert_file(&parts, loader);
}

/* ---- with its columns ---- */

/* What is printed of a column and of its file, in memory of the notes. */
struct note {
    struct text text;
    struct csv_notes *notes;
};

static FILE *begin_note(struct note *note, struct csv_notes *notes)
{
    text_open(&note->text);
    note->notes = notes;
    return note->text.out;
}

/* NULL where nothing was printed. */
static const char *end_note(struct note *note)
{
    const char *text = text_close(&note->text, note->notes->arena);
    return text[0] != '\0' ? text : NULL;
}

static struct csv_column_notes column_notes(struct csv_notes *notes, const struct loader *loader, size_t i)
{
    const struct column_profile *profile = &loader->profiles[i];
    struct column_plan plan = loader->plans[i];
    struct note note;
    struct csv_column_notes column = {.name = arena_strdup(notes->arena, loader->names[i])};
    csv_column_describe(begin_note(&note, notes), profile, &plan);
    column.all = end_note(&note);
    csv_column_alert(begin_note(&note, notes), profile, &plan);
    column.alert = end_note(&note);
    if (csv_column_is_guessed(&plan)) {
        csv_column_print_order(begin_note(&note, notes), &plan);
        column.guessed = end_note(&note);
    }
    column.names_teller = plan.order_source == ORDER_BY_FILES;
    plan.order_file = "another file";
    csv_column_describe(begin_note(&note, notes), profile, &plan);
    column.unnamed = end_note(&note);
    return column;
}

void csv_notes_add(struct csv_notes *notes, size_t number, const struct loader *loader)
{
    struct note note;
    struct csv_file_notes *file = &notes->files[number];
    *file = (struct csv_file_notes){.name = arena_strdup(notes->arena, csv_notes_file_name(loader->path)),
                                    .table = arena_strdup(notes->arena, loader->table),
                                    .column_count = loader->column_count};
    describe_file(begin_note(&note, notes), loader);
    file->all = end_note(&note);
    struct parts parts = {begin_note(&note, notes), ""};
    alert_file(&parts, loader);
    file->alert = end_note(&note);
    file->columns = ARENA_ARRAY(notes->arena, struct csv_column_notes, loader->column_count);
    for (size_t i = 0; i < loader->column_count; i++) {
        file->columns[i] = column_notes(notes, loader, i);
    }
}

void csv_notes_add_empty(struct csv_notes *notes, size_t number, const char *path)
{
    notes->files[number] =
        (struct csv_file_notes){.name = arena_strdup(notes->arena, csv_notes_file_name(path)), .empty = true};
}

/* ---- what a policy shows ---- */

/* Everything, unless there is a policy. */
struct shown {
    const struct csv_notes *notes;
    const struct catalog *catalog;
    const struct policy *policy; /* NULL: none */
};

static int32_t find_table(const struct shown *shown, const struct csv_file_notes *file)
{
    return catalog_find_table(shown->catalog, NULL, file->table);
}

static bool shows_table(const struct shown *shown, const struct csv_file_notes *file)
{
    return file->table != NULL && (shown->policy == NULL || find_table(shown, file) >= 0);
}

/* A count, and a value all the more, may be of rows that are kept back. */
static bool shows_rows(const struct shown *shown, const struct csv_file_notes *file)
{
    return shows_table(shown, file) &&
           (shown->policy == NULL || shown->policy->tables[find_table(shown, file)].piece_count == 0);
}

/* Its name. */
static bool shows_column(const struct shown *shown, const struct csv_file_notes *file, size_t column)
{
    return shows_table(shown, file) &&
           (shown->policy == NULL ||
            catalog_find_column(shown->catalog, find_table(shown, file), file->columns[column].name) >= 0);
}

/* And what it holds. */
static bool shows_values(const struct shown *shown, const struct csv_file_notes *file, size_t column)
{
    if (!shows_rows(shown, file) || !shows_column(shown, file, column)) {
        return false;
    }
    return shown->policy == NULL ||
           shown->policy->masks[catalog_find_column(shown->catalog, find_table(shown, file),
                                                    file->columns[column].name)] == POLICY_PLAIN;
}

/* What is said of a file as such is of all its columns. */
static bool shows_file(const struct shown *shown, const struct csv_file_notes *file)
{
    bool shows = shows_rows(shown, file);
    for (size_t i = 0; shows && i < file->column_count; i++) {
        shows = shows_values(shown, file, i);
    }
    return shows;
}

/* ---- tables that are alike ---- */

/* The names of the visible columns, for free(); NULL: of a table that is not. */
static char *column_list(const struct shown *shown, const struct csv_file_notes *file)
{
    char *list = NULL;
    size_t size = 0;
    if (!shows_table(shown, file)) {
        return NULL;
    }
    FILE *out = text_stream(&list, &size);
    for (size_t i = 0; i < file->column_count; i++) {
        if (shows_column(shown, file, i)) {
            fprintf(out, "%s\x1f", file->columns[i].name);
        }
    }
    text_end(out);
    return list;
}

struct named {
    char *columns;
    const char *table;
};

static int compare_named(const void *left, const void *right)
{
    const struct named *a = left, *b = right;
    int columns = sqlite3_stricmp(a->columns, b->columns);
    return columns != 0 ? columns : strcmp(a->table, b->table);
}

static int compare_lines(const void *left, const void *right)
{
    return strcmp(*(char *const *)left, *(char *const *)right);
}

/* "a, b, c", or "a to z, 26 tables". For free(). */
static char *alike_line(const struct named *tables, size_t count, bool all)
{
    char *line = NULL;
    size_t size = 0;
    FILE *out = text_stream(&line, &size);
    if (all || count <= MOST_TOLD) {
        for (size_t i = 0; i < count; i++) {
            fprintf(out, "%s%s", i > 0 ? ", " : "", tables[i].table);
        }
    } else {
        fprintf(out, "%s to %s, %zu tables", tables[0].table, tables[count - 1].table, count);
    }
    fputs(": the same columns, but a table each; an answer may be of one of them alone\n", out);
    text_end(out);
    return line;
}

/* A line for tables that have the same columns: an answer may read one of them and leave the others out. With `all`
 * it names each, else only a few. */
static void print_alike(const struct shown *shown, FILE *out, bool all)
{
    struct arena *arena = arena_create();
    struct named *tables = ARENA_ARRAY(arena, struct named, shown->notes->count + 1);
    char **lines = ARENA_ARRAY(arena, char *, shown->notes->count + 1);
    size_t count = 0, line_count = 0;
    for (size_t i = 0; i < shown->notes->count; i++) {
        tables[count].table = shown->notes->files[i].table;
        tables[count].columns = column_list(shown, &shown->notes->files[i]);
        count += tables[count].columns != NULL ? 1 : 0;
    }
    qsort(tables, count, sizeof *tables, compare_named);
    for (size_t i = 0, end; i < count; i = end) {
        for (end = i + 1; end < count && sqlite3_stricmp(tables[i].columns, tables[end].columns) == 0;) {
            end++;
        }
        if (end - i > 1) {
            lines[line_count++] = alike_line(&tables[i], end - i, all);
        }
    }
    qsort(lines, line_count, sizeof *lines, compare_lines);
    for (size_t i = 0; i < line_count; i++) {
        fputs(lines[i], out);
        free(lines[i]);
    }
    for (size_t i = 0; i < count; i++) {
        free(tables[i].columns);
    }
    arena_destroy(arena);
}

/* ---- all that was found out ---- */

static void print_line(FILE *out, const struct csv_file_notes *file, const char *column, const char *text)
{
    if (text != NULL) {
        fprintf(out, "%s: %s%s%s\n", file->name, column, column[0] != '\0' ? ": " : "", text);
    }
}

static void print_file(const struct shown *shown, const struct csv_file_notes *file, FILE *out)
{
    const struct csv_file_notes *teller = &shown->notes->files[shown->notes->teller];
    if (file->empty) {
        fprintf(out, "%s: empty, left out\n", file->name);
    }
    print_line(out, file, "", shows_file(shown, file) ? file->all : NULL);
    for (size_t i = 0; i < file->column_count; i++) {
        const struct csv_column_notes *column = &file->columns[i];
        if (shows_values(shown, file, i)) {
            bool named = !column->names_teller || shows_file(shown, teller);
            print_line(out, file, column->name, named ? column->all : column->unnamed);
        }
    }
}

/* For free(). */
static char *all_lines(const struct shown *shown)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    for (size_t i = 0; i < shown->notes->count; i++) {
        print_file(shown, &shown->notes->files[i], out);
    }
    print_alike(shown, out, true);
    text_end(out);
    return text;
}

/* ---- of it what needs a look ---- */

/* "born, paid: month first (no value tells; --csv-dates says otherwise)": of the columns from the first on whose order is
 * told so. */
static void alert_order(const struct shown *shown, const struct csv_file_notes *file, size_t first,
                        struct parts *parts)
{
    const char *order = file->columns[first].guessed;
    size_t guessed = 0;
    for (size_t i = first; i < file->column_count; i++) {
        const char *own = shows_values(shown, file, i) ? file->columns[i].guessed : NULL;
        if (own != NULL && strcmp(order, own) == 0 && guessed++ < MOST_TOLD) {
            fprintf(guessed > 1 ? parts->out : next_part(parts), "%s%s", guessed > 1 ? ", " : "",
                    file->columns[i].name);
        }
    }
    fprintf(parts->out, "%s: %s", guessed > MOST_TOLD ? ", ..." : "", order);
    parts->before = "; ";
}

/* Each order once: the day may be guessed to be first in some columns, and the month in others. */
static void alert_guessed(const struct shown *shown, const struct csv_file_notes *file, struct parts *parts)
{
    const char *told[2] = {NULL, NULL};
    for (size_t i = 0; i < file->column_count; i++) {
        const char *own = shows_values(shown, file, i) ? file->columns[i].guessed : NULL;
        bool new = own != NULL &&told[1] == NULL && (told[0] == NULL || strcmp(told[0], own) != 0);
        if (new) {
            told[told[0] != NULL] = own;
            alert_order(shown, file, i, parts);
        }
    }
}

/* Nothing where there is nothing to look at. */
static void print_alert(const struct shown *shown, const struct csv_file_notes *file, FILE *out)
{
    char *text = NULL;
    size_t size = 0, columns = 0;
    struct parts parts = {text_stream(&text, &size), ""};
    if (file->alert != NULL && shows_file(shown, file)) {
        fputs(file->alert, next_part(&parts));
        parts.before = "; ";
    }
    for (size_t i = 0; i < file->column_count; i++) {
        const struct csv_column_notes *column = &file->columns[i];
        if (column->alert != NULL && shows_values(shown, file, i) && columns++ < MOST_TOLD) {
            fprintf(next_part(&parts), "%s: %s", column->name, column->alert);
            parts.before = "; ";
        }
    }
    if (columns > MOST_TOLD) {
        fprintf(next_part(&parts), "%zu more %s", columns - MOST_TOLD,
                columns == MOST_TOLD + 1 ? "column" : "columns");
        parts.before = "; ";
    }
    alert_guessed(shown, file, &parts);
    text_end(parts.out);
    print_line(out, file, "", size > 0 ? text : NULL);
    free(text);
}

/* "a.csv, b.csv and 3 more: empty, left out" */
static void print_empty(const struct csv_notes *notes, FILE *out)
{
    size_t empty = 0;
    for (size_t i = 0; i < notes->count; i++) {
        if (notes->files[i].empty && empty++ < MOST_TOLD) {
            fprintf(out, "%s%s", empty > 1 ? ", " : "", notes->files[i].name);
        }
    }
    if (empty > MOST_TOLD) {
        fprintf(out, " and %zu more", empty - MOST_TOLD);
    }
    fputs(empty > 0 ? ": empty, left out\n" : "", out);
}

/* The first lines, and how many more there are. */
static void print_first(FILE *out, const char *lines)
{
    size_t count = 0, printed = 0;
    for (const char *at = strchr(lines, '\n'); at != NULL; at = strchr(at + 1, '\n')) {
        count++;
    }
    size_t most = count > MOST_ALERTS ? MOST_ALERTS - 1 : MOST_ALERTS;
    for (; *lines != '\0' && printed < most; printed++) {
        size_t length = strcspn(lines, "\n") + 1;
        fwrite(lines, 1, length, out);
        lines += length;
    }
    if (printed < count) {
        fprintf(out, "%zu more files have something to look at\n", count - printed);
    }
}

/* For free(). */
static char *alert_lines(const struct shown *shown)
{
    char *lines = NULL, *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&lines, &size);
    print_alike(shown, out, false);
    print_empty(shown->notes, out);
    for (size_t i = 0; i < shown->notes->count; i++) {
        print_alert(shown, &shown->notes->files[i], out);
    }
    text_end(out);
    out = text_stream(&text, &size);
    print_first(out, lines);
    text_end(out);
    free(lines);
    return text;
}

void csv_notes_tell(struct exec_connection *connection, const struct catalog *catalog,
                    const struct policy *policy)
{
    const struct shown shown = {connection->noted, catalog, policy};
    if (connection->noted != NULL) {
        free(connection->notes);
        free(connection->alerts);
        connection->notes = all_lines(&shown);
        connection->alerts = alert_lines(&shown);
    }
}
