#include "exec/csv/notes.h"

#include "exec/csv/names.h"
#include "exec/csv/sniff.h"
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
    *notes = (struct csv_notes){arena, ARENA_ARRAY(arena, struct csv_file_notes, files + 1), files};
    return notes;
}

void csv_notes_destroy(struct csv_notes *notes)
{
    arena_destroy(notes->arena);
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

static void print_line(FILE *out, const struct loader *loader, const char *name, const char *text)
{
    if (text[0] != '\0') {
        fprintf(out, "%s: %s%s%s\n", csv_notes_file_name(loader->path), name, name[0] != '\0' ? ": " : "",
                text);
    }
}

static const char *all_of(struct arena *arena, const struct loader *loader)
{
    struct text all, line;
    text_open(&all);
    text_open(&line);
    describe_file(line.out, loader);
    print_line(all.out, loader, "", text_close(&line, loader->arena));
    for (size_t i = 0; i < loader->column_count; i++) {
        text_open(&line);
        csv_column_describe(line.out, &loader->profiles[i], &loader->plans[i]);
        print_line(all.out, loader, loader->names[i], text_close(&line, loader->arena));
    }
    return text_close(&all, arena);
}

/* "born, paid: month first (no value tells; --csv-dates says otherwise)" */
static void alert_guessed(struct parts *parts, const struct loader *loader)
{
    const struct column_plan *plan = NULL;
    size_t guessed = 0;
    for (size_t i = 0; i < loader->column_count; i++) {
        if (csv_column_is_guessed(&loader->plans[i]) &&
            (plan == NULL || plan->order == loader->plans[i].order)) {
            plan = &loader->plans[i];
            if (guessed++ < MOST_TOLD) {
                fprintf(guessed > 1 ? parts->out : next_part(parts), "%s%s", guessed > 1 ? ", " : "",
                        loader->names[i]);
            }
        }
    }
    if (plan != NULL) {
        fputs(guessed > MOST_TOLD ? ", ...: " : ": ", parts->out);
        csv_column_print_order(parts->out, plan);
    }
}

/* NULL where there is nothing to look at. */
static const char *alert_of(struct arena *arena, const struct loader *loader)
{
    struct text alert;
    size_t columns = 0;
    text_open(&alert);
    struct parts parts = {alert.out, ""};
    alert_file(&parts, loader);
    parts.before = parts.before[0] != '\0' ? "; " : "";
    for (size_t i = 0; i < loader->column_count; i++) {
        struct text text;
        text_open(&text);
        csv_column_alert(text.out, &loader->profiles[i], &loader->plans[i]);
        const char *line = text_close(&text, loader->arena);
        if (line[0] != '\0' && columns++ < MOST_TOLD) {
            fprintf(next_part(&parts), "%s: %s", loader->names[i], line);
            parts.before = "; ";
        }
    }
    if (columns > MOST_TOLD) {
        fprintf(next_part(&parts), "%zu more %s", columns - MOST_TOLD,
                columns == MOST_TOLD + 1 ? "column" : "columns");
        parts.before = "; ";
    }
    alert_guessed(&parts, loader);
    const char *text = text_close(&alert, arena);
    return text[0] != '\0' ? arena_printf(arena, "%s: %s", csv_notes_file_name(loader->path), text) : NULL;
}

void csv_notes_add(struct csv_notes *notes, size_t file, const struct loader *loader)
{
    notes->files[file] = (struct csv_file_notes){.path = arena_strdup(notes->arena, loader->path),
                                                 .all = all_of(notes->arena, loader),
                                                 .alert = alert_of(notes->arena, loader)};
}

void csv_notes_add_empty(struct csv_notes *notes, size_t file, const char *path)
{
    const char *name = csv_notes_file_name(path);
    notes->files[file] =
        (struct csv_file_notes){.path = arena_strdup(notes->arena, path),
                                .all = arena_printf(notes->arena, "%s: empty, left out\n", name),
                                .empty = true};
}

/* ---- of all files ---- */

char *csv_notes_all(const struct csv_notes *notes, sqlite3 *db)
{
    char *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&text, &size);
    for (size_t i = 0; i < notes->count; i++) {
        fputs(notes->files[i].all != NULL ? notes->files[i].all : "", out);
    }
    csv_note_alike(db, out, true);
    text_end(out);
    return text;
}

/* "a.csv, b.csv and 3 more: empty, left out" */
static void print_empty(const struct csv_notes *notes, FILE *out)
{
    size_t empty = 0;
    for (size_t i = 0; i < notes->count; i++) {
        if (notes->files[i].empty && empty++ < MOST_TOLD) {
            fprintf(out, "%s%s", empty > 1 ? ", " : "", csv_notes_file_name(notes->files[i].path));
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

char *csv_notes_alerts(const struct csv_notes *notes, sqlite3 *db)
{
    char *lines = NULL, *text = NULL;
    size_t size = 0;
    FILE *out = text_stream(&lines, &size);
    csv_note_alike(db, out, false);
    print_empty(notes, out);
    for (size_t i = 0; i < notes->count; i++) {
        if (notes->files[i].alert != NULL) {
            fprintf(out, "%s\n", notes->files[i].alert);
        }
    }
    text_end(out);
    out = text_stream(&text, &size);
    print_first(out, lines);
    text_end(out);
    free(lines);
    return text;
}
