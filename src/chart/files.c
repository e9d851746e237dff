/* Charts as files that need Vega: its bundles for a page, its command line for images. */
#include "chart/files.h"
#include "chart/chart.h"
#include "chart/vega.h"
#include "render/cell.h"
#include "render/html.h"
#include "render/memory.h"
#include "util/arena.h"
#include "util/error.h"
#include "util/reason.h"
#include "util/temporary.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

int cli_chart_html(struct chart *chart, FILE *out, struct askdb_error *err)
{
    if (!chart_vega_is_installed()) {
        return chart_vega_missing("its bundle for pages", err);
    }
    struct memory drawn;
    memory_open(&drawn);
    int status = chart_vega_write_chart(chart, drawn.stream, err);
    memory_close(&drawn);
    if (status == 0) {
        const char *reason = chart_reason(chart);
        html_begin(out, chart_title(chart), true);
        fputs(drawn.text, out);
        fputs("<p class=\"note\">", out);
        text_write_html(out, reason, strlen(reason));
        fputs("</p>\n", out);
        status = chart_vega_write_scripts(out, err);
        html_end(out);
    }
    free(drawn.text);
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
        return error_set(err, ASKDB_USAGE, "cannot run %s: %s", arguments[0], reason_of(errno).text);
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
    *ret_file = temporary_open();
    return *ret_file != NULL ? 0
                             : error_set(err, ASKDB_USAGE, "no temporary file: %s", reason_of(errno).text);
}

int cli_chart_svg(struct chart *chart, FILE *out, struct askdb_error *err)
{
    struct arena *arena = arena_create();
    char *tool = arena_strdup(arena, chart_vega_path(arena, "vega-lite/bin/vl2svg"));
    char node[] = "node";
    char *arguments[] = {node, tool, NULL};
    FILE *in = NULL;
    chart_set_picture(chart);
    int status = access(tool, R_OK) == 0 ? temporary_file(&in, err) : chart_vega_missing(tool, err);
    if (status == 0) {
        status = chart_print_vega_lite(chart, in, err);
    }
    if (status == 0) {
        fflush(in);
        status = run(arguments, in, out, err);
    }
    if (in != NULL) {
        fclose(in);
    }
    arena_destroy(arena);
    return status;
}

int cli_chart_png(struct chart *chart, FILE *out, struct askdb_error *err)
{
    char convert[] = "rsvg-convert", background[] = "--background-color=white", zoom[] = "--zoom=2";
    char *arguments[] = {convert, background, zoom, NULL};
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
