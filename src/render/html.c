#include "render/html.h"

#include "render/cell.h"
#include "render/figures.h"

#include <string.h>

static const char style[] =
    ":root { color-scheme: light dark; --text: #1f2933; --muted: #5f6b7a; --line: #d9dee5; --head: #f3f5f8; "
    "--page: #fff; --bad: #b3261e; }\n"
    "@media screen and (prefers-color-scheme: dark) { :root { --text: #e4e7eb; --muted: #9aa5b1; --line: "
    "#3a434e; "
    "--head: #232a32; --page: #171c22; --bad: #ff8a80; } }\n"
    "body { margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem; background: var(--page); color: "
    "var(--text); "
    "font: 1rem/1.5 system-ui, sans-serif; }\n"
    "h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .25rem; }\n"
    "h2 { font-size: 1.25rem; line-height: 1.3; margin: 2.5rem 0 .5rem; padding-top: 1rem; "
    "border-top: 1px solid var(--line); }\n"
    "p { margin: .5rem 0; }\n"
    ".number { margin: .75rem 0 1rem; }\n"
    ".number strong { display: block; font-size: 2.75rem; line-height: 1.15; font-weight: 650; "
    "font-variant-numeric: tabular-nums; }\n"
    ".number .sparks { font-family: monospace; color: #3a7cc4; }\n"
    ".note, summary { color: var(--muted); font-size: .875rem; }\n"
    ".failed { color: var(--bad); font-weight: 600; }\n"
    "table { border-collapse: collapse; margin: 1rem 0; font-size: .9375rem; }\n"
    "th, td { padding: .3rem .8rem; border-bottom: 1px solid var(--line); text-align: left; "
    "vertical-align: top; }\n"
    "th { background: var(--head); position: sticky; top: 0; }\n"
    "th.n, td.n { text-align: right; font-variant-numeric: tabular-nums; }\n"
    "#vg-tooltip-element table { margin: 0; }\n"
    "#vg-tooltip-element td { border: 0; padding: .1rem .3rem; }\n"
    "td.null { color: var(--muted); }\n"
    "pre { overflow-x: auto; background: var(--head); padding: .6rem .8rem; border-radius: 4px; "
    "font-size: .8125rem; line-height: 1.35; }\n"
    ".rows { display: flex; flex-wrap: wrap; align-items: flex-start; gap: 0 2.5rem; }\n"
    ".rows > table { display: block; max-width: 100%; overflow-x: auto; }\n"
    ".rows > figure { max-width: 100%; }\n"
    "body:has(.columns) { max-width: 80rem; }\n"
    ".columns { display: grid; grid-template-columns: repeat(var(--columns), minmax(0, 1fr)); gap: 0 2.5rem; "
    "}\n"
    ".columns > .wide { grid-column: 1 / -1; }\n"
    "@media screen and (max-width: 45rem) { .columns { display: block; } .number .sparks { font-size: "
    ".75rem; } }\n"
    "figure { margin: 1rem 0; overflow-x: auto; }\n"
    ".chart svg { max-width: 100%; height: auto; background: none !important; }\n"
    ".chart svg > rect { fill: none; }\n"
    ".chart svg text { fill: var(--text); }\n"
    ".chart svg text[fill=\"white\"] { fill: #fff; }\n"
    ".chart .role-axis-title text, .chart .role-legend-title text { fill: var(--muted); }\n"
    ".chart .role-axis-grid line { stroke: var(--line); }\n"
    ".chart .mark-arc path { stroke: var(--page); }\n"
    "@media print { body { max-width: none; padding: 0; font-size: 10pt; } details { display: none; } "
    ".rows > table { display: table; overflow-wrap: anywhere; } h2 { break-after: avoid; } tr, figure, "
    "section, .rows { break-inside: avoid; } th { position: static; } "
    "}\n";

void html_begin(FILE *out, const char *title, bool scripts)
{
    fprintf(out,
            "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; %s"
            "style-src 'unsafe-inline'\">\n<title>",
            scripts ? "script-src 'unsafe-inline' 'unsafe-eval'; img-src data: blob:; " : "");
    text_write_html(out, title, strlen(title));
    fprintf(out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", style);
}

void html_end(FILE *out)
{
    fputs("</body>\n</html>\n", out);
}

static bool is_number(const struct askdb_column *column, const struct askdb_cell *first)
{
    return cell_type_is_number(first != NULL && first->type != ASKDB_NULL ? first->type : column->type);
}

void html_begin_table(FILE *out, const struct askdb_column *columns, size_t count,
                      const struct askdb_cell *first)
{
    struct arena *arena = arena_create();
    fputs("<table>\n<thead>\n<tr>", out);
    for (size_t i = 0; i < count; i++) {
        const char *name = figures_title(arena, &columns[i]);
        fputs(is_number(&columns[i], first != NULL ? &first[i] : NULL) ? "<th class=\"n\">" : "<th>", out);
        text_write_html(out, name, strlen(name));
        fputs("</th>", out);
    }
    fputs("</tr>\n</thead>\n<tbody>\n", out);
    arena_destroy(arena);
}

static void write_cell(FILE *out, const struct render_options *options, const struct askdb_column *column,
                       const struct askdb_cell *cell)
{
    if (cell->type == ASKDB_NULL) {
        const char *text = options->null_text != NULL ? options->null_text : "";
        fputs("<td class=\"null\">", out);
        text_write_html(out, text, strlen(text));
    } else if (cell_is_number(cell) && (options->thousands || column->figures != NULL)) {
        fputs("<td class=\"n\">", out);
        if (!figures_write_told(out, column, cell, options->thousands)) {
            cell_write_thousands(out, cell);
        }
    } else {
        fputs(cell_is_number(cell) ? "<td class=\"n\">" : "<td>", out);
        cell_write(out, cell, text_write_html);
    }
    fputs("</td>", out);
}

void html_row(FILE *out, const struct render_options *options, const struct askdb_column *columns,
              const struct askdb_cell *cells, size_t count)
{
    fputs("<tr>", out);
    for (size_t i = 0; i < count; i++) {
        write_cell(out, options, &columns[i], &cells[i]);
    }
    fputs("</tr>\n", out);
}

void html_end_table(FILE *out)
{
    fputs("</tbody>\n</table>\n", out);
}
