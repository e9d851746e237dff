#include "render/html.h"

#include "render/cell.h"

#include <string.h>

void html_begin(FILE *out, const char *title)
{
    fputs("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
          "style-src 'unsafe-inline'\">\n<title>",
          out);
    text_write_html(out, title, strlen(title));
    fputs("</title>\n<style>\n"
          "body { font-family: sans-serif; margin: 2em; }\n"
          "table { border-collapse: collapse; }\n"
          "th, td { border: 1px solid #ccc; padding: 0.2em 0.6em; text-align: left; vertical-align: top; }\n"
          "th { background: #eee; }\n"
          "td.n { text-align: right; font-variant-numeric: tabular-nums; }\n"
          "td.null { color: #888; }\n"
          "pre { overflow-x: auto; }\n"
          "</style>\n</head>\n<body>\n",
          out);
}

void html_end(FILE *out)
{
    fputs("</body>\n</html>\n", out);
}

void html_begin_table(FILE *out, const struct askdb_column *columns, size_t count)
{
    fputs("<table>\n<thead>\n<tr>", out);
    for (size_t i = 0; i < count; i++) {
        const char *name = columns[i].name != NULL ? columns[i].name : "";
        fputs("<th>", out);
        text_write_html(out, name, strlen(name));
        fputs("</th>", out);
    }
    fputs("</tr>\n</thead>\n<tbody>\n", out);
}

static void write_cell(FILE *out, const struct render_options *options, const struct askdb_cell *cell)
{
    if (cell->type == ASKDB_NULL) {
        const char *text = options->null_text != NULL ? options->null_text : "";
        fputs("<td class=\"null\">", out);
        text_write_html(out, text, strlen(text));
    } else if (cell_is_number(cell) && options->thousands) {
        fputs("<td class=\"n\">", out);
        cell_write_thousands(out, cell);
    } else {
        fputs(cell_is_number(cell) ? "<td class=\"n\">" : "<td>", out);
        cell_write(out, cell, text_write_html);
    }
    fputs("</td>", out);
}

void html_row(FILE *out, const struct render_options *options, const struct askdb_cell *cells, size_t count)
{
    fputs("<tr>", out);
    for (size_t i = 0; i < count; i++) {
        write_cell(out, options, &cells[i]);
    }
    fputs("</tr>\n", out);
}

void html_end_table(FILE *out)
{
    fputs("</tbody>\n</table>\n", out);
}
