/* The library writes to a named file, so the workbook is made in a temporary one and copied. */
#include "render/xlsx_book.h"

#include "util/error.h"
#include "util/file.h"
#include "util/memory.h"
#include "util/reason.h"
#include "util/temporary.h"
#include "util/utf8.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    MOST_ROWS = 1048576,
    MOST_COLUMNS = 16384,
    SHEET_NAME = 31,
    ABOUT_TEXT = 32000, /* bytes; a cell takes 32,767 characters */
    CREATED = 946684800,
};

struct xlsx *xlsx_create(bool charts)
{
    struct xlsx *xlsx = memory_need(calloc(1, sizeof *xlsx));
    xlsx->arena = arena_create();
    char *path = temporary_name(xlsx->arena);
    int descriptor = mkstemp(path);
    if (descriptor < 0) {
        xlsx->problem = "no temporary file can be made";
        return xlsx;
    }
    close(descriptor);
    xlsx->path = path;
    lxw_workbook_options options = {.constant_memory = charts ? LXW_FALSE : LXW_TRUE,
                                    .tmpdir = arena_strdup(xlsx->arena, temporary_folder())};
    xlsx->book = workbook_new_opt(xlsx->path, &options);
    if (xlsx->book == NULL) {
        xlsx->problem = "out of memory for the workbook";
        return xlsx;
    }
    lxw_doc_properties properties = {.created = CREATED};
    workbook_set_properties(xlsx->book, &properties);
    xlsx->bold = workbook_add_format(xlsx->book);
    format_set_bold(xlsx->bold);
    xlsx->date = workbook_add_format(xlsx->book);
    format_set_num_format(xlsx->date, "yyyy-mm-dd");
    xlsx->time = workbook_add_format(xlsx->book);
    format_set_num_format(xlsx->time, "yyyy-mm-dd hh:mm:ss");
    return xlsx;
}

void xlsx_destroy(struct xlsx *xlsx)
{
    if (xlsx == NULL) {
        return;
    }
    if (xlsx->book != NULL) {
        lxw_workbook_free(xlsx->book);
    }
    if (xlsx->path != NULL) {
        unlink(xlsx->path);
    }
    arena_destroy(xlsx->held_arena);
    arena_destroy(xlsx->arena);
    free(xlsx);
}

const char *xlsx_problem(const struct xlsx *xlsx)
{
    return xlsx->problem;
}

/* The beginning of the name, of at most `most` characters as Excel counts them (UTF-16), without []:*?/\ and
 * apostrophes. */
static void sheet_name(const char *name, size_t most, char result[4 * SHEET_NAME + 1])
{
    size_t to = 0, characters = 0;
    for (size_t at = 0, length = strlen(name); at < length;) {
        int32_t code = 0;
        size_t bytes = utf8_decode(name + at, length - at, &code);
        characters += code >= 0x10000 ? 2 : 1;
        if (characters > most) {
            break;
        }
        if (code < 0x20 || code == 0x7f || (code < 0x80 && strchr("[]:*?/\\'", code) != NULL)) {
            result[to++] = ' ';
        } else {
            memcpy(result + to, name + at, bytes);
            to += bytes;
        }
        at += bytes;
    }
    result[to] = '\0';
}

lxw_worksheet *xlsx_new_sheet(struct xlsx *xlsx, const char *name)
{
    char wanted[4 * SHEET_NAME + 1], numbered[4 * SHEET_NAME + 16];
    sheet_name(name != NULL ? name : "", SHEET_NAME, wanted);
    snprintf(numbered, sizeof numbered, "%s", wanted);
    for (int i = 2; i < 1000 && wanted[0] != '\0' &&
                    workbook_validate_sheet_name(xlsx->book, numbered) == LXW_ERROR_SHEETNAME_ALREADY_USED;
         i++) {
        sheet_name(name, SHEET_NAME - sizeof " 999" + 1, wanted);
        snprintf(numbered, sizeof numbered, "%s %d", wanted, i);
    }
    lxw_worksheet *sheet = workbook_add_worksheet(xlsx->book, wanted[0] != '\0' ? numbered : NULL);
    if (sheet == NULL) {
        xlsx->problem = "the workbook takes no more sheets";
    } else { /* printed as wide as a page, a chart beside its rows */
        worksheet_set_landscape(sheet);
        worksheet_fit_to_pages(sheet, 1, 0);
    }
    return sheet;
}

/* Points for a text that is wrapped: not every program finds out the height of a line by itself. */
static double height_of(const char *text, size_t length)
{
    enum { ABOUT_LINE = 90, LINE_POINTS = 15, MOST_POINTS = 409 }; /* characters */
    size_t lines = 0;
    for (size_t at = 0; at <= length;) {
        const char *end = memchr(text + at, '\n', length - at);
        size_t line = end != NULL ? (size_t)(end - text) - at : length - at;
        lines += line / ABOUT_LINE + 1;
        at += line + 1;
    }
    return lines * LINE_POINTS < MOST_POINTS ? (double)(lines * LINE_POINTS) : MOST_POINTS;
}

void xlsx_add_about(struct xlsx *xlsx, const char *name, const char *text)
{
    if (xlsx->problem != NULL) {
        return;
    }
    if (xlsx->about == NULL) {
        xlsx->about = xlsx_new_sheet(xlsx, "About");
        lxw_format *wrapped = workbook_add_format(xlsx->book);
        format_set_text_wrap(wrapped);
        format_set_align(wrapped, LXW_ALIGN_VERTICAL_TOP);
        xlsx->wrapped = wrapped;
        if (xlsx->about == NULL) {
            return;
        }
        worksheet_set_column(xlsx->about, 0, 0, 24, NULL);
        worksheet_set_column(xlsx->about, 1, 1, 100, NULL);
    }
    lxw_worksheet *sheet = xlsx->sheet;
    lxw_row_t row = xlsx->row;
    xlsx->sheet = xlsx->about;
    xlsx->row = xlsx->about_row++;
    size_t length = strlen(text);
    length = length > ABOUT_TEXT ? utf8_start(text, ABOUT_TEXT) : length;
    worksheet_set_row(xlsx->about, xlsx->row, height_of(text, length), NULL);
    xlsx_write_text(xlsx, 0, name, strlen(name), xlsx->bold);
    xlsx_write_text(xlsx, 1, text, length, xlsx->wrapped);
    xlsx->sheet = sheet;
    xlsx->row = row;
}

void xlsx_add_sheet(struct xlsx *xlsx, const char *name)
{
    xlsx_end_columns(xlsx);
    if (xlsx->problem == NULL) {
        bool first = xlsx->sheet == NULL;
        xlsx->sheet = xlsx_new_sheet(xlsx, name);
        xlsx->row = 0;
        if (first && xlsx->sheet != NULL) {
            worksheet_activate(xlsx->sheet); /* what is seen when the file is opened */
        }
    }
}

static bool may_add(struct xlsx *xlsx, size_t columns)
{
    if (xlsx->problem == NULL && xlsx->row >= MOST_ROWS) {
        xlsx->problem = "more than 1,048,576 rows do not fit into an xlsx sheet";
    }
    if (xlsx->problem == NULL && columns > MOST_COLUMNS) {
        xlsx->problem = "more than 16,384 columns do not fit into an xlsx sheet";
    }
    return xlsx->problem == NULL;
}

void xlsx_add_text(struct xlsx *xlsx, const char *text, int bold)
{
    xlsx_end_columns(xlsx);
    if (may_add(xlsx, 1)) {
        xlsx_write_text(xlsx, 0, text, strlen(text), bold ? xlsx->bold : NULL);
        xlsx->row++;
    }
}

void xlsx_add_header(struct xlsx *xlsx, const struct askdb_column *columns, size_t count)
{
    if (!may_add(xlsx, count)) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        const char *name = figures_title(xlsx->arena, &columns[i]);
        xlsx_write_text(xlsx, i, name, strlen(name), xlsx->bold);
    }
    if (xlsx->row == 0) {
        worksheet_freeze_panes(xlsx->sheet, 1, 0);
    }
    xlsx_begin_columns(xlsx, columns, count);
    xlsx->row++;
}

void xlsx_add_row(struct xlsx *xlsx, const struct askdb_cell *cells, size_t count)
{
    if (!may_add(xlsx, count) || xlsx_hold(xlsx, cells, count)) {
        return;
    }
    xlsx_write_row(xlsx, cells, count);
}

/* Whether the rows so far are in the temporary files, whose errors libxlsxwriter does not look at. */
static bool rows_are_kept(lxw_workbook *book)
{
    bool kept = true;
    lxw_worksheet *sheet;
    LXW_FOREACH_WORKSHEET(sheet, book)
    {
        FILE *file = sheet->optimize_tmpfile;
        kept = kept && (file == NULL || (fflush(file) == 0 && !ferror(file)));
    }
    return kept;
}

int xlsx_write(struct xlsx *xlsx, FILE *out, struct askdb_error *err)
{
    xlsx_end_columns(xlsx);
    if (xlsx->problem != NULL) {
        return error_set(err, ASKDB_USAGE, "%s", xlsx->problem);
    }
    bool whole = rows_are_kept(xlsx->book);
    lxw_error fault = workbook_close(xlsx->book);
    xlsx->book = NULL;
    if (!whole || fault != LXW_NO_ERROR) {
        return error_set(err, ASKDB_DATABASE, "cannot write the workbook's temporary file");
    }
    FILE *in = fopen(xlsx->path, "rb");
    bool copied = in != NULL && file_copy(in, out);
    int reason = errno;
    if (in != NULL) {
        fclose(in);
    }
    if (copied || ferror(out)) { /* who owns `out` looks at its errors */
        return 0;
    }
    return error_set(err, ASKDB_DATABASE, "cannot copy the workbook: %s", reason_of(reason).text);
}
