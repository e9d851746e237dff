/* The cells of a workbook: numbers as numbers, dates as dates, all else as text. */
#include "render/cell.h"
#include "render/memory.h"
#include "render/render.h"
#include "render/times.h"
#include "render/xlsx_book.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
    MOST_CHARACTERS = 32767,
    EXACT_DIGITS = 15, /* of a double */
    FIRST_YEAR = 1901, /* Excel counts 1900 as a leap year */
};

/* Valid, and without controls but line ends: they cannot stand in XML. */
void xlsx_write_text(struct xlsx *xlsx, size_t column, const char *text, size_t length, lxw_format *format)
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
        xlsx_write_text(xlsx, column, text, strlen(text), NULL);
    } else {
        lxw_format *format = column < xlsx->column_count ? xlsx->columns[column].format : NULL;
        worksheet_write_number(xlsx->sheet, xlsx->row, (lxw_col_t)column, real, format);
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
        xlsx_write_text(xlsx, column, memory.text, memory.length, NULL);
        free(memory.text);
    }
}

void xlsx_write_row(struct xlsx *xlsx, const struct askdb_cell *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        write_cell(xlsx, i, &cells[i]);
    }
    xlsx->row++;
}
