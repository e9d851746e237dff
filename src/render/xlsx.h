/* Workbooks (Office Open XML), through libxlsxwriter: numbers are numbers, dates are dates, text is never a
 * formula. The same content gives the same bytes. */
#ifndef RENDER_XLSX_H
#define RENDER_XLSX_H

#include "askdb/error.h"
#include "askdb/result.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

struct xlsx;

/* `charts`: charts may come; rows are then kept in memory, and otherwise in a temporary file. */
struct xlsx *xlsx_create(bool charts);
void xlsx_destroy(struct xlsx *xlsx);

/* A new sheet, to which rows go from here on. Characters that a sheet's name cannot have become spaces, a
 * name that is taken gets a number; NULL: "Sheet1" and so on. */
void xlsx_add_sheet(struct xlsx *xlsx, const char *name);
/* A line of the first sheet, "About": a name and a text. Called before the first sheet of rows, and later only
 * with `charts`. */
void xlsx_add_about(struct xlsx *xlsx, const char *name, const char *text);
/* A line of text across the sheet, bold or not; empty: a blank line. */
void xlsx_add_text(struct xlsx *xlsx, const char *text, int bold);
void xlsx_add_header(struct xlsx *xlsx, const struct askdb_column *columns, size_t count);
void xlsx_add_row(struct xlsx *xlsx, const struct askdb_cell *cells, size_t count);

/* Why what was added cannot be in a workbook (too many rows or columns, too long a text), or NULL. */
const char *xlsx_problem(const struct xlsx *xlsx);

/* Writes the workbook; called once, after which only xlsx_destroy may follow. ASKDB_USAGE for a problem,
 * ASKDB_DATABASE where a temporary file cannot be written. */
int xlsx_write(struct xlsx *xlsx, FILE *out, struct askdb_error *err);

#endif
