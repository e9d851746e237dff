/* Charts: one chart chosen by rule from the result's types, sizes and the question's words; printed as a
 * Vega-Lite v6 spec. The rules are in rules.c. */
#ifndef CHART_CHART_H
#define CHART_CHART_H

#include "askdb/error.h"
#include "askdb/result.h"
#include "english/chart_mark.h"

#include <stdbool.h>
#include <stdio.h>

struct chart;
struct xlsx; /* render/xlsx.h */

/* Collects a result of at most 5,000 rows (more: the sink fails with ASKDB_USAGE). `question` may be NULL;
 * copied. */
struct chart *chart_create(const char *question);
const struct askdb_sink *chart_sink(struct chart *chart);
void chart_destroy(struct chart *chart);

/* Says that the query itself ordered the rows: bars keep that order. Without it they are sorted by their
 * value. */
void chart_set_ordered(struct chart *chart, bool ordered);

/* Leaves the question out of the specification's title, where it stands beside the chart anyway. */
void chart_set_untitled(struct chart *chart);

/* What stands below the title of a picture: where the rows are from, and of which day. */
void chart_set_caption(struct chart *chart, const char *caption);

/* The specification is for a picture, to be looked at and not computed with: with values at its bars and slices, and a
 * title that begins with a capital. */
void chart_set_picture(struct chart *chart);

/* Says that the rows are those of an analysis of the kind, as of struct askdb_analysis: their columns are known, and a forecast is
 * drawn with its range, what is unusual with marks, and a change as a waterfall. NULL: of none. */
void chart_set_analysis(struct chart *chart, const char *kind);

/* After the rows: the mark chosen, CHART_NONE where there is nothing to draw. `force` other than CHART_NONE
 * overrides the rules where the columns allow that mark. May be called again. */
enum chart_mark chart_choose(struct chart *chart, enum chart_mark force);

/* After chart_choose chose from the rows alone, without a word of the question: the marks that would be drawn
 * if the question hinted at them, the chosen one among them. Returns their number; 0 where it chose
 * otherwise.
 */
size_t chart_alternatives(struct chart *chart, enum chart_mark ret_marks[CHART_MARKS]);

/* Takes one of those, which a language model chose; false, and all stays, where `mark` is none of them. */
bool chart_advise(struct chart *chart, enum chart_mark mark);

/* After chart_choose: what the result's columns hold. The kind is in words: "number", "time". */
size_t chart_column_count(const struct chart *chart);
size_t chart_row_count(const struct chart *chart);
const char *chart_column_name(const struct chart *chart, size_t column);
const char *chart_column_kind(const struct chart *chart, size_t column);

/* One sentence, why this mark (without full stop), after chart_choose; belongs to the chart. */
const char *chart_reason(const struct chart *chart);

/* The question, or "chart" without one; visible UTF-8. */
const char *chart_title(const struct chart *chart);

/* Prints the spec, data inline and newline at the end; chooses by rule unless chart_choose was called.
 * ASKDB_USAGE with the reason where nothing can be charted (no rows, no numeric column). The caller checks
 * `out` for write errors. */
int chart_print_vega_lite(struct chart *chart, FILE *out, struct askdb_error *err);

struct chart_terminal {
    size_t width; /* columns, at least 20 */
    bool colour;
    bool ascii; /* nothing but ASCII */
};

/* Draws the chart with characters, no line wider than the terminal. As chart_print_vega_lite otherwise. */
int chart_print_terminal(struct chart *chart, const struct chart_terminal *terminal, FILE *out,
                         struct askdb_error *err);

/* "number", "bar", "line", "point" ("scatter"), "arc" ("pie"); CHART_NONE for an unknown name. */
enum chart_mark chart_mark_from_name(const char *name);

/* How a line that asks for nothing else wants to see what was answered: "as a bar chart", "show that in a table". */
struct chart_form {
    enum chart_mark mark; /* CHART_NONE: whichever fits */
    bool table;           /* no chart at all */
};
/* False where the line is another one. */
bool chart_form_asked(const char *line, struct chart_form *ret_form);

/* The first of those names; "none". */
const char *chart_mark_name(enum chart_mark mark);

/* The chart of a result, drawn by the spreadsheet itself at the right of the sheet's rows: bars, lines, pies,
 * points between two numbers. Others, which a spreadsheet has not, are left out. A chart_choose must have
 * been. */
void chart_add_xlsx(struct xlsx *xlsx, const struct chart *chart, const char *title);

#endif
