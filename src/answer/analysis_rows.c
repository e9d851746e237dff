/* What an analysis prints: rows, and what is to be said of them. */
#include "answer/analysis.h"
#include "util/text.h"

#include <math.h>
#include <stdarg.h>
#include <string.h>

void analysis_note(struct analysis *analysis, const char *format, ...)
{
    if (analysis->public.note_count == ANALYSIS_NOTES) {
        return;
    }
    struct text text;
    va_list arguments;
    text_open(&text);
    va_start(arguments, format);
    vfprintf(text.out, format, arguments);
    va_end(arguments);
    analysis->notes[analysis->public.note_count++] = text_close(&text, analysis->arena);
}

int analysis_begin(struct analysis *analysis, const struct askdb_column *columns, size_t count,
                   struct askdb_error *err)
{
    return analysis->sink->begin(analysis->sink->context, columns, count, err);
}

int analysis_row(struct analysis *analysis, const struct askdb_cell *cells, size_t count,
                 struct askdb_error *err)
{
    if (analysis->most_rows > 0 && analysis->rows == analysis->most_rows) {
        analysis->truncated = true;
        return 0;
    }
    analysis->rows++;
    return analysis->sink->row(analysis->sink->context, cells, count, err);
}

struct askdb_cell analysis_text(const char *text)
{
    return (struct askdb_cell){.type = ASKDB_TEXT, .text = text, .length = strlen(text)};
}

struct askdb_cell analysis_number(double value)
{
    double unit = fabs(value) < 1 ? 1e4 : 1e2;
    double rounded = round(value * unit) / unit;
    return (struct askdb_cell){.type = ASKDB_REAL, .real = rounded == 0 ? 0 : rounded};
}
