/* The library writes to a named file, so the workbook is made in a temporary one and copied. */
#include "render/xlsx_book.h"

#include "render/cell.h"
#include "render/memory.h"
#include "render/render.h"
#include "render/times.h"
#include "util/error.h"
#include "util/file.h"
#include "util/memory.h"
#include "util/reason.h"
#include "util/temporary.h"
#include "util/utf8.h"

#include <errno.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    MOST_ROWS = 1048576,
    MOST_COLUMNS = 16384,
    MOST_CHARACTERS = 32767,
    SHEET_NAME = 31,
    EXACT_DIGITS = 15, /* of a double */
    FIRST_YEAR = 1901, /* Excel counts 1900 as a leap year */
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
    arena_destroy(xlsx->arena);
    free(xlsx);
}

const char *xlsx_problem(const struct xlsx *xlsx)
{
    return xlsx->problem;
}

/* As many bytes as SHEET_NAME characters have, without []:*?/\ and apostrophes. */
static void sheet_name(const char *name, char result[4 * SHEET_NAME + 1])
{
    size_t to = 0, characters = 0;
    for (size_t at = 0, length = strlen(name); at < length && characters < SHEET_NAME - 4; characters++) {
        int32_t code = 0;
        size_t bytes = utf8_decode(name + at, length - at, &code);
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
    sheet_name(name != NULL ? name : "", wanted);
    snprintf(numbered, sizeof numbered, "%s", wanted);
    for (int i = 2; i < 1000 && wanted[0] != '\0' &&
                    workbook_validate_sheet_name(xlsx->book, numbered) == LXW_ERROR_SHEETNAME_ALREADY_USED;
         i++) {
        snprintf(numbered, sizeof numbered, "%s %d", wanted, i);
    }
    lxw_worksheet *sheet = workbook_add_worksheet(xlsx->book, wanted[0] != '\0' ? numbered : NULL);
    if (sheet == NULL) {
        xlsx->problem = "the workbook takes no more sheets";
    }
    return sheet;
}

void xlsx_add_sheet(struct xlsx *xlsx, const char *name)
{
    if (xlsx->problem == NULL) {
        xlsx->sheet = xlsx_new_sheet(xlsx, name);
        xlsx->row = 0;
    }
}

/* Valid, and without controls but line ends: they cannot stand in XML. */
static void write_text(struct xlsx *xlsx, size_t column, const char *text, size_t length, lxw_format *format)
{
    struct memory memory;
    memory_open(&memory);
    while (length > 0) {
        const char *end = memchr(text, '\n', length);
        size_t line = end != NULL ? (size_t)(end - text) : length;
        text_write_visible(memory.stream, text, line);
        if (end != NULL) {
            putc('\n', memory.stream);
        }
        text += end != NULL ? line + 1 : line;
        length -= end != NULL ? line + 1 : line;
    }
    memory_close(&memory);
    lxw_error fault = worksheet_write_string(xlsx->sheet, xlsx->row, (lxw_col_t)column, memory.text, format);
    if (fault == LXW_ERROR_MAX_STRING_LENGTH_EXCEEDED || memory.length > MOST_CHARACTERS * 4) {
        xlsx->problem = "a text of more than 32,767 characters does not fit into an xlsx cell";
    }
    free(memory.text);
}

static bool write_time(struct xlsx *xlsx, size_t column, const struct askdb_cell *cell)
{
    struct chart_time time = {0};
    char text[40];
    if (cell->text == NULL || cell->length < 10 || cell->length >= sizeof text) {
        return false;
    }
    memcpy(text, cell->text, cell->length);
    text[cell->length] = '\0';
    if (strlen(text) != cell->length || !chart_time_parse(text, &time) || time.unit < UNIT_DAY ||
        time.year < FIRST_YEAR) {
        return false;
    }
    const char *point = strchr(text, '.');
    double fraction = 0;
    for (double digit = 0.1; point != NULL && *++point >= '0' && *point <= '9'; digit /= 10) {
        fraction += digit * (*point - '0');
    }
    lxw_datetime value = {time.year, time.month, time.day, time.hour, time.minute, time.second + fraction};
    worksheet_write_datetime(xlsx->sheet, xlsx->row, (lxw_col_t)column, &value,
                             time.unit > UNIT_DAY ? xlsx->time : xlsx->date);
    return true;
}

static size_t digits_of(const char *number)
{
    size_t count = 0;
    bool leading = true;
    for (; *number != '\0' && *number != 'e'; number++) {
        if (*number >= '0' && *number <= '9') {
            leading = leading && *number == '0';
            count += leading ? 0 : 1;
        }
    }
    return count;
}

/* Of the 16 digits that libxlsxwriter writes; more would be rounded to infinity. */
static const double LARGEST_REAL = 1.797693134862315e308;

/* Numbers of more digits than a spreadsheet keeps are text, so that no digit is lost. */
static void write_number(struct xlsx *xlsx, size_t column, const struct askdb_cell *cell)
{
    char buffer[RENDER_NUMBER_SIZE];
    const char *text = render_number(cell, buffer);
    struct askdb_cell canonical = {.type = ASKDB_DECIMAL, .text = text, .length = strlen(text)};
    double real = cell_is_finite(cell) ? cell_real(&canonical) : INFINITY;
    if (fabs(real) > LARGEST_REAL || (cell->type != ASKDB_REAL && digits_of(text) > EXACT_DIGITS)) {
        write_text(xlsx, column, text, strlen(text), NULL);
    } else {
        worksheet_write_number(xlsx->sheet, xlsx->row, (lxw_col_t)column, real, NULL);
    }
}

static void write_cell(struct xlsx *xlsx, size_t column, const struct askdb_cell *cell)
{
    if (cell->type == ASKDB_NULL) {
        return;
    }
    if (cell->type == ASKDB_BOOLEAN) {
        worksheet_write_boolean(xlsx->sheet, xlsx->row, (lxw_col_t)column, cell->integer != 0, NULL);
    } else if (cell_is_number(cell)) {
        write_number(xlsx, column, cell);
    } else if (cell->type == ASKDB_BLOB || !write_time(xlsx, column, cell)) {
        struct memory memory;
        memory_open(&memory);
        cell_write(memory.stream, cell, text_write_utf8);
        memory_close(&memory);
        write_text(xlsx, column, memory.text, memory.length, NULL);
        free(memory.text);
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
    if (may_add(xlsx, 1)) {
        write_text(xlsx, 0, text, strlen(text), bold ? xlsx->bold : NULL);
        xlsx->row++;
    }
}

void xlsx_add_header(struct xlsx *xlsx, const struct askdb_column *columns, size_t count)
{
    if (!may_add(xlsx, count)) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        const char *name = columns[i].name != NULL ? columns[i].name : "";
        write_text(xlsx, i, name, strlen(name), xlsx->bold);
    }
    if (xlsx->row == 0) {
        worksheet_freeze_panes(xlsx->sheet, 1, 0);
    }
    xlsx->row++;
}

void xlsx_add_row(struct xlsx *xlsx, const struct askdb_cell *cells, size_t count)
{
    if (!may_add(xlsx, count)) {
        return;
    }
    for (size_t i = 0; i < count; i++) {
        write_cell(xlsx, i, &cells[i]);
    }
    xlsx->row++;
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
