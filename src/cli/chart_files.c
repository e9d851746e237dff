/* Charts as files that need Vega: its bundles for a page, its command line for images. */
#include "cli/cli.h"
#include "cli/user_paths.h"
#include "render/chart.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/file.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static const char *vega_folder(struct arena *arena)
{
    const char *folder = getenv("ASKDB_VEGA");
    char path[CLI_PATH_SIZE];
    if (folder != NULL && folder[0] != '\0') {
        return folder;
    }
    return cli_user_path(CLI_USER_DATA, "vega", path) ? arena_strdup(arena, path) : "vega";
}

static int missing(const char *what, struct askdb_error *err)
{
    error_set(err, ASKDB_USAGE, "this kind of chart needs Vega, and %s is not there", what);
    error_hint(err, "scripts/vega installs it; ASKDB_VEGA names another folder");
    return -ASKDB_USAGE;
}

static int copy_file(const char *path, FILE *out, struct askdb_error *err)
{
    FILE *in = fopen(path, "rb");
    if (in == NULL) {
        return missing(path, err);
    }
    bool copied = file_copy(in, out);
    fclose(in);
    return copied ? 0 : error_set(err, ASKDB_USAGE, "cannot copy '%s'", path);
}

static void write_escaped(FILE *out, const char *text)
{
    for (; *text != '\0'; text++) {
        switch (*text) {
        case '<':
            fputs("&lt;", out);
            break;
        case '&':
            fputs("&amp;", out);
            break;
        default:
            putc(*text, out);
        }
    }
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

static int print_spec(struct chart *chart, char **ret_text, struct askdb_error *err)
{
    size_t length = 0;
    *ret_text = NULL;
    FILE *memory = open_memstream(ret_text, &length);
    if (memory == NULL) {
        abort();
    }
    int status = chart_print_vega_lite(chart, memory, err);
    if (fclose(memory) != 0) {
        abort();
    }
    return status;
}

static int write_bundles(FILE *out, struct askdb_error *err)
{
    static const char *const bundles[] = {"vega/build/vega.min.js", "vega-lite/build/vega-lite.min.js",
                                          "vega-embed/build/vega-embed.min.js"};
    struct arena *arena = arena_create();
    const char *folder = vega_folder(arena);
    int status = 0;
    for (size_t i = 0; i < sizeof bundles / sizeof *bundles && status == 0; i++) {
        fputs("<script>", out);
        status = copy_file(arena_printf(arena, "%s/node_modules/%s", folder, bundles[i]), out, err);
        fputs("</script>\n", out);
    }
    arena_destroy(arena);
    return status;
}

int cli_chart_html(struct chart *chart, FILE *out, struct askdb_error *err)
{
    char *spec = NULL;
    int status = print_spec(chart, &spec, err);
    if (status == 0) {
        fputs("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
              "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
              "script-src 'unsafe-inline' 'unsafe-eval'; style-src 'unsafe-inline'; img-src data: blob:\">\n"
              "<title>",
              out);
        write_escaped(out, chart_title(chart));
        fputs("</title>\n<style>body { font-family: sans-serif; margin: 2em; }</style>\n", out);
        status = write_bundles(out, err);
    }
    if (status == 0) {
        fputs("</head>\n<body>\n<div id=\"chart\"></div>\n<p>", out);
        write_escaped(out, chart_reason(chart));
        fputs("</p>\n<script>\nvegaEmbed('#chart', ", out);
        write_script_json(out, spec);
        fputs(", {actions: {export: true, source: false, compiled: false, editor: false}});\n"
              "</script>\n</body>\n</html>\n",
              out);
    }
    free(spec);
    return status;
}

/* Runs a program with its input and output in files. */
static int run(char *const *arguments, FILE *in, FILE *out, struct askdb_error *err)
{
    int result = 0;
    fflush(out);
    rewind(in);
    pid_t child = fork();
    if (child == 0) {
        bool ready = dup2(fileno(in), STDIN_FILENO) >= 0 && dup2(fileno(out), STDOUT_FILENO) >= 0;
        if (ready) {
            execvp(arguments[0], arguments);
        }
        _exit(127);
    }
    if (child < 0) {
        return error_set(err, ASKDB_USAGE, "cannot run %s: %s", arguments[0], strerror(errno));
    }
    while (waitpid(child, &result, 0) < 0 && errno == EINTR) {
    }
    if (WIFEXITED(result) && WEXITSTATUS(result) == 127) {
        error_set(err, ASKDB_USAGE, "this kind of chart needs %s, which is not installed", arguments[0]);
        error_hint(err, strcmp(arguments[0], "node") == 0 ? "the Debian package nodejs, version 20 or later"
                                                          : "the Debian package librsvg2-bin");
        return -ASKDB_USAGE;
    }
    return WIFEXITED(result) && WEXITSTATUS(result) == 0
               ? 0
               : error_set(err, ASKDB_USAGE, "%s could not draw the chart", arguments[0]);
}

static int temporary_file(FILE **ret_file, struct askdb_error *err)
{
    *ret_file = tmpfile();
    return *ret_file != NULL ? 0 : error_set(err, ASKDB_USAGE, "no temporary file: %s", strerror(errno));
}

int cli_chart_svg(struct chart *chart, FILE *out, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    char *tool = arena_printf(arena, "%s/node_modules/vega-lite/bin/vl2svg", vega_folder(arena)),
         *spec = NULL;
    char node[] = "node";
    char *arguments[] = {node, tool, NULL};
    FILE *in = NULL;
    int status = print_spec(chart, &spec, err);
    if (status == 0 && access(tool, R_OK) != 0) {
        status = missing(tool, err);
    }
    if (status == 0) {
        status = temporary_file(&in, err);
    }
    if (status == 0) {
        fputs(spec, in);
        fflush(in);
        status = run(arguments, in, out, err);
        fclose(in);
    }
    free(spec);
    arena_destroy(arena);
    return status;
}

int cli_chart_png(struct chart *chart, FILE *out, struct askdb_error *err)
{
    char convert[] = "rsvg-convert", background[] = "--background-color=white";
    char *arguments[] = {convert, background, NULL};
    FILE *svg = NULL;
    int status = temporary_file(&svg, err);
    if (status != 0) {
        return status;
    }
    status = cli_chart_svg(chart, svg, err);
    if (status == 0) {
        status = run(arguments, svg, out, err);
    }
    fclose(svg);
    return status;
}
