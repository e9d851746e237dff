#include "chart/formats.h"

#include "chart/files.h"

#include <string.h>

const struct chart_format chart_formats[] = {
    {"text", "txt", NULL},
    {"json", "json", chart_print_vega_lite},
    {"html", "html htm", cli_chart_html},
    {"svg", "svg", cli_chart_svg},
    {"png", "png", cli_chart_png},
    {NULL, NULL, NULL},
};

const struct chart_format *chart_format_named(const char *name)
{
    const struct chart_format *format = chart_formats;
    while (format->name != NULL && strcmp(format->name, name) != 0) {
        format++;
    }
    return format->name != NULL ? format : NULL;
}
