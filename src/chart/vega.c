#include "chart/vega.h"
#include "chart/chart.h"
#include "render/cell.h"
#include "render/memory.h"
#include "util/error.h"
#include "util/file.h"
#include "util/user_paths.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { TEXT_WIDTH = 80 };

static const char *const bundles[] = {"vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js",
                                      "vega-embed/build/vega-embed.min.js"};

enum { BUNDLE_COUNT = sizeof bundles / sizeof *bundles };

/* SVG, so that the page's style colours axes and texts, by day and by night. */
static const char draw_all[] =
    "<script>\n"
    "const dark = matchMedia('(prefers-color-scheme: dark)').matches;\n"
    "for (const figure of document.querySelectorAll('figure.chart')) {\n"
    "  vegaEmbed(figure.querySelector('div'), JSON.parse(figure.querySelector('script').textContent), {\n"
    "    renderer: 'svg', tooltip: {theme: dark ? 'dark' : 'light'},\n"
    "    actions: {export: true, source: false, compiled: false, editor: false}});\n"
    "}\n"
    "</script>\n";

static const char *folder(struct arena *arena)
{
    const char *named = getenv("ASKDB_VEGA");
    char path[CLI_PATH_SIZE];
    if (named != NULL && named[0] != '\0') {
        return named;
    }
    return util_user_path(UTIL_USER_DATA, "vega", path) ? arena_strdup(arena, path) : "vega";
}

const char *chart_vega_path(struct arena *arena, const char *file)
{
    return arena_printf(arena, "%s/node_modules/%s", folder(arena), file);
}

int chart_vega_missing(const char *what, struct askdb_error *err)
{
    error_set(err, ASKDB_USAGE, "this kind of chart needs Vega, and %s is not there", what);
    error_hint(err, "scripts/vega installs it; ASKDB_VEGA names another folder");
    return -ASKDB_USAGE;
}

bool chart_vega_is_installed(void)
{
    struct arena *arena = arena_create();
    bool installed = true;
    for (size_t i = 0; i < BUNDLE_COUNT; i++) {
        installed = installed && access(chart_vega_path(arena, bundles[i]), R_OK) == 0;
    }
    arena_destroy(arena);
    return installed;
}

static int copy_file(const char *path, FILE *out, struct askdb_error *err)
{
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        return chart_vega_missing(path, err);
    }
    bool copied = file_copy(in, out);
    fclose(in);
    return copied ? 0 : error_set(err, ASKDB_USAGE, "cannot copy '%s'", path);
}

int chart_vega_write_scripts(FILE *out, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    int status = 0;
    for (size_t i = 0; i < BUNDLE_COUNT && status == 0; i++) {
        fputs("<script>", out);
        status = copy_file(chart_vega_path(arena, bundles[i]), out, err);
        fputs("</script>\n", out);
    }
    fputs(draw_all, out);
    arena_destroy(arena);
    return status;
}

int chart_vega_write_text(struct chart *chart, FILE *out, struct askdb_error *err)
{
    struct chart_terminal terminal = {.width = TEXT_WIDTH};
    struct memory text;
    memory_open(&text);
    int status = chart_print_terminal(chart, &terminal, text.stream, err);
    memory_close(&text);
    fputs("<pre>", out);
    for (const char *line = text.text; *line != '\0';) {
        size_t length = strcspn(line, "\n");
        text_write_html(out, line, length);
        putc('\n', out);
        line += line[length] == '\n' ? length + 1 : length;
    }
    fputs("</pre>\n", out);
    free(text.text);
    return status;
}

/* JSON inside a script element: no "</script>" and no "<!--" can come of it. */
static void write_script_json(FILE *out, const char *json)
{
    for (; *json != '\0'; json++) {
        if (*json == '<') {
            fputs("\\u003c", out);
        } else {
            putc(*json, out);
        }
    }
}

int chart_vega_write_chart(struct chart *chart, FILE *out, struct askdb_error *err)
{
    struct memory spec;
    chart_set_picture(chart);
    memory_open(&spec);
    int status = chart_print_vega_lite(chart, spec.stream, err);
    memory_close(&spec);
    if (status == 0) {
        fputs("<figure class=\"chart\">\n<script type=\"application/json\">", out);
        write_script_json(out, spec.text);
        fputs("</script>\n<div>", out);
        status = chart_vega_write_text(chart, out, err);
        fputs("</div>\n</figure>\n", out);
    }
    free(spec.text);
    return status;
}
